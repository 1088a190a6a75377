"""Which words of a sentence a word such as *not* or *may* is about, and where the other text has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from helpers.document.document import Document
from helpers.languages.english import listed
from helpers.languages.english.inflection import bases, family
from helpers.pairing.redline import Block, Piece, Pieces

FARTHEST = 6
"""A word such as *not* reaches so many words at most."""

NEAR = 6
"""Words that must say the same beside a word for both texts to speak of one thing."""

_PARTED = re.compile(r"[;:—–()\n“”\"]|\s-\s|\.\s")
_OPENS_A_CLAUSE = listed.words("negation", "clauses")


@dataclass(frozen=True)
class Line:
    """One side of a block as words in a row, with what parts its clauses."""

    text: Document
    pieces: Pieces

    def parted(self, place: int) -> bool:
        """Whether a new clause begins with the word at this place."""
        if place <= 0 or place >= len(self.pieces):
            return True
        before, here = self.pieces[place - 1], self.pieces[place]
        if before.sentence != here.sentence or here.form in _OPENS_A_CLAUSE:
            return True
        return bool(_PARTED.search(self.text.text, before.end, here.start))

    def after(self, place: int, most: int = FARTHEST) -> range:
        """The words of the clause that come after a place."""
        stop = place + 1
        while stop <= place + most and not self.parted(stop):
            stop += 1
        return range(place + 1, stop)

    def before(self, place: int, most: int = FARTHEST) -> range:
        """The words of the clause that come before a place."""
        start = place
        while start > place - most and not self.parted(start):
            start -= 1
        return range(start, place)


def lines(wire: Document, derivative: Document, block: Block) -> tuple[Line, Line]:
    """Both sides of a block, the wire report's first."""
    return Line(wire, block.wire), Line(derivative, block.derivative)


def facing(block: Block, side: int, place: int) -> int | None:
    """Where the other side has the word: in the same place, or the nearest one with the same words beside it."""
    for pair in block.matched:
        if pair[side] == place:
            return pair[1 - side]
    own, other = (block.wire, block.derivative)[:: 1 if side == 0 else -1]
    forms = _forms(own[place].form)
    places = [number for number, each in enumerate(other) if not forms.isdisjoint(_forms(each.form))]
    return max(places, key=lambda number: (beside(own, place, other, number), -number), default=None)


def beside(own: Sequence[Piece], place: int, other: Sequence[Piece], there: int) -> int:
    """How many content words stand near a word on both sides."""
    return len(_near(own, place) & _near(other, there))


def _near(pieces: Sequence[Piece], place: int) -> set[str]:
    around = [*pieces[max(0, place - NEAR) : place], *pieces[place + 1 : place + 1 + NEAR]]
    return {each.family for each in around if each.content}


def holds(listed_words: frozenset[str], piece: Piece) -> bool:
    """Whether a word or what it is an inflection of stands on a list."""
    return not listed_words.isdisjoint(_forms(piece.form))


@cache
def _forms(form: str) -> frozenset[str]:
    return frozenset((*bases(form), family(form)))
