"""One run: `compare.ipynb` or `corpus.ipynb` executed through papermill, and the page made of it.

Reads both articles, or what a corpus is, first, so that bad input stops it before anything is
written.
"""

import contextlib
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.article import SIDES
from helpers.errors import RunError
from helpers.findings import rulings
from helpers.ground import folder
from helpers.languages.english import lists
from helpers.pairing.compared import load_pair
from helpers.running import apart
from helpers.running.parameters import checked, declared_by

NOTEBOOK = "report.ipynb"
PAGE = "report.html"

Perform = Callable[..., None]
"""What executes a notebook with parameters, as `kernel.perform` does; it raises whatever stopped a cell."""
Complete = Callable[[Path, dict[str, Any]], str]


def execute(
    wire: str | Path,
    derivative: str | Path,
    output: str | Path | None = None,
    *,
    parameters: Mapping[str, Any] | None = None,
    progress: bool = False,
    tell: Callable[[str], None] = lambda note: None,
    perform: Perform = apart.perform,
    complete: Complete = lambda made, record: "",
    step: apart.Step = lambda done, cells: None,
) -> Path:
    """Run `compare.ipynb` on two files and write its report; returns the path of the HTML.

    `parameters` are further parameters of the notebook; `tell` is given what the
    reader should know although it stops nothing, `step` after
    every cell how many are done, and of how many; `perform` executes the notebook, `complete` may add to
    the finished folder and its record and returns what is to stand on the page
    before its first question, as HTML. Whatever the reader can put right is
    raised as a `WorkbookError` before anything is written. A run that fails later
    raises `RunError`, leaves the former report as it was, and keeps the executed
    notebook beside it.
    """
    notebook = paths.notebook("compare")
    given = checked(parameters or {}, declared_by(notebook), notebook=notebook.name)
    files = {"wire": paths.locate(str(wire)), "derivative": paths.locate(str(derivative))}
    for note in _checked_inputs(files, given):
        tell(note)
    goal = folder.meant(output or _default_goal(files))
    folder.check(goal, files=None if output else files)
    performed = partial(perform, progress=progress, step=step)
    return _produced(notebook, given, files, goal, performed, complete)


def corpus_report(
    corpus: str | Path,
    output: str | Path | None = None,
    *,
    parameters: Mapping[str, Any] | None = None,
    progress: bool = False,
    complete: Complete = lambda made, record: "",
) -> Path:
    """Run `corpus.ipynb` on a folder that `measure` wrote and write its report; returns the path of the HTML.

    `parameters`, `complete`, errors and whatever is left behind are as with `execute`.
    """
    from helpers.corpus import pairs
    from helpers.corpus import table as corpus_table

    notebook = paths.notebook("corpus")
    declared = declared_by(notebook)
    links = {"reports": "", "unreported": ""}
    given = checked(links | dict(parameters or {}), declared, notebook=notebook.name)
    corpus_table.report_prefix(given["reports"])
    measured = pairs.check(str(corpus), given.get("outlets", declared["outlets"].default))
    goal = folder.meant(output or Path.cwd() / "reports" / measured.name)
    folder.check(goal, files=None if output else {"corpus": measured})
    rulings.read_rulings(given.get("rulings", ""))
    performed = partial(apart.perform, progress=progress, step=lambda done, cells: None)
    return _produced(notebook, given, {"corpus": measured}, goal, performed, complete)


def _produced(
    notebook: Path, given: dict[str, Any], files: dict[str, Path], goal: Path, run: Perform, more: Complete
) -> Path:
    """Execute a notebook with these parameters and put its folder, with the page, in place of the former one."""
    named = files | {name: paths.locate(given[name]) for name in _FILES if given.get(name)}
    values = given | {name: paths.told(path) for name, path in named.items()}
    started = datetime.now(UTC)
    with folder.beside(goal) as making:
        executed, made = making / NOTEBOOK, making / "report"
        try:
            run(notebook, executed, values | {"output": str(made)})
        except Exception as error:
            raise RunError(_kept(executed, made, goal, error)) from error
        _complete(made, executed, goal, started, more)
        folder.flush(made)
        folder.replace(goal, made)
    _failed(goal).unlink(missing_ok=True)
    return goal / PAGE


_FILES = ("topics", "reference", "rulings")
"""Parameters that name a further file; the kernel is given the whole path."""


def _checked_inputs(files: Mapping[str, Path], given: Mapping[str, Any]) -> tuple[str, ...]:
    """Read both articles and the further files once, so that what is wrong with them shows at once."""
    named = ("furniture", "headline", "any_language", "withdrawn", "wire_format", "derivative_format")
    kept = {name: given[name] for name in named if name in given}
    pair = load_pair(*(paths.told(files[side]) for side in SIDES), **kept)  # as the notebook is given them
    if given.get("other_versions"):
        from helpers.measures.versions import known

        how = {"format": kept.get("wire_format", ""), "any_language": kept.get("any_language", False)}
        known.known(pair, given["other_versions"], **how)
    lists.read_topics(given.get("topics", ""))
    rulings.read_rulings(given.get("rulings", ""))
    if given.get("reference"):
        from helpers.measures.verdict import reference as verdict_reference

        verdict_reference.read_reference(paths.locate(given["reference"]))
    return pair.wire.notes + pair.derivative.notes


def _default_goal(files: Mapping[str, Path]) -> Path:
    """``reports/`` here, named after the pair's folder or, if they lie apart, after both files."""
    wire, derivative = files["wire"], files["derivative"]
    if wire.parent == derivative.parent and wire.parent.name:
        name = wire.parent.name
    else:
        name = f"{derivative.stem}-against-{wire.stem}"
    return Path.cwd() / "reports" / (re.sub(r"[^\w.-]+", "-", name).strip("-.") or "report")


def _complete(made: Path, executed: Path, goal: Path, started: datetime, complete: Complete) -> None:
    """Add the executed notebook, the page and the run's times to the tables."""
    from helpers.running import notebooks
    from helpers.running import page as report

    notebook = notebooks.read(executed)
    record = folder.read_record(made) | folder.times(started)
    record["parameters"]["output"] = paths.told(goal)
    _tell_places(notebook, made, goal)
    notebooks.write(notebook, made / NOTEBOOK)
    line = f"{started:%Y-%m-%d %H:%M} UTC"
    changes = complete(made, record)
    home = record.get("site", {}).get("index", "")
    tables = [path.relative_to(made).as_posix() for path in sorted(made.rglob("*.csv"))]
    told = {"title": record["title"], "version": record["workbook"]}
    page = report.page(notebook, **told, line=line, home=home, changes=changes, tables=tables)
    (made / PAGE).write_text(page, encoding="utf-8")
    folder.write_record(made, record)


def _tell_places(notebook: Any, made: Path, goal: Path) -> None:
    """Let an executed notebook name its files as they may be published, and the report's folder in place of the one it was made in."""
    from papermill.translators import PythonTranslator

    written, told = (PythonTranslator.translate_escaped_str(each) for each in (str(made), paths.told(goal)))
    for cell in notebook.cells:
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.source = cell.source.replace(written, told)
    kept = notebook.metadata.papermill
    kept["input_path"], kept["output_path"] = paths.told(kept["input_path"]), paths.told(goal / NOTEBOOK)
    kept["parameters"]["output"] = paths.told(goal)


def _failed(goal: Path) -> Path:
    return goal.with_name(f"{goal.name}.failed.ipynb")


def _kept(executed: Path, made: Path, goal: Path, error: Exception) -> str:
    """Keep the notebook of a failed run beside its goal, and say so."""
    reason = f"{getattr(error, 'ename', type(error).__name__)}: {getattr(error, 'evalue', error)}"
    told = f"The report was not written. {' '.join(reason.split()).rstrip('.')}."
    if not executed.exists():
        return told
    from helpers.running import notebooks

    with contextlib.suppress(ValueError):  # half of it may be missing where its process died
        notebook = notebooks.read(executed)
        _tell_places(notebook, made, goal)
        notebooks.write(notebook, executed)
    executed.replace(_failed(goal))
    return f"{told} The notebook up to the error is kept as {_failed(goal)}."
