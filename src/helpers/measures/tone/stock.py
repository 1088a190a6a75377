"""VADER's tone of one sentence by its own list, as NLTK gives it, from what is known of each of its word forms.

The rules are those of NLTK's `SentimentIntensityAnalyzer`, which is asked about
the listed words alone: no other word has a tone. The answers are NLTK's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from string import punctuation

from helpers import loading
from helpers.languages.english import lists

_PUNCTUATION = frozenset(punctuation)


def compound(tokens: Sequence[str]) -> float:
    """VADER's compound, -1 to 1, of a sentence cut at its spaces."""
    rules = stock()
    words = [rules.word(token) for token in tokens]
    if True not in [word.listed for word in words]:
        return 0.0
    total = sum(rules.valences([word for word in words if word.heard]))
    return rules.compound(rules.emphasised(total, "".join(tokens)))


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


class _Rules:
    """NLTK's rules over its own lexicon."""

    def __init__(self) -> None:
        with loading.without("scipy.stats"):  # a second, for a test of collocations
            import nltk.data
            from nltk.metrics import association
            from nltk.sentiment.vader import SentimentIntensityAnalyzer
        association.fisher_exact = lambda *given, **chosen: loading.stats.fisher_exact(*given, **chosen)

        nltk.data.path[:] = [str(lists.nltk_data())]
        self._analyzer = SentimentIntensityAnalyzer("sentiment/vader_lexicon/vader_lexicon.txt")
        self.lexicon: Mapping[str, float] = self._analyzer.lexicon
        constants = self._analyzer.constants
        self.boosters: Mapping[str, float] = constants.BOOSTER_DICT
        phrases = (*constants.SPECIAL_CASE_IDIOMS, *constants.BOOSTER_DICT)
        longest = {max(phrase.split(), key=len) for phrase in phrases}
        self._acting = longest | constants.NEGATE | {"never", "so", "this", "least"}
        self._marks = tuple(self._analyzer.constants.PUNC_LIST)
        self.word = lru_cache(maxsize=100_000)(self._word)

    def _word(self, given: str) -> _Word:
        bare = self._without_mark(given)
        lower = bare.lower()
        listed = len(given) > 1 and lower in self.lexicon and lower not in self.boosters
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
def stock() -> _Rules:
    """Read once in a process: its list takes a while."""
    return _Rules()
