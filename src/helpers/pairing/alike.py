"""Which values of two texts tell the same, without holding each against all."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from helpers.document.values.agreement import agreement
from helpers.document.values.value import CALENDAR, DATE, TIME, Value, in_base, quantity

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
