"""All values of a sentence, none of them twice."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from helpers.article import Article, Sentence
from helpers.document.values.dates import dates, day_of, times
from helpers.document.values.numbers import numbers
from helpers.document.values.value import Value
from helpers.languages.english import numberwords


def values(article: Article) -> tuple[Value, ...]:
    """Every value in the sentences of an article, in reading order."""
    published = day_of(article)
    return tuple(
        value
        for index, sentence in enumerate(article.sentences)
        for value in in_sentence(sentence, index, published)
    )


def in_sentence(sentence: Sentence, index: int = 0, published: datetime.date | None = None) -> list[Value]:
    """The values of one sentence, in order."""
    text = sentence.text
    if not numberwords.MAY_HOLD_A_VALUE.search(text.lower()):
        return []
    found = _without_overlap([*dates(text, published), *times(text)], numbers(text))
    return [
        value._replace(
            sentence=index,
            start=value.start + sentence.start,
            end=value.end + sentence.start,
            outer=_moved(value.outer if any(value.outer) else (value.start, value.end), sentence.start),
            text=" ".join(text[value.start : value.end].split()),
        )
        for value in found
    ]


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def _without_overlap(first: Sequence[Value], second: Iterable[Value]) -> list[Value]:
    """All of `first`, and of `second` what does not lie across them, in order."""
    ranked = [(value.start, 0, value) for value in first] + [(value.start, 1, value) for value in second]
    ranked.sort(key=lambda item: item[:2])
    starts = sorted(value.start for value in first)
    kept: list[Value] = []
    stop = 0
    for start, rank, value in ranked:
        at = bisect_right(starts, start)
        across = rank and (start < stop or (at < len(starts) and starts[at] < value.end))
        if not across and (rank or not kept or start >= kept[-1].end):
            kept.append(value)
            stop = max(stop, value.end) if not rank else stop
    return kept
