"""How varied the words of both texts are, and how far they differ in it.

The indices stand in `indices`. They count words that are written alike; none
knows whether a text says much in them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from helpers.measures.diversity import indices
from helpers.measures.diversity.indices import Index
from helpers.measures.lines import UNKNOWN, Measure, measure
from helpers.pairing.compared import Compared

FAMILY = "diversity"
MTLD = "MTLD"
MATTR = "moving-average type-token ratio"
FEWEST_WORDS = 100
"""McCarthy and Jarvis tried MTLD on texts of 100 words and more."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """An index with its unit and the fewest words it is told of."""

    name: str
    unit: str
    of: Callable[[tuple[str, ...]], Index]
    fewest: int


_ASKED = (
    _Asked(MTLD, "words", lru_cache(maxsize=32)(indices.mtld), FEWEST_WORDS),
    _Asked(MATTR, "share", lru_cache(maxsize=32)(indices.mattr), indices.WINDOW),
)
"""Words return under other preparations of a text, which cut its sentences otherwise."""


def compare(pair: Compared) -> list[Measure]:
    """Both indices of both texts, with 95% intervals of the differences; NaN and a note where a text is too short."""
    return [_line(asked, pair) for asked in _ASKED]


def differences(pair: Compared) -> dict[str, float]:
    """The same differences alone, derivative minus wire."""
    return {line.measure: line.difference for line in (_line(asked, pair) for asked in _ASKED)}


def _line(asked: _Asked, pair: Compared) -> Measure:
    shorter = min(len(text.keys) for text in pair)
    if shorter < asked.fewest:
        note = f"needs {asked.fewest} words; the shorter text has {shorter}"
        return measure(FAMILY, asked.name, (UNKNOWN, UNKNOWN), asked.unit, note=note)
    wire, derivative = (asked.of(text.keys) for text in pair)
    interval = indices.difference(wire, derivative)
    return measure(FAMILY, asked.name, (wire.value, derivative.value), asked.unit, interval=interval)
