"""Did the sources come through?"""

from helpers.measures.result import Listed, Result, marks_of_rows
from helpers.measures.sources import measure, wording
from helpers.showing.finding import Finding
from helpers.showing.style import shortened


class Sources(Result):
    """Who says what each text tells, and what became of the source."""

    name = "sources"
    question = "Did the sources come through?"
    needs = ("verdict",)
    family = measure.FAMILY
    headlines = ("sourced statements", "sources lost from a claim that stands", "agentless forms")
    schema = (measure.ATTRIBUTIONS,)
    compare, tabulate = staticmethod(measure.compare), staticmethod(measure.table)

    @property
    def finding(self) -> Finding:
        return wording.attributions(self.rows, of_two_events=self.of_two_events)

    table = Listed(lambda self: self.rows.assign(outcome=wording.outcomes(self.rows)))
    listing = Listed()
    """The same with kind and counterpart."""

    marks = marks_of_rows(lambda row: f"{row['outcome']}: {shortened(row['statement'], 60)}")
