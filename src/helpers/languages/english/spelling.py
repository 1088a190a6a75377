"""British spelling made American, and accents left out, so that one word has one form."""

import re
import unicodedata
from collections.abc import Iterator

from helpers.ground.keeping import by_word
from helpers.languages.english import listed, lists

_OF_NO_ACCENT = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"})
"""Letters of Latin that are no other letter with an accent, as news copy writes them plainly."""
_IN_S = re.compile(r"([iy])(?<=...)s(e|ed|es|er|ers|ing|ation|ations|ational)$")
_DOUBLED = re.compile(r"(?P<verb>[a-z]+l)l(?P<ending>ed|ing|er|ers|ings)")
_AFTER_A_WORD = listed.in_order("spelling", "endings after a word")
_SPELT = listed.table("spelling", "words") | {w: w[:-3] + "or" for w in listed.words("spelling", "our")}
"""The American spelling of British words that no rule covers."""
_OPENINGS = frozenset(word[:3] for word in _SPELT)
_IN_ONE_L = listed.words("spelling", "double")
"""Verbs whose last letter British spelling doubles and American does not: ``travel``."""


@by_word
def american(word: str) -> str:
    """The American spelling of a word in small letters, without accents; the word itself where there is none.

    >>> american("neighbours"), american("organised"), american("travelling"), american("surprised")
    ('neighbors', 'organized', 'traveling', 'surprised')
    >>> american("café")
    'cafe'
    """
    if not word.isascii():
        word = unaccented(word)
    if word in _SPELT:
        return _SPELT[word]
    if word.endswith(_AFTER_A_WORD) and (inflected := _inflected(word)):
        return inflected
    spelt = _IN_S.sub(r"\1z\2", word) if "is" in word or "ys" in word else word
    return spelt if spelt != word and spelt in lists.syllable_counts() else word


def unaccented(word: str) -> str:
    """A word with plain letters for accented ones, as many newsrooms write it.

    >>> unaccented("gérard"), unaccented("łódź")
    ('gerard', 'lodz')
    """
    parted = unicodedata.normalize("NFD", word.translate(_OF_NO_ACCENT))
    return unicodedata.normalize("NFC", "".join(each for each in parted if not unicodedata.combining(each)))


def _inflected(word: str) -> str:
    """The American spelling of a word with an ending, by that of the word without it; empty where none is known."""
    for stem, ending in _endings_cut(word) if word[:3] in _OPENINGS else ():
        if stem in _SPELT:
            spelt = _SPELT[stem]  # whose last e goes before a vowel
            return (spelt[:-1] if spelt.endswith("e") and ending[0] in "aei" else spelt) + ending
    doubled = _DOUBLED.fullmatch(word) if "ll" in word else None
    return doubled["verb"] + doubled["ending"] if doubled and doubled["verb"] in _IN_ONE_L else ""


def _endings_cut(word: str) -> Iterator[tuple[str, str]]:
    """What an ending may have been added to, with and without an e that it took, and the ending."""
    for ending in _AFTER_A_WORD:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            yield stem, ending
            yield stem + "e", ending
            if stem[-1] == stem[-2]:
                yield stem[:-1], ending
