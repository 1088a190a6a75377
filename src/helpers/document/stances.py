"""Hedges and loaded words of one text: the listed words by which a writer keeps a distance, or judges.

They are listed words (`data/lexicons/english/`), a speaker's told apart from the
writer's. A listed word is no fault: a court may well call a thing a scandal.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from helpers.article import Sentence, Span, Word
from helpers.ground.keeping import by_word
from helpers.languages.english import inflection, listed, lists
from helpers.languages.english.listed import by_first_word
from helpers.languages.english.words import fold

if TYPE_CHECKING:
    from helpers.document.document import Document

HEDGE, LOADED = "hedge", "loaded"


@dataclass(frozen=True, slots=True)
class Mark:
    """A listed word or phrase where it stands; offsets into the article's text.

    `kind` is *hedge* or *loaded*, `term` what the list has, `text` what is
    written, `quoted` whether it stands inside quotation marks, `sentence` the
    sentence by index.
    """

    kind: str
    term: str
    start: int
    end: int
    text: str
    quoted: bool
    sentence: int


def stances(article: Document) -> tuple[Mark, ...]:
    """Every hedge and loaded word of a text in reading order.

    The longest phrase counts, and no word twice within a kind. Words of names
    do not count, nor the month of May, *might* for strength, and *could not*.
    """
    begun = article.standing(_beginnings)
    found = [mark for kind in (HEDGE, LOADED) for mark in _marks(article, kind, begun)]
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.kind)))


def _marks(article: Document, kind: str, begun: Sequence[int]) -> Iterator[Mark]:
    """The terms of a list in a text, left to right, by the words that may begin any; none of them begins in a name."""
    words, over = article.words, 0
    for place in begun:
        beginning = _beginnings(words[place].text).get(kind)
        following = words[place + 1].text if place + 1 < len(words) else ""
        if not beginning or place < over or not beginning.goes_on(following, kind):
            continue
        index = article.sentence_of[place]
        term = _term(article.sentences[index], words[place], kind)
        if term:
            over = place + len(term)
            if words[place].start not in article.name_words or words[place].text[0].islower():
                span = Span(words[place].start, words[over - 1].end)
                text = " ".join(span.of(article.plain).split())
                yield Mark(kind, " ".join(term), *span, text, words[place].quoted, index)


def _term(sentence: Sentence, first: Word, kind: str) -> tuple[str, ...]:
    """The longest listed term that begins with a word and means what the list means; empty if none does."""
    position = bisect_left(sentence.words, (first.start,))
    terms = _beginnings(first.text)[kind].terms
    term = next((each for each in terms if _stands(sentence, position, each, kind)), ())
    return () if len(term) == 1 and _means_something_else(sentence, position) else term


def _stands(sentence: Sentence, position: int, term: tuple[str, ...], kind: str) -> bool:
    """Whether a term may stand from a word on that may be its first, its words parted by nothing but space."""
    words = sentence.words[position : position + len(term)]
    return len(words) == len(term) and all(
        part in _forms(right.text, kind) and sentence.between(left, right).isspace()
        for part, (left, right) in zip(term[1:], pairwise(words), strict=True)
    )


_TERMS = {HEDGE: by_first_word(lists.hedges()), LOADED: by_first_word(lists.loaded())}
"""The terms of each list by their first word."""


class _Beginning(NamedTuple):
    """The terms of a list that a word may begin, the longest first, those of its nearest form, their `second` words, and whether one stands `alone`."""

    terms: tuple[tuple[str, ...], ...]
    second: frozenset[str]
    alone: bool

    def goes_on(self, following: str, kind: str) -> bool:
        """Whether one of the terms may stand here, by the word after the first; empty if there is none."""
        return self.alone or not self.second.isdisjoint(_forms(following, kind))


@by_word
def _beginnings(word: str) -> Mapping[str, _Beginning]:
    """What a word may begin, by the kinds of which it may begin any term."""
    begun = {}
    for kind, listed_terms in _TERMS.items():
        terms = [term for form in _forms(word, kind) for term in listed_terms.get(form, ())]
        if terms:
            second = frozenset(term[1] for term in terms if len(term) > 1)
            longest = tuple(sorted(terms, key=len, reverse=True))
            begun[kind] = _Beginning(longest, second, any(len(term) == 1 for term in terms))
    return begun


@lru_cache(maxsize=100_000)
def _forms(word: str, kind: str) -> tuple[str, ...]:
    """What a word may stand for in a list, the nearest form first."""
    bases = inflection.bases(word)
    if kind == LOADED and bases[0].endswith("ly") and len(bases[0]) > 5 and bases[0] != "historically":
        stem = bases[0][:-2]
        bases += (stem, stem + "le", stem[:-1] + "y") if stem.endswith("i") else (stem, stem + "le")
        if stem.endswith("al"):
            bases += (stem[:-2],)
    return bases


_BEFORE_STRENGTH = listed.words("padding", "before strength")


def _means_something_else(sentence: Sentence, position: int) -> bool:
    """*May* the month, *might* for strength, *could not*, which says what was so."""
    word = sentence.words[position]
    before = fold(sentence.words[position - 1].text) if position else ""
    after = fold(sentence.words[position + 1].text) if position + 1 < len(sentence.words) else ""
    key = fold(word.text)
    if key == "may":
        return (position > 0 and word.text[0].isupper()) or after[:1].isdigit()
    if key == "might":
        return before in _BEFORE_STRENGTH
    return key == "could" and after == "not"
