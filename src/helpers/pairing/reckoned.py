"""Values that the wire report does not have as they are, and that come of those it has.

A difference, a sum, a ratio, one side of a score, the time between two times, what is left of a match.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, permutations

from helpers.document.document import Document
from helpers.document.values.agreement import agreement
from helpers.document.values.dates import calendar_day
from helpers.document.values.value import (
    AGE,
    CALENDAR,
    DATE,
    NUMBER,
    ORDINAL,
    PERCENT,
    POINTS,
    SCORE,
    TIME,
    Day,
    Value,
    in_base,
    is_duration,
    quantity,
    sort,
)
from helpers.languages.english import listed
from helpers.languages.english.inflection import family

_LATER = listed.alternatives(*sorted(listed.words("timing", "from one time to another")))
_TOLD_FROM_A_TIME = re.compile(rf"\s(?:{_LATER})\b", re.IGNORECASE)
_IS_LEFT = listed.alternatives(*listed.lines("timing", "left of a match"))
_LEFT = re.compile(rf"\s(?:{_IS_LEFT})\b", re.IGNORECASE)
_AGO = re.compile(r"\s(?:ago|earlier|before)\b")
_YEARS_AWAY = {"last year": -1, "this year": 0, "next year": 1}
_CENTURY = 100
_A_MATCH = 90
_A_DAY = 86_400
_LEAP_YEAR = 2000
"""Of dates without a year: it has each day."""


def is_reckoned(value: Value, there: Sequence[Value], today: date | None = None) -> bool:
    """Whether a value may come of those of the wire sentences: one side of a score, the difference, the sum or the ratio of two, the years since a year or an age, the year before, its century, the third after two."""
    years = {each.day.year for each in there if each.day.year}
    if value.kind == ORDINAL:
        return _is_next(value, there, years)
    if _is_of_a_score(value, there) or _is_ratio(value, there):
        return True
    if value.unit == "time":
        return False
    if akin := [each for each in there if sort(each) == sort(value)]:
        return _comes_of(value, akin)
    if value.unit == AGE:
        return _is_age(round(value.low), years, today)
    return quantity(value.unit) == "months" and bool(years)


def _is_next(value: Value, there: Sequence[Value], years: Collection[int]) -> bool:
    """Whether an ordinal is the century of a year, or the time after so many."""
    centuries = {(year + _CENTURY - 1) // _CENTURY for year in years}
    in_one = family("century") in value.counted and value.low in centuries
    return in_one or ("time", value.low - 1) in [(each.unit, each.low) for each in there]


def _is_age(age: int, years: Collection[int], today: date | None) -> bool:
    """Whether who was born in one of some years is so old today or in another; where the day is not known, later than all of them."""
    if years and today is None:
        return min(years) + age + 1 >= max(years)
    ends = {*years, today.year} if today else set()
    return not ends.isdisjoint(year + age + more for year in years for more in (0, 1))


def _is_of_a_score(value: Value, there: Sequence[Value]) -> bool:
    """*88 were for it* of a vote of 88 to 85, and *five to two* of five of the seven."""
    if value.kind == SCORE:
        return {value.low, value.low + value.high} <= {each.low for each in there}
    sides = (side for each in there if each.kind == SCORE for side in (each.low, each.high))
    return value.kind == NUMBER and value.low in sides


def _comes_of(value: Value, akin: Sequence[Value]) -> bool:
    """Whether a value is the year before that of the one of its sort, or a difference or sum of two; points are one of shares."""
    if value.kind == DATE:
        return len(akin) == 1 and bool(value.day.year) and akin[0].day.year - value.day.year == 1
    sums = _sums(akin)
    if value.kind == POINTS:
        sums = (each._replace(kind=POINTS, unit=value.unit) for each in sums)
    return any(agreement(each, value) for each in sums)


def _is_ratio(value: Value, there: Sequence[Value]) -> bool:
    """``three times`` as many, or so many percent of them."""
    if value.unit == "time":
        return value.low in _ratios(there)
    near = (abs(100 * each - value.low) <= value.step for each in _ratios(there))
    return value.kind == PERCENT and any(near)


def _ratios(values: Sequence[Value]) -> Iterator[float]:
    """How many times as large as each other of its sort in its sentence a value is."""
    for one, other in permutations(values, 2):
        if one.low and one.sentence == other.sentence and sort(one) == sort(other):
            yield other.low / one.low


def _sums(values: Sequence[Value]) -> Iterator[Value]:
    """The differences and the sums of every two amounts of one sentence in a unit."""
    for one, other in combinations(values, 2):
        if one.unit and one.kind not in CALENDAR and one.sentence == other.sentence:
            for low in (abs(one.low - other.low), one.low + other.low):
                yield one._replace(low=low, high=low, bound="")


def is_told_from_times(text: Document, value: Value, wire: Iterable[Value]) -> bool:
    """Whether a stretch of time is the one between two of some times, or what is left of a match after one."""
    if not is_duration(value.unit):
        return False
    if _LEFT.match(text.plain, value.end):
        return _is_left_of_a_match(value, wire)
    return bool(_TOLD_FROM_A_TIME.match(text.plain, value.end)) and _is_time_between(value, wire)


def _is_time_between(value: Value, wire: Iterable[Value]) -> bool:
    """*40 minutes later*, *two days after*."""
    stretch = in_base(value)
    times = [each for each in wire if each.kind in CALENDAR]
    return any(stretch.low in _apart(*each, stretch.unit) for each in combinations(times, 2))


def _is_left_of_a_match(value: Value, wire: Iterable[Value]) -> bool:
    """*With 19 minutes left*, *two minutes from time*: what is left of ninety minutes."""
    minute = _A_MATCH - value.low
    return value.unit == "minute" and any(
        each.low == minute and (each.unit == "minute" or family("minute") in each.counted) for each in wire
    )


def is_year_so_far_away(year: int, text: Document, there: Iterable[Value], today: date | None) -> bool:
    """Whether a year may be the *last year* or the *two years ago* of some values, seen from the day of the texts."""
    away = {_YEARS_AWAY[each.day.relative] for each in there if each.day.relative in _YEARS_AWAY}
    away |= {-round(each.low) for each in there if each.unit == "year" and _AGO.match(text.plain, each.end)}
    return bool(away) and (today is None or year - today.year in away)


def _apart(one: Value, other: Value, unit: str) -> set[float]:
    """How far two times of one sort may lie apart, in seconds or, for years, in months."""
    here, there = one.day, other.day
    if unit == "months":
        return {12 * abs(here.year - there.year)} if here.year and there.year else set()
    if one.kind == other.kind == TIME:
        return {60 * abs(one.low - other.low)}
    return {_A_DAY * each for each in _days_apart(here, there)}


def _days_apart(one: Day, other: Day) -> set[int]:
    """How many days lie between two weekdays, either way, or between two days of the calendar."""
    if min(one.weekday, other.weekday) >= 0:
        return {(one.weekday - other.weekday) % 7, (other.weekday - one.weekday) % 7}
    known = [calendar_day(each.year or _LEAP_YEAR, each.month, each.day) for each in (one, other)]
    days = [each.toordinal() for each in known if each]
    return {max(days) - min(days)} if len(days) == len(known) else set()
