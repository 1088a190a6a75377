"""Which sentence rests on which, drawn."""

from __future__ import annotations

import numpy as np
from matplotlib import transforms
from matplotlib.axes import Axes

from helpers.ground.loading import pd
from helpers.showing.marks import sentence_names
from helpers.showing.picture import Chart, drawing, finish, name_marks
from helpers.showing.style import INK, LABELS, MUTED, NAMES, ROLES, SERIOUS

_FLOWS = {
    "copied": ("-", INK, 1.6),
    "changed": ("-.", SERIOUS, 1.6),
    "rewritten": ("--", LABELS[1], 1.3),
    "mixed": (":", MUTED, 1.5),
}
_MOST_BOXES = 150


def flow(ledger: pd.DataFrame, *, title: str) -> Chart:
    """Both texts as strips of sentences, first on top, with a line from every wire sentence to what rests on it."""
    sides = [ledger[ledger["side"] == name] for name in NAMES]
    most = max((len(side) for side in sides), default=0)
    with drawing(float(np.clip(0.75 * most, 8, 45)) + 1.5) as figure:
        axes = figure.subplots()
        for x, side, colour, label, name in zip((0.0, 1.0), sides, ROLES, LABELS, NAMES, strict=True):
            _strip(axes, x, side, colour, label, name)
        for name, (style, colour, width) in _FLOWS.items():
            links = _links(sides[1][sides[1]["label"] == name], len(sides[0]), len(sides[1]))
            axes.plot(*links, style, color=colour, linewidth=width if most <= _MOST_BOXES else width / 3)
        places = ((0.1, -8), (0.55, -8), (0.1, -22), (0.55, -22))
        for (name, (style, colour, width)), (x, down) in zip(_FLOWS.items(), places, strict=True):
            drawn = transforms.offset_copy(axes.transData, figure, 0, down, "points")
            line = [x, x + 0.11], [0, 0]
            axes.plot(*line, style, color=colour, linewidth=width, transform=drawn, clip_on=False)
            axes.annotate(name, (x + 0.14, 0), xycoords=drawn, va="center", fontsize=9, color=MUTED)
        axes.set_xlim(-0.2, 1.2)
        axes.set_ylim(-0.02, 1.1)
        axes.set_axis_off()
    told = "; ".join(
        f"{name}: {', '.join(f'{count} {label}' for label, count in side['label'].value_counts().items())}"
        for name, side in zip(NAMES, sides, strict=True)
    )
    subtitle = (
        "Sentences from first (top) to last; a line joins a derivative’s sentence to what it rests on. "
        "Filled: kept, or resting on the wire report. Hollow: dropped, or added."
    )
    alt = f"Two strips of sentences with lines between them. {told}."
    shown = ledger[["side", "sentence", "paragraph", "label", "support", "rests_on", "moved"]]
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=shown)


def _height(sentence: int, count: int) -> float:
    """Where a sentence stands: the first at the top, each with as much room."""
    return 1 - (sentence - 0.5) / max(1, count)


def _links(rows: pd.DataFrame, wire: int, derivative: int) -> tuple[list[float], list[float]]:
    """One line with gaps: from every wire sentence to each of these that rests on it."""
    x: list[float] = []
    y: list[float] = []
    for row in rows.itertuples():
        for source in filter(None, str(row.rests_on).split(", ")):
            x += [0.04, 0.96, np.nan]
            y += [_height(int(source), wire), _height(int(row.sentence), derivative), np.nan]
    return x, y


def _strip(axes: Axes, x: float, side: pd.DataFrame, colour: str, label: str, name: str) -> None:
    """One text as a column of boxes, the numbers of its sentences beside them; very many are one column."""
    count = len(side)
    axes.annotate(name, (x, 1.06), ha="center", va="center", fontsize=9.5, color=label)
    filled = side[~side["label"].isin(["dropped", "added"])]
    if count > _MOST_BOXES:
        lows = np.asarray([_height(int(number), count) - 0.5 / count for number in filled["sentence"]])
        y = np.stack([lows, lows + 1 / count, np.full(len(lows), np.nan)], axis=1).ravel()
        axes.plot(np.full(len(y), x), y, "-", color=colour, linewidth=9, solid_capstyle="butt")
        axes.bar(x, 1, 0.06, edgecolor=colour, linewidth=0.8, facecolor="none")
        return
    step = -(-count // 25)
    for place, row in enumerate(side.itertuples()):
        hollow = row.label in ("dropped", "added")
        middle = _height(int(str(row.sentence)), count)
        (box,) = axes.bar(
            x, 0.8 / count, 0.06, bottom=middle - 0.4 / count, edgecolor=colour, linewidth=0.8,
            facecolor="none" if hollow else colour,
        )  # fmt: skip
        name_marks(box, sentence_names(side.iloc[[place]]))
        if place % step == 0:
            left = x < 0.5
            axes.annotate(
                str(row.sentence), (x, middle), (-16 if left else 16, 0), textcoords="offset points",
                ha="right" if left else "left", va="center", fontsize=9, color=MUTED,
            )  # fmt: skip
