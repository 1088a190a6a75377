"""Fit the weights by which the tone towards somebody is told from a sentence that names them.

    python benchmarks/fit_toward.py --data ../shared/validation [--write]

Writes `data/lexicons/english/toward.csv`: for each sign of `tone/toward.py` what it adds
to the log-odds of negative and of positive against neutral. People said of each person or
body that a sentence of news names how the sentence speaks of them (NewsMTSC, MIT). Signs are
taken with valences that were fitted without the document. Prints figures across documents.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import fit_tone
import numpy as np
from checks import Data, macro_f1, write_table
from fit_tone import FOLDS, Floats
from numpy.typing import NDArray
from scipy.optimize import minimize

from helpers.languages.english import listed
from helpers.measures.tone.toward import SHOWN, signs

RIDGE = 1.0
CLASSES = (-1, 0, 1)


@dataclass(frozen=True, slots=True)
class Named:
    """Everybody named: the signs, a column each; what people said (-1, 0, 1); the part its document is in."""

    names: tuple[str, ...]
    signs: Floats
    said: NDArray[np.int64]
    folds: NDArray[np.int64]


@lru_cache(maxsize=1)
def named(data: Data) -> Named:
    rows, news, editorials = data.rows("newsmtsc"), fit_tone.news(data), fit_tone.editorials(data)
    folds = fit_tone.folds(news.documents)
    lists = [
        fit_tone.PRIOR | fit_tone.Fit([editorials, news.part(folds != number)]).tones
        for number in range(FOLDS)
    ]
    found = [
        (
            signs(row["sentence_normalized"], target["from"], target["to"], lists[fold]),
            target["polarity"],
            fold,
        )
        for row, fold in zip(rows, folds.tolist(), strict=True)
        for target in row["targets"]
    ]
    names = tuple(found[0][0])
    return Named(
        names,
        np.array([[each[name] for name in names] for each, _, _ in found]),
        np.array([np.sign(polarity - 4) for _, polarity, _ in found], dtype=np.int64),
        np.array([fold for *_, fold in found]),
    )


def fitted(given: Floats, said: NDArray[np.int64]) -> Floats:
    """A row a sign, the weights for negative and for positive, by penalised maximum likelihood."""
    width = given.shape[1]
    true = np.array([said == -1, said == 1], dtype=float).T

    def loss(beta: Floats) -> tuple[float, Floats]:
        weights = beta.reshape(width, 2)
        odds = given @ weights
        total = np.logaddexp(0, np.logaddexp(odds[:, 0], odds[:, 1]))
        chances = np.exp(odds - total[:, None])
        value = float(total.sum() - (odds * true).sum() + RIDGE * (beta @ beta) / 2)
        return value, (given.T @ (chances - true)).ravel() + RIDGE * beta

    return np.asarray(minimize(loss, np.zeros(2 * width), jac=True, method="L-BFGS-B").x).reshape(width, 2)


def told(odds: Floats, least: float = 0.0) -> NDArray[np.int64]:
    """Negative or positive from these log-odds against neutral on, else neutral; by itself the likeliest of the three."""
    likeliest = np.column_stack([odds[:, 0], np.full(len(odds), least), odds[:, 1]]).argmax(axis=1)
    return np.asarray(likeliest - 1, dtype=np.int64)


def held_out(found: Named) -> Floats:
    """The log-odds of everybody by weights and valences fitted without the document."""
    odds = np.zeros((len(found.said), 2))
    for number in range(FOLDS):
        here = found.folds == number
        odds[here] = found.signs[here] @ fitted(found.signs[~here], found.said[~here])
    return odds


def by_part(found: Named, answers: NDArray[np.int64]) -> list[float]:
    """The figure of each fifth of the documents."""
    return [
        macro_f1(found.said[found.folds == number], answers[found.folds == number]) for number in range(FOLDS)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the validation data")
    parser.add_argument("--write", action="store_true", help="write the weights")
    asked = parser.parse_args()
    found = named(Data(asked.data))
    odds = held_out(found)
    for name, least in (("the likeliest", 0.0), ("as told", SHOWN)):
        answers = told(odds, least)
        parts = by_part(found, answers)
        print(
            f"{name}: macro F1 {macro_f1(found.said, answers):.3f} across documents, folds {min(parts):.3f} to {max(parts):.3f}"
        )
        for each in CLASSES:
            right = np.mean(found.said[answers == each] == each)
            there = np.mean(answers[found.said == each] == each)
            print(
                f"  {each:+d}: told {np.sum(answers == each)}, of these right {right:.3f}; of what is there found {there:.3f}"
            )
    if asked.write:
        weighed = zip(found.names, fitted(found.signs, found.said), strict=True)
        rows = ((name, *(round(float(weight), 2) for weight in weights)) for name, weights in weighed)
        write_table(listed.file("toward.csv"), ("sign", "negative", "positive"), rows)


if __name__ == "__main__":
    main()
