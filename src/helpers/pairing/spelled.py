"""One name in two spellings, and two names of which one may be a slip for the other."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from helpers.languages.english import lists, nicknames, vocabulary
from helpers.languages.english.spelling import unaccented

LEAST_MISSPELT = 5


def is_variant(one: str, other: str) -> bool:
    """``Hillary Rodham Clinton`` and ``Hillary Clinton``, ``Bill`` and ``William P. Barr``, ``Calderón`` and ``Calderon``."""
    if _plain(one) == _plain(other):
        return True
    (one, _, of_one), (other, _, of_other) = one.partition(" of "), other.partition(" of ")
    short, long = sorted((key.split() for key in (one, other)), key=len)
    if len(short) < 2 or short[-1] != long[-1] or of_one != of_other:
        return False
    first, fuller = sorted((short[0].rstrip("."), long[0].rstrip(".")), key=len)
    middle = all(any(_may_be_one(name, other) for other in long[1:-1]) for name in short[1:-1])
    return middle and (fuller.startswith(first) or nicknames.are_one(first, fuller))


def _may_be_one(one: str, other: str) -> bool:
    """``J.`` and ``James``"""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return long.startswith(short)


@lru_cache(maxsize=100_000)
def _plain(key: str) -> str:
    """Letters alone, without accents; ``Zelenskiy`` as ``Zelensky``."""
    return "".join(filter(str.isalnum, unaccented(_TRANSLITERATED.sub("y", key))))


_TRANSLITERATED = re.compile(r"(?:i[yj]|y[yi]|ii|(?<=sk)i)\b")


def misspelt(one: str, other: str) -> bool:
    """Whether two names are the same but for one word, and that but for a letter or two."""
    left, right = one.split(), other.split()
    if len(left) != len(right):
        return False
    differing = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and _is_slip(*differing[0])


def _is_slip(one: str, other: str) -> bool:
    """Whether two words are one but for a letter or two, and no two words of their own."""
    shorter = min(len(one), len(other))
    if shorter < LEAST_MISSPELT or one[0] != other[0] or one.rstrip("s") == other.rstrip("s"):
        return False
    known = vocabulary.in_dictionary(one) and vocabulary.in_dictionary(other) and one[:4] == other[:4]
    if known or {one, other} <= lists.places().keys():
        return False
    most = 1 if shorter < 8 else 2
    return Levenshtein.distance(one, other, score_cutoff=most) <= most
