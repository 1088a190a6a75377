"""The front desk: what a notebook may import, in reading order.

Nothing is loaded before it is asked for, so that the command can refuse bad
input at once.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

_HOME = {
    "explore": "helpers.exploring.explorer:explore",
    "expect_parameters": "helpers.running.parameters:expect_parameters",
    "take_parameters": "helpers.running.parameters:take_parameters",
    "load_pair": "helpers.pairing.compared:load_pair",
    "read_article": "helpers.reading.articles:read_article",
    "read_topics": "helpers.languages.english.lists:read_topics",
    "without_quotations": "helpers.pairing.compared:without_quotations",
    "describe": "helpers.measures.description:describe",
    "derivation": "helpers.measures.verdict.measure",
    "ledger": "helpers.measures.ledger.measure",
    "side_by_side": "helpers.measures.ledger.sidebyside:side_by_side",
    "reuse": "helpers.measures.reuse.measure",
    "quotes": "helpers.measures.quotations.measure",
    "facts": "helpers.measures.facts.measure",
    "attribution": "helpers.measures.sources.measure",
    "padding": "helpers.measures.padding.measure",
    "chronology": "helpers.measures.chronology.measure",
    "tables_of": "helpers.measures.all_of_pair:tables_of",
    "corpora": "helpers.corpus.pairs",
    "summary": "helpers.corpus.summary",
    "readability": "helpers.measures.readability.measure",
    "sentiment": "helpers.measures.tone.measure",
    "topics": "helpers.measures.topics.measure",
    "robustness": "helpers.measures.robustness",
    "versions": "helpers.measures.versions.measure",
    "charts": "helpers.facade:charts",
    "tables": "helpers.facade:tables",
    "prose": "helpers.facade:prose",
    "notable": "helpers.corpus.notable:notable",
    "method": "helpers.measures.description:method",
    "save": "helpers.running.saving:save",
    "save_corpus": "helpers.running.saving:save_corpus",
}

__all__ = [
    "attribution",
    "charts",
    "chronology",
    "corpora",
    "derivation",
    "describe",
    "expect_parameters",
    "explore",
    "facts",
    "ledger",
    "load_pair",
    "method",
    "notable",
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
    "tables_of",
    "take_parameters",
    "topics",
    "versions",
    "without_quotations",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'helpers' has no attribute '{name}'")
    home, _, attribute = _HOME[name].partition(":")
    module = import_module(home)
    return getattr(module, attribute) if attribute else module


def __dir__() -> list[str]:
    return __all__


def _introduce() -> None:
    """In Jupyter, tell IPython how pairs, articles and tables look."""
    if "IPython" in sys.modules and (shell := sys.modules["IPython"].get_ipython()) is not None:
        import_module("helpers.exploring.display").register(shell)


_introduce()
