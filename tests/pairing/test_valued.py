"""What became of each value of two texts."""

from __future__ import annotations

import pytest
from findings.telling import text

from helpers.pairing.compared import Compared
from helpers.pairing.valued import BORNE_OUT, CHANGED, UNSUPPORTED, Fate


def fates(wire: str, derivative: str) -> dict[str, Fate]:
    """The fates of the derivative's values by their words."""
    return {fate.value.text: fate for fate in Compared(text(wire), text(derivative)).valued.fates}


def test_a_value_in_the_place_of_another_is_changed_for_it_and_surely():
    found = fates(
        "The police said that 46 people were hurt when the pier fell.",
        "The police said that 64 people were hurt when the pier fell.",
    )["64"]
    assert (found.outcome, found.sure) == (CHANGED, True)
    assert found.wire is not None
    assert found.wire.text == "46"


def test_an_equal_value_written_otherwise_bears_one_out():
    found = fates(
        "The repair will cost the town a quarter of its yearly budget.",
        "The repair will cost the town 25 percent of its yearly budget.",
    )["25 percent"]
    assert found.outcome == BORNE_OUT
    assert found.wire is not None
    assert found.wire.text == "a quarter"


def test_a_value_of_another_sort_is_not_what_one_was_changed_for():
    found = fates(
        "The mayor resigned in the 27th year of a tenure that made the town rich.",
        "The mayor resigned in the 27 years of a tenure that made the town rich.",
    )["27 years"]
    assert not found.sure


def test_a_value_that_stands_nowhere_in_the_wire_report_is_unsupported_even_in_a_sentence_that_rests_on_nothing():
    found = fates(
        "The mayor thanked the crew of the lifeboat.",
        "Astronomers in Chile have counted 318 moons of the giant planet, the observatory said.",
    )["318"]
    assert (found.outcome, found.block) == (UNSUPPORTED, None)


def test_a_small_count_of_sentences_that_share_nothing_bears_nothing_out():
    pair = Compared(
        text("Seven judges ruled against the bakery."),
        text("Astronomers in Chile have counted seven moons of the giant planet, the observatory said."),
    )
    (found,) = [fate for fate in pair.valued.fates if fate.value.text == "seven"]
    assert found.outcome == UNSUPPORTED


@pytest.mark.parametrize("written", ["The town will pay $4 million in 2021 for 12 boats and three piers."])
def test_every_value_of_a_text_bears_itself_out(written: str):
    assert {fate.outcome for fate in fates(written, written).values()} == {BORNE_OUT}
