"""Loaded words against experts, and what order and time say of pairs whose truth is known."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations

import numpy as np

from checks import Data, Line, auc, text_of
from helpers.article import Preparation
from helpers.document.document import Document
from helpers.document.stances import LOADED
from helpers.measures.padding import measure as padding
from helpers.measures.survival import measure as survival
from helpers.measures.timing import measure as timing
from helpers.measures.tone import measure as tone
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

_ALL = Preparation(furniture=True, headline=True)


def loaded_words(data: Data) -> Iterator[Line]:
    """BABE: sentences that experts call biased have more words from our list; nothing was fitted or taken from it."""
    rows = data.rows("babe")
    biased = [row["label_bias"] == "Biased" for row in rows]
    texts = [Document.of(as_article(row["text"], any_language=True, preparation=_ALL)) for row in rows]
    rates = [_loaded(text) / len(text.words) for text in texts]
    vader = [abs(tone.by_vader(row["text"])) for row in rows]
    yield Line(
        "babe", "loaded words per word, biased sentence or not, AUC",
        auc(rates, biased), "sanity check", auc(vader, biased), "fitted .84",
    )  # fmt: skip
    touched = [
        statistics.fmean(rate > 0 for rate, each in zip(rates, biased, strict=True) if each is side)
        for side in (True, False)
    ]
    yield Line("babe", "biased sentences with a loaded word", touched[0])
    yield Line("babe", "other sentences with a loaded word", touched[1], "low")


def _loaded(text: Document) -> int:
    return sum(mark.kind == LOADED for mark in text.stances)


def repeats_in_edited_news(data: Data) -> Iterator[Line]:
    """BASIL: news that editors have seen hardly says a run of six words twice, nor has many empty sentences."""
    texts = [text for texts in _basil(data).values() for text in texts]
    words = sum(len(text.words) for text in texts)
    sentences = sum(len(text.sentences) for text in texts)
    said = sum(padding.repeated_words(text) for text in texts) / words
    yield Line("basil", "words in runs said before, edited news", said, "low")
    empty = [padding.empties(text)["kind"] for text in texts]
    for kind in (padding.SAYS_AGAIN, padding.COMMENTS):
        share = sum(int((kinds == kind).sum()) for kinds in empty) / sentences
        yield Line("basil", f"sentences found empty ({kind}), edited news", share, "low")


def order_and_time(data: Data) -> Iterator[Line]:
    """BASIL: independent reports of one event against each other, and each report against its own first half."""
    texts = _basil(data)
    pairs = [Compared(*two) for trio in texts.values() for two in permutations(trio, 2)]
    orders = [survival.order(survival.survival(pair)) for pair in pairs]
    mean = float(np.nanmean([order.rho for order in orders]))
    yield Line("basil", "independent reports: mean rank correlation of survival and place", mean)
    named = statistics.fmean(order.pattern != survival.UNTOLD for order in orders)
    yield Line("basil", "independent reports: said to be cut from an end", named, "≤ .02")
    reads = [tuple(each.reads for each in timing.reads_as(pair)) for pair in pairs]
    crossed = {(timing.BEFORE, timing.AFTER), (timing.AFTER, timing.BEFORE)}
    yield Line(
        "basil", "independent reports: one before, one after", statistics.fmean(each in crossed for each in reads), "low"
    )  # fmt: skip
    told = statistics.fmean(each != timing.UNTOLD for _, each in reads)
    yield Line("basil", "other report of the event: told to be before or after", told)
    halves = [_first_half(text) for trio in texts.values() for text in trio if len(text.paragraphs) >= 8]
    found = statistics.fmean(
        survival.order(survival.survival(pair)).pattern == survival.BOTTOM for pair in halves
    )
    yield Line("basil", "a report cut to its first half: found cut from the bottom", found, "≥ .95")


def _basil(data: Data) -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = defaultdict(list)
    for row in data.rows("basil"):
        found[row["triplet"]].append(Document.of(as_article(text_of(row), any_language=True)))
    return found


def _first_half(text: Document) -> Compared:
    last = text.paragraphs[len(text.paragraphs) // 2 - 1]
    return Compared(text, Document.of(as_article(text.text[: last.end], any_language=True)))


CHECKS = (
    loaded_words,
    repeats_in_edited_news,
    order_and_time,
)
