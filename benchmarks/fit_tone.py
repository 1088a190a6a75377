"""Fit valences of words to people's ratings of sentences; VADER's and the project's own are the prior.

    python benchmarks/fit_tone.py --data ../shared/validation [--write]

Writes `data/lexicons/english/tone_fitted.csv`. The ratings are those of
sentences of New York Times editorials by twenty people each (vaderSentiment's
repository, MIT) and, counting for less, the polarity towards the people that a
sentence of news names (NewsMTSC's repository, MIT). A valence moves from where
it stood towards what the ratings say, held by a ridge, so that a word seldom
seen stays where it was. Fitted are words that have a valence before, and
denials: a word without one (*car*, *email*) would learn what these texts are
about. The words that matter most are kept. Prints figures across documents:
each part of the articles is scored by a list fitted without it.
"""

from __future__ import annotations

import argparse
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from checks import Data, write_table
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack
from scipy.stats import pearsonr

from helpers.languages.english import listed
from helpers.measures.tone import scorer
from helpers.measures.tone.scorer import cut

Floats = NDArray[np.float64]

RIDGE = 1.5
OF_NEWS = 0.15
"""What a sentence of NewsMTSC counts for, as a share of one of the editorials."""
FEWEST = 4
"""A word is fitted if this many sentences have it."""
KEPT = 600
FOLDS = 5
FAINT = 0.15
"""A fitted valence nearer to 0 than this is 0."""


@dataclass(frozen=True, slots=True)
class Rated:
    """Sentences cut at their spaces, people's rating of each, the document each stands in, what one counts for."""

    sentences: Sequence[Sequence[str]]
    ratings: Floats
    documents: Sequence[str]
    weight: float

    def part(self, chosen: NDArray[np.bool_]) -> Rated:
        places = np.flatnonzero(chosen).tolist()
        return Rated(
            [self.sentences[place] for place in places],
            self.ratings[chosen],
            [self.documents[place] for place in places],
            self.weight,
        )


def editorials(data: Data) -> Rated:
    rows = data.rows("nyt_editorial_sentiment")
    ratings = np.array([float(row["mean_rating"]) for row in rows])
    return Rated([cut(row["text"]) for row in rows], ratings, [row["id"].split("_")[0] for row in rows], 1.0)


def news(data: Data) -> Rated:
    rows = data.rows("newsmtsc")
    ratings = [statistics.fmean(target["polarity"] - 4 for target in row["targets"]) for row in rows]
    documents = ["_".join(row["primary_gid"].split("_")[:2]) for row in rows]
    return Rated([cut(row["sentence_normalized"]) for row in rows], np.array(ratings), documents, OF_NEWS)


def candidates(rated: Sequence[Rated]) -> list[str]:
    """The words that may be fitted."""
    sentences = [sentence for each in rated for sentence in each.sentences]
    seen = Counter(word for sentence in sentences for word in {scorer.key(text) for text in sentence})
    denying = listed.words("negation", "plain") | listed.words("tone", "denying")
    return sorted(
        word
        for word, count in seen.items()
        if count >= FEWEST and (word in PRIOR or word in denying or word.endswith("n't"))
    )


class Fit:
    """The valences that come nearest to the ratings, and how they were found."""

    def __init__(self, rated: Sequence[Rated]) -> None:
        self.words = candidates(rated)
        changes, matrices = self._fitted(rated)
        seen = vstack([matrix * np.sqrt(each.weight) for matrix, each in zip(matrices, rated, strict=True)])
        matters = np.abs(changes) * np.sqrt(np.asarray(seen.multiply(seen).sum(axis=0)).ravel())
        self.words = sorted(self.words[place] for place in np.argsort(-matters)[:KEPT])
        changes, matrices = self._fitted(rated)
        self.changes = dict(zip(self.words, changes.tolist(), strict=True))
        counts = sum(np.asarray((matrix != 0).sum(axis=0)).ravel() for matrix in matrices)
        self.sentences = dict(zip(self.words, np.asarray(counts).tolist(), strict=True))

    def _fitted(self, rated: Sequence[Rated]) -> tuple[Floats, list[csr_matrix]]:
        """How far each word moves from where it stood, and each set's weights of words."""
        matrices = [weights(each.sentences, self.words) for each in rated]
        before = [np.array([_sum(sentence, PRIOR) for sentence in each.sentences]) for each in rated]
        count = len(rated)

        def loss(beta: Floats) -> tuple[float, Floats]:
            changes, slope = beta[2 * count :], np.zeros_like(beta)
            value, slope[2 * count :] = RIDGE * float(changes @ changes) / 2, RIDGE * changes
            for place, (each, matrix, prior) in enumerate(zip(rated, matrices, before, strict=True)):
                total = prior + matrix @ changes
                root = np.sqrt(total**2 + scorer.SQUEEZE)
                level, steep = beta[2 * place : 2 * place + 2]
                error = level + steep * total / root - each.ratings
                value += each.weight * float(error @ error) / 2
                slope[2 * place] = each.weight * error.sum()
                slope[2 * place + 1] = each.weight * float(error @ (total / root))
                slope[2 * count :] += each.weight * steep * (matrix.T @ (error * scorer.SQUEEZE / root**3))
            return value, slope

        start = np.r_[np.tile([0.0, 3.0], count), np.zeros(len(self.words))]
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200})
        return np.asarray(found.x)[2 * count :], matrices

    @property
    def tones(self) -> dict[str, float]:
        """The fitted valences, on VADER's scale."""
        moved = {word: PRIOR.get(word, 0.0) + change for word, change in self.changes.items()}
        return {
            word: round(min(4.0, max(-4.0, tone)), 2) if abs(tone) >= FAINT else 0.0
            for word, tone in moved.items()
        }


def _prior() -> dict[str, float]:
    """What words had before anything was fitted."""
    return dict(scorer.lexicon(fitted=False))


PRIOR = _prior()


def weights(sentences: Sequence[Sequence[str]], words: Sequence[str]) -> csr_matrix:
    """What one point of valence of each word adds to each sentence, denials and the like counted in."""
    places = {word: place for place, word in enumerate(words)}
    ones = dict.fromkeys(places, 1.0)
    entries = [
        (row, places[word], weight)
        for row, sentence in enumerate(sentences)
        for word, _, _, weight in scorer.valued(sentence, ones)
    ]
    rows, columns, values = zip(*entries, strict=True)
    return csr_matrix((values, (rows, columns)), shape=(len(sentences), len(words)))


def _sum(sentence: Sequence[str], valences: dict[str, float]) -> float:
    return sum(valence for *_, valence in scorer.valued(sentence, valences))


def scores(sentences: Sequence[Sequence[str]], fit: Fit) -> Floats:
    valences = PRIOR | fit.tones
    return np.array([scorer.scored(sentence, valences).score for sentence in sentences])


def by_document(values: Floats, documents: Sequence[str]) -> Floats:
    names, places = np.unique(np.array(documents), return_inverse=True)
    return np.asarray(np.bincount(places, values) / np.bincount(places, minlength=len(names)))


def agreement(values: Floats, rated: Rated) -> tuple[float, float]:
    """Pearson with people's ratings, by sentence and by article."""
    means = (by_document(each, rated.documents) for each in (values, rated.ratings))
    return float(pearsonr(values, rated.ratings).statistic), float(pearsonr(*means).statistic)


def folds(documents: Sequence[str], *, seed: int = 0) -> NDArray[np.int64]:
    """Which fifth each sentence belongs to; a document stays together."""
    names, places = np.unique(np.array(documents), return_inverse=True)
    return np.asarray(np.random.default_rng(seed).permutation(len(names)) % FOLDS)[places]


def held_out(rated: Rated, others: Sequence[Rated]) -> Floats:
    """Each sentence's tone by a list fitted without its article."""
    found, fold = np.zeros(len(rated.ratings)), folds(rated.documents)
    for number in range(FOLDS):
        here = fold == number
        found[here] = scores(rated.part(here).sentences, Fit([rated.part(~here), *others]))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the validation data")
    parser.add_argument("--write", action="store_true", help="write the list")
    asked = parser.parse_args()
    data = Data(asked.data)
    rated, others = editorials(data), [news(data)]
    found, fold = held_out(rated, others), folds(rated.documents)
    parts = [agreement(found[fold == number], rated.part(fold == number)) for number in range(FOLDS)]
    for name, figure, of_parts in zip(
        ("sentences", "articles"), agreement(found, rated), zip(*parts, strict=True), strict=True
    ):
        print(
            f"{name}: Pearson {figure:.3f} across articles, folds {min(of_parts):.3f} to {max(of_parts):.3f}"
        )
    fit = Fit([rated, *others])
    headlines = data.rows("semeval2007_headlines")
    tones = scores([cut(row["headline"]) for row in headlines], fit)
    valence = [float(row["valence"]) for row in headlines]
    print(f"headlines, nothing fitted on them: Pearson {pearsonr(tones, valence).statistic:.3f}")
    if asked.write:
        rows = (
            (word, tone, round(PRIOR.get(word, 0.0), 1), fit.sentences[word])
            for word, tone in fit.tones.items()
        )
        write_table(listed.file("tone_fitted.csv"), ("word", "tone", "before", "sentences"), rows)


if __name__ == "__main__":
    main()
