"""What shows that a piece rests on an earlier version: it looks forward to what the wire report has seen, or lacks an answer that it has; and what shows a later one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from helpers.article import Span
from helpers.document.document import Document
from helpers.findings.answers import NO_COMMENT, answers
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import CHECK, LIKELY, Finding, Place, lost_in, place, place_of
from helpers.languages.english import inflection, listed, lists
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Piece, Pieces

ALIKE = 0.35
"""From this share of words in the same order two sentences tell of one thing that is done in the one and to come in the other."""

TITLE = 25
"""So many characters around a source may tell for whom it speaks."""


def earlier_versions(pair: Compared) -> Iterator[Finding]:
    """One finding on what is still to come in the derivative alone, and one for each answer that it lacks."""
    if not plainly_derived(pair):
        return
    ahead = (each for block in pair.redline.blocks for each in _ahead(pair, block))
    yield from list(ahead)[:1]
    yield from _unanswered(pair)


def _ahead(pair: Compared, block: Block) -> Iterator[Finding]:
    """Where a verb of the wire report stands after *expected to* in the derivative, and after nothing of the kind there."""
    if block.closeness < ALIKE or any(_coming(block.wire, at) for at in range(len(block.wire))):
        return
    own = block.derivative
    for at in range(len(own)):
        last = 0 if own[at].quoted else _coming(own, at)
        done = _done(block, own[last].form, _is_meant(own, at)) if 0 < last < len(own) else None
        if done is not None:
            words = own[at : last + 1]
            yield Finding(
                CHECK,
                "update",
                LIKELY,
                place(pair.wire, [done]),
                place(pair.derivative, words),
                "Update: what the wire report tells as done is still to come in the derivative"
                f" (“{place(pair.derivative, words).text}”): it rests on an earlier version.",
            )


def _coming(pieces: Pieces, at: int) -> int:
    """The place after a phrase that tells what is to come and begins here; 0 if none does."""
    if pieces[at].form not in _BEGIN:
        return 0
    for phrase in _AHEAD:
        if tuple(each.form for each in pieces[at : at + len(phrase)]) == phrase:
            return at + len(phrase)
    return 0


def _is_meant(pieces: Pieces, at: int) -> bool:
    """Whether the phrase that begins here tells what somebody means to do, and not what is fixed."""
    return any(tuple(each.form for each in pieces[at : at + len(one)]) == one for one in _MEANT)


def _done(block: Block, verb: str, meant: bool) -> Piece | None:
    """The form of a verb that the wire sentences have, with no *will* or *may* before; of what is meant a past one."""
    for before, each in pairwise((None, *block.wire)):
        if each is None or each.quoted or (before is not None and before.form in _MODALS):
            continue
        past = each.form != verb and not each.form.endswith("ing")
        if (past or not meant) and verb in (*inflection.bases(each.form), _base(each.form)):
            return each
    return None


def _base(form: str) -> str:
    return lists.irregular_bases().get(form, lists.past_forms().get(form, ""))


_MODALS = listed.words("steps", "modals")
_MEANT = tuple(tuple(line.split()) for line in listed.lines("steps", "meant"))
_AHEAD = _MEANT + tuple(tuple(line.split()) for line in listed.lines("steps", "ahead"))


_BEGIN = frozenset(phrase[0] for phrase in _AHEAD)


def _unanswered(pair: Compared) -> Iterator[Finding]:
    """Where somebody had no comment for one text who speaks in the other."""
    for index, name, refused in _silent(pair.derivative):
        if (answer := _speaking(pair.wire, name)) is not None:
            own = place_of(pair.derivative, refused.start, refused.end, index)
            told = f"{name} speaks in the wire report, and has no comment in the derivative"
            yield Finding(CHECK, "update", LIKELY, answer, own, f"Update: {told}.")
    for index, name, refused in _silent(pair.wire):
        if (answer := _speaking(pair.derivative, name)) is not None:
            there = place_of(pair.wire, refused.start, refused.end, index)
            told = f"{name} has no comment in the wire report, and speaks in the derivative"
            yield Finding(CHECK, "update", LIKELY, there, answer, f"Update: {told}.")


def _silent(text: Document) -> Iterator[tuple[int, str, Span]]:
    """Who had no comment: a sentence's index, the name, and the words that say so."""
    for index, keys in enumerate(text.sentence_keys):
        if _COMMENT.isdisjoint(keys):
            continue
        cue = next((each for each in answers(keys) if each.group == NO_COMMENT), None)
        if cue is None:
            continue
        words = text.sentences[index].words
        before = [
            each for each in text.mentions if each.sentence == index and each.start < words[cue.first].start
        ]
        if before:
            yield index, before[0].text, Span(words[cue.first].start, words[cue.last].end)


_COMMENT = listed.words("answers", "comment")
_SPEAKS_FOR = listed.words("answers", "speaks for")


def _speaking(text: Document, name: str) -> Place | None:
    """The first sentence in which a spokesman for a name, or somebody of it, speaks and does not refuse to."""
    asked = {fold(word) for word in WORD.findall(name)}
    places = {sentence.number: index for index, sentence in enumerate(text.sentences)}
    for each in text.statements:
        index = places[each.sentence]
        if each.source is None or any(cue.group == NO_COMMENT for cue in answers(text.sentence_keys[index])):
            continue
        sentence = text.sentences[index]
        start, end = (
            max(sentence.start, each.source.start - TITLE),
            min(sentence.end, each.source.end + TITLE),
        )
        words = {fold(word) for word in WORD.findall(text.plain, start, end)}
        if asked <= words and (each.direct or not words.isdisjoint(_SPEAKS_FOR)):
            return lost_in(text, index)
    return None
