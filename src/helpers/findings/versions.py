"""Whether the piece rests on a later or earlier version than the wire report at hand, by figures that moved with time.

The dead, arrests, cases: where several of them in linked sentences differ, all
in one direction, nothing was changed by hand. One finding names what is older and
what is newer. A figure that moves alone stays a number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from helpers.document.document import Document
from helpers.document.values.agreement import agreement
from helpers.document.values.value import Value
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import Finding, difference, standing
from helpers.pairing.compared import Compared
from helpers.pairing.tolls import grows, toll

FEWEST = 2
"""So many figures must have moved."""

MOST_TIMES = 3.0
"""Between two versions a figure grows to so many times itself at most."""

_FEW = 5
"""So much a small figure may move, whatever times it is."""

_SHOWN = 3


class _Moved(NamedTuple):
    """The same count in both texts, and by how much time it moved: 1 later, −1 earlier, 0 not at all."""

    counts: str
    wire: Value
    derivative: Value
    later: int


def updates(pair: Compared) -> Iterator[Finding]:
    """One finding where the derivative's figures are plainly another version's."""
    pairs = list(_paired(pair)) if plainly_derived(pair) else []
    moved = [each for each in pairs if each.later]
    enough = len({each.counts for each in moved}) >= FEWEST and 2 * len(moved) >= len(pairs)
    if enough and len({each.later for each in moved}) == 1 and all(map(_plausible, moved)):
        yield _told(pair, moved)


def _paired(pair: Compared) -> Iterator[_Moved]:
    """The tolls that stand in a derivative sentence and in those that it rests on, each once on either side."""
    for block in pair.redline.blocks:
        wire = _tolls(pair.wire, block.sources)
        for counts, own in _tolls(pair.derivative, [block.sentence]).items():
            there = wire.get(counts, [])
            if len(own) == len(there) == 1:
                yield _Moved(counts, there[0], own[0], _later(counts, there[0], own[0]))


def _tolls(text: Document, sentences: Sequence[int]) -> dict[str, list[Value]]:
    """The exact figures of some sentences that move with time, by what they count."""
    found: dict[str, list[Value]] = {}
    for value in text.values:
        counts = toll(text, value) if value.sentence in sentences and not (value.vague or value.idle) else ""
        if counts:
            found.setdefault(counts, []).append(value)
    return found


def _later(counts: str, wire: Value, derivative: Value) -> int:
    if agreement(wire, derivative):
        return 0
    larger = derivative.low > wire.low
    return 1 if larger == grows(counts) else -1


def _plausible(moved: _Moved) -> bool:
    """Whether time may have moved the figure so far; ten times as much is a slip of the pen."""
    small, large = sorted((moved.wire.low, moved.derivative.low))
    return large <= MOST_TIMES * small or large - small <= _FEW


def _told(pair: Compared, moved: Sequence[_Moved]) -> Finding:
    shown = "; ".join(f"{each.wire.text}, now {each.derivative.text}" for each in moved[:_SHOWN])
    version = "a later" if moved[0].later > 0 else "an earlier"
    told = f"the derivative's figures are those of {version} version: {shown}"
    figures = tuple(standing(pair.derivative, each.derivative) for each in moved)
    found = difference("update", standing(pair.wire, moved[0].wire), figures[0], told)
    return replace(found, instead_of=figures)
