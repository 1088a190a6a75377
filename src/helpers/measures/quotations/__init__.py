"""Did the words in quotation marks come through?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import pandas as pd

from helpers.measures.quotations import measure, table, wording
from helpers.measures.result import Mark, Result, marks_of_rows
from helpers.measures.schema import NUMBER, TEXT, WHOLE, Table, columns
from helpers.showing.finding import Caveat, Finding, expected
from helpers.showing.tables import Table as ShownTable
from helpers.showing.tables import plain

QUOTATIONS = Table(
    "quotations",
    ": a line a direct quotation of either text.",
    (
        *columns(TEXT, "side", "which text, and where"),
        *columns(WHOLE, "sentence", "which text, and where"),
        *columns(TEXT, "quotation speaker cue", "the words, who says them, by what verb"),
        *columns(NUMBER, "confidence", "chance that the speaker is right, 0 to 1"),
        *columns(
            TEXT,
            "outcome",
            "derivative: identical, punctuation only, cut, words changed, merged, speaker changed, marks dropped, "
            "not in the wire; wire report: kept, paraphrased, dropped",
        ),
        *columns(TEXT, "counterpart", "the same in the other text"),
        *columns(WHOLE, "counterpart_sentence", "the same in the other text"),
        *columns(TEXT, "counterpart_speaker", "the same in the other text"),
        *columns(TEXT, "difference", "the words exchanged, the wire report's first"),
        *columns(WHOLE, "start end", "which text, and where"),
    ),
    shown="quotation side sentence speaker confidence outcome difference counterpart",
    caption="Direct quotations; confidence is the chance that the speaker is right",
)


class Quotations(Result):
    """What became of the quotations."""

    name = "quotations"
    question = "Did the words in quotation marks come through?"
    family = measure.FAMILY
    headlines = ("quotations", "quotations kept word for word", "quotations whose words were changed")
    schema = (QUOTATIONS,)

    @cached_property
    def lines(self) -> pd.DataFrame:
        return measure.compare(self.pair)

    @cached_property
    def rows(self) -> pd.DataFrame:
        """A line a quotation."""
        return measure.table(self.pair)

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        return {"quotations": self.rows}

    @property
    def finding(self) -> Finding:
        return wording.quotes(self.rows)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (self.finding,)

    @property
    def table(self) -> ShownTable:
        return table.quotations(self.rows)

    @property
    def listing(self) -> ShownTable:
        """The same with cue, confidence and counterpart."""
        return plain(
            self.rows,
            "quotation side sentence speaker cue confidence outcome difference counterpart counterpart_speaker",
            caption="Direct quotations; confidence is the chance that the speaker is right",
        )

    @property
    def caveat(self) -> Caveat:
        return expected("quotations")

    @property
    def marks(self) -> Mapping[str, Mark]:
        return marks_of_rows(self.rows, "quotation")
