"""What may be said of a difference: no more than its interval and its robustness allow.

A difference is *shown* if its 95% interval leaves zero out and its sign holds
under every other defensible preparation of the texts, for each of which it is
computed again. Only then does a sentence name a direction. Otherwise it says
that none was shown, and how large one could still be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from helpers import paths
from helpers.ground.loading import pd
from helpers.measures.lines import line
from helpers.pairing.compared import Compared
from helpers.showing.finding import Finding, in_a_list, said, sureness
from helpers.showing.style import signed
from helpers.showing.tables import number
from helpers.statistics.paired import ONE_PLACE, SAME

Numbers = Callable[[Compared], Mapping[str, float]]
"""Takes a pair and gives differences, derivative minus wire, by the names of their measures."""

WORDINGS = {row["measure"]: row for row in paths.beside(__file__, "wordings")}
"""How to speak of each headline number, by the name of its measure."""


def prepared(pair: Compared, *numbers: Numbers) -> pd.DataFrame:
    """Headline differences under each preparation: a line a preparation, the first as loaded; a column a number.

    NaN where a preparation leaves a text without sentences, or too short for the number.
    """
    found = {
        name: {measure: value for family in numbers for measure, value in family(other).items()}
        for name, other in pair.preparations.items()
    }
    return pd.DataFrame(found).T.rename_axis("preparation")


def ranges(differences: pd.DataFrame) -> pd.DataFrame:
    """For each number the lowest and the highest difference, whether its sign holds throughout, whether it turns."""
    low, high = differences.min(), differences.max()
    holds = (np.sign(low) == np.sign(high)) & (low != 0) & differences.notna().all()
    turns = (low < 0) & (high > 0)
    return pd.DataFrame({"lowest": low, "highest": high, "sign_holds": holds, "sign_turns": turns})


def difference(measures: pd.DataFrame, name: str, ranges: pd.DataFrame) -> Finding:
    """What may be said of one headline number: `measures` holds its line, `ranges` whether its sign holds."""
    row, words = line(measures, name), WORDINGS[name]
    size, subject, digits = row["difference"], words["subject"], int(words["digits"])
    unit = f" {words['unit']}" if words["unit"] else ""
    if np.isnan(size):
        return said(f"Nothing can be said of {subject}", 0.0, f": {row['note']}")
    values = f"{number(row['derivative'], digits)} against {number(row['wire'], digits)}"
    none, apart = f"No difference in {subject} was shown", f"{signed(size, digits)}{unit} ({values}"
    if np.isnan(row["low"]):
        return _without_interval(row["note"].split("; ")[-1], subject, f"{apart})")
    interval = f"{signed(row['low'], digits)} to {signed(row['high'], digits)}"
    over_all = " to ".join(signed(ranges.loc[name, end], digits) for end in ("lowest", "highest"))
    if row["low"] <= 0 <= row["high"]:
        text = f"{none}: {apart}). A difference of {interval} fits what is seen (95% interval)."
        return Finding(text, 1.0 + min(sureness(row), 0.9), none)
    if not ranges.loc[name, "sign_holds"]:
        text = (
            f"{none}: {apart}; 95% interval {interval}) as measured here, but from {over_all} when the "
            "texts are prepared in other defensible ways."
        )
        return Finding(text, 1.9, f"{none}: it depends on how the texts are prepared")
    direction = words["higher" if size > 0 else "lower"]
    text = (
        f"{direction}: {values}{unit}, a difference of {signed(size, digits)} (95% interval {interval}; "
        f"{over_all} over all preparations)."
    )
    return Finding(text, 3.0 + min(sureness(row), 0.9), direction)


def _without_interval(reason: str, subject: str, told: str) -> Finding:
    if reason == SAME:
        return said(f"No difference in {subject}", 1.0, f": {SAME}")
    if reason == ONE_PLACE:
        where = f": {told}, nearly all of it from one place in the texts"
        return said(f"No difference in {subject} was shown", 1.0, where)
    text = f"The difference in {subject} is {told}; there is no telling how sure that is ({reason})."
    return Finding(text, 0.5, f"No telling how sure the difference in {subject} is")


def preparations(ranges: pd.DataFrame) -> Finding:
    """Which headline numbers keep their sign under every preparation, and which do not."""
    told = {
        ("points", "point", "the same way under every preparation"): ranges["sign_holds"],
        ("points", "point", "one way under some and the other way under others"): ranges["sign_turns"],
        ("is", "are", "not known"): ranges["lowest"].isna(),
    }
    parts = [
        f"{in_a_list(str(name) for name in ranges.index[lines])} {one if lines.sum() == 1 else many} {what}"
        for (one, many, what), lines in told.items()
        if lines.any()
    ]
    if not parts:
        return Finding("No preparation of the texts makes any difference.", 0.5, "No preparation matters")
    brief = "No difference changes direction with the preparation"
    if turning := [str(name) for name in ranges.index[ranges["sign_turns"]]]:
        brief = f"Which way the texts differ in {in_a_list(turning)} depends on the preparation"
    text = (
        f"Of the differences, {'; '.join(parts)}. A difference that always points the same way is not yet shown: "
        "its interval must exclude zero too."
    )
    return Finding(text, 1.0, brief)
