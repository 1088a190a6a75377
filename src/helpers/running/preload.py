"""Imported by the process that all reports of a scheduled run are forked from, so that each begins ready.

Goes once through the report's notebook on a sample, without papermill and
without writing, so that modules, word lists and fonts are loaded and caches
filled. What differs from report to report is in none of them.
"""

from __future__ import annotations

import gc
import json
import sys
from typing import Any

from helpers import paths
from helpers.pairing.compared import Compared
from helpers.running import kernel, notebooks, page, run

__all__ = ["Compared", "kernel", "run"]


def _go_through(name: str) -> None:
    notebook = paths.notebook(name)
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    sample = {side: str(paths.data(f"samples/rate-decision/{side}.txt")) for side in ("wire", "derivative")}
    space: dict[str, Any] = {"__name__": "__main__"}
    for cell in cells:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), space)  # noqa: S102  the project's own notebook
        if "parameters" in cell["metadata"].get("tags", []):
            space.update(sample)
    for chart in space["found"].charts.values():
        chart.svg()
    page.page(notebooks.read(notebook), title="", line="", version="", home="", changes="", tables=())


try:
    _go_through("compare")
except Exception as error:
    # It fails in every report too, and is told there; the processes must start all the same.
    print(f"Not warmed: {type(error).__name__}: {error}", file=sys.stderr)
gc.collect()
gc.freeze()
