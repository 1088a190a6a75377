"""Did the facts come through?"""

from __future__ import annotations

from helpers.loading import pd
from helpers.measures.facts import fact, measure, wording
from helpers.measures.result import Result, drawn, listed, marks_of_rows
from helpers.showing.finding import Finding
from helpers.showing.style import shortened


class Facts(Result):
    """What became of names, numbers, dates and places.

    Where the verdict is at hand and says that the texts report different events,
    facts that differ are no changes. Where the findings are at hand, none of
    them is passed over in silence.
    """

    name = "facts"
    question = "Did the facts come through?"
    tried_as = "facts"
    needs = ("check", "verdict", "quotations", "sources")
    family = fact.FAMILY
    headlines = ("changed numbers", "changed dates", "changed names", "changed places")
    schema = (measure.FACTS,)
    beside_texts = ("finding", "table")
    compare, tabulate = staticmethod(measure.compare), staticmethod(measure.table)

    @property
    def finding(self) -> Finding:
        kinds = [each.kind for each in getattr(self.beside.get("check"), "found", ())]
        told, headline = sum(kind in fact.FINDINGS for kind in kinds), "headline" in kinds
        return wording.facts(self.rows, verdict=self.label, to_check=told, headline=headline)

    changed = listed(
        "wire_value derivative_value certainty wire_text derivative_text",
        "Facts that changed",
        lambda self: measure.changed(self.rows),
    )
    """The facts that changed, each with both sentences."""

    by_kind = listed(
        "kind missing new same",
        "Facts that are missing, new or the same",
        lambda self: wording.by_kind(self.rows),
    )
    """The same of those that did not change, a line a kind."""

    @property
    def counted_likewise(self) -> dict[str, pd.DataFrame]:
        """Quotations and sources, where they were measured too."""
        return {name: self.beside[name].rows for name in ("quotations", "sources") if name in self.beside}

    chart = drawn(
        "outcomes",
        lambda self, charts: charts.outcomes(self.rows, self.counted_likewise, title=self.finding.brief),
    )
    table = listed("kind outcome wire_value derivative_value certainty note", measure.FACTS.caption)
    listing = listed(measure.FACTS.shown, measure.FACTS.caption)
    """The same with the sentences' numbers."""

    marks = marks_of_rows(
        lambda row: (
            f"{row['kind']}, {row['outcome']}: {shortened(row['wire_value'] or row['derivative_value'], 60)}"
        )
    )
