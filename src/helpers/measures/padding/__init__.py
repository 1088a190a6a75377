"""What is said twice, and what stance does it take?"""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter

from helpers.ground.loading import pd
from helpers.measures.padding import measure, wording
from helpers.measures.result import Listed, Result
from helpers.showing.finding import Finding


class Padding(Result):
    """What is said twice, sentences without news, hedges and loaded words."""

    name = "padding"
    question = "What is said twice, and what stance does it take?"
    family = measure.FAMILY
    headlines = (measure.LEAD,)
    compare = staticmethod(measure.compare)

    @property
    def finding(self) -> Finding:
        return wording.padding(*map(measure.filling, self.pair))

    @cached_property
    def stances(self) -> pd.DataFrame:
        """Hedges and loaded words, a line a word."""
        return measure.stance(self.pair)

    table = Listed(lambda self: measure.spoken(self.stances), most=20)
    listing = Listed(attrgetter("stances"))
    """All of them, those of speakers too."""
    repeats = Listed(lambda self: measure.repeats(self.pair.derivative))
    empties = Listed(lambda self: measure.empties(self.pair.derivative))
