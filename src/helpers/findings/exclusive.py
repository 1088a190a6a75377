"""One of a kind of things where the wire report has another: *wedding* for *birthday party*, *killed* for *injured*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from helpers.findings.finding import CHECK, LIKELY, SURE, Finding, place
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Piece, Pieces

NEAR_A_FIGURE = 4
"""What is counted stands so many words from its figure at most."""

_Thing = tuple[int, int]
"""The number of a kind, and of one of its things."""


def exchanged_things(pair: Compared) -> Iterator[Finding]:
    """A finding for each thing in whose place a linked sentence has another of its kind, which neither text has both of."""
    for block in pair.redline.blocks:
        there, own = _things(block.wire), _things(block.derivative)
        for kind in there.keys() & own.keys():
            if len(there[kind]) == len(own[kind]) == 1 and there[kind].keys().isdisjoint(own[kind]):
                (old, before), (new, after) = (next(iter(each[kind].items())) for each in (there, own))
                apart = not _tells(pair, 1, (kind, old)) and not _tells(pair, 0, (kind, new))
                if apart or _of_one_count(pair, block, before, after):
                    yield _told(pair, block, before, after)


def _things(pieces: Pieces) -> dict[int, dict[int, Piece]]:
    """The things of each kind, with where each stands first; what stands in quotation marks is left to them."""
    found: dict[int, dict[int, Piece]] = defaultdict(dict)
    for piece in pieces:
        for kind, thing in () if piece.quoted else _known().get(piece.family, ()):
            found[kind].setdefault(thing, piece)
    return found


def _tells(pair: Compared, side: int, thing: _Thing) -> bool:
    """Whether a text has a thing anywhere."""
    return any(pair.texts[side].places(word) for word in _words()[thing])


def _of_one_count(pair: Compared, block: Block, before: Piece, after: Piece) -> bool:
    """Whether one figure counts both: *a dozen arrests*, *a dozen were killed*."""
    return any(
        _beside(block.wire, wire.start, before) and _beside(block.derivative, value.start, after)
        for value in pair.derivative.values
        if value.sentence == block.sentence
        for wire in pair.valued.alike[1].get(value.start, ())
        if wire.sentence in block.sources
    )


def _beside(pieces: Pieces, start: int, piece: Piece) -> bool:
    figure = next((at for at, each in enumerate(pieces) if each.start >= start), len(pieces))
    return 0 <= pieces.index(piece) - figure <= NEAR_A_FIGURE


@cache
def _known() -> Mapping[str, tuple[_Thing, ...]]:
    found: dict[str, list[_Thing]] = defaultdict(list)
    for thing, words in _words().items():
        for word in words:
            found[word].append(thing)
    return {word: tuple(things) for word, things in found.items()}


@cache
def _words() -> Mapping[_Thing, frozenset[str]]:
    """The families of the words for every thing."""
    return {
        (kind, thing): frozenset(map(family, words.split()))
        for kind, line in enumerate(listed.lines("exclusive"))
        for thing, words in enumerate(line.split("/"))
    }


def _told(pair: Compared, block: Block, before: Piece, after: Piece) -> Finding:
    wire, derivative = place(pair.wire, (before,)), place(pair.derivative, (after,))
    return Finding(
        CHECK,
        "wording",
        SURE if block.closeness >= CLOSE else LIKELY,
        wire,
        derivative,
        f"Wording: the wire report says “{wire.text}”, the derivative “{derivative.text}”.",
    )
