"""Python loads this in a process that `watching.held` starts, and in all that it starts in turn."""

import os
import sys
import time
from fnmatch import fnmatch
from pathlib import Path

_STEPS = ("open", "os.mkdir", "os.rename")


def _hold(at: str, sign: str, before: int) -> None:
    """Whichever process is the first to come to such a path, having been let by there so often, waits for its end."""
    passed = 0

    def heard(event: str, arguments: tuple) -> None:
        nonlocal passed
        if event in _STEPS and any(fnmatch(str(each), at) for each in arguments[:2]):
            passed += 1
            if passed > before and _is_first(sign):
                while True:
                    time.sleep(60)

    sys.addaudithook(heard)


def _is_first(sign: str) -> bool:
    try:
        Path(sign).mkdir()
    except FileExistsError:
        return False
    return True


_hold(os.environ["HELD_AT"], os.environ["HELD_SIGN"], int(os.environ["HELD_AFTER"]))
