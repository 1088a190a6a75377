"""Results and figures that stand in a body like prose."""

import re
from collections.abc import Sequence
from itertools import count, takewhile

from helpers.article import Span
from helpers.formats.paragraphs import is_final
from helpers.languages.english import lists, words

_FEWEST_WORDS, _FEWEST_LINES, _LONGEST_LINE = 12, 3, 12
_FEWEST_ROWS_OF_CELLS = 2
_FIGURES, _FEW_SMALL_WORDS = 0.2, 0.15
_FIGURE = re.compile(r"[^\w]*[-+−$€£]?\d[\d.,:;/()%–-]*[a-z%]{0,3}[^\w]*|\d{1,2}-[A-Z][\w’'-]*")
"""A figure, or a seed: ``6-3``, ``1-Lee``."""


def tables(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Paragraphs that are a table, or lines of one, rather than prose: cells apart, or figures, names, no full stop."""
    written = [span.of(text).strip() for span in paragraphs]
    cells = {place for place, each in enumerate(written) if "\t" in each or each[:1] == each[-1:] == "|"}
    found = _of_figures(written) | _together(cells, _FEWEST_ROWS_OF_CELLS)
    return [paragraphs[place] for place in sorted(found)]


def _of_figures(written: Sequence[str]) -> set[int]:
    """The places of paragraphs that are a table by their figures: long ones, and short lines together."""
    lengths = {place: len(each.split()) for place, each in enumerate(written) if _is_figures(each)}
    rows = {place for place, length in lengths.items() if 2 <= length <= _LONGEST_LINE}
    return {place for place, length in lengths.items() if length >= _FEWEST_WORDS} | _together(
        rows, _FEWEST_LINES
    )


def _is_figures(written: str) -> bool:
    """Whether a fifth of it are figures, and it ends like no sentence and has few small words."""
    if is_final(written.rstrip()):
        return False
    pieces = written.split()
    figures = sum(_FIGURE.fullmatch(each) is not None for each in pieces)
    if figures < _FIGURES * len(pieces):
        return False
    small = sum(words.fold(each) in lists.function_words() for each in pieces)
    return small <= _FEW_SMALL_WORDS * len(pieces)


def _together(places: set[int], fewest: int) -> set[int]:
    """Those of some places that stand in a row of so many."""
    firsts = (place for place in places if place - 1 not in places)
    runs = ([*takewhile(places.__contains__, count(first))] for first in firsts)
    return {place for run in runs if len(run) >= fewest for place in run}
