"""A statement turned round with its figures, told once: *quickened to 5.3% from 4.7%*, *slowed to 4.7% from 5.3%*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from helpers.document.document import Document
from helpers.findings.finding import Finding, Place, said_otherwise
from helpers.pairing.compared import Compared

_TURNED, _FIGURE = "direction", "number"


def turned(pair: Compared, found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, and in place of a direction and the two figures that have changed places beside it one of all three."""
    every = list(found)
    exchanged = [both for both in combinations(_in_both(every, _FIGURE), 2) if _are_exchanged(*both)]
    gone: set[int] = set()
    for way in _in_both(every, _TURNED):
        both = next((each for each in exchanged if _numbers(each[0]) == _numbers(way)), None)
        if both is not None and gone.isdisjoint(map(id, both)):
            gone |= {id(way), *map(id, both)}
            yield _at_once(pair, way, both)
    yield from (each for each in every if id(each) not in gone)


def _in_both(every: Iterable[Finding], kind: str) -> list[Finding]:
    """The findings of a kind that have a place in each of the two texts."""
    return [each for each in every if each.kind == kind and each.wire and each.derivative]


def _are_exchanged(one: Finding, other: Finding) -> bool:
    """Whether each of two findings has as the wire's figure what the other has as the derivative's."""
    texts = [(each.wire, each.derivative) for each in (one, other)]
    (there, own), (other_there, other_own) = [[side.text if side else "" for side in each] for each in texts]
    return _numbers(one) == _numbers(other) and there == other_own and own == other_there


def _numbers(found: Finding) -> tuple[int, int]:
    """The sentences that a finding is of."""
    return (found.wire.sentence, found.derivative.sentence) if found.wire and found.derivative else (0, 0)


def _at_once(pair: Compared, way: Finding, both: tuple[Finding, Finding]) -> Finding:
    every = (way, *both)
    wire = _around(pair.wire, [each.wire for each in every if each.wire])
    own = _around(pair.derivative, [each.derivative for each in every if each.derivative])
    whole = said_otherwise(_TURNED, wire, own)
    return replace(way, wire=wire, derivative=own, message=whole.message)


def _around(text: Document, places: list[Place]) -> Place:
    start, end = min(each.start for each in places), max(each.end for each in places)
    return Place(start, end, places[0].sentence, text.text[start:end])
