"""Imported by the process that all reports of a scheduled run are forked from, so that each begins ready.

Makes one report of a sample, without IPython and into a folder that goes, so that modules, word lists, fonts and
templates are loaded and caches filled. What differs from report to report is in none of them.
"""

import ast
import gc
import sys
import tempfile
from typing import Any

from helpers import paths
from helpers.pairing.compared import Compared
from helpers.running import kernel, notebooks, page, run  # before papermill loads nbformat

# isort: split

from papermill.iorw import load_notebook_node

__all__ = ["Compared", "kernel", "run"]


def _go_through(output: str) -> None:
    notebook = load_notebook_node(str(paths.notebook("compare")))
    sample = {side: str(paths.data(f"samples/rate-decision/{side}.txt")) for side in ("wire", "derivative")}
    space: dict[str, Any] = {"__name__": "__main__"}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = _outputs(cell.source, space)
        if "parameters" in cell.metadata.get("tags", []):
            space |= sample | {"output": output}
    page.page(notebook, title="", line="", version="", home="", changes="", tables=())


def _outputs(source: str, space: dict[str, Any]) -> list[Any]:
    """Run a cell of the project's own notebook; what it shows."""
    *before, last = ast.parse(source).body
    exec(compile(ast.Module(before, []), "", "exec"), space)  # noqa: S102
    if not isinstance(last, ast.Expr):
        exec(compile(ast.Module([last], []), "", "exec"), space)  # noqa: S102
        return []
    shown = eval(compile(ast.Expression(last.value), "", "eval"), space)  # noqa: S307
    data = {"text/plain": repr(shown)}
    if hasattr(shown, "_repr_html_"):
        data["text/html"] = shown._repr_html_()
    return [notebooks.output("display_data", data=data, metadata={})]


try:
    with tempfile.TemporaryDirectory() as place:
        _go_through(f"{place}/report")
except Exception as error:
    # It fails in every report too, and is told there; the processes must start all the same.
    print(f"Not warmed: {type(error).__name__}: {error}", file=sys.stderr)
gc.collect()
gc.freeze()
