"""The tone of one sentence by the project's lists, from the words that have one.

A sentence's tone is the sum of its words' valences squeezed into -1 to 1, as in
VADER. Valences are, each in place of the one before it, VADER's, those of the
news words (`tone.csv`), and those fitted to people's ratings (`tone_fitted.csv`).
A word counts the other way, and half, where a denial stands up to three words
before it in its clause (*no problems*, *not the worst*); a denial has a valence
of its own. It counts more or less after *very*, *slightly* and the like, and
more after the last *but* of its sentence than before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import sqrt
from typing import NamedTuple

from helpers.ground.keeping import by_word
from helpers.languages.english import listed, lists
from helpers.languages.english.words import fold
from helpers.measures.tone.stock import stock

LONGEST_PHRASE = 4
FEWEST_SMALL = 0.4
"""Where fewer of the words than this are in small letters, as in a headline, capitals make no names."""
PUNCTUATION = ".,;:!?'…-"
REACH = 3
"""How many words after it a denial, or a word like *very*, reaches."""
DENIED = -0.5
LOUDER = 0.5
"""How much of VADER's .293 for *very* a word's valence is raised by, as a share of it."""
BEFORE_BUT, AFTER_BUT = 0.7, 1.3
SQUEEZE = 15.0
"""VADER's: the square of the sum of valences that gives a tone of .71."""

_PARTING = re.compile(r"[“”‘\"«»„—–()\[\]{}*]")
_BEFORE_A_FIRST_WORD = frozenset(".!?:\"'")
_DENYING = listed.words("negation", "plain") | listed.words("tone", "denying")
_STOPS_A_DENIAL = listed.words("tone", "stopping")


@lru_cache(maxsize=1_000)  # both scores of a sentence ask
def cut(text: str) -> tuple[str, ...]:
    """A sentence cut at its spaces, and at dashes, brackets and quotation marks."""
    return tuple(_PARTING.sub(" ", text.replace("’", "'")).split())


class Tone(NamedTuple):
    """A sentence's tone, -1 to 1, and the words it comes from with what each adds; these add up to it exactly."""

    score: float
    parts: tuple[tuple[str, float], ...]


def scored(texts: Sequence[str], valences: Mapping[str, float]) -> Tone:
    """The tone of a sentence cut at its spaces, by the words of a lexicon."""
    found = list(valued(texts, valences))
    total = sum([valence for *_, valence in found])
    squeeze = 1 / sqrt(total * total + SQUEEZE)
    parts = [(_written(texts[first : last + 1]), valence * squeeze) for _, first, last, valence in found]
    return Tone(total * squeeze, tuple(parts))


def _written(texts: Sequence[str]) -> str:
    written = " ".join(texts)
    return fold(written.strip(PUNCTUATION)) or written


@cache
def lexicon(*, fitted: bool = True) -> Mapping[str, float]:
    """Every word and phrase with a tone, small letters, a space for a hyphen, on VADER's scale of -4 to 4."""
    rules = stock()
    toned = rules.lexicon.keys() - rules.constants.BOOSTER_DICT.keys()
    vaders = {word.replace("-", " "): tone for word, tone in rules.lexicon.items() if word in toned}
    own = lists.news_tone() | (lists.fitted_tone() if fitted else {})
    return {word: tone for word, tone in (vaders | own).items() if tone}


def valued(texts: Sequence[str], valences: Mapping[str, float]) -> Iterator[tuple[str, int, int, float]]:
    """Each word or phrase that is listed, its first and last token, and its valence in its place.

    The words of a name have none (*Justice Department*), but for those of a headline.
    """
    keys, firsts = list(map(key, texts)), _seconds()
    but, over = _last_but(keys), 0
    for position in [at for at, each in enumerate(keys) if each in valences or each in firsts or " " in each]:
        if position < over:
            continue
        length = _words_of_a_phrase(texts, keys, position)
        spelt = " ".join(keys[position : position + length])
        valence = valences.get(spelt, 0.0)
        if valence and not (length == 1 and _in_a_name(texts, position)):
            yield spelt, position, position + length - 1, valence * _weight(texts, keys, position, but)
        over = position + length


def _last_but(keys: Sequence[str]) -> int:
    """Where the last *but* of a sentence stands; −1 if it has none."""
    return len(keys) - 1 - keys[::-1].index("but") if "but" in keys else -1


@by_word
def key(text: str) -> str:
    """A token as the lists spell it."""
    return text.strip(PUNCTUATION).lower().removesuffix("'s").replace("-", " ")


def _in_a_name(texts: Sequence[str], position: int) -> bool:
    """Whether a capital makes a word part of a name: inside a sentence that is no headline."""
    if (
        not _first(texts[position]).isupper()
        or not position
        or texts[position - 1][-1] in _BEFORE_A_FIRST_WORD
    ):
        return False
    return sum([_first(text).islower() for text in texts]) >= FEWEST_SMALL * len(texts)


def _first(text: str) -> str:
    return text.strip(PUNCTUATION)[:1]


def _weight(texts: Sequence[str], keys: Sequence[str], position: int, but: int) -> float:
    """What the words before one in its clause, and the last `but` of its sentence, make of its valence; *very* and the like have VADER's figures."""
    beside_but = 1.0 if but < 0 else BEFORE_BUT if position < but else AFTER_BUT
    louder, boosters = 0.0, stock().constants.BOOSTER_DICT
    for place in range(position - 1, max(0, position - REACH) - 1, -1):
        before = keys[place]
        if texts[place][-1] in PUNCTUATION or before in _STOPS_A_DENIAL:
            break
        if before in _DENYING or before.endswith("n't"):
            return DENIED * (1 + LOUDER * louder) * beside_but
        louder += boosters.get(before, 0.0)
    return (1 + LOUDER * louder) * beside_but


@cache
def _seconds() -> dict[str, frozenset[str]]:
    """The words that follow a word in the phrases of the list."""
    seconds: dict[str, set[str]] = defaultdict(set)
    for first, second, *_ in map(str.split, lists.tone_phrases()):
        seconds[first].add(second)
    return {first: frozenset(found) for first, found in seconds.items()}


def _words_of_a_phrase(texts: Sequence[str], keys: Sequence[str], position: int) -> int:
    """How many words the longest listed phrase that begins here has; 1 if none does."""
    first, after = keys[position], keys[position + 1 : position + 2]
    seconds = _seconds().get(first.partition(" ")[0])  # of the first of those that a hyphen joins
    if not seconds or not after or (" " not in first and after[0].partition(" ")[0] not in seconds):
        return 1
    for length in range(min(LONGEST_PHRASE, len(keys) - position), 1, -1):
        within = texts[position : position + length - 1]
        unbroken = all(text[-1] not in PUNCTUATION for text in within)
        if unbroken and " ".join(keys[position : position + length]) in lists.tone_phrases():
            return length
    return 1
