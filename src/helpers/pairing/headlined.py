"""A derivative's headline held against a text as if it were a derivative of one sentence."""

import math
from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import Self

from helpers.article import Article, Preparation
from helpers.document.document import Document
from helpers.pairing.alignment import Resting
from helpers.pairing.compared import Compared
from helpers.pairing.links import REWRITTEN, Link
from helpers.pairing.redline import Redline, redline
from helpers.reading import preparation

_WITH_HEADLINE = Preparation(headline=True)

FEWEST_SHARED = 2
"""A headline is about a sentence with which it shares so many words of content."""
MOST_SENTENCES = 2
NEARLY_AS_NEAR = 0.7

_UNMEASURED = Resting({}, (), frozenset(), (0, 0, 0))


class Headlined(Compared):
    """A text, in the wire report's place, and nothing but the headline of a derivative.

    A headline is too short to be linked as sentences are: it is laid beside the
    sentences with which it shares most.
    """

    def __init__(self, text: Article, derivative: Article) -> None:
        super().__init__(text, headline_of(derivative))

    @classmethod
    def over_wire(cls, pair: Compared) -> Self:
        """The wire report, with its own headline, and the derivative's."""
        return cls(pair.wire.prepared(_WITH_HEADLINE), pair.derivative)

    @classmethod
    def over_body(cls, pair: Compared) -> Self:
        """The derivative's body and its headline."""
        return cls(pair.derivative, pair.derivative)

    @cached_property
    def redline(self) -> Redline:
        """Each sentence of the headline beside what is nearest to it; none where nothing is near."""
        near = map(self.nearest, range(len(self.derivative.sentences)))
        return redline(self.wire, self.derivative, [Link(REWRITTEN, _UNMEASURED, each) for each in near])

    def nearest(self, number: int) -> tuple[int, ...]:
        """The wire sentences, by index, that share most with a sentence of the headline."""
        own = self.derivative.content[number].keys()
        shared = ((index, own & content.keys()) for index, content in enumerate(self.wire.content))
        near = ((index, families) for index, families in shared if len(families) >= FEWEST_SHARED)
        scores = {index: sum(self._weight[each] for each in families) for index, families in near}
        ranked = sorted(scores, key=lambda index: (-scores[index], index))[:MOST_SENTENCES]
        return tuple(index for index in ranked if scores[index] >= NEARLY_AS_NEAR * scores[ranked[0]])

    @cached_property
    def _weight(self) -> dict[str, float]:
        """How much a family tells: the fewer wire sentences have it, the more."""
        counts = Counter(family for content in self.wire.content for family in content)
        return {family: math.log(1 + len(self.wire.sentences) / count) for family, count in counts.items()}


def headline_of(article: Article) -> Document:
    """An article with no sentences but its headline's."""
    return Document.of(preparation.prepare(replace(article, paragraphs=(), furniture=()), _WITH_HEADLINE))
