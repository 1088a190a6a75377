"""What one wire sentence denies and the derivative tells as so in a sentence that does not rest on it."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.document.document import Document
from helpers.findings.clauses import LIKE_COMPANY, Line, beside, holds
from helpers.findings.denials import EXCUSES, cues, denies, may_stand_for_a_denial, targets_of
from helpers.findings.finding import Finding, Place, difference
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import pieces_of


def denied_elsewhere(pair: Compared) -> Iterator[Finding]:
    """A finding for what one wire sentence denies and the derivative tells as so in a sentence that does not rest on it.

    By a word that the wire report has there alone, in like company.
    """
    for number, keys in enumerate(pair.wire.sentence_keys):
        if any(map(denies, keys)):
            wire = Line(pair.wire, pieces_of(pair.wire, number))
            for cue in (at for at in cues(wire) if denies(wire.pieces[at].form)):
                for target in targets_of(wire, cue):
                    for index in _told_apart(pair, number, wire.pieces[target].family):
                        yield from _told_there(pair, wire, cue, target, index)


def _told_apart(pair: Compared, number: int, family: str) -> list[int]:
    """The derivative's sentences with a word that one wire sentence alone has, and that do not rest on that one."""
    there, own = (text.places(family) for text in pair.texts)
    linked = pair.links.derivative
    return [index for index in own if len(there) == 1 and number not in linked[index].sources]


def _told_there(pair: Compared, wire: Line, cue: int, target: int, index: int) -> Iterator[Finding]:
    """The target that a cue of a wire sentence denies, where the derivative's sentence with an index has it, if it has it as so."""
    derivative = Line(pair.derivative, pieces_of(pair.derivative, index))
    word = wire.pieces[target]
    for at, piece in enumerate(derivative.pieces):
        if (piece.family, piece.quoted) != (word.family, word.quoted):
            continue
        alike = beside(wire.pieces, target, derivative.pieces, at) >= LIKE_COMPANY
        if alike and not any(
            may_stand_for_a_denial(derivative, other) for other in derivative.around(at, EXCUSES)
        ):
            denial = range(min(cue, target), max(cue, target) + 1)
            there, own = wire.place(denial), derivative.place(range(at, at + 1))
            told = f"the wire report denies it (“{there.text}”), the derivative tells it as so (“{own.text}”)"
            yield difference("negation", there, own, told)


def only_denied(text: Document, family: str) -> Iterator[tuple[int, Place, bool]]:
    """Where each sentence, by index, that has a word denies it, if all do: *no plan to close schools*; nothing if one tells it.

    With each whether a verb denies it, so that somebody has claimed it: *ruled out sabotage*, *acquitted of bribery*.
    """
    found = []
    for number in (at for at, content in enumerate(text.content) if family in content):
        line = Line(text, pieces_of(text, number))
        denials = list(cues(line))
        denials += [at for at, piece in enumerate(line.pieces) if holds(_CLEARED, piece)]
        for at in (at for at, piece in enumerate(line.pieces) if piece.family == family):
            denying = [other for other in line.before(at, EXCUSES) if other in denials]
            if len(denying) != 1:
                return
            claimed = not denies(line.pieces[denying[0]].form)
            found.append((number, line.place(range(denying[0], at + 1)), claimed))
    yield from found


_CLEARED = listed.words("negation", "cleared")
