"""``wire-workbook run``."""

import json
import sys
from collections.abc import Mapping
from typing import Any

import click

from helpers.cli import options
from helpers.cli.verb import Verb, complain, note, stopped
from helpers.errors import HeldError, WorkbookError
from helpers.ground.terminal import safe, warn
from helpers.running.gates import GATES

_GATES_AND_STATUSES = f"""\b
Gates; each looks only at what is new since the last run that finished:
{chr(10).join(f"  {name:<18} {what}" for name, what in GATES.items())}

Exit status: 0 everything is up to date; 2 something must be fixed first; 3 some reports, or the tables of
all pairs, could not be made; 4 a gate named with --fail-on found something; 5 another run is using the site.
"""


class _Run(Verb):
    """A verb whose last line is JSON also where it is stopped, were it before it began."""

    def stopped(self, stop: KeyboardInterrupt) -> int:
        complain("stopped. Finished reports are kept, and the next run goes on from there.")
        return _concluded({"status": stopped(stop), "error": "stopped"})


@click.command(
    cls=_Run, short_help="bring a site of reports up to date, as a schedule does", epilog=_GATES_AND_STATUSES
)
@options.path("manifest", "A file like data/pairs.csv.")
@click.option("--site", metavar="DIR", required=True, type=options.PATH, help="Folder of the site.")
@options.number("--workers", "N", 1, "Reports at a time.")
@options.number("--time-limit", "SECONDS", 300, "Stop a report that takes longer.", float)
@options.number("--keep", "N", 5, "Keep this many earlier reports on each pair, the newest.")
@click.option(
    "--fail-on",
    metavar="GATE",
    multiple=True,
    type=click.Choice(tuple(GATES)),
    help="Exit with status 4 if this is found; may be given more than once.",
)
@click.option(
    "--hook",
    metavar="COMMAND",
    default="",
    help="Start this command at the end, without a shell. It gets the JSON on its standard input, and the path "
    "of the gravest new report’s brief in WIRE_WORKBOOK_BRIEF.",
)
@options.RULINGS
@click.option("--dry-run", is_flag=True, help="Say what would be done and change nothing.")
@options.parameters(options.OF_MANY)
@options.named_format("both texts of every pair; for one side, -p wire_format or -p derivative_format")
def run(
    manifest: str,
    site: str,
    workers: int,
    time_limit: float,
    keep: int,
    fail_on: tuple[str, ...],
    hook: str,
    rulings: str,
    dry_run: bool,
    given: options.Given,
    named: str,
) -> int:
    """Brings a site of reports up to date.

    Makes every report in a manifest that is new, or whose texts, parameters or workbook have changed; then the
    tables of all pairs and the pages of the site. The last line printed is JSON.
    """
    try:
        from helpers.running import schedule

        asked = schedule.Options(workers, time_limit, keep, tuple(dict.fromkeys(fail_on)), hook, rulings)
        measuring = options.measuring(given, named, "run")
        if dry_run:
            told = schedule.rehearse(manifest, site, measuring, asked, lambda line: print(safe(line)))
        else:
            progress = warn if sys.stderr.isatty() else lambda text: None
            told = schedule.run(manifest, site, measuring, asked, tell=note, progress=progress)
    except WorkbookError as error:
        complain(str(error))
        told = {"status": schedule.HELD if isinstance(error, HeldError) else 2, "error": str(error)}
    return _concluded(told)


def _concluded(told: Mapping[str, Any]) -> int:
    """The last line of a run, whatever came of it; its exit status."""
    print(json.dumps(told, ensure_ascii=True))
    return int(told["status"])
