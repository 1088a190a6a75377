"""Tables as a reader sees them: units, intervals and notes in place, every cell escaped.

Also the one way a table leaves as CSV: bytes that depend on nothing but the
numbers, and no cell that a spreadsheet would take for a formula.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.ground.loading import pd
from helpers.showing import template
from helpers.showing.style import signed

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n")


@dataclass(frozen=True)
class Table:
    """A table with a caption, to be looked at; `data` are the numbers behind it."""

    data: pd.DataFrame
    caption: str
    columns: Sequence[tuple[str, str, bool]]
    cells: Sequence[Sequence[str]]

    def _repr_html_(self) -> str:
        columns = enumerate(zip(*self.cells, strict=True))
        kept = [place for place, cells in columns if not place or {*cells} - _UNTOLD]
        return template.filled(
            "report/table.html.j2",
            caption=self.caption,
            columns=[self.columns[place] for place in kept],
            rows=[[row[place] for place in kept] for row in self.cells],
        )

    def __repr__(self) -> str:
        return f"{self.caption}\n{self.data.to_string()}"


ALL = 10**9
_UNTOLD = frozenset(("", "–"))
"""Cells that say nothing; a column that has no others is not shown."""

Made = tuple[str, str, bool, Callable[[Any], str]]
"""A column whose cells are made from a row: its name, its heading, whether it is of numbers, and what makes a cell."""


def made(table: pd.DataFrame, *columns: Made, caption: str) -> Table:
    """A table of columns that are made from its rows."""
    cells = [[cell(row) for *_, cell in columns] for row in table.itertuples()]
    return Table(table, caption, [(name, title, numeric) for name, title, numeric, _ in columns], cells)


def words(name: str, title: str) -> Made:
    """A column of words as they are."""
    return name, title, False, attrgetter(name)


def counts(name: str, title: str) -> Made:
    """A column of whole numbers."""
    return name, title, True, lambda row: number(getattr(row, name), 0)


def measures(table: pd.DataFrame, *, caption: str) -> Table:
    """A measure's table: both values, the difference with its interval, unit and note."""

    def value(name: str, title: str) -> Made:
        return name, title, True, lambda row: number(getattr(row, name), _digits(row.unit))

    def written(size: float, unit: str) -> str:
        return signed(size, _digits(unit))

    return made(
        table,
        words("measure", "Measure"),
        value("wire", "Wire report"),
        value("derivative", "Derivative"),
        ("difference", "Difference", True, lambda row: unless_unknown(row.difference, written(row.difference, row.unit))),
        ("interval", "95% interval", True, lambda row: unless_unknown(row.low, f"{written(row.low, row.unit)} to {written(row.high, row.unit)}")),
        words("unit", "Unit"),
        words("note", "Note"),
        caption=caption,
    )  # fmt: skip


def plain(table: pd.DataFrame, columns: str, *, caption: str, digits: int = 2, most: int = ALL) -> Table:
    """Any other table, or the first rows of it: the columns named, in that order, parted by spaces, under their headings."""
    heads, caption, table = [], caption + of_these(len(table), most), table.head(most)
    for name in columns.split():
        heading = _headings().get(name, name.replace("_", " ").capitalize())
        heads.append((name, heading, pd.api.types.is_numeric_dtype(table[name].dtype)))
    rows = table[columns.split()].itertuples(index=False, name=None)
    return Table(table, caption, heads, [[_cell(value, digits) for value in row] for row in rows])


@cache
def _headings() -> dict[str, str]:
    """What a column is headed by, where that is not its name."""
    return {row["column"]: row["heading"] for row in paths.beside(__file__, "headings")}


def save_csv(table: pd.DataFrame, path: Path) -> None:
    """Write a table as UTF-8 CSV."""
    path.write_bytes(csv(table).encode("utf-8"))


def csv(table: pd.DataFrame) -> str:
    """A table as CSV; the same table gives the same text on every system.

    A text cell that a spreadsheet would take for a formula gets an apostrophe
    before it, which spreadsheets do not show.
    """
    safe = table.copy()
    for name in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[name].dtype):
            safe[name] = [harmless(value) for value in safe[name]]
    return str(safe.to_csv(index=False, lineterminator="\n", float_format="%.10g"))


def harmless(value: object) -> object:
    """A CSV cell that no spreadsheet evaluates and no reader splits; numbers pass as they are.

    >>> harmless("=1+1"), harmless("plain"), harmless(-3)
    ("'=1+1", 'plain', -3)
    """
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_STARTS) else text


def number(value: float, digits: int) -> str:
    """A value with a true minus sign, none before a nought, and thousands parted; a dash for NaN."""
    return "–" if value != value else f"{value:z,.{digits}f}".replace("-", "−")


def of_these(rows: int, shown: int, also: str = "") -> str:
    """What a caption says of a table that is cut."""
    return f" (the first {shown:,} of {rows:,}{also})" if rows > shown else ""


def unless_unknown(value: float, text: str) -> str:
    """The text; a dash where the value is NaN."""
    return "–" if value != value else text


def _digits(unit: str) -> int:
    return {"words": 0, "sentences": 0, "tone": 2, "share": 2, "syllables": 2}.get(unit, 1)


def _cell(value: object, digits: int) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return signed(value) if abs(value) == float("inf") else number(value, digits)
    if isinstance(value, int):
        return number(value, 0)
    return "–" if value is pd.NA else str(value)
