"""Numbers, units, dates and times that the wire report does not bear out, sentence by linked sentence.

What nothing in the wire report bears out is always told: as serious where
another value stands in its place.

A figure with a digit or two otherwise (*23,400* as *32,400*) is told beside the one it may be a slip for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, permutations

from rapidfuzz.distance import OSA

from helpers.document.document import Document
from helpers.document.values.agreement import agreement, counts_alike, counts_another_sort
from helpers.document.values.value import (
    ABOUT,
    CALENDAR,
    DATE,
    IN_WORDS,
    LIMITS,
    NUMBER,
    ORDINAL,
    TIME,
    Value,
    sort,
)
from helpers.findings.clauses import Line, keys_beside, views
from helpers.findings.comparisons import is_compared_the_other_way
from helpers.findings.denials import denied
from helpers.findings.derived import is_retold, plainly_derived
from helpers.findings.finding import Finding, difference, lost_in, place_of, said_otherwise, standing
from helpers.findings.rests import denies_of_the_rest, of_a_kind, rests
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.links import MIXED
from helpers.pairing.redline import CLOSE, Block, meet
from helpers.pairing.valued import CHANGED, UNSUPPORTED, Fate, is_loose

_ANYBODY = frozenset(map(family, listed.words("numbers", "anybody")))
_PERSONS_OF_A_SORT = [
    frozenset(map(family, line.split())) for line in listed.lines("numbers", "persons of a sort")
]
_OF_TWO_SORTS = [
    [frozenset(map(family, side.split())) for side in line.split(":")]
    for line in listed.lines("numbers", "persons of two sorts")
]

_COMMON = 0.25
"""A word that more of the wire report's sentences have tells nothing."""

_ALIKE = ((1, 1.5), (2, 3.0))
"""Figures of one thing share so many of the words beside them, and differ by such a factor at most."""

_BESIDE = 5
"""So many words on either side stand beside a figure."""

_OTHER = "other"

_TIED = re.compile(r"\s+(?:[a-z]{2,4}\s+)?")

TELLING_DIGITS = 3
"""Figures of fewer digits than this are like each other by chance, unless they count the same thing."""

MOST_TIMES = 10
"""By one nought too many or too few a figure is so many times another, and no slip makes it more."""


def values(pair: Compared) -> Iterator[Finding]:
    """A finding for each value of a linked sentence that the wire report does not bear out."""
    for fate in pair.valued.fates:
        found = _found(pair, fate)
        if found is not None:
            yield found


def _found(pair: Compared, fate: Fate) -> Finding | None:
    if fate.wire is not None and _is_told_of_the_rest(pair, fate, fate.wire):
        return None
    if fate.outcome == CHANGED and fate.wire is not None:
        near = fate.value.step == IN_WORDS and abs(fate.value.low - fate.wire.low) < IN_WORDS
        sure = (fate.sure and not near) or _is_bound_the_other_way(fate)
        return _changed(pair, fate.wire, fate.value, sure=sure)
    unsupported = _unsupported(pair, fate) if fate.outcome == UNSUPPORTED else None
    return unsupported or _told_otherwise(pair, fate)


def _unsupported(pair: Compared, fate: Fate) -> Finding | None:
    """What stands in the wire report in place of a value that nothing there bears out, or that nothing does."""
    rival = _misprint_of(pair, fate.value) or _told_alike(pair, fate.value) or _in_another_unit(pair, fate)
    if rival is None and _telling(pair, fate):
        there = lost_in(pair.wire, fate.block.sources[0]) if fate.block else None
        told = f"nothing in the wire report bears out {fate.value.text}"
        return difference(_kind(fate.value), there, standing(pair.derivative, fate.value), told)
    rival = rival or _count_left(pair, fate)
    return _changed(pair, rival, fate.value, sure=False) if rival is not None else None


def _told_otherwise(pair: Compared, fate: Fate) -> Finding | None:
    """A value that is the wire report's and has another bound, counts another sort or stands beside another date."""
    if fate.wire is not None and _is_bound_otherwise(fate.wire, fate.value):
        return _changed(pair, fate.wire, fate.value, sure=_is_bound_the_other_way(fate))
    if fate.block is None:
        return None
    if fate.wire is not None and _is_of_another_sort(pair, fate.wire, fate.value):
        return _of_another_sort(pair, fate.wire, fate.value)
    dates = _of_other_dates(pair, fate.block, fate.value)
    return _changed(pair, *dates, sure=False) if dates is not None else None


def _is_bound_otherwise(wire: Value, value: Value) -> bool:
    """Whether the same figure is the least or the most here, and about so much there: *about 80*, *at least 80*."""
    return (
        value.kind not in CALENDAR
        and value.bound in LIMITS
        and wire.bound in (ABOUT, *LIMITS)
        and wire.bound != value.bound
        and (wire.low, wire.high) == (value.low, value.high)
    )


def _is_bound_the_other_way(fate: Fate) -> bool:
    """Whether a close sentence has *fewer than 30* for *more than 30*."""
    wire, value = fate.wire, fate.value
    if wire is None or wire.low != value.low:
        return False
    return {wire.bound, value.bound} == {*LIMITS} and fate.closeness >= CLOSE


def _is_told_of_the_rest(pair: Compared, fate: Fate, wire: Value) -> bool:
    """Whether one side alone denies a figure that both have, *below 30*, *none of 30 or more*; or denies it of the rest: *a third did not*; or compares from the other side."""
    if fate.block is None:
        return False
    view, _ = views(pair, fate.block)
    if (wire.start, fate.value.start) in rests(view, wire, fate.value):
        return any(map(denies_of_the_rest, views(pair, fate.block)))
    if fate.outcome == CHANGED and is_compared_the_other_way(view):
        return True
    if wire.low != fate.value.low or wire.bound == fate.value.bound:
        return False
    return _denied(view.own, wire) != _denied(view.other, fate.value)


def _denied(line: Line, value: Value) -> bool:
    return any(meet(piece, value) and denied(line, at) for at, piece in enumerate(line.pieces))


def _is_of_another_sort(pair: Compared, wire: Value, derivative: Value) -> bool:
    """Whether a number counts homes in place of people, or children in place of people where the wire report has no child."""
    if counts_another_sort(wire, derivative) or _are_of_two_sorts(pair, wire, derivative):
        return True
    sorts = [sort_ for sort_ in _PERSONS_OF_A_SORT if sort_ & set(derivative.counted)]
    anybody = bool(_ANYBODY & set(wire.counted))
    return anybody and bool(sorts) and not any(pair.texts[0].places(each) for each in chain(*sorts))


def _are_of_two_sorts(pair: Compared, *values: Value) -> bool:
    """Whether one value counts persons of whom none is among those of the other: passengers and crew, and not both in either text."""
    after = [
        set(map(family, map(fold, WORD.findall(text.plain, each.end, each.end + _SHORTLY))))
        for text, each in zip(pair, values, strict=True)
    ]
    wire, derivative = (set(each.counted) for each in values)
    return any(
        one & wire and other & derivative and not (other & after[0] or one & after[1])
        for sorts in _OF_TWO_SORTS
        for one, other in permutations(sorts)
    )


_SHORTLY = 40
"""So many characters after a figure stands what it counts, and what else."""


def _in_another_unit(pair: Compared, fate: Fate) -> Value | None:
    """The one value of the linked sentences with the same figure in another unit, told nowhere: *11 percent more* as *11 times more*."""
    value = fate.value
    if fate.block is None or not (value.unit and _is_exact(value)):
        return None
    there = (each for each in pair.wire.values if each.sentence in fate.block.sources and each.unit)
    alike = (each for each in there if (each.low, each.high) == (value.low, value.high) and _is_exact(each))
    found = [each for each in alike if each.start not in pair.valued.alike[0]]
    return found[0] if len(found) == 1 else None


def _count_left(pair: Compared, fate: Fate) -> Value | None:
    """The one count of the linked sentences that no sentence of the derivative tells, for one of its own that the wire report has nowhere."""
    if fate.block is None or fate.value.kind != NUMBER:
        return None
    left = [
        each
        for each in of_a_kind(pair.wire, fate.value, fate.block.sources)
        if not any(own.sentence >= 0 for own in pair.valued.alike[0].get(each.start, ()))
    ]
    alike = fate.value.counted and len(left) == 1 and _is_another_of_a_sort(left[0], fate.value)
    return left[0] if alike else None


def _told_alike(pair: Compared, value: Value) -> Value | None:
    """The wire figure of one sort that stands beside the most of the words beside one that rests on nothing, where neither text has the other's."""
    if value.kind in (*CALENDAR, ORDINAL) or value.vague or not plainly_derived(pair):
        return None
    alike = (
        (len(_of_both(pair, each, value)), each)
        for each in pair.valued.wire
        if each.sentence >= 0
        and each.start not in pair.valued.alike[0]
        and _is_another_of_a_sort(each, value)
    )
    told = ((shared, each) for shared, each in alike if _may_be_one(shared, each, value))
    return max(told, key=lambda each: each[0], default=(0, None))[1]


def _of_both(pair: Compared, wire: Value, value: Value) -> frozenset[str]:
    """The words beside two figures of both texts that tell one matter of the wire report from another."""
    shared = _beside(pair.derivative, value) & _beside(pair.wire, wire)
    most = max(2, _COMMON * len(pair.wire.sentences))
    return frozenset(word for word in shared if sum(word in each for each in pair.wire.content) <= most)


def _may_be_one(shared: int, wire: Value, value: Value) -> bool:
    """Whether two figures with so many words beside them in common are near enough to be of one thing."""
    factor = max(wire.low, value.low) / max(min(wire.low, value.low), wire.step)
    return any(shared >= few and factor <= most for few, most in _ALIKE)


def _is_another_of_a_sort(wire: Value, value: Value) -> bool:
    """Whether an exact figure of the wire report has the kind and unit of another, and is not as much."""
    alike = (wire.kind, wire.unit) == (value.kind, value.unit) and not (wire.vague or wire.idle)
    return alike and abs(wire.low - value.low) > wire.step / 2


def _beside(text: Document, value: Value) -> frozenset[str]:
    """The families of the words of content next to a value in its sentence."""
    keys = (key for key in keys_beside(text, value, _BESIDE) if key.isalpha())
    return frozenset(family(key) for key in keys if key not in lists.function_words())


def _of_other_dates(pair: Compared, block: Block, value: Value) -> tuple[Value, Value] | None:
    """The dates beside a value in both texts, if they are not the same: *7.1% in March*, *7.1% in February*."""
    own = _date_beside(pair.derivative, value) if _is_exact(value) else None
    if own is None:
        return None
    there = [
        date
        for wire in pair.valued.alike[1].get(value.start, ())
        if wire.sentence in block.sources and (date := _date_beside(pair.wire, wire)) is not None
    ]
    other = len(there) == 1 and sort(there[0]) == sort(own) and not agreement(there[0], own)
    return (there[0], own) if other else None


def _date_beside(text: Document, value: Value) -> Value | None:
    """The one date of a sentence between which and a value stands a preposition at most."""
    found = [
        each
        for each in text.values
        if each.sentence == value.sentence and each.kind == DATE
        if _TIED.fullmatch(text.plain, value.end, each.start)
        or _TIED.fullmatch(text.plain, each.end, value.start)
    ]
    return found[0] if len(found) == 1 else None


def _telling(pair: Compared, fate: Fate) -> bool:
    """Whether that nothing bears a value out says anything: of loose values only in close sentences.

    What was added to a sentence is not held against what the rest of it rests on, and where no
    words in common tie it to the wire report only an exact figure tells. A sentence that rests on
    nothing is held against the whole report where all others rest on it.
    """
    block, value = fate.block, fate.value
    if block is None:
        counts = (value.kind not in CALENDAR or value.day.year) and not is_loose(value)
        return bool(counts) and is_retold(pair)
    if block.link.label == MIXED and not block.rests(value.start, value.end):
        return False
    if block.link.weak and not _is_exact(value):
        return False
    return block.closeness >= CLOSE or not is_loose(value)


def _is_exact(value: Value) -> bool:
    return value.kind not in CALENDAR and any(map(str.isdigit, value.text))


def _changed(pair: Compared, wire: Value, derivative: Value, *, sure: bool) -> Finding:
    there = place_of(pair.wire, *wire.outer, wire.sentence)
    own = place_of(pair.derivative, *derivative.outer, derivative.sentence)
    of_one = _are_of_one_thing(pair, wire, derivative)
    found = said_otherwise(_kind(wire, derivative), there, own, sure=sure or of_one, grave=sure)
    return replace(found, tied=of_one)


def _are_of_one_thing(pair: Compared, wire: Value, value: Value) -> bool:
    """Whether two figures surely count one thing: the same noun, beside the same words, and nearly as many; *others* are more."""
    sides = zip(pair, (wire, value), strict=True)
    same = bool(wire.counted) and set(wire.counted) == set(value.counted)
    same = same and not any(_OTHER in keys_beside(text, each, 1) for text, each in sides)
    return (
        same and value.kind not in CALENDAR and _may_be_one(len(_of_both(pair, wire, value)) - 1, wire, value)
    )


def _of_another_sort(pair: Compared, wire: Value, derivative: Value) -> Finding:
    here, there = (
        place_of(text, value.start, _end_of_counted(text, value), value.sentence)
        for text, value in zip(pair, (wire, derivative), strict=True)
    )
    return said_otherwise("unit", here, there)


def _end_of_counted(text: Document, value: Value) -> int:
    """Where the first word ends that says what a value counts."""
    after = (word for word in text.words if word.start >= value.end)
    return next((word.end for word in after if family(fold(word.text)) in value.counted), value.end)


def _kind(*values: Value) -> str:
    kinds = {each.kind for each in values}
    if DATE in kinds:
        return "date"
    if TIME in kinds:
        return "time"
    return "unit" if len({(each.unit, each.per) for each in values}) > 1 else "number"


def _misprint_of(pair: Compared, value: Value) -> Value | None:
    """The one value of the wire report, told nowhere in a piece that rests on it, that another may be a slip for."""
    if value.vague or not plainly_derived(pair):
        return None
    told = pair.valued.alike[0]
    found = [
        each
        for each in pair.valued.wire
        if not each.vague and not told.get(each.start) and _is_slip(each, value)
    ]
    return found[0] if len({each.key for each in found}) == 1 else None


def _is_slip(one: Value, other: Value) -> bool:
    """Whether two values of one sort differ by one digit, two digits exchanged, or noughts."""
    if sort(one) != sort(other) or one.unit != other.unit:
        return False
    if one.kind == DATE:
        return _is_slip_of_a_date(one, other)
    plain = one.kind not in (*CALENDAR, ORDINAL) and one.low == one.high and other.low == other.high
    return plain and _is_slip_of_digits(one, other)


def _is_slip_of_digits(one: Value, other: Value) -> bool:
    written = [f"{each.low:.10g}".replace(".", "") for each in (one, other)]
    digits = [each.strip("0") for each in written]
    if not other.low or not 1 / MOST_TIMES <= one.low / other.low <= MOST_TIMES:
        return False
    exchanged = sorted(digits[0]) == sorted(digits[1]) and len(digits[0]) > 1
    telling = min(map(len, digits)) >= TELLING_DIGITS or exchanged or counts_alike(one, other)
    return telling and (digits[0] == digits[1] or OSA.distance(*written) <= 1)


def _is_slip_of_a_date(one: Value, other: Value) -> bool:
    """Whether of day and month one is the same and the other not, or two figures of a year are exchanged."""
    here, there = one.day, other.day
    if here.month and here.day:
        return (here.month == there.month) != (here.day == there.day)
    years = str(here.year), str(there.year)
    return bool(here.year) and not (here.month or there.month) and sorted(years[0]) == sorted(years[1])
