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
from helpers.document.values.agreement import ROUNDED, agreement
from helpers.document.values.value import CALENDAR, DATE, MONEY, TIME, Value, is_duration
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, SURE, Finding, lost_in, place_of
from helpers.pairing.compared import Compared
from helpers.pairing.links import MIXED
from helpers.pairing.redline import CLOSE, Block, Piece


def values(pair: Compared) -> Iterator[Finding]:
    """A finding for each value of a linked sentence that the wire report does not bear out."""
    wire = _in_sentences(pair.wire, pair.derivative)
    derivative = _in_sentences(pair.derivative, pair.wire)
    everywhere = [value for found in wire for value in found]
    for block in pair.redline.blocks:
        there = [value for index in block.sources for value in wire[index]]
        for value in derivative[block.sentence]:
            if not value.idle and (found := _held(pair, block, value, there, everywhere)):
                yield found


def _in_sentences(text: Document, seen_from: Document) -> list[list[Value]]:
    """The values of each sentence; dates of a text that bears none are seen from the other's."""
    found: list[list[Value]] = [[] for _ in text.sentences]
    for value in text.values:
        found[value.sentence].append(value if value.day.days else dates.seen_from(value, seen_from))
    return found


def _held(
    pair: Compared, block: Block, value: Value, there: Sequence[Value], everywhere: Sequence[Value]
) -> Finding | None:
    """The finding on one value of the derivative, if it is not borne out."""
    if _same_words(block, value):
        return None
    instead = [each for each in _in_its_place(block, value, there) if _comparable(each, value)]
    if any(_bears_out(each, value) for each in instead) or any(_converted(each, value) for each in there):
        return None
    if any(_bears_out(each, value) for each in there):
        return None
    if len(instead) == 1 and block.slot(instead[0], value) and _one_slot(block, instead[0], value):
        return _changed(pair, instead[0], value, sure=True)
    if any(_bears_out(each, value) and _comparable(each, value) for each in everywhere):
        return None
    rival = _rival(value, there)
    if rival is not None:
        return _changed(pair, rival, value, sure=False)
    if block.link.label == MIXED and not block.rests(value.start, value.end):
        return None
    return _borne_out_by_nothing(pair, block, value)


def _one_slot(block: Block, wire: Value, derivative: Value) -> bool:
    """Whether two values in one place count the same thing, or the sentences are so close that they must."""
    if wire.kind == DATE and _said(wire) != _said(derivative):
        return False
    return block.closeness >= CLOSE or _counts_the_same(wire, derivative)


def _same_words(block: Block, value: Value) -> bool:
    """Whether the value stands word for word in the same place on both sides."""
    matched = {here for _, here in block.matched}
    own = [number for number, piece in enumerate(block.derivative) if _overlap(piece, value)]
    return all(number in matched for number in own) and bool(own)


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
    """Whether a wire value is ground enough: what is vague never bears out what is exact."""
    agreed = agreement(wire, derivative)
    if wire.vague and not derivative.vague:
        return False
    return bool(agreed) and not (agreed == ROUNDED and wire.step > derivative.step)


def _converted(wire: Value, derivative: Value) -> bool:
    """Whether one sum is told in two currencies, each with a figure of its own, at a rate nobody knows here."""
    other_currency = wire.kind == derivative.kind == MONEY and wire.unit != derivative.unit
    return other_currency and wire.low != derivative.low


def _rival(value: Value, there: Sequence[Value]) -> Value | None:
    """The one wire value that counts the same thing or has the same unit, if there is just one."""
    akin = [each for each in there if _counts_the_same(each, value)]
    return akin[0] if len(akin) == 1 else None


def _counts_the_same(one: Value, other: Value) -> bool:
    if one.kind in CALENDAR or other.kind in CALENDAR:
        return one.kind == other.kind and _said(one) == _said(other)
    if one.unit or other.unit:
        return one.unit == other.unit or (is_duration(one.unit) and is_duration(other.unit))
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
        f"{kind.capitalize()}: the wire report has {wire.text}, the derivative {derivative.text}.",
    )


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
