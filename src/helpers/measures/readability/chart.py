"""Grades and sentence lengths, drawn."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from helpers.ground.loading import pd
from helpers.showing.marks import CROSSING, MANY, along, differences, directions, sentence_names, told
from helpers.showing.picture import Chart, drawing, finish, name_marks
from helpers.showing.style import LABELS, NAMES, PAPER, ROLES, SHAPES, signed


def readability(measures: pd.DataFrame, *, title: str) -> Chart:
    """The difference in each formula that gives a grade, with its interval."""
    lines = measures[measures["unit"] == "grade"].reset_index(drop=True)
    with drawing(len(lines) + 1.5) as figure:
        axes = figure.subplots()
        differences(axes, lines)
        directions(axes, "lower", "US school grades", "higher")
    subtitle = f"Derivative minus wire report, in US school grades. {CROSSING}"
    alt = told("Differences in reading grade, derivative minus wire report", lines)
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=lines)


def sentence_lengths(sentences: pd.DataFrame, *, title: str) -> Chart:
    """Every sentence of both texts as a dot over its number of words."""
    with drawing(9) as figure:
        panels = figure.subplots(2, 1, sharex=True)
        for axes, name, colour, label, shape in zip(panels, NAMES, ROLES, LABELS, SHAPES, strict=True):
            lengths = sentences.loc[sentences["side"] == name, "words"].to_numpy()
            _stacked(axes, lengths, colour, label, shape)
            axes.set_ylabel(name, rotation=0, ha="right", va="center", color=label)
        panels[1].set_xlim(0, 1.05 * sentences["words"].max() if len(sentences) else 1)
        panels[1].xaxis.set_major_locator(MaxNLocator(integer=True))
        panels[1].set_xlabel("words in the sentence")
    means = sentences.groupby("side")["words"].agg(["mean", "count", "max"])
    told = "; ".join(
        f"{name}: {row['count']:.0f} sentences, mean {row['mean']:.1f} words, longest {row['max']:.0f}"
        for name, row in means.reindex(NAMES).iterrows()
    )
    subtitle = "Words per sentence; one mark a sentence, the line is the mean."
    alt = f"Two dot plots of sentence lengths. {told}."
    drawn = sentences[["side", "sentence", "words"]]
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=drawn)


def pull(sentences: pd.DataFrame, *, title: str) -> Chart:
    """What each sentence adds to its text's combined grade, from the first to the last."""
    with drawing(11) as figure:
        for axes, side, colour, _ in along(figure, sentences):
            _needles(axes, side, colour)
            axes.yaxis.set_major_formatter(lambda value, _: signed(value))
    strong = sentences.reindex(sentences["pull"].abs().sort_values(ascending=False).index).head(5)
    rows = strong.itertuples()
    told = "; ".join(f"{row.side}, sentence {row.sentence}: {signed(row.pull, 2)}" for row in rows)
    subtitle = "Combined grade of the text less its grade without the sentence."
    alt = f"Two bar charts of each sentence's pull on its text's grade. Strongest: {told}."
    drawn = sentences[["side", "sentence", "paragraph", "pull", "words", "hard_words"]]
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=drawn)


def _stacked(axes: Axes, lengths: np.ndarray, colour: str, label: str, shape: str) -> None:
    """Sentences of equal length stand on each other; the mean is a line with its value."""
    heights = pd.Series(lengths).groupby(lengths).cumcount().to_numpy()
    seen = pd.Series(lengths).value_counts(sort=False)
    tallest = int(seen.max()) if len(seen) else 1
    if len(lengths) > MANY:
        axes.bar(seen.index, seen, 0.9, bottom=-0.5, color=colour)
    else:
        size = float(np.clip(60 / tallest, 1.2, 6))
        axes.plot(lengths, heights, shape, color=colour, markersize=size, alpha=0.85)
    if len(lengths):
        mean = float(np.mean(lengths))
        axes.axvline(mean, color=colour, linewidth=1.2)
        axes.annotate(
            f"mean {mean:.1f}", (mean, 1), (4, -2), xycoords=("data", "axes fraction"), textcoords="offset points",
            va="top", fontsize=9, color=label, bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
        )  # fmt: skip
    axes.set_ylim(-0.8, max(tallest, 4))
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)


def _needles(axes: Axes, side: pd.DataFrame, colour: str) -> None:
    """Bars of each sentence's pull; where there are very many, thin ones drawn as a single line."""
    places, values = side["sentence"].to_numpy(), side["pull"].fillna(0).to_numpy()
    if len(places) <= MANY:
        for bar, name in zip(axes.bar(places, values, 0.7, color=colour), sentence_names(side), strict=True):
            name_marks(bar, [name])
        return
    gaps = np.full(len(places), np.nan)
    x = np.stack([places, places, gaps], axis=1).ravel()
    y = np.stack([np.zeros(len(places)), values, gaps], axis=1).ravel()
    axes.plot(x, y, "-", color=colour, linewidth=0.8)
