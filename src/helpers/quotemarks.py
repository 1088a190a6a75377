"""Which characters stand inside quotation marks.

Curly and straight double marks, guillemets, British single marks, and
quotations that run over several paragraphs, each of which opens anew and only
the last of which closes. A mark that is never closed quotes nothing and is
told as a note: a guess would move words from the writer to a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from helpers.article import Span

_DOUBLE = {"“": "”", "«": "»", "„": "“”", '"': '"', "``": "''"}
_OPEN_OR_CLOSE = re.compile(r"``|''|[“”„«»\"]")
_SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[—–“\"-])|^)[‘'](?=[^\W_])")
_SINGLE_CLOSE = re.compile(r"(?<=[^\s‘'])[’'](?![^\W_])")


def quoted_spans(text: str, paragraphs: Iterable[Span]) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """The stretches between quotation marks, marks left out, and notes on marks that do not pair.

    `paragraphs` are the stretches of `text` to look at, in reading order. A
    quotation inside a quotation belongs to the outer one.
    """
    spans: list[Span] = []
    notes: list[str] = []
    paragraphs = list(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        found, unclosed = _double(text, paragraph)
        if unclosed is not None:
            if following is not None and _opens(text, following):
                found.append(Span(unclosed, paragraph.end))
            else:
                shown = " ".join(text[unclosed : unclosed + 40].split())
                notes.append(f"A quotation mark before “{shown}…” is never closed.")
        if not found and unclosed is None:
            found = _single(text, paragraph)
        spans.extend(span for span in found if span.end > span.start)
    return tuple(spans), tuple(notes)


def _opens(text: str, paragraph: Span) -> bool:
    return paragraph.of(text).lstrip().startswith(("“", '"', "«", "„", "``"))


def _double(text: str, paragraph: Span) -> tuple[list[Span], int | None]:
    """Spans between double marks, and where an unclosed one starts."""
    spans: list[Span] = []
    start: int | None = None
    closing = ""
    for mark in _OPEN_OR_CLOSE.finditer(text, paragraph.start, paragraph.end):
        sign = mark.group()
        if start is None:
            if sign in _DOUBLE and not (sign == '"' and _is_inches(text, mark.start())):
                start, closing = mark.end(), _DOUBLE[sign]
        elif sign in closing:
            spans.append(Span(start, mark.start()))
            start = None
    return spans, start


def _is_inches(text: str, offset: int) -> bool:
    """``6'2"``: a straight mark right after a digit is a measure unless a quotation is open."""
    return offset > 0 and text[offset - 1].isdigit()


def _single(text: str, paragraph: Span) -> list[Span]:
    """Spans between single marks, as British papers set them.

    An apostrophe looks like a closing mark. A closing mark after punctuation
    is certain; one after a letter is taken only if no certain one follows
    before the next opening mark.
    """
    spans: list[Span] = []
    opening = _SINGLE_OPEN.search(text, paragraph.start, paragraph.end)
    while opening is not None:
        next_opening = _SINGLE_OPEN.search(text, opening.end(), paragraph.end)
        limit = next_opening.start() if next_opening else paragraph.end
        closings = list(_SINGLE_CLOSE.finditer(text, opening.end(), limit))
        certain = [mark for mark in closings if text[mark.start() - 1] in ".,?!…;"]
        if certain or closings:
            spans.append(Span(opening.end(), (certain or closings)[0].start()))
        opening = next_opening
    return spans
