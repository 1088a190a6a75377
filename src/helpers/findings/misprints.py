"""A figure of the wire report that stands in the derivative with a digit or two otherwise: *23,400* as *32,400*."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from helpers.document.values.agreement import counts_alike
from helpers.document.values.value import CALENDAR, DATE, ORDINAL, Value
from helpers.findings.derived import plainly_derived
from helpers.pairing.compared import Compared
from helpers.pairing.valued import sort

TELLING_DIGITS = 3
"""Figures of fewer digits than this are like each other by chance, unless they count the same thing."""


MOST_TIMES = 10
"""By one nought too many or too few a figure is so many times another, and no slip makes it more."""


def misprint_of(pair: Compared, value: Value) -> Value | None:
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
