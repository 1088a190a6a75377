"""``wire-workbook lab``."""

from __future__ import annotations

import click

from helpers.cli import options
from helpers.cli.notebooks import put
from helpers.cli.verb import Verb


@click.command(cls=Verb, short_help="open JupyterLab on copies of the notebooks")
@options.path("folder", "The folder of the copies (default: wire-workbook, here).", default="wire-workbook")
def lab(folder: str) -> int:
    """Puts the notebooks into a folder as `wire-workbook notebooks` does and opens explore.ipynb there.

    JupyterLab is installed with pip install 'wire-workbook[lab]'. Ctrl-C ends it.
    """
    from jupyterlab.labapp import LabApp

    LabApp.launch_instance([str(put(folder)), "--LabApp.default_url=/lab/tree/explore.ipynb"])
    return 0
