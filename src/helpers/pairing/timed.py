"""Days on one calendar, seen from the day that a text bears, and days, times and stretches of time that come of those a wire report has."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import chain, permutations, product
from typing import NamedTuple, Self

from helpers.article import Article, by_sentence
from helpers.document.document import Document
from helpers.document.values.agreement import ABOVE, HEDGED
from helpers.document.values.dates import calendar_day, dated
from helpers.document.values.value import (
    AGE,
    DATE,
    DAYS_OF_A_MONTH,
    ORDINAL,
    OVER,
    SECONDS_OF_A_DAY,
    TIME,
    Day,
    Value,
    in_base,
    is_duration,
    quantity,
    sort,
)
from helpers.ground.keeping import kept
from helpers.languages.english import calendar, listed, numberwords
from helpers.languages.english.inflection import family

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

    def holds(self, other: Self) -> bool:
        """Whether all of another lies in it."""
        return self.first <= other.first and other.last <= self.last

    def ends_with(self, other: Self) -> bool:
        """Whether another lies in it and begins or ends with it."""
        return self.holds(other) and (self.first == other.first or self.last == other.last)

    def apart(self, other: Self) -> tuple[int, int]:
        """The fewest and the most days from a day of one to a day of the other."""
        fewest = max(self.first, other.first) - min(self.last, other.last)
        return max(0, fewest), max(self.last, other.last) - min(self.first, other.first)


def todays(text: Article, values: Sequence[Value]) -> tuple[date, ...]:
    """The days that a text may bear: where no year stands with it, of the years about the latest named those in which weekdays fall on their days."""
    bears = dated(text)
    if not bears.day:
        return ()
    latest = max(filter(None, (each.day.year for each in values)), default=_ANY_YEAR)
    years = [bears.year] if bears.year else [latest + away for away in _AROUND]
    known = [day for year in years if (day := calendar_day(year, bears.month, bears.day))]
    fewest = min((_misfits(day, values) for day in known), default=0)
    fitting = {day.weekday(): day for day in reversed(known) if _misfits(day, values) == fewest}
    return tuple(fitting.values())


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


NEAR = 1
"""Sentences apart that two values stand at most of which one reckons."""

_WORDS_OF_TIME = numberwords.UNITS | dict.fromkeys(listed.words("numbers", "of a year"), "year")
_BEFORE = re.compile(r"\b(?:before|until|till)\s$", re.IGNORECASE)
_FROM_OR_TO = re.compile(r"\b(?:from|since|to|through|between|and|until|till)\s$", re.IGNORECASE)
_LONGEST_BEFORE = 10
"""Characters before a date that are looked at for such a word."""
DAY_IN_MINUTES = 1440
_A_GENERATION = 30
_MINUTE, _HALVES = family("minute"), (45, 90)
"""A football match ends its halves after so many minutes."""
_OF_THE_CLOCK, _HALF_A_DAY = ("hour", "minute", "second"), 12
"""Hours that are no half days lie between two times, and not between two days: *29 hours*."""
_DAYS_OF_A_YEAR = 365
_A_WEEK, _WEEKDAY = 7, sort(Value(DATE, 0, 0, 0, "", 0.0, 0.0, day=Day(weekday=0)))
"""Nobody counts more days to a Friday than this."""


class Timed:
    """What comes of the days and times of a wire report, by the days on which it and the derivative may be written."""

    def __init__(
        self,
        text: Document,
        values: Sequence[Value],
        there: Sequence[date],
        own: Sequence[date],
        places: frozenset[int] | None = None,
    ) -> None:
        self._text, self._values = text, values
        every = range(len(text.sentences))
        self._places = every if places is None else sorted(places.intersection(every))
        self._there, self._own = there, own

    def is_day(self, value: Value, text: Document, *, today: bool = True) -> bool:
        """Whether a date is one that the wire report tells otherwise, `today`, the day after it, *before 2031*, or bounds it, *since January*."""
        own = stretches(value, self._own)
        told = {on for each in self._values if sort(each) != sort(value) for on in self._days(each)}
        most = _A_WEEK if sort(value) == _WEEKDAY else math.inf
        days = [*told, *(self._today if today else ()), *self._reached(most)]
        if any(each.holds(day) for each, day in product(own, days)):
            return True
        looked_at = max(0, value.start - _LONGEST_BEFORE)
        if value.day.weekday < 0 and _BEFORE.search(text.plain, looked_at, value.start):
            days_after = {on.last + 1 for each in self._values for on in self._days(each)}
            return any(each.first in days_after for each in own)
        bounds = _FROM_OR_TO.search(text.plain, looked_at, value.start) is not None
        return bounds and any(day.ends_with(each) for each, day in product(own, days))

    def is_between(self, value: Value, near: Sequence[Value], sources: Sequence[int]) -> bool:
        """Whether a stretch of time lies between a day of the wire report and today or one that stands near, or between two times of day."""
        keys = chain.from_iterable(self._text.sentence_keys[at] for at in sources)
        named = filter(None, map(_WORDS_OF_TIME.get, keys))
        if any(_is_one(value, each) for each in named):
            return True
        between = self._is_between_days(value, near) or _is_between_times(value, near, self._values)
        return between or _is_of_a_match(value, self._values)

    def _is_between_days(self, value: Value, near: Sequence[Value]) -> bool:
        """Whether a stretch of time lies between a day of the wire report and today or one that stands near, or between two of one sentence."""
        least, most = _length(value)
        if value.unit in _OF_THE_CLOCK and value.low % _HALF_A_DAY:
            return False
        every, days = (list(chain.from_iterable(map(self._days, each))) for each in (self._values, near))
        pairs = chain(product(self._today, every if self._there else days), product(days, every))
        together = self._of_one_sentence() if least >= 1 else ()
        spans = (one.apart(other) for one, other in chain(pairs, together))
        return any(fewest <= most and furthest >= least for fewest, furthest in spans if furthest)

    def _of_one_sentence(self) -> Iterator[tuple[Stretch, Stretch]]:
        """Every two days that one sentence tells: *from 2009 to 2020*."""
        for values in by_sentence(self._values).values():
            yield from permutations(chain.from_iterable(map(self._days, values)), 2)

    def _days(self, value: Value) -> tuple[Stretch, ...]:
        return stretches(value, self._there)

    @cached_property
    def _today(self) -> tuple[Stretch, ...]:
        """The day of the wire report; where none is known, any after the latest year named."""
        latest = max((each.day.year for each in self._values), default=0)
        if not self._there and latest:
            return (months(_YEAR * latest, _YEAR * _A_GENERATION),)
        return tuple(Stretch(on, on) for on in (day.toordinal() for day in self._there))

    @kept
    def _reached(self, most: float) -> tuple[Stretch, ...]:
        """The days that lie a stretch of time that the wire report names, of so many days at most, before or after today, or a date beside it."""
        short = ((sentence, length) for sentence, length in self._lengths if _length(length)[0] <= most)
        from_days = ((day, length) for at, length in short for day in (*self._today, *self._dates_near(at)))
        return tuple(
            each for day, length in from_days for way in (-1, 1) for each in _shifted(day, length, way)
        )

    @property
    def _lengths(self) -> Iterator[tuple[int, Value]]:
        """The stretches of time that are named, each with its sentence; *the year before* too, and *a fourth month*."""
        for each in self._values:
            if is_duration(each.unit) and each.low == each.high:
                yield each.sentence, each
            elif each.kind == ORDINAL and each.counted[:1] == ("month",):
                yield each.sentence, each._replace(unit="month")
        for index in self._places:
            for match in calendar.ONE_STRETCH.finditer(self._text.sentences[index].text):
                yield index, Value("", index, 0, 0, "", 1.0, 1.0, match["beside"] or match["away"] or "day")

    def _dates_near(self, sentence: int) -> Iterator[Stretch]:
        for each in self._values:
            if abs(each.sentence - sentence) <= NEAR:
                yield from self._days(each)


def _is_between_times(value: Value, near: Sequence[Value], every: Sequence[Value]) -> bool:
    """Whether a stretch of time lies between a time of day that stands near and another."""
    least, most = _length(value)
    here, there = ([each.low for each in values if each.kind == TIME] for values in (near, every))
    pairs = chain(product(here, there), product(there, here))
    apart = ((one - other) % DAY_IN_MINUTES / DAY_IN_MINUTES for one, other in pairs)
    return any(least <= each <= most for each in apart if each)


def _is_of_a_match(value: Value, every: Sequence[Value]) -> bool:
    """*Seven minutes after the interval* of the 52nd minute, or between two such: minutes of a match."""
    played = [each.low for each in every if each.kind == ORDINAL and _MINUTE in each.counted]
    pairs = chain(permutations(played, 2), product(played, _HALVES))
    return value.unit == "minute" and any(abs(one - other) == value.low for one, other in pairs)


def _is_one(value: Value, unit: str) -> bool:
    """*Twelve months*, *a decade* of one year, of ten."""
    if not is_duration(unit) or not is_duration(value.unit):
        return False
    told, one = in_base(value), in_base(value._replace(low=1.0, unit=unit))
    return (told.unit, told.low) == (one.unit, one.low)


def _shifted(day: Stretch, length: Value, way: int) -> Iterator[Stretch]:
    """The days so long before or after another; of years the whole year, of months the whole month, both ends counted or not."""
    what = in_base(length)
    first = date.fromordinal(day.first)
    if what.unit != "months":
        days = way * round(what.low / SECONDS_OF_A_DAY)
        yield Stretch(day.first + days, day.last + days)
    elif what.low % _YEAR:
        at = _YEAR * first.year + first.month - 1
        yield from (months(at + way * many, 1) for many in (round(what.low), round(what.low) - 1))
    else:
        yield months(_YEAR * (first.year + way * round(what.low / _YEAR)), _YEAR)


def _length(value: Value) -> tuple[float, float]:
    """The fewest and the most days that a stretch of time may be."""
    told = in_base(value._replace(unit="year") if value.unit == AGE else value)
    day = DAYS_OF_A_MONTH if told.unit == "months" else 1 / SECONDS_OF_A_DAY
    low, step = told.low * day, told.step * day
    if value.unit == AGE:
        return low, low + _DAYS_OF_A_YEAR
    if value.bound == OVER:
        return low, low * (1 + ABOVE)
    less = max(min(step, low) / 2, low * HEDGED if value.bound else 0)
    return low - less, low + step / 2


def clock(near: Sequence[Value]) -> Iterator[float]:
    """The times of day so long before or after those that stand beside."""
    times = [each.low for each in near if each.kind == TIME]
    lengths = [in_base(each).low / 60 for each in near if quantity(each.unit) == "duration"]
    yield from ((at + way * length) % DAY_IN_MINUTES for at in times for length in lengths for way in (-1, 1))
