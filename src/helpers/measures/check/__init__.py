"""What in the derivative must an editor check?"""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from helpers.findings.finding import Finding
from helpers.measures.check import measure, wording
from helpers.measures.result import Result
from helpers.measures.schema import TEXT, WHOLE, Table, columns
from helpers.showing.finding import Finding as Answer
from helpers.showing.tables import Table as ShownTable
from helpers.showing.tables import plain

FINDINGS = Table(
    "findings",
    ": a line a difference that an editor must check, gravest first.",
    (
        *columns(
            TEXT,
            "severity",
            "serious: contradicts the wire report, or puts words into somebody's mouth; check: not borne out by it, "
            "or lost; note: told, not weighed",
        ),
        *columns(TEXT, "kind", "what differs: number, name, negation, quotation words, source lost …"),
        *columns(TEXT, "certainty", "sure or likely"),
        *columns(
            TEXT,
            "wire_text derivative_text",
            "the words that differ, as written; empty where a side has none",
        ),
        *columns(
            WHOLE,
            "wire_sentence derivative_sentence",
            "numbers as in sentences; 0 is the headline; empty where a side has none",
        ),
        *columns(
            WHOLE,
            "wire_start wire_end derivative_start derivative_end",
            "characters into the text as received, of the words that differ, or of the sentence that has lost them",
        ),
        *columns(TEXT, "message", "one sentence for an editor"),
    ),
    shown="severity kind wire_text derivative_text wire_sentence derivative_sentence message",
    caption="What to check",
)


class Check(Result):
    """The differences that an editor must look at.

    Where the verdict is at hand, it bounds them: texts about different events
    have none, and independent reports of one event none that is serious.
    """

    name = "check"
    question = "What must an editor check?"
    schema = (FINDINGS,)

    @cached_property
    def found(self) -> tuple[Finding, ...]:
        """The findings, gravest first."""
        return measure.found(self.pair, self.label)

    @property
    def label(self) -> str:
        """The verdict's, empty where it is not at hand."""
        return getattr(self.beside.get("verdict"), "label", "")

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        return {"findings": measure.table(self.found)}

    @property
    def finding(self) -> Answer:
        return wording.told(self.found)

    @property
    def findings(self) -> tuple[Answer, ...]:
        return (self.finding,)

    @property
    def table(self) -> ShownTable:
        return plain(self.tables["findings"], FINDINGS.shown, caption=FINDINGS.caption)
