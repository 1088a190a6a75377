"""VADER's tone of one sentence by its own list, as NLTK gives it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from helpers import loading
from helpers.languages.english import lists


def compound(tokens: Sequence[str]) -> float:
    """VADER's compound, -1 to 1, of a sentence cut at its spaces."""
    return float(stock().polarity_scores(" ".join(tokens))["compound"])


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
