"""What the formulas count, sentence by sentence."""

from functools import partial
from struct import Struct

import numpy as np

from helpers.document import capitals
from helpers.document.document import Document
from helpers.document.running import CUT_OFF, GOES_ON, NO_SENTENCE
from helpers.ground.keeping import by_word, kept
from helpers.languages.english import vocabulary
from helpers.measures.readability.formulas import Counts
from helpers.statistics.intervals import Floats

MOST_OF_A_NAME = 3
"""The most syllables that a name counts: whom a story is about is not how it is written."""

_FIELDS = Counts._fields
_FLOATS = Struct(f"{len(_FIELDS)}d")
_COUNTED = ("sentences", "running", "words", "characters")
_SENTENCES, _RUNNING, _WORDS, _CHARACTERS = map(_FIELDS.index, _COUNTED)


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
    if case:
        named = article.name_words
        words = [_name(text) if start in named else _word(text) for start, _, text, _ in article.words]
    else:
        words = [_word(written.lower()) for written in article.written]
    found = np.frombuffer(b"".join(words)).reshape(-1, len(_FIELDS))
    starts = np.cumsum([0, *(len(sentence.words) for sentence in article.sentences)])[:-1]
    rows = np.add.reduceat(found, starts) if len(starts) else np.empty((0, len(_FIELDS)))
    rows[:, _SENTENCES] = 1
    rows[:, _RUNNING] = rows[:, _WORDS]
    rows[:, _CHARACTERS] = [_strokes(sentence.text) for sentence in article.sentences]
    rows.flags.writeable = False
    return rows


def _strokes(text: str) -> int:
    """All marks but spaces and up to three that stand between them without a letter or figure, as a dash does."""
    marks = [each for each in text.split() if len(each) > 3 or each.isalnum() or any(map(str.isalnum, each))]
    return len("".join(marks))


def _added(form: str, *, is_name: bool) -> bytes:
    """What a word adds, as floats in the order of `Counts`: their bytes are quickly put after each other."""
    letters = len(form) if form.isalnum() else sum(map(str.isalnum, form))
    syllables = vocabulary.syllables(form)
    spoken = min(syllables, MOST_OF_A_NAME) if is_name else syllables
    unfamiliar = not is_name and not vocabulary.is_familiar(form)
    hard = syllables >= 2 and not vocabulary.is_listed(form)
    several = syllables >= 3
    return _FLOATS.pack(0, 0, 1, spoken, 0, letters > 6, several, unfamiliar, hard, hard and several)


_word, _name = (by_word(partial(_added, is_name=each)) for each in (False, True))
