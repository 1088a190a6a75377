"""Figures that grow while an event goes on: the dead, the injured, arrests, cases."""

import re

from helpers.document.document import Document
from helpers.document.values.value import CALENDAR, NUMBER, Value
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.languages.english.words import WORD, fold

_NEAR = 40
"""Characters before and after a figure in which the deed may stand that it counts: *killed at least 12*."""

_WORDS = 4
"""And so many words."""

_PARTED = re.compile(r"[,;:.()—–\n]|\band\b|\bwhile\b|\bbut\b")


_AMONG_THEM = listed.alternatives(
    *listed.lines("numbers", "among them"), *listed.lines("numbers", "one of them")
)
_WHO_DID_IT = "(?:" + listed.alternatives(*sorted(listed.words("numbers", "who did it"))) + ")s?"
_HIS_DEATH = listed.alternatives(*listed.lines("numbers", "who did it, dead"))
_WITH_WHO_DID_IT = re.compile(
    rf"\b(?:(?:{_AMONG_THEM}),? (?:the |\w+ )?{_WHO_DID_IT}(?=[,.;)]|$| (?:who|and|died|was|were|are)\b)"
    rf"|{_WHO_DID_IT},? (?:{_AMONG_THEM})\b)"
)
_WHO_DID_IT_DIED = re.compile(
    rf"\b(?:(?:{_HIS_DEATH})\b"
    rf"|{_WHO_DID_IT} (?:\w+ )?(?:died|(?:was|is|had been) (?:\w+ )?(?:dead|killed|shot dead)\b))"
)
DEAD = "dead"
"""The list's name for those who died."""

_NUMBER_OF = re.compile(r"\bnumber of (?P<told>[^.;]*) (?:at|to) $")


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
    beside = (*value.counted, *(family(fold(word)) for word in (*near, *_numbered(text, value))))
    return [NAMED[word] for word in beside if word in NAMED]


def counts_who_did_it(text: Document, sentence: int) -> bool:
    """Whether a sentence counts among the dead who killed the others: *including the gunman*."""
    return sentence >= 0 and _WITH_WHO_DID_IT.search(text.sentences[sentence].text) is not None


def tells_who_did_it_dead(text: Document) -> bool:
    """Whether a text tells that who killed others died too: *before police shot him dead*."""
    return _WHO_DID_IT_DIED.search(text.plain) is not None


def _numbered(text: Document, value: Value) -> list[str]:
    """The words that say what is put *at* a figure: *put the number of people killed since the war began at 40,000*."""
    sentence = text.sentences[value.sentence].start if value.sentence >= 0 else value.start
    before = _NUMBER_OF.search(text.plain, sentence, value.outer[0])
    if before is None or any(
        before.start() < each.start < value.start and each.kind not in CALENDAR for each in text.values
    ):
        return []
    return WORD.findall(before["told"])[:_WORDS]


def grows(name: str) -> bool:
    """Whether a toll of this name grows while time goes on; *missing* shrinks."""
    return name in listed.table("tolls", "growing")


_FORMS = listed.forms("tolls", "growing") | listed.forms("tolls", "shrinking")
NAMED = {family(word): name for word, name in _FORMS.items()}
"""The name of the toll that each family of words tells of."""
