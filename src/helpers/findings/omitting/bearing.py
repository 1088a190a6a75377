"""Which sentence of the derivative something left out bears on, how near it is, and whether it answers an accusation there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from helpers.findings.answers import (
    CORRECTIONS,
    DEATHS,
    DENIALS,
    DOUBTS,
    LIMITS,
    NEGATIONS,
    QUALIFICATIONS,
    Answer,
    is_accusation,
)
from helpers.findings.omitting.kept import Kept
from helpers.findings.omitting.parties import accusers, people
from helpers.languages.english import listed

PLAIN_IN_ANY_WORDS = frozenset({DENIALS, DOUBTS, CORRECTIONS, LIMITS})
_LEAST_NEAR = defaultdict(lambda: 2.0, dict.fromkeys(PLAIN_IN_ANY_WORDS, 0.0) | {NEGATIONS: 0.45})
"""How near what the wire report says in its own voice must be to count as near at least; the other groups never do."""

_OWN_VOICE = 0.7
"""How near at least what the wire report itself doubts or denies is, of somebody whom the piece names."""

_ANOTHER_VOICE = 0.9
"""How near at least a sentence is that begins with *but* and is the word of somebody not heard in the piece."""

_OF_A_CHARGE, _NEAR = 0.25, 0.45
"""What it adds to an answer's nearness, if that is so much, that it speaks of a charge or claim."""


def nearness(seen: Kept, index: int, families: frozenset[str], cue: Answer) -> tuple[int, float]:
    """The derivative's sentence that a left-out sentence is about, by index, and how near it is, whose voice it is counted in."""
    keys = seen.pair.wire.sentence_keys[index]
    beside, near = _bears_on(seen, index, families, keys)
    if cue.group == DEATHS:
        return beside, 1.0
    if near >= _LEAST_NEAR[cue.group] and seen.is_the_wires_own(index):
        near = max(near, _OWN_VOICE * seen.is_about_the_matter(index))
    turns = cue.first == 0 and cue.group == QUALIFICATIONS and near >= _NEAR
    if turns and seen.silent(index):
        near = max(near, _ANOTHER_VOICE)
    return beside, near + _OF_A_CHARGE * (near >= _NEAR and any(map(is_accusation, keys)))


def _bears_on(seen: Kept, index: int, families: frozenset[str], keys: Sequence[str]) -> tuple[int, float]:
    """The derivative's sentence that a clause is about, by index, and how near it is: about 1 if it is near."""
    beside = {
        number: near * (1 if _refers(keys) else 0.5)
        for other, near in ((index - 1, 0.75), (index + 1, 0.5), (index - 2, 0.4))
        if 0 <= other < len(seen.feeds)
        for number in seen.feeds[other][:1]
    }
    near = [
        seen.shared(index, families & content.keys()) + beside.get(number, 0.0)
        for number, content in enumerate(seen.pair.derivative.content)
    ]
    best = max(range(len(near)), key=lambda number: (near[number], -number), default=-1)
    return (best, min(near[best], _NEAREST)) if best >= 0 else (-1, 0.0)


_NEAREST = 1.5


def _refers(keys: Sequence[str]) -> bool:
    """Whether a sentence begins by pointing back: *But the*, *However*, *He*."""
    return bool(set(keys[:2]) & _POINTING) or not _TURNING.isdisjoint(keys[:1])


_POINTING = listed.words("answers", "pronouns")
_TURNING = listed.words("answers", "turning")


def of_the_accused(seen: Kept, index: int, cue: Answer, beside: int) -> bool:
    """Whether the answer is that of somebody whom the sentence that it bears on accuses.

    It accuses by its words, or by telling in others' words what the answer denies.
    """
    wire, derivative = seen.pair
    keys = derivative.sentence_keys[beside]
    answering = people(wire, index, cue) & set(keys)
    accusing = accusers(derivative, beside)
    same = len(seen.rare[index] & derivative.content[beside].keys() - answering) >= 2
    return bool(answering - accusing) and (same or any(map(is_accusation, keys)))
