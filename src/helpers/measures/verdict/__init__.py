"""Is the derivative derived from this wire report at all?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from helpers.measures.result import Result, drawn
from helpers.measures.schema import NUMBER, TEXT, WHOLE, Table, columns
from helpers.measures.verdict import measure, wording
from helpers.measures.verdict.table import Reasons
from helpers.showing.finding import Caveat, Finding, expected
from helpers.showing.tables import Table as ShownTable
from helpers.showing.tables import plain

if TYPE_CHECKING:
    from helpers.showing.picture import Chart

_TOLD = "as far as the texts say"

VERDICTS = Table(
    "verdicts",
    ": a row a measured pair.",
    (
        *columns(
            TEXT,
            "verdict",
            "wholly derived; partly derived; same event, no evidence of derivation; different event; too little text to say",
        ),
        *columns(TEXT, "speaks_for speaks_against cannot_be_excluded", "the reasons, a line each"),
        *columns(
            NUMBER,
            "same_event_score",
            "names, rare words and sentences combined; above 0 more like one event than two",
        ),
        *columns(
            NUMBER,
            "closest_passage",
            "words of the closest passage that stand in the order of the wire report, beyond what chance gives",
        ),
        *columns(
            NUMBER,
            "resting_share",
            "share of the derivative's words in sentences that rest on the wire report by the ledger, 0 to 1",
        ),
        *columns(
            TEXT,
            "wire_title derivative_title wire_source derivative_source wire_published derivative_published",
            _TOLD,
        ),
        *columns(WHOLE, "wire_words derivative_words", "measured"),
        *columns(TEXT, "wire_sha256 derivative_sha256", "of each text as received"),
        *columns(
            TEXT,
            "wire_words_sha256 derivative_words_sha256",
            "of the measured words in small letters: copies of one wire report that differ in spaces, marks or "
            "furniture have the same, and are one report in the corpus",
        ),
        *columns(TEXT, "notes", "what was noted on reading, a line each"),
        *columns(TEXT, "reference", "what the verdict was held against"),
    ),
    in_reports=False,
)


class Verdict(Result):
    """The verdict on a pair, with every strand of evidence."""

    name = "verdict"
    question = "Is it derived from this report?"
    schema = (VERDICTS,)
    chosen_by = ("reference",)

    @cached_property
    def judged(self) -> measure.Verdict:
        """The label, the strands and the reasons."""
        return measure.verdict(self.pair, self.options.reference)

    @property
    def label(self) -> str:
        return self.judged.label

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        line = measure.line(self.pair, self.judged)
        return {"verdicts": pd.DataFrame([line], columns=VERDICTS.names)}

    @property
    def finding(self) -> Finding:
        return wording.verdict(self.judged)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (self.finding,)

    @drawn("evidence")
    def chart(self) -> Chart:
        """Where the pair stands among pairs whose relation is known."""
        from helpers.measures.verdict import chart

        return chart.strip(self.judged.passage, self.judged.others, title=self.finding.brief)

    @property
    def table(self) -> Reasons:
        """The reasons."""
        return Reasons(self.judged)

    @property
    def listing(self) -> ShownTable:
        """Every strand of evidence."""
        return plain(
            self.judged.strands,
            "strand value unit percentile_same_event percentile_different_event percentile_rewritten speaks note",
            caption="Strands of evidence, and what share of pairs of like length lies below",
        )

    @property
    def linked(self) -> tuple[Reasons, ...]:
        return (self.table,)

    @property
    def caveat(self) -> Caveat:
        return expected("derivation")

    @property
    def record(self) -> Mapping[str, Any]:
        return {"verdict": measure.recorded(self.judged)}
