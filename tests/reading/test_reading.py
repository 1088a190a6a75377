"""A file becomes an article, or one clear sentence."""

from pathlib import Path

import pytest
from conftest import OWNERS
from hypothesis import given
from hypothesis import strategies as st

from helpers.article import Preparation
from helpers.errors import ArticleError, LanguageError
from helpers.formats.decoding import decode
from helpers.pairing.compared import load_pair
from helpers.reading.articles import MOST_BYTES, as_article, read_article

STORY = "The mayor’s café reopened on Friday. “It’s lovely,” she said — twice.\n\nIt had been closed since May, for want of £5,000.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (STORY.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + STORY.encode(), "utf-8 with byte order mark"),
        (b"\xff\xfe" + STORY.encode("utf-16-le"), "utf-16-le with byte order mark"),
        (b"\xfe\xff" + STORY.encode("utf-16-be"), "utf-16-be with byte order mark"),
        (STORY.encode("utf-16-le"), "utf-16-le"),
        (STORY.encode("utf-16-be"), "utf-16-be"),
        (STORY.encode("cp1252"), "windows-1252"),
    ],
)
def test_encodings_are_told_apart(data: bytes, encoding: str):
    assert decode(data) == (STORY, encoding)


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode("mac_roman"),
        "Сегодня в Москве".encode("cp1251"),
        "今日は東京で".encode("shift_jis"),
        STORY.encode()[:40] + b"\xe2\x80" + STORY.encode()[40:],
        "".join(mark + "\0" * (place % 2) for place, mark in enumerate(STORY)).encode(),
        b"".join(bytes([mark, 0 if place % 4 else mark]) for place, mark in enumerate(STORY.encode())),
        b"PNG\x89\x00\x01\x02\x00\xff",
        b"\xff\xfe\x00\x00" + STORY.encode("utf-32-le"),
    ],
)
def test_doubtful_bytes_are_refused(data: bytes):
    with pytest.raises(ArticleError):
        decode(data)


def test_what_zeros_alone_show_is_told_as_a_doubt(tmp_path: Path):
    for mark, doubts in ((b"", 1), (b"\xff\xfe", 0)):
        (tmp_path / "a.txt").write_bytes(mark + STORY.encode("utf-16-le"))
        told = [each for each in read_article(tmp_path / "a.txt").doubts if "UTF-16" in each]
        assert len(told) == doubts


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes):
    try:
        text, _ = decode(data)
    except ArticleError:
        return
    assert isinstance(text, str)
    assert "\0" not in text


def refused(path: Path | str) -> str:
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_every_refusal_says_what_was_found_and_what_to_do(tmp_path: Path):
    def file(name: str, content: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    assert "no file" in refused(tmp_path / "missing.txt")
    assert "is a folder" in refused(tmp_path)
    assert "is empty" in refused(file("empty.txt", b""))
    assert "is empty" in refused(file("space.txt", b" \n\t \n"))
    assert "holds no words" in refused(file("dots.txt", b"... !!! ---\n\n--- ... !!!\n"))
    assert "no body" in refused(file("furniture.txt", b"(Reporting by Ann Lee; Editing by Bo Ek)\n"))
    binary = refused(file("binary.txt", bytes(range(256)) * 10))
    assert "not text" in binary
    assert "such as PDF or DOCX" in binary
    assert "UTF-8" in refused(file("odd.txt", "Сегодня в Москве".encode("cp1251")))
    assert f"{MOST_BYTES:,}" in refused(file("large.txt", b"a " * (MOST_BYTES // 2 + 1)))
    assert ".pdf" in refused(file("story.pdf", b"%PDF"))


def test_the_same_text_twice_is_a_note_and_no_error():
    pair = load_pair(OWNERS / "wire.txt", OWNERS / "wire.txt")
    assert any("same text" in note for note in pair.derivative.notes)


SPANISH = "El presidente del Gobierno ha anunciado este viernes que no habrá elecciones anticipadas y que el país seguirá con la misma política económica, a pesar de las críticas de la oposición."
CHINESE = "中国外交部发言人毛宁周四在北京的例行记者会上表示，中方对此强烈谴责。"


@pytest.mark.parametrize(("text", "language"), [(SPANISH, "Spanish"), (CHINESE, "Chinese")])
def test_another_language_is_named_and_refused_unless_told(text: str, language: str):
    with pytest.raises(LanguageError, match=language):
        as_article(text)
    assert as_article(text, any_language=True).words


@pytest.mark.parametrize(
    "text", ["Yes.", "Shares: 17.5 cts vs 12.1 cts.", "NASA astronauts’ spacewalk postponed"]
)
def test_a_few_words_are_not_judged_by_their_language(text: str):
    assert as_article(text).words


def test_markdown_marks_are_left_out_and_offsets_hold():
    text = "<!-- made by a machine -->\n# Council *votes*\n\n> The **mayor** met [the council](https://example.org/x) on _Tuesday_.\n"
    article = as_article(text, markdown=True)
    assert article.title == "Council votes"
    assert [word.text for word in article.words] == ["The", "mayor", "met", "the", "council", "on", "Tuesday"]
    assert all(text[word.start : word.end] == word.text for word in article.words)


def test_words_and_sentences_are_offsets_into_the_untouched_text(owners):
    for article in owners:
        raw = Path(article.path).read_bytes().decode("utf-8")
        assert article.text == raw
        for sentence in article.sentences:
            assert raw[sentence.start : sentence.end] == sentence.text
            assert all(raw[word.start : word.end] == word.text for word in sentence.words)


def test_windows_line_ends_are_kept_in_the_text(flood):
    assert "\r\n" in flood.wire.text
    assert len(flood.wire.paragraphs) == 10


def test_what_is_kept_in_is_measured(owners):
    kept = read_article(OWNERS / "wire.txt", preparation=Preparation(furniture=True))
    assert len(kept.words) > len(owners.wire.words)
    assert any("QuickTake" in sentence.text for sentence in kept.sentences)
    headed = read_article(OWNERS / "derivative.txt", preparation=Preparation(headline=True))
    assert headed.sentences[0].part == "headline"


@given(st.text(max_size=400))
def test_any_text_is_an_article_or_refused(text: str):
    try:
        article = as_article(text, any_language=True)
    except ArticleError:
        return
    assert article.words


def test_a_first_paragraph_before_a_colon_is_no_headline():
    asked = "When the miller first heard of the new bridge nearly twenty years ago, he asked:"
    assert as_article(f"{asked}\n\n“Who would cross it?”\n\nNobody knew.").headline is None


@pytest.mark.parametrize("end", [" The boat leaves", ""])
def test_a_live_blog_in_plain_text_is_doubted(end: str):
    entries = "".join(
        f"{hour}:40 p.m.{end}\n\nIt sailed at once, the harbour master said.\n\n" for hour in (1, 2, 3)
    )
    found = as_article(f"Live: the boat sails\n\nThe boat sails today, the mayor said.\n\n{entries}")
    assert any("live blog: 3 headings" in doubt for doubt in found.doubts)
