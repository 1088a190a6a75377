"""A fact, and what can become of it."""

from dataclasses import dataclass

from helpers.document.names import Mention

FAMILY = "facts"
NUMBER, DATE, NAME, PLACE = KINDS = ("number", "date", "name", "place")
SAME, CHANGED, MISSING, NEW = OUTCOMES = ("same", "changed", "missing", "new")
FINDINGS = ("number", "unit", "date", "time", "name", "place")
"""Kinds of what an editor must check that are of one value or name against another."""

SURE, LIKELY = "sure", "likely"


@dataclass(frozen=True, slots=True)
class Fact:
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
