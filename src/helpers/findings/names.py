"""Names and places that stand where the wire report has others, or that it does not have at all.

A name is held against the name that stands in its place in the redline: after
the same title, before the same verb. A country, its people and its capital are
one. A name that no part of the wire report has, in a sentence that rests on it,
is always told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, SURE, Finding, lost_in, place_of
from helpers.languages.english import listed, lists
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Difference, Piece

_SHORTEST_STEM = 4
_OF_A_PEOPLE = listed.words("names", "endings of peoples")
_AGENCIES = frozenset(map(fold, listed.lines("agencies")))
_HOLIDAYS = listed.words("names", "holidays")
_BEFORE_PLACES = listed.words("names", "before places")


def names(pair: Compared) -> Iterator[Finding]:
    """A finding for each name of a linked sentence that the wire report has not, or has not there."""
    known = _Known(pair)
    for block in pair.redline.blocks:
        for mention in known.derivative[block.sentence]:
            instead = _instead(known, block, mention)
            if instead is not None:
                yield _changed(pair, block, instead, mention)
            elif block.rests(mention.start, mention.end) and not known.in_wire(mention):
                yield _unknown(pair, block, mention)


@dataclass(frozen=True)
class _Known:
    """The names of both texts by the sentence they stand in, and which are one and the same."""

    pair: Compared

    @cached_property
    def wire(self) -> list[list[Mention]]:
        return _by_sentence(self.pair.wire)

    @cached_property
    def derivative(self) -> list[list[Mention]]:
        return _by_sentence(self.pair.derivative)

    @cached_property
    def _groups(self) -> tuple[dict[int, int], dict[int, int]]:
        """The number of the name that each mention is of, by where it starts."""
        sides: tuple[dict[int, int], dict[int, int]] = ({}, {})
        for number, name in enumerate(self.pair.names):
            for side, mentions in zip(sides, name.mentions, strict=True):
                side.update((mention.start, number) for mention in mentions)
        return sides

    @cached_property
    def _words_of_wire(self) -> frozenset[str]:
        return frozenset(
            fold(found.group()) for found in WORD.finditer(self.pair.wire.plain or self.pair.wire.text)
        )

    @cached_property
    def _countries_of_wire(self) -> frozenset[str]:
        return frozenset(country for found in self.wire for each in found if (country := _country(each.text)))

    def same(self, wire: Mention, derivative: Mention) -> bool:
        """Whether two mentions are of one name, one country, or share a part that tells whom."""
        numbers = (self._groups[0].get(wire.start), self._groups[1].get(derivative.start))
        if None not in numbers and numbers[0] == numbers[1]:
            return True
        written = wire.text, derivative.text
        return _one_country(*written) or _part_of(*written) or _one_people(*written)

    def in_wire(self, mention: Mention) -> bool:
        """Whether its words stand somewhere in the wire report, or at least its last, or its country."""
        words = _words(mention.text)
        surname = any(_words(each.text) < words for found in self.wire for each in found)
        is_country = _is_country(mention.text) and _country(mention.text) in self._countries_of_wire
        is_known = words <= self._words_of_wire or surname or is_country
        return is_known or _tells_nothing(mention) or self._of_a_people(mention)

    def _of_a_people(self, mention: Mention) -> bool:
        return any(_one_people(each.text, mention.text) for found in self.wire for each in found)


def _tells_nothing(mention: Mention) -> bool:
    """Whether the mention is no more than a title, a holiday, or the agency that is credited."""
    words = _words(mention.text) - {"the"}
    return (
        words <= lists.titles() | _HOLIDAYS
        or " ".join(map(fold, mention.text.split())).removeprefix("the ") in _AGENCIES
    )


def _by_sentence(text: Document) -> list[list[Mention]]:
    found: list[list[Mention]] = [[] for _ in text.sentences]
    for mention in text.mentions:
        if mention.sentence >= 0:
            found[mention.sentence].append(mention)
    return found


def _words(written: str) -> frozenset[str]:
    return frozenset(fold(word) for word in WORD.findall(written))


def _country(written: str) -> str:
    """The country that a name stands for, its people or a place in it; empty if none is known."""
    key = " ".join(fold(part) for part in written.split())
    place = lists.places().get(key)
    return place.country if place else lists.countries_by_demonym().get(key, "")


def _is_country(written: str) -> bool:
    """Whether a name is that of a country or of its people, and not of a place in it."""
    return fold(written) in lists.countries() or fold(written) in lists.countries_by_demonym()


def _one_country(one: str, other: str) -> bool:
    """Whether two names stand for one country: by its name, its people, or a place that speaks for it."""
    country = _country(one)
    return bool(country) and country == _country(other) and (_is_country(one) or _is_country(other))


def _one_people(one: str, other: str) -> bool:
    """Whether one name is that of the people of the other: ``Ruritania`` and ``Ruritanian``."""
    short, long = sorted((fold(one), fold(other)), key=len)
    stem = short.rstrip("aeiouy")
    return len(stem) >= _SHORTEST_STEM and long.startswith(stem) and long[len(stem) :] in _OF_A_PEOPLE


def _part_of(one: str, other: str) -> bool:
    """Whether one is the other with more words: ``Kessler`` and ``Dorothy Kessler``."""
    words = _words(one), _words(other)
    return (
        words[0] <= words[1]
        or words[1] <= words[0]
        or _initials(one) == fold(other)
        or _initials(other) == fold(one)
    )


def _initials(written: str) -> str:
    """``irs`` of ``Internal Revenue Service``; empty for one word."""
    found = [word[0].lower() for word in WORD.findall(written) if word[0].isupper()]
    return "".join(found) if len(found) > 1 else ""


def _instead(known: _Known, block: Block, mention: Mention) -> Mention | None:
    """The wire report's name in whose place the derivative has this one."""
    difference = block.counterpart(mention.start, mention.end)
    if difference is None or _tells_nothing(mention):
        return None
    wire = _touched(known.wire, [block.wire[place] for place in difference.wire])
    own = _touched(known.derivative, [block.derivative[place] for place in difference.derivative])
    if len(wire) != 1 or len(own) != 1 or not block.slot(wire[0], mention) or not _one_sort(wire[0], mention):
        return None
    if block.closeness < CLOSE and known.in_wire(mention):
        return None
    if any(known.same(each, mention) for each in _all(known, block)):
        return wire[0] if _swapped(known, block, difference, wire[0], mention) else None
    return wire[0]


def _one_sort(one: Mention, other: Mention) -> bool:
    """Whether both names are of places that are known, or neither is."""
    return bool(_country(one.text)) == bool(_country(other.text))


def _all(known: _Known, block: Block) -> list[Mention]:
    """The wire report's names in the sentences that a block rests on."""
    return [each for index in block.sources for each in known.wire[index]]


def _swapped(known: _Known, block: Block, difference: Difference, wire: Mention, mention: Mention) -> bool:
    """Whether the derivative's name stands elsewhere in the wire sentence, and another in its place."""
    if known.same(wire, mention) or block.closeness < CLOSE:
        return False
    first = difference.wire.start, difference.derivative.start
    last = difference.wire.stop, difference.derivative.stop
    around = [
        block.wire[here].content and block.wire[here].family == block.derivative[there].family
        for here, there in ((first[0] - 1, first[1] - 1), last)
        if 0 <= here < len(block.wire) and 0 <= there < len(block.derivative)
    ]
    return any(around)


def _touched(mentions: list[list[Mention]], pieces: list[Piece]) -> list[Mention]:
    """The names of which some pieces are part."""
    return [
        each
        for index in dict.fromkeys(piece.sentence for piece in pieces)
        for each in mentions[index]
        if any(piece.start < each.end and each.start < piece.end for piece in pieces)
    ]


def _changed(pair: Compared, block: Block, wire: Mention, derivative: Mention) -> Finding:
    kind = _kind(pair.derivative, derivative)
    close = block.closeness >= CLOSE
    return Finding(
        SERIOUS,
        kind,
        SURE if close else LIKELY,
        place_of(pair.wire, wire.start, wire.end, wire.sentence),
        place_of(pair.derivative, derivative.start, derivative.end, derivative.sentence),
        f"{kind.capitalize()}: where the wire report has {wire.text}, the derivative has {derivative.text}.",
    )


def _unknown(pair: Compared, block: Block, mention: Mention) -> Finding:
    kind = _kind(pair.derivative, mention)
    return Finding(
        CHECK,
        kind,
        LIKELY,
        lost_in(pair.wire, block.sources[0]),
        place_of(pair.derivative, mention.start, mention.end, mention.sentence),
        f"{kind.capitalize()}: the wire report does not name {mention.text}.",
    )


def _kind(text: Document, mention: Mention) -> str:
    """Whether a name is one of a place: known, or after *in*, *near* and the like."""
    before = WORD.findall(text.text[max(0, mention.start - 20) : mention.start])
    placed = bool(before) and fold(before[-1]) in _BEFORE_PLACES
    return "place" if placed or _country(mention.text) else "name"
