"""One name in two spellings, one country, one source in two texts, and two names of which one may be a slip for the other."""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from helpers.document.cues import ORGANISATION, PERSON, noun_sort
from helpers.document.persons import is_person, is_plural, may_be_surname
from helpers.ground.keeping import by_word
from helpers.languages.english import gender, listed, lists, spelling, vocabulary
from helpers.languages.english.spelling import unaccented
from helpers.languages.english.words import WORD, fold, key_of

LEAST_MISSPELT = 5
BY_MEMBERS, _BY_EACH_OTHER = (
    [frozenset(map(str.strip, line.split(","))) for line in listed.lines("names", section)]
    for section in ("bodies by their members", "speak for each other")
)
_BODIES = (*BY_MEMBERS, *_BY_EACH_OTHER)
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
    return middle and (fuller.startswith(first) or gender.are_one(first, fuller))


def _may_be_one(one: str, other: str) -> bool:
    """``J.`` and ``James``"""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return long.startswith(short)


@by_word
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


@by_word
def words_of(written: str) -> frozenset[str]:
    """The words of a name, folded, by their short names; of a site's, ``Amazon.co.uk``, the first part."""
    keys = (fold(_SITE.split(word)[0]) for word in WORD.findall(written) if not OF_A_PARTY.match(word))
    return frozenset(_SHORT_NAMES.get(key, key) for key in keys)


@lru_cache(maxsize=20_000)
def is_written_otherwise(one: str, other: str) -> bool:
    """Whether two spellings are of one name: in part, in short, of its people, of a body that speaks for it, or with another first name or accent."""
    keys = key_of(one).removeprefix("the "), key_of(other).removeprefix("the ")
    one_body = any(keys[0] in body and keys[1] in body for body in _BODIES)
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


@by_word
def initials(written: str) -> set[str]:
    """``irs`` of ``Internal Revenue Service``, ``mod`` and ``md`` of ``Ministry of Defence``; none of one word."""
    words = WORD.findall(written)
    ways = ([word[0].lower() for word in words if word[0].isupper() or small] for small in (False, True))
    return {"".join(found) for found in ways if len(found) > 1}


STATES = listed.table("names", "states")
_OF_A_PEOPLE = listed.words("names", "endings of peoples")
_SHORTEST_STEM = 4


def country_of(written: str) -> str:
    """The country that a name stands for, its people or a place in it; empty if none is known."""
    key = key_of(written)
    if place := lists.places().get(key):
        return fold(place.country)
    return key if key in lists.countries() else lists.countries_by_demonym().get(key, "")


def is_country(written: str) -> bool:
    """Whether a name is that of a country or of its people, and not of a place in it."""
    return fold(written) in lists.countries() or fold(written) in lists.countries_by_demonym()


def one_country(one: str, other: str) -> bool:
    """Whether two names stand for one country: by its name, its people, or a place that speaks for it; no two states of it."""
    country = country_of(one)
    states = [STATES.get(key, key) for key in map(fold, (one.rstrip("."), other.rstrip(".")))]
    if states[0] != states[1] and set(STATES.values()).issuperset(states):
        return False
    return bool(country) and country == country_of(other) and (is_country(one) or is_country(other))


def one_people(one: str, other: str) -> bool:
    """Whether one name is that of the people of the other: ``Ruritania`` and ``Ruritanian``, ``Wales`` and ``Welsh``."""
    demonyms = lists.countries_by_demonym()
    if fold(other) == demonyms.get(fold(one)) or fold(one) == demonyms.get(fold(other)):
        return True
    short, long = sorted((fold(one), fold(other)), key=len)
    return any(
        len(stem) >= _SHORTEST_STEM and long.startswith(stem) and long[len(stem) :] in _OF_A_PEOPLE
        for stem in (short, short.rstrip("aeiouy"))
    )


_DEFINITE = listed.words("grammar", "definite")
_WHOEVER = ("they", "we")


def same_source(first: str, second: str) -> bool:
    """Whether two sources have the last word of a name in common, or are the same words."""
    own, other = ([fold(word) for word in name.split()] for name in (first, second))
    return bool(own) and bool(other) and (own == other or own[-1] == other[-1])


def is_another(first: str, second: str) -> bool:
    """Whether two sources are surely two; one without words is none, nor is one in other spelling, in short or in part."""
    if not (first.split() and second.split()):
        return False
    if same_source(first, second) or is_written_otherwise(first, second):
        return False
    return not one_may_stand_for_the_other(first, second)


def one_may_stand_for_the_other(first: str, second: str) -> bool:
    """Whether a source may be another in short.

    *He* and *she* may be anybody of that sex, *it* a body or thing, *they* and *we* whoever, and *the firm* any body with a name.
    """
    return _may_stand_for(first, second) or _may_stand_for(second, first)


def _may_stand_for(vague: str, named: str) -> bool:
    first, *rest = map(fold, vague.split())
    if rest:
        body = len(rest) == 1 and first in _DEFINITE and noun_sort(rest[0]) == ORGANISATION
        return body and named.split()[-1][:1].isupper() and not is_person(named)
    if sex := gender.of_pronoun(first):
        return _may_be_one_person(named) and gender.of_source(named) in (sex, gender.EITHER)
    sorts = {noun_sort(fold(word)) for word in named.split()}
    people = gender.of_source(named) or (PERSON in sorts and ORGANISATION not in sorts)
    return first in _WHOEVER or (first == "it" and not people)


def _may_be_one_person(source: str) -> bool:
    """Whether a source may be one person: by a noun for one, else by a name that is no known place's or body's."""
    keys = [fold(word) for word in source.split()]
    sorts = [noun_sort(key) for key in keys]
    if any(sorts):
        return any(sort == PERSON and not is_plural(key) for key, sort in zip(keys, sorts, strict=True))
    return is_person(source) or (len(keys) == 1 and source[:1].isupper() and may_be_surname(source))
