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
between two outlets, or a trend, that is not there was taken for shown at 5%
(`corpora.py`).

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
from corpora import LEAST_HELD, Many, held_told, known, many, many_cells, many_page, rare, rare_page, rare_row
from numpy.typing import NDArray
from onestory import TONE, articles, rows, statistics
from scipy.stats import binom

from helpers import paths
from helpers.measures.tone import measure as tone
from helpers.reading.articles import read_article
from helpers.statistics.intervals import Floats, share_difference
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
            (ours,), plain = resampling.differences([statistic]), percentile(*drawn, statistic, seed)
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
    seldom = list(rare(corpora=asked.corpora))
    print(*map(rare_row, seldom), sep="\n")
    over_pairs: list[Many] = []
    for each in many(corpora=asked.corpora):
        print("  ".join(many_cells(each)))
        over_pairs.append(each)
    if asked.write:
        page = _page(told, lines) + of_articles + many_page(asked.corpora, over_pairs)
        page += rare_page(asked.corpora, seldom)
        asked.write.write_text(page, encoding="utf-8")


def _cells(line: Covered) -> list[str]:
    return [
        f"{line.sentences:>4}", f"{line.number:<20}", held_told(line.ours), known(line.width, 2),
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
