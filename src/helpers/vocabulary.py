"""What is known of a single word: its syllables, its spelling, and whether a fourth-grader knows it.

Where a list is American, as CMUdict and Dale and Chall's are, a British spelling
is looked up in its American form too, so that house style is not difficulty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from helpers import lexicons
from helpers.syllables import by_rule
from helpers.tokens import fold


@lru_cache(maxsize=100_000)
def syllables(word: str) -> int:
    """Syllables of one word as spoken, at least 1.

    Figures and abbreviations count as one syllable, which is Flesch's own rule
    (*How to Write Plain English*, 1979, ch. 2) and gives ``U.S.`` and ``US`` the
    same count. Other words are looked up in CMUdict (first pronunciation, as
    textstat does); words it does not have are counted by rule, compounds and
    possessives piece by piece.
    """
    lower = word.replace("’", "'").lower()
    counts = lexicons.syllable_counts()
    if any(character.isdigit() for character in lower) or _is_abbreviation(word):
        return 1
    if lower in counts:
        return counts[lower]
    parts = [part for part in re.split(r"[-\u2010\u2011/&]", lower) if part]
    if len(parts) > 1:
        return sum(syllables(part) for part in parts)
    if lower.endswith("'s"):
        stem = lower[:-2]
        return syllables(stem) + stem.endswith(("s", "x", "z", "ch", "sh", "ce", "ge"))
    spelt = american(lower)
    return counts[spelt] if spelt in counts else by_rule(lower)


def _is_abbreviation(word: str) -> bool:
    """``U.S.`` and ``FBI``; a short word that a child knows is only shouted."""
    return "." in word or (
        word.isupper() and 2 <= len(word) <= 5 and word.lower() not in lexicons.easy_words()
    )


@lru_cache(maxsize=100_000)
def is_familiar(word: str) -> bool:
    """Whether Dale and Chall would count a word as familiar, names aside.

    The list, and what their rules add to it (*A Formula for Predicting
    Readability: Instructions*, Educational Research Bulletin 27, 1948): regular
    plurals and possessives, -s, -ing, -ed, -n of verbs, -er and -est of
    adjectives, -ly once; compounds of two familiar words; figures. A word with
    two endings added, or with -er or -en that makes another word, is not.
    ``percent`` and ``per cent`` are familiar, as the sign is that they stand for.
    """
    easy = lexicons.easy_words()
    lower = word.replace("’", "'").lower()
    if lower in easy or any(character.isdigit() for character in lower):
        return True
    parts = [part for part in re.split(r"[-\u2010\u2011/&]", lower) if part]
    if len(parts) != 1:
        return all(is_familiar(part) for part in parts)
    base = fold(lower).rstrip("'")
    return _is_easy(base) or _is_easy(american(base))


def _is_easy(word: str) -> bool:
    """Whether a word or what it may be an inflection of stands on the list."""
    easy = lexicons.easy_words()
    stems = _stems(word, ("ing", "ed", "er", "est"))
    if word.endswith("n"):
        stems.append(word[:-1])
    if word.endswith("ly"):
        stems.append(word[:-2])
    return word in easy or word in _OF_A_SIGN or any(stem in easy for stem in stems)


_OF_A_SIGN = frozenset({"percent", "per"})


@lru_cache(maxsize=100_000)
def is_listed(word: str) -> bool:
    """Whether the word itself stands on Dale and Chall's list, as textstat looks it up.

    textstat drops hyphens and points and keeps the apostrophe of a contraction.
    """
    written = re.sub(r"[^\w\s']", "", word.replace("’", "'").lower())
    return written in _OF_A_SIGN or not lexicons.easy_words().isdisjoint((written, american(written)))


@lru_cache(maxsize=100_000)
def american(word: str) -> str:
    """The American spelling of a word in small letters; the word itself where there is none.

    >>> american("neighbours"), american("organised"), american("travelling"), american("surprised")
    ('neighbors', 'organized', 'traveling', 'surprised')
    """
    listed = lexicons.american_spellings()
    if word in listed:
        return listed[word]
    for stem, ending in _endings_cut(word):
        if stem in listed:
            return _with_ending(listed[stem], ending)
    doubled = _DOUBLED.fullmatch(word)
    if doubled and doubled["verb"] in lexicons.verbs_in_one_l():
        return doubled["verb"] + doubled["ending"]
    spelt = _IN_S.sub(r"\1z\2", word)
    return spelt if spelt != word and spelt in lexicons.syllable_counts() else word


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


@lru_cache(maxsize=100_000)
def bases(word: str) -> tuple[str, ...]:
    """The folded word and what it may be a regular inflection of: plural, -s, -ed, -ing.

    >>> bases("Sanctions"), bases("invading")[-1]
    (('sanctions', 'sanction'), 'invade')
    """
    folded = fold(word).rstrip("'")
    return tuple(dict.fromkeys((folded, *_stems(folded, ("ing", "ed")))))


def _stems(word: str, endings: tuple[str, ...]) -> list[str]:
    """What a regular ending of `word` may have been added to."""
    stems: list[str] = []
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        if word.endswith("ies"):
            stems.append(word[:-3] + "y")
        if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
            stems.append(word[:-2])
        stems.append(word[:-1])
    for ending in endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            stems.append(stem)
            if stem[-1] == stem[-2]:
                stems.append(stem[:-1])
            if stem.endswith("i"):
                stems.append(stem[:-1] + "y")
            stems.append(stem + "e")
    return stems


def in_dictionary(word: str) -> bool:
    """Whether CMUdict has the word; it has many names too."""
    return fold(word) in lexicons.syllable_counts()
