"""What looks like a desk's notice and is none: headlines and sentences of ordinary stories."""

import re

import pytest
from pilot_boat import BODY, HEAD, PLAIN, body

from helpers.languages.english import notices, wirecopy
from helpers.reading.articles import as_article


@pytest.mark.parametrize(
    "again",
    [
        "KILL",
        "KILL STORY",
        "KILL PRESS",
        "AA NEWS KILL NEWS",
        "KILL/KILL",
        "NICHT VERWENDEN",
        "KILL BC-A",
        "AFP",
        "NORTHERN PRESS",
        "* *",
        "AB" + "-C" * 40,
        "WITHDRAWN/" * 40,
    ],
)
def test_a_line_that_says_the_same_sixty_times_is_read(again: str):
    """Where a pattern could part such a line in ever so many ways, it would never be."""
    line = f"{again} " * 60 + "x"
    assert as_article(f"{line}\n\n{BODY}").text.startswith(again)
    for pattern in (notices.WITHDRAWAL, wirecopy.SLUG, wirecopy.SLUGGED, re.compile(notices.KILL_SLUG)):
        assert pattern.fullmatch(line) is None
    notices.MARKED_AFTER.search(line)
    wirecopy.WITHDRAWAL_NOTE.search(line)


@pytest.mark.parametrize(
    "head",
    [
        "US WITHDRAWAL: What it means for Kabul",
        "TROOP WITHDRAWAL - Taliban near Kabul",
        "POLICE KILL: Two officers are charged",
        "US TROOP WITHDRAWAL: What it means for Kabul",
    ],
)
def test_capitals_before_a_kill_are_no_agency(head: str):
    article = as_article(f"{head}\n\n{BODY}")
    assert (article.status, article.title, body(article)) == ("", head, PLAIN)


@pytest.mark.parametrize(
    "slug",
    ["REUTERS KILL: ", "ASSOCIATED PRESS WITHDRAWAL - ", "VALE NEWS AGENCY KILL: ", "URGENT AFP KILL - "],
)
def test_the_name_of_an_agency_before_it_is(slug: str):
    article = as_article(f"{slug}{HEAD}\n\n{BODY}")
    assert (article.status, article.title, body(article)) == ("withdrawn", HEAD, PLAIN)


GOODS = [
    "Customers should stop using this item immediately and take it back to the shop.",
    "Customers are urged to delete this text.",
    "The bank asks that customers ignore this alert.",
    "Users must stop using this version. Please take it back; do not burn it.",
]


@pytest.mark.parametrize("sentence", GOODS)
@pytest.mark.parametrize("form", ["{0}\n\n{sentence}\n\n{1}", "{0}\n\n{1}\n\n{sentence}"])
def test_what_customers_should_do_with_goods_or_messages_is_told_in_a_story(sentence: str, form: str):
    first, second = BODY.split("\n\n")
    article = as_article(f"{HEAD}\n\n{form.format(first, second, sentence=sentence)}")
    assert (article.status, sentence in body(article)) == ("", True)
    lede = as_article(f"{HEAD}\n\nPORT VALE, June 11 (Reuters) - {sentence}\n\n{second}")
    assert (lede.status, body(lede)) == ("", [sentence, second])


def test_above_the_story_it_is_of_the_story():
    for asked in ("Clients are requested to remove this item.", "Editors should disregard this text."):
        assert as_article(f"{HEAD}\n\n{asked}\n\n{BODY}").status == "withdrawn"
    story = as_article(f"{HEAD}\n\n{BODY}\n\nClients are requested to remove this story from all platforms.")
    assert (story.status, body(story)) == ("withdrawn", PLAIN)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mattel has pulled the item from its shelves.",
        "Brussels is withdrawing the draft text.",
        "Vale Council has withdrawn its report on the dock, and the board is to write another.",
        "Ministers have withdrawn the draft text.",
        "Brussels withdraws its draft text.",
        "The space agency has withdrawn its report on the dock.",
    ],
)
def test_what_others_take_back_is_told_in_the_last_paragraph_too(sentence: str):
    article = as_article(f"{HEAD}\n\n{BODY}\n\n{sentence}")
    assert (article.status, body(article)) == ("", [*PLAIN, sentence])
    signed = as_article(f"{HEAD}\n\n{BODY}\n\n{sentence}\n\n(Reporting by Ann Lee; Editing by Tom Roe)")
    assert (signed.status, body(signed)) == ("", [*PLAIN, sentence])
    alone = as_article(f"{HEAD}\n\nPORT VALE, June 11 (Reuters) - {sentence}")
    assert (alone.status, body(alone)) == ("", [sentence])


@pytest.mark.parametrize(
    "notice",
    [
        "Meridian Press has withdrawn its story on the board.",
        "Meridian has withdrawn this report.",
        "The agency has withdrawn its report.",
        "Vale Wire has withdrawn its report on the board. Please delete it.",
    ],
)
def test_a_story_is_taken_back_under_it(notice: str):
    article = as_article(f"{HEAD}\n\n{BODY}\n\n{notice}")
    assert (article.status, body(article)) == ("withdrawn", PLAIN)


def test_what_stands_above_a_story_takes_it_back():
    article = as_article(
        f"Vale Wire has withdrawn its report on the board.\n\n{HEAD}\n\nBy Ann Lee\n\n{BODY}"
    )
    assert (article.status, article.title, body(article)) == ("withdrawn", HEAD, PLAIN)


@pytest.mark.parametrize(
    "head",
    [
        "Correction: Stocks face a pause, not a crash",
        "Clarification: What the court said, not what it meant",
    ],
)
def test_a_headline_that_sets_something_right_is_one(head: str):
    article = as_article(f"{head}\n\n{BODY}")
    assert (article.status, article.title, body(article)) == ("correction", head.partition(": ")[2], PLAIN)
    for note in (
        "Correction: It costs four million, not five.",
        "(Correction: It costs four million, not five)",
    ):
        article = as_article(f"{HEAD}\n\n{note}\n\n{BODY}")
        assert (article.status, article.title, body(article)) == ("correction", HEAD, PLAIN)


@pytest.mark.parametrize(
    "head",
    [
        "Correction: the market gives back its gains",
        "Clarification: who owns the pilot boat",
        "Retraction: how a paper came undone",
        "NIE WIEDER: A march in Vale",
    ],
)
def test_a_word_that_marks_notices_before_small_letters_is_the_headlines_own(head: str):
    article = as_article(f"{head}\n\n{BODY}")
    assert (article.status, article.title, body(article)) == ("", head, PLAIN)


@pytest.mark.parametrize(
    "last",
    [
        "The paper described above was retracted by its authors in May.",
        "The story above all was withdrawn from the market.",
        "The article above, she said, was withdrawn by its author.",
        "This text was removed from the site in 2019.",
        "This article has been removed by hand.",
        "This version was withdrawn on health grounds.",
        "This item was withdrawn on Tuesday by the auction house.",
        "They’ve killed the story, she said.",
        "Contact the newsroom at once, he told them in 2019.",
        "Did you see it? Call me, she said, at 5550 or leave.",
    ],
)
def test_a_last_sentence_on_what_was_taken_back_or_whom_to_call_stays(last: str):
    article = as_article(f"{HEAD}\n\n{BODY}\n\n{last}")
    assert (article.status, body(article)) == ("", [*PLAIN, last])
