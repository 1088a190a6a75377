"""Which runs of words do both texts have?"""

from helpers.measures.result import Listed, Result, marks_of_rows, of_lines
from helpers.measures.reuse import measure, wording
from helpers.showing.finding import Finding
from helpers.showing.style import shortened

_LONGEST = 12
"""So many of the longest runs are shown at once."""


class Reuse(Result):
    """The words that both texts have in the same order."""

    name = "reuse"
    question = "What was lifted?"
    glanced = ()
    family = measure.FAMILY
    headlines = (measure.LONGEST, f"{measure.VERBATIM_PASSAGES}{measure.MASKED}")
    schema = (measure.PASSAGES,)
    compare, tabulate = staticmethod(measure.compare), staticmethod(measure.passages_table)

    @property
    def finding(self) -> Finding:
        return wording.reuse(self.lines, self.rows)

    table = Listed(most=_LONGEST)
    listing = Listed()
    numbers = of_lines("Shared runs, passages and words; counts are exact and have no interval")
    """Shares and counts in both directions."""

    marks = marks_of_rows(lambda row: f"{row['kind']}: {shortened(row['text'], 60)}", _LONGEST)
