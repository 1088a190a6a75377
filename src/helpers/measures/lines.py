"""The shape every measure's table has, so that one chart serves most and tables stack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from helpers.ground.loading import pd
from helpers.measures.schema import Rows, Table, columns
from helpers.pairing.compared import Compared
from helpers.statistics.intervals import Interval, share_difference
from helpers.statistics.paired import SAME

UNKNOWN = float("nan")


class Measure(NamedTuple):
    """One line of a measure's table.

    `difference` is derivative minus wire in `unit`; `low` and `high` bound it
    with 95% confidence. Unknown is NaN and a note; zero is a finding.
    """

    family: str
    measure: str
    wire: float
    derivative: float
    difference: float
    low: float
    high: float
    unit: str
    note: str = ""


COLUMNS = Measure._fields


def schema(families: Iterable[str]) -> Table:
    """The table of lines, where measures of these families give some."""
    *first, last = dict.fromkeys(families)
    family, *others = columns(__file__, "measures")
    named = family._replace(meaning=f"{', '.join(first)} or {last}")
    return Table("measures", ": a line a measure.", (named, *others))


def measure(
    family: str,
    name: str,
    values: Sequence[float],
    unit: str,
    *,
    interval: Interval | None = None,
    note: str = "",
) -> Measure:
    """A line of the table from the wire's and the derivative's value, with the interval if known."""
    wire, derivative = values
    interval = interval or Interval.unknown("")
    notes = "; ".join(filter(None, (note, interval.note)))
    bounds = (derivative - wire, interval.low, interval.high)
    return Measure(family, name, wire, derivative, *bounds, unit, notes)


def share(
    family: str,
    name: str,
    counts: Sequence[int],
    totals: Sequence[int],
    what: str,
    interval: Interval | None = None,
) -> Measure:
    """The line of a share, which says of how many of `what` it comes; NaN where there are none.

    The interval is Newcombe's unless another is given.
    """
    interval = interval or share_difference(counts[0], totals[0], counts[1], totals[1])
    note = f"{counts[0]} of {totals[0]} and {counts[1]} of {totals[1]} {what}"
    return measure(family, name, shares(counts, totals), "share", interval=interval, note=note)


def shares(counts: Sequence[int], totals: Sequence[int]) -> list[float]:
    """Each count by its total; NaN where that is nothing."""
    return [count / total if total else UNKNOWN for count, total in zip(counts, totals, strict=True)]


def settled(pair: Compared, lines: Rows) -> Rows:
    """The lines of a pair. Where both texts are the same, a difference of nothing is certain: it has no interval, and its note says why."""
    return [_settled(Measure._make(line)) for line in lines] if pair.same else lines


def _settled(line: Measure) -> Measure:
    notes = [note for note in line.note.split("; ") if note]
    others = [note for note in notes if not note.startswith("no interval")]
    if line.difference or (np.isnan(line.low) and others == notes):
        return line
    return line._replace(low=UNKNOWN, high=UNKNOWN, note="; ".join([*others, SAME]))


def table(lines: Rows) -> pd.DataFrame:
    """The lines as a table with `COLUMNS`, in the order given."""
    return pd.DataFrame(list(lines), columns=list(COLUMNS))


def line(table: pd.DataFrame, name: str) -> pd.Series:
    """The one line of a table whose measure has this name."""
    ((_, found),) = table[table["measure"] == name].iterrows()
    return found
