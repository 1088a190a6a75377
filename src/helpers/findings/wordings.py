"""Single words exchanged in sentences that are otherwise the wire report's: *birthday party* for *wedding*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.document.document import Document
from helpers.findings.finding import CHECK, LIKELY, Finding, place
from helpers.findings.negation import denies
from helpers.findings.steps import on_one_rung
from helpers.languages.english import inflection, ladder, listed
from helpers.languages.english.kindred import listed_kin
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Difference, Piece, Pieces, Standing

VERY_CLOSE = 0.8
"""From this share of words in the same order an exchanged word stands out."""


MOST_EXCHANGED = 4
"""A piece that exchanges more words than this has a style of its own, and none of them stands out."""


def wordings(pair: Compared) -> Iterator[Finding]:
    """A finding for each word of content exchanged for another that is no synonym, no name and no value."""
    told = _held(pair.wire), _held(pair.derivative)
    found = [
        _finding(pair, block, each)
        for block in pair.redline.blocks
        if block.closeness >= VERY_CLOSE
        for each in block.differences
        if _exchanged(block, each, told)
    ]
    return iter(found if len(found) <= MOST_EXCHANGED else ())


def _held(text: Document) -> set[int]:
    """The characters of values and names, which are told by themselves."""
    standing: list[Standing] = [*text.values, *text.mentions]
    return {place for each in standing for place in range(each.start, each.end)}


def _exchanged(block: Block, each: Difference, told: tuple[set[int], set[int]]) -> bool:
    """Whether one word of content stands for another."""
    sides = _content(block.wire, each.wire), _content(block.derivative, each.derivative)
    if any(denies(block.wire[place].form) for place in each.wire) or any(
        denies(block.derivative[place].form) for place in each.derivative
    ):
        return False
    if any(_left_to_the_ladders(here, there) for here in sides[0] for there in sides[1]):
        return False
    if any(there.family in listed_kin().get(here.family, ()) for here in sides[0] for there in sides[1]):
        return False
    return all(
        len(words) == 1 and words[0].start not in known for words, known in zip(sides, told, strict=True)
    )


def _left_to_the_ladders(here: Piece, there: Piece) -> bool:
    """Whether both are verbs of saying, or go equally far: what such an exchange does is told by the ladder of verbs."""
    return (_says(here) and _says(there)) or on_one_rung(here.form, there.form)


def _says(piece: Piece) -> bool:
    return bool(ladder.rung(piece.form)) or not _SAYING.isdisjoint(inflection.bases(piece.form))


_SAYING = listed.words("saying", "bare cues") | listed.words("ladder", "contested")


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
