"""What a figure is told of in its sentence: the words that stand with it between two joints, such as *and* or a comma."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile
from operator import attrgetter

from helpers.document.values.value import Value
from helpers.languages.english import listed
from helpers.pairing.redline import Block, Piece, Pieces, meet

_JOINTS = listed.words("grammar", "joints of a list")


def told_of(pieces: Pieces, value: Value) -> set[str]:
    """The families of the words of content that stand with a value, without its own."""
    before, after = _beside(pieces, value)
    return set(_telling((*before, *after), value))


def has_moved(block: Block, value: Value, instead: Sequence[Value], there: Sequence[Value]) -> bool:
    """Whether what tells of the very value in the wire sentences stands with this one: *12 in Varn and 7 in Tarn*, *7 in Tarn and 12 in Varn*.

    Where something comes after both it is that which tells; else whatever stands with them and not with those in whose place it is.
    """
    following = _next(block.derivative, value)
    if following and following in {_next(block.wire, each) for each in instead}:
        return False
    own = told_of(block.derivative, value).difference(*(told_of(block.wire, each) for each in instead))
    alike = (each for each in there if instead and (each.low, each.high) == (value.low, value.high))
    return any(_stands_with(block, each, following, own) for each in alike if each not in instead)


def _stands_with(block: Block, wire: Value, following: str, own: set[str]) -> bool:
    """Whether a wire value has the same next word, or where one has none a word of the others."""
    told = _next(block.wire, wire)
    return following == told if following and told else not own.isdisjoint(told_of(block.wire, wire))


def _next(pieces: Pieces, value: Value) -> str:
    """The first word after a value and what it counts: *Varn* in ``12 people in Varn``; empty for none."""
    after = dropwhile(attrgetter("content"), _beside(pieces, value)[1])
    return next(_telling(after, value), "")


def _telling(pieces: Iterable[Piece], value: Value) -> Iterator[str]:
    words = (each for each in pieces if each.content and not each.form[0].isdigit())
    return (each.family for each in words if not meet(each, value))


def _beside(pieces: Pieces, value: Value) -> tuple[Pieces, Pieces]:
    """The words before a value and after it, as far as the next joints."""
    here = [at for at, each in enumerate(pieces) if meet(each, value)]
    if not here:
        return (), ()
    first, end = here[0], here[-1] + 1
    while first > 0 and not _is_joint(pieces, first):
        first -= 1
    while end < len(pieces) and not _is_joint(pieces, end):
        end += 1
    return pieces[first : here[0]], pieces[here[-1] + 1 : end]


def _is_joint(pieces: Pieces, at: int) -> bool:
    """Whether a word begins a part of its sentence: *and*, what comes after a comma."""
    before, here = pieces[at - 1], pieces[at]
    return here.form in _JOINTS or here.sentence != before.sentence or here.start - before.end > 1
