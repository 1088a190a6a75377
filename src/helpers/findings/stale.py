"""Figures that the wire report gives as those of before, told as those of now: *80 crowns from 95* as *95 crowns*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.document.document import Document
from helpers.document.values.value import CALENDAR, NUMBER, Value, sort
from helpers.findings.clauses import keys_beside
from helpers.findings.finding import Finding, difference, place_of
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.valued import BORNE_OUT, Fate

_BESIDE = 5
"""So many words on either side stand beside a figure."""

_NOW_FIRST = re.compile(
    r"(?:\s*\([^()]*\))?[\s,(]+(?:[a-z]+\s+)?from\s+(?:(?:an?|the|its|their)\s+)?(?:[a-z]+\s+)?"
)
_BEFORE_FIRST = re.compile(r"\s+to\s+")
_OF_BEFORE = re.compile(r"\bfrom\s+$")
_EARLIER = listed.words("timing", "earlier figure")


def stale(pair: Compared) -> Iterator[Finding]:
    """A finding for each former figure that stands alone in a sentence, with no word that it is the former."""
    for fate in pair.valued.fates:
        if (now := _of_now(pair, fate)) and fate.wire is not None:
            told = f"in the wire report {now.text} has taken the place of {fate.wire.text}, which the derivative gives alone"
            here = place_of(pair.derivative, *fate.value.outer, fate.value.sentence)
            there = place_of(pair.wire, *now.outer, now.sentence)
            yield difference("number", there, here, told)


def _of_now(pair: Compared, fate: Fate) -> Value | None:
    """The wire report's new figure in place of the former one that a derivative's sentence gives, unless it tells both."""
    value, former = fate.value, fate.wire
    if fate.outcome != BORNE_OUT or former is None or value.kind in CALENDAR:
        return None
    now = next((each for each in pair.wire.values if _follows(pair.wire, each, former)), None)
    if now is None or now.start in pair.valued.alike[0] or _is_difference_told(pair, now, fate):
        return None
    return now if _EARLIER.isdisjoint(keys_beside(pair.derivative, value, _BESIDE)) else None


def _is_difference_told(pair: Compared, now: Value, fate: Fate) -> bool:
    """Whether a sentence tells by how much a figure has changed: *60 fewer than the 300*."""
    step = abs(now.low - fate.value.low)
    return any(each.low == step for each in pair.derivative.values if each.sentence == fate.value.sentence)


def _follows(wire: Document, now: Value, former: Value) -> bool:
    """Whether a value stands in its sentence as what another was changed to."""
    bare = not former.unit and former.kind == NUMBER
    if now.sentence != former.sentence or (sort(now) != sort(former) and not bare):
        return False
    if now.end <= former.start:
        return _NOW_FIRST.fullmatch(wire.plain, now.end, former.start) is not None
    leads = _OF_BEFORE.search(wire.plain, 0, former.start) is not None
    return leads and _BEFORE_FIRST.fullmatch(wire.plain, former.end, now.start) is not None
