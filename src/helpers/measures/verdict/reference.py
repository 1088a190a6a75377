"""What verdicts are held against: pairs whose relation is known."""

from __future__ import annotations

import csv
import hashlib
import math
import random
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import permutations, product
from pathlib import Path
from typing import NamedTuple

import numpy as np

from helpers.document.document import Document
from helpers.errors import WorkbookError
from helpers.ground import folder
from helpers.ground.loading import pd
from helpers.measures.lines import UNKNOWN
from helpers.measures.verdict.strands import EVENT, PASSAGE, scored
from helpers.pairing.compared import Compared
from helpers.showing.finding import counted

SAME_EVENT, DIFFERENT_EVENT, REWRITES = "same event", "different event", "rewritten"
FILES = {SAME_EVENT: "same-event.csv", DIFFERENT_EVENT: "different-event.csv", REWRITES: "rewritten.csv"}
LENGTHS = (100, 200, 350, 600)
"""Words to which the texts of the references are cut; either text to each, so there are sixteen cells."""
_LEVELS = (0, 1, 2, 5, 10, 25, 50, 75, 90, 95, 98, 99, 99.5, 100)
_FEWEST_PAIRS = 30
"""A cell with fewer pairs than this says nothing about its tails and is left out."""

Quantiles = tuple[float, ...]
Cells = Mapping[tuple[int, int], Quantiles]
"""How a strand is distributed among pairs of about these lengths, words of the wire report first."""


@dataclass(frozen=True)
class Distribution:
    """What pairs of one kind reach in each strand, by length; figures only."""

    source: str
    pairs: int
    cells: Mapping[str, Cells]

    def percentile(self, strand: str, value: float, words: Sequence[int]) -> float:
        """Share of the pairs of like length that lie below `value`, 0 to 100; ties count half."""
        if math.isnan(value):
            return UNKNOWN
        return self._weighted(strand, words, lambda quantiles: _percentile(quantiles, value))

    def quantile(self, strand: str, level: float, words: Sequence[int]) -> float:
        """The value that `level` percent of the pairs of like length do not exceed."""
        return self._weighted(strand, words, lambda quantiles: float(np.interp(level, _LEVELS, quantiles)))

    def most(self, strand: str) -> float:
        """The highest value of any pair of any length."""
        return max((quantiles[-1] for quantiles in self.cells.get(strand, {}).values()), default=UNKNOWN)

    def _weighted(self, strand: str, words: Sequence[int], of: Callable[[Quantiles], float]) -> float:
        """The mean over the cells round a pair's lengths, linear in the logarithm of length; else the nearest cell's."""
        cells = self.cells.get(strand, {})
        near = [(weight, cells[lengths]) for lengths, weight in _around(*words) if lengths in cells]
        if cells and not near:
            logs = [math.log(max(count, 1)) for count in words]
            apart = {each: (math.dist(map(math.log, each), logs), each[0]) for each in cells}
            near = [(1.0, cells[min(apart, key=apart.__getitem__)])]
        total = sum(weight for weight, _ in near)
        return sum(weight * of(quantiles) for weight, quantiles in near) / total if total else UNKNOWN


@lru_cache(maxsize=1_000)
def _around(wire: int, derivative: int) -> tuple[tuple[tuple[int, int], float], ...]:
    """The lengths of the cells round a pair's, with weights above 0 that add up to one."""
    corners = product(_corners(wire).items(), _corners(derivative).items())
    return tuple(((one, other), near * close) for (one, near), (other, close) in corners if near * close > 0)


def _corners(words: int) -> Mapping[int, float]:
    """The lengths below and above, with weights that add up to one."""
    place = float(np.interp(math.log(max(words, 1)), np.log(LENGTHS), range(len(LENGTHS))))
    low = min(int(place), len(LENGTHS) - 2)
    return {LENGTHS[low]: 1 - (place - low), LENGTHS[low + 1]: place - low}


def _percentile(quantiles: Quantiles, value: float) -> float:
    left, right = bisect_left(quantiles, value), bisect_right(quantiles, value)
    if left < right:
        return (_LEVELS[left] + _LEVELS[right - 1]) / 2
    if left == 0:
        return 0.0
    if left == len(quantiles):
        return 100.0
    low, high = quantiles[left - 1], quantiles[left]
    return _LEVELS[left - 1] + (_LEVELS[left] - _LEVELS[left - 1]) * (value - low) / (high - low)


def distribution(pairs: Iterable[Compared]) -> pd.DataFrame:
    """What pairs reach in each strand when their texts are cut to `LENGTHS`: a row a cell and strand, quantiles `p0` to `p100`."""
    return tabled(
        (wire_words, derivative_words, {strand: value for strand, (value, _) in scored(cut).items()})
        for pair in pairs
        for wire_words, derivative_words, cut in cuts(pair)
    )


def tabled(measured: Iterable[tuple[int, int, Mapping[str, float]]]) -> pd.DataFrame:
    """The table of `distribution` from each cut pair's lengths and strands."""
    values: dict[tuple[int, int, str], list[float]] = defaultdict(list)
    for wire_words, derivative_words, strands in measured:
        for strand, value in strands.items():
            if not math.isnan(value):
                values[wire_words, derivative_words, strand].append(value)
    rows = [
        (*cell, len(found), *np.round(np.quantile(found, np.array(_LEVELS) / 100), 4))
        for cell, found in values.items()
        if len(found) >= _FEWEST_PAIRS
    ]
    columns = ["wire_words", "derivative_words", "strand", "pairs", *(f"p{level:g}" for level in _LEVELS)]
    table = pd.DataFrame(rows, columns=columns)
    return table.sort_values(columns[:3], kind="stable").reset_index(drop=True)


_MOST_SHUFFLED = 1_000
_SEED = 1


def calibrated(pairs: Sequence[Compared]) -> tuple[pd.DataFrame, int]:
    """The reference of different events from a reader's own pairs, shuffled; and how many pairs those make.

    Each wire report is held against the derivatives of all other pairs. That two
    texts of one pair are independent is not known, so nothing is learnt from them.
    Raises `WorkbookError` for fewer than seven pairs, which make too few.
    """
    shuffled = [
        Compared(one.wire, other.derivative)
        for one, other in permutations(pairs, 2)
        if one.wire.sha256 != other.wire.sha256 and one.derivative.sha256 != other.derivative.sha256
    ]
    if len(shuffled) > _MOST_SHUFFLED:
        shuffled = random.Random(_SEED).sample(shuffled, _MOST_SHUFFLED)  # noqa: S311
    table = distribution(shuffled)
    if table.empty:
        raise WorkbookError(
            f"From {counted(len(pairs), 'pair')} come {counted(len(shuffled), 'shuffled pair')}, and {_FEWEST_PAIRS} "
            f"of like length are needed (texts of {LENGTHS[0]} words or more). Give at least seven pairs."
        )
    return table, len(shuffled)


def cuts(pair: Compared) -> Iterable[tuple[int, int, Compared]]:
    """The pair with both texts cut to each of the lengths they reach, by whole sentences."""
    sides = [{words: cut for words in LENGTHS if (cut := _cut_to(article, words))} for article in pair]
    for wire_words, wire in sides[0].items():
        for derivative_words, derivative in sides[1].items():
            yield wire_words, derivative_words, Compared(wire, derivative)


def _cut_to(article: Document, words: int) -> Document | None:
    """The first sentences that come nearest to so many words; None if the text is much shorter."""
    kept, count = 0, 0
    for sentence in article.sentences:
        longer = count + len(sentence.words)
        if kept and abs(longer - words) > abs(count - words):
            break
        kept, count = kept + 1, longer
    if count < 0.85 * words:
        return None
    return replace(article, sentences=article.sentences[:kept])


def write_reference(table: pd.DataFrame, path: Path, *, source: str, pairs: int) -> None:
    """A distribution as a CSV that `verdict` takes; its first line says what it was made from, and has its checksum."""
    remark = f"# {' '.join(source.split())} | {pairs} pairs"
    lines = table.to_csv(index=False, lineterminator="\n")
    folder.write_whole(path, f"{remark} | sha256 {_checksum(remark, lines)}\n{lines}".encode())


def _checksum(remark: str, lines: str) -> str:
    return hashlib.sha256(f"{remark}\n{lines}".encode()).hexdigest()


@lru_cache(maxsize=8)
def read_reference(path: Path) -> Distribution:
    """A distribution from its CSV. Raises `WorkbookError` for a file of another form."""
    if not path.is_file():
        raise WorkbookError(f"There is no reference {path}. Make one with wire-workbook calibrate.")
    try:
        first, _, table = path.read_text(encoding="utf-8").partition("\n")
        remark, _, checksum = first.partition(" | sha256 ")
        if checksum and checksum != _checksum(remark, table):
            raise ValueError(checksum)
        source, _, counted = remark.removeprefix("# ").rpartition(" | ")
        cells: dict[str, dict[tuple[int, int], Quantiles]] = defaultdict(dict)
        for row in csv.DictReader(table.splitlines()):
            quantiles = tuple(float(row[f"p{level:g}"]) for level in _LEVELS)
            cells[row["strand"]][int(row["wire_words"]), int(row["derivative_words"])] = quantiles
        if not {EVENT, PASSAGE} <= cells.keys():
            raise ValueError(EVENT)
        return Distribution(source, int(counted.removesuffix(" pairs")), dict(cells))
    except (ValueError, KeyError, TypeError) as error:
        raise WorkbookError(
            f"{path} is not a reference of the workbook, or is damaged. Make one with wire-workbook calibrate."
        ) from error


class Spread(NamedTuple):
    """The values between which nine in ten pairs lie, and the middle one."""

    low: float
    middle: float
    high: float


class References(NamedTuple):
    """The three references, in the order of `FILES`."""

    same: Distribution
    different: Distribution
    rewritten: Distribution

    def spreads(self, strand: str, words: Sequence[int]) -> dict[str, Spread]:
        """What independent reports of one event and known rewrites of like length reach in a strand."""
        named = {"independent reports": self.same, "known rewrites": self.rewritten}.items()
        levels = (5, 50, 95)
        return {name: Spread(*(of.quantile(strand, each, words) for each in levels)) for name, of in named}

    @property
    def told(self) -> str:
        each = zip(FILES, self, strict=True)
        return "; ".join(f"{found.pairs} pairs, {kind} ({found.source})" for kind, found in each)
