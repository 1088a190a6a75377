"""A value: an amount, a date or a time, with what it counts; and one amount in another unit, for each of another stretch of time, on another scale."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, product
from typing import NamedTuple

from helpers.article import grouped
from helpers.languages.english.inflection import family
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
    return grouped((value.key, value) for value in found)


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


SECONDS_OF_A_DAY, DAYS_OF_A_MONTH = 86_400, 30.44
_MILLION = 1e6


def weighed(value: Value, other: Value) -> Value:
    """*Pounds* and *stone*, which are money and stones too, beside a weight or each other; an age beside centuries."""
    if value.unit == AGE and quantity(other.unit) == "months":
        return value._replace(unit="year")
    unit = weight_counted(value)
    heavy = quantity(other.unit) == "weight" or weight_counted(other) not in ("", unit)
    return value._replace(unit=unit, counted=()) if unit and heavy else value


def in_metres(value: Value, other: Value) -> Value:
    """A value as metres, ``2m`` where the other text has ``2 metres``; else as it is."""
    low, high, step = (each / _MILLION for each in (value.low, value.high, value.step))
    bare = value.kind == NUMBER and not value.unit and value.text.endswith("m")
    if not bare or (other.unit, other.low) != ("metre", low):
        return value
    return value._replace(unit="metre", low=low, high=high, step=step)


def in_millions(value: Value, others: Sequence[Value]) -> Value:
    """What is read as metres, ``118m``, as millions where the other text has millions and no length; else as it is."""
    bare = value.unit == "metre" and value.text[-2:-1].isdigit()
    lengths = any(quantity(each.unit) == quantity("metre") for each in others)
    if not bare or lengths or all(each.low < _MILLION for each in others):
        return value
    return multiplied(value, _MILLION)._replace(unit="")


def weight_counted(value: Value) -> str:
    """The weight that the word a value counts may stand for: *pounds*, *stone*; empty for any other."""
    return _OF_WEIGHT.get(value.counted[0], "") if value.counted and not value.unit else ""


_OF_WEIGHT = {family("pounds"): "pound weight", family("stone"): "stone"}


def for_each_of(value: Value, per: str) -> Value:
    """``1,200 crowns a month`` as so much a year: a price or a rate for each of another unit."""
    alike = measure_the_same(value.per, per) or (is_duration(value.per) and is_duration(per))
    if value.per == per or not alike:
        return value
    return multiplied(value, _size(per) / _size(value.per))._replace(per=per)


def _size(unit: str) -> float:
    what, size = MEASURES[unit]
    return size * DAYS_OF_A_MONTH * SECONDS_OF_A_DAY if what == "months" else size


def in_days(value: Value) -> float:
    """How many days a stretch of time is."""
    base = in_base(value)
    return base.low * (DAYS_OF_A_MONTH if base.unit == "months" else 1 / SECONDS_OF_A_DAY)


def apart(one: Value, other: Value) -> tuple[float, float]:
    """How far two amounts of one quantity lie apart, in its own unit and as a part of the larger."""
    sides = [_sizes(one), _sizes(other)]
    off = min(abs(here - there) for here, there in product(*sides))
    return off, off / max(*map(abs, chain(*sides)), 1e-9)


def _sizes(value: Value) -> list[float]:
    """What an amount comes to; in gallons, American and British ones."""
    return [in_base(value).low * gallon for gallon in (_GALLONS if value.unit == "gallon" else (1.0,))]


_GALLONS = (1.0, 4.54609 / 3.78541)


def scale(value: Value) -> str:
    """``c``, ``f`` or the empty string: the scale that stands with a temperature."""
    named = _SCALE.search(" ".join((value.text, *value.counted[:1])))
    return named["scale"].lower() if named else ""


_SCALE = re.compile(r"(?<![a-z])(?P<scale>[cf])(?:elsius|ahrenheit)?$", re.IGNORECASE)
