"""Which version of the wire report could the derivative have seen, and what did it take that was changed?"""

from __future__ import annotations

from functools import cached_property

from helpers.ground.loading import pd
from helpers.measures.result import Result
from helpers.measures.versions import known, measure, wording
from helpers.showing.finding import Finding
from helpers.showing.tables import Table, plain


class Versions(Result):
    """The versions of the wire report, where several are given; nothing where they are not."""

    name = "versions"
    question = "Which version of the wire report is compared?"
    glanced = ()
    schema = (measure.VERSIONS, measure.SUPERSEDED)
    chosen_by = ("other_versions", "wire_format", "any_language")
    explored = False

    @cached_property
    def known(self) -> known.Versions | None:
        """All versions, and which is compared."""
        chosen = self.options
        return known.known(
            self.pair, chosen.other_versions, format=chosen.wire_format, any_language=chosen.any_language
        )

    @cached_property
    def superseded(self) -> pd.DataFrame:
        """Sentences of the derivative that rest on text which was taken back."""
        return measure.superseded(self.pair, self.known)

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        found = self.known
        return {"versions": measure.table(found), "superseded": self.superseded} if found else {}

    @property
    def finding(self) -> Finding | None:
        return wording.versions(measure.table(self.known), self.superseded)

    @property
    def table(self) -> Table | None:
        """The derivative's sentences that rest on text which the wire service took back; None if there are none."""
        if self.superseded.empty:
            return None
        caption = "Sentences of the derivative that rest on superseded text"
        return plain(self.superseded, "text version fate wire_text latest_text words", caption=caption)
