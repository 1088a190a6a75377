"""What is said of how varied words are."""

from __future__ import annotations

from helpers.measures.diversity import measure
from helpers.showing.finding import Wording

WORDINGS = {
    measure.MTLD: Wording(
        "the variety of words",
        "The derivative’s words are more varied",
        "The derivative’s words are less varied",
        "words by MTLD",
    ),
    measure.MATTR: Wording(
        "the share of different words",
        "The derivative has more different words in a stretch of fifty",
        "The derivative has fewer different words in a stretch of fifty",
        "",
        digits=2,
    ),
}
"""How to speak of each index."""
