"""Linked sentences laid word by word beside each other: what is the same in both, and what differs.

Every derivative sentence that rests on wire sentences is aligned once with those
that it is held against (`laid_beside`). Words are compared by their family,
hyphenated ones piece by piece; what has the longest order in common stands side
by side, and each stretch between is a difference, with its place in both
untouched texts. What a difference comes to is for others to say.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, combinations, islice, pairwise
from operator import itemgetter
from typing import NamedTuple, Protocol, TypeVar

from rapidfuzz.distance import LCSseq

from helpers.article import Span, grouped
from helpers.document.document import Document
from helpers.document.values.value import CALENDAR, MONEY, PERCENT, Value
from helpers.ground.keeping import kept
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.languages.english.numberwords import ONES, TENS
from helpers.pairing.links import COPIED, NEW_STRETCH, Link, Links

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


MOST_NEW, SHORTEST_NEW = 0.3, 3
"""A sentence with at most this share of other words, nowhere so many on end, is of one wire sentence alone."""

HALF_IN_ORDER = 0.5
"""From this share of its words in the order of one wire sentence on a sentence is held against that one."""

FEWEST_DIGITS = 3
"""With so many digits a figure is a sentence's own."""


def laid_beside(wire: Document, derivative: Document, links: Links) -> list[Link]:
    """The links of the derivative's sentences, each with the wire sentences that it is held against.

    A sentence that brings together two of the wire report's may have little of the second but an exact figure: the one
    sentence that has that is added, if nothing rests on it. One half in the order of its first is held against that
    alone where another sentence has copied what else it may rest on.
    """
    there = _stated(wire, _is_exact)
    added: dict[int, set[int]] = {}
    for figure, sentences in _stated(derivative, _is_exact).items():
        places = set(there.get(figure, ()))
        if len(places) == 1 and not any(links.feeds[index] for index in places):
            for number in sentences:
                added.setdefault(number, set()).update(places)
    for number, index in _beside(wire, derivative, links):
        added.setdefault(number, set()).add(index)
    copied = {link.sources[0]: link for link in links.derivative if link.label == COPIED}
    own = (_its_own(link, copied) for link in links.derivative)
    held = (
        sources[:1] if len(sources) > 1 and _is_of_one(wire, sources[0], derivative, number) else sources
        for number, sources in enumerate(own)
    )
    return [
        replace(link, sources=(*sources, *sorted(added.get(number, ())))) if link.sources else link
        for number, (link, sources) in enumerate(zip(links.derivative, held, strict=True))
    ]


def _its_own(link: Link, copied: Mapping[int, Link]) -> tuple[int, ...]:
    """The wire sentences of a link, without the further ones that another has copied where half of this is in the order of the first."""
    first, *further = link.sources or (-1,)
    if not further or link.weak or link.found.features["in order"] < HALF_IN_ORDER:
        return link.sources
    return (first, *(each for each in further if copied.get(each, link) is link))


def _is_of_one(wire: Document, index: int, derivative: Document, number: int) -> bool:
    """Whether a sentence is one wire sentence but for a word or two here and there, whatever other sentence has these."""
    old, new = ([each.family for each in pieces_of(*at)] for at in ((wire, index), (derivative, number)))
    blocks = LCSseq.opcodes(old, new).as_matching_blocks()
    ends = [(0, 0), *((start, start + size) for _, start, size in blocks), (len(new), len(new))]
    apart = [after[0] - before[1] for before, after in pairwise(ends)]
    return sum(apart) <= MOST_NEW * len(new) and max(apart) < SHORTEST_NEW


def _beside(wire: Document, derivative: Document, links: Links) -> Iterator[tuple[int, int]]:
    """The sentences with a share or sum that the wire report has only next to what they rest on, with that place there."""
    there, own = _stated(wire, _is_share_or_sum), _stated(derivative, _is_share_or_sum)
    for amount in there.keys() & own.keys():
        (index, *others), (number, *again) = there[amount], own[amount]
        sources = links.derivative[number].sources
        if not (others or again or index in sources) and {index - 1, index + 1} & set(sources[:1]):
            yield number, index


def _stated(text: Document, tells: Callable[[Value], bool]) -> dict[tuple[str, float], list[int]]:
    """In which sentences of a text, by index, each amount of a sort stands."""
    return grouped(((each.unit, each.low), each.sentence) for each in filter(tells, text.values))


def _is_share_or_sum(value: Value) -> bool:
    return value.kind in (PERCENT, MONEY) and not value.vague


def _is_exact(value: Value) -> bool:
    """Whether a figure is so exact that sentences with it tell of one thing."""
    return value.kind not in CALENDAR and sum(map(str.isdigit, value.text)) >= FEWEST_DIGITS
