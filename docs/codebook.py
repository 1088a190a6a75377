"""Write the tables of `data/README.md` that are made of a pair, column by column, from the measures' schemas.

    python docs/codebook.py

What stands there between two marks is replaced; a test holds that it is what the schemas say.
"""

from __future__ import annotations

from pathlib import Path

from helpers.measures import SCHEMA
from helpers.measures.schema import Table

PAGE = Path(__file__).resolve().parent.parent / "data" / "README.md"
PARTS = {
    "reports": [table for table in SCHEMA if table.in_reports],
    "corpora": [table for table in SCHEMA if not table.in_reports],
}


def written(page: str) -> str:
    """The page with its marked parts made anew."""
    for name, tables in PARTS.items():
        begin, end = (f"<!-- {name}: {what} docs/codebook.py -->" for what in ("written by", "end of"))
        before, _, rest = page.partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            raise ValueError(f"{PAGE.name} has no place for what {name} hold")
        described = "\n\n".join(map(_described, tables))
        page = f"{before}{begin}\n\n{described}\n\n{end}{after}"
    return page


def _described(table: Table) -> str:
    """A table with the meaning of its columns, in Markdown."""
    meanings: dict[str, list[str]] = {}
    for column in table.columns:
        meanings.setdefault(column.meaning, []).append(f"`{column.name}`")
    cells = ((", ".join(names), meaning.replace("|", "\\|")) for meaning, names in meanings.items())
    rows = [f"| {names} | {meaning} |" for names, meaning in cells]
    suffix = "csv" if table.in_reports else "parquet"
    return "\n".join(
        [f"**`{table.name}.{suffix}`**{table.row}", "", "| column | meaning |", "|---|---|", *rows]
    )


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
