"""What stands between quotation marks: a quotation, a fragment, scare quotes or the title of a work."""

from __future__ import annotations

from helpers.document import weighing
from helpers.document.cues import Cue
from helpers.document.scene import Scene
from helpers.languages.english import listed, lists
from helpers.languages.english.words import fold

QUOTATION = "quotation"
FRAGMENT = "fragment"
SCARE = "scare quotes"
TITLE = "title"

LONGEST_TITLE = 20
FEWEST_WORDS = 5
"""Fewer quoted words than this without a sentence's form are a fragment."""


def kind(here: Scene, index: int, text: str, cue: Cue | None) -> str:
    """Quotation, fragment, scare quotes or title, by its length, capitals, end mark and cue."""
    _, first, last = here.quoted[index]
    words = here.copy.words[first : last + 1]
    if _is_title(here, index, text, cue):
        return TITLE
    tied = cue is not None and cue.sentence == here.copy.sentence_of[first]
    if len(words) <= 2 and not tied and not text.endswith(_ENDS):
        return SCARE
    whole = words[0].text[0].isupper() and text.endswith((*_ENDS, ","))
    return QUOTATION if whole or len(words) >= FEWEST_WORDS else FRAGMENT


_ENDS = (".", "?", "!", "…")


def _is_title(here: Scene, index: int, text: str, cue: Cue | None) -> bool:
    """Whether words are called so, or have capitals as the title of a work has them, and nobody plainly says them."""
    _, first, last = here.quoted[index]
    if here.copy.keys[first - 1 : first] in _CALLED:
        return True
    words = here.copy.words[first : last + 1]
    capitals = [word for word in words if word.text[0].isupper()]
    if not 2 <= len(capitals) <= len(words) <= min(LONGEST_TITLE, 2 * len(capitals)):
        return False
    if cue is not None and _is_plainly_said(here, first, text, cue):
        return False
    rest = all(word in capitals or fold(word.text) in lists.function_words() for word in words)
    return rest and words[0] in capitals


def _is_plainly_said(here: Scene, first: int, text: str, cue: Cue) -> bool:
    """Whether words that could be a title end as speech does, or follow a word of saying and a comma."""
    if cue.last == first - 1 and cue.group == "say" and "," in here.copy.gaps[first]:
        return True
    begins = text.endswith(",") and first == here.sentence_bounds[here.copy.sentence_of[first]][0]
    return here.copy.keys[cue.first] in weighing.PLAIN and (begins or text.endswith(_ENDS) or text.isupper())


_CALLED = frozenset((word,) for word in listed.words("saying", "before the title of a work"))
