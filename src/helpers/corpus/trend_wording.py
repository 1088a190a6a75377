"""What is said about time, in sentences."""

from __future__ import annotations

from typing import Any

import numpy as np

from helpers.corpus.wording import OF_ONE, first_of_many, holds, q, stands_up
from helpers.ground.loading import pd
from helpers.showing.finding import Finding, and_more, counted, in_a_list, said, verb
from helpers.showing.style import compact, shortened


def trends(table: pd.DataFrame) -> Finding:
    """Which numbers rise or fall over time, where a test over all of them allows to say so and it holds within outlets."""
    tested = table[table["p"].notna()]
    if tested.empty:
        why = next(filter(None, table["note"]), "no date is known")
        return said("No trend can be looked for", 0.5, f": {why}")
    surviving = tested[tested["shown"]].sort_values(["q", "p", "measure"], kind="stable")
    number = counted(len(tested), "number")
    if surviving.empty:
        none = f": none of the {number} tested {stands_up(tested)}"
        return said("No trend over time was shown", 1.3, none)
    within = np.array([_holds_within(row) for row in surviving.itertuples()])
    sure, unsure = surviving[within], surviving[~within]
    tested_in = f"{number} tested in pairs about one event"
    also = ", within outlets too" * bool((sure["outlets"] > 1).any())
    text = f"Of {tested_in}, {len(sure):,} {verb(len(sure), 'change')} over time{also}: {first_of_many(sure, _moves)}."
    weight, brief = OF_ONE if all(map(_only_with, sure.itertuples())) else 4.05, _rising_and_falling(sure)
    if sure.empty:
        text, weight = f"None of {tested_in} was shown to change over time within outlets.", 1.35
        brief = "No trend over time was shown to hold within outlets"
    if len(unsure):
        others = f"{len(unsure):,} {verb(len(unsure), 'move')} over all pairs, which may be other outlets coming in"
        text += f" {others}: {first_of_many(unsure, _moves)}."
    return Finding(text, weight, brief)


def _holds_within(row: Any) -> bool:
    """Whether a trend has its sign, and an interval that leaves zero out, within outlets; so it has if all pairs are of one."""
    return holds(row, row.slope, row.within_low, row.within_high)


def _only_with(row: Any) -> str:
    """With which outlet alone a trend is shown, if with one."""
    without = holds(row, row.slope, row.low_without, row.high_without)
    return f" (only with {shortened(row.without, 24)})" * (not without)


def _moves(row: Any) -> str:
    """How much a number rises or falls, over all pairs, within outlets, and without the outlet that brings most to it."""
    within = f"; within outlets {risen_between(row.within_low, row.within_high, row.unit)}"
    if np.isnan(row.within_low):
        within = "; not known within outlets" * bool(row.without)
    way, unit = "up" if row.slope > 0 else "down", per(row.unit, row.period)
    moves = f"{way} {risen(abs(row.slope), row.unit)} {unit}"
    if only := _only_with(row) * _holds_within(row):
        few, rest = np.isnan(row.low_without), risen_between(row.low_without, row.high_without, row.unit)
        within += f"; without it {'too few groups of pairs' if few else rest}"
    return f"{row.measure}{only}, {moves} (95% interval {risen_between(row.low, row.high, row.unit)}, q {q(row.q)}{within})"


def _rising_and_falling(rows: pd.DataFrame) -> str:
    told = []
    for way, own in (("Up", rows[rows["slope"] > 0]), ("Down", rows[rows["slope"] < 0])):
        if len(own):
            names = [f"{row.measure}{_only_with(row)}" for row in own.head(3).itertuples()]
            told.append(f"{way} over time: {in_a_list(names)}{and_more(len(own) - 3, ',')}")
    return ". ".join(told)


def risen(value: float, unit: str) -> str:
    """How much a number rises in time: a share in percentage points."""
    return compact(100 * value if unit.startswith("share") else value)


def risen_between(low: float, high: float, unit: str) -> str:
    """The interval of a rise."""
    return f"{risen(low, unit)} to {risen(high, unit)}"


def per(unit: str, period: str) -> str:
    """The unit of a rise."""
    return f"{'percentage points' if unit.startswith('share') else unit} a {period}"
