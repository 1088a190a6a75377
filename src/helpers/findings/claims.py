"""Words that claim what a text must hold, each with the words that bear it out, and words that settle what the wire report doubts.

*Killed* where it has no death, *cleared* for *did not establish*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from helpers.article import Word
from helpers.document.document import Document
from helpers.findings.answers import DOUBTS, Answer, answers
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import SERIOUS, Finding, difference, lost_in, place, place_of
from helpers.findings.negation import PARTED, denies, may_deny
from helpers.languages.english import inflection, listed
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block

REACH = 4
"""A denial stands so many words before what it denies at most."""

_GRAVE = listed.words("headlines", "grave claims")
_DENIALS = listed.words("negation", "plain", "verbs") | PARTED["to"]
_SETTLED = listed.words("steps", "settled")

SAME_MATTER = 3
"""So many words of content two sentences share that speak of one thing."""

_Doubt = tuple[int, Answer]
"""A doubt's sentence, by index, and the words that doubt."""


def grave_claims(pair: Compared) -> Iterator[Finding]:
    """A finding for each grave claim in what rests on the wire report, of which that has nothing, or only that it is not so."""
    for block in pair.redline.blocks:
        for at, piece in enumerate(block.derivative):
            if _claims(block, at) and block.rests(piece.start, piece.end):
                standing = standing_of(pair.wire, bearing(piece.form))
                if True not in standing:
                    told = place(pair.derivative, [piece])
                    says = "denies it" if standing else "has nothing of it"
                    there = lost_in(pair.wire, block.sources[0])
                    yield difference("wording", there, told, f"“{told.text}”: the wire report {says}")


def _claims(block: Block, at: int) -> bool:
    """Whether a word of a derivative's sentence is a grave claim of its own, and is not denied there."""
    piece = block.derivative[at]
    before = block.derivative[max(0, at - REACH) : at]
    return not (piece.quoted or _GRAVE.isdisjoint(inflection.bases(piece.form)) or any(map(may_deny, before)))


@lru_cache(maxsize=10_000)
def bearing(form: str) -> frozenset[str]:
    """The families of the words that bear out a claiming word; empty for any other word."""
    claims = listed.table("headlines", "claims")
    return frozenset(
        inflection.family(each) for base in inflection.bases(form) for each in claims.get(base, "").split()
    )


def standing_of(text: Document, borne: frozenset[str], about: frozenset[str] = frozenset()) -> list[bool]:
    """Whether a text has one of some words as so and as denied, in sentences with a word of some matter, or in any."""
    found = {
        not is_denied(keys[max(0, place - REACH) : place])
        for keys, content in zip(text.sentence_keys, text.content, strict=True)
        if not borne.isdisjoint(content) and not (about and about.isdisjoint(content))
        for place, key in enumerate(keys)
        if inflection.family(key) in borne
    }
    return sorted(found, reverse=True)


def is_denied(before: Iterable[str]) -> bool:
    """Whether one of some words denies what comes after them."""
    return any(not _DENIALS.isdisjoint(inflection.bases(key)) for key in before)


def overstatements(pair: Compared) -> Iterator[Finding]:
    """A finding for each word that settles what the wire report doubts and settles nowhere."""
    if _SETTLED.isdisjoint(pair.derivative.keys) or not plainly_derived(pair) or _settles(pair.wire):
        return
    doubts = list(_doubts(pair.wire))
    for index, sentence in enumerate(pair.derivative.sentences):
        for at, word in enumerate(sentence.words):
            settles = fold(word.text) in _SETTLED and not word.quoted
            if not settles or _is_denied_before(pair.derivative.sentence_keys[index], at):
                continue
            doubt = _nearest(pair, index, doubts)
            if doubt is not None:
                yield _overstated(pair, index, word, *doubt)


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
        key in _SETTLED and not _is_denied_before(keys, at)
        for keys in wire.sentence_keys
        for at, key in enumerate(keys)
    )


def _is_denied_before(keys: tuple[str, ...], at: int) -> bool:
    return any(denies(key) for key in keys[max(0, at - REACH) : at])


def _overstated(pair: Compared, index: int, word: Word, there: int, cue: Answer) -> Finding:
    words = pair.wire.sentences[there].words
    wire = place_of(pair.wire, words[cue.first].start, words[cue.last].end, there)
    own = place_of(pair.derivative, word.start, word.end, index)
    told = f"the wire report says “{wire.text}” of this, the derivative “{own.text}”"
    return difference("wording", wire, own, told, severity=SERIOUS)
