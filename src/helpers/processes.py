"""Processes that this one starts: how they begin, and that none outlives it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any


def forking() -> Any:
    """Processes that begin as this one stands.

    Where that is not safe, because other threads may hold a lock or the system
    is not Linux, they are started afresh and load for themselves.
    """
    safe = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if safe else "spawn")


def begin() -> None:
    """The first thing such a process does: from now on it ends with the one that started it, and by no one's Ctrl-C."""
    if hasattr(os, "setsid"):
        os.setsid()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    parent.join()
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def end(process: Any) -> None:
    """End a process with everything it started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join()
    process.close()


@contextmanager
def settled() -> Iterator[None]:
    """What is loaded by now stays: the collector looks for garbage in what comes after, and less often.

    Texts make many small objects and hardly a cycle; looking through all word
    lists for one costs a fifth of the time.
    """
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
