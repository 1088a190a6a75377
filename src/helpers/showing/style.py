"""What every page and picture shares: the role colours, and how words and numbers from outside are written."""

import calendar
import html
import re
from datetime import datetime

from helpers.ground.outside import literal as literal
from helpers.ground.outside import shortened as shortened

WIRE = "#3b5b7a"
DERIVATIVE = "#c8691c"
ROLES = (WIRE, DERIVATIVE)
DERIVATIVE_TEXT = "#9c4c0c"
LABELS = (WIRE, DERIVATIVE_TEXT)
"""The role colours for words: orange is too light to read small."""

SERIOUS = "#b3261e"
"""What may be wrong; never told by the colour alone."""

SHAPES = ("o", "D")
NAMES = ("wire report", "derivative")

INK = "#1d2329"
MUTED = "#59636e"
RULE = "#c9d0d6"
BAND = "#eef1f3"
PAPER = "#ffffff"


def sentence_name(side: str, number: object) -> str:
    """What a page calls a sentence of the *wire report* or the *derivative*: ``w3``, ``d12``."""
    return f"{side[0]}{number}"


def escaped(text: str) -> str:
    """The same as it may stand in HTML, in an attribute too."""
    return html.escape(literal(text))


def stretch(text: str, start: int, end: int) -> str:
    """The characters from `start` to `end` as HTML; a space at either edge stays one."""
    part = text[start:end]
    core = escaped(part)
    return f"{' ' if part[:1].isspace() else ''}{core}{' ' if part[-1:].isspace() and core else ''}"


def shown(text: object) -> str:
    """Text from outside as HTML: escaped, control characters visible, bounded in length."""
    return escaped(shortened(str(text), _LONGEST))


_LONGEST = 600


def when(written: str) -> str:
    """A day or time as a reader reads it, whether an ISO one or as a dateline has it; what is neither stays as it is.

    >>> when("2023-11-03T14:20:00+00:00"), when("2024-01-12"), when("Nov. 3")
    ('November 3, 2023, 14:20 UTC', 'January 12, 2024', 'November 3')
    """
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return _ABBREVIATED.sub(lambda found: _MONTHS[found[1]], written)
    day = f"{moment:%B} {moment.day}, {moment.year}"
    zone = f" {moment:%z}" if moment.utcoffset() else " UTC" if moment.tzinfo else ""
    return f"{day}, {moment:%H:%M}{zone}" if "T" in written else day


_MONTHS = {"Sept": "September"} | dict(zip(calendar.month_abbr[1:], calendar.month_name[1:], strict=True))
_ABBREVIATED = re.compile(rf"\b({'|'.join(_MONTHS)})\b\.?(?= \d)")


def signed(value: float, digits: int = 1) -> str:
    """A difference with its sign, ``+1.4``, and with more digits where it would look like none; ``unknown`` for NaN.

    >>> signed(1.42), signed(-0.04), signed(1e-9), signed(0.0), signed(float("nan"))
    ('+1.4', '−0.04', '0.0', '0.0', 'unknown')
    """
    if value != value:
        return "unknown"
    if value in (float("inf"), float("-inf")):
        return "+∞" if value > 0 else "−∞"
    sizes = [f"{abs(value):.{more}f}" for more in range(digits, digits + 4)]
    size = next(filter(float, sizes), sizes[0])
    return f"{'+' if value > 0 else '−'}{size}" if float(size) else size


def compact(value: float) -> str:
    """Three digits that count, with a true minus sign and no needless noughts; a dash for NaN."""
    return "–" if value != value else f"{value:.3g}".replace("-", "−")
