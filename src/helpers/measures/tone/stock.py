"""VADER's tone of one sentence by its own list, as NLTK gives it.

NLTK's rules are asked about the listed words alone, since no other word has a tone.
"""

from collections.abc import Sequence
from functools import cache
from string import punctuation
from types import SimpleNamespace
from typing import Any

from helpers.ground import loading
from helpers.ground.keeping import by_word
from helpers.languages.english import lists

_PUNCTUATION = frozenset(punctuation)


def compound(tokens: Sequence[str]) -> float:
    """VADER's compound, -1 to 1, of a sentence cut at its spaces."""
    analyzer = stock()
    words = [_without_mark(token) for token in tokens if len(token) > 1]
    listed = {word for word in map(str.lower, words) if word in analyzer.lexicon}
    listed -= analyzer.constants.BOOSTER_DICT.keys()
    if not listed:
        return 0.0
    in_capitals = sum(map(str.isupper, words))
    sentence = SimpleNamespace(words_and_emoticons=words, is_cap_diff=0 < in_capitals < len(words))
    valences = [_valence(analyzer, sentence, word) if word.lower() in listed else 0.0 for word in words]
    analyzer._but_check(words, valences)
    return float(analyzer.score_valence(valences, "".join(tokens))["compound"])


def _valence(analyzer: Any, sentence: Any, word: str) -> float:
    """What a listed word adds; one that returns is judged where it stands first, as NLTK does."""
    place = sentence.words_and_emoticons.index(word)
    following = sentence.words_and_emoticons[place + 1 : place + 2]
    if word.lower() == "kind" and [each.lower() for each in following] == ["of"]:
        return 0.0
    return float(analyzer.sentiment_valence(0, sentence, word, place, [])[0])


@by_word
def _without_mark(token: str) -> str:
    """VADER's own stripping of a mark before or after a word; its table of all words and marks is slow."""
    found = token
    if not (token[0].isalnum() and token[-1].isalnum()):
        for mark in stock().constants.PUNC_LIST:
            if token.endswith(mark) and _is_plain(token[: -len(mark)]):
                found = token[: -len(mark)]
            elif token.startswith(mark) and _is_plain(token[len(mark) :]):
                found = token[len(mark) :]
    return found


def _is_plain(word: str) -> bool:
    return len(word) > 1 and _PUNCTUATION.isdisjoint(word)


@cache
def stock() -> Any:
    """NLTK's analyzer with VADER's own list, which takes a while to read."""
    with loading.without("scipy.stats"):  # a second, for a test of collocations
        import nltk.data
        from nltk.metrics import association
        from nltk.sentiment.vader import SentimentIntensityAnalyzer
    association.fisher_exact = lambda *given, **chosen: loading.stats.fisher_exact(*given, **chosen)

    lexicon = lists.carried("vaderSentiment")
    nltk.data.path[:] = [str(lexicon.parent)]
    return SentimentIntensityAnalyzer(lexicon.name)
