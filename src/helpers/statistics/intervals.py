"""A 95% interval; the intervals of counts, shares and rates; and q values for many findings at once.

A share or a rate that comes from a count has its interval from the count; means
over sentences have theirs from `paired`, numbers over many pairs from `groups`.
"""

from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist
from typing import Self

import numpy as np
from numpy.typing import NDArray

from helpers.ground.loading import special

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LEVEL = 0.95
Z = NormalDist().inv_cdf(0.5 + LEVEL / 2)
"""How many standard errors a normal interval of that level reaches to either side."""

SURE = 0.05
"""A finding among many counts as shown if its q value is at most this."""

NO_SCATTER = 1e-18
"""A variance of no more than this is rounding."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95% interval; both ends NaN and a note where it is unknown."""

    low: float
    high: float
    note: str = ""

    @classmethod
    def unknown(cls, note: str) -> Self:
        return cls(float("nan"), float("nan"), note)


def wilson(count: int, total: int) -> Interval:
    """Wilson's score interval of a share (Journal of the American Statistical Association 22, 1927)."""
    if total == 0:
        return Interval.unknown("no interval: nothing was counted")
    return Interval(*score_ends(count / total, total, Z))


def score_ends(share: float, trials: float, quantile: float) -> tuple[float, float]:
    """Both ends of Wilson's interval of a share, which come down to 0 or up to 1 where the share does."""
    square = quantile * quantile
    centre = (share + square / (2 * trials)) / (1 + square / trials)
    scatter = max(0.0, share * (1 - share) / trials + square / (4 * trials * trials))
    half = quantile / (1 + square / trials) * np.sqrt(scatter)
    low = 0.0 if share == 0 else float(max(0.0, centre - half))
    high = 1.0 if share == 1 else float(min(1.0, centre + half))
    return low, high


def joined(
    wire: float, wire_range: Interval, derivative: float, derivative_range: Interval, together: float = 0.0
) -> Interval:
    """Interval of a difference, derivative minus wire, from the intervals of both.

    MOVER: Zou and Donner, Statistics in Medicine 27, 2008. `together` is how the two go together.
    """
    difference = derivative - wire
    low = _reach(derivative - derivative_range.low, wire_range.high - wire, together)
    high = _reach(derivative_range.high - derivative, wire - wire_range.low, together)
    return Interval(difference - low, difference + high)


def _reach(one: float, other: float, together: float) -> float:
    """How far the difference of two numbers may lie off, if each may lie off so far and they go together so much."""
    if not together:
        return float(np.hypot(one, other))
    return float(np.sqrt(max(0.0, one * one + other * other - 2 * together * one * other)))


def share_difference(
    wire_count: int, wire_total: int, derivative_count: int, derivative_total: int
) -> Interval:
    """Interval of a difference of two shares, derivative minus wire.

    Newcombe's hybrid score interval (Statistics in Medicine 17, 1998, method
    10). Resampling is no use for shares: none in twelve would give an interval
    of no width.
    """
    if not wire_total or not derivative_total:
        return Interval.unknown("no interval: nothing was counted")
    wire = wire_count / wire_total, wilson(wire_count, wire_total)
    return joined(*wire, derivative_count / derivative_total, wilson(derivative_count, derivative_total))


def rate_interval(counts: Floats, exposures: Floats | float) -> tuple[Floats, Floats]:
    """Exact 95% interval of a rate from a count (Garwood, Biometrika 28, 1936), per unit exposed."""
    tail = (1 - LEVEL) / 2
    low = np.where(counts > 0, special.gammaincinv(np.maximum(counts, 1), tail), 0.0)
    high = special.gammaincinv(counts + 1, 1 - tail)
    return low / exposures, high / exposures


def rate_difference_p(
    wire_counts: Floats, wire_total: int, derivative_counts: Floats, derivative_total: int
) -> Floats:
    """Two-sided mid-P value of a difference between two rates.

    Given both counts' sum, the derivative's count is binomial if the rates are
    equal (Przyborowski and Wilenski, Biometrika 31, 1940). The mid-P version
    (Lancaster, 1961) takes half the probability of what was seen.
    """
    share = derivative_total / (wire_total + derivative_total)
    counts, trials = derivative_counts, (wire_counts + derivative_counts).astype(np.int64)
    below = np.where(counts > 0, special.bdtr(np.maximum(counts - 1, 0), trials, share), 0.0)
    lower = (special.bdtr(counts, trials, share) + below) / 2
    p_values: Floats = np.minimum(1.0, 2 * np.minimum(lower, 1 - lower))
    return p_values


def rate_comparison(
    wire_counts: Floats, wire_words: int, derivative_counts: Floats, derivative_words: int
) -> tuple[Floats, Floats, Floats]:
    """The p value of `rate_difference_p` and 95% interval of log2(derivative rate / wire rate).

    The interval holds the ratios whose mid-P value is above .05. An end is
    infinite where a term is missing on one side.
    """
    p_values = rate_difference_p(wire_counts, wire_words, derivative_counts, derivative_words)
    both = zip(derivative_counts.tolist(), (wire_counts + derivative_counts).tolist(), strict=True)
    shares = np.array([_share_bounds(int(count), int(total)) for count, total in both]).reshape(-1, 2)
    offset = np.log2(wire_words / derivative_words)
    with np.errstate(divide="ignore"):
        low, high = np.log2(shares / (1 - shares)).T + offset
    return p_values, low, high


@lru_cache(maxsize=20_000)
def _share_bounds(count: int, total: int) -> tuple[float, float]:
    """The lowest and the highest binomial share that would not make a count surprising, by its mid-P tails."""
    tail = (1 - LEVEL) / 2
    low = _solved(count, total, 1 - tail) if count > 0 else 0.0
    return low, _solved(count, total, tail) if count < total else 1.0


def _solved(count: int, total: int, probability: float) -> float:
    """The binomial share at which the mid-P probability of a count as low is this, by halving."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        below = special.bdtr(count - 1, total, middle) if count else 0.0
        if (special.bdtr(count, total, middle) + below) / 2 > probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def false_discovery(p_values: Floats) -> Floats:
    """Benjamini and Hochberg's q values (Journal of the Royal Statistical Society B 57, 1995).

    Of the findings with q at or below .05, at most one in twenty is expected
    to be false.
    """
    count = len(p_values)
    order = np.argsort(p_values)
    scaled = np.asarray(p_values, dtype=float)[order] * (count / np.arange(1, count + 1))
    q_values = np.empty(count)
    q_values[order] = np.minimum.accumulate(scaled[::-1])[::-1]
    return np.minimum(q_values, 1.0)
