"""A notebook run in a process of its own, forked from this one, while this one loads what makes the page."""

from collections.abc import Callable, Mapping
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from helpers.ground import processes

Step = Callable[[int, int], None]


class CellError(Exception):
    """What stopped a cell; `ename` and `evalue` are the error's class and words."""

    def __init__(self, ename: str, evalue: str) -> None:
        super().__init__(ename, evalue)
        self.ename = ename
        self.evalue = evalue


def perform(notebook: Path, executed: Path, values: Mapping[str, Any], *, progress: bool, step: Step) -> None:
    """Execute the notebook with these parameters; `step` is told after each cell how many are done, and of how many."""
    import_module("helpers.running.page")  # which loads what both processes need
    child = processes.Child(processes.forking(), _perform, notebook, executed, dict(values), progress)
    try:
        import_module("nbconvert.exporters")
        while (told := child.heard()) is not None:
            step(*told)
    except processes.DiedError:
        raise CellError("DeadKernelError", "Kernel died") from None
    finally:
        child.end()


def _perform(
    line: Connection, notebook: Path, executed: Path, values: Mapping[str, Any], progress: bool
) -> None:
    from helpers.running import kernel

    try:
        kernel.perform(notebook, executed, values, progress=progress, step=lambda *done: line.send(done))
    except Exception as error:
        told = getattr(error, "ename", type(error).__name__), getattr(error, "evalue", str(error))
        line.send(CellError(*told))
    else:
        line.send(None)
