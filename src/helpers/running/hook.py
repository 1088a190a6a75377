"""A command of the reader's own that is given what a run did, when it is done."""

import json
import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Mapping
from typing import Any

from helpers.errors import ParameterError

_SECONDS = 60


def words(command: str) -> list[str]:
    """The words of a command; raises `ParameterError` for what is none."""
    try:
        found = shlex.split(command)
    except ValueError as error:
        raise ParameterError(
            f"The hook {command!r} cannot be read as a command: {error}. Put it in quotation marks as a shell would take it."
        ) from error
    if not found:
        raise ParameterError("The hook is empty. Give a command with --hook.")
    return found


def call(command: str, told: Mapping[str, Any], tell: Callable[[str], None]) -> str:
    """Give a command the JSON on its standard input, without a shell; returns what became of it."""
    what = _carried_out(command, told)
    if what != "done":
        tell(f"The hook {what}. That does not affect the reports.")
    return what


def _carried_out(command: str, told: Mapping[str, Any]) -> str:
    """It can take the status, the site and the brief without reading JSON: the gravest report's of those made, if any was."""
    brief = next((each["brief"] for each in told["briefs"]), "")
    given = {"STATUS": told["status"], "SITE": told["site"], "BRIEF": brief}
    try:
        process = subprocess.Popen(  # noqa: S603  the reader's own command
            words(command), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True,
            env=os.environ | {f"WIRE_WORKBOOK_{name}": str(value) for name, value in given.items()},
        )  # fmt: skip
    except OSError as error:
        return f"could not be started: {error.strerror or error}"
    try:
        process.communicate(json.dumps(told).encode(), timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        _end(process)
        return f"took longer than {_SECONDS} s and was stopped"
    except BrokenPipeError:
        process.wait()
    except BaseException:
        _end(process)
        raise
    return f"ended with status {process.returncode}" if process.returncode else "done"


def _end(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL) if hasattr(os, "killpg") else process.kill()
    process.wait()
