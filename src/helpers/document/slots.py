"""What stands round a name and tells whose place it is: title, apposition, preposition, verb.

Two names that differ are one's place taken by another only where the places are
one: *Foreign Minister Nadia Turaeva* and *Foreign Minister Josip Radan*, *in
Geneva* and *in Vienna*, *Turaeva said* and *Radan said*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from helpers.article import Word
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.languages.english.words import fold

TITLE, ROLE, PLACED, SUBJECT = "title", "role", "preposition", "subject"
_PERSONS = listed.words("titles", "", "what a person is, before the name") | listed.words(
    "speakers", "person"
)
_BEFORE_PLACES = listed.words("names", "before places")
_LONGEST_TITLE = 5
_LONGEST_ROLE = 8
_AGE = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Slot:
    """What tells the place of a name.

    `title` is what the person is by the words before (``museum director``), `role`
    by those after a comma (``the chief economist at Banque Corvin``), both as
    families of words without articles; `preposition` stands right before a name
    that may be a place, `verb` is what it does, for a name that does something.
    """

    title: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    preposition: str = ""
    verb: str = ""


def slot(text: Document, mention: Mention) -> Slot:
    """The place of a name in its sentence."""
    words = text.sentences[mention.sentence].words
    before = [word for word in words if word.end <= mention.start]
    after = [word for word in words if word.start >= mention.end]
    role, rest = _role(text, mention, after)
    title = _title(text, mention, before)
    nearest = fold(before[-1].text) if before else ""
    return Slot(title, role, nearest if nearest in _BEFORE_PLACES else "", _verb(rest))


def same_slot(one: Slot, other: Slot) -> str:
    """By what two names stand in one place: `TITLE`, `ROLE`, `PLACED`, `SUBJECT`, or the empty string.

    A title of one text may be the other's apposition: *finance minister Lucas
    Meyer* and *Lucas Meyer, the finance minister*.
    """
    if _alike(one.title, other.title):
        return TITLE
    if _alike(one.role or one.title, other.role or other.title):
        return ROLE
    if (one.title or one.role) and (other.title or other.role):
        return ""
    if one.preposition and one.preposition == other.preposition:
        return PLACED
    return SUBJECT if one.verb and one.verb == other.verb else ""


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether all words of the shorter stand in the longer: *minister* in *foreign minister*."""
    short, long = sorted((set(one), set(other)), key=len)
    return bool(short) and short <= long


def _title(text: Document, mention: Mention, before: Sequence[Word]) -> tuple[str, ...]:
    """``Foreign Minister``, ``hospital spokeswoman``, ``the infrastructure minister,`` right before a name."""
    title: list[str] = []
    end = mention.start
    for word in reversed(before[-_LONGEST_TITLE:]):
        between, key = text.plain[word.end : end], fold(word.text)
        allowed = (" ", ". ", ", ") if not title else (" ", ". ")
        begins = bool(title) or key in _PERSONS
        if between not in allowed or not begins or key in lists.function_words():
            break
        title.insert(0, family(key))
        end = word.start
        if word.text.endswith(("'s", "’s")):
            title.pop(0)
            break
    return tuple(title)


def _role(text: Document, mention: Mention, after: Sequence[Word]) -> tuple[tuple[str, ...], Sequence[Word]]:
    """The words of an apposition without articles and age, and the words that stand behind it."""
    if not text.plain.startswith(",", mention.end):
        return (), after
    close = text.plain.find(",", mention.end + 1)
    if close < 0:
        close = text.sentences[mention.sentence].end
    inside = [word for word in after if word.end <= close]
    if inside and _AGE.fullmatch(inside[0].text) and text.plain[close : close + 1] == ",":
        further = text.plain.find(",", close + 1)
        close = further if further > 0 else text.sentences[mention.sentence].end
        inside = [word for word in after[1:] if word.end <= close]
    keys = [fold(word.text) for word in inside[:_LONGEST_ROLE]]
    if not any(key in _PERSONS or key.removeprefix("ex-") in _PERSONS for key in keys[:5]):
        return (), after
    told = tuple(family(key) for key in keys if key not in lists.function_words())
    return told, [word for word in after if word.start > close]


def _verb(rest: Sequence[Word]) -> str:
    """The word after a name or its apposition, if it may be a verb: no function word, no name."""
    word = rest[0].text if rest else ""
    return family(word) if word and word.islower() and word not in lists.function_words() else ""
