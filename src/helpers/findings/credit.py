"""Whether a piece made from a wire report says so: the agency named, missing, named beside the text alone, or another one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from helpers.article import Furniture
from helpers.document.crediting import Credit, beside, canonical, credited, named, names
from helpers.findings.derived import is_copied_in_part
from helpers.findings.finding import NOTE, Finding, Place, difference, place_of
from helpers.languages.english import listed
from helpers.languages.english.calendar import MONTHS
from helpers.pairing.compared import Compared
from helpers.showing.style import shortened

DERIVED = 0.5
"""From this share of sentences on that rest on the wire report a piece owes it a credit."""

_TOLD = {
    "named": "the derivative names {} for what it tells",
    "copied": "the derivative names {} only where the wire report names itself",
    "elsewhere": "the derivative names {} only in a sentence that has nothing of the wire report",
    "aside": "{} is named in a line on who contributed, and for nothing that is told",
    "caption": "{} is named for a picture alone",
    "line": "{} is named in a line beside the text alone: “{}”",
    "signed": "the whole piece is {}’s by its dateline or its file",
    "missing": "the derivative names {} nowhere",
    "mentioned": "the derivative names {}, and not for what it tells",
    "another": "the derivative names {1}, the wire report is {0}’s",
}
"""The forms of a credit, each with what is told of it."""

_BEFORE_NOW = listed.words("crediting", "before now") | {each.capitalize() for each in MONTHS}
_FAR = 5
"""So many words after its name it is told when a service reported something before."""


def credit(pair: Compared) -> Iterator[Finding]:
    """At most one note on how the derivative credits the service that the wire report names as its own."""
    form, each = credited_as(pair)
    if form:
        lines = (line.text for line in _lines(pair, canonical(pair.wire.service)) if line.kind != "caption")
        further = each.service if each else shortened(next(lines, ""), 100).rstrip(".")
        told = _TOLD[form].format(canonical(pair.wire.service), further)
        own = place_of(pair.derivative, *each.name, each.sentence) if each else None
        sure = form not in ("missing", "mentioned")
        yield replace(difference("credit", _signed(pair), own, told, sure=sure), severity=NOTE)


def credited_as(pair: Compared) -> tuple[str, Credit | None]:
    """The form of the credit, and where it stands in a sentence; the form is empty where no credit is owed or nothing is known."""
    service = canonical(pair.wire.service)
    if not service or pair.wire.text == pair.derivative.text:
        return "", None
    found = credited(pair.derivative, pair.wire.service)
    forms = {_form(pair, each): each for each in reversed(found) if each.service == service}
    ranked = [*filter(forms.__contains__, ("named", "aside")), _named_beside(pair, service), *forms]
    form = next(filter(None, ranked), "")
    return (form, forms.get(form)) if form or not _owes(pair) else _uncredited(pair, found)


def _uncredited(pair: Compared, found: Sequence[Credit]) -> tuple[str, Credit | None]:
    other = next((each for each in found if _is_for_this(pair, each)), None)
    mentioned = "mentioned" if named(pair.derivative, pair.wire.service) else "missing"
    return "another" if other else mentioned, other


def _form(pair: Compared, each: Credit) -> str:
    """What a sentence that names the wire's own service says of it; that it was told something is copied from beside, too."""
    if each.aside or is_elsewhere(pair, each):
        return "aside" if each.aside else "elsewhere"
    alone = pair.derivative.sentences[each.sentence].text.strip() == each.name.of(pair.derivative.text)
    sources = pair.links.derivative[each.sentence].sources
    near = {at + beside for at in sources for beside in ((-1, 0, 1) if each.heard else (0,))}
    wires = (own for own in credited(pair.wire, pair.wire.service) if own.service == each.service)
    copied = not alone and any(own.heard == each.heard and own.sentence in near for own in wires)
    return "copied" if copied else "named"


def is_elsewhere(pair: Compared, each: Credit) -> bool:
    """Whether a piece that mostly rests on the wire report credits its service with something of before: *Reuters reported in May*."""
    words = pair.derivative.sentences[each.sentence].words
    after = [word.text for word in words if word.start >= each.name.end][:_FAR]
    rests = pair.links.derivative[each.sentence].sources
    return not rests and not _BEFORE_NOW.isdisjoint(after) and _owes(pair)


def _named_beside(pair: Compared, service: str) -> str:
    """How a piece names a service beside its text: in a line, as its own source, in a caption alone; empty where it does not."""
    if kinds := {each.kind for each in _lines(pair, service)}:
        return "caption" if kinds == {"caption"} else "line"
    heads = (line.text for line in pair.derivative.furniture if line.kind == "dateline")
    signed = any(f"({name})" in line for line in heads for name in names(pair.wire.service))
    return "signed" if signed or canonical(pair.derivative.source) == service else ""


def _lines(pair: Compared, service: str) -> Iterator[Furniture]:
    """The lines beside the piece that name a service, or its name in full where the wire report's own lines have that: *NP*, *Northern Press*."""
    yield from beside(pair.derivative, service)
    for name in (each.text for each in pair.wire.furniture if each.kind != "dateline"):
        if "".join(word[0] for word in name.split()) == service:
            yield from beside(pair.derivative, name)


def _signed(pair: Compared) -> Place | None:
    """Where the wire report's dateline names the service, with the number of the sentence that it opens."""
    wire = pair.wire
    written = "|".join(map(re.escape, names(wire.service)))
    found = re.search(rf"(?<=\()(?:{written})(?=\))", wire.text)
    after = (index for index, each in enumerate(wire.sentences) if found and each.end > found.end() + 1)
    index = next(after, None)
    return place_of(wire, *found.span(), index) if found and index is not None else None


def _owes(pair: Compared) -> bool:
    """Whether so much of the derivative rests on the wire report that an editor expects a credit."""
    resting = [bool(link.sources) for link in pair.links.derivative]
    return is_copied_in_part(pair) or (bool(resting) and sum(resting) >= DERIVED * len(resting))


def _is_for_this(pair: Compared, each: Credit) -> bool:
    """Whether another service is credited in a line on who worked on the piece, or in or beside a sentence that rests on the wire report, which does not name it itself."""
    name = " ".join(each.name.of(pair.derivative.plain).split())
    near = pair.links.derivative[max(0, each.sentence - 1) : each.sentence + 2]
    rests = each.aside or any(link.sources for link in near)
    return rests and name not in " ".join(pair.wire.plain.split())
