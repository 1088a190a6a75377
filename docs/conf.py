"""The pages of this folder and what a notebook may import, as a site: ``make docs``.

Docstrings are plain text with names in backquotes; what calls for other markup is shown as it is written.
"""

from __future__ import annotations

from importlib import metadata
from typing import Any

import helpers

project = "wire-workbook"
copyright = "the wire-workbook authors"  # noqa: A001  Sphinx's name for it
release = metadata.version("wire-workbook")
extensions = ["myst_parser", "sphinx.ext.autodoc"]
root_doc = "index"
exclude_patterns = ["_build"]
html_theme = "alabaster"
html_theme_options = {"description": "What did a derivative piece do to the wire report it came from?"}
myst_heading_anchors = 3
suppress_warnings = ["myst.xref_missing"]  # pages point at files of the repository too
autodoc_typehints = "signature"


def _names(app: Any) -> None:
    """Write the reference of all that the front desk gives, in its own order."""
    made = (getattr(helpers, name) for name in helpers._HOME)
    entries = "".join(
        f".. auto{'class' if isinstance(each, type) else 'function'}:: {each.__module__}.{each.__name__}\n\n"
        for each in made
    )
    app.srcdir.joinpath("reference.rst").write_text(
        f"What a notebook may import\n==========================\n\nAll of it by ``from helpers import …``.\n\n{entries}",
        encoding="utf-8",
    )


def setup(app: Any) -> None:
    """Called by Sphinx."""
    app.connect("builder-inited", _names)
