"""Copies of the notebooks for somebody who installed the workbook: they are the reader's, and may be changed."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from helpers import paths
from helpers.errors import OutputError

_TAKEN = ("README.md", "pairs.csv", "articles", "samples")
"""What of `data/` comes along, as far as it is there: what a first look needs."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Where the notebooks are now, and which of them differ from this version's and were left as they are."""

    folder: Path
    left: tuple[str, ...]


def put(folder: Path) -> Copies:
    """Copy the notebooks, the manifest and the samples into a folder; what is there already stays.

    Raises `OutputError` if the folder cannot be written.
    """
    own = paths.root()
    files = {path.name: path for path in sorted((own / "notebooks").glob("*.ipynb"))}
    for name in _TAKEN:
        found = own / "data" / name
        files |= {path.relative_to(own).as_posix(): path for path in _files(found)}
    left = []
    try:
        for name, source in files.items():
            goal = folder / name
            if goal.exists():
                if goal.read_bytes() != source.read_bytes():
                    left.append(name)
                continue
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, goal)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror}. Name another folder.") from error
    return Copies(folder, tuple(left))


def _files(found: Path) -> list[Path]:
    return [path for path in (found, *sorted(found.rglob("*"))) if path.is_file()]
