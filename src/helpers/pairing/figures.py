"""What a figure is told of in its sentence, and what is left of a whole: *three of 18 stayed* of *15 of 18 left*."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile
from operator import attrgetter

from helpers.document.document import Document
from helpers.document.values.value import CALENDAR, Value, sort
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin, listed_kin
from helpers.languages.english.opposites import are_equal, are_opposite, senses
from helpers.languages.english.vocabulary import has_figure
from helpers.pairing.reckoned import is_told, word_after
from helpers.pairing.redline import Block, Piece, Pieces, meet, touched

_JOINTS = listed.words("grammar", "joints of a list")


def told_of(pieces: Pieces, value: Value) -> set[str]:
    """The families of the words of content that stand with a value, without its own."""
    before, after = _beside(pieces, value)
    return set(_telling((*before, *after), value))


def places(pieces: Pieces, value: Value) -> list[int]:
    """Where the words of a value stand among others; of a percentage where its figure does."""
    own = [at for at, piece in enumerate(pieces) if meet(piece, value)]
    if value.unit == "%":  # *per cent* stands for a sign, which is no word
        return [at for at in own if has_figure(pieces[at].form)] or own
    return own


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


_LEFT_OVER = listed.words("steps", "left over")
_LESSENED = listed.words("steps", "lessened")
_KEPT = listed.words("steps", "kept")
_TURNING = listed.words("negation", "plain") | {"against"}
_DENYING = frozenset(map(family, listed.words("negation", "verbs")))
_NEXT = 10
_ALL_BUT = re.compile(r"\ball but\s+$", re.IGNORECASE)
MOST_NEW = 1
"""With more new words than this it cannot be followed whether a part does what the wire report's does."""


def is_the_rest(
    texts: tuple[Document, Document],
    block: Block,
    wire: Value,
    value: Value,
    own: Sequence[Value],
    there: Sequence[Value],
) -> bool:
    """Whether a value is the rest of the whole of which the wire report tells a part, and is told as that."""
    if wire.unit == value.unit == "%" and is_told(100 - wire.low, value):
        return _is_told_as_the_rest(texts, block, wire, value)
    if not _are_parts(wire, value, there):
        return False
    beside = {each.low for each in own if each is not value}
    whole = wire.low + value.low
    if wire.low in beside or whole not in beside:
        return wire.low in beside
    all_but = _ALL_BUT.search(texts[1].plain, max(0, value.start - _NEXT), value.start)
    return all_but is not None or _tells_another_thing(block, own)


def _are_parts(wire: Value, value: Value, there: Sequence[Value]) -> bool:
    """Whether two counts come to a third, which stands in the wire sentence of the one: *three* and *15 of 18*."""
    if wire.unit or sort(wire) != sort(value) or wire.kind in CALENDAR or not wire.low:
        return False
    return any(each.sentence == wire.sentence and each.low == wire.low + value.low for each in there)


def _is_told_as_the_rest(texts: tuple[Document, Document], block: Block, wire: Value, value: Value) -> bool:
    """*An eighth was left* of *87 percent was counted*; *half as many*, *55 percent of the power* of *45 percent less*."""
    words = [word_after(text, each) for text, each in zip(texts, (wire, value), strict=True)]
    lessened = [each in _LESSENED for each in words]
    if any(lessened):
        others = (word for word, less in zip(words, lessened, strict=True) if not less)
        return any(each in _KEPT for each in others)
    return not _LEFT_OVER.isdisjoint(each.form for each in block.derivative)


def _tells_another_thing(block: Block, own: Sequence[Value]) -> bool:
    """Whether the derivative's sentence turns the wire's, by a denial or an opposite, or does not plainly tell the same of its part."""
    telling = [each for each in block.derivative if each.content and not touched(own, [each])]
    there, here = ({each.form for each in side} for side in (block.wire, block.derivative))
    left = _LEFT_OVER & (here - there)
    if left or there & _TURNING != here & _TURNING or _turns(block, telling):
        return True
    return _is_of_something_new(block, telling)


def _is_of_something_new(block: Block, telling: Sequence[Piece]) -> bool:
    """Whether the words that tell of a part have a new denial among them, or other new ones and nothing of the same sense: *a cut*."""
    kin = Kin(block.families[0])
    new = [each for each in telling if not (kin.of(each.family) or _has_an_equal(block, each))]
    if any(each.family in _DENYING for each in new):
        return True
    return bool(new) and (len(new) > MOST_NEW or not any(_goes_the_same_way(block, each) for each in telling))


def _turns(block: Block, telling: Sequence[Piece]) -> bool:
    return any(are_opposite(wire.form, each.form) for wire in block.wire if wire.content for each in telling)


def _has_an_equal(block: Block, piece: Piece) -> bool:
    return any(are_equal(wire.form, piece.form) for wire in block.wire if wire.content)


def _goes_the_same_way(block: Block, piece: Piece) -> bool:
    """Whether the wire sentence has a word of the same sense, by a list: *a cut*, *a reduction*."""
    if listed_kin().get(piece.family, frozenset()) & (block.families[0] - {piece.family}):
        return True
    told = {sense for sense in senses(piece.form) if isinstance(sense[0], int)}
    return any(not told.isdisjoint(senses(wire.form)) for wire in block.wire if wire.content)
