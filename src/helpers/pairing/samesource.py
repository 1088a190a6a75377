"""Whether two sources, as two texts call them, are one."""

from helpers.document.cues import ORGANISATION, PERSON, noun_sort
from helpers.document.persons import is_person, is_plural, may_be_surname
from helpers.languages.english import gender, listed
from helpers.languages.english.words import fold
from helpers.pairing.spelled import is_written_otherwise

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
        return _may_be_one(named) and gender.of_source(named) in (sex, gender.EITHER)
    sorts = {noun_sort(fold(word)) for word in named.split()}
    people = gender.of_source(named) or (PERSON in sorts and ORGANISATION not in sorts)
    return first in _WHOEVER or (first == "it" and not people)


def _may_be_one(source: str) -> bool:
    """Whether a source may be one person: by a noun for one, else by a name that is no known place's or body's."""
    keys = [fold(word) for word in source.split()]
    sorts = [noun_sort(key) for key in keys]
    if any(sorts):
        return any(sort == PERSON and not is_plural(key) for key, sort in zip(keys, sorts, strict=True))
    return is_person(source) or (len(keys) == 1 and source[:1].isupper() and may_be_surname(source))
