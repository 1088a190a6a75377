"""The findings as a reader sees them."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.findings.finding import Finding, Place
from helpers.measures.check import measure
from helpers.measures.check.wording import MARKS, SEVERITIES
from helpers.showing.tables import Table

_COLUMNS = (
    ("kind", "What", False),
    ("wire", "Wire report", False),
    ("derivative", "Derivative", False),
    ("where", "Sentences", False),
    ("message", "In words", False),
)


def listed(found: Sequence[Finding], *, caption: str) -> Table:
    """A line a finding, gravest first: severity and kind, the words on both sides, where they stand, and the message."""
    cells = [
        (
            f"{MARKS.get(each.severity, '')} {each.kind}, {SEVERITIES[each.severity]}".strip(),
            each.wire.text if each.wire else "",
            each.derivative.text if each.derivative else "",
            where(each),
            each.message,
        )
        for each in found
    ]
    return Table(measure.table(found), caption, _COLUMNS, cells)


def where(each: Finding) -> str:
    """The two sentences by number: *wire 11, derivative 10*; a headline by its name."""
    sides = (("wire", each.wire), ("derivative", each.derivative))
    return ", ".join(f"{name} {_number(place)}" for name, place in sides if place is not None)


def _number(place: Place) -> str:
    return str(place.sentence) if place.sentence else "headline"
