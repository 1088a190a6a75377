"""How much of each paragraph of the wire report survives?"""

from __future__ import annotations

from functools import cached_property

from helpers.measures.result import Listed, Result, drawn
from helpers.measures.survival import measure, wording


class Survival(Result):
    """What of the wire report survives where."""

    name = "survival"
    question = "Which paragraphs survive?"
    glanced = ()
    family = measure.FAMILY
    compare = staticmethod(measure.compare)

    rows = cached_property(lambda self: measure.survival(self.pair))
    """A line a paragraph of the wire report."""
    finding = cached_property(lambda self: wording.survival(self.rows, measure.order(self.rows)))

    @property
    def title(self) -> str:
        """That of the picture, which names a pattern only where one is shown."""
        return self.finding.brief if self.finding.shown else "What each paragraph shares with the derivative"

    chart = drawn("survival", "rows", "title")
    table = Listed()
