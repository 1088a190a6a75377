"""A word for a rise or a fall between two figures that show the contrary: *2.6, down from 2.1*."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from helpers.document.document import Document
from helpers.document.values.agreement import EXACT, agreement
from helpers.document.values.value import CALENDAR, Value
from helpers.findings.clauses import Line, View
from helpers.findings.finding import Finding, Place, place_of, said_otherwise
from helpers.languages.english.opposites import are_equal
from helpers.pairing.redline import touched


def belied(view: View) -> Iterator[Finding]:
    """A finding for *2.6, down from 2.1*, where both figures are the wire report's and the word is not."""
    shared, line = set(view.there.values()), view.other
    for at in (number for number in range(len(line.pieces) - 1) if number not in shared):
        figures = _compared(line, at) if line.pieces[at + 1].form == "from" else None
        if figures is None or not _turns_round(line.pieces[at].form, *figures):
            continue
        there = _same_figures(view, figures)
        if len({each.low for each in there}) == len(figures):
            places = _from_first_to_last(view.own.text, there), _from_first_to_last(line.text, figures)
            yield said_otherwise("direction", *places, sure=False)


def _same_figures(view: View, figures: Collection[Value]) -> list[Value]:
    """The figures of the wire sentences that are exactly as some of the derivative's."""
    wire = touched(view.own.text.values, view.own.pieces)
    return [value for value in wire if any(agreement(value, each) == EXACT for each in figures)]


def _from_first_to_last(text: Document, values: Collection[Value]) -> Place:
    ends = min(each.start for each in values), max(each.end for each in values)
    return place_of(text, *ends, min(each.sentence for each in values))


def _compared(line: Line, at: int) -> tuple[Value, Value] | None:
    """The two figures between which a word stands in a sentence, if the first is the only one of its unit before it."""
    word = line.pieces[at]
    figures = [each for each in line.text.values_of(word.sentence) if each.kind not in CALENDAR]
    after = next((each for each in figures if each.start >= word.end), None)
    if after is None:
        return None
    before = [each for each in figures if each.end <= word.start and each.unit == after.unit]
    return (before[0], after) if len(before) == 1 else None


def _turns_round(form: str, now: Value, then: Value) -> bool:
    """Whether a word for a rise stands between an amount and a larger one from before, or for a fall a smaller; ranks and rates may go either way."""
    if any(each.per or (not each.unit and each.step >= 1) for each in (now, then)):
        return False
    if are_equal(form, "rise"):
        return now.high < then.low
    return are_equal(form, "fall") and now.low > then.high
