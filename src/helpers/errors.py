"""The few things that can go wrong and that a reader can put right.

Each message says what was found, where, and what to do. Anything else is a
defect of the workbook and is left to raise as it is.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any


class WorkbookError(Exception):
    """Something the reader can put right; its message is one or two sentences."""

    def _render_traceback_(self) -> list[str]:
        """What Jupyter shows in place of a traceback: the sentence alone.

        IPython asks an exception for this method before it renders one itself.
        """
        return [f"{type(self).__name__}: {self}"]


class ArticleError(WorkbookError):
    """A file or text that cannot be taken as an article."""


class NoticeError(ArticleError):
    """A notice that withdraws a story, without its text; `notice` is what there is of it, an `Article`."""

    notice: Any


class LanguageError(ArticleError):
    """An article that is not in English; the measures are for English."""


class AddressError(WorkbookError):
    """An address of the web that cannot be fetched, or may not be."""


class ParameterError(WorkbookError):
    """A parameter that does not exist, or whose value is of the wrong kind."""


class LexiconError(WorkbookError):
    """A word list that is missing or not in the expected form."""


class RulingsError(WorkbookError):
    """A file that should hold what editors said of findings, and does not."""


class OutputError(WorkbookError):
    """A folder that a run cannot or must not write to."""


class HeldError(WorkbookError):
    """A folder that another process is at work in."""


class ManifestError(WorkbookError):
    """A manifest that cannot be taken as it stands, with all that is wrong with it."""


class CorpusError(WorkbookError):
    """A folder that holds no corpus, or one that is not finished."""


class ClusterError(WorkbookError):
    """A Dask cluster that cannot be reached, or whose workers are not of this very workbook."""


class RunError(Exception):
    """A run that began and did not come to its end; the message says what is kept and where."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A question that follows what was not found, where a known name is near enough to be meant; else nothing."""
    near = next(iter(get_close_matches(name, known, n=1, cutoff=0.5)), "")
    return f" Did you mean '{near}'?" if near else ""
