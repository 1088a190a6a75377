"""Stories as Factiva, ProQuest and LexisNexis save them: what their labels say, and that no line of a story is one."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import formats
from helpers.article import Article
from helpers.errors import ArticleError
from helpers.reading.articles import article_of

HEAD = "Ferry council votes to close northern slip"
BODY = [
    "The ferry council of Corrow Sound has voted to close the northern slip, its secretary said on Wednesday.",
    "The work will take 14 weeks and cost 3.6 million crowns, according to a plan published with the vote.",
    "Maud Irrel, who has sailed the route since 2009, said that passengers had been told nothing of the plan.",
]

FACTIVA = f"""HD
{HEAD}
BY
By Lorna Teff
WC
312 words
PD
4 September 2024
SN
Corrow Courier
SC
CORCOU
LA
English
CY
(c) 2024 Corrow Courier. All rights reserved.

LP

{BODY[0]}

TD

{{middle}}

{BODY[2]}

CO
corfer : Corrow Ferries

RE
corsd : Corrow Sound

AN
Document CORCOU0020240904ek940002x
"""

PROQUEST = f"""{HEAD}

Teff, Lorna. Corrow Courier; Corrow [Corrow]. 04 Sep 2024: A.1.

Full text: {BODY[0]}

{{middle}}

{BODY[2]}

Subject: Ferries; Transport
Location: Corrow Sound
Publication title: Corrow Courier
Publication date: Sep 4, 2024
Language of publication: English
ProQuest document ID: 2345678901
Copyright: Copyright Courier Press Sep 4, 2024
Database: Corrow Newsstream
"""

LEXIS = f"""1 of 1 DOCUMENT

Corrow Courier

September 4, 2024 Wednesday
Final Edition

{HEAD}

BYLINE: Lorna Teff

SECTION: NEWS; Pg. 3

LENGTH: 312 words

DATELINE: CORROW

BODY:

{BODY[0]}

{{middle}}

{BODY[2]}

LOAD-DATE: September 5, 2024

LANGUAGE: ENGLISH

GRAPHIC: Photo: The northern slip, which is to be closed for 14 weeks from spring.

Copyright 2024 Courier Press
All Rights Reserved
"""

LEXIS_NEW = f"""{HEAD}
Corrow Courier
September 4, 2024 Wednesday

Copyright 2024 Courier Press All Rights Reserved

Section: NEWS; Pg. 3
Length: 312 words
Byline: Lorna Teff
Highlight: The slip will close for 14 weeks
Body

{BODY[0]}

{{middle}}

{BODY[2]}

Classification

Language: ENGLISH

Subject: FERRIES (90%); TRANSPORT (78%)

Load-Date: September 5, 2024

End of Document
"""

ARCHIVES = {"Factiva": FACTIVA, "ProQuest": PROQUEST, "LexisNexis": LEXIS, "LexisNexis now": LEXIS_NEW}


def read(written: str, name: str = "a.txt") -> Article:
    return article_of(written.encode(), Path("/nowhere") / name)


def body(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.paragraphs]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("archive", ARCHIVES)
def test_an_archive_says_what_it_has_and_the_rest_is_the_story(archive: str, ends: str):
    found = read(ARCHIVES[archive].format(middle=BODY[1]).replace("\n", ends))
    assert (found.title, body(found), found.published) == (HEAD, BODY, "2024-09-04")
    assert (found.source, found.format, found.doubts) == ("Corrow Courier", "archive", ())


def test_codes_may_stand_on_the_line_of_what_they_say():
    written = FACTIVA.format(middle=BODY[1]).replace("\n\n", "\n")
    for code in ("HD", "BY", "WC", "PD", "SN", "LA", "LP", "TD", "CO", "RE", "AN"):
        written = written.replace(f"\n{code}\n", f"\n{code} ").replace(f"HD\n{HEAD}", f"HD {HEAD}")
    found = read(written)
    assert (found.title, body(found), found.byline) == (HEAD, BODY, "By Lorna Teff")


@pytest.mark.parametrize(
    "line",
    [
        "IN May the council had said that the slip would stay open for ten years.",
        "Subject: the council’s own papers say nothing of a closure, which the plan calls urgent.",
        "Subject",
        "Body",
        "CO operation is not what the town has seen from its council this year.",
    ],
)
@pytest.mark.parametrize("archive", ARCHIVES)
def test_a_line_of_the_story_is_no_label(archive: str, line: str):
    found = read(ARCHIVES[archive].format(middle=f"{BODY[1]}\n\n{line}\n\n{BODY[1]}"))
    assert [each for each in body(found) if each in BODY] == [BODY[0], BODY[1], BODY[1], BODY[2]]
    assert len(line.split()) == 1 or line in found.text


def test_a_file_may_hold_several_stories():
    for archive in ("Factiva", "LexisNexis", "LexisNexis now"):
        found = formats.understood((ARCHIVES[archive].format(middle=BODY[1]) * 3).encode(), "several.txt")
        assert [each.headline for each in found] == [HEAD] * 3


def test_a_notice_in_an_archive_is_one():
    assert read(FACTIVA.format(middle=BODY[1]).replace(HEAD, f"KILL - {HEAD}")).status == "withdrawn"


def test_what_only_looks_like_an_archive_is_plain_text():
    for text in (f"HD\n\n{BODY[0]}\n\nTD\n\n{BODY[1]}", f"{HEAD}\n\nFull text: {BODY[0]}\n\n{BODY[1]}"):
        assert read(text).format == "plain text"
    with pytest.raises(ArticleError):
        formats.understood(b"HD\nA\nWC\n3 words\nLP\n", "a.txt")


@settings(max_examples=100)
@given(st.sampled_from(sorted(ARCHIVES)), st.data())
def test_damaged_archives_give_articles_or_sentences(archive: str, data: st.DataObject):
    written = ARCHIVES[archive].format(middle=BODY[1]).encode()
    start = data.draw(st.integers(0, len(written)))
    end = data.draw(st.integers(start, len(written)))
    with suppress(ArticleError):
        assert formats.understood(written[:start] + written[end:], "a.txt")
