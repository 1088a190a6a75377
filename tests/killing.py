"""Runs that end before any one step that touches the disk, in this process.

Killed, nothing more is let through from that step on, so that what is left on the disk
is what kill -9 leaves there: nobody tidies up on the way out. On a full disk that one
step fails, and the run goes about it as it can.
"""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from helpers.errors import RunError, WorkbookError

_STEPS = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "shutil.rmtree", "shutil.copytree")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

_left: dict[Path, int] = {}
"""How many steps are still let through below a place that is watched."""


class KilledError(BaseException):
    """The end of a run, which nothing may catch."""


_end: dict[Path, type[KilledError] | OSError] = {}
"""What comes then: the end of all, or of one step that writes."""


FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
"""What a step that writes ends in where the disk is full."""


def at_every_step(
    run: Callable[[], object],
    place: Path,
    start: Callable[[], object],
    end: type[KilledError] | OSError = KilledError,
) -> Iterator[int]:
    """`start`, and the run ended before its first step; then before its second; until there is no further step.

    What a run raises that is killed is nothing but that; a full disk may be told, and then is raised again here
    unless it is a `WorkbookError`, or a `RunError`.
    """
    _listen()
    for step in count():
        start()
        _left[place] = step
        _end[place] = end
        try:
            run()
        except (KilledError, WorkbookError, RunError):
            pass
        finally:
            reached = _left.pop(place) < 0
        if not reached:
            return
        yield step


@cache
def _listen() -> None:
    sys.addaudithook(_heard)


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    if _left and (event in _STEPS or (event == "open" and arguments[2] & _WRITES)):
        for place in _left:
            if any(_is_below(each, place) for each in arguments):
                _count(event, place)


def _count(event: str, place: Path) -> None:
    """One step less. A full disk fails one that writes, once; what removes is let through."""
    end = _end[place]
    if isinstance(end, OSError):
        if event in ("open", "os.mkdir", "os.link", "shutil.copytree"):
            _left[place] -= 1
            if _left[place] == -1:
                raise end
        return
    _left[place] -= 1
    if _left[place] < 0:
        raise end


def _is_below(argument: object, place: Path) -> bool:
    """Whether a path is one below a place; a relative one is, as only the removal of a whole folder has such."""
    if not isinstance(argument, str | Path):
        return False
    return not Path(argument).is_absolute() or place in (Path(argument), *Path(argument).parents)
