"""Do they speak of the same things?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from operator import attrgetter

from helpers.ground.loading import pd
from helpers.measures.lines import settled
from helpers.measures.result import Listed, Mark, Result, drawn
from helpers.measures.schema import Rows
from helpers.measures.topics import measure, wording
from helpers.showing.finding import Finding
from helpers.showing.style import shortened


class Topics(Result):
    """Named topics, and the terms that each text is most about."""

    name = "topics"
    question = "Do they speak of the same things?"
    family = measure.FAMILY
    schema = (measure.TOPICS,)
    glanced = ("finding", "of_terms")
    chosen_by = ("topics", "quotations", "terms")

    @cached_property
    def _named(self) -> Rows:
        return measure.compare(self.spoken, self.options.lexicon)

    @cached_property
    def _terms(self) -> Rows:
        return measure.terms(self.spoken, most=self.options.terms)

    @cached_property
    def named(self) -> pd.DataFrame:
        """Every topic that either text touches, a line a topic."""
        return measure.TOPICS.frame(self._named)

    @cached_property
    def terms(self) -> pd.DataFrame:
        """The names, phrases and words that either text is most about, a line a term."""
        return measure.TOPICS.frame(self._terms)

    @cached_property
    def measured(self) -> Rows:
        return settled(self.spoken, measure.measures(self._named))

    @cached_property
    def cases(self) -> Rows:
        return [*self._named, *self._terms]

    @property
    def finding(self) -> Finding:
        return wording.compared(self.named, what="topics")

    @property
    def of_terms(self) -> Finding:
        """Whether the texts differ in what they are most about."""
        return wording.compared(self.terms, what="terms")

    @property
    def subjects(self) -> Finding | None:
        """What the senders say that the texts are about."""
        return wording.subjects(self.pair)

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
