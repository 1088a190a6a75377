"""What became of facts, quotations and sources, drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from matplotlib.ticker import MaxNLocator

from helpers.ground.loading import pd
from helpers.pairing.spelled import is_another
from helpers.showing.marks import label_rows
from helpers.showing.picture import Chart, drawing, finish
from helpers.showing.style import BAND, DERIVATIVE, INK, MUTED, NAMES, PAPER, WIRE

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


def outcomes(stated: pd.DataFrame, beside: Mapping[str, pd.DataFrame], *, title: str) -> Chart:
    """How many facts came through, were changed, were not found or are new.

    `beside` are the tables of *quotations* and *sources*, which are counted likewise.
    """
    lines = _outcome_counts(stated, beside)
    counts = lines.groupby("kind", sort=False)["count"].sum()
    kinds = list(counts.index[counts > 0])
    with drawing(1.3 * len(kinds) + 2) as figure:
        axes = figure.subplots()
        for place, kind in enumerate(kinds):
            left = 0.0
            for name, _, style in _OUTCOMES:
                count = int(lines.loc[(lines["kind"] == kind) & (lines["outcome"] == name), "count"].iloc[0])
                if count:
                    axes.barh(place, count, 0.6, left=left, linewidth=1, **style)
                    axes.annotate(
                        str(count), (left + count / 2, place), ha="center", va="center", fontsize=9,
                        color=INK, bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.8},
                    )  # fmt: skip
                left += count
        label_rows(axes, kinds)
        axes.set_xlim(left=0)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_xlabel("how many")
    told = "; ".join(f"{kind}, {outcome}: {count}" for kind, outcome, count in lines.itertuples(index=False))
    subtitle = (
        "Filled: came through. Hatched: changed, or its source lost or weakened. Grey: of the wire report, not "
        "found. White, dashed: only in the derivative."
    )
    alt = f"Stacked bars of what became of facts, quotations and sources. {told}."
    return finish(figure, title=title, subtitle=subtitle, alt=alt, table=lines)


def _outcomes(kind: str, rows: pd.DataFrame) -> list[str]:
    """What became of the wire report's quotations or sources, and the derivative's own."""
    table = rows[rows["kind"] != "agentless"] if kind == "sources" else rows
    wire, derivative = (table[table["side"] == side] for side in NAMES)
    changed = int(derivative["outcome"].isin(("words changed", "speaker changed", "marks dropped")).sum())
    if kind == "sources":
        changed = sum(map(is_another, wire["source"], wire["counterpart_source"]))
    kept = int((wire["outcome"] == "kept").sum())
    moved = min(changed, kept)
    own = derivative["outcome"].isin(("gained", "not in the wire"))
    rest = pd.concat([wire.loc[wire["outcome"] != "kept", "outcome"], derivative.loc[own, "outcome"]])
    return ["kept"] * (kept - moved) + ["changed"] * moved + list(rest)


def _outcome_counts(stated: pd.DataFrame, beside: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Counts by kind: facts once each; quotations and sources of the wire report, and the derivative's own."""
    found = [(f"{kind}s", outcome) for kind, outcome in zip(stated["kind"], stated["outcome"], strict=True)]
    for kind, rows in beside.items():
        found += [(kind, outcome) for outcome in _outcomes(kind, rows)]
    tally = Counter((kind, outcome.split()[0]) for kind, outcome in found)
    counts = [
        (kind, name, sum(tally[kind, start] for start in starts.split()))
        for kind in ("names", "numbers", "dates", "places", *beside)
        for name, starts, _ in _OUTCOMES
    ]
    return pd.DataFrame(counts, columns=["kind", "outcome", "count"])
