"""The one door to a terminal: what comes from outside is printed, and never obeyed.

Control characters and marks that turn the direction of writing are shown as codes.
"""

import sys
import unicodedata

_UNPRINTABLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def safe(text: str) -> str:
    """A line that a terminal prints as it is: no control, no change of direction, nothing unassigned."""
    parts = ((character, unicodedata.category(character) in _UNPRINTABLE) for character in text)
    return "".join(f"\\x{ord(character):02x}" if shown else character for character, shown in parts)


def safe_lines(text: str) -> str:
    """The same of a text of several lines, which stay lines."""
    return "\n".join(safe(line) for line in text.split("\n"))


def say(result: object) -> None:
    """A result on standard output: as it is for whoever reads on, harmless where it is a terminal."""
    text = str(result)
    print(safe_lines(text) if sys.stdout.isatty() else text)


def warn(text: str) -> None:
    """Something beside the result, on standard error."""
    print(safe_lines(text), file=sys.stderr)
