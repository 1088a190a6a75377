"""Tone along the text, and the words that make it, drawn."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from helpers.ground.loading import pd
from helpers.showing.marks import MANY, along, bar_label, directions, label_rows, sentence_names
from helpers.showing.picture import Chart, drawing, finish, name_marks, zero_line
from helpers.showing.style import BAND, NAMES, PAPER, ROLES, shortened, signed


def tone_arc(sentences: pd.DataFrame, *, title: str) -> Chart:
    """Tone of each sentence from the first to the last; hollow marks are mostly quoted words."""
    with drawing(11) as figure:
        for axes, side, colour, shape in along(figure, sentences):
            axes.axhspan(-0.05, 0.05, color=BAND, zorder=0)
            axes.plot(side["sentence"], side["tone"], "-", color=colour, linewidth=0.8, alpha=0.55)
            _marked(axes, side.dropna(subset=["tone"]), colour, shape)
            axes.set_ylim(-1.05, 1.05)
            axes.set_yticks([-1, 0, 1], ["−1", "0", "+1"])
    means = sentences.groupby("side")["tone"].mean().reindex(NAMES)
    told = "; ".join(f"{name}: mean {signed(value, 2)}" for name, value in means.items())
    subtitle = "Tone of each sentence, −1 to 1. Hollow marks: half or more of the words are quoted."
    alt = f"Two line charts of tone by sentence. {told}."
    drawn = sentences[["side", "sentence", "paragraph", "tone", "quoted"]]
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=drawn)


def tone_words(words: pd.DataFrame, *, title: str, most: int = 14) -> Chart:
    """The words that part the two texts' mean tones, by what each adds to the difference."""
    lines = words[words["difference"] != 0].head(most).reset_index(drop=True)
    rest = float(words["difference"].sum() - lines["difference"].sum())
    with drawing(len(lines) + 2) as figure:
        axes = figure.subplots()
        places = np.arange(len(lines))
        more = (lines["derivative"].abs() >= lines["wire"].abs()).to_numpy()
        for side, (colour, hatch) in enumerate(zip(ROLES, ("", "///"), strict=True)):
            here = more == bool(side)
            axes.barh(
                places[here], lines["difference"][here], 0.62,
                color=colour, hatch=hatch, edgecolor=PAPER, linewidth=0,
            )  # fmt: skip
        for row in lines.itertuples():
            bar_label(axes, row.difference, row.Index, f"{row.wire_count} | {row.derivative_count}")
        label_rows(axes, [shortened(word) for word in lines["word"]])
        zero_line(axes)
        axes.xaxis.set_major_locator(MaxNLocator(4))
        axes.margins(x=0.25)
        directions(axes, "lowers it", "part of the difference in mean tone", "raises it")
    told = "; ".join(f"{shortened(row.word)} {signed(row.difference, 3)}" for row in lines.itertuples())
    subtitle = (
        "Plain bars weigh more in the wire report, hatched ones in the derivative. Beside each: how often "
        f"it counts in the wire report | derivative. All other words together: {signed(rest, 3)}."
    )
    alt = f"Bar chart of what each word adds to the difference in mean tone. {told}."
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=lines)


def _marked(axes: Axes, side: pd.DataFrame, colour: str, shape: str) -> None:
    quoted = (side["quoted"] >= 0.5).to_numpy()
    size = 5.5 if len(side) <= 120 else 2.5
    if len(side) <= MANY:
        plain = side[~quoted]
        (marks,) = axes.plot(plain["sentence"], plain["tone"], shape, color=colour, markersize=size)
        name_marks(marks, sentence_names(plain))
    (marks,) = axes.plot(
        side["sentence"][quoted], side["tone"][quoted], shape,
        color=colour, markerfacecolor="none", markersize=size + 0.5, markeredgewidth=1.3,
    )  # fmt: skip
    name_marks(marks, sentence_names(side[quoted]))
