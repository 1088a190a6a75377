"""Two things set against each other: *lower in A than in B* is *higher in B than in A*, *A instead of B* is not *B instead of A*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from helpers.findings.clauses import Line, View
from helpers.findings.finding import Finding, Place, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.opposites import are_opposite
from helpers.pairing.redline import CLOSE

THAN = ("than",)
_PREFERRING = listed.words("opposites", "in the stead of")
_LINKS = listed.words("opposites", "prepositions") | listed.words("grammar", "determiners")
_CLAUSE, _BEHIND_THAN = 12, 3
"""So many words after a word stands its *than* at most, and so many behind that are what it is compared with."""


def is_compared_the_other_way(view: View) -> bool:
    """Whether both sides compare two things by opposites, each beginning with another of them."""
    sides = [
        [at for at in range(len(line.pieces)) if line.has(THAN, line.after(at, _CLAUSE))]
        for line in (view.own, view.other)
    ]
    return any(
        are_opposite(view.own.pieces[here].form, view.other.pieces[there].form)
        and compares_the_other_way(view, here, there)
        for here, there in product(*sides)
    )


def compares_the_other_way(view: View, here: int, there: int) -> bool:
    """*Fewer in A than in B*, *more in B than in A*: each side has before *than* what the other has after it."""
    sides = [_around_than(line, at) for line, at in view.both(here, there)]
    (less, than_less), (more, than_more) = sides
    return bool((than_less - than_more) & more and (than_more - than_less) & less)


def _around_than(line: Line, at: int) -> tuple[set[str], set[str]]:
    """The words between a word and the *than* after it in its clause, and those behind; none where there is no *than*."""
    than = next((place for place in line.after(at, _CLAUSE) if line.has(THAN, (place,))), at)
    stretches = (range(at + 1, than), line.after(than, _BEHIND_THAN)) if than > at else ((), ())
    before, after = ({line.pieces[each].form for each in stretch} - _LINKS for stretch in stretches)
    return before, after


def preferred(view: View) -> Iterator[Finding]:
    """Two things of which the one is told in the other's stead: *A instead of B*, *B instead of A*."""
    places = [_preferring(line) for line in (view.own, view.other)]
    if view.block.closeness < CLOSE or not all(places):
        return
    here, there = places[0][0], places[1][0]
    if len(places[0]) == len(places[1]) == 1 and view.own.pieces[here].form == view.other.pieces[there].form:
        (before, after), (first, then) = _beside_it(view.own, here), _beside_it(view.other, there)
        if after and then and after <= first - then and then <= before - after:
            yield said_otherwise(
                "direction", *(_around_it(*each) for each in view.both(here, there)), grave=True
            )


def _preferring(line: Line) -> list[int]:
    return [at for at, piece in enumerate(line.pieces) if piece.form in _PREFERRING and not piece.quoted]


def _beside_it(line: Line, at: int) -> tuple[set[str], set[str]]:
    """The words of content of the clause before a word, and the first one after it."""
    return line.families(line.before(at, _CLAUSE)), line.families(line.content(line.after(at))[:1])


def _around_it(line: Line, at: int) -> Place:
    first, last = line.content(line.before(at, _CLAUSE))[-1], line.content(line.after(at))[0]
    return line.place(range(first, last + 1))
