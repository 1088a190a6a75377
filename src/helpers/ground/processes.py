"""Processes that this one starts: how they begin, and that none outlives it."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any


def forking() -> Any:
    """Processes that begin as this one stands.

    Where that is not safe, because other threads may hold a lock or the system
    is not Linux, they are started afresh and load for themselves.
    """
    safe = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if safe else "spawn")


class DiedError(Exception):
    """A process died before it said what it had to say."""


class Child:
    """A process begun from this one, with a line between them; it ends with this one, and by no one's Ctrl-C."""

    def __init__(self, context: Any, work: Callable[..., None], *given: Any) -> None:
        self.line, there = context.Pipe()
        self._process = context.Process(target=_begun, args=(work, there, *given), daemon=True)
        self._process.start()
        there.close()

    @property
    def signs(self) -> list[Any]:
        """One of them is ready as soon as it has said something or died."""
        return [self.line, self._process.sentinel]

    def heard(self) -> Any:
        """What it says next; raises `DiedError` if it died before, and the error that it sends."""
        try:
            told = self.line.recv()
        except (EOFError, OSError) as error:
            raise DiedError from error
        if isinstance(told, Exception):
            raise told
        return told

    def end(self, patience: float = 0.0) -> None:
        """End it with everything it started, unless it ends by itself within so many seconds."""
        self._process.join(patience)
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.join()
        self._process.close()
        self.line.close()


def _begun(work: Callable[..., None], line: Connection, *given: Any) -> None:
    if hasattr(os, "setsid"):
        os.setsid()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    work(line, *given)


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    parent.join()
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


@contextmanager
def settled() -> Iterator[None]:
    """What is loaded by now stays: the collector looks for garbage in what comes after, and less often.

    Texts make many small objects and hardly a cycle; looking through all word
    lists for one costs a fifth of the time.
    """
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
