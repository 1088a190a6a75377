"""Words by which two texts tell of one thing: kindred by list, by what they are derived from, or by place.

Kindred is less than equal. It ties sentences together and bears nothing out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import cache

from rapidfuzz.distance import Prefix

from helpers.article import grouped
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family

LISTED = 0.6
"""What a kindred word counts beside the word itself, where a list has the two in one line."""

DERIVED = 0.7
"""The same where both begin alike: ``diplomat`` and ``diplomacy``, ``Marenia`` and ``Marenian``."""

_SHORTEST_STEM = 5
_STEM_SHARE = 0.6


@cache
def listed_kin(section: str = "") -> Mapping[str, frozenset[str]]:
    """For every family of the list, or of a section, those that stand in a line with it, and demonyms beside their country."""
    found: dict[str, set[str]] = defaultdict(set)
    peoples = (pair for pair in lists.countries_by_demonym().items() if not any(" " in each for each in pair))
    for group in (*(line.split() for line in listed.lines("kindred", section)), *peoples):
        of = {family(word) for word in group if word}
        for each in of:
            found[each] |= of - {each}
    return {each: frozenset(kin) for each, kin in found.items()}


@cache
def _in_one_word() -> tuple[tuple[frozenset[str], str], ...]:
    return tuple(
        (frozenset(map(family, words.split())), family(one))
        for one, told in listed.table("kindred", "in one word").items()
        for words in told.split("/")
    )


@cache
def _begin_alike() -> Mapping[str, frozenset[str]]:
    """For every family of that list those that begin like it and are no kin."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in listed.lines("kindred", "begin alike"):
        sides = [set(map(family, side.split())) for side in line.split("/")]
        for side in sides:
            for each in side:
                found[each] |= set().union(*sides) - side
    return {each: frozenset(others) for each, others in found.items()}


def in_one_word(families: Set[str]) -> set[str]:
    """The families of what several of some words say together: ``die`` for *lost their lives*."""
    return {one for words, one in _in_one_word() if words <= families}


class Kin:
    """Which families of a text are kindred to a family of another."""

    def __init__(self, families: Iterable[str]) -> None:
        self._there = frozenset(families)
        derived = filter(_may_be_derived, sorted(self._there))
        self._stems = grouped((each[:_SHORTEST_STEM], each) for each in derived)

    def of(self, own: str) -> dict[str, float]:
        """The families of the text that tell of the same as this one, each with what it counts; itself counts 1."""
        found = dict.fromkeys(listed_kin().get(own, frozenset()) & self._there, LISTED)
        if _may_be_derived(own):
            found |= {
                each: DERIVED for each in self._stems.get(own[:_SHORTEST_STEM], ()) if _one_stem(own, each)
            }
        if own in self._there:
            found[own] = 1.0
        return found

    def replaces(self, own: str) -> bool:
        """Whether a sub-editor puts this one for one of the text in a sentence that is otherwise the same."""
        exchanged = listed_kin("in one place").get(own, frozenset())
        return bool(self.of(own) or exchanged & self._there)


def saying_one(families: Set[str], of: Set[str]) -> frozenset[str]:
    """The families that together say one of some words or a kindred one: *lost* and *lives* beside ``die``."""
    kin = Kin(of)
    return frozenset().union(*(words for words, one in _in_one_word() if words <= families and kin.of(one)))


def _may_be_derived(word: str) -> bool:
    return len(word) >= _SHORTEST_STEM and word.isalpha()


def _one_stem(one: str, other: str) -> bool:
    """Whether most of the longer word is the beginning of both, and they do not only begin alike."""
    if other in _begin_alike().get(one, ()):
        return False
    return Prefix.similarity(one, other) >= _STEM_SHARE * max(len(one), len(other))
