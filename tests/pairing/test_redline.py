"""Linked sentences word by word: what stands side by side, and what differs."""

import pytest
from findings.telling import text

from helpers.pairing import edits
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


def _both(wire: str, derivative: str) -> Compared:
    return Compared(text(wire), text(derivative))


def _marked(pair: Compared) -> list[list[str]]:
    """The words struck from the wire report, and those inserted in the derivative."""
    sides = zip((edits.struck, edits.inserted), pair, strict=True)
    return [
        [span.of(text.plain) for spans in edited(pair.redline).values() for span in spans]
        for edited, text in sides
    ]


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        (
            "Antony Blinken met a senior Chinese diplomat, Liu Jianchao, in Washington on Friday.",
            "Antony Blinken met in Washington on Friday a senior Chinese diplomat, Liu Jianchao.",
        ),
        (
            "The minister met Liu Jianchao on Friday in Washington.",
            "The minister met on Friday in Washington Liu Jianchao.",
        ),
        (
            "On Friday police shot a man near the harbour.",
            "Police shot a man near the harbour on Friday.",
        ),
        (
            "“Dr. Venn did not kill anyone, and twelve people have now said so,” his lawyer, Frances Odell, told the court.",
            "His lawyer, Frances Odell, told the court: “Dr. Venn did not kill anyone, and twelve people have now said so.”",
        ),
    ],
)
def test_words_that_only_moved_are_neither_struck_nor_inserted(wire: str, derivative: str):
    assert _marked(_both(wire, derivative)) == [[], []]


@pytest.mark.parametrize(
    ("wire", "derivative", "moved"),
    [
        (
            "John Marr criticised Ann Venn over the crash, which killed Ann Venn's brother.",
            "Ann Venn criticised John Marr over the crash, which killed John Marr's brother.",
            "Ann Venn",
        ),
        (
            "Police shot the man who chased the officer.",
            "The man who chased the officer shot police.",
            "shot",
        ),
        (
            "Police shot Osric Marr on the pier in Tarn.",
            "On the pier in Tarn Osric Marr killed police.",
            "olice",
        ),
        ("In Tarn Marr criticised Pell.", "Pell criticised in Tarn Marr.", "criticised"),
        (
            "The man with the knife chased the officer.",
            "The man chased the officer with the knife.",
            "chased",
        ),
        ("The minister said on Friday he would go.", "The minister said he would go on Friday.", "Friday"),
        (
            "On Monday the board met and on Friday the union voted.",
            "On Friday the board met and, on Monday, the union voted on it.",
            "Monday",
        ),
        ("Only the board voted to close the port.", "The board voted to close only the port.", "nly"),
    ],
)
def test_what_turns_the_sense_where_it_moves_is_struck_and_inserted(wire: str, derivative: str, moved: str):
    struck, inserted = map(" ".join, _marked(_both(wire, derivative)))
    assert moved in struck
    assert moved in inserted


def test_words_of_a_quotation_that_have_changed_places_are_struck_and_inserted():
    pair = _both(
        "“Police shot the man who chased the officer,” Venn said.",
        "“The man who chased the officer shot police,” Venn said.",
    )
    assert all("shot" in " ".join(side) for side in _marked(pair))


def test_small_words_right_beside_what_differs_are_neither_struck_nor_inserted():
    pair = _both(
        "Doctors will test the liver of all patients every four weeks until then.",
        "Doctors will test the liver of all patients every four months until then.",
    )
    assert _marked(pair) == [["weeks"], ["months"]]


def test_words_that_stand_often_cost_no_more_than_others():
    """Each place is looked at once: runs of one word against each other were looked at from every place in them."""
    sides = ("alpha " * 190 + "beta " * 190, "beta " * 190 + "alpha " * 190)
    (block,) = (
        block
        for block in _both(*(f"Now {each.strip()}." for each in sides)).redline.blocks
        if len(block.wire) > 99
    )
    assert list(edits._runs(block)) == []


def test_figures_that_have_changed_places_are_struck_and_inserted():
    pair = _both(
        "The company reported a profit of 38 million pounds, down from 45 million pounds in 2022.",
        "The company reported a profit of 45 million pounds, down from 38 million pounds in 2022.",
    )
    assert _marked(pair) == [["38", "45"], ["45", "38"]]


def test_a_small_word_alone_does_not_move():
    pair = _both(
        "The bank will not raise its rates again this year, Anselm Dray said.",
        "The bank will raise its rates again this year, Anselm Dray did not say.",
    )
    assert "not" in " ".join(_marked(pair)[0]).split()
