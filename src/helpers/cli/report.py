"""``wire-workbook report``."""

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from helpers.cli import options
from helpers.cli.verb import Verb, complain, note
from helpers.errors import OutputError
from helpers.ground.terminal import say


@click.command(cls=Verb, short_help="write the HTML report on one pair")
@options.path(
    "wire",
    "The wire report, in any supported format; FILE#3 is the third article in a file. Several files, a folder "
    "or a package are versions of one report: the one that the derivative could have seen is compared.",
    nargs=-1,
    required=True,
)
@options.path("derivative", "The derivative: one article, in any supported format; FILE#3 likewise.")
@options.output("Folder of the report (default: reports/ and the name of the pair's folder).")
@click.option("--pdf", is_flag=True, help="Also make brief.pdf, one page; needs Chromium or Chrome.")
@options.parameters("A further parameter of the notebook, for instance -p seed 7.")
@options.named_format("both texts; for one of them, -p wire_format or -p derivative_format")
@options.RULINGS
@options.fetched("WIRE and DERIVATIVE")
def report(
    wire: tuple[str, ...],
    derivative: str,
    output: str | None,
    pdf: bool,
    given: options.Given,
    named: str,
    rulings: str,
    fetch: bool,
) -> int:
    """Compares a wire report with a derivative and writes an HTML report with its tables.

    The answer on one page is brief.html beside it. The last line printed is the path of the report.
    """
    from helpers.running.run import execute

    if pdf:
        from helpers.running import printing

        printing.browser()
    further = options.further(given, "report", "wire", "derivative")
    parameters = options.formats(named) | options.ruled(rulings) | further
    shown = sys.stderr.isatty()
    wires = [options.local(each, fetch=fetch) for each in wire]
    derivative = options.local(derivative, fetch=fetch)
    compared, versions = _versions(wires, derivative, parameters)
    unprinted: list[str] = []
    more: dict[str, Any] = {"complete": partial(_print, unprinted)} if pdf else {}
    parameters |= versions
    page = execute(compared, derivative, output, parameters=parameters, progress=shown, tell=note, **more)
    for each in unprinted:
        complain(each)
    say(page)
    return 2 if unprinted else 0


def _print(unprinted: list[str], made: Path, _: dict[str, Any]) -> str:
    """Print the brief of a finished report, or note why it cannot be; nothing is added to the page."""
    from helpers.running import printing

    try:
        printing.print_brief(made)
    except OutputError as error:
        unprinted.append(str(error))
    return ""


def _versions(
    wires: Sequence[str], derivative: str, parameters: Mapping[str, str]
) -> tuple[str, dict[str, str]]:
    """The version of the wire report to compare, and all of them as a notebook's parameter, where there are several."""
    from helpers import paths
    from helpers.reading import articles

    wire_format = parameters.get("wire_format", "")
    if "other_versions" in parameters or not articles.are_several(wires, format=wire_format):
        return wires[0], {}
    from helpers.measures.versions import known as versions
    from helpers.running.parameters import truth

    any_language = bool(truth(parameters.get("any_language")))
    derivative_format = parameters.get("derivative_format", "")
    article = articles.read_article(derivative, format=derivative_format, any_language=any_language)
    found = versions.selected(wires, article, format=wire_format, any_language=any_language)
    if len(found.all) > 1:
        chosen = found.label(found.compared)
        note(f"{len(found.all)} versions of the wire report; version {chosen} is compared. {found.reason}")
    listed = versions.PARTED_BY.join(paths.told(each.address) for each in found.all)
    return found.compared.address, {"other_versions": listed}
