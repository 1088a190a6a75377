"""Where paragraphs begin and end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from helpers.article import Span

_BREAK = re.compile(r"\r\n|[\n\r\v\f\u0085\u2028\u2029]")
_WIDEST_WRAP = 120

FINAL = re.compile(r"[.!?…][\"'”’)\]]*$")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text: by blank line, by indent, or one to a line.

    Lines are taken for hard-wrapped, and joined, only where most of them break
    off in mid-sentence and none is wider than 120 characters. A line then ends
    its paragraph if the next one is indented further, or if the next line's
    first word would have fitted on it.
    """
    lines = _lines(text)
    wrapped, width = _wrapping([line for line in lines if line is not None], text)
    found: list[Span] = []
    previous: Span | None = None
    for line in lines:
        if line is None:
            previous = None
            continue
        if previous is not None and wrapped and _continues(text, previous, line, width):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
        previous = line
    return tuple(trim(text, span) for span in found)


def _lines(text: str) -> list[Span | None]:
    """Every line with its indent; None for a blank one."""
    lines: list[Span | None] = []
    start = 0
    for mark in [*_BREAK.finditer(text), None]:
        end = mark.start() if mark else len(text)
        lines.append(Span(start, end) if text[start:end].strip() else None)
        start = mark.end() if mark else end
    return lines


def _indent(text: str, line: Span) -> int:
    written = line.of(text)
    return len(written) - len(written.lstrip())


def _wrapping(lines: Sequence[Span], text: str) -> tuple[bool, int]:
    """Whether the text is hard-wrapped, and at what width."""
    widths = [len(line.of(text).rstrip()) for line in lines]
    if len(lines) < 3 or max(widths) > _WIDEST_WRAP:
        return False, 0
    width = sorted(widths)[int(0.95 * (len(widths) - 1))]
    open_ended = [
        line
        for line, following in pairwise(lines)
        if not FINAL.search(line.of(text).rstrip()) and following.of(text).strip()[0].islower()
    ]
    return len(open_ended) >= max(1, 0.3 * (len(lines) - 1)), width


def _continues(text: str, previous: Span, line: Span, width: int) -> bool:
    if _indent(text, line) > min(1, _indent(text, previous)) and _indent(text, line) > 0:
        return False
    first_word = line.of(text).split()[0]
    room = width - len(previous.of(text).rstrip())
    return len(first_word) + 1 > room or line.of(text).strip()[0].islower()


def trim(text: str, span: Span) -> Span:
    """A span without the white space at its ends."""
    written = span.of(text)
    left = len(written) - len(written.lstrip())
    return Span(span.start + left, span.start + max(left, len(written.rstrip())))
