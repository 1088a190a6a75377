"""One amount in another unit: in another measure of weight, for each of another stretch of time, on another scale."""

from __future__ import annotations

import re

from helpers.document.values.value import Value, in_base, is_duration, quantity
from helpers.languages.english.inflection import family
from helpers.languages.english.numberwords import MEASURES

SECONDS_OF_A_DAY, DAYS_OF_A_MONTH = 86_400, 30.44


def weighed(value: Value, other: Value) -> Value:
    """*Pounds* and *stone*, which are money and stones too, beside a weight."""
    unit = _OF_WEIGHT.get(value.counted[0]) if value.counted and not value.unit else None
    return value._replace(unit=unit, counted=()) if unit and quantity(other.unit) == "weight" else value


_OF_WEIGHT = {family("pounds"): "pound weight", family("stone"): "stone"}


def for_each_of(value: Value, per: str) -> Value:
    """``1,200 crowns a month`` as so much a year: a price or a rate for each of another unit."""
    if value.per == per or not (is_duration(value.per) and is_duration(per)):
        return value
    times = _days_of(per) / _days_of(value.per)
    low, high, step = (each * times for each in (value.low, value.high, value.step))
    return value._replace(per=per, low=low, high=high, step=step)


def _days_of(unit: str) -> float:
    what, size = MEASURES[unit]
    return size * DAYS_OF_A_MONTH if what == "months" else size / SECONDS_OF_A_DAY


def apart(one: Value, other: Value) -> tuple[float, float]:
    """How far two amounts of one quantity lie apart, in its own unit and as a part of the larger."""
    here, there = in_base(one), in_base(other)
    sizes = _GALLONS if "gallon" in (one.unit, other.unit) else (1.0,)
    off = min(abs(here.low - there.low * size) for size in sizes)
    return off, off / max(abs(here.low), abs(there.low), 1e-9)


_GALLONS = (1.0, 4.54609 / 3.78541)
"""An American gallon, and a British one."""


def scale(value: Value) -> str:
    """``c``, ``f`` or the empty string: the scale that stands with a temperature."""
    named = _SCALE.search(" ".join((value.text, *value.counted[:1])))
    return named["scale"].lower() if named else ""


_SCALE = re.compile(r"(?<![a-z])(?P<scale>[cf])(?:elsius|ahrenheit)?$", re.IGNORECASE)
