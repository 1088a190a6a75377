"""What a desk's note says of a story: that it is an update, a correction, or withdrawn."""

from __future__ import annotations

import re

from helpers.received import CORRECTION, UPDATE, WITHDRAWN

_START = r"(?:^|[.;:)(\n—–]|--|\s-\s)\s*(?:(?:EDS|Eds|EDITORS?|Editors?)(?:['’]S?s?)?(?:\s+(?:NOTE|[Nn]ote))?\s*[:_—–-]*\s*)?(?:\*\s*)?"
_SAID = (
    (
        WITHDRAWN,
        re.compile(
            rf"""{_START}(?:(?:BULLETIN\s+|MANDATORY\s+)?KILL(?:ED)?\b|WITHDRAW(?:N|AL|S|ING)?\b|Withdraw(?:n|al|s|ing)\b
                 |RETRACT(?:ED|ION|S)\b|Retract(?:ed|ion|s)\b|CANCEL(?:L?ED|S|LATION)?\b)
                 |\b(?:story|item|report|article|dispatch|version)\b[^.]{{0,60}}?\b(?:is|has\s+been|was)\s+(?:withdrawn|retracted|killed|cancell?ed)\b""",
            re.VERBOSE,
        ),
    ),
    (
        CORRECTION,
        re.compile(
            rf"""{_START}(?:CORRECT(?:S|ED|ING|IONS?)?\b|Correct(?:s|ed|ing|ions?)\b|CLARIF(?:IES|IED|ICATION)\b|Clarif(?:ies|ied|ication)\b)
                 |\b(?:corrects|to\s+correct|has\s+been\s+corrected|corrected\s+version)\b""",
            re.VERBOSE,
        ),
    ),
    (
        UPDATE,
        re.compile(
            rf"""{_START}(?:REFILE[SD]?\b|Refile[sd]?\b|adds\b|UPDATE[SD]?\b|Update[sd]?\b|ADDS\b|Adds\b|RECASTS?\b|Recasts\b|REWRITES\b|Rewrites\b|Restores\b
                 |Leads\s+with\b|LEADS\s+with\b|New\s+throughout\b|Removes\b|Deletes\b|Replaces\b)
                 |(?i:\bwrite-?thr(?:u|ough)\b)|(?i:\b\d(?:st|nd|rd|th)\s*(?:ld|lead)(?:\b|-))""",
            re.VERBOSE,
        ),
    ),
)
_LONGEST = 2_000


def status_of(*notes: str) -> str:
    """The gravest thing that any of the notes says: withdrawn, correction, update, or nothing."""
    for status, pattern in _SAID:
        if any(pattern.search(note[:_LONGEST]) for note in notes):
            return status
    return ""
