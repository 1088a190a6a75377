"""What a redline strikes and inserts: the words of a sentence that those linked with it do not have.

Words that stand elsewhere in the linked sentences have only moved and are neither,
unless two have changed places with each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import count, groupby, product, takewhile

from helpers.article import Span
from helpers.pairing.redline import Block, Pieces, Redline, span


def struck(redline: Redline) -> dict[int, tuple[Span, ...]]:
    """The words of each wire sentence, by its index, that no sentence resting on it has."""
    found = {}
    for index, blocks in redline.by_source.items():
        own = tuple(sorted(each for each in blocks[0].wire if each.sentence == index))
        kept = {block.wire[place].start for block in blocks for place, _ in _in_both(block)}
        found[index] = _stretches(own, kept)
    return found


def inserted(redline: Redline) -> dict[int, tuple[Span, ...]]:
    """The words of each linked derivative sentence, by its index, that its wire sentences do not have."""
    return {
        block.sentence: _stretches(
            block.derivative, {block.derivative[place].start for _, place in _in_both(block)}
        )
        for block in redline.blocks
    }


def _in_both(block: Block) -> Iterator[tuple[int, int]]:
    """The places of the pieces that stand side by side or have moved, wire first."""
    yield from block.matched
    wire, own = (
        set(range(len(side))) - {both[at] for both in block.matched}
        for at, side in enumerate((block.wire, block.derivative))
    )
    for first, second in product(wire, own):
        beside = ((first + step, second + step) for step in count())
        run = list(takewhile(lambda at: at[0] in wire and at[1] in own and _is_same(block, *at), beside))
        if any(block.wire[at].content and not _are_exchanged(block, at, there) for at, there in run):
            yield from run


def _is_same(block: Block, wire: int, own: int) -> bool:
    return block.wire[wire].family == block.derivative[own].family


def _are_exchanged(block: Block, wire: int, own: int) -> bool:
    """Whether what the derivative has in place of one word is what it replaces by the other."""
    put = {each.family for each in block.gap_of_wire(wire) if each.content}
    replaced = next(block.held(each)[0] for each in block.differences if own in each.derivative)
    return not put.isdisjoint(each.family for each in replaced)


def _stretches(pieces: Pieces, same: Set[int]) -> tuple[Span, ...]:
    """The stretches of pieces of which none begins where one stands that is in both texts."""
    runs = groupby(pieces, key=lambda each: each.start in same)
    return tuple(span(tuple(run)) for is_same, run in runs if not is_same)
