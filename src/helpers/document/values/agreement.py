"""Numbers, sums of money, shares, ordinals, ranges, dates and times as they stand in news copy.

Everything is found by rule, with offsets into the untouched text, and brought to
one form: ``$1.2bn`` and ``$1.2 billion``, ``twelve hundred`` and ``1,200``, ``11
basis points`` and ``0.11 percentage point``, ``Dec. 14`` and ``14 December``.
Only what is plainly one quantity is brought together: miles are not turned into
kilometres, nor euros into dollars.
"""

from __future__ import annotations

from helpers.document.values.value import (
    CALENDAR,
    DURATIONS,
    NUMBER,
    ORDINAL,
    OVER,
    TIME,
    UNDER,
    Day,
    Value,
    in_small_units,
)

EXACT = "exact"
ROUNDED = "rounded"
PARTLY = "partly"


def agreement(one: Value, other: Value) -> str:
    """Whether two values tell the same: `EXACT`, `ROUNDED`, `PARTLY`, or the empty string.

    The order does not matter. Rounded: the coarser is the finer rounded to its
    own last figure (for a value without *about* the two may be 2.5 % apart at
    most), or *more than* or *nearly* so much; partly: one end of a range, a date
    of which one text says less, ``the third meeting`` and ``three meetings``.
    """
    if one.kind in CALENDAR or other.kind in CALENDAR:
        return _same_date(one, other)
    if (one.kind == ORDINAL) != (other.kind == ORDINAL):
        counts = not one.unit and not other.unit and one.high <= 12 and _equal(one.high, other.high)
        return PARTLY if counts and set(one.counted[:1]) & set(other.counted[:1]) else ""
    if one.unit != other.unit and one.unit in DURATIONS and other.unit in DURATIONS:
        one, other = in_small_units(one), in_small_units(other)
    if not _same_unit(one, other):
        return ""
    if one.vague or other.vague:
        return _same_vague(one, other)
    if _equal(one.low, other.low) and _equal(one.high, other.high):
        return EXACT
    if one.kind == ORDINAL:
        return ""
    if one.low != one.high or other.low != other.high:
        return _same_range(one, other)
    return ROUNDED if _rounds(one, other) or _rounds(other, one) else ""


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other))


def _same_unit(one: Value, other: Value) -> bool:
    if one.unit == other.unit:
        return True
    for pound, written in ((one, other), (other, one)):
        if pound.unit == "pound" and not written.unit and written.counted[:1] == ("pound",):
            return True
    if one.unit.endswith("dollar") and other.unit.endswith("dollar"):
        return "dollar" in (one.unit, other.unit)
    return (one.alone and not one.unit) or (other.alone and not other.unit)


def _same_vague(one: Value, other: Value) -> str:
    if one.vague and other.vague:
        return EXACT if _equal(one.low, other.low) else ""
    vague, exact = (one, other) if one.vague else (other, one)
    return ROUNDED if vague.low <= exact.low < vague.low * _VAGUE_SPAN.get(vague.low, 100) else ""


_VAGUE_SPAN = {12.0: 20.0, 100.0: 20.0, 1e3: 100.0, 1e4: 20.0, 1e5: 20.0, 1e6: 1e3, 1e9: 1e3}


def _same_range(one: Value, other: Value) -> str:
    ends = [(value.low, value.high) for value in (one, other)]
    if one.low != one.high and other.low != other.high:
        return ""
    (low, high), (point, _) = ends if one.low != one.high else ends[::-1]
    return PARTLY if _equal(point, low) or _equal(point, high) else ""


UNHEDGED = 0.025
HEDGED = 0.10
ABOVE = 0.20


def _rounds(coarse: Value, fine: Value) -> bool:
    """Whether `coarse` is a rounded form of `fine`."""
    if coarse.step <= fine.step or fine.low == 0:
        return False
    apart = (coarse.low - fine.low) / abs(fine.low)
    if coarse.hedge == OVER and -ABOVE <= apart <= 0:
        return True
    if coarse.hedge == UNDER and 0 <= apart <= ABOVE:
        return True
    half = coarse.step / 2
    within = -half * (1 - 1e-9) < coarse.low - fine.low <= half * (1 + 1e-9)
    return within and abs(apart) <= (HEDGED if coarse.hedge else UNHEDGED)


def _same_date(one: Value, other: Value) -> str:
    if TIME in (one.kind, other.kind):
        return _same_time(one, other)
    if one.kind != other.kind:
        return ""
    a, b = one.day, other.day
    if a.relative or b.relative:
        if a.relative == b.relative:
            return EXACT
        return PARTLY if set(a.days) & set(b.days) else ""
    shared, conflict = _parts_met(a, b)
    if conflict:
        return ""
    if a.days and b.days:
        return _same_days(a, b)
    if not shared:
        return ""
    only_year = a.year == b.year and not (a.month and b.month) and not (a.quarter and b.quarter)
    if only_year and (a.month or b.month or a.quarter or b.quarter):
        return PARTLY
    said = [(day.year, day.month, day.day, day.weekday, day.quarter) for day in (a, b)]
    return EXACT if said[0] == said[1] else PARTLY


def _parts_met(a: Day, b: Day) -> tuple[bool, bool]:
    """Whether a part that both dates say is the same, and whether one is not."""
    shared = conflict = False
    for left, right in ((a.year, b.year), (a.month, b.month), (a.day, b.day), (a.quarter, b.quarter)):
        shared |= bool(left) and left == right
        conflict |= bool(left and right) and left != right
    if a.weekday >= 0 and b.weekday >= 0:
        shared |= a.weekday == b.weekday
        conflict |= a.weekday != b.weekday
    return shared, conflict


def _same_days(a: Day, b: Day) -> str:
    """By the calendar days that two dates may be."""
    if not set(a.days) & set(b.days):
        return ""
    return EXACT if len(a.days) == len(b.days) else PARTLY


def _same_time(one: Value, other: Value) -> str:
    """``7 p.m.``, ``19:00``, and in part ``7:00`` or ``7`` where no half of the day is said."""
    if one.kind == other.kind:
        if _equal(one.low, other.low):
            return EXACT
        half_unsaid = one.alone or other.alone
        return PARTLY if half_unsaid and _equal(one.low % 720, other.low % 720) else ""
    time, number = (one, other) if one.kind == TIME else (other, one)
    hour = number.kind == NUMBER and not number.unit and 1 <= number.low <= 12 and not number.counted
    return PARTLY if hour and _equal(time.low % 720, number.low * 60 % 720) else ""
