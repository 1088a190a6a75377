"""A value: an amount, a date or a time, with what it counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from helpers.languages.english.numberwords import HEDGES

NUMBER = "number"
MONEY = "money"
PERCENT = "percent"
POINTS = "points"
ORDINAL = "ordinal"
SCORE = "score"
DATE = "date"
TIME = "time"
CALENDAR = (DATE, TIME)

ABOUT, OVER, UNDER = HEDGES


@dataclass(frozen=True, slots=True)
class Day:
    """What is said of a date: any of year, month, day, weekday (Monday is 0), quarter; 0 or -1 if not said.

    `days` are the calendar days that it may be (ordinals), where the date of
    publication tells; `relative` is ``last week`` and the like.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    quarter: int = 0
    relative: str = ""
    days: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """One value as written: where it stands, and what it comes to.

    `sentence` is an index into the article's sentences. `low` and `high` are one
    and the same but for a range or a score; for a clock time they are minutes
    after midnight. `unit` is ``%``, ``point`` (of a percentage), a currency or a
    measure; `counted` are the words that follow, the thing counted among them.
    `step` is how exact it is written: 100 for 2,400 and 0.1 for 3.9. `idle`
    marks numbers that mostly carry no fact: ``one of``, ``the two sides``.
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
    hedge: str = ""
    step: float = 1.0
    vague: bool = False
    idle: bool = False
    alone: bool = False
    day: Day = Day()

    @property
    def key(self) -> tuple[object, ...]:
        """What equal values share, however they are written."""
        if self.kind == DATE:
            day = self.day
            return (DATE, day.year, day.month, day.day, day.weekday, day.quarter, day.relative)
        kind = NUMBER if self.kind in (MONEY, PERCENT, POINTS) else self.kind
        return (kind, f"{self.low:.9g}", f"{self.high:.9g}", self.unit, self.vague)


DURATIONS = {
    "minute": ("minute", 1.0), "hour": ("minute", 60.0), "day": ("day", 1.0), "week": ("day", 7.0),
    "fortnight": ("day", 14.0), "month": ("month", 1.0), "year": ("month", 12.0), "decade": ("month", 120.0),
    "century": ("month", 1200.0),
}  # fmt: skip


def in_small_units(value: Value) -> Value:
    """A stretch of time in minutes, days or months."""
    unit, times = DURATIONS[value.unit]
    return replace(value, unit=unit, low=value.low * times, high=value.high * times, step=value.step * times)


def is_duration(unit: str) -> bool:
    """Whether a unit is a stretch of time."""
    return unit in DURATIONS


METRE_OR_MILLION = "metre or million"


def distinct(found: Iterable[Value]) -> dict[tuple[object, ...], list[Value]]:
    """The values by their normal form, in order of their first mention."""
    groups: dict[tuple[object, ...], list[Value]] = {}
    for value in found:
        groups.setdefault(value.key, []).append(value)
    return groups
