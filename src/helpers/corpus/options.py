"""How many pairs are measured: the choices that hold for all of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How pairs are measured: the parameters of `compare.ipynb` that bear on numbers."""

    furniture: bool = False
    headline: bool = False
    quotations: bool = True
    any_language: bool = False
    withdrawn: bool = False
    topics: str = ""
    reference: str = ""
    seed: int = 1
    wire_format: str = ""
    derivative_format: str = ""
