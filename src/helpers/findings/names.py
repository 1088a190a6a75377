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
from helpers.document.slots import slot
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, SURE, Finding, lost_in, place, place_of
from helpers.languages.english import listed, lists
from helpers.languages.english.words import POSSESSIVES, WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Difference, Piece

HALFWAY = 0.5
"""From this share of words in the same order a name that the wire report has elsewhere is out of place."""

_SHORTEST_STEM = 4
_OF_A_PEOPLE = listed.words("names", "endings of peoples")
_AGENCIES = frozenset(map(fold, listed.lines("agencies")))
_HOLIDAYS = listed.words("names", "holidays")
_INDEFINITE = listed.words("names", "before somebody unnamed")
_MOST_OF_SOMEBODY = 4
_BEFORE_PLACES = listed.words("names", "before places")


def names(pair: Compared) -> Iterator[Finding]:
    """A finding for each name of a linked sentence that the wire report has not, or has not there."""
    known = Known(pair)
    for block in pair.redline.blocks:
        exchanged: list[tuple[Mention, Mention]] = []
        for mention in known.derivative[block.sentence]:
            instead = _instead(known, block, mention)
            if instead is not None:
                if not any(
                    known.same(instead, there) and known.same(here, mention) for here, there in exchanged
                ):
                    yield _changed(pair, block, instead, mention)
                exchanged.append((instead, mention))
            elif not known.in_wire(mention):
                akin = _akin(known, block, mention)
                if akin is not None:
                    yield _changed(pair, block, akin, mention)
                elif block.rests(mention.start, mention.end):
                    yield _unknown(pair, block, mention)
            elif (unnamed := _unnamed(block, mention)) is not None:
                yield _named(pair, unnamed, mention)


@dataclass(frozen=True)
class Known:
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
    def _words_of_wire(self) -> str:
        """The wire report's words, folded, each between spaces."""
        found = WORD.finditer(self.pair.wire.plain or self.pair.wire.text)
        return f" {' '.join(fold(word.group()) for word in found)} "

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
        """Whether it stands somewhere in the wire report, in part or with more words, or its country does."""
        words = _words(mention.text)
        written = " ".join(fold(word) for word in WORD.findall(mention.text))
        in_part = any(
            (of := _words(each.text)) <= words or words <= of for found in self.wire for each in found
        )
        is_country = _is_country(mention.text) and _country(mention.text) in self._countries_of_wire
        is_known = f" {written} " in self._words_of_wire or in_part or is_country
        return is_known or tells_nothing(mention) or self._of_a_people(mention)

    def _of_a_people(self, mention: Mention) -> bool:
        return any(_one_people(each.text, mention.text) for found in self.wire for each in found)


def tells_nothing(mention: Mention) -> bool:
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
    if place := lists.places().get(key):
        return fold(place.country)
    return key if key in lists.countries() else lists.countries_by_demonym().get(key, "")


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


def _instead(known: Known, block: Block, mention: Mention) -> Mention | None:
    """The wire report's name in whose place the derivative has this one."""
    difference = block.counterpart(mention.start, mention.end)
    if difference is None or tells_nothing(mention):
        return None
    wire = _touched(known.wire, [block.wire[place] for place in difference.wire])
    own = _touched(known.derivative, [block.derivative[place] for place in difference.derivative])
    if len(wire) != 1 or len(own) != 1 or not block.slot(wire[0], mention) or not _one_sort(wire[0], mention):
        return None
    if not _one_role(known.pair, wire[0], mention):
        return None
    if block.closeness < HALFWAY and known.in_wire(mention):
        return None
    if any(known.same(each, mention) for each in _all(known, block)):
        return wire[0] if _swapped(known, block, difference, wire[0], mention) else None
    return wire[0]


def _akin(known: Known, block: Block, mention: Mention) -> Mention | None:
    """The one wire name there that has a word in common with this one and is not found in the derivative's sentence."""
    words = _words(mention.text) - lists.function_words()
    akin = [each for each in _all(known, block) if words & _words(each.text) and words - _words(each.text)]
    kept = any(known.same(each, own) for each in akin for own in known.derivative[block.sentence])
    return akin[0] if len(akin) == 1 and not kept else None


def _unnamed(block: Block, mention: Mention) -> list[Piece] | None:
    """The words for somebody unnamed, ``a supervisor``, in whose place the derivative has a name."""
    difference = block.counterpart(mention.start, mention.end)
    if difference is None or block.closeness < HALFWAY:
        return None
    wire = [block.wire[place] for place in difference.wire]
    own = [block.derivative[place] for place in difference.derivative]
    only = all(mention.start <= piece.start and piece.end <= mention.end for piece in own)
    somebody = len(wire) > 1 and wire[0].form in _INDEFINITE and len(wire) <= _MOST_OF_SOMEBODY
    return wire if only and somebody else None


def _one_sort(one: Mention, other: Mention) -> bool:
    """Whether both names are of places that are known, or neither is."""
    return bool(_country(one.text)) == bool(_country(other.text))


def _one_role(pair: Compared, wire: Mention, derivative: Mention) -> bool:
    """Whether two names may hold one place: *Siri Holm, the minister,* does not hold that of *Norland’s minister*."""
    places = slot(pair.wire, wire), slot(pair.derivative, derivative)
    persons = [bool(place.title or place.role) for place in places]
    return persons[0] == persons[1] or not (_owns(pair.wire, wire) ^ _owns(pair.derivative, derivative))


def _owns(text: Document, mention: Mention) -> bool:
    """``Norland’s``"""
    return text.plain[mention.start : mention.end].endswith(POSSESSIVES)


def _all(known: Known, block: Block) -> list[Mention]:
    """The wire report's names in the sentences that a block rests on."""
    return [each for index in block.sources for each in known.wire[index]]


def _swapped(known: Known, block: Block, difference: Difference, wire: Mention, mention: Mention) -> bool:
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
        SERIOUS if close or block.slot(wire, derivative) else CHECK,
        kind,
        SURE if close else LIKELY,
        place_of(pair.wire, wire.start, wire.end, wire.sentence),
        place_of(pair.derivative, derivative.start, derivative.end, derivative.sentence),
        f"{kind.capitalize()}: where the wire report has {wire.text}, the derivative has {derivative.text}.",
    )


def _named(pair: Compared, wire: list[Piece], derivative: Mention) -> Finding:
    unnamed = place(pair.wire, wire)
    return Finding(
        CHECK,
        "name",
        LIKELY,
        unnamed,
        place_of(pair.derivative, derivative.start, derivative.end, derivative.sentence),
        f"Name: the wire report says only {unnamed.text}, the derivative names {derivative.text}.",
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
