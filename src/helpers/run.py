"""One run: a notebook executed through papermill, its page, its tables, its record.

A run writes into a folder beside its goal and moves it into place in one step
when everything is there, so that the goal holds a whole report or the former
one. What a run made is listed in its own `run.json`; a folder that holds
anything else is never overwritten.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import lexicons, paths, reading, report, tables
from helpers.article import Article, Pair
from helpers.errors import OutputError
from helpers.parameters import checked, declared_by
from helpers.prose import Findings
from helpers.style import Chart, shortened

NOTEBOOK = "report.ipynb"
PAGE = "report.html"
RECORD = "run.json"
CHARTS = "charts"


class RunError(Exception):
    """A run that began and did not come to its end; the message says what is kept and where."""


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a notebook's tables went, if anywhere."""

    folder: Path | None

    def _repr_html_(self) -> str:
        return f'<p class="note">{self}</p>'

    def __str__(self) -> str:
        if self.folder is None:
            return "The tables were not saved: the parameter “output” is empty."
        return "The tables behind this page are saved beside it, as listed in run.json."


def execute(
    wire: str | Path,
    derivative: str | Path,
    output: str | Path | None = None,
    *,
    parameters: Mapping[str, Any] | None = None,
    progress: bool = False,
    tell: Callable[[str], None] = lambda note: None,
) -> Path:
    """Run `compare.ipynb` on two files and write its report; returns the path of the HTML.

    `parameters` are further parameters of the notebook; `tell` is given what the
    reader should know although it stops nothing. Whatever the reader can
    put right is raised as a `WorkbookError` before anything is written. A run
    that fails later raises `RunError`, leaves the former report as it was, and
    keeps the executed notebook beside it.
    """
    notebook = paths.notebook("compare")
    given = checked(parameters or {}, declared_by(notebook), notebook=notebook.name)
    files = {"wire": paths.locate(str(wire)), "derivative": paths.locate(str(derivative))}
    for note in _checked_inputs(files, given):
        tell(note)
    goal = Path(output).expanduser().absolute() if output else _default_goal(files)
    _check_goal(goal, files=None if output else files)
    lexicons.nltk_data()
    started = datetime.now(UTC)
    with _beside(goal) as making:
        executed, made = making / NOTEBOOK, making / "report"
        values = given | {name: str(path) for name, path in files.items()} | {"output": str(made)}
        nbconvert = _imported_meanwhile("nbconvert.exporters")
        try:
            _papermill(notebook, executed, values, progress=progress)
        except Exception as error:
            raise RunError(_kept(executed, goal, error)) from error
        nbconvert.join()
        _complete(made, executed, goal, started)
        _replace(goal, made)
    _failed(goal).unlink(missing_ok=True)
    return goal / PAGE


def save(
    output: str,
    pair: Pair,
    asked: Mapping[str, Any],
    findings: Findings,
    *,
    data: Mapping[str, pd.DataFrame],
    charts: Mapping[str, Chart],
) -> Saved:
    """Write what a notebook found into the folder `output`; nothing if that is empty.

    `asked` are the notebook's parameters as `take_parameters` gave them. A CSV for each table, CSV and SVG for each chart, and `run.json`. The folder
    appears whole or not at all.
    """
    if not output:
        return Saved(None)
    goal = paths.locate(output)
    _check_goal(goal)
    with _beside(goal) as making:
        made = making / "report"
        (made / CHARTS).mkdir(parents=True)
        for name, table in data.items():
            tables.save_csv(table, made / f"{name}.csv")
        for name, chart in charts.items():
            tables.save_csv(chart.table, made / CHARTS / f"{name}.csv")
            (made / CHARTS / f"{name}.svg").write_text(chart.svg(), encoding="utf-8")
        record = {
            "workbook": version(),
            "title": _title(pair),
            "parameters": dict(asked),
            "inputs": {name: _input(article) for name, article in _by_side(pair)},
            "findings": [finding.text for finding in findings.findings],
            "lexicons": lexicons.versions(),
            "packages": packages(),
            "python": sys.version.split()[0],
        }
        _write_record(made, record)
        _replace(goal, made)
    return Saved(goal)


def version() -> str:
    """The workbook's own version."""
    return metadata.version("wire-workbook")


@cache
def packages() -> dict[str, str]:
    """Every installed package with its version, by name."""
    found = {
        str(distribution.metadata["Name"]): distribution.version for distribution in metadata.distributions()
    }
    return dict(sorted(found.items(), key=lambda item: item[0].lower()))


def _by_side(pair: Pair) -> tuple[tuple[str, Article], tuple[str, Article]]:
    return ("wire", pair.wire), ("derivative", pair.derivative)


def _title(pair: Pair) -> str:
    return f"{shortened(pair.derivative.title, 90)} – against its wire report"


def _input(article: Article) -> dict[str, Any]:
    return {
        "path": article.path,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "words": len(article.words),
        "sentences": len(article.sentences),
    }


def _checked_inputs(files: Mapping[str, Path], given: Mapping[str, Any]) -> tuple[str, ...]:
    """Read both articles and the topics file once, so that what is wrong with them shows at once."""
    kept = {name: given[name] for name in ("furniture", "headline", "any_language") if name in given}
    pair = reading.load_pair(files["wire"], files["derivative"], **kept)
    lexicons.read_topics(given.get("topics", ""))
    return pair.wire.notes + pair.derivative.notes


def _default_goal(files: Mapping[str, Path]) -> Path:
    """``reports/`` here, named after the pair's folder or, if they lie apart, after both files."""
    wire, derivative = files["wire"], files["derivative"]
    if wire.parent == derivative.parent and wire.parent.name:
        name = wire.parent.name
    else:
        name = f"{derivative.stem}-against-{wire.stem}"
    return Path.cwd() / "reports" / (re.sub(r"[^\w.-]+", "-", name).strip("-.") or "report")


def _check_goal(goal: Path, files: Mapping[str, Path] | None = None) -> None:
    """Refuse a folder that holds anything but a former report, or, unasked, another pair's report."""
    if goal.exists() and not goal.is_dir():
        raise OutputError(f"{goal} is a file. Name a folder for the report with --output.")
    if goal.is_dir():
        record = _read_record(goal)
        own = set(record.get("files", {})) | {RECORD}
        for path in sorted(goal.rglob("*")):
            name = path.relative_to(goal).as_posix()
            if path.is_file() and name not in own:
                raise OutputError(
                    f"{goal} holds {name}, which is not part of a report, and a report replaces "
                    "its whole folder. Name another folder with --output."
                )
        inputs = record.get("inputs", {})
        if files and inputs and any(inputs[side]["path"] != str(path) for side, path in files.items()):  # fmt: skip
            raise OutputError(
                f"{goal} holds the report on another pair ({inputs['derivative']['path']}). "
                "Name a folder with --output."
            )
    parent = next(folder for folder in goal.parents if folder.exists())
    if not parent.is_dir() or not os.access(parent, os.W_OK):
        raise OutputError(f"{goal} cannot be written: no files can be made in {parent}. Name another folder with --output.")  # fmt: skip


def _read_record(folder: Path) -> dict[str, Any]:
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return record if isinstance(record, dict) else {}


@contextlib.contextmanager
def _beside(goal: Path) -> Iterator[Path]:
    """A folder of this run's own next to its goal, gone when the run is over."""
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        making = Path(tempfile.mkdtemp(prefix=f".{goal.name}.writing-", dir=goal.parent))
    except OSError as error:
        raise OutputError(
            f"{goal} cannot be written: {error.strerror}. Name another folder with --output."
        ) from error
    try:
        yield making
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _replace(goal: Path, made: Path) -> None:
    """Put a finished folder in its place; the former one is put back if that fails."""
    from filelock import FileLock

    locks = paths.cache() / "locks"
    locks.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(str(goal).encode()).hexdigest()[:16]
    with FileLock(locks / f"{name}.lock"):
        _check_goal(goal)
        former = made.with_name("former")
        if goal.exists():
            goal.rename(former)
        try:
            made.rename(goal)
        except OSError:
            if former.exists():
                former.rename(goal)
            raise


def _complete(made: Path, executed: Path, goal: Path, started: datetime) -> None:
    """Add the executed notebook, the page and the run's times to the tables."""
    import nbformat

    notebook = nbformat.read(executed, as_version=4)
    record = _read_record(made)
    finished = datetime.now(UTC)
    record["parameters"]["output"] = str(goal)
    record["started"] = started.isoformat(timespec="seconds")
    record["finished"] = finished.isoformat(timespec="seconds")
    record["seconds"] = round((finished - started).total_seconds(), 2)
    notebook.metadata.papermill["output_path"] = str(goal / NOTEBOOK)
    notebook.metadata.papermill["parameters"]["output"] = str(goal)
    nbformat.write(notebook, made / NOTEBOOK)
    line = f"{started:%Y-%m-%d %H:%M} UTC, seed {record['parameters'].get('seed')}"
    page = report.page(notebook, title=record["title"], line=line, version=record["workbook"])
    (made / PAGE).write_text(page, encoding="utf-8")
    _write_record(made, record)


def _write_record(folder: Path, record: dict[str, Any]) -> None:
    """`run.json`: what was asked, what was read, what was found, by what, into which files."""
    record["files"] = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != RECORD
    }
    text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    (folder / RECORD).write_text(text, encoding="utf-8")


def _failed(goal: Path) -> Path:
    return goal.with_name(f"{goal.name}.failed.ipynb")


def _kept(executed: Path, goal: Path, error: Exception) -> str:
    """Keep the notebook of a failed run beside its goal, and say so."""
    reason = f"{getattr(error, 'ename', type(error).__name__)}: {getattr(error, 'evalue', error)}"
    told = f"The report was not written. {' '.join(reason.split()).rstrip('.')}."
    if not executed.exists():
        return told
    executed.replace(_failed(goal))
    return f"{told} The notebook up to the error is kept as {_failed(goal)}."


def _imported_meanwhile(module: str) -> threading.Thread:
    """Import a slow module in the background, while the kernel works."""
    thread = threading.Thread(target=import_module, args=(module,), daemon=True)
    thread.start()
    return thread


def _papermill(notebook: Path, executed: Path, values: Mapping[str, Any], *, progress: bool) -> None:
    """Execute the notebook with these parameters in a kernel of this very Python."""
    import papermill

    with tempfile.TemporaryDirectory(prefix="wire-") as folder:
        papermill.execute_notebook(
            str(notebook),
            str(executed),
            parameters=dict(values),
            progress_bar=progress,
            cwd=str(notebook.parent),
            kernel_manager_class=_kernel_manager(folder),
            start_timeout=120,
        )


def _kernel_manager(folder: str) -> type:
    """A kernel manager for this Python, with sockets and a profile of its own.

    Named kernels differ from machine to machine, users' start-up files change
    what a kernel does, and kernels that start together can pick the same port
    (papermill#511). Sockets in a folder of the run's own cannot collide.
    """
    from jupyter_client.kernelspec import KernelSpec
    from jupyter_client.manager import AsyncKernelManager
    from traitlets import default

    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    spec = KernelSpec(argv=argv, display_name="wire-workbook", language="python", env={"IPYTHONDIR": folder})

    class KernelOfThisPython(AsyncKernelManager):
        """Starts this Python, whatever the machine calls python3."""

        @property
        def kernel_spec(self) -> KernelSpec:
            return spec

        @default("connection_file")
        def _connection_file(self) -> str:
            return str(Path(folder) / "kernel.json")

        @default("transport")
        def _transport(self) -> str:
            return "tcp" if os.name == "nt" or len(folder) > _LONGEST_SOCKET_FOLDER else "ipc"

    return KernelOfThisPython


_LONGEST_SOCKET_FOLDER = 80
