"""The pictures about many pairs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
from matplotlib.ticker import MaxNLocator, MultipleLocator

from helpers.corpus.wording import with_unit
from helpers.ground.loading import pd
from helpers.showing.finding import counted
from helpers.showing.marks import bar_label, label_first, label_rows, panels
from helpers.showing.picture import Chart, drawing, finish, zero_line
from helpers.showing.style import BAND, DERIVATIVE, INK, MUTED, PAPER, RULE, SHAPES, compact, shortened

MOST_OUTLETS_DRAWN = 15

_finished = partial(finish, source="Source: the pairs (see Method). Made with wire-workbook.")


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
            bar_label(axes, float(end), place, f"{row.pairs:,}")
        label_rows(axes, list(lines["verdict"]))
        _share_axis(axes)
        axes.set_xlabel("share of the pairs measured")
    rows = lines.itertuples()
    told = "; ".join(f"{row.verdict}: {counted(row.pairs, 'pair')}, {_share(row)}" for row in rows)
    subtitle = "Share of the measured pairs with each verdict; beside it how many. A line is a 95% interval."
    alt = f"Bar chart of verdicts. {told}."
    return _finished(figure, title=title, subtitle=subtitle, alt=alt, table=lines)


def practice(table: pd.DataFrame, *, title: str) -> Chart | None:
    """Each share over many pairs with its interval: of two populations the first filled and the other hollow. None where nothing is known."""
    lines = table[table["unit"].str.startswith("share")].reset_index(drop=True)
    names = list(lines.loc[lines["value"].notna(), "measure"].unique())
    if not names:
        return None
    populations = list(dict.fromkeys(lines["population"]))
    with drawing(1.1 * len(names) + 2.2) as figure:
        axes = figure.subplots()
        for number, population in enumerate(populations):
            own = lines[lines["population"] == population].set_index("measure").reindex(names)
            places = np.arange(len(names)) + (-0.17, 0.17)[number % 2]
            fill = DERIVATIVE if number == 0 else PAPER
            axes.hlines(places, own["low"], own["high"], color=DERIVATIVE, linewidth=1.4)
            _dots(axes, own["value"], places, fill, 5.5)
        label_rows(axes, names)
        axes.tick_params(axis="y", pad=8)
        _share_axis(axes)
        axes.grid(axis="x")
    told = "; ".join(f"{row.measure}, {row.population}: {_share(row)}" for row in lines.itertuples())
    both = f"Filled: {populations[0]}. Hollow: {populations[-1]}. " * (len(populations) > 1)
    subtitle = f"{both}A line is a 95% interval over groups of pairs."
    alt = f"Dot plot of shares over many pairs. {told}."
    return _finished(figure, title=title, subtitle=subtitle, alt=alt, table=lines)


def _dots(axes: Axes, across: Any, up: Any, fill: str, size: float, zorder: float = 2) -> None:
    """A diamond at each known place; nothing unclipped would have no place, and the layout would fail on it."""
    if (pd.notna(across) & pd.notna(up)).any():
        axes.plot(
            across, up, SHAPES[1], color=DERIVATIVE, markerfacecolor=fill, markersize=size, clip_on=False, zorder=zorder
        )  # fmt: skip


def _share(row: Any) -> str:
    """A share with its interval in words for those who cannot see it."""
    share = row.share if hasattr(row, "share") else row.value
    if np.isnan(share):
        return "unknown"
    return f"{share:.1%}" + ("" if np.isnan(row.low) else f" ({row.low:.1%} to {row.high:.1%})")


def _share_axis(axes: Axes, step: float = 0.25) -> None:
    axes.set_xlim(0, 1)
    axes.xaxis.set_major_locator(MultipleLocator(step))
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:.0%}")


def shifts(distribution: pd.DataFrame, practised: pd.DataFrame, *, title: str) -> Chart | None:
    """For each difference how many pairs lie where, and above them the mean with its interval. None where nothing is known."""
    names = list(distribution.loc[distribution["pairs"] > 0, "measure"].unique())
    if not names:
        return None
    means = practised.drop_duplicates("measure").set_index("measure")
    titles = [with_unit(name, means.loc[name, "unit"]) for name in names]
    with drawing(5.2 * -(-len(names) // 2)) as figure:
        for axes, name in zip(panels(figure, titles), names, strict=True):
            _heap(axes, distribution[distribution["measure"] == name], means.loc[name])
    known = means.loc[names].itertuples()
    told = "; ".join(f"{row.Index}: mean {compact(row.value)} {row.unit}" for row in known)
    subtitle = (
        "Derived pairs: derivative minus wire report. Bars: how many pairs lie where; the outermost hold what lies beyond. "
        "Diamond and line: the mean with its 95% interval."
    )
    alt = f"Histograms of differences over pairs. {told}."
    return _finished(figure, title=title, subtitle=subtitle, alt=alt, table=distribution)


def _heap(axes: Axes, bins: pd.DataFrame, mean: pd.Series) -> None:
    width = (bins["to"] - bins["from"]).to_numpy()
    axes.bar(bins["from"], bins["pairs"], width, align="edge", color=BAND, edgecolor=MUTED, linewidth=0.6)
    top = max(1, int(bins["pairs"].max()))
    zero_line(axes)
    axes.hlines(1.12 * top, mean["low"], mean["high"], color=DERIVATIVE, linewidth=1.8)
    axes.plot(mean["value"], 1.12 * top, SHAPES[1], color=DERIVATIVE, markersize=6)
    axes.set_ylim(0, 1.25 * top)
    axes.yaxis.set_major_locator(MaxNLocator(3, integer=True))
    axes.xaxis.set_major_locator(MaxNLocator(3))
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:g}".replace("-", "−"))


def outlets(table: pd.DataFrame, *, title: str, names: Sequence[str]) -> Chart | None:
    """The numbers named, one panel each, with a row an outlet. None where nothing is known."""
    shown = list(dict.fromkeys(table["outlet"]))[:MOST_OUTLETS_DRAWN]
    lines = table[table["outlet"].isin(shown) & table["measure"].isin(names)].reset_index(drop=True)
    names = [name for name in names if lines.loc[lines["measure"] == name, "value"].notna().any()]
    if not names:
        return None
    with drawing(-(-len(names) // 2) * (max(len(shown), 2) + 3.6)) as figure:
        for axes, name in zip(panels(figure, names, sharey=True), names, strict=True):
            _outlet_panel(axes, lines[lines["measure"] == name].set_index("outlet").reindex(shown))
            label_first(axes, [shortened(outlet, 26) for outlet in shown], longest=14)
    known = lines.dropna(subset=["value"]).itertuples()
    told = "; ".join(f"{shortened(row.outlet)}, {row.measure}: {compact(row.value)}" for row in known)
    subtitle = "Derived pairs. A line is a 95% interval; without one there are too few groups of pairs."
    alt = f"Dot plots by outlet. {told}."
    return _finished(figure, title=title, subtitle=subtitle, alt=alt, table=lines)


def _outlet_panel(axes: Axes, own: pd.DataFrame) -> None:
    places = np.arange(len(own))
    axes.hlines(places, own["low"], own["high"], color=DERIVATIVE, linewidth=1.4)
    _dots(axes, own["value"], places, DERIVATIVE, 6)
    axes.tick_params(axis="y", pad=8)
    if own["unit"].astype(str).str.startswith("share").any():
        _share_axis(axes, 0.5)
    else:
        zero_line(axes)
        axes.margins(x=0.15)
        axes.xaxis.set_major_locator(MaxNLocator(2))
        axes.xaxis.set_major_formatter(lambda value, _: compact(value))
    axes.grid(axis="x")


def trends(periods: pd.DataFrame, *, title: str) -> Chart | None:
    """Each number by week, month or year; a period without pairs is a gap. None where nothing is known."""
    names = list(periods.loc[periods["value"].notna(), "measure"].unique())
    if not names:
        return None
    step = str(periods["period"].iloc[0])
    units = periods.drop_duplicates("measure").set_index("measure")["unit"]
    titles = [with_unit(name, units[name]) for name in names]
    with drawing(6.4 * -(-len(names) // 2)) as figure:
        for axes, name in zip(panels(figure, titles, sharex=True), names, strict=True):
            _course(axes, periods[periods["measure"] == name])
    told = "; ".join(
        f"{name}: {int(own['value'].notna().sum())} {step}s known" for name, own in periods.groupby("measure", sort=False)
    )  # fmt: skip
    subtitle = (
        f"Pairs about one event, by the {step} in which the derivative was published. A line up and down is a 95% "
        f"interval; hollow marks have none, for too few groups of pairs. A {step} without pairs is a gap."
    )
    alt = f"Line charts over time. {told}."
    return _finished(figure, title=title, subtitle=subtitle, alt=alt, table=periods)


def _course(axes: Axes, own: pd.DataFrame) -> None:
    days = pd.to_datetime(own["begins"]).to_numpy()
    axes.vlines(days, own["low"], own["high"], color=RULE, linewidth=2)
    size = 4.5 if len(own) <= 40 else 2.5
    axes.plot(days, own["value"], "-", color=DERIVATIVE, linewidth=1)
    sure = own["low"].notna().to_numpy()
    for here, fill in ((sure, DERIVATIVE), (~sure, PAPER)):
        _dots(axes, days[here], own["value"][here], fill, size, zorder=3)
    if own["unit"].str.startswith("share").any():
        axes.set_ylim(0, 1.1 * axes.get_ylim()[1])
        axes.yaxis.set_major_formatter(lambda value, _: f"{100 * value:.3g}%")
    else:
        axes.axhline(0, color=INK, linewidth=0.8)
        axes.yaxis.set_major_formatter(lambda value, _: compact(value))
    axes.yaxis.set_major_locator(MaxNLocator(4))
    locator = AutoDateLocator(minticks=2, maxticks=5)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    axes.grid(axis="y")
