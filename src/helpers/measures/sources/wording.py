"""What is said of sources."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from helpers.measures.sources import measure
from helpers.pairing.sourcing import GONE, KEPT, LOST, WEAKENED, same_source
from helpers.showing.finding import MOST_TOLD, Finding, counted
from helpers.showing.style import shortened


def attributions(table: pd.DataFrame) -> Finding:
    """What became of the sources. `table` is that of `measure.py`."""
    sides = [table[table["side"] == side] for side in ("wire", "derivative")]
    agentless = [int((side["kind"] == measure.AGENTLESS).sum()) for side in sides]
    wire, derivative = (side[side["kind"] != measure.AGENTLESS] for side in sides)
    forms = (
        f" Phrases that name no source (“{shortened(_first_form(sides), 24)}” and the like): {agentless[0]} in the wire "
        f"report, {agentless[1]} in the derivative."
        if any(agentless)
        else ""
    )
    if wire.empty:
        text = f"The wire report has no sourced statement that was found, the derivative {len(derivative) or 'none'}.{forms}"
        return Finding(text, 1.0 if derivative.empty else 1.4, "Who is named as a source")
    counts = wire["outcome"].value_counts()
    lost = wire[wire["outcome"].isin((LOST, WEAKENED))]
    kept, gone = (int(counts.get(name, 0)) for name in (KEPT, GONE))
    renamed = sum(
        bool(row["counterpart_source"]) and not same_source(row["source"], row["counterpart_source"])
        for _, row in wire[wire["outcome"] == KEPT].iterrows()
    )
    other = f" ({renamed} under another name: check)" if renamed else ""
    base = (
        f"Of the wire report’s {counted(len(wire), 'sourced statement')}, {kept or 'none'} "
        f"{'keep' if kept > 1 else 'keeps'} a source in the derivative{other}"
    )
    whose = "none of them" if gone == len(wire) else f"{gone:,}"
    was = "was" if gone in (1, len(wire)) else "were"
    absent = (
        f"; {whose} {was} {'' if gone == len(wire) else 'not '}found in the derivative at all" if gone else ""
    )
    if len(lost):
        told = "; ".join(
            f"“{shortened(row['statement'], 80)}” (wire {row['sentence']}, {shortened(row['source'], 40)}; "
            f"derivative {row['counterpart_sentence']})"
            for _, row in lost.head(MOST_TOLD).iterrows()
        )
        more = f"; and {len(lost) - MOST_TOLD} more" if len(lost) > MOST_TOLD else ""
        text = f"{base}; {len(lost)} {'stands' if len(lost) == 1 else 'stand'} without it: {told}{more}{absent}.{forms}"
        return Finding(
            text, 2.6, "A statement lost its source" if len(lost) == 1 else "Statements lost their source"
        )
    weight = 2.3 if not kept and agentless[1] > agentless[0] else 1.6
    brief = "No source of the wire report was kept" if not kept else "Who is named as a source"
    return Finding(f"{base}{absent}.{forms}", weight, brief)


def _first_form(sides: Sequence[pd.DataFrame]) -> str:
    """An agentless form as written, the derivative's first."""
    for side in reversed(sides):
        forms = side.loc[side["kind"] == measure.AGENTLESS, "cue"]
        if len(forms):
            return str(forms.iloc[0])
    return ""
