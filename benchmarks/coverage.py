"""Do the intervals cover what they promise, on texts as short as a news story?

Two populations of sentences are taken as the truth: those of the project's own
wire reports and those of its derivatives, or, with --data, those of two kinds of
news in the validation data. Many pairs of texts of 12, 25 and 100 sentences are
drawn from them; the table says how often the 95 % interval of each number held
the true difference, for the interval the workbook uses and for the plain
percentile one, and how wide each is.

    python benchmarks/coverage.py [--pairs 400] [--data ../shared/validation] [--write docs/coverage.md]
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from helpers import paths, readability, sentiment
from helpers.article import Article
from helpers.errors import ArticleError
from helpers.reading import as_article, read_article
from helpers.uncertainty import DRAWS, Floats, Resampling, share_difference

SIZES = (12, 25, 100)
TONE = 10


def statistics() -> dict[str, Callable[[Floats], Floats]]:
    """The numbers to try, each a function of the means of a sentence's features."""
    formulas = {formula.name: formula.value for formula in readability.FORMULAS}
    wanted = (readability.LEAD, "Flesch-Kincaid", "Dale-Chall (new)", "RIX")

    def of(name: str) -> Callable[[Floats], Floats]:
        return lambda means: formulas[name](readability.Counts.of(means[..., :TONE]))

    return {name: of(name) for name in wanted} | {
        "words per sentence": lambda means: means[..., 1],
        "tone": lambda means: means[..., TONE],
    }


def rows(article: Article) -> Floats:
    """Features of every sentence, its tone last."""
    tones = [sentiment.tone(sentence.text).score for sentence in article.sentences]
    return np.column_stack([readability.features(article), tones])


def populations(data: Path | None) -> tuple[Floats, Floats]:
    """All sentences of two kinds of text."""
    if data is None:
        folders = sorted(path.parent for path in paths.root().glob("data/*/*/wire.txt"))
        sides = [
            [read_article(folder / name) for folder in folders] for name in ("wire.txt", "derivative.txt")
        ]
    else:
        sides = [list(_articles(_basil(data))), list(_articles(_elementary(data)))]
    wire, derivative = (np.concatenate([rows(article) for article in side]) for side in sides)
    return wire, derivative


def _articles(texts: Iterator[str]) -> Iterator[Article]:
    for text in texts:
        try:
            yield as_article(text)
        except ArticleError:
            continue


def _basil(data: Path) -> Iterator[str]:
    for line in (data / "basil.jsonl").read_text(encoding="utf-8").splitlines()[:120]:
        yield "\n\n".join(" ".join(paragraph) for paragraph in json.loads(line)["paragraphs"])


def _elementary(data: Path) -> Iterator[str]:
    for line in (data / "onestop.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["level"] == "ele":
            yield row["text"]


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
        counts = [int(_negative(side).sum()) for side in drawn]
        share = share_difference(counts[0], size, counts[1], size)
        truth = float(_negative(derivative).mean() - _negative(wire).mean())
        unknown = (float("nan"), float("nan"))
        held.setdefault("negative sentences", []).append((*_held(truth, share.low, share.high), *unknown))
    for name, results in held.items():
        yield Covered(size, name, *map(float, np.mean(np.array(results), axis=0)))


def _held(truth: float, low: float, high: float) -> tuple[float, float]:
    return float(low <= truth <= high), high - low


def _negative(sentences: Floats) -> NDArray[np.bool_]:
    return sentences[:, TONE] <= -sentiment.NEUTRAL


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=400, help="pairs of texts for each size")
    parser.add_argument("--data", type=Path, help="folder of the validation data")
    parser.add_argument("--write", type=Path, help="also write the table as a Markdown page")
    asked = parser.parse_args()
    wire, derivative = populations(asked.data)
    told = f"Drawn from {len(wire)} and {len(derivative)} sentences, {asked.pairs} pairs for each size. Promised: .950."
    print(told)
    lines: list[Covered] = []
    for size in SIZES:
        for line in trials(wire, derivative, size=size, pairs=asked.pairs):
            print("  ".join(_cells(line)))
            lines.append(line)
    if asked.write:
        asked.write.write_text(_page(told, lines), encoding="utf-8")


def _cells(line: Covered) -> list[str]:
    def known(value: float, digits: int) -> str:
        return "–" if np.isnan(value) else f"{value:.{digits}f}"

    return [
        f"{line.sentences:>4}", f"{line.number:<20}", known(line.ours, 3), known(line.width, 2),
        known(line.percentile, 3), known(line.percentile_width, 2),
    ]  # fmt: skip


def _page(told: str, lines: list[Covered]) -> str:
    rows = "".join(f"| {' | '.join(cell.strip() for cell in _cells(line))} |\n" for line in lines)
    return (
        "# Do the intervals keep their promise?\n\n"
        "Written by `python benchmarks/coverage.py --write docs/coverage.md`. Texts of three lengths are drawn "
        "from known populations of sentences; the table says how often the 95 % interval of a difference held the "
        "true one, for the studentised interval the workbook uses and for the plain percentile one. The last line "
        f"of each size is a share and has Newcombe's interval. {told}\n\n"
        "| sentences | number | held | width | percentile held | width |\n|---:|---|---:|---:|---:|---:|\n"
        + rows
    )


if __name__ == "__main__":
    main()
