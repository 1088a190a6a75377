"""One picture a question. A table goes in, a `Chart` comes out; nothing is measured or read here."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from helpers.showing.picture import Chart, drawing, finish, zero_line
from helpers.showing.style import INK, MUTED, NAMES, ROLES, RULE, SHAPES, signed
from helpers.statistics.intervals import Floats

MANY = 300
"""From this many sentences on, one mark for each is more than a picture can show."""

CROSSING = "A line is a 95% interval; one that crosses zero shows no difference."


_BESIDE = 2
"""So many panels stand beside each other."""


def preparations(differences: pd.DataFrame, *, title: str) -> Chart:
    """Each headline number's difference under each preparation of the texts."""
    numbers = list(differences.columns)
    deep = -(-len(numbers) // _BESIDE)
    with drawing(deep * (len(differences) + 3)) as figure:
        panels = figure.subplots(deep, _BESIDE, sharey=True, squeeze=False)
        places = np.arange(len(differences))
        for axes in panels.flat[len(numbers) :]:
            axes.set_axis_off()
        for axes, number in zip(panels.flat, numbers, strict=False):
            values = differences[number].to_numpy(dtype=float)
            zero_line(axes)
            axes.hlines(places, 0, values, color=RULE, linewidth=1.2)
            dots(axes, values)
            axes.set_title(textwrap.fill(number, 16), loc="left", fontsize=9, color=INK)
            axes.margins(x=0.18)
            axes.xaxis.set_major_locator(MaxNLocator(2))
            axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}".replace("-", "−")))
        for axes in panels[:, 0]:
            label_rows(axes, list(differences.index))
    ranges = ((number, differences[number].min(), differences[number].max()) for number in numbers)
    told = "; ".join(f"{number}: {signed(low, 2)} to {signed(high, 2)}" for number, low, high in ranges)
    return finish(
        figure,
        title=title,
        subtitle=(
            "Derivative minus wire report when the texts are prepared in other defensible ways. Orange "
            "diamonds: the derivative is higher; slate circles: lower."
        ),
        alt=f"Dot plots of headline differences under each preparation. Ranges: {told}.",
        table=differences.reset_index(),
    )


def dots(axes: Axes, values: Floats, size: float = 6) -> None:
    """A dot for each value, a row each, in colour and shape of the text that has more."""
    for above, colour, shape in zip((False, True), ROLES, SHAPES, strict=True):
        here = (values > 0) == above
        axes.plot(values[here], np.flatnonzero(here), shape, color=colour, markersize=size)


def differences(axes: Axes, lines: pd.DataFrame) -> None:
    """One line a measure: the difference as a dot, its interval as a line, NaN as its note."""
    places = np.arange(len(lines))
    zero_line(axes)
    axes.hlines(places, lines["low"], lines["high"], color=MUTED, linewidth=1.6)
    dots(axes, lines["difference"].to_numpy(), 6.5)
    for place, row in enumerate(lines.itertuples()):
        if np.isnan(row.difference):
            axes.annotate(_UP_TO_A_STOP.split(row.note)[0], (0, place), (6, 0), textcoords="offset points", va="center", color=MUTED, fontsize=9)  # fmt: skip
    label_rows(axes, list(lines["measure"]))
    values = [
        "" if np.isnan(row.difference) else f"{row.wire:.1f} → {row.derivative:.1f}"
        for row in lines.itertuples()
    ]
    beside = axes.secondary_yaxis("right")
    beside.set_yticks(places, values)
    beside.tick_params(length=0, labelcolor=MUTED, labelsize=9)
    beside.spines["right"].set_visible(False)
    axes.xaxis.set_major_locator(MaxNLocator(3))
    axes.grid(axis="x")
    axes.margins(x=0.06)


def sentence_names(rows: pd.DataFrame) -> list[str]:
    """The sentences of these rows as a page names them: ``w3``, ``d12``."""
    places = zip(rows["side"], rows["sentence"], strict=True)
    return [f"{'w' if side == NAMES[0] else 'd'}{number}" for side, number in places]


LONGEST_LABEL = 24
_UP_TO_A_STOP = re.compile(r"[,;:] ")


def label_rows(axes: Axes, labels: Sequence[str]) -> None:
    """One labelled row for each line of a table, first on top."""
    axes.set_yticks(np.arange(len(labels)), [textwrap.fill(label, LONGEST_LABEL) for label in labels])
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.spines["left"].set_visible(False)


def directions(axes: Axes, left: str, unit: str, right: str) -> None:
    """The axis says which way is which, and under it what is counted."""
    axes.set_xlabel(f"← {left}  ·  {right} →\n{unit}")


def bar_label(axes: Axes, value: float, place: float, text: str) -> None:
    """The number at a bar's end."""
    right = value >= 0
    axes.annotate(
        text, (value, place), (4 if right else -4, 0), textcoords="offset points",
        ha="left" if right else "right", va="center", fontsize=9, color=MUTED,
    )  # fmt: skip


def told(what: str, lines: pd.DataFrame) -> str:
    """Lines of a table as alt text."""
    known = lines.dropna(subset=["difference"])
    told = "; ".join(
        f"{row.measure} {signed(row.difference)}"
        + ("" if np.isnan(row.low) else f" ({signed(row.low)} to {signed(row.high)})")
        for row in known.itertuples()
    )
    return f"{what}: {told or 'none known'}."
