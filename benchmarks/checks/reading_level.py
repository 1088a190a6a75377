"""Readability against levels, teachers and a dictionary."""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable, Iterator
from functools import cache

from scipy.stats import spearmanr

from checks import Data, Line, textstats
from helpers.languages.english import lists
from helpers.languages.english.syllables import by_rule
from helpers.measures.readability import formulas
from helpers.measures.readability.features import features
from helpers.reading.articles import as_article


@cache
def _counts(text: str) -> formulas.Counts:
    article = as_article(text, any_language=True)
    return formulas.Counts.of(features(article).sum(axis=0))


def reading_levels(data: Data) -> Iterator[Line]:
    """One Guardian story at three levels: share of stories in strict order."""
    stories: dict[str, dict[str, str]] = {}
    for row in data.rows("onestop"):
        first, _, rest = row["text"].lstrip("\ufeff").partition("\n")
        is_label = re.fullmatch(r"\s*(elementary|intermediate|advanced)\W*", first, re.IGNORECASE)
        stories.setdefault(row["story"], {})[row["level"]] = rest if is_label else row["text"]
    theirs = {
        "Flesch-Kincaid": "flesch_kincaid_grade", "Gunning fog": "gunning_fog", "Coleman-Liau": "coleman_liau_index",
        "Automated Readability Index": "automated_readability_index", "Spache": "spache_readability",
        "LIX": "lix", "RIX": "rix", "SMOG": "smog_index",
    }  # fmt: skip
    for name, part in (("whole text", lambda text: text), ("first 250 words", _first_words)):
        for formula in formulas.FORMULAS:
            value = _valued(formula, part)
            stock = None
            if formula.name in theirs:
                function = getattr(textstats(), theirs[formula.name])
                stock = _in_order(stories, _composed(function, part))
            lead = formula.name == formulas.LEAD
            aim = (
                ("≥ .989" if name == "whole text" else "≥ .93")
                if lead
                else ("≥ .95" if name == "whole text" else "")
            )
            yield Line(
                "onestop", f"{formula.name}, levels in order, {name}", _in_order(stories, value), aim, stock
            )


def _valued(formula: formulas.Formula, part: Callable[[str], str]) -> Callable[[str], float]:
    """The formula on a part of a text, turned so that higher is always the higher level."""
    return lambda text: formula.harder * float(formula.value(_counts(part(text))))


def _composed(function: Callable[[str], float], part: Callable[[str], str]) -> Callable[[str], float]:
    return lambda text: function(part(text))


def _in_order(stories: dict[str, dict[str, str]], value: Callable[[str], float]) -> float:
    return statistics.fmean(
        value(story["ele"]) < value(story["int"]) < value(story["adv"]) for story in stories.values()
    )


def _first_words(text: str, count: int = 250) -> str:
    words = list(re.finditer(r"\S+", text))
    return text if len(words) <= count else text[: words[count - 1].end()]


def teachers_ease(data: Data) -> Iterator[Line]:
    """CLEAR: excerpts and how easy teachers found them; correlation with difficulty."""
    rows = data.rows("clear")
    ease = [-row["BT_easiness"] for row in rows]
    ours = spearmanr([float(formulas.dale_chall(_counts(row["Excerpt"]))) for row in rows], ease).statistic
    stock = spearmanr(
        [textstats().dale_chall_readability_score_v2(row["Excerpt"]) for row in rows], ease
    ).statistic
    published = spearmanr([row["New Dale-Chall Readability Formula"] for row in rows], ease).statistic
    yield Line("clear", "Dale-Chall against teachers, Spearman", ours, "≥ .594", stock, f"{published:.3f}")
    lead = spearmanr(
        [float(formulas.combined_grade(_counts(row["Excerpt"]))) for row in rows], ease
    ).statistic
    yield Line("clear", "combined grade against teachers, Spearman", lead)


def syllable_rule(data: Data) -> Iterator[Line]:
    """CMUdict's own words: the rule for words that are in no dictionary, against pyphen."""
    import pyphen

    counts = {word: count for word, count in lists.syllable_counts().items() if word.isalpha()}
    hyphens = pyphen.Pyphen(lang="en_US")
    ours = statistics.fmean(by_rule(word) == count for word, count in counts.items())
    stock = statistics.fmean(len(hyphens.positions(word)) + 1 == count for word, count in counts.items())
    yield Line("cmudict", "syllables of a word by rule, exact", ours, "> .86", stock)


CHECKS = (
    reading_levels,
    teachers_ease,
    syllable_rule,
)
