"""Runs that are killed before any one step that touches the disk, in this process.

From that step on nothing more is let through, so that what is left on the disk
is what kill -9 leaves there: nobody tidies up on the way out.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

_STEPS = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "shutil.rmtree", "shutil.copytree")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

_left: dict[Path, int] = {}
"""How many steps are still let through below a place that is watched."""


class KilledError(BaseException):
    """The end of a run, which nothing may catch."""


def at_every_step(run: Callable[[], object], place: Path, start: Callable[[], object]) -> Iterator[int]:
    """`start`, and the run killed before its first step; then before its second; until it comes to its end."""
    _listen()
    for step in count():
        start()
        _left[place] = step
        try:
            run()
        except KilledError:
            pass
        else:
            return
        finally:
            del _left[place]
        yield step


@cache
def _listen() -> None:
    sys.addaudithook(_heard)


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    if _left and (event in _STEPS or (event == "open" and arguments[2] & _WRITES)):
        for place in _left:
            if any(_is_below(each, place) for each in arguments):
                _left[place] -= 1
                if _left[place] < 0:
                    raise KilledError


def _is_below(argument: object, place: Path) -> bool:
    """Whether a path is one below a place; a relative one is, as only the removal of a whole folder has such."""
    if not isinstance(argument, str | Path):
        return False
    return not Path(argument).is_absolute() or place in (Path(argument), *Path(argument).parents)
