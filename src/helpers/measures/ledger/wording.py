"""What is said of sentences kept, rewritten, added and dropped."""

from __future__ import annotations

from helpers.ground.loading import pd
from helpers.measures.ledger import measure
from helpers.pairing.links import ADDED, COPIED
from helpers.showing.finding import Finding, counted, in_a_list, said, verb


def ledger(table: pd.DataFrame) -> Finding:
    """How many of the derivative's sentences are copied, rewritten, mixed and added, and what of the wire is dropped."""
    derivative = table.loc[table["side"] == measure.DERIVATIVE, "label"].value_counts()
    wire = table.loc[table["side"] == measure.WIRE, "label"].value_counts()
    total, whole = int(derivative.sum()), int(wire.sum())
    if not total or not whole:
        return said("Nothing can be said of single sentences", 0.0, ": a text has none")
    new, dropped = int(derivative.get(ADDED, 0)), int(wire.get(measure.DROPPED, 0))
    if new == total:
        brief = "No sentence of the derivative seems to rest on the wire report"
        text = f"{brief}: all {total:,} share too few words with it. A thorough paraphrase would not show."
        return Finding(text, 2.2, brief)
    told = [label for label in measure.DERIVATIVE_LABELS if label in derivative]
    counts = in_a_list(f"{derivative[label]:,} {label}" for label in told)
    counts = counts.replace(" ", f" {verb(derivative[told[0]], 'are')} ", 1)
    moved = int(table.loc[table["side"] == measure.DERIVATIVE, "moved"].sum())
    text = (
        f"Of the derivative’s {counted(total, 'sentence')}, {counts}{f' ({moved:,} out of order)' if moved else ''}; "
        f"of the wire report’s {whole:,}, {_left_out(dropped, int(wire.get(measure.PARTLY, 0)))}."
    )
    resting = total - new
    of_all = f"{resting:,} of the derivative’s {counted(total, 'sentence')}"
    if resting / total <= measure.AMONG_INDEPENDENT and not {COPIED, measure.CHANGED}.intersection(
        derivative.index
    ):
        text += " Independent reports of one event have as much in common."
        return Finding(text, 1.5, f"{of_all} {verb(resting, 'resemble')} the wire report’s")
    weight = 2.2 + min(resting / total, 0.7)
    return Finding(text, weight, f"{of_all} {verb(resting, 'rest')} on the wire report")


def _left_out(dropped: int, partly: int) -> str:
    gone = f"{dropped:,} {verb(dropped, 'are')} dropped" if dropped else "none is dropped"
    return f"{gone} and {partly:,} kept in part" if partly else gone
