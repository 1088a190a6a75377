"""The verdict with its reasons, as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.measures.verdict import wording
from helpers.measures.verdict.labels import TOO_LITTLE
from helpers.measures.verdict.measure import Verdict
from helpers.showing.tables import shown


@dataclass(frozen=True)
class Reasons:
    """A verdict with what speaks for derivation, what against it, and what cannot be excluded."""

    judged: Verdict

    def _repr_html_(self) -> str:
        label = wording.verdict(self.judged).brief
        parts = [
            ("What ties the texts together", self.judged.speaks_for),
            ("What speaks against derivation", self.judged.speaks_against),
            (
                "Why nothing can be said" if self.judged.label == TOO_LITTLE else "What cannot be excluded",
                self.judged.cannot_be_excluded,
            ),
        ]
        told = "".join(
            f"<h3>{heading}</h3><ul>{''.join(f'<li><bdi>{shown(each)}</bdi></li>' for each in reasons)}</ul>"
            for heading, reasons in parts
            if reasons
        )
        return f'<p class="finding">{shown(label)}.</p><div class="reasons">{told}<p class="note">Held against: {shown(self.judged.reference)}.</p></div>'

    def __str__(self) -> str:
        return "\n".join((self.judged.label, *self.judged.speaks_for, *self.judged.speaks_against))
