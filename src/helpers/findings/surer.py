"""What the wire report holds likely, and the derivative tells as certain: *tests suggest that*, *are unlikely to*, *a link is suspected*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.findings.clauses import FARTHEST, LIKE_COMPANY, Line, View, facing, holds, views
from helpers.findings.denials import PLAIN, denies
from helpers.findings.finding import Finding, difference, lost_in, said_otherwise
from helpers.findings.hedges import HEDGE, kept
from helpers.languages.english import ladder, listed
from helpers.languages.english.inflection import family
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Pieces

_SUGGESTING = listed.words("certainty", "suggesting")
_EVIDENCE = listed.words("certainty", "evidence")
_RULING_OUT = listed.words("certainty", "ruling out")
_FIRM = listed.words("certainty", "firm", "firm in its place")
_SAYING = listed.words("certainty", "saying")
_SOFTER, _COMING = listed.words("certainty", "softer"), {"would"}
_JOINING = listed.words("certainty", "joining")
_UNKNOWN = listed.words("certainty", "not known to join")
_WITH = ("with", "between", "to")
_PROVING, _CONFIRMING = listed.words("certainty", "proving"), listed.words("ladder", "confirmed", "proved")
_OPEN = _UNKNOWN | listed.words("certainty", "open", "kept hedge")
_UNLIKELY, _NOT, _CAUSE = "unlikely", "not", family("cause")

_SUBJECT = 4
"""What suggests something stands so many words before that at most …"""

_REACH = 2 * FARTHEST
"""… and what it suggests within so many after it."""

_BESIDE = 3
"""*Will not* and the verb that it denies have so many words between them at most."""


def surer(pair: Compared) -> Iterator[Finding]:
    """A finding for each thing that the wire report holds likely or unlikely and a linked sentence tells for certain."""
    for block in pair.redline.blocks:
        view, _ = views(pair, block)
        yield from _made_certain(view)
        if not block.link.weak:
            yield from _no_longer_suggested(pair, view)
            yield from _ruled_out(view)
            yield from _brought_about(view)
            yield from _proved(view)


def _no_longer_suggested(pair: Compared, view: View) -> Iterator[Finding]:
    """What evidence suggests in the wire report, told without that evidence and without a hedge."""
    own = view.own
    for at in (at for at, each in own.unquoted() if holds(_SUGGESTING, each)):
        by = [each for each in own.before(at, _SUBJECT) if holds(_EVIDENCE, own.pieces[each])]
        if not by or _names_evidence(pair, view) or HEDGE in kept(view, range(at, at + 1)):
            continue
        if _is_told(view, own.content(own.after(at, _REACH))):
            wire, there = own.place(range(by[0], at + 1)), lost_in(view.other.text, view.block.sentence)
            says = f"the wire report says “{wire.text}”, which the derivative has lost"
            yield difference("hedge lost", wire, there, says, sure=True)


def _names_evidence(pair: Compared, view: View) -> bool:
    """Whether a sentence or one beside it tells what suggests it, or that it does."""
    here = view.block.sentence
    near = pair.derivative.content[max(0, here - 1) : here + 2]
    words = _EVIDENCE | _SUGGESTING
    own = any(holds(words, each) for each in view.other.pieces)
    return own or any(not words.isdisjoint(content) for content in near)


def _is_told(view: View, about: list[int]) -> bool:
    """Whether the derivative has most of some words of content, outside quotation marks."""
    there = [facing(view, at) for at in about]
    told = [at for at in there if at is not None and not view.other.pieces[at].quoted]
    return len(told) >= LIKE_COMPANY and 2 * len(told) > len(about)


def _ruled_out(view: View) -> Iterator[Finding]:
    """*Will not* for *are unlikely to*, before the same verb."""
    own, other = view.own, view.other
    for at in (at for at, each in own.unquoted() if each.form == _UNLIKELY):
        target = next(iter(own.content(own.after(at))), None)
        there = facing(view, target) if target is not None else None
        if there is None or HEDGE in kept(view, range(at, at + 1)):
            continue
        denial = _denied(other, there)
        if denial is not None and view.company(target or 0, there) >= LIKE_COMPANY:
            yield said_otherwise("hedge lost", own.place(range(at, at + 1)), other.place(denial), sure=True)


def _denied(line: Line, verb: int) -> range | None:
    """Where *will not* or *won't* stands right before a verb."""
    for at in reversed(line.before(verb, _BESIDE)):
        piece = line.pieces[at]
        if piece.quoted or piece.content:
            return None
        if piece.form in _RULING_OUT:
            return range(at, at + 1)
        if piece.form == _NOT and line.has(_FIRM, line.before(at, 1)):
            return range(at - 1, at + 1)
    return None


def _brought_about(view: View) -> Iterator[Finding]:
    """*It caused them*, *a link was found*, where the wire report has a link that is suspected; serious where it says that none is proven."""
    own, other = view.own, view.other
    link, proofs = _link(own), _places(own, _PROVING)
    denials = [at for at, each in enumerate(own.pieces) if proofs and denies(each.form)]
    doubts = sorted((*denials, *_places(own, _UNKNOWN)))
    if link is None or not doubts or _is_left_open(other):
        return
    told = _told_of_a_link(view, proven=bool(denials))
    if told is not None:
        first, last = min(link, doubts[0]), max(link, doubts[-1], *(proofs if denials else ()))
        places = own.place(range(first, last + 1)), other.place(range(told, told + 1))
        yield said_otherwise("hedge lost", *places, sure=True, grave=bool(denials))


def _proved(view: View) -> Iterator[Finding]:
    """*Confirmed that*, *proved that*, where in the wire sentences something only suggests it or somebody says so, and confirm nothing."""
    own, other = view.own, view.other
    proofs = [at for at in _places(other, _CONFIRMING) if not other.has(PLAIN, range(at))]
    hints = _places(own, _SUGGESTING)
    at = next((each for each in proofs if not other.pieces[each].quoted), None)
    if at is None or _places(own, _CONFIRMING) or _places(other, _SUGGESTING):
        return
    whole = other.opens(at + 1) or other.has(("that",), other.after(at, 1))
    if whole and ladder.rung(other.pieces[at].form) == ladder.PROVED:
        hints += [each for each, piece in own.unquoted() if ladder.rung(piece.form) == ladder.SAID]
    if hints:
        places = own.place(range(hints[0], hints[0] + 1)), other.place(range(at, at + 1))
        yield said_otherwise("hedge lost", *places, sure=True, grave=True)


def _link(line: Line) -> int | None:
    """The first *link with* or *connection between*."""
    joining = (at for at, each in line.unquoted() if holds(_JOINING, each))
    return next((at for at in joining if line.has(_WITH, line.after(at, 1))), None)


def _places(line: Line, words: frozenset[str]) -> list[int]:
    return [at for at, each in enumerate(line.pieces) if holds(words, each)]


def _is_left_open(line: Line) -> bool:
    return any(denies(each.form) or holds(_OPEN, each) for each in line.pieces)


def _told_of_a_link(view: View, *, proven: bool) -> int | None:
    """Where the derivative tells that one thing caused another, where the wire report does not; or that a link is `proven`."""
    words = list(view.other.unquoted())
    linked = any(holds(_JOINING, each) for _, each in words)
    if linked:
        return next((at for at, each in words if proven and holds(_PROVING, each)), None)
    new = _CAUSE not in view.block.families[0]
    return next((at for at, each in words if new and each.family == _CAUSE), None)


def _made_certain(view: View) -> Iterator[Finding]:
    """A finding for *will* in the place of *should* in a close sentence; of *would* where nobody tells it, whose *will* that may be."""
    says = any(holds(_SAYING, each) for each in view.own.pieces)
    softer = _SOFTER - _COMING if says else _SOFTER
    for each in view.block.differences if view.block.closeness >= CLOSE else ():
        there, own = map(_only_word, view.block.held(each))
        if there in softer and own in _FIRM - _COMING:
            places = view.own.place(each.wire), view.other.place(each.derivative)
            yield said_otherwise("hedge lost", *places, sure=True)


def _only_word(pieces: Pieces) -> str:
    """The one word of a stretch outside quotation marks; empty for more."""
    return pieces[0].form if len(pieces) == 1 and not pieces[0].quoted else ""
