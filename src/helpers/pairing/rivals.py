"""Which value of the wire report one of the derivative stands for, where the two are not as much."""

from collections.abc import Sequence

from helpers.document.values.agreement import counts_alike
from helpers.document.values.value import CALENDAR, Value, in_base, is_duration, quantity, sort
from helpers.pairing.grounds import says_more

MOST_TIMES_AS_LONG = 20
"""A stretch of time in another unit, and of another figure, is told for one so many times as long at most."""


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
