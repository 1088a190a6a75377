"""Numbers, units, dates and times that the wire report does not bear out, sentence by linked sentence.

A derivative's value is held first against the value that stands in its place in
the redline, then against those of the same sort in the wire sentences that its
sentence rests on, then against the whole wire report. What nothing there bears
out is always told: as serious where another value stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.document.document import Document
from helpers.document.values import dates
from helpers.document.values.agreement import agreement
from helpers.document.values.value import (
    CALENDAR,
    DATE,
    MONEY,
    NUMBER,
    ORDINAL,
    TIME,
    Value,
    is_duration,
    quantity,
)
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, SURE, Finding, lost_in, place_of
from helpers.pairing.compared import Compared
from helpers.pairing.links import MIXED
from helpers.pairing.redline import CLOSE, Block, Piece

SMALL_COUNT = 12
"""Up to this, a bare count stands in most texts for something or other."""


def values(pair: Compared) -> Iterator[Finding]:
    """A finding for each value of a linked sentence that the wire report does not bear out."""
    wire = _in_sentences(pair.wire, pair.derivative)
    derivative = _in_sentences(pair.derivative, pair.wire)
    everywhere = [value for found in wire for value in found]
    for block in pair.redline.blocks:
        there = [value for index in block.sources for value in wire[index]]
        own = derivative[block.sentence]
        for value in own:
            if not value.idle and (found := _held(pair, block, value, own, there, everywhere)):
                yield found


def _in_sentences(text: Document, seen_from: Document) -> list[list[Value]]:
    """The values of each sentence; dates of a text that bears none are seen from the other's."""
    found: list[list[Value]] = [[] for _ in text.sentences]
    for value in text.values:
        found[value.sentence].append(value if value.day.days else dates.seen_from(value, seen_from))
    return found


def _held(
    pair: Compared,
    block: Block,
    value: Value,
    own: Sequence[Value],
    there: Sequence[Value],
    everywhere: Sequence[Value],
) -> Finding | None:
    """The finding on one value of the derivative, if it is not borne out.

    `own` are the values of its sentence, `there` those of the wire sentences that this rests on.
    """
    beside = _in_same_words(block, value, there)
    if beside is not None and _kept(beside, value):
        return None
    if beside and beside[0].bound == value.bound:
        return _changed(pair, beside[0], value, sure=True)
    if any(_bears_out(each, value) or _converted(each, value) for each in there):
        return None
    instead = [each for each in beside or _in_its_place(block, value, there) if _comparable(each, value)]
    if len(instead) == 1 and block.slot(instead[0], value) and _one_slot(block, instead[0], value):
        return _changed(pair, instead[0], value, sure=True)
    rival = _rival(value, there)
    if rival is not None and _alone(value, own):
        return _changed(pair, rival, value, sure=False)
    if any(_bears_out(each, value) and _comparable(each, value) for each in everywhere):
        return None
    if rival is not None:
        return _changed(pair, rival, value, sure=False)
    if block.link.label == MIXED and not block.rests(value.start, value.end):
        return None
    return _borne_out_by_nothing(pair, block, value) if _telling(value, block) else None


def _telling(value: Value, block: Block) -> bool:
    """Whether that nothing bears a value out says anything: of small counts and loose dates only in close sentences."""
    loose = bool(value.day.relative) or value.vague
    small = not value.unit and value.kind in (NUMBER, ORDINAL) and value.high <= SMALL_COUNT
    return not ((loose or small) and block.closeness < CLOSE)


def _one_slot(block: Block, wire: Value, derivative: Value) -> bool:
    """Whether two values in one place count the same thing, or the sentences are so close that they must."""
    if wire.kind == DATE and _said(wire) != _said(derivative):
        return False
    return block.closeness >= CLOSE or _counts_the_same(wire, derivative)


def _in_same_words(block: Block, value: Value, there: Sequence[Value]) -> list[Value] | None:
    """The wire values of which the words are those of this one, in the same place; None if its words are others.

    The words alone do not make it the same: ``minus 3`` is not 3, nor *up to 300* at least 300.
    """
    matched = {here: wire for wire, here in block.matched}
    own = [number for number, piece in enumerate(block.derivative) if _overlap(piece, value)]
    if not own or any(number not in matched for number in own):
        return None
    pieces = [block.wire[matched[number]] for number in own]
    same = [each for each in there if any(_overlap(piece, each) for piece in pieces)]
    return [each for each in same if (each.kind in CALENDAR) == (value.kind in CALENDAR)]


def _kept(beside: Sequence[Value], value: Value) -> bool:
    """Whether what stands in the same words tells the same, as far as it is read as a value at all."""
    return not beside or any(_bears_out(each, value) for each in beside) or _unit_unsaid(beside[0], value)


def _unit_unsaid(wire: Value, derivative: Value) -> bool:
    """``three times`` and ``three``: the same number, of which one text does not say the unit."""
    return (
        wire.low == derivative.low and wire.bound == derivative.bound and not (wire.unit and derivative.unit)
    )


def _overlap(piece: Piece, value: Value) -> bool:
    return piece.start < value.end and value.start < piece.end


def _in_its_place(block: Block, value: Value, there: Sequence[Value]) -> list[Value]:
    """The wire values in the stretch that stands where the derivative has this one."""
    difference = block.counterpart(value.start, value.end)
    if difference is None:
        return []
    pieces = [block.wire[number] for number in difference.wire]
    return [each for each in there if any(_overlap(piece, each) for piece in pieces)]


def _comparable(one: Value, other: Value) -> bool:
    """Whether two values are of one sort, so that one can stand for the other."""
    if one.kind in CALENDAR or other.kind in CALENDAR:
        return one.kind == other.kind
    return True


def _bears_out(wire: Value, derivative: Value) -> bool:
    """Whether a wire value is ground enough for the derivative's."""
    return bool(agreement(wire, derivative))


def _converted(wire: Value, derivative: Value) -> bool:
    """Whether a sum in brackets is the newsroom's own of the one before it, in money that the wire has not."""
    return derivative.converted and wire.kind == derivative.kind == MONEY and wire.unit != derivative.unit


def _alone(value: Value, own: Sequence[Value]) -> bool:
    """Whether no other value of its sentence counts the same thing, so that it answers to the one that does there."""
    return all(each is value or not _counts_the_same(each, value) for each in own)


def _rival(value: Value, there: Sequence[Value]) -> Value | None:
    """The one wire value that counts the same thing or has the same unit, if there is just one."""
    akin = [each for each in there if _counts_the_same(each, value)]
    return akin[0] if len(akin) == 1 else None


def _counts_the_same(one: Value, other: Value) -> bool:
    if one.kind in CALENDAR or other.kind in CALENDAR:
        return one.kind == other.kind and _said(one) == _said(other)
    if one.unit or other.unit:
        of_one = quantity(one.unit) and quantity(one.unit) == quantity(other.unit)
        return one.unit == other.unit or bool(of_one) or (is_duration(one.unit) and is_duration(other.unit))
    return bool(set(one.counted) & set(other.counted))


def _said(value: Value) -> tuple[bool, ...]:
    """Which parts of a date are said."""
    day = value.day
    return (day.year > 0, day.month > 0, day.day > 0, day.weekday >= 0, day.quarter > 0, bool(day.relative))


def _changed(pair: Compared, wire: Value, derivative: Value, sure: bool) -> Finding:
    kind = _kind(wire, derivative)
    return Finding(
        SERIOUS if sure else CHECK,
        kind,
        SURE if sure else LIKELY,
        place_of(pair.wire, wire.start, wire.end, wire.sentence),
        place_of(pair.derivative, derivative.start, derivative.end, derivative.sentence),
        f"{kind.capitalize()}: the wire report has {_told(pair.wire, wire)}, the derivative {_told(pair.derivative, derivative)}.",
    )


def _told(text: Document, value: Value) -> str:
    """The value with the words that bound it."""
    return " ".join(text.plain[slice(*value.outer)].split())


def _kind(wire: Value, derivative: Value) -> str:
    if DATE in (wire.kind, derivative.kind):
        return "date"
    if TIME in (wire.kind, derivative.kind):
        return "time"
    return "unit" if wire.unit != derivative.unit else "number"


def _borne_out_by_nothing(pair: Compared, block: Block, value: Value) -> Finding:
    kind = {DATE: "date", TIME: "time"}.get(value.kind, "number")
    return Finding(
        CHECK,
        kind,
        LIKELY,
        lost_in(pair.wire, block.sources[0]),
        place_of(pair.derivative, value.start, value.end, value.sentence),
        f"{kind.capitalize()}: nothing in the wire report bears out {value.text}.",
    )
