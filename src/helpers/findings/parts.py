"""A part of a whole told as another part or as all of it: *all 17 counts* for *14 of 17 counts*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from helpers.document.document import Document
from helpers.document.values.agreement import agreement
from helpers.document.values.value import CALENDAR, Value
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, SURE, Finding, Place, place_of
from helpers.languages.english import listed
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block

_ALL = listed.words("numbers", "all")
_OF = re.compile(r"\s+of\s+(?:[\w’'-]+\s+){0,2}")
_AFTER = 40


@dataclass(frozen=True, slots=True)
class _Part:
    """So many of so many."""

    part: Value
    whole: Value


def parts(pair: Compared) -> Iterator[Finding]:
    """A finding for each linked sentence that tells another part of a whole than its wire sentences do."""
    for block in pair.redline.blocks:
        there = [each for index in block.sources for each in _parts(pair.wire, index)]
        own = _parts(pair.derivative, block.sentence)
        if len(there) != 1:
            continue
        if len(own) == 1 and _are_two(there[0], own[0]):
            yield _told(pair, block, there[0], _place(pair.derivative, own[0]))
        elif not own and (whole := _all(pair, block, there[0])):
            yield _told(pair, block, there[0], whole)


def _parts(text: Document, index: int) -> list[_Part]:
    """The parts of wholes in a sentence."""
    values = [each for each in text.values if each.sentence == index and each.kind not in CALENDAR]
    return [
        _Part(part, whole)
        for part, whole in pairwise(values)
        if _OF.fullmatch(text.plain, part.end, whole.start) and not whole.unit
    ]


def _are_two(wire: _Part, own: _Part) -> bool:
    """Whether of one whole two parts are told, and they are not all of it together."""
    if not agreement(wire.whole, own.whole) or agreement(wire.part, own.part):
        return False
    return wire.part.low + own.part.low != wire.whole.low


def _all(pair: Compared, block: Block, wire: _Part) -> Place | None:
    """Where the derivative tells all of the whole, and the part nowhere in the sentence."""
    text = pair.derivative
    values = [each for each in text.values if each.sentence == block.sentence]
    if any(agreement(wire.part, each) for each in values):
        return None
    for each in values:
        if agreement(wire.whole, each):
            before = list(WORD.finditer(text.plain, max(0, each.start - _AFTER), each.start))[-3:]
            first = next((word for word in before if fold(word[0]) in _ALL), None)
            if first is not None:
                return place_of(text, first.start(), each.end, block.sentence)
    return None


def _place(text: Document, each: _Part) -> Place:
    return place_of(text, each.part.start, each.whole.end, each.part.sentence)


def _told(pair: Compared, block: Block, wire: _Part, own: Place) -> Finding:
    there = _place(pair.wire, wire)
    sure = block.closeness >= CLOSE
    return Finding(
        SERIOUS if sure else CHECK,
        "number",
        SURE if sure else LIKELY,
        there,
        own,
        f"Number: the wire report has {there.text}, the derivative {own.text}.",
    )
