"""What independent reports, unrelated reports and known rewrites share: the figures behind the verdict.

    python benchmarks/reference.py --data ../shared/validation

Writes `data/reference/`: the coefficients of the two combined scores and, for
each strand of evidence, its quantiles by length. Figures only; no text.

- *same event*: BASIL (Fan et al., EMNLP 2019), stories on US politics, each from three newsrooms;
  every ordered pair within a triplet, but for those that carry the same wire copy.
- *different event*: the same stories across triplets, drawn at random.
- *rewritten*: OneStopEnglish (Vajjala and Lucic, BEA 2018), Guardian stories and
  their elementary rewrites.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from pathlib import Path

import numpy as np
from checks import Data
from numpy.typing import NDArray
from scipy.optimize import minimize

from helpers import paths
from helpers.article import Article
from helpers.measures.verdict import reference as verdict_reference
from helpers.measures.verdict import strands
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

SHARING_WIRE_COPY = {
    ("005a2961", "fox", "hpo"): "the same agency lede, “Real estate tycoon Donald Trump said Thursday he …”",
    (
        "c21cb217",
        "fox",
        "hpo",
    ): "the same agency background, “Weiner, 46, is married to Huma Abedin, an aide to …”",
}
"""Pairs that are not independent: both newsrooms ran one agency's words outside quotation marks."""

MISLABELLED = ("Royal Baby",)
"""Stories whose elementary level holds another story (a parachute jump) in the file."""

DIFFERENT_PAIRS = 600
SEED = 1
PENALTY = 1.0
TOTAL_WEIGHT = 2_000.0

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Example:
    """A pair, its kind, and the stories it comes from (what cross-validation keeps together)."""

    pair: Compared
    kind: str
    stories: frozenset[str]


@lru_cache(maxsize=2)
def examples(data: Data, *, everything: bool = False) -> tuple[Example, ...]:
    """All pairs; with `everything` those that are known not to be what their file says, too."""
    return (
        *_same_event(data, everything=everything),
        *_different_event(data),
        *_rewritten(data, everything=everything),
    )


@lru_cache(maxsize=1)
def _newsrooms(data: Data) -> tuple[tuple[str, str, Article], ...]:
    return tuple(
        (
            row["triplet"],
            row["source"].lower(),
            as_article("\n\n".join(" ".join(each) for each in row["paragraphs"]), any_language=True),
        )
        for row in data.rows("basil")
    )


def _same_event(data: Data, *, everything: bool) -> list[Example]:
    triplets: dict[str, list[tuple[str, Article]]] = defaultdict(list)
    for triplet, source, article in _newsrooms(data):
        triplets[triplet].append((source, article))
    return [
        Example(Compared(here, there), verdict_reference.SAME_EVENT, frozenset({triplet}))
        for triplet, reports in triplets.items()
        for (one, here), (other, there) in permutations(reports, 2)
        if everything or (triplet[:8], *sorted((one, other))) not in SHARING_WIRE_COPY
    ]


def _different_event(data: Data) -> list[Example]:
    chance = random.Random(SEED)
    found: list[Example] = []
    while len(found) < DIFFERENT_PAIRS:
        (story, _, here), (other, _, there) = chance.sample(_newsrooms(data), 2)
        if story != other:
            found.append(
                Example(Compared(here, there), verdict_reference.DIFFERENT_EVENT, frozenset({story, other}))
            )
    return found


def _rewritten(data: Data, *, everything: bool) -> list[Example]:
    levels: dict[str, dict[str, Article]] = defaultdict(dict)
    for row in data.rows("onestop"):
        first, _, rest = row["text"].partition("\n")
        text = rest if len(first.split()) < 4 else row["text"]
        levels[row["story"]][row["level"]] = as_article(text.replace("\n", "\n\n"), any_language=True)
    return [
        Example(Compared(found["adv"], found["ele"]), verdict_reference.REWRITES, frozenset({story}))
        for story, found in levels.items()
        if everything or story not in MISLABELLED
    ]


@dataclass(frozen=True, eq=False)
class Rows:
    """What the scores are fitted on: a row a pair and cut; the whole texts are marked."""

    features: dict[str, list[dict[str, float]]]
    kinds: list[str]
    stories: list[frozenset[str]]
    whole: list[bool]


def rows(found: Sequence[Example]) -> Rows:
    """Every example, whole and cut to each length."""
    made = Rows({strands.REWRITTEN: [], strands.EVENT: []}, [], [], [])
    for example in found:
        for whole, pair in (
            (True, example.pair),
            *((False, cut) for *_, cut in verdict_reference.cuts(example.pair)),
        ):
            for score, given in strands.features(pair, strands.measured(pair)).items():
                made.features[score].append(given)
            made.kinds.append(example.kind)
            made.stories.append(example.stories)
            made.whole.append(whole)
    return made


CLASSES = {
    strands.REWRITTEN: (verdict_reference.REWRITES, verdict_reference.SAME_EVENT),
    strands.EVENT: (verdict_reference.SAME_EVENT, verdict_reference.DIFFERENT_EVENT),
}


def fitted(made: Rows, score: str, chosen: Sequence[int]) -> dict[str, float]:
    """Logistic regression with a ridge penalty on the chosen rows; both classes weigh the same."""
    positive, negative = CLASSES[score]
    used = [index for index in chosen if made.kinds[index] in (positive, negative)]
    names = list(made.features[score][0])
    given = np.array([[made.features[score][index][name] for name in names] for index in used])
    signs = np.array([1.0 if made.kinds[index] == positive else -1.0 for index in used])
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the validation data")
    data = Data(parser.parse_args().data)
    folder = paths.data("reference")
    folder.mkdir(exist_ok=True)
    found = examples(data)
    made = rows(found)
    with (folder / "models.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["score", "feature", "coefficient"])
        for score in CLASSES:
            for name, coefficient in fitted(made, score, range(len(made.kinds))).items():
                writer.writerow([score, name, f"{coefficient:.4f}"])
    sources = {
        verdict_reference.SAME_EVENT: "BASIL: stories on US politics 2010 to 2019, one event in two newsrooms",
        verdict_reference.DIFFERENT_EVENT: "BASIL: stories on US politics 2010 to 2019, two events",
        verdict_reference.REWRITES: "OneStopEnglish: Guardian stories and their elementary rewrites",
    }
    for kind, source in sources.items():
        pairs = [example.pair for example in found if example.kind == kind]
        name = f"{kind.replace(' ', '-')}.csv"
        verdict_reference.write_reference(
            verdict_reference.distribution(pairs), folder / name, source=source, pairs=len(pairs)
        )
        print(f"{name}: {len(pairs)} pairs")


if __name__ == "__main__":
    main()
