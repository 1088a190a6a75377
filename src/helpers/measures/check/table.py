"""The findings as a reader sees them."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.findings.finding import Finding
from helpers.measures.check import measure
from helpers.measures.check.wording import MARKS, SEVERITIES
from helpers.showing.style import NAMES, sentence_name, shortened
from helpers.showing.tables import Table

_LONGEST_WORDS = 160

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
            *(
                shortened(place.text if place else "", _LONGEST_WORDS)
                for place in (each.wire, each.derivative)
            ),
            where(each),
            each.message,
        )
        for each in found
    ]
    return Table(measure.FINDINGS.frame(measure.table(found)), caption, _COLUMNS, cells)


def sentences(each: Finding) -> tuple[str, ...]:
    """The names of a finding's sentences, the wire report's first; a headline is none."""
    sides = zip(NAMES, (each.wire, each.derivative), strict=True)
    return tuple(sentence_name(side, place.sentence) for side, place in sides if place and place.sentence)


def where(each: Finding) -> str:
    """The two sentences by number: *wire 11, derivative 10*; a headline by its name."""
    sides = (("wire", each.wire), ("derivative", each.derivative))
    return ", ".join(f"{name} {place.sentence or 'headline'}" for name, place in sides if place is not None)
