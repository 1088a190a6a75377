"""From which figure to which: *to 1.8 percent from 2.5*, told as *2.5 percent after 1.8 previously* or *1.8 percent, up from 2.5*."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from helpers.document.document import Document
from helpers.document.values.agreement import EXACT, agreement
from helpers.document.values.value import AGE, CALENDAR, ORDINAL, SCORE, Value, is_duration
from helpers.findings.clauses import Line, View
from helpers.findings.deeds import tells_a_time
from helpers.findings.finding import Finding, Place, place_of, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.opposites import are_equal
from helpers.pairing.redline import touched

_WAS = listed.words("opposites", "before what was")
_IS_NOT = frozenset(listed.lines("opposites", "before what is not so"))
_COMPARED = frozenset(listed.lines("opposites", "before what is compared"))
_SINCE_THEN = listed.words("opposites", "behind what was")
_PASSED_OVER = listed.words("opposites", "between these and a figure")
_RANGING = listed.words("opposites", "from and to at once")
_AFTER, _TO = "after", "to"
_NEAR = 4
"""A word that tells when a figure was so stands so many words behind it at most."""


class Step(NamedTuple):
    """A figure that was, and the one that is instead."""

    was: Value
    now: Value


def levels(view: View) -> Iterator[Finding]:
    """A finding for two figures of which the wire sentence tells the one as earlier, and the derivative the other."""
    if any(line.has(_RANGING, range(len(line.pieces))) for line in (view.own, view.other)):
        return
    there, own = (
        [each for each in _steps(line) if not _may_be_a_range(line, each)] for line in (view.own, view.other)
    )
    for one, other in product(there, own):
        if _are_one(one, Step(other.now, other.was)) and not _is_told_so(one, other, there, own):
            places = view.own.place(view.own.stretch(*one)), view.other.place(view.other.stretch(*other))
            yield said_otherwise("direction", *places, sure=True, grave=True)
            return


def _is_told_so(one: Step, other: Step, there: Sequence[Step], own: Sequence[Step]) -> bool:
    """Whether the wire sentence tells the derivative's step too, or the derivative the wire's: *from 9 percent to 8* in both."""
    return any(_are_one(each, other) for each in there) or any(_are_one(one, each) for each in own)


def _are_one(one: Step, other: Step) -> bool:
    return all(_is_one(here, there) for here, there in zip(one, other, strict=True))


def _is_one(one: Value, other: Value) -> bool:
    """Whether two figures are one, be it that *up to* is taken for the bound of either."""
    alike = (one.low, one.high, one.unit) == (other.low, other.high, other.unit)
    return (alike and one.kind not in CALENDAR) or agreement(one, other) == EXACT


def _steps(line: Line) -> Iterator[Step]:
    """Each figure that is told as earlier, and what it came to."""
    figures = _figures(line)
    earlier = {each for each in figures if _is_earlier(line, each)} if len(figures) > 1 else set()
    for was in earlier:
        others = [each for each in figures if each not in earlier and _are_of_a_sort(was, each)]
        if others:
            yield Step(was, _come_to(line, was, others))


def _figures(line: Line) -> list[Value]:
    """The figures of a side that may rise or fall, each measure once: *1min* of *1min 05sec*."""
    values = [each for each in touched(line.text.values, line.pieces) if _may_move(each)]
    parts = [
        each for before, each in pairwise(values) if each.start - before.end <= 1 and is_duration(each.unit)
    ]
    return [each for each in values if each not in parts]


def _may_be_a_range(line: Line, step: Step) -> bool:
    """*From 20 pounds to 50*, in a sentence without a word for a rise or a fall."""
    ahead = step.was.start < step.now.start and _led_by(line, step.was)[1] == "from"
    return ahead and not any(are_equal(each.form, way) for each in line.pieces for way in ("rise", "fall"))


def _are_of_a_sort(one: Value, other: Value) -> bool:
    alike = one.unit == other.unit or (is_duration(one.unit) and is_duration(other.unit))
    return alike and one.sentence == other.sentence and (one.kind in CALENDAR) == (other.kind in CALENDAR)


def _come_to(line: Line, was: Value, others: list[Value]) -> Value:
    """The figure that another came to: *to 9* right behind it, or else the last before it, or else the next."""
    before = [each for each in others if each.start < was.start]
    behind = [each for each in others if each.start > was.start]
    if behind and (_led_by(line, behind[0])[1] == _TO or not before):
        return behind[0]
    return before[-1]


def _may_move(value: Value) -> bool:
    idle = value.idle or value.vague or value.unit == AGE
    return not idle and value.kind not in (ORDINAL, SCORE)


def _is_earlier(line: Line, value: Value) -> bool:
    """Whether a figure is told as what was before: *from 9 percent*, *against 9 percent last year*."""
    before_that, before = _led_by(line, value)
    two = f"{before_that} {before}"
    if value.kind in CALENDAR:
        return two in _IS_NOT
    if before in _WAS:
        return not (before == _AFTER and is_duration(value.unit))
    behind = line.after(line.stretch(value).stop - 1, _NEAR)
    dated = tells_a_time(line.text, [line.pieces[at] for at in behind])
    compared = {before, two} & _COMPARED
    return two in _IS_NOT or bool(compared and (dated or line.has(_SINCE_THEN, behind)))


def _led_by(line: Line, value: Value) -> tuple[str, str]:
    """The two words before a figure, articles and the like left out."""
    start = line.stretch(value).start
    while start and line.pieces[start - 1].form in _PASSED_OVER:
        start -= 1
    first, second = (["", ""] + [each.form for each in line.pieces[max(0, start - 2) : start]])[-2:]
    return first, second


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
