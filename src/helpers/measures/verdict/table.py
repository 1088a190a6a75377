"""The verdict with its reasons, as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.measures.verdict import wording
from helpers.measures.verdict.labels import TOO_LITTLE
from helpers.measures.verdict.measure import Verdict
from helpers.showing import template


@dataclass(frozen=True)
class Reasons:
    """A verdict with what speaks for derivation, what against it, and what cannot be excluded."""

    judged: Verdict

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
