"""Options that several verbs take, and what becomes of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from helpers.cli.verb import note
from helpers.errors import ParameterError
from helpers.ground.outside import shortened

if TYPE_CHECKING:
    from helpers.corpus.options import Options


Function = TypeVar("Function", bound=Callable[..., Any])
Given = Iterable[tuple[str, str]]
"""What was given with -p: names and values."""

PATH = click.Path(readable=False)
"""A path or an address as it was written, which shells complete; whoever reads it says what is wrong with it."""

OF_MANY = (
    "A parameter of compare.ipynb: furniture, headline, quotations, any_language, withdrawn, topics, reference, "
    "seed, wire_format or derivative_format."
)


def path(name: str, help_: str, **more: Any) -> Callable[[Function], Function]:
    """An argument that names a file or a folder."""
    return click.argument(name, type=PATH, help=help_, **more)


def parameters(which: str) -> Callable[[Function], Function]:
    """-p NAME VALUE, any number of times, as `given`."""
    return click.option(
        "--parameter", "-p", "given", nargs=2, multiple=True, metavar="NAME VALUE", help=which
    )


def output(help_: str, *, metavar: str = "DIR", **more: Any) -> Callable[[Function], Function]:
    """--output, as `output`."""
    return click.option("--output", "-o", metavar=metavar, type=PATH, help=help_, **more)


def number(
    name: str, metavar: str, default: Any, help_: str, kind: Callable[[str], float] = int
) -> Callable[[Function], Function]:
    """A number, whole unless its kind is another."""
    return click.option(name, metavar=metavar, type=kind, default=default, show_default=True, help=help_)


def named_format(whose: str) -> Callable[[Function], Function]:
    """--format NAME, as `named`; empty if the content is to tell it."""
    help_ = f"The format of {whose} (default: recognised from the content)."
    return click.option("--format", "named", metavar="NAME", default="", help=help_)


RULINGS = click.option(
    "--rulings",
    metavar="FILE",
    default="",
    type=PATH,
    help="Findings that editors marked as checked or false alarm, saved with “Save marks” on a report’s page; "
    "the share of false alarms is given by kind.",
)
"""--rulings FILE, as `rulings`; empty if there is none."""


def ruled(rulings: str) -> dict[str, str]:
    """The same as a parameter of the notebook."""
    return {"rulings": rulings} if rulings else {}


def fetched(which: str) -> Callable[[Function], Function]:
    """--fetch, as `fetch`."""
    help_ = f"Take addresses of web pages for {which}; each page is fetched now and kept in data/raw/."
    return click.option("--fetch", is_flag=True, help=help_)


def local(written: str, *, fetch: bool) -> str:
    """The path of an article, fetched first if it is an address and the reader asked for that."""
    from helpers import paths
    from helpers.reading import fetching

    if not fetching.is_address(written):
        if re.match(r"[a-z][a-z\d+.-]*://", written, re.IGNORECASE) and not paths.locate(written).exists():
            raise ParameterError(
                f"{shortened(written, 200)} is not fetched: only http and https are. Save the page and name its file."
            )
        return written
    if not fetch:
        raise ParameterError(
            f"{shortened(written, 200)} is a web address, and nothing is fetched unless you ask for it. Add --fetch, or save the page and name its file."
        )
    path = fetching.fetch(written)
    note(f"{shortened(written, 200)} is kept in {path}.")
    return str(path)


def formats(named: str) -> dict[str, str]:
    """The format that was named for both texts, as parameters of the notebook."""
    return {f"{side}_format": named for side in ("wire", "derivative") if named}


def further(given: Given, verb: str, *arguments: str) -> dict[str, str]:
    """The parameters given with -p; raises `ParameterError` for one that has a place of its own."""
    values = dict(given)
    for name in (*arguments, "output"):
        if name in values:
            raise ParameterError(
                f"'{name}' is not given with -p here: it is {'--output' if name == 'output' else 'an argument'} "
                f"of wire-workbook {verb}."
            )
    return values


def taken(given: Given, named: str, names: Iterable[str], verb: str) -> dict[str, Any]:
    """What was given with -p of these parameters of compare.ipynb, each of its type."""
    from helpers import paths
    from helpers.running.parameters import checked, declared_by

    declared = declared_by(paths.notebook("compare"))
    known = {name: declared[name] for name in names}
    return checked(formats(named) | dict(given), known, notebook=f"wire-workbook {verb}")


def measuring(given: Given, named: str, verb: str) -> Options:
    """The parameters that were given with -p, for measuring many pairs."""
    from helpers.corpus.options import Options

    return Options(**taken(given, named, Options.__dataclass_fields__, verb))
