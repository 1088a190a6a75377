"""Verbs of denial that one text denies and the other does not: *did not rule out*, *ruled out*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.findings.clauses import Line, all_views, facing
from helpers.findings.denials import AUXILIARIES, EXCUSES, PLAIN, denies, is_denial, may_deny
from helpers.findings.finding import Finding, said_otherwise
from helpers.pairing.compared import Compared


def undenied(pair: Compared) -> Iterator[Finding]:
    """A finding for each such verb outside quotation marks."""
    for view in all_views(pair):
        for denied, at in _denied_verbs(view.own):
            there = facing(view, at)
            if there is not None and _denies_plainly(view.other, there) and view.company(at, there):
                places = view.own.place(range(denied, at + 1)), view.other.place(range(there, there + 1))
                yield said_otherwise("negation", *view.turned(*places))


def _denied_verbs(line: Line) -> Iterator[tuple[int, int]]:
    """Each verb of denial that is denied, with where its denial stands: nothing but auxiliaries between."""
    for at, piece in enumerate(line.pieces):
        first = at - 1
        while first > 0 and line.pieces[first].form in AUXILIARIES:
            first -= 1
        bound = not any(map(line.opens, range(first + 1, at + 1)))
        verb = not (piece.quoted or denies(piece.form)) and bound and is_denial(line, at)
        if verb and first >= 0 and line.pieces[first].form in PLAIN:
            yield first, at


def _denies_plainly(line: Line, at: int) -> bool:
    """Whether a word denies outside quotation marks, and nothing before it may deny that: *refused to rule out*."""
    here = line.pieces[at]
    same = (place for place, each in enumerate(line.pieces) if each.sentence == here.sentence)
    excused = any(may_deny(line.pieces[place]) for place in line.before(at, EXCUSES)) or line.has(PLAIN, same)
    return is_denial(line, at) and not (here.quoted or excused)
