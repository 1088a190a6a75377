"""Files as senders and programs have them: what is broken is mended or told, what is said elsewhere is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers import formats
from helpers.article import Article
from helpers.formats import fields
from helpers.pairing.compared import load_pair
from helpers.reading.articles import article_of, as_article
from helpers.received import Received

HEAD = "Harbour board approves new pilot boat"
FIRST = "The harbour board of Port Vale has approved the purchase of a new pilot boat, the chairman said on Tuesday."
SECOND = "The boat will cost 4.2 million crowns and is to be delivered in spring, according to the contract."
PARAGRAPHS = (FIRST, SECOND)


def received(text: str, name: str) -> Received:
    (found,) = formats.understood(text.encode(), name)
    return found


def article(text: str, name: str) -> Article:
    return article_of(text.encode(), Path("/nowhere") / name)


def body(found: Article) -> list[str]:
    return [span.of(found.text) for span in found.paragraphs]


def nitf(head: str = "", over: str = f"<hedline><hl1>{HEAD}</hl1></hedline>", text: str = "") -> str:
    told = text or "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    return f"<nitf><head><title>{HEAD}; old one for sale</title>{head}</head><body><body.head>{over}</body.head><body.content>{told}</body.content></body></nitf>"


def rss(date: str) -> str:
    told = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Meridian</title><item>'
        f"<title>{HEAD}</title><pubDate>{date}</pubDate><content:encoded><![CDATA[{told}]]></content:encoded></item></channel></rss>"
    )


def ninjs(html: str) -> str:
    return json.dumps(
        {
            "uri": "urn:x:1",
            "type": "text",
            "versioncreated": "2024-06-11T12:00:00Z",
            "headline": HEAD,
            "body_html": html,
        }
    )


def mail(text: str, subject: str = HEAD) -> str:
    return f"From: Desk <desk@meridian.example>\nTo: b@y.example\nSubject: {subject}\nDate: Tue, 11 Jun 2024 09:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"


def page(text: str) -> str:
    return f"<!DOCTYPE html><html lang='en'><head><title>{HEAD}</title></head><body><article><h1>{HEAD}</h1>{text}</article></body></html>"


class TestNitf:
    def test_the_headline_is_the_title_where_there_is_no_other(self):
        assert received(nitf(over=""), "a.xml").headline == f"{HEAD}; old one for sale"
        assert received(nitf(), "a.xml").headline == HEAD

    @pytest.mark.parametrize(
        ("data", "source"),
        [
            (
                '<del-list><from-src src-name="PA" level-number="1"/></del-list><doc.copyright holder="Press Association"/>',
                "PA",
            ),
            (
                '<del-list><from-src src-name="AAP" level-number="2"/><from-src src-name="PA" level-number="1"/></del-list>',
                "PA",
            ),
            ('<doc.copyright holder="Press Association" year="2024"/>', "Press Association"),
            ('<doc-id regsrc="AP"/><del-list><from-src src-name="PA"/></del-list>', "AP"),
        ],
    )
    def test_the_source_may_be_in_the_list_of_senders_or_in_the_copyright(self, data: str, source: str):
        assert received(nitf(f"<docdata>{data}</docdata>"), "a.xml").source == source

    @pytest.mark.parametrize(
        ("history", "note", "status"),
        [
            (
                '<revision-history norm="20240611T130000Z" comment="ADDS military statement"/>',
                "ADDS military statement",
                "update",
            ),
            (
                '<revision-history norm="20240611T120000Z" comment="CORRECTS the price"/><revision-history norm="20240611T130000Z" comment="ADDS details"/>',
                "ADDS details",
                "update",
            ),
            (
                '<revision-history norm="20240611T130000Z" comment="WITHDRAWN: the story is wrong"/>',
                "WITHDRAWN: the story is wrong",
                "withdrawn",
            ),
            ('<revision-history comment="new"/>', "", ""),
        ],
    )
    def test_the_latest_revision_says_what_it_changed(self, history: str, note: str, status: str):
        found = received(nitf(history), "a.xml")
        assert (found.note, found.status) == (note, status)

    def test_a_title_stands_apart_from_the_name_that_bears_it(self):
        byline = "<byline>By <person>Ann Lee</person><byttl>Staff Writer</byttl></byline>"
        assert received(nitf(over=byline), "a.xml").byline == "By Ann Lee, Staff Writer"


@pytest.mark.parametrize("made", [nitf(), rss("Tue, 11 Jun 2024 09:00:00 GMT")])
@pytest.mark.parametrize(
    "before",
    [
        "<!-- made by Feeder 2.1 -->\n",
        "\n\n<!-- <nothing> -->\n<!-- more -->",
        f"<!-- {'long ' * 5_000} -->",
        '\n<?xml version="1.0" encoding="UTF-8"?>\n',
        '<!-- first --><?xml version="1.0"?>',
    ],
)
def test_comments_and_blank_lines_may_come_first(made: str, before: str):
    assert received(before + made, "a.xml").paragraphs == PARAGRAPHS


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("Tue, 11 Jun 2024 18:30:00 BST", "2024-06-11T18:30:00+01:00"),
        ("Tue, 11 Jun 2024 18:30 GMT+0530", "2024-06-11T18:30:00+05:30"),
        ("Tue, 11 Jun 2024 18:30:00 GMT+2", "2024-06-11T18:30:00+02:00"),
        ("Thu, 30 Apr 2015 08:57:00 MEST", "2015-04-30T08:57:00+02:00"),
        ("Tue, 11 Jun 2024 18:30:00 EDT", "2024-06-11T18:30:00-04:00"),
        ("2024-06-11T18:30:00 AEST", "2024-06-11T18:30:00+10:00"),
        ("Tue, 11 Jun 2024 6:30 PM EST", "2024-06-11T18:30:00-05:00"),
        ("Tue, 11 Jun 2024 12:30 AM", "2024-06-11T00:30:00"),
        ("Tue, 11 Jun 2024 18:30:00 +0200 (CEST)", "2024-06-11T18:30:00+02:00"),
    ],
)
def test_a_zone_is_kept_however_it_is_named(written: str, time: str):
    assert (fields.iso(written), fields.zone_doubts(written)) == (time, ())
    assert received(rss(written), "a.xml").published == time


@pytest.mark.parametrize("zone", ["IST", "XYZ"])
def test_a_zone_that_is_not_known_or_is_two_is_told(zone: str):
    for found in (
        received(rss(f"Tue, 11 Jun 2024 18:30:00 {zone}"), "a.xml"),
        received(mail(FIRST).replace("+0000", zone), "a.eml"),
    ):
        assert "T" in found.published
        assert any(zone in doubt for doubt in found.doubts)


class TestMail:
    @pytest.mark.parametrize("name", ["a.eml", "a.txt"])
    @pytest.mark.parametrize(
        "before", ["      \n", "\n \t\n", "\r\n", "From b@y.example Tue Jun 11 09:00:00 2024\n", "\ufeff"]
    )
    def test_blank_lines_and_a_mailbox_line_may_come_first(self, before: str, name: str):
        found = received(before + mail("\n\n".join(PARAGRAPHS)), name)
        assert (found.format, found.headline, found.paragraphs) == ("e-mail", HEAD, PARAGRAPHS)

    @pytest.mark.parametrize(
        "text",
        [
            "The council of Port Vale has agreed to sell the old fish market to a firm\nfrom the capital for two million crowns, the mayor told reporters today.",
            "The council of Port Vale has agreed to sell the old fish market to the\nMeridian company for two million crowns, the mayor told reporters today.",
            "The council of Port Vale has agreed to sell the old fish market, and the\n8 stalls in it, for two million crowns, the mayor told reporters today.",
        ],
    )
    def test_a_sentence_that_is_broken_in_two_lines_is_one(self, text: str):
        (sentence,) = article(mail(text), "a.eml").sentences
        assert sentence.text == " ".join(text.split())


def test_an_indent_begins_a_paragraph_and_a_ragged_line_does_not():
    text = (
        "    June 11 (Reuters) - The harbour board of Port Vale has approved the purchase of a pilot\n"
        "boat, the chairman said on Tuesday.\n    Spot copper rose 0.4 percent to $1,200.00 per tonne by \n"
        "0307 GMT, while futures for the next month edged up\n0.5 percent to $1,199.60 in the hall at Port Vale,\n"
        "according to the brokers who sit there.\n"
    )
    found = article(ninjs(f"<pre>{text}</pre>"), "a.json")
    assert [len(found.paragraphs), len(found.sentences)] == [2, 2]
    assert len(as_article(text).sentences) == 2


BROKEN = "The harbour boardâ€™s men have a boat. " + FIRST


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (ninjs(f"<p>{BROKEN}</p>"), "a.json"),
        (nitf(text=f"<p>{BROKEN}</p>"), "a.xml"),
        (mail(BROKEN), "a.eml"),
        (mail(FIRST, subject="The boardâ€™s boat"), "a.eml"),
        (BROKEN, "a.txt"),
        (FIRST.replace("Vale", "V\ufffdle"), "a.txt"),
    ],
)
def test_characters_read_in_a_wrong_encoding_are_told_in_every_format(text: str, name: str):
    assert any("wrong encoding" in doubt for doubt in article(text, name).doubts)


@pytest.mark.parametrize("written", ["The café’s “naïve” São Paulo Ångström", "£5 — 30°C", "CLÂNCY and Âge"])
def test_letters_with_accents_are_not_broken(written: str):
    assert article(ninjs(f"<p>{written}. {FIRST}</p>"), "a.json").doubts == ()


def test_what_was_escaped_twice_is_read_as_it_was_meant():
    text = "<p>The board&amp;#39;s men: &amp;quot;Sell the boat&amp;quot;, AT&amp;amp;T said. R&amp;D; stays.</p>"
    meant = 'The board\'s men: "Sell the boat", AT&T said. R&D; stays.'
    assert received(nitf(text=text), "a.xml").paragraphs == (meant,)
    assert received(ninjs(text), "a.json").paragraphs == (meant,)
    (doubt,) = article(f"The board&#39;s men. {FIRST}", "a.txt").doubts
    assert "&#39;" in doubt


HYPHENED = "The har\u00adbour board of Port Vale has approved the pur\u00adchase of a con\u200btract, the chair\u00adman said on Tues\u2060day."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{HEAD}\n\n{HYPHENED}", "a.txt"),
        (ninjs(f"<p>{HYPHENED}</p>"), "a.json"),
        (nitf(text=f"<p>{HYPHENED}</p>"), "a.xml"),
        (mail(HYPHENED), "a.eml"),
        (page(f"<p>{HYPHENED}</p><p>{SECOND}</p>"), "a.html"),
    ],
)
def test_invisible_characters_part_no_word_in_any_format(text: str, name: str, tmp_path: Path):
    found = article(text, name)
    words = " ".join(word.text for word in found.words[:22])
    assert words.startswith(
        "The harbour board of Port Vale has approved the purchase of a contract the chairman said on Tuesday"
    )
    assert all(
        word.text == found.text[word.start : word.end].translate({0xAD: None, 0x200B: None, 0x2060: None})
        for word in found.words
    )
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "clean.txt").write_text(
        article(text, name).text.translate({0xAD: None, 0x200B: None, 0x2060: None}), encoding="utf-8"
    )
    assert {link.label for link in load_pair(tmp_path / "clean.txt", tmp_path / name).links.derivative} == {
        "copied"
    }
