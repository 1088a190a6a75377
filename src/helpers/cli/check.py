"""``wire-workbook check``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import click

from helpers.cli import options
from helpers.cli.verb import Verb, note

if TYPE_CHECKING:
    from helpers.findings.finding import Finding
    from helpers.measures.check import Check
    from helpers.measures.results import Results
    from helpers.measures.verdict import Verdict

_FOUND = 1
_WEIGHED = ("serious", "check")
_BEARING = "furniture headline any_language withdrawn reference wire_format derivative_format".split()
_LONGEST_MESSAGE = 400
_MOST_CAVEATS = 3
"""What was looked for, that rules err, and what they miss most; a report has the rest."""


@click.command(
    cls=Verb,
    short_help="list what in a derivative an editor must check",
    epilog="Exit status: 0 if the texts were compared, 1 if there is a finding that --fail-on names, "
    "2 if something must be fixed first.",
)
@options.path("wire", "The wire report, in any supported format; FILE#3 is the third article in a file.")
@options.path("derivative", "The derivative, likewise.")
@click.option(
    "--fail-on",
    type=click.Choice(_WEIGHED),
    help="Exit with status 1 if there is a serious finding, or (check) any that is serious or to check.",
)
@options.parameters(f"A parameter of compare.ipynb: {', '.join(_BEARING[:-1])} or {_BEARING[-1]}.")
@options.named_format("both texts; for one of them, -p wire_format or -p derivative_format")
@options.fetched("WIRE and DERIVATIVE")
def check(
    wire: str, derivative: str, fail_on: str | None, given: options.Given, named: str, fetch: bool
) -> int:
    """Prints the verdict and what an editor must check, the gravest first. Writes nothing.

    ● is serious, ○ is to check, · is a note. After each stand the numbers of the sentences. What was looked
    for, and what of it is missed most, stands at the end.
    """
    from helpers.ground.terminal import safe
    from helpers.pairing.compared import load_pair

    asked = options.taken(given, named, _BEARING, "check")
    reference = asked.pop("reference", "")
    pair = load_pair(*(options.local(each, fetch=fetch) for each in (wire, derivative)), **asked)
    for doubt in pair.wire.notes + pair.derivative.notes:
        note(doubt)
    from helpers.measures import measure

    found = measure(pair, reference=reference)
    for line in _told(found):
        print(safe(line))
    to_check = cast("Check", found["check"])
    grave = _WEIGHED[: _WEIGHED.index(fail_on) + 1] if fail_on else ()
    return _FOUND if any(each.severity in grave for each in to_check.found) else 0


def _told(found: Results) -> Iterator[str]:
    """What the files say, the verdict, the findings, and what was looked for, a line each."""
    from helpers.answering.answer import Answer
    from helpers.showing.description import standing

    answer = Answer(found)
    to_check = answer.check
    yield from standing(found.pair)
    yield f"{cast('Verdict', found['verdict']).finding.brief}."
    yield from (f"{each.brief}." for each in answer.bearing)
    weighed = any(each.severity in _WEIGHED for each in to_check.found)
    yield f"{to_check.finding.brief}." if weighed else str(to_check.finding)
    if to_check.unchecked:
        yield to_check.unchecked
    if to_check.found:
        yield ""
    yield from map(_listed, to_check.found)
    if caveats := to_check.caveat.texts:
        yield ""
        yield from caveats[: _MOST_CAVEATS if weighed else 1]


def _listed(each: Finding) -> str:
    """How grave it is and what differs, and where, and whether that is sure."""
    from helpers.findings.finding import LIKELY, in_brief
    from helpers.measures.check.wording import MARKS, where

    noted = ", ".join(filter(None, (where(each), "likely" * (each.certainty == LIKELY))))
    told = f"{MARKS.get(each.severity, '·')} {in_brief(each.message, _LONGEST_MESSAGE).removesuffix('.')}"
    return f"{told} ({noted})" if noted else told
