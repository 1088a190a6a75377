"""How much of each paragraph of the wire report survives?"""

from __future__ import annotations

from functools import cached_property

from helpers.ground.loading import pd
from helpers.measures.result import Listed, Result, drawn
from helpers.measures.survival import measure, wording
from helpers.showing.finding import Finding


class Survival(Result):
    """What of the wire report survives where."""

    name = "survival"
    question = "Which paragraphs survive?"
    glanced = ()
    family = measure.FAMILY
    compare = staticmethod(measure.compare)

    @cached_property
    def rows(self) -> pd.DataFrame:
        """A line a paragraph of the wire report."""
        return measure.survival(self.pair)

    @property
    def finding(self) -> Finding:
        return wording.survival(self.rows, measure.order(self.rows))

    @property
    def title(self) -> str:
        """That of the picture, which names a pattern only where one is shown."""
        return self.finding.brief if self.finding.shown else "What each paragraph shares with the derivative"

    chart = drawn("survival", "rows", "title")
    table = Listed()
