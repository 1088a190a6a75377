"""Which of many pairs are most worth a look, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from pyarrow import compute, parquet

from helpers.corpus.pairs import Corpus
from helpers.findings.finding import CHECK, SERIOUS, in_brief
from helpers.ground.loading import pd, special
from helpers.showing.finding import percent
from helpers.showing.style import shortened, signed
from helpers.statistics.intervals import SURE, Floats, false_discovery

MOST_NOTABLE = 500
"""So many of the pairs most worth a look are told in words."""

MUCH_VERBATIM = 0.2
"""Copying so large a share of the words without naming the wire service is worth a look."""

_CASES = 2
_LONGEST_CASE = 160


def notable(found: Corpus) -> pd.DataFrame:
    """The pairs that are most worth an editor's eyes, with the reasons in words: those about one event, and short ones with findings.

    First those with the most serious findings, then those with the most findings to check, then those with
    other reasons: much copied and the wire service nowhere named, a shift of tone or of reading grade whose q value
    over all pairs is at most .05. The rest is in the manifest's order.
    """
    pairs = pd.concat([found.alike, found.short]).sort_index().reset_index(drop=True)
    copied = (pairs["verbatim"] >= MUCH_VERBATIM) & (pairs["derived"] > 0)
    shifts = {name: _shifted(pairs, name) for name in ("tone", "grade")}
    reasons = pairs[list(_HEADS)].assign(uncredited=copied & (pairs["names_it"] == 0), **shifts)
    counts = reasons.astype(float).fillna(0).astype(int)
    others = counts.drop(columns=list(_HEADS)).sum(axis=1)
    order = np.lexsort((-others, *(-counts[severity] for severity in reversed(_HEADS))))
    order = order[counts.to_numpy()[order].any(axis=1)]
    chosen, weighed = (each.iloc[order[:MOST_NOTABLE]].reset_index(drop=True) for each in (pairs, counts))
    ids = list(chosen["id"])
    told = _cases(found.folder, ids)
    listed = _lines_of(ids, found.folder / "verdicts.parquet", ["derivative_title"])
    titles = {line["id"]: shortened(line["derivative_title"] or "", 110) for line in listed}
    words = ["\n".join(_in_words(row, weighed.loc[row.Index], told[row.id])) for row in chosen.itertuples()]
    frame = chosen[["id", "outlet", "verdict"]].join(weighed[list(_HEADS)])
    frame.insert(0, "rank", range(1, len(ids) + 1))
    frame.insert(2, "derivative", [titles.get(name, "") for name in ids])
    return frame.assign(reasons=words)


def _shifted(pairs: pd.DataFrame, name: str) -> Floats:
    """1 for each pair whose difference survives the comparison of all at once, by the p that its interval, were it of normal shape, would have."""
    difference = pairs[name].to_numpy(dtype=float)
    low, high = (pairs[f"{name}_{end}"].to_numpy(dtype=float) for end in ("low", "high"))
    half = np.where(difference > 0, difference - low, high - difference)
    known = np.isfinite(half) & (half > 0)
    p = 2 * special.ndtr(-special.ndtri(0.975) * np.abs(difference[known]) / half[known])
    found = np.zeros(len(difference))
    found[known] = false_discovery(p) <= SURE
    return found


def _cases(goal: Path, ids: Sequence[str]) -> dict[str, dict[str, list[str]]]:
    """What the findings of these pairs say, by pair and by the column that counts their severity."""
    found: dict[str, dict[str, list[str]]] = {name: {} for name in ids}
    for line in _lines_of(ids, goal / "findings.parquet", ("severity", "message")):
        column = _COUNTED_AS.get(line["severity"])
        if column:
            message = in_brief((line["message"] or "").rstrip("."), _LONGEST_CASE)
            found[line["id"]].setdefault(column, []).append(message)
    return found


def _lines_of(ids: Sequence[str], table: Path, columns: Sequence[str]) -> list[dict[str, Any]]:
    """The lines of a table that are of these pairs, in their order."""
    wanted = compute.field("id").isin(pa.array(ids, pa.string()))
    return list(parquet.read_table(table, columns=["id", *columns], filters=wanted).to_pylist())


_HEADS = {"serious": "serious finding{}", "to_check": "finding{} to check"}
_COUNTED_AS = {SERIOUS: "serious", CHECK: "to_check"}


def _in_words(row: Any, counts: pd.Series, told: Mapping[str, Sequence[str]]) -> list[str]:
    """The reasons of one pair, a sentence each; the messages of the gravest findings alone."""
    lines: list[str] = []
    for column, head in _HEADS.items():
        count = int(counts[column])
        if count:
            cases = "" if lines else " · ".join(told.get(column, ())[:_CASES])
            lines.append(f"{count:,} {head.format('s' * (count > 1))}{f': {cases}' if cases else ''}")
    if counts["uncredited"]:
        lines.append(
            f"{percent(row.verbatim)} of its words, quotations aside, are in passages of seven or more words of the wire report; "
            "the wire service is not named"
        )
    for name, what, digits, unit in (("tone", "tone", 2, ""), ("grade", "reading grade", 1, " grades")):
        if counts[name]:
            low, high, value = (getattr(row, f"{name}{end}") for end in ("_low", "_high", ""))
            interval = f"95% interval {signed(low, digits)} to {signed(high, digits)}"
            lines.append(f"{what} {signed(value, digits)}{unit} against the wire report ({interval})")
    return lines
