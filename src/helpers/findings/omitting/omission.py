"""What the piece leaves out though it bears on what the piece keeps.

A piece may leave out what it likes: most of a wire report is background, and
that it is gone is no finding. It is one where the sentence or clause denies,
doubts, corrects, answers or qualifies something that stands in the piece, or is
all that one side says where the other side is heard. The gravest come first,
and few are told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from helpers.article import Word
from helpers.document.document import Document
from helpers.findings.answers import (
    ANSWERS,
    CORRECTIONS,
    DEATHS,
    DENIALS,
    DOUBTS,
    LIMITS,
    NEGATIONS,
    NO_COMMENT,
    OTHER_SIDE,
    QUALIFICATIONS,
    Answer,
    answers,
    clause,
    is_first,
    is_own_denial,
)
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, Finding, lost_in, place_of
from helpers.findings.omitting.bearing import PLAIN_IN_ANY_WORDS, nearness, of_the_accused
from helpers.findings.omitting.kept import Kept
from helpers.findings.omitting.parties import Party, accused, parties
from helpers.languages.english import inflection, listed
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared

MOST = 5
"""So many are told of a pair at most."""

ENOUGH = 2.0
"""From this weight on a sentence that is left out is told."""

_WEIGHT = {
    DENIALS: 4.0,
    DOUBTS: 3.0,
    CORRECTIONS: 3.0,
    ANSWERS: 2.75,
    LIMITS: 3.0,
    DEATHS: 2.6,
    NEGATIONS: 2.9,
    OTHER_SIDE: 1.8,
    QUALIFICATIONS: 1.0,
    NO_COMMENT: 0.5,
}
_DOES = {
    DENIALS: "denies",
    DOUBTS: "doubts",
    CORRECTIONS: "puts right",
    ANSWERS: "answers",
    LIMITS: "limits",
    DEATHS: "tells of a death beside",
    NEGATIONS: "takes something out of",
    OTHER_SIDE: "is against",
    QUALIFICATIONS: "qualifies",
    NO_COMMENT: "answers",
}
_SHOWN = 160
"""Characters of what is left out that the message shows."""


@dataclass(frozen=True)
class _Lost:
    """A clause of a wire sentence (by index) that the derivative has nowhere, and what it does to what is kept."""

    index: int
    words: tuple[Word, ...]
    answer: Answer
    weight: float
    beside: int
    grave: bool = False


def omissions(pair: Compared) -> Iterator[Finding]:
    """The gravest things left out, at most `MOST`, where the piece plainly rests on the wire report."""
    if not plainly_derived(pair):
        return
    seen = Kept(pair)
    found = [lost for index in range(len(pair.wire.sentences)) for lost in _lost(seen, index)]
    found += _silenced(seen, {lost.index for lost in found if lost.weight >= ENOUGH})
    found += _high(seen, {lost.index for lost in found if lost.weight >= ENOUGH})
    ranked = sorted(
        found, key=lambda lost: (not lost.grave, -lost.weight * _prominence(seen, lost), lost.index)
    )
    told = [_told(pair, lost) for lost in ranked if lost.weight >= ENOUGH]
    yield from told[:MOST]


def _prominence(seen: Kept, lost: _Lost) -> float:
    """What stands high in the wire report weighs more with its editor: `_HIGH` in the first third of its sentences, else 1."""
    return _HIGH if 3 * lost.index < len(seen.pair.wire.sentences) else 1.0


_HIGH = 1.15


def _lost(seen: Kept, index: int) -> Iterator[_Lost]:
    """The weightiest clause of a wire sentence that answers what is kept and is left out, if there is one."""
    sentence, keys = seen.pair.wire.sentences[index], seen.pair.wire.sentence_keys[index]
    kept = seen.keeps(index)
    best: _Lost | None = None
    cues = list(answers(keys))
    for cue in cues:
        if not _matters(seen, index, cue, cues, kept):
            continue
        words = clause(sentence, keys, cue) if kept else sentence.words
        families = _families(words)
        if len(families) < _FEWEST or _is_told(seen, index, words, cue, kept):
            continue
        beside, near = (seen.feeds[index][0], 1.0) if kept else nearness(seen, index, families, cue)
        weight = _weight(cue, kept, len(families)) * near
        if best is None or weight > best.weight:
            grave = is_own_denial(keys, cue) and of_the_accused(seen, index, cue, beside)
            best = _Lost(index, tuple(words), cue, weight, beside, grave)
    if best is not None:
        yield best


def _matters(seen: Kept, index: int, cue: Answer, cues: Sequence[Answer], kept: bool) -> bool:
    """Whether a cue does what its group says, by whose voice it is and how much of its sentence the derivative has."""
    if not _counts(seen.pair.wire, index, cue):
        return False
    if cue.group == LIMITS and not seen.is_the_wires_own(index):
        return False
    if cue.group == DEATHS:
        return not kept and is_first(seen.pair.wire, index, cue) and seen.tells_of_no_death
    if cue.group == NEGATIONS:
        return not kept and _is_telling(seen, index, cue, cues)
    if cue.group == DOUBTS and not kept:
        return not _is_aside(seen.pair.wire, index, cue)
    return not kept or cue.group in PLAIN_IN_ANY_WORDS or seen.told_closely(index)


def _is_telling(seen: Kept, index: int, cue: Answer, cues: Sequence[Answer]) -> bool:
    """Whether it tells something that a sentence has *not*: in its first clause, in the reporter's own voice, and not of who had no comment."""
    if not is_first(seen.pair.wire, index, cue):
        return False
    spoken = any(word.quoted for word in seen.pair.wire.sentences[index].words)
    return not spoken and seen.is_the_wires_own(index) and not any(cue.group == NO_COMMENT for cue in cues)


def _is_aside(wire: Document, index: int, cue: Answer) -> bool:
    """Whether a cue stands in a clause that takes back the one before it: *…, though it was not clear how many*."""
    sentence, keys = wire.sentences[index], wire.sentence_keys[index]
    opening = clause(sentence, keys, cue)[0]
    return opening is not sentence.words[0] and fold(opening.text) in _TURNS


_TURNS = frozenset(listed.lines("answers", QUALIFICATIONS))


def _is_told(seen: Kept, index: int, words: Sequence[Word], cue: Answer, kept: bool) -> bool:
    """Whether the derivative has a clause after all, or an answer like it."""
    wire = seen.pair.wire
    negated = clause(wire.sentences[index], wire.sentence_keys[index], cue)
    families = _families(negated if cue.group == NEGATIONS else words)
    cut = cue.group == NEGATIONS or (kept and seen.cuts(index, words))
    return seen.held(index, families, cue.group, cut) or seen.answered(index, families, cue)


def _counts(wire: Document, index: int, cue: Answer) -> bool:
    """Whether a cue of the weaker groups answers somebody.

    A word of the other side (*critics*, *accused*) is the source of a statement
    or says it; what only qualifies (*but*) stands in a sentence with a source.
    """
    if cue.group not in (OTHER_SIDE, QUALIFICATIONS):
        return True
    sentence = wire.sentences[index]
    word = sentence.words[cue.first]
    sourced = [
        each for each in wire.statements if each.sentence == sentence.number and each.source is not None
    ]
    if cue.group == QUALIFICATIONS:
        return bool(sourced)
    parts = (part for each in sourced for part in (each.source, each.cue) if part is not None)
    return any(part.start <= word.start < part.end for part in parts)


def _weight(cue: Answer, kept: bool, families: int) -> float:
    """What a cue weighs: one that merely qualifies counts where it opens a clause of a kept sentence, or a sentence."""
    if cue.group == QUALIFICATIONS:
        if kept and families >= _FULL_CLAUSE:
            return ENOUGH
        return _OPENING if cue.first == 0 else _WEIGHT[cue.group]
    return _WEIGHT[cue.group]


_FULL_CLAUSE = 6
_OPENING = 2.25
_FEWEST = 2
"""Fewer words of content say too little to be missed."""


def _families(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(family for word in words for family in inflection.families(word.text))


def _silenced(seen: Kept, told: set[int]) -> Iterator[_Lost]:
    """All that somebody says whom the piece accuses, or one side where the other is heard."""
    wire, derivative = seen.pair
    blamed = accused(derivative)
    heard = seen.heard.keys() | {party for party, index in parties(wire) if seen.keeps(index)}
    first: dict[Party, int] = {}
    for party, index in parties(wire):
        if party not in heard and _is_missed(party, blamed, heard):
            first.setdefault(party, index)
    for party, index in first.items():
        if index not in told:
            told.add(index)
            beside = blamed.get(party, 0) if isinstance(party, str) else 0
            yield _Lost(index, wire.sentences[index].words, _ONLY_VOICE, _SILENCE, beside)


def _is_missed(party: Party, accused: Collection[str], heard: Collection[Party]) -> bool:
    """Whether the piece accuses somebody who has no word in it, or hears the other of two sides alone."""
    if isinstance(party, str):
        return party in accused
    return (party[0], 1 - party[1]) in heard


def _high(seen: Kept, told: set[int]) -> Iterator[_Lost]:
    """The first thing said in the wire report's first third that a piece leaves out which keeps nearly all the rest."""
    kept = [bool(feeds) for feeds in seen.feeds]
    if sum(kept) < _NEARLY_ALL * len(kept):
        return
    for index in range(len(kept) // 3):
        if not kept[index] and index not in told and not seen.is_the_wires_own(index):
            beside = max((seen.feeds[index - 1] or (0,))[0], 0) if index else 0
            yield _Lost(index, seen.pair.wire.sentences[index].words, _STANDS_HIGH, ENOUGH, beside)
            return


_NEARLY_ALL = 0.6
_SILENCE = 2.5
_ONLY_VOICE = Answer(OTHER_SIDE, 0, 0)
_STANDS_HIGH = Answer(QUALIFICATIONS, 0, 0)


def _told(pair: Compared, lost: _Lost) -> Finding:
    here = place_of(pair.wire, lost.words[0].start, lost.words[-1].end, lost.index)
    written = " ".join(here.text.split())
    shown = written if len(written) <= _SHOWN else written[:_SHOWN].rsplit(" ", 1)[0] + " …"
    does = f"what {_DOES[lost.answer.group]} sentence {pair.derivative.sentences[lost.beside].number}"
    if lost.answer is _ONLY_VOICE:
        does = "all that one side says"
    elif lost.answer is _STANDS_HIGH:
        does = "what is said high up in the wire report, of which nearly all else is kept"
    return Finding(
        SERIOUS if lost.grave else CHECK,
        "omission",
        LIKELY,
        here,
        lost_in(pair.derivative, lost.beside),
        f"Omission: left out is {does}: “{shown}”",
    )
