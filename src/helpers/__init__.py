"""The front desk: what a notebook may import, in reading order.

Nothing is loaded before it is asked for, so that the command can refuse bad
input at once. Besides what is listed here, every measure goes by the name of its
folder.
"""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

__version__: str

_HOME = {
    "explore": "helpers.exploring.explorer",
    "expect_parameters": "helpers.running.parameters",
    "take_parameters": "helpers.running.parameters",
    "load_pair": "helpers.pairing.compared",
    "read_article": "helpers.reading.articles",
    "read_topics": "helpers.languages.english.lists",
    "answer": "helpers.answering.answer",
    "describe": "helpers.showing.description",
    "measure": "helpers.measures",
    "method": "helpers.showing.description",
    "save": "helpers.running.saving",
    "save_csv": "helpers.showing.tables",
    "open_corpus": "helpers.corpus.results",
    "save_corpus": "helpers.running.saving",
}


def _measures() -> Path:
    """The folder of measures. pathlib would make the first moment, in which a stop is not yet told, four times as long."""
    from pathlib import Path

    return Path(__path__[0]) / "measures"


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("wire-workbook")
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    if (_measures() / name / "measure.py").is_file():
        return next(each for each in import_module("helpers.measures").ALL if each.name == name)
    raise AttributeError(f"module 'helpers' has no attribute '{name}'")


def __dir__() -> list[str]:
    return [*_HOME, *sorted(path.parent.name for path in _measures().glob("*/measure.py"))]


def _introduce() -> None:
    """In Jupyter, tell IPython how pairs, articles and tables look."""
    if "IPython" in sys.modules and (shell := sys.modules["IPython"].get_ipython()) is not None:
        import_module("helpers.exploring.display").register(shell)


_introduce()
