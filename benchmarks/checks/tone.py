"""Tone against people's ratings."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterator, Sequence

from scipy.stats import pearsonr

from checks import Data, Line
from helpers.measures.tone import measure as sentiment


def tone_of_comment(data: Data) -> Iterator[Line]:
    """NYT editorials: each sentence's tone against the mean rating of twenty people."""
    rows = data.rows("nyt_editorial_sentiment")
    ratings = [float(row["mean_rating"]) for row in rows]
    articles = [row["id"].split("_")[0] for row in rows]
    ours, stock = ([_tone(row["text"], news) for row in rows] for news in (True, False))
    yield Line(
        "nyt", "tone of a sentence against people, Pearson",
        pearsonr(ours, ratings).statistic, "≥ .66", pearsonr(stock, ratings).statistic, "VADER .492, one person .745",
    )  # fmt: skip
    means = _means(articles, ratings)
    by_article = [pearsonr(_means(articles, scores), means).statistic for scores in (ours, stock)]
    yield Line("nyt", "tone of an article against people, Pearson", by_article[0], "≥ .80", by_article[1])


def tone_of_headlines(data: Data) -> Iterator[Line]:
    """SemEval 2007: valence of headlines; nothing was chosen by it."""
    rows = data.rows("semeval2007_headlines")
    valence = [float(row["valence"]) for row in rows]
    ours, stock = (
        pearsonr([_tone(row["headline"], news) for row in rows], valence).statistic for news in (True, False)
    )
    yield Line("semeval2007", "tone of a headline against people, Pearson", ours, "≥ .70", stock)


def tone_toward(data: Data) -> Iterator[Line]:
    """NewsMTSC: the tone of the sentence taken for the tone toward the person it names."""
    rows = data.rows("newsmtsc")
    gold = [_class(target["polarity"] - 4) for row in rows for target in row["targets"]]
    ours, stock = (
        _macro_f1(
            gold, [_class(_tone(row["sentence_normalized"], news)) for row in rows for _ in row["targets"]]
        )
        for news in (True, False)
    )
    yield Line("newsmtsc", "tone toward a person, macro F1", ours, "≥ .70", stock, "transformer .83")


def _tone(text: str, news: bool) -> float:
    return sentiment.tone(text, news=news).score


def _class(tone: float) -> int:
    return (tone >= sentiment.NEUTRAL) - (tone <= -sentiment.NEUTRAL)


def _means(groups: Sequence[str], values: Sequence[float]) -> list[float]:
    return [
        statistics.fmean(value for value, other in zip(values, groups, strict=True) if other == group)
        for group in sorted(set(groups))
    ]


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
