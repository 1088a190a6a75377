"""How hard a text is to read, by the formulas in use, and how far two texts differ in it.

All of these formulas see only the length of sentences and the length or
familiarity of words. None knows whether a text is clear.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, compress

import numpy as np

from helpers.document import capitals
from helpers.document.document import Document
from helpers.document.running import NO_SENTENCE
from helpers.ground.loading import pd
from helpers.languages.english import vocabulary
from helpers.languages.english.words import fold
from helpers.measures.lines import UNKNOWN, measure
from helpers.measures.readability import formulas
from helpers.measures.readability.features import counted, features
from helpers.measures.readability.formulas import FORMULAS, Counts, Formula, combined_grade
from helpers.measures.schema import Columns, Rows
from helpers.pairing.compared import Compared
from helpers.statistics import paired
from helpers.statistics.intervals import Floats
from helpers.statistics.resampling import DRAWS

FAMILY = "readability"
LEAD = formulas.LEAD
WORDS_PER_SENTENCE = "words per sentence"
HARD_WORDS = "hard words per 100"
FEWEST_WORDS = 100
"""Flesch, Gunning, Dale and Chall all drew samples of 100 words or more."""


@np.errstate(divide="ignore", invalid="ignore")
def compare(pair: Compared, *, seed: int, draws: int = DRAWS) -> Rows:
    """Every formula and what it is made of, with 95% intervals of the differences.

    Grades are US school years. A text shorter than a formula was made for gives
    NaN and a note, and so does what needs names or sentence ends where a text's
    capitals do not tell them (`capitals.case_note`). What the intervals mean is
    said in `statistics.paired`.
    """
    sides = _counted(pair)
    unknown = _unknown(pair, sides)
    resampled = [each for each in _ALL if each.name not in unknown.keys() | _WHOLE]
    rows = [np.where(each.any(axis=1, keepdims=True), each, UNKNOWN) for each in _features(pair)]
    statistics = [lambda means, value=each.value: value(Counts.of(means)) for each in resampled]
    found = paired.differences(rows, pair.links.units, statistics, seed=seed, draws=draws)
    intervals = {each.name: interval for each, interval in zip(resampled, found, strict=True)}
    notes, lines = _notes(pair, sides), []
    for each in _ALL:
        values, interval = [float(each.value(side)) for side in sides], intervals.get(each.name)
        note = notes.get(each.name, each.note)
        if each.name in unknown:
            values, interval, note = [UNKNOWN, UNKNOWN], None, unknown[each.name]
        lines.append(measure(FAMILY, each.name, values, each.unit, interval=interval, note=note))
    return lines


@np.errstate(divide="ignore", invalid="ignore")
def differences(pair: Compared) -> dict[str, float]:
    """The headline numbers, derivative minus wire; NaN where a text is too short for one."""
    wire, derivative = sides = _counted(pair)
    unknown = _unknown(pair, sides)
    return {
        each.name: UNKNOWN if each.name in unknown else float(each.value(derivative) - each.value(wire))
        for each in _ALL
        if each.name in (LEAD, WORDS_PER_SENTENCE, HARD_WORDS)
    }


def _features(pair: Compared) -> list[Floats]:
    """The features of each line; of both texts without regard to case if it tells nothing in one."""
    case = capitals.case_tells(*pair)
    return [features(article, case=case) for article in pair]


def _counted(pair: Compared) -> list[Counts]:
    return [Counts.of(each.sum(axis=0)) for each in _features(pair)]


def _unknown(pair: Compared, sides: Sequence[Counts]) -> dict[str, str]:
    """The measures that cannot be known, and why: a text is too short, or its capitals tell nothing."""
    unknown = {each.name: why for each in FORMULAS if (why := _too_short(each, sides))}
    if why := capitals.case_notes(*pair):
        ends_unknown = any(capitals.NO_SENTENCE_ENDS in article.case_note for article in pair)
        names = [each.name for each in FORMULAS if ends_unknown or each.sees_names]
        names += ["hard words", HARD_WORDS, *["sentences", WORDS_PER_SENTENCE] * ends_unknown]
        unknown |= dict.fromkeys(names, why)
    return unknown


def by_sentence(article: Document) -> Columns:
    """Each line's words, syllables and unfamiliar words, what it counts as, and its pull on the lead number.

    Hard words and pull are NaN where the text's capitals tell no names, and the pull
    is NaN for what is no sentence.
    """
    rows, kinds = features(article), np.array(article.running, dtype=object)
    shown = counted(article)
    known = capitals.case_tells(article)
    whole = rows.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        pull = combined_grade(Counts.of(whole)) - combined_grade(Counts.of(whole - rows))
    return {
        "words": Counts.of(shown).words.astype(int),
        "syllables": Counts.of(shown).syllables.astype(int),
        "hard_words": Counts.of(shown).unfamiliar.astype(int) if known else np.full(len(rows), np.nan),
        "counts_as": kinds,
        "pull": np.where(known & (len(rows) > 1) & (kinds != NO_SENTENCE), pull, np.nan),
    }


def hard_words(pair: Compared) -> pd.DataFrame:
    """The unfamiliar words of both texts with how often each has them, commonest first.

    None where capitals tell no names in one of the texts (`capitals.case_note`).
    """
    found: dict[str, list[int]] = {}
    for side, article in enumerate(pair if capitals.case_tells(*pair) else ()):
        named = article.name_words
        whole = compress(article.sentences, (kind != NO_SENTENCE for kind in article.running))
        for word in chain.from_iterable(sentence.words for sentence in whole):
            if word.start not in named and not vocabulary.is_familiar(word.text):
                found.setdefault(fold(word.text), [0, 0])[side] += 1
    rows = [(word, *both, vocabulary.syllables(word)) for word, both in found.items()]
    frame = pd.DataFrame(rows, columns=["word", "wire", "derivative", "syllables"])
    order = ["both", "syllables", "word"]
    frame = frame.assign(both=frame["wire"] + frame["derivative"])
    return frame.sort_values(order, ascending=[False, False, True], ignore_index=True).drop(columns="both")


_COUNTED = (
    Formula("words", "words", lambda side: side.words),
    Formula("sentences", "sentences", lambda side: side.sentences),
    Formula(WORDS_PER_SENTENCE, "words a sentence", lambda side: side.words_per_sentence),
    Formula("syllables per word", "syllables", lambda side: side.syllables / side.words),
    Formula("hard words", "words", lambda side: side.unfamiliar),
    Formula(HARD_WORDS, "per 100 words", lambda side: side.per_100_words(side.unfamiliar)),
)
"""What the formulas are made of, known of a text of any length."""
_ALL = (*FORMULAS, *_COUNTED)
_WHOLE = {"words", "sentences", "hard words"}
"""Those that grow with the text, so that their difference has no interval."""


def _too_short(formula: Formula, sides: Sequence[Counts]) -> str:
    words = int(min(side.words for side in sides))
    sentences = int(min(side.sentences for side in sides))
    if sentences < formula.fewest_sentences:
        return f"needs {formula.fewest_sentences} sentences; the shorter text has {sentences}"
    if words < FEWEST_WORDS:
        return f"needs {FEWEST_WORDS} words; the shorter text has {words}"
    return ""


def _notes(pair: Compared, sides: Sequence[Counts]) -> dict[str, str]:
    lines = [article.running.count(NO_SENTENCE) for article in pair]
    left_out = f"without {lines[0]} and {lines[1]} lines that are headings, list items or table rows" if any(lines) else ""  # fmt: skip
    hard = " and ".join(f"{int(side.unfamiliar)} of {int(side.words)}" for side in sides)
    return {"words": left_out, "sentences": left_out, HARD_WORDS: f"{hard} words"}
