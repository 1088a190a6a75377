"""What all verbs of the command have in common."""

import re
import signal
from collections.abc import Sequence

import click

from helpers.errors import RunError, WorkbookError
from helpers.ground.terminal import warn


def note(text: str) -> None:
    """What the reader should know although it stops nothing."""
    warn(f"Note: {text}")


def complain(text: str) -> None:
    """What stopped the command, or part of it."""
    warn(f"wire-workbook: {text}")


def stopped(stop: KeyboardInterrupt) -> int:
    """The exit status after Ctrl-C, or after the signal that asked for the end.

    A stop that passed through code given as text, as dataclasses make it, leaves
    CPython taking it for unhandled: it would end by SIGINT whatever the status.
    Running any such code takes that back.
    """
    exec("")  # noqa: S102
    return int(stop.args[0]) if stop.args else 130


_PARTS = {
    "anywidget": "lab", "distributed": "corpus", "ipywidgets": "lab", "jupyterlab": "lab",
    "lxml_html_clean": "formats", "pypdf": "formats", "trafilatura": "formats",
}  # fmt: skip
"""With which part of the workbook each library comes that one can leave out."""

_AN_OPTION = re.compile(r"-[^\d\s]")


class Verb(click.Command):
    """A verb: a function that returns the exit status.

    What stops it is told in one line where the reader can understand it; a defect
    of the workbook is left to raise. No option is taken for the value of another.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not ctx.resilient_parsing:
            self._require_values(ctx, args[: args.index("--")] if "--" in args else args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> int:
        try:
            if hasattr(signal, "pthread_sigmask"):  # what was held back while the command was loaded
                signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
            return int(super().invoke(ctx))
        except (WorkbookError, RunError) as error:
            complain(str(error))
            return 1 if isinstance(error, RunError) else 2
        except ModuleNotFoundError as error:
            module = (error.name or "").partition(".")[0]
            if module not in _PARTS:
                raise
            complain(
                f"This needs {module}, which is not installed. Install it with: "
                f"pip install 'wire-workbook[{_PARTS[module]}]'"
            )
            return 2
        except KeyboardInterrupt as stop:
            return self.stopped(stop)

    def stopped(self, stop: KeyboardInterrupt) -> int:
        """Say that it was stopped; the exit status."""
        complain("stopped; nothing was changed.")
        return stopped(stop)

    def _require_values(self, ctx: click.Context, words: Sequence[str]) -> None:
        options = (each for each in self.params if isinstance(each, click.Option) and not each.is_flag)
        taking = {name: each for each in options for name in each.opts}
        for place, word in enumerate(words):
            if (option := taking.get(word)) is None:
                continue
            values = words[place + 1 : place + 1 + option.nargs]
            if len(values) < option.nargs or any(map(_AN_OPTION.match, values)):
                raise click.BadOptionUsage(word, f"{word} needs {option.make_metavar(ctx)} after it.", ctx)
