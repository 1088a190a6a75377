"""A sentence that is computed: a finding, and the notes beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from helpers import paths
from helpers.ground.loading import pd
from helpers.showing.style import escaped, shortened

KNOWN = 1.0
"""From this weight on a finding tells what was found, if only that nothing was shown; below it too little is known."""

SHOWN = 2.0
"""From this weight on a finding tells of something that was shown."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, and how much it should count among others (0 says nothing is known, `SHOWN` and more that something was shown).

    `brief` says the same in fewer words, without the numbers: the title of a chart.
    `sure` follows it at a glance: how large it is, and how sure.
    """

    text: str
    weight: float
    brief: str
    sure: str = ""

    @property
    def shown(self) -> bool:
        """Whether something was shown; otherwise nothing was, or nothing is known."""
        return self.weight >= SHOWN

    @property
    def known(self) -> bool:
        """Whether enough is known to tell anything."""
        return self.weight >= KNOWN

    @property
    def in_brief(self) -> Finding:
        """The brief as the whole sentence."""
        return replace(self, text=f"{self.brief}{self.sure}.")

    def _repr_html_(self) -> str:
        kind = "finding shown" if self.shown else "finding"
        return f'<p class="{kind}" data-brief="{escaped(self.brief)}">{escaped(self.text)}</p>'

    def __str__(self) -> str:
        return self.text


def said(brief: str, weight: float, more: str = "") -> Finding:
    """A sentence that is brief by itself, with `more` before its stop that a title leaves out."""
    return Finding(f"{brief}{more}.", weight, brief)


def two_events(what: str, wire: int, derivative: int) -> Finding:
    """That of texts about different events nothing was dropped or added, with how many of a thing each has."""
    sides = ((wire, "wire report"), (derivative, "derivative"))
    counts = ", ".join(f"{f'{number:,}' if number else 'none'} in the {side}" for number, side in sides)
    text = f"The two texts seem to report different events, so {what} in one of them alone are neither dropped nor added ({counts})."
    return Finding(text, 0.9, f"Two events, so no {what} were dropped")


@dataclass(frozen=True, slots=True)
class Findings:
    """Several sentences, the surest and most telling first."""

    findings: tuple[Finding, ...]

    def _repr_html_(self) -> str:
        items = "".join(f"<li>{escaped(each.text)}</li>" for each in self.findings)
        return f'<ol class="findings">{items}</ol>'

    def __str__(self) -> str:
        return "\n".join(each.text for each in self.findings)


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
    return Findings(tuple(sorted(findings, key=lambda finding: -finding.weight)[:most]))


@dataclass(frozen=True, slots=True)
class Notes:
    """Sentences that stand beside findings, as what error to expect of them; there may be none."""

    texts: tuple[str, ...]

    def _repr_html_(self) -> str:
        return "".join(f'<p class="note">{escaped(each)}</p>' for each in self.texts)

    def __str__(self) -> str:
        return "\n".join(self.texts)


_COUNTS = re.compile(r" \(([\d,]+)(?: against [\d,]+)?\)")
"""Of how many cases a figure is, in a question."""


def tried(family: str) -> tuple[str, ...]:
    """How a family of measures did when it was tried, a sentence each, as `benchmarks/validity.py` last found.

    `tried.csv` has the sentences with the questions of `data/validity.csv` whose figures go in, without their counts
    of cases, which a share is told with; a sentence whose figures are not all there is left out.
    """
    figures = {
        _COUNTS.sub("", row["question"]): _figure(row["question"], float(row["ours"]))
        for row in reversed(paths.rows(paths.data("validity.csv")))
        if row["family"] == family
    }
    told = []
    for row in paths.beside(__file__, "tried"):
        questions = row["questions"].split(" | ")
        if row["family"] == family and figures.keys() >= set(questions):
            told.append(row["told"].format(*map(figures.__getitem__, questions)))
    return tuple(told)


def _figure(question: str, value: float) -> str:
    """The answer to a question as a sentence has it: a share, of how many cases if they are given."""
    cases = _COUNTS.search(question)
    return f"{percent(value)} of {cases[1]}" if cases else percent(value)


def expected(family: str) -> Notes:
    """What error to expect of a family of measures, whose claims are found by rule."""
    return Notes(("Found by rule, and rules err: read both sentences.", *tried(family)))


def counted(number: int, what: str) -> str:
    """A number with its noun: ``1 word``, ``1,204 words``."""
    return f"{number:,} {what}{'s' * (number != 1)}"


def part(number: int, total: int, what: str, which: str = "") -> str:
    """So many of all: *no pair*, *the one pair*, *both pairs*, *all 4 pairs*, *2 of 4 pairs*; `which` follows the noun."""
    if not number or total == 1:
        return f"{'the one' if number else 'no'} {what}{which}"
    if number < total:
        return f"{number:,} of {counted(total, what)}{which}"
    return f"{'both' if total == 2 else f'all {total:,}'} {what}s{which}"


def and_more(number: int, stop: str = "") -> str:
    """What follows the first of several: how many more there are; nothing if there are none."""
    return f"{stop} and {number:,} more" if number > 0 else ""


def first_few(told: Sequence[str], most: int, parted: str = ", ", stop: str = "") -> str:
    """The first of several, and how many more there are."""
    return parted.join(told[:most]) + and_more(len(told) - most, stop)


def in_a_list(names: Iterable[str]) -> str:
    """Names as a sentence lists them: a, b and c."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


MOST_TOLD = 2
"""A finding names this many cases in full and counts the rest."""


_OF_ONE = {"are": "is", "were": "was", "have": "has"}


def verb(number: int, word: str) -> str:
    """A verb as it goes with a number: ``1 stands``, ``2 stand``; ``1 is``, ``2 are``."""
    return word if number != 1 else _OF_ONE.get(word, f"{word}s")


def percent(value: float) -> str:
    """A share as a percentage: whole, with digits after the point only where it is small or would be rounded to all."""
    edge = min(value, 1 - value) if 0.995 <= value < 1 else value
    digits = 0 if edge >= 0.0995 or not edge else 1 if edge >= 0.00095 else 2
    return f"{100 * value:.{digits}f}".removesuffix(".0") + "%"


def percents(low: float, high: float) -> str:
    """A range of shares, both ends written alike: ``7 to 40%``, ``0.5 to 1.2%``."""
    top = percent(high)
    bottom = percent(low) if "." in top or low < 0.0095 else f"{100 * low:.0f}%"
    return f"{bottom.removesuffix('%')} to {top}"
