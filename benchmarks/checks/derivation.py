"""Derived, or an independent report of the same event? The verdict against pairs whose relation is known."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
import reference

from checks import Data, Line
from helpers.measures.verdict import labels as verdict_labels
from helpers.measures.verdict import measure as verdict
from helpers.measures.verdict import reasons, strands
from helpers.measures.verdict import reference as verdict_reference
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

FOLDS = 5
_GRADES = ("non", "heavy", "light", "cut")


@lru_cache(maxsize=1)
def _rows(data: Data) -> reference.Rows:
    return reference.rows(reference.examples(data))


def _cross_validated(made: reference.Rows, score: str) -> list[float]:
    """Each row's score by coefficients fitted without any pair of its stories; NaN where folds mix."""
    stories = sorted({story for each in made.stories for story in each})
    np.random.default_rng(1).shuffle(stories)
    fold = {story: number % FOLDS for number, story in enumerate(stories)}
    scores = [math.nan] * len(made.kinds)
    for number in range(FOLDS):
        inside = [{fold[story] == number for story in each} for each in made.stories]
        model = reference.fitted(
            made, score, [index for index, found in enumerate(inside) if found == {False}]
        )
        for index, found in enumerate(inside):
            if found == {True}:
                given = made.features[score][index]
                scores[index] = model["intercept"] + sum(model[name] * value for name, value in given.items())
    return scores


def _of(made: reference.Rows, scores: Sequence[float], kind: str, *, whole: bool) -> list[float]:
    return [
        score
        for score, its, full in zip(scores, made.kinds, made.whole, strict=True)
        if its == kind and full == whole and not math.isnan(score)
    ]


def _auc(positive: Sequence[float], negative: Sequence[float]) -> float:
    ordered = np.sort(negative)
    below = np.searchsorted(ordered, positive, "left") + np.searchsorted(ordered, positive, "right")
    return float(below.mean() / 2 / len(ordered))


def rewritten_or_independent(data: Data) -> Iterator[Line]:
    """OneStopEnglish's elementary from its advanced level, against BASIL's pairs within a triplet."""
    made = _rows(data)
    scores = _cross_validated(made, strands.REWRITTEN)
    found = reference.examples(data)
    stock = {
        kind: [_five_words(each.pair) for each in found if each.kind == kind]
        for kind in (verdict_reference.REWRITES, verdict_reference.SAME_EVENT)
    }
    for whole, what in ((True, "whole texts"), (False, "texts cut to 100 to 600 words")):
        kinds = [
            _of(made, scores, kind, whole=whole)
            for kind in (verdict_reference.REWRITES, verdict_reference.SAME_EVENT)
        ]
        yield Line(
            "onestop, basil", f"rewritten or independent, {what}, AUC, cross-validated", _auc(*kinds),
            "≥ .995" if whole else "", _auc(*stock.values()) if whole else None,
        )  # fmt: skip
        yield Line(
            "basil", f"rewriting score above {verdict_labels.SURE_SCORE:g} in independent reports, {what}, share",
            float(np.mean(np.array(kinds[1]) >= verdict_labels.SURE_SCORE)),
            "≤ .01" if whole else "the 99th percentile of like length is asked besides",
        )  # fmt: skip


def _five_words(pair: Compared) -> float:
    shared, runs = pair.runs(5, masked=False)[1]
    return shared / runs


def as_the_files_stand(data: Data) -> Iterator[Line]:
    """The same with the story that the set itself has mislabelled, and the pairs that share wire copy."""
    found = [
        each
        for each in reference.examples(data, everything=True)
        if each.kind != verdict_reference.DIFFERENT_EVENT
    ]
    by_kind: dict[str, list[float]] = {verdict_reference.REWRITES: [], verdict_reference.SAME_EVENT: []}
    for each in found:
        by_kind[each.kind].append(strands.scored(each.pair)[strands.REWRITTEN][0])
    yield Line(
        "onestop, basil", "the same, every row as it stands in the files, shipped coefficients", _auc(*by_kind.values()),
        "1 of 101 stories is mislabelled",
    )  # fmt: skip


def labels(data: Data) -> Iterator[Line]:
    """What the verdict says of pairs whose relation is known, with the references as shipped."""
    said: dict[str, list[verdict.Verdict]] = {}
    for each in reference.examples(data):
        said.setdefault(each.kind, []).append(verdict.verdict(each.pair))
    derived = (verdict_labels.WHOLLY, verdict_labels.PARTLY)
    independent = said[verdict_reference.SAME_EVENT]
    yield Line(
        "basil", "verbatim evidence in independent reports of one event, share",
        float(np.mean([_is_verbatim(each) for each in independent])), "≤ .01",
    )  # fmt: skip
    for kind, wanted, aim in (
        (verdict_reference.REWRITES, derived, "high"),
        (verdict_reference.SAME_EVENT, derived, "≤ .01"),
        (verdict_reference.SAME_EVENT, (verdict_labels.NO_EVIDENCE,), "high"),
        (verdict_reference.DIFFERENT_EVENT, (verdict_labels.DIFFERENT,), "high"),
        (verdict_reference.DIFFERENT_EVENT, derived, "≤ .01"),
    ):
        share = float(np.mean([each.label in wanted for each in said[kind]]))
        yield Line("onestop, basil", f"{kind}: called {' or '.join(wanted)}, share", share, aim)


def _is_verbatim(judged: verdict.Verdict) -> bool:
    return any(reason.startswith(reasons.VERBATIM_REASONS) for reason in judged.speaks_for)


def one_event_or_two(data: Data) -> Iterator[Line]:
    """BASIL within triplets against across triplets."""
    made = _rows(data)
    scores = _cross_validated(made, strands.EVENT)
    for whole, what in ((True, "whole texts"), (False, "texts cut to 100 to 600 words")):
        same, different = (
            _of(made, scores, kind, whole=whole)
            for kind in (verdict_reference.SAME_EVENT, verdict_reference.DIFFERENT_EVENT)
        )
        yield Line("basil", f"one event or two, {what}, AUC, cross-validated", _auc(same, different))
        limit = float(np.quantile(different, verdict_labels.EVENT_LEVEL / 100))
        missed = float(np.mean(np.array(same) < limit))
        yield Line("basil", f"one event taken for two at 2% the other way, {what}, share", missed, "≤ .05")


def rewriting_by_degree(data: Data) -> Iterator[Line]:
    """Clough and Stevenson: answers written from nothing, by heavy or light revision, or by copying."""
    given = data.rows("short_answers")
    texts = {row["file"]: as_article(row["text"], any_language=True) for row in given}
    originals = {row["task"]: texts[row["file"]] for row in given if row["category"] == "orig"}
    answers = [row for row in given if row["category"] != "orig"]
    grades = [_GRADES.index(row["category"]) for row in answers]
    pairs = [Compared(originals[row["task"]], texts[row["file"]]) for row in answers]
    judged = [verdict.verdict(pair) for pair in pairs]
    derived = [each.label in (verdict_labels.WHOLLY, verdict_labels.PARTLY) for each in judged]
    right = [said == (grade > 0) for said, grade in zip(derived, grades, strict=True)]
    yield Line("short_answers", "called derived, or not, as written, accuracy", float(np.mean(right)))
    alone = [said for said, grade in zip(derived, grades, strict=True) if not grade]
    yield Line("short_answers", "written from nothing, but called derived, share", float(np.mean(alone)), "0")
    ours = [strands.scored(pair)[strands.REWRITTEN][0] for pair in pairs]
    stock = [_five_words(pair) for pair in pairs]
    tasks = [row["task"] for row in answers]
    yield Line(
        "short_answers", "four degrees of rewriting, accuracy, limits from the other task",
        _four_way(ours, grades, tasks), "≥ .80", _four_way(stock, grades, tasks),
    )  # fmt: skip


def _four_way(values: Sequence[float], grades: Sequence[int], tasks: Sequence[str]) -> float:
    """Share right when the three limits between degrees are those best on the other tasks."""
    right = 0
    for task in sorted(set(tasks)):
        limits = _limits([(value, grade) for value, grade, its in zip(values, grades, tasks, strict=True) if its != task])  # fmt: skip
        right += sum(
            sum(value > limit for limit in limits) == grade
            for value, grade, its in zip(values, grades, tasks, strict=True)
            if its == task
        )
    return right / len(values)


def _limits(known: Sequence[tuple[float, int]]) -> list[float]:
    """The three limits that put most of the known values into their degrees, midway between values."""
    ordered = sorted(known)
    middles = [
        -99.0,
        *((one + other) / 2 for (one, _), (other, _) in pairwise(ordered)),
        99.0,
    ]
    values, grades = np.array([value for value, _ in ordered]), np.array([grade for _, grade in ordered])
    best, chosen = -1, [0.0, 0.0, 0.0]
    for first, low in enumerate(middles):
        for second, middle in enumerate(middles[first:], first):
            for high in middles[second:]:
                put = (values > low).astype(int) + (values > middle) + (values > high)
                right = int((put == grades).sum())
                if right > best:
                    best, chosen = right, [low, middle, high]
    return chosen


CHECKS = (rewritten_or_independent, as_the_files_stand, labels, one_event_or_two, rewriting_by_degree)
