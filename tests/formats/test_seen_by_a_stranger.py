"""Forms that somebody invented who had not read the code: what a page, a feed, a mail or a document has round its story."""

import json
from pathlib import Path

import pytest

from helpers.article import Article
from helpers.formats import broken, fields, pdf
from helpers.reading.articles import article_of

HEAD = "Tunnel under Mount Sarrell is through"
PARAGRAPHS = (
    "Engineers broke through the last rock under Mount Sarrell on Tuesday, joining two halves of a tunnel.",
    "The tube will cut the journey to the coast from four hours to 90 minutes, the transport ministry said.",
    "“We had water, we had sand, we had two bankruptcies,” said Petra Holm, who leads the project.",
    "The cost has risen to 7.4 billion crowns from the 3.1 billion that parliament approved in 2009.",
)
TOLD = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)


def article(text: str, name: str) -> Article:
    return article_of(text.encode(), Path("/nowhere") / name)


def page(body: str, title: str = HEAD, head: str = "") -> Article:
    made = (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    )
    return article(made, "a.html")


def ninjs(html: str, **more: str) -> Article:
    item = {"uri": "urn:x:1", "type": "text", "versioncreated": "2024-06-11T12:00:00Z", "headline": HEAD}
    return article(json.dumps(item | {"body_html": html} | more), "a.json")


def headline(found: Article) -> str:
    return found.headline.of(found.text) if found.headline else ""


def body(found: Article) -> tuple[str, ...]:
    return tuple(" ".join(span.of(found.plain).split()) for span in found.paragraphs)


@pytest.mark.parametrize(("title", "shown", "told"), [
    ("Denn Evening Star", f"<h1>Denn Evening Star</h1><h3>{HEAD}</h3>{TOLD}", HEAD),
    (f"Courts: {HEAD} - Denn Evening Star", f"<h1>Courts</h1><h2>{HEAD}</h2>{TOLD}", HEAD),
    ("Tunnel | Hill News", f"<article><h1>Tunnel is through</h1>{TOLD}</article>", "Tunnel is through"),
    ("Match | Quayside", f"<article><h1>Engineers break through</h1>{TOLD}</article>", "Engineers break through"),
    ("Archive: Mount Sarrell", f"<h2>{HEAD}</h2>{TOLD}", HEAD),
    (f"The Latest: {HEAD} | Hill News", f"<article><h1>The Latest: {HEAD}</h1>{TOLD}</article>", f"The Latest: {HEAD}"),
    ("Late, not wrong – a tunnel - News - Hill Post", f"<article><h1>Late, not wrong – a tunnel</h1>{TOLD}</article>", "Late, not wrong – a tunnel"),
])  # fmt: skip
def test_a_page_is_called_by_its_story_and_not_by_its_site(title: str, shown: str, told: str):
    assert headline(page(shown, title)) == told


@pytest.mark.parametrize("line", [
    "Already a subscriber? <a href='/in'>Log in</a>", "Share Tweet Email Print", "Read on hill.example",
])  # fmt: skip
def test_what_is_made_of_words_of_buttons_is_the_sites(line: str):
    found = page(f"<article><h1>{HEAD}</h1>{TOLD}<p>{line}</p></article>")
    assert body(found) == PARAGRAPHS


@pytest.mark.parametrize("sentence", [
    "“Sign up for something you would miss,” said Berta Noll, its editor.",
    "Updated figures are due on Monday.",
    "Share prices of its insurer fell.",
    "The story was originally published by a blog that no longer exists.",
    "<a href='/r'>The court has 40 such cases before it, and the ministry in Linz expects more.</a>",
    "Contact with the men was lost at noon, the ministry said.",
    "Continue reading, it told those who passed.",
])  # fmt: skip
def test_a_sentence_that_looks_like_it_stays(sentence: str):
    bare = sentence.removeprefix("<a href='/r'>").removesuffix("</a>")
    for place in (1, 4):
        told = [*PARAGRAPHS]
        told.insert(place, sentence)
        found = page(f"<article><h1>{HEAD}</h1>{''.join(f'<p>{each}</p>' for each in told)}</article>")
        assert bare in body(found)


def test_a_summary_that_stands_apart_from_the_story_is_told():
    deck = "A rail tunnel that is nine years late was dug through to its other half on Tuesday."
    shown = f"<article><h1>{HEAD}</h1><div class='x'><b>{deck}</b></div><div class='article-body'>{TOLD}</div></article>"
    found = page(shown)
    assert body(found) in (PARAGRAPHS, (deck, *PARAGRAPHS))
    assert deck in body(found) or any("summary between headline and story" in each for each in found.doubts)


def test_the_points_of_a_story_are_told_by_the_line_over_them():
    points = "<h3>Key points</h3><ul><li>Tunnel is 31 km long</li><li>Trains run in 2028</li></ul>"
    found = page(f"<article><h1>{HEAD}</h1><div>{points}</div>{TOLD}</article>")
    assert body(found) == PARAGRAPHS


@pytest.mark.parametrize(("signed", "told"), [
    ("<p class='author'>By <a href='/r'>Rune Haldane</a></p>", "Rune Haldane"),
    ("<p class='byline'>By Rune Haldane, 12 June 2024</p>", "Rune Haldane"),
    ("<p class='byline'>By Rune Haldane | June 12, 2024</p>", "Rune Haldane"),
    ("<p class='author'>By jdadmin</p>", ""),
    ("<p class='author'>By the sea, in 2009</p>", ""),
])  # fmt: skip
def test_who_signs_a_page_is_told_by_a_class_and_a_name(signed: str, told: str):
    assert page(f"<article><h1>{HEAD}</h1>{signed}{TOLD}</article>").byline == told


@pytest.mark.parametrize(("times", "told"), [
    ("<time datetime='2024-06-16T18:22:00+0200'>Sunday</time>", "2024-06-16T18:22:00+02:00"),
    ("<time datetime='2024-06-16'>Sunday</time><time datetime='2024-06-10'>Monday</time>", ""),
])  # fmt: skip
def test_the_one_time_of_a_story_is_when_it_was_published(times: str, told: str):
    assert page(f"<article><h1>{HEAD}</h1>{times}{TOLD}</article>").published == told


@pytest.mark.parametrize("under", [
    "Rune Haldane is a reporter in Linz and the author of “Glass: A Life”. He lives there.",
    "—Rune Haldane in Linz",
    "-- va/kb",
    "Contact Rune Haldane at haldane@hill.example.",
])  # fmt: skip
def test_what_tells_of_the_writer_below_a_story_is_no_part_of_it(under: str):
    assert body(ninjs(f"{TOLD}<p>{under}</p>", byline="Rune Haldane")) == PARAGRAPHS


def test_what_follows_a_byline_and_a_headline_is_no_sentence():
    assert body(ninjs(f"<p>Hill News Staff Writer</p>{TOLD}", byline="Rune Haldane")) == PARAGRAPHS
    assert body(ninjs(f"<h2>Nine years late</h2>{TOLD}")) == PARAGRAPHS


def test_a_body_that_is_escaped_whole_is_marked_up():
    assert body(ninjs(TOLD.replace("<", "&lt;").replace(">", "&gt;"))) == PARAGRAPHS


def test_what_a_feed_says_below_its_story_is_left_out():
    footer = "Continue reading Tunnel is through at Hill News."
    assert fields.without_footer((*PARAGRAPHS, footer)) == PARAGRAPHS
    kept = (*PARAGRAPHS, "Continue reading, it told those who passed at noon.")
    assert fields.without_footer(kept) == kept


def test_json_in_utf_16_is_recognised():
    item = {"uri": "urn:x:1", "type": "text", "versioncreated": "2024-06-11T12:00:00Z", "headline": HEAD}
    made = json.dumps(item | {"body_text": "\n\n".join(PARAGRAPHS)}, ensure_ascii=False)
    assert body(article_of(made.encode("utf-16"), Path("/nowhere/a.json"))) == PARAGRAPHS


def test_what_stands_below_a_notice_to_unsubscribe_is_the_senders():
    below = "You are receiving this e-mail because you signed up.\n\nHill News, 1 Coin Street, Linz"
    made = f"From: Ann <a@hill.example>\nSubject: {HEAD}\nMessage-ID: <1@x>\n\n" + "\n\n".join(PARAGRAPHS)
    assert body(article(f"{made}\n\n{below}\n", "a.eml")) == PARAGRAPHS


def test_a_time_after_at_is_read():
    assert fields.iso("Sat, Jun 15, 2024 at 6:02 PM") == "2024-06-15T18:02:00"


@pytest.mark.parametrize("code", ["cp1251", "cp437", "cp850"])
def test_an_apostrophe_read_in_another_code_page_is_told_and_read(code: str):
    text = "The brewers’ league lost, and its chairman’s vote was counted twice, the ministry said on Friday."
    wrong = text.replace("’", "’".encode().decode(code))
    found = article(f"{HEAD}\n\n{wrong}\n", "a.txt")
    assert any("wrong encoding" in each for each in found.doubts)
    assert broken.read_anew("’".encode().decode(code)) == "’"


def test_a_lost_quotation_mark_is_told_and_a_question_is_not():
    assert article(
        f"{HEAD}\n\nHe called the vote ?a gift to the shops?. Nobody laughed then.\n", "a.txt"
    ).doubts
    assert not article(
        f"{HEAD}\n\nWas it the pump? Nobody would say. “Who knew?” she asked then.\n", "a.txt"
    ).doubts


def test_a_question_mark_before_a_word_is_a_lost_quotation_mark_only_with_its_partner():
    """Two such slips in typing refused a whole page."""
    slips = "Why now ?The council would not say. Who knows ?It may be the rent that nobody paid."
    assert broken.mojibake([slips]) == []
    assert broken.mojibake(["Vance said ?we are done,? and left.", "The sign said ?closed? and shook."]) == [
        "?",
        "?",
    ]
    assert broken.mojibake(["The clerk asked: ?Is it a bad day?? He left."]) == ["?"]


def test_ligatures_by_a_fonts_own_numbers_are_read():
    assert broken.typographic("o\uf001ce and \uf002aw") == "oﬁce and ﬂaw"


def test_short_paragraphs_of_a_pdf_stay_apart():
    lines = []
    for each in range(6):
        top = 700 - 40 * each
        lines += [pdf._Line(70, top, 12, "The board met on Monday and did not say what it", False)]
        lines += [pdf._Line(70, top - 14, 12, "would do about the boat.", False)]
    assert len(pdf._paragraphs(lines)[0]) == 6


def test_results_with_seeds_are_a_table():
    rows = "1-Otto Bram (Vale) beat Luis Cano (Linz) 6-3 7-5<br>Karl Wies (Linz) beat 4-Ivo Hahn (Vale) 7-6 6-4<br>7-Nils Roe (Vale) beat Ferd Low (Tesko) 6-1 6-2"
    assert any("table of results" in each for each in ninjs(f"{TOLD}<p>{rows}</p>").doubts)
