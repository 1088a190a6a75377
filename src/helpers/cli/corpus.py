"""``wire-workbook corpus``."""

import sys

import click

from helpers.cli import options
from helpers.cli.verb import Verb
from helpers.ground.terminal import say


@click.command(cls=Verb, short_help="write the HTML report on many pairs that were measured")
@options.path("folder", "A folder that wire-workbook measure wrote.", metavar="DIR")
@options.output("Folder of the report (default: reports/ and the name of the folder).")
@options.parameters(
    "A further parameter of the notebook, for instance -p outlets desk or -p reports ../pairs."
)
@options.RULINGS
def corpus(folder: str, output: str | None, given: options.Given, rulings: str) -> int:
    """Runs corpus.ipynb on a folder that measure wrote and writes an HTML report with its tables.

    It tells what outlets do to wire copy, how it changes over time, and the pairs that must be looked at first. The last
    line printed is the path of the HTML.
    """
    from helpers.running.run import corpus_report

    parameters = options.ruled(rulings) | options.further(given, "corpus", "corpus")
    say(corpus_report(folder, output, parameters=parameters, progress=sys.stderr.isatty()))
    return 0
