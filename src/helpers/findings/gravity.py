"""How grave it is to tell as a fact what somebody says: a denial, one side's word, a wrong laid on another."""

from __future__ import annotations

from helpers.article import Word
from helpers.document.cues import ORGANISATION, PERSON, noun_sort
from helpers.document.document import Document
from helpers.document.voices import Voice
from helpers.findings.finding import CHECK, SERIOUS
from helpers.findings.sources import cue_of, keys_of
from helpers.languages.english import ladder, listed
from helpers.languages.english.words import fold
from helpers.pairing.redline import touched

_PARTIES = listed.words("ladder", "parties")
_OFFICIALS = listed.words("ladder", "no parties")
_WRONGS = listed.words("ladder", "wrongs")
_BE = listed.words("grammar", "be")
_SOMEBODY = listed.words("grammar", "he, she, who and I") | {"they", "it"}

NEAR = 5
"""Whoever is accused stands so near before the verb."""


def gravity_of(wire: Document, voice: Voice) -> str:
    """How grave it is to tell a statement as a fact: a denial, one side's word, a wrong laid on somebody; empty for any other."""
    cue = cue_of(wire, voice)
    told = ladder.rung(cue) in (ladder.DENIED, ladder.ALLEGED)
    if told or _is_party(voice) or _lays_a_wrong(wire, voice):
        return SERIOUS
    return CHECK if ladder.is_contested(cue) else ""


def _lays_a_wrong(wire: Document, voice: Voice) -> bool:
    """Whether what somebody tells is a wrong that another did, by a verb in the active."""
    told = touched(wire.sentences[voice.sentence].words, voice.content)
    keys = [fold(word.text) for word in told]
    wrongs = (at for at, key in enumerate(keys) if key in _WRONGS)
    active = (at for at in wrongs if _BE.isdisjoint(keys[max(0, at - 2) : at]))
    return any(_is_somebody(wire, word) for at in active for word in told[max(0, at - NEAR) : at])


def _is_somebody(wire: Document, word: Word) -> bool:
    key = fold(word.text)
    return key in _SOMEBODY or word.start in wire.name_words or noun_sort(key) in (PERSON, ORGANISATION)


def _is_party(voice: Voice) -> bool:
    """Whether a source is one side in a dispute, or speaks for it: a lawyer, no attorney general."""
    source = {*keys_of(voice.name), *keys_of(voice.source)}
    return bool(source & _PARTIES) and not source & _OFFICIALS
