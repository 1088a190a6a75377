"""Whether a piece made from a wire report says so: the agency named, missing, named in a line alone, or another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from helpers.document.crediting import Credit, beside, canonical, credited
from helpers.findings.derived import is_copied_in_part
from helpers.findings.finding import LIKELY, NOTE, SURE, Finding, Place
from helpers.pairing.compared import Compared
from helpers.showing.style import shortened

DERIVED = 0.5
"""From this share of sentences on that rest on the wire report a piece owes it a credit."""


def credit(pair: Compared) -> Iterator[Finding]:
    """At most one note on how the derivative credits the service that the wire report names as its own."""
    service = canonical(pair.wire.source)
    if not service or pair.wire.text == pair.derivative.text:
        return
    found = credited(pair.derivative, pair.wire.source)
    named = [each for each in found if each.service == service]
    if named:
        yield _named(pair, min(named, key=lambda each: bool(each.aside)))
    elif where := _named_beside(pair, service):
        yield Finding(NOTE, "credit", SURE, _signed(pair), None, f"Credit: {service} is named {where}.")
    elif _owes(pair):
        yield _owed(pair, service, found)


def _named(pair: Compared, each: Credit) -> Finding:
    if each.aside:
        told = f"{each.service} is named in a line on who contributed, and for nothing that is told"
    else:
        told = f"the derivative names {each.service} for what it tells"
    return _note(pair, each, told)


def _named_beside(pair: Compared, service: str) -> str:
    """Where beside its text the derivative names the service; empty if nowhere."""
    line = min(beside(pair.derivative, service), key=lambda each: each.kind == "caption", default=None)
    if line is None and canonical(pair.derivative.source) != service:
        return ""
    if line is not None and line.kind == "caption":
        return "for a picture alone"
    words = shortened(line.text if line else pair.derivative.source, 100).rstrip(".")
    return f"in a line alone: “{words}”"


def _owed(pair: Compared, service: str, found: Sequence[Credit]) -> Finding:
    """That the service is named nowhere, or another one in its place."""
    other = next((each for each in found if not _is_the_wires(pair, each)), None)
    if other is not None:
        return _note(pair, other, f"the derivative names {other.service}, the wire report is {service}’s")
    told = f"Credit: the derivative names {service} nowhere."
    return Finding(NOTE, "credit", LIKELY, _signed(pair), None, told)


def _note(pair: Compared, each: Credit, told: str) -> Finding:
    sentence = pair.derivative.sentences[each.sentence]
    place = Place(each.name.start, each.name.end, sentence.number, each.name.of(pair.derivative.text))
    return Finding(NOTE, "credit", SURE, _signed(pair), place, f"Credit: {told}.")


def _signed(pair: Compared) -> Place | None:
    """Where the wire report's dateline names the service, with the number of the sentence that it opens."""
    wire = pair.wire
    found = re.search(rf"\({re.escape(wire.source)}\)", wire.text)
    after = [each for each in wire.sentences if found and each.end > found.end()]
    if not found or not after:
        return None
    return Place(
        found.start() + 1, found.end() - 1, after[0].number, wire.text[found.start() + 1 : found.end() - 1]
    )


def _owes(pair: Compared) -> bool:
    """Whether so much of the derivative rests on the wire report that an editor expects a credit."""
    resting = [bool(link.sources) for link in pair.links.derivative]
    return is_copied_in_part(pair) or (bool(resting) and sum(resting) >= DERIVED * len(resting))


def _is_the_wires(pair: Compared, each: Credit) -> bool:
    """Whether the wire report itself names a service, which is then no mistake of the derivative's."""
    name = " ".join(each.name.of(pair.derivative.plain).split())
    return name in " ".join(pair.wire.plain.split())
