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


def _edited(pair: Compared, side: int) -> list[tuple[str, bool]]:
    """What the sentence in question of a text has alone, or in another place."""
    edits = (pair.redline.struck, pair.redline.inserted)[side][1]
    return [(tuple(pair)[side].plain[each.start : each.end], each.moved) for each in edits]


def test_words_that_moved_are_neither_struck_nor_inserted():
    wire = "Venn met with a top envoy on Friday in the old harbour of Tarn to end the long strike."
    derivative = "On Friday Venn met with a senior envoy to end the long strike in the old harbour of Tarn."
    pair = Compared(text(wire), text(derivative))
    assert ("top", False) in _edited(pair, 0)
    assert ("senior", False) in _edited(pair, 1)
    for side in range(2):
        moved = " ".join(words for words, moved in _edited(pair, side) if moved).lower()
        alone = " ".join(words for words, moved in _edited(pair, side) if not moved).split()
        assert "on friday" in moved
        assert not {"on", "friday", "harbour", "tarn"} & set(alone)


def test_words_that_one_text_has_once_more_are_its_own():
    pair = Compared(
        text("The port council voted to close the old quay."),
        text("The port council voted to close the old quay, the council said."),
    )
    assert _edited(pair, 0) == []
    assert _edited(pair, 1) == [("the council said", False)]
