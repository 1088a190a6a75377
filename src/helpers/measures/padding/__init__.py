"""What fills the derivative, and what stance does it take?"""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from helpers.measures.padding import measure, wording
from helpers.measures.result import Result
from helpers.measures.schema import Rows
from helpers.showing.finding import Finding
from helpers.showing.tables import Table, plain


class Padding(Result):
    """What is said twice, sentences without news, hedges and loaded words."""

    name = "padding"
    question = "What fills the derivative, and what stance does it take?"
    family = measure.FAMILY
    headlines = (measure.LEAD,)

    @cached_property
    def measured(self) -> Rows:
        return measure.compare.rows(self.pair)

    @property
    def finding(self) -> Finding:
        return wording.padding(*map(measure.filling, self.pair))

    @cached_property
    def stances(self) -> pd.DataFrame:
        """Hedges and loaded words, a line a word."""
        return measure.stance(self.pair)

    @property
    def table(self) -> Table:
        """The hedges and loaded words outside quotation marks."""
        own = self.stances[["wire_count", "derivative_count"]].sum(axis=1) > 0
        return plain(
            self.stances[own].head(20),
            "word kind wire_count derivative_count",
            caption="Hedges and loaded words outside quotation marks",
        )

    @property
    def listing(self) -> Table:
        """All of them, those of speakers too."""
        return plain(
            self.stances,
            "word kind wire_count derivative_count wire_quoted derivative_quoted written",
            caption="Hedges and loaded words; those inside quotation marks are a speaker's",
        )

    @property
    def repeats(self) -> Table:
        """What the derivative says twice."""
        return plain(
            measure.repeats(self.pair.derivative),
            "text words count kind sentences",
            caption="What the derivative says more than once",
        )

    @property
    def empties(self) -> Table:
        """The derivative's sentences without news."""
        return plain(
            measure.empties(self.pair.derivative),
            "text sentence kind reason",
            caption="Sentences that add little",
        )
