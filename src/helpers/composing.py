"""The text of an article put together of the parts that its file gives.

Measures work on one text and on offsets into it. A plain text file is that text.
Any other format gives parts, and they are written one under the other: headline,
byline, note, then the body with the dateline before its first paragraph. No
word is added, and nothing is written twice.
"""

from __future__ import annotations

from typing import NamedTuple

from helpers.anatomy import Known
from helpers.article import Span
from helpers.received import Received

_BETWEEN = "\n\n"


class Composed(NamedTuple):
    """A text, and where in it the parts stand that the file names; None for plain text, which names none."""

    text: str
    known: Known | None


def composed(received: Received) -> Composed:
    """The text of an article with its known parts."""
    if received.text is not None:
        return Composed(received.text, None)
    paragraphs = [paragraph.strip() for paragraph in received.paragraphs if paragraph.strip()]
    dateline = received.dateline.strip()
    if dateline and paragraphs and not _opens(paragraphs[0], dateline):
        paragraphs[0] = f"{dateline} {paragraphs[0]}"
    note = "" if received.note.strip() in paragraphs else received.note.strip()
    written = _Written()
    headline = written.block(" ".join(received.headline.split()))
    byline = written.block(" ".join(received.byline.split()))
    noted = written.block(note)
    spans = tuple(span for paragraph in paragraphs if (span := written.block(paragraph)) is not None)
    dated = Span(spans[0].start, spans[0].start + len(dateline)) if dateline and spans else None
    return Composed(_BETWEEN.join(written.blocks), Known(spans, headline, byline, dated, noted))


def _opens(paragraph: str, dateline: str) -> bool:
    return paragraph.startswith(dateline)


class _Written:
    """Blocks of text with an empty line between them."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self._length = 0

    def block(self, text: str) -> Span | None:
        """Write a block; returns where it stands, or None where there is nothing to write."""
        if not text:
            return None
        start = self._length + (len(_BETWEEN) if self.blocks else 0)
        self.blocks.append(text)
        self._length = start + len(text)
        return Span(start, self._length)
