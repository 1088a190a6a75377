"""Numbers over many pairs, where the pairs that share a text hang together as one group."""

from dataclasses import dataclass, replace

import numpy as np

from helpers.ground.loading import special
from helpers.statistics.intervals import LEVEL, NO_SCATTER, Floats, Interval, Ints, joined, score_ends

FEWEST_GROUPS = 10
"""Below so many groups of pairs there is no interval: see the second table of `docs/coverage.md`."""


FEW_GROUPS = 20
HELD_NEAR_ZERO = 0.91
"""Below so many groups the interval of a mean share that is near 0 in many pairs may hold no more often: `docs/coverage.md`."""

_STRETCH = 2.0
"""With this the interval of a skewed difference over 10 groups holds in .93 of corpora: `docs/coverage.md`."""


_NOTHING = 1e-9
"""What is left of a sum, or a share of it, when all is taken away, is rounding up to here."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number over many pairs, with what it rests on.

    `error` is its standard error, `freedom` the degrees of freedom of its t
    distribution, `groups` how many groups of pairs it comes from; `p` is the
    two-sided probability of a value as far from zero if there were nothing.
    `trials` is how many independent ones a share is worth.
    """

    value: float
    error: float
    freedom: float
    groups: int
    interval: Interval
    p: float = float("nan")
    trials: float = float("nan")


@dataclass(frozen=True, slots=True)
class Trials:
    """How many trials are behind each pair's share, and how much those of one group are `alike`, 0 to 1 (NaN: not known)."""

    number: Floats
    alike: float = float("nan")


def grouped_mean(totals: Floats, weights: Floats, groups: Ints) -> Estimate:
    """The sum of `totals` over the sum of `weights`, where the pairs of one group hang together.

    With weights of 1 the mean over pairs; with counts for both, the share of all
    that was counted. Groups are numbers from 0. The variance is the jackknife's
    that leaves out one group at a time (CV3: MacKinnon, Nielsen and Webb,
    *Cluster-robust inference*, Journal of Econometrics 232, 2023). Degrees of
    freedom are the effective number of groups less one (Carter, Schnepel and
    Steigerwald, Review of Economics and Statistics 99, 2017), so that one big
    group does not pass for many; how much the pairs of a group are alike is
    estimated (Imbens and Kolesar, the same review, 98, 2016). The interval
    reaches further to the side to which the groups are skewed (`_for_skew`).
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
    return _for_skew(_estimate(value, left_out, effective), left_out)


def grouped_share(counts: Floats, totals: Floats, groups: Ints, trials: Trials | None = None) -> Estimate:
    """The same of a share, with an interval that stays between 0 and 1 and holds near both.

    Wilson's interval with the number of trials that would have the jackknife's
    variance, and a t quantile for the normal one (Dean and Pagano, Journal of
    Survey Statistics and Methodology 3, 2015, find it the best for surveys), but
    never more trials than were made, as groups that happen to be mixed alike would
    give (so the NCHS, Vital and Health Statistics 2-175, 2017). A share of 0 or 1
    has no variance: its trials come of how much those of one group are alike elsewhere (`alike`, which carries over from one share
    to another: Kish, Journal of Official Statistics 11, 1995; Franco, Little,
    Louis and Slud, Journal of Survey Statistics and Methodology 7, 2019). Where
    that is not known, every group counts as one trial.
    """
    found = grouped_mean(counts, totals, groups)
    made = trials or Trials(totals)
    certain = found.value in (0, 1)
    if certain and found.groups >= FEWEST_GROUPS and not np.isnan(made.alike):
        worth = _worth(totals, groups, made, made.alike)
        found = replace(found, error=0.0, freedom=found.groups - 1.0, trials=worth)
    if np.isnan(found.freedom):
        return found
    if np.isnan(found.trials):
        scattered = found.value * (1 - found.value) / max(found.error**2, NO_SCATTER)
        worth = found.groups if certain else min(scattered, _worth(totals, groups, made, 0.0))
        found = replace(found, trials=worth)
    return replace(found, interval=_wilson(found, LEVEL), p=float("nan"))


def alike(counts: Floats, totals: Floats, trials: Floats, groups: Ints) -> float:
    """How much the trials behind shares are alike within a pair, or within a group if more so: 0 to 1.

    The intraclass correlation that makes the shares scatter as they do, by
    moments; NaN where no trial or every one is a case, or none has another beside it.
    """
    share = counts.sum() / totals.sum() if totals.sum() > 0 else 0.0
    if not 0 < share < 1:
        return float("nan")
    found = []
    for within in (np.arange(len(groups)), groups):
        residual, apart, together = _scatters(within, counts - share * totals, totals, trials)
        if (room := together.sum() - apart.sum()) > NO_SCATTER:
            found.append((float((residual**2).sum()) / (share * (1 - share)) - apart.sum()) / room)
    return float(np.clip(max(found), 0.0, 1.0)) if found else float("nan")


def _scatters(groups: Ints, residuals: Floats, totals: Floats, trials: Floats) -> Floats:
    """Of each group its residual, and its variance were trials of one group nothing alike, and all alike."""
    residual, apart, whole = _by_group(groups, residuals, totals**2 / trials, totals)
    return np.stack([residual, apart, whole**2])


def _worth(totals: Floats, groups: Ints, trials: Trials, likeness: float) -> float:
    """How many independent trials there are, where those of one group are so much alike."""
    here = totals > 0
    _, apart, together = _scatters(groups[here], totals[here], totals[here], trials.number[here])
    return float(totals.sum() ** 2 / (apart + likeness * (together - apart)).sum())


def grouped_slope(
    totals: Floats, weights: Floats, places: Floats, groups: Ints, kinds: Ints | None = None
) -> Estimate:
    """How much `totals` over `weights` rises for one unit of `places`: a weighted line of least squares.

    Where places are 0 and 1 this is the difference of the two means. With `kinds`,
    numbers of kinds of pairs, each kind has a line of its own level, all with one
    slope, so that one kind in place of another is no rise. All else as in `grouped_mean`.
    """
    known = weights > 0
    kind_of = (np.zeros(len(weights), dtype=np.int64) if kinds is None else kinds)[known]
    totals, weights, places, groups = totals[known], weights[known], places[known], groups[known]
    if not len(weights) or np.ptp(places) == 0:
        return _unknown(float("nan"), len(np.unique(groups)), "no slope: all pairs are of one time or kind")
    _, kind_of = np.unique(kind_of, return_inverse=True)
    centred = places - (np.bincount(kind_of, weights * places) / np.bincount(kind_of, weights))[kind_of]
    columns = weights, weights * centred, weights * centred**2, totals, totals * centred
    of_kind = _by_group(kind_of, *columns)
    parts, part = np.unique(groups * of_kind.shape[1] + kind_of, return_inverse=True)
    group, kind = np.divmod(parts, of_kind.shape[1])
    own = _line_of(of_kind)
    rise, spread = own.sum(axis=1)
    count = len(np.unique(groups))
    if spread <= NO_SCATTER:
        return _unknown(float("nan"), count, "no slope: each kind of pairs is of one time")
    value = float(rise / spread)
    if count < FEWEST_GROUPS:
        return _unknown(value, count)
    change = _line_of(of_kind[:, kind] - _by_group(part, *columns)) - own[:, kind]
    rises, spreads = own.sum(axis=1, keepdims=True) + _by_group(group, *change)
    if (spreads <= _NOTHING * spread).any():
        return _unknown(value, count, "no interval: it hangs on one group of pairs")
    level = (of_kind[3] / of_kind[0])[kind_of]
    residuals = totals - weights * (level + value * centred)
    return _estimate(value, rises / spreads, _effective(groups, weights, residuals, weights * centred))


def share_contrast(one: Estimate, other: Estimate, together: float = 0.0) -> tuple[Interval, float]:
    """Interval and two-sided p of the difference of two shares, one less other.

    The intervals of `grouped_share` joined as Newcombe joins Wilson's (MOVER:
    Donner and Zou, Statistical Methods in Medical Research 21, 2012); p is the
    level at which the joined interval meets zero. `together` is how the two go
    together over groups that both have (`correlation`).
    """
    difference = one.value - other.value
    if np.isnan(one.interval.low) or np.isnan(other.interval.low):
        note = next(each.interval.note for each in (one, other) if np.isnan(each.interval.low))
        return Interval.unknown(note), float("nan")
    sure, unsure = 0.0, 1.0
    for _ in range(50):
        level = (sure + unsure) / 2
        ends = _joined(one, other, level, together)
        inside = ends.low <= 0 <= ends.high
        sure, unsure = (sure, level) if inside else (level, unsure)
    return _joined(one, other, LEVEL, together), 1.0 if difference == 0 else 1 - sure


def correlation(totals: Floats, weights: Floats, own: Floats, groups: Ints) -> float:
    """How an outlet's share and the others' go together over groups of pairs: 0 where none has both.

    Pairs of one wire report rise and fall together, so that their difference
    is surer than that of pairs of different ones (Newcombe, Statistics in
    Medicine 17, 1998, 2635, for paired shares).
    """
    scatter = []
    for here in (own * weights, (1 - own) * weights):
        counts = totals * (here > 0)
        scatter.append(_by_group(groups, counts - counts.sum() / max(here.sum(), NO_SCATTER) * here)[0])
    one, other = scatter
    size = float(np.sqrt((one**2).sum() * (other**2).sum()))
    return float((one * other).sum()) / size if size > NO_SCATTER else 0.0


def _joined(one: Estimate, other: Estimate, level: float, together: float) -> Interval:
    return joined(other.value, _wilson(other, level), one.value, _wilson(one, level), together)


def _wilson(found: Estimate, level: float) -> Interval:
    """Wilson's interval of an estimated share at a level."""
    quantile = float(special.stdtrit(found.freedom, 0.5 + level / 2))
    return Interval(*score_ends(found.value, found.trials, quantile))


def _by_group(groups: Ints, *columns: Floats) -> Floats:
    """The sums of each column over each group, a row a column; groups are numbers from 0."""
    present = np.bincount(groups) > 0
    return np.stack([np.bincount(groups, column)[present] for column in columns])


def _effective(groups: Ints, weights: Floats, residuals: Floats, leverages: Floats) -> float:
    """How many groups of one size would give a variance as sure, by the leverages of pairs and how much residuals within a group are alike."""
    weight, squares, residual, residual_squares, leverage, leverage_squares = _by_group(
        groups, weights, weights**2, residuals, residuals**2, leverages, leverages**2
    )
    across, within = float((weight**2 - squares).sum()), float(residual_squares.sum() / squares.sum())
    alike = float((residual**2 - residual_squares).sum()) / across / within if across and within else 0.0
    parts = leverage_squares + min(max(alike, 0.0), 1.0) * (leverage**2 - leverage_squares)
    scatter = float((parts**2).sum())
    return float(parts.sum() ** 2 / scatter) if scatter > NO_SCATTER else float(len(parts))


def _line_of(sums: Floats) -> Floats:
    """How totals go with places, and how far the places lie apart, from the sums of w, wx, wxx, wy and wxy; 0 without weight."""
    weight, places, squares, total, products = sums
    there = np.where(weight > _NOTHING, weight, np.inf)
    return np.stack([products - places * total / there, squares - places * places / there])


def _estimate(value: float, left_out: Floats, effective: float) -> Estimate:
    """From the values without each group, the estimate with its t interval."""
    count = len(left_out)
    error = float(np.sqrt((count - 1) / count * ((left_out - value) ** 2).sum()))
    freedom = effective - 1
    if freedom < 1:
        return _unknown(value, count, "no interval: one group of pairs outweighs the others")
    if error**2 <= NO_SCATTER:
        unknown = Interval.unknown("no interval: all pairs are alike in this")
        return Estimate(value, 0.0, freedom, count, unknown)
    half = float(special.stdtrit(freedom, 0.5 + LEVEL / 2)) * error
    p = 2 * float(special.stdtr(freedom, -abs(value) / error))
    return Estimate(value, error, freedom, count, Interval(value - half, value + half), p)


def _for_skew(found: Estimate, left_out: Floats) -> Estimate:
    """An estimate whose interval reaches further to the side to which the groups are skewed.

    By Johnson's correction for skewness (Journal of the American Statistical
    Association 73, 1978), twice over, on that side alone; less so where a
    few groups outweigh the others. p is that of the interval that meets zero.
    """
    if np.isnan(found.interval.low):
        return found
    count = found.groups
    apart = left_out.mean() - left_out
    third = float((apart**3).mean() / (apart**2).mean() ** 1.5)
    skewness = third * np.sqrt(count * (count - 1)) / (count - 2)
    reach = float(_STRETCH * skewness * (found.freedom + 1) / count / (6 * np.sqrt(count)))
    quantile = float(special.stdtrit(found.freedom, 0.5 + LEVEL / 2))
    stretched = reach * (1 + 2 * quantile**2) * found.error
    low, high = found.interval.low + min(stretched, 0.0), found.interval.high + max(stretched, 0.0)
    if found.value * reach >= 0:
        return replace(found, interval=Interval(low, high))
    size, place = abs(reach), abs(found.value) / found.error
    quantile = (np.sqrt(max(0.0, 1 + 8 * size * (place - size))) - 1) / (4 * size)
    p = 2 * float(special.stdtr(found.freedom, -max(0.0, quantile)))
    return replace(found, interval=Interval(low, high), p=p)


def _unknown(value: float, count: int, note: str = "") -> Estimate:
    few = f"no interval: {count} group{'s' * (count != 1)} of pairs, fewer than {FEWEST_GROUPS}"
    told = note or (few if count else "unknown in all pairs")
    return Estimate(value, float("nan"), float("nan"), count, Interval.unknown(told))
