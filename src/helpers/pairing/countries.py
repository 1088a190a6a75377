"""Countries, their people and the places that speak for them, and which of them are one."""

from helpers.languages.english import listed, lists
from helpers.languages.english.words import fold, key_of

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
