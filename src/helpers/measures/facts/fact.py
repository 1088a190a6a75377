"""A fact, and what can become of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from helpers.document.names import Mention
from helpers.document.values.value import Value
from helpers.findings import findings
from helpers.findings.finding import SERIOUS, Place
from helpers.pairing.compared import Compared

FAMILY = "facts"
NUMBER, DATE, NAME, PLACE = KINDS = ("number", "date", "name", "place")
SAME, CHANGED, MISSING, NEW = OUTCOMES = ("same", "changed", "missing", "new")
OF_VALUES, OF_NAMES = ("number", "unit", "date", "time"), ("name", "place")
"""Kinds of what an editor must check that are of one value, or one name, against another."""

SURE, LIKELY = "sure", "likely"

Told = TypeVar("Told", Value, Mention)


class Fact(NamedTuple):
    """One line of the table, before it is a line."""

    kind: str
    outcome: str
    wire: Mention | None
    derivative: Mention | None
    certainty: str
    note: str = ""
    wire_mentions: int = 0
    derivative_mentions: int = 0


def one_sided(kind: str, side: int, mention: Mention, times: int, certainty: str, note: str = "") -> Fact:
    """A fact that only one text has: missing from the derivative (`side` 0) or new in it (1)."""
    if side:
        return Fact(kind, NEW, None, mention, certainty, note, derivative_mentions=times)
    return Fact(kind, MISSING, mention, None, certainty, note, wire_mentions=times)


def contradicted(
    pair: Compared, kinds: Sequence[str], wire: Sequence[Told], derivative: Sequence[Told]
) -> Iterator[tuple[Told, Told, str]]:
    """What stands in the derivative for something else of the wire report, by its serious findings, each with how sure that is."""
    for each in findings(pair):
        if each.severity == SERIOUS and each.kind in kinds:
            here, there = _standing_in(each.wire, wire), _standing_in(each.derivative, derivative)
            if here and there:
                yield here, there, each.certainty


def _standing_in(place: Place | None, told: Sequence[Told]) -> Told | None:
    """The first of some values or names that stands in the words of a finding."""
    if place is None or not place.text:
        return None
    return next((each for each in told if each.sentence >= 0 and place.start <= each.start < place.end), None)
