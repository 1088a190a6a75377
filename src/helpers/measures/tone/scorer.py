"""The tone of one sentence by the project's lists, from the words that have one.

A sentence's tone is the sum of its words' valences squeezed into -1 to 1, as in
VADER. Valences are, each in place of the one before it, VADER's, those of the
news words (`tone.csv`), and those fitted to people's ratings (`tone_fitted.csv`).
A word counts the other way, and half, where a denial stands up to three words
before it in its clause (*no problems*, *not the worst*); a denial has a valence
of its own. It counts more or less after *very*, *slightly* and the like, and
more after the last *but* of its sentence than before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import sqrt
from typing import NamedTuple

from helpers.keeping import by_word
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
    """The tokens of a word or phrase, folded."""
    written = " ".join(texts)
    return fold(written.strip(PUNCTUATION)) or written


@cache
def lexicon(*, fitted: bool = True) -> Mapping[str, float]:
    """Every word and phrase with a tone, small letters, a space for a hyphen, on VADER's scale of -4 to 4."""
    rules = stock()
    vaders = {
        word.replace("-", " "): tone
        for word, tone in rules.lexicon.items()
        if word not in rules.constants.BOOSTER_DICT
    }
    own = lists.news_tone() | (lists.fitted_tone() if fitted else {})
    return {word: tone for word, tone in (vaders | own).items() if tone}


def valued(texts: Sequence[str], valences: Mapping[str, float]) -> Iterator[tuple[str, int, int, float]]:
    """Each word or phrase that is listed, its first and last token, and its valence in its place.

    The words of a name have none (*Justice Department*), but for those of a headline.
    """
    tokens = list(map(_token, texts))
    over = 0
    for position in [place for place, token in enumerate(tokens) if token.goes_on or token.key in valences]:
        if position < over:
            continue
        length, spelt = _phrase(texts, tokens, position)
        valence = valences.get(spelt, 0.0)
        if valence and not (length == 1 and _in_a_name(texts, tokens, position)):
            yield spelt, position, position + length - 1, valence * _weight(tokens, position)
        over = position + length


def key(text: str) -> str:
    """A token as the lists spell it."""
    return _token(text).key


@dataclass(slots=True)
class _Token:
    """One token of a sentence: how the lists spell it, and what it does to the words near by.

    `louder` is VADER's figure for *very* and the like. No denial reaches past one
    that `ends` a clause. `goes_on` are the words that follow it in listed phrases.
    """

    key: str
    small: bool
    capital: bool
    denies: bool
    louder: float
    ends: bool
    goes_on: frozenset[str]


@cache
def _second_words() -> dict[str, frozenset[str]]:
    """The words that follow the first in the phrases of the list, by the first."""
    seconds: dict[str, set[str]] = defaultdict(set)
    for first, second, *_ in map(str.split, lists.tone_phrases()):
        seconds[first].add(second)
    return {first: frozenset(found) for first, found in seconds.items()}


_NOTHING: frozenset[str] = frozenset()


@by_word
def _token(text: str) -> _Token:
    bare = text.strip(PUNCTUATION)
    key = bare.lower().removesuffix("'s").replace("-", " ")
    return _Token(
        key,
        bare[:1].islower(),
        bare[:1].isupper(),
        key in _DENYING or key.endswith("n't"),
        stock().constants.BOOSTER_DICT.get(key, 0.0),
        text[-1] in PUNCTUATION or key in _STOPS_A_DENIAL,
        _second_words().get(key.partition(" ")[0], _NOTHING),
    )


def _in_a_name(texts: Sequence[str], tokens: Sequence[_Token], position: int) -> bool:
    """Whether a capital makes a word part of a name: inside a sentence that is no headline."""
    if not tokens[position].capital or not position or texts[position - 1][-1] in _BEFORE_A_FIRST_WORD:
        return False
    return [token.small for token in tokens].count(True) >= FEWEST_SMALL * len(tokens)


def _weight(tokens: Sequence[_Token], position: int) -> float:
    """What the words before one, and the last *but* of its sentence, make of its valence."""
    keys = [token.key for token in tokens]
    beside_but = 1.0 if "but" not in keys else BEFORE_BUT if "but" in keys[position + 1 :] else AFTER_BUT
    louder = 0.0
    for token in reversed(tokens[max(0, position - REACH) : position]):
        if token.ends:
            break
        if token.denies:
            return DENIED * (1 + LOUDER * louder) * beside_but
        louder += token.louder
    return (1 + LOUDER * louder) * beside_but


def _may_go_on(first: _Token, after: Sequence[_Token]) -> bool:
    """Whether the word after one, if any, may be the second of a listed phrase that the one begins."""
    return any(" " in first.key or each.key.partition(" ")[0] in first.goes_on for each in after)


def _phrase(texts: Sequence[str], tokens: Sequence[_Token], position: int) -> tuple[int, str]:
    """How many words the longest listed phrase that begins here has, and how it is spelt; 1 if none does."""
    first = tokens[position]
    if not first.goes_on or not _may_go_on(first, tokens[position + 1 : position + 2]):
        return 1, first.key
    for length in range(min(LONGEST_PHRASE, len(tokens) - position), 1, -1):
        within = texts[position : position + length - 1]
        unbroken = all(text[-1] not in PUNCTUATION for text in within)
        keys = " ".join(token.key for token in tokens[position : position + length])
        if unbroken and keys in lists.tone_phrases():
            return length, keys
    return 1, first.key
