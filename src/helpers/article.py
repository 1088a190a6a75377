"""The words of the field: span, word, sentence, furniture, article, pair.

Every position is a character offset into `Article.text`, the text as it was
received. Nothing here is ever edited: a preparation that leaves something out
leaves it out of `sentences`, never out of `text`.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple, TypeVar

from helpers.ground.outside import shortened
from helpers.received import Told

HEADLINE = "headline"
BODY = "body"
FURNITURE = "furniture"


class Span(NamedTuple):
    """The characters from `start` up to, not including, `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]


class Word(NamedTuple):
    """One word as written, with its place in the untouched text."""

    start: int
    end: int
    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it stands, what part of the article, and its words.

    `paragraph` counts from 1 within the body (0 outside it); `number` counts
    from 1 over the sentences of the article in reading order.
    """

    start: int
    end: int
    text: str
    part: str
    paragraph: int
    number: int
    words: tuple[Word, ...]

    @property
    def line(self) -> str:
        """The sentence on one line."""
        return " ".join(self.text.split())

    def between(self, left: Word, right: Word) -> str:
        """What stands between two of its words."""
        return self.text[left.end - self.start : right.start - self.start]

    @property
    def quoted(self) -> float:
        """Share of the words that stand inside quotation marks, 0 to 1."""
        if not self.words:
            return 0.0
        return [word.quoted for word in self.words].count(True) / len(self.words)


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line of the wire's own apparatus: dateline, credit, promo line …

    `says` is what it tells, in words; `paragraphs` are the body paragraphs an
    update note points at, counted from 1 with promo lines not counted.
    """

    kind: str
    start: int
    end: int
    text: str
    says: str = ""
    paragraphs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Preparation:
    """One way to choose what of an article is measured; `name` says how it differs."""

    name: str = "as reported"
    furniture: bool = False
    headline: bool = False
    quotations: bool = True
    plain_sentences: bool = False


@dataclass(frozen=True, eq=False, repr=False)
class Article(Told):
    """A text taken apart, with the sentences that are to be measured.

    An article is equal to itself alone, so that what was measured of it can be kept.

    `sentences` is what the measures see: the body, and what a preparation
    keeps in beside it. `headline` and `furniture` say what was set aside.
    `plain` is `text` with markup blanked out, character for character.

    `source`, `published`, `status`, `embargo` and `doubts` say too what the form
    of the text tells where the file says nothing.
    """

    text: str
    name: str
    sentences: tuple[Sentence, ...]
    headline: Span | None = None
    paragraphs: tuple[Span, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    place: str = ""
    path: str = ""
    sha256: str = ""
    notes: tuple[str, ...] = ()
    plain: str = ""
    preparation: Preparation = Preparation()

    def __repr__(self) -> str:
        return f"<Article {self.name}: {self.title!r}, {len(self.words):,} words>"

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All measured words in reading order."""
        return tuple(chain.from_iterable([sentence.words for sentence in self.sentences]))

    @cached_property
    def written(self) -> tuple[str, ...]:
        """The same as they are written."""
        return tuple([word.text for word in self.words])

    def sentence_at(self, offset: int) -> int:
        """The sentence, by its index, that an offset lies in or behind; the first if it lies before all."""
        return max(0, bisect_right(self.sentences, offset, key=attrgetter("start")) - 1)

    @property
    def title(self) -> str:
        """The headline as one line, or the first words of the body, or the name."""
        if self.headline is not None:
            return " ".join(self.headline.of(self.plain).split())
        if self.sentences:
            return shortened(self.sentences[0].line, 90)
        return self.name


SIDES = ("wire", "derivative")


Standing = TypeVar("Standing")
Key = TypeVar("Key")


def grouped(pairs: Iterable[tuple[Key, Standing]]) -> dict[Key, list[Standing]]:
    """All that come second by what comes first, both in order."""
    found: dict[Key, list[Standing]] = {}
    for key, each in pairs:
        found.setdefault(key, []).append(each)
    return found


def by_sentence(found: Iterable[Standing]) -> dict[int, list[Standing]]:
    """Values, names or voices, which are in order, by the sentence that they say they stand in."""
    return {index: list(own) for index, own in groupby(found, key=attrgetter("sentence"))}
