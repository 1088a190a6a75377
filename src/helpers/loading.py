"""Libraries loaded without those that they would load for what nobody here asks of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


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
