"""Fit the weights by which a quotation's speaker is chosen.

    python benchmarks/fit_speakers.py --data ../shared/validation

Writes `data/lexicons/english/speaker_weights.csv`: a log-linear model over the candidates
of one quotation (ridge 1), from PolNeAR's attributions. The two numbers that
turn a candidate's share into a chance are fitted on documents that the weights
had not seen. No word of the documents is kept.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from checks import Data, Row, write_table
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from helpers import paths
from helpers.article import Preparation
from helpers.document import scene, weighing
from helpers.document.document import Document
from helpers.document.weighing import Candidate
from helpers.measures.quotations import wording
from helpers.reading.articles import as_article

FOLDS = 5
RIDGE = 1.0
FEWEST = 50
"""A feature that fewer candidates than this have is left out."""


@dataclass(frozen=True, slots=True)
class Case:
    """One quoted stretch with its candidates, and which of them overlap the source that people marked.

    `spoken` is whether it lies in the content of an attribution with a source; `nobody` are the
    features of it that speak for its being nobody's words.
    """

    document: str
    words: int
    candidates: tuple[Candidate, ...]
    right: tuple[bool, ...]
    nobody: tuple[str, ...]
    spoken: bool


def cases(data: Data) -> list[Case]:
    """Every quoted stretch."""
    return [case for row in data.rows("polnear") for case in _cases(row)]


def _cases(row: Row) -> list[Case]:
    article = Document.of(as_article(row["text"], any_language=True, preparation=Preparation(headline=True)))
    marked = sorted(
        _spans(each) for each in row["attributions"] if each.get("Source") and each.get("Content")
    )
    found = []
    for index, (span, first, last) in enumerate(scene.quoted(article)):
        middle = (span.start + span.end) // 2
        around = [source for _, content, source in marked if _meet(middle, middle + 1, content)]
        candidates, source = weighing.candidates(article, index), around[0] if around else []
        right = tuple(_meet(*article.copy.span(each.speaker), source) for each in candidates)
        nobody = weighing.nobody(article, index)
        found.append(Case(row["filename"], last - first + 1, candidates, right, nobody, bool(around)))
    return found


def _meet(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(left < end and start < right for left, right in spans)


def _spans(attribution: Row) -> tuple[int, list[tuple[int, int]], list[tuple[int, int]]]:
    content, source = (
        [(start, end) for part in attribution[name] for start, end in part] for name in ("Content", "Source")
    )
    return sum(end - start for start, end in content), content, source


def fit(found: Sequence[Case]) -> dict[str, float]:
    """The weights under which the right candidates, or nobody, have the largest shares."""
    usable = [case for case in found if any(case.right) or not case.spoken]
    rivals = [(*(each.features for each in case.candidates), case.nobody) for case in usable]
    return _fitted(
        rivals, [(*(fits and case.spoken for fits in case.right), not case.spoken) for case in usable]
    )


def _fitted(
    rivals: Sequence[Sequence[Sequence[str]]],
    right: Sequence[Sequence[bool]],
) -> dict[str, float]:
    """The weights of features under which the right rivals of each case have the largest shares."""
    told = list(chain.from_iterable(rivals))
    counts = Counter(chain.from_iterable(told))
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    matrix, flags = _table(told, names), np.array(list(chain.from_iterable(right)))
    lengths = np.fromiter(map(len, rivals), int)
    begins, of = np.cumsum(lengths) - lengths, np.repeat(np.arange(len(rivals)), lengths)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        parts = np.exp(scores - np.maximum.reduceat(scores, begins)[of])
        shares = parts / np.add.reduceat(parts, begins)[of]
        true = np.where(flags, shares, 0.0)
        total = np.add.reduceat(true, begins)
        gradient = matrix.T @ (shares - true / total[of]) + RIDGE * weights
        return float(-np.log(total).sum() + RIDGE / 2 * weights @ weights), gradient

    fitted = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return {name: round(float(at), 2) for name, at in zip(names, fitted, strict=True) if abs(at) >= 0.05}


def _table(told: Sequence[Sequence[str]], names: Sequence[str]) -> csr_matrix:
    """A row a rival and a column a feature, 1 where it holds."""
    index = {name: i for i, name in enumerate(names)}
    columns = [[index[feature] for feature in features if feature in index] for features in told]
    flat = list(chain.from_iterable(columns))
    ends = np.cumsum([0, *map(len, columns)])
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(told), len(names)))


def unseen(found: Sequence[Case]) -> tuple[np.ndarray, np.ndarray]:
    """For each case the largest share and whether it was right, by weights fitted on other documents."""
    documents = sorted({case.document for case in found if case.spoken})
    fold = {name: int(k) for name, k in zip(documents, _folds(len(documents)), strict=True)}
    share, right = np.zeros(len(found)), np.zeros(len(found), dtype=bool)
    for k in range(FOLDS):
        weights = fit([case for case in found if fold.get(case.document, 0) != k])
        for i, case in enumerate(found):
            if fold.get(case.document, 0) == k and case.candidates:
                parts = weighing.shares(case.candidates, case.nobody, weights)
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
    spoken = np.array([case.spoken for case in found])
    sure = chances(share, constant, slope) >= wording.SETTLED
    print(
        f"{len(found)} quoted stretches, {spoken.sum()} somebody's: speaker right {right[spoken].mean():.4f}; "
        f"told as sure {sure.sum()}, right {right[sure].mean():.4f}"
    )
    confidence = [("confidence: constant", round(constant, 3)), ("confidence: slope", round(slope, 3))]
    rows = [*confidence, *sorted(weights.items())]
    write_table(paths.data("lexicons/english/speaker_weights.csv"), ("feature", "weight"), rows)
    print(f"{len(weights)} weights written")


if __name__ == "__main__":
    main()
