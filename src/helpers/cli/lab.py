"""``wire-workbook lab``."""

import os

import click

from helpers.cli import options
from helpers.cli.notebooks import put
from helpers.cli.verb import Verb
from helpers.errors import ParameterError


@click.command(cls=Verb, short_help="open JupyterLab on copies of the notebooks")
@options.path("folder", "The folder of the copies (default: wire-workbook, here).", default="wire-workbook")
def lab(folder: str) -> int:
    """Puts the notebooks into a folder as `wire-workbook notebooks` does and opens explore.ipynb there.

    JupyterLab is installed with pip install 'wire-workbook[lab]'. Ctrl-C ends it.
    """
    from jupyterlab.labapp import LabApp

    server = LabApp.serverapp_class()
    server.load_config_file()
    if os.name == "posix" and os.geteuid() == 0 and not server.allow_root:
        raise ParameterError(
            "JupyterLab is not opened for root. Call it as another user, or set c.ServerApp.allow_root in its configuration."
        )
    LabApp.launch_instance([str(put(folder)), "--LabApp.default_url=/lab/tree/explore.ipynb"])
    return 0
