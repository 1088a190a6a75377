"""Did the facts come through?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from helpers.measures.facts import fact, measure, table, wording
from helpers.measures.result import Mark, Result, drawn, sentence_name
from helpers.measures.schema import TEXT, WHOLE, Table, columns
from helpers.showing.finding import Caveat, Finding, expected
from helpers.showing.style import NAMES, shortened
from helpers.showing.tables import Table as ShownTable
from helpers.showing.tables import plain

if TYPE_CHECKING:
    from helpers.showing.picture import Chart

_WHERE = "the first sentences that hold it"

FACTS = Table(
    "facts",
    ": a line a name, number, date or place.",
    (
        *columns(TEXT, "kind outcome", "name, number, date or place; same, changed, missing or new"),
        *columns(TEXT, "wire_value derivative_value", "as written"),
        *columns(WHOLE, "wire_sentence derivative_sentence", _WHERE),
        *columns(TEXT, "wire_text derivative_text", _WHERE),
        *columns(TEXT, "certainty", "sure or likely"),
        *columns(TEXT, "note", "why not sure"),
        *columns(WHOLE, "wire_mentions derivative_mentions", "how often"),
    ),
    shown="kind outcome wire_value derivative_value wire_sentence derivative_sentence certainty note",
    caption="Names, numbers, dates and places",
)


class Facts(Result):
    """What became of names, numbers, dates and places.

    Where the verdict is at hand and says that the texts report different events,
    facts that differ are no changes. Where the findings are at hand, none of
    them is passed over in silence.
    """

    name = "facts"
    question = "Did the facts come through?"
    family = fact.FAMILY
    headlines = ("changed numbers", "changed dates", "changed names", "changed places")
    schema = (FACTS,)

    @cached_property
    def lines(self) -> pd.DataFrame:
        return measure.compare(self.pair)

    @cached_property
    def rows(self) -> pd.DataFrame:
        """A line a value or name."""
        return measure.table(self.pair)

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        return {"facts": self.rows}

    @property
    def finding(self) -> Finding:
        return wording.facts(
            self.rows,
            verdict=getattr(self.beside.get("verdict"), "label", ""),
            to_check=sum(
                each.kind in fact.FINDINGS for each in getattr(self.beside.get("check"), "found", ())
            ),
        )

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (self.finding,)

    @property
    def changed(self) -> ShownTable:
        """The facts that changed, each with both sentences."""
        return plain(
            measure.changed(self.rows),
            "wire_value derivative_value certainty wire_text derivative_text",
            caption="Facts that changed",
        )

    @property
    def by_kind(self) -> ShownTable:
        """What is missing, new or the same, a line a kind."""
        return table.facts(self.rows)

    @drawn("outcomes")
    def chart(self) -> Chart:
        """How many facts came through, and quotations and sources where they were measured too."""
        from helpers.measures.facts import chart

        beside = {
            what: self.beside[name].tables[saved]
            for what, name, saved in (
                ("quotations", "quotations", "quotations"),
                ("sources", "sources", "attributions"),
            )
            if name in self.beside
        }
        return chart.outcomes(self.rows, beside, title=self.finding.brief)

    @property
    def table(self) -> ShownTable:
        return plain(
            self.rows,
            "kind outcome wire_value derivative_value certainty note",
            caption=FACTS.caption,
        )

    @property
    def listing(self) -> ShownTable:
        """The same with the sentences' numbers."""
        return plain(self.rows, FACTS.shown, caption=FACTS.caption)

    @property
    def linked(self) -> tuple[Finding, ShownTable]:
        return (self.finding, self.table)

    @property
    def caveat(self) -> Caveat:
        return expected("facts")

    @property
    def marks(self) -> Mapping[str, Mark]:
        return {
            str(place): Mark(
                f"{row['kind']}, {row['outcome']}: {shortened(row['wire_value'] or row['derivative_value'], 60)}",
                (
                    *sentence_name(NAMES[0], row["wire_sentence"]),
                    *sentence_name(NAMES[1], row["derivative_sentence"]),
                ),
            )
            for place, row in enumerate(self.rows.to_dict("records"))
        }
