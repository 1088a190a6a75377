"""Write the tables of `data/README.md` that are made of a pair, column by column, from the measures' schemas.

    python docs/codebook.py

What stands there between two marks is replaced; a test holds that it is what the schemas say.
"""

from __future__ import annotations

from pathlib import Path

from helpers.measures import SCHEMA
from helpers.measures.schema import codebook

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
        page = f"{before}{begin}\n\n{codebook(tables)}\n\n{end}{after}"
    return page


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
