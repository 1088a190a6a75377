"""Subheadings: lines between the paragraphs of a story that are no sentences."""

import re
from collections.abc import Sequence

from helpers.article import Span
from helpers.formats.paragraphs import is_final
from helpers.languages.english import webcopy, wirecopy
from helpers.languages.english import words as tokens
from helpers.reading.anatomy.furniture import furniture_kind

_LONGEST_SUBHEADING, _LONGEST_IN_CAPITALS, _LONGEST_OF_SMALL_LETTERS = 12, 20, 8
_FEWEST_WORDS_BELOW, _FEWEST_WORDS_APART = 9, 6
_LONGEST_ENTRY = 20
_LONG_WORD = 5
"""Title case leaves shorter words in small letters."""


def heading_kind(text: str, head: Span | None, body: Sequence[Span], blocks: Sequence[Span]) -> str:
    """Whether the first of the blocks is a subheading below a sentence of the body or a headline, or that once more."""
    block, *rest = blocks
    again = (
        head is not None
        and text[head.start] == text[block.start]
        and block.of(text).split() == head.of(text).split()
    )
    over = body[-1:] or ([head] if head and wirecopy.OPENS_AN_ENTRY.match(block.of(text)) else [])
    return "subheading" if again or (over and _is_subheading(text, over[0], block, rest)) else ""


def _is_subheading(text: str, before: Span, block: Span, rest: Sequence[Span]) -> bool:
    """A line without a stop between paragraphs of prose: ``THREAT OF LAWSUITS``, ``The Road Back``, ``The vote is near``.

    In small letters it must be short, stand between blank lines and not begin with a pronoun, as *He likes to read more*
    does, unless it is quoted. After the time of an entry it may be long.
    """
    written = " ".join(block.of(text).split())
    asked = written.isupper() and written.endswith("?")
    if is_final(written) and not asked:
        return False
    if wirecopy.DASHED.fullmatch(written):
        return bool(rest)
    if (entry := wirecopy.OPENS_AN_ENTRY.match(written)) is not None:
        return bool(rest) and len(written[entry.end() :].split()) <= _LONGEST_ENTRY
    below = next((each for each in rest if not furniture_kind(text, each)), Span(0, 0))
    return _is_heading_over(below, text, before, block, asked=asked)


def _is_heading_over(below: Span, text: str, before: Span, block: Span, *, asked: bool) -> bool:
    """Whether a line is a heading by its letters and its length, for the gaps between it and its neighbours."""
    written = " ".join(block.of(text).split())
    gaps = (text[before.end : block.start], text[block.end : below.start])
    apart = all(re.search(r"\n\s*\n", gap) for gap in gaps)
    letters = sum(map(str.isalpha, written)) >= 0.6 * len(written)
    fewest = _FEWEST_WORDS_APART if apart else _FEWEST_WORDS_BELOW
    if not letters or len(below.of(text).split()) < fewest or (asked and not apart):
        return False
    words = tokens.WORD.findall(written)
    longest = _longest_subheading(written, words, apart=apart)
    return _is_framed(text, before, written, below, apart=apart) and len(words) <= longest


def _is_framed(text: str, before: Span, written: str, below: Span, *, apart: bool) -> bool:
    """Whether what stands over and under a line is whole, so that the line is no part of it."""
    closed = is_final(below.of(text).strip())
    if written.isupper():
        return closed or apart
    return bool(closed and is_final(before.of(text).strip())) and _opens_and_stays_open(written)


def _longest_subheading(written: str, words: Sequence[str], *, apart: bool) -> int:
    """The most words of a subheading in capitals, in title case, or in small letters, as a line is written."""
    if written.isupper():
        return _LONGEST_IN_CAPITALS
    capitals = sum(word[0].isupper() for word in words)
    if 2 * capitals >= len(words) and all(word[0].isupper() or len(word) < _LONG_WORD for word in words):
        return _LONGEST_SUBHEADING
    return _LONGEST_OF_SMALL_LETTERS if apart and not wirecopy.OPENS_WITH_A_PRONOUN.match(written) else -1


def _opens_and_stays_open(written: str) -> bool:
    """Whether a line begins like a sentence and does not end as what goes on below."""
    first = written.lstrip("\"'“‘")[:1]
    ends = (written[-1].isalnum() or written[-1] in "\"'”’)") and not webcopy.BREAKS_OFF.search(written)
    return (first.isupper() or first.isdigit()) and ends
