"""Which words the derivative shares with the wire report in the same order, and what they are.

Everything here is counted, nothing judged: what a share means is for the verdict
to say, which holds it against independent reports. Each share stands beside its
counts and has a direction: the wire column says how much of the wire report is
found in the derivative, the derivative column how much of the derivative is found
in the wire report. Both with quotations in and with quotations masked, because
two reporters who heard one speaker share his words without sharing copy.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import or_
from typing import NamedTuple

from helpers.document.document import Document
from helpers.ground.keeping import by_word, kept
from helpers.languages.english import listed, lists, numberwords
from helpers.measures.lines import UNKNOWN, Measure, measure, shares
from helpers.measures.schema import Rows, Table
from helpers.pairing import passages
from helpers.pairing.compared import Compared
from helpers.pairing.passages import Keys, Tile
from helpers.statistics.intervals import Interval

FAMILY = "reuse"
RUNS = (1, 2, 3, 5, 7)
SIZES = (3, 5, 7)
QUOTATION, NAME, VERBATIM = "quotation", "name or fixed phrase", "verbatim"
KINDS = (QUOTATION, NAME, VERBATIM)
LEAD = "passages of 3 words or more"
VERBATIM_PASSAGES = "passages of 7 words or more"
LONGEST = "longest run"
MASKED = ", quotations masked"

_NO_INTERVAL = Interval.unknown("no interval: both columns count the same shared words")
"""So sentences cannot be drawn again one text at a time."""
_NUMBER_WORDS = numberwords.PLAIN | listed.words("numbers", "in fixed phrases")

PASSAGES = Table.beside(__file__, "passages")


def compare(pair: Compared) -> Rows:
    """Containment, passages and longest run in both directions, and what the shared words are.

    A share is 0 to 1. *Runs of n words*: of all runs of n words of a text, how many
    stand in the other anywhere (Broder, *On the resemblance and containment of
    documents*, 1997). *Passages*: words in shared runs of at least so many, no word
    used twice, in any order (`passages.tiles`). *Shared words* of the three kinds add
    up to the passages of three words or more. No intervals: both
    columns count the same words. Masked lines count words outside quotation marks only.
    """
    lines: list[Measure] = []
    for masked in (False, True):
        sides = pair.own_keys if masked else tuple(document.keys for document in pair)
        tiles, runs = pair.own_tiles if masked else pair.tiles, pair.runs(masked=masked)
        suffix = MASKED * masked
        lines += [
            _share_line(f"runs of {run} word{'s' * (run > 1)}{suffix}", runs.of(run), "runs") for run in RUNS
        ]
        lines += [_passages_line(sides, tiles, size, suffix) for size in SIZES]
        lines.append(_longest_line(sides, tiles, suffix))
    return [*lines, *(_kind_line(pair, kind) for kind in KINDS)]


def _passages_line(sides: Sequence[Keys], tiles: Sequence[Tile], size: int, suffix: str) -> Measure:
    shared = sum(tile.length for tile in tiles if tile.length >= size)
    counts = [(shared, len(side) - side.count(None)) for side in sides]
    return _share_line(f"passages of {size} words or more{suffix}", counts, "words")


def passages_table(pair: Compared) -> Rows:
    """Every shared passage as written in the derivative, longest first.

    A run that passes in or out of quotation marks is cut there. *Quotation* is one
    that either text has in quotation marks, *name or fixed phrase* one of names,
    titles, dates, numbers and function words alone.
    """
    return sorted(_pieces(pair), key=lambda piece: (-piece.words, piece.derivative_start))


def _kind_line(pair: Compared, kind: str) -> Measure:
    shared = sum(piece.words for piece in _pieces(pair) if piece.kind == kind)
    return _share_line(f"shared words: {kind}", [(shared, len(article.words)) for article in pair], "words")


def _share_line(name: str, counts: Sequence[tuple[int, int]], what: str) -> Measure:
    note = " and ".join(f"{count:,} of {total:,}" for count, total in counts) + f" {what}"
    values = shares(*zip(*counts, strict=True))
    return measure(FAMILY, name, values, "share", interval=_NO_INTERVAL, note=note)


def _longest_line(sides: Sequence[Keys], tiles: Sequence[Tile], suffix: str) -> Measure:
    """The longest run has the same words in both texts, so both columns are alike."""
    if any(len(side) == side.count(None) for side in sides):
        return measure(FAMILY, LONGEST + suffix, (UNKNOWN, UNKNOWN), "words", note="no words to compare")
    length = max((tile.length for tile in tiles), default=0) or passages.longest_run(*sides)
    return measure(FAMILY, LONGEST + suffix, (length, length), "words", interval=_NO_INTERVAL)


class _Piece(NamedTuple):
    """A passage, or the part of one that stands inside or outside quotation marks; its place in both."""

    words: int
    kind: str
    quoted: str
    text: str
    wire_sentence: int
    derivative_sentence: int
    wire_start: int
    wire_end: int
    derivative_start: int
    derivative_end: int


_QUOTED = {
    (True, True): "both",
    (True, False): "wire only",
    (False, True): "derivative only",
    (False, False): "neither",
}


@kept
def _pieces(pair: Compared) -> tuple[_Piece, ...]:
    found = []
    for tile in pair.tiles:
        for first, last in _unbroken(pair, tile):
            here = slice(tile.wire + first, tile.wire + last)
            there = slice(tile.derivative + first, tile.derivative + last)
            wire, derivative = pair.wire.words[here], pair.derivative.words[there]
            quoted = _QUOTED[wire[0].quoted, derivative[0].quoted]
            fixed = map(or_, _fixed(pair.wire, here), _fixed(pair.derivative, there))
            kind = QUOTATION if quoted != "neither" else NAME if all(fixed) else VERBATIM
            written = pair.derivative.plain[derivative[0].start : derivative[-1].end]
            sentences = _number(pair.wire, here.start), _number(pair.derivative, there.start)
            edges = (edge for words in (wire, derivative) for edge in (words[0].start, words[-1].end))
            found.append(_Piece(last - first, kind, quoted, " ".join(written.split()), *sentences, *edges))
    return tuple(found)


def _number(article: Document, place: int) -> int:
    return article.sentences[article.sentence_of[place]].number


def _unbroken(pair: Compared, tile: Tile) -> Iterator[tuple[int, int]]:
    """The stretches of a tile in which neither text passes in or out of quotation marks."""
    wire = pair.wire.words[tile.wire : tile.wire + tile.length]
    derivative = pair.derivative.words[tile.derivative : tile.derivative + tile.length]
    states = [(one.quoted, other.quoted) for one, other in zip(wire, derivative, strict=True)]
    end = 0
    for _, run in groupby(states):
        first, end = end, end + len(list(run))
        yield first, end


def _fixed(article: Document, places: slice) -> list[bool]:
    """Which of some words any writer would have to use: names, titles, dates, numbers, function words."""
    words = zip(article.words[places], article.keys[places], strict=True)
    return [word.start in article.name_words or _is_fixed(key) for word, key in words]


@by_word
def _is_fixed(key: str) -> bool:
    listed_somewhere = key in lists.function_words() or key in lists.titles() or key in _NUMBER_WORDS
    return listed_somewhere or any(map(str.isdigit, key))
