"""Copies of the notebooks for somebody who installed the workbook: they are the reader's, and may be changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from helpers import paths
from helpers.errors import OutputError

_TAKEN = ("README.md", "pairs.csv", "articles", "samples")
"""What of `data/` comes along, as far as it is there: what a first look needs."""


def put(folder: Path) -> list[str]:
    """Copy the notebooks, the manifest and the samples into a folder; what is there already stays.

    Returns the names of those that differ from this version's. Raises `OutputError` if the folder cannot be written.
    """
    own = paths.root()
    files = {path.name: path for path in sorted((own / "notebooks").glob("*.ipynb"))}
    for found in (own / "data" / name for name in _TAKEN):
        inside = filter(Path.is_file, (found, *sorted(found.rglob("*"))))
        files |= {path.relative_to(own).as_posix(): path for path in inside}
    left = []
    try:
        for name, source in files.items():
            goal = folder / name
            if not goal.exists():
                goal.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, goal)
            elif goal.read_bytes() != source.read_bytes():
                left.append(name)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror}. Name another folder.") from error
    return left
