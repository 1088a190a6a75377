"""Pleas: *pleaded guilty* where the wire report has nobody who does, or has it denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from helpers.document.document import Document
from helpers.findings.answers import answers, is_own_denial
from helpers.findings.finding import Finding, Place, difference, place, place_of, said_otherwise
from helpers.languages.english import inflection
from helpers.pairing.compared import Compared
from helpers.pairing.redline import pieces_of

_GUILTY, _PLEAD = "guilty", "plead"
_OWNING_UP = frozenset(map(inflection.family, ("admit", "confess")))


def pleas(pair: Compared) -> Iterator[Finding]:
    """A finding for each plea of guilty in what rests on the wire report, where nobody there pleads so or admits a thing; serious where somebody denies something."""
    own = [number for number in pair.redline.by_sentence if _plea(pair.derivative.sentence_keys[number])]
    families = frozenset().union(*pair.wire.content) if own else _OWNING_UP
    if not families.isdisjoint(_OWNING_UP) or any(map(_plea, pair.wire.sentence_keys)):
        return
    denial = next(filter(None, (_own_denial(pair.wire, at) for at in range(len(pair.wire.sentences)))), None)
    for number in own:
        pieces = pieces_of(pair.derivative, number)
        told = place(pair.derivative, [pieces[at] for at in _plea(pair.derivative.sentence_keys[number])])
        if denial:
            yield said_otherwise("negation", denial, told, sure=True, grave=True)
        else:
            says = f"“{told.text}”: the wire report has no such plea"
            yield difference("wording", None, told, says, sure=True)


def _plea(keys: Sequence[str]) -> range:
    """*Pleaded guilty*; empty where nobody does."""
    found = (
        range(at, at + 2)
        for at, both in enumerate(pairwise(keys))
        if both[1] == _GUILTY and _PLEAD in inflection.bases(both[0])
    )
    return next(found, range(0))


def _own_denial(text: Document, number: int) -> Place | None:
    """The words by which somebody denies something in a sentence, or pleads *not guilty*."""
    keys, words = text.sentence_keys[number], text.sentences[number].words
    found = [(each.first, each.last) for each in answers(keys) if is_own_denial(keys, each)]
    found += [(at, at + 1) for at, both in enumerate(pairwise(keys)) if both == ("not", _GUILTY)]
    spans = (place_of(text, words[first].start, words[last].end, number) for first, last in found)
    return next(spans, None)
