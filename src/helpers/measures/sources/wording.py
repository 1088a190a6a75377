"""What is said of sources."""

from __future__ import annotations

from helpers.ground.loading import pd
from helpers.measures.sources import measure
from helpers.pairing.sourcing import GONE, KEPT, LOST, WEAKENED
from helpers.pairing.spelled import is_another
from helpers.showing.finding import MOST_TOLD, Finding, and_more, counted, two_events, verb
from helpers.showing.style import NAMES, shortened


def attributions(table: pd.DataFrame, *, of_two_events: bool = False) -> Finding:
    """What became of the sources. `table` is that of `measure.py`. Texts `of_two_events` have sources of their own."""
    sides = [table[table["side"] == side] for side in NAMES]
    agentless = [int((side["kind"] == measure.AGENTLESS).sum()) for side in sides]
    wire, derivative = (side[side["kind"] != measure.AGENTLESS] for side in sides)
    if wire.empty:
        return _none_in_the_wire(len(derivative))
    if of_two_events:
        return two_events("sourced statements", len(wire), len(derivative))
    kept = wire[wire["outcome"] == KEPT]
    lost = wire[wire["outcome"].isin((LOST, WEAKENED))]
    base = f"Of the wire report’s {counted(len(wire), 'sourced statement')}, {_kept(kept)}"
    absent = _gone(int((wire["outcome"] == GONE).sum()), len(wire))
    if len(lost):
        text = f"{base}; {_lost(lost)}{absent}."
        brief = ("Statements lost their source", "A statement lost its source")[len(lost) == 1]
        return Finding(text, 2.6, brief)
    weight = 2.3 if kept.empty and agentless[1] > agentless[0] else 1.6
    brief = "No source of the wire report was kept" if kept.empty else "Who is named as a source"
    return Finding(f"{base}{absent}.", weight, brief)


def _none_in_the_wire(others: int) -> Finding:
    text = f"The wire report has no sourced statement that was found, the derivative {others or 'none'}."
    return Finding(text, 1.4 if others else 1.0, "Who is named as a source")


def _kept(rows: pd.DataFrame) -> str:
    told = f"{len(rows) or 'none'} {'keep' if len(rows) > 1 else 'keeps'} a source in the derivative"
    renamed = rows[[outcome == _RENAMED for outcome in outcomes(rows)]]
    if renamed.empty:
        return told
    rows = renamed.head(MOST_TOLD).itertuples()
    names = (f"“{shortened(row.source, 40)}” → “{shortened(row.counterpart_source, 40)}”" for row in rows)
    more = and_more(len(renamed) - MOST_TOLD)
    return (
        f"{told}, {len(renamed)} of them under another name or from somebody else ({', '.join(names)}{more})"
    )


_RENAMED = "kept, other source"


def outcomes(table: pd.DataFrame) -> list[str]:
    """What became of each source; where another is named, or one by another name, that is told apart."""
    told = zip(table["outcome"], table["source"], table["counterpart_source"], strict=True)
    return [_RENAMED if each == KEPT and is_another(*names) else each for each, *names in told]


def _gone(gone: int, total: int) -> str:
    """How many were not found: left out, or told so freely that no rule knows them again."""
    if not gone:
        return ""
    number = "none of them was" if gone == total else f"{gone:,} {verb(gone, 'were')} not"
    return f"; {number} found in the derivative, whether left out or told in quite other words"


def _lost(rows: pd.DataFrame) -> str:
    told = "; ".join(
        f"“{shortened(row.statement, 50)}” ({shortened(row.source, 40)}, wire sentence {row.sentence})"
        for row in rows.head(MOST_TOLD).itertuples()
    )
    return f"{len(rows)} {verb(len(rows), 'stand')} without it: {told}{and_more(len(rows) - MOST_TOLD, ';')}"
