"""Fits the two models of `helpers.support` and writes `data/lexicons/support.json`.

    python benchmarks/fit_support.py --data ../shared/validation [--write data/lexicons/support.json]

`rests` tells sentences drawn from a text from sentences added to it (Swipe:
copied and paraphrased against added, kept against dropped; one set of weights,
two intercepts). `support` tells how far a sentence is borne out (QAGS: three
judges on machine-written sentences; FRANK: the share of factual sentences in a
summary, each system with an intercept of its own, so that the model ranks
sentences and not systems). Prints figures of held-out documents, then fits on
all rows. Only coefficients are written, no text.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.stats import rankdata

sys.path.insert(0, str(Path(__file__).parent))
from checks import Data, Row

from helpers import support, tokens
from helpers.support import Resting, Text

Floats = NDArray[np.float64]
FOLDS = 6
RIDGE = 3.0
RESTS = ("in order", "tiled", "run 2", "cover 2", "reverse", "plain", "numbers", "content", "words")
SUPPORT = ("in order", "run 4", "run 2", "reverse", "cover 1")


@dataclass(frozen=True, slots=True)
class Rows:
    """Features, labels, the intercept each row belongs to, its fold, and how much it counts."""

    features: Floats
    labels: Floats
    groups: NDArray[np.int64]
    folds: NDArray[np.int64]


def text(written: str) -> Text:
    """A text of several paragraphs, cut into sentences."""
    return Text(
        support.sentence_of(paragraph[start:end])
        for paragraph in written.split("\n")
        for start, end in tokens.sentences(paragraph)
    )


def features(sentence: str, other: Text, names: Sequence[str]) -> list[float] | None:
    """The named features of a sentence against a text; None without words."""
    own = Text((support.sentence_of(sentence),))
    found: Resting = support.resting(own.sentences[0], own=own, other=other)
    return [found.features[name] for name in names] if found.features else None


def fold(document: object) -> int:
    return zlib.crc32(str(document).encode()) % FOLDS


def swipe_rows(data: Data) -> Rows:
    """Swipe; group 0 the derivative's sentences, group 1 the wire's."""
    drawn = {"copied": 1.0, "paraphrased": 1.0, "kept": 1.0, "added": 0.0, "dropped": 0.0}
    listed = []
    texts: dict[str, Text] = {}
    for row in data.rows("swipe_sentences"):
        if row["label"] not in drawn:
            continue
        other = texts.setdefault(row["other"], text(row["other"]))
        found = features(row["sentence"], other, RESTS)
        if found:
            listed.append((found, drawn[row["label"]], int(row["side"] == "source"), fold(row["doc"])))
    return rows(listed)


def judged_rows(data: Data) -> Rows:
    """QAGS (group 0) and FRANK (a group a system), the newspaper halves."""
    listed: list[tuple[list[float], float, int, int]] = []
    for row in _newspaper(data.rows("qags"), "set"):
        found = features(row["sentence"], text(row["article"]), SUPPORT)
        if found:
            listed.append((found, float(row["supported"]), 0, fold(row["doc_id"])))
    judged = _newspaper(data.rows("frank"), "dataset")
    systems = sorted({row["model"] for row in judged})
    for row in judged:
        other = text(row["article"])
        each = [found for line in row["summary_lines"] if (found := features(line, other, SUPPORT))]
        if each:
            mean = np.mean(np.asarray(each), axis=0).tolist()
            listed.append((mean, row["factuality"], 1 + systems.index(row["model"]), fold(row["hash"])))
    return rows(listed)


def _newspaper(found: Iterable[Row], key: str) -> list[Row]:
    return [row for row in found if row[key] == "cnndm"]


def rows(listed: Sequence[tuple[list[float], float, int, int]]) -> Rows:
    found, labels, groups, folds = zip(*listed, strict=True)
    return Rows(np.asarray(found, float), np.asarray(labels, float), np.asarray(groups), np.asarray(folds))


def fitted(
    given: Rows,
    chosen: NDArray[np.bool_],
    mean: Floats,
    scale: Floats,
    ridge: float,
    *,
    positive: bool = False,
) -> Floats:
    """Weights of the standardised features, then the intercepts, by penalised maximum likelihood."""
    x = (given.features[chosen] - mean) / scale
    own = np.eye(int(given.groups.max()) + 1)[given.groups[chosen]]
    y, width = given.labels[chosen], x.shape[1]

    def loss(beta: Floats) -> tuple[float, Floats]:
        z = x @ beta[:width] + own @ beta[width:]
        value = float(np.sum(np.logaddexp(0, z) - y * z) + ridge * np.sum(beta[:width] ** 2) / 2)
        residual = 1 / (1 + np.exp(-z)) - y
        return value, np.r_[x.T @ residual + ridge * beta[:width], own.T @ residual]

    start = np.zeros(width + own.shape[1])
    bounds = [(0 if positive else None, None)] * width + [(None, None)] * own.shape[1]
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x)


def held_out(given: Rows, ridge: float) -> Floats:
    """The log-odds of every row by a model that never saw its document."""
    mean, scale = given.features.mean(axis=0), given.features.std(axis=0)
    found = np.zeros(len(given.labels))
    for number in range(FOLDS):
        kept = given.folds != number
        beta = fitted(given, kept, mean, scale, ridge)
        x = (given.features[~kept] - mean) / scale
        found[~kept] = x @ beta[: x.shape[1]] + beta[x.shape[1] + given.groups[~kept]]
    return found


def auc(labels: Floats, scores: Floats) -> float:
    """The chance that a row with label 1 scores above one with label 0."""
    positive = labels > 0.5
    count = int(positive.sum())
    rank = float(rankdata(scores)[positive].sum())
    return (rank - count * (count + 1) / 2) / (count * (len(labels) - count))


def model(
    given: Rows, names: Sequence[str], ridge: float, intercepts: dict[str, int], of: str
) -> dict[str, Any]:
    """A model fitted on all rows, as it is written down."""
    mean, scale = given.features.mean(axis=0), given.features.std(axis=0)
    beta = fitted(given, np.ones(len(given.labels), bool), mean, scale, ridge)
    width = len(names)
    return {
        "fitted_on": of,
        "rows": len(given.labels),
        "intercepts": {name: round(float(beta[width + group]), 4) for name, group in intercepts.items()},
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
    data = Data(asked.data)
    swipe, judged = swipe_rows(data), judged_rows(data)
    scores = held_out(swipe, RIDGE)
    for name, group in (("derivative", 0), ("wire", 1)):
        here = swipe.groups == group
        print(f"rests, {name}: AUC {auc(swipe.labels[here], scores[here]):.3f}, {here.sum()} sentences")
    scores = held_out(judged, RIDGE)
    here = judged.groups == 0
    print(f"support, QAGS: AUC {auc(judged.labels[here], scores[here]):.3f}, {here.sum()} sentences")
    found = {
        "rests": model(
            swipe, RESTS, RIDGE, {"derivative": 0, "wire": 1},
            "swipe_sentences: copied or paraphrased against added, kept against dropped",
        ),
        "support": model(
            judged, SUPPORT, RIDGE, {"support": 0},
            "qags and frank, CNN/DM halves: judged factual or not; intercepts of FRANK's systems left out",
        ),
    }  # fmt: skip
    if asked.write:
        about = (
            "Logistic models of helpers.support, written by benchmarks/fit_support.py. Log-odds = intercept + "
            "sum of weight * (feature - mean) / scale. What each feature is: helpers/support.py, resting()."
        )
        asked.write.write_text(
            json.dumps({"about": about, "models": found}, indent=1) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
