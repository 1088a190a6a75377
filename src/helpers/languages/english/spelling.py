"""British spelling made American, so that one word has one form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from helpers.languages.english import lists


@lru_cache(maxsize=100_000)
def american(word: str) -> str:
    """The American spelling of a word in small letters; the word itself where there is none.

    >>> american("neighbours"), american("organised"), american("travelling"), american("surprised")
    ('neighbors', 'organized', 'traveling', 'surprised')
    """
    listed = lists.american_spellings()
    if word in listed:
        return listed[word]
    for stem, ending in _endings_cut(word):
        if stem in listed:
            return _with_ending(listed[stem], ending)
    doubled = _DOUBLED.fullmatch(word)
    if doubled and doubled["verb"] in lists.verbs_in_one_l():
        return doubled["verb"] + doubled["ending"]
    spelt = _IN_S.sub(r"\1z\2", word)
    return spelt if spelt != word and spelt in lists.syllable_counts() else word


_IN_S = re.compile(r"(?<=..)(i|y)s(e|ed|es|er|ers|ing|ation|ations|ational)$")
_DOUBLED = re.compile(r"(?P<verb>[a-z]+l)l(?P<ending>ed|ing|er|ers|ings)")
_AFTER_A_WORD = (
    "hoods",
    "hood",
    "able",
    "ably",
    "ful",
    "less",
    "ite",
    "ites",
    "ly",
    "ist",
    "ers",
    "er",
    "ed",
    "ing",
    "s",
)


def _endings_cut(word: str) -> Iterator[tuple[str, str]]:
    """What an ending may have been added to, with and without an e that it took, and the ending."""
    for ending in _AFTER_A_WORD:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            yield stem, ending
            yield stem + "e", ending
            if stem[-1] == stem[-2]:
                yield stem[:-1], ending


def _with_ending(word: str, ending: str) -> str:
    """An ending on a word, as American spelling has it: an e goes before a vowel."""
    return (word[:-1] if word.endswith("e") and ending[0] in "aei" else word) + ending
