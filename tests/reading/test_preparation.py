"""What is measured, and which lines make one sentence."""

import pytest

from helpers.article import Article, Preparation
from helpers.reading.articles import as_article

STORY = "The council met on Tuesday and voted on the plan. The mayor thanked the voters for their patience."


def cut(text: str, **options: bool) -> list[str]:
    article: Article = as_article(text, any_language=True, preparation=Preparation(**options))
    return [" ".join(sentence.text.split()) for sentence in article.sentences]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Source: the ministry", "The end"),
        ("Ministry to act", "Mayor blames firm"),
        ("* Rescue goes on", "* Mayor blames firm"),
        ("* Rescue Goes On", "Linnet Bay"),
    ],
)
def test_no_sentence_goes_across_paragraphs(first: str, second: str):
    found = cut(f"{STORY}\n\n{first}\n\n{second}")
    assert found[-2:] == [first, second]


def test_the_lines_of_a_signature_are_one_sentence():
    found = cut(f"{STORY}\n\nAnn B. Lee\n\nSchool of Medicine\n\nPrinceton, N.J.")
    assert found[2:] == ["Ann B. Lee School of Medicine Princeton, N.J."]


def test_a_label_and_its_short_value_are_one_sentence_and_a_label_and_a_sentence_are_two():
    assert cut(f"{STORY}\n\nDaily volume:\n\n83,206 shares")[2:] == ["Daily volume: 83,206 shares"]
    assert len(cut(f"{STORY}\n\nThe ministry said:\n\n{STORY}")) == 5


def test_furniture_that_is_kept_in_stands_where_it_was():
    text = f"Mayor quits\n\nThe deal is done. It took a night.\n\nPORT VALE (AP) — {STORY}"
    found = cut(text, furniture=True)
    assert found[0] == "The deal is done."
    assert found[2].startswith("PORT VALE (AP) — The council met")
