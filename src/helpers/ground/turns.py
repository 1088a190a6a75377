"""One process at a time at a folder or file.

A lock is the system's own: it goes with the process that holds it, however that ends.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from helpers import paths
from helpers.errors import HeldError

LOCK = ".lock"
"""In a folder, the file by which a process holds it."""


@contextmanager
def alone(place: Path, told: Callable[[], str] | None = None) -> Iterator[None]:
    """A folder for this process alone. Raises `HeldError` at once if another has it, with what is `told` of that."""
    from filelock import FileLock, Timeout

    with ExitStack() as held:
        try:
            held.enter_context(FileLock(place / LOCK, timeout=0))
        except Timeout as error:
            said = told() if told is not None else f"Another run holds {place}. Wait until it has finished."
            raise HeldError(said) from error
        yield


@contextmanager
def in_turn(goal: Path) -> Iterator[None]:
    """A goal for this process alone as soon as no other of this user's has it; nothing is left beside it."""
    from filelock import FileLock

    locks = paths.cache() / "locks"
    locks.mkdir(parents=True, exist_ok=True)
    with FileLock(locks / f"{hashlib.sha256(str(goal).encode()).hexdigest()[:16]}.lock"):
        yield
