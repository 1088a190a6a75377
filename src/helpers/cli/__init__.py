"""The command ``wire-workbook``, also ``python -m helpers``: one module a verb.

The last line of standard output is the path of what was written. The exit status
is 0 only if everything is written, 2 if the reader can put right what was wrong,
1 if a run failed, if `find` found nothing, or if `check` found what `--fail-on`
names, and 3 if the tables of many pairs are written but some pairs could not be
measured. `check` and `show` write nothing and print what they found.

`wire-workbook run` ends with one line of JSON instead, and its help says what its
exit statuses are. Whatever the verb, it is 141 if nobody reads what is printed any
more, and 128 and the number of the signal after a stop.
"""

import os
import signal
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from helpers.cli import calibrate, check, corpus, find, lab, measure, notebooks, prepare, report, run, show
from helpers.cli.verb import stopped
from helpers.ground.terminal import safe

NAME = "wire-workbook"
COMPLETE = "_WIRE_WORKBOOK_COMPLETE"
"""The variable in which a shell asks for completions, by the name that click's scripts give it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the exit status.

    click's own `main` is not used: it would take a broken connection or the end
    of a file deep inside a run for a reader who went away, and say nothing.
    """
    signal.signal(signal.SIGTERM, _stop)
    if asked := os.environ.get(COMPLETE):
        from click.shell_completion import shell_complete

        return shell_complete(wire_workbook, {}, NAME, COMPLETE, asked)
    try:
        status = _done(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        if not _reader_left():
            raise
        return _NOBODY_READS
    return status


_NOBODY_READS = 128 + 13
"""What a shell tells of a program that writes to a pipe nobody reads any more."""


def _reader_left() -> bool:
    """Whether whoever read what is printed has gone, as `head` does; the rest of it goes nowhere then."""
    try:
        print(flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return True
    return False


def _done(words: list[str]) -> int:
    try:
        with wire_workbook.make_context(NAME, words) as context:
            return int(wire_workbook.invoke(context))
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.UsageError as error:
        print(_refusal(error), file=sys.stderr)
        return 2
    except KeyboardInterrupt as stop:
        return stopped(stop)


class _Workbook(click.Group):
    """Lists its verbs in the order in which they are named here, not by the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


_VERBS = (
    report.report, check.check, calibrate.calibrate, find.find, measure.measure, corpus.corpus,
    run.run, show.show, lab.lab, notebooks.notebooks, prepare.prepare,
)  # fmt: skip


@click.group(
    cls=_Workbook,
    commands=_VERBS,
    no_args_is_help=False,
    subcommand_metavar="VERB ...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120},
)
@click.version_option(package_name=NAME, message="%(prog)s %(version)s", help="Print the version and stop.")
def wire_workbook() -> None:
    """What did a derivative piece do to the wire report it came from?"""


def _refusal(error: click.UsageError) -> str:
    """One line: what of the command line cannot be taken, and what was meant or where it stands."""
    command = error.ctx.command_path if error.ctx else NAME
    told = error.format_message()
    if not getattr(error, "possibilities", None):
        told = f"{told.rstrip('.')}: see {command} --help."
    return safe(f"{command}: {told}")


def _stop(signum: int, frame: object) -> NoReturn:
    """End as Ctrl-C does when a scheduler or a system asks for it."""
    raise KeyboardInterrupt(128 + signum)
