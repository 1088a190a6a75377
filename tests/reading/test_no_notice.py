"""What looks like a desk's notice and is none: headlines and sentences of ordinary stories."""

import re

import pytest

from helpers.article import Article
from helpers.languages.english import notices, wirecopy
from helpers.reading.articles import as_article

HEAD = "Harbour board approves new pilot boat"
BODY = (
    "PORT VALE, June 11 (Reuters) - The harbour board of Port Vale has approved the purchase of a new pilot boat, the "
    "chairman said on Tuesday.\n\nIt will cost 4.2 million crowns and is to be delivered in spring of next year."
)


def body(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.paragraphs]


PLAIN = body(as_article(f"{HEAD}\n\n{BODY}"))


@pytest.mark.parametrize(
    "again",
    ["KILL", "KILL STORY", "KILL PRESS", "AA NEWS KILL NEWS", "KILL/KILL", "AFP", "NORTHERN PRESS", "* *"],
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
