"""Where a pair stands among others, drawn."""

from collections.abc import Mapping

import numpy as np

from helpers.ground.loading import pd
from helpers.measures.verdict.reference import Spread
from helpers.showing.marks import label_rows
from helpers.showing.picture import Chart, drawing, finish
from helpers.showing.style import DERIVATIVE, INK, RULE, SHAPES


def strip(passage: float, others: Mapping[str, Spread], *, title: str) -> Chart:
    """The pair's closest passage beside those of pairs whose relation is known, in words; NaN if there is too little text."""
    names = [*others, "this pair"]
    with drawing(len(names) + 1.5) as figure:
        axes = figure.subplots()
        for place, each in enumerate(others.values()):
            axes.hlines(place, each.low, each.high, color=RULE, linewidth=9)
            axes.plot([each.middle], [place], "|", color=INK, markersize=11, markeredgewidth=2)
        axes.plot([passage], [len(others)], SHAPES[1], color=DERIVATIVE, markersize=8)
        axes.annotate(
            "too little text" if np.isnan(passage) else f"{passage:.0f}",
            (0 if np.isnan(passage) else passage, len(others)), (9, 0),
            textcoords="offset points", va="center", fontsize=9.5, color=INK,
        )  # fmt: skip
        label_rows(axes, names)
        axes.set_xlim(left=0)
        axes.margins(x=0.15)
        axes.grid(axis="x")
        axes.set_xlabel("words")
    rows = [(name, *each) for name, each in others.items()]
    rows.append((names[-1], passage, passage, passage))
    drawn = pd.DataFrame(rows, columns=["pairs", "low", "middle", "high"])
    told = "; ".join(f"{name}: {each.low:.0f} to {each.high:.0f}" for name, each in others.items())
    subtitle = (
        "Words of the closest passage that stand in the wire report’s order, beyond what chance gives. Bars: "
        "nine in ten pairs of like length; the tick is the middle one."
    )
    alt = f"Strip of the closest passage in words. This pair: {passage:.0f}. {told}."
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=drawn)
