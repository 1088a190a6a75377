"""What nothing bears out in a sentence that rests on the wire report: *not* where that denies nothing, *will* where it has only *may*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from helpers.document.document import Document
from helpers.document.values.value import CALENDAR
from helpers.findings.clauses import Line, holds
from helpers.findings.denials import AUXILIARIES, EXCUSES, VERBS, cues, denies, may_deny, targets_of
from helpers.findings.finding import Finding, difference, lost_in, place, said_otherwise
from helpers.findings.hedges import is_month
from helpers.languages.english import listed
from helpers.languages.english.kindred import Kin
from helpers.languages.english.opposites import are_opposite
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Piece, pieces_of, touched

_AFTER_A_VERB = ("not", "never")
_OF_NOUNS = listed.words("negation", "of nouns")
_LEFT_OPEN = listed.words("negation", "limiting", "excluding", "left unsaid")
_BEARING_OUT = VERBS | listed.words("negation", "bearing out")
_NEXT, _BESIDE, _COUNTED = 2, 4, 3
"""A denial is read with so many words after it, on both sides of it, and before it."""

_HARDLY = 0.15
"""With a smaller share of its words of content in them a sentence rests on what stands beside the linked ones as well."""

_WILL, _SINCE = "will", {"never": ("since", "before")}
_REASONS = ("because", "since", "as", "after")
_DOUBTFUL = listed.words("certainty", "open in speech", "open to doubt")
_CERTAIN = listed.words("certainty", "to come for certain")
_OPEN = _DOUBTFUL | listed.words("certainty", "open", "kept hedge", "held to be so")


def unborne(pair: Compared) -> Iterator[Finding]:
    """A finding for the first plain denial of each sentence that rests on wire sentences in which nothing may stand for it."""
    for number, block in pair.redline.by_sentence.items():
        line = Line(pair.derivative, pieces_of(pair.derivative, number))
        cue = next((at for at in cues(line) if _is_plain(line, at)), None)
        if (
            cue is None
            or _is_borne(pair.wire, block, line, cue)
            or _is_denied_elsewhere(pair.wire, line, cue)
        ):
            continue
        first = cue - line.has(AUXILIARIES, line.before(cue, 1))
        told = line.place(range(first, min(cue + _NEXT, len(line.pieces))))
        says = f"nothing there in the wire report bears out “{told.text}”"
        yield difference("negation", lost_in(pair.wire, block.sources[0]), told, says)


def _is_plain(line: Line, cue: int) -> bool:
    """Whether a word outside quotation marks denies outright: not *not quite*, *two did not*, *nothing wrong*, *not as low since*."""
    piece, after = line.pieces[cue], range(cue + 1, min(cue + 1 + _NEXT, len(line.pieces)))
    if (
        piece.quoted
        or not denies(piece.form)
        or line.has(_SINCE.get(piece.form, ("since",)), line.after(cue, EXCUSES))
    ):
        return False
    if piece.form in _AFTER_A_VERB and not line.has(AUXILIARIES, line.before(cue, 1)):
        return False
    if piece.form in _OF_NOUNS and not line.content(after[:1]):
        return False
    before = range(max(0, cue - EXCUSES), cue)
    if line.has(_REASONS, before) or (piece.form == "nothing" and line.has(("to",), before[-1:])):
        return False
    counted = [each for each in line.text.values if each.kind not in CALENDAR]
    return not (
        touched(counted, line.pieces[max(0, cue - _COUNTED) : cue + 1])
        or any(holds(_LEFT_OPEN, line.pieces[at]) for at in after)
        or any(_bears_out(line.pieces[at]) for at in line.around(cue, _BESIDE))
    )


def _is_borne(wire: Document, block: Block, line: Line, cue: int) -> bool:
    """Whether a word of the wire sentences may stand for a denial, and is none that the sentence has besides."""
    far = range(-1, 2) if block.resting < _HARDLY else range(1)
    near = {each + step for each in block.sources for step in far} & set(range(len(wire.sentences)))
    there = Counter(_sense(piece) for each in near for piece in pieces_of(wire, each) if _bears_out(piece))
    if _has_an_opposite(wire, near, line, cue):
        return True
    denying = set(cues(line))
    besides = (
        _sense(piece)
        for at, piece in enumerate(line.pieces)
        if at != cue and _bears_out(piece) and (at in denying or not denies(piece.form))
    )
    return bool(there - Counter(besides))


def _bears_out(piece: Piece) -> bool:
    return may_deny(piece) or holds(_BEARING_OUT, piece)


def _has_an_opposite(wire: Document, near: Iterable[int], line: Line, cue: int) -> bool:
    """*No growth* for *shrank*."""
    denied = [line.pieces[at].form for at in targets_of(line, cue)[:1]]
    return any(
        are_opposite(one, each.form) for one in denied for number in near for each in pieces_of(wire, number)
    )


def _sense(piece: Piece) -> str:
    """What a word that may deny counts as: all plain denials as one."""
    return "not" if denies(piece.form) else piece.family


def _is_denied_elsewhere(wire: Document, line: Line, cue: int) -> bool:
    """Whether a wire sentence that may deny something has the word that is denied, or else the one before it."""
    about = targets_of(line, cue)[:1] or line.content(line.before(cue))[-1:]
    return any(
        any(map(may_deny, pieces_of(wire, number))) and _tells_of(content, line.families(about))
        for number, content in enumerate(wire.content)
    )


def _tells_of(content: Iterable[str], families: Iterable[str]) -> bool:
    return any(map(Kin(content).of, families))


def certain(pair: Compared) -> Iterator[Finding]:
    """A finding for each *will* outside quotation marks and without a hedge, of what the wire sentences leave open."""
    for number, block in pair.redline.by_sentence.items():
        line = Line(pair.derivative, pieces_of(pair.derivative, number))
        will = next((each for each in line.pieces if each.form == _WILL and not each.quoted), None)
        wire = Line(
            pair.wire, tuple(chain.from_iterable(pieces_of(pair.wire, each) for each in block.sources))
        )
        there = wire.pieces
        open_ = (range(at, at + 1) for at in range(len(there)) if _leaves_open(wire, at))
        hedge = next((each for each in open_ if not is_month(wire, each)), None)
        settled = any(holds(_CERTAIN, each) for each in there) or any(
            holds(_OPEN, each) for each in line.pieces
        )
        if will and hedge and not settled:
            yield said_otherwise("hedge lost", wire.place(hedge), place(pair.derivative, [will]))


def _leaves_open(line: Line, at: int) -> bool:
    """*May*, *might not*; not *could not*."""
    form = line.pieces[at].form
    return form in _DOUBTFUL and not (form == "could" and line.has(("not",), line.after(at, 1)))
