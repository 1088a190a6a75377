"""``wire-workbook notebooks``."""

from __future__ import annotations

from pathlib import Path

import click

from helpers.cli import options
from helpers.cli.verb import Verb, note
from helpers.terminal import say


@click.command(cls=Verb, short_help="put copies of the notebooks into a folder")
@options.path("folder", "The folder; it is made if it does not exist.")
def notebooks(folder: str) -> int:
    """Copies the notebooks, the manifest and the sample articles into a folder of your own.

    What is in the folder already stays as it is. The last line printed is the path of the folder.
    """
    say(put(folder))
    return 0


def put(folder: str) -> Path:
    """The folder in which the notebooks are now; tells which of them are not this version's."""
    from helpers.exploring import copies
    from helpers.folder import meant

    goal = meant(folder)
    if left := copies.put(goal):
        were, are = ("1 file was", "is") if len(left) == 1 else (f"{len(left)} files were", "are")
        note(
            f"{were} there already and {are} not this version's: {', '.join(left[:20])}. "
            "Name another folder to have this version's."
        )
    return goal
