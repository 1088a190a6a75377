"""What stands in a table: its columns with type and meaning, for Parquet, for pages and for the codebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
import pyarrow as pa

TEXT, WHOLE, NUMBER, TRUTH = pa.string(), pa.int64(), pa.float64(), pa.bool_()


@dataclass(frozen=True, slots=True)
class Column:
    """One column; columns of one meaning share a line of the codebook."""

    name: str
    type: pa.DataType
    meaning: str


def columns(type_: pa.DataType, names: str, meaning: str) -> tuple[Column, ...]:
    """Columns of one type and meaning; their names are parted by spaces."""
    return tuple(Column(name, type_, meaning) for name in names.split())


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

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    def frame(self, rows: Iterable[Iterable[object]]) -> pd.DataFrame:
        """These rows as a table."""
        return pd.DataFrame(list(rows), columns=self.names)

    @property
    def types(self) -> dict[str, pa.DataType]:
        """The columns' types by name."""
        return {column.name: column.type for column in self.columns}


def codebook(tables: Iterable[Table]) -> str:
    """Every table with the meaning of its columns, in Markdown."""
    return "\n\n".join(_described(table) for table in tables)


def _described(table: Table) -> str:
    meanings: dict[str, list[str]] = {}
    for column in table.columns:
        meanings.setdefault(column.meaning, []).append(f"`{column.name}`")
    rows = [f"| {', '.join(names)} | {_in_a_cell(meaning)} |" for meaning, names in meanings.items()]
    suffix = "csv" if table.in_reports else "parquet"
    return "\n".join(
        [f"**`{table.name}.{suffix}`**{table.row}", "", "| column | meaning |", "|---|---|", *rows]
    )


def _in_a_cell(text: str) -> str:
    return text.replace("|", "\\|")


def types_of(tables: Iterable[Table]) -> Mapping[str, dict[str, pa.DataType]]:
    """The columns' types of each table, by its name."""
    return {table.name: table.types for table in tables}
