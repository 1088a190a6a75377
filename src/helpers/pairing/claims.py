"""What is stated: the words of a wire report's statement, and how a derivative's sentence may state the same."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from helpers.article import Span, Word
from helpers.document.document import Document
from helpers.document.voices import Voice
from helpers.ground.keeping import by_word, kept
from helpers.languages.english import lists
from helpers.languages.english.inflection import lemmas
from helpers.languages.english.words import fold
from helpers.pairing.redline import Standing

SAME_CLAIM = 0.5
"""At least this share of a statement's content words, weighted, stands in a sentence that states the same."""
FEWEST_SHARED = 4
"""And at least so many different content words …"""
SHORT_CLAIM = 0.95
"""… or, of a statement of two or three content words, as good as all."""
NEARLY_ALL = 0.6
"""From this share on a sentence has the statement's words, and a voice must cover them."""
RESTS, RESTS_WITH = 0.35, 4
"""A sentence that rests on the statement's needs so much of it, and so many content words …"""
FEWEST_CUT = 3
"""… or, where it is cut out of the wire's sentence nearly word for word, so many content words, …"""
RESTS_CREDITED = 0.25
"""… or so much, where the derivative itself says that it retells the wire service's report."""
ORDERED = 0.5
"""From this share of words in the wire sentence's order on a sentence is nearly a copy of it."""
RETOLD = 0.35
"""From this share on a sentence is taken to retell a statement if it has a source too …"""
RETOLD_BY_THE_SAME = 0.2
"""… and from this share on, with three content words, if the source is the same."""
WHOLE = 0.8
"""From this share on a short statement counts as kept too, if its sentence has a source."""
COVERED = 0.5
"""A voice covers words if it has this share of them."""


class Claim(NamedTuple):
    """A derivative sentence (by index) that may state what a wire statement does.

    `share` of its content words, weighted, and how many are `shared`; `words`
    are those in the derivative. `same` says that both plainly state the same,
    `linked` that the sentence rests on the statement's, `whole` that it has
    nearly all of its words, `ordered` that it is nearly a copy.
    """

    sentence: int
    share: float
    shared: int
    words: tuple[Word, ...]
    same: bool
    linked: bool
    whole: bool
    ordered: bool

    @property
    def close(self) -> bool:
        """Whether it says so in nearly the same words."""
        return self.whole or self.ordered

    @property
    def cut(self) -> bool:
        """Whether it has little of what is said, cut out nearly word for word."""
        much = self.whole or self.same or self.has(RESTS)
        return self.ordered and self.shared >= FEWEST_CUT and not much

    def has(self, least: float) -> bool:
        """Whether it has so much of what is said, and words enough."""
        return self.share >= least and self.shared >= RESTS_WITH

    @property
    def copied(self) -> bool:
        """Whether it rests on the statement's sentence and has nearly all that is said, or is nearly a copy."""
        return self.linked and (self.ordered or (self.shared > 1 and self.whole))

    @property
    def retold(self) -> bool:
        """Whether it says so in other words, if it has a source."""
        enough = self.share >= RETOLD and self.shared >= FEWEST_SHARED
        return enough or self.same or self.share >= WHOLE


def covers(voice: Voice, words: Sequence[Word]) -> bool:
    """Whether what a voice says has most of some words."""
    return bool(words) and sum(is_in(word, voice.content) for word in words) >= COVERED * len(words)


def is_in(word: Standing, spans: Iterable[Span]) -> bool:
    """Whether a word begins within one of some stretches."""
    return any(span.start <= word.start < span.end for span in spans)


def stated(article: Document, each: Voice) -> dict[str, tuple[str, ...]]:
    """The families of the content words of what is stated, by their folded form; quoted ones alone if it is quoted."""
    content = [told for told in _content(article, each.sentence) if is_in(told[0], each.content)]
    quoted = [told for told in content if each.direct and told[0].quoted]
    return {fold(word.text): families for word, families in quoted or content}


def having(article: Document, index: int, families: frozenset[str]) -> tuple[Word, ...]:
    """The words of a sentence that belong to one of some families."""
    return tuple([word for word, own in _content(article, index) if not families.isdisjoint(own)])


@kept
def _content(article: Document, index: int) -> list[tuple[Word, tuple[str, ...]]]:
    words = article.sentences[index].words
    return [(word, own) for word in words if (own := _families(word.text))]


@by_word
def _families(word: str) -> tuple[str, ...]:
    """The families of a content word; none of another."""
    key = fold(word)
    content = key not in lists.function_words() and (len(key) > 2 or key.isdigit() or key.isupper())
    return lemmas(word) if content else ()
