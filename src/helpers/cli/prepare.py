"""``wire-workbook prepare``."""

import click

from helpers.cli.verb import Verb


@click.command(cls=Verb, short_help="make the list of fonts ready (set-up does)")
def prepare() -> int:
    """Builds what is derived once, so that no run has to: the list of fonts."""
    import matplotlib.font_manager  # noqa: F401  builds matplotlib's list of fonts

    return 0
