"""Words that claim what a text must hold: *killed*, *arrested*, *resigns*, each with the words that bear it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from helpers.document.document import Document
from helpers.findings.finding import Finding, difference, lost_in, place
from helpers.findings.negation import PARTED, may_deny
from helpers.languages.english import inflection, listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block

REACH = 4
"""A denial stands so many words before what it denies at most."""

_GRAVE = listed.words("headlines", "grave claims")
_DENIALS = listed.words("negation", "plain", "verbs") | PARTED["to"]


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
