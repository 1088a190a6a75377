"""Topic rates and keyness, drawn."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.ticker import FixedLocator

from helpers.ground.loading import pd
from helpers.showing.marks import LONGEST_LABEL, directions, dots, label_rows
from helpers.showing.picture import Chart, drawing, finish, name_marks, zero_line
from helpers.showing.style import ROLES, RULE, SHAPES, shortened


def rates(topics: pd.DataFrame, *, title: str, most: int = 14) -> Chart:
    """How often each text touches each topic, per 1,000 words, with intervals."""
    lines = topics.head(most).reset_index(drop=True)
    with drawing(1.15 * len(lines) + 1.5) as figure:
        axes = figure.subplots()
        for offset, name, colour, shape in zip((-0.16, 0.16), ("wire", "derivative"), ROLES, SHAPES, strict=True):  # fmt: skip
            places = np.arange(len(lines)) + offset
            axes.hlines(places, lines[f"{name}_low"], lines[f"{name}_high"], color=colour, linewidth=1.4)
            (marks,) = axes.plot(lines[f"{name}_rate"], places, shape, color=colour, markersize=5.5)
            name_marks(marks, map(str, range(len(lines))))
        label_rows(axes, [shortened(name) for name in lines["name"]])
        axes.set_xlim(left=0)
        axes.grid(axis="x")
        axes.set_xlabel("per 1,000 words")
    rows = lines.itertuples()
    told = "; ".join(f"{row.name}: {row.wire_rate:.1f} and {row.derivative_rate:.1f}" for row in rows)
    subtitle = (
        "Matched words per 1,000 words of each text, with exact 95% intervals. Slate circles: the wire "
        "report; orange diamonds: the derivative."
    )
    alt = f"Dot plot of rates per 1,000 words, wire report and derivative. {told}."
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=lines)


def keyness(terms: pd.DataFrame, *, title: str, most: int = 24) -> Chart:
    """How many times as often the derivative uses each term, with intervals."""
    lines = terms.head(most).sort_values("keyness", kind="stable").reset_index(drop=True)
    limit = 6.0
    with drawing(len(lines) + 1.5) as figure:
        axes = figure.subplots()
        places = np.arange(len(lines))
        low, high = lines["low"].clip(-limit, limit), lines["high"].clip(-limit, limit)
        axes.hlines(places, low, high, color=RULE, linewidth=2)
        ends = ((lines["low"] < -limit, -limit, "<"), (lines["high"] > limit, limit, ">"))
        for beyond, edge, marker in ends:
            axes.plot(np.full(int(beyond.sum()), edge), places[beyond], marker, color=RULE, markersize=5)
        dots(axes, lines["keyness"].to_numpy())
        label_rows(axes, [_counted(row) for row in lines.itertuples()])
        zero_line(axes)
        axes.set_xlim(-limit - 0.3, limit + 0.3)
        axes.xaxis.set_major_locator(FixedLocator([-6, -3, 0, 3, 6]))
        axes.xaxis.set_major_formatter(lambda value, _: f"{2 ** abs(value):g}×" if value else "equal")
        axes.grid(axis="x")
        directions(axes, "wire report", "times as often", "derivative")
    both = zip(lines["name"], lines["wire_count"], lines["derivative_count"], strict=True)
    told = "; ".join(f"{shortened(name)} {wire} and {derivative} times" for name, wire, derivative in both)
    subtitle = (
        "Rate in the derivative over rate in the wire report. Beside each term: how often it stands in "
        "the wire report | derivative. Lines are 95% intervals; an arrow goes on without end."
    )
    alt = f"Dot plot of how much more often one text uses a term. {told}."
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=lines)


def _counted(row: Any) -> str:
    counts = f"\u00a0 {row.wire_count} | {row.derivative_count}".replace(" ", "\u00a0")
    return shortened(row.name, LONGEST_LABEL - len(counts)).replace(" ", "\u00a0") + counts
