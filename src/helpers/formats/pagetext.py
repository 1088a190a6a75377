"""What stands in a page or in its description, as plain text, and folded for comparing."""

import html
import re
from typing import Any

from helpers.formats import broken

LONGEST = 1_000
"""Characters of a value that are kept."""
_PRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def text(value: Any) -> str:
    """A value as one line of plain text, bounded."""
    return " ".join(long_text(value).split())[:LONGEST]


def long_text(value: Any) -> str:
    """A text, the first of a list or the value of a node as plain text; empty for anything else."""
    if isinstance(value, list):
        return long_text(value[0]) if value else ""
    if isinstance(value, dict):
        return long_text(value.get("@value"))
    if not isinstance(value, str):
        return ""
    bare = re.sub(r"</?[a-zA-Z][^<>]{0,500}>", " ", value)
    return broken.visible(_PRINTABLE.sub(" ", html.unescape(html.unescape(bare))))


def fold(written: str) -> str:
    """A text to compare by: letters and digits alone, in small letters."""
    return re.sub(r"\W+", " ", written.casefold()).strip()
