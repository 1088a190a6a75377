"""Is the derivative derived from this wire report at all?"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

from helpers.measures.result import Listed, Result, drawn
from helpers.measures.schema import Rows
from helpers.measures.verdict import measure, wording
from helpers.measures.verdict.labels import TOO_LITTLE
from helpers.showing import template
from helpers.showing.finding import Finding


@dataclass(frozen=True)
class Reasons:
    """A verdict with what speaks for derivation, what against it, and what cannot be excluded."""

    judged: measure.Verdict

    def _repr_html_(self) -> str:
        judged = self.judged
        left_open = "Why nothing can be said" if judged.label == TOO_LITTLE else "What cannot be excluded"
        parts = {
            "What ties the texts together": judged.speaks_for,
            "What speaks against derivation": judged.speaks_against,
            left_open: judged.cannot_be_excluded,
        }
        label = wording.verdict(judged).brief
        return template.filled("report/reasons.html.j2", label=label, parts=parts, reference=judged.reference)

    def __str__(self) -> str:
        return "\n".join((self.judged.label, *self.judged.speaks_for, *self.judged.speaks_against))


class Verdict(Result):
    """The verdict on a pair, with every strand of evidence."""

    name = "verdict"
    question = "Is it derived from this report?"
    tried_as = "derivation"
    schema = (measure.VERDICTS,)
    beside_texts = ("table",)
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

    chart = drawn("evidence", "judged.passage judged.others", by="strip")

    @property
    def table(self) -> Reasons:
        """The reasons."""
        return Reasons(self.judged)

    listing = Listed(attrgetter("judged.strands"))

    @property
    def record(self) -> Mapping[str, Any]:
        return {"verdict": measure.recorded(self.judged)}
