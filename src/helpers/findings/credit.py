"""Whether a piece made from a wire report says so: the agency named, missing, named beside the text alone, or another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from helpers.article import Furniture
from helpers.document.crediting import Credit, beside, canonical, credited, is_named, names
from helpers.findings.derived import is_copied_in_part
from helpers.findings.finding import NOTE, Finding, Place, difference, place_of
from helpers.languages.english import listed
from helpers.languages.english.calendar import MONTHS
from helpers.pairing.compared import Compared
from helpers.showing.style import shortened

DERIVED = 0.5
"""From this share of sentences on that rest on the wire report a piece owes it a credit."""


NAMED, COPIED, ELSEWHERE = "named", "copied", "elsewhere"
ASIDE, LINE, CAPTION, SIGNED = "aside", "line", "caption", "signed"
ANOTHER, MISSING = "another", "missing"
"""The forms of a credit."""

_TOLD = {
    NAMED: "the derivative names {} for what it tells",
    COPIED: "the derivative names {} only where the wire report names itself",
    ELSEWHERE: "the derivative names {} only in a sentence that has nothing of the wire report",
    ASIDE: "{} is named in a line on who contributed, and for nothing that is told",
    CAPTION: "{} is named for a picture alone",
    LINE: "{} is named in a line beside the text alone: “{}”",
    SIGNED: "the whole piece is {}’s by its dateline or its file",
}
_BEFORE_NOW = listed.words("crediting", "before now") | {each.capitalize() for each in MONTHS}
_FAR = 5
"""So many words after its name it is told when a service reported something before."""


def credit(pair: Compared) -> Iterator[Finding]:
    """At most one note on how the derivative credits the service that the wire report names as its own."""
    form, each = credited_as(pair)
    service = canonical(pair.wire.source)
    if form == ANOTHER and each:
        yield _note(pair, each, f"the derivative names {each.service}, the wire report is {service}’s")
    elif form == MISSING:
        named = is_named(pair.derivative, pair.wire.source)
        told = (
            f"the derivative names {service}, and not for what it tells"
            if named
            else f"the derivative names {service} nowhere{_signed_otherwise(pair)}"
        )
        yield _note(pair, None, told, sure=False)
    elif form:
        yield _note(pair, each, _TOLD[form].format(service, _line(pair, service)))


def _signed_otherwise(pair: Compared) -> str:
    """What a credit line of the piece's own says instead, as it is written: *Source: Delta Press*."""
    lines = (each.text for each in pair.derivative.furniture if each.kind in _SIGNS)
    line = next((each for each in lines if each not in pair.wire.text and len(each.split()) <= _SHORT), "")
    return f", and says “{line.rstrip('.')}”" if line else ""


_SIGNS, _SHORT = ("credit", "sign-off"), 5


def credited_as(pair: Compared) -> tuple[str, Credit | None]:
    """The form of the credit, and where it stands in a sentence; the form is empty where no credit is owed or nothing is known."""
    service = canonical(pair.wire.source)
    if not service or pair.wire.text == pair.derivative.text:
        return "", None
    found = credited(pair.derivative, pair.wire.source)
    forms = [(_form(pair, each), each) for each in found if each.service == service]
    for form in (NAMED, ASIDE):
        if own := next((each for told, each in forms if told == form), None):
            return form, own
    if beside_it := _named_beside(pair, service):
        return beside_it, None
    if forms:
        return forms[0]
    if not _owes(pair):
        return "", None
    other = next((each for each in found if not _is_the_wires(pair, each)), None)
    return (ANOTHER, other) if other else (MISSING, None)


def _form(pair: Compared, each: Credit) -> str:
    """What a sentence that names the wire's own service says of it."""
    if each.aside:
        return ASIDE
    if " ".join(pair.derivative.sentences[each.sentence].text.split()) == each.name.of(pair.derivative.text):
        return NAMED
    if _is_elsewhere(pair, each):
        return ELSEWHERE
    sources = pair.links.derivative[each.sentence].sources
    wires = {own.sentence for own in credited(pair.wire, pair.wire.source) if own.service == each.service}
    return NAMED if wires.isdisjoint(sources) else COPIED


def covering(pair: Compared) -> tuple[Credit, ...]:
    """Where the derivative credits the wire service with what may be the wire report's."""
    return tuple(each for each in pair.sourcing.credits if not _is_elsewhere(pair, each))


def _is_elsewhere(pair: Compared, each: Credit) -> bool:
    """Whether a piece that mostly rests on the wire report credits its service with something of before: *Reuters reported in May*."""
    if pair.links.derivative[each.sentence].sources or not _owes(pair):
        return False
    words = [word for word in pair.derivative.sentences[each.sentence].words if word.start >= each.name.end]
    after = {word.text for word in words[:_FAR]}
    return not after.isdisjoint(_BEFORE_NOW)


def _named_beside(pair: Compared, service: str) -> str:
    """How a piece names a service beside its text: in a line, as its own source, in a caption alone; empty where it does not."""
    kinds = {each.kind for each in _lines(pair, service)}
    if kinds:
        return CAPTION if kinds == {"caption"} else LINE
    heads = (line.text for line in pair.derivative.furniture if line.kind == "dateline")
    signed = any(f"({name})" in line for line in heads for name in names(pair.wire.source))
    return SIGNED if signed or canonical(pair.derivative.source) == service else ""


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
    written = "|".join(map(re.escape, sorted(names(wire.source))))
    found = re.search(rf"(?<=\()(?:{written})(?=\))", wire.text)
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
