"""The days that dates may be, on one calendar: what a text says, seen from the day that it bears."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from helpers.article import Article
from helpers.document.values.dates import calendar_day, dated
from helpers.document.values.value import DATE, Day, Value
from helpers.languages.english import calendar

_ANY_YEAR = 2024
"""Where the texts name none."""

_UNKNOWN = 4
"""Days of unknown year lie near each other and far from all others; it is a leap year, which has each."""

_AROUND = (0, 1, 2, 3, 4, 5, 6, -1, -2, -3)
"""So many years after the latest that is named a text may be of, the likelier first."""

_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
"""The months in which they begin."""

_AWAY = {"last": -1, "this": 0, "next": 1}
_WEEK, _QUARTER, _HALF, _YEAR = 7, 3, 6, 12


class Stretch(NamedTuple):
    """From one day to another, both of it."""

    first: int
    last: int

    def holds(self, other: Stretch) -> bool:
        """Whether all of another lies in it."""
        return self.first <= other.first and other.last <= self.last

    def ends_with(self, other: Stretch) -> bool:
        """Whether another lies in it and begins or ends with it."""
        return self.holds(other) and (self.first == other.first or self.last == other.last)

    def apart(self, other: Stretch) -> tuple[int, int]:
        """The fewest and the most days from a day of one to a day of the other."""
        fewest = max(self.first, other.first) - min(self.last, other.last)
        return max(0, fewest), max(self.last, other.last) - min(self.first, other.first)


def todays(text: Article, values: Sequence[Value]) -> tuple[date, ...]:
    """The days that a text may bear: where no year stands with it, of the years about the latest named those in which weekdays fall on their days."""
    bears = dated(text)
    if not bears.day:
        return ()
    years = [bears.year] if bears.year else _years_about_the_latest(values)
    known = [day for year in years if (day := calendar_day(year, bears.month, bears.day))]
    fewest = min((_misfits(day, values) for day in known), default=0)
    fitting = {day.weekday(): day for day in reversed(known) if _misfits(day, values) == fewest}
    return tuple(fitting.values())


def _years_about_the_latest(values: Sequence[Value]) -> list[int]:
    latest = max((each.day.year for each in values), default=0) or _ANY_YEAR
    return [latest + away for away in _AROUND]


def _misfits(today: date, values: Sequence[Value]) -> int:
    """How many weekdays fall on no day that they stand with; news tells most of today or yesterday."""
    days = [each.day for each in values if each.day.weekday >= 0]
    told = Counter(day.weekday for day in days if not day.day).most_common(1)
    wrong = sum(_weekday(day, today.year) != day.weekday for day in days if day.day)
    return wrong + any((today.weekday() - weekday) % _WEEK > 1 for weekday, _ in told)


def _weekday(day: Day, year: int) -> int:
    on = calendar_day(day.year or year, day.month, day.day)
    return on.weekday() if on else -1


def stretches(value: Value, todays: Sequence[date]) -> tuple[Stretch, ...]:
    """The stretches of days that a date may be; none where that cannot be told."""
    if value.kind != DATE:
        return ()
    return tuple(dict.fromkeys(each for today in todays or (None,) for each in _stretches(value.day, today)))


_LONG_AGO = date(1, 2, 1)
"""Weekdays lie near this day, far from every other, where it is not known from which one they are seen."""


def _stretches(day: Day, today: date | None) -> Iterator[Stretch]:
    if day.relative:
        yield from _relative(day.relative, today)
    elif day.month and day.day:
        days = (calendar_day(year, day.month, day.day) for year in _years(day, today))
        yield from (Stretch(on.toordinal(), on.toordinal()) for on in days if on)
    elif day.month or day.quarter or day.half:
        first, count = _months_of(day)
        yield from (months(_YEAR * year + first - 1, count) for year in _years(day, today))
    elif day.year:
        yield months(_YEAR * day.year, _YEAR)
    elif day.weekday >= 0:
        seen_from = today or _LONG_AGO
        back = (seen_from.weekday() - day.weekday) % _WEEK
        last = seen_from.toordinal() - back
        yield from (Stretch(on, on) for on in (last, last + _WEEK * (back > 0)))


def _months_of(day: Day) -> tuple[int, int]:
    """The first month of a part of a year, and how many it has."""
    if day.month:
        return day.month, 1
    count, number = (_QUARTER, day.quarter) if day.quarter else (_HALF, day.half)
    return count * (number - 1) + 1, count


def _years(day: Day, today: date | None) -> tuple[int, ...]:
    """The year that a date names, or those in which it lies within a year of today."""
    if day.year or today is None:
        return (day.year or _UNKNOWN,)
    later = (day.month or _QUARTER * day.quarter or _HALF * day.half) >= today.month
    return (today.year, today.year - 1) if later else (today.year, today.year + 1)


def _relative(told: str, today: date | None) -> Iterator[Stretch]:
    """*Yesterday*, *last month*, *this winter*, *the 1980s*."""
    if told[:-1].isdigit():
        yield months(_YEAR * int(told[:-1]), 10 * _YEAR)
    if today is None or told[:-1].isdigit():
        return
    on, month = today.toordinal(), _YEAR * today.year + today.month - 1
    way, _, unit = told.partition(" ")
    away = _AWAY.get(way, 0)
    if told in calendar.DAYS_FROM_TODAY:
        on += calendar.DAYS_FROM_TODAY[told]
        yield Stretch(on, on)
    elif unit in ("week", "weekend"):
        monday = on - today.weekday() + _WEEK * away
        yield Stretch(monday, monday + _WEEK - 1)
    elif unit in _SEASONS:
        starts = (_YEAR * (today.year + years) + _SEASONS[unit] - 1 for years in (-1, 0))
        yield from (months(start, 3) for start in starts)
    else:
        many = {"month": 1, "quarter": _QUARTER, "year": _YEAR}[unit]
        yield months((month // many + away) * many, many)


def months(first: int, many: int) -> Stretch:
    """So many whole months, told by how many have been before the first since the year nought."""
    start, end = (
        date(min(max(at // _YEAR, 1), date.max.year), at % _YEAR + 1, 1).toordinal()
        for at in (first, first + many)
    )
    return Stretch(start, end - 1)
