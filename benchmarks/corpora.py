"""Do the intervals of `corpus.ipynb` cover what they promise? Made-up corpora, for `coverage.py`."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

from helpers.statistics.groups import (
    Estimate,
    Trials,
    alike,
    correlation,
    grouped_mean,
    grouped_share,
    grouped_slope,
    share_contrast,
)
from helpers.statistics.intervals import Floats, Ints

LEAST_HELD = 0.93
"""An interval that holds the truth less often is marked as one that misses."""


def held_told(share: float) -> str:
    return known(share, 3) + " **missed**" * (share < LEAST_HELD)


def known(value: float, digits: int) -> str:
    return "–" if np.isnan(value) else f"{value:.{digits}f}"


GROUPS = (10, 20, 50, 100)
ALIKE = 0.5
"""How much the pairs of a group are alike, as a correlation of the normal scores behind their numbers."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A made-up number of a pair: how it follows from a normal score, its true mean or share, and the trials behind a share."""

    name: str
    truth: float
    draw: Callable[[Floats, np.random.Generator], tuple[Floats, Floats]]
    share: bool
    trials: float = 1.0


def _beta(scores: Floats, a: float, b: float) -> Floats:
    values: Floats = special.betaincinv(a, b, special.ndtr(scores))
    return values


def _rare(scores: Floats, generator: np.random.Generator) -> tuple[Floats, Floats]:
    totals = generator.poisson(4, len(scores))
    return generator.binomial(totals, _beta(scores, 0.15, 2.85)).astype(float), totals.astype(float)


def _ones(values: Floats) -> tuple[Floats, Floats]:
    return values, np.ones(len(values))


KINDS = (
    Kind("a difference, normal", 0.0, lambda scores, _: _ones(scores), share=False),
    Kind("a difference, skewed", 1.0, lambda scores, _: _ones(-np.log(special.ndtr(-scores))), share=False),
    Kind("a mean share, near 0 in many pairs", 0.35 / 1.85, lambda scores, _: _ones(_beta(scores, 0.35, 1.5)), share=True, trials=25),
    Kind("a yes in 3 of 10 pairs", 0.3, lambda scores, _: _ones((special.ndtr(scores) > 0.7).astype(float)), share=True),
    Kind("5 of 100 of what is counted", 0.05, _rare, share=True),
)  # fmt: skip


def _sizes(shape: str, groups: int, generator: np.random.Generator) -> Ints:
    """How many pairs each group has: one each, two each, or a few with very many."""
    if shape == "very unequal":
        return np.minimum(np.ceil(generator.pareto(1.2, groups) + 0.01), 60).astype(np.int64)
    return np.full(groups, 1 if shape == "one each" else 3, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Many:
    """What became of the intervals of one kind of number over many corpora."""

    groups: int
    shape: str
    number: str
    held: float
    pairs_held: float
    known: float
    outlet: float
    trend: float


def many(*, corpora: int) -> Iterator[Many]:
    """Make up corpora and look whether each interval holds the truth, and each test finds what is not there."""
    for groups in GROUPS:
        for shape in ("one each", "three each", "very unequal"):
            for kind in KINDS:
                generator = np.random.default_rng(groups)
                tried = np.array([_tried(kind, groups, shape, generator) for _ in range(corpora)])
                yield Many(groups, shape, kind.name, *map(_mean_known, tried.T))


def _tried(kind: Kind, groups: int, shape: str, generator: np.random.Generator) -> tuple[float, ...]:
    """Held by groups, held by pairs, known, an outlet found, a trend found; NaN where nothing can be said."""
    sizes = _sizes(shape, groups, generator)
    group = np.repeat(np.arange(groups), sizes)
    common, own = generator.normal(size=groups)[group], generator.normal(size=len(group))
    totals, weights = kind.draw(np.sqrt(ALIKE) * common + np.sqrt(1 - ALIKE) * own, generator)
    by_group = _interval(kind, totals, weights, group)
    by_pair = _interval(kind, totals, weights, np.arange(len(group)))
    outlet = generator.random(len(group)) < 0.5
    day = generator.random(groups)[group]
    return (
        _holds(kind.truth, by_group),
        _holds(kind.truth, by_pair),
        float(np.isfinite(by_group.interval.low)),
        _found(_outlet_p(kind, totals, weights, group, outlet)),
        _found(grouped_slope(totals, weights, day, group).p),
    )


OUTLETS = 4
"""So many outlets of a made-up corpus have a piece on each wire report."""


@dataclass(frozen=True, slots=True)
class Rare:
    """What became of one outlet's share of what is rare, and of the test of it against the others.

    `none` is how often it had no case, `held_then` how often its interval held
    the truth then, `wide` how wide it was, `by_groups` how wide with each
    group as one trial.
    """

    groups: int
    share: float
    alike: float
    others: float
    held: float
    none: float
    held_then: float
    wide: float
    by_groups: float
    found: float


def rare(*, corpora: int) -> Iterator[Rare]:
    """Make up corpora of a few outlets that work from the same wire reports and seldom do what is counted."""
    for groups in GROUPS[:2]:
        for share, within, others in itertools.product((0.01, 0.05), (0.05, 0.3, 0.9), (1.0, 4.0)):
            generator = np.random.default_rng(groups)
            tried = [_rare_tried(groups, share, within, others, generator) for _ in range(corpora)]
            yield Rare(groups, share, within, others, *map(_mean_known, np.array(tried).T))


def _rare_tried(
    groups: int, share: float, within: float, others: float, generator: np.random.Generator
) -> tuple[float, ...]:
    """Held, no case, held without a case, width then, width with each group as one trial, a difference found."""
    group, first = np.repeat(np.arange(groups), OUTLETS), np.tile(np.arange(OUTLETS) == 0, groups)
    weights = 1 + generator.poisson(10, len(group)).astype(np.float64)
    shares = np.where(first, share, share * others)
    room = (1 - within) / within
    each = generator.beta(shares * room, (1 - shares) * room)
    counts = generator.binomial(weights.astype(np.int64), each).astype(np.float64)
    found = _interval(_RARE, counts, weights, group, first)
    holds, none = _holds(share, found), float(found.value == 0)
    width = found.interval.high - found.interval.low
    alone = grouped_share(counts[first], weights[first], group[first]).interval
    then = (holds, width, alone.high - alone.low) if none else (np.nan,) * 3
    return holds, none, *then, _found(_outlet_p(_RARE, counts, weights, group, first))


_RARE = Kind("what is rare", 0.0, _rare, share=True)


def _interval(
    kind: Kind, totals: Floats, weights: Floats, group: Ints, where: NDArray[np.bool_] | None = None
) -> Estimate:
    """The interval of some of the pairs; a share without a case borrows of all how much its trials are alike."""
    here = np.ones(len(group), dtype=bool) if where is None else where
    given = totals[here], weights[here], group[here]
    if not kind.share:
        return grouped_mean(*given)
    counted = np.maximum(weights, kind.trials)
    return grouped_share(*given, Trials(counted[here], alike(totals, weights, counted, group)))


def _outlet_p(kind: Kind, totals: Floats, weights: Floats, group: Ints, outlet: NDArray[np.bool_]) -> float:
    given = totals, weights, outlet.astype(float), group
    if not kind.share:
        return grouped_slope(*given).p
    one, other = (_interval(kind, totals, weights, group, here) for here in (outlet, ~outlet))
    return share_contrast(one, other, correlation(*given))[1]


def _mean_known(values: Floats) -> float:
    there = values[np.isfinite(values)]
    return float(there.mean()) if len(there) else float("nan")


def _holds(truth: float, found: Estimate) -> float:
    low, high = found.interval.low, found.interval.high
    return float("nan") if np.isnan(low) else float(low <= truth <= high)


def _found(p: float) -> float:
    return float("nan") if np.isnan(p) else float(p <= 0.05)


def many_cells(line: Many) -> list[str]:
    return [
        f"{line.groups:>4}", f"{line.shape:<12}", f"{line.number:<34}", held_told(line.held), known(line.pairs_held, 3),
        known(line.known, 3), known(line.outlet, 3), known(line.trend, 3),
    ]  # fmt: skip


def many_page(corpora: int, lines: list[Many]) -> str:
    rows = "".join(f"| {' | '.join(cell.strip() for cell in many_cells(line))} |\n" for line in lines)
    missed = sum(line.held < LEAST_HELD for line in lines)
    return (
        "\n## And over many pairs?\n\n"
        f"{corpora:,} made-up corpora for each line. Pairs of one wire report are a group; those of a group are alike "
        f"(correlation {ALIKE} of the scores behind their numbers). *Held*: how often the 95% interval that "
        "`corpus.ipynb` gives held the truth. *Over pairs*: the same had each pair been taken for a group of its own. "
        "*Known*: how often there was an interval. *Outlet* and *trend*: how often a difference between two outlets, and "
        "a trend over time, that are not there came out with p at most .05. Promised: at least .950, and at most .050. "
        f"Of the {len(lines)} lines {missed} held less often than in {LEAST_HELD:.3f} and are marked.\n\n"
        "| groups | pairs in a group | number | held | over pairs | known | outlet | trend |\n"
        "|---:|---|---|---:|---:|---:|---:|---:|\n" + rows
    )


def rare_row(line: Rare) -> str:
    others = "as often" if line.others == 1 else f"{line.others:g} times as often"
    shares = (line.none, line.held_then, line.wide, line.by_groups, line.found)
    told = (
        line.groups,
        line.share,
        line.alike,
        others,
        held_told(line.held),
        *(known(each, 3) for each in shares),
    )
    return f"| {' | '.join(map(str, told))} |"


def rare_page(corpora: int, lines: list[Rare]) -> str:
    return (
        "\n## And where an outlet has no case?\n\n"
        f"{corpora:,} made-up corpora for each line. {OUTLETS} outlets have a piece on each wire report, with about 11 "
        "quotations; in the first, `share` of them are cases, in the others as many or more, `alike` within a piece "
        "(intraclass correlation). *Held*: how often the first outlet's interval held its share. *None*: how often it "
        "had no case; *held then* and *width* are of its intervals in these, which borrow from all pairs how much "
        "the quotations of a piece are alike; *by groups* is their width with each group as one trial. *Found*: how "
        "often the first was told from the others at p of at most .05 (promised: at most .050 where they are as often). What "
        "misses has a few cases that come in bunches, whose scatter is not yet to be seen: to that nothing is borrowed.\n\n"
        "| groups | share | alike | others | held | none | held then | width | by groups | found |\n"
        "|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|\n"
        + "".join(f"{rare_row(line)}\n" for line in lines)
    )
