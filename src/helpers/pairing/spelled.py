"""One name in two spellings, and two names of which one may be a slip for the other."""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from helpers.languages.english import listed, lists, nicknames, spelling, vocabulary
from helpers.languages.english.spelling import unaccented
from helpers.languages.english.words import WORD, fold, key_of
from helpers.pairing.countries import one_people

LEAST_MISSPELT = 5
BY_MEMBERS, _BY_EACH_OTHER = (
    [frozenset(map(str.strip, line.split(","))) for line in listed.lines("names", section)]
    for section in ("bodies by their members", "speak for each other")
)
_SHORT_NAMES = listed.table("names", "aliases")
_WRITTEN_OUT = listed.table("abbreviations", "written out")
_SITE = re.compile(r"\.(?=[a-z]{2})")
OF_A_PARTY = re.compile(r"[DRI]-[A-Z][\w.]*")
"""``R-S.C.``: a member's party and state."""


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


@lru_cache(maxsize=10_000)
def words_of(written: str) -> frozenset[str]:
    """The words of a name, folded, by their short names; of a site's, ``Amazon.co.uk``, the first part."""
    keys = (fold(_SITE.split(word)[0]) for word in WORD.findall(written) if not OF_A_PARTY.match(word))
    return frozenset(_SHORT_NAMES.get(key, key) for key in keys)


@lru_cache(maxsize=20_000)
def is_written_otherwise(one: str, other: str) -> bool:
    """Whether two spellings are of one name: in part, in short, of its people, of a body that speaks for it, or with another first name or accent."""
    keys = key_of(one).removeprefix("the "), key_of(other).removeprefix("the ")
    one_body = any(body.issuperset(keys) for body in (*BY_MEMBERS, *_BY_EACH_OTHER))
    alike = one_body or _in_one_spelling(keys[0]) == _in_one_spelling(keys[1])
    return alike or _part_of(one, other) or one_people(one, other) or is_variant(*keys)


def _in_one_spelling(key: str) -> str:
    """A name in American spelling, without hyphens and in full: the *Organisation for Security and Co-operation*, *Mt. Corrin*."""
    return " ".join(_WRITTEN_OUT.get(each, spelling.american(each)) for each in key.replace("-", "").split())


def _part_of(one: str, other: str) -> bool:
    """Whether one is the other with more words, ``Kessler`` and ``Dorothy Kessler``, or its initials: ``H&M``."""
    words = words_of(one), words_of(other)
    letters = ("".join(filter(str.isalnum, fold(each))) for each in (one, other))
    in_short = any(short in initials(long) for short, long in zip(letters, (other, one), strict=True))
    return in_short or words[0] <= words[1] or words[1] <= words[0]


def initials(written: str) -> set[str]:
    """``irs`` of ``Internal Revenue Service``, ``mod`` and ``md`` of ``Ministry of Defence``; none of one word."""
    words = WORD.findall(written)
    ways = ([word[0].lower() for word in words if word[0].isupper() or small] for small in (False, True))
    return {"".join(found) for found in ways if len(found) > 1}
