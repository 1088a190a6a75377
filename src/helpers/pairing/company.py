"""What a figure is told of in its sentence: the words that stand with it between two joints, such as *and* or a comma."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.document.values.agreement import EXACT, agreement
from helpers.document.values.value import Value
from helpers.languages.english import listed
from helpers.pairing.redline import Block, Piece, Pieces, meet

_JOINTS = listed.words("grammar", "joints of a list")


def company(pieces: Pieces, value: Value) -> set[str]:
    """The families of the words of content that stand with a value, without its own."""
    here = [at for at, each in enumerate(pieces) if meet(each, value)]
    if not here:
        return set()
    first, end = here[0], here[-1] + 1
    while first > 0 and not _is_joint(pieces, first):
        first -= 1
    while end < len(pieces) and not _is_joint(pieces, end):
        end += 1
    words = (each for each in pieces[first:end] if each.content and not each.form[0].isdigit())
    return {each.family for each in words if not meet(each, value)}


def has_moved(block: Block, value: Value, instead: Sequence[Value], there: Sequence[Value]) -> bool:
    """Whether what tells of the very value in the wire sentences stands with this one: *12 in Varn and 7 in Tarn*, *7 in Tarn and 12 in Varn*."""
    others = [company(block.wire, each) for each in instead]
    own = company(block.derivative, value).difference(*others)
    same = (each for each in there if agreement(each, value) == EXACT)
    return bool(others) and any(not own.isdisjoint(company(block.wire, each)) for each in same)


def _is_joint(pieces: Pieces, at: int) -> bool:
    """Whether a word begins a part of its sentence: *and*, what comes after a comma."""
    before, here = pieces[at - 1], pieces[at]
    return here.form in _JOINTS or here.sentence != before.sentence or _is_apart(before, here)


def _is_apart(before: Piece, here: Piece) -> bool:
    return here.start - before.end > 1
