"""Changed numbers, and how seldom a fact is called changed that is not."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from checks import Data, Line, Row, text_of
from helpers.article import Article
from helpers.document.values.value import DATE
from helpers.measures.facts import fact
from helpers.measures.facts import measure as facts
from helpers.pairing.compared import Compared
from helpers.pairing.valued import BORNE_OUT, Fate
from helpers.reading.articles import as_article

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WRITTEN = re.compile(
    r"""\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen
    |seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?
    |billions?|half|quarter|first|second|third|fourth|fifth|dozen|twice|double|triple|once|single)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TAKEN_OUT = "or only taken out"
_CALLED_CHANGED = "of pairs in which a {kind} is called changed, {what}"


@lru_cache(maxsize=128)
def _article(text: str) -> Article:
    return as_article(text, any_language=True)


def changed_numbers(data: Data) -> Iterator[Line]:
    """SummEdits: an inconsistent summary that holds a number which the seed summary does not.

    The label and the seed come with the set; which edits put a number in is
    worked out from the two summaries alone, with a pattern of its own. All
    consistent summaries are the negatives.
    """
    rows = data.rows("summedits")
    negatives = [row for row in rows if row["label"] == 1]
    decisions: tuple[tuple[str, Callable[[Row], bool]], ...] = (
        ("words or digits", lambda row: numbers_put_in(row, _WRITTEN)),
        ("digits", lambda row: numbers_put_in(row, _FIGURE)),
        (_TAKEN_OUT, lambda row: _numbers(row, "summary") != _numbers(row, "original_summary")),
    )
    for name, decide in decisions:
        positives = [row for row in rows if row["label"] == 0 and decide(row)]
        nothing_there = sum(not numbers_put_in(row, _WRITTEN) for row in positives)
        there = f", {nothing_there} with no wrong number in them" if name == _TAKEN_OUT else ""
        told = f"a number was put in ({name}; {len(positives)} against {len(negatives)}{there})"
        ours = [_share(each, _unsupported) for each in (positives, negatives)]
        stock = [_share(each, digits_not_in_document) for each in (positives, negatives)]
        yield Line("summedits", f"{told}, balanced accuracy", _balanced(ours), "≥ .88", _balanced(stock))
        yield Line("summedits", "the same, found", ours[0], "", stock[0])
    yield Line("summedits", "the same, false alarms", ours[1], "≤ .03", stock[1])


def false_changes(data: Data) -> Iterator[Line]:
    """Pairs in which hardly a fact was changed: rewrites for learners, independent reports, true summaries."""
    for name, what, pairs in (
        ("onestop", "adv → ele rewrites", rewrites(data)),
        ("basil", "independent same-event reports", independent(data)),
        ("summedits", "consistent summaries", _consistent(data)),
    ):
        counts: Counter[str] = Counter()
        for pair in pairs:
            counts.update(set(facts.changed(facts.FACTS.frame(facts.table(pair)))["kind"]))
        for kind in ("number", "date", "name", "place"):
            question = _CALLED_CHANGED.format(kind=kind, what=what)
            yield Line(name, f"share {question}", counts[kind] / len(pairs), "≤ .02")


def changed_is_changed(data: Data) -> Iterator[Line]:
    """Of the lines called changed in SummEdits, how many stand in a summary that people called inconsistent."""
    for certainty in (fact.SURE, fact.LIKELY):
        labels = [
            row["label"] == 0
            for row in data.rows("summedits")
            for found in facts.changed(facts.FACTS.frame(facts.table(_pair(row))))["certainty"]
            if found == certainty
        ]
        question = f"called changed, {certainty} ({len(labels)}): in an inconsistent summary"
        yield Line("summedits", question, sum(labels) / max(1, len(labels)), "≥ .95")


def _pair(row: Row) -> Compared:
    return Compared(_article(row["doc"]), _article(row["summary"]))


def numbers_put_in(row: Row, pattern: re.Pattern[str]) -> bool:
    return bool(_numbers(row, "summary", pattern) - _numbers(row, "original_summary", pattern))


def _numbers(row: Row, name: str, pattern: re.Pattern[str] = _WRITTEN) -> Counter[str]:
    return Counter(match.group().lower().rstrip(".,") for match in pattern.finditer(row[name]))


def _unsupported(row: Row) -> bool:
    return any(fate.outcome != BORNE_OUT and _is_number(fate) for fate in _pair(row).valued.fates)


def _is_number(fate: Fate) -> bool:
    """Whether a value is a number: of dates those with a day, a year or a quarter."""
    day = fate.value.day
    return fate.value.kind != DATE or bool(day.year or day.day or day.quarter)


def digits_not_in_document(row: Row) -> bool:
    return any(match.group() not in row["doc"] for match in _FIGURE.finditer(row["summary"]))


def _share(rows: Sequence[Row], decide: Callable[[Row], bool]) -> float:
    return sum(map(decide, rows)) / len(rows)


def _balanced(shares: Sequence[float]) -> float:
    return (shares[0] + 1 - shares[1]) / 2


def rewrites(data: Data) -> list[Compared]:
    return [Compared(_article(each["adv"]), _article(each["ele"])) for each in data.stories().values()]


def independent(data: Data) -> list[Compared]:
    events: dict[str, list[Article]] = defaultdict(list)
    for row in data.rows("basil"):
        events[row["triplet"]].append(_article(text_of(row)))
    return [Compared(*two) for articles in events.values() for two in itertools.combinations(articles, 2)]


def _consistent(data: Data) -> list[Compared]:
    return [_pair(row) for row in data.rows("summedits") if row["label"] == 1]


CHECKS = (changed_numbers, false_changes, changed_is_changed)
