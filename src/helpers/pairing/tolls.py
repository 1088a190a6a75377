"""Figures that grow while an event goes on: the dead, the injured, arrests, cases."""

from __future__ import annotations

import re

from helpers.document.document import Document
from helpers.document.values.value import NUMBER, Value
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.languages.english.words import WORD, fold

_NEAR = 40
"""Characters before and after a figure in which the deed may stand that it counts: *killed at least 12*."""

_WORDS = 4
"""And so many words."""

_PARTED = re.compile(r"[,;:.()—–\n]|\band\b|\bwhile\b|\bbut\b")


def toll(text: Document, value: Value) -> str:
    """What a figure counts that moves with time, by the list's name for it; empty if it counts nothing such."""
    return next(iter(tolls(text, value)), "")


def tolls(text: Document, value: Value) -> list[str]:
    """All that a figure may count so, the nearest first."""
    if value.kind != NUMBER or value.unit:
        return []
    after = _PARTED.split(text.plain[value.end : value.end + _NEAR])[0]
    before = _PARTED.split(text.plain[max(0, value.start - _NEAR) : value.start])[-1]
    near = [*WORD.findall(after)[:_WORDS], *WORD.findall(before)[: -_WORDS - 1 : -1]]
    beside = (*value.counted, *(family(fold(word)) for word in near))
    return [NAMED[word] for word in beside if word in NAMED]


def grows(name: str) -> bool:
    """Whether a toll of this name grows while time goes on; *missing* shrinks."""
    return name in listed.table("tolls", "growing")


_FORMS = listed.forms("tolls", "growing") | listed.forms("tolls", "shrinking")
NAMED = {family(word): name for word, name in _FORMS.items()}
"""The name of the toll that each family of words tells of."""
