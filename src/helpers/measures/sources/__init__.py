"""Did the sources come through?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import pandas as pd

from helpers.measures.result import Mark, Result, marks_of_rows
from helpers.measures.schema import TEXT, WHOLE, Table, columns
from helpers.measures.sources import measure, wording
from helpers.showing.finding import Finding
from helpers.showing.tables import Table as ShownTable
from helpers.showing.tables import plain

ATTRIBUTIONS = Table(
    "attributions",
    ": a line a sourced statement, or a form that names nobody.",
    (
        *columns(TEXT, "side", "which text, and where"),
        *columns(WHOLE, "sentence", "which text, and where"),
        *columns(
            TEXT,
            "source cue kind",
            "who, by what word; person, organisation, document, outlet, unnamed or agentless",
        ),
        *columns(
            TEXT,
            "outcome",
            "wire report: kept, weakened to an agentless form, lost, gone with the claim; derivative: kept, gained, agentless",
        ),
        *columns(TEXT, "statement", "what is said"),
        *columns(TEXT, "counterpart", "the same in the other text"),
        *columns(WHOLE, "counterpart_sentence", "the same in the other text"),
        *columns(TEXT, "counterpart_source", "the same in the other text"),
        *columns(WHOLE, "start end", "which text, and where"),
    ),
    shown="statement side sentence source cue outcome counterpart_source",
    caption="Sourced statements, and forms that name nobody",
)


class Sources(Result):
    """Who says what each text tells, and what became of the source."""

    name = "sources"
    question = "Did the sources come through?"
    family = measure.FAMILY
    headlines = ("sourced statements", "sources lost from a claim that stands", "agentless forms")
    schema = (ATTRIBUTIONS,)

    @cached_property
    def lines(self) -> pd.DataFrame:
        return measure.compare(self.pair)

    @cached_property
    def rows(self) -> pd.DataFrame:
        """A line a statement."""
        return measure.table(self.pair)

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        return {"attributions": self.rows}

    @property
    def finding(self) -> Finding:
        return wording.attributions(self.rows)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (self.finding,)

    @property
    def table(self) -> ShownTable:
        return plain(
            self.rows, "statement side source cue outcome counterpart_source", caption=ATTRIBUTIONS.caption
        )

    @property
    def listing(self) -> ShownTable:
        """The same with kind and counterpart."""
        return plain(
            self.rows,
            "statement side sentence source cue kind outcome counterpart_source counterpart",
            caption=ATTRIBUTIONS.caption,
        )

    @property
    def marks(self) -> Mapping[str, Mark]:
        return marks_of_rows(self.rows, "statement")
