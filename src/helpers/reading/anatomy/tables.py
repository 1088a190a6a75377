"""Results and figures that stand in a body like prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from helpers.article import Span
from helpers.formats.paragraphs import FINAL
from helpers.languages.english import lists, words

_FEWEST_WORDS, _FEWEST_LINES, _LONGEST_LINE = 12, 3, 12
_FEWEST_ROWS_OF_CELLS = 2
_FIGURES, _FEW_SMALL_WORDS = 0.25, 0.15
_FIGURE = re.compile(r"[^\w]*[-+−$€£]?\d[\d.,:;/()%–-]*[a-z%]{0,3}[^\w]*")


def tables(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Paragraphs that are a table, or lines of one, rather than prose: cells apart, or figures, names, no full stop."""
    written = [span.of(text) for span in paragraphs]
    lengths = [len(each.split()) for each in written]
    figures = list(map(_is_figures, written))
    cells = ["\t" in each.strip() for each in written]
    rows = [each and 2 <= length <= _LONGEST_LINE for each, length in zip(figures, lengths, strict=True)]
    return [
        span
        for place, span in enumerate(paragraphs)
        if (figures[place] and lengths[place] >= _FEWEST_WORDS)
        or (rows[place] and _among(rows, place) >= _FEWEST_LINES)
        or (cells[place] and _among(cells, place) >= _FEWEST_ROWS_OF_CELLS)
    ]


def _is_figures(written: str) -> bool:
    """Whether a quarter of it are figures, and it ends like no sentence and has few small words."""
    if FINAL.search(written.rstrip()):
        return False
    pieces = written.split()
    figures = sum(_FIGURE.fullmatch(each) is not None for each in pieces)
    if figures < _FIGURES * len(pieces):
        return False
    small = sum(words.fold(each) in lists.function_words() for each in pieces)
    return small <= _FEW_SMALL_WORDS * len(pieces)


def _among(rows: Sequence[bool], place: int) -> int:
    """How many rows stand together with this one."""
    first = last = place
    while first > 0 and rows[first - 1]:
        first -= 1
    while last + 1 < len(rows) and rows[last + 1]:
        last += 1
    return last - first + 1
