"""Which version of the wire report could the derivative have seen, and what did it take that was changed?"""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from helpers.measures.result import Result
from helpers.measures.schema import TEXT, TRUTH, WHOLE, Table, columns
from helpers.measures.versions import measure, table, wording
from helpers.showing.finding import Finding
from helpers.showing.tables import Table as ShownTable

VERSIONS = Table(
    "versions",
    ", only where several versions of the wire report are given: a line a version, oldest first.",
    (
        *columns(TEXT, "version", "its own number, or its place"),
        *columns(TEXT, "time", "when it was sent, ISO 8601"),
        *columns(TEXT, "status", "update, correction, withdrawn, or nothing"),
        *columns(TRUTH, "stands", "whether it is a story, and not a notice that withdraws one"),
        *columns(TRUTH, "compared", "whether it is the one compared"),
        *columns(TEXT, "reason", "why, and what is doubtful; for that one"),
        *columns(TEXT, "note", "its update note, correction or editor's note"),
        *columns(TEXT, "address", "its file, and its number in it"),
    ),
    in_corpora=False,
)
SUPERSEDED = Table(
    "superseded",
    ", likewise: a line a sentence of the derivative that rests on text which the latest version changed or no longer has.",
    (
        *columns(WHOLE, "sentence", "its number in the derivative, and itself"),
        *columns(TEXT, "text", "its number in the derivative, and itself"),
        *columns(TEXT, "version", "the version it rests on"),
        *columns(TEXT, "fate", "changed or gone"),
        *columns(TEXT, "wire_text", "the sentence there that it rests on"),
        *columns(TEXT, "latest_text", "the nearest in the latest version; empty if gone"),
        *columns(
            TEXT, "words", "words of weight that it shares with the earlier text and not with the latest"
        ),
    ),
    in_corpora=False,
)


class Versions(Result):
    """The versions of the wire report, where several are given; nothing where they are not."""

    name = "versions"
    question = "Which version of the wire report is compared?"
    schema = (VERSIONS, SUPERSEDED)
    chosen_by = ("other_versions", "wire_format", "any_language")
    explored = False

    @cached_property
    def known(self) -> measure.Versions | None:
        """All versions, and which is compared."""
        chosen = self.options
        return measure.known(
            self.pair, chosen.other_versions, format=chosen.wire_format, any_language=chosen.any_language
        )

    @cached_property
    def superseded(self) -> pd.DataFrame:
        """Sentences of the derivative that rest on text which was taken back."""
        return measure.superseded(self.pair, self.known)

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        return measure.tables(self.known, self.superseded)

    @property
    def finding(self) -> Finding | None:
        return wording.versions(measure.table(self.known), self.superseded)

    @property
    def table(self) -> ShownTable | None:
        return table.superseded(self.superseded)
