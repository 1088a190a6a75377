"""Which words and sentences of an article are measured.

There is more than one defensible way to prepare a text, and on texts this short
a finding can hang on the choice. So the choice is made in one place, and the
other choices stand ready to be tried against it.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from helpers.article import BODY, FURNITURE, HEADLINE, Article, Preparation, Sentence, Span, Word
from helpers.languages.english import quotemarks, wirecopy
from helpers.languages.english import words as tokens

_Region = tuple[Span, str, int]
_SHORT_LINE = 5
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2,}$|\b[A-Z][a-z]{1,4}\.$")
_BULLETS = "*•·▪●‣-–—#"
_END_MARKS = tuple(".!?…:;,\"'”’)]")
_word: Callable[[tuple[int, int, str, bool]], Word] = partial(tuple.__new__, Word)
"""A word from its four fields; by their names it takes twice as long."""
_LEFT_OUT = (
    "Words in quotation marks are left out of reading, tone, topics and terms; the verdict, the ledger, facts, "
    "quotations and sources are about the whole text."
)


def alternatives(chosen: Preparation) -> tuple[Preparation, ...]:
    """The other defensible preparations: each changes one thing about the chosen one."""
    parts = {part: not getattr(chosen, part) for part in ("furniture", "headline", "quotations")}
    flipped = (
        replace(chosen, name=f"{part} {'kept in' if kept else 'left out'}", **{part: kept})
        for part, kept in parts.items()
    )
    return (*flipped, replace(chosen, name="plain sentence cutter", plain_sentences=True))


def prepare(article: Article, preparation: Preparation) -> Article:
    """The article with its sentences cut as the preparation asks."""
    regions = _regions(article, preparation)
    quoted, notes = quotemarks.quoted_spans(article.plain, [span for span, _, _ in regions])
    sentences: list[Sentence] = []
    for span, part, paragraph in regions:
        for start, end in _cut(article.plain, span, plain=preparation.plain_sentences):
            text, words = article.plain[start:end], _words(article.plain, start, end)
            inside = _inside(quoted, start, end)
            if inside:
                words = _marked(words, inside)
            if inside and not preparation.quotations:
                text, words = _unquoted(text, start, words, inside)
            if words:
                sentences.append(Sentence(start, end, text, part, paragraph, len(sentences) + 1, words))
    return replace(article, sentences=tuple(sentences), notes=notes, preparation=preparation)


def _inside(quoted: Sequence[Span], start: int, end: int) -> list[Span]:
    """Those quotations, which are in reading order, that have a part in a sentence."""
    first = max(bisect_left(quoted, (start + 1,)) - 1, 0)
    return [span for span in quoted[first : bisect_left(quoted, (end,))] if start < span.end]


@lru_cache(maxsize=4_096)
def _cut(text: str, span: Span, *, plain: bool) -> tuple[tuple[int, int], ...]:
    """The sentences of one region; the same regions return under every preparation."""
    cut = tokens.plain_sentences if plain else tokens.sentences
    return tuple(cut(text, span.start, span.end))


@lru_cache(maxsize=300)
def _words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of one sentence, none marked as quoted, without characters that are not to be seen."""
    found: list[Word] = []
    after = start
    for written in tokens.WORD.findall(text, start, end):
        at = text.index(written, after)
        after = at + len(written)
        found.append(_word((at, after, written if written.isalnum() else tokens.shown(written), False)))
    return tuple(found)


def _marked(words: Sequence[Word], quoted: Sequence[Span]) -> tuple[Word, ...]:
    """The words, those marked that stand inside quotation marks; `quoted` are in reading order."""
    marked = list(words)
    for span in quoted:
        first, after = bisect_left(words, (span.start,)), bisect_left(words, (span.end,))
        marked[first:after] = [_word((start, end, text, True)) for start, end, text, _ in words[first:after]]
    return tuple(marked)


def without_quotations(article: Article) -> Article:
    """The same text measured without the words in quotation marks; sentences keep their numbers."""
    regions = _regions(article, article.preparation)
    quoted, _ = quotemarks.quoted_spans(article.plain, [span for span, _, _ in regions])
    left: list[Sentence] = []
    for each in article.sentences:
        if inside := _inside(quoted, each.start, each.end):
            text, words = _unquoted(each.text, each.start, each.words, inside)
            each = replace(each, text=text, words=words)
        if each.words:
            left.append(each)
    unquoted = replace(article.preparation, quotations=False)
    return replace(article, sentences=tuple(left), notes=(*article.notes, _LEFT_OUT), preparation=unquoted)


def _regions(article: Article, preparation: Preparation) -> list[_Region]:
    """The stretches of text to measure, in reading order: where, what part, which paragraph."""
    regions = [(span, BODY, number) for number, span in enumerate(article.paragraphs, start=1)]
    if preparation.headline and article.headline is not None:
        regions.append((article.headline, HEADLINE, 0))
    if preparation.furniture:
        for item in article.furniture:
            if item.kind == "dateline":
                at = next((i for i, (span, _, _) in enumerate(regions) if span.start >= item.end), 0)
                span, part, paragraph = regions[at]
                regions[at] = (Span(item.start, span.end), part, paragraph)
            else:
                regions.append((Span(item.start, item.end), FURNITURE, 0))
    regions.sort(key=lambda region: region[0].start)
    return _lines_joined(article.plain, regions)


def _lines_joined(text: str, regions: list[_Region]) -> list[_Region]:
    """Regions with the names of a signature or an address made one, and a label that ends in a colon with its value: nothing else crosses paragraphs, and nothing what is left out."""
    joined: list[_Region] = []
    before = ""
    for span, part, paragraph in regions:
        kind = _line(text, span) if part == BODY else ""
        first, _, number = joined[-1] if joined else (span, part, paragraph)
        apart = text[first.end : span.start].strip()
        if kind and not apart and (before == "label" or before == kind == "name"):
            joined[-1] = (Span(first.start, span.end), BODY, number)
        else:
            joined.append((span, part, paragraph))
        before = kind
    return joined


@lru_cache(maxsize=4_096)
def _line(text: str, span: Span) -> str:
    """What a short paragraph is: a label that ends in a colon, a name, another open line, or nothing."""
    written = span.of(text).strip()
    if _is_name_line(written):
        return "name"
    if len(written.split(maxsplit=2 * _SHORT_LINE)) > 2 * _SHORT_LINE or written[:1] in _BULLETS:
        return ""
    if written.endswith(":"):
        return "label"
    return "" if written.endswith(_END_MARKS) else "value"


def _is_name_line(written: str) -> bool:
    """Up to five words, all but the small ones capitalised, ending at most in an abbreviation: ``Princeton, N.J.``; no ``By Ann Lee``."""
    words = written.split(maxsplit=_SHORT_LINE)
    if not 1 <= len(words) <= _SHORT_LINE or words[0] in ("By", "BY"):
        return False
    if not all(word[0].isupper() or word in wirecopy.SMALL_IN_LINES_OF_NAMES for word in words):
        return False
    if ":" in written or any(map(str.isdigit, written)):
        return False
    return not written.endswith(_END_MARKS) or (len(words) > 1 and _ABBREVIATED.search(written) is not None)


def _unquoted(
    text: str, start: int, words: Sequence[Word], inside: Sequence[Span]
) -> tuple[str, tuple[Word, ...]]:
    """A sentence with its quoted stretches turned to spaces, so that offsets still hold, and its other words."""
    for span in inside:
        left, right = max(span.start - start, 0), min(span.end - start, len(text))
        text = text[:left] + " " * (right - left) + text[right:]
    return text, tuple(word for word in words if not word.quoted)
