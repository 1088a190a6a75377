"""``wire-workbook calibrate``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from helpers.cli import options
from helpers.cli.verb import Verb
from helpers.errors import ParameterError, WorkbookError
from helpers.terminal import say, warn

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
    from helpers import folder, paths
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
    import csv

    from helpers.pairing.compared import load_pair

    try:
        with manifest.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        why = getattr(error, "strerror", None) or error
        raise ParameterError(
            f"{manifest} cannot be read as a manifest: {why}. Give a CSV in UTF-8."
        ) from error
    if not rows or not {"wire", "derivative"} <= rows[0].keys():
        raise ParameterError(f"{manifest} lists no pairs. It needs the columns wire and derivative.")
    pairs = []
    for row in rows:
        try:
            pairs.append(load_pair(*(manifest.parent / (row[name] or "") for name in ("wire", "derivative"))))
        except WorkbookError as error:
            warn(f"Passed over: {error}")
    return pairs
