"""Is the derivative derived from this wire report at all?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any

from helpers.measures.result import Result, drawn, listed
from helpers.measures.schema import Rows
from helpers.measures.verdict import measure, wording
from helpers.measures.verdict.table import Reasons
from helpers.showing.finding import Finding


class Verdict(Result):
    """The verdict on a pair, with every strand of evidence."""

    name = "verdict"
    question = "Is it derived from this report?"
    tried_as = "derivation"
    schema = (measure.VERDICTS,)
    chosen_by = ("reference",)

    @cached_property
    def judged(self) -> measure.Verdict:
        """The label, the strands and the reasons."""
        return measure.verdict(self.pair, self.options.reference)

    @property
    def label(self) -> str:
        return self.judged.label

    @cached_property
    def cases(self) -> Rows:
        line = measure.line(self.pair, self.judged)
        return [tuple(line[name] for name in measure.VERDICTS.names)]

    @property
    def finding(self) -> Finding:
        return wording.verdict(self.judged)

    @drawn("evidence")
    def chart(self, charts: Any) -> Any:
        """Where the pair stands among pairs whose relation is known."""
        return charts.strip(self.judged.passage, self.judged.others, title=self.finding.brief)

    @property
    def table(self) -> Reasons:
        """The reasons."""
        return Reasons(self.judged)

    listing = listed(
        "strand value unit percentile_same_event percentile_different_event percentile_rewritten speaks note",
        "Strands of evidence, and what share of pairs of like length lies below",
        attrgetter("judged.strands"),
    )

    @property
    def linked(self) -> tuple[Reasons, ...]:
        return (self.table,)

    @property
    def record(self) -> Mapping[str, Any]:
        return {"verdict": measure.recorded(self.judged)}
