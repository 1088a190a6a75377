"""One amount in another unit: in another measure of weight, for each of another stretch of time, on another scale."""

import re
from collections.abc import Sequence
from itertools import chain, product

from helpers.document.values.value import (
    AGE,
    NUMBER,
    Value,
    in_base,
    is_duration,
    measure_the_same,
    multiplied,
    quantity,
)
from helpers.languages.english.inflection import family
from helpers.languages.english.numberwords import MEASURES

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
