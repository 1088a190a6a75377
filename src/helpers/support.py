"""How far one sentence rests on another text: what words alone can tell.

Words are compared folded, hyphenated ones piece by piece, and by what they may
be an inflection of. A word weighs more the fewer sentences of the two texts
have it, so that the names everybody on the topic uses count for little: being
on the same topic is not support. The features are put together by two small
logistic models whose coefficients lie readable in `data/lexicons/support.json`;
`benchmarks/fit_support.py` fits them to sentences with human labels.

What this cannot see: a thorough paraphrase shares few words and looks new, and
a sentence whose words are all in the source may still say the opposite.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from helpers import lexicons, paths
from helpers.article import Article, Sentence, Word
from helpers.passages import tiles
from helpers.tokens import fold
from helpers.tokens import words as cut
from helpers.vocabulary import bases

MOST_WORDS = 300
"""Of a longer sentence only so many words are looked at."""

MOST_SOURCES = 3
"""A sentence is said to rest on so many sentences of the other text at most."""

_MOST_PLACES = 60
_MOST_LETTERS = 60
_CANDIDATES = 8
_RUNS = (2, 4)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, or one part of a hyphenated word, as it is compared; `word` is its place in the sentence."""

    word: int
    key: str
    forms: tuple[str, ...]
    content: bool
    number: bool
    name: bool


Tokens = tuple[Token, ...]


class Text:
    """Sentences ready to be compared, with an index of their words."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self.sentences = tuple(_tokens(sentence) for sentence in sentences)
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            for form in {form for token in sentence for form in token.forms}:
                self._places[form].append(number)
        whole = tuple(token.key for sentence in self.sentences for token in sentence)
        self.runs = {length: frozenset(_runs(whole, length)) for length in _RUNS}

    def having(self, token: Token) -> frozenset[int]:
        """The sentences (by index) with this word or an inflection of it; none for a word in very many."""
        listed = [self._places.get(form, ()) for form in token.forms]
        return frozenset(place for places in listed if len(places) <= _MOST_PLACES for place in places)

    def count(self, token: Token) -> int:
        """In how many sentences the word stands, by its most frequent form."""
        return max(len(self._places.get(form, ())) for form in token.forms)


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence of the other text: its index, and the share of weight it adds to what is covered."""

    index: int
    covered: float


@dataclass(frozen=True, slots=True)
class Resting:
    """What one sentence shares with another text.

    `sources` are the sentences that cover it best, the strongest first.
    `matched` are the places of its words that the sources share, `lone` of
    them those that are shared by themselves, outside a run of two or more.
    `longest` is the longest run: the place of its first word, its length and
    the source's index.
    """

    features: Mapping[str, float]
    sources: tuple[Source, ...]
    matched: frozenset[int]
    lone: frozenset[int]
    longest: tuple[int, int, int]

    def rests(self, *, wire: bool = False) -> float:
        """Log-odds that the sentence is drawn from the other text; NaN for a sentence without words.

        `wire` tells that the sentence is the wire report's, and that what is
        asked is whether the derivative keeps it.
        """
        return self._answer("rests", "wire" if wire else "derivative")

    @property
    def support(self) -> float:
        """How far the other text's words bear the sentence out, 0 to 1; NaN for a sentence without words."""
        return 1 / (1 + math.exp(-self._answer("support", "support")))

    def _answer(self, model: str, intercept: str) -> float:
        if not self.features:
            return math.nan
        fitted = models()[model]
        return float(fitted["intercepts"][intercept]) + sum(
            each["weight"] * (self.features[name] - each["mean"]) / each["scale"]
            for name, each in fitted["features"].items()
        )


@lru_cache(maxsize=32)
def text_of(article: Article) -> Text:
    """The article's measured sentences, ready to be compared."""
    return Text(article.sentences)


def sentence_of(text: str) -> Sentence:
    """A sentence that stands by itself."""
    listed = tuple(Word(start, end, text[start:end]) for start, end in cut(text))
    return Sentence(0, len(text), text, "body", 1, 1, listed)


def support(sentence: str, article: Article) -> float:
    """How far the words of `article` bear out one sentence, 0 to 1; NaN for a sentence without words.

    Higher is better supported. It ranks sentences; it is not the probability
    that a sentence is true.
    """
    own = Text((sentence_of(sentence),))
    return resting(own.sentences[0], own=own, other=text_of(article)).support


def resting(sentence: Tokens, *, own: Text, other: Text) -> Resting:
    """What a sentence of the text `own` shares with the text `other`."""
    if not sentence:
        return Resting({}, (), frozenset(), frozenset(), (0, 0, -1))
    weights = _weights(sentence, own, other)
    having = [other.having(token) if token.content else frozenset() for token in sentence]
    sources, orders = _sources(sentence, weights, having, other)
    shared = _Shared(sentence, tuple(source.index for source in sources), other)
    near = frozenset(source.index for source in sources[:2])
    hits = [bool(places & near) for places in having]
    total = sum(weights) or 1.0
    plain = [token.content and not token.name and not token.number for token in sentence]
    first = sources[0].index if sources else -1
    features = {
        "in order": orders.get(first, 0) / len(sentence),
        "tiled": shared.tiled / len(sentence),
        "longest": shared.longest[1] / len(sentence),
        "run 2": _contained(sentence, 2, other),
        "run 4": _contained(sentence, 4, other),
        "cover 1": sum(w for w, places in zip(weights, having, strict=True) if first in places) / total,
        "cover 2": sum(w for w, hit in zip(weights, hits, strict=True) if hit) / total,
        "reverse": _reverse(sentence, first, own, other),
        "plain": math.log1p(sum(p and first in places for p, places in zip(plain, having, strict=True))),
        "numbers": float(sum(t.number and hit for t, hit in zip(sentence, hits, strict=True))),
        "content": math.log1p(sum(hits)),
        "words": math.log(len(sentence)),
    }
    reached = frozenset(source.index for source in sources)
    alone = {t.word for t, places in zip(sentence, having, strict=True) if places & reached}
    return Resting(
        features,
        sources,
        frozenset(alone | shared.words),
        frozenset(alone - shared.words),
        shared.longest,
    )


class _Shared:
    """The runs of two or more words that a sentence shares with its sources."""

    def __init__(self, sentence: Tokens, sources: Sequence[int], other: Text) -> None:
        keys: list[str | None] = []
        owners: list[int] = []
        for source in sources:
            there = other.sentences[source]
            keys += [*(token.key for token in there), None]
            owners += [source] * (len(there) + 1)
        found = tiles(keys, [token.key for token in sentence], shortest=2)
        self.tiled = sum(tile.length for tile in found)
        self.words = {
            token.word
            for tile in found
            for token in sentence[tile.derivative : tile.derivative + tile.length]
        }
        best = max(found, key=lambda tile: tile.length, default=None)
        self.longest = (0, 0, -1)
        if best is not None:
            self.longest = (sentence[best.derivative].word, best.length, owners[best.wire])


def _tokens(sentence: Sentence) -> Tokens:
    found = []
    for place, word in enumerate(sentence.words[:MOST_WORDS]):
        for key in filter(None, fold(word.text[:_MOST_LETTERS]).split("-")):
            number = any(character.isdigit() for character in key)
            content = number or key not in lexicons.function_words()
            name = content and place > 0 and word.text[:1].isupper()
            found.append(Token(place, key, bases(key) if content else (key,), content, number, name))
    return tuple(found[: 2 * MOST_WORDS])


def _runs(keys: Sequence[str], length: int) -> list[tuple[str, ...]]:
    return list(zip(*(keys[start:] for start in range(length)), strict=False))


def _contained(sentence: Tokens, length: int, other: Text) -> float:
    """Share of the sentence's runs of `length` words that the other text has; 0 if it has no such run."""
    own = _runs(tuple(token.key for token in sentence), length)
    return sum(run in other.runs[length] for run in own) / len(own) if own else 0.0


def _weights(sentence: Tokens, own: Text, other: Text) -> list[float]:
    """How much each word counts: nothing for function words, else up to 1, the rarer in both texts the more."""
    most = math.log(len(own.sentences) + len(other.sentences) + 1)
    return [
        max(0.05, 1 - math.log(max(1, own.count(token) + other.count(token))) / most)
        if token.content
        else 0.0
        for token in sentence
    ]


def _sources(
    sentence: Tokens, weights: Sequence[float], having: Sequence[frozenset[int]], other: Text
) -> tuple[tuple[Source, ...], dict[int, int]]:
    """The sentences that cover this one best, each after what those before it leave, and words in order by index.

    The first is the one with most weight and most words in the same order; the
    next are those that add most to it.
    """
    mass: dict[int, float] = defaultdict(float)
    for weight, places in zip(weights, having, strict=True):
        for place in places:
            mass[place] += weight
    likely = sorted(mass, key=lambda place: (-mass[place], place))[:_CANDIDATES]
    orders = {place: _in_order(sentence, other.sentences[place]) for place in likely}
    total, length = sum(weights) or 1.0, len(sentence)
    likely.sort(key=lambda place: (-(mass[place] / total + orders[place] / length / 2), place))
    sources: list[Source] = []
    left = list(range(length))
    while likely and len(sources) < MOST_SOURCES:
        gains = {place: sum(weights[each] for each in left if place in having[each]) for place in likely}
        place = max(likely, key=lambda each: gains[each]) if sources else likely[0]
        if gains[place] <= 0:
            break
        sources.append(Source(place, gains[place] / total))
        left = [each for each in left if place not in having[each]]
        likely.remove(place)
    return tuple(sources), orders


def _in_order(first: Tokens, second: Tokens) -> int:
    """Words in the longest common subsequence (in parallel over bits: Hyyrö, *AWOCA* 2004)."""
    places: dict[str, int] = defaultdict(int)
    for position, token in enumerate(first):
        places[token.key] |= 1 << position
    whole = (1 << len(first)) - 1
    row = whole
    for token in second:
        matched = row & places.get(token.key, 0)
        row = ((row + matched) | (row - matched)) & whole
    return len(first) - row.bit_count()


def _reverse(sentence: Tokens, source: int, own: Text, other: Text) -> float:
    """Share of the weight of the main source that this sentence has in turn."""
    if source < 0:
        return 0.0
    there = other.sentences[source]
    weights = _weights(there, other, own)
    forms = {form for token in sentence for form in token.forms}
    back = sum(
        weight for token, weight in zip(there, weights, strict=True) if not forms.isdisjoint(token.forms)
    )
    return back / (sum(weights) or 1.0)


@cache
def models() -> dict[str, Any]:
    """The fitted models as they stand in `data/lexicons/support.json`."""
    written = json.loads(paths.data("lexicons/support.json").read_text(encoding="utf-8"))
    return dict(written["models"])
