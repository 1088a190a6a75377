"""Facts as a reader sees them."""

from __future__ import annotations

import pandas as pd

from helpers.showing.style import shortened
from helpers.showing.tables import Table, plain


def facts(stated: pd.DataFrame, *, most: int = 14) -> Table:
    """What became of the facts, a line a kind: the values that are missing, new and the same.

    Changed ones are left to a table of their own, with both sentences.
    """
    rows = []
    for kind in dict.fromkeys(stated["kind"]):
        own = stated[stated["kind"] == kind]
        cells = [
            _values(own.loc[own["outcome"] == outcome, column], most)
            for outcome, column in (
                ("missing", "wire_value"),
                ("new", "derivative_value"),
                ("same", "derivative_value"),
            )
        ]
        rows.append((f"{kind}s", *cells))
    frame = pd.DataFrame(rows, columns=["kind", "missing", "new", "same"])
    return plain(frame, "kind missing new same", caption="Facts that are missing, new or the same")


def _values(values: pd.Series, most: int) -> str:
    """Values as a line: the first of them, and how many more there are."""
    shown_first = ", ".join(shortened(value, 40) for value in values.head(most))
    more = f" and {len(values) - most} more" if len(values) > most else ""
    return f"{shown_first}{more}" if len(values) else "none"
