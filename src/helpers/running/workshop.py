"""Many reports, several at a time: each in a process of its own, forked from one that is warm.

The warm process is the run itself; where it cannot be forked, multiprocessing's fork server. It has loaded
everything a report needs (`preload`) and never makes one itself, so nothing a report leaves
behind reaches the next. A process that takes too long is killed with all its
children; one that dies is begun again; and all of them end with the run.
"""

import multiprocessing
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from helpers.errors import ArticleError, OutputError, RunError, WorkbookError
from helpers.ground import processes
from helpers.ground.hands import Hands, Limits
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
    files: tuple[Path, ...]
    goal: Path
    sha256: tuple[str, ...]
    parameters: Mapping[str, Any]
    site: Mapping[str, Any]
    former: Path | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an order."""

    order: Order
    how: str
    error: str = ""
    seconds: float = 0.0


def made(orders: Iterable[Order], *, workers: int, time_limit: float) -> Iterator[Outcome]:
    """Make the reports, `workers` at a time, and tell of each as it is done.

    `time_limit` are seconds from the moment a report's process is at work. If
    the caller stops asking, what is under way is killed.
    """

    def given_up(batch: list[Order]) -> Outcome:
        return Outcome(batch[0], DIED, f"the process that made it died each of the {TRIES} times")

    def late(batch: list[Order]) -> Outcome:
        error = f"it took longer than {time_limit:g} s (--time-limit) and was stopped"
        return Outcome(batch[0], SLOW, error, time_limit)

    limits = Limits(SECONDS_TO_START, time_limit, late)
    warm = partial(import_module, "helpers.running.preload")
    with Hands(workers, _made, given_up, tries=TRIES, warm=warm, context=_context(), limits=limits) as hands:
        yield from hands([order] for order in orders)


def _context() -> Any:
    here = processes.forking()
    if here.get_start_method() == "fork" or "forkserver" not in multiprocessing.get_all_start_methods():
        return here
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["helpers.running.unheard", "helpers.running.preload"])
    return context


def _made(batch: list[Order]) -> Outcome:
    """Make one report; what became of it, and in how many seconds. What was noted of its texts stands on its page."""
    began = time.monotonic()
    return replace(_attempt(batch[0]), seconds=round(time.monotonic() - began, 2))


def _attempt(order: Order) -> Outcome:
    from helpers.running import kernel, run

    wire, derivative = order.files

    def complete(folder: Path, record: dict[str, Any]) -> str:
        found = tuple(record["inputs"][side]["sha256"] for side in ("wire", "derivative"))
        if found != order.sha256:
            raise EditedError(
                f"A text of {order.id} was changed while its report was made. The next run makes it again."
            )
        return changes.complete(folder, record, order.site, order.former)

    try:
        run.execute(
            wire, derivative, order.goal,
            parameters=order.parameters, perform=kernel.perform, complete=complete,
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
