"""Several processes at work at a time: one that dies costs what it died of, and another takes its place.

They are forked from this one, which has loaded everything they need, or begun by another context.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from math import inf
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple, Self

import pyarrow as pa

from helpers.ground import processes
from helpers.ground.processes import Child, DiedError

Work = Callable[[list[Any]], Any]
"""What becomes of a batch."""

TRIES = 4
"""So many processes may die of one thing before it is given up."""
_BEGUN, _WORKING = "begun", "working"


class _LateError(Exception):
    """A process was at work for longer than it may be."""


class Limits(NamedTuple):
    """Seconds in which a process must have begun, and those in which its one batch must be done; `late` is what becomes of that."""

    begin: float
    work: float
    late: Work


class _Order(NamedTuple):
    """What is done at a time; `deaths` are those of processes that had only this one to do."""

    batch: list[Any]
    deaths: int = 0


@dataclass
class _Orders:
    """What is still to be handed out: batches as they come, before them what a process died of."""

    _batches: Iterator[list[Any]]
    _tries: int
    _waiting: deque[_Order] = field(default_factory=deque)

    def read_ahead(self) -> bool:
        """Have one at hand; whether there is any."""
        if not self._waiting:
            self._waiting.extend(_Order(batch) for batch in (next(self._batches, None),) if batch)
        return bool(self._waiting)

    def take(self) -> _Order:
        return self._waiting.popleft()

    def died(self, order: _Order) -> bool:
        """Have it tried again, one by one; whether it is given up, because each process died of it."""
        if len(order.batch) > 1:
            self._waiting.extendleft(_Order([one]) for one in reversed(order.batch))
        elif order.deaths + 1 < self._tries:
            self._waiting.appendleft(_Order(order.batch, order.deaths + 1))
        else:
            return True
        return False


class _Hand(Child):
    """A process that carries out one order at a time, and by when it must have begun it or be done with it."""

    order: _Order
    begun = False
    due = inf

    def take(self, order: _Order) -> None:
        self.order = order
        with suppress(OSError):  # That it has died is told where its answer is.
            self.line.send(order.batch)

    def answer(self, limits: Limits | None) -> Any:
        """What was ordered, or that it is still at work; raises `DiedError` if it has died or never begun, `_LateError` if it is late, and what the work raised."""
        lives = self._process.is_alive()
        while self.line.poll():
            if (told := self.heard()) != _BEGUN:
                return told
            self.begun, self.due = True, time.monotonic() + limits.work if limits else inf
        late = self.due < time.monotonic()
        if not lives or (late and not self.begun):
            raise DiedError
        if late:
            raise _LateError
        return _WORKING


@dataclass
class Hands:
    """So many processes, for one ``with`` block; called with batches, they give what is made of each as it is finished.

    `given_up` is what becomes of one of which each of so many `tries` died. `warm` is done
    once, before the first is forked, so that none has to load what all of them need.
    Where there are `limits`, every batch has a process of its own.
    """

    workers: int
    work: Work
    given_up: Work
    tries: int = TRIES
    warm: Callable[[], object] = lambda: None
    context: Any = field(default_factory=processes.forking)
    limits: Limits | None = None

    def __post_init__(self) -> None:
        self._settled = ExitStack()
        self._idle: list[_Hand] = []
        self._busy: list[_Hand] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for hand in self._idle + self._busy:
            hand.end()
        self._settled.close()

    def __call__(self, batches: Iterable[list[Any]]) -> Iterator[Any]:
        orders = _Orders(iter(batches), self.tries)
        if orders.read_ahead() and self.context.get_start_method() == "fork":
            self.warm()
            self._settled.enter_context(processes.settled())  # which nobody copies then
        self._hand_out(orders)
        while self._busy:
            orders.read_ahead()
            parts = [part for hand in self._ready() for part in self._parts(hand, orders)]
            self._hand_out(orders)
            yield from parts

    def _hand_out(self, orders: _Orders) -> None:
        """An order for everyone who has none, as long as there are any."""
        while len(self._busy) < self.workers and orders.read_ahead():
            if self._idle:
                hand = self._idle.pop()
            else:
                hand = _Hand(self.context, _carry_out, self.work, self.limits is None)
                hand.due = time.monotonic() + self.limits.begin if self.limits else inf
            self._busy.append(hand)
            hand.take(orders.take())

    def _ready(self) -> list[_Hand]:
        """Wait for those who have something to say, have died or are late."""
        left = min(hand.due for hand in self._busy) - time.monotonic()
        signs = [sign for hand in self._busy for sign in hand.signs]
        ready = wait(signs, None if left == inf else max(0.05, left))
        late = time.monotonic()
        return [hand for hand in self._busy if hand.due < late or any(sign in ready for sign in hand.signs)]

    def _parts(self, hand: _Hand, orders: _Orders) -> Iterator[Any]:
        """What a process is done with, if it is: one part, or none if its batch is tried again."""
        try:
            part = hand.answer(self.limits)
        except (DiedError, _LateError) as error:
            self._busy.remove(hand)
            hand.end()
            if isinstance(error, _LateError) and self.limits:
                yield self.limits.late(hand.order.batch)
            elif orders.died(hand.order):
                yield self.given_up(hand.order.batch)
            return
        if part is _WORKING:
            return
        self._busy.remove(hand)
        if self.limits:
            hand.end(self.limits.begin)
        else:
            self._idle.append(hand)
        yield part


def _carry_out(line: Connection, work: Work, on_and_on: bool) -> None:
    """What a process does until it is killed: one batch after another, or one alone."""
    pa.set_cpu_count(1)
    with suppress(EOFError, OSError):
        while True:
            batch = line.recv()
            line.send(_BEGUN)
            try:
                line.send(work(batch))
            except Exception as error:  # to be raised where the run is
                line.send(error)
            if not on_and_on:
                return
