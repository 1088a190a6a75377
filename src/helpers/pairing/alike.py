"""The values of two texts as they are held against each other: which tell the same, and which one of the wire report's another stands for."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from helpers.article import Sentence
from helpers.document.document import Document
from helpers.document.values import dates, found
from helpers.document.values.agreement import agreement, counts_alike
from helpers.document.values.amounts import of_wickets
from helpers.document.values.value import (
    CALENDAR,
    DATE,
    MONEY,
    NUMBER,
    TIME,
    Value,
    in_base,
    in_metres,
    in_millions,
    is_duration,
    quantity,
    sort,
    weighed,
    weight_counted,
)
from helpers.ground.keeping import kept
from helpers.languages.english.words import WORD
from helpers.pairing.grounds import says_more
from helpers.pairing.reckoned import SMALL_COUNT
from helpers.pairing.redline import touched

MOST_PLACES = 40
"""So many mentions of one value are looked at."""

Alike = Mapping[int, Sequence[Value]]


def alike(wire: Sequence[Value], derivative: Sequence[Value]) -> tuple[Alike, Alike]:
    """The derivative's values that tell the same as each of the wire report's, and the other way round; by where a value starts."""
    found: tuple[dict[int, list[Value]], dict[int, list[Value]]] = ({}, {})
    groups, others = _grouped(wire), _grouped(derivative)
    index = _Near([values[0] for values in groups])
    for own in others:
        for there in (groups[place] for place in index.near(own[0])):
            if agreement(there[0], own[0]):
                for side, of, to in ((0, there, own), (1, own, there)):
                    for value in of:
                        found[side].setdefault(value.start, []).extend(to[:MOST_PLACES])
    return found


def _grouped(values: Sequence[Value]) -> list[list[Value]]:
    """Values that agree with the same others."""
    groups: dict[tuple[object, ...], list[Value]] = defaultdict(list)
    for value in values:
        key = (value.bound, value.zone, value.step, value.alone, value.day.days, value.counted[:1])
        groups[*value.key, *key].append(value)
    return list(groups.values())


class _Near:
    """Finds the values that could tell the same as another without going through all of them."""

    _NEIGHBOURS = 12

    def __init__(self, found: Sequence[Value]) -> None:
        self._places: dict[object, list[int]] = defaultdict(list)
        self._numbers = sorted((v.low, i) for i, v in enumerate(found) if v.kind not in CALENDAR)
        self._vague = [index for index, value in enumerate(found) if value.vague][:MOST_PLACES]
        for index, value in enumerate(found):
            for key in self._keys(value):
                if len(self._places[key]) < MOST_PLACES:
                    self._places[key].append(index)

    def near(self, value: Value) -> list[int]:
        """Indices of candidates, each once, in order."""
        found = {index for key in self._keys(value) for index in self._places.get(key, ())}
        if value.kind not in CALENDAR:
            at = bisect_left(self._numbers, (value.low, -1))
            reach = MOST_PLACES if value.vague else self._NEIGHBOURS
            found.update(index for _, index in self._numbers[max(0, at - reach) : at + reach])
            found.update(self._vague)
        return sorted(found)

    @staticmethod
    def _keys(value: Value) -> Iterator[object]:
        if value.kind == DATE:
            yield from value.day.said.items()
            if value.day.relative:
                yield "relative", value.day.relative
            yield from (("on", each) for each in value.day.days)
        elif value.kind == TIME:
            yield "time", value.low % 720
        else:
            yield from {f"{value.low:.6g}", f"{value.high:.6g}"}
            if value.low <= 12 and not value.unit:
                yield "time", value.low * 60 % 720
            if quantity(value.unit):
                yield quantity(value.unit), f"{in_base(value).low:.6g}"


MOST_TIMES_AS_LONG = 20
"""A stretch of time in another unit, and of another figure, is told for one so many times as long at most."""


def rival_among(there: Sequence[Value], value: Value) -> Value | None:
    """The one wire value that counts the same thing, if there is just one; of several the one as large, or in the same unit."""
    akin = [each for each in there if count_the_same(each, value)]
    akin = akin or [each for each in there if says_more(each, value)]
    found = akin if len(akin) < 2 else _nearest(akin, value)
    return found[0] if len(found) == 1 else None


def _nearest(akin: Sequence[Value], value: Value) -> list[Value]:
    as_large = [each for each in akin if each.low == value.low]
    return as_large or [each for each in akin if each.unit == value.unit]


def are_comparable(one: Value, other: Value) -> bool:
    """Whether two values are both of the calendar, and of one kind there, or neither is; and not of another order."""
    alike = one.kind == other.kind or not (one.kind in CALENDAR or other.kind in CALENDAR)
    return alike and not _are_far_apart(one, other)


def stands_for(rival: Value, value: Value) -> bool:
    """Whether a value is told as the wire report's own in one unit: halves and quarters of a year, and every amount but of the calendar."""
    both = (rival, value)
    if value.kind in CALENDAR:
        return all(each.day.year and (each.day.half or each.day.quarter) for each in both)
    return (rival.kind, rival.unit, rival.per) == (value.kind, value.unit, value.per)


def count_the_same(one: Value, other: Value) -> bool:
    """Whether two values are of one sort and unit, or have a word for what they count in common."""
    if sort(one) != sort(other) or _are_far_apart(one, other):
        return False
    return bool(one.unit) or one.kind in CALENDAR or counts_alike(one, other)


def _are_far_apart(one: Value, other: Value) -> bool:
    """``43 years`` and ``two minutes``: nobody tells one for the other; ``18 months`` and ``18 years`` are."""
    stretches = is_duration(one.unit) and is_duration(other.unit)
    if one.unit == other.unit or one.low == other.low or not stretches:
        return False
    seconds = {"months": 30 * 86_400}
    low, high = sorted(in_base(each).low * seconds.get(quantity(each.unit), 1) for each in (one, other))
    return high > MOST_TIMES_AS_LONG * low


def every_value(text: Document, other: Document) -> tuple[Value, ...]:
    """The values of the sentences, and after them those of headline and dateline."""
    spans = [item for item in text.furniture if item.kind == "dateline"]
    values = list(text.values)
    for span in (*([text.headline] if text.headline else ()), *spans):
        if not touched([span], text.sentences):
            written = text.plain[span.start : span.end]
            outside = Sentence(span.start, span.end, written, "furniture", 0, 0, ())
            values += found.in_sentence(outside, -1)
    return tuple(
        value
        if value.day.days
        else dates.seen_from(dates.seen_from(_in_its_unit(value, text, other), text), other)
        for value in _with_scores(values, text, other)
    )


def _with_scores(values: Sequence[Value], text: Document, other: Document) -> Iterator[Value]:
    """Some values, and ``151 for three`` as one besides where the other text has ``151-3``."""
    written = {(each.low, each.high) for each in other.values if each.low != each.high}
    for value, following in zip_longest(values, values[1:]):
        score = of_wickets(text.plain, value, following) if following and written else None
        if score and (score.low, score.high) in written:
            yield score
        yield value


def _in_millions_or_metres(value: Value, other: Document) -> Value:
    """``240m`` as the other text tells it: in millions, else as a length."""
    value = in_millions(value, other.values)
    millions = any(each.low == value.low for each in other.values)
    lengths = () if millions else (in_metres(value, each) for each in other.values)
    return next((each for each in lengths if each.unit), value)


def _in_its_unit(value: Value, text: Document, other: Document) -> Value:
    """The same as a length, a weight or money, with its unit, where the other text leaves no doubt that it is one."""
    if value.kind == NUMBER and set(value.counted) & _currencies(other):
        return value._replace(kind=MONEY, unit=value.counted[0], counted=())
    if value.text.endswith("m"):
        return _in_millions_or_metres(value, other)
    if not weight_counted(value):
        return value
    heavy = next((found for each in other.values if (found := weighed(value, each)).unit), value)
    unit = WORD.match(text.plain, value.end + 1) if heavy.unit else None
    return heavy._replace(outer=(value.outer[0], unit.end())) if unit else heavy


@kept
def _currencies(text: Document) -> frozenset[str]:
    """The money that a text counts in: *thalers*, of which it once tells what they come to in dollars."""
    return frozenset(each.unit for each in text.values if each.kind == MONEY)


def in_two_units(wire: Value, value: Value) -> bool:
    """*26 weeks* of *26 months*: one figure in two units of time, which nobody reckons from something else."""
    times = is_duration(wire.unit) and is_duration(value.unit) and wire.unit != value.unit
    return times and wire.low == value.low >= SMALL_COUNT
