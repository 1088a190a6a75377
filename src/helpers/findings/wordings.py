"""Single words exchanged in sentences that are otherwise the wire report's: *birthday party* for *wedding*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.findings.finding import CHECK, LIKELY, Finding, place
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Difference, Piece, Pieces

VERY_CLOSE = 0.7
"""From this share of words in the same order an exchanged word stands out."""


def wordings(pair: Compared) -> Iterator[Finding]:
    """A finding for each word of content exchanged for another that is no synonym, no name and no value."""
    told = [
        {place for each in (*text.values, *text.mentions) for place in range(each.start, each.end)}
        for text in pair
    ]
    for block in pair.redline.blocks:
        if block.closeness < VERY_CLOSE:
            continue
        for each in block.differences:
            wire, derivative = _content(block.wire, each.wire), _content(block.derivative, each.derivative)
            if (
                len(wire) == len(derivative) == 1
                and wire[0].start not in told[0]
                and derivative[0].start not in told[1]
            ):
                yield _finding(pair, block, each)


def _content(pieces: Pieces, places: range) -> list[Piece]:
    return [pieces[place] for place in places if pieces[place].content and not pieces[place].quoted]


def _finding(pair: Compared, block: Block, each: Difference) -> Finding:
    wire = place(pair.wire, block.wire[each.wire.start : each.wire.stop])
    derivative = place(pair.derivative, block.derivative[each.derivative.start : each.derivative.stop])
    return Finding(
        CHECK,
        "wording",
        LIKELY,
        wire,
        derivative,
        f"Wording: the wire report says “{wire.text}”, the derivative “{derivative.text}”.",
    )
