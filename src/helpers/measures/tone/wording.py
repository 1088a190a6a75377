"""What is said of tone."""

from __future__ import annotations

from helpers.ground.loading import pd
from helpers.showing.finding import Finding, in_a_list, said, verb
from helpers.showing.style import shortened


def toned_words(words: pd.DataFrame) -> Finding:
    """Which words weigh most in the difference of the mean tones."""
    if words.empty:
        return said("Neither text has a word that is listed as toned", 0.5)
    first = [f"“{shortened(word, 24)}”" for word in words["word"].head(3)]
    weigh = f"{verb(len(first), 'weigh')} most in the difference of the mean tones"
    return said(f"{in_a_list(first)} {weigh}", 1.1)
