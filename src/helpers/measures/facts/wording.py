"""What is said of facts."""

from __future__ import annotations

from helpers.ground.loading import pd
from helpers.measures.facts import fact
from helpers.measures.result import DIFFERENT
from helpers.showing.finding import Finding, and_more, counted, first_few, in_a_list, verb
from helpers.showing.style import shortened


def facts(table: pd.DataFrame, *, verdict: str = "", to_check: int = 0, headline: bool = False) -> Finding:
    """Which facts the derivative has otherwise than the wire report, and which main names it leaves out.

    `table` is `facts.table(pair)`, `verdict` the label, if known, `to_check` how many more of what an editor must check
    are values or names, if known; `headline` tells that its headline is among it. A changed value comes before everything else,
    but for texts about different events, whose facts differ of themselves.
    """
    if table.empty:
        text = "Neither text has a name, a number, a date or a place that could be compared."
        return Finding(text, 0.0, "No facts to compare")
    changed = table[table["outcome"] == fact.CHANGED]
    if verdict == DIFFERENT:
        alike = f" ({counted(len(changed), 'fact')} in sentences that read alike)" * (not changed.empty)
        text = f"The two texts seem to report different events, so facts that differ are not changes{alike}."
        return Finding(text, 0.9, "Two events, each with facts of its own")
    if not changed.empty:
        told = []
        for row in changed.head(3).itertuples():
            numbers = row.wire_sentence, row.derivative_sentence
            where = "" if any(map(pd.isna, numbers)) else " (sentences {:.0f} and {:.0f})".format(*numbers)
            told.append(
                f"{row.kind} “{shortened(row.wire_value, 30)}” in the wire report, "
                f"“{shortened(row.derivative_value, 30)}” in the derivative"
                f"{where}{', likely' * (row.certainty != fact.SURE)}"
            )
        kinds = changed["kind"].value_counts(sort=False)
        brief = f"The derivative changes {in_a_list(counted(number, kind) for kind, number in kinds.items())}"
        more = and_more(len(changed) - 3, ";")
        listed = f"{to_check:,} more {verb(to_check, 'are')} listed under what to check. " if to_check else ""
        text = f"{brief}: {'; '.join(told)}{more}. {listed}These were found by rule: read both sentences."
        return Finding(text, 2.8, brief)
    return _came_through(table, to_check, headline=headline)


def _came_through(table: pd.DataFrame, to_check: int, *, headline: bool) -> Finding:
    """How many facts of the wire report the derivative has, and the main names it has not."""
    counts = table["outcome"].value_counts()
    same, missing, new = (int(counts.get(outcome, 0)) for outcome in (fact.SAME, fact.MISSING, fact.NEW))
    total = f"the wire report’s {same + missing:,} names, numbers, dates and places"
    added = f"{new:,} of its own {verb(new, 'are')} new" if new else "it adds none"
    unchanged = _unchanged(to_check, headline=headline)
    text = f"Of {total}, the derivative has {same or 'none'}; {added}. {unchanged}"
    main_kind = {"outcome": fact.MISSING, "kind": fact.NAME, "certainty": fact.SURE, "note": ""}
    left_out = table[(table[list(main_kind)] == pd.Series(main_kind)).all(axis=1)]
    if left_out.empty:
        return Finding(text, 1.1, f"The derivative has {same or 'none'} of {total}")
    main = left_out.sort_values("wire_mentions", ascending=False, kind="stable").head(4)
    listed = in_a_list(shortened(name, 30) for name in main["wire_value"])
    rest = int(((table["outcome"] == fact.MISSING) & (table["kind"] == fact.NAME)).sum()) - len(main)
    more = f", and {counted(rest, 'more name')}" if rest else ""
    return Finding(f"{text} It does not name {listed}{more}.", 1.6, f"The derivative does not name {listed}")


def by_kind(table: pd.DataFrame) -> pd.DataFrame:
    """The first values that are missing, new and the same, a line a kind."""
    columns = {fact.MISSING: "wire_value", fact.NEW: "derivative_value", fact.SAME: "derivative_value"}
    rows = []
    for kind, own in table.groupby("kind", sort=False):
        values = (own.loc[own["outcome"] == each, column] for each, column in columns.items())
        told = (first_few([shortened(value, 40) for value in each], 14) or "none" for each in values)
        rows.append((f"{kind}s", *told))
    return pd.DataFrame(rows, columns=["kind", *columns])


def _unchanged(to_check: int, *, headline: bool) -> str:
    """What it is worth that none is called changed here."""
    if to_check:
        which = "one is" if to_check == 1 else f"{to_check:,} are"
        return f"None is called changed here, but {which} listed under what to check."
    if headline:
        return "None in the body is called changed here, but the headline is listed under what to check."
    return (
        "None was found to be changed; a change is claimed only where both sentences plainly tell the same thing, "
        "so some will be missed."
    )
