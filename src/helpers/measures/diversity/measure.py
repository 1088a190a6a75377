"""How varied the words of both texts are, and how far they differ in it, by `indices`."""

from functools import lru_cache

from helpers.measures.diversity import indices
from helpers.measures.lines import UNKNOWN, Measure, measure
from helpers.pairing.compared import Compared

FAMILY = "diversity"
MTLD = "MTLD"
MATTR = "moving-average type-token ratio"
FEWEST_WORDS = 100
"""McCarthy and Jarvis tried MTLD on texts of 100 words and more."""

_ASKED = {
    MTLD: (lru_cache(maxsize=32)(indices.mtld), "words", FEWEST_WORDS),
    MATTR: (lru_cache(maxsize=32)(indices.mattr), "share", indices.WINDOW),
}
"""What gives each index, its unit, and the fewest words it is told of; words return under other preparations of a text."""


def compare(pair: Compared) -> list[Measure]:
    """Both indices of both texts, with 95% intervals of the differences; NaN and a note where a text is too short."""
    shorter, lines = min(len(text.keys) for text in pair), []
    for name, (index, unit, fewest) in _ASKED.items():
        if shorter < fewest:
            note = f"needs {fewest} words; the shorter text has {shorter}"
            lines.append(measure(FAMILY, name, (UNKNOWN, UNKNOWN), unit, note=note))
            continue
        wire, derivative = (index(text.keys) for text in pair)
        interval = indices.difference(wire, derivative)
        lines.append(measure(FAMILY, name, (wire.value, derivative.value), unit, interval=interval))
    return lines


def differences(pair: Compared) -> dict[str, float]:
    """The same differences alone, derivative minus wire."""
    return {line.measure: line.difference for line in compare(pair)}
