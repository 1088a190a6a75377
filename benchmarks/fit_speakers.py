"""Fit the weights by which a quotation's speaker is chosen.

    python benchmarks/fit_speakers.py --data ../shared/validation

Writes `data/lexicons/english/speaker_weights.csv`: a log-linear model over the candidates
of one quotation (ridge 1), from PolNeAR's attributions. The two numbers that
turn a candidate's share into a chance are fitted on documents that the weights
had not seen. No word of the documents is kept.
"""

from __future__ import annotations

import argparse
import csv
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from checks import Data, Row
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from helpers import paths
from helpers.article import Preparation
from helpers.document import scene
from helpers.document.document import Document
from helpers.document.scene import Candidate
from helpers.reading.articles import as_article

FOLDS = 5
RIDGE = 1.0
FEWEST = 50
"""A feature that fewer candidates than this have is left out."""


@dataclass(frozen=True, slots=True)
class Case:
    """One quoted stretch with its candidates, and which of them overlap the source that people marked."""

    document: str
    attribution: tuple[int, int]
    words: int
    candidates: tuple[Candidate, ...]
    right: tuple[bool, ...]


def cases(data: Data) -> list[Case]:
    """Every quoted stretch that lies in the content of an attribution with a source."""
    return [case for row in data.rows("polnear") for case in _cases(row)]


def _cases(row: Row) -> list[Case]:
    article = Document.of(as_article(row["text"], any_language=True, preparation=Preparation(headline=True)))
    marked = sorted(
        _spans(each) for each in row["attributions"] if each.get("Source") and each.get("Content")
    )
    words = article.words
    found = []
    for index, (span, first, last) in enumerate(scene.quoted(article)):
        middle = (span.start + span.end) // 2
        around = [each for each in marked if any(left <= middle < right for left, right in each[1])]
        if not around:
            continue
        _, content, sources = around[0]
        candidates = scene.candidates(article, index)
        right = tuple(
            any(left < words[each.speaker.last].end and words[each.speaker.first].start < end for left, end in sources)
            for each in candidates
        )  # fmt: skip
        found.append(Case(row["filename"], content[0], last - first + 1, candidates, right))
    return found


def _spans(attribution: Row) -> tuple[int, list[tuple[int, int]], list[tuple[int, int]]]:
    content, source = (
        [(start, end) for part in attribution[name] for start, end in part] for name in ("Content", "Source")
    )
    return sum(end - start for start, end in content), content, source


def fit(found: Sequence[Case]) -> dict[str, float]:
    """The weights under which the right candidates have the largest shares."""
    usable = [case for case in found if any(case.right)]
    counts = Counter(feature for case in usable for each in case.candidates for feature in each.features)
    index = {name: i for i, name in enumerate(sorted(name for name, n in counts.items() if n >= FEWEST))}
    columns: list[int] = []
    rows, first = [0], []
    for case in usable:
        first.append(len(rows) - 1)
        for each in case.candidates:
            columns += [index[feature] for feature in each.features if feature in index]
            rows.append(len(columns))
    matrix = csr_matrix((np.ones(len(columns)), columns, rows), shape=(len(rows) - 1, len(index)))
    right = np.array([flag for case in usable for flag in case.right])
    of = np.repeat(np.arange(len(usable)), [len(case.candidates) for case in usable])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        parts = np.exp(scores - np.maximum.reduceat(scores, first)[of])
        shares = parts / np.add.reduceat(parts, first)[of]
        true = np.where(right, shares, 0.0)
        total = np.add.reduceat(true, first)
        gradient = matrix.T @ (shares - true / total[of]) + RIDGE * weights
        return float(-np.log(total).sum() + RIDGE / 2 * weights @ weights), gradient

    fitted = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return {name: round(float(fitted[i]), 2) for name, i in index.items() if abs(fitted[i]) >= 0.05}


def unseen(found: Sequence[Case]) -> tuple[np.ndarray, np.ndarray]:
    """For each case the largest share and whether it was right, by weights fitted on other documents."""
    documents = sorted({case.document for case in found})
    fold = {name: int(k) for name, k in zip(documents, _folds(len(documents)), strict=True)}
    share, right = np.zeros(len(found)), np.zeros(len(found), dtype=bool)
    for k in range(FOLDS):
        weights = fit([case for case in found if fold[case.document] != k])
        for i, case in enumerate(found):
            if fold[case.document] == k and case.candidates:
                parts = scene.shares(case.candidates, weights)
                best = int(np.argmax(parts))
                share[i], right[i] = parts[best], case.right[best]
    return share, right


def _folds(count: int) -> np.ndarray:
    return np.random.default_rng(1).permutation(count) % FOLDS


def calibrate(share: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    """Constant and slope of the logistic line from a share to the chance of being right (Platt)."""
    held = np.clip(share, 1e-6, 1 - 1e-6)
    logit = np.log(held / (1 - held))

    def loss(line: np.ndarray) -> float:
        score = line[0] + line[1] * logit
        return float(np.logaddexp(0, np.where(right, -score, score)).sum())

    constant, slope = minimize(loss, np.array([0.0, 1.0]), method="Nelder-Mead").x
    return float(constant), float(slope)


def chances(share: np.ndarray, constant: float, slope: float) -> np.ndarray:
    """The chance of being right for each share."""
    held = np.clip(share, 1e-6, 1 - 1e-6)
    return np.asarray(1 / (1 + np.exp(-(constant + slope * np.log(held / (1 - held))))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the validation data")
    found = cases(Data(parser.parse_args().data))
    share, right = unseen(found)
    constant, slope = calibrate(share[share > 0], right[share > 0])
    weights = fit(found)
    surest = right[np.argsort(-share, kind="stable")[: math.floor(0.8 * len(found))]]
    print(f"{len(found)} quoted stretches, speaker right {right.mean():.4f}, surest 80% {surest.mean():.4f}")
    with paths.data("lexicons/english/speaker_weights.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("feature", "weight"))
        writer.writerow(("confidence: constant", round(constant, 3)))
        writer.writerow(("confidence: slope", round(slope, 3)))
        writer.writerows(sorted(weights.items()))
    print(f"{len(weights)} weights written")


if __name__ == "__main__":
    main()
