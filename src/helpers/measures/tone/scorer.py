"""VADER's tone of one sentence, from what is known of each of its word forms.

The rules are those of NLTK's `SentimentIntensityAnalyzer`, which is asked about
the listed words alone: no other word has a tone. The answers are NLTK's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from string import punctuation
from typing import Any

from helpers import loading
from helpers.languages.english import lists

LONGEST_PHRASE = 4
FEWEST_SMALL = 0.4
"""Where fewer of the words than this are in small letters, as in a headline, capitals make no names."""
PUNCTUATION = ".,;:!?'…-"

_NAME = "nn"
_PUNCTUATION = frozenset(punctuation)
_BEFORE_A_FIRST_WORD = frozenset(".!?:\"'")
_SQUEEZE_AT_ZERO = 15**-0.5


@dataclass(slots=True)
class Scored:
    """A sentence's tone, -1 to 1, and what it was added up from.

    `parts` are the words and phrases with a tone: first and last token (by
    index) and valence. `emphasis` is what exclamation and question marks add.
    `squeeze` times valences and emphasis gives the tone.
    """

    tone: float
    squeeze: float = _SQUEEZE_AT_ZERO
    emphasis: float = 0.0
    parts: tuple[tuple[int, int, float], ...] = ()


def scored(tokens: Sequence[str], *, news: bool) -> Scored:
    """A sentence cut at its spaces, by the news words and VADER's own list or by the latter alone."""
    given = _news_words(tokens) if news else [(token, place, place) for place, token in enumerate(tokens)]
    rules = _rules(news=news)
    words = [rules.word(each[0]) for each in given]
    if True not in [word.listed for word in words]:
        return Scored(0.0)
    heard = [place for place, word in enumerate(words) if word.heard]
    valences = rules.valences([words[place] for place in heard])
    sum_of_words = sum(valences)
    total = rules.emphasised(sum_of_words, "".join(each[0] for each in given))
    compound = rules.compound(total)
    parts = tuple(
        [(*given[place][1:], valence) for place, valence in zip(heard, valences, strict=True) if valence]
    )
    return Scored(compound, compound / total if total else _SQUEEZE_AT_ZERO, total - sum_of_words, parts)


@dataclass(slots=True)
class _Word:
    """One form as VADER takes it: without a mark before or after, and what of it the rules ask.

    A word of one character is not `heard`; `listed` are those with a valence;
    one that `acts` may change that of a listed word near by.
    """

    bare: str
    lower: str
    upper: bool
    heard: bool
    listed: bool
    acts: bool


@dataclass(slots=True)
class _Sentence:
    """What NLTK's rules ask of a sentence, under NLTK's names."""

    words_and_emoticons: list[str]
    is_cap_diff: bool


def _fisher_exact(*given: Any, **options: Any) -> Any:
    """What NLTK takes from scipy, loaded when somebody asks NLTK for it."""
    from scipy.stats import fisher_exact

    return fisher_exact(*given, **options)


class _Rules:
    """NLTK's rules over its own lexicon; `changes` are valences in place of its own, or beside them."""

    def __init__(self, changes: Mapping[str, float]) -> None:
        with loading.without("scipy.stats"):  # a second, for a test of collocations
            import nltk.data
            from nltk.metrics import association
            from nltk.sentiment.vader import SentimentIntensityAnalyzer
        association.fisher_exact = _fisher_exact

        nltk.data.path[:] = [str(lists.nltk_data())]
        self._analyzer = SentimentIntensityAnalyzer("sentiment/vader_lexicon/vader_lexicon.txt")
        self._analyzer.lexicon.update(changes)
        self.lexicon: Mapping[str, float] = self._analyzer.lexicon
        constants = self._analyzer.constants
        self._boosters = frozenset(constants.BOOSTER_DICT)
        phrases = (*constants.SPECIAL_CASE_IDIOMS, *constants.BOOSTER_DICT)
        longest = {max(phrase.split(), key=len) for phrase in phrases}
        self._acting = longest | constants.NEGATE | {"never", "so", "this", "least"}
        self._marks = tuple(self._analyzer.constants.PUNC_LIST)
        self.word = lru_cache(maxsize=100_000)(self._word)

    def _word(self, given: str) -> _Word:
        bare = self._without_mark(given)
        lower = bare.lower()
        listed = len(given) > 1 and lower in self.lexicon and lower not in self._boosters
        acts = lower in self._acting or "n't" in lower
        return _Word(bare, lower, bare.isupper(), len(given) > 1, listed, acts)

    def _without_mark(self, token: str) -> str:
        """VADER's own stripping of a mark before or after a word; its table of all words and marks is slow."""
        found = token
        if len(token) > 1 and not (token[0].isalnum() and token[-1].isalnum()):
            for mark in self._marks:
                if token.endswith(mark) and _is_plain(token[: -len(mark)]):
                    found = token[: -len(mark)]
                elif token.startswith(mark) and _is_plain(token[len(mark) :]):
                    found = token[len(mark) :]
        return found

    def valences(self, words: Sequence[_Word]) -> list[float]:
        """What each word of a sentence adds; a word that returns is judged where it stands first, as NLTK does."""
        bare = [word.bare for word in words]
        in_capitals = [word.upper for word in words].count(True)
        sentence = _Sentence(bare, 0 < in_capitals < len(words))
        valences = [0.0] * len(words)
        for place, word in enumerate(words):
            if word.listed:
                valences[place] = self._valence(words, bare.index(word.bare), sentence)
        if "but" in [word.lower for word in words]:
            self._analyzer._but_check(bare, valences)
        return valences

    def _valence(self, words: Sequence[_Word], place: int, sentence: _Sentence) -> float:
        """NLTK's rules look at three words before a listed one and two after it."""
        word = words[place]
        near = words[max(0, place - 3) : place + 3]
        if True in [each.acts for each in near]:
            if word.lower == "kind" and [each.lower for each in words[place + 1 : place + 2]] == ["of"]:
                return 0.0
            return float(self._analyzer.sentiment_valence(0, sentence, word.bare, place, [])[0])
        valence = self.lexicon[word.lower]
        if word.upper and sentence.is_cap_diff:
            louder: float = self._analyzer.constants.C_INCR
            return valence + louder if valence > 0 else valence - louder
        return valence

    def emphasised(self, total: float, sentence: str) -> float:
        """The sum of valences with what exclamation and question marks add to it."""
        if not total:
            return total
        emphasis = float(self._analyzer._punctuation_emphasis(total, sentence))
        return total + (emphasis if total > 0 else -emphasis)

    def compound(self, total: float) -> float:
        return round(float(self._analyzer.constants.normalize(total)), 4)


def _is_plain(word: str) -> bool:
    return len(word) > 1 and _PUNCTUATION.isdisjoint(word)


@cache
def _rules(*, news: bool) -> _Rules:
    """With or without the project's list of news words."""
    return _Rules({word.replace(" ", "_"): tone for word, tone in lists.news_tone().items()} if news else {})


@dataclass(slots=True)
class _Token:
    """One token of a sentence and how the lists of news words know it.

    `key` is how they spell it; `written` is what VADER is given for it if they
    have it, else empty. `goes_on` are the words that follow it in listed phrases.
    """

    key: str
    written: str
    small: bool
    capital: bool
    goes_on: frozenset[str]


@cache
def _second_words() -> dict[str, frozenset[str]]:
    """The words that follow the first in the phrases of the list, by the first."""
    seconds: dict[str, set[str]] = defaultdict(set)
    for first, second, *_ in map(str.split, lists.tone_phrases()):
        seconds[first].add(second)
    return {first: frozenset(found) for first, found in seconds.items()}


@lru_cache(maxsize=100_000)
def _token(text: str) -> _Token:
    bare = text.strip(PUNCTUATION)
    key = joined = bare.lower().removesuffix("'s")
    if "-" in key:
        key = key.replace("-", " ")
        joined = "_".join(key.split())
    written = (joined.upper() if bare.isupper() else joined) + "!" * text.count("!")
    return _Token(
        key,
        written if joined in _rules(news=True).lexicon else "",
        bare[:1].islower(),
        bare[:1].isupper(),
        _second_words().get(key.partition(" ")[0], frozenset()),
    )


def _news_words(texts: Sequence[str]) -> list[tuple[str, int, int]]:
    """What VADER is given, from which token to which: a listed phrase as one word, a name as one without a tone."""
    tokens = [_token(text) for text in texts]
    plain = [token.small for token in tokens].count(True) >= FEWEST_SMALL * len(tokens)
    given: list[tuple[str, int, int]] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        length = _phrase(texts, tokens, position) if token.goes_on else 1
        last = position + length - 1
        if length > 1:
            key = " ".join(each.key for each in tokens[position : last + 1])
            written = "_".join(key.split()) + "!" * texts[last].count("!")
        elif not token.written:
            written = texts[position]
        elif plain and position and token.capital and texts[position - 1][-1] not in _BEFORE_A_FIRST_WORD:
            written = _NAME
        else:
            written = token.written
        given.append((written, position, last))
        position += length
    return given


def _phrase(texts: Sequence[str], tokens: Sequence[_Token], position: int) -> int:
    """How many words the longest listed phrase that begins here has; 1 if none does."""
    first, after = tokens[position], tokens[position + 1 : position + 2]
    one_word = " " not in first.key
    if not after or (one_word and after[0].key.partition(" ")[0] not in first.goes_on):
        return 1
    for length in range(min(LONGEST_PHRASE, len(tokens) - position), 1, -1):
        within = texts[position : position + length - 1]
        unbroken = all(text[-1] not in PUNCTUATION for text in within)
        keys = " ".join(token.key for token in tokens[position : position + length])
        if unbroken and keys in lists.tone_phrases():
            return length
    return 1
