"""Tone against people's ratings."""

from __future__ import annotations

from collections.abc import Iterator

import fit_tone
import fit_toward
import numpy as np
from scipy.stats import pearsonr

from checks import Data, Line, macro_f1
from helpers.measures.tone import measure as tone
from helpers.measures.tone.toward import SHOWN


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
    """NewsMTSC: the tone towards each that a sentence names; nothing that is asked was fitted on its document."""
    named = fit_toward.named(data)
    odds = fit_toward.held_out(named)
    stock = [
        _class(tone.by_vader(row["sentence_normalized"]))
        for row in data.rows("newsmtsc")
        for _ in row["targets"]
    ]
    by_stock = macro_f1(named.said, stock)
    for least, what in ((0.0, "the likeliest of three"), (SHOWN, "as a report tells it")):
        ours = fit_toward.told(odds, least)
        parts = fit_toward.by_part(named, ours)
        yield Line(
            "newsmtsc", f"tone toward a person, {what}, macro F1, other documents", macro_f1(named.said, ours),
            f"≥ .62; folds {min(parts):.3f} to {max(parts):.3f}", by_stock, "transformer .83",
        )  # fmt: skip
    for told, name in ((-1, "negative"), (1, "positive")):
        said = [(answers == told, named.said == told) for answers in (ours, np.array(stock))]
        right, right_by_stock = (float(np.mean(by_people[told_so])) for told_so, by_people in said)
        found, found_by_stock = (float(np.mean(told_so[by_people])) for told_so, by_people in said)
        yield Line(
            "newsmtsc", f"told as {name} toward a person: people say so too, share", right, "", right_by_stock
        )  # fmt: skip
        yield Line(
            "newsmtsc", f"{name} toward a person by people: told as such, share", found, "", found_by_stock
        )


def _tone(text: str) -> float:
    return tone.tone(text).score


def _class(score: float) -> int:
    return (score >= tone.NEUTRAL) - (score <= -tone.NEUTRAL)


CHECKS = (
    tone_of_comment,
    tone_of_headlines,
    tone_toward,
)
