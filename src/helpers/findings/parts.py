"""A part of a whole told as another part or as all of it: *all 17 counts* for *14 of 17 counts*."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from helpers.document.document import Document
from helpers.document.values.agreement import agreement
from helpers.document.values.value import CALENDAR, Value
from helpers.findings.finding import Finding, Place, place_of, said_otherwise, serious_if
from helpers.languages.english import listed
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block

_ALL = listed.words("numbers", "all")
_OF = re.compile(r"\s+of\s+(?:[\w’'-]+\s+){0,2}")
_OF_ALL = re.compile(r"\s+of\s+(?:all\s+|the\s+|all\s+the\s+)?([\w’'-]+)")
_AFTER = 40


@dataclass(frozen=True, slots=True)
class _Part:
    """So many of so many."""

    part: Value
    whole: Value


def parts(pair: Compared) -> Iterator[Finding]:
    """A finding for each linked sentence that tells another part of a whole than its wire sentences do."""
    for block in pair.redline.blocks:
        yield from _shares(pair, block)
        there, own = _exchanged(pair, block)
        if there and own:
            yield _told(block, there, own)


def _exchanged(pair: Compared, block: Block) -> tuple[Place | None, Place | None]:
    """The one part that a side tells, and the other part or the whole that the other has for it; None for what is not told."""
    parts_of = _parts(pair.wire, block.sources), _parts(pair.derivative, (block.sentence,))
    match parts_of:
        case [there], [own] if _are_two(there, own):
            return _place(pair.wire, there), _place(pair.derivative, own)
        case [there], []:
            return _place(pair.wire, there), _all(pair.derivative, (block.sentence,), there)
        case [], [own]:
            return _all(pair.wire, block.sources, own), _place(pair.derivative, own)
    return None, None


def _shares(pair: Compared, block: Block) -> Iterator[Finding]:
    """A share of all of some things, told as all of them: *half of all trains*, *all trains*."""
    told = [each for each in pair.derivative.values if each.sentence == block.sentence]
    for value in pair.wire.values if block.closeness >= CLOSE else ():
        link = _OF_ALL.match(pair.wire.plain, value.end) if value.sentence in block.sources else None
        if link is None or any(agreement(value, each) for each in told):
            continue
        sentence = pair.derivative.sentences[block.sentence]
        all_of_them = rf"\b(?:{'|'.join(sorted(_ALL))})\s+(?:the\s+)?{re.escape(link[1])}\b"
        there = re.compile(all_of_them, re.IGNORECASE).search(
            pair.derivative.plain, sentence.start, sentence.end
        )
        if there is not None:
            own = place_of(pair.derivative, there.start(), there.end(), block.sentence)
            yield _told(block, place_of(pair.wire, value.start, link.end(), value.sentence), own)


def _parts(text: Document, sentences: Collection[int]) -> list[_Part]:
    """The parts of wholes in some sentences."""
    values = [each for each in text.values if each.sentence in sentences and each.kind not in CALENDAR]
    return [
        _Part(part, whole)
        for part, whole in pairwise(values)
        if _OF.fullmatch(text.plain, part.end, whole.start) and not (part.idle or whole.unit)
    ]


def _are_two(wire: _Part, own: _Part) -> bool:
    """Whether of one whole two parts are told, and they are not all of it together."""
    if not agreement(wire.whole, own.whole) or agreement(wire.part, own.part):
        return False
    return wire.part.low + own.part.low != wire.whole.low


def _all(text: Document, sentences: Collection[int], other: _Part) -> Place | None:
    """Where a text tells all of the whole, and the other text's part nowhere in these sentences."""
    values = [each for each in text.values if each.sentence in sentences]
    if any(agreement(other.part, each) for each in values):
        return None
    for each in values:
        if agreement(other.whole, each):
            before = list(WORD.finditer(text.plain, max(0, each.start - _AFTER), each.start))[-3:]
            first = next((word for word in before if fold(word[0]) in _ALL), None)
            if first is not None:
                return place_of(text, first.start(), each.end, each.sentence)
    return None


def _place(text: Document, each: _Part) -> Place:
    return place_of(text, each.part.start, each.whole.end, each.part.sentence)


def _told(block: Block, there: Place, own: Place) -> Finding:
    return said_otherwise("number", there, own, *serious_if(block.closeness >= CLOSE))
