"""Which paragraphs of the wire report survive, drawn."""

from __future__ import annotations

import numpy as np
from matplotlib.ticker import MaxNLocator

from helpers.ground.loading import pd
from helpers.showing.marks import bar_label, label_rows
from helpers.showing.picture import Chart, drawing, finish
from helpers.showing.style import BAND, ROLES, RULE


def survival(survived: pd.DataFrame, *, title: str) -> Chart:
    """Each wire paragraph as a bar of its words, and within it those in runs that the derivative has too."""
    lines = survived.reset_index(drop=True)
    with drawing(min(len(lines), _MOST_ROWS) + 2) as figure:
        axes = figure.subplots()
        places = np.arange(len(lines))
        axes.barh(places, lines["words"], 0.66, color=BAND, edgecolor=RULE, linewidth=0.6)
        axes.barh(places, lines["shared_words"], 0.66, color=ROLES[0])
        if len(lines) <= _MOST_ROWS:
            for row in lines.itertuples():
                bar_label(axes, row.words, row.Index, f"{row.shared_words} of {row.words}")
            label_rows(axes, list(map(str, lines["paragraph"])))
        else:
            axes.set_ylim(len(lines) - 0.4, -0.6)
        axes.set_ylabel("wire paragraph")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_xlabel("words")
        axes.set_xlim(left=0)
        axes.margins(x=0.22)
    rows = lines.head(_MOST_ROWS).itertuples()
    told = "; ".join(f"paragraph {row.paragraph}: {row.shared_words} of {row.words}" for row in rows)
    subtitle = (
        "Words of each wire paragraph; dark: those in runs of three or more that the derivative has too, "
        "in whatever order."
    )
    alt = f"Bar chart of how many words of each wire paragraph the derivative shares. {told or 'No paragraphs'}."
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=lines)


_MOST_ROWS = 60
"""More rows than this get no labels of their own."""
