"""One picture a question. A table goes in, a `Chart` comes out; nothing is measured or read here."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator

from helpers.style import (
    BAND,
    DERIVATIVE,
    INK,
    LABELS,
    MUTED,
    NAMES,
    PAPER,
    ROLES,
    RULE,
    SHAPES,
    WIRE,
    Chart,
    compact,
    drawing,
    finish,
    name_marks,
    shortened,
    signed,
    zero_line,
)

SOURCE = "Source: the two texts named under Method and sources. Made with wire-workbook."
MANY = "Source: the pairs named under Method and sources. Made with wire-workbook."
CROSSING = "A line is a 95 % interval; one that crosses zero shows no difference."


def readability(measures: pd.DataFrame, *, title: str) -> Chart:
    """The difference in each formula that gives a grade, with its interval."""
    lines = measures[measures["unit"] == "grade"].reset_index(drop=True)
    with drawing(len(lines) + 1.5) as figure:
        axes = figure.subplots()
        _differences(axes, lines)
        _directions(axes, "derivative lower", "US school grades", "derivative higher")
    return finish(
        figure,
        title=title,
        subtitle=f"Derivative minus wire report, in US school grades. {CROSSING}",
        source=SOURCE,
        alt=_told("Differences in reading grade, derivative minus wire report", lines),
        table=lines,
    )


def sentence_lengths(sentences: pd.DataFrame, *, title: str) -> Chart:
    """Every sentence of both texts as a dot over its number of words."""
    with drawing(9) as figure:
        panels = figure.subplots(2, 1, sharex=True)
        for axes, name, colour, label, shape in zip(panels, NAMES, ROLES, LABELS, SHAPES, strict=True):
            lengths = sentences.loc[sentences["side"] == name, "words"].to_numpy()
            _stacked(axes, lengths, colour, label, shape)
            axes.set_ylabel(name, rotation=0, ha="right", va="center", color=label)
        panels[1].set_xlim(0, 1.05 * sentences["words"].max() if len(sentences) else 1)
        panels[1].set_xlabel("words in the sentence")
    means = sentences.groupby("side")["words"].agg(["mean", "count", "max"])
    told = "; ".join(
        f"{name}: {row['count']:.0f} sentences, mean {row['mean']:.1f} words, longest {row['max']:.0f}"
        for name, row in means.reindex(NAMES).iterrows()
    )
    return finish(
        figure,
        title=title,
        subtitle="Words per sentence; one mark a sentence, the line is the mean.",
        source=SOURCE,
        alt=f"Two dot plots of sentence lengths. {told}.",
        table=sentences[["side", "sentence", "words"]],
    )


def pull(sentences: pd.DataFrame, *, title: str) -> Chart:
    """What each sentence adds to its text's combined grade, from the first to the last."""
    with drawing(11) as figure:
        panels = figure.subplots(2, 1, sharey=True)
        for axes, name, colour, label in zip(panels, NAMES, ROLES, LABELS, strict=True):
            side = sentences[sentences["side"] == name]
            _needles(axes, side, colour)
            axes.axhline(0, color=INK, linewidth=0.8)
            axes.set_title(name, loc="left", fontsize=9.5, color=label)
            axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=12, min_n_ticks=1))
            axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: signed(value)))
            axes.grid(axis="y")
        panels[1].set_xlabel("sentence, in reading order")
        figure.supylabel("grades", fontsize=9, color=MUTED)
    strong = sentences.reindex(sentences["pull"].abs().sort_values(ascending=False).index).head(5)
    told = "; ".join(
        f"{row.side}, sentence {row.sentence}: {signed(row.pull, 2)}" for row in strong.itertuples()
    )
    return finish(
        figure,
        title=title,
        subtitle="Combined grade of the text less its grade without the sentence.",
        source=SOURCE,
        alt=f"Two bar charts of each sentence's pull on its text's grade. Strongest: {told}.",
        table=sentences[["side", "sentence", "paragraph", "pull", "words", "hard_words"]],
    )


def tone_arc(sentences: pd.DataFrame, *, title: str) -> Chart:
    """Tone of each sentence from the first to the last; hollow marks are mostly quoted words."""
    with drawing(11) as figure:
        panels = figure.subplots(2, 1, sharey=True)
        for axes, name, colour, label, shape in zip(panels, NAMES, ROLES, LABELS, SHAPES, strict=True):
            side = sentences[sentences["side"] == name]
            _arc(axes, side, colour, shape)
            axes.set_title(name, loc="left", fontsize=9.5, color=label)
        panels[1].set_xlabel("sentence, in reading order")
        figure.supylabel("tone", fontsize=9, color=MUTED)
    means = sentences.groupby("side")["tone"].mean().reindex(NAMES)
    told = "; ".join(f"{name}: mean {signed(value, 2)}" for name, value in means.items())
    return finish(
        figure,
        title=title,
        subtitle="VADER’s score of each sentence, −1 to 1. Hollow marks: half or more of the words are quoted.",
        source=SOURCE,
        alt=f"Two line charts of tone by sentence. {told}.",
        table=sentences[["side", "sentence", "paragraph", "tone", "quoted"]],
    )


def tone_words(words: pd.DataFrame, *, title: str, most: int = 14) -> Chart:
    """The words that part the two texts' mean tones, by what each adds to the difference."""
    lines = words[words["difference"] != 0].head(most).reset_index(drop=True)
    rest = float(words["difference"].sum() - lines["difference"].sum())
    with drawing(len(lines) + 2) as figure:
        axes = figure.subplots()
        places = np.arange(len(lines))
        more = (lines["derivative"].abs() >= lines["wire"].abs()).to_numpy()
        for side, colour in enumerate(ROLES):
            here = more == bool(side)
            axes.barh(places[here], lines["difference"][here], 0.62, color=colour)
        for place, row in enumerate(lines.itertuples()):
            _bar_label(axes, row.difference, place, f"{row.wire_count} | {row.derivative_count}")
        _rows(axes, [shortened(word) for word in lines["word"]])
        zero_line(axes)
        axes.margins(x=0.12)
        _directions(axes, "lowers the derivative", "part of the difference in mean tone", "raises it")
    told = "; ".join(f"{shortened(row.word)} {signed(row.difference, 3)}" for row in lines.itertuples())
    return finish(
        figure,
        title=title,
        subtitle=(
            "Slate bars weigh more in the wire report, orange ones in the derivative. Beside each: how often "
            f"it counts in the wire report | derivative. All other words together: {signed(rest, 3)}."
        ),
        source=SOURCE,
        alt=f"Bar chart of what each word adds to the difference in mean tone. {told}.",
        table=lines,
    )


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
        _rows(axes, [shortened(name) for name in lines["name"]])
        axes.set_xlim(left=0)
        axes.grid(axis="x")
        axes.set_xlabel("per 1,000 words")
    told = "; ".join(
        f"{row.name_}: {row.wire_rate:.1f} and {row.derivative_rate:.1f}"
        for row in lines.rename(columns={"name": "name_"}).itertuples()
    )
    return finish(
        figure,
        title=title,
        subtitle=(
            "Matched words per 1,000 words of each text, with exact 95 % intervals. Slate circles: the wire "
            "report; orange diamonds: the derivative."
        ),
        source=SOURCE,
        alt=f"Dot plot of rates per 1,000 words, wire report and derivative. {told}.",
        table=lines,
    )


def keyness(terms: pd.DataFrame, *, title: str, most: int = 24) -> Chart:
    """How many times as often the derivative uses each term, with intervals."""
    lines = terms.head(most).sort_values("keyness", kind="stable").reset_index(drop=True)
    limit = 6.0
    with drawing(len(lines) + 1.5) as figure:
        axes = figure.subplots()
        places = np.arange(len(lines))
        low, high = lines["low"].clip(-limit, limit), lines["high"].clip(-limit, limit)
        axes.hlines(places, low, high, color=RULE, linewidth=2)
        for beyond, edge, marker in (
            (lines["low"] < -limit, -limit, "<"),
            (lines["high"] > limit, limit, ">"),
        ):
            axes.plot(np.full(int(beyond.sum()), edge), places[beyond], marker, color=RULE, markersize=5)
        for side, (colour, shape) in enumerate(zip(ROLES, SHAPES, strict=True)):
            here = (lines["keyness"] > 0).to_numpy() == bool(side)
            axes.plot(lines["keyness"][here], places[here], shape, color=colour, markersize=6)
        _rows(axes, [f"{shortened(row.name_, 26)}  {row.wire_count} | {row.derivative_count}" for row in lines.rename(columns={"name": "name_"}).itertuples()])  # fmt: skip
        zero_line(axes)
        axes.set_xlim(-limit - 0.3, limit + 0.3)
        axes.xaxis.set_major_locator(FixedLocator([-6, -4, -2, 0, 2, 4, 6]))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _times(value)))
        axes.grid(axis="x")
        _directions(axes, "more in the wire report", "times as often", "more in the derivative")
    told = "; ".join(
        f"{shortened(row.name_)} {row.wire_count} and {row.derivative_count} times"
        for row in lines.rename(columns={"name": "name_"}).itertuples()
    )
    return finish(
        figure,
        title=title,
        subtitle=(
            "Rate in the derivative over rate in the wire report. Beside each term: how often it stands in "
            "the wire report | derivative. Lines are 95 % intervals; an arrow goes on without end."
        ),
        source=SOURCE,
        alt=f"Dot plot of how much more often one text uses a term. {told}.",
        table=lines,
    )


def preparations(differences: pd.DataFrame, *, title: str) -> Chart:
    """Each headline number's difference under each preparation of the texts."""
    numbers = list(differences.columns)
    with drawing(len(differences) + 2.5) as figure:
        panels = np.atleast_1d(figure.subplots(1, len(numbers), sharey=True))
        places = np.arange(len(differences))
        for axes, number in zip(panels, numbers, strict=True):
            values = differences[number].to_numpy(dtype=float)
            zero_line(axes)
            axes.hlines(places, 0, values, color=RULE, linewidth=1.2)
            for side, (colour, shape) in enumerate(zip(ROLES, SHAPES, strict=True)):
                here = (values > 0) == bool(side)
                axes.plot(values[here], places[here], shape, color=colour, markersize=6)
            axes.set_title(number, loc="left", fontsize=9, color=INK, wrap=True)
            axes.margins(x=0.18)
            axes.xaxis.set_major_locator(MaxNLocator(3))
            axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}".replace("-", "−")))
        _rows(panels[0], list(differences.index))
    told = "; ".join(
        f"{number}: {signed(differences[number].min(), 2)} to {signed(differences[number].max(), 2)}"
        for number in numbers
    )
    return finish(
        figure,
        title=title,
        subtitle=(
            "Derivative minus wire report when the texts are prepared in other defensible ways. Orange "
            "diamonds: the derivative is higher; slate circles: lower."
        ),
        source=SOURCE,
        alt=f"Dot plots of headline differences under each preparation. Ranges: {told}.",
        table=differences.reset_index(),
    )


def _differences(axes: Axes, lines: pd.DataFrame) -> None:
    """One line a measure: the difference as a dot, its interval as a line, NaN as its note."""
    places = np.arange(len(lines))
    zero_line(axes)
    axes.hlines(places, lines["low"], lines["high"], color=MUTED, linewidth=1.6)
    for side, (colour, shape) in enumerate(zip(ROLES, SHAPES, strict=True)):
        here = (lines["difference"] > 0).to_numpy() == bool(side)
        axes.plot(lines["difference"][here], places[here], shape, color=colour, markersize=6.5)
    for place, row in enumerate(lines.itertuples()):
        if np.isnan(row.difference):
            axes.annotate(row.note, (0, place), (6, 0), textcoords="offset points", va="center", color=MUTED, fontsize=8.5)  # fmt: skip
    _rows(axes, list(lines["measure"]))
    values = [
        "" if np.isnan(row.difference) else f"{row.wire:.1f} → {row.derivative:.1f}"
        for row in lines.itertuples()
    ]
    beside = axes.secondary_yaxis("right")
    beside.set_yticks(places, values)
    beside.tick_params(length=0, labelcolor=MUTED, labelsize=9)
    beside.spines["right"].set_visible(False)
    axes.grid(axis="x")
    axes.margins(x=0.06)


_MANY = 300
"""From this many sentences on, one mark for each is more than a picture can show."""


def _stacked(axes: Axes, lengths: np.ndarray, colour: str, label: str, shape: str) -> None:
    """Sentences of equal length stand on each other; the mean is a line with its value."""
    heights = np.zeros(len(lengths))
    seen: dict[int, int] = {}
    for index, length in enumerate(lengths):
        heights[index] = seen.get(int(length), 0)
        seen[int(length)] = int(heights[index]) + 1
    tallest = max(seen.values(), default=1)
    if len(lengths) > _MANY:
        axes.bar(list(seen), list(seen.values()), 0.9, bottom=-0.5, color=colour)
    else:
        size = float(np.clip(60 / tallest, 1.2, 6))
        axes.plot(lengths, heights, shape, color=colour, markersize=size, alpha=0.85)
    if len(lengths):
        axes.axvline(float(np.mean(lengths)), color=colour, linewidth=1.2)
        axes.annotate(
            f"mean {np.mean(lengths):.1f}",
            (float(np.mean(lengths)), 1),
            (4, -2),
            xycoords=("data", "axes fraction"),
            textcoords="offset points",
            va="top",
            fontsize=8.5,
            color=label,
            bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
        )
    axes.set_ylim(-0.8, max(tallest, 4))
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)


def _arc(axes: Axes, side: pd.DataFrame, colour: str, shape: str) -> None:
    axes.axhspan(-0.05, 0.05, color=BAND, zorder=0)
    axes.axhline(0, color=INK, linewidth=0.8)
    axes.plot(side["sentence"], side["tone"], "-", color=colour, linewidth=0.8, alpha=0.55)
    side = side.dropna(subset=["tone"])
    quoted = (side["quoted"] >= 0.5).to_numpy()
    size = 5.5 if len(side) <= 120 else 2.5
    if len(side) <= _MANY:
        plain = side[~quoted]
        (marks,) = axes.plot(plain["sentence"], plain["tone"], shape, color=colour, markersize=size)
        name_marks(marks, _sentence_names(plain))
    (marks,) = axes.plot(
        side["sentence"][quoted], side["tone"][quoted], shape,
        color=colour, markerfacecolor="none", markersize=size + 0.5, markeredgewidth=1.3,
    )  # fmt: skip
    name_marks(marks, _sentence_names(side[quoted]))
    axes.set_ylim(-1.05, 1.05)
    axes.set_yticks([-1, 0, 1], ["−1", "0", "+1"])
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=12, min_n_ticks=1))
    axes.grid(axis="y")


def _sentence_names(rows: pd.DataFrame) -> list[str]:
    """The sentences of these rows as a page names them: ``w3``, ``d12``."""
    return [
        f"{'w' if side == NAMES[0] else 'd'}{number}"
        for side, number in zip(rows["side"], rows["sentence"], strict=True)
    ]


def _needles(axes: Axes, side: pd.DataFrame, colour: str) -> None:
    """Bars of each sentence's pull; where there are very many, thin ones drawn as a single line."""
    places, values = side["sentence"].to_numpy(), side["pull"].fillna(0).to_numpy()
    if len(places) <= _MANY:
        for bar, name in zip(axes.bar(places, values, 0.7, color=colour), _sentence_names(side), strict=True):
            name_marks(bar, [name])
        return
    gaps = np.full(len(places), np.nan)
    x = np.stack([places, places, gaps], axis=1).ravel()
    y = np.stack([np.zeros(len(places)), values, gaps], axis=1).ravel()
    axes.plot(x, y, "-", color=colour, linewidth=0.8)


def _rows(axes: Axes, labels: Sequence[str]) -> None:
    """One labelled row for each line of a table, first on top."""
    axes.set_yticks(np.arange(len(labels)), list(labels))
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.spines["left"].set_visible(False)


def _directions(axes: Axes, left: str, unit: str, right: str) -> None:
    """The axis says which way is which."""
    axes.set_xlabel(unit)
    style: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points", "fontsize": 9, "color": MUTED, "va": "top"}  # fmt: skip
    axes.annotate(f"← {left}", (0, 0), (0, -21), ha="left", **style)
    axes.annotate(f"{right} →", (1, 0), (0, -21), ha="right", **style)


def _bar_label(axes: Axes, value: float, place: float, text: str) -> None:
    right = value >= 0
    axes.annotate(
        text, (value, place), (4 if right else -4, 0), textcoords="offset points",
        ha="left" if right else "right", va="center", fontsize=8.5, color=MUTED,
    )  # fmt: skip


def _times(value: float) -> str:
    """A log2 ratio in words: 0 → equal, 2 → 4×, −2 → 4×."""
    return "equal" if value == 0 else f"{2 ** abs(value):g}×"


def _told(what: str, lines: pd.DataFrame) -> str:
    known = lines.dropna(subset=["difference"])
    told = "; ".join(
        f"{row.measure} {signed(row.difference)}"
        + ("" if np.isnan(row.low) else f" ({signed(row.low)} to {signed(row.high)})")
        for row in known.itertuples()
    )
    return f"{what}: {told or 'none known'}."


def survival(survived: pd.DataFrame, *, title: str) -> Chart:
    """Each wire paragraph as a bar of its words, and within it those in runs that the derivative has too."""
    lines = survived.reset_index(drop=True)
    with drawing(min(len(lines), _MOST_ROWS) + 2) as figure:
        axes = figure.subplots()
        places = np.arange(len(lines))
        axes.barh(places, lines["words"], 0.66, color=BAND, edgecolor=RULE, linewidth=0.6)
        axes.barh(places, lines["shared_words"], 0.66, color=ROLES[0])
        if len(lines) <= _MOST_ROWS:
            for place, row in enumerate(lines.itertuples()):
                _bar_label(axes, row.words, place, f"{row.shared_words} of {row.words}")
            _rows(axes, [str(number) for number in lines["paragraph"]])
        else:
            axes.set_ylim(len(lines) - 0.4, -0.6)
        axes.set_ylabel("wire paragraph")
        axes.set_xlabel("words")
        axes.set_xlim(left=0)
        axes.margins(x=0.12)
    told = "; ".join(
        f"paragraph {row.paragraph}: {row.shared_words} of {row.words}"
        for row in lines.head(_MOST_ROWS).itertuples()
    )
    return finish(
        figure,
        title=title,
        subtitle=(
            "Words of each wire paragraph; dark: those in runs of three or more that the derivative has too, "
            "in whatever order."
        ),
        source=SOURCE,
        alt=f"Bar chart of how many words of each wire paragraph the derivative shares. {told or 'No paragraphs'}.",
        table=lines,
    )


_MOST_ROWS = 60
"""More rows than this get no labels of their own."""


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
        _rows(axes, list(lines["strand"]))
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
        source=SOURCE,
        alt=f"Dot plot of percentiles among reports of one event and of different events. {told}.",
        table=lines,
    )


_FLOWS = {"copied": ("-", INK, 1.6), "rewritten": ("--", LABELS[1], 1.3), "mixed": (":", MUTED, 1.5)}
_MOST_BOXES = 150


def flow(ledger: pd.DataFrame, *, title: str) -> Chart:
    """Both texts as strips of sentences, first on top, with a line from every wire sentence to what rests on it."""
    sides = [ledger[ledger["side"] == name] for name in NAMES]
    most = max((len(side) for side in sides), default=0)
    with drawing(float(np.clip(0.75 * most, 8, 45))) as figure:
        axes = figure.subplots()
        for x, side, colour, label, name in zip((0.0, 1.0), sides, ROLES, LABELS, NAMES, strict=True):
            _strip(axes, x, side, colour, label, name)
        for name, (style, colour, width) in _FLOWS.items():
            across, heights = _links(sides[1][sides[1]["label"] == name], len(sides[0]), len(sides[1]))
            axes.plot(
                across, heights, style, color=colour, linewidth=width if most <= _MOST_BOXES else width / 3
            )
        for place, (name, (style, colour, width)) in zip((0.2, 0.43, 0.7), _FLOWS.items(), strict=True):
            axes.plot([place, place + 0.07], [1.06, 1.06], style, color=colour, linewidth=width)
            axes.annotate(name, (place + 0.085, 1.06), va="center", fontsize=8.5, color=MUTED)
        axes.set_xlim(-0.2, 1.2)
        axes.set_ylim(-0.02, 1.1)
        axes.set_axis_off()
    told = "; ".join(
        f"{name}: {', '.join(f'{count} {label}' for label, count in side['label'].value_counts().items())}"
        for name, side in zip(NAMES, sides, strict=True)
    )
    return finish(
        figure,
        title=title,
        subtitle="Sentences from first (top) to last; a line joins a derivative's sentence to what it rests on. "
        "Filled: kept, or resting on the wire report. Hollow: dropped, or added.",
        source=SOURCE,
        alt=f"Two strips of sentences with lines between them. {told}.",
        table=ledger[["side", "sentence", "paragraph", "label", "support", "rests_on", "moved"]],
    )


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
    step = -(-count // 40)
    for place, row in enumerate(side.itertuples()):
        hollow = row.label in ("dropped", "added")
        middle = _height(int(str(row.sentence)), count)
        (box,) = axes.bar(
            x, 0.8 / count, 0.06, bottom=middle - 0.4 / count, edgecolor=colour, linewidth=0.8,
            facecolor="none" if hollow else colour,
        )  # fmt: skip
        name_marks(box, _sentence_names(side.iloc[[place]]))
        if place % step == 0:
            left = x < 0.5
            axes.annotate(
                str(row.sentence), (x, middle), (-16 if left else 16, 0), textcoords="offset points",
                ha="right" if left else "left", va="center", fontsize=7.5, color=MUTED,
            )  # fmt: skip


_OUTCOMES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("came through", "same kept", {"color": WIRE}),
    (
        "changed or weakened",
        "changed weakened lost",
        {"color": DERIVATIVE, "hatch": "///", "edgecolor": PAPER},
    ),
    ("not found", "missing dropped gone paraphrased", {"color": BAND, "edgecolor": MUTED}),
    (
        "only in the derivative",
        "new gained not",
        {"color": PAPER, "edgecolor": DERIVATIVE, "linestyle": "--"},
    ),
)
"""What is told of an outcome, the first words of the outcomes that it covers, and how it is drawn."""


def outcomes(said: pd.DataFrame, stated: pd.DataFrame, sourced: pd.DataFrame, *, title: str) -> Chart:
    """How many facts, quotations and sources came through, were changed, were not found or are new."""
    lines = _outcome_counts(said, stated, sourced)
    kinds = list(dict.fromkeys(lines["kind"]))
    with drawing(1.3 * len(kinds) + 2) as figure:
        axes = figure.subplots()
        for place, kind in enumerate(kinds):
            left = 0.0
            for name, _, style in _OUTCOMES:
                count = int(lines.loc[(lines["kind"] == kind) & (lines["outcome"] == name), "count"].iloc[0])
                if count:
                    axes.barh(place, count, 0.6, left=left, linewidth=1, **style)
                    axes.annotate(
                        str(count), (left + count / 2, place), ha="center", va="center", fontsize=8.5,
                        color=INK, bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.8},
                    )  # fmt: skip
                left += count
        _rows(axes, kinds)
        axes.set_xlim(left=0)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_xlabel("how many")
    told = "; ".join(f"{row.kind}, {row.outcome}: {row.count_}" for row in lines.rename(columns={"count": "count_"}).itertuples())  # fmt: skip
    return finish(
        figure,
        title=title,
        subtitle=(
            "Filled: came through. Hatched: changed, or its source lost or weakened. Grey: of the wire report, not "
            "found. White, dashed: only in the derivative."
        ),
        source=SOURCE,
        alt=f"Stacked bars of what became of facts, quotations and sources. {told}.",
        table=lines,
    )


def _outcome_counts(said: pd.DataFrame, stated: pd.DataFrame, sourced: pd.DataFrame) -> pd.DataFrame:
    """Counts by kind: facts once each; quotations and sources of the wire report, and the derivative's own."""
    found = [(f"{kind}s", outcome) for kind, outcome in zip(stated["kind"], stated["outcome"], strict=True)]
    for kind, table in (("quotations", said), ("sources", sourced[sourced["kind"] != "agentless"])):
        wire, derivative = (table[table["side"] == side] for side in ("wire", "derivative"))
        changed = int(derivative["outcome"].isin(("words changed", "speaker changed", "marks dropped")).sum())
        kept = int((wire["outcome"] == "kept").sum())
        moved = min(changed, kept)
        found += [(kind, "kept")] * (kept - moved) + [(kind, "changed")] * moved
        found += [(kind, outcome) for outcome in wire["outcome"] if outcome != "kept"]
        found += [
            (kind, outcome) for outcome in derivative["outcome"] if outcome in ("gained", "not in the wire")
        ]
    rows = []
    for kind in ("names", "numbers", "dates", "places", "quotations", "sources"):
        own = [outcome.split()[0] for of, outcome in found if of == kind]
        for name, starts, _ in _OUTCOMES:
            rows.append((kind, name, sum(outcome in starts.split() for outcome in own)))
    return pd.DataFrame(rows, columns=["kind", "outcome", "count"])


# Many pairs


def verdicts(table: pd.DataFrame, *, title: str) -> Chart:
    """How large a share of the pairs has each verdict, with its interval."""
    lines = table.reset_index(drop=True)
    with drawing(1.2 * len(lines) + 1.5) as figure:
        axes = figure.subplots()
        places = np.arange(len(lines))
        axes.barh(places, lines["share"], 0.6, color=BAND, edgecolor=MUTED, linewidth=0.8)
        axes.hlines(places, lines["low"], lines["high"], color=INK, linewidth=1.6)
        for place, row in enumerate(lines.itertuples()):
            end = np.nanmax([row.share, row.high, 0.0])
            _bar_label(axes, float(end), place, f"{row.pairs:,}")
        _rows(axes, list(lines["verdict"]))
        _share_axis(axes)
        axes.set_xlabel("share of the pairs measured")
    told = "; ".join(f"{row.verdict}: {row.pairs:,} pairs, {_share(row)}" for row in lines.itertuples())
    return finish(
        figure,
        title=title,
        subtitle="Share of the measured pairs with each verdict; beside it how many. A line is a 95 % interval.",
        source=MANY,
        alt=f"Bar chart of verdicts. {told}.",
        table=lines,
    )


def practice(table: pd.DataFrame, *, title: str) -> Chart:
    """Each share over many pairs with its interval: filled for all pairs of one event, hollow for derived ones."""
    lines = table[table["unit"].str.startswith("share")].reset_index(drop=True)
    names = list(dict.fromkeys(lines["measure"]))
    populations = list(dict.fromkeys(lines["population"]))
    with drawing(1.1 * len(names) + 2.2) as figure:
        axes = figure.subplots()
        for number, population in enumerate(populations):
            own = lines[lines["population"] == population].set_index("measure").reindex(names)
            places = np.arange(len(names)) + (-0.17, 0.17)[number % 2]
            fill = DERIVATIVE if number == 0 else PAPER
            axes.hlines(places, own["low"], own["high"], color=DERIVATIVE, linewidth=1.4)
            if own["value"].notna().any():
                axes.plot(own["value"], places, SHAPES[1], color=DERIVATIVE, markerfacecolor=fill, markersize=5.5, clip_on=False)  # fmt: skip
        _rows(axes, names)
        axes.tick_params(axis="y", pad=8)
        _share_axis(axes)
        axes.grid(axis="x")
    told = "; ".join(f"{row.measure}, {row.population}: {_share(row)}" for row in lines.itertuples())
    return finish(
        figure,
        title=title,
        subtitle=f"Filled: {populations[0]}. Hollow: {populations[-1]}. A line is a 95 % interval over groups of pairs.",
        source=MANY,
        alt=f"Dot plot of shares over many pairs. {told}.",
        table=lines,
    )


def _share(row: Any) -> str:
    """A share with its interval in words for those who cannot see it."""
    share = row.share if hasattr(row, "share") else row.value
    if np.isnan(share):
        return "unknown"
    interval = "" if np.isnan(row.low) else f" ({row.low:.1%} to {row.high:.1%})"
    return f"{share:.1%}{interval}"


def _share_axis(axes: Axes) -> None:
    axes.set_xlim(0, 1)
    axes.xaxis.set_major_locator(FixedLocator([0, 0.25, 0.5, 0.75, 1]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.0%}"))


def shifts(distribution: pd.DataFrame, practised: pd.DataFrame, *, title: str) -> Chart:
    """For each difference how many pairs lie where, and above them the mean with its interval."""
    names = list(dict.fromkeys(distribution["measure"]))
    means = practised.drop_duplicates("measure").set_index("measure")
    rows = -(-len(names) // 2)
    with drawing(5.2 * rows) as figure:
        panels = figure.subplots(rows, 2).ravel()
        for axes, name in zip(panels, names, strict=False):
            _heap(axes, distribution[distribution["measure"] == name], means.loc[name])
        for axes in panels[len(names) :]:
            axes.set_axis_off()
    told = "; ".join(
        f"{name}: mean {compact(means.loc[name, 'value'])} {means.loc[name, 'unit']}" for name in names
    )
    return finish(
        figure,
        title=title,
        subtitle=(
            "Derivative minus wire report. Bars: how many pairs lie where; the outermost hold what lies beyond. "
            "Diamond and line: the mean with its 95 % interval."
        ),
        source=MANY,
        alt=f"Histograms of differences over pairs. {told}.",
        table=distribution,
    )


def _with_unit(name: str, unit: str) -> str:
    return name if name == unit else f"{name} ({unit})"


def _heap(axes: Axes, bins: pd.DataFrame, mean: pd.Series) -> None:
    """One difference over pairs as bars, its mean above them."""
    width = (bins["to"] - bins["from"]).to_numpy()
    axes.bar(bins["from"], bins["pairs"], width, align="edge", color=BAND, edgecolor=MUTED, linewidth=0.6)
    top = max(1, int(bins["pairs"].max()))
    zero_line(axes)
    axes.hlines(1.12 * top, mean["low"], mean["high"], color=DERIVATIVE, linewidth=1.8)
    axes.plot(mean["value"], 1.12 * top, SHAPES[1], color=DERIVATIVE, markersize=6)
    axes.set_ylim(0, 1.25 * top)
    axes.yaxis.set_major_locator(MaxNLocator(3, integer=True))
    axes.xaxis.set_major_locator(MaxNLocator(5))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}".replace("-", "−")))
    axes.set_title(_with_unit(str(mean.name), mean["unit"]), loc="left", fontsize=9, color=INK)


MOST_OUTLETS_DRAWN = 15


def outlets(table: pd.DataFrame, *, title: str, names: Sequence[str]) -> Chart:
    """The numbers named, one panel each, with a row an outlet; filled where an outlet differs from the others."""
    shown = list(dict.fromkeys(table["outlet"]))[:MOST_OUTLETS_DRAWN]
    if not shown:
        return _nothing("No outlet is known.", title=title, table=table)
    lines = table[table["outlet"].isin(shown) & table["measure"].isin(names)].reset_index(drop=True)
    rows = -(-len(names) // 3)
    with drawing(rows * (max(len(shown), 2) + 3.2)) as figure:
        panels = figure.subplots(rows, 3, sharey=True, squeeze=False)
        for axes, name in zip(panels.ravel(), names, strict=False):
            _outlet_panel(axes, lines[lines["measure"] == name].set_index("outlet").reindex(shown), name)
        for axes in panels.ravel()[len(names) :]:
            axes.set_axis_off()
        for left in panels[:, 0]:
            _rows(left, [shortened(outlet, 22) for outlet in shown])
            left.tick_params(axis="y", pad=8)
    told = "; ".join(
        f"{shortened(row.outlet)}, {row.measure}: {compact(row.value)}"
        for row in lines.itertuples()
        if not np.isnan(row.value)
    )
    return finish(
        figure,
        title=title,
        subtitle=(
            "Pairs about one event. Filled: differs from all other outlets together, all comparisons taken at once "
            "(q at most .05). A line is a 95 % interval; without one there are too few groups of pairs."
        ),
        source=MANY,
        alt=f"Dot plots by outlet. {told}.",
        table=lines,
    )


def _outlet_panel(axes: Axes, own: pd.DataFrame, name: str) -> None:
    places = np.arange(len(own))
    axes.hlines(places, own["low"], own["high"], color=DERIVATIVE, linewidth=1.4)
    sure = own["shown"].eq(True).to_numpy()
    for here, fill in ((sure, DERIVATIVE), (~sure, PAPER)):
        if not own["value"][here].notna().any():
            continue  # nothing unclipped has no place, and the layout would fail on it
        axes.plot(own["value"][here], places[here], SHAPES[1], color=DERIVATIVE, markerfacecolor=fill, markersize=6, clip_on=False)  # fmt: skip
    axes.set_title("\n".join(textwrap.wrap(name, 24)), loc="left", fontsize=8.5, color=INK)
    if own["unit"].astype(str).str.startswith("share").any():
        _share_axis(axes)
    else:
        zero_line(axes)
        axes.margins(x=0.15)
        axes.xaxis.set_major_locator(MaxNLocator(4))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: compact(value)))
    axes.grid(axis="x")


def trends(periods: pd.DataFrame, *, title: str) -> Chart:
    """Each number by week, month or year; a period without pairs is a gap."""
    if periods.empty:
        return _nothing("No day of publication is known.", title=title, table=periods)
    names = list(dict.fromkeys(periods["measure"]))
    step, rows = str(periods["period"].iloc[0]), -(-len(names) // 2)
    with drawing(5.6 * rows) as figure:
        panels = figure.subplots(rows, 2, sharex=True).ravel()
        for axes, name in zip(panels, names, strict=False):
            _course(axes, periods[periods["measure"] == name], name)
        for axes in panels[len(names) :]:
            axes.set_axis_off()
    told = "; ".join(
        f"{name}: {int(own['value'].notna().sum())} {step}s known" for name, own in periods.groupby("measure", sort=False)
    )  # fmt: skip
    return finish(
        figure,
        title=title,
        subtitle=(
            f"Pairs about one event, by the {step} in which the derivative was published. A line up and down is a 95 % "
            f"interval; hollow marks have none, for too few groups of pairs. A {step} without pairs is a gap."
        ),
        source=MANY,
        alt=f"Line charts over time. {told}.",
        table=periods,
    )


def _nothing(why: str, *, title: str, table: pd.DataFrame) -> Chart:
    """A chart of nothing, which says so."""
    with drawing(1) as figure:
        axes = figure.subplots()
        axes.set_axis_off()
        axes.annotate(why, (0, 0.5), xycoords="axes fraction", va="center", color=MUTED)
    return finish(
        figure, title=title, subtitle="There is nothing to draw.", source=MANY, alt=f"An empty chart. {why}", table=table
    )  # fmt: skip


def _course(axes: Axes, own: pd.DataFrame, name: str) -> None:
    """One number over time."""
    days = pd.to_datetime(own["begins"]).to_numpy()
    axes.vlines(days, own["low"], own["high"], color=RULE, linewidth=2)
    size = 4.5 if len(own) <= 40 else 2.5
    axes.plot(days, own["value"], "-", color=DERIVATIVE, linewidth=1)
    sure = own["low"].notna().to_numpy()
    for here, fill in ((sure, DERIVATIVE), (~sure, PAPER)):
        if own["value"][here].notna().any():
            axes.plot(
                days[here], own["value"][here], SHAPES[1], color=DERIVATIVE, markerfacecolor=fill, markersize=size,
                clip_on=False, zorder=3,
            )  # fmt: skip
    if own["unit"].str.startswith("share").any():
        axes.set_ylim(bottom=0)
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.2g}"))
    else:
        axes.axhline(0, color=INK, linewidth=0.8)
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: compact(value)))
    axes.yaxis.set_major_locator(MaxNLocator(4))
    locator = AutoDateLocator(minticks=2, maxticks=5)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    axes.set_title("\n".join(textwrap.wrap(_with_unit(name, own["unit"].iloc[0]), 46)), loc="left", fontsize=8.5, color=INK)  # fmt: skip
    axes.grid(axis="y")
