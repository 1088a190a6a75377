"""Sentence ends and datelines against people's."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from checks import Data, Line, Row
from helpers.article import Preparation
from helpers.languages.english import words as tokens
from helpers.measures.readability import textstats
from helpers.reading.anatomy import dissect
from helpers.reading.articles import as_article


def sentence_ends(data: Data) -> Iterator[Line]:
    """Wall Street Journal, ends inside paragraphs."""
    rows = data.rows("wsj_sentences")
    plain = re.compile(r"\b[^.!?]+[.!?]*")  # textstat's own rule
    ours = _ends_f1(rows, tokens.sentences)
    stock = _ends_f1(rows, lambda text: [match.span() for match in plain.finditer(text)])
    yield Line("wsj_sentences", "sentence ends, F1", ours, "≥ .985", stock)
    errors, stock_errors = [], []
    for row in rows:
        everything = Preparation(furniture=True, headline=True)
        article = as_article(row["text"], any_language=True, preparation=everything)
        words, found = article.words, len(article.sentences)
        if len(words) < 100:
            continue
        stock_found = textstats.library().sentence_count(row["text"])
        human = len(row["ends_nonspace"])
        errors.append(abs(0.39 * len(words) * (1 / found - 1 / human)))
        stock_errors.append(abs(0.39 * len(words) * (1 / stock_found - 1 / human)))
    yield Line(
        "wsj_sentences", "Flesch-Kincaid by our against human ends, mean error in grades",
        statistics.fmean(errors), "≤ .08", statistics.fmean(stock_errors),
    )  # fmt: skip


def _ends_f1(rows: Iterable[Row], cut: Callable[[str], Iterable[tuple[int, int]]]) -> float:
    right = found = gold = 0
    for row in rows:
        counted, human = 0, set(row["ends_nonspace"])
        for part in row["text"].split("\n\n"):
            length = len("".join(part.split()))
            inside = human & set(range(counted + 1, counted + length))
            ends = {counted + len("".join(part[:end].split())) for _, end in cut(part)}
            ends &= set(range(counted + 1, counted + length))
            right, found, gold = right + len(inside & ends), found + len(ends), gold + len(inside)
            counted += length
    return 2 * right / (found + gold)


_A_DATELINE = re.compile(
    r"\s*[A-Z][\w .,'/-]*?[,.]\s+[A-Z][a-z]{2,}\.?(?:\s+\d{1,3})?(?:, Reuter)?\s*-(?=\s|$)", re.IGNORECASE
)
"""A place, a comma, a month or a region, perhaps a day, and the first dash."""


def datelines(data: Data) -> Iterator[Line]:
    """1,945 stories taken apart by their maker, who cut each at the last dash of its first line.

    That line may run on into the story (``ANKARA, March 8 - Engineers are working to
    repair the Iraq-``), or be a table's (``FOB RIVER -``). By rule: what he cut is a
    dateline up to its own first dash, if it begins as one, and else there is none.
    """
    as_given = by_rule = 0
    stock = Counter[str]()
    rows = data.rows("reuters_datelines")
    for row in rows:
        text, given = row["dateline"] + row["body"], row["dateline"].strip()
        found = next((item for item in dissect.dissect(text).furniture if item.kind == "dateline"), None)
        cut = text[found.start : found.end].strip() if found else ""
        begun = _A_DATELINE.match(row["dateline"])
        meant = begun[0].strip() if begun else ""
        as_given += cut == given
        by_rule += cut == meant
        plain = _to_first_dash(text)
        stock.update(given=plain == given, meant=plain == meant, wrong=bool(_to_first_dash(row["body"])))
    yield Line(
        "reuters_datelines", f"dateline cut to its own first dash, none where none is, all {len(rows)}",
        by_rule / len(rows), "≥ .998", stock["meant"] / len(rows),
    )  # fmt: skip
    yield Line(
        "reuters_datelines", f"the same, all {len(rows)} as their maker cut them",
        as_given / len(rows), "", stock["given"] / len(rows),
    )  # fmt: skip
    wrong = sum(
        item.kind == "dateline"
        for row in rows
        for item in dissect.dissect("The story. " + row["body"]).furniture
    )
    yield Line(
        "reuters_datelines",
        "datelines cut where there is none (count)",
        float(wrong),
        "0",
        float(stock["wrong"]),
    )


def _to_first_dash(text: str) -> str:
    """The stock answer: a line's beginning to its first dash, if it is no longer than 60 characters."""
    found = re.match(r"[^\n]{1,60}?-(?=\s)", text)
    return found[0].strip() if found else ""


CHECKS = (
    sentence_ends,
    datelines,
)
