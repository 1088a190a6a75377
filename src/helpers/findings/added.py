"""What is put into a sentence that tells what the wire report tells without it.

Words that judge or colour, and that somebody says so: *X said*, of what the wire report tells on its own account.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from helpers.document.document import Document
from helpers.document.stances import LOADED, Mark
from helpers.findings.finding import NOTE, Finding, difference, lost_in, place, standing
from helpers.findings.omitting.parties import statements_in
from helpers.languages.english import calendar, inflection, ladder, listed, lists
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Piece

MOST = 5
"""So many are told of a pair at most: they are the style of a piece, and a reader sees it after a few."""

NEARLY_THE_WIRES = 0.35
"""From this share of a sentence's words in the wire report's order on, a word more is the derivative's own doing."""

CLOSE = 0.5
"""From this share on, one that judges weighs, even if it as often only tells."""

NEARLY_THE_SAME = 0.85
"""From this share of words in the same order on a verb of saying more is the derivative's own doing."""

LONGEST_SUBJECT = 2
"""So many words of content tell at most who says so."""

_ANNOUNCING = frozenset(listed.table("steps", "commitment")["announced"].split()) | listed.words(
    "steps", "saying"
)
_TELLING = frozenset({ladder.SAID, ladder.CLAIMED, ladder.ALLEGED, ladder.CONFIRMED, ladder.ADMITTED})
_PRONOUNS = listed.words("grammar", "pronouns of a person") | {"they", "it"}


def loaded_words(pair: Compared) -> Iterator[Finding]:
    """A finding for each loaded word that the wire report has nowhere, each word once, the strongest first."""
    told: dict[str, tuple[bool, Mark]] = {}
    held = frozenset().union(*pair.wire.content, inflection.families(pair.wire.title))
    undivided = pair.wire.pressed.replace("-", "")
    for block in pair.redline.blocks:
        for mark in _own(pair.derivative, block):
            new = held.isdisjoint(inflection.families(mark.text)) and mark.text.lower() not in undivided
            if new and not _answers(pair.wire, block, mark):
                told.setdefault(mark.term, (_weighs(pair.derivative, block, mark), mark))
    ranked = sorted(told.values(), key=lambda each: (not each[0], each[1].start))
    for weighs, mark in ranked[:MOST]:
        own = standing(pair.derivative, mark)
        found = difference("loaded word", None, own, f"“{mark.text}” is not in the wire report")
        yield found if weighs else replace(found, severity=NOTE)


def _own(text: Document, block: Block) -> Iterator[Mark]:
    """The loaded words of a sentence that are the writer's, not a speaker's."""
    if block.closeness < NEARLY_THE_WIRES:
        return
    for mark in text.stances:
        if mark.sentence == block.sentence and mark.kind == LOADED and not mark.quoted:
            yield mark


def _answers(wire: Document, block: Block, mark: Mark) -> bool:
    """Whether the wire report has a loaded word of its own in the same place: *huge* for *massive*."""
    difference = block.counterpart(mark.start, mark.end)
    if difference is None:
        return True
    old = [block.wire[place] for place in difference.wire]
    return any(
        each.kind == LOADED and old[0].start < each.end and each.start < old[-1].end
        for each in wire.stances
        if old
    )


def _weighs(text: Document, block: Block, mark: Mark) -> bool:
    """Whether the word judges what it stands for, and is the writer's: put into the wire report's sentence, or no source's."""
    term = tuple(mark.term.split())
    if block.closeness >= CLOSE:
        return term in lists.dramatising() | lists.plain_in_news()
    if term not in lists.dramatising():
        return False
    return not any(
        span.start <= mark.start < span.end
        for statement in statements_in(text, mark.sentence)
        if statement.source
        for span in statement.content
    )


def speakers_gained(pair: Compared) -> Iterator[Finding]:
    """A finding for each copied sentence into which was put that somebody says so who says nothing in the wire report."""
    known = {fold(word) for each in pair.wire.voices for word in f"{each.name} {each.source}".split()}
    for block in pair.redline.blocks:
        if block.closeness < NEARLY_THE_SAME or _is_spoken(pair.wire, block):
            continue
        for each in block.differences:
            old, new = block.held(each)
            if not any(piece.content for piece in old) and _is_saying(new, known):
                own = place(pair.derivative, new)
                told = f"the wire report tells this on its own account, the derivative as said by somebody (“{own.text}”)"
                yield difference("source changed", lost_in(pair.wire, block.sources[0]), own, told, sure=True)


def _is_spoken(wire: Document, block: Block) -> bool:
    """Whether somebody is quoted on either side as it is, or the wire report has it from somebody."""
    quoted = any(each.quoted for each in (*block.wire, *block.derivative))
    sourced = (each.source for index in block.sources for each in statements_in(wire, index))
    return quoted or any(map(_says, block.wire)) or any(sourced)


def _is_saying(new: Sequence[Piece], known: Set[str]) -> bool:
    """Whether some words are a verb of saying, and its subject at most, which no pronoun is and nobody `known`."""
    telling = [each for each in new if (each.content or _says(each)) and each.form not in calendar.WEEKDAYS]
    subject = [each.form for each in telling if not _says(each)]
    if len(subject) > LONGEST_SUBJECT or len(telling) != len(subject) + 1:
        return False
    return new[0].form not in _PRONOUNS and known.isdisjoint(subject)


def _says(piece: Piece) -> bool:
    return ladder.rung(piece.form) in _TELLING or not _ANNOUNCING.isdisjoint(inflection.bases(piece.form))
