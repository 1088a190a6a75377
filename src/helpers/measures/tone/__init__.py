"""Does the tone differ?"""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter

from helpers.ground.loading import pd
from helpers.measures.result import Listed, Result, differing, drawn, marks_of_sentences, of_lines
from helpers.measures.schema import columns
from helpers.measures.sentences import furthest
from helpers.measures.tone import measure, wording
from helpers.showing.finding import Finding

_MOST = 6


class Tone(Result):
    """Tone of both texts, with the sentences and words that it comes from."""

    name = "tone"
    question = "Does the tone differ?"
    family = measure.FAMILY
    headlines = (measure.LEAD,)
    of_sentences = columns(__file__, "sentences")
    tried = (measure.differences,)
    chosen_by = ("seed", "quotations")

    compare, told = staticmethod(measure.compare), staticmethod(measure.by_sentence)

    finding = differing(measure.LEAD)

    chart = drawn("tone_arc", "sentences", where="finding.known")
    table = of_lines("Tone of both texts")
    strongest = Listed(lambda self: furthest(self.sentences, "tone", 10))

    @cached_property
    def words(self) -> pd.DataFrame:
        """What each word adds to each mean, and to the difference."""
        return measure.words(self.spoken)

    @property
    def of_words(self) -> Finding:
        """Which words weigh most in the difference."""
        return wording.toned_words(self.words)

    words_chart = drawn("tone_words", "words", "of_words.brief", where="finding.shown")
    listing = Listed(attrgetter("words"), most=40)
    """The words that weigh most."""

    @cached_property
    def actors(self) -> pd.DataFrame:
        """In how many sentences the tone towards each actor is negative or positive, a line an actor."""
        return measure.actors(self.spoken, most=2 * _MOST)

    main_actors = Listed(attrgetter("actors"), most=_MOST)
    all_actors = Listed(attrgetter("actors"))

    marks = marks_of_sentences("tone")
