"""Which of many pairs are most worth a look, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import compute
from scipy import special

from helpers.corpus.pairs import Corpus, batches
from helpers.corpus.summary import SURE
from helpers.findings.finding import SERIOUS
from helpers.measures.facts import fact
from helpers.measures.quotations import measure as quotations
from helpers.pairing import sourcing
from helpers.showing.finding import percent
from helpers.showing.style import shortened, signed
from helpers.statistics.comparisons import false_discovery
from helpers.statistics.intervals import Floats, Ints

MOST_NOTABLE = 500
"""So many of the pairs most worth a look are told in words."""

MUCH_VERBATIM = 0.2
"""Copying so large a share of the words without naming the wire service is worth a look."""

_CASES = 2
_LONGEST_CASE = 110

GRAVE = ("serious", "reworded", "respoken", "facts")
"""What may call for a correction; it comes before everything else."""


@dataclass(frozen=True)
class Notable:
    """The pairs most worth a look, how many give a reason, and how many were asked."""

    table: pd.DataFrame
    with_reason: int
    asked: int


def notable(found: Corpus, *, most: int = MOST_NOTABLE) -> Notable:
    """The pairs about one event that are most worth an editor's eyes, with the reasons in words.

    First those with most kinds of what may call for a correction: findings that
    are serious, quotations whose words were changed, quotations given to another speaker, and names,
    numbers, dates or places surely changed. Among these, those with most kinds
    of reasons (besides: quotations that lost their marks; sources lost from a
    claim that stands; much copied and the wire service nowhere named; a shift of
    tone or of reading grade whose q value over all pairs is at most .05), then
    those with most single cases; the rest in the manifest's order.
    """
    pairs = found.alike.reset_index(drop=True)
    index = pd.Index(pairs["id"].to_numpy(dtype=object), dtype=object)
    counts = _reasons(pairs, _changed_facts(found.folder, index))
    grave = (counts[list(GRAVE)] > 0).sum(axis=1)
    kinds, cases = (counts > 0).sum(axis=1), counts.sum(axis=1)
    order = np.lexsort((np.arange(len(pairs)), -cases, -kinds, -grave))
    order = order[kinds.to_numpy()[order] > 0]
    first = order[:most]
    chosen = pairs.iloc[first]
    ids = list(chosen["id"])
    told = _cases(found.folder, ids)
    titles = _titles(found.folder, ids)
    rows = [
        {
            "rank": rank,
            "id": row.id,
            "derivative": titles.get(row.id, ""),
            "outlet": row.outlet,
            "verdict": row.verdict,
            "grave": int(grave[place]),
            "kinds": int(kinds[place]),
            "cases": int(cases[place]),
            "reasons": "\n".join(_in_words(row, counts.loc[place], told.get(row.id, {}))),
        }
        for rank, (place, row) in enumerate(zip(first, chosen.itertuples(), strict=True), start=1)
    ]
    return Notable(pd.DataFrame(rows, columns=list(COLUMNS)), len(order), len(pairs))


COLUMNS = ("rank", "id", "derivative", "outlet", "verdict", "grave", "kinds", "cases", "reasons")


def _reasons(pairs: pd.DataFrame, changed_facts: Ints) -> pd.DataFrame:
    """How many cases of each reason every pair has; unknown counts as none."""
    copied = (pairs["verbatim"] >= MUCH_VERBATIM) & (pairs["derived"] > 0)
    unnamed = (pairs["names_service"] == 0) & ~pairs["credited"]
    frame = pd.DataFrame(
        {
            "serious": pairs["serious"],
            "reworded": pairs["reworded"],
            "respoken": pairs["respoken"],
            "facts": changed_facts,
            "unmarked": pairs["unmarked"],
            "lost": pairs["lost"],
            "uncredited": (copied & unnamed).astype(float),
            "tone": _shifted(pairs, "tone"),
            "grade": _shifted(pairs, "grade"),
        }
    )
    return frame.fillna(0).astype(int)


def _shifted(pairs: pd.DataFrame, name: str) -> Floats:
    """1 for each pair whose difference survives the comparison of all pairs at once.

    The p value is the one at which an interval of normal shape would just leave
    zero out, its half-width on the side of zero.
    """
    difference = pairs[name].to_numpy(dtype=float)
    low, high = (pairs[f"{name}_{end}"].to_numpy(dtype=float) for end in ("low", "high"))
    half = np.where(difference > 0, difference - low, high - difference)
    known = np.isfinite(half) & (half > 0)
    p = 2 * special.ndtr(-special.ndtri(0.975) * np.abs(difference[known]) / half[known])
    found = np.zeros(len(difference))
    found[known] = false_discovery(p) <= SURE
    return found


def _changed_facts(goal: Path, index: pd.Index) -> Ints:
    """How many facts of each pair are surely changed."""
    counts = np.zeros(len(index), dtype=np.int64)
    for batch in batches(goal / "facts.parquet", ("id", "outcome", "certainty")):
        here = _equal(batch, "outcome", fact.CHANGED) & _equal(batch, "certainty", fact.SURE)
        ids = [name for name in batch.filter(pa.array(here)).column("id").to_pylist() if name]
        places = index.get_indexer(pd.Index(ids, dtype=object))
        np.add.at(counts, places[places >= 0], 1)
    return counts


def _equal(batch: pa.Table, column: str, value: str) -> np.ndarray:
    found: np.ndarray = (
        compute.equal(batch.column(column).cast(pa.string()), value).fill_null(False).to_numpy()
    )
    return found


_CASE_COLUMNS = {
    "findings": ("severity", "message"),
    "quotations": ("outcome", "difference", "quotation"),
    "facts": ("outcome", "certainty", "kind", "wire_value", "derivative_value"),
    "attributions": ("side", "outcome", "source", "statement"),
}


def _cases(goal: Path, ids: Sequence[str]) -> dict[str, dict[str, list[str]]]:
    """The cases behind the reasons of these pairs, in words, by pair and reason."""
    found: dict[str, dict[str, list[str]]] = {name: {} for name in ids}
    for table, columns in _CASE_COLUMNS.items():
        for line in _lines_of(ids, goal / f"{table}.parquet", columns):
            reason, told = _case(table, line)
            if reason:
                found[line["id"]].setdefault(reason, []).append(told)
    return found


def _lines_of(ids: Sequence[str], table: Path, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The lines of a table that are of these pairs."""
    wanted = pa.array(ids, pa.string())
    for batch in batches(table, ("id", *columns)):
        yield from batch.filter(
            compute.is_in(batch.column("id").cast(pa.string()), value_set=wanted)
        ).to_pylist()


def _case(table: str, line: Mapping[str, Any]) -> tuple[str, str]:
    """The reason that a line of a table is a case of, and the case in words; empty if of none."""
    short = {name: shortened(str(text or ""), _LONGEST_CASE) for name, text in line.items()}
    if table == "findings":
        return "serious" * (line["severity"] == SERIOUS), short["message"]
    outcome = line["outcome"]
    if table == "quotations":
        reason = {
            quotations.CHANGED: "reworded", quotations.SPEAKER: "respoken", quotations.UNMARKED: "unmarked",
        }.get(outcome, "")  # fmt: skip
        return reason, short["difference"] if reason != "unmarked" else f"“{short['quotation']}”"
    if table == "facts":
        sure = outcome == fact.CHANGED and line["certainty"] == fact.SURE
        return "facts" * sure, f"{short['kind']} {short['wire_value']} → {short['derivative_value']}"
    lost = line["side"] == "wire" and outcome in (sourcing.LOST, sourcing.WEAKENED)
    return "lost" * lost, f"{short['source']}: “{short['statement']}”"


_HEADS = {
    "serious": ("serious finding", "serious findings"),
    "reworded": ("quotation with changed words", "quotations with changed words"),
    "respoken": ("quotation given to another speaker", "quotations given to another speaker"),
    "facts": ("fact surely changed", "facts surely changed"),
    "unmarked": ("quotation that lost its marks", "quotations that lost their marks"),
    "lost": ("source lost from a claim that stands", "sources lost from claims that stand"),
}


def _in_words(row: Any, counts: pd.Series, told: Mapping[str, Sequence[str]]) -> list[str]:
    """The reasons of one pair, a sentence each."""
    lines = []
    for reason, heads in _HEADS.items():
        count = int(counts[reason])
        if count:
            cases = " · ".join(told.get(reason, ())[:_CASES])
            more = f" · and {count - _CASES:,} more" if count > _CASES else ""
            lines.append(f"{count:,} {heads[count > 1]}{f': {cases}{more}' if cases else ''}")
    if counts["uncredited"]:
        lines.append(
            f"{percent(row.verbatim)} of its words stand in passages of 7 or more from the wire report, and no "
            "sentence names the wire service (bylines and credit lines are not looked at)"
        )
    for name, digits, unit in (("tone", 2, ""), ("grade", 1, " grades")):
        if counts[name]:
            low, high, value = (getattr(row, f"{name}{end}") for end in ("_low", "_high", ""))
            lines.append(
                f"{'tone' if name == 'tone' else 'reading grade'} {signed(value, digits)}{unit} against the wire report "
                f"(95% interval {signed(low, digits)} to {signed(high, digits)})"
            )
    return lines


def _titles(goal: Path, ids: Sequence[str]) -> dict[str, str]:
    lines = _lines_of(ids, goal / "verdicts.parquet", ["derivative_title"])
    return {line["id"]: shortened(line["derivative_title"] or "", 110) for line in lines}
