"""What stands between two words of one phrase: an abbreviation's point, or the apostrophe of many owners."""

from __future__ import annotations

LONGEST_ABBREVIATED = 4
_APOSTROPHES = ("’ ", "' ")


def abbreviates(key: str, gap: str) -> bool:
    """Whether the point behind a folded word is an abbreviation's.

    >>> abbreviates("jr", ". "), abbreviates("harbour", ". ")
    (True, False)
    """
    return gap.startswith(".") and gap[1:].isspace() and len(key) <= LONGEST_ABBREVIATED


def makes_owners(key: str, gap: str) -> bool:
    """Whether an apostrophe behind a folded word in *s* makes it an owner's: ``Sanders’ campaign``.

    >>> makes_owners("sanders", "’ "), makes_owners("venn", "’ ")
    (True, False)
    """
    return key.endswith("s") and gap in _APOSTROPHES
