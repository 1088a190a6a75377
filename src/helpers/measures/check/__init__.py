"""What in the derivative must an editor check?"""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from helpers.findings.finding import Finding
from helpers.measures.check import measure, wording
from helpers.measures.result import Mark, Result
from helpers.measures.schema import Rows
from helpers.showing.description import identical
from helpers.showing.finding import Finding as Answer
from helpers.showing.finding import Notes
from helpers.showing.style import shortened
from helpers.showing.tables import Table

_AT_A_GLANCE = 3
"""So many findings are told in full where the list does not stand beside."""


class Check(Result):
    """The differences that an editor must look at.

    Where the verdict is at hand, it bounds them: texts about different events
    have none, and independent reports of one event none that is serious.
    """

    name = "check"
    question = "What must an editor check?"
    needs = ("verdict",)
    family = measure.FAMILY
    schema = (measure.FINDINGS,)

    @cached_property
    def found(self) -> tuple[Finding, ...]:
        """The findings, gravest first."""
        return measure.found(self.pair, self.label)

    @property
    def resting(self) -> int:
        """How many of the derivative's sentences rest on the wire report, so that they can be held against it."""
        return sum(bool(link.sources) for link in self.pair.links.derivative)

    @property
    def unheld(self) -> str:
        """Why nothing was held against the wire report; empty where something was."""
        return wording.why_unheld(self.label, self.resting, identical=identical(self.pair) is not None)

    @property
    def unchecked(self) -> str:
        """Which of the derivative's sentences neither rest on the wire report nor have a finding; empty for none."""
        told = {each.derivative.sentence for each in self.found if each.derivative}
        sides = zip(self.pair.derivative.sentences, self.pair.links.derivative, strict=True)
        left = [each.number for each, link in sides if not link.sources and each.number not in told]
        return "" if self.unheld else wording.unchecked(left, len(self.pair.derivative.sentences))

    @cached_property
    def measured(self) -> Rows:
        why = "" if self.resting else "no sentence of the derivative rests on the wire report"
        why = "different events are not held against each other" if self.of_two_events else why
        return measure.lines_of(self.found, why_unknown=why)

    @cached_property
    def cases(self) -> Rows:
        return measure.table(self.found)

    @property
    def finding(self) -> Answer:
        return self._told(0)

    @property
    def findings(self) -> tuple[Answer, ...]:
        return (self._told(_AT_A_GLANCE),)

    def _told(self, most: int) -> Answer:
        return wording.told(self.found, most=most, unheld=self.unheld, resting=self.resting)

    @property
    def table(self) -> Table:
        return wording.listed(self.found, caption=measure.FINDINGS.caption)

    @property
    def caveat(self) -> Notes:
        return wording.caveat(self.found, unheld=self.unheld)

    @property
    def marks(self) -> Mapping[str, Mark]:
        marks = {}
        for place, each in enumerate(self.found):
            title = f"{wording.SEVERITIES[each.severity].capitalize()}: {shortened(each.message, 200)}"
            marks[str(place)] = Mark(title, wording.sentences(each))
        return marks

    @property
    def record(self) -> Mapping[str, Any]:
        return {"check": measure.counts(self.found)}
