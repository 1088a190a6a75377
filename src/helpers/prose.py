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

from helpers import facts as facts_measure
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


def facts(table: pd.DataFrame) -> Finding:
    """Which facts the derivative has otherwise than the wire report, and which main names it leaves out.

    `table` is `facts.table(pair)`. A changed value comes before everything else.
    """
    if table.empty:
        text = "Neither text has a name, a number, a date or a place that could be compared."
        return Finding(text, 0.0, "No facts to compare")
    changed = table[table["outcome"] == facts_measure.CHANGED]
    if not changed.empty:
        told = [
            f"{row['kind']} “{shortened(row['wire_value'], 30)}” in the wire report, "
            f"“{shortened(row['derivative_value'], 30)}” in the derivative"
            f"{_where(row)}{', likely' if row['certainty'] != facts_measure.SURE else ''}"
            for _, row in changed.head(3).iterrows()
        ]
        more = f"; and {len(changed) - 3} more" if len(changed) > 3 else ""
        count = f"{len(changed)} fact{'s' * (len(changed) != 1)}"
        brief = f"The derivative changes {count}"
        return Finding(f"{brief}: {'; '.join(told)}{more}. Found by rule: read both sentences.", 2.8, brief)
    return _came_through(table)


def _where(row: pd.Series) -> str:
    """The two sentences by number, where both are known."""
    numbers = (row["wire_sentence"], row["derivative_sentence"])
    if any(np.isnan(number) for number in numbers):
        return ""
    return f" (sentences {numbers[0]:.0f} and {numbers[1]:.0f})"


def _came_through(table: pd.DataFrame) -> Finding:
    """How many facts of the wire report the derivative has, and the main names it has not."""
    counts = table["outcome"].value_counts()
    same, missing, new = (
        int(counts.get(outcome, 0))
        for outcome in (facts_measure.SAME, facts_measure.MISSING, facts_measure.NEW)
    )
    text = (
        f"No changed fact was found. Of {same + missing:,} names, numbers, dates and places in the wire "
        f"report the derivative has {same:,}; {new:,} in the derivative are new."
    )
    left_out = table[(table["outcome"] == facts_measure.MISSING) & (table["kind"] == facts_measure.NAME)]
    if left_out.empty:
        return Finding(text, 1.1, "No changed fact was found")
    main = left_out.sort_values("wire_mentions", ascending=False, kind="stable").head(4)
    listed = _listed(shortened(name, 30) for name in main["wire_value"])
    more = f", and {len(left_out) - 4} more names" if len(left_out) > 4 else ""
    return Finding(f"{text} It does not name {listed}{more}.", 1.6, f"The derivative does not name {listed}")
