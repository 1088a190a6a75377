"""Was each text written before or after the event, and what was new in the last update?"""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from helpers.measures.result import Result
from helpers.measures.schema import Rows
from helpers.measures.timing import measure, wording
from helpers.showing.finding import Finding
from helpers.showing.tables import Table, plain


class Timing(Result):
    """Before or after the event of the wire report's lede, as far as verbs tell."""

    name = "timing"
    question = "Was it written before or after the event?"
    family = measure.FAMILY

    @cached_property
    def measured(self) -> Rows:
        return measure.compare.rows(self.pair)

    @property
    def finding(self) -> Finding:
        return wording.timing(measure.reads_as(self.pair))

    @property
    def table(self) -> Table:
        return plain(
            measure.timing(self.pair),
            "words side sentence form",
            caption="How each text tells the event of the wire report’s lede",
        )

    @cached_property
    def news(self) -> pd.DataFrame:
        """The sentences that an update note points at."""
        return measure.news_in_update(self.pair)

    @property
    def update(self) -> Finding:
        """What the update note says was new, and whether the derivative has anything of it."""
        return wording.update(self.news)

    @property
    def update_table(self) -> Table:
        return plain(
            self.news, "text paragraph sentence derivative note", caption="What the update note points at"
        )
