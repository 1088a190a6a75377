"""The text of an article put together of the parts that its file gives.

Measures work on one text and on offsets into it. A plain text file is that text.
Any other format gives parts, and they are written one under the other: headline,
byline, note, then the body with the dateline before its first paragraph. No
word is added, and nothing is written twice.
"""

import re
from collections.abc import Iterable, Iterator

from helpers.article import Span
from helpers.formats.fields import status_of
from helpers.reading.anatomy import datelines
from helpers.reading.anatomy.furniture import EDITORS_NOTE, UPDATE_NOTE
from helpers.reading.anatomy.heads import Known
from helpers.received import Received

_BETWEEN = "\n\n"
_DEEPEST = 4


def composed(received: Received) -> tuple[str, Known | None]:
    """The text of an article, and where in it the parts stand that the file names; plain text names none."""
    if received.text is not None:
        return received.text, None
    headline, byline, note = (
        " ".join(part.split()) for part in (received.headline, received.byline, received.note)
    )
    paragraphs = list(filter(None, map(str.strip, received.paragraphs)))
    paragraphs = _without_repeats(paragraphs, headline, byline)
    dateline = _dateline(received.dateline.strip(), paragraphs)
    if dateline and not paragraphs[0].startswith(dateline):
        paragraphs[0] = f"{dateline} {paragraphs[0]}"
    blocks = (headline, byline, "" if note in paragraphs else note, *paragraphs)
    titled, signed, noted, *spans = _placed(blocks)
    body = tuple(filter(None, spans))
    dated = Span(body[0].start, body[0].start + len(dateline)) if dateline else None
    kind = UPDATE_NOTE if received.status or status_of(note) else EDITORS_NOTE
    return _BETWEEN.join(filter(None, blocks)), Known(
        body, titled, signed, dated, noted, kind, frozenset(received.subheadings)
    )


def _without_repeats(paragraphs: list[str], headline: str, byline: str) -> list[str]:
    """The paragraphs without those at the top that say the headline or the byline again."""
    said = {_bare(headline), _bare(byline)} - {""}
    return [each for each in paragraphs[:_DEEPEST] if _bare(each) not in said] + paragraphs[_DEEPEST:]


def _bare(text: str) -> str:
    return " ".join(re.sub(r"(?i)^by\s+", "", text).split()).casefold()


def _dateline(given: str, paragraphs: list[str]) -> str:
    """The dateline before the first paragraph: the text's own before one in a field, which is often shorter or in other words; empty for none."""
    if not given or not paragraphs:
        return ""
    own = datelines.find_dateline(paragraphs[0], Span(0, len(paragraphs[0])), signed=False)
    if own is not None:
        return own.item.text
    if paragraphs[0].startswith(given):
        mark = re.match(r"\s*(?:\([^()]{1,40}\))?\s*[-–—:_]{1,3}(?=\s|$)", paragraphs[0][len(given) :])
        return given + (mark.group() if mark else "")
    return given


def _placed(blocks: Iterable[str]) -> Iterator[Span | None]:
    """Where each block stands, with an empty line between those that hold anything; None for those that do not."""
    start = 0
    for block in blocks:
        yield Span(start, start + len(block)) if block else None
        start += len(block) + len(_BETWEEN) * bool(block)
