"""A denial that one text limits and the other does not: *not seriously damaged*, *not damaged*; *no further cuts*, *no cuts*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.findings.clauses import Line, View, beside, facing, holds, views
from helpers.findings.finding import LIKELY, SURE, Finding, difference, place
from helpers.findings.negation import cues, denies
from helpers.languages.english import listed
from helpers.languages.english.kindred import Kin
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Piece

NEXT = 2
"""What a word such as *seriously* limits stands so many words after it at most."""

_LIMITING = listed.words("negation", "limiting")
_COMMENT = listed.words("answers", "comment")


def widened(pair: Compared) -> Iterator[Finding]:
    """A finding for each denial of linked sentences that is limited on one side alone."""
    for block in pair.redline.blocks:
        for view in views(pair, block):
            yield from _on_one_side(view)


def _on_one_side(view: View) -> Iterator[Finding]:
    own, other = (any(each.form in _LIMITING for each in line.pieces) for line in (view.own, view.other))
    if other or not own:
        return
    for cue, head in _limited(view):
        there = facing(view, head)
        if there is not None and _is_of_one_thing(view, head, there):
            bare = _denial_alone(view.other, there)
            if bare is not None:
                yield _told(view, range(cue, head + 1), range(bare, there + 1))


def _limited(view: View) -> Iterator[tuple[int, int]]:
    """Where denials stand, each with the first word of content after a word that limits it and has no like on the other side."""
    own, kin = view.own, Kin(view.block.families[1 - view.side])
    for cue in (at for at in cues(own) if denies(own.pieces[at].form)):
        for at in (at for at in own.after(cue) if _limits(own.pieces[at], kin)):
            head = next(iter(own.content(own.after(at, NEXT))), None)
            if head is not None and not holds(_COMMENT, own.pieces[head]):
                yield cue, head


def _limits(piece: Piece, kin: Kin) -> bool:
    return piece.form in _LIMITING and not piece.quoted and not kin.of(piece.family)


def _is_of_one_thing(view: View, head: int, there: int) -> bool:
    """Whether what is denied stands in the same place of both, or in like company."""
    in_place = view.there.get(head) == there
    return in_place or beside(view.own.pieces, head, view.other.pieces, there) > 0


def _denial_alone(line: Line, there: int) -> int | None:
    """Where the denial of a word stands that has no word of content between it and that word."""
    standing = set(cues(line))
    for at in reversed(line.before(there)):
        if at in standing:
            return at
        if line.pieces[at].content:
            return None
    return None


def _told(view: View, limited: range, bare: range) -> Finding:
    part = place(view.own.text, view.own.pieces[limited.start : limited.stop])
    whole = place(view.other.text, view.other.pieces[bare.start : bare.stop])
    who, others = view.turned("wire report", "derivative")
    told = f"the {who} denies it in part (“{part.text}”), the {others} altogether (“{whole.text}”)"
    certainty = SURE if view.block.closeness >= CLOSE else LIKELY
    return difference("negation", *view.turned(part, whole), told, certainty)
