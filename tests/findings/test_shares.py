"""How much of a thing is told: many or all, the strongest or a strong one, one of the largest or the largest."""

from __future__ import annotations

import pytest
from findings.telling import kinds, told

SHARE = "Many of the tenants in the street have to leave their flats by May, the landlord said in a letter."
DEGREE = "The town has one of the county's strongest laws on noise at night, officials of the harbour said."


@pytest.mark.parametrize(
    ("wire", "old", "new"),
    [
        (SHARE, "Many of the", "Nearly all of the"),
        (SHARE, "Many of the", "Some of the"),
        (DEGREE, "one of the county's strongest laws", "the county's strongest law"),
        (DEGREE, "one of the county's strongest laws", "a strong new law"),
    ],
)
def test_another_share_or_degree_of_a_thing_is_told(wire: str, old: str, new: str):
    assert "wording" in kinds(wire, wire.replace(old, new))


@pytest.mark.parametrize(
    ("wire", "old", "new"),
    [
        (SHARE, "Many of the tenants", "Many tenants"),
        (SHARE, "Many of", "Numerous of"),
        (DEGREE, "one of the county's strongest laws", "among the strongest laws in the county"),
    ],
)
def test_the_same_share_and_degree_in_other_words_are_none(wire: str, old: str, new: str):
    assert kinds(wire, wire.replace(old, new)) == set()


def test_words_of_a_finding_hold_the_whole_of_an_amount():
    wire = (
        "The yard moved nearly $1.8 billion of its funds to the bank in May, a report by the harbour found."
    )
    (each,) = told(wire, wire.replace("nearly ", ""))
    assert (
        each.message == "Wording: the wire report says “nearly $1.8 billion”, the derivative “$1.8 billion”."
    )
