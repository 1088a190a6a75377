"""What shows that a piece rests on an earlier version: it looks forward to what the wire report has seen, or lacks an answer that it has; and what shows a later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from helpers.article import Span
from helpers.document.document import Document
from helpers.findings.answers import NO_COMMENT, answers
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import Finding, Place, difference, lost_in, place_of
from helpers.languages.english import inflection, listed, lists
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared

ALIKE = 0.35
"""From this share of words in the same order two sentences tell of one thing that is done in the one and to come in the other."""

TITLE = 25
"""So many characters around a source may tell for whom it speaks."""


def earlier_versions(pair: Compared) -> Iterator[Finding]:
    """One finding on what is still to come in the derivative alone, and one for each answer that it lacks."""
    if not plainly_derived(pair):
        return
    yield from islice(_ahead(pair), 1)
    yield from _unanswered(pair)


def _ahead(pair: Compared) -> Iterator[Finding]:
    """Where a verb of the wire report stands after *expected to* in the derivative, and after nothing of the kind there."""
    for index, keys in enumerate(pair.derivative.sentence_keys):
        if _BEGIN.isdisjoint(keys):
            continue
        words = pair.derivative.sentences[index].words
        for at in range(len(keys)):
            last = 0 if words[at].quoted else _coming(keys, at)
            done = _done(pair, index, at, last) if 0 < last < len(keys) else None
            if done is not None:
                own = place_of(pair.derivative, words[at].start, words[last].end, index)
                told = (
                    "what the wire report tells as done is still to come in the derivative"
                    f" (“{own.text}”): it rests on an earlier version"
                )
                yield difference("update", done, own, told)


def _coming(keys: Sequence[str], at: int) -> int:
    """The place after a phrase that tells what is to come and begins here; 0 if none does."""
    found = (len(phrase) for phrase in _AHEAD if tuple(keys[at : at + len(phrase)]) == phrase)
    return next((at + length for length in found), 0) if keys[at] in _BEGIN else 0


def _done(pair: Compared, index: int, at: int, last: int) -> Place | None:
    """Where the wire report tells as done what a derivative's sentence says is to come.

    In the sentences that it rests on, if these are alike, or in any that goes on with the same words.
    """
    block = pair.redline.by_sentence.get(index)
    alike = block.sources if block is not None and block.closeness >= ALIKE else ()
    keys = pair.derivative.sentence_keys[index]
    meant = any(tuple(keys[at : at + len(one)]) == one for one in _MEANT)
    about = _going_on(keys, last)
    for there in dict.fromkeys((*alike, *range(len(pair.wire.sentences)))):
        wire = pair.wire.sentence_keys[there]
        if any(_coming(wire, place) for place in range(len(wire))):
            if there in alike:
                return None
            continue
        for place in _told_as_done(pair.wire, there, keys[last], meant):
            if there in alike or len(about & _going_on(wire, place)) >= _THE_SAME:
                word = pair.wire.sentences[there].words[place]
                return place_of(pair.wire, word.start, word.end, there)
    return None


_THE_SAME, _FARTHEST = 2, 8
"""So many of so many words after a verb two texts share that tell of one thing."""


def _going_on(keys: Sequence[str], at: int) -> set[str]:
    """The families of the words of content that come after a word."""
    after = keys[at + 1 : at + 1 + _FARTHEST]
    return {inflection.family(key) for key in after if key not in lists.function_words()}


def _told_as_done(wire: Document, index: int, verb: str, meant: bool) -> Iterator[int]:
    """The places of a sentence's forms of a verb that have no *will* or *may* before them; of what is meant the past ones."""
    keys, words = wire.sentence_keys[index], wire.sentences[index].words
    for at, key in enumerate(keys):
        if words[at].quoted or (at and keys[at - 1] in _MODALS):
            continue
        past = key != verb and not key.endswith("ing")
        if (past or not meant) and verb in (*inflection.bases(key), _base(key)):
            yield at


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
            yield difference("update", answer, own, told)
    for index, name, refused in _silent(pair.wire):
        if (answer := _speaking(pair.derivative, name)) is not None:
            there = place_of(pair.wire, refused.start, refused.end, index)
            told = f"{name} has no comment in the wire report, and speaks in the derivative"
            yield difference("update", there, answer, told)


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
