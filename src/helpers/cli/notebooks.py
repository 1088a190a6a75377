"""``wire-workbook notebooks``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from helpers.cli import options
from helpers.cli.telling import note
from helpers.cli.verb import Verb
from helpers.terminal import say

if TYPE_CHECKING:
    from helpers.exploring.copies import Copies


@click.command(cls=Verb, short_help="put copies of the notebooks into a folder")
@click.argument("folder", type=options.PATH, help="The folder; it is made if it does not exist.")
def notebooks(folder: str) -> int:
    """Copies the notebooks, the manifest and the sample articles into a folder of your own.

    What is in the folder already stays as it is. The last line printed is the path of the folder.
    """
    say(put(folder).folder)
    return 0


def put(folder: str) -> Copies:
    """The notebooks in that folder; tells which of them are not this version's."""
    from helpers.exploring import copies
    from helpers.folder import meant

    put = copies.put(meant(folder))
    if put.left:
        were = "1 file was" if len(put.left) == 1 else f"{len(put.left)} files were"
        note(
            f"{were} there already and {'is' if len(put.left) == 1 else 'are'} not this version's: "
            f"{', '.join(put.left[:20])}. Name another folder to have this version's."
        )
    return put
