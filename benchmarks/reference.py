"""What independent reports, unrelated reports and known rewrites share: the figures behind the verdict.

    python benchmarks/reference.py --data ../shared/validation

Writes `data/reference/`: the coefficients of the combined score and, for
each strand of evidence, its quantiles by length. Figures only; no text.

- *same event*: BASIL (Fan et al., EMNLP 2019), stories on US politics, each from three newsrooms;
  every ordered pair within a triplet, but for those with a run of 12 words or more in common outside
  quotation marks: both newsrooms have them from an agency.
- *different event*: the same stories across triplets, drawn at random.
- *rewritten*: OneStopEnglish (Vajjala and Lucic, BEA 2018), Guardian stories and
  their elementary rewrites.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import permutations
from pathlib import Path

import numpy as np
from checks import Data, text_of, write_table
from numpy.typing import NDArray
from scipy.optimize import minimize

from helpers import paths
from helpers.article import Article
from helpers.measures.verdict import reference as verdict_reference
from helpers.measures.verdict import strands
from helpers.measures.verdict.labels import LONG_RUN
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

DIFFERENT_PAIRS = 600
SEED = 1
PENALTY = 1.0
TOTAL_WEIGHT = 2_000.0

SOURCES = {
    verdict_reference.SAME_EVENT: "BASIL: stories on US politics 2010 to 2019, one event in two newsrooms",
    verdict_reference.DIFFERENT_EVENT: "BASIL: stories on US politics 2010 to 2019, two events",
    verdict_reference.REWRITES: "OneStopEnglish: Guardian stories and their elementary rewrites",
}

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Example:
    """A pair, its kind, and the stories it comes from (what cross-validation keeps together)."""

    pair: Compared
    kind: str
    stories: frozenset[str]


@lru_cache(maxsize=1)
def examples(data: Data) -> tuple[Example, ...]:
    """All pairs, as their files have them."""
    return (*_same_event(data), *_different_event(data), *_rewritten(data))


@lru_cache(maxsize=1)
def _newsrooms(data: Data) -> tuple[tuple[str, Article], ...]:
    rows = data.rows("basil")
    return tuple((row["triplet"], as_article(text_of(row), any_language=True)) for row in rows)


def _same_event(data: Data) -> list[Example]:
    triplets: dict[str, list[Article]] = defaultdict(list)
    for triplet, article in _newsrooms(data):
        triplets[triplet].append(article)
    return [
        Example(Compared(here, there), verdict_reference.SAME_EVENT, frozenset({triplet}))
        for triplet, reports in triplets.items()
        for here, there in permutations(reports, 2)
    ]


def _different_event(data: Data) -> list[Example]:
    chance = random.Random(SEED)
    found: list[Example] = []
    while len(found) < DIFFERENT_PAIRS:
        (story, here), (other, there) = chance.sample(_newsrooms(data), 2)
        if story != other:
            found.append(
                Example(Compared(here, there), verdict_reference.DIFFERENT_EVENT, frozenset({story, other}))
            )
    return found


def _rewritten(data: Data) -> list[Example]:
    return [
        Example(
            Compared(_story(levels["adv"]), _story(levels["ele"])),
            verdict_reference.REWRITES,
            frozenset({name}),
        )
        for name, levels in data.stories().items()
    ]


def _story(text: str) -> Article:
    return as_article(text.replace("\n", "\n\n"), any_language=True)


@dataclass(frozen=True, eq=False)
class Row:
    """A pair's strands, whole (`cell` None) or cut to two lengths; `kept` tells that its file is right about it."""

    example: Example
    cell: tuple[int, int] | None
    features: dict[str, float]
    values: dict[str, float]
    kept: bool


def rows(found: Sequence[Example]) -> list[Row]:
    """Every example, whole and cut to each length."""
    made = []
    for example in found:
        whole = _row(example, None, example.pair, kept=True)
        copied = whole.values[strands.LONGEST] >= LONG_RUN
        kept = not (copied and example.kind == verdict_reference.SAME_EVENT)
        made.append(replace(whole, kept=kept))
        made += [
            _row(example, (wire, derivative), cut, kept=kept)
            for wire, derivative, cut in verdict_reference.cuts(example.pair)
        ]
    return made


def _row(example: Example, cell: tuple[int, int] | None, pair: Compared, *, kept: bool) -> Row:
    measured = strands.measured(pair)
    values = {strand: value for strand, (value, _) in measured.items()}
    return Row(example, cell, strands.features(pair, measured), values, kept)


def fitted(made: Sequence[Row]) -> dict[str, float]:
    """The score of one event: logistic regression with a ridge penalty; both classes weigh the same."""
    used = [row for row in made if row.kept and row.example.kind != verdict_reference.REWRITES]
    names = list(used[0].features)
    given = np.array([[row.features[name] for name in names] for row in used])
    signs = np.array([1.0 if row.example.kind == verdict_reference.SAME_EVENT else -1.0 for row in used])
    weights = np.where(signs > 0, 1 / (signs > 0).sum(), 1 / (signs < 0).sum()) * TOTAL_WEIGHT / 2
    means, spreads = given.mean(axis=0), given.std(axis=0)
    scaled = (given - means) / spreads

    def loss(coefficients: Floats) -> tuple[float, Floats]:
        margins = signs * (coefficients[0] + scaled @ coefficients[1:])
        pulls = -signs * weights * np.exp(-np.logaddexp(0, margins))
        penalty = PENALTY * coefficients[1:]
        value = (weights * np.logaddexp(0, -margins)).sum() + (penalty * coefficients[1:]).sum() / 2
        return float(value), np.concatenate([[pulls.sum()], pulls @ scaled + penalty])

    found = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B").x
    slopes = found[1:] / spreads
    intercept = float(found[0] - (slopes * means).sum())
    return {"intercept": intercept, **dict(zip(names, map(float, slopes), strict=True))}


def write(made: Sequence[Row], model: Mapping[str, float], folder: Path) -> None:
    """The quantiles of every kind of pair, each strand by length."""
    for kind, source in SOURCES.items():
        kept = [row for row in made if row.kept and row.example.kind == kind]
        table = verdict_reference.tabled(
            (*row.cell, row.values | {strands.EVENT: strands.combined(row.features, model)})
            for row in kept
            if row.cell
        )
        pairs = sum(row.cell is None for row in kept)
        verdict_reference.write_reference(
            table, folder / verdict_reference.FILES[kind], source=source, pairs=pairs
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the validation data")
    data = Data(parser.parse_args().data)
    folder = paths.data("reference")
    folder.mkdir(exist_ok=True)
    made = rows(examples(data))
    model = fitted(made)
    coefficients = [(name, f"{coefficient:.4f}") for name, coefficient in model.items()]
    write_table(folder / "models.csv", ("feature", "coefficient"), coefficients)
    write(made, strands.event_model(), folder)
    for (kind, kept), pairs in Counter((row.example.kind, row.kept) for row in made if not row.cell).items():
        print(f"{kind}: {pairs} pairs{'' if kept else ' left out'}")


if __name__ == "__main__":
    main()
