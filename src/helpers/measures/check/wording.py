"""What is said of the findings together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from helpers.findings.finding import CHECK, NOTE, SERIOUS, Finding
from helpers.showing.finding import Finding as Answer
from helpers.showing.finding import in_a_list

LOOKED_FOR = (
    "numbers, dates, names and places, quotations and their speakers, sources, negations, hedges and causes"
)


def told(found: Sequence[Finding]) -> Answer:
    """How many findings there are, and the gravest in words."""
    counts = Counter(each.severity for each in found)
    weighed = [each for each in found if each.severity != NOTE]
    if not weighed:
        brief = "No difference to check was found"
        return Answer(f"{brief} in {LOOKED_FOR}. Not everything is found by rule.", 1.2, brief)
    numbers = [f"{counts[each]} {words}" for each, words in _WORDS.items() if counts[each]]
    brief = f"To check before publishing: {in_a_list(numbers)}"
    more = f" And {len(weighed) - 3} more." if len(weighed) > 3 else ""
    return Answer(f"{brief}. {' '.join(each.message for each in weighed[:3])}{more}", 3.0, brief)


_WORDS = {SERIOUS: "serious", CHECK: "to check"}
