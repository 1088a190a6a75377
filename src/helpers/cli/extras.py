"""What is missing where the workbook was installed without all of its parts."""

from __future__ import annotations

_COMES_WITH = {
    "anywidget": "lab",
    "distributed": "corpus",
    "ipywidgets": "lab",
    "jupyterlab": "lab",
    "lxml_html_clean": "formats",
    "pypdf": "formats",
    "trafilatura": "formats",
}


def missing(error: ModuleNotFoundError) -> str:
    """What to install, in a sentence; empty if what is missing is no part that one can leave out."""
    module = (error.name or "").partition(".")[0]
    part = _COMES_WITH.get(module, "")
    return (
        part
        and f"This needs {module}, which is not installed. Install it with: pip install 'wire-workbook[{part}]'"
    )
