"""Two texts, compared once: what every measure reads from; and a derivative's headline as if it were a derivative of one sentence."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Self

from helpers.article import Article, Preparation
from helpers.document import variants
from helpers.document.document import Document
from helpers.document.names import Name
from helpers.errors import ArticleError
from helpers.ground.keeping import kept
from helpers.pairing import passages
from helpers.pairing.alignment import Resting
from helpers.pairing.links import REWRITTEN, Link, Links, links
from helpers.pairing.named import Named
from helpers.pairing.passages import Keys, Runs, Tile
from helpers.pairing.quoted import Quoted, quoted
from helpers.pairing.redline import Redline, laid_beside, redline
from helpers.pairing.sourcing import Sourcing
from helpers.pairing.texts import Text
from helpers.pairing.valued import Valued
from helpers.reading import preparation
from helpers.reading.articles import read_article
from helpers.received import WITHDRAWN


class Compared:
    """A wire report and the derivative that is held against it; wire first, always.

    What is found of the two together is found once, when it is first asked for.
    """

    def __init__(self, wire: Article, derivative: Article) -> None:
        self.wire = Document.of(wire)
        self.derivative = Document.of(derivative)
        self._prepared: dict[Preparation, Compared | None] = {}

    def __iter__(self) -> Iterator[Document]:
        return iter((self.wire, self.derivative))

    def __repr__(self) -> str:
        return f"<Compared {self.wire!r}, {self.derivative!r}>"

    def prepared(self, way: Preparation) -> Compared:
        """Both texts prepared in the same way; one whose sentences stay as they are is itself."""
        nameless = replace(way, name="")
        if nameless not in self._prepared:
            texts = [document.prepared(way) for document in self]
            self._prepared[nameless] = None if texts == list(self) else Compared(*texts)
        return self._prepared[nameless] or self

    @property
    def with_headlines(self) -> Compared:
        """Both texts with their headlines measured too."""
        return self.prepared(replace(self.wire.preparation, headline=True))

    @cached_property
    def without_quotations(self) -> Compared:
        """Both texts without the words in quotation marks, for how they read and sound; sentences keep their numbers."""
        return Compared(self.wire.without_quotations, self.derivative.without_quotations)

    @property
    def preparations(self) -> Mapping[str, Compared]:
        """The pair under every defensible preparation, by its name; first as it was loaded."""
        chosen = self.wire.preparation
        return {chosen.name: self} | {
            other.name: self.prepared(other) for other in preparation.alternatives(chosen)
        }

    @cached_property
    def same(self) -> bool:
        """Whether both texts have the same sentences, one after the other."""
        wire, derivative = ([sentence.text for sentence in text.sentences] for text in self)
        return wire == derivative

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of both texts, variants merged; `mentions` has the wire report's first."""
        return variants.merged(self.wire, self.derivative)

    @cached_property
    def texts(self) -> tuple[Text, Text]:
        """Both texts ready to be aligned."""
        return Text(self.wire.cut), Text(self.derivative.cut)

    @cached_property
    def links(self) -> Links:
        """Which sentences rest on which."""
        return links(self.wire, self.derivative, *self.texts)

    @cached_property
    def redline(self) -> Redline:
        """Every derivative sentence word by word beside the wire sentences that it rests on."""
        return redline(self.wire, self.derivative, laid_beside(self.wire, self.derivative, self.links))

    @cached_property
    def valued(self) -> Valued:
        """What became of numbers, dates and times."""
        return Valued(self.wire, self.derivative, self.redline)

    @cached_property
    def named(self) -> Named:
        """What became of names."""
        return Named(self.wire, self.derivative, self.names, self.redline)

    @cached_property
    def quoted(self) -> Quoted:
        """What became of the words between quotation marks."""
        return quoted(self)

    @cached_property
    def sourcing(self) -> Sourcing:
        """What became of the sources."""
        return Sourcing(self.wire, self.derivative, self.texts, self.links)

    @kept
    def runs(self, *, masked: bool) -> Runs:
        """How many of each text's runs of words the other has too; `masked` leaves out what may be quoted in either."""
        return Runs(*self.own_keys) if masked else Runs(self.wire.keys, self.derivative.keys)

    @cached_property
    def own_keys(self) -> tuple[Keys, Keys]:
        """Both texts' words with those masked, as None, that may be quoted, in either alike.

        A passage that one text has in marks is masked in the other too: a derivative
        that drops the marks has the speaker's words still, not the reporter's.
        """
        wire, derivative = (list(article.own_keys) for article in self)
        if None in wire or None in derivative:
            for tile in self.tiles:
                for step in range(tile.length):
                    here, there = tile.wire + step, tile.derivative + step
                    if None in (wire[here], derivative[there]):
                        wire[here] = derivative[there] = None
        return tuple(wire), tuple(derivative)

    @cached_property
    def tiles(self) -> tuple[Tile, ...]:
        """Runs of three words or more that both texts have."""
        return passages.tiles(self.wire.keys, self.derivative.keys)

    @cached_property
    def own_tiles(self) -> tuple[Tile, ...]:
        """The same with words that either text has in quotation marks masked."""
        return passages.tiles(*self.own_keys) if any(None in side for side in self.own_keys) else self.tiles


def load_pair(
    wire: str | Path,
    derivative: str | Path,
    *,
    furniture: bool = False,
    headline: bool = False,
    any_language: bool = False,
    withdrawn: bool = False,
    wire_format: str = "",
    derivative_format: str = "",
) -> Compared:
    """Wire report and derivative from two files, of whatever format is read.

    Only the bodies are measured unless `furniture` or `headline` keep those in.
    `wire_format` and `derivative_format` overrule what the content is recognised
    as. The same file twice is a legitimate check and gives a note, not an error.
    A text that its sender has withdrawn is compared only if `withdrawn` asks for it.
    """
    way = Preparation(furniture=furniture, headline=headline)
    return paired(
        read_article(wire, format=wire_format, preparation=way, any_language=any_language),
        read_article(derivative, format=derivative_format, preparation=way, any_language=any_language),
        withdrawn=withdrawn,
    )


def paired(wire: Article, derivative: Article, *, withdrawn: bool = False) -> Compared:
    """The two as a pair; that they are the same text is noted.

    Raises `ArticleError` where either was withdrawn by its sender, unless `withdrawn`.
    """
    for article in (wire, derivative):
        if article.status == WITHDRAWN and not withdrawn:
            raise ArticleError(
                f"{article.name} was withdrawn by its sender, so it is not compared: tell whoever still runs it. If another version "
                "replaced it, give that. To compare it all the same, set withdrawn to true (on the command line -p withdrawn true)."
            )
    if wire.sha256 == derivative.sha256 and wire.text == derivative.text:
        note = "Wire report and derivative are the same text, byte for byte."
        derivative = replace(derivative, notes=(*derivative.notes, note))
    return Compared(wire, derivative)


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
