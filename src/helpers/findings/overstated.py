"""What the wire report leaves unproved and the derivative tells as settled: *cleared* for *did not establish*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.article import Word
from helpers.document.document import Document
from helpers.findings.answers import DOUBTS, Answer, answers
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import SERIOUS, Finding, difference, place_of
from helpers.findings.negation import denies
from helpers.languages.english import listed
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared

_SETTLED = listed.words("steps", "settled")

SAME_MATTER = 3
"""So many words of content two sentences share that speak of one thing."""

REACH = 4
"""A denial stands so many words before what it denies at most."""


def overstatements(pair: Compared) -> Iterator[Finding]:
    """A finding for each word that settles what the wire report doubts and settles nowhere."""
    if _SETTLED.isdisjoint(pair.derivative.keys) or not plainly_derived(pair) or _settles(pair.wire):
        return
    doubts = list(_doubts(pair.wire))
    for index, sentence in enumerate(pair.derivative.sentences):
        for at, word in enumerate(sentence.words):
            settles = fold(word.text) in _SETTLED and not word.quoted
            if not settles or _is_denied(pair.derivative.sentence_keys[index], at):
                continue
            doubt = _nearest(pair, index, doubts)
            if doubt is not None:
                yield _told(pair, index, word, *doubt)


_Doubt = tuple[int, Answer]
"""A doubt's sentence, by index, and the words that doubt."""


def _doubts(wire: Document) -> Iterator[_Doubt]:
    for index, keys in enumerate(wire.sentence_keys):
        yield from ((index, cue) for cue in answers(keys) if cue.group == DOUBTS)


def _nearest(pair: Compared, index: int, doubts: list[_Doubt]) -> _Doubt | None:
    """The doubt whose sentence shares most with a sentence of the derivative, if it speaks of the same."""
    own = pair.derivative.content[index].keys()
    shared = [(len(own & pair.wire.content[there].keys()), -there, cue) for there, cue in doubts]
    most = max(shared, key=lambda each: each[:2], default=(0, 0, None))
    return (-most[1], most[2]) if most[0] >= SAME_MATTER and most[2] is not None else None


def _settles(wire: Document) -> bool:
    """Whether the wire report itself settles something, and does not deny it."""
    return any(
        key in _SETTLED and not _is_denied(keys, at)
        for keys in wire.sentence_keys
        for at, key in enumerate(keys)
    )


def _is_denied(keys: tuple[str, ...], at: int) -> bool:
    return any(denies(key) for key in keys[max(0, at - REACH) : at])


def _told(pair: Compared, index: int, word: Word, there: int, cue: Answer) -> Finding:
    words = pair.wire.sentences[there].words
    wire = place_of(pair.wire, words[cue.first].start, words[cue.last].end, there)
    own = place_of(pair.derivative, word.start, word.end, index)
    told = f"the wire report says “{wire.text}” of this, the derivative “{own.text}”"
    return difference("wording", wire, own, told, severity=SERIOUS)
