"""How much of each paragraph of the wire report survives?"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from helpers.measures.result import Result, drawn
from helpers.measures.survival import measure, wording
from helpers.showing.finding import Finding
from helpers.showing.tables import Table as ShownTable
from helpers.showing.tables import plain

if TYPE_CHECKING:
    from helpers.showing.picture import Chart


class Survival(Result):
    """What of the wire report survives where."""

    name = "survival"
    question = "Which paragraphs survive?"
    family = measure.FAMILY

    @cached_property
    def lines(self) -> pd.DataFrame:
        return measure.compare(self.pair)

    @cached_property
    def rows(self) -> pd.DataFrame:
        """A line a paragraph of the wire report."""
        return measure.survival(self.pair)

    @property
    def finding(self) -> Finding:
        return wording.survival(self.rows, measure.order(self.rows))

    @drawn("survival")
    def chart(self) -> Chart:
        """The words of each paragraph, and those that both texts have."""
        from helpers.measures.survival import chart

        title = self.finding.brief if self.finding.shown else "What each paragraph shares with the derivative"
        return chart.survival(self.rows, title=title)

    @property
    def table(self) -> ShownTable:
        return plain(
            self.rows,
            "paragraph words shared_words share content_share passages",
            caption="Paragraphs of the wire report",
        )
