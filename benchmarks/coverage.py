"""Do the intervals cover what they promise, on texts as short as a news story?

Two populations of sentences are taken as the truth: those of the project's own
wire reports and those of its derivatives, or, with --data, those of two kinds of
news in the validation data. Many pairs of texts of 12, 25 and 100 sentences are
drawn from them; the table says how often the 95 % interval of each number held
the true difference, for the interval the workbook uses and for the plain
percentile one, and how wide each is.

    python benchmarks/coverage.py [--pairs 1000] [--data ../shared/validation]
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=1000, help="pairs of texts for each size")
    parser.add_argument("--data", type=Path, help="folder of the validation data")
    asked = parser.parse_args()
    wire, derivative = populations(asked.data)
    print(f"{len(wire)} and {len(derivative)} sentences; {asked.pairs} pairs for each size; promised .950\n")
    print(
        f"{'sentences':>9}  {'number':<20} {'covered':>8} {'width':>7}   {'percentile covered':>18} {'width':>7}"
    )
    for size in SIZES:
        generator = np.random.default_rng(size)
        held: dict[str, list[tuple[bool, float, bool, float]]] = {}
        for seed in range(asked.pairs):
            drawn = [side[generator.integers(len(side), size=size)] for side in (wire, derivative)]
            resampling = Resampling(*drawn, seed=seed)
            for name, statistic in statistics().items():
                truth = float(statistic(derivative.mean(axis=0)) - statistic(wire.mean(axis=0)))
                ours, plain = resampling.difference(statistic), percentile(*drawn, statistic, seed)
                held.setdefault(name, []).append(
                    (
                        ours.low <= truth <= ours.high,
                        ours.high - ours.low,
                        plain[0] <= truth <= plain[1],
                        plain[1] - plain[0],
                    )
                )
            negative = [int((side[:, TONE] <= -sentiment.NEUTRAL).sum()) for side in drawn]
            truth = float(
                (derivative[:, TONE] <= -sentiment.NEUTRAL).mean()
                - (wire[:, TONE] <= -sentiment.NEUTRAL).mean()
            )
            share = share_difference(negative[0], size, negative[1], size)
            held.setdefault("negative sentences", []).append(
                (share.low <= truth <= share.high, share.high - share.low, False, float("nan"))
            )
        for name, trials in held.items():
            covered, width, plain_covered, plain_width = np.mean(np.array(trials, dtype=float), axis=0)
            plain_told = (
                f"{plain_covered:>18.3f} {plain_width:>7.2f}"
                if name != "negative sentences"
                else f"{'–':>18} {'–':>7}"
            )
            print(f"{size:>9}  {name:<20} {covered:>8.3f} {width:>7.2f}   {plain_told}")
        print()


if __name__ == "__main__":
    main()
