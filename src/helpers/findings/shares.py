"""How much of a thing is told: *many* become *all*, *one of the largest* becomes the largest, *the strongest* strong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, product

from helpers.findings.finding import LIKELY, SURE, Finding, exchanged
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Piece

ALIKE = 0.45
"""From this share of words in the same order two sentences tell of the same things."""

FARTHEST = 4
"""So many words after it at most stands what a word such as *many* counts."""


def shares(pair: Compared) -> Iterator[Finding]:
    """A finding for each thing of which a linked sentence tells another share or another degree, outside quotation marks."""
    for block in pair.redline.blocks:
        if block.closeness < ALIKE:
            continue
        certainty = SURE if block.closeness >= CLOSE else LIKELY
        for own, other in (*_shares(block), *_degrees(block), *_singled_out(block)):
            if not any(each.quoted for each in (*own, *other)):
                yield exchanged(pair, "wording", own, other, certainty)


_Exchange = tuple[Sequence[Piece], Sequence[Piece]]


def _shares(block: Block) -> Iterator[_Exchange]:
    """*Many of the measures*, *all of the measures*: the word and what it counts, on both sides."""
    there = dict(block.matched)
    own = {head: at for at, head in _counting(block.derivative)}
    for at, head in _counting(block.wire):
        facing = own.get(there.get(head, -1))
        if facing is not None and _SHARES[block.wire[at].form] != _SHARES[block.derivative[facing].form]:
            yield block.wire[at : head + 1], block.derivative[facing : there[head] + 1]


def _counting(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """The places of words such as *many*, each with that of the first word of content after it."""
    for at, piece in enumerate(pieces):
        degree = piece.form in _OF_DEGREE and (at + 1 == len(pieces) or pieces[at + 1].form != _OF)
        if piece.form in _SHARES and not degree:
            after = range(at + 1, min(at + 1 + FARTHEST, len(pieces)))
            head = next((place for place in after if pieces[place].content), None)
            if head is not None:
                yield at, head


def _degrees(block: Block) -> Iterator[_Exchange]:
    """*The strongest* for *strong*, or the other way round, where a side has no such form else."""
    forms = [{piece.form for piece in side} for side in (block.wire, block.derivative)]
    for at, there in chain.from_iterable(product(each.wire, each.derivative) for each in block.differences):
        own, other = block.wire[at].form, block.derivative[there].form
        lost = other in _plain(own) and own not in forms[1]
        if lost or (own in _plain(other) and other not in forms[0]):
            yield block.wire[at : at + 1], block.derivative[there : there + 1]


@cache
def _plain(superlative: str) -> frozenset[str]:
    """What a word ending in *-est* may be the superlative of; nothing for others."""
    stem = superlative.removesuffix("est")
    if stem == superlative or len(stem) < _SHORTEST or superlative in _NO_DEGREE:
        return frozenset()
    return frozenset({stem, stem + "e", stem[:-1], stem[:-1] + "y"})


_SHORTEST = 3
_NO_DEGREE = listed.words("steps", "no degree")


def _singled_out(block: Block) -> Iterator[_Exchange]:
    """*One of the largest* on one side alone, of what both call *largest*."""
    sides = block.wire, block.derivative
    for at, there in block.matched:
        if not _plain(block.wire[at].form):
            continue
        among = [_among(pieces, place) for pieces, place in zip(sides, (at, there), strict=True)]
        if (among[0] < at) != (among[1] < there):
            yield block.wire[among[0] : at + 1], block.derivative[among[1] : there + 1]


def _among(pieces: Sequence[Piece], superlative: int) -> int:
    """Where *one of* or *among* begins before a superlative; the superlative's own place if nothing of it does."""
    before = range(max(0, superlative - FARTHEST), superlative)
    return next((at for at in before if pieces[at].form in _AMONG), superlative)


_SHARES = {word: rung for rung, words in listed.table("steps", "share").items() for word in words.split()}
_AMONG = listed.words("steps", "among")
_OF_DEGREE, _OF = listed.words("steps", "of degree"), "of"
