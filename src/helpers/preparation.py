"""Which words and sentences of an article are measured.

There is more than one defensible way to prepare a text, and on texts this short
a finding can hang on the choice. So the choice is made in one place, and the
other choices stand ready to be tried against it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from helpers import quotemarks, tokens
from helpers.article import (
    BODY,
    FURNITURE,
    HEADLINE,
    Article,
    Pair,
    Preparation,
    Sentence,
    Span,
    Word,
)

_Region = tuple[Span, str, int]
_SHORT_LINE = 5
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2,}$|\b[A-Z][a-z]{1,4}\.$")
_END_MARKS = tuple(".!?…:;,\"'”’)]")


def alternatives(chosen: Preparation) -> tuple[Preparation, ...]:
    """The other defensible preparations: each changes one thing about the chosen one."""
    return (
        replace(
            chosen,
            name="furniture left out" if chosen.furniture else "furniture kept in",
            furniture=not chosen.furniture,
        ),
        replace(
            chosen,
            name="headline left out" if chosen.headline else "headline kept in",
            headline=not chosen.headline,
        ),
        replace(chosen, name="quotations left out", quotations=False),
        replace(chosen, name="plain sentence cutter", plain_sentences=True),
    )


def prepare(article: Article, preparation: Preparation) -> Article:
    """The article with its sentences cut as the preparation asks."""
    regions = _regions(article, preparation)
    quoted, notes = quotemarks.quoted_spans(article.plain, [span for span, _, _ in regions])
    starts = [span.start for span in quoted]
    sentences: list[Sentence] = []
    for span, part, paragraph in regions:
        for start, end in _cut(article.plain, span, plain=preparation.plain_sentences):
            text, words = article.plain[start:end], _words(article.plain, start, end)
            first = max(bisect_right(starts, start) - 1, 0)
            inside = [span for span in quoted[first : bisect_left(starts, end)] if start < span.end]
            if inside:
                words = tuple(_marked(word, inside) for word in words)
                if not preparation.quotations:
                    words = tuple(word for word in words if not word.quoted)
                    text = _blanked(text, start, inside)
            if words:
                number = len(sentences) + 1
                sentences.append(Sentence(start, end, text, part, paragraph, number, words))
    return replace(article, sentences=tuple(sentences), notes=notes, preparation=preparation)


@lru_cache(maxsize=4_096)
def _cut(text: str, span: Span, *, plain: bool) -> tuple[tuple[int, int], ...]:
    """The sentences of one region; the same regions return under every preparation."""
    cut = tokens.plain_sentences if plain else tokens.sentences
    return tuple(cut(text, span.start, span.end))


@lru_cache(maxsize=4_096)
def _words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of one sentence, none marked as quoted."""
    return tuple(Word(left, right, text[left:right]) for left, right in tokens.words(text, start, end))


def _marked(word: Word, quoted: Sequence[Span]) -> Word:
    """The word, marked if it stands inside quotation marks; `quoted` are in reading order."""
    before = bisect_right(quoted, word.start, key=lambda span: span.start) - 1
    inside = before >= 0 and word.start < quoted[before].end
    return replace(word, quoted=True) if inside else word


def prepare_pair(pair: Pair, preparation: Preparation) -> Pair:
    """Both articles prepared in the same way."""
    return Pair(prepare(pair.wire, preparation), prepare(pair.derivative, preparation))


def _regions(article: Article, preparation: Preparation) -> list[_Region]:
    """The stretches of text to measure, in reading order: where, what part, which paragraph."""
    regions = [(span, BODY, number) for number, span in enumerate(article.paragraphs, start=1)]
    if preparation.headline and article.headline is not None:
        regions.append((article.headline, HEADLINE, 0))
    if preparation.furniture:
        for item in article.furniture:
            if item.kind == "dateline":
                first = regions[0][0]
                regions[0] = (Span(item.start, first.end), BODY, 1)
            else:
                regions.append((Span(item.start, item.end), FURNITURE, 0))
    regions.sort(key=lambda region: region[0].start)
    return _lines_joined(article.plain, regions)


def _lines_joined(text: str, regions: list[_Region]) -> list[_Region]:
    """Regions with runs of short open lines made one.

    A signature block or an address stands in several paragraphs, none of which
    ends like a sentence; together they count as one, which is how people mark
    sentence ends.
    """
    joined: list[_Region] = []
    after_open_line = False
    for span, part, paragraph in regions:
        is_open = part == BODY and _is_open_line(text, span)
        if is_open and after_open_line:
            first, _, number = joined[-1]
            joined[-1] = (Span(first.start, span.end), BODY, number)
        else:
            joined.append((span, part, paragraph))
        after_open_line = is_open
    return joined


def _is_open_line(text: str, span: Span) -> bool:
    """A few words without an end mark, or capitalised ones with an abbreviation's: ``Princeton, N.J.``"""
    written = span.of(text).strip()
    words = written.split()
    if len(words) > _SHORT_LINE:
        return False
    if not written.endswith(_END_MARKS):
        return True
    capitals = len(words) > 1 and all(word[0].isupper() for word in words)
    return capitals and _ABBREVIATED.search(written) is not None


def _blanked(text: str, start: int, quoted: Sequence[Span]) -> str:
    """A sentence with its quoted stretches turned to spaces, so that offsets still hold."""
    for span in quoted:
        left, right = max(span.start - start, 0), min(span.end - start, len(text))
        if left < right:
            text = text[:left] + " " * (right - left) + text[right:]
    return text
