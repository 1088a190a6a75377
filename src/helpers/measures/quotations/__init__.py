"""Did the words in quotation marks come through?"""

from helpers.measures.quotations import measure, wording
from helpers.measures.result import Listed, Result, marks_of_rows
from helpers.showing.finding import Finding
from helpers.showing.style import shortened


class Quotations(Result):
    """What became of the quotations."""

    name = "quotations"
    question = "Did the words in quotation marks come through?"
    tried_as = "quotations"
    needs = ("verdict",)
    family = measure.FAMILY
    headlines = ("quotations", "quotations kept word for word", "quotations whose words were changed")
    schema = (measure.QUOTATIONS,)
    compare, tabulate = staticmethod(measure.compare), staticmethod(measure.table)

    @property
    def finding(self) -> Finding:
        return wording.quotes(self.rows, of_two_events=self.of_two_events)

    table = Listed(
        lambda self: self.rows.assign(
            speaker=wording.speakers(self.rows), outcome=wording.outcomes(self.rows)
        )
    )
    listing = Listed()
    """The same with cue, confidence and counterpart."""

    marks = marks_of_rows(lambda row: f"{row['outcome']}: {shortened(row['quotation'], 60)}")
