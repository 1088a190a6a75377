"""Do the intervals cover what they promise, on texts as short as a news story?

Two populations of sentences are taken as the truth: those of the project's own
wire reports and those of its derivatives, or, with --data, those of two kinds of
news in the validation data. Many pairs of texts of 12, 25 and 100 sentences are
drawn from them; the table says how often the 95% interval of each number held
the true difference, for the interval the workbook uses and for the plain
percentile one, and how wide each is.

With --halves two tables follow of real articles, one half against the other and
rewritten by rules (`onestory`).

The last table does the same for many pairs: corpora of 10 to 100 groups of pairs
are made up, of one size and of very different ones, whose pairs hang together a
little or much; it says how often the interval of `corpus.ipynb` held the true
mean or share, how often one over pairs would have, and how often a difference
between two outlets, or a trend, that is not there was taken for shown at 5%.

    python benchmarks/coverage.py [--pairs 400] [--data …] [--halves ../shared/validation] [--write docs/coverage.md]
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onestory
from checks import Data, text_of
from numpy.typing import NDArray
from onestory import TONE, articles, rows, statistics
from scipy import special
from scipy.stats import binom

from helpers import paths
from helpers.measures.tone import measure as tone
from helpers.reading.articles import read_article
from helpers.statistics.groups import Estimate, grouped_mean, grouped_share, grouped_slope, share_contrast
from helpers.statistics.intervals import Floats, Ints, share_difference
from helpers.statistics.resampling import DRAWS, Resampling

SIZES = (12, 25, 100)


def populations(data: Data | None) -> tuple[Floats, Floats]:
    """All sentences of two kinds of text."""
    if data is None:
        folders = sorted(path.parent for path in paths.root().glob("data/*/*/wire.txt"))
        sides = [
            [read_article(folder / name) for folder in folders] for name in ("wire.txt", "derivative.txt")
        ]
    else:
        easy = (row["text"] for row in data.rows("onestop") if row["level"] == "ele")
        sides = [list(articles(map(text_of, data.rows("basil")[:120]))), list(articles(easy))]
    wire, derivative = (np.concatenate([rows(article) for article in side]) for side in sides)
    return wire, derivative


def percentile(
    wire: Floats, derivative: Floats, statistic: Callable[[Floats], Floats], seed: int
) -> tuple[float, float]:
    """The plain bootstrap interval, for comparison."""
    generator = np.random.default_rng(seed)
    sides = []
    for sentences in (wire, derivative):
        count = len(sentences)
        weights = generator.multinomial(count, np.full(count, 1 / count), DRAWS) / count
        sides.append(statistic(weights @ sentences))
    low, high = np.quantile(sides[1] - sides[0], [0.025, 0.975])
    return float(low), float(high)


@dataclass(frozen=True, slots=True)
class Covered:
    """How often the intervals of one number held the truth, and how wide they were."""

    sentences: int
    number: str
    ours: float
    width: float
    percentile: float
    percentile_width: float


def trials(wire: Floats, derivative: Floats, *, size: int, pairs: int) -> Iterator[Covered]:
    """Draw many pairs of texts of one size and look whether each interval holds the truth."""
    generator = np.random.default_rng(size)
    held: dict[str, list[tuple[float, ...]]] = {}
    for seed in range(pairs):
        drawn = (
            wire[generator.integers(len(wire), size=size)],
            derivative[generator.integers(len(derivative), size=size)],
        )
        resampling = Resampling(*drawn, seed=seed)
        for name, statistic in statistics().items():
            truth = float(statistic(derivative.mean(axis=0)) - statistic(wire.mean(axis=0)))
            ours, plain = resampling.difference(statistic), percentile(*drawn, statistic, seed)
            held.setdefault(name, []).append((*_held(truth, ours.low, ours.high), *_held(truth, *plain)))
    for name, results in held.items():
        yield Covered(size, name, *map(float, np.mean(np.array(results), axis=0)))
    yield _share_held(float(_negative(wire).mean()), float(_negative(derivative).mean()), size)


def _share_held(wire: float, derivative: float, size: int) -> Covered:
    """The same of a difference of two shares, reckoned exactly from all counts that can be drawn."""
    chances = np.outer(*(binom.pmf(range(size + 1), size, share) for share in (wire, derivative)))
    found = [
        _held(derivative - wire, interval.low, interval.high)
        for one in range(size + 1)
        for other in range(size + 1)
        for interval in (share_difference(one, size, other, size),)
    ]
    held, width = np.array(found).T @ chances.ravel()
    return Covered(size, "negative sentences", float(held), float(width), np.nan, np.nan)


def _held(truth: float, low: float, high: float) -> tuple[float, float]:
    return float(low <= truth <= high), high - low


def _negative(sentences: Floats) -> NDArray[np.bool_]:
    return sentences[:, TONE] <= -tone.NEUTRAL


GROUPS = (10, 20, 50, 100)
ALIKE = 0.5
"""How much the pairs of a group are alike, as a correlation of the normal scores behind their numbers."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A made-up number of a pair: how it follows from a normal score, and its true mean or share."""

    name: str
    truth: float
    draw: Callable[[Floats, np.random.Generator], tuple[Floats, Floats]]
    share: bool


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
    Kind("a mean share, near 0 in many pairs", 0.35 / 1.85, lambda scores, _: _ones(_beta(scores, 0.35, 1.5)), share=True),
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


def _interval(kind: Kind, totals: Floats, weights: Floats, group: Ints) -> Estimate:
    return (grouped_share if kind.share else grouped_mean)(totals, weights, group)


def _outlet_p(kind: Kind, totals: Floats, weights: Floats, group: Ints, outlet: NDArray[np.bool_]) -> float:
    if not kind.share:
        return grouped_slope(totals, weights, outlet.astype(float), group).p
    sides = [grouped_share(totals[here], weights[here], group[here]) for here in (outlet, ~outlet)]
    return share_contrast(*sides)[1]


def _mean_known(values: Floats) -> float:
    there = values[np.isfinite(values)]
    return float(there.mean()) if len(there) else float("nan")


def _holds(truth: float, found: Estimate) -> float:
    low, high = found.interval.low, found.interval.high
    return float("nan") if np.isnan(low) else float(low <= truth <= high)


def _found(p: float) -> float:
    return float("nan") if np.isnan(p) else float(p <= 0.05)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=400, help="pairs of texts for each size")
    parser.add_argument("--corpora", type=int, default=1000, help="corpora for each kind of number and size")
    parser.add_argument("--data", type=Path, help="folder of the validation data")
    parser.add_argument(
        "--halves", type=Path, help="folder of the validation data, for two halves of one article"
    )
    parser.add_argument("--write", type=Path, help="also write the table as a Markdown page")
    asked = parser.parse_args()
    wire, derivative = populations(Data(asked.data) if asked.data else None)
    told = f"Drawn from {len(wire)} and {len(derivative)} sentences, {asked.pairs} pairs for each size. Promised: .950; less than {LEAST_HELD:.3f} is marked."
    print(told)
    lines: list[Covered] = []
    for size in SIZES:
        for line in trials(wire, derivative, size=size, pairs=asked.pairs):
            print("  ".join(_cells(line)))
            lines.append(line)
    of_articles = onestory.page(onestory.of_many_writers(Data(asked.halves))) if asked.halves else ""
    over_pairs: list[Many] = []
    for each in many(corpora=asked.corpora):
        print("  ".join(_many_cells(each)))
        over_pairs.append(each)
    if asked.write:
        page = _page(told, lines) + of_articles + _many_page(asked.corpora, over_pairs)
        asked.write.write_text(page, encoding="utf-8")


LEAST_HELD = 0.93
"""An interval that holds the truth less often is marked as one that misses."""


def _held_told(share: float) -> str:
    return known(share, 3) + " **missed**" * (share < LEAST_HELD)


def known(value: float, digits: int) -> str:
    return "–" if np.isnan(value) else f"{value:.{digits}f}"


def _many_cells(line: Many) -> list[str]:
    return [
        f"{line.groups:>4}", f"{line.shape:<12}", f"{line.number:<34}", _held_told(line.held), known(line.pairs_held, 3),
        known(line.known, 3), known(line.outlet, 3), known(line.trend, 3),
    ]  # fmt: skip


def _many_page(corpora: int, lines: list[Many]) -> str:
    rows = "".join(f"| {' | '.join(cell.strip() for cell in _many_cells(line))} |\n" for line in lines)
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


def _cells(line: Covered) -> list[str]:
    return [
        f"{line.sentences:>4}", f"{line.number:<20}", _held_told(line.ours), known(line.width, 2),
        known(line.percentile, 3), known(line.percentile_width, 2),
    ]  # fmt: skip


def _page(told: str, lines: list[Covered]) -> str:
    rows = "".join(f"| {' | '.join(cell.strip() for cell in _cells(line))} |\n" for line in lines)
    return (
        "# Do the intervals keep their promise?\n\n"
        "Written by `python benchmarks/coverage.py --halves ../shared/validation --write docs/coverage.md`. Texts of three lengths are drawn "
        "from known populations of sentences; the table says how often the 95% interval of a difference held the "
        "true one, for the studentised interval the workbook uses and for the plain percentile one. The last line "
        f"of each size is a share, has Newcombe's interval and is reckoned exactly. {told}\n\n"
        "| sentences | number | held | width | percentile held | width |\n|---:|---|---:|---:|---:|---:|\n"
        + rows
    )


if __name__ == "__main__":
    main()
