"""A papermill engine that runs a notebook in this very process, without a kernel of its own.

For a process that exists for one notebook and ends with it: nothing is cleaned
up afterwards. papermill still puts the parameters in and writes the notebook;
its outputs are those that a kernel would have given.
"""

import platform
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.running import notebooks  # before whatever loads nbformat
from helpers.running.apart import Step

# isort: split

import papermill
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from papermill.engines import Engine, NotebookExecutionManager, papermill_engines
from traitlets.config import Config

from helpers.ground.loading import pd

NAME = "wire-workbook"

_SECONDS_BETWEEN_SAVES = 1.0


def perform(notebook: Path, executed: Path, values: Mapping[str, Any], *, progress: bool, step: Step) -> None:
    """Execute the notebook with these parameters here; raises papermill's error if a cell fails.

    `step` is told after each cell how many are done, and of how many.
    """
    papermill_engines.register(NAME, InThisProcess)
    # papermill takes a path for a format string that the parameters fill in.
    paths_ = (str(path).replace("{", "{{").replace("}", "}}") for path in (notebook, executed))
    papermill.execute_notebook(
        *paths_, parameters=dict(values), engine_name=NAME, progress_bar=progress, step=step
    )


class _SavedNowAndThen(NotebookExecutionManager):  # type: ignore[misc]
    """Keeps papermill's record of every cell, and writes the notebook at its start, its end and each second, not twice a cell."""

    _saved = -_SECONDS_BETWEEN_SAVES

    def save(self, **kwargs: Any) -> None:
        due = time.monotonic() - self._saved >= _SECONDS_BETWEEN_SAVES
        if due or self.nb.metadata.papermill.get("end_time"):
            super().save(**kwargs)
            self._saved = time.monotonic()


class InThisProcess(Engine):  # type: ignore[misc]
    """Runs the cells in an IPython of this process."""

    @classmethod
    def execute_notebook(
        cls, nb: Any, kernel_name: str, output_path: str, progress_bar: bool, **options: Any
    ) -> Any:
        """The notebook with its outputs; stops at the first cell that fails."""
        managed = _SavedNowAndThen(nb, output_path=output_path, progress_bar=progress_bar)
        managed.notebook_start()
        try:
            cls.execute_managed_notebook(managed, kernel_name, **options)
        finally:
            managed.cleanup_pbar()
            managed.notebook_complete()
        return managed.nb

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, *, step: Step, **_: Any) -> None:
        beside = Path(nb_man.output_path).parent  # which goes with what a killed run leaves
        with tempfile.TemporaryDirectory(prefix=".ipython-", dir=beside) as private:
            shell = _shell(private)
            for index, cell in enumerate(nb_man.nb.cells):
                nb_man.cell_start(cell, index)
                failed = cell.cell_type == "code" and not _run(shell, cell)
                if failed:
                    nb_man.cell_exception(cell, cell_index=index)
                nb_man.cell_complete(cell, cell_index=index)
                step(index + 1, len(nb_man.nb.cells))
                if failed:
                    break
        nb_man.nb.metadata["language_info"] = _LANGUAGE


class _Results(DisplayHook):
    """Takes the value of a cell's last line as its output."""

    outputs: list[Any]

    def write_output_prompt(self) -> None:
        """No prompt: the number stands in the output."""

    def write_format_data(self, format_dict: Any, md_dict: Any = None) -> None:
        told = {"data": format_dict, "metadata": md_dict or {}, "execution_count": self.prompt_count}
        self.outputs.append(notebooks.output("execute_result", **told))

    def finish_displayhook(self) -> None:
        """Nothing goes to a terminal."""


class _Displays(DisplayPublisher):
    """Takes what a cell displays as its output."""

    outputs: list[Any]

    def publish(self, data: Any, metadata: Any = None, source: Any = None, **_: Any) -> None:
        self.outputs.append(notebooks.output("display_data", data=data, metadata=metadata or {}))


def _shell(private: str) -> Any:
    """An IPython of its own: no start-up files, no history, nothing of the user's."""
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.ipython_dir = private
    config.InteractiveShell.cache_size = 0
    InteractiveShell.clear_instance()  # the one of the process that this was forked from
    shell = InteractiveShell.instance(
        config=config, displayhook_class=_Results, display_pub_class=_Displays, colors="nocolor"
    )
    # Outside a kernel pandas takes itself to be in a terminal and fits its tables to that.
    pd.set_option("display.max_columns", 20)
    # What is shown is kept; IPython itself shows tracebacks on the terminal.
    vars(shell).update(showtraceback=lambda *_, **__: None, _showtraceback=lambda *_, **__: None)
    return shell


def _run(shell: Any, cell: Any) -> bool:
    """Run one cell and note its outputs, what is printed before what came of values; whether it came to its end."""
    outputs: list[Any] = []
    shell.displayhook.outputs = shell.display_pub.outputs = outputs
    cell.execution_count = shell.execution_count
    with capture_output(display=False) as printed:
        done = shell.run_cell(cell.source, store_history=True)
    told = (("stdout", printed.stdout), ("stderr", printed.stderr))
    outputs[:0] = [notebooks.output("stream", name=name, text=text) for name, text in told if text]
    if not done.success:
        outputs.append(_error(shell, done.error_before_exec or done.error_in_exec))
    cell.outputs = outputs
    return bool(done.success)


_VERSION = sys.version_info[0]
_LANGUAGE = {
    "name": "python", "version": platform.python_version(), "mimetype": "text/x-python",
    "codemirror_mode": {"name": "ipython", "version": _VERSION}, "pygments_lexer": f"ipython{_VERSION}",
    "nbconvert_exporter": "python", "file_extension": ".py",
}  # fmt: skip


def _error(shell: Any, error: BaseException) -> Any:
    kind = type(error)
    if hasattr(error, "_render_traceback_"):
        lines = error._render_traceback_()
    else:
        lines = shell.InteractiveTB.structured_traceback(kind, error, error.__traceback__)
    told = {"evalue": paths.told_in(str(error)), "traceback": [paths.told_in(line) for line in lines]}
    return notebooks.output("error", ename=kind.__name__, **told)
