"""``wire-workbook prepare``."""

from __future__ import annotations

import click

from helpers.cli.verb import Verb


@click.command(cls=Verb, short_help="make the word lists and fonts ready (set-up does)")
def prepare() -> int:
    """Builds what is derived once, so that no run has to: the word lists and the list of fonts."""
    import matplotlib.font_manager  # noqa: F401  builds matplotlib's list of fonts

    from helpers.languages.english import lists

    lists.nltk_data()
    return 0
