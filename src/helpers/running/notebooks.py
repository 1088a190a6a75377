"""Notebook files, read and written without being held against their schema each time.

Loaded before whatever else loads nbformat: to hold addresses in schemas against
a grammar, which no notebook's schema asks for, it would build that for a second.
"""

from pathlib import Path
from typing import Any

from helpers.ground import loading

with loading.without("rfc3987_syntax"):
    import nbformat.v4


def read(path: Path) -> Any:
    """A notebook of the format's version 4."""
    return nbformat.v4.reads(path.read_text(encoding="utf-8"))


def write(notebook: Any, path: Path) -> None:
    """The same, as nbformat writes it."""
    path.write_text(nbformat.v4.writes(notebook) + "\n", encoding="utf-8")


def output(kind: str, **fields: Any) -> Any:
    """An output of a cell; its fields are the caller's to get right."""
    return nbformat.from_dict({"output_type": kind, **fields})
