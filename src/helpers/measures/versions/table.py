"""Sentences that rest on superseded text, as a reader sees them."""

from __future__ import annotations

import pandas as pd

from helpers.showing.tables import Table, plain


def superseded(table: pd.DataFrame) -> Table | None:
    """The derivative's sentences that rest on text which the wire service took back; None if there are none."""
    if table.empty:
        return None
    return plain(
        table,
        "text version fate wire_text latest_text words",
        caption="Sentences of the derivative that rest on superseded text",
    )
