"""The evidence for the verdict, drawn."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.ticker import FixedLocator

from helpers.showing.marks import label_rows
from helpers.showing.picture import Chart, drawing, finish
from helpers.showing.style import BAND, INK, MUTED


def evidence(strands: pd.DataFrame, *, title: str) -> Chart:
    """Each strand of evidence: its percentile among independent reports and among unrelated ones."""
    lines = strands.dropna(subset=["percentile_same_event", "percentile_different_event"])
    lines = lines.reset_index(drop=True)
    with drawing(len(lines) + 2.5) as figure:
        axes = figure.subplots()
        places = np.arange(len(lines))
        axes.axvspan(99, 101.5, color=BAND, zorder=0)
        for column, marker, colour, name, x in (
            ("percentile_different_event", "^", MUTED, "different events", 0.3),
            ("percentile_same_event", "s", INK, "same event", 0.72),
        ):
            filled = colour if marker == "s" else "none"
            axes.plot(
                lines[column], places, marker,
                color=colour, markerfacecolor=filled, markersize=6, clip_on=False,
            )  # fmt: skip
            axes.plot(
                [x - 0.02], [1.02], marker,
                color=colour, markerfacecolor=filled, markersize=6, transform=axes.transAxes, clip_on=False,
            )  # fmt: skip
            axes.annotate(name, (x, 1.02), xycoords="axes fraction", va="center", fontsize=8.5, color=colour)
        label_rows(axes, list(lines["strand"]))
        axes.set_xlim(-1.5, 101.5)
        axes.xaxis.set_major_locator(FixedLocator([0, 25, 50, 75, 99]))
        axes.grid(axis="x")
        axes.set_xlabel("more than in so many of 100 pairs of like length")
    told = "; ".join(
        f"{row.strand}: {row.percentile_same_event:.0f} and {row.percentile_different_event:.0f}"
        for row in lines.itertuples()
    )
    return finish(
        figure,
        title=title,
        subtitle=(
            "Each strand's place among pairs of texts whose relation is known. Only squares in the grey band go "
            "beyond what independent reports of one event share."
        ),
        alt=f"Dot plot of percentiles among reports of one event and of different events. {told}.",
        table=lines,
    )
