"""The gates that `--fail-on` names: what makes a run end with status 4.

A gate looks at what is new since the last run that came to its end, and a report
in which only versions changed is not. This module loads nothing, since the
command line has the names.
"""

from collections.abc import Mapping
from typing import Any

GATES: Mapping[str, str] = {
    "serious": "the derivative has a serious finding, as wire-workbook check marks it, or comes from a wire report that was withdrawn",
    "check": "the derivative has a finding that is serious or to check, rests on what was withdrawn or corrected, or is dated before an embargo ends",
    "quotation-changed": "the derivative has a quotation whose words were changed",
    "number-changed": "the derivative has a finding on a number or unit, serious or to check",
    "verdict-changed": "the verdict differs from that of the previous report on the pair",
    "failed": "a report failed that had not failed in this way before",
}
"""What each finds, by the name that ``--fail-on`` takes."""

_COUNTED = {
    "serious": ("serious", "withdrawn"),
    "check": ("serious", "check", "doubts"),
    "quotation-changed": ("quotations changed",),
    "number-changed": ("numbers changed",),
}
"""The counts of a report's record that shut a gate where one is above 0."""


def shuts(gate: str, kept: Mapping[str, Any]) -> bool:
    """Whether a new report shuts a gate, by what its site keeps of it."""
    if gate == "verdict-changed":
        return bool(kept.get("changes", {}).get("counts", {}).get("verdict"))
    counts = kept.get("counts", {})
    return any(isinstance(number := counts.get(what), int) and number > 0 for what in _COUNTED.get(gate, ()))
