"""Whether a piece made from a wire report says so: the agency named, missing, named beside the text alone, or another one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from helpers.article import Furniture
from helpers.document.crediting import Credit, beside, canonical, credited
from helpers.findings.derived import is_copied_in_part
from helpers.findings.finding import NOTE, Finding, Place, difference, place_of
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
    own = next((each for each in named if not each.aside), None)
    if own is not None:
        yield _note(pair, own, f"the derivative names {service} for what it tells")
    elif named:
        told = f"{service} is named in a line on who contributed, and for nothing that is told"
        yield _note(pair, named[0], told)
    elif form := named_beside(pair, service):
        yield _note(pair, None, _TOLD_BESIDE[form].format(service, _line(pair, service)))
    elif _owes(pair):
        yield _uncredited(pair, service, found)


def _uncredited(pair: Compared, service: str, found: Iterable[Credit]) -> Finding:
    """The derivative names another service than the one that it owes the credit, or none."""
    other = next((each for each in found if not _is_the_wires(pair, each)), None)
    if other is None:
        return _note(pair, None, f"the derivative names {service} nowhere", sure=False)
    return _note(pair, other, f"the derivative names {other.service}, the wire report is {service}’s")


CAPTION, LINE, SIGNED = "caption", "line", "signed"
_TOLD_BESIDE = {
    CAPTION: "{} is named for a picture alone",
    LINE: "{} is named in a line beside the text alone: “{}”",
    SIGNED: "the whole piece is {}’s by its dateline or its file",
}


def named_beside(pair: Compared, service: str) -> str:
    """How a piece names a service beside its text: in a line, as its own source, in a caption alone; empty where it does not."""
    kinds = {each.kind for each in _lines(pair, service)}
    if kinds:
        return CAPTION if kinds == {"caption"} else LINE
    return SIGNED if canonical(pair.derivative.source) == service else ""


def _lines(pair: Compared, service: str) -> Iterator[Furniture]:
    """The lines beside the piece that name a service, or its name in full where the wire report's own lines have that: *NP*, *Northern Press*."""
    yield from beside(pair.derivative, service)
    for name in (each.text for each in pair.wire.furniture if each.kind != "dateline"):
        if "".join(word[0] for word in name.split()) == service:
            yield from beside(pair.derivative, name)


def _line(pair: Compared, service: str) -> str:
    lines = (each.text for each in _lines(pair, service) if each.kind != "caption")
    return shortened(next(lines, ""), 100).rstrip(".")


def _note(pair: Compared, each: Credit | None, told: str, *, sure: bool = True) -> Finding:
    own = place_of(pair.derivative, *each.name, each.sentence) if each else None
    return replace(difference("credit", _signed(pair), own, told, sure=sure), severity=NOTE)


def _signed(pair: Compared) -> Place | None:
    """Where the wire report's dateline names the service, with the number of the sentence that it opens."""
    wire = pair.wire
    found = re.search(rf"(?<=\(){re.escape(wire.source)}(?=\))", wire.text)
    after = (index for index, each in enumerate(wire.sentences) if found and each.end > found.end() + 1)
    index = next(after, None)
    return place_of(wire, *found.span(), index) if found and index is not None else None


def _owes(pair: Compared) -> bool:
    """Whether so much of the derivative rests on the wire report that an editor expects a credit."""
    resting = [bool(link.sources) for link in pair.links.derivative]
    return is_copied_in_part(pair) or (bool(resting) and sum(resting) >= DERIVED * len(resting))


def _is_the_wires(pair: Compared, each: Credit) -> bool:
    """Whether the wire report itself names a service, which is then no mistake of the derivative's."""
    name = " ".join(each.name.of(pair.derivative.plain).split())
    return name in " ".join(pair.wire.plain.split())
