"""A sentence that is computed: a finding, and the caveat beside it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from helpers import paths
from helpers.showing.style import escaped, shortened

SHOWN = 2.0
"""From this weight on a finding tells of something that was shown."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, and how much it should count among others (0 says nothing is known, `SHOWN` and more that something was shown).

    `brief` says the same in fewer words, without the numbers: the title of a chart.
    """

    text: str
    weight: float
    brief: str

    @property
    def shown(self) -> bool:
        """Whether something was shown; otherwise nothing was, or nothing is known."""
        return self.weight >= SHOWN

    def _repr_html_(self) -> str:
        kind = "finding shown" if self.shown else "finding"
        return f'<p class="{kind}" data-brief="{escaped(self.brief)}">{escaped(self.text)}</p>'

    def __str__(self) -> str:
        return self.text


def said(brief: str, weight: float, more: str = "") -> Finding:
    """A sentence that is brief by itself, with `more` before its stop that a title leaves out."""
    return Finding(f"{brief}{more}.", weight, brief)


@dataclass(frozen=True, slots=True)
class Findings:
    """Several sentences, the surest and most telling first."""

    findings: tuple[Finding, ...]

    def _repr_html_(self) -> str:
        items = "".join(f"<li>{escaped(each.text)}</li>" for each in self.findings)
        return f'<ol class="findings">{items}</ol>'

    def __str__(self) -> str:
        return "\n".join(each.text for each in self.findings)


@dataclass(frozen=True, slots=True)
class Wording:
    """How to speak of one measure."""

    subject: str
    higher: str
    lower: str
    unit: str
    digits: int = 1


def cited(text: str) -> str:
    """A text in quotation marks at the end of a sentence, which its own stop ends where it has one."""
    cited = shortened(text, 300)
    return f"“{cited}”" + ("" if cited.endswith((".", "!", "?", "…")) else ".")


def sureness(row: pd.Series) -> float:
    """The difference in half-widths of its interval, over ten: 0.1 is where zero is just met."""
    half = (row["high"] - row["low"]) / 2
    return float(abs(row["difference"]) / half / 10) if half > 0 else 0.9


def glance(findings: Iterable[Finding], *, most: int = 8) -> Findings:
    """The findings that count most, the surest and most telling first."""
    ranked = sorted(findings, key=lambda finding: -finding.weight)
    return Findings(tuple(ranked[:most]))


@dataclass(frozen=True, slots=True)
class Caveat:
    """What error to expect of a section whose claims were found by rule."""

    text: str

    def _repr_html_(self) -> str:
        return f'<p class="note">{escaped(self.text)}</p>'

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Notes:
    """Sentences that stand beside findings; there may be none."""

    texts: tuple[str, ...]

    def _repr_html_(self) -> str:
        return "".join(f'<p class="note">{escaped(each)}</p>' for each in self.texts)

    def __str__(self) -> str:
        return "\n".join(self.texts)


_COUNTS = re.compile(r" \([\d,]+(?: against [\d,]+)?\)")
"""Of how many cases a figure is, in a question."""

TRIED: dict[str, tuple[tuple[str, ...], ...]] = {
    "derivation": (
        (
            "In tests on pairs whose relation is known, {:.1%} of independent reports of one event were called derived, and "
            "{:.1%} of known rewrites. Those rewrites are whole stories retold more simply; subtler ones are found less often.",
            "same event: called wholly derived or partly derived, share",
            "rewritten: called wholly derived or partly derived, share",
        ),
    ),
    "findings": (
        (
            "In tests it found {:.1%} of figures altered by rule in rewrites, {:.1%} of wrong values that people put into "
            "summaries, {:.1%} of denials put in or taken out, and {:.1%} of words turned into their opposites.",
            "a figure altered by rule: found",
            "a value put in: found",
            "a negation put in or taken out: found",
            "an opposite put in or taken out: found",
        ),
        (
            "False alarms: {:.1%} of sound summaries had a finding, {:.1%} a serious one.",
            "sound summaries, news: something is told",
            "the same, told as serious",
        ),
        (
            "It flagged {:.1%} of the sentences that people judged unsupported, and {:.1%} of those they judged supported.",
            "unsupported sentences with a finding",
            "supported sentences with a finding",
        ),
        (
            "Held against each other, independent reports of one event had {:.2f} serious findings a pair.",
            "independent reports: told as serious, a pair",
        ),
    ),
    "ledger": (
        (
            "In tests, {:.1%} of the sentences of an independent report seemed to rest on another report of the same event; "
            "of a known rewrite it was {:.1%}.",
            "sentences that rest on the other text, independent, same event, mean share",
            "sentences that rest on the other text, elementary from advanced, mean share",
        ),
    ),
    "quotations": (
        (
            "In tests on political news marked by people, the speaker was right for {:.1%} of what is quoted, and for {:.1%} of "
            "the four fifths that are surest; {:.1%} of sourced statements were found.",
            "who said a quoted stretch, share right, other documents",
            "the same on the surest 80%",
            "a sourced statement is marked as one, share",
        ),
    ),
    "facts": (
        (
            "In tests on summaries into which people had put a wrong number, {:.1%} of the numbers were found, and {:.1%} of "
            "sound summaries were suspected. Of independent reports of one event, {:.1%} had a number called changed.",
            "the same, found",
            "the same, false alarms",
            "share of pairs in which a number is called changed, independent same-event reports",
        ),
    ),
}
"""What is told of a family: sentences, each with the questions of data/validity.csv whose figures go in.

Questions stand here without their counts of cases; a sentence whose figures are not all there is left out.
"""


def tried(family: str) -> tuple[str, ...]:
    """How a family of measures did when it was tried, a sentence each, as `benchmarks/validity.py` last found."""
    with paths.data("validity.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["family"] == family]
    figures = {_COUNTS.sub("", row["question"]): float(row["ours"]) for row in reversed(rows)}
    return tuple(
        template.format(*(figures[each] for each in questions))
        for template, *questions in TRIED[family]
        if figures.keys() >= set(questions)
    )


def expected(family: str) -> Caveat:
    """What error to expect of a family of measures."""
    return Caveat(" ".join(["Found by rule, and rules err: read both sentences.", *tried(family)]))


def counted(number: int, what: str) -> str:
    """A number with its noun: ``1 word``, ``1,204 words``."""
    return f"{number:,} {what}{'s' * (number != 1)}"


def and_more(number: int, stop: str = "") -> str:
    """What follows the first of several: how many more there are; nothing if there are none."""
    return f"{stop} and {number:,} more" if number > 0 else ""


def in_a_list(names: Iterable[str]) -> str:
    """Names as a sentence lists them: a, b and c."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


MOST_TOLD = 2
"""A finding names this many cases in full and counts the rest."""


def was_or_were(number: int) -> str:
    """The verb that goes with a number."""
    return "was" if number == 1 else "were"


def is_or_are(number: int) -> str:
    """The verb that goes with a number."""
    return "is" if number == 1 else "are"


def has_or_have(number: int) -> str:
    """The verb that goes with a number."""
    return "has" if number == 1 else "have"


def verb(number: int, word: str) -> str:
    """A verb as it goes with a number: ``1 stands``, ``2 stand``."""
    return f"{word}s" if number == 1 else word


def percent(value: float) -> str:
    """A share as a percentage, with digits after the point where it is near 0 or 1."""
    edge = min(value, 1 - value)
    digits = 0 if edge >= 0.0995 or not edge else 1 if edge >= 0.00095 else 2
    return f"{100 * value:.{digits}f}%"


def percents(low: float, high: float) -> str:
    """A range of shares: ``12 to 40%``."""
    return f"{percent(low).removesuffix('%')} to {percent(high)}"
