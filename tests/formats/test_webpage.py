"""Saved web pages: what the page says of itself, the story out of the page, and what is refused or doubted."""

import logging
import random
import socket
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from web_samples import HEADLINE, OBJECT, STORY, page

from helpers.errors import ArticleError, WorkbookError
from helpers.formats import understood, webpage
from helpers.formats.fields import iso
from helpers.received import Received


def read(written: str | bytes, name: str = "page.html") -> Received:
    data = written if isinstance(written, bytes) else written.encode()
    (found,) = understood(data, name)
    return found


def doubts(written: str | bytes) -> str:
    return " ".join(read(written).doubts)


class TestFacts:
    def test_json_ld_is_read_first(self):
        found = read(
            page(head='<meta property="og:title" content="Pilots!"><meta name="author" content="Nobody">')
        )
        assert found.format == "web page"
        assert found.headline == HEADLINE
        assert found.byline == "Ann Lee, Bo Day"
        assert found.source == "Sample News"
        assert found.published == "2024-01-15T09:30:00+01:00"
        assert found.updated == "2024-01-15T11:00:00+01:00"
        assert [subject.name for subject in found.subjects] == ["Business", "ports", "strikes"]

    @pytest.mark.parametrize(
        "ld",
        [
            [{"@type": "BreadcrumbList"}, OBJECT],
            {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, OBJECT]},
            OBJECT | {"@type": ["ReportageNewsArticle", "NewsArticle"]},
            OBJECT | {"@type": "http://schema.org/NewsArticle"},
            {"@type": "WebPage", "mainEntity": OBJECT},
        ],
        ids=["array", "graph", "two types", "whole address", "main entity"],
    )
    def test_json_ld_is_found_wherever_it_stands(self, ld: Any):
        assert read(page(ld=ld)).byline == "Ann Lee, Bo Day"

    @pytest.mark.parametrize(
        "author",
        ["Ann Lee", ["Ann Lee"], {"name": "Ann Lee"}, {"name": ["Ann Lee", "Ann Lee"]}, "written by Ann Lee"],
    )
    def test_an_author_may_be_given_in_any_way(self, author: Any):
        assert read(page(ld=OBJECT | {"author": author})).byline == "Ann Lee"

    def test_the_pages_own_article_is_told_from_those_it_lists(self):
        other = OBJECT | {"headline": "Ferry runs aground", "author": "Someone Else"}
        assert read(page(ld=[other, OBJECT])).byline == "Ann Lee, Bo Day"

    def test_meta_tags_serve_where_there_is_no_json_ld(self):
        head = (
            f'<meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="Sample News">'
            '<meta property="article:published_time" content="2024-01-15T08:30:00Z"><meta name="author" content="Ann Lee">'
            '<link rel="canonical" href="https://news.example/harbour">'
        )
        found = read(page(ld=None, head=head))
        assert (found.headline, found.source, found.byline) == (HEADLINE, "Sample News", "Ann Lee")
        assert found.published == "2024-01-15T08:30:00+00:00"
        assert found.identifier == "https://news.example/harbour"

    def test_the_sites_name_is_no_part_of_the_headline(self):
        bare = page(ld=None, head='<meta property="og:site_name" content="Sample News">').replace(
            f"<h1>{HEADLINE}</h1>", ""
        )
        assert read(bare).headline == HEADLINE

    def test_a_heading_of_the_site_is_no_headline(self):
        head = f'<meta property="og:title" content="{HEADLINE}">'
        assert read(page(ld=None, head=head).replace("<nav>", "<nav><h1>Log in</h1>")).headline == HEADLINE

    @pytest.mark.parametrize(
        ("title", "over"),
        [
            ("Garrow Post - Business", "<header><h1>Garrow Post</h1></header>"),
            ("The Garrow Post", "<header><h1>The Garrow Post</h1><h1>News from the coast</h1></header>"),
            (f"{HEADLINE} « Garrow Post", "<h1>Garrow Post</h1>"),
            (f"World News | {HEADLINE} | Garrow Post", "<h1>World News</h1>"),
        ],
    )
    def test_the_heading_of_the_story_goes_before_those_over_it(self, title: str, over: str):
        titled = page(ld=None).replace(f"<title>{HEADLINE} | Sample News", f"<title>{title}")
        assert read(titled.replace("<article>", f"{over}<article>")).headline == HEADLINE

    @pytest.mark.parametrize("tag", ["h2", "p", "b"])
    @pytest.mark.parametrize("title", ["Garrow Post: {}", "{} :: Garrow Post", "{} - News - Garrow Post"])
    def test_a_line_is_the_headline_where_the_sites_name_is_the_only_heading(self, tag: str, title: str):
        named = page(ld=None).replace(f"{HEADLINE} | Sample News", title.format(HEADLINE))
        named = named.replace(f"<h1>{HEADLINE}</h1>", f"<h1>Garrow Post</h1><{tag}>{HEADLINE}</{tag}>")
        assert read(named).headline == HEADLINE

    def test_a_short_heading_in_the_story_is_no_headline(self):
        swapped = page(ld=None).replace(
            f"<article><h1>{HEADLINE}", f"<h1>{HEADLINE}</h1><article><h1>Shipping"
        )
        assert read(swapped).headline == HEADLINE

    def test_a_sections_name_over_the_headline_is_no_sentence(self):
        labelled = page(ld=None).replace(f"<h1>{HEADLINE}</h1>", f"<p>Shipping</p><h1>{HEADLINE}</h1>")
        assert "Shipping" in labelled
        assert read(labelled).paragraphs == read(page(ld=None)).paragraphs

    def test_a_headline_that_its_description_cuts_off_is_whole(self):
        whole = f"{HEADLINE} that kept forty-one container ships waiting outside the port of Porto Vela"
        cut = page(ld=OBJECT | {"headline": whole[:95] + "..."})
        found = read(cut.replace(f"<h1>{HEADLINE}", f"<h1>{whole}"))
        assert (found.headline, "headline" in " ".join(found.doubts)) == (whole, False)

    def test_another_headline_on_the_page_is_a_doubt(self):
        found = read(page(ld=OBJECT | {"headline": "Porto Vela: harbour pilots return after eleven days"}))
        assert f"shows the headline “{HEADLINE}”" in " ".join(found.doubts)

    def test_a_marked_author_serves_where_nothing_else_does(self):
        inside = '<p>Words: <a rel="author" href="/ann">Ann Lee</a></p>'
        assert read(page(ld=None, inside=inside)).byline == "Ann Lee"

    def test_broken_json_ld_is_told_and_the_rest_is_read(self):
        found = read(
            page(ld='{"@type": "NewsArticle", "headline": ', head='<meta name="author" content="Ann Lee">')
        )
        assert found.byline == "Ann Lee"
        assert "JSON-LD) is broken" in " ".join(found.doubts)

    def test_marks_in_json_ld_become_text(self):
        assert (
            read(
                page(ld=OBJECT | {"headline": "Pilots &amp; tugs: &#8216;back&#8217; <b>at work</b>"})
            ).headline
            == "Pilots & tugs: ‘back’ at work"
        )

    def test_two_dates_apart_are_a_doubt(self):
        told = doubts(page(head='<meta property="article:published_time" content="2024-03-01T00:00:00Z">'))
        assert "two dates of publication: 2024-01-15T09:30:00+01:00 and 2024-03-01" in told

    @pytest.mark.parametrize(
        ("written", "understood"),
        [
            ("2024-01-15T09:30:00Z", "2024-01-15T09:30:00+00:00"),
            ("2024-01-15T09:30:00.123+0100", "2024-01-15T09:30:00+01:00"),
            ("2024-01-15 09:30:00 -05:00", "2024-01-15T09:30:00-05:00"),
            ("2024-01-15 09:30:00 UTC", "2024-01-15T09:30:00+00:00"),
            ("2024-01-15", "2024-01-15"),
            ("Mon, 15 Jan 2024 09:30:00 GMT", "2024-01-15T09:30:00+00:00"),
            ("January 15, 2024", "2024-01-15"),
            ("01/02/2024", ""),
            ("yesterday", ""),
        ],
    )
    def test_a_date_is_read_only_where_it_is_certain(self, written: str, understood: str):
        assert iso(written) == understood


SITE_LINES = (
    "Main image credit: Getty",
    "twitter.com/annlee",
    "Thank you for signing up to Sample News. You will receive a verification email shortly.",
    "Follow our WhatsApp channel and never miss a story.",
)


class TestBody:
    def test_is_the_story_and_nothing_else(self):
        assert read(page()).paragraphs == STORY

    def test_captions_links_and_lines_of_the_site_are_left_out_and_told(self):
        inside = '<figure><img src="x.jpg"><figcaption>Tugs wait in the harbour on Sunday. Photo: B. Day</figcaption></figure>'
        story = [f"<p>{each}</p>" for each in STORY]
        story.insert(2, '<p>Read more: <a href="/f">Ferry runs aground off the northern cape</a></p>')
        story.insert(4, "<p>Sign up for our morning newsletter.</p>")
        story.insert(5, '<blockquote class="pullquote"><p>a figure that the union disputes</p></blockquote>')
        story += [f"<p>{line}</p>" for line in SITE_LINES]
        found = read(page("".join(story), inside=inside))
        assert found.paragraphs == STORY
        assert "Left out of the body" in " ".join(found.doubts)

    def test_subheadings_are_left_out_and_told(self):
        story = [f"<p>{each}</p>" for each in STORY]
        story.insert(3, "<h2>What the vote means</h2>")
        found = read(page("".join(story)))
        assert found.paragraphs == STORY
        assert "1 subheading, such as “What the vote means”" in " ".join(found.doubts)

    def test_a_story_in_several_parts_of_a_page_is_put_together(self):
        parts = "".join(
            f'<div class="body-part">{"".join(f"<p>{n}{number} {each}</p>" for n, each in enumerate(STORY))}</div><div class="ad">Ad</div>'
            for number in range(3)
        )
        found = read(page(parts))
        assert len(found.paragraphs) == 18

    def test_scripts_never_become_text(self):
        assert "speaks" not in " ".join(read(page()).paragraphs)

    def test_markup_in_the_text_stays_text(self):
        story = (
            *STORY,
            "The note read &lt;script&gt;alert(1)&lt;/script&gt; and nothing else, said the harbour master on Tuesday.",
        )
        assert read(page(story)).paragraphs[-1].startswith("The note read <script>alert(1)</script>")


class TestDoubts:
    def test_a_sound_page_has_none(self):
        assert read(page()).doubts == ()

    def test_a_very_short_body(self):
        assert "very short" in doubts(page(STORY[:2]))

    def test_a_page_that_breaks_off(self):
        whole = page()
        assert "breaks off" in doubts(whole[: whole.index("</article>")])

    def test_a_body_that_is_not_what_the_page_describes(self):
        body = " ".join(
            f"{each} And then much more was said about it in words that the page does not show."
            for each in STORY * 3
        )
        told = doubts(page(ld=OBJECT | {"articleBody": body.replace("the", "some").replace("a", "o")}))
        assert "The page describes an article of" in told

    def test_several_articles(self):
        other = "".join(f"<p>{each.replace('Harbour', 'Ferry')} So it was told again.</p>" for each in STORY)
        assert "The page holds 2 articles" in doubts(
            page(after=f"<article><h1>Ferry runs aground</h1>{other}</article>")
        )

    def test_an_article_that_is_not_free(self):
        assert "not free to read" in doubts(page(ld=OBJECT | {"isAccessibleForFree": "False"}))


class TestRefused:
    @pytest.mark.parametrize(
        ("written", "reason"),
        [
            (page(ld=OBJECT | {"@type": "LiveBlogPosting"}), "a live blog"),
            (page(STORY[:1], ld=OBJECT | {"isAccessibleForFree": False}), "not free to read"),
            (page(STORY[:1], ld=[OBJECT, {"@type": "VideoObject"}]), "page of a video"),
            (
                page(("Before you continue, choose your cookie settings.",), ld=None).replace(HEADLINE, "We value your privacy"),
                "a notice in place of the article",
            ),
            ("<html><body><nav>Home</nav></body></html>", "no text of an article"),
            ("<html><body>" + "<div>" * 5_000 + "deep</body></html>", "nested too deep"),
            ("<html><body><p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">x</p></body></html>", "thousands of attributes"),
            ("<html><body>" + "<b>x</b>" * 31_000, "elements"),
        ],
        ids=["live blog", "paywall", "video", "consent", "nothing", "deep", "attributes", "elements"],
    )  # fmt: skip
    def test_in_one_sentence_with_the_reason(self, written: str, reason: str):
        with pytest.raises(ArticleError, match=reason):
            read(written)

    def test_a_gallery(self):
        pictures = "".join(
            f'<figure><img src="{n}.jpg"><figcaption>Picture {n}: tugs and pilots’ boats lie in the old harbour at dusk.</figcaption></figure>'
            for n in range(12)
        )
        with pytest.raises(ArticleError, match=r"gallery|no text"):
            read(page(pictures, ld=OBJECT | {"@type": "ImageGallery"}))

    def test_an_index_of_stories(self):
        teasers = "".join(
            f'<h3><a href="/{n}">The {n}th headline of a busy day in the harbour</a></h3><p>{STORY[n % 6]}</p>'
            for n in range(12)
        )
        with pytest.raises(ArticleError, match="index of stories"):
            read(page(teasers, ld={"@type": "CollectionPage", "name": "Business"}))


class TestEncoding:
    def test_utf_8_is_itself_whatever_the_page_says(self):
        found = read(page().replace('charset="utf-8"', 'charset="iso-8859-1"').encode())
        assert found.paragraphs == STORY
        assert "says that it is in iso-8859-1" in " ".join(found.doubts)

    def test_a_declared_encoding_is_taken(self):
        found = read(page().replace('charset="utf-8"', 'charset="windows-1252"').encode("cp1252"))
        assert (found.paragraphs, found.encoding) == (STORY, "windows-1252")

    def test_windows_1252_that_says_it_is_utf_8_is_told(self):
        found = read(page().encode("cp1252"))
        assert found.paragraphs == STORY
        assert "windows-1252" in " ".join(found.doubts)

    def test_a_byte_order_mark_settles_it(self):
        assert read(page().encode("utf-16")).paragraphs == STORY
        assert read(b"\xef\xbb\xbf" + page().encode()).paragraphs == STORY

    def test_text_that_was_decoded_wrongly_before_is_refused(self):
        with pytest.raises(ArticleError, match="read in a wrong encoding"):
            read(page().encode().decode("cp1252", "replace"))

    def test_a_wrong_declaration_gives_no_mixed_letters(self):
        with pytest.raises(ArticleError, match="read in a wrong encoding"):
            read(page().replace('charset="utf-8"', 'charset="windows-1251"').encode("cp1252"))

    def test_a_broken_character_in_the_story_is_refused_and_outside_it_is_told(self):
        broken = page().encode().replace("Café".encode(), b"Caf\xc3\x28 \x9d")
        with pytest.raises(ArticleError, match="wrong encoding"):
            read(broken)
        assert "not wholly in UTF-8" in doubts(page().encode().replace(b"Terms.", b"Terms\x9d\x81."))


class TestHarmless:
    def test_nothing_is_fetched(self, monkeypatch: pytest.MonkeyPatch):
        def refuse(*_: object, **__: object) -> None:
            raise AssertionError("a connection was tried")

        monkeypatch.setattr(socket, "getaddrinfo", refuse)
        monkeypatch.setattr(socket.socket, "connect", refuse)
        head = '<base href="http://198.51.100.1/"><link rel="stylesheet" href="http://198.51.100.1/a.css">'
        assert (
            read(page(head=head, inside='<iframe src="http://198.51.100.1/"></iframe>')).paragraphs == STORY
        )

    def test_no_entity_of_a_files_own_is_read(self):
        bomb = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>' + page()[15:]
        assert "root:" not in " ".join(read(bomb.replace("Tugs", "&b;")).paragraphs)

    def test_nothing_is_logged(self, caplog: pytest.LogCaptureFixture):
        with caplog.at_level(logging.WARNING):
            read(page())
        assert not caplog.records

    def test_the_same_page_gives_the_same_article(self):
        assert read(page()) == read(page())


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32 - 1))
def test_a_damaged_page_gives_an_article_or_one_sentence(seed: int):
    chance = random.Random(seed)
    data = bytearray(page(inside="<figure><figcaption>x</figcaption></figure>").encode())
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(data))
        piece = chance.choice(
            [
                b"<",
                b">",
                b"</p>",
                b"\0",
                b"\xff\xfe",
                b"<script>",
                b'"',
                b"&#x110000;",
                b"<!--",
                b"{",
                bytes(data[at : at + 300]),
            ]
        )
        data[at : at + chance.randint(0, 400)] = piece
    try:
        (found,) = webpage.read(bytes(data), "damaged.html")
    except WorkbookError:
        return
    assert all(found.paragraphs)


def _own(*paragraphs: str) -> str:
    return "".join(f"<p>{each}</p>" for each in paragraphs)


BARE = "The harbour master <b>Osric Venn</b>, who sailed the old boat, said on Tuesday that he would sail the new one too."


def test_prose_that_stands_bare_beside_paragraphs_is_part_of_the_story():
    found = read(
        page(f"<div><div class=tools>Share</div>{BARE}{_own(*STORY)}{BARE.replace('Osric', 'Orla')}</div>")
    )
    own = BARE.replace("<b>", "").replace("</b>", "")
    assert found.paragraphs[0] == own
    assert found.paragraphs[-1] == own.replace("Osric", "Orla")
    assert len(found.paragraphs) == len(STORY) + 2


def test_a_lead_that_is_marked_as_a_heading_is_part_of_the_story_and_a_subheading_is_not():
    lead = "The board has waited ten years for the boat, and the sailors waited even longer than that."
    found = read(
        page(f"<h2>{lead}</h2><h2>What the board has waited for in all of these years</h2>{_own(*STORY)}")
    )
    assert found.paragraphs == (lead, *STORY)


def test_a_link_with_a_headline_and_prose_is_another_story():
    other = "<a href='/2'><h3>Calder buys a bus</h3><p>The mayor of Calder said on Monday that the town would buy a bus next year.</p></a>"
    found = read(page(after=f"<div><h2>You might also like</h2><ul><li>{other}</li></ul></div>"))
    assert found.paragraphs == STORY
    assert "Calder buys a bus" in " ".join(found.doubts)


@pytest.mark.parametrize("holder", ["<div>{}</div>", "{}", "<section><article>{}</article></section>"])
def test_headings_that_are_links_each_over_a_paragraph_are_other_stories(holder: str):
    others = (
        ("Calder buys a bus", "The mayor of Calder said on Monday that the town would buy a bus next year."),
        (
            "Bridge of Sound is to close",
            "The bridge will be closed to lorries, the council said, after divers...",
        ),
        ("Lamps of Tarrow go dark", "Nobody in Tarrow knows who has put out the lamps along the east bank."),
    )
    below = [holder.format(f"<h3><a href='/s'>{title}</a></h3><p>{text}</p>") for title, text in others]
    assert read(page(_own(*STORY) + "".join(below))).paragraphs == STORY
    assert len(read(page(_own(*STORY) + "".join(below[:2]))).paragraphs) == len(STORY) + 2


def test_a_story_cut_by_line_breaks_alone_keeps_its_first_paragraph_and_its_short_ones():
    written = (*STORY, "It rained.")
    found = read(page(f"<div class=content>{'<br><br>'.join((BARE, *written))}</div>"))
    assert found.paragraphs == (BARE.replace("<b>", "").replace("</b>", ""), *written)


ASIDE = "The old boat was built in 1961 and has saved the lives of some three hundred sailors since."


@pytest.mark.parametrize(
    "box",
    [
        "<div class='infobox blue'><p>{}</p></div>",
        "<aside class='news-factbox'><h3>The boat</h3><p>{}</p></aside>",
        "<section class='popular-articles'><p>{}</p></section>",
        "<div class='author__bio-wrapper'><p>{}</p></div>",
        "<div class='comment first'><p>{}</p></div>",
        "<div id='comments'><p>{}</p></div>",
        "<div hidden><p>{}</p></div>",
        "<div aria-hidden='true'><p>{}</p></div>",
    ],
)
def test_what_mark_up_sets_beside_the_story_or_hides_is_left_out_and_told(box: str):
    found = read(page(_own(*STORY) + box.format(ASIDE)))
    assert found.paragraphs == STORY
    assert "The old boat" in " ".join(found.doubts) or "The boat" in " ".join(found.doubts)


def test_what_stands_under_a_picture_is_a_caption_unless_the_story_says_it_too():
    picture = "<div class='image-widget'><img src='a.jpg'><p>{}</p></div>"
    found = read(page(picture.format(ASIDE) + _own(*STORY) + picture.format(STORY[1])))
    assert found.paragraphs == STORY


def test_a_list_whose_items_all_lead_elsewhere_is_of_other_stories_and_one_of_sentences_is_not():
    def listed(end: str) -> str:
        items = (
            f"<li>The strange life and <a href='/{n}'>late death of pilot {n}</a>{end}</li>" for n in range(4)
        )
        return f"<ul>{''.join(items)}</ul>"

    assert read(page(_own(*STORY) + listed(""))).paragraphs == STORY
    assert len(read(page(_own(*STORY) + listed(", he said."))).paragraphs) == len(STORY) + 4


def test_the_rest_of_a_story_that_is_hidden_until_it_is_asked_for_is_part_of_it():
    rest = f"<div hidden>{_own(*STORY[3:])}</div>"
    assert read(page(_own(*STORY[:3]) + rest)).paragraphs == STORY


@pytest.mark.parametrize(
    "body",
    [
        f"<h1><span>Exclusive</span> {HEADLINE}</h1>",
        f"<h1>Business</h1><h1>{HEADLINE}</h1>",
        f"<h1><a href='/'>Sample News</a></h1><h1>{HEADLINE}</h1>",
        "",
    ],
)
def test_a_headline_has_neither_label_nor_site(body: str):
    titled = f"<title>Sample News – {HEADLINE}</title>" if not body else f"<title>{HEADLINE}</title>"
    site = '<meta property="og:site_name" content="Sample News">'
    assert (
        read(
            f"<html lang=en><head>{titled}{site}</head><body><article>{body}{_own(*STORY)}</article>"
        ).headline
        == HEADLINE
    )


def test_a_line_of_the_class_byline_names_the_authors():
    written = f"<html lang=en><body><article><h1>{HEADLINE}</h1><p class='byline'>By Ann Lee and Bo Day</p>{_own(*STORY)}</article>"
    assert read(written).byline == "Ann Lee and Bo Day"
