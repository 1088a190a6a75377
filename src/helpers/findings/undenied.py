"""Verbs of denial that one text denies and the other does not: *did not rule out*, *ruled out*."""

from collections.abc import Iterator, Set

from helpers.findings.answers import Group, answers
from helpers.findings.clauses import Line, View, all_views, facing, holds, inflected_phrase, wire_views
from helpers.findings.denials import (
    AUXILIARIES,
    BE,
    EXCUSES,
    MOST_TARGETS,
    PLAIN,
    VERBS,
    cues,
    denied,
    denies,
    is_denial,
    may_deny,
)
from helpers.findings.finding import Finding, said_otherwise
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Piece

_HALF = 0.5
_MODALS = listed.words("grammar", "modals")
_LEAVING_OPEN = listed.phrases("answers", "leaving open")
_EXCLUDING = listed.words("negation", "excluding")
_LAYING_ON, _NAMING_NOBODY = listed.words("ladder", "laying on"), listed.phrases("answers", "naming nobody")


def undenied(pair: Compared) -> Iterator[Finding]:
    """A finding for each such verb outside quotation marks."""
    for view in all_views(pair):
        for first, at in _denied_verbs(view.own):
            there = facing(view, at)
            if there is not None and _denies_plainly(view, there) and _are_of_one_thing(view, at, there):
                places = view.own.place(range(first, at + 1)), view.other.place(range(there, there + 1))
                sure = view.block.closeness >= CLOSE and view.there.get(at) == there
                yield said_otherwise("negation", *view.turned(*places), sure=sure, grave=sure)


def left_open(pair: Compared) -> Iterator[Finding]:
    """A finding for each thing that one text has not ruled out and of which the other finds none: *no link*, *could not rule out a link*."""
    for view in all_views(pair):
        denied = [each for each in _denied_verbs(view.own) if holds(_EXCLUDING, view.own.pieces[each[1]])]
        if not denied or any(holds(_EXCLUDING, each) for each in view.other.pieces):
            continue
        for first, at in denied:
            passive = view.own.has(BE, range(first, at))
            about = view.own.families(view.own.before(first, EXCUSES) if passive else view.own.after(at))
            for none in _none_of(view.other, about):
                places = view.own.place(range(first, at + 1)), view.other.place(none)
                yield said_otherwise("negation", *view.turned(*places))


def ruled_out(pair: Compared) -> Iterator[Finding]:
    """A finding where the derivative rules out what the wire report leaves open: *left open whether he would*, *too early to say*."""
    for view in wire_views(pair, weak=False):
        there = next(_excluded(view.other), None)
        doubt = next(_doubts(view.own), None) if there else None
        if doubt and there and not any(_excluded(view.own)):
            yield said_otherwise("negation", view.own.place(doubt), view.other.place(there), sure=True)


def _doubts(line: Line) -> Iterator[range]:
    """Where a line leaves something open, outside quotation marks."""
    found = answers([each.form for each in line.pieces])
    doubts = (range(each.first, each.last + 1) for each in found if each.group == Group.DOUBTS)
    phrases = (inflected_phrase(_LEAVING_OPEN, line.pieces, at) for at in range(len(line.pieces)))
    open_ = (*doubts, *(each[1] for each in phrases if each))
    return (each for each in open_ if not line.pieces[each.start].quoted)


def _excluded(line: Line) -> Iterator[range]:
    """Where a line *rules out* something, and is not said not to."""
    for at in (at for at, each in line.unquoted() if holds(_EXCLUDING, each)):
        if not (line.has(PLAIN, line.before(at)) or line.has(_MODALS, line.before(at, 2))):
            yield range(at, at + 1 + line.has(("out",), line.after(at, 1)))


def _laid(line: Line) -> Iterator[int]:
    """Where something is laid on somebody outside quotation marks, and not denied."""
    return (at for at, each in line.unquoted() if holds(_LAYING_ON, each) and not denied(line, at))


def blamed(pair: Compared) -> Iterator[Finding]:
    """A finding for whoever lays something on somebody where the wire report has it that they name nobody: *without saying who was responsible*."""
    for view in wire_views(pair, weak=False):
        own, other = view.own, view.other
        nobody = (inflected_phrase(_NAMING_NOBODY, own.pieces, at) for at in range(len(own.pieces)))
        known = any(holds(_LAYING_ON, each) for each in own.pieces)
        open_, at = next(filter(None, nobody), None), None if known else next(_laid(other), None)
        if open_ and at is not None and not other.has(PLAIN, other.after(at, 1)):
            places = own.place(open_[1]), other.place(range(at, at + 1))
            yield said_otherwise("negation", *places, sure=True, grave=True)


def _none_of(line: Line, about: Set[str]) -> Iterator[range]:
    """Where each *no* stands with the first word of some families that it may be of: *no link*."""
    for cue in cues(line):
        last = next((each for each in _found_none(line, cue) if line.families([each]) & about), 0)
        if last:
            yield range(cue, last + 1)


def _found_none(line: Line, cue: int) -> list[int]:
    """The words that a *no* outside quotation marks may be of, *no evidence of fraud*; none after *did not exclude*."""
    after = line.after(cue)
    plain = denies(line.pieces[cue].form) and not line.pieces[cue].quoted
    excluded = any(holds(_EXCLUDING, line.pieces[at]) for at in after)
    return line.content(after)[:MOST_TARGETS] if plain and not excluded else []


def _are_of_one_thing(view: View, at: int, there: int) -> bool:
    """Whether two verbs of denial have a word in common beside them, or are the only ones of sentences of which the one rests on the other."""
    once = all(
        sum(each.family == line.pieces[place].family for each in line.pieces) == 1
        for line, place in view.both(at, there)
    )
    return bool(view.company(at, there)) or (once and view.block.resting >= _HALF)


def _denied_verbs(line: Line) -> Iterator[tuple[int, int]]:
    """Each verb of denial that is denied, with where its denial stands: nothing but auxiliaries between."""
    for at, piece in enumerate(line.pieces):
        first = at - 1
        while first > 0 and line.pieces[first].form in AUXILIARIES:
            first -= 1
        denied = first >= 0 and line.pieces[first].form in PLAIN and not (piece.quoted or denies(piece.form))
        if denied and not any(map(line.opens, range(first + 1, at + 1))) and is_denial(line, at):
            yield first, at


def _may_turn(piece: Piece) -> bool:
    """Whether a word before a denial may deny it: *refused*."""
    return may_deny(piece) or holds(VERBS, piece)


def _denies_plainly(view: View, at: int) -> bool:
    """Whether the other side has a denial of its own outside quotation marks that nothing else there denies: *refused to rule out*."""
    line, shared = view.other, view.block.families[view.side]
    first = next((place for place in range(at, 0, -1) if line.opens(place)), 0)
    before = (each for each in line.pieces[first:at] if denies(each.form) or each.family not in shared)
    turned = any(map(_may_turn, before))
    excused = turned or line.has(PLAIN, line.after(at, EXCUSES))
    return is_denial(line, at) and not (line.pieces[at].quoted or excused)
