"""Results and figures that stand in a body like prose."""

import re
from collections.abc import Mapping, Sequence
from itertools import count, takewhile

from helpers.article import Span
from helpers.formats.paragraphs import is_final, is_row
from helpers.languages.english import lists, words

_FEWEST_WORDS, _FEWEST_LINES, _LONGEST_LINE = 12, 3, 12
_FEWEST_ROWS, _LONGEST_LABEL = 2, 4
_FIGURES, _FEW_SMALL_WORDS = 0.2, 0.15
_FIGURE = re.compile(r"[^\w]*[-+−$€£]?\d[\d.,:;/()%–-]*[A-Za-z%°]{0,3}[^\w]*|\d{1,2}-[A-Z][\w’'-]*")
"""A figure, or a seed: ``6-3``, ``1-Lee``."""


def tables(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Paragraphs that are a table, or lines of one, rather than prose: cells apart, or figures, names, no full stop."""
    written = [span.of(text).strip() for span in paragraphs]
    apart = written if any(gap in text for gap in ("  ", "\t", "|")) else ()
    cells = {place for place, each in enumerate(apart) if is_row(each) or each[:1] == each[-1:] == "|"}
    unclosed = {place: each for place, each in enumerate(written) if not is_final(each)}
    found = _of_figures(unclosed) | _together(cells, _FEWEST_ROWS)
    return [paragraphs[place] for place in sorted(found)]


def _is_labelled(written: str) -> bool:
    """Whether a line without a stop is a label and what it has: ``Gold: Ann Lee, Norway``."""
    if ": " not in written or len(written.partition(": ")[0].split()) > _LONGEST_LABEL:
        return False
    pieces = written.split()
    return len(pieces) <= _LONGEST_LINE and _small_words(pieces) <= _FIGURES * len(pieces)


def _of_figures(written: Mapping[int, str]) -> set[int]:
    """The places of paragraphs without a stop that are a table by their figures or labels: long ones, and short lines together."""
    lengths = {place: len(each.split()) for place, each in written.items() if _is_figures(each)}
    rows = {place for place, length in lengths.items() if 2 <= length <= _LONGEST_LINE}
    scores = {place for place in rows if len(list(filter(_FIGURE.fullmatch, written[place].split()))) > 1}
    rows |= {place for place, each in written.items() if _is_labelled(each)}
    long = {place for place, length in lengths.items() if length >= _FEWEST_WORDS}
    return long | _together(rows, _FEWEST_LINES) | _together(scores, _FEWEST_ROWS)


def _is_figures(written: str) -> bool:
    """Whether a fifth of it are figures, and it has few small words."""
    pieces = written.split()
    figures = sum(_FIGURE.fullmatch(each) is not None for each in pieces)
    return figures >= _FIGURES * len(pieces) and _small_words(pieces) <= _FEW_SMALL_WORDS * len(pieces)


def _small_words(pieces: Sequence[str]) -> int:
    return sum(words.fold(each) in lists.function_words() for each in pieces)


def _together(places: set[int], fewest: int) -> set[int]:
    """Those of some places that stand in a row of so many."""
    firsts = (place for place in places if place - 1 not in places)
    runs = ([*takewhile(places.__contains__, count(first))] for first in firsts)
    return {place for run in runs if len(run) >= fewest for place in run}
