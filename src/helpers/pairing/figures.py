"""What a figure is told of in its sentence: the words that stand with it between two joints, such as *and* or a comma; and which one stands for which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile
from operator import attrgetter

from helpers.document.values.agreement import counts_alike
from helpers.document.values.value import CALENDAR, Value, in_base, is_duration, quantity, sort
from helpers.languages.english import listed
from helpers.pairing.grounds import says_more
from helpers.pairing.redline import Block, Piece, Pieces, meet

_JOINTS = listed.words("grammar", "joints of a list")
MOST_TIMES_AS_LONG = 20
"""A stretch of time in another unit, and of another figure, is told for one so many times as long at most."""


def told_of(pieces: Pieces, value: Value) -> set[str]:
    """The families of the words of content that stand with a value, without its own."""
    before, after = _beside(pieces, value)
    return set(_telling((*before, *after), value))


def has_moved(block: Block, value: Value, instead: Sequence[Value], there: Sequence[Value]) -> bool:
    """Whether what tells of the very value in the wire sentences stands with this one: *12 in Varn and 7 in Tarn*, *7 in Tarn and 12 in Varn*.

    Where something comes after both it is that which tells; else whatever stands with them and not with those in whose place it is.
    """
    following = _next(block.derivative, value)
    if following and following in {_next(block.wire, each) for each in instead}:
        return False
    own = told_of(block.derivative, value).difference(*(told_of(block.wire, each) for each in instead))
    alike = (each for each in there if instead and (each.low, each.high) == (value.low, value.high))
    return any(_stands_with(block, each, following, own) for each in alike if each not in instead)


def _stands_with(block: Block, wire: Value, following: str, own: set[str]) -> bool:
    """Whether a wire value has the same next word, or where one has none a word of the others."""
    told = _next(block.wire, wire)
    return following == told if following and told else not own.isdisjoint(told_of(block.wire, wire))


def _next(pieces: Pieces, value: Value) -> str:
    """The first word after a value and what it counts: *Varn* in ``12 people in Varn``; empty for none."""
    after = dropwhile(attrgetter("content"), _beside(pieces, value)[1])
    return next(_telling(after, value), "")


def _telling(pieces: Iterable[Piece], value: Value) -> Iterator[str]:
    words = (each for each in pieces if each.content and not each.form[0].isdigit())
    return (each.family for each in words if not meet(each, value))


def _beside(pieces: Pieces, value: Value) -> tuple[Pieces, Pieces]:
    """The words before a value and after it, as far as the next joints."""
    here = [at for at, each in enumerate(pieces) if meet(each, value)]
    if not here:
        return (), ()
    first, end = here[0], here[-1] + 1
    while first > 0 and not _is_joint(pieces, first):
        first -= 1
    while end < len(pieces) and not _is_joint(pieces, end):
        end += 1
    return pieces[first : here[0]], pieces[here[-1] + 1 : end]


def _is_joint(pieces: Pieces, at: int) -> bool:
    """Whether a word begins a part of its sentence: *and*, what comes after a comma."""
    before, here = pieces[at - 1], pieces[at]
    return here.form in _JOINTS or here.sentence != before.sentence or here.start - before.end > 1


def rival_among(there: Sequence[Value], value: Value) -> Value | None:
    """The one wire value that counts the same thing, if there is just one; of several the one as large, or in the same unit."""
    akin = [each for each in there if count_the_same(each, value)]
    akin = akin or [each for each in there if says_more(each, value)]
    found = akin if len(akin) < 2 else _nearest(akin, value)
    return found[0] if len(found) == 1 else None


def _nearest(akin: Sequence[Value], value: Value) -> list[Value]:
    as_large = [each for each in akin if each.low == value.low]
    return as_large or [each for each in akin if each.unit == value.unit]


def are_comparable(one: Value, other: Value) -> bool:
    """Whether two values are both of the calendar, and of one kind there, or neither is; and not of another order."""
    alike = one.kind == other.kind or not (one.kind in CALENDAR or other.kind in CALENDAR)
    return alike and not _are_far_apart(one, other)


def stands_for(rival: Value, value: Value) -> bool:
    """Whether a value is told as the wire report's own in one unit: halves and quarters of a year, and every amount but of the calendar."""
    both = (rival, value)
    if value.kind in CALENDAR:
        return all(each.day.year and (each.day.half or each.day.quarter) for each in both)
    return (rival.kind, rival.unit, rival.per) == (value.kind, value.unit, value.per)


def count_the_same(one: Value, other: Value) -> bool:
    """Whether two values are of one sort and unit, or have a word for what they count in common."""
    if sort(one) != sort(other) or _are_far_apart(one, other):
        return False
    return bool(one.unit) or one.kind in CALENDAR or counts_alike(one, other)


def _are_far_apart(one: Value, other: Value) -> bool:
    """``43 years`` and ``two minutes``: nobody tells one for the other; ``18 months`` and ``18 years`` are."""
    stretches = is_duration(one.unit) and is_duration(other.unit)
    if one.unit == other.unit or one.low == other.low or not stretches:
        return False
    seconds = {"months": 30 * 86_400}
    low, high = sorted(in_base(each).low * seconds.get(quantity(each.unit), 1) for each in (one, other))
    return high > MOST_TIMES_AS_LONG * low
