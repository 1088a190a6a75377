"""How far a number of a text would move under another draw of its sentences.

An article is one draw from what its writer could have written. To say how far a
number would move under another draw, its sentences are drawn again with
replacement and the number is computed anew, 2,000 times. The interval is the
studentised one (bootstrap-t: Efron and Tibshirani, *An Introduction to the
Bootstrap*, 1993, ch. 12.5): each draw is measured in its own standard error,
which keeps the promised coverage at a dozen sentences, where the percentile
interval falls short. `benchmarks/coverage.py` shows both. That sentences of one
text hang together is met by one factor (`ALIKE`). Where one text is made of the
other's sentences, `paired` has the interval.

What this cannot cover: that the two texts share an event, and that the choice of
texts was not random.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

from helpers.statistics.intervals import LEVEL, NO_SCATTER, Floats, Interval, Z

Statistic = Callable[[Floats], Floats]
"""Takes means over sentences, features along the last axis, and gives one number for each."""

ALIKE = 1.2
"""How much wider an interval is than one for sentences that have nothing to do with each other.

Sentences that stand together are alike. With this, the two halves of one article
are told apart in 4.4 to 5.5% of 183 articles over six numbers, without it in 7.1 to
11.5% (`docs/coverage.md`). One factor serves all: that which gives 5% is 1.09 to
1.27 by the number, and for one number 1.05 to 1.39 by the half of the articles.
Drawing sentences in blocks does not mend it in texts this short.
"""

DRAWS = 2_000
FEWEST_SENTENCES = 5
"""Below this, resampling says nothing: intervals are then unknown."""

MOST_RESAMPLED = 10_000
"""Sentences of a text above which the draws would follow the normal distribution, whose quantiles are taken."""

_CELLS = 2**20
"""Draws times sentences that are drawn at once."""

_PRODUCTS = 250_000
"""Multiplications handed to BLAS at once: few enough that it starts no threads, which cost more than they bring."""

_Times = NDArray[np.uint8]
_Columns = tuple[int, ...]


class Resampling:
    """One set of resampled sentences for both texts, shared by every statistic.

    `wire` and `derivative` hold a row a sentence and a column a feature. The
    same seed gives the same draws.
    """

    def __init__(self, wire: Floats, derivative: Floats, *, seed: int, draws: int = DRAWS) -> None:
        self._rows = wire, derivative
        self._seed = seed
        self._draws = draws if max(len(wire), len(derivative)) <= MOST_RESAMPLED else 0

    def differences(self, statistics: Sequence[Statistic]) -> list[Interval]:
        """Interval of derivative minus wire for each smooth function of the features' means.

        Unknown if a text has fewer than five sentences or if all its sentences
        are alike in what the statistic looks at.
        """
        fewest = min(map(len, self._rows))
        if fewest < FEWEST_SENTENCES:
            few = f"a text has {fewest} sentence{'s' * (fewest != 1)}, fewer than {FEWEST_SENTENCES}"
            return [Interval.unknown(f"no interval: {few}")] * len(statistics)
        used = self._columns_used(statistics)
        seeds = ((self._seed, side) for side in (0, 1))
        sides = zip(self._rows, seeds, strict=True)
        wire, derivative = (_Moments(rows, used, draws=self._draws, seed=seed) for rows, seed in sides)
        both = zip(statistics, used, strict=True)
        return [_interval(wire.evaluated(*each), derivative.evaluated(*each)) for each in both]

    def _columns_used(self, statistics: Sequence[Statistic]) -> list[_Columns]:
        """The features each statistic looks at: it changes if their means do."""
        means = self._rows[0].mean(axis=0)
        moved = np.vstack([means, means + np.diag(_steps(means))])
        tried = [statistic(moved) for statistic in statistics]
        return [tuple(np.flatnonzero(values[1:] != values[0]).tolist()) for values in tried]


_Evaluated = tuple[Floats, Floats]
"""The values of a statistic on a text itself (first) and on every draw of it, and their variances."""


class _Moments:
    """Means (a row a feature) and covariances of a text's features: of the text itself first, then of every draw of it.

    Covariances are of means, and known for features that differ and that one of `used` takes together; those of two are doubled.
    """

    def __init__(self, rows: Floats, used: Iterable[_Columns], *, draws: int, seed: tuple[int, int]) -> None:
        self._differ = np.ptp(rows, axis=0) > 0
        pairs = sorted({pair for columns in used for pair in self._pairs(columns)})
        products = np.array([rows[:, one] * rows[:, other] for one, other in pairs]).reshape(-1, len(rows))
        self._means, seconds = _resampled(rows, products, draws, seed)
        self._steps = _steps(self._means)
        self._covariances: Mapping[tuple[int, int], Floats] = {
            (one, other): (second - self._means[one] * self._means[other])
            * ((1 + (one != other)) / (len(rows) - 1))
            for (one, other), second in zip(pairs, seconds, strict=True)
        }

    def _pairs(self, columns: _Columns) -> Iterator[tuple[int, int]]:
        return combinations_with_replacement([column for column in columns if self._differ[column]], 2)

    def evaluated(self, statistic: Statistic, columns: _Columns) -> _Evaluated:
        """The variance is the first-order one: the gradient at the means, applied to their covariance."""
        values = np.array(statistic(self._means.T))
        differing = filter(self._differ.__getitem__, columns)
        slopes = {column: self._slope(statistic, values, column) for column in differing}
        variances = np.zeros(len(values))
        for one, other in self._pairs(columns):
            part = slopes[one] * slopes[other]
            part *= self._covariances[one, other]
            variances += part
        return values, np.maximum(variances, 0.0)

    def _slope(self, statistic: Statistic, values: Floats, column: int) -> Floats:
        """How fast the statistic changes with one feature, by a small step that is taken back."""
        here = self._means[column].copy()
        self._means[column] += self._steps[column]
        slope: Floats = (statistic(self._means.T) - values) / self._steps[column]
        self._means[column] = here
        return slope


def _steps(means: Floats) -> Floats:
    return 1e-6 * np.maximum(np.abs(means), 1e-3)


def _interval(wire: _Evaluated, derivative: _Evaluated) -> Interval:
    """The studentised interval of the difference; the normal one if there are no draws."""
    (values, variances), (other_values, other_variances) = wire, derivative
    if not min(variances[0], other_variances[0]) > NO_SCATTER:
        return Interval.unknown("no interval: all sentences of a text are alike in this")
    differences = other_values - values
    with np.errstate(divide="ignore", invalid="ignore"):
        errors = np.sqrt(variances + other_variances)
        studentised = (differences[1:] - differences[0]) / errors[1:]
    usable = studentised[np.isfinite(studentised)]
    tail = (1 - LEVEL) / 2
    lower, upper = (-Z, Z) if not len(usable) else np.quantile(usable, [tail, 1 - tail])
    observed, error = differences[0], ALIKE * errors[0]
    return Interval(float(observed - upper * error), float(observed - lower * error))


def _resampled(rows: Floats, products: Floats, draws: int, seed: tuple[int, int]) -> tuple[Floats, Floats]:
    """The means of features and of products (a row each) over the sentences first, then over every draw of them."""
    sentences, width = rows.shape
    summed = np.concatenate([rows.T, products])
    step = max(1, _PRODUCTS // (sentences * len(summed)))
    means = np.empty((len(summed), draws + 1))
    place = 0
    for times in _KEPT.drawn(sentences, draws, seed):
        for first in range(0, times.shape[1], step):
            weights = times[:, first : first + step] / sentences
            np.matmul(summed, weights, out=means[:, place : place + weights.shape[1]])
            place += weights.shape[1]
    return means[:width], means[width:]


class _Draws:
    """How often each sentence comes in each draw; the last ones used are kept, in `most` bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[int, int, tuple[int, int]], list[_Times]] = OrderedDict()

    def drawn(self, sentences: int, draws: int, seed: tuple[int, int]) -> list[_Times]:
        """All draws, in blocks of some of them."""
        key = sentences, draws, seed
        found = self._kept.pop(key, None)
        if found is None:
            found = list(_drawn(*key))
            held = [one * other for one, other, _ in self._kept]
            while held and sum(held) + sentences * draws > self._most:
                self._kept.popitem(last=False)
                del held[0]
        self._kept[key] = found
        return found


_KEPT = _Draws(most=48 * 2**20)


def _drawn(sentences: int, draws: int, seed: tuple[int, int]) -> Iterator[_Times]:
    """The text itself and its draws, a block of them after the other; a row a sentence."""
    generator, evenly = np.random.default_rng(seed), np.full(sentences, 1 / sentences)
    itself = np.ones((1, sentences), dtype=np.uint8)
    step = max(1, _CELLS // sentences)
    for first in range(0, max(draws, 1), step):
        drawn = generator.multinomial(sentences, evenly, min(step, draws - first)).astype(np.uint8)
        yield np.ascontiguousarray(np.concatenate([itself, drawn] if not first else [drawn]).T)
