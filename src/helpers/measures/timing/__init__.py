"""Was each text written before or after the event, and what was new in the last update?"""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter

from helpers.measures.result import Listed, Result
from helpers.measures.timing import measure, wording


class Timing(Result):
    """Before or after the event of the wire report's lede, as far as verbs tell."""

    name = "timing"
    question = "Was it written before or after the event?"
    family = measure.FAMILY
    compare = staticmethod(measure.compare)

    finding = cached_property(lambda self: wording.timing(measure.reads_as(self.pair)))

    table = Listed(lambda self: measure.timing(self.pair))

    news = cached_property(lambda self: measure.news_in_update(self.pair))
    """The sentences that an update note points at."""
    update = cached_property(lambda self: wording.update(self.news))
    """What the update note says was new, and whether the derivative has anything of it."""

    update_table = Listed(attrgetter("news"))
