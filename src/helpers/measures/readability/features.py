"""What the formulas count, sentence by sentence."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from helpers.document import capitals
from helpers.document.document import Document
from helpers.document.running import CUT_OFF, GOES_ON, NO_SENTENCE
from helpers.keeping import kept
from helpers.languages.english import vocabulary
from helpers.measures.readability.formulas import Counts
from helpers.statistics.intervals import Floats

MOST_OF_A_NAME = 3
"""The most syllables that a name counts: whom a story is about is not how it is written."""

_FIELDS = Counts._fields
_SENTENCES, _RUNNING, _WORDS, _SYLLABLES, _CHARACTERS, _UNFAMILIAR = map(
    _FIELDS.index, ("sentences", "running", "words", "syllables", "characters", "unfamiliar")
)


@kept
def features(article: Document, *, case: bool = True) -> Floats:
    """One row a sentence, a column a field of `Counts`; without `case` as if in small letters.

    A heading, a list item or a row of a table adds nothing. What goes on in the next
    paragraph ends no sentence; the words of a sentence that is cut off count, its length does not.
    """
    rows, kinds = counted(article, case=case).copy(), np.array(article.running)
    rows[kinds == NO_SENTENCE] = 0
    rows[kinds == CUT_OFF, _RUNNING] = 0
    rows[(kinds == CUT_OFF) | (kinds == GOES_ON), _SENTENCES] = 0
    rows.flags.writeable = False
    return rows


@kept
def counted(article: Document, *, case: bool = True) -> Floats:
    """The same with every line counted as a sentence."""
    case = case and capitals.case_tells(article)
    words = article.words
    found = np.array([_word(word.text if case else word.text.lower()) for word in words], dtype=float)
    found = found.reshape(-1, len(_FIELDS))
    if case:
        named = article.name_words
        places = [place for place, word in enumerate(words) if word.start in named]
        found[places, _UNFAMILIAR] = 0
        found[places, _SYLLABLES] = np.minimum(found[places, _SYLLABLES], MOST_OF_A_NAME)
    rows = _sums(found, [len(sentence.words) for sentence in article.sentences])
    rows[:, _SENTENCES] = 1
    rows[:, _RUNNING] = rows[:, _WORDS]
    rows[:, _CHARACTERS] = [_strokes(sentence.text) for sentence in article.sentences]
    rows.flags.writeable = False
    return rows


def _strokes(text: str) -> int:
    """All marks but spaces and up to three that stand between them without a letter or figure, as a dash does."""
    return sum([len(marks) for marks in text.split() if len(marks) > 3 or any(map(str.isalnum, marks))])


def _sums(rows: Floats, lengths: list[int]) -> Floats:
    """The sums over so many rows after each other, one or more each."""
    if not lengths:
        return np.empty((0, rows.shape[1]))
    sums: Floats = np.add.reduceat(rows, np.cumsum([0, *lengths[:-1]]))
    return sums


@lru_cache(maxsize=100_000)
def _word(form: str) -> tuple[int, ...]:
    """What one word adds, unless it is a name; in the order of `Counts`."""
    letters, syllables = sum(map(str.isalnum, form)), vocabulary.syllables(form)
    hard = syllables >= 2 and not vocabulary.is_listed(form)
    added = {
        "words": 1,
        "syllables": syllables,
        "letters": letters,
        "long": letters > 6,
        "polysyllables": syllables >= 3,
        "unfamiliar": not vocabulary.is_familiar(form),
        "hard": hard,
        "foggy": hard and syllables >= 3,
    }
    return tuple([added.get(field, 0) for field in _FIELDS])
