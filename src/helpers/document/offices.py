"""The office by which a text tells who bears a name: the title before it, or the apposition behind.

Two names that differ are one's place taken by another only where the places are
one: *Foreign Minister Nadia Turaeva* and *Foreign Minister Josip Radan*.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from helpers.article import Word
from helpers.document import names, pronouns
from helpers.document.names import Mention
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family, parts
from helpers.languages.english.words import OWNING, fold

if TYPE_CHECKING:
    from helpers.document.document import Document

_PERSONS = listed.words("titles", "", "what a person is, before the name") | listed.words(
    "speakers", "person"
)
_LONGEST_TITLE = 5
_LONGEST_ROLE = 8
_NOT_THE_OFFICE = listed.words("qualifiers", "before")
_IN_FULL = {
    family(short): family(full) for short, full in listed.table("abbreviations", "written out").items()
}
_AGE = re.compile(r"\d{1,3}")


def office(text: Document, mention: Mention) -> tuple[str, ...]:
    """What the bearer of a name is, as families of words without articles; empty where nothing says so.

    By the words before it (``museum director``), else by those after a comma
    (``the chief economist at Banque Corvin``).
    """
    return _title(text, mention) or _role(text, mention)


def in_full(word: str) -> str:
    """The family of an office for that of its abbreviation: ``Gov.``"""
    return _IN_FULL.get(word, word)


def bearers(text: Document) -> dict[str, str]:
    """The name of whoever alone bears an office in a text, by the office's word; who bore it or stands in for it does not."""
    found: dict[str, set[str]] = {}
    for name in text.names:
        if pronouns.is_person(name.label) or name.label in text.titled:
            for mention in name.mentions[0]:
                for word in _held(text, mention):
                    found.setdefault(in_full(word), set()).add(name.label)
    return {word: next(iter(labels)) for word, labels in found.items() if len(labels) == 1}


_NEAR = 3
_OFFICES = frozenset(map(family, lists.titles()))


def _held(text: Document, mention: Mention) -> set[str]:
    """The office that stands beside a name, by its own word's family; none where it is qualified: ``former``, ``vice``."""
    words = text.sentences[mention.sentence].words
    beside = [word for word in words if word.end <= mention.start][-_NEAR:]
    if text.plain.startswith(",", mention.end):
        beside += [word for word in words if word.start >= mention.end][:_NEAR]
    if any(fold(word.text) in _NOT_THE_OFFICE for word in beside):
        return set()
    title, role = _title(text, mention), _role(text, mention)
    held = title[-1:] or tuple(filter(_OFFICES.__contains__, role))[:1] * pronouns.is_person(mention.text)
    return {*held, family(names.title_before(text, mention))} & _OFFICES


def _title(text: Document, mention: Mention) -> tuple[str, ...]:
    """``Foreign Minister``, ``hospital spokeswoman``, ``the infrastructure minister,`` right before a name."""
    title: list[str] = []
    end = mention.start
    before = [word for word in text.sentences[mention.sentence].words if word.end <= end]
    for word in reversed(before[-_LONGEST_TITLE:]):
        between, key = text.plain[word.end : end], fold(word.text)
        allowed = (" ", ". ", ", ") if not title else (" ", ". ")
        begins = bool(title) or key in _PERSONS
        if between not in allowed or not begins or key in lists.function_words():
            break
        title.insert(0, family(key))
        end = word.start
        if word.text.endswith(OWNING):
            title.pop(0)
            break
    return tuple(title)


def _role(text: Document, mention: Mention) -> tuple[str, ...]:
    """The words of an apposition without articles and age."""
    if not text.plain.startswith(",", mention.end):
        return ()
    inside, close = _set_off(text, mention, mention.end)
    if inside and _AGE.fullmatch(inside[0].text) and text.plain.startswith(",", close):
        inside, _ = _set_off(text, mention, close)
    found = [part for word in inside[:_LONGEST_ROLE] for part in parts(word.text)]
    if _PERSONS.isdisjoint([part.key for part in found[:5]]):
        return ()
    return tuple(part.family for part in found if part.content)


def _set_off(text: Document, mention: Mention, comma: int) -> tuple[list[Word], int]:
    """The words from a comma up to the next one, or to the end of the sentence, and where that is."""
    close = text.plain.find(",", comma + 1)
    sentence = text.sentences[mention.sentence]
    close = close if close >= 0 else sentence.end
    return [word for word in sentence.words if comma <= word.start and word.end <= close], close
