"""The front desk: what a notebook may import, in reading order.

Nothing is loaded before it is asked for, so that the command can refuse bad
input at once.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helpers import (
        attribution,
        charts,
        chronology,
        corpora,
        corpus,
        derivation,
        facts,
        ledger,
        padding,
        prose,
        quotes,
        readability,
        reuse,
        robustness,
        sentiment,
        summary,
        tables,
        topics,
        versions,
    )
    from helpers.explorer import explore
    from helpers.lexicons import read_topics
    from helpers.parameters import expect_parameters, take_parameters
    from helpers.preparation import without_quotations
    from helpers.reading import load_pair, read_article
    from helpers.saving import save, save_corpus
    from helpers.sidebyside import side_by_side
    from helpers.tables import describe, method

_HOME = {
    "explore": "helpers.explorer",
    "expect_parameters": "helpers.parameters",
    "take_parameters": "helpers.parameters",
    "load_pair": "helpers.reading",
    "read_article": "helpers.reading",
    "read_topics": "helpers.lexicons",
    "without_quotations": "helpers.preparation",
    "describe": "helpers.tables",
    "derivation": "",
    "ledger": "",
    "side_by_side": "helpers.sidebyside",
    "reuse": "",
    "quotes": "",
    "facts": "",
    "attribution": "",
    "padding": "",
    "chronology": "",
    "corpus": "",
    "corpora": "",
    "summary": "",
    "readability": "",
    "sentiment": "",
    "topics": "",
    "robustness": "",
    "versions": "",
    "charts": "",
    "tables": "",
    "prose": "",
    "method": "helpers.tables",
    "save": "helpers.saving",
    "save_corpus": "helpers.saving",
}

__all__ = [
    "attribution",
    "charts",
    "chronology",
    "corpora",
    "corpus",
    "derivation",
    "describe",
    "expect_parameters",
    "explore",
    "facts",
    "ledger",
    "load_pair",
    "method",
    "padding",
    "prose",
    "quotes",
    "read_article",
    "read_topics",
    "readability",
    "reuse",
    "robustness",
    "save",
    "save_corpus",
    "sentiment",
    "side_by_side",
    "summary",
    "tables",
    "take_parameters",
    "topics",
    "versions",
    "without_quotations",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'helpers' has no attribute '{name}'")
    home = _HOME[name]
    return getattr(import_module(home), name) if home else import_module(f"helpers.{name}")


def __dir__() -> list[str]:
    return __all__


def _introduce() -> None:
    """In Jupyter, tell IPython how pairs, articles and tables look."""
    if "IPython" in sys.modules and (shell := sys.modules["IPython"].get_ipython()) is not None:
        import_module("helpers.display").register(shell)


_introduce()
