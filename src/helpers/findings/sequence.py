"""Which of two things came first: *A after B*, told as *B after A*, in whatever words and whichever is told first."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import product
from typing import NamedTuple

from helpers.document.cues import DETERMINERS
from helpers.document.document import Document
from helpers.document.values.value import CALENDAR, is_duration
from helpers.findings.clauses import View, holds
from helpers.findings.finding import Finding, difference, place
from helpers.findings.verbs import is_verb
from helpers.ground.keeping import kept
from helpers.languages.english import listed
from helpers.languages.english.kindred import Kin
from helpers.pairing.redline import Piece, Pieces, Standing, meet, pieces_of, touched

_BEFORE, _AFTER, _THEN = "before", "after", "then"
_WAYS = {
    **dict.fromkeys(listed.words("opposites", "tells order, before"), _BEFORE),
    **dict.fromkeys(listed.words("opposites", "tells order, after"), _AFTER),
    **dict.fromkeys(listed.words("opposites", "tells order, then"), _THEN),
}
_NO_ORDER = listed.words("opposites", "no order after")
_HOW_LONG = listed.words("opposites", "how long before")
_HELPING = listed.words("grammar", "auxiliaries")
_MARK = re.compile(r"[,;:—–]")
_STOP = ";"

FEWEST_CROSSED, MUCH_MORE = 3, 3
"""So many words are told of the other event, and so many times as many as of the same."""

FEWEST_OF_AN_EVENT = 2
"""A stretch of fewer words is no event by itself, and what stands before it belongs to it."""

_Events = tuple[frozenset[str], frozenset[str]]


class Stretch(NamedTuple):
    """Words of content between commas, semicolons and words of order, and what it opens with."""

    opening: str
    pieces: Pieces


class Order(NamedTuple):
    """What a sentence tells to have come first, and what second."""

    first: Pieces
    second: Pieces


def sequences(view: View) -> Iterator[Finding]:
    """A finding where a sentence tells two events in the order that the wire sentence turns round."""
    turned = next((each for each in _both(view) if _are_turned(*each)), None)
    if (
        not turned
        or are_in_one_order(view)
        or any({_BEFORE, _AFTER} <= {one.opening for one in stretches(*each)} for each in _sentences(view))
    ):
        return
    one, other = turned
    here = place(view.own.text, sorted(one.first + one.second))
    there = place(view.other.text, sorted(other.first + other.second))
    told = f"what came first is exchanged: “{here.text}”, in the derivative “{there.text}”"
    yield difference("direction", here, there, told, sure=True, grave=True)


def _sentences(view: View) -> Iterator[tuple[Document, int]]:
    yield from ((view.own.text, index) for index in view.block.sources)
    yield view.other.text, view.block.sentence


def are_in_one_order(view: View) -> bool:
    """Whether both sides tell of the same two events in the same order."""
    return any(min(_shared(*each)) > 0 for each in _both(view))


def _both(view: View) -> list[tuple[Order, Order]]:
    """Each order that the wire sentences tell of with each that the derivative's does."""
    there = [each for index in view.block.sources for each in _orders(view.own.text, index)]
    return list(product(there, _orders(view.other.text, view.block.sentence))) if there else []


def _are_turned(one: Order, other: Order) -> bool:
    """Whether each event of the one is the other of the other, and hardly a word is told of the same."""
    straight, crossed = _shared(one, other), _shared(one, Order(other.second, other.first))
    return min(crossed) > 0 and sum(crossed) >= max(FEWEST_CROSSED, MUCH_MORE * sum(straight))


def _shared(one: Order, other: Order) -> tuple[int, int]:
    """How many words two first events and two second ones have in common, without those that a sentence has of both."""
    events, others = _apart(one), _apart(other)
    first, second = (_in_common(here, there) for here, there in zip(events, others, strict=True))
    return first, second


def _in_common(here: Set[str], there: Set[str]) -> int:
    kin = Kin(here)
    return sum(bool(kin.of(each)) for each in there)


def _apart(order: Order) -> _Events:
    first, second = (frozenset(each.family for each in event) for event in order)
    return first - second, second - first


@kept
def _orders(text: Document, index: int) -> list[Order]:
    """What a sentence (by index) tells of the order of things, by each word that does."""
    if _WAYS.keys().isdisjoint(each.form for each in pieces_of(text, index)):
        return []
    parts = stretches(text, index)
    found = (_order(parts, at) for at, each in enumerate(parts) if each.opening in _WAYS.values())
    return [each for each in found if each.first and each.second]


def _order(parts: Sequence[Stretch], at: int) -> Order:
    """What comes first and what second by the word that a stretch opens with."""
    told, other = parts[at].pieces, _before(parts, at) or _behind(parts, at)
    return Order(told, other) if parts[at].opening == _AFTER else Order(other, told)


def _before(parts: Sequence[Stretch], at: int) -> Pieces:
    """The words right before a stretch: one between marks, and more where that is too short."""
    found: Pieces = ()
    for number in reversed(range(at)):
        found = parts[number].pieces + found
        if len(found) >= FEWEST_OF_AN_EVENT or parts[number].opening in (_STOP, *_WAYS.values()):
            break
    return found


def _behind(parts: Sequence[Stretch], at: int) -> Pieces:
    """The words after a stretch that its sentence begins with, as far as the next word of order; none after *then*."""
    found: Pieces = ()
    for each in parts[at + 1 :] if parts[at].opening != _THEN else ():
        if each.opening in (_STOP, *_WAYS.values()):
            break
        found += each.pieces
    return found


def stretches(text: Document, index: int) -> list[Stretch]:
    """A sentence in stretches, without what tells who said it, when, and how long before."""
    pieces, found, idle = pieces_of(text, index), [Stretch("", ())], _idle(text, index)
    for at, each in enumerate(pieces):
        mark = _mark(text, pieces, at)
        way = "" if _is_as_it_was(text, pieces, at) else _way(pieces, at, mark)
        if way or mark:
            found.append(Stretch(way or (_STOP if _STOP in mark else ","), ()))
        if not way and _is_of_an_event(each, idle):
            found[-1] = found[-1]._replace(pieces=(*found[-1].pieces, each))
    return found


def _idle(text: Document, index: int) -> list[Standing]:
    """What is no event in a sentence: its figures and times, and the words that tell who says it."""
    figures: list[Standing] = [*text.values_of(index)]
    return figures + [each.frame for each in text.voices if each.sentence == index and each.frame]


def _is_of_an_event(piece: Piece, idle: Sequence[Standing]) -> bool:
    """Whether a word tells what happened, and not when, how long before, *weeks*, or who said it."""
    bare = piece.content and not holds(_HOW_LONG, piece)
    return bare and not any(meet(piece, other) for other in idle)


def _mark(text: Document, pieces: Pieces, at: int) -> str:
    """The marks before a word; a comma where another deed of the same clause begins, *and had not stopped*, *and reach the final*."""
    if not at:
        return ""
    object_ = pieces[at].content and _form_at(pieces, at + 1) in DETERMINERS
    deed = object_ or pieces[at].form in _HELPING or is_verb(pieces[at])
    goes_on = pieces[at - 1].form == "and" and deed
    return "".join(_MARK.findall(text.text, pieces[at - 1].end, pieces[at].start)) or "," * goes_on


def _way(pieces: Sequence[Piece], at: int, mark: str) -> str:
    """What a word tells of the order of what stands before it and after it; empty for nothing."""
    way = _WAYS.get(pieces[at].form, "")
    before, after = _form_at(pieces, at - 1), _form_at(pieces, at + 1)
    if not way or (before and holds(_NO_ORDER, pieces[at - 1])):
        return ""
    if after == "which":
        return _THEN if way == _AFTER else ""
    if pieces[at].form == _THEN:
        return _THEN if mark or before == "and" else ""
    return way


def _is_as_it_was(text: Document, pieces: Pieces, at: int) -> bool:
    """*95 million before it raised premiums*: what a figure was, and no event."""
    figures = touched(text.values, pieces[at - 1 : at]) if pieces[at].form == _BEFORE else []
    return any(each.kind not in CALENDAR and not is_duration(each.unit) for each in figures)


def _form_at(pieces: Sequence[Piece], at: int) -> str:
    """The word at a place; empty before the first and after the last."""
    return pieces[at].form if 0 <= at < len(pieces) else ""
