"""How sure one can be: intervals by resampling sentences, exact counts, many pairs, many comparisons.

An article is one draw from what its writer could have written. To say how far a
number would move under another draw, its sentences are drawn again with
replacement and the number is computed anew, 2,000 times. The interval is the
studentised one (bootstrap-t: Efron and Tibshirani, *An Introduction to the
Bootstrap*, 1993, ch. 12.5): each draw is measured in its own standard error,
which keeps the promised coverage at a dozen sentences, where the percentile
interval falls short. `benchmarks/coverage.py` shows both.

What this cannot cover: that sentences of one text hang together, that the two
texts share an event, and that the choice of texts was not random.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import special

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Statistic = Callable[[Floats], Floats]
"""Takes means over sentences, features along the last axis, and gives one number for each."""

DRAWS = 2_000
FEWEST_SENTENCES = 5
"""Below this, resampling says nothing: intervals are then unknown."""

LEVEL = 0.95
_Z = float(special.ndtri(0.5 + LEVEL / 2))


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % interval; both ends NaN and a note where it is unknown."""

    low: float
    high: float
    note: str = ""

    @classmethod
    def unknown(cls, note: str) -> Interval:
        return cls(float("nan"), float("nan"), note)


class Resampling:
    """One set of resampled sentences for both texts, shared by every statistic.

    `wire` and `derivative` hold a row a sentence and a column a feature. The
    same seed gives the same draws.
    """

    def __init__(self, wire: Floats, derivative: Floats, *, seed: int, draws: int = DRAWS) -> None:
        self._sides = [
            _Side(rows, _weights(len(rows), draws, (seed, side)))
            for side, rows in enumerate((wire, derivative))
        ]

    def difference(self, statistic: Statistic) -> Interval:
        """Interval of derivative minus wire for a smooth function of the features' means.

        Unknown if a text has fewer than five sentences or if all its sentences
        are alike in what the statistic looks at.
        """
        fewest = min(side.sentences for side in self._sides)
        if fewest < FEWEST_SENTENCES:
            return Interval.unknown(
                f"no interval: a text has {fewest} sentence{'s' * (fewest != 1)}, "
                f"fewer than {FEWEST_SENTENCES}"
            )
        used = self._sides[0].columns_used(statistic)
        wire, derivative = (side.evaluated(statistic, used) for side in self._sides)
        if not min(wire.variance, derivative.variance) > _TINY:
            return Interval.unknown("no interval: all sentences of a text are alike in this")
        observed = derivative.value - wire.value
        error = np.sqrt(wire.variance + derivative.variance)
        with np.errstate(divide="ignore", invalid="ignore"):
            studentised = (derivative.draws - wire.draws - observed) / np.sqrt(
                wire.draw_variances + derivative.draw_variances
            )
        usable = studentised[np.isfinite(studentised)]
        lower, upper = np.quantile(usable, [0.5 - LEVEL / 2, 0.5 + LEVEL / 2])
        return Interval(float(observed - upper * error), float(observed - lower * error))


_TINY = 1e-18


@dataclass(frozen=True, slots=True)
class _Evaluated:
    value: float
    variance: float
    draws: Floats
    draw_variances: Floats


class _Side:
    """The resampled means of one text and how far each set of them scatters."""

    def __init__(self, rows: Floats, weights: Floats) -> None:
        self.sentences, width = rows.shape
        if self.sentences < FEWEST_SENTENCES:
            return
        products = (rows[:, :, None] * rows[:, None, :]).reshape(self.sentences, width * width)
        # einsum, not @: on arrays this small the threads of BLAS cost more than they bring.
        self._means = np.einsum("ds,sf->df", weights, rows)
        second = np.einsum("ds,sf->df", weights, products).reshape(-1, width, width)
        centred = second - self._means[:, :, None] * self._means[:, None, :]
        self._covariances = centred / (self.sentences - 1)

    def columns_used(self, statistic: Statistic) -> list[int]:
        """The features a statistic looks at."""
        here = self._means[:1]
        value = statistic(here)
        return [column for column in range(here.shape[1]) if _slope(statistic, here, value, column)[0] != 0]

    def evaluated(self, statistic: Statistic, used: Sequence[int]) -> _Evaluated:
        """The statistic on the text itself and on every draw, each with its variance.

        The variance is the first-order one: the gradient at the means, applied
        to their covariance, for the features that are used.
        """
        values = statistic(self._means)
        gradient = np.stack(
            [_slope(statistic, self._means, values, column) for column in used] or [np.zeros(len(values))],
            axis=1,
        )
        covariances = self._covariances[:, used][:, :, used] if used else np.zeros((1, 1, 1))
        variances = (gradient[:, None, :] @ covariances @ gradient[:, :, None])[:, 0, 0]
        variances = np.maximum(variances, 0.0)
        return _Evaluated(float(values[0]), float(variances[0]), values[1:], variances[1:])


@lru_cache(maxsize=32)
def _weights(count: int, draws: int, seed: tuple[int, int]) -> Floats:
    """How much each sentence counts in the text itself (first row) and in every draw of it."""
    if not count:
        return np.empty((draws + 1, 0))
    weights = np.empty((draws + 1, count))
    weights[0] = 1 / count
    generator = np.random.default_rng(seed)
    weights[1:] = generator.multinomial(count, np.full(count, 1 / count), draws) / count
    return weights


def _slope(statistic: Statistic, means: Floats, values: Floats, column: int) -> Floats:
    """How fast the statistic changes with one feature, by a small step."""
    step = 1e-6 * np.maximum(np.abs(means[:, column]), 1e-3)
    moved = means.copy()
    moved[:, column] += step
    return (statistic(moved) - values) / step


def wilson(count: int, total: int) -> Interval:
    """Wilson's score interval of a share (Journal of the American Statistical Association 22, 1927)."""
    if total == 0:
        return Interval.unknown("no interval: nothing was counted")
    share, square = count / total, _Z * _Z
    centre = (share + square / (2 * total)) / (1 + square / total)
    half = _Z / (1 + square / total) * np.sqrt(share * (1 - share) / total + square / (4 * total * total))
    return Interval(float(max(0.0, centre - half)), float(min(1.0, centre + half)))


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
    wire, derivative = wire_count / wire_total, derivative_count / derivative_total
    wire_range, derivative_range = (
        wilson(wire_count, wire_total),
        wilson(derivative_count, derivative_total),
    )
    difference = derivative - wire
    return Interval(
        float(difference - np.hypot(derivative - derivative_range.low, wire_range.high - wire)),
        float(difference + np.hypot(derivative_range.high - derivative, wire - wire_range.low)),
    )


def rate_interval(counts: Floats, exposures: float) -> tuple[Floats, Floats]:
    """Exact 95 % interval of a rate from a count (Garwood, Biometrika 28, 1936), per unit exposed."""
    tail = (1 - LEVEL) / 2
    low = np.where(counts > 0, special.gammaincinv(np.maximum(counts, 1), tail), 0.0)
    high = special.gammaincinv(counts + 1, 1 - tail)
    return low / exposures, high / exposures


def rate_comparison(
    wire_counts: Floats, wire_words: int, derivative_counts: Floats, derivative_words: int
) -> tuple[Floats, Floats, Floats]:
    """Two-sided mid-P value and 95 % interval of log2(derivative rate / wire rate).

    Given both counts' sum, the derivative's count is binomial if the rates are
    equal (Przyborowski and Wilenski, Biometrika 31, 1940). The mid-P version
    (Lancaster, 1961) takes half the probability of what was seen. An end is
    infinite where a term is missing on one side.
    """
    totals = wire_counts + derivative_counts
    share = derivative_words / (wire_words + derivative_words)
    p_values = np.minimum(1.0, 2 * np.minimum(*_mid_p(derivative_counts, totals, share)))
    tail = (1 - LEVEL) / 2
    low = _solved(derivative_counts, totals, tail, upper=False)
    high = _solved(derivative_counts, totals, tail, upper=True)
    offset = np.log2(wire_words / derivative_words)
    with np.errstate(divide="ignore"):
        return p_values, np.log2(low / (1 - low)) + offset, np.log2(high / (1 - high)) + offset


def _mid_p(counts: Floats, totals: Floats, share: float | Floats) -> tuple[Floats, Floats]:
    """Mid-P probabilities of a count as low, and as high, as the one seen."""
    at_most = special.bdtr(counts, totals.astype(np.int64), share)
    below = np.where(counts > 0, special.bdtr(np.maximum(counts - 1, 0), totals.astype(np.int64), share), 0.0)
    lower = (at_most + below) / 2
    return lower, 1 - lower


def _solved(counts: Floats, totals: Floats, tail: float, *, upper: bool) -> Floats:
    """The binomial share at which the mid-P tail equals `tail`, by halving."""
    low, high = np.zeros_like(counts, dtype=float), np.ones_like(counts, dtype=float)
    for _ in range(60):
        middle = (low + high) / 2
        as_low, as_high = _mid_p(counts, totals, middle)
        raise_it = as_low > tail if upper else as_high < tail
        low = np.where(raise_it, middle, low)
        high = np.where(raise_it, high, middle)
    bound = (low + high) / 2
    if upper:
        return np.where(counts >= totals, 1.0, bound)
    return np.where(counts <= 0, 0.0, bound)


FEWEST_GROUPS = 10
"""Below so many groups of pairs there is no interval: see the second table of `docs/coverage.md`."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number over many pairs, with what it rests on.

    `error` is its standard error, `freedom` the degrees of freedom of its t
    distribution, `groups` how many groups of pairs it comes from; `p` is the
    two-sided probability of a value as far from zero if there were nothing.
    """

    value: float
    error: float
    freedom: float
    groups: int
    interval: Interval
    p: float = float("nan")


def grouped_mean(totals: Floats, weights: Floats, groups: Ints) -> Estimate:
    """The sum of `totals` over the sum of `weights`, where the pairs of one group hang together.

    With weights of 1 the mean over pairs; with counts for both, the share of all
    that was counted. Groups are numbers from 0. The variance is the jackknife's
    that leaves out one group at a time (CV3: MacKinnon, Nielsen and Webb,
    *Cluster-robust inference*, Journal of Econometrics 232, 2023). Degrees of
    freedom are the effective number of groups less one (Carter, Schnepel and
    Steigerwald, Review of Economics and Statistics 99, 2017), so that one big
    group does not pass for many; how much the pairs of a group are alike is
    estimated (Imbens and Kolesar, the same review, 98, 2016).
    """
    known = weights > 0
    totals, weights, groups = totals[known], weights[known], groups[known]
    if not len(weights):
        return _unknown(float("nan"), 0)
    total, weight = _by_group(groups, totals, weights)
    value = float(total.sum() / weight.sum())
    if len(weight) < FEWEST_GROUPS:
        return _unknown(value, len(weight))
    left_out = (total.sum() - total) / (weight.sum() - weight)
    effective = _effective(groups, weights, totals - value * weights, weights)
    return _estimate(value, left_out, effective)


def grouped_share(counts: Floats, totals: Floats, groups: Ints) -> Estimate:
    """The same of a share, with an interval that stays between 0 and 1 and holds near both.

    Wilson's interval with the number of trials that would have the jackknife's
    variance, and a t quantile for the normal one (Dean and Pagano, Journal of
    Survey Statistics and Methodology 3, 2015, find it the best for surveys). If
    the share is 0 or 1, every group counts as one trial.
    """
    found = grouped_mean(counts, totals, groups)
    if np.isnan(found.freedom):
        return found
    low, high = _wilson(found, LEVEL)
    return replace(found, interval=Interval(low, high), p=float("nan"))


def grouped_slope(totals: Floats, weights: Floats, places: Floats, groups: Ints) -> Estimate:
    """How much `totals` over `weights` rises for one unit of `places`: a weighted line of least squares.

    Where places are 0 and 1 this is the difference of the two means. Variance
    and degrees of freedom as in `grouped_mean`.
    """
    known = weights > 0
    totals, weights, places, groups = totals[known], weights[known], places[known], groups[known]
    if not len(weights) or np.ptp(places) == 0:
        return _unknown(float("nan"), len(np.unique(groups)), "no slope: all pairs are of one time or kind")
    centred = places - np.average(places, weights=weights)
    sums = _by_group(
        groups, weights, weights * centred, weights * centred**2, totals, totals * centred
    )  # fmt: skip
    whole = sums.sum(axis=1, keepdims=True)
    value, count = float(_slope_of(whole)[0]), sums.shape[1]
    if count < FEWEST_GROUPS:
        return _unknown(value, count)
    if (_spread_of(whole - sums) <= 1e-9 * _spread_of(whole)).any():
        return _unknown(value, count, "no interval: it hangs on one group of pairs")
    left_out = _slope_of(whole - sums)
    residuals = totals - weights * (totals.sum() / weights.sum() + value * centred)
    return _estimate(value, left_out, _effective(groups, weights, residuals, weights * centred))


def share_contrast(one: Estimate, other: Estimate) -> tuple[Interval, float]:
    """Interval and two-sided p of the difference of two shares, one less other.

    The intervals of `grouped_share` joined as Newcombe joins Wilson's (MOVER:
    Donner and Zou, Statistical Methods in Medical Research 21, 2012); p is the
    level at which the joined interval meets zero.
    """
    difference = one.value - other.value
    if np.isnan(one.interval.low) or np.isnan(other.interval.low):
        note = next(each.interval.note for each in (one, other) if np.isnan(each.interval.low))
        return Interval.unknown(note), float("nan")
    low, high = _joined(one, other, LEVEL)
    sure, unsure = 0.0, 1.0
    for _ in range(50):
        level = (sure + unsure) / 2
        ends = _joined(one, other, level)
        inside = ends[0] <= 0 <= ends[1]
        sure, unsure = (sure, level) if inside else (level, unsure)
    return Interval(low, high), 1.0 if difference == 0 else 1 - sure


def _joined(one: Estimate, other: Estimate, level: float) -> tuple[float, float]:
    (low, high), (other_low, other_high) = _wilson(one, level), _wilson(other, level)
    difference = one.value - other.value
    return (
        difference - float(np.hypot(one.value - low, other_high - other.value)),
        difference + float(np.hypot(high - one.value, other.value - other_low)),
    )


def _wilson(found: Estimate, level: float) -> tuple[float, float]:
    """Wilson's interval of an estimated share at a level, with its effective number of trials."""
    share, quantile = found.value, float(special.stdtrit(found.freedom, 0.5 + level / 2))
    alike = found.error**2 <= _TINY
    trials = found.groups if alike else share * (1 - share) / found.error**2
    square = quantile * quantile
    centre = (share + square / (2 * trials)) / (1 + square / trials)
    scatter = max(0.0, share * (1 - share) / trials + square / (4 * trials * trials))
    half = quantile / (1 + square / trials) * np.sqrt(scatter)
    low = 0.0 if share == 0 else float(max(0.0, centre - half))
    high = 1.0 if share == 1 else float(min(1.0, centre + half))
    return low, high


def _by_group(groups: Ints, *columns: Floats) -> Floats:
    """The sums of each column over each group, a row a column; groups are numbers from 0."""
    present = np.bincount(groups) > 0
    return np.stack([np.bincount(groups, column)[present] for column in columns])


def _effective(groups: Ints, weights: Floats, residuals: Floats, leverages: Floats) -> float:
    """The effective number of groups: how many of one size would give a variance as sure.

    Each group's part of the variance is worked out from its pairs' leverages
    and from how much the residuals of its pairs are alike, 0 to 1.
    """
    weight, squares, residual, residual_squares, leverage, leverage_squares = _by_group(
        groups, weights, weights**2, residuals, residuals**2, leverages, leverages**2
    )
    across, within = float((weight**2 - squares).sum()), float(residual_squares.sum() / squares.sum())
    alike = float((residual**2 - residual_squares).sum()) / across / within if across and within else 0.0
    parts = leverage_squares + min(max(alike, 0.0), 1.0) * (leverage**2 - leverage_squares)
    return float(parts.sum() ** 2 / (parts**2).sum())


def _slope_of(sums: Floats) -> Floats:
    """The weighted slope from the sums of w, wx, wxx, wy and wxy."""
    weight, places, _, total, products = sums
    slopes: Floats = (weight * products - places * total) / _spread_of(sums)
    return slopes


def _spread_of(sums: Floats) -> Floats:
    """How far the places lie apart, from the same sums; 0 where they are one."""
    weight, places, squares = sums[:3]
    spread: Floats = weight * squares - places * places
    return spread


def _estimate(value: float, left_out: Floats, effective: float) -> Estimate:
    """From the values without each group, the estimate with its t interval."""
    count = len(left_out)
    error = float(np.sqrt((count - 1) / count * ((left_out - value) ** 2).sum()))
    freedom = effective - 1
    if freedom < 1:
        return _unknown(value, count, "no interval: one group of pairs outweighs the others")
    if error**2 <= _TINY:
        unknown = Interval.unknown("no interval: all pairs are alike in this")
        return Estimate(value, 0.0, freedom, count, unknown)
    half = float(special.stdtrit(freedom, 0.5 + LEVEL / 2)) * error
    p = 2 * float(special.stdtr(freedom, -abs(value) / error))
    return Estimate(value, error, freedom, count, Interval(value - half, value + half), p)


def _unknown(value: float, count: int, note: str = "") -> Estimate:
    told = note or (
        f"no interval: {count} group{'s' * (count != 1)} of pairs, fewer than {FEWEST_GROUPS}"
        if count
        else "unknown in all pairs"
    )
    return Estimate(value, float("nan"), float("nan"), count, Interval.unknown(told))


def false_discovery(p_values: Floats) -> Floats:
    """Benjamini and Hochberg's q values (Journal of the Royal Statistical Society B 57, 1995).

    Of the findings with q at or below .05, at most one in twenty is expected
    to be false. By hand, as scipy's loads all of scipy.stats, which takes longer than the measures.
    """
    order = np.argsort(p_values)
    ranks = np.arange(1, len(order) + 1)
    sorted_q = np.minimum.accumulate((p_values[order] * (len(order) / ranks))[::-1])[::-1]
    q_values = np.empty(len(order))
    q_values[order] = np.clip(sorted_q, 0.0, 1.0)
    return q_values
