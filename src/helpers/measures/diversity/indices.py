"""How varied the words of a text are: MTLD and the moving-average type-token ratio, with their scatter.

A type is a folded word. The share of types among all words falls as a text
grows; both indices are made so that long texts can stand beside short ones.

Nothing here resamples sentences. A sentence drawn twice repeats all its words, so
that a bootstrap's texts are less varied than the text they are drawn from, and
its intervals lie too low. MTLD has its scatter from the lengths of its factors,
the ratio from its windows.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from helpers.ground.loading import special
from helpers.statistics.intervals import LEVEL, NO_SCATTER, Floats, Interval

FACTOR = 0.72
"""The type-token ratio at which a factor is complete."""

WINDOW = 50
FEWEST_FACTORS = 3
FEWEST_WINDOWS = 3
"""So many windows that share no word; with fewer their scatter is a guess."""


class Index(NamedTuple):
    """A value with its variance and the degrees of freedom of its t distribution; `note` says why one is unknown."""

    value: float
    variance: float = float("nan")
    freedom: float = float("nan")
    note: str = ""


def mtld(words: Sequence[str]) -> Index:
    """Measure of textual lexical diversity: the mean number of words that keep a type-token ratio above 0.72.

    McCarthy and Jarvis, Behavior Research Methods 42, 2010. A factor ends where
    the ratio of its words comes down to 0.72; what is left at the end counts as
    the part of a factor that its ratio has gone from 1 to 0.72. Words by
    factors, from the start and from the end, are averaged.

    The variance is that of a mean of factor lengths, the mean of both
    directions' since these share all words; degrees of freedom are whole
    factors less one. Under three whole factors there is none.
    """
    passes = [_factors(words), _factors(words[::-1])]
    if not all(count for _, count in passes):
        return Index(float("nan"), note="no word stands twice")
    value = float(np.mean([len(words) / count for _, count in passes]))
    fewest = min(len(lengths) for lengths, _ in passes)
    if fewest < FEWEST_FACTORS:
        return Index(value, note=f"no interval: needs {FEWEST_FACTORS} whole factors in each text")
    variance = np.mean([np.var(lengths, ddof=1) / len(lengths) for lengths, _ in passes])
    return Index(value, float(variance), fewest - 1)


def _factors(words: Iterable[str]) -> tuple[list[int], float]:
    """The lengths of the whole factors, and how many there are with the part of one that is left at the end."""
    lengths, length, types = [], 0, set[str]()
    for word in words:
        length += 1
        if word not in types:
            types.add(word)
        elif len(types) / length <= FACTOR:
            lengths.append(length)
            length, types = 0, set()
    rest = (1 - len(types) / length) / (1 - FACTOR) if length else 0.0
    return lengths, len(lengths) + rest


def mattr(words: Sequence[str]) -> Index:
    """Moving-average type-token ratio: the mean share of types in every stretch of fifty words.

    Covington and McFall, Journal of Quantitative Linguistics 17, 2010.

    Windows that overlap are alike, so the variance is that of the mean of a series
    (`_long_run`), over two windows, with 1.5 degrees of freedom for each (Priestley, *Spectral
    Analysis and Time Series*, 1981). Under three windows that share no word there is none.
    """
    if len(words) < WINDOW:
        return Index(float("nan"), note=f"needs {WINDOW} words")
    ratios = _types(words) / WINDOW
    value, windows = float(ratios.mean()), len(words) / WINDOW
    if windows < FEWEST_WINDOWS:
        return Index(value, note=f"no interval: needs {FEWEST_WINDOWS * WINDOW} words in each text")
    reach = 2 * WINDOW
    return Index(value, _long_run(ratios - value, reach) / len(ratios), 1.5 * len(ratios) / reach)


def _types(words: Sequence[str]) -> Floats:
    """The number of types in each window: a word is one in those that begin after it stood last."""
    before: dict[str, int] = {}
    begins = []
    for place, word in enumerate(words):
        begins.append(max(place - WINDOW + 1, before.get(word, 0)))
        before[word] = place + 1
    gone = np.arange(1, len(words) + 1)
    types: Floats = np.cumsum(np.bincount(begins, minlength=len(words) + 1) - np.bincount(gone))
    return types[: len(words) - WINDOW + 1]


def _long_run(apart: Floats, reach: int) -> float:
    """The long-run variance of a series around its mean, with Bartlett's weights up to this lag (Newey and West, Econometrica 55, 1987).

    Two losses are made good: a series is closer to its own mean than to the true one, which leaves 1 - b + b²/3 with b for
    `reach` over its length; and where windows of half the `reach` are alike as far as they overlap, the weights leave five sixths.
    """
    lags = range(1, min(reach, len(apart)))
    beside = sum((1 - lag / reach) * float(apart[lag:] @ apart[:-lag]) for lag in lags)
    b = reach / len(apart)
    left = (1 - b + b * b / 3) * 5 / 6
    return (float(apart @ apart) + 2 * beside) / len(apart) / left


def difference(wire: Index, derivative: Index) -> Interval:
    """Welch's interval of the difference, derivative minus wire (Biometrika 34, 1947)."""
    sides = (wire, derivative)
    variance = sum(side.variance for side in sides)
    if np.isnan(variance):
        return Interval.unknown(next(side.note for side in sides if side.note))
    if variance <= NO_SCATTER:
        return Interval.unknown("no interval: nothing varies within the texts")
    freedom = variance**2 / sum(side.variance**2 / side.freedom for side in sides)
    half = float(special.stdtrit(freedom, 0.5 + LEVEL / 2) * np.sqrt(variance))
    apart = derivative.value - wire.value
    return Interval(apart - half, apart + half)
