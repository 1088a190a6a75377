"""A value: an amount, a date or a time, with what it counts."""

from collections.abc import Iterable
from typing import NamedTuple

from helpers.languages.english.numberwords import BOUNDS, MEASURES

NUMBER = "number"
MONEY = "money"
PERCENT = "percent"
POINTS = "points"
ORDINAL = "ordinal"
SCORE = "score"
DATE = "date"
TIME = "time"
AGE = "age"
"""The unit of a ``46-year-old`` and of ``Osric Venn, 64,``."""
CALENDAR = (DATE, TIME)

IN_WORDS = 5.0
"""How exact a share in words is, in percent: *a quarter*, *one in four*."""

ABOUT, OVER, UNDER, NEARLY = BOUNDS
LIMITS = (OVER, UNDER)


class Day(NamedTuple):
    """What is said of a date: any of year, month, day, weekday (Monday is 0), quarter, half of a year; 0 or -1 if not said.

    `days` are the calendar days that it may be (ordinals), where the date of
    publication tells; `relative` is ``last week`` and the like.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    quarter: int = 0
    half: int = 0
    relative: str = ""
    days: tuple[int, ...] = ()

    @property
    def said(self) -> dict[str, int]:
        """The parts in figures that are said, by their names."""
        parts = zip(self._fields, self[:6], Day()[:6], strict=False)
        return {name: part for name, part, unsaid in parts if part != unsaid}


class Value(NamedTuple):
    """One value as written: where it stands, and what it comes to.

    `sentence` is an index into the article's sentences. `low` and `high` are one
    and the same but for a range or a score; for a clock time they are minutes
    after midnight. `unit` is ``%``, ``point`` (of a percentage), a currency or a
    measure; `per` is what it is for each of (``400 crowns a week``); `counted` are
    the words that follow, the thing counted among them. `bound` says that it is
    *about, over, under* or *nearly* so much, and `outer` is where the value stands
    with the words for that. `step` is how exact it is written:
    100 for 2,400 and 0.1 for 3.9. `idle` marks numbers that mostly carry no fact:
    ``one of``, ``the two sides``; `converted` what stands in brackets after the
    same in another currency, measure or zone. `zone` are the minutes that a clock
    time may be ahead of Greenwich, empty if unknown.
    """

    kind: str
    sentence: int
    start: int
    end: int
    text: str
    low: float
    high: float
    unit: str = ""
    counted: tuple[str, ...] = ()
    bound: str = ""
    step: float = 1.0
    vague: bool = False
    idle: bool = False
    alone: bool = False
    day: Day = Day()
    per: str = ""
    converted: bool = False
    zone: tuple[int, ...] = ()
    outer: tuple[int, int] = (0, 0)

    @property
    def key(self) -> tuple[object, ...]:
        """What equal values share, however they are written."""
        if self.kind == DATE:
            return (DATE, *self.day[:-1])
        kind = NUMBER if self.kind in (MONEY, PERCENT, POINTS) else self.kind
        return (kind, f"{self.low:.9g}", f"{self.high:.9g}", self.unit, self.per, self.vague)


def quantity(unit: str) -> str:
    """What a unit measures: *length*, *weight*, *duration* …; empty if it is none."""
    return MEASURES[unit][0] if unit in MEASURES else ""


def measure_the_same(one: str, other: str) -> bool:
    """Whether two units measure one quantity: miles and kilometres."""
    return quantity(one) == quantity(other) != ""


def in_base(value: Value) -> Value:
    """The same in the unit that all of its kind are measured in: metres, seconds, months."""
    what, size = MEASURES[value.unit]
    return multiplied(value, size)._replace(unit=what)


def multiplied(value: Value, size: float) -> Value:
    """A value so many times as large."""
    return value._replace(low=value.low * size, high=value.high * size, step=value.step * size)


def is_duration(unit: str) -> bool:
    """Whether a unit is a stretch of time."""
    return quantity(unit) in ("duration", "months")


EACH = "each"
"""What a stretch of time is per in ``every six hours``."""
METRE_OR_MILLION = "metre or million"


def distinct(found: Iterable[Value]) -> dict[tuple[object, ...], list[Value]]:
    """The values by their normal form, in order of their first mention."""
    groups: dict[tuple[object, ...], list[Value]] = {}
    for value in found:
        groups.setdefault(value.key, []).append(value)
    return groups


def sort(value: Value) -> object:
    """Values of one sort can stand for one another: dates that say the same parts, amounts in units of one kind."""
    if value.kind == DATE:
        day, relative = value.day, bool(value.day.relative)
        month = day.month > 0 and not relative
        part = day.quarter > 0, day.half > 0
        return (day.year > 0, month, day.day > 0, day.weekday >= 0, *part, relative)
    if value.kind == NUMBER:
        return "duration" if is_duration(value.unit) else quantity(value.unit) or f"of {value.unit}"
    return PERCENT if value.kind == POINTS else value.kind
