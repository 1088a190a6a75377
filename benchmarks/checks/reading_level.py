"""Readability against levels, teachers and a dictionary."""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable, Iterator
from functools import cache

from scipy.stats import spearmanr

from checks import Data, Line
from helpers.document.document import Document
from helpers.languages.english import lists
from helpers.languages.english.vocabulary import by_rule
from helpers.measures.readability import formulas, textstats
from helpers.measures.readability.features import features
from helpers.reading.articles import as_article

LEVELS = ("ele", "int", "adv")
_OF_THE_SAME = ("Dale-Chall (new)", "Spache")
"""What the lead number is the mean of; its stock is textstat's mean of the same two."""


@cache
def _counts(text: str) -> formulas.Counts:
    article = Document.of(as_article(text, any_language=True))
    return formulas.Counts.of(features(article).sum(axis=0))


def reading_levels(data: Data) -> Iterator[Line]:
    """One Guardian story at three levels: share of stories in strict order.

    SMOG is asked only of what it is shown for: stories of thirty sentences at every level.
    Left out is a story whose levels are exchanged.
    """
    stories = [story for story in data.stories().values() if not _is_exchanged(story)]
    for name, part in (("whole text", lambda text: text), ("first 250 words", _first_words)):
        for formula in formulas.FORMULAS:
            fit = [story for story in stories if _long_enough(formula, story, part)]
            if not fit:
                continue
            yield Line(
                "onestop",
                f"{formula.name}, levels in order, {name}, {len(fit)} stories",
                _in_order(fit, _valued(formula, part)),
                _aim(formula, name),
                _in_order(fit, _composed(_stock(formula), part)),
            )


def _is_exchanged(story: dict[str, str]) -> bool:
    """Whether the elementary version, which leaves out the most, is longer than the advanced one."""
    return len(story["ele"].split()) > len(story["adv"].split())


def _aim(formula: formulas.Formula, part: str) -> str:
    if formula.name == formulas.LEAD:
        return "≥ .989" if part == "whole text" else "≥ .93"
    return "≥ stock and .95" if part == "whole text" else "≥ stock"


def _long_enough(formula: formulas.Formula, story: dict[str, str], part: Callable[[str], str]) -> bool:
    return all(_counts(part(story[level])).sentences >= formula.fewest_sentences for level in LEVELS)


def _stock(formula: formulas.Formula) -> Callable[[str], float]:
    """textstat's own of the same name, turned so that higher is harder."""
    if formula.name == formulas.LEAD:
        functions = [getattr(textstats.library(), textstats.FUNCTIONS[name]) for name in _OF_THE_SAME]
        return lambda text: sum(function(text) for function in functions)
    function = getattr(textstats.library(), textstats.FUNCTIONS[formula.name])
    return lambda text: _harder(formula) * function(text)


def _valued(formula: formulas.Formula, part: Callable[[str], str]) -> Callable[[str], float]:
    """The formula on a part of a text, turned so that higher is always the higher level."""
    return lambda text: _harder(formula) * float(formula.value(_counts(part(text))))


def _harder(formula: formulas.Formula) -> int:
    """−1 where higher values are easier."""
    return -1 if formula.name == "Flesch reading ease" else 1


def _composed(function: Callable[[str], float], part: Callable[[str], str]) -> Callable[[str], float]:
    return lambda text: function(part(text))


def _in_order(stories: list[dict[str, str]], value: Callable[[str], float]) -> float:
    return statistics.fmean(
        value(story["ele"]) < value(story["int"]) < value(story["adv"]) for story in stories
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
        [textstats.library().dale_chall_readability_score_v2(row["Excerpt"]) for row in rows], ease
    ).statistic
    published = spearmanr([row["New Dale-Chall Readability Formula"] for row in rows], ease).statistic
    yield Line("clear", "Dale-Chall against teachers, Spearman", ours, "≥ .61", stock, f"{published:.3f}")
    grades = [float(formulas.combined_grade(_counts(row["Excerpt"]))) for row in rows]
    both = [_stock(formulas.FORMULAS[0])(row["Excerpt"]) for row in rows]
    lead, stock = (spearmanr(values, ease).statistic for values in (grades, both))
    yield Line("clear", "combined grade against teachers, Spearman", lead, "", stock)
    levels = [float(formulas.dale_chall(_counts(row["Excerpt"]))) for row in rows]
    level = statistics.fmean(grades) - statistics.fmean(levels)
    yield Line("clear", "combined grade less Dale-Chall, mean in grades", level, "near 0")


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
