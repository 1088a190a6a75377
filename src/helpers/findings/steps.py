"""A step up or down in words exchanged: *planned* for *announced*, *required* for *allowed*, *was surprised* for *said*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from helpers.findings.finding import CHECK, LIKELY, SERIOUS, SURE, Finding, place, said_otherwise
from helpers.findings.negation import denies
from helpers.languages.english import inflection, listed, lists
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Difference, Piece, Pieces

ALIKE = 0.5
"""From this share of words in the same order an exchanged word stands for the other …"""

VERY_CLOSE = 0.8
"""… and from this share on there is no doubt of it."""

_LIST = "steps"
_DUTY = "duty"
_LADDERS = ("commitment", _DUTY, "urging", "attempt", "pace", "growth", "force")
_ATTITUDE, _SAYING = listed.words(_LIST, "attitude"), listed.words(_LIST, "saying")


def steps(pair: Compared) -> Iterator[Finding]:
    """A finding for each step in linked sentences, outside quotation marks."""
    for block in pair.redline.blocks:
        if block.closeness >= ALIKE:
            for each in block.differences:
                found = _step(block, each) or _attitude_lost(block, each)
                if found is not None:
                    yield _told(pair, block, *found)


_Step = tuple[Piece, Piece, bool]
"""The wire report's word, the derivative's, and whether the exchange turns the sense."""


def _step(block: Block, each: Difference) -> _Step | None:
    """Words of two rungs of one ladder, of which neither side has the other's."""
    for ladder in _LADDERS:
        rungs = _on(ladder, block.wire), _on(ladder, block.derivative)
        for own in each.wire:
            for other in each.derivative:
                before, after = rungs[0].get(own), rungs[1].get(other)
                if before is None or after is None or before == after:
                    continue
                if _is_denied(block.wire, own) or _is_denied(block.derivative, other):
                    continue
                if before not in rungs[1].values() and after not in rungs[0].values():
                    return block.wire[own], block.derivative[other], ladder == _DUTY
    return None


def _is_denied(pieces: Pieces, at: int) -> bool:
    """Whether a word is denied right before it: *does not allow*."""
    return any(denies(piece.form) for piece in pieces[max(0, at - _REACH) : at])


_REACH = 3


def _attitude_lost(block: Block, each: Difference) -> _Step | None:
    """What somebody feels about a thing, told as what they say of it."""
    felt = [block.wire[at] for at in each.wire if _is(block.wire[at], _ATTITUDE)]
    said = [block.derivative[at] for at in each.derivative if _is(block.derivative[at], _SAYING)]
    kept = any(_is(piece, _ATTITUDE) for piece in block.derivative)
    told = any(_is(piece, _SAYING) or denies(piece.form) for piece in block.wire)
    return (felt[0], said[0], True) if felt and said and not kept and not told else None


def on_one_rung(one: str, other: str) -> bool:
    """Whether two words go equally far, so that one may stand for the other: *weighed* and *considered*."""
    rungs = ((_rung(ladder, one), _rung(ladder, other)) for ladder in _LADDERS)
    return any(own and own == there for own, there in rungs)


def _told(pair: Compared, block: Block, own: Piece, other: Piece, turned: bool) -> Finding:
    wire, derivative = place(pair.wire, [own]), place(pair.derivative, [other])
    sure = block.closeness >= VERY_CLOSE
    grave = SERIOUS if turned and sure else CHECK
    return said_otherwise("wording", wire, derivative, SURE if sure else LIKELY, grave)


def _on(ladder: str, pieces: Pieces) -> dict[int, str]:
    """The places of words on a ladder, each with its rung."""
    return {
        at: rung
        for at, piece in enumerate(pieces)
        if not piece.quoted
        for rung in [_rung(ladder, piece.form)]
        if rung
    }


@lru_cache(maxsize=20_000)
def _rung(ladder: str, form: str) -> str:
    bases = _bases(form)
    return next((rung for rung, words in _rungs(ladder) if not words.isdisjoint(bases)), "")


@cache
def _rungs(ladder: str) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((rung, frozenset(words.split())) for rung, words in listed.table(_LIST, ladder).items())


def _is(piece: Piece, words: frozenset[str]) -> bool:
    return not piece.quoted and not words.isdisjoint(_bases(piece.form))


@lru_cache(maxsize=20_000)
def _bases(form: str) -> frozenset[str]:
    irregular = (lists.irregular_bases().get(form, ""), lists.past_forms().get(form, ""))
    return frozenset((form, *inflection.bases(form), *irregular))
