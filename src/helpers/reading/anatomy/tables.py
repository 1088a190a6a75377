"""Results and figures that stand in a body like prose."""

import re
from collections.abc import Sequence
from itertools import count, takewhile

from helpers.article import Span
from helpers.formats.paragraphs import is_final, is_row
from helpers.languages.english import lists, words

_FEWEST_WORDS, _FEWEST_LINES, _LONGEST_LINE = 12, 3, 12
_FEWEST_ROWS_OF_CELLS, _FEWEST_OF_PROSE, _LONGEST_LABEL = 2, 6, 4
_FIGURES, _FEW_SMALL_WORDS = 0.2, 0.15
_FIGURE = re.compile(r"[^\w]*[-+−$€£]?\d[\d.,:;/()%–-]*[A-Za-z%°]{0,3}[^\w]*|\d{1,2}-[A-Z][\w’'-]*")
"""A figure, or a seed: ``6-3``, ``1-Lee``."""


def tables(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Paragraphs that are a table, or lines of one, rather than prose: cells apart, or figures, names, no full stop."""
    written = [span.of(text).strip() for span in paragraphs]
    cells = {place for place, each in enumerate(written) if _is_row(each)}
    labelled = {place for place, each in enumerate(written) if _is_labelled(each)}
    found = _of_figures(written) | _together(cells, _FEWEST_ROWS_OF_CELLS) | _together(labelled, _FEWEST_LINES)
    return [paragraphs[place] for place in sorted(found)]


def _is_row(written: str) -> bool:
    """Whether a paragraph is in cells, and none of them a sentence."""
    if "\t" in written and is_final(written) and len(written.rpartition("\t")[2].split()) >= _FEWEST_OF_PROSE:
        return False
    return "\t" in written or written[:1] == written[-1:] == "|" or is_row(written)


def _is_labelled(written: str) -> bool:
    """Whether an open line is a label and what it has: ``Gold: Ann Lee, Norway``."""
    label, colon, _ = written.partition(": ")
    if not colon or is_final(written) or len(label.split()) > _LONGEST_LABEL:
        return False
    pieces = written.split()
    return len(pieces) <= _LONGEST_LINE and _small_words(pieces) <= _FIGURES * len(pieces)


def _of_figures(written: Sequence[str]) -> set[int]:
    """The places of paragraphs that are a table by their figures: long ones, and short lines together."""
    lengths = {place: len(each.split()) for place, each in enumerate(written) if _is_figures(each)}
    rows = {place for place, length in lengths.items() if 2 <= length <= _LONGEST_LINE}
    scores = {place for place in rows if sum(map(bool, map(_FIGURE.fullmatch, written[place].split()))) > 1}
    long = {place for place, length in lengths.items() if length >= _FEWEST_WORDS}
    return long | _together(rows, _FEWEST_LINES) | _together(scores, _FEWEST_ROWS_OF_CELLS)


def _is_figures(written: str) -> bool:
    """Whether a fifth of it are figures, and it ends like no sentence and has few small words."""
    if is_final(written.rstrip()):
        return False
    pieces = written.split()
    figures = sum(_FIGURE.fullmatch(each) is not None for each in pieces)
    if figures < _FIGURES * len(pieces):
        return False
    return _small_words(pieces) <= _FEW_SMALL_WORDS * len(pieces)


def _small_words(pieces: Sequence[str]) -> int:
    return sum(words.fold(each) in lists.function_words() for each in pieces)


def _together(places: set[int], fewest: int) -> set[int]:
    """Those of some places that stand in a row of so many."""
    firsts = (place for place in places if place - 1 not in places)
    runs = ([*takewhile(places.__contains__, count(first))] for first in firsts)
    return {place for run in runs if len(run) >= fewest for place in run}
