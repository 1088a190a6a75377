"""Linked sentences laid word by word beside each other: what is the same in both, and what differs.

Every derivative sentence that rests on wire sentences is aligned with them
once. Words are compared by their family, hyphenated ones piece by piece; what
has the longest order in common stands side by side, and each stretch between
is a difference, with its place in both untouched texts. What a difference comes
to is for others to say.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations, islice, pairwise
from operator import itemgetter
from typing import NamedTuple, Protocol, TypeVar

from rapidfuzz.distance import LCSseq

from helpers.article import Span, grouped
from helpers.document.document import Document
from helpers.keeping import kept
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.languages.english.numberwords import ONES, TENS
from helpers.pairing.links import NEW_STRETCH, Link

SHORTEST_ANCHOR = 3
"""Function words alone stand side by side only in a run of so many words."""

FEWEST_MOVED, MOST_CLAUSES = 2, 6
"""So many words of content more stand side by side where clauses are exchanged; and so many clauses are tried."""

_JOINING = listed.words("saying", "openers of a clause before the main one") | {"and", "but"}

CLOSE = 0.6
"""From this share of words in the same order a sentence is close to the wire report's, and words have their places."""

MOST_BESIDE = 3
"""Words of content that may differ beside two words for them to stand in one place of close sentences; else one."""


class Standing(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Anything = TypeVar("Anything", bound=Standing)


def meet(one: Standing, other: Standing) -> bool:
    """Whether two stretches have characters in common."""
    return one.start < other.end and other.start < one.end


def touched(found: Iterable[Anything], pieces: Sequence[Standing]) -> list[Anything]:
    """Those values or names of which some pieces are part."""
    first = min([piece.start for piece in pieces], default=0)
    end = max([piece.end for piece in pieces], default=0)
    near = [each for each in found if each.start < end and first < each.end]
    return [each for each in near if any(meet(piece, each) for piece in pieces)]


class Piece(NamedTuple):
    """A word, or one part of a hyphenated word: where it stands, its folded form and its family.

    `content` tells that it is no function word; `sentence` is an index.
    """

    start: int
    end: int
    form: str
    family: str
    content: bool
    quoted: bool
    sentence: int


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch that is not the same on both sides; one side may be empty.

    `wire` and `derivative` are ranges of the block's pieces.
    """

    wire: range
    derivative: range


@dataclass(frozen=True)
class Block:
    """A derivative's sentence beside the wire sentences that it rests on; all by index.

    `matched` are the places of pieces that stand side by side, wire first. The wire report's
    pieces stand as in its text, but where the derivative tells two clauses in the other order.
    """

    sentence: int
    sources: tuple[int, ...]
    link: Link
    wire: Pieces
    derivative: Pieces
    matched: tuple[tuple[int, int], ...]

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What lies between the matched pieces, in the derivative's order."""
        found = []
        before = (-1, -1)
        for place in (*self.matched, (len(self.wire), len(self.derivative))):
            wire, derivative = (range(last + 1, next_) for last, next_ in zip(before, place, strict=True))
            if wire or derivative:
                found.append(Difference(wire, derivative))
            before = place
        return tuple(found)

    @cached_property
    def closeness(self) -> float:
        """Share of the derivative's pieces that stand in the same order in the wire report, 0 to 1."""
        return len(self.matched) / len(self.derivative) if self.derivative else 0.0

    def closeness_to(self, source: int) -> float:
        """The share of them that stand so in one of the wire sentences, 0 to 1."""
        same = sum(self.wire[place].sentence == source for place, _ in self.matched)
        return same / len(self.derivative) if self.derivative else 0.0

    def keeps(self, source: int) -> bool:
        """Whether half of the derivative's pieces that stand so are of a wire sentence, or half of its own are among them."""
        same = sum(self.wire[place].sentence == source for place, _ in self.matched)
        whole = sum(each.sentence == source for each in self.wire)
        return 2 * same >= min(len(self.matched), whole)

    @cached_property
    def families(self) -> tuple[frozenset[str], frozenset[str]]:
        """The families on each side, wire first."""
        wire, derivative = ({each.family for each in side} for side in (self.wire, self.derivative))
        return frozenset(wire), frozenset(derivative)

    @cached_property
    def _told(self) -> list[bool]:
        """For each of the derivative's pieces whether the wire sentences have the word of content that it is."""
        return [each.content and each.family in self.families[0] for each in self.derivative]

    @cached_property
    def resting(self) -> float:
        """Share of the derivative's words of content that the wire sentences have, 0 to 1."""
        return sum(self._told) / max(1, sum(each.content for each in self.derivative))

    def rests(self, start: int, end: int) -> bool:
        """Whether what the derivative's characters stand in rests on the wire sentences, and is not added to them.

        Added is a stretch of `NEW_STRETCH` words or more that has no word of content in common with them.
        """
        here = [place for place, each in enumerate(self.derivative) if meet(each, Span(start, end))]
        if not here:
            return False
        first, last = here[0], here[-1]
        while first > 0 and not self._told[first - 1]:
            first -= 1
        while last + 1 < len(self._told) and not self._told[last + 1]:
            last += 1
        return last + 1 - first < NEW_STRETCH + len(here)

    def slot(self, wire: Standing, derivative: Standing) -> bool:
        """Whether two stretches stand in one place: in a difference that holds little else."""
        return self.beside(wire, derivative) <= (MOST_BESIDE if self.closeness >= CLOSE else 1)

    def beside(self, wire: Standing, derivative: Standing) -> float:
        """How many words of content differ beside two stretches, on the side that has more; without end if they stand apart."""
        difference = self.counterpart(derivative.start, derivative.end)
        if difference is None or not touched([wire], self.held(difference)[0]):
            return math.inf
        return max(
            sum(each.content and not meet(each, own) for each in pieces)
            for pieces, own in zip(self.held(difference), (wire, derivative), strict=True)
        )

    def held(self, difference: Difference) -> tuple[Pieces, Pieces]:
        """The pieces of a difference, wire first."""
        wire, derivative = difference.wire, difference.derivative
        return self.wire[wire.start : wire.stop], self.derivative[derivative.start : derivative.stop]

    def in_one_difference(self, wire: int, derivative: int) -> bool:
        """Whether two words, by their places, stand in one stretch that differs."""
        return any(wire in each.wire and derivative in each.derivative for each in self.differences)

    def gap_of_wire(self, place: int) -> Pieces:
        """What the derivative has in the difference in which a wire word stands."""
        return next((self.held(each)[1] for each in self.differences if place in each.wire), ())

    def counterpart(self, start: int, end: int) -> Difference | None:
        """The difference that holds the derivative's characters from `start` to `end`, as far as one does."""
        sought = Span(start, end)
        return next((each for stretch, each in self._spans if meet(stretch, sought)), None)

    @cached_property
    def _spans(self) -> tuple[tuple[Span, Difference], ...]:
        """Where the derivative's characters of each difference stand that has any."""
        held = ((self.held(each)[1], each) for each in self.differences)
        return tuple((span(pieces), each) for pieces, each in held if pieces)


@dataclass(frozen=True)
class Redline:
    """All blocks of a pair, in the derivative's order."""

    blocks: tuple[Block, ...]

    @cached_property
    def by_source(self) -> dict[int, list[Block]]:
        """The blocks that rest on each wire sentence, by its index."""
        return grouped((index, block) for block in self.blocks for index in block.sources)

    @cached_property
    def by_sentence(self) -> dict[int, Block]:
        """The block of each derivative sentence that has one, by its index."""
        return {block.sentence: block for block in self.blocks}


def redline(wire: Document, derivative: Document, linked: Sequence[Link]) -> Redline:
    """The redline of two texts; `linked` has the link of each of the derivative's sentences."""
    old = {index: pieces_of(wire, index) for link in linked for index in link.sources}
    blocks = []
    for number, link in enumerate(linked):
        if link.sources and derivative.sentences[number].words:
            new, sources = pieces_of(derivative, number), tuple(sorted(set(link.sources)))
            whole = tuple(chain.from_iterable(old[index] for index in sources))
            whole, new = _in_one_word(whole, new), _in_one_word(new, whole)
            told = _in_order_of(new, whole)
            blocks.append(Block(number, sources, link, told, new, tuple(_matched(told, new))))
    return Redline(tuple(blocks))


def _in_one_word(pieces: Pieces, others: Pieces) -> Pieces:
    """Some words, two as one where the others have them so: *coast guard*, *coastguard*; *by-election*, *byelection*."""
    written = {each.form for each in others if each.content}
    found: list[Piece] = []
    for each in pieces:
        before = found[-1] if found else None
        if before and each.start - before.end <= 1 and (one := before.form + each.form) in written:
            found[-1] = before._replace(end=each.end, form=one, family=family(one), content=True)
        else:
            found.append(each)
    return tuple(found)


def _in_order_of(new: Pieces, old: Pieces) -> Pieces:
    """The wire report's words, two neighbouring clauses of a sentence exchanged where the derivative tells them so."""
    told = _content(new)
    straight = LCSseq.similarity(_content(old), told)
    if (Counter(_content(old)) & Counter(told)).total() - straight < FEWEST_MOVED:
        return old
    joints = (
        at for at in range(1, len(old)) if old[at].form in _JOINING or old[at].start - old[at - 1].end > 1
    )
    bounds = islice(joints, MOST_CLAUSES)
    orders = (
        (*old[:one], *old[two:three], *old[one:two], *old[three:])
        for one, two, three in combinations((0, *bounds, len(old)), 3)
        if old[two].form in _JOINING
        and old[one].sentence == old[three - 1].sentence
        and set(_content(_in_figures(old[two:three]))) <= set(told)
    )
    likeness = ((LCSseq.similarity(_content(each), told), each) for each in orders)
    alike, best = max(likeness, key=itemgetter(0), default=(0, old))
    return best if alike - straight >= FEWEST_MOVED else old


def _in_figures(pieces: Pieces) -> Pieces:
    return tuple(each for each in pieces if any(map(str.isdigit, each.form)))


def _content(pieces: Pieces) -> list[str]:
    figures = lists.other_forms()
    return [figures.get(each.form, each.family) for each in pieces if each.content]


def _matched(old: Pieces, new: Pieces) -> Iterator[tuple[int, int]]:
    """The longest order of words that both sides have, by family, without short runs of function words, which stand side by side in any two sentences."""
    if len(old) == len(new):
        same = [at for at in range(len(old)) if old[at].family == new[at].family]
        if len(same) == len(old) - 2:
            yield from zip(same, same, strict=True)
            return
    steps = LCSseq.opcodes([each.family for each in old], [each.family for each in new])
    for wire, derivative, size in steps.as_matching_blocks():
        told = any(each.content for each in new[derivative : derivative + size])
        if told or size >= SHORTEST_ANCHOR or _words(old) == _words(new):
            yield from ((wire + step, derivative + step) for step in range(size))


def _words(pieces: Pieces) -> int:
    """How many words some pieces are, *forty-one* one of them."""
    return len(pieces) - sum(one.form in TENS and two.form in ONES for one, two in pairwise(pieces))


@kept
def pieces_of(text: Document, index: int) -> Pieces:
    """A sentence's words, hyphenated ones in their parts."""
    found = []
    for part, place in zip(*text.cut[index], strict=True):
        start, _, _, quoted = text.sentences[index].words[place]
        own = (part.key, part.family, part.content)
        found.append(Piece(start + part.start, start + part.end, *own, quoted, index))
    return tuple(found)


def span(pieces: Sequence[Piece]) -> Span:
    """The characters from the first of some pieces to the last."""
    return Span(pieces[0].start, pieces[-1].end)
