"""One picture a question. A table goes in, a `Chart` comes out; nothing is measured or read here."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from helpers.ground.loading import pd
from helpers.showing.picture import Chart, zero_line
from helpers.showing.style import INK, LABELS, MUTED, NAMES, ROLES, SHAPES, sentence_name, signed
from helpers.statistics.intervals import Floats

MANY = 300
"""From this many sentences on, one mark for each is more than a picture can show."""

CROSSING = "A line is a 95% interval; one that crosses zero shows no difference."

LONGEST_TITLE = 17
"""Letters in a line above a panel: so many fit where two panels stand beside each other with words between them."""


def panels(figure: Chart, titles: Sequence[str], **shared: Any) -> Iterator[Axes]:
    """A panel for each title; two stand beside each other, one left over stays empty. The last of each column has the words of its axis."""
    grid = figure.subplots(-(-len(titles) // 2), 2, squeeze=False, **shared)
    for axes in grid.flat[len(titles) :]:
        axes.set_axis_off()
    for axes in grid.flat[: len(titles)][-2:]:
        axes.tick_params(labelbottom=True)
        axes.xaxis.offsetText.set_visible(True)
    for axes, title in zip(grid.flat, titles, strict=False):
        axes.set_title(textwrap.fill(title, LONGEST_TITLE), loc="left", fontsize=9, color=INK)
        yield axes


def along(figure: Chart, sentences: pd.DataFrame) -> Iterator[tuple[Axes, pd.DataFrame, str, str]]:
    """A panel for each text, for its sentences from the first to the last, with its colour and shape."""
    both = figure.subplots(2, 1, sharey=True)
    for axes, name, colour, label, shape in zip(both, NAMES, ROLES, LABELS, SHAPES, strict=True):
        axes.set_title(name, loc="left", fontsize=9.5, color=label)
        axes.axhline(0, color=INK, linewidth=0.8)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=12, min_n_ticks=1))
        axes.grid(axis="y")
        yield axes, sentences[sentences["side"] == name], colour, shape
    both[1].set_xlabel("sentence, in reading order")


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
    both = zip(lines["wire"], lines["derivative"], lines["difference"].isna(), strict=True)
    values = ["" if unknown else f"{wire:.1f} → {derivative:.1f}" for wire, derivative, unknown in both]
    beside = axes.secondary_yaxis("right")
    beside.set_yticks(places, values)
    beside.tick_params(length=0, labelcolor=MUTED, labelsize=9)
    beside.spines["right"].set_visible(False)
    axes.xaxis.set_major_locator(MaxNLocator(3))
    axes.grid(axis="x")
    axes.margins(x=0.06)


def sentence_names(rows: pd.DataFrame) -> list[str]:
    """The sentences of these rows as a page names them: ``w3``, ``d12``."""
    return list(map(sentence_name, rows["side"], rows["sentence"]))


LONGEST_LABEL = 24
_UP_TO_A_STOP = re.compile(r"[,;:] ")


def label_rows(axes: Axes, labels: Sequence[str], *, longest: int = LONGEST_LABEL) -> None:
    """One labelled row for each line of a table, first on top; a label breaks where a line would be longer."""
    axes.set_yticks(np.arange(len(labels)), [textwrap.fill(label, longest) for label in labels])
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.spines["left"].set_visible(False)


def label_first(axes: Axes, labels: Sequence[str], *, longest: int = LONGEST_LABEL) -> None:
    """The same in the first of the panels that stand beside each other."""
    place = axes.get_subplotspec()
    if place is not None and place.is_first_col():
        label_rows(axes, labels, longest=longest)


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
