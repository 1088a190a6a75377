"""What tests of processes share: waiting for what happens, holding a run still meanwhile, and that none outlives its test.

Nothing here hangs on how fast the machine is. The one limit is for what would never end.
"""

import contextlib
import json
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

FOREVER = 600
"""Seconds after which nothing more is to be expected, on the slowest machine."""


def until(reached: Callable[[], T], process: subprocess.Popen[Any] | None = None) -> T:
    """What is reached, as soon as it is; not if the process that must come there is over."""
    began = time.monotonic()
    while True:
        over = process is not None and process.poll() is not None
        if found := reached():
            return found
        assert not over, "it was over before it came there"
        assert time.monotonic() - began < FOREVER, "it never came there"
        time.sleep(0.02)


@contextlib.contextmanager
def started(*words: object, **given: Any) -> Iterator[subprocess.Popen[Any]]:
    """A process in a session of its own, which ends with the block, and its group with it."""
    with subprocess.Popen([*map(str, words)], start_new_session=True, **given) as process:
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


@contextlib.contextmanager
def held(at: str, *words: object, after: int = 0, **given: Any) -> Iterator[subprocess.Popen[Any]]:
    """A process that stands still, itself or one that it started, before it opens, makes or renames a path like `at`.

    It has been let by there `after` times. What is done to it then comes neither too early nor too late.
    """
    with tempfile.TemporaryDirectory() as place:
        sign = Path(place) / "held"
        path = [Path(__file__).parent / "held", Path(__file__).parents[1] / "src"]
        given["env"] = (given.get("env") or os.environ) | {
            "HELD_AT": at, "HELD_SIGN": str(sign), "HELD_AFTER": str(after), "PYTHONPATH": os.pathsep.join(map(str, path)),
        }  # fmt: skip
        with started(*words, **given) as process:
            until(sign.exists, process)
            yield process


def processes() -> dict[int, tuple[int, int, bytes]]:
    """Parent, group and command line of every process that is not over."""
    found = {}
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            with contextlib.suppress(OSError):
                state, *stat = (place / "stat").read_text().rsplit(")", 1)[1].split()
                if state != "Z":
                    found[int(place.name)] = (int(stat[0]), int(stat[1]), (place / "cmdline").read_bytes())
    return found


def alive(pids: Iterable[int]) -> set[int]:
    """Those of these processes that are not over."""
    return set(pids) & processes().keys()


def below(pid: int) -> list[int]:
    """The processes that this one started."""
    return sorted(each for each, (parent, _, _) in processes().items() if parent == pid)


def jupyter(runtime: Path, server: subprocess.Popen[Any]) -> str:
    """The address of a Jupyter server that took any free port, as it says in its runtime folder."""

    def said() -> str:
        for file in runtime.glob("jpserver-*.json"):
            with contextlib.suppress(ValueError):  # it is still being written
                return str(json.loads(file.read_text(encoding="utf-8"))["url"]).rstrip("/")
        return ""

    return until(said, server)
