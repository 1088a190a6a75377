"""Names by the place they stand in."""

from __future__ import annotations

import pytest
from made import document

from helpers.document.slots import PLACED, ROLE, SUBJECT, TITLE, Slot, same_slot, slot


def place(text: str, name: str) -> Slot:
    article = document(text, any_language=True)
    (mention,) = (each for each in article.mentions if each.text == name)
    return slot(article, mention)


def both(one: tuple[str, str], other: tuple[str, str]) -> str:
    return same_slot(place(*one), place(*other))


@pytest.mark.parametrize(
    ("one", "other", "by"),
    [
        (
            ("There the foreign minister, Nadia Orel, shook hands.", "Nadia Orel"),
            ("There Foreign Minister Tam Bell shook hands.", "Tam Bell"),
            TITLE,
        ),
        (
            ("It was told by Chief Inspector Mora Sayle on Monday.", "Mora Sayle"),
            ("It was told by museum director Ines Abel on Monday.", "Ines Abel"),
            "",
        ),
        (
            ("It is over, said Joan Terrell, chief economist at the bank.", "Joan Terrell"),
            ("It is over, said Lena Quist, 51, the chief economist.", "Lena Quist"),
            ROLE,
        ),
        (
            ("Then finance minister Lucas Meyer left.", "Lucas Meyer"),
            ("Then Ana Luz, the finance minister, left.", "Ana Luz"),
            ROLE,
        ),
        (
            ("They will meet in Geneva again.", "Geneva"),
            ("They will meet in Vienna again.", "Vienna"),
            PLACED,
        ),
        (("They said that Orel refused.", "Orel"), ("They said that Bell refused.", "Bell"), SUBJECT),
        (("They said that Orel refused.", "Orel"), ("They said that Bell agreed.", "Bell"), ""),
    ],
)
def test_two_names_stand_in_one_place_by_what_is_said_beside_them(one, other, by):
    assert both(one, other) == by
    assert both(other, one) == by


def test_the_title_is_apart_from_the_name_and_from_whose_it_is():
    assert place("Then Norland’s Foreign Minister Nadia Orel left.", "Nadia Orel").title == (
        "foreign",
        "minister",
    )
    assert place("Police said that Nadia Orel left.", "Nadia Orel").title == ()
