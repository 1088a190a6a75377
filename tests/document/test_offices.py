"""The office by which a text tells who bears a name."""

import pytest
from made import document

from helpers.document.offices import office
from helpers.languages.english.inflection import family


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("There the foreign minister, Nadia Orel, shook hands.", "Nadia Orel", "foreign minister"),
        ("There Foreign Minister Tam Bell shook hands.", "Tam Bell", "foreign minister"),
        ("Then Norland’s Foreign Minister Nadia Orel left.", "Nadia Orel", "foreign minister"),
        ("It was told by museum director Ines Abel on Monday.", "Ines Abel", "museum director"),
        (
            "It is over, said Joan Terrell, chief economist at the bank.",
            "Joan Terrell",
            "chief economist bank",
        ),
        ("It is over, said Lena Quist, 51, the chief economist.", "Lena Quist", "chief economist"),
        ("Then Ana Luz, the finance minister, left.", "Ana Luz", "finance minister"),
        ("Police said that Nadia Orel left.", "Nadia Orel", ""),
        ("They will meet in Geneva again.", "Geneva", ""),
        ("They said that Orel, who was late, refused.", "Orel", ""),
    ],
)
def test_an_office_is_what_stands_beside_the_name(text: str, name: str, told: str):
    article = document(text, any_language=True)
    (mention,) = (each for each in article.mentions if each.text == name)
    assert office(article, mention) == tuple(map(family, told.split()))
