"""Every wire format gives the same article, or one clear sentence; nothing in a file can do harm."""

import datetime
import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wire_samples import (
    ANPA_1312,
    ATOM,
    BODY,
    BYLINE,
    COPYRIGHT,
    EVERY,
    HEADLINE,
    IDENTIFIER,
    IPTC_7901,
    JSON_FEED,
    JSON_LD,
    NEWSML_G2,
    NINJS_1,
    NINJS_2,
    NITF,
    NOTE,
    PARAGRAPHS,
    PUBLISHED,
    RSS,
    TERMS,
    UPDATED,
    news_item,
    news_message,
)

from helpers import formats
from helpers.article import Article
from helpers.document.values import dates
from helpers.errors import ArticleError, WorkbookError
from helpers.formats import fields, markup
from helpers.formats.fields import status_of
from helpers.pairing.compared import load_pair
from helpers.reading import articles
from helpers.received import Received, Subject
from helpers.showing import terminal as showing_terminal

CASES = sorted(EVERY)


def plain(text: str) -> str:
    """A text without the shape of its quotation marks and dashes."""
    return " ".join(re.sub("[“”]", '"', text).replace("—", "-").split())


def received(case: str) -> Received:
    name, data = EVERY[case]
    (found,) = formats.understood(data, name)
    return found


def article(case: str) -> Article:
    name, data = EVERY[case]
    return articles.article_of(data, Path("/nowhere") / name)


def tried(data: bytes, name: str, key: str = "") -> list[Received | str]:
    """The articles in a file, or the one sentence that refuses it, which is a short one."""
    try:
        return list(formats.understood(data, name, format=key))
    except WorkbookError as error:
        return [str(error)[:600] or pytest.fail("an empty message")]


@pytest.mark.parametrize("case", CASES)
class TestOneStoryInEveryFormat:
    def test_is_told_by_its_content_whatever_it_is_called(self, case: str):
        _, data = EVERY[case]
        assert formats.understood(data, "story.txt") == (received(case),)
        assert case.startswith(received(case).format)

    def test_has_the_same_body(self, case: str):
        read = article(case)
        assert [plain(span.of(read.text)) for span in read.paragraphs] == [plain(text) for text in PARAGRAPHS]

    def test_has_its_headline_byline_and_dateline_set_aside(self, case: str):
        read = article(case)
        assert read.title == HEADLINE
        assert read.byline.startswith((BYLINE, BYLINE.removeprefix("By ")))
        assert read.place == "PORT VALE"
        kinds = [item.kind for item in read.furniture]
        assert kinds.count("byline") == kinds.count("dateline") == 1

    def test_has_offsets_that_hold(self, case: str):
        read = article(case)
        assert all(item.text == read.text[item.start : item.end] for item in read.furniture)
        assert all(sentence.text == read.text[sentence.start : sentence.end] for sentence in read.sentences)

    def test_says_when_it_was_sent_and_by_whom(self, case: str):
        read = article(case)
        assert read.published == PUBLISHED
        assert read.source in ("Meridian", "mna", "MNA")

    def test_runs_no_script_and_keeps_no_control_character(self, case: str):
        read = article(case)
        assert "alert" not in read.text
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", read.text)

    def test_cut_off_anywhere_is_an_article_or_a_sentence(self, case: str):
        name, data = EVERY[case]
        for end in range(0, len(data), 97):
            found = tried(data[:end], name)
            assert all(isinstance(each, str) or each.doubts or each.paragraphs for each in found)

    def test_is_read_alike_from_a_file_and_from_its_bytes(self, case: str, tmp_path: Path):
        name, data = EVERY[case]
        (tmp_path / name).write_bytes(data)
        read, again = articles.read_article(tmp_path / name), article(case)
        assert (read.text, read.sha256, read.subjects) == (again.text, again.sha256, again.subjects)


@pytest.mark.parametrize("case", ["NewsML-G2", "NITF", "ninjs 1", "ninjs 2", "ninjs 3"])
def test_a_format_with_fields_gives_them_all(case: str):
    found = received(case)
    assert found.identifier == IDENTIFIER
    assert found.version == "2"
    assert found.note == NOTE
    assert found.status == "correction"
    assert found.embargo == "2023-11-03T18:00:00+00:00"
    assert TERMS in found.usage_terms
    assert found.copyright == COPYRIGHT
    assert found.language == "en-GB"


@pytest.mark.parametrize("case", ["NewsML-G2", "ninjs 1", "ninjs 2", "ninjs 3"])
def test_media_topics_are_known_however_they_are_written(case: str):
    assert received(case).subjects == (
        Subject("20000533", "strike", "medtop"),
        Subject("04000000", "economy, business and finance", "medtop"),
    )
    assert received(case).updated == UPDATED


def test_nitf_and_feeds_give_subjects_and_keywords():
    assert Subject("09007000", "Strike", "subj") in received("NITF").subjects
    assert all(Subject("", "strike", "") in received(case).subjects for case in ("NITF", "RSS"))
    assert received("Atom").subjects == (Subject("strike", "", ""),)


class TestNewsMLG2:
    def test_a_message_gives_its_texts_and_leaves_pictures_out(self):
        data = news_message(news_item(version="1"), news_item(version="2")).encode()
        assert [each.version for each in formats.understood(data, "m.xml")] == ["1", "2"]

    def test_a_cancelled_item_is_withdrawn_and_a_signal_tells_an_update(self):
        cancelled = news_item(status="stat:canceled", note="")
        assert formats.understood(cancelled.encode(), "i.xml")[0].status == "withdrawn"
        update = news_item(signal="sig:update", note="")
        assert formats.understood(update.encode(), "i.xml")[0].status == "update"

    def test_a_package_that_only_refers_says_so(self):
        package = (
            b'<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p"><groupSet/></packageItem>'
        )
        with pytest.raises(ArticleError, match="a package only refers to its items"):
            formats.understood(package, "p.xml")

    def test_newsml_1_is_named_in_its_refusal(self):
        with pytest.raises(ArticleError, match="NewsML 1"):
            formats.understood(b"<NewsML><NewsItem/></NewsML>", "old.xml")

    def test_a_story_in_one_paragraph_of_plain_text_is_taken_apart(self):
        lines = "    ".join(f"{text}\n" for text in BODY)
        item = news_item(paragraphs=(f"(Adds comment)\n\n    {lines}",))
        read = articles.article_of(item.replace(f"<p>{BYLINE}</p>", "").encode(), Path("i.xml"))
        assert len(read.paragraphs) == len(BODY)
        assert "(Adds comment)" in [each.text for each in read.furniture]

    def test_an_item_of_figures_alone_has_no_text(self):
        item = re.sub(
            r"<html.*</html>",
            "<sports-content><team>Calder</team></sports-content>",
            NEWSML_G2,
            flags=re.DOTALL,
        )
        with pytest.raises(ArticleError, match="holds no text"):
            formats.understood(item.encode(), "i.xml")

    def test_an_empty_embargo_is_doubtful(self):
        item = re.sub(r"<embargoed>.*</embargoed>", "<embargoed/>", NEWSML_G2)
        assert "until further notice" in formats.understood(item.encode(), "i.xml")[0].doubts[0]


class TestFeeds:
    def test_a_summary_is_told_as_a_doubt(self):
        feed = re.sub(r"<content:encoded>.*</content:encoded>", "", RSS, flags=re.DOTALL)
        (found,) = formats.understood(feed.encode(), "f.xml")
        assert found.paragraphs == ("A summary of it all.",)
        assert "is a summary" in found.doubts[0]

    def test_a_feed_of_headlines_alone_is_refused(self):
        with pytest.raises(ArticleError, match="headlines without texts"):
            formats.understood(b"<rss><channel><item><title>One</title></item></channel></rss>", "f.xml")

    def test_html_in_atom_is_read_as_html(self):
        marked = "".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in BODY)
        feed = re.sub(
            r'<content type="xhtml">.*</content>',
            f'<content type="html">{marked}</content>',
            ATOM,
            flags=re.DOTALL,
        )
        assert formats.understood(feed.encode(), "a.xml")[0].paragraphs == BODY

    def test_a_date_that_is_none_is_doubtful(self):
        feed = RSS.replace("Fri, 03 Nov 2023 14:20:00 GMT", "last Friday")
        (found,) = formats.understood(feed.encode(), "f.xml")
        assert found.published == ""
        assert "last Friday" in found.doubts[0]


class TestOtherJson:
    def test_a_feed_gives_its_articles_one_by_one(self):
        feed = json.loads(JSON_FEED)
        plain = {"id": "b", "title": "Second", "content_text": "\n\n".join(BODY), "author": {"name": "Bo Ek"}}
        first, second = formats.understood(
            json.dumps(feed | {"items": [*feed["items"], plain]}).encode(), "f.json"
        )
        assert (first.updated, first.subjects) == (UPDATED, (Subject("", "strike", ""),))
        assert (second.headline, second.byline, second.paragraphs) == ("Second", "Bo Ek", BODY)

    def test_a_feed_of_summaries_is_doubtful_and_one_of_headlines_is_refused(self):
        feed = json.loads(JSON_FEED)
        item = {"id": "a", "title": HEADLINE, "summary": "A summary of it all."}
        (found,) = formats.understood(json.dumps(feed | {"items": [item]}).encode(), "f.json")
        assert found.paragraphs == ("A summary of it all.",)
        assert "no full text" in found.doubts[0]
        del item["summary"]
        with pytest.raises(ArticleError, match="headlines without texts"):
            formats.understood(json.dumps(feed | {"items": [item]}).encode(), "f.json")

    def test_a_described_article_that_is_not_free_is_doubtful_and_a_live_blog_is_refused(self):
        story = json.loads(JSON_LD)["@graph"][1]
        locked = json.dumps(story | {"isAccessibleForFree": False}).encode()
        assert any("not free" in doubt for doubt in formats.understood(locked, "a.json")[0].doubts)
        blog = json.dumps(story | {"@type": "LiveBlogPosting"}).encode()
        with pytest.raises(ArticleError, match="no article with its text"):
            formats.understood(blog, "a.json")


class TestOldWires:
    def test_a_take_key_makes_a_version_and_a_note(self):
        found = received("IPTC 7901")
        assert (found.version, found.status, found.identifier) == ("CORRECTION", "correction", "mna0062")
        assert "Editing by" in found.note
        assert not any("Editing by" in text for text in found.paragraphs)

    def test_a_writethru_is_an_update_and_its_codes_become_characters(self):
        found = received("ANPA 1312")
        assert (found.version, found.status) == ("1stLd-Writethru", "correction")
        assert found.paragraphs == tuple(text.replace(") -", ") —") for text in BODY)
        assert found.byline == f"{BYLINE}, Meridian Staff Writer"

    def test_several_messages_are_several_articles(self):
        assert len(formats.understood(IPTC_7901 * 3, "three.txt")) == 3

    def test_the_first_mark_may_be_lost(self):
        (found,) = formats.understood(IPTC_7901.replace(b"\x01", b""), "a.txt")
        assert (found.format, found.headline) == ("IPTC 7901", received("IPTC 7901").headline)
        assert len(formats.understood(ANPA_1312 * 2, "two.txt")) == 2

    def test_a_message_without_its_end_is_doubtful(self):
        (found,) = formats.understood(IPTC_7901.partition(b"\x03")[0], "cut.txt")
        assert "breaks off" in found.doubts[0]
        (found,) = formats.understood(ANPA_1312.partition(b"\x03")[0], "cut.txt")
        assert "breaks off" in found.doubts[0]

    def test_a_later_take_is_not_the_whole_story(self):
        data = ANPA_1312.replace(b"1stLd-Writethru", b"1st Add")
        assert any("later part" in doubt for doubt in formats.understood(data, "a.tst")[0].doubts)


class TestOneDoor:
    def test_one_of_several_is_named_by_number_or_identifier(self, tmp_path: Path):
        file = tmp_path / "m.xml"
        file.write_text(
            news_message(
                news_item(guid="http://a.example/x//1", headline="First"),
                news_item(guid="b", headline="Second"),
            )
        )
        assert articles.read_article(f"{file}#2").title == "Second"
        assert articles.read_article(f"{file}#http://a.example/x//1").title == "First"
        with pytest.raises(ArticleError, match=r"holds 2 articles: 1 “First”, 2 “Second”\. Name one"):
            articles.read_article(file)
        with pytest.raises(ArticleError, match="no article #7"):
            articles.read_article(f"{file}#7")

    def test_two_articles_of_one_file_are_not_the_same_text(self, tmp_path: Path):
        file = tmp_path / "m.xml"
        other = tuple(reversed(BODY))
        file.write_text(news_message(news_item(), news_item(paragraphs=other)))
        pair = load_pair(f"{file}#1", f"{file}#2")
        assert not any("byte for byte" in note for note in pair.derivative.notes)

    def test_a_file_with_a_hash_in_its_name_is_itself(self, tmp_path: Path):
        (tmp_path / "a#1.txt").write_text("\n\n".join(BODY), encoding="utf-8")
        assert articles.read_article(tmp_path / "a#1.txt").name == "a#1.txt"

    def test_a_named_format_overrules_the_content(self, tmp_path: Path):
        file = tmp_path / "story.xml"
        file.write_text(NITF, encoding="utf-8")
        assert articles.read_article(file, format="nitf").format == "NITF"
        with pytest.raises(ArticleError, match=r"is not NewsML-G2, the format named .* looks like NITF"):
            articles.read_article(file, format="NewsML-G2")
        (tmp_path / "story.copy").write_text("A barge sank.", encoding="utf-8")
        with pytest.raises(ArticleError, match=r"is not ninjs, the format named .* looks like plain text"):
            articles.read_article(tmp_path / "story.copy", format="ninjs")
        with pytest.raises(ArticleError, match="There is no format “word”"):
            articles.read_article(file, format="word")

    def test_what_no_format_recognises_is_refused_by_name(self, tmp_path: Path):
        (tmp_path / "a.xml").write_text("<recipe><p>Salt</p></recipe>")
        with pytest.raises(ArticleError, match="in no format that can be read"):
            articles.read_article(tmp_path / "a.xml")

    def test_a_text_under_another_formats_suffix_is_told_how_to_be_read(self, tmp_path: Path):
        (tmp_path / "a.pdf").write_text("\n\n".join(BODY), encoding="utf-8")
        with pytest.raises(ArticleError, match=r'looks like plain text.* --format "plain text"'):
            articles.read_article(tmp_path / "a.pdf")
        assert articles.read_article(tmp_path / "a.pdf", format="plain text").words

    def test_a_file_of_200_megabytes_is_refused_unread(self, tmp_path: Path):
        with (tmp_path / "big.xml").open("wb") as file:
            file.truncate(200_000_000)
        with pytest.raises(ArticleError, match="200,000,000 bytes"):
            articles.read_article(tmp_path / "big.xml")

    def test_a_headline_that_no_field_gives_is_told_as_guessed(self):
        story = json.loads(NINJS_1) | {"headline": "", "byline": "", "ednote": ""}
        story["body_html"] = f"<p>{HEADLINE}</p>{story['body_html']}"
        read = articles.article_of(json.dumps(story).encode(), Path("a.json"))
        assert read.title == HEADLINE
        assert "The file does not give its headline: taken from the text instead." in read.notes

    def test_a_note_that_tells_no_change_is_an_editors_note(self):
        for note, kind in (("With photos.", "editor's note"), (NOTE, "update note")):
            read = articles.article_of(news_item(note=note).encode(), Path("i.xml"))
            assert [item.kind for item in read.furniture if item.text == note] == [kind]

    def test_another_language_than_english_is_doubted(self):
        data = NEWSML_G2.replace('tag="en-GB"', 'tag="de"').encode()
        assert "its language is de" in articles.article_of(data, Path("i.xml")).notes[-1]

    def test_its_day_is_known_to_the_measures(self):
        assert dates.day_of(article("NewsML-G2")) == datetime.date(2023, 11, 3)

    def test_a_withdrawn_story_without_text_has_no_body(self):
        data = news_message(news_item(), news_item(status="stat:canceled", paragraphs=())).encode()
        with pytest.raises(ArticleError, match="a notice that withdraws a story"):
            articles.article_of(data, Path("m.xml"), item="2")


BOMB = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'


class TestHostileFiles:
    def test_half_characters_never_reach_a_text(self):
        story = {"uri": "a", "headline": "Half \ud800", "body_text": "\n\n".join(BODY) + " \udfff"}
        read = articles.article_of(json.dumps(story).encode(), Path("a.json"))
        assert read.text.encode("utf-8")

    def test_entities_of_its_own_are_refused_before_parsing(self):
        for subset in (
            BOMB,
            '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            f"<!-- <!DOCTYPE nitf> -->{BOMB}",
            BOMB.replace("nitf [", 'nitf SYSTEM "a<b" ['),
            '<!DOCTYPE nitf SYSTEM "a>b" [<!ENTITY % p SYSTEM "http://a.example/p">%p;]>',
        ):
            data = re.sub(r"<!DOCTYPE[^>]*>", lambda _, subset=subset: subset, NITF).replace(
                PARAGRAPHS[1], "&c;&x;"
            )
            for encoding in ("utf-8", "utf-16"):
                declared = data.replace("UTF-8", encoding)
                with pytest.raises(ArticleError, match="defines entities of its own"):
                    formats.understood(declared.encode(encoding), "n.xml")

    def test_nothing_outside_is_opened(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        secret = tmp_path / "secret.dtd"
        secret.write_text('<!ENTITY secret "TOP SECRET">')
        data = NITF.replace(
            "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd", secret.as_uri()
        )
        data = data.replace("on Monday.", "on Monday &secret;.")
        (found,) = formats.understood(data.encode(), "n.xml")
        assert "TOP SECRET" not in " ".join(found.paragraphs)
        assert any("defined elsewhere" in doubt for doubt in found.doubts)

    def test_deep_nesting_is_refused_at_once(self):
        for deep in (
            NITF.replace("<block>", "<block>" + "<em>" * 5_000).replace(
                "</block>", "</em>" * 5_000 + "</block>"
            ),
            RSS.replace("[CDATA[", "[CDATA[" + "<div>" * 50_000),
            '{"uri":"a","headline":"b","body_text":' + "[" * 100_000 + "]" * 100_000 + "}",
        ):
            started = time.process_time()
            with pytest.raises(ArticleError):
                formats.understood(deep.encode(), "deep")
            assert time.process_time() - started < 5

    def test_millions_of_tags_and_articles_are_refused(self):
        with pytest.raises(ArticleError, match="tags"):
            formats.understood(b"<nitf>" + b"<p/>" * 500_000 + b"</nitf>", "n.xml")
        many = "<item><title>a</title><description>b</description></item>" * 2_000
        with pytest.raises(ArticleError, match="2,000 articles"):
            formats.understood(f"<rss><channel>{many}</channel></rss>".encode(), "f.xml")

    def test_what_a_pattern_could_stumble_over_is_told_at_once(self):
        for data in (b"<!DOCTYPE a" * 200_000, b"<!DOCTYPE \"'" * 200_000 + b"<!ENTITY", b"<!--" * 500_000):
            started = time.process_time()
            with pytest.raises(ArticleError):
                formats.understood(data, "n.xml", format="nitf")
            assert time.process_time() - started < 5

    def test_a_wrong_declaration_does_not_garble_the_text(self):
        for declared, real in (
            ("iso-8859-1", "utf-8"),
            ("utf-8", "cp1252"),
            ("us-ascii", "utf-8"),
            ("utf-8", "utf-16"),
        ):
            data = NITF.replace("UTF-8", declared).encode(real)
            (found,) = formats.understood(data, "n.xml")
            assert found.paragraphs == BODY, (declared, real)
            assert any(declared in doubt for doubt in found.doubts)
        (found,) = formats.understood(NITF.replace("UTF-8", "windows-1252").encode("cp1252"), "n.xml")
        assert (found.paragraphs, found.doubts) == (BODY, ())

    @pytest.mark.parametrize("declared", ["utf-7", "unicode_escape", "rot13", "punycode", "../../x", "zlib"])
    def test_an_encoding_that_is_none_of_text_is_refused(self, declared: str):
        with pytest.raises(ArticleError, match=r"is not read|is not UTF-8|no well-formed"):
            formats.understood(NITF.replace("UTF-8", declared).replace("“", "x").encode() + b"\xff", "n.xml")

    def test_empty_files_and_bare_roots_are_sentences(self):
        for data in (
            b"",
            b" \n",
            b"<nitf/>",
            b"<rss/>",
            b"<feed/>",
            b"<newsItem/>",
            b"{}",
            b"[]",
            b"\x16\x16\x01",
            b"\x01",
        ):
            with pytest.raises(ArticleError):
                formats.understood(data, "empty.xml")

    def test_a_name_that_climbs_is_only_a_name(self, tmp_path: Path):
        data = news_message(news_item(guid="../../etc/passwd"), news_item(guid="b")).encode()
        (tmp_path / "m.xml").write_bytes(data)
        assert articles.read_article(f"{tmp_path}/m.xml#../../etc/passwd").identifier == "../../etc/passwd"
        assert [path.name for path in tmp_path.iterdir()] == ["m.xml"]


SEEDS = [data for _, data in EVERY.values()]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """One of the samples with bytes changed, cut out, doubled or put in."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        at, length = draw(st.integers(0, len(data))), draw(st.integers(0, 60))
        piece = draw(
            st.one_of(
                st.binary(max_size=12),
                st.sampled_from([b"", b"<", b"&", b'"', b"]]>", b"\x00", b"\x01", b"\x02", b"\x03", b"<p>"]),
            )
        )
        if draw(st.booleans()):
            piece += bytes(data[at : at + length])
        data[at : at + length] = piece
    return bytes(data)


KEYS = ["newsml-g2", "nitf", "rss", "ninjs", "anpa", "iptc7901", ""]


@settings(max_examples=250)
@given(damaged(), st.sampled_from(KEYS))
def test_damaged_files_give_articles_or_sentences(data: bytes, key: str):
    for found in tried(data, "story.xml", key):
        if isinstance(found, Received):
            assert all(line.isprintable() for line in showing_terminal.told([found], "story").splitlines())


@settings(max_examples=150)
@given(st.binary(max_size=400), st.sampled_from(KEYS))
def test_any_bytes_give_articles_or_sentences(data: bytes, key: str):
    assert tried(data, "story.xml", key)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                "@type @graph articleBody author publisher title content_html content_text summary authors tags "
                "uri type headline headlines bodies body_html body_text value role subject subjects name code associations items ednote pubstatus versioncreated".split()
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=150)
@given(_JSON)
def test_any_json_gives_articles_or_sentences(value: object):
    for key in ("ninjs", "JSON Feed", "JSON-LD"):
        assert tried(json.dumps(value).encode(), "a.json", key)


@settings(max_examples=100)
@given(st.text(max_size=300))
def test_any_text_as_html_gives_plain_paragraphs(text: str):
    for paragraph in markup.html_paragraphs(f"<p>{text}</p>", "page"):
        assert paragraph == " ".join(paragraph.split())
        assert not re.search(r"[\x00-\x1f\x7f]", paragraph)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-01-12T10:30:00Z", "2024-01-12T10:30:00+00:00"),
        ("20240112T103000-0500", "2024-01-12T10:30:00-05:00"),
        ("Fri, 12 Jan 2024 10:30:00 EST", "2024-01-12T10:30:00-05:00"),
        ("2024-01-12", "2024-01-12"),
        ("20240112", "2024-01-12"),
        ("2024-13-45", ""),
        ("0012-01-01", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_times_are_told_in_one_way(written: str, meant: str):
    assert fields.iso(written) == meant


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("Kill. The story is wrong.", "withdrawn"),
        ("Eds: UPDATES with details.", "update"),
        ("Eds: Heat 115, Hawks 111. Updates. With AP Photos.", "update"),
        ("1stLd-Writethru", "update"),
        ("2ND LEAD", "update"),
        ("(Corrects spelling of name in third paragraph)", "correction"),
        ("EDITORS: This item has been withdrawn. Do not use.", "withdrawn"),
        ("MANDATORY KILL", "withdrawn"),
        ("Eds: With AP Photos.", ""),
        ("Correctional officers strike", ""),
        ("Adams to speak at noon", ""),
        ("A killing frost is expected", ""),
    ],
)
def test_a_note_tells_what_a_story_is(note: str, status: str):
    assert status_of(note.strip("()")) == status


MAIN = {"role": "main", "contenttype": "text/html", "value": "".join(f"<p>{text}</p>" for text in BODY)}
SHORT = "A summary of it all, in one sentence."


class TestNinjsLists:
    """Of several bodies and headlines the story's own are taken, whatever their order."""

    def read(self, **other: object) -> Received:
        (found,) = formats.understood(json.dumps(json.loads(NINJS_2) | other).encode(), "a.json")
        return found

    @pytest.mark.parametrize("role", ["summary", "caption", "teaser"])
    def test_the_main_body_is_the_text_and_not_a_summary_before_it(self, role: str):
        part = {"role": role, "contenttype": "text/html", "value": f"<p>{SHORT}</p>"}
        assert self.read(bodies=[part, MAIN]).paragraphs == BODY
        assert self.read(bodies=[part, MAIN | {"role": "text"}]).paragraphs == BODY
        plain_main = {"role": "main", "contenttype": "text/plain", "value": "\n\n".join(BODY)}
        assert self.read(bodies=[part, plain_main]).paragraphs == BODY

    def test_a_body_far_shorter_than_another_is_a_doubt(self):
        found = self.read(bodies=[{"value": f"<p>{SHORT}</p>"}, {"role": "x", "value": MAIN["value"]}])
        assert found.paragraphs == (SHORT,)
        assert any("far more words" in doubt for doubt in found.doubts)
        assert self.read().doubts == ()

    def test_a_body_in_another_mark_up_is_not_read_as_words(self):
        other = {
            "role": "own",
            "contenttype": "application/xml",
            "value": "<OWN>" + SHORT * 50 + "</OWN>",
        }
        found = self.read(bodies=[other, MAIN])
        assert (found.paragraphs, found.doubts) == (BODY, ())

    def test_a_marked_up_headline_is_read_as_text(self):
        given = [
            {
                "role": "main",
                "contenttype": "text/html",
                "value": "Dockers &amp; owners <b>at &#8220;odds&#8221;</b>",
            }
        ]
        assert self.read(headlines=given).headline == "Dockers & owners at “odds”"

    def test_family_3_calls_the_embargo_otherwise(self):
        assert (
            self.read(embargoed=None, embargoedUntil="2023-11-03T18:00:00Z").embargo
            == "2023-11-03T18:00:00+00:00"
        )

    def test_lines_that_a_program_broke_and_indented_are_no_paragraphs(self):
        broken = "\n      <a href='x'>Dockworkers</a> at Port Vale voted on\n  Friday to reject\n      a pay offer. They\n    go on. "
        found = self.read(bodies=[{"contenttype": "text/html", "value": broken}])
        assert found.paragraphs == (
            "Dockworkers at Port Vale voted on Friday to reject a pay offer. They go on.",
        )
