"""How far a difference of two texts would move, where one of them is made of the other's sentences.

What is asked: by how much would the two differ, had the report had other
sentences of its kind, and had the derivative's writer dealt with them as with
these? So a sentence counts together with what became of it, and what is the
same in both cancels out. A wire sentence is one unit with those that rest on it
most; one that the derivative has of its own is a unit by itself.

The units are left out one after another (the jackknife CV3: MacKinnon, Nielsen
and Webb, *Cluster-robust inference*, Journal of Econometrics 232, 2023), and the
interval is Student's with as many degrees of freedom as there are effective
units, less one (Carter, Schnepel and Steigerwald, Review of Economics and
Statistics 99, 2017). `resampling` has the interval of two texts of which nothing
rests on the other, and the factor for sentences that stand together.
`benchmarks/coverage.py` tries both.
"""

from collections.abc import Sequence

import numpy as np

from helpers.ground.loading import special
from helpers.statistics.intervals import LEVEL, NO_SCATTER, Floats, Interval, Ints
from helpers.statistics.resampling import ALIKE, DRAWS, FEWEST_SENTENCES, Resampling, Statistic

SAME = "the texts are the same in this"

ONE_PLACE = "no interval: nearly all of the difference comes from one place in the texts"
FEWEST_PLACES = 2
"""A difference that comes from fewer effective units says nothing of how often the like would be done elsewhere."""

Sides = Sequence[Floats]
Units = Sequence[Sequence[int]] | Sequence[Ints]
"""For each sentence of the wire report, and of the derivative, the number of its unit."""


def differences(
    rows: Sides, units: Units, statistics: Sequence[Statistic], *, seed: int, draws: int = DRAWS
) -> list[Interval]:
    """Interval of derivative minus wire for each statistic of the means of features.

    `rows` has a row a sentence for either text, NaN where a sentence does not count.
    Where no unit has sentences of both texts these are drawn independently.
    """
    there = [~np.isnan(side).any(axis=1) for side in rows]
    rows = [side[counts] for side, counts in zip(rows, there, strict=True)]
    taken = [np.asarray(side)[counts] for side, counts in zip(units, there, strict=True)]
    together = len(np.intersect1d(taken[0], taken[1])) > 0
    if together and min(map(len, rows)) >= FEWEST_SENTENCES:
        return _paired(rows, taken, statistics)
    return Resampling(rows[0], rows[1], seed=seed, draws=draws).differences(statistics)


def _paired(rows: Sides, units: Sequence[Ints], statistics: Sequence[Statistic]) -> list[Interval]:
    whole, numbers = np.unique(np.concatenate(units), return_inverse=True)
    of_sides = np.split(numbers, [len(units[0])])
    sizes = [np.bincount(side, minlength=len(whole)).astype(float) for side in of_sides]
    freedom = _effective(np.sum([size / size.sum() ** 2 for size in sizes], axis=0)) - 1
    if freedom < 1 or any(size.max() == size.sum() for size in sizes):
        return [Interval.unknown("no interval: nearly all of a text hangs together")] * len(statistics)
    wire, derivative = (_without_each(*side) for side in zip(rows, of_sides, sizes, strict=True))
    quantile = ALIKE * float(special.stdtrit(freedom, 0.5 + LEVEL / 2))
    return [_interval(statistic(derivative) - statistic(wire), quantile) for statistic in statistics]


def _effective(parts: Floats) -> float:
    """How many equal parts would weigh as these do."""
    return float(parts.sum() ** 2 / (parts**2).sum())


def _without_each(rows: Floats, numbers: Ints, sizes: Floats) -> Floats:
    """The means of a text's features, and below them those without each unit."""
    sums = np.stack([np.bincount(numbers, column, len(sizes)) for column in rows.T], axis=1)
    left = (rows.sum(axis=0) - sums) / (len(rows) - sizes)[:, None]
    return np.vstack([rows.mean(axis=0), left])


def _interval(found: Floats, quantile: float) -> Interval:
    """From the difference as it is, and without each unit."""
    value, left_out = float(found[0]), found[1:]
    squares = (left_out - value) ** 2
    variance = float((1 - 1 / len(squares)) * squares.sum())
    if not np.isfinite(variance):
        return Interval.unknown("no interval: it hangs on one sentence")
    if variance <= NO_SCATTER:
        alike = "no interval: all sentences differ alike in this"
        return Interval.unknown(alike if value**2 > NO_SCATTER else SAME)
    if _effective(squares) < FEWEST_PLACES:
        return Interval.unknown(ONE_PLACE)
    half = quantile * np.sqrt(variance)
    return Interval(value - half, value + half)
