"""Text from outside is cut in one way: never within a character, and no control is left in it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.ground.outside import shortened


@pytest.mark.parametrize(
    ("text", "most", "told"),
    [
        ("The harbour board met", 12, "The harbour…"),
        ("short", 5, "short"),
        ("A dispute over the recordings could delay it", 32, "A dispute over the recordings…"),
        ("A longword-without-any-end-at-all", 12, "A longword-…"),
        ("Cafe\u0301s open", 5, "Caf…"),
        ("Boats \U0001f469\u200d\U0001f680 leave", 8, "Boats…"),
        ("Hands \U0001f44b\U0001f3fd wave", 8, "Hands…"),
        ("one\ntwo \x1b[31mred", 60, "one two \ufffd[31mred"),
        ("a \u202ebackward word", 9, "a backw…"),
    ],
)
def test_a_text_is_cut_between_characters(text: str, most: int, told: str):
    assert shortened(text, most) == told


@given(st.text(), st.integers(2, 40))
def test_it_is_one_line_that_obeys_nothing_and_is_no_longer_than_asked(text: str, most: int):
    told = shortened(text, most)
    assert len(told) <= most
    assert not [each for each in told if unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp")]
