"""Words that two texts share in the same order: runs, tiles and containment.

Words are compared folded (case, accents of apostrophes, full stops of
abbreviations and possessives do not count) and shown as written: every tile
carries offsets into both untouched texts.
"""

import heapq
import re
from collections.abc import Iterator, Sequence
from itertools import compress, count, islice, pairwise
from operator import or_
from typing import Any, NamedTuple

from helpers.article import Article

Keys = Sequence[str | None]
"""Folded words; None is a word that is masked and matches nothing."""

SHORTEST_TILE = 3
MOST_PLACES = 200
MOST_MATCHES = 1_000_000
"""A run that occurs oftener than `MOST_PLACES` in the wire report, or than `MOST_MATCHES` over the words of
the derivative, is looked up at its first places only. News copy never comes near either."""


class Tile(NamedTuple):
    """A run of words that both texts have: word indices into each, and how many words."""

    wire: int
    derivative: int
    length: int


Shared = tuple[int, int]
"""How many of a text's runs of words the other text has too, and how many it has."""


class Runs:
    """How many of each text's runs of words also occur in the other, length by length.

    The measure has a direction: a short rewrite can sit wholly inside a long
    wire report while the wire report is barely found in the rewrite. Runs with
    a masked word do not count on either side.
    """

    def __init__(self, wire: Keys, derivative: Keys) -> None:
        sides = tuple(wire), tuple(derivative)
        self._stretches = [_stretches(side) for side in sides]
        self._shared = _shared(*sides)
        self._counted: list[tuple[int, int]] = []

    def of(self, length: int) -> tuple[Shared, Shared]:
        """The shared and all runs of `length` words, the wire report's first."""
        self._counted += islice(self._shared, max(0, length - len(self._counted)))
        counts = self._counted[length - 1] if length <= len(self._counted) else (0, 0)
        wire, derivative = (sum(max(0, each + 1 - length) for each in side) for side in self._stretches)
        return (counts[0], wire), (counts[1], derivative)


def _stretches(side: Keys) -> list[int]:
    """How many words stand between masked ones, stretch by stretch."""
    masked = [-1, *(place for place, word in enumerate(side) if word is None), len(side)]
    return [after - before - 1 for before, after in pairwise(masked) if after - before > 1]


def _shared(*sides: Keys) -> Iterator[tuple[int, int]]:
    """How many runs of one word, two, three … each text shares with the other; a longer one needs two shorter that overlap."""
    starts: list[Sequence[int]] = [range(len(side)) for side in sides]
    runs: list[Sequence[Any]] = [*sides]
    for length in count(2):
        both = set(runs[0]).intersection(runs[1]) - {None}
        if not both:
            return
        starts = [
            list(compress(places, map(both.__contains__, found)))
            for places, found in zip(starts, runs, strict=True)
        ]
        yield len(starts[0]), len(starts[1])
        starts = [[place for place, after in pairwise(places) if after == place + 1] for places in starts]
        runs = [
            [side[place : place + length] for place in places]
            for side, places in zip(sides, starts, strict=True)
        ]


def longest_run(wire: Keys, derivative: Keys) -> int:
    """Words in the longest run that both texts have; 0 if they share no word."""
    lengths = (
        max((length for length, _, _ in _matches(wire, derivative, shortest)), default=0)
        for shortest in (SHORTEST_TILE, 1)
    )
    return next(filter(None, lengths), 0)


def tiles(wire: Keys, derivative: Keys, *, shortest: int = SHORTEST_TILE) -> tuple[Tile, ...]:
    """Greedy string tiling: the longest shared runs first, no word used twice, in any order.

    M. J. Wise, *String similarity via greedy string tiling and running Karp-Rabin
    matching*, University of Sydney 1993. Unlike an alignment it finds copy whose
    order was shuffled. Of equally long runs the earlier in the derivative counts,
    then the earlier in the wire report. Sorted by their place in the derivative.
    """
    heap = [(-length, there, here) for length, here, there in _matches(wire, derivative, shortest)]
    heapq.heapify(heap)
    used_wire, used_derivative = bytearray(len(wire)), bytearray(len(derivative))
    found: list[Tile] = []
    while heap:
        negative, there, here = heapq.heappop(heap)
        length = -negative
        used = used_wire[here : here + length], used_derivative[there : there + length]
        if not any(map(any, used)):
            used_wire[here : here + length] = b"\1" * length
            used_derivative[there : there + length] = b"\1" * length
            found.append(Tile(here, there, length))
        else:
            # stretches of either side that no earlier tile has
            for start, end in map(re.Match.span, _FREE.finditer(bytes(map(or_, *used)))):
                if end - start >= shortest:
                    heapq.heappush(heap, (start - end, there + start, here + start))
    return tuple(sorted(found, key=lambda tile: tile.derivative))


def written(derivative: Article, tile: Tile) -> str:
    """A tile of two documents' `keys` as it stands in the derivative, on one line."""
    words = derivative.words[tile.derivative : tile.derivative + tile.length]
    return " ".join(derivative.plain[words[0].start : words[-1].end].split())


def _matches(wire: Keys, derivative: Keys, shortest: int) -> list[tuple[int, int, int]]:
    """Runs that cannot be made longer: length, place in the wire report, place in the derivative; found backwards through that."""
    runs, windows = (list(zip(*(side[start:] for start in range(shortest)))) for side in (derivative, wire))  # noqa: B905
    places = _first_places(
        windows, set(runs), max(3, min(MOST_PLACES, MOST_MATCHES // (len(derivative) + 1)))
    )
    found: list[tuple[int, int, int]] = []
    after: dict[int, int] = {}
    before = len(runs)
    for there in reversed([*compress(count(), map(places.__contains__, runs))]):
        on = after if there + 1 == before else {}
        lengths = {here: on.get(here + 1, shortest - 1) + 1 for here in places[runs[there]]}
        found += [
            (length, here, before)
            for here, length in after.items()
            if on is not after or here - 1 not in lengths
        ]
        after, before = lengths, there
    found += [(length, here, before) for here, length in after.items()]
    return found


_Run = tuple[str | None, ...]


def _first_places(windows: Sequence[_Run], others: set[_Run], most: int) -> dict[_Run, list[int]]:
    """The first places of every run that the other text has too and that has no masked word."""
    places: dict[_Run, list[int]] = {}
    for position, run in compress(enumerate(windows), map(others.__contains__, windows)):
        known = [] if None in run else places.setdefault(run, [])
        if len(known) < most:
            known.append(position)
    return places


_FREE = re.compile(rb"\0+")
