"""A fact, and what can become of it."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.document.names import Mention

FAMILY = "facts"
NUMBER, DATE, NAME, PLACE = KINDS = ("number", "date", "name", "place")
SAME, CHANGED, MISSING, NEW = OUTCOMES = ("same", "changed", "missing", "new")
FINDINGS = ("number", "unit", "date", "time", "name", "place")
"""Kinds of what an editor must check that are of one value or name against another."""

SURE, LIKELY = "sure", "likely"

SMALL_COUNT = 12
"""Up to this, a bare count stands in most texts for something or other."""

MOST_CANDIDATES = 6
MOST_PLACES = 40
"""A word that stands beside more values than this is too common to find a counterpart by."""


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
