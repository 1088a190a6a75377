"""Opposites: which words of news copy turn each other's sense, by list or by what *un-* makes of them."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from helpers.ground.keeping import by_word
from helpers.languages.english import listed, lists, vocabulary
from helpers.languages.english.inflection import bases

Sense = tuple[int | str, int]
"""The number of a pair of opposites, or the word that *un-* turns, and which way it is turned."""

_SHORTEST = 4
_TURNING = tuple(listed.words("negation", "turning"))


@by_word
def senses(form: str) -> frozenset[Sense]:
    """The senses of a folded word, of which other words have the contrary ones."""
    found: set[Sense] = {
        sense
        for base in (*bases(form), lists.irregular_bases().get(form, form))
        for sense in _listed().get(base, ())
    }
    contrary = without_opening(_TURNING, form)
    return frozenset(found | ({(contrary, -1)} if contrary else {(form, 1)}))


def are_equal(one: str, other: str) -> bool:
    """Whether two words stand on one side of opposites, where they are taken as equals."""
    return not senses(one).isdisjoint(senses(other))


def are_opposite(one: str, other: str) -> bool:
    """Whether two words stand on the two sides of opposites."""
    return not senses(one).isdisjoint((what, -turn) for what, turn in senses(other))


@lru_cache(maxsize=20_000)
def without_opening(openings: tuple[str, ...], form: str) -> str:
    """The word that one of some openings is put before: ``likely`` in ``unlikely``; empty if there is none."""
    rest = (form.removeprefix(opening) for opening in openings if form.startswith(opening))
    return next((each for each in rest if len(each) >= _SHORTEST and vocabulary.in_dictionary(each)), "")


@cache
def _listed() -> Mapping[str, tuple[tuple[int, int], ...]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, line in enumerate(listed.lines("opposites", "pairs")):
        for turn, words in zip((1, -1), line.split(":"), strict=True):
            for word in words.split():
                found[word].append((number, turn))
    return {word: tuple(senses) for word, senses in found.items()}
