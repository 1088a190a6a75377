"""Quotations as a reader sees them."""

from __future__ import annotations

import pandas as pd

from helpers.showing.tables import Table, plain

SETTLED = 0.8
"""A speaker found with less confidence than this is shown with a question mark."""


def quotations(said: pd.DataFrame) -> Table:
    """Direct quotations of both texts; a question mark stands after a speaker who is not settled."""
    shown_speakers = said.assign(
        speaker=[
            f"{row.speaker or 'unknown'}{'?' if row.speaker and row.confidence < SETTLED else ''}"
            for row in said.itertuples()
        ]
    )
    return plain(
        shown_speakers, "quotation side speaker outcome difference",
        caption="Direct quotations: who speaks, and what became of them (? means that the speaker is not certain)",
    )  # fmt: skip
