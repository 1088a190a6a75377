"""Tone against people's ratings."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterator, Sequence

import fit_tone
import numpy as np
from scipy.stats import pearsonr

from checks import Data, Line
from helpers.measures.tone import measure as tone
from helpers.measures.tone import scorer


def tone_of_comment(data: Data) -> Iterator[Line]:
    """NYT editorials: each sentence's tone, by a list fitted without its article, against the mean rating of twenty people."""
    rated, others = fit_tone.editorials(data), [fit_tone.news(data)]
    ours, fold = fit_tone.held_out(rated, others), fit_tone.folds(rated.documents)
    stock = np.array([tone.by_vader(row["text"]) for row in data.rows("nyt_editorial_sentiment")])
    figures, by_stock = (fit_tone.agreement(values, rated) for values in (ours, stock))
    parts = [
        fit_tone.agreement(ours[fold == number], rated.part(fold == number))
        for number in range(fit_tone.FOLDS)
    ]
    published = ("VADER .492, one person .745", "")
    for place, (of, aim) in enumerate((("a sentence", "≥ .62"), ("an article", "≥ .77"))):
        folds = [part[place] for part in parts]
        yield Line(
            "nyt", f"tone of {of} against people, Pearson, other articles",
            figures[place], f"{aim}; folds {min(folds):.3f} to {max(folds):.3f}", by_stock[place], published[place],
        )  # fmt: skip


def tone_of_headlines(data: Data) -> Iterator[Line]:
    """SemEval 2007: valence of headlines; nothing was chosen by it."""
    rows = data.rows("semeval2007_headlines")
    valence = [float(row["valence"]) for row in rows]
    ours, stock = (
        pearsonr([score(row["headline"]) for row in rows], valence).statistic
        for score in (_tone, tone.by_vader)
    )
    yield Line("semeval2007", "tone of a headline against people, Pearson", ours, "≥ .70", stock)


def tone_toward(data: Data) -> Iterator[Line]:
    """NewsMTSC: the tone of the sentence taken for the tone toward the person it names.

    By the list without what was fitted: part of that is fitted to these sentences.
    """
    rows = data.rows("newsmtsc")
    gold = [_class(target["polarity"] - 4) for row in rows for target in row["targets"]]
    ours, stock = (
        _macro_f1(gold, [_class(score(row["sentence_normalized"])) for row in rows for _ in row["targets"]])
        for score in (_unfitted, tone.by_vader)
    )
    yield Line("newsmtsc", "tone toward a person, macro F1", ours, "≥ .62", stock, "transformer .83")


def _tone(text: str) -> float:
    return tone.tone(text).score


def _unfitted(text: str) -> float:
    return scorer.scored(tone.cut(text), scorer.lexicon(fitted=False)).tone


def _class(score: float) -> int:
    return (score >= tone.NEUTRAL) - (score <= -tone.NEUTRAL)


def _macro_f1(gold: Sequence[int], found: Sequence[int]) -> float:
    pairs = Counter(zip(gold, found, strict=True))
    scores = []
    for label in (-1, 0, 1):
        marked = sum(count for (_, mine), count in pairs.items() if mine == label)
        true = sum(count for (his, _), count in pairs.items() if his == label)
        scores.append(2 * pairs[label, label] / (marked + true))
    return statistics.fmean(scores)


CHECKS = (
    tone_of_comment,
    tone_of_headlines,
    tone_toward,
)
