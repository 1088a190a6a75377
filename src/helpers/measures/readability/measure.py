"""How hard a text is to read, by the formulas in use, and how far two texts differ in it.

Words, sentences and syllables are the workbook's own (`tokens`, `vocabulary`);
the formulas and the lists of easy words are those of textstat, so that on plain
text, whose sentences are beyond doubt, the values are textstat's. One rule is
not: Dale and Chall's, which count inflections and names as familiar, are
followed as published.

All of these formulas see only the length of sentences and the length or
familiarity of words. None knows whether a text is clear.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from helpers.article import Sentence
from helpers.document import names
from helpers.document.document import Document
from helpers.languages.english import vocabulary
from helpers.languages.english.words import fold
from helpers.measures.lines import UNKNOWN, Measure, measure, table
from helpers.pairing.compared import Compared
from helpers.statistics.intervals import DRAWS, Floats, Resampling

FAMILY = "readability"
LEAD = "combined grade"
WORDS_PER_SENTENCE = "words per sentence"
HARD_WORDS = "hard words per 100"
HEADLINES = (LEAD, WORDS_PER_SENTENCE, HARD_WORDS)
FEWEST_WORDS = 100
"""Flesch, Gunning, Coleman and Liau, Dale and Chall all drew samples of 100 words or more."""

FEWEST_SENTENCES_FOR_SMOG = 30
"""McLaughlin's formula is defined on thirty sentences."""

_FEATURES = ("sentences", "words", "syllables", "letters", "characters", "long", "polysyllables",
             "unfamiliar", "hard", "foggy")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas count in a text, as arrays or numbers of one shape.

    `long` words have more than six letters; `polysyllables` three syllables or
    more; `unfamiliar` words are hard by Dale and Chall's rules; `hard` ones are
    off their list with two syllables or more, and `foggy` ones with three or
    more, which is how textstat counts for Spache and Gunning.
    """

    sentences: Floats
    words: Floats
    syllables: Floats
    letters: Floats
    characters: Floats
    long: Floats
    polysyllables: Floats
    unfamiliar: Floats
    hard: Floats
    foggy: Floats

    @classmethod
    def of(cls, features: Floats) -> Counts:
        """From an array with the features along its last axis."""
        return cls(*(features[..., column] for column in range(len(_FEATURES))))

    @property
    def words_per_sentence(self) -> Floats:
        return self.words / self.sentences

    def per_100_words(self, counted: Floats) -> Floats:
        return 100 * counted / self.words


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
    return 1.043 * np.sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


def coleman_liau(counts: Counts) -> Floats:
    """Coleman-Liau index in grades; higher is harder.

    Coleman and Liau, Journal of Applied Psychology 60, 1975, with textstat's
    rounding: 0.058 letters per 100 words - 0.296 sentences per 100 words - 15.8.
    """
    return (
        0.058 * counts.per_100_words(counts.letters) - 0.296 * counts.per_100_words(counts.sentences) - 15.8
    )


def automated_readability(counts: Counts) -> Floats:
    """Automated Readability Index in grades; higher is harder.

    Smith and Senter, AMRL-TR-66-220, 1967: 4.71 strokes/word + 0.5
    words/sentence - 21.43. Strokes are all marks but spaces.
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
    grade = np.interp(cloze, _CLOZE, _CLOZE_GRADE)
    below = _CLOZE_GRADE[0] + (_CLOZE[0] - cloze) * 2.5 / 6
    above = _CLOZE_GRADE[-1] - (cloze - _CLOZE[-1]) * 1 / 4.5
    return np.where(cloze < _CLOZE[0], below, np.where(cloze > _CLOZE[-1], above, grade))


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
    return counts.long / counts.sentences


def combined_grade(counts: Counts) -> Floats:
    """Mean of Flesch-Kincaid, Gunning fog and New Dale-Chall; the workbook's lead number.

    The three give US grades and judge words in three ways: by syllables, by
    long words off a list, by familiarity. Their mean orders the levels of a
    story better than any one of them (`benchmarks/validity.py`).
    """
    return (flesch_kincaid(counts) + gunning_fog(counts) + dale_chall(counts)) / 3


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of the table; `harder` is −1 where higher values are easier.

    One that `sees_names` takes names for easy words, so it needs to know them.
    """

    name: str
    unit: str
    value: Callable[[Counts], Floats]
    harder: int = 1
    fewest_sentences: int = 0
    note: str = ""
    sees_names: bool = False


FORMULAS = (
    Formula(LEAD, "grade", combined_grade, sees_names=True),
    Formula("Flesch-Kincaid", "grade", flesch_kincaid),
    Formula("Flesch reading ease", "points", flesch_reading_ease, harder=-1),
    Formula("Gunning fog", "grade", gunning_fog),
    Formula("SMOG", "grade", smog, fewest_sentences=FEWEST_SENTENCES_FOR_SMOG),
    Formula("Coleman-Liau", "grade", coleman_liau),
    Formula("Automated Readability Index", "grade", automated_readability),
    Formula("Dale-Chall (new)", "grade", dale_chall, sees_names=True),
    Formula("Spache", "grade", spache, note="made for grades 1 to 4"),
    Formula("LIX", "points", lix),
    Formula("RIX", "long words per sentence", rix),
)


def compare(pair: Compared, *, seed: int, draws: int = DRAWS) -> pd.DataFrame:
    """Every formula and what it is made of, with 95 % intervals of the differences.

    Grades are US school years. A text shorter than a formula was made for gives
    NaN and a note, and so does what needs names or sentence ends where a text's
    capitals do not tell them (`names.case_note`). The intervals come from
    resampling sentences.
    """
    wire, derivative = _features(pair)
    resampling = Resampling(wire, derivative, seed=seed, draws=draws)
    sides = (Counts.of(wire.sum(axis=0)), Counts.of(derivative.sum(axis=0)))
    lines = [_formula_line(formula, sides, resampling) for formula in FORMULAS]
    lines += _count_lines(sides, resampling)
    unknown = _unknown(pair)
    return table(
        _without_value(line, unknown[line.measure]) if line.measure in unknown else line for line in lines
    )


def differences(pair: Compared) -> dict[str, float]:
    """The headline numbers, derivative minus wire; NaN where a text is too short for one."""
    wire, derivative = (Counts.of(rows.sum(axis=0)) for rows in _features(pair))
    fewest = min(wire.words, derivative.words)
    unknown = _unknown(pair)

    def difference(of: Callable[[Counts], Floats], needed: int) -> float:
        return float(of(derivative) - of(wire)) if fewest >= needed else UNKNOWN

    found = {
        LEAD: difference(combined_grade, FEWEST_WORDS),
        WORDS_PER_SENTENCE: difference(lambda side: side.words_per_sentence, 1),
        HARD_WORDS: difference(lambda side: side.per_100_words(side.unfamiliar), 1),
    }
    return {name: UNKNOWN if name in unknown else value for name, value in found.items()}


def _features(pair: Compared) -> tuple[Floats, Floats]:
    """The features of both texts, of both without regard to case if it tells nothing in one."""
    case = names.case_tells(*pair)
    return features(pair.wire, case=case), features(pair.derivative, case=case)


def _unknown(pair: Compared) -> dict[str, str]:
    """The measures that cannot be known because a text's capitals tell nothing, and why."""
    why = names.case_notes(*pair)
    if not why:
        return {}
    without_names = [formula.name for formula in FORMULAS if formula.sees_names] + ["hard words", HARD_WORDS]
    without_ends = [formula.name for formula in FORMULAS] + ["sentences", WORDS_PER_SENTENCE]
    ends_unknown = any(names.NO_SENTENCE_ENDS in article.case_note for article in pair)
    return dict.fromkeys(without_names + without_ends * ends_unknown, why)


def _without_value(line: Measure, why: str) -> Measure:
    return measure(line.family, line.measure, (UNKNOWN, UNKNOWN), line.unit, note=why)


@lru_cache(maxsize=32)
def features(article: Document, *, case: bool = True) -> Floats:
    """One row a sentence with what the formulas count in it; without `case` as if in small letters."""
    case = case and names.case_tells(article)
    named = names.name_words(article) if case else frozenset()
    rows = np.array(
        [_sentence_features(sentence, named, case=case) for sentence in article.sentences], dtype=np.float64
    ).reshape(-1, len(_FEATURES))
    rows.flags.writeable = False
    return rows


def by_sentence(article: Document) -> pd.DataFrame:
    """Each sentence's words, syllables and unfamiliar words, and its pull on the lead number.

    The pull is the text's combined grade less the grade it would have without
    the sentence: positive where the sentence makes the text harder. Hard words
    and pull are NaN where the text's capitals tell no names.
    """
    rows = features(article)
    known = names.case_tells(article)
    whole = rows.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        pull = combined_grade(Counts.of(whole)) - combined_grade(Counts.of(whole - rows))
    return pd.DataFrame(
        {
            "sentence": [sentence.number for sentence in article.sentences],
            "words": rows[:, 1].astype(int),
            "syllables": rows[:, 2].astype(int),
            "hard_words": rows[:, 7].astype(int) if known else np.nan,
            "pull": np.where(known and len(rows) > 1, pull, np.nan),
            "text": [sentence.text for sentence in article.sentences],
        }
    )


def strongest(sentences: pd.DataFrame, *, most: int = 8) -> pd.DataFrame:
    """The sentences whose pull on their text's grade is largest either way, largest first."""
    order = sentences["pull"].abs().sort_values(ascending=False, kind="stable").index
    return sentences.loc[order].dropna(subset=["pull"]).head(most).reset_index(drop=True)


def hard_words(pair: Compared) -> pd.DataFrame:
    """The unfamiliar words of both texts with how often each has them, commonest first.

    None where capitals tell no names in one of the texts (`names.case_note`).
    """
    counted: dict[str, list[int]] = {}
    for side, article in enumerate(pair if names.case_tells(*pair) else ()):
        named = names.name_words(article)
        for word in article.words:
            if word.start not in named and not vocabulary.is_familiar(word.text):
                counted.setdefault(fold(word.text), [0, 0])[side] += 1
    rows = [(word, *both, vocabulary.syllables(word)) for word, both in counted.items()]
    frame = pd.DataFrame(rows, columns=["word", "wire", "derivative", "syllables"])
    frame["both"] = frame["wire"] + frame["derivative"]
    return frame.sort_values(
        ["both", "syllables", "word"], ascending=[False, False, True], ignore_index=True
    ).drop(columns="both")


def _sentence_features(sentence: Sentence, named: frozenset[int], *, case: bool) -> list[int]:
    """The columns of `Counts` for one sentence."""
    counted = [_word_features(word.text if case else word.text.lower()) for word in sentence.words]
    letters, long, syllables, polysyllables, unfamiliar, hard, foggy = map(sum, zip(*counted, strict=True))
    for word, features_of_word in zip(sentence.words, counted, strict=True):
        if word.start in named:
            unfamiliar -= features_of_word[4]
    characters = len("".join(sentence.text.split()))
    return [
        1,
        len(sentence.words),
        syllables,
        letters,
        characters,
        long,
        polysyllables,
        unfamiliar,
        hard,
        foggy,
    ]


@lru_cache(maxsize=100_000)
def _word_features(word: str) -> tuple[int, ...]:
    """Letters, long, syllables, polysyllable, unfamiliar unless a name, hard, foggy."""
    letters, spoken = sum(character.isalnum() for character in word), vocabulary.syllables(word)
    hard = spoken >= 2 and not vocabulary.is_listed(word)
    return (
        letters,
        letters > 6,
        spoken,
        spoken >= 3,
        not vocabulary.is_familiar(word),
        hard,
        hard and spoken >= 3,
    )


def _formula_line(formula: Formula, sides: tuple[Counts, Counts], resampling: Resampling) -> Measure:
    too_short = _too_short(formula, sides)
    if too_short:
        return measure(FAMILY, formula.name, (UNKNOWN, UNKNOWN), formula.unit, note=too_short)
    values = [float(formula.value(side)) for side in sides]
    interval = resampling.difference(lambda means: formula.value(Counts.of(means)))
    return measure(FAMILY, formula.name, values, formula.unit, interval=interval, note=formula.note)


def _too_short(formula: Formula, sides: tuple[Counts, Counts]) -> str:
    words = int(min(side.words for side in sides))
    sentences = int(min(side.sentences for side in sides))
    if sentences < formula.fewest_sentences:
        return f"needs {formula.fewest_sentences} sentences; the shorter text has {sentences}"
    if words < FEWEST_WORDS:
        return f"needs {FEWEST_WORDS} words; the shorter text has {words}"
    return ""


def _count_lines(sides: tuple[Counts, Counts], resampling: Resampling) -> list[Measure]:
    wire, derivative = sides

    def ratio(name: str, unit: str, of: Callable[[Counts], Floats], note: str = "") -> Measure:
        return measure(
            FAMILY,
            name,
            [float(of(side)) for side in sides],
            unit,
            interval=resampling.difference(lambda means: of(Counts.of(means))),
            note=note,
        )

    def count(name: str, unit: str, of: Callable[[Counts], Floats]) -> Measure:
        return measure(FAMILY, name, [float(of(side)) for side in sides], unit)

    hard = f"{int(wire.unfamiliar)} of {int(wire.words)} and {int(derivative.unfamiliar)} of {int(derivative.words)} words"  # fmt: skip
    return [
        count("words", "words", lambda side: side.words),
        count("sentences", "sentences", lambda side: side.sentences),
        ratio(WORDS_PER_SENTENCE, "words a sentence", lambda side: side.words_per_sentence),
        ratio("syllables per word", "syllables", lambda side: side.syllables / side.words),
        count("hard words", "words", lambda side: side.unfamiliar),
        ratio(
            HARD_WORDS,
            "per 100 words",
            lambda side: side.per_100_words(side.unfamiliar),
            hard,
        ),
    ]
