"""What the wire report tells on its own account and the derivative lays on somebody's lips: *X said* put into a copied sentence."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from helpers.findings.finding import SURE, Finding, difference, lost_in, place
from helpers.languages.english import calendar, inflection, ladder, listed
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Piece

NEARLY_THE_SAME = 0.85
"""From this share of words in the same order on a verb of saying more is the derivative's own doing."""

LONGEST_SUBJECT = 2
"""So many words of content tell at most who says so."""

_ANNOUNCING = frozenset(listed.table("steps", "commitment")["announced"].split()) | listed.words(
    "steps", "saying"
)
_TELLING = frozenset({ladder.SAID, ladder.CLAIMED, ladder.ALLEGED, ladder.CONFIRMED, ladder.ADMITTED})
_PRONOUNS = listed.words("grammar", "pronouns of a person") | {"they", "it"}


def speakers_gained(pair: Compared) -> Iterator[Finding]:
    """A finding for each copied sentence into which was put that somebody says so who says nothing in the wire report."""
    known = {fold(word) for each in pair.wire.voices for word in f"{each.name} {each.source}".split()}
    for block in pair.redline.blocks:
        if block.closeness < NEARLY_THE_SAME or _is_spoken(block):
            continue
        for each in block.differences:
            old, new = block.held(each)
            if not any(piece.content for piece in old) and _is_saying(new, known):
                yield _told(pair, block, new)


def _is_spoken(block: Block) -> bool:
    """Whether somebody says or is quoted on either side as it is."""
    return any(each.quoted for each in (*block.wire, *block.derivative)) or any(map(_says, block.wire))


def _is_saying(new: Sequence[Piece], known: Container[str]) -> bool:
    """Whether some words are a verb of saying, and its subject at most, which no pronoun is and nobody `known`."""
    telling = [each for each in new if (each.content or _says(each)) and each.form not in calendar.WEEKDAYS]
    subject = [each.form for each in telling if not _says(each)]
    if len(subject) > LONGEST_SUBJECT or len(telling) != len(subject) + 1:
        return False
    return new[0].form not in _PRONOUNS and not any(form in known for form in subject)


def _says(piece: Piece) -> bool:
    return ladder.rung(piece.form) in _TELLING or not _ANNOUNCING.isdisjoint(inflection.bases(piece.form))


def _told(pair: Compared, block: Block, new: Sequence[Piece]) -> Finding:
    there = place(pair.derivative, new)
    told = (
        f"the wire report tells this on its own account, the derivative as said by somebody (“{there.text}”)"
    )
    return difference("source changed", lost_in(pair.wire, block.sources[0]), there, told, SURE)
