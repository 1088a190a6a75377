"""``wire-workbook calibrate``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from helpers.article import SIDES
from helpers.cli import options
from helpers.cli.verb import Verb
from helpers.errors import ManifestError, WorkbookError
from helpers.ground.terminal import say, warn

if TYPE_CHECKING:
    from pathlib import Path

    from helpers.pairing.compared import Compared


@click.command(cls=Verb, short_help="make a reference of unrelated pairs for the verdict, from your own")
@options.path("manifest", "A CSV like data/pairs.csv.")
@options.output("File to write.", metavar="FILE", default="reference.csv", show_default=True)
def calibrate(manifest: str, output: str) -> int:
    """Compares each wire report in a manifest with the derivatives of the other pairs.

    The manifest is a CSV with the columns wire and derivative, paths from its own folder. What
    those texts share by chance is written, as figures, to a file that the verdict takes as its reference.
    """
    from helpers import paths
    from helpers.ground import folder
    from helpers.measures.verdict import reference as verdict_reference

    source, goal = paths.locate(manifest), folder.meant(output)
    if goal.exists():
        verdict_reference.read_reference(goal)
    table, pairs = verdict_reference.calibrated(_pairs(source))
    verdict_reference.write_reference(
        table, goal, source=f"shuffled pairs of {source.name}, taken to be of different events", pairs=pairs
    )
    say(goal)
    return 0


def _pairs(manifest: Path) -> list[Compared]:
    """The pairs of a manifest; what cannot be read is told and passed over."""
    from helpers.pairing.compared import load_pair
    from helpers.reading.collection import BROKEN, opened, records

    pairs = []
    with opened(manifest) as file:
        for line, row in records(file, manifest, [("wire",), ("derivative",)]):
            try:
                if BROKEN in row:
                    raise ManifestError(f"line {line}: {row[BROKEN]}.")
                pairs.append(load_pair(*(manifest.parent / str(row.get(side, "")) for side in SIDES)))
            except WorkbookError as error:
                warn(f"Passed over: {error}")
    return pairs
