"""What stands in a table: its columns with type and meaning, for Parquet, for pages and for the codebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from helpers import paths
from helpers.ground.loading import pd
from helpers.showing.style import NAMES

TEXT, WHOLE, NUMBER, TRUTH = "string", "int64", "float64", "bool"
"""The types of cells, as Arrow calls them."""
Rows = Sequence[tuple[Any, ...]]
"""Lines of a table, each with its cells in the columns' order; an unknown cell is None or NaN."""
Columns = Mapping[str, Any]
"""The same column by column, each a sequence or an array."""


class Column(NamedTuple):
    """One column; columns of one meaning share a line of the codebook."""

    name: str
    type: str
    meaning: str


_TYPES = {"text": TEXT, "whole": WHOLE, "number": NUMBER, "truth": TRUTH}


def columns(module: str, table: str) -> tuple[Column, ...]:
    """Those that a table has by the `columns.csv` beside a module; names of one meaning are parted by spaces there."""
    rows = [row for row in paths.beside(module, "columns") if row["table"] == table]
    names = ((name, row) for row in rows for name in row["columns"].split())
    return tuple(Column(name, _TYPES[row["type"]], row["meaning"]) for name, row in names)


@dataclass(frozen=True, slots=True)
class Table:
    """A table that a measure gives: what a row of it is, and its columns in order.

    It is saved with a report, kept in a corpus, or both. `shown` are the columns
    that a page shows of it under `caption`, parted by spaces; empty if it never
    stands there by itself.
    """

    name: str
    row: str
    columns: tuple[Column, ...]
    shown: str = ""
    caption: str = ""
    in_reports: bool = True
    in_corpora: bool = True

    @classmethod
    def beside(cls, module: str, name: str) -> Table:
        """The table that `tables.csv` and `columns.csv` beside a module describe."""
        (told,) = (row for row in paths.beside(module, "tables") if row["table"] == name)
        places = {place: bool(told[place]) for place in ("in_reports", "in_corpora")}
        return cls(name, told["row"], columns(module, name), told["shown"], told["caption"], **places)

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    def frame(self, rows: Rows) -> pd.DataFrame:
        """These rows as a table; a whole number that is unknown stays whole beside it."""
        made = pd.DataFrame(rows, columns=self.names)
        whole = [name for name, type_ in self.types.items() if type_ == WHOLE and made[name].hasnans]
        return made.astype(dict.fromkeys(whole, "Int64"))

    def by_column(self, rows: Rows) -> Columns:
        """These rows column by column."""
        cells = list(zip(*rows, strict=True)) or [()] * len(self.columns)
        return dict(zip(self.names, cells, strict=True))

    def wire_first(self, rows: Rows) -> Rows:
        """Rows that have a side, those of the wire report first, each text's as they stand in it."""
        side, start = map(self.names.index, ("side", "start"))
        return tuple(sorted(rows, key=lambda row: (row[side] != NAMES[0], row[start])))

    def counted(self, rows: Rows, column: str) -> list[Counter[Any]]:
        """How many rows of each text have each value of a column, the wire report's first."""
        side, counted = map(self.names.index, ("side", column))
        return [Counter(row[counted] for row in rows if row[side] == name) for name in NAMES]

    @property
    def types(self) -> dict[str, str]:
        """The columns' types by name."""
        return {column.name: column.type for column in self.columns}
