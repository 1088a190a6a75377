"""What is said of reuse."""

from __future__ import annotations

import numpy as np

from helpers.ground.loading import pd
from helpers.measures.lines import line
from helpers.measures.reuse import measure
from helpers.showing.finding import Finding, counted, percent, said
from helpers.showing.style import shortened


def reuse(table: pd.DataFrame, passages: pd.DataFrame) -> Finding:
    """How many of the derivative's words stand in shared runs, and what those are; exact counts."""
    row = line(table, measure.LEAD)
    if np.isnan(row["derivative"]):
        return said("Nothing can be said of shared words", 0.0, ": a text has no words")
    by_kind = {kind: int(passages.loc[passages["kind"] == kind, "words"].sum()) for kind in measure.KINDS}
    shared = sum(by_kind.values())
    if not shared:
        return said("The two texts share no run of three words or more", 1.5)
    share = percent(row["derivative"])
    text = (
        f"{share} of the derivative’s words are in runs of three or more that the wire report has too: "
        f"{counted(by_kind[measure.QUOTATION], 'word')} in quotations, {by_kind[measure.NAME]:,} in names and fixed "
        f"phrases, and {by_kind[measure.VERBATIM]:,} other words verbatim."
    )
    verbatim = passages[passages["kind"] == measure.VERBATIM]
    if len(verbatim):
        longest = verbatim.iloc[0]
        text += f" The longest such run has {longest['words']} words: “{shortened(longest['text'], 90)}”."
    part = by_kind[measure.VERBATIM] * row["derivative"] / shared
    weight = 2.9 if part >= 0.2 else 2.2 if part >= 0.06 else 1.2
    return Finding(text, weight, f"{share} of the derivative’s words are in runs that both texts have")
