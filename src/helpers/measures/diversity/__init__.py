"""How varied are the words of each text?"""

from __future__ import annotations

from functools import cached_property

from helpers.measures.difference import difference
from helpers.measures.diversity import measure
from helpers.measures.result import Result
from helpers.measures.schema import Rows
from helpers.showing.finding import Finding
from helpers.showing.tables import Table, measures


class Diversity(Result):
    """Two indices of lexical diversity that can be held against each other in texts of different length."""

    name = "diversity"
    question = "How varied are the words of each text?"
    family = measure.FAMILY
    headlines = (measure.MATTR,)
    tried = (measure.differences,)
    chosen_by = ("quotations",)

    @cached_property
    def measured(self) -> Rows:
        return measure.compare.rows(self.spoken)

    def _told(self, name: str) -> Finding:
        return difference(self.lines, name, self.ranges)

    @property
    def finding(self) -> Finding:
        """Whether one text has more different words in a stretch of fifty; news is seldom long enough for more."""
        return self._told(measure.MATTR)

    @property
    def of_factors(self) -> Finding:
        """Whether one text goes on for longer before its words repeat."""
        return self._told(measure.MTLD)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (self.finding, self.of_factors)

    @property
    def table(self) -> Table:
        return measures(self.lines, caption="How varied the words are")
