"""Words that judge or colour, put into what the wire report tells without them, or into a sentence of the writer's own."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from helpers.document.document import Document
from helpers.document.stances import LOADED, Mark
from helpers.findings.derived import has_own_reporting, plainly_derived
from helpers.findings.finding import NOTE, Finding, difference, standing
from helpers.findings.omitting.parties import statements_in
from helpers.languages.english import inflection, lists
from helpers.pairing.claims import is_in
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, meet, span

MOST = 5
"""So many are told of a pair at most: they are the style of a piece, and a reader sees it after a few."""

AKIN = 0.35
"""From this share of a sentence's words in the wire report's order on, a word more is the derivative's own doing."""

CLOSE = 0.5
"""From this share on, one that judges weighs, even if it as often only tells."""


def loaded_words(pair: Compared) -> Iterator[Finding]:
    """A finding for each loaded word that the wire report has nowhere, each word once, the strongest first."""
    told: dict[str, tuple[bool, Mark]] = {}
    held = frozenset().union(*pair.wire.content, inflection.families(pair.wire.title))
    undivided = pair.wire.pressed.replace("-", "")
    for weighs, mark in chain(_put_in(pair), _of_added_sentences(pair)):
        if held.isdisjoint(inflection.families(mark.text)) and mark.text.lower() not in undivided:
            told.setdefault(mark.term, (weighs, mark))
    ranked = sorted(told.values(), key=lambda each: (not each[0], each[1].start))
    for weighs, mark in ranked[:MOST]:
        own = standing(pair.derivative, mark)
        found = difference("loaded word", None, own, f"“{mark.text}” is not in the wire report")
        yield found if weighs else replace(found, severity=NOTE)


def _put_in(pair: Compared) -> Iterator[tuple[bool, Mark]]:
    """The loaded words of sentences that rest on the wire report where that has none in their place, each with whether it weighs."""
    for block in pair.redline.blocks:
        for mark in _own(pair.derivative, block):
            if not _answers(pair.wire, block, mark):
                yield _weighs(pair.derivative, block, mark), mark


def _of_added_sentences(pair: Compared) -> Iterator[tuple[bool, Mark]]:
    """The judging words of sentences on the wire report's matter that rest on nothing, of a piece without reporting of its own: what its writer thinks of it."""
    if not plainly_derived(pair) or has_own_reporting(pair):
        return
    writers = _writers(pair)
    for mark in pair.derivative.stances:
        if mark.sentence in writers and mark.kind == LOADED and not mark.quoted and _is_dramatic(mark):
            yield True, mark


def _writers(pair: Compared) -> set[int]:
    """The sentences on the wire report's matter that rest on nothing, and in which nobody says anything."""
    matter, text = frozenset().union(*pair.wire.content), pair.derivative
    told = {cue.sentence for cue in text.copy.cues} | pair.redline.by_sentence.keys()
    return {at for at, content in enumerate(text.content) if not (at in told or matter.isdisjoint(content))}


def _own(text: Document, block: Block) -> Iterator[Mark]:
    """The loaded words of a sentence that are the writer's, not a speaker's."""
    if block.closeness < AKIN:
        return
    for mark in text.stances:
        if mark.sentence == block.sentence and mark.kind == LOADED and not mark.quoted:
            yield mark


def _answers(wire: Document, block: Block, mark: Mark) -> bool:
    """Whether the wire report has a loaded word of its own in the same place: *huge* for *massive*."""
    difference = block.counterpart(mark.start, mark.end)
    if difference is None:
        return True
    old, _ = block.held(difference)
    return bool(old) and any(each.kind == LOADED and meet(each, span(old)) for each in wire.stances)


def _weighs(text: Document, block: Block, mark: Mark) -> bool:
    """Whether the word judges what it stands for, and is the writer's: put into the wire report's sentence, or no source's."""
    if block.closeness >= CLOSE:
        return tuple(mark.term.split()) in lists.dramatising() | lists.plain_in_news()
    return _judges(text, mark)


def _judges(text: Document, mark: Mark) -> bool:
    """Whether a word judges what it stands for, and is no source's."""
    sourced = (each.content for each in statements_in(text, mark.sentence) if each.source)
    return _is_dramatic(mark) and not any(is_in(mark, content) for content in sourced)


def _is_dramatic(mark: Mark) -> bool:
    return tuple(mark.term.split()) in lists.dramatising()
