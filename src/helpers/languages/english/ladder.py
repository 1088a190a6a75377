"""The ladder of verbs: how far a word of saying goes, from *denied* over *said* to *proved*."""

from functools import cache

from helpers.ground.keeping import by_word
from helpers.languages.english import inflection, listed, lists

DENIED, DISPUTED, SAID, ALLEGED, CLAIMED = "denied", "disputed", "said", "alleged", "claimed"
CONFIRMED, ADMITTED, FOUND, PROVED = "confirmed", "admitted", "found", "proved"
RUNGS = (DENIED, DISPUTED, ALLEGED, CLAIMED, SAID, CONFIRMED, ADMITTED, FOUND, PROVED)

_PARTS = dict(zip(RUNGS, (-2, -2, -1, -1, 0, 1, 1, 1, 1), strict=True))


@by_word
def rung(word: str) -> str:
    """Where a folded verb of saying stands; empty for one that stands on no rung.

    >>> rung("denied"), rung("told"), rung("insisted")
    ('denied', 'said', '')
    """
    return next((_verbs()[form] for form in verb_bases(word) if form in _verbs()), "")


@by_word
def is_contested(word: str) -> bool:
    """Whether a folded verb puts one side's case in a dispute: *alleged*, *argued*, *contends*."""
    return not listed.words("ladder", "contested").isdisjoint(verb_bases(word))


@by_word
def verb_bases(word: str) -> tuple[str, ...]:
    """A folded word and what it may be a form of, irregular verbs too."""
    irregular = (lists.irregular_bases().get(word, ""), lists.past_forms().get(word, ""))
    return (*inflection.bases(word), *irregular)


def height(rung: str) -> int:
    """Below the middle (−2 for what is denied, −1 for what is claimed), in it (0) or above (1)."""
    return _PARTS[rung]


@cache
def _verbs() -> dict[str, str]:
    return {verb: each for each in RUNGS for verb in listed.in_order("ladder", each)}
