"""Was each text written before or after the event, and what was new in the last update?"""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter

from helpers.ground.loading import pd
from helpers.measures.result import Listed, Result
from helpers.measures.timing import measure, wording
from helpers.showing.finding import Finding


class Timing(Result):
    """Before or after the event of the wire report's lede, as far as verbs tell."""

    name = "timing"
    question = "Was it written before or after the event?"
    family = measure.FAMILY
    compare = staticmethod(measure.compare)

    @property
    def finding(self) -> Finding:
        return wording.timing(measure.reads_as(self.pair))

    table = Listed(lambda self: measure.timing(self.pair))

    @cached_property
    def news(self) -> pd.DataFrame:
        """The sentences that an update note points at."""
        return measure.news_in_update(self.pair)

    @property
    def update(self) -> Finding:
        """What the update note says was new, and whether the derivative has anything of it."""
        return wording.update(self.news)

    update_table = Listed(attrgetter("news"))
