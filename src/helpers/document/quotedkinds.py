"""What stands between quotation marks: a quotation, a fragment, scare quotes or the title of a work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from helpers.article import Word
from helpers.document import cues, weighing
from helpers.document.cues import Copy, Cue
from helpers.document.weighing import Place
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.languages.english.words import fold

if TYPE_CHECKING:
    from helpers.document.document import Document

QUOTATION = "quotation"
FRAGMENT = "fragment"
SCARE = "scare quotes"
TITLE = "title"

LONGEST_TITLE = 20
FEWEST_WORDS = 5
"""Fewer quoted words than this without a sentence's form are a fragment."""


def kind(article: Document, index: int, text: str, cue: Cue | None, confidence: float) -> str:
    """Quotation, fragment, scare quotes or title, by its length, capitals, end mark, cue and how sure its speaker is."""
    place = weighing.place_of(article, index)
    words = article.words[place.first : place.last + 1]
    if _is_title(article.copy, place, text, cue):
        return TITLE
    tied = cue is not None and cue.sentence == article.sentence_of[place.first]
    if len(words) <= 2 and not tied and confidence < LIKELY_SAID and not text.endswith(_ENDS):
        return SCARE
    return QUOTATION if len(words) >= FEWEST_WORDS or _is_whole(words, text) else FRAGMENT


LIKELY_SAID = 0.6
"""From this confidence on a word or two are somebody's although no cue is tied to them: on documents that the weights had not
seen, two in three such are.
"""
_ENDS = (".", "?", "!", "…")


def _is_whole(words: Sequence[Word], text: str) -> bool:
    return words[0].text[0].isupper() and text.endswith((*_ENDS, ","))


def may_be_a_term(article: Document, index: int) -> bool:
    """Whether words between marks are few and have no sentence's form, but for a name's length of it: ``the “Dreamers,”``."""
    span, first, last = article.scene.quoted[index]
    words, text = article.words[first : last + 1], article.plain[span.start : span.end].rstrip()
    return len(words) < FEWEST_WORDS and (len(words) < SHORTEST_SENTENCE or not _is_whole(words, text))


SHORTEST_SENTENCE = 3


def is_named(copy: Copy, first: int) -> bool:
    """Whether what begins at `first` is told as a term, and nobody is told to use it: ``what's known as a “…”``, ``the word “…”``."""
    end = first - (copy.keys[first - 1 : first] in _ARTICLES)
    two = max(0, end - 2)
    used = copy.keys[two:end] in _TERMS and _USING.isdisjoint(copy.keys[max(0, end - 3) : two])
    return used or copy.keys[end - 1 : end] in _TERMS


_ARTICLES = (("a",), ("an",), ("the",))
_TERMS = frozenset(tuple(map(fold, line.split())) for line in listed.lines("saying", "before a term"))
_USING = listed.words("saying", "using a term")


def _is_title(copy: Copy, place: Place, text: str, cue: Cue | None) -> bool:
    """Whether words are called so, or have capitals as the title of a work has them, and nobody plainly says them."""
    first, last = place.first, place.last
    if copy.keys[first - 1 : first] in _CALLED:
        return True
    words = copy.words[first : last + 1]
    capitals = [word for word in words if word.text[0].isupper()]
    if not 2 <= len(capitals) <= len(words) <= min(LONGEST_TITLE, 2 * len(capitals)):
        return False
    if _is_of_a_programme(copy, first):
        return True
    if _is_led_by_saying(copy, first) or (cue is not None and _is_plainly_said(copy, place, text, cue)):
        return False
    if place.alone or _is_called_so(copy, first):
        return False
    rest = all(word in capitals or fold(word.text) in lists.function_words() for word in words)
    return rest and words[0] in capitals


def _is_called_so(copy: Copy, first: int) -> bool:
    """Whether somebody calls another so: ``derided the crew as “Never Sailors”``."""
    return copy.keys[first - 1 : first] == ("as",) and weighing.cue_before(copy, first) == "call before"


def _is_of_a_programme(copy: Copy, first: int) -> bool:
    """Whether capitals stand where a programme's name does: ``on “Morning Tide,”``, ``Channel 9's “Morning Tide.”``, ``told “Morning Tide.”``."""
    if first == 0 or not copy.gaps[first][:1].isspace():
        return False
    word = copy.words[first - 1].text
    owned = cues.owns(copy, first - 1) and word[0].isupper()
    return owned or fold(word) in _BEFORE_A_PROGRAMME or cues.verb_group(fold(word)) == "tell"


def _is_led_by_saying(copy: Copy, first: int) -> bool:
    """Whether a word of saying and a comma or colon stand right before, or *says* alone: ``a sign that said “…”``."""
    before = copy.keys[first - 1] if first else ""
    led = not _LEADING.isdisjoint(copy.gaps[first]) or family(before) == _SAY
    return led and cues.verb_group(before) == "say"


_SAY = family("say")


_LEADING = frozenset(",:")
FARTHEST_CUE = 5
"""Words from a word of saying to a comma or colon after which its words stand: ``said on Monday on air, “…”``."""
_BEFORE_A_PROGRAMME = listed.words("saying", "before a programme")


def _is_plainly_said(copy: Copy, place: Place, text: str, cue: Cue) -> bool:
    """Whether words that could be a title end as speech does, or follow what somebody says and a comma."""
    before = cue.last < place.first and cue.sentence == copy.sentence_of[place.first]
    near = before and place.first <= cue.last + FARTHEST_CUE
    if near and cue.group == "say" and not _LEADING.isdisjoint(copy.gaps[place.first]):
        return True
    begins, shouted = text.endswith(",") and place.opens, text.endswith("!") and before
    plain = copy.keys[cue.first] in weighing.PLAIN
    return shouted or (plain and (begins or text.endswith(_ENDS) or text.isupper()))


_CALLED = frozenset((word,) for word in listed.words("saying", "before the title of a work"))
