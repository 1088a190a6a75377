"""Fits the two models of `pairing/alignment.py` and writes `data/lexicons/english/support.json`.

    python benchmarks/fit_support.py --data ../shared/validation [--write data/lexicons/english/support.json]

The data are Swipe's pairs of texts: which sentences of one are drawn from the
other (copied and paraphrased against added) and which of the other are kept
(kept against dropped); *mixed* ones are left out. `alone` sees a sentence by
itself, `among others` its answer and the sentence's neighbours. Each has one
set of weights and an intercept for either side. Prints figures of held-out
pairs, then fits on all. Only coefficients are written, no text.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from checks import Data, Row, auc
from numpy.typing import NDArray
from scipy.optimize import minimize

from helpers.languages.english.inflection import Cut
from helpers.pairing import alignment
from helpers.pairing.alignment import Resting
from helpers.pairing.texts import Text

Floats = NDArray[np.float64]
FOLDS = 6
RIDGE = 3.0
ALONE = ("in order", "tiled", "run 2", "cover 2", "reverse", "plain", "numbers", "content", "words")
AMONG = ("alone", "mutual", "rival", "neighbours")
SIDES = {"derivative": 0, "wire": 1}
DRAWN = {"copied": 1.0, "paraphrased": 1.0, "kept": 1.0, "added": 0.0, "dropped": 0.0}


@dataclass(frozen=True, slots=True)
class Side:
    """One text of a pair: its people's labels, what each sentence shares with the other, which text it is."""

    labels: list[str]
    found: list[Resting]
    group: int
    fold: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Features, labels (NaN: not fitted on), the intercept each row belongs to, its fold."""

    features: Floats
    labels: Floats
    groups: NDArray[np.int64]
    folds: NDArray[np.int64]


def pairs(data: Data) -> list[tuple[Side, Side]]:
    """Swipe's pairs, derivative first, as the sentences that people labelled."""
    by_pair: dict[int, dict[str, list[Row]]] = {}
    for row in data.rows("swipe_sentences"):
        by_pair.setdefault(row["doc"], {"derivative": [], "source": []})[row["side"]].append(row)
    found = []
    for document, sides in by_pair.items():
        one, two = (
            Text(Cut.of(alignment.sentence_of(row["sentence"])) for row in sides[name])
            for name in ("derivative", "source")
        )
        number = zlib.crc32(str(document).encode()) % FOLDS
        found.append(
            (
                side(sides["derivative"], one, two, 0, number),
                side(sides["source"], two, one, 1, number),
            )
        )
    return found


def side(listed: Sequence[Row], own: Text, other: Text, group: int, fold: int) -> Side:
    return Side([row["label"] for row in listed], alignment.restings(own, other), group, fold)


def rows(sides: Sequence[Side], features: Sequence[Mapping[str, float]], names: Sequence[str]) -> Rows:
    """A row a sentence, in the order of the sides; sentences without words hold zeros and no label."""
    table = [[each.get(name, 0.0) for name in names] for each in features]
    listed = [
        (DRAWN.get(label, np.nan) if found.features else np.nan, side.group, side.fold)
        for side in sides
        for label, found in zip(side.labels, side.found, strict=True)
    ]
    labels, groups, folds = zip(*listed, strict=True)
    return Rows(np.asarray(table), np.asarray(labels), np.asarray(groups), np.asarray(folds))


def fitted(given: Rows, chosen: NDArray[np.bool_], mean: Floats, scale: Floats) -> Floats:
    """Weights of the standardised features, then the intercepts, by penalised maximum likelihood."""
    chosen = chosen & ~np.isnan(given.labels)
    x = (given.features[chosen] - mean) / scale
    own = np.eye(int(given.groups.max()) + 1)[given.groups[chosen]]
    y, width = given.labels[chosen], x.shape[1]

    def loss(beta: Floats) -> tuple[float, Floats]:
        z = x @ beta[:width] + own @ beta[width:]
        value = float(np.sum(np.logaddexp(0, z) - y * z) + RIDGE * np.sum(beta[:width] ** 2) / 2)
        residual = 1 / (1 + np.exp(-z)) - y
        return value, np.r_[x.T @ residual + RIDGE * beta[:width], own.T @ residual]

    start = np.zeros(width + own.shape[1])
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x)


def held_out(given: Rows) -> Floats:
    """The log-odds of every row by a model that never saw its pair."""
    mean, scale = given.features.mean(axis=0), given.features.std(axis=0)
    found = np.zeros(len(given.labels))
    for number in range(FOLDS):
        kept = given.folds != number
        beta = fitted(given, kept, mean, scale)
        x = (given.features[~kept] - mean) / scale
        found[~kept] = x @ beta[: x.shape[1]] + beta[x.shape[1] + given.groups[~kept]]
    return found


def alone(found: Sequence[tuple[Side, Side]]) -> Rows:
    sides = [side for pair in found for side in pair]
    return rows(sides, [each.features for side in sides for each in side.found], ALONE)


def among(found: Sequence[tuple[Side, Side]], odds: Floats) -> Rows:
    """The second model's rows; `odds` are the first one's answers, held out."""
    sides = [side for pair in found for side in pair]
    others = [other for one, two in found for other in (two, one)]
    seen: list[dict[str, float]] = []
    for side, other in zip(sides, others, strict=True):
        own = odds[len(seen) : len(seen) + len(side.found)].tolist()
        seen += alignment.surroundings(side.found, own, other.found)
    return rows(sides, seen, AMONG)


def models(found: Sequence[tuple[Side, Side]]) -> dict[str, Any]:
    """Both models fitted on these pairs; the second on answers of the first that are held out."""
    first = alone(found)
    return {"alone": model(first, ALONE), "among others": model(among(found, held_out(first)), AMONG)}


def model(given: Rows, names: Sequence[str]) -> dict[str, Any]:
    """A model fitted on all rows, as it is written down."""
    mean, scale = given.features.mean(axis=0), given.features.std(axis=0)
    beta = fitted(given, np.ones(len(given.labels), bool), mean, scale)
    width = len(names)
    return {
        "fitted_on": "swipe_sentences: copied or paraphrased against added, kept against dropped",
        "rows": int((~np.isnan(given.labels)).sum()),
        "intercepts": {name: round(float(beta[width + group]), 4) for name, group in SIDES.items()},
        "features": {
            name: {
                "weight": round(float(beta[column]), 4),
                "mean": round(float(mean[column]), 4),
                "scale": round(float(scale[column]), 4),
            }
            for column, name in enumerate(names)
        },
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the validation data")
    parser.add_argument("--write", type=Path, help="where the coefficients go")
    asked = parser.parse_args()
    found = pairs(Data(asked.data))
    first = alone(found)
    second = among(found, held_out(first))
    for name, given in (("alone", first), ("among others", second)):
        scores = held_out(given)
        for side_name, group in SIDES.items():
            here = (given.groups == group) & ~np.isnan(given.labels)
            area = auc(scores[here], given.labels[here] > 0.5)
            print(f"{name}, {side_name}: AUC {area:.3f}, {here.sum()} sentences, pairs held out")
    if asked.write:
        about = (
            "Logistic models of helpers.support, written by benchmarks/fit_support.py. Log-odds = intercept + "
            "sum of weight * (feature - mean) / scale. What the features are: resting() and surroundings()."
        )
        written = json.dumps({"about": about, "models": models(found)}, indent=1)
        asked.write.write_text(written + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
