"""Does the tone differ?"""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter

from helpers.loading import pd
from helpers.measures.result import Result, differing, drawn, listed, marks_of_sentences, of_lines
from helpers.measures.schema import columns
from helpers.measures.sentences import furthest
from helpers.measures.tone import measure, wording
from helpers.showing.finding import Finding

_MOST = 6
_OF_ACTORS = "actor wire_sentences wire_negative wire_positive derivative_sentences derivative_negative derivative_positive"
_ACTORS = "Sentences that name {}, and how many of them are negative or positive towards it"


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

    chart = drawn(
        "tone_arc",
        lambda self, charts: charts.tone_arc(self.sentences, title=self.finding.brief),
        where=lambda self: self.finding.known,
    )
    table = of_lines("Tone of both texts")
    strongest = listed(
        "side sentence tone quoted toned_words text",
        "The sentences furthest from neutral, and the words that make them so",
        lambda self: furthest(self.sentences, "tone", 10),
    )

    @cached_property
    def words(self) -> pd.DataFrame:
        """What each word adds to each mean, and to the difference."""
        return measure.words(self.spoken)

    @property
    def of_words(self) -> Finding:
        """Which words weigh most in the difference."""
        return wording.toned_words(self.words)

    words_chart = drawn(
        "tone_words",
        lambda self, charts: charts.tone_words(self.words, title=self.of_words.brief),
        where=lambda self: self.finding.shown,
    )
    listing = listed(
        "word wire_count derivative_count wire derivative difference",
        "What each word adds to the mean tone of each text, and to the difference",
        lambda self: self.words.head(40),
        digits=3,
    )
    """The words that weigh most."""

    @cached_property
    def actors(self) -> pd.DataFrame:
        """In how many sentences the tone towards each actor is negative or positive, a line an actor."""
        return measure.actors(self.spoken, most=2 * _MOST)

    main_actors = listed(_OF_ACTORS, _ACTORS.format("each main actor"), lambda self: self.actors.head(_MOST))
    all_actors = listed(_OF_ACTORS, _ACTORS.format("each actor"), attrgetter("actors"))

    marks = marks_of_sentences("tone")
