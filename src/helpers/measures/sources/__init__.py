"""Did the sources come through?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from helpers.measures.result import Mark, Result, marks_of_rows
from helpers.measures.schema import Rows
from helpers.measures.sources import measure, wording
from helpers.showing.finding import Finding
from helpers.showing.tables import Table, plain


class Sources(Result):
    """Who says what each text tells, and what became of the source."""

    name = "sources"
    question = "Did the sources come through?"
    family = measure.FAMILY
    headlines = ("sourced statements", "sources lost from a claim that stands", "agentless forms")
    schema = (measure.ATTRIBUTIONS,)

    @cached_property
    def measured(self) -> Rows:
        return measure.compare.rows(self.pair)

    @cached_property
    def cases(self) -> Rows:
        """A line a statement."""
        return measure.table.rows(self.pair)

    @property
    def finding(self) -> Finding:
        return wording.attributions(self.rows)

    @property
    def table(self) -> Table:
        return plain(
            self.rows,
            "statement side source cue outcome counterpart_source",
            caption=measure.ATTRIBUTIONS.caption,
        )

    @property
    def listing(self) -> Table:
        """The same with kind and counterpart."""
        return plain(
            self.rows,
            "statement side sentence source cue kind outcome counterpart_source counterpart",
            caption=measure.ATTRIBUTIONS.caption,
        )

    @property
    def marks(self) -> Mapping[str, Mark]:
        return marks_of_rows(self.rows, "statement")
