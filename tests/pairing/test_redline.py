"""Linked sentences word by word: what stands side by side, and what differs."""

from findings.telling import text

from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Pieces

WIRE = (
    "The 4.8-billion-dollar dam could cut the flow of the river by as much as 35 percent, the ministry fears."
)
DERIVATIVE = "The 4.8-million-dollar dam will cut the flow of the river by 35 percent."


def _block(wire: str, derivative: str) -> Block:
    pair = Compared(text(wire), text(derivative))
    return pair.redline.by_sentence[1]


def _said(pieces: Pieces, places: range) -> str:
    return " ".join(pieces[place].form for place in places)


def test_what_lies_between_the_words_in_common_are_the_differences():
    block = _block(WIRE, DERIVATIVE)
    assert [
        (_said(block.wire, each.wire), _said(block.derivative, each.derivative)) for each in block.differences
    ] == [("billion", "million"), ("could", "will"), ("as much as", ""), ("the ministry fears", "")]


def test_every_piece_is_matched_or_differs_and_no_two_matches_cross():
    block = _block(WIRE, DERIVATIVE)
    for side, pieces in enumerate((block.wire, block.derivative)):
        matched = [each[side] for each in block.matched]
        differing = [place for each in block.differences for place in (each.wire, each.derivative)[side]]
        assert sorted(matched + differing) == list(range(len(pieces)))
        assert matched == sorted(matched)


def test_pieces_stand_where_the_untouched_text_has_them():
    pair = Compared(text(WIRE), text(DERIVATIVE))
    for block in pair.redline.blocks:
        for document, pieces in zip(pair, (block.wire, block.derivative), strict=True):
            for piece in pieces:
                assert document.text[piece.start : piece.end].lower().startswith(piece.form[:3])


def test_a_text_beside_itself_has_no_difference():
    pair = Compared(text(WIRE), text(WIRE))
    assert all(block.differences == () and block.closeness == 1 for block in pair.redline.blocks)
