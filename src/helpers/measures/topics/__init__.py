"""Do they speak of the same things?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from operator import attrgetter

from helpers.measures.lines import settled
from helpers.measures.result import Listed, Mark, Result, drawn
from helpers.measures.schema import Rows
from helpers.measures.topics import measure, wording
from helpers.showing.style import shortened


class Topics(Result):
    """Named topics, and the terms that each text is most about."""

    name = "topics"
    question = "Do they speak of the same things?"
    family = measure.FAMILY
    schema = (measure.TOPICS,)
    glanced = ("finding", "of_terms")
    chosen_by = ("topics", "quotations", "terms")

    _named = cached_property(lambda self: measure.compare(self.spoken, self.options.lexicon))
    _terms = cached_property(lambda self: measure.terms(self.spoken, most=self.options.terms))
    named = cached_property(lambda self: measure.TOPICS.frame(self._named))
    """Every topic that either text touches, a line a topic."""
    terms = cached_property(lambda self: measure.TOPICS.frame(self._terms))
    """The names, phrases and words that either text is most about, a line a term."""
    measured = cached_property(lambda self: settled(self.spoken, measure.measures(self._named)))

    @cached_property
    def cases(self) -> Rows:
        return [*self._named, *self._terms]

    finding = cached_property(lambda self: wording.compared(self.named, what="topics"))
    of_terms = cached_property(lambda self: wording.compared(self.terms, what="terms"))
    """Whether the texts differ in what they are most about."""
    subjects = cached_property(lambda self: wording.subjects(self.pair))
    """What the senders say that the texts are about."""

    chart = drawn("topics", "named", by="rates", where="finding.known")
    terms_chart = drawn("terms", "terms", "of_terms.brief", by="keyness", where="of_terms.known")

    table = Listed(attrgetter("named"))
    listing = Listed(attrgetter("named"))
    """The same with rates and shares of sentences."""
    terms_listing = Listed(attrgetter("terms"))

    @property
    def marks(self) -> Mapping[str, Mark]:
        places = measure.places(self.spoken, self.options.lexicon)
        marks = {}
        for place, name in enumerate(self.named["name"]):
            sides = zip("wd", places[name], strict=True)
            touching = tuple(f"{side}{number}" for side, numbers in sides for number in numbers)
            marks[str(place)] = Mark(f"Sentences that touch {shortened(name, 60)}", touching)
        return marks
