"""Names with a title or a role."""

from __future__ import annotations

import pytest
from made import document

from helpers.document.titled import is_titled


@pytest.mark.parametrize(
    ("text", "name", "titled"),
    [
        ("There the foreign minister, Nadia Orel, shook hands.", "Nadia Orel", True),
        ("There Foreign Minister Tam Bell shook hands.", "Tam Bell", True),
        ("It is over, said Joan Terrell, chief economist at the bank.", "Joan Terrell", True),
        ("It is over, said Lena Quist, 51, the chief economist.", "Lena Quist", True),
        ("Then Ana Luz, the finance minister, left.", "Ana Luz", True),
        ("Then Norland’s Foreign Minister Nadia Orel left.", "Nadia Orel", True),
        ("Police said that Nadia Orel left.", "Nadia Orel", False),
        ("They will meet in Geneva again.", "Geneva", False),
        ("They said that Orel, who was late, refused.", "Orel", False),
    ],
)
def test_a_name_is_titled_by_what_its_bearer_is_said_to_be_beside_it(text: str, name: str, titled: bool):
    article = document(text, any_language=True)
    (mention,) = (each for each in article.mentions if each.text == name)
    assert is_titled(article, mention) is titled
