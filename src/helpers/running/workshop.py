"""Many reports, several at a time: each in a process of its own, forked from one that is warm.

The warm process is multiprocessing's fork server; it has loaded everything a
report needs (`preload`) and never makes one itself, so nothing a report leaves
behind reaches the next. A process that takes too long is killed with all its
children; one that dies is begun again; and all of them end with the run.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from helpers import processes
from helpers.errors import ArticleError, OutputError, RunError, WorkbookError
from helpers.running import changes

MADE, BAD, CELL, PLACE, DIED, SLOW = "made", "bad article", "failed cell", "place", "died", "too slow"
AGAIN = (PLACE, DIED, SLOW)
"""Ways to fail that may be over by the next run: a full disk, a killed process, a busy machine."""

TRIES = 3
SECONDS_TO_START = 120
_PLACES = ("OutputError", "OSError", "PermissionError", "BlockingIOError", "MemoryError", "TimeoutError")


class EditedError(WorkbookError):
    """An article whose file was changed after the run had read it."""


@dataclass(frozen=True, slots=True)
class Order:
    """One report to make; `sha256` are those of both texts as the run read them.

    `site` is what the site keeps in the report's record, `former` the folder of
    the report that this one replaces.
    """

    id: str
    wire: Path
    derivative: Path
    goal: Path
    sha256: tuple[str, str]
    parameters: Mapping[str, Any]
    site: Mapping[str, Any]
    former: Path | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an order; `tries` is how often it was begun."""

    order: Order
    how: str
    error: str = ""
    seconds: float = 0.0
    tries: int = 1
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Hand:
    """A process at work on one order."""

    order: Order
    tries: int
    process: Any
    answer: Connection
    began: float = field(default_factory=time.monotonic)
    working: bool = False
    notes: list[str] = field(default_factory=list)

    def late(self, time_limit: float) -> bool:
        return time.monotonic() - self.began > (time_limit if self.working else SECONDS_TO_START)


def made(orders: Iterable[Order], *, workers: int, time_limit: float) -> Iterator[Outcome]:
    """Make the reports, `workers` at a time, and tell of each as it is done.

    `time_limit` are seconds from the moment a report's process is at work. If
    the caller stops asking, what is under way is killed.
    """
    context = _context()
    waiting = deque((order, 1) for order in orders)
    hands: list[_Hand] = []
    try:
        while waiting or hands:
            while waiting and len(hands) < workers:
                hands.append(_begun(context, *waiting.popleft()))
            for hand, outcome in _ended(hands, time_limit):
                hands.remove(hand)
                if outcome.how == DIED and hand.tries < TRIES:
                    waiting.append((hand.order, hand.tries + 1))
                else:
                    yield outcome
    finally:
        for hand in hands:
            _kill(hand)


def _context() -> Any:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["helpers.running.preload"])
    return context


def _begun(context: Any, order: Order, tries: int) -> _Hand:
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_make, args=(order, there))
    process.start()
    there.close()
    return _Hand(order, tries, process, here)


def _ended(hands: list[_Hand], time_limit: float) -> list[tuple[_Hand, Outcome]]:
    """Those that are done with their report, once one has something to tell or it is time to look whether one is late."""
    soonest = min(hand.began + (time_limit if hand.working else SECONDS_TO_START) for hand in hands)
    listening: list[Any] = [each for hand in hands for each in (hand.process.sentinel, hand.answer)]
    wait(listening, timeout=max(0.05, soonest - time.monotonic()))
    return [(hand, outcome) for hand in hands if (outcome := _outcome(hand, time_limit)) is not None]


def _outcome(hand: _Hand, time_limit: float) -> Outcome | None:
    """What became of a process, or nothing as long as it works."""
    ended = not hand.process.is_alive()
    while hand.answer.poll():
        try:
            told = hand.answer.recv()
        except (EOFError, OSError):
            break
        if told is None:
            hand.working, hand.began = True, time.monotonic()
        elif isinstance(told, str):
            hand.notes.append(told)
        else:
            hand.process.join(SECONDS_TO_START)
            _kill(hand)
            assert isinstance(told, Outcome)
            return replace(told, seconds=_seconds(hand), tries=hand.tries, notes=tuple(hand.notes))
    if ended:
        _kill(hand)
        error = f"the process that made it died each of the {hand.tries} times"
        return Outcome(hand.order, DIED, error, _seconds(hand), hand.tries)
    if hand.late(time_limit):
        _kill(hand)
        if not hand.working:
            return Outcome(hand.order, DIED, "its process did not start in time", 0.0, hand.tries)
        error = f"it took longer than {time_limit:g} s (--time-limit) and was stopped"
        return Outcome(hand.order, SLOW, error, _seconds(hand), hand.tries)
    return None


def _seconds(hand: _Hand) -> float:
    return round(time.monotonic() - hand.began, 2)


def _kill(hand: _Hand) -> None:
    processes.end(hand.process)
    hand.answer.close()


def _make(order: Order, answer: Connection) -> None:
    """Make one report and answer what became of it: None at the start, notes as text, the outcome last."""
    processes.begin()
    answer.send(None)
    answer.send(_attempt(order, answer.send))


def _attempt(order: Order, tell: Callable[[str], None]) -> Outcome:
    from helpers.running import kernel, run

    def complete(folder: Path, record: dict[str, Any]) -> str:
        found = tuple(record["inputs"][side]["sha256"] for side in ("wire", "derivative"))
        if found != order.sha256:
            raise EditedError(
                f"A text of {order.id} was changed while its report was made. The next run makes it again."
            )
        return changes.complete(folder, record, order.site, order.former)

    try:
        run.execute(
            order.wire, order.derivative, order.goal,
            parameters=order.parameters, tell=tell, perform=kernel.perform, complete=complete,
        )  # fmt: skip
    except ArticleError as error:
        return Outcome(order, BAD, str(error))
    except RunError as error:
        place = getattr(error.__cause__, "ename", type(error.__cause__).__name__) in _PLACES
        return Outcome(order, PLACE if place else CELL, str(error))
    except (OutputError, EditedError, OSError, MemoryError) as error:
        return Outcome(order, PLACE, str(error) or type(error).__name__)
    except Exception as error:  # a defect must cost its own report, not a night's run
        return Outcome(order, CELL, f"{type(error).__name__}: {error}")
    finally:
        sys.stdout.flush()
    return Outcome(order, MADE)
