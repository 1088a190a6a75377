"""Whether a name stands with what its bearer is: a title before it, or an apposition behind."""

from __future__ import annotations

import re

from helpers.article import Word
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.languages.english import listed
from helpers.languages.english.words import fold

_PERSONS = listed.words("titles", "", "what a person is, before the name") | listed.words(
    "speakers", "person"
)
_LONGEST_ROLE = 5
_AGE = re.compile(r"\d{1,3}")


def is_titled(text: Document, mention: Mention) -> bool:
    """Whether a name has a title, *Foreign Minister Nadia Turaeva*, or a role, *Joan Terrell, 51, chief economist*."""
    words = text.sentences[mention.sentence].words
    before = next((word for word in reversed(words) if word.end <= mention.start), None)
    if (
        before is not None
        and _is_title(before)
        and text.plain[before.end : mention.start] in (" ", ". ", ", ")
    ):
        return True
    return _has_role(text, mention, [word for word in words if word.start >= mention.end])


def _is_title(word: Word) -> bool:
    """Whether a word says what a person is, and not whose the name is, as *the minister’s* does."""
    return fold(word.text) in _PERSONS and not word.text.endswith(("'s", "’s"))


def _has_role(text: Document, mention: Mention, after: list[Word]) -> bool:
    """Whether an apposition behind a name, and behind an age, says what the person is."""
    if not text.plain.startswith(",", mention.end):
        return False
    end = text.sentences[mention.sentence].end
    close = _comma(text, mention.end + 1, end)
    if after and after[0].end <= close < end and _AGE.fullmatch(after[0].text):
        after, close = after[1:], _comma(text, close + 1, end)
    keys = [fold(word.text) for word in after[:_LONGEST_ROLE] if word.end <= close]
    return any(key in _PERSONS or key.removeprefix("ex-") in _PERSONS for key in keys)


def _comma(text: Document, start: int, end: int) -> int:
    """Where the next comma stands, or else the sentence ends."""
    found = text.plain.find(",", start)
    return found if found >= 0 else end
