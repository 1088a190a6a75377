"""``wire-workbook show``."""

import click

from helpers.cli import options
from helpers.cli.verb import Verb


@click.command(cls=Verb, short_help="print how an article’s file is read")
@options.path("file", "A file; FILE#3 or FILE#IDENTIFIER is one article in it.")
@options.named_format("it")
@options.fetched("FILE")
def show(file: str, named: str, fetch: bool) -> int:
    """Prints how a file was read, part by part.

    Format, headline, dates, status, what is set aside, the paragraphs, and what is doubtful. The first thing to
    try with a new source. A file with several articles is listed. A text need not be in English.
    """
    from helpers.reading import articles

    path = options.local(file, fetch=fetch)
    found = articles.received(path, format=named)
    from helpers.showing import terminal as showing_terminal

    print(showing_terminal.told(found, path))
    return 0
