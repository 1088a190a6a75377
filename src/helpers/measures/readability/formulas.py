"""The formulas in use, each a function of what is counted in a text.

The formulas and the lists of easy words are those of textstat, so that on plain
text, whose sentences are beyond doubt, the values are textstat's. Two rules are
not. Dale and Chall's, which count inflections and names as familiar, are followed
as published. And of a name no more than three syllables count for Flesch's and
Kincaid's formulas. What else parts the two is in `textstats`.

Coleman and Liau's formula is not among them: by letters a word it takes one in
ten stories for easier than its simpler version, whoever counts
(`benchmarks/validity.py`).
"""

from collections.abc import Callable
from typing import NamedTuple, Self

import numpy as np

from helpers.statistics.intervals import Floats

LEAD = "combined grade"
FEWEST_SENTENCES_FOR_SMOG = 30
"""McLaughlin's formula is defined on thirty sentences."""


class Counts(NamedTuple):
    """What the formulas count in a text, as arrays or numbers of one shape.

    `running` words stand in `sentences`, which are whole; `words` are these and
    those of a sentence that is cut off, whose length is not known.
    `long` words have more than six letters; `polysyllables` three syllables or
    more; `unfamiliar` words are hard by Dale and Chall's rules; `hard` ones are
    off their list with two syllables or more, and `foggy` ones with three or
    more, which is how textstat counts for Spache and Gunning.
    """

    sentences: Floats
    running: Floats
    words: Floats
    syllables: Floats
    characters: Floats
    long: Floats
    polysyllables: Floats
    unfamiliar: Floats
    hard: Floats
    foggy: Floats

    @classmethod
    def of(cls, features: Floats) -> Self:
        """From an array with the features along its last axis, one row or a row a text."""
        return cls._make(features.T)

    @property
    def words_per_sentence(self) -> Floats:
        return self.running / self.sentences

    def per_sentence(self, counted: Floats) -> Floats:
        return counted / self.words * self.words_per_sentence

    def per_100_words(self, counted: Floats) -> Floats:
        return 100 * counted / self.words


Value = Callable[[Counts], Floats]


def flesch_kincaid(counts: Counts) -> Floats:
    """Flesch-Kincaid grade; higher is harder.

    Kincaid, Fishburne, Rogers and Chissom, *Derivation of New Readability
    Formulas for Navy Enlisted Personnel*, 1975:
    0.39 words/sentence + 11.8 syllables/word - 15.59.
    """
    return 0.39 * counts.words_per_sentence + 11.8 * counts.syllables / counts.words - 15.59


def flesch_reading_ease(counts: Counts) -> Floats:
    """Flesch reading ease; higher is easier, news copy lies between 30 and 60.

    Flesch, *A New Readability Yardstick*, Journal of Applied Psychology 32,
    1948: 206.835 - 1.015 words/sentence - 84.6 syllables/word.
    """
    return 206.835 - 1.015 * counts.words_per_sentence - 84.6 * counts.syllables / counts.words


def gunning_fog(counts: Counts) -> Floats:
    """Gunning's fog index in grades; higher is harder.

    Gunning, *The Technique of Clear Writing*, 1952: 0.4 (words/sentence + per
    cent hard words). Hard as textstat counts: three syllables or more and not
    on Dale and Chall's list.
    """
    return 0.4 * (counts.words_per_sentence + counts.per_100_words(counts.foggy))


def smog(counts: Counts) -> Floats:
    """SMOG grade; higher is harder.

    McLaughlin, *SMOG Grading*, Journal of Reading 12, 1969, for thirty
    sentences: 1.043 sqrt(30 words of three or more syllables / sentences) + 3.1291.
    """
    return 1.043 * np.sqrt(30 * counts.per_sentence(counts.polysyllables)) + 3.1291


def automated_readability(counts: Counts) -> Floats:
    """Automated Readability Index in grades; higher is harder.

    Smith and Senter, AMRL-TR-66-220, 1967: 4.71 strokes/word + 0.5
    words/sentence - 21.43. Strokes are the marks of words and what is joined to them; a
    dash between spaces is none.
    """
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words_per_sentence - 21.43


def dale_chall_cloze(counts: Counts) -> Floats:
    """New Dale-Chall cloze score: about the share of deleted words a reader fills in; higher is easier.

    Chall and Dale, *Readability Revisited: The New Dale-Chall Readability
    Formula*, 1995, p. 66: 64 - 0.95 per cent unfamiliar words - 0.69 words/sentence.
    """
    return 64 - 0.95 * counts.per_100_words(counts.unfamiliar) - 0.69 * counts.words_per_sentence


_CLOZE = (12.5, 18.5, 24.5, 30.5, 36.5, 42.0, 47.0, 51.5, 55.5, 60.0)
_CLOZE_GRADE = (16.5, 14.0, 11.5, 9.5, 7.5, 5.5, 4.0, 3.0, 2.0, 1.0)


def dale_chall(counts: Counts) -> Floats:
    """New Dale-Chall as a grade; higher is harder.

    The cloze score read off the book's table 5-8 (p. 74), between the middles
    of its bands in straight lines; the line goes on where the table ends.
    """
    cloze = dale_chall_cloze(counts)
    below, above = np.maximum(_CLOZE[0] - cloze, 0), np.maximum(cloze - _CLOZE[-1], 0)
    return np.interp(cloze, _CLOZE, _CLOZE_GRADE) + below * 2.5 / 6 - above / 4.5


def spache(counts: Counts) -> Floats:
    """Spache's grade, made for texts of the first four school years; higher is harder.

    Spache, Elementary School Journal 53, 1953: 0.141 words/sentence + 0.086
    per cent hard words + 0.839. Hard as textstat counts.
    """
    return 0.141 * counts.words_per_sentence + 0.086 * counts.per_100_words(counts.hard) + 0.839


def lix(counts: Counts) -> Floats:
    """LIX; higher is harder, news lies near 50.

    Björnsson, *Läsbarhet*, 1968: words/sentence + per cent words of more than
    six letters.
    """
    return counts.words_per_sentence + counts.per_100_words(counts.long)


def rix(counts: Counts) -> Floats:
    """RIX: words of more than six letters per sentence; higher is harder.

    Anderson, *Lix and Rix*, Journal of Reading 26, 1983.
    """
    return counts.per_sentence(counts.long)


SPREAD, SHIFT = 2.5, 6.0
"""Spache's grades, made for the first four school years, brought to Dale and Chall's.

So stretched and lowered they have the mean and the spread that the other formula
has over 2,372 excerpts for schools (`clear`); how well the levels of a story are
ordered hardly hangs on it (`benchmarks/validity.py`).
"""
MADE_OF = f"mean of Dale-Chall (new) and {SPREAD} × Spache − {SHIFT:.0f}"


def combined_grade(counts: Counts) -> Floats:
    """Mean of New Dale-Chall and of Spache on its scale; the workbook's lead number.

    Both ask whether a word is on a list that children know and how long sentences
    are: one counts inflections and names as known, the other what has two syllables
    and is not on the list. Their mean orders the levels of a story at least as well
    as the best of the formulas, on whole texts and on short ones.
    """
    return (dale_chall(counts) + SPREAD * spache(counts) - SHIFT) / 2


class Formula(NamedTuple):
    """A line of the table; one that `sees_names` takes names for easy words, so it needs to know them."""

    name: str
    unit: str
    value: Value
    fewest_sentences: int = 0
    note: str = ""
    sees_names: bool = False


FORMULAS = (
    Formula(LEAD, "grade", combined_grade, note=MADE_OF, sees_names=True),
    Formula("Flesch-Kincaid", "grade", flesch_kincaid),
    Formula("Flesch reading ease", "points", flesch_reading_ease),
    Formula("Gunning fog", "grade", gunning_fog),
    Formula("SMOG", "grade", smog, fewest_sentences=FEWEST_SENTENCES_FOR_SMOG),
    Formula("Automated Readability Index", "grade", automated_readability),
    Formula("Dale-Chall (new)", "grade", dale_chall, sees_names=True),
    Formula("Spache", "grade", spache, note="made for grades 1 to 4"),
    Formula("LIX", "points", lix),
    Formula("RIX", "long words per sentence", rix),
)
