"""Figures that say the same another way: what one text tells of a part, the other of the rest."""

from __future__ import annotations

from itertools import product

from helpers.document.values.value import NUMBER, PERCENT, Value
from helpers.findings.clauses import Line, View
from helpers.languages.english import listed

_DENYING = listed.words("negation", "plain")
_CLAUSE = 12
"""So many words after a figure stands what is denied of it, at most."""

_ALL_OF_IT = 100.0
"""Percent, which nobody has to tell; of counts the whole is told."""


def denies_of_the_rest(view: View) -> bool:
    """Whether this side denies of one part what the other tells of the rest: *a third did not go*, *two thirds went*."""
    denies = any(piece.form in _DENYING for piece in view.own.pieces)
    return denies and any(
        _is_denied(view.own, one) and not _is_denied(view.other, other) for one, other in rests(view)
    )


def _is_denied(line: Line, start: int) -> bool:
    """Whether a denial stands in the clause after a value."""
    at = next(place for place, piece in enumerate(line.pieces) if piece.end > start)
    return line.has(_DENYING, line.after(at, _CLAUSE))


def rests(view: View, *of: Value) -> set[tuple[int, int]]:
    """Where each two values of both sides, or two of them, start that come to a whole, which both have: *three of ten*, *seven of ten*."""
    own, other = _amounts(view.own), _amounts(view.other)
    counts = {each.low for each in own if each.kind == NUMBER} & {each.low for each in other}
    sides = [[each for each in side if not of or each in of] for side in (own, other)]
    return {(one.start, two.start) for one, two in product(*sides) if _are_a_whole(one, two, counts)}


def _are_a_whole(one: Value, two: Value, counts: set[float]) -> bool:
    """Whether two amounts come to a hundred percent, or to one of some counts."""
    whole = {_ALL_OF_IT} if one.kind == PERCENT else counts
    return one.kind == two.kind and min(one.low, two.low) > 0 and round(one.low + two.low, 1) in whole


def _amounts(line: Line) -> list[Value]:
    here = {piece.sentence for piece in line.pieces}
    own = (each for each in line.text.values if each.sentence in here)
    return [each for each in own if each.kind == PERCENT or (each.kind == NUMBER and not each.unit)]
