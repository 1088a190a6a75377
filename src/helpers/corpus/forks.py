"""Processes of this machine that measure: forked from this one, which has loaded everything they need.

A process that dies costs the one that it died of, and another takes its place.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any

import pyarrow as pa

from helpers import processes

Measure = Callable[[list[Any]], Any]
"""What becomes of a batch."""

TRIES = 4


@dataclass(frozen=True, slots=True)
class _Order:
    """What is done at a time; `deaths` are those of processes that had only this one to do."""

    batch: list[Any]
    deaths: int = 0


class _Orders:
    """What is still to be handed out: batches as they come, before them what a process died of."""

    def __init__(self, batches: Iterable[list[Any]]) -> None:
        self._batches = iter(batches)
        self._waiting = deque[_Order]()

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
        elif order.deaths + 1 < TRIES:
            self._waiting.appendleft(_Order(order.batch, order.deaths + 1))
        else:
            return True
        return False


class _Hand:
    """A process that measures one order at a time."""

    def __init__(self, context: Any, measure: Measure) -> None:
        self._line, there = context.Pipe()
        self._process = context.Process(target=_measure_all, args=(measure, there), daemon=True)
        self._process.start()
        there.close()
        self.order: _Order

    @property
    def signs(self) -> list[Any]:
        """One of them is ready as soon as the process has answered or died."""
        return [self._line, self._process.sentinel]

    def take(self, order: _Order) -> None:
        self.order = order
        with suppress(OSError):  # That it has died is told where its answer is.
            self._line.send(order.batch)

    def answer(self) -> Any:
        """What was ordered, or None if the process has died; raises what all of them would stop at."""
        try:
            told = self._line.recv()
        except (EOFError, OSError):
            return None
        if isinstance(told, Exception):
            raise told
        return told

    def end(self) -> None:
        processes.end(self._process)
        self._line.close()


class Hands:
    """So many processes, for one ``with`` block; called with batches, they give what is made of each as it is finished.

    `given_up` is what becomes of one of which each process died. `warm` is done
    once, before the first is forked, so that none has to load what all of them need.
    """

    def __init__(
        self, workers: int, measure: Measure, *, given_up: Measure, warm: Callable[[], object] = lambda: None
    ) -> None:
        self._most = workers
        self._measure = measure
        self._given_up = given_up
        self._warm = warm
        self._context = processes.forking()
        self._settled = ExitStack()
        self._idle: list[_Hand] = []
        self._busy: list[_Hand] = []

    def __enter__(self) -> Hands:
        return self

    def __exit__(self, *_: object) -> None:
        for hand in self._idle + self._busy:
            hand.end()
        self._settled.close()

    def __call__(self, batches: Iterable[list[Any]]) -> Iterator[Any]:
        orders = _Orders(batches)
        if orders.read_ahead():
            self._get_ready()
        self._hand_out(orders)
        while self._busy:
            orders.read_ahead()
            parts = [self._part(hand, orders) for hand in self._ready()]
            self._hand_out(orders)
            yield from (part for part in parts if part is not None)

    def _get_ready(self) -> None:
        """Load what they all need, and have nobody copy it."""
        if self._context.get_start_method() == "fork":
            self._warm()
            self._settled.enter_context(processes.settled())

    def _hand_out(self, orders: _Orders) -> None:
        """An order for everyone who has none, as long as there are any."""
        while len(self._busy) < self._most and orders.read_ahead():
            hand = self._idle.pop() if self._idle else _Hand(self._context, self._measure)
            self._busy.append(hand)
            hand.take(orders.take())

    def _ready(self) -> list[_Hand]:
        """Wait for those who have answered or died."""
        ready = wait([sign for hand in self._busy for sign in hand.signs])
        return [hand for hand in self._busy if any(sign in ready for sign in hand.signs)]

    def _part(self, hand: _Hand, orders: _Orders) -> Any:
        part = hand.answer()
        self._busy.remove(hand)
        if part is None:
            hand.end()
            return self._given_up(hand.order.batch) if orders.died(hand.order) else None
        self._idle.append(hand)
        return part


def _measure_all(measure: Measure, line: Connection) -> None:
    """What a process does until it is killed: one batch after another."""
    processes.begin()
    pa.set_cpu_count(1)
    with suppress(EOFError, OSError):
        while True:
            line.send(_measured(measure, line.recv()))


def _measured(measure: Measure, batch: list[Any]) -> Any:
    try:
        return measure(batch)
    except Exception as error:  # to be raised where the run is
        return error
