"""What became of the names in the derivative's linked sentences.

A name is held against the name that stands in its place in the redline: after
the same title, before the same verb. A country, its people and its capital are
one. A name that the wire report has nowhere rests on nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, product

from helpers.article import by_sentence
from helpers.document.crediting import canonical
from helpers.document.document import Document
from helpers.document.names import Mention, Name, parted
from helpers.document.offices import office
from helpers.ground.keeping import kept
from helpers.languages.english import calendar, listed, lists
from helpers.languages.english.gender import of_forename
from helpers.languages.english.words import POSSESSIVES, WORD, fold, in_a_row, key_of
from helpers.pairing.redline import CLOSE, Block, Difference, Piece, Redline, touched
from helpers.pairing.spelled import (
    BY_MEMBERS,
    OF_A_PARTY,
    STATES,
    country_of,
    initials,
    is_country,
    is_written_otherwise,
    one_country,
    words_of,
)

CHANGED, NAMED, UNSUPPORTED = OUTCOMES = ("changed", "named", "unsupported")
"""Another name stands in its place; somebody unnamed does; the wire report has it nowhere."""

HALFWAY = 0.5
"""From this share of words in the same order a name that the wire report has elsewhere is out of place."""

_AGENCIES = frozenset(map(fold, listed.lines("agencies")))
_NO_NAMES = listed.words("names", "holidays", "adjectives", "common abbreviations")
_WITH_A_WORD = re.compile(r"-[a-z]+\b")
"""``Meridian-based``: a name, and a word that a hyphen joins to it."""
_NICKNAME = re.compile(r"\s[\"“‘(][A-Z]\w+[\"”’)]\s")
_PARTS = re.compile(r"[\w'’.&]+")
_IN_SHORT = re.compile(r"(?<=, )[A-Z][\w.]*(?=\.)")
_BEFORE_A_SURNAME = listed.words("names", "before a surname alone")
_INDEFINITE = listed.words("names", "before somebody unnamed")
_MOST_OF_SOMEBODY = 4


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a mention of a name that nothing bears out where it stands.

    `wire` is the name in whose place it stands, `unnamed` the words for somebody
    unnamed there; `close` says that the sentences are nearly the same, `sure` that
    besides nothing but the two names differs there.
    """

    outcome: str
    mention: Mention
    block: Block
    wire: Mention | None = None
    unnamed: tuple[Piece, ...] = ()

    @property
    def close(self) -> bool:
        return self.block.closeness >= CLOSE

    @property
    def sure(self) -> bool:
        if self.wire is None or not self.close:
            return False
        return self.block.beside(self.wire, self.mention) == 0


class Named:
    """The names of both texts by the sentence they stand in, which are one and the same, and what became of them."""

    def __init__(self, wire: Document, derivative: Document, names: Sequence[Name], redline: Redline) -> None:
        self.texts = (wire, derivative)
        self._names = names
        self._blocks = redline.blocks
        self.wire, self.derivative = _by_sentence(wire, derivative), _by_sentence(derivative, wire)

    @cached_property
    def fates(self) -> tuple[Fate, ...]:
        """Every mention in a linked sentence that nothing bears out where it stands, in order, each exchange once."""
        return tuple(fate for block in self._blocks for fate in self._of_block(block))

    def _of_block(self, block: Block) -> Iterator[Fate]:
        exchanged: list[tuple[Mention, Mention]] = []
        for mention in self.derivative[block.sentence]:
            if self.is_reporting(mention):
                continue
            instead = _instead(self, block, mention)
            if instead is not None:
                told = any(self.same(instead, own) and self.same(wire, mention) for wire, own in exchanged)
                exchanged.append((instead, mention))
                if not told:
                    yield Fate(CHANGED, mention, block, instead)
            elif not self.in_wire(mention):
                akin = _akin(self, block, mention)
                yield Fate(CHANGED if akin else UNSUPPORTED, mention, block, akin)
            elif unnamed := _unnamed(block, mention):
                yield Fate(NAMED, mention, block, unnamed=unnamed)

    def is_reporting(self, mention: Mention) -> bool:
        """Whether a name is that of whoever reports, which may name itself."""
        return fold(canonical(mention.text)) in self._reporting

    @cached_property
    def _reporting(self) -> frozenset[str]:
        """The wire report's own service and the derivative's own outlet."""
        return frozenset(fold(canonical(each)) for each in (self.texts[0].service, self.texts[1].source))

    @cached_property
    def _groups(self) -> tuple[dict[int, int], dict[int, int]]:
        sides: tuple[dict[int, int], dict[int, int]] = ({}, {})
        for number, name in enumerate(self._names):
            for side, mentions in zip(sides, name.mentions, strict=True):
                side.update((mention.start, number) for mention in mentions)
        return sides

    @cached_property
    def _dateline(self) -> str:
        """The words of the wire report's dateline, states in full: they name places that its sentences need not name again."""
        lines = [each.text for each in self.texts[0].furniture if each.kind == "dateline"]
        keys = (STATES.get(key, key) for key in map(fold, WORD.findall(" ".join(lines))))
        return f" {' '.join(keys)} "

    @cached_property
    def _states(self) -> frozenset[str]:
        """The states that the wire report has in short after a town: ``Jackson, Miss.``"""
        short = map(fold, _IN_SHORT.findall(self.texts[0].plain))
        return frozenset(STATES[each] for each in short if each in STATES)

    @cached_property
    def _countries_of_wire(self) -> frozenset[str]:
        states = (each for each in STATES.values() if f" {each} " in self._dateline)
        written = (*(each.text for each in self.texts[0].mentions), *states, *self._states)
        parts = chain.from_iterable((each, *WORD.findall(each)) for each in written)
        return frozenset(filter(None, map(country_of, parts)))

    def same(self, wire: Mention, derivative: Mention) -> bool:
        """Whether two mentions are of one name, one country, or share a part that tells whom."""
        numbers = (self._groups[0].get(wire.start), self._groups[1].get(derivative.start))
        if None not in numbers and numbers[0] == numbers[1]:
            return True
        written = wire.text, derivative.text
        return one_country(*written) or is_written_otherwise(*written) or self._are_parts_of_one(*written)

    @kept
    def _are_parts_of_one(self, one: str, other: str) -> bool:
        """Whether a name of the wire report has one as its initials and the other as its end: *the ISF*, *the Fund*."""
        short, end = sorted(map(fold, (one, other)), key=len)
        whole = (each.text for each in self.texts[0].mentions if fold(each.text).endswith(f" {end}"))
        return any(short in initials(each) for each in whole)

    def linked(self, wire: Sequence[Mention], derivative: Sequence[Mention]) -> bool:
        """Whether a sentence of the derivative with one of some mentions rests on one with one of the others."""
        there = {mention.sentence for mention in wire}
        own = {mention.sentence for mention in derivative}
        return any(block.sentence in own and not there.isdisjoint(block.sources) for block in self._blocks)

    def in_wire(self, mention: Mention) -> bool:
        """Whether it stands somewhere in the wire report, in part, with more words or in short, or its country or members do."""
        written = " ".join(fold(word) for word in WORD.findall(_WITH_A_WORD.sub("", mention.text)))
        in_one_word = "-" in mention.text and "".join(mention.text.lower().split()) in self.texts[0].pressed
        if self._has(written) or in_a_row(mention.text) in self._dateline or in_one_word:  # *Stoke on Trent*
            return True
        if self._speaks_for_country(mention, written) or self._speaks_for_members(written):
            return True
        return tells_nothing(mention) or self._has_in_other_letters(mention)

    def _has_in_other_letters(self, mention: Mention) -> bool:
        """Whether one of the wire report's names is a name in another spelling, in short or in part, or without its title."""
        first, _, surname = mention.text.partition(" ")
        alone = [surname] * bool(surname and fold(first) in _BEFORE_A_SURNAME)  # *Justice Alden*
        named = product(self._in_full, (mention.text, *alone))
        return mention.key in self._keys or any(is_written_otherwise(*both) for both in named)

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(each.key for each in self.texts[0].mentions)

    @cached_property
    def _without_nicknames(self) -> str:
        """The wire report's words, *Robert “Bob” Hanley* as *Robert Hanley*."""
        return in_a_row(_NICKNAME.sub(" ", self.texts[0].plain))

    @cached_property
    def _in_full(self) -> frozenset[str]:
        """The wire report's names, without the surnames of those that it names in full."""
        every = frozenset(each.text for each in self.texts[0].mentions)
        return every.difference(each.split()[-1] for each in every if " " in each)

    @cached_property
    def _joined(self) -> frozenset[str]:
        """What hyphens join in the wire report's names: *Hamre* of *the Selby-Hamre route*."""
        return frozenset(
            fold(part) for each in self.texts[0].mentions if "-" in each.text for part in each.text.split("-")
        )

    def _speaks_for_members(self, written: str) -> bool:
        """*Parliament*, where the wire report tells of MPs."""
        return any(each in self.texts[0].phrases for body in BY_MEMBERS if written in body for each in body)

    def _has(self, written: str) -> bool:
        """Whether the wire report has some words, or one of what they name: *Orrin models*, *Orrins*; no *Robert* for *Roberts*."""
        if written in self.texts[0].phrases or written in self._states or written in self._joined:
            return True
        if f" {written} " in self._without_nicknames:
            return True
        one = written.removesuffix("s")
        return one != written and one in self.texts[0].phrases and not of_forename(f"{one} {written}")

    def _speaks_for_country(self, mention: Mention, written: str) -> bool:
        country = country_of(mention.text)
        if country not in self._countries_of_wire:
            return False
        capital = lists.capitals().get(country) == written and not is_placed(self.texts[1], mention)
        return capital or is_country(mention.text)


def _by_sentence(text: Document, other: Document) -> dict[int, list[Mention]]:
    """The names of a text's sentences, *A of B* as two where the other text has A or B, or somebody of that surname."""
    keys = {each.key for each in other.mentions}
    known = keys.union(key.split()[-1] for key in keys if key)
    return defaultdict(list, by_sentence(chain.from_iterable(parted(each, known) for each in text.mentions)))


def tells_nothing(mention: Mention) -> bool:
    """Whether the mention is no more than a title, a holiday, an adjective, a party's letter or the agency that is credited."""
    if OF_A_PARTY.fullmatch(mention.text):
        return True
    words = {fold(word) for word in _PARTS.findall(mention.text)} - {"the"}
    agency = key_of(mention.text).removeprefix("the ") in _AGENCIES
    return agency or words <= calendar.NAMES or words <= lists.titles() | _NO_NAMES


def is_placed(text: Document, mention: Mention) -> bool:
    """Whether a name stands after *in*, *near* and the like, as the names of places do."""
    before = list(WORD.finditer(text.text, max(0, mention.start - 20), mention.start))[-1:]
    return any(
        fold(each[0]) in _BEFORE_PLACES and text.text[each.end() : mention.start].isspace() for each in before
    )


_BEFORE_PLACES = listed.words("names", "before places")


def _instead(known: Named, block: Block, mention: Mention) -> Mention | None:
    """The wire report's name in whose place the derivative has this one."""
    difference = block.counterpart(mention.start, mention.end)
    if difference is None or tells_nothing(mention):
        return None
    there, here = block.held(difference)
    wire, own = touched(_all(known, block), there), touched(known.derivative[block.sentence], here)
    if len(wire) != 1 or len(own) != 1 or not _may_replace(known, block, wire[0], mention):
        return None
    return None if _stands_there(known, block, difference, wire[0], mention) else wire[0]


def _stands_there(
    known: Named, block: Block, difference: Difference, wire: Mention, mention: Mention
) -> bool:
    """Whether one text has both names in the sentence, and neither stands in the other's place."""
    beside = known.wire[wire.sentence] if block.closeness >= CLOSE else _all(known, block)
    if not any(known.same(each, mention) for each in beside):
        there = known.in_wire(mention) and not _unnamed(block, mention)
        return there and _keeps_its_office(known, [wire], known.derivative[block.sentence])
    owns = [_owns(text, each) for text, each in zip(known.texts, (wire, mention), strict=True)]
    return owns[0] != owns[1] or not _swapped(known, block, difference, wire, mention)


def _may_replace(known: Named, block: Block, wire: Mention, mention: Mention) -> bool:
    """Whether a name may stand in another's place: of its sort and role, and in sentences far apart none that the wire report has elsewhere."""
    told = zip(known.texts, (wire, mention), strict=True)
    places = [bool(country_of(each.text)) or is_placed(text, each) for text, each in told]
    of_two_sorts = tells_nothing(wire) or places[0] != places[1]
    if of_two_sorts or not block.slot(wire, mention) or _are_one(known, wire, mention):
        return False
    return _one_role(known, wire, mention) and (block.closeness >= HALFWAY or not known.in_wire(mention))


def _akin(known: Named, block: Block, mention: Mention) -> Mention | None:
    """The one wire name there that has a word in common with this one and is not found in the derivative's sentence."""
    words = words_of(mention.text) - lists.function_words()
    akin = [
        each for each in _all(known, block) if words & words_of(each.text) and words - words_of(each.text)
    ]
    kept = any(known.same(each, own) for each in akin for own in known.derivative[block.sentence])
    put_together = words <= {each.form for each in block.wire}
    return akin[0] if len(akin) == 1 and not (kept or put_together) else None


def _unnamed(block: Block, mention: Mention) -> tuple[Piece, ...]:
    """The words for somebody unnamed, ``a supervisor``, in whose place the derivative has a name."""
    difference = block.counterpart(mention.start, mention.end)
    if difference is None or block.closeness < HALFWAY:
        return ()
    wire, own = block.held(difference)
    only = all(mention.start <= piece.start and piece.end <= mention.end for piece in own)
    somebody = 1 < len(wire) <= _MOST_OF_SOMEBODY and wire[0].form in _INDEFINITE
    return wire if only and somebody else ()


def _one_role(known: Named, wire: Mention, derivative: Mention) -> bool:
    """Whether two names may hold one place: *Siri Holm, the minister,* does not hold that of *Norland’s minister*."""
    persons = bool(office(known.texts[0], wire)), bool(office(known.texts[1], derivative))
    return persons[0] == persons[1] or not (_owns(known.texts[0], wire) ^ _owns(known.texts[1], derivative))


def _are_one(known: Named, wire: Mention, derivative: Mention) -> bool:
    """Whether both are parts of one name of the wire report: *Department* and *Justice*."""
    one, other = fold(wire.text), fold(derivative.text)
    parts = {f"{one} {other}", f"{other} {one}"}
    return any(fold(each.text) in parts for each in known.texts[0].mentions)


def _owns(text: Document, mention: Mention) -> bool:
    """``Norland’s``"""
    return text.plain[mention.start : mention.end].endswith(POSSESSIVES)


def _all(known: Named, block: Block) -> list[Mention]:
    return [each for index in block.sources for each in known.wire[index]]


def _swapped(known: Named, block: Block, difference: Difference, wire: Mention, mention: Mention) -> bool:
    """Whether the derivative's name stands elsewhere in the wire sentence, and another in its place."""
    if known.same(wire, mention) or block.closeness < CLOSE:
        return False
    if _keeps_its_office(known, known.wire[wire.sentence], [mention]):
        return False
    does_it = [each for each in known.derivative[block.sentence] if known.same(wire, each)]
    if not _is_by(known.texts[0], wire) and any(_is_by(known.texts[1], each) for each in does_it):
        return False
    before = difference.wire.start - 1, difference.derivative.start - 1
    around = {before, (difference.wire.stop, difference.derivative.stop)}
    return any(block.wire[place].content for place, _ in around.intersection(block.matched))


def _is_by(text: Document, mention: Mention) -> bool:
    """``paid by Corvin``: who does something in the passive."""
    return text.plain.endswith(" by ", 0, mention.start)


def _keeps_its_office(known: Named, wire: Sequence[Mention], derivative: Sequence[Mention]) -> bool:
    """Whether both texts give one name one office: *Corvin chief Jo Venn*, *Jo Venn, the chief of Corvin*."""
    return any(
        known.same(there, own)
        and not set(office(known.texts[0], there)).isdisjoint(office(known.texts[1], own))
        for there, own in product(wire, derivative)
    )
