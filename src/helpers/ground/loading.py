"""Libraries loaded when something of them is asked for, and without those that nobody here asks for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

__all__ = ["pd", "special", "stats", "without"]


class _Later:
    """A library that takes a quarter of a second, which a verb that only prints need not wait for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, asked: str) -> Any:
        found = vars(self)[asked] = getattr(import_module(self._name), asked)
        return found


if TYPE_CHECKING:
    import pandas as pd
    from scipy import special, stats
else:
    pd, special, stats = map(_Later, ("pandas", "scipy.special", "scipy.stats"))


@contextmanager
def without(module: str) -> Iterator[None]:
    """Inside, whoever imports a module that is not loaded yet finds that it is missing."""
    loaded: dict[str, Any] = sys.modules
    if module in loaded:
        yield
        return
    loaded[module] = None
    try:
        yield
    finally:
        del loaded[module]
