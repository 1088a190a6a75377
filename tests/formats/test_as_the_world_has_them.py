"""Files as senders and programs have them: what is broken is mended or told, what is said elsewhere is found."""

import json
from collections.abc import Callable
from pathlib import Path
from textwrap import wrap

import pytest

from helpers import formats
from helpers.article import Article
from helpers.errors import ArticleError
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


@pytest.mark.parametrize(
    ("tag", "wrapped", "name"), [("h2", ninjs, "a.json"), ("hl2", lambda text: nitf(text=text), "a.xml")]
)
def test_a_heading_after_a_list_is_no_sentence(tag: str, wrapped: Callable[[str], str], name: str):
    listed = f"<p>{FIRST}</p><ul><li>A bigger boat</li><li>A new quay</li></ul><{tag}>Rust and money</{tag}>"
    found = article(wrapped(f"{listed}<p>{FIRST}</p>"), name)
    assert body(found) == [FIRST, "A bigger boat", "A new quay", FIRST]


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

    def test_place_and_day_of_a_dateline_may_stand_without_a_space(self):
        over = f"<hedline><hl1>{HEAD}</hl1></hedline><dateline><location>PORT VALE</location><story.date>June 11</story.date></dateline>"
        found = article(nitf(over=over), "a.xml")
        assert (found.place, found.published) == ("PORT VALE", "June 11")
        over = over.replace("PORT VALE", "<city>Port Vale</city>, ME").replace(
            "<story.date>June 11</story.date>", ""
        )
        assert article(nitf(over=over), "a.xml").place == "Port Vale, ME"

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
            ('<revision-history comment="fixes typo in name"/>', "fixes typo in name", "update"),
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

    @pytest.mark.parametrize(
        ("made", "updated"),
        [
            (("20240611T150000Z", "20240611T130000Z"), "2024-06-11T15:00:00+00:00"),
            (("20240611T170000+0400", "20240611T124500Z"), "2024-06-11T17:00:00+04:00"),
            (("20240601T090000Z",), ""),
            (("20240613",), ""),
            (("soon", ""), ""),
        ],
    )
    def test_the_latest_revision_after_publication_is_when_it_was_updated(
        self, made: tuple[str, ...], updated: str
    ):
        issued = '<docdata><date.issue norm="20240611T120000Z"/></docdata>'
        history = "".join(f'<revision-history norm="{each}" comment="ADDS"/>' for each in made)
        assert received(nitf(issued + history), "a.xml").updated == updated

    def test_a_slug_is_no_headline_and_a_time_that_is_none_is_told(self):
        slug = nitf(over="").replace(f"{HEAD}; old one for sale", "AM-Vale Boat,0123")
        assert received(slug, "a.xml").headline == ""
        (doubt,) = received(nitf('<docdata><date.issue norm="11/06/2024"/></docdata>'), "a.xml").doubts
        assert "“11/06/2024” is no time" in doubt

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
    assert (fields.iso(written), *fields.zone_doubts(written)) == (time,)
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
    def test_a_mailbox_holds_several(self):
        box = "".join(
            f"From b@y.example Tue Jun 11 09:00:0{at} 2024\n{mail(each, subject=f'{HEAD} {at}')}\n"
            for at, each in enumerate(PARAGRAPHS)
        )
        found = formats.understood(box.encode(), "a.eml")
        assert [(each.headline, each.paragraphs) for each in found] == [
            (f"{HEAD} {at}", (each,)) for at, each in enumerate(PARAGRAPHS)
        ]
        letter = mail(f"{FIRST}\n\nFrom Oslo with love\nNote: {SECOND}")
        assert len(formats.understood(letter.encode(), "a.eml")) == 1

    @pytest.mark.parametrize("name", ["a.eml", "a.txt"])
    @pytest.mark.parametrize(
        "before", ["      \n", "\n \t\n", "\r\n", "From b@y.example Tue Jun 11 09:00:00 2024\n", "\ufeff"]
    )
    def test_blank_lines_and_a_mailbox_line_may_come_first(self, before: str, name: str):
        found = received(before + mail("\n\n".join(PARAGRAPHS)), name)
        assert (found.format, found.headline, found.paragraphs) == ("e-mail", HEAD, PARAGRAPHS)

    def test_a_story_may_stand_under_the_close_of_a_letter(self):
        letter = "Hello,\n\nplease find our story below.\n\nBest regards\nAnn"
        found = received(mail("\n\n".join((letter, *PARAGRAPHS))), "a.eml")
        assert found.paragraphs == PARAGRAPHS
        with pytest.raises(ArticleError, match="no text of its own"):
            received(mail(f"{letter}\n\nAnn Lee\nVale Desk\n\n+1 212 555 0100"), "a.eml")

    def test_a_story_that_is_quoted_line_by_line_is_read_where_there_is_nothing_else(self):
        quoted = "\n> \n".join("\n".join(f"> {line}" for line in wrap(each)) for each in PARAGRAPHS)
        assert received(mail(quoted), "a.eml").paragraphs == PARAGRAPHS
        assert received(mail(f"{FIRST}\n\n{quoted}"), "a.eml").paragraphs == (FIRST,)

    def test_its_header_tells_it_also_where_no_program_has_added_to_it(self):
        bare = mail(FIRST).replace("Content-Type: text/plain; charset=utf-8\n", "")
        assert received(bare, "a.txt").format == "e-mail"
        assert received("From: the desk\nTo: all\nSubject: boats\n\n" + FIRST, "a.txt").format == "plain text"

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


def test_lines_between_blank_ones_that_are_all_indented_are_one_paragraph():
    text = "The harbour board of Port Vale has approved\nthe purchase of a new pilot boat, which is to\nbe built in spring, the chairman of the\nTuesday meeting said in the town hall."
    story = "\n\n".join("\n".join(f"    {line}" for line in each.split("\n")) for each in (text, text, text))
    assert len(as_article(f"{HEAD}\n\n{story}").paragraphs) == 3
    assert len(as_article(f"{HEAD}\n\n{story}\n\n    North  9\n    South  12").paragraphs) == 5


def test_a_sign_may_stand_behind_the_last_sentence():
    assert body(article(f"{FIRST}\n\n{SECOND} al/bek", "a.txt")) == list(PARAGRAPHS)
    assert body(article(f"{FIRST} He sails and/or rows.\n\n{SECOND}", "a.txt"))[0].endswith("rows.")


def test_lines_without_a_caret_stand_over_the_story_where_indents_begin_its_paragraphs():
    over = "\x01a0105KYODO\x1fkoko-\r\nu s\x14\x11 BC-Vale-Boat   06-11 0344\r\n\x02BC-Vale-Boat\r\n"
    made = f"{over}{HEAD}+\r\n     PORT VALE, June 11 Kyodo - {FIRST}\r\n     {SECOND}\r\n==Kyodo\r\n\x03"
    found = article(made, "a.anpa")
    assert (found.title, found.place, body(found)) == (HEAD, "PORT VALE", list(PARAGRAPHS))


def test_a_kill_in_the_slug_of_anpa_is_told():
    made = f"\x16\x16\x01a0105\x1fibc\r\nb i\x13\x11 bc-Vale-Boat   06-11 0344\r\n\x02^BC-Vale-Boat, KILL<\r\n^{HEAD}<\r\n\t{FIRST}\r\n\x03"
    assert received(made, "a.anpa").status == "withdrawn"
    assert received(made.replace(", KILL", ",0344"), "a.anpa").status == ""


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
        (BROKEN.replace("â€™", "‚Äô"), "a.txt"),
        (BROKEN.replace("â€™", "Õ"), "a.txt"),
        (BROKEN.replace("â€™", "?"), "a.txt"),
    ],
)
def test_characters_read_in_a_wrong_encoding_are_told_in_every_format(text: str, name: str):
    assert any("wrong encoding" in doubt for doubt in article(text, name).doubts)


def test_a_text_without_a_file_is_told_of_as_its_file_is():
    assert as_article(BROKEN).doubts == article(BROKEN, "a.txt").doubts
    assert as_article(FIRST).doubts == ()


def test_quotation_marks_of_windows_are_read_in_every_format():
    written = "\x93It\x92s sound,\x94 he said \x96 twice. " + FIRST
    for text, name in ((ninjs(f"<p>{written}</p>"), "a.json"), (written, "a.txt"), (mail(written), "a.eml")):
        found = article(text, name)
        assert [word.text for word in found.words][:2] == ["It’s", "sound"]
        assert [word.quoted for word in found.words][:3] == [True, True, False]


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


def test_so_are_escapes_of_json():
    found = article(f"The board\\u2019s men. {FIRST}", "a.txt")
    assert "\\u2019" in found.doubts[0]
    assert found.words[1].text == "board’s"
    assert received(ninjs("<p>The board\\u2019s men.</p>"), "a.json").paragraphs == ("The board’s men.",)


def test_mark_up_that_was_escaped_twice_is_mark_up():
    text = "<p>" + "".join(f"&amp;lt;p&amp;gt;{each}&amp;lt;/p&amp;gt;" for each in PARAGRAPHS) + "</p>"
    assert received(nitf(text=text), "a.xml").paragraphs == PARAGRAPHS
    assert received(nitf(text="<p>If 3 &lt; 4, it is so; a &lt;b is none.</p>"), "a.xml").paragraphs == (
        "If 3 < 4, it is so; a <b is none.",
    )


@pytest.mark.parametrize("make", [lambda text: (text, "a.txt"), lambda text: (mail(text), "a.eml")])
def test_a_word_that_a_soft_hyphen_breaks_at_the_end_of_a_line_is_one(make):
    text = "The har\u00ad\nbour board of Port Vale has approved the purchase of a new pilot boat and the chair\u00ad\nman of it said so on Tuesday."
    words = [word.text for word in article(*make(text)).words]
    assert words[:3] == ["The", "harbour", "board"]
    assert "chairman" in words


UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x200E, 0x34F))
HYPHENED = "The har\u00adbour board of Port Vale has approved the pur\u200echase of a con\u200btract, the chair\u00adman said on Tues\u034fday."


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
    assert all(word.text == found.text[word.start : word.end].translate(UNSEEN) for word in found.words)
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "clean.txt").write_text(article(text, name).text.translate(UNSEEN), encoding="utf-8")
    assert {link.label for link in load_pair(tmp_path / "clean.txt", tmp_path / name).links.derivative} == {
        "copied"
    }


def headed(body_head: str, *, title: str = f"{HEAD} - Vale Courier", meta: str = "") -> str:
    text = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    return f"<!DOCTYPE html><html lang='en'><head><title>{title}</title>{meta}</head><body>{body_head}<main><article>{{}}{text}</article></main></body></html>"


SITE = '<meta property="og:site_name" content="Vale Courier">'


class TestHeadlinesOfPages:
    @pytest.mark.parametrize(
        "over",
        [
            '<header><h1><a href="/">Vale Courier</a></h1></header>',
            '<h1><a href="https://vale.example/">Vale</a></h1>',
            "<h1>back to Vale Courier home news</h1>",
            "<h1>Vale Courier</h1>",
            "<nav><h1>Menu</h1></nav>",
            "<h1>Sports</h1>",
        ],
    )
    @pytest.mark.parametrize("own", [f"<h2>{HEAD}</h2>", f"<h1>{HEAD}</h1>"])
    def test_the_sign_of_the_site_or_of_a_section_is_none(self, over: str, own: str):
        title = f"{HEAD} - Sports - Vale Courier"
        meta = SITE + f'<meta property="og:title" content="{HEAD}">'
        assert received(headed(over, title=title, meta=meta).format(own), "a.html").headline == HEAD

    def test_the_name_of_the_site_may_stand_before_it(self):
        made = headed("", title=f"Vale Courier: {HEAD}", meta=SITE).format("")
        assert received(made, "a.html").headline == HEAD

    @pytest.mark.parametrize(
        ("shown", "title"),
        [
            (f"<h1>Vale Courier - News, sport, weather</h1><h2>{HEAD}</h2>", f"{HEAD} - Vale Courier"),
            (f"<h2>{HEAD}</h2>", f"{HEAD} • Vale Courier"),
            (f"<h3>{HEAD}</h3>", f"{HEAD} :: Vale Courier"),
            (f"<h1>{HEAD} <small>Updated 2 hours ago</small></h1>", f"{HEAD} - Vale Courier"),
        ],
    )
    def test_a_slogan_a_sign_and_a_time_are_none_of_it(self, shown: str, title: str):
        assert received(headed("", title=title, meta=SITE).format(shown), "a.html").headline == HEAD

    def test_of_two_the_one_that_the_page_is_called_by_is_taken(self):
        made = headed("", meta=SITE).format(f"<h1>Board of Port Vale</h1><h1>{HEAD}</h1>")
        assert received(made, "a.html").headline == HEAD

    def test_a_headline_in_the_head_of_the_page_is_one_if_the_page_is_called_by_it(self):
        made = headed(f"<header><h1>{HEAD}</h1></header>", meta=SITE).format("")
        assert received(made, "a.html").headline == HEAD


@pytest.mark.parametrize(
    "written",
    [
        "From the section <a href='/x'>Sound Islands</a>",
        "[What you need to know to start the day: Get Port Vale Today in your inbox.]",
        "Unfortunately, this video is not available in your region.",
        "This content is not available in your country",
        "Your browser does not support the video tag.",
        "Slideshow (8 Images)",
        "8 Images",
        "1 of 8",
        "Loading Comments...",
        "View comments (12)",
        "Media playback is unsupported on your device",
        "Image caption The boat in the harbour",
        "Skip advertisement",
        "Share this article",
        "Be the first to comment",
        "Comments are closed",
        "To play this video you need to enable JavaScript in your browser.",
        "See more on",
        "Something went wrong, please try again later.",
        "Send your story ideas to news@vale.example",
        "Get the biggest stories sent straight to your inbox every morning",
        "Leave a comment below.",
    ],
)
def test_a_line_of_the_site_is_none_of_the_story(written: str):
    found = received(headed("").format(f"<h1>{HEAD}</h1><p>{written}</p>"), "a.html")
    assert found.paragraphs == PARAGRAPHS


@pytest.mark.parametrize(
    "written",
    [
        "This content of the law is not available to those who must obey it, the court said.",
        "Image is all, the mayor said, and nobody in the hall of the town spoke up against her.",
        "Share this burden with us, the ministry asked the towns on the coast.",
        "Sorry, the chairman said, and the board of the harbour rose to its feet to leave the hall.",
        "Loading the boat took four hours, and the tide was gone when the men had done with it.",
    ],
)
def test_a_sentence_that_begins_like_a_line_of_the_site_is_one_of_the_story(written: str):
    assert written in received(headed("").format(f"<h1>{HEAD}</h1><p>{written}</p>"), "a.html").paragraphs


TEASER = "The council of another town met on Monday and spoke of something else for three long hours."
LONG = "".join(
    f"<p>{FIRST} {SECOND} It is the {number}th that the board has bought in its long life.</p>"
    for number in range(4, 12)
)


class TestOtherStories:
    @pytest.mark.parametrize(
        "others",
        [
            "<ul>"
            + "".join(
                f"<li><h3><a href='/{n}'>Council of a town met</a></h3><p>{TEASER}</p></li>" for n in range(6)
            )
            + "</ul>",
            "<div>"
            + "".join(f"<div><a href='/{n}'>Council of a town met</a><p>{TEASER}</p></div>" for n in range(6))
            + "</div>",
            "<div class='full-gallery'><ul>"
            + "".join(f"<li><h2>{n}/9 A town</h2><p>{TEASER}</p></li>" for n in range(6))
            + "</ul></div>",
        ],
    )
    def test_a_list_of_them_is_none_of_the_story_and_is_told(self, others: str):
        made = f"<html lang='en'><head><title>{HEAD}</title></head><body><h1>{HEAD}</h1><div>{LONG}</div>{others}</body></html>"
        found = received(made, "a.html")
        assert not any("another town" in each for each in found.paragraphs)
        assert len(found.paragraphs) == 8
        assert any("6 pieces" in doubt for doubt in found.doubts)

    def test_a_list_of_the_story_itself_stays(self):
        listed = (
            "<ul>" + "".join(f"<li><h3>Secret {n}</h3><p>{TEASER} {n}.</p></li>" for n in range(6)) + "</ul>"
        )
        linked = (
            "<ul>"
            + "".join(
                f"<li><p>{TEASER} {n}, as <a href='/x'>the paper of record wrote</a>.</p></li>"
                for n in range(6)
            )
            + "</ul>"
        )
        for own in (listed, linked):
            found = received(headed("").format(f"<h1>{HEAD}</h1>{LONG}{own}"), "a.html")
            assert sum("another town" in each for each in found.paragraphs) == 6


ROWS = "Linnet 2 Morrow 0", "Kestrel 5 Tarrow 1", "Sound 1 Pell 1", "Doyle 4 Venn 1"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            ninjs("<p>Results of the league on Monday \nMonday, June 10  \n" + "  \n".join(ROWS) + "</p>"),
            "a.json",
        ),
        (ninjs(f"<p>{FIRST}</p>" + "".join(f"<p>{row}</p>" for row in ROWS)), "a.json"),
        (f"{HEAD}\n\n{FIRST}\n\n" + "\n\n".join(ROWS), "a.txt"),
    ],
)
def test_a_table_of_results_in_the_body_is_told(text: str, name: str):
    assert any("table of results" in doubt for doubt in article(text, name).doubts)


@pytest.mark.parametrize(
    "written",
    [
        "The index rose 3.2 percent to 1,204.5 on 12 June, its best day since 2021, after 40 banks said that they would lend.",
        "Score: 3-2",
        "Linnet 2 Morrow 0",
        "He won 6-4, 6-3, 7-6 (5).",
    ],
)
def test_a_sentence_with_figures_is_no_table(written: str):
    assert article(f"{HEAD}\n\n{FIRST}\n\n{written}\n\n{SECOND}", "a.txt").doubts == ()


@pytest.mark.parametrize(
    "wrap",
    [
        lambda items: items,
        lambda items: {"items": items},
        lambda items: {"_items": items, "_meta": {"total": 2}},
        lambda items: {"total": 2, "limit": 20, "item": items},
        lambda items: {"data": {"items": [{"item": each, "meta": 1} for each in items]}},
        lambda items: {"hits": {"total": 2, "hits": [{"_id": "1", "_source": each} for each in items]}},
    ],
)
@pytest.mark.parametrize("kind", ["text", "advisory"])
def test_a_list_of_ninjs_is_read_however_it_is_wrapped(wrap, kind: str):
    items = [
        {**json.loads(ninjs(f"<p>{each}</p>")), "type": kind, "uri": f"urn:{each[:9]}"} for each in PARAGRAPHS
    ]
    found = formats.understood(json.dumps(wrap(items)).encode(), "a.json")
    assert [each.paragraphs for each in found] == [(FIRST,), (SECOND,)]


def test_an_embargo_within_a_note_is_told():
    data = {
        **json.loads(ninjs(f"<p>{FIRST}</p>")),
        "ednote": "(see also POLITICS) Embargoed to 0001 Friday September 9",
    }
    assert article(json.dumps(data), "a.json").embargo == "0001 Friday September 9"


def test_two_persons_of_a_byline_are_two():
    byline = "<byline><person>Ann Lee</person><person>Bo Ek</person></byline>"
    assert received(nitf(over=byline), "a.xml").byline == "Ann Lee, Bo Ek"


def test_a_headline_in_a_lower_heading_is_told_by_the_title_that_begins_with_it():
    told = "".join(f"<p>{each}</p>" for each in (*PARAGRAPHS, FIRST.replace("approved", "praised")))
    html = f"<!DOCTYPE html><html lang='en'><head><title>{HEAD} - Vale Courier</title></head><body><h1>News</h1><article><h2>{HEAD}</h2>{told}</article></body></html>"
    assert received(html, "a.html").headline == HEAD


def test_of_a_text_with_a_header_and_a_notepad_the_story_alone_is_read():
    told = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    made = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>'
        '<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><header><time>11.06.2024 12:00 GMT</time><ul><li>ports</li></ul>'
        f'<h1>{HEAD}</h1></header><section class="main x-48">{told}</section><section><h2># Notepad</h2></section></body></html></inlineXML></contentSet></newsItem>'
    )
    assert received(made, "a.xml").paragraphs == PARAGRAPHS


def test_tags_in_a_plain_text_are_told():
    assert [
        each for each in article("<p>" + "</p><p>".join(PARAGRAPHS), "a.txt").doubts if "tags of HTML" in each
    ]
    assert not article(f"{FIRST} He wrote <Mole> and x<y>z.", "a.txt").doubts


class TestStandards:
    """Where a file differs from its standard, that is a doubt and no refusal."""

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            ({"uri": None}, "it has no uri"),
            ({"pubstatus": "live"}, "pubstatus is “live”"),
            ({"type": "story"}, "type is “story”"),
            ({"headlines": "Boat"}, "headlines is no list"),
            ({"byline": ["Ann Lee"]}, "byline is no text"),
            ({"versioncreated": "yesterday"}, "versioncreated is no time, “yesterday”"),
            ({"versioncreated": "14 Feb 2025"}, "versioncreated is no time of ISO 8601, “14 Feb 2025”"),
            ({"urgency": "five"}, "urgency is no number, “five”"),
            ({"headlines": [{"role": "main"}]}, "one of the headlines has no value"),
            ({"associations": [{"uri": "urn:x:2"}]}, "one of the associations has no uri or no name"),
            ({"colour": "blue"}, "it has colour, which ninjs has not"),
            (
                {"associations": {"main": {"uri": "urn:x:2", "colour": "blue"}}},
                "it has colour, which ninjs has not",
            ),
        ],
    )
    def test_ninjs(self, change: dict[str, object], told: str):
        whole = json.loads(ninjs(f"<p>{FIRST}</p>"))
        assert not received(json.dumps(whole), "a.json").doubts
        changed = {name: value for name, value in {**whole, **change}.items() if value is not None}
        assert any(
            "differs" in doubt and told in doubt for doubt in received(json.dumps(changed), "a.json").doubts
        )

    @pytest.mark.parametrize(
        ("written", "instead", "told"),
        [
            (' version="3"', ' version="three"', "its version is “three”"),
            (' version="3"', "", "it has no version"),
            (' standardversion="2.35"', ' standardversion="9.0"', "its standardversion is “9.0”"),
            ("stat:usable", "stat:live", "its pubStatus is “live”"),
            ('<provider literal="Meridian"/>', "", "it has no provider"),
            ("2024-06-11T12:00:00Z", "", "its versionCreated is no time, “”"),
            ("2024-06-11T12:00:00Z", "yesterday", "its versionCreated is no time, “yesterday”"),
            (
                "2024-06-11T12:00:00Z",
                "11 Jun 2024",
                "its versionCreated is no time of ISO 8601, “11 Jun 2024”",
            ),
        ],
    )
    def test_newsml_g2(self, written: str, instead: str, told: str):
        whole = (
            '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35" '
            'guid="urn:x:1" version="3"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Meridian"/>'
            '<versionCreated>2024-06-11T12:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>'
            f"<contentMeta><headline>{HEAD}</headline></contentMeta><contentSet><inlineData>{FIRST}</inlineData></contentSet></newsItem>"
        )
        assert not received(whole, "a.xml").doubts
        assert any(told in doubt for doubt in received(whole.replace(written, instead), "a.xml").doubts)


@pytest.mark.parametrize(("title", "heading"), [
    (HEAD, f"<h1><span>Sailing</span>{HEAD}</h1>"),
    (f"Women’s sailing: {HEAD} | The Post", f"<h1><span class='eyebrow'>Women’s sailing</span><br>{HEAD}</h1>"),
    (f"📈 {HEAD}", f"<h1>LIVE | {HEAD}</h1>"),
    (f"{HEAD} - The Post", f"<h1>{HEAD}, by Chanda Mwale</h1>"),
])  # fmt: skip
def test_a_headline_stands_without_what_is_beside_it(title: str, heading: str):
    told = "</p><p>".join((*PARAGRAPHS, "Subscribe to the boat, the board told us, and you own it."))
    found = article(f"<title>{title}</title><body>{heading}<p>{told}</p></body></html>", "a.html")
    assert (found.headline and found.headline.of(found.text), len(body(found))) == (HEAD, 3)
    assert article(nitf(over=f"<hedline><hl1>{HEAD.replace(' new', '<br/>new')}</hl1></hedline>"), "a.xml").text.startswith(HEAD)  # fmt: skip


@pytest.mark.parametrize("label", ["RELATED ARTICLES", "Related stories:", "More on this story", "Most read"])
def test_titles_under_a_story_are_others(label: str):
    told = (*PARAGRAPHS, "Photographs by Ana Rui hang in the foyer.")
    assert body(as_article("\n\n".join((HEAD, *told, label, "- Library to cut hours", "A pub")))) == [*told]


def test_a_word_cut_at_the_end_of_a_line_is_whole():
    cut = as_article(
        "The quay's con-\ncrete for re-\nelection of a high-\npowered com-\npany in a two-\nthirds vote."
    )
    assert {"concrete", "re-election", "high-powered", "company", "two-thirds"} <= {
        word.text for each in cut.sentences for word in each.words
    }


def page(*inside: str) -> str:
    return f"<html><head><title>{HEAD}</title></head><body><article>{''.join(inside)}</article></body></html>"


THIRD = "She said that the old boat, which has served since 1994, would be sold to a school in the town."


def test_a_sentence_of_the_story_that_is_a_link_stays():
    """A title of another story between its paragraphs does not."""
    linked = f'<p><a href="/report">{SECOND}</a></p>'
    title = '<p><a href="/other">Lighthouse keeper of Port Vale retires after forty years</a></p>'
    told = article(
        page(
            f"<h1>{HEAD}</h1><p>{FIRST}</p>",
            linked,
            f"<p>{THIRD}</p>",
            title,
            "<p>Nobody bid for it at first.</p>",
        ),
        "a.html",
    )
    assert body(told) == [FIRST, SECOND, THIRD, "Nobody bid for it at first."]


def test_what_a_page_does_not_show_is_no_part_of_headline_or_text():
    hidden = "<template><p>Read this by the light of the lamp, which nobody sees here.</p></template>"
    script = '<script>var x = "a story of ads";</script>'
    told = article(page(f"<h1>{HEAD}{script}</h1><p>{FIRST}</p><p>{SECOND}</p>", hidden), "a.html")
    assert (told.title, body(told)) == (HEAD, [FIRST, SECOND])
    shown = (
        '<div><template shadowrootmode="open">'
        + "".join(f"<p>{each}</p>" for each in (FIRST, SECOND))
        + "</template></div>"
    )
    assert body(article(page(f"<h1>{HEAD}</h1>", shown), "a.html")) == [FIRST, SECOND]


def test_a_mailbox_marks_a_line_that_begins_with_from():
    """The mark goes, and the sentence stays; lines of a quotation, be it one alone, do not."""
    over = f"From: d@example.com\nSubject: {HEAD}\nDate: Tue, 3 Mar 2026 14:05:00 +0000\n\n"
    first = "From the quay one could see the new pilot boat on Tuesday, and a crowd that had come to cheer."
    assert body(article(f"{over}>{first}\n\n{SECOND}\n", "a.eml")) == [first, SECOND]
    for quoted in (f">{first}\n> He left.", f"Ann Lee writes:\n>{first}"):
        assert first not in " ".join(body(article(f"{over}{FIRST}\n\n{SECOND}\n\n{quoted}\n", "a.eml")))


def test_a_newsletter_asks_whether_it_can_be_read():
    over = f"From: d@example.com\nSubject: {HEAD}\nDate: Tue, 3 Mar 2026 14:05:00 +0000\n\n"
    asked = "Having trouble reading this? View it in your browser: https://example.com/v/1"
    assert body(article(f"{over}{asked}\n\n{FIRST}\n\n{SECOND}\n", "a.eml")) == [FIRST, SECOND]
