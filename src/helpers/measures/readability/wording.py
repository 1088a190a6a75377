"""What is said of reading grades, sentence lengths and hard words."""

from __future__ import annotations

from helpers.measures.readability import measure
from helpers.showing.finding import Wording

WORDINGS = {
    measure.LEAD: Wording(
        "reading grade", "The derivative reads harder", "The derivative reads easier", "grades"
    ),
    measure.WORDS_PER_SENTENCE: Wording(
        "sentence length",
        "The derivative’s sentences are longer",
        "The derivative’s sentences are shorter",
        "words",
    ),
    measure.HARD_WORDS: Wording(
        "hard words",
        "The derivative uses more hard words",
        "The derivative uses fewer hard words",
        "per 100 words",
    ),
}
"""How to speak of each headline number."""
