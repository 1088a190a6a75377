"""Which sentence of the derivative something left out bears on, how near it is, and whether it answers an accusation there."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.findings.answers import Answer, is_accusation
from helpers.findings.omitting.kept import Kept
from helpers.findings.omitting.parties import accusers, people
from helpers.languages.english import listed


def bears_on(seen: Kept, index: int, families: frozenset[str], keys: Sequence[str]) -> tuple[int, float]:
    """The derivative's sentence that some words of a wire sentence are about, by index, and how near it is: about 1 if it is near."""
    beside = {
        number: near * (1 if _refers(keys) else 0.5)
        for other, near in ((index - 1, 0.75), (index + 1, 0.5), (index - 2, 0.4))
        if 0 <= other < len(seen.feeds)
        for number in seen.feeds[other][:1]
    }
    near = [
        seen.shared(index, families & content.keys()) + beside.get(number, 0.0)
        for number, content in enumerate(seen.derivative.content)
    ]
    best = max(range(len(near)), key=lambda number: (near[number], -number))
    return best, min(near[best], _NEAREST)


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
    wire, derivative = seen.wire, seen.derivative
    keys = derivative.sentence_keys[beside]
    answering = people(wire, index, cue) & set(keys)
    accusing = accusers(derivative, beside)
    same = len(seen.rare[index] & derivative.content[beside].keys() - answering) >= 2
    return bool(answering - accusing) and (same or any(map(is_accusation, keys)))
