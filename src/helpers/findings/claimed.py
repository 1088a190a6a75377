"""What somebody only claims or alleges in the wire report, told in passing as so: *the stations where ballots were burned*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from helpers.document.document import Document
from helpers.findings.clauses import Line, holds
from helpers.findings.deeds import is_verb, with_auxiliaries
from helpers.findings.derived import has_own_reporting
from helpers.findings.finding import Finding, Place, difference
from helpers.findings.sources import cue_of, placed
from helpers.languages.english import ladder, listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import meet, pieces_of

_CLAIMING = {ladder.ALLEGED, ladder.CLAIMED}
_DOUBTED = (
    listed.words("certainty", "saying", "charges", "kept charge", "conditional or meant")
    | listed.words("causes", "with whom it rests")
    | {"whether"}
)

_NEAR = 3
"""Whom a verb is told of stands so many words before it at most."""


class _Deed(NamedTuple):
    """Whom or what something is told of, and the verb that tells it, by their families."""

    of: str
    verb: str


def claimed(pair: Compared) -> Iterator[Finding]:
    """A finding for each deed that the wire report has as a claim alone, and a linked sentence that names nobody for it tells as done."""
    voices = () if has_own_reporting(pair) else pair.wire.voices
    for voice in (each for each in voices if ladder.rung(cue_of(pair.wire, each)) in _CLAIMING):
        line = Line(pair.wire, pieces_of(pair.wire, voice.sentence))
        said = voice.content
        deed = next(
            (each for each, at in _deeds(line) if any(meet(line.pieces[at], one) for one in said)), None
        )
        if deed is None or _is_told_as_so(pair.wire, deed, but=voice.sentence):
            continue
        there = (_told(pair.derivative, block.sentence, deed) for block in pair.redline.blocks)
        if told := next(filter(None, there), None):
            wire = placed(pair.wire, voice, voice.cue)
            says = f"the wire report says “{wire.text}”, the derivative tells “{told.text}” as a fact"
            yield difference("allegation as fact", wire, told, says)


def _deeds(line: Line) -> Iterator[tuple[_Deed, int]]:
    """The verbs of a sentence outside quotation marks, each with the word of content right before it."""
    for at, piece in enumerate(line.pieces):
        if piece.content and not piece.quoted and is_verb(piece):
            group = with_auxiliaries(line, at)
            before = line.content(range(max(0, group.start - _NEAR), group.start))
            if before and len(group) > 1:
                yield _Deed(line.pieces[before[-1]].family, piece.family), at


def _is_told_as_so(wire: Document, deed: _Deed, but: int) -> bool:
    """Whether another sentence of the wire report tells it as done."""
    return any(_told(wire, index, deed) is not None for index in range(len(wire.sentences)) if index != but)


def _told(text: Document, index: int, deed: _Deed) -> Place | None:
    """Where a sentence in which nobody says anything tells a deed, and no word leaves it open."""
    if not {deed.of, deed.verb} <= text.content[index].keys() or text.sentences[index].text.endswith("?"):
        return None
    line = Line(text, pieces_of(text, index))
    said = any(each.sentence == index for each in text.voices)
    if said or any(holds(_DOUBTED, each) for each in line.pieces):
        return None
    at = next((at for told, at in _deeds(line) if told == deed), None)
    return line.place(with_auxiliaries(line, at)) if at is not None else None
