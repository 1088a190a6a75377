"""Did the facts come through?"""

from __future__ import annotations

from helpers.findings.finding import NOTE, Place
from helpers.ground.loading import pd
from helpers.measures.facts import fact, measure, wording
from helpers.measures.result import Listed, Result, drawn, marks_of_rows
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
        found = getattr(self.beside.get("check"), "found", ())
        others = [each for each in found if each.severity != NOTE and not self._is_told(each.derivative)]
        kinds = [each.kind for each in others]
        told, headline = sum(kind in fact.OF_VALUES + fact.OF_NAMES for kind in kinds), "headline" in kinds
        return wording.facts(self.rows, verdict=self.label, to_check=told, headline=headline)

    def _is_told(self, there: Place | None) -> bool:
        """Whether a changed fact has the words of a finding, or they stand in it."""
        changed = measure.changed(self.rows)["derivative_value"]
        return there is not None and any(there.text in value for value in changed)

    changed = Listed(lambda self: measure.changed(self.rows))
    """The facts that changed, each with both sentences."""

    by_kind = Listed(lambda self: wording.by_kind(self.rows))
    """The same of those that did not change, a line a kind."""

    @property
    def counted_likewise(self) -> dict[str, pd.DataFrame]:
        """Quotations and sources, where they were measured too."""
        return {name: self.beside[name].rows for name in ("quotations", "sources") if name in self.beside}

    chart = drawn("outcomes", "rows counted_likewise")
    table = Listed()
    listing = Listed()
    """The same with the sentences' numbers."""

    marks = marks_of_rows(
        lambda row: (
            f"{row['kind']}, {row['outcome']}: {shortened(row['wire_value'] or row['derivative_value'], 60)}"
        )
    )
