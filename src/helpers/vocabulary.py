"""What is known of a single word: its syllables, and whether a fourth-grader knows it."""

from __future__ import annotations

import re
from functools import lru_cache

from helpers import lexicons
from helpers.tokens import fold

_VOWELS = re.compile(r"[aeiouy\u00e0-\u00ff]+")


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
    if any(character.isdigit() for character in lower) or "." in lower:
        return 1
    if lower in counts:
        return counts[lower]
    parts = [part for part in re.split(r"[-\u2010\u2011/&]", lower) if part]
    if len(parts) > 1:
        return sum(syllables(part) for part in parts)
    if lower.endswith("'s"):
        stem = lower[:-2]
        return syllables(stem) + stem.endswith(("s", "x", "z", "ch", "sh", "ce", "ge"))
    if word.isupper() and 1 < len(word) <= 5:
        return 1
    return _by_rule(lower)


def _by_rule(word: str) -> int:
    """Vowel groups, less the silent e."""
    return max(1, len(_VOWELS.findall(word)))


@lru_cache(maxsize=100_000)
def is_familiar(word: str) -> bool:
    """Whether Dale and Chall would count a word as familiar, names aside.

    The list, and what their rules add to it (*A Formula for Predicting
    Readability: Instructions*, Educational Research Bulletin 27, 1948): regular
    plurals and possessives, -s, -ing, -ed, -n of verbs, -er and -est of
    adjectives, -ly once; compounds of two familiar words; figures. A word with
    two endings added, or with -er or -en that makes another word, is not.
    """
    easy = lexicons.easy_words()
    lower = word.replace("’", "'").lower()
    if lower in easy or any(character.isdigit() for character in lower):
        return True
    parts = [part for part in re.split(r"[-\u2010\u2011/&]", lower) if part]
    if len(parts) != 1:
        return all(is_familiar(part) for part in parts)
    base = fold(lower).rstrip("'")
    return base in easy or any(stem in easy for stem in _stems(base))


def _stems(word: str) -> list[str]:
    """What a regular ending of `word` may have been added to."""
    stems: list[str] = []
    if word.endswith("s") and not word.endswith("ss"):
        stems.append(word[:-1])
        if word.endswith("es"):
            stems.append(word[:-2])
        if word.endswith("ies"):
            stems.append(word[:-3] + "y")
    for ending in ("ing", "ed", "er", "est"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            stems += [stem, stem + "e"]
            if stem[-1] == stem[-2]:
                stems.append(stem[:-1])
            if stem.endswith("i"):
                stems.append(stem[:-1] + "y")
    if word.endswith("n"):
        stems.append(word[:-1])
    if word.endswith("ly"):
        stems.append(word[:-2])
    return stems


def in_dictionary(word: str) -> bool:
    """Whether CMUdict has the word; it has many names too."""
    return fold(word) in lexicons.syllable_counts()
