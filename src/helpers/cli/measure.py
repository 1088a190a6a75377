"""``wire-workbook measure``."""

import sys

import click

from helpers.cli import options
from helpers.cli.verb import Verb, complain, note, stopped
from helpers.ground.terminal import say

_SOME_FAILED = 3


@click.command(cls=Verb, short_help="measure every pair of a manifest and write tables of them all")
@options.path("manifest", "A file like data/pairs.csv.")
@options.output("Folder of the tables.", required=True)
@options.number("--workers", "N", 1, "Processes on this machine.")
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    default="",
    help="A running Dask cluster instead: its address, such as tcp://host:8786, or its scheduler file (….json).",
)
@options.parameters(options.OF_MANY)
@options.named_format("both texts of every pair; for one side, -p wire_format or -p derivative_format")
def measure(
    manifest: str, output: str, workers: int, scheduler: str, given: options.Given, named: str
) -> int:
    """Measures every pair of a manifest and writes the tables as Parquet.

    The manifest is CSV, JSON Lines or Parquet with the columns id, and wire and derivative, or
    wire_text and derivative_text. What could not be measured is listed in failures.csv. Run again, it
    measures what is new or changed. Each pair is held against its wire report alone: the column
    other_versions is read by run. The exit status is 3 if some pairs could not be measured. The last line
    printed is the folder.
    """
    from helpers.corpus import measuring
    from helpers.corpus.manifest import read_manifest

    asked, shown = options.measuring(given, named, "measure"), sys.stderr.isatty()
    try:
        listed = read_manifest(manifest)
        done = measuring.measure(
            listed, output, asked, workers=workers, scheduler=scheduler, progress=shown, tell=note
        )
    except KeyboardInterrupt as stop:
        complain("stopped; what is measured is kept, and the next run goes on.")
        return stopped(stop)
    print(done)
    say(done.folder)
    return _SOME_FAILED if done.failed else 0
