"""Did the words in quotation marks come through?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from helpers.measures.quotations import measure, table, wording
from helpers.measures.result import Mark, Result, marks_of_rows
from helpers.measures.schema import Rows
from helpers.showing.finding import Finding
from helpers.showing.tables import Table, plain


class Quotations(Result):
    """What became of the quotations."""

    name = "quotations"
    question = "Did the words in quotation marks come through?"
    tried_as = "quotations"
    family = measure.FAMILY
    headlines = ("quotations", "quotations kept word for word", "quotations whose words were changed")
    schema = (measure.QUOTATIONS,)

    @cached_property
    def measured(self) -> Rows:
        return measure.compare.rows(self.pair)

    @cached_property
    def cases(self) -> Rows:
        """A line a quotation."""
        return measure.table.rows(self.pair)

    @property
    def finding(self) -> Finding:
        return wording.quotes(self.rows)

    @property
    def table(self) -> Table:
        return table.quotations(self.rows)

    @property
    def listing(self) -> Table:
        """The same with cue, confidence and counterpart."""
        return plain(
            self.rows,
            "quotation side sentence speaker cue confidence outcome difference counterpart counterpart_speaker",
            caption="Direct quotations; confidence is the chance that the speaker is right",
        )

    @property
    def marks(self) -> Mapping[str, Mark]:
        return marks_of_rows(self.rows, "quotation")
