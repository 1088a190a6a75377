"""Sentences computed from the tables. None claims more than its interval and its robustness allow.

A difference is *shown* if its 95 % interval leaves zero out and its sign holds
under every preparation of the texts. Only then does a sentence name a direction.
Otherwise it says that none was shown, and how large one could still be.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers import attribution as attribution_measure
from helpers import quotes as quotes_measure
from helpers import readability as readability_measure
from helpers import sentiment as sentiment_measure
from helpers.article import Pair
from helpers.measures import line
from helpers.style import literal, shortened, signed
from helpers.topics import SURE


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, and how much it should count among others (0 says nothing is known).

    `brief` says the same in fewer words, without the numbers: the title of a chart.
    """

    text: str
    weight: float
    brief: str

    def _repr_html_(self) -> str:
        return f'<p class="finding">{html.escape(literal(self.text))}</p>'

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Findings:
    """Several sentences, the surest and most telling first."""

    findings: tuple[Finding, ...]

    def _repr_html_(self) -> str:
        items = "".join(f"<li>{html.escape(literal(each.text))}</li>" for each in self.findings)
        return f'<ol class="findings">{items}</ol>'

    def __str__(self) -> str:
        return "\n".join(each.text for each in self.findings)


@dataclass(frozen=True, slots=True)
class _Wording:
    """How to speak of one measure."""

    subject: str
    higher: str
    lower: str
    unit: str
    digits: int = 1
    per_unit: bool = True


_WORDINGS = {
    readability_measure.LEAD: _Wording(
        "reading grade", "The derivative reads harder", "The derivative reads easier", "grades"
    ),
    readability_measure.WORDS_PER_SENTENCE: _Wording(
        "sentence length",
        "The derivative's sentences are longer",
        "The derivative's sentences are shorter",
        "words",
    ),
    readability_measure.HARD_WORDS: _Wording(
        "hard words",
        "The derivative uses more hard words",
        "The derivative uses fewer hard words",
        "per 100 words",
    ),
    sentiment_measure.LEAD: _Wording(
        "tone", "The derivative is warmer in tone", "The derivative is colder in tone", "", digits=2
    ),
}


def difference(measures: pd.DataFrame, name: str, ranges: pd.DataFrame) -> Finding:
    """What may be said of one headline number.

    `measures` holds its line, `ranges` (from `robustness.ranges`) whether its
    sign holds under every preparation.
    """
    row, words = line(measures, name), _WORDINGS[name]
    size, digits, unit = row["difference"], words.digits, f" {words.unit}" if words.unit else ""
    if np.isnan(size):
        brief = f"Nothing can be said of {words.subject}"
        return Finding(f"{brief}: {row['note']}.", 0.0, brief)
    values = f"{row['derivative']:.{digits}f} against {row['wire']:.{digits}f}".replace("-", "−")
    if np.isnan(row["low"]):
        reason = row["note"].split("; ")[-1]
        text = (
            f"The two texts are {signed(size, digits)}{unit} apart in {words.subject} ({values}); "
            f"how sure that is cannot be told ({reason})."
        )
        return Finding(text, 0.5, f"How sure a difference in {words.subject} is cannot be told")
    interval = f"{signed(row['low'], digits)} to {signed(row['high'], digits)}"
    none = f"No difference in {words.subject} was shown"
    lowest, highest = ranges.loc[name, "lowest"], ranges.loc[name, "highest"]
    if row["low"] <= 0 <= row["high"]:
        text = (
            f"{none}: {signed(size, digits)}{unit} ({values}; 95 % interval {interval}). "
            "Anything in that interval is still possible."
        )
        return Finding(text, 1.0 + min(_sureness(row), 0.9), none)
    if not ranges.loc[name, "sign_holds"]:
        text = (
            f"{none}: {signed(size, digits)}{unit} ({values}; 95 % interval {interval}) as measured here, but from {signed(lowest, digits)} to {signed(highest, digits)} when the "
            "texts are prepared in other defensible ways."
        )
        return Finding(text, 1.9, f"{none}: it hangs on the preparation of the texts")
    direction = words.higher if size > 0 else words.lower
    text = (
        f"{direction}: {values}{unit}, a difference of {signed(size, digits)} (95 % interval {interval}; "
        f"{signed(lowest, digits)} to {signed(highest, digits)} over all preparations)."
    )
    return Finding(text, 3.0 + min(_sureness(row), 0.9), direction)


def length(pair: Pair) -> Finding:
    """How much longer or shorter the derivative is; an exact count."""
    wire, derivative = (len(article.words) for article in pair)
    ratio = derivative / wire
    if derivative == wire:
        compared = "as many as"
    else:
        compared = f"{abs(ratio - 1):.0%} {'more' if ratio > 1 else 'fewer'} than".replace("%", "\u00a0%")
    text = f"The derivative has {derivative:,} words in {_sentences(pair.derivative.sentences)}, {compared} the wire report's {wire:,} in {len(pair.wire.sentences):,}."
    return Finding(text, 2.0 + min(abs(float(np.log2(ratio))), 0.9), "How long the texts are")


def quoted(pair: Pair) -> Finding:
    """How many words stand in quotation marks; an exact count."""
    wire, derivative = (sum(word.quoted for word in article.words) for article in pair)
    if not wire and not derivative:
        text = "Neither text has a word in quotation marks."
        return Finding(text, 1.2, text)
    of = [
        f"{count:,} of {len(article.words):,} words"
        for count, article in zip((wire, derivative), pair, strict=True)
    ]
    weight = 2.8 if not wire or not derivative else 2.1
    text = f"Inside quotation marks are {of[0]} in the wire report and {of[1]} in the derivative."
    return Finding(text, weight, "How much is quoted")


def _sentences(sentences: Sequence[object]) -> str:
    return f"{len(sentences):,} sentence{'s' * (len(sentences) != 1)}"


def _sureness(row: pd.Series) -> float:
    """The difference in half-widths of its interval, over ten: 0.1 is where zero is just met."""
    half = (row["high"] - row["low"]) / 2
    return float(abs(row["difference"]) / half / 10) if half > 0 else 0.9


def compared(table: pd.DataFrame, *, what: str) -> Finding:
    """What may be said of many topics or terms at once: those whose q value survives, or that none does.

    `what` is the plural word for the lines, "topics" or "terms".
    """
    if table.empty:
        text = f"Neither text touches any of the {what} looked for"
        return Finding(f"{text}.", 0.8, text)
    surviving = table[table["q"] <= SURE].sort_values(["q", "name"])
    if surviving.empty:
        first = table.sort_values(["q", "name"]).iloc[0]
        text = (
            f"No difference in {what} was shown: of {_counted(table, what)} compared at once none reaches a "
            f"q value of {SURE} (smallest {first['q']:.2f}, {shortened(first['name'])}). The list describes "
            "these two texts and proves nothing about how they were written."
        )
        return Finding(text, 1.3, f"No difference in {what} was shown")
    told = "; ".join(
        f"{'more' if row['keyness'] > 0 else 'less'} of {shortened(row['name'])} "
        f"({row['derivative_rate']:.1f} against {row['wire_rate']:.1f} per 1,000 words, q = {row['q']:.3f})"
        for _, row in surviving.head(3).iterrows()
    )
    more = len(surviving) - 3
    rest = f", and {more} more of the {what} differ" if more > 0 else ""
    names = _listed(shortened(name, 24) for name in surviving["name"].head(3))
    brief = f"The texts differ in {names}{' and more' * (more > 0)}"
    return Finding(f"The derivative has {told}{rest}.", 3.5, brief)


def preparations(ranges: pd.DataFrame) -> Finding:
    """Which headline numbers keep their sign under every preparation, and which do not."""
    holding = [str(name) for name in ranges.index[ranges["sign_holds"]]]
    turning = [str(name) for name in ranges.index[~ranges["sign_holds"]]]
    parts = []
    if holding:
        parts.append(f"Under every preparation tried the sign stays the same for {_listed(holding)}")
    if turning:
        parts.append(f"it turns, or is not known throughout, for {_listed(turning)}")
    text = "; ".join(parts)
    brief = f"The sign turns for {_listed(turning)}" if turning else "Every sign holds"
    return Finding(f"{text[0].upper()}{text[1:]}.", 1.4, brief)


def toned_words(words: pd.DataFrame) -> Finding:
    """Which words weigh most in the difference of the mean tones."""
    if words.empty:
        text = "Neither text has a word that is listed as toned"
        return Finding(f"{text}.", 0.5, text)
    first = [f"“{shortened(word, 24)}”" for word in words["word"].head(3)]
    text = f"The words that weigh most in the difference are {_listed(first)}"
    return Finding(f"{text}.", 1.1, text)


def all_findings(
    pair: Pair,
    readings: pd.DataFrame,
    tones: pd.DataFrame,
    topics: pd.DataFrame,
    terms: pd.DataFrame,
    ranges: pd.DataFrame,
) -> tuple[Finding, ...]:
    """Every headline sentence about a pair, in the order of the sections."""
    return (
        length(pair),
        quoted(pair),
        *(difference(readings, name, ranges) for name in readability_measure.HEADLINES),
        difference(tones, sentiment_measure.LEAD, ranges),
        compared(topics, what="topics"),
        compared(terms, what="terms"),
    )


def glance(findings: Iterable[Finding], *, most: int = 8) -> Findings:
    """The findings that count most, the surest and most telling first."""
    ranked = sorted(findings, key=lambda finding: -finding.weight)
    return Findings(tuple(ranked[:most]))


def _counted(table: pd.DataFrame, what: str) -> str:
    return f"{len(table)} {what if len(table) != 1 else what.rstrip('s')}"


def _listed(names: Iterable[str]) -> str:
    """Names as a sentence lists them: a, b and c."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


MOST_TOLD = 2
"""A finding names this many cases in full and counts the rest."""


def quotes(table: pd.DataFrame) -> Finding:
    """What became of the quotations; a changed one is told word for word. `table` is `quotes.table`."""
    wire, derivative = (table[table["side"] == side] for side in ("wire", "derivative"))
    unmarked = derivative[derivative["outcome"] == quotes_measure.UNMARKED]
    quoted = derivative[derivative["outcome"] != quotes_measure.UNMARKED]
    if table.empty:
        text = "Neither text has a direct quotation"
        return Finding(f"{text}.", 0.8, text)
    counted = _quotation_counts(wire, quoted)
    changed = quoted[quoted["outcome"] == quotes_measure.CHANGED]
    spoken = quoted[quoted["outcome"] == quotes_measure.SPEAKER]
    if len(changed) or len(spoken):
        told = [
            f"in sentence {row['sentence']}{_by(row['counterpart_speaker'])} {shortened(row['difference'], 120)}"
            for _, row in changed.head(MOST_TOLD).iterrows()
        ]
        told += [
            f"in sentence {row['sentence']} {shortened(row['difference'], 120)}"
            for _, row in spoken.head(MOST_TOLD).iterrows()
        ]
        number = len(changed) + len(spoken)
        more = f"; and {number - len(told)} more" if number > len(told) else ""
        head = f"{_number(number, 'quotation')} in the derivative differ{'s' * (number == 1)} from the wire report's"
        brief = (
            f"{_number(len(changed), 'quotation')} changed"
            if len(changed)
            else "Another speaker for a quotation"
        )
        return Finding(f"{head}: {'; '.join(told)}{more}. {counted}", 2.8, brief)
    if len(unmarked):
        row = unmarked.iloc[0]
        text = f"Words that the wire report quotes stand in the derivative without quotation marks: “{shortened(row['quotation'], 80)}” (sentence {row['sentence']}). {counted}"
        return Finding(text, 2.4, "Quoted words stand without their marks")
    absent = int((quoted["outcome"] == quotes_measure.ABSENT).sum())
    if len(quoted) and not absent:
        return Finding(counted, 1.6, "No quotation was changed")
    return Finding(counted, 2.2 if len(wire) else 1.4, "What became of the quotations")


def _quotation_counts(wire: pd.DataFrame, quoted: pd.DataFrame) -> str:
    """How many quotations each text has, and what became of them, in one or two sentences."""
    if wire.empty:
        return f"The wire report has no direct quotation, the derivative {len(quoted)}."
    gone = int((wire["outcome"] == quotes_measure.DROPPED).sum())
    if quoted.empty:
        return f"The wire report has {_number(len(wire), 'direct quotation')}, the derivative none."
    exact = int(quoted["outcome"].isin((quotes_measure.IDENTICAL, quotes_measure.PUNCTUATION)).sum())
    absent = int((quoted["outcome"] == quotes_measure.ABSENT).sum())
    told = [f"{exact or 'none'} of them word for word as there"]
    if absent:
        told.append(f"{absent} not in this wire report")
    dropped = f"; {gone} of the wire report's {'are' if gone != 1 else 'is'} dropped" if gone else ""
    return (
        f"The wire report has {_number(len(wire), 'direct quotation')}, the derivative {len(quoted)}, "
        f"{_listed(told)}{dropped}."
    )


def attributions(table: pd.DataFrame) -> Finding:
    """What became of the sources. `table` is `attribution.table`."""
    sides = [table[table["side"] == side] for side in ("wire", "derivative")]
    agentless = [int((side["kind"] == attribution_measure.AGENTLESS).sum()) for side in sides]
    wire, derivative = (side[side["kind"] != attribution_measure.AGENTLESS] for side in sides)
    forms = (
        f" Forms that name nobody (“{shortened(_first_form(sides), 24)}” and the like): {agentless[0]} in the wire "
        f"report, {agentless[1]} in the derivative."
        if any(agentless)
        else ""
    )
    if wire.empty:
        text = (
            f"No sourced statement was found in the wire report, {len(derivative)} in the derivative.{forms}"
        )
        return Finding(text, 1.0 if derivative.empty else 1.4, "Who is named as a source")
    counts = wire["outcome"].value_counts()
    lost = wire[wire["outcome"].isin((attribution_measure.LOST, attribution_measure.WEAKENED))]
    kept, gone = (int(counts.get(name, 0)) for name in (attribution_measure.KEPT, attribution_measure.GONE))
    base = (
        f"Of the wire report's {_number(len(wire), 'sourced statement')} {kept or 'none'} "
        f"{'are' if kept > 1 else 'is'} found in the derivative with a source"
    )
    absent = f"; of {gone if gone < len(wire) else 'all'} the statement itself was not found" if gone else ""
    if len(lost):
        told = "; ".join(
            f"“{shortened(row['statement'], 80)}” (wire {row['sentence']}, {shortened(row['source'], 40)}; "
            f"derivative {row['counterpart_sentence']})"
            for _, row in lost.head(MOST_TOLD).iterrows()
        )
        more = f"; and {len(lost) - MOST_TOLD} more" if len(lost) > MOST_TOLD else ""
        text = f"{base}; {_number(len(lost), 'one')} without it: {told}{more}{absent}.{forms}"
        return Finding(
            text, 2.6, "A statement lost its source" if len(lost) == 1 else "Statements lost their source"
        )
    weight = 2.3 if not kept and agentless[1] > agentless[0] else 1.6
    brief = "No source of the wire report was kept" if not kept else "Who is named as a source"
    return Finding(f"{base}{absent}.{forms}", weight, brief)


def _first_form(sides: Sequence[pd.DataFrame]) -> str:
    """An agentless form as written, the derivative's first."""
    for side in reversed(sides):
        forms = side.loc[side["kind"] == attribution_measure.AGENTLESS, "cue"]
        if len(forms):
            return str(forms.iloc[0])
    return ""


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}" if noun != "one" else f"{count:,}"


def _by(speaker: str) -> str:
    return f" ({shortened(speaker, 40)})" if speaker else ""
