"""What a desk's note says of a story: that it is an update, a correction, or withdrawn."""

from __future__ import annotations

from helpers.languages.english import notices, wirecopy
from helpers.received import CORRECTION, UPDATE, WITHDRAWN

_SAID = (
    (WITHDRAWN, wirecopy.WITHDRAWAL_NOTE),
    (CORRECTION, wirecopy.CORRECTION_NOTE),
    (UPDATE, wirecopy.UPDATED_NOTE),
)
_LONGEST = 2_000


def status_of(*notes: str) -> str:
    """The gravest thing that any of the notes says: withdrawn, correction, update, or nothing."""
    if any(notices.WITHDRAWAL.fullmatch(" ".join(note[:_LONGEST].split())) for note in notes):
        return WITHDRAWN
    for status, pattern in _SAID:
        if any(pattern.search(note[:_LONGEST]) for note in notes):
            return status
    return ""
