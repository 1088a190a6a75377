"""``wire-workbook notebooks``."""

import shutil
from pathlib import Path

import click

from helpers.cli import options
from helpers.cli.verb import Verb, note
from helpers.ground.terminal import say


@click.command(cls=Verb, short_help="put copies of the notebooks into a folder")
@options.path("folder", "The folder; it is made if it does not exist.")
def notebooks(folder: str) -> int:
    """Copies the notebooks, the manifest and the sample articles into a folder of your own.

    What is in the folder already stays as it is. The last line printed is the path of the folder.
    """
    say(put(folder))
    return 0


_TAKEN = ("README.md", "pairs.csv", "articles", "samples")
"""What of `data/` comes along, as far as it is there: what a first look needs."""


def put(folder: str) -> Path:
    """The folder in which the notebooks are now; what is there already stays, and which of it is not this version's is told.

    Raises `OutputError` if the folder cannot be written.
    """
    from helpers.ground.folder import meant, told_where

    goal, left = meant(folder), []
    with told_where(goal, "Name another folder."):
        for name, source in _files().items():
            if not (copy := goal / name).exists():
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, copy)
            elif copy.read_bytes() != source.read_bytes():
                left.append(name)
    if left:
        were, are = ("1 file was", "is") if len(left) == 1 else (f"{len(left)} files were", "are")
        note(
            f"{were} there already and {are} not this version's: {', '.join(left[:20])}. "
            "Name another folder to have this version's."
        )
    return goal


def _files() -> dict[str, Path]:
    from helpers import paths

    own = paths.root()
    files = {path.name: path for path in sorted((own / "notebooks").glob("*.ipynb"))}
    for found in (own / "data" / name for name in _TAKEN):
        inside = filter(Path.is_file, (found, *sorted(found.rglob("*"))))
        files |= {path.relative_to(own).as_posix(): path for path in inside}
    return files
