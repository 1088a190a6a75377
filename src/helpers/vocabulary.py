"""What is known of a single word: its syllables, and whether a fourth-grader knows it."""

from __future__ import annotations

import re
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
    return by_rule(lower)


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
    """
    easy = lexicons.easy_words()
    lower = word.replace("’", "'").lower()
    if lower in easy or any(character.isdigit() for character in lower):
        return True
    parts = [part for part in re.split(r"[-\u2010\u2011/&]", lower) if part]
    if len(parts) != 1:
        return all(is_familiar(part) for part in parts)
    base = fold(lower).rstrip("'")
    stems = _stems(base, ("ing", "ed", "er", "est"))
    if base.endswith("n"):
        stems.append(base[:-1])
    if base.endswith("ly"):
        stems.append(base[:-2])
    return base in easy or any(stem in easy for stem in stems)


@lru_cache(maxsize=100_000)
def is_listed(word: str) -> bool:
    """Whether the word itself stands on Dale and Chall's list, as textstat looks it up.

    textstat drops hyphens and points and keeps the apostrophe of a contraction.
    """
    written = word.replace("’", "'").lower()
    return re.sub(r"[^\w\s']", "", written) in lexicons.easy_words()


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
