"""How hard is each text to read?"""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter

from helpers.document.running import SENTENCE
from helpers.ground.loading import pd
from helpers.measures.readability import measure
from helpers.measures.result import Listed, Result, differing, drawn, marks_of_sentences, of_lines
from helpers.measures.schema import columns
from helpers.measures.sentences import furthest


class Readability(Result):
    """Reading formulas, with the sentences and words that a grade comes from."""

    name = "readability"
    question = "How hard is each text to read?"
    family = measure.FAMILY
    headlines = (measure.LEAD,)
    glanced = ("finding", "of_lengths", "of_hard_words")
    beside_texts = ("finding", "pull", "table")
    of_sentences = columns(__file__, "sentences")
    tried = (measure.differences,)
    chosen_by = ("seed", "quotations")

    compare, told = staticmethod(measure.compare), staticmethod(measure.by_sentence)

    finding = differing(measure.LEAD)
    of_lengths = differing(measure.WORDS_PER_SENTENCE)
    of_hard_words = differing(measure.HARD_WORDS)

    of_pull = "What each sentence adds to its text’s grade"

    chart = drawn("readability", "lines", where="finding.known")
    lengths = drawn("sentence_lengths", "whole_sentences", "of_lengths.brief", where="of_lengths.known")
    pull = drawn("pull", "sentences", "of_pull")
    table = of_lines("Reading formulas and what they are made of")
    strongest = Listed(lambda self: furthest(self.sentences, "pull", 8))

    @property
    def whole_sentences(self) -> pd.DataFrame:
        """Those whose length is known."""
        return self.sentences[self.sentences["counts_as"] == SENTENCE]

    @cached_property
    def beside_textstat(self) -> pd.DataFrame:
        """Each formula of both texts as textstat gives it, and where the gaps come from."""
        from helpers.measures.readability import textstats

        return textstats.compare(self.spoken)

    textstat = Listed(attrgetter("beside_textstat"))

    @cached_property
    def hard_words(self) -> pd.DataFrame:
        """The hard words of both texts, commonest first."""
        return measure.hard_words(self.spoken)

    commonest_hard_words = Listed(attrgetter("hard_words"), most=12)
    listing = Listed(attrgetter("hard_words"), most=40)
    """More hard words, with their syllables."""

    marks = marks_of_sentences("pull", "grades")
