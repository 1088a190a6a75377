"""PDF, DOCX, RTF and e-mail: what is taken as the text, what is left out and told, what is refused."""

import io
import random
import zipfile
import zlib
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import formats
from helpers.errors import ArticleError, WorkbookError
from helpers.formats import docx, mail, pdf, pdftext, rtf
from helpers.received import Received

HEADLINE = "Harbour pilots return to work"
STORY = (
    "PORTO VELA (Sample News) - Harbour pilots went back to work on Monday, ending a stoppage of eleven days "
    "that had kept forty-one container ships waiting outside the port, the harbour authority said.",
    "The union’s members voted by 212 to 64 to take an offer of four percent, half of what they had asked for "
    "when the stoppage began, according to its secretary.",
    "“We are glad that it is over,” said Maria Café, who speaks for the pilots. Clearing the queue would take "
    "about a week.",
)


def read(data: bytes, name: str = "file") -> Received:
    (found,) = formats.understood(data, name)
    return found


def doubts(data: bytes) -> str:
    return " ".join(read(data).doubts)


# PDF


def a_pdf(pages: Sequence[Sequence[tuple[float, float, float, str]]], *, extra: str = "") -> bytes:
    """A PDF of pages of lines, each with x, y, size and text in Windows-1252."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        drawn = b"".join(
            b"BT /F1 %.1f Tf 1 0 0 1 %.1f %.1f Tm (%s) Tj ET\n"
            % (
                size,
                x,
                y,
                text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)"),
            )
            for x, y, size, text in lines
        )
        packed = zlib.compress(drawn)
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed) + packed + b"\nendstream"
        )
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
        len(kids),
        b" ".join(b"%d 0 R" % kid for kid in kids),
    )
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n" % number + each + b"\nendobj\n")
    start = out.tell()
    out.write(
        b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        + b"".join(b"%010d 00000 n \n" % place for place in places)
    )
    out.write(
        b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, extra.encode(), start)
    )
    return out.getvalue()


def lines(text: str, width: int = 70) -> list[str]:
    cut, running = [], ""
    for word in text.split():
        if len(running) + len(word) > width:
            cut.append(running)
            running = ""
        running += (" " if running else "") + word
    return [*cut, running]


def set_out(
    story: Sequence[str] = STORY, *, x: float = 70, width: int = 70, top: float = 740
) -> list[tuple[float, float, float, str]]:
    placed, y = [(x, top, 20.0, HEADLINE)], top - 40
    for paragraph in story:
        for line in lines(paragraph, width):
            placed.append((x, y, 11.0, line))
            y -= 13
        y -= 12
    return placed


class TestPdf:
    def test_lines_become_paragraphs_and_the_biggest_the_headline(self):
        found = read(a_pdf([set_out()]))
        assert (found.format, found.headline, found.paragraphs) == ("PDF", HEADLINE, STORY)

    def test_a_paragraph_goes_on_over_the_page(self):
        whole = set_out()
        half = (
            next(index for index, line in enumerate(whole) if "half of what" in line[3] or "212" in line[3])
            + 1
        )
        rest = [(x, 760.0 - 13 * index, size, text) for index, (x, _, size, text) in enumerate(whole[half:])]
        assert read(a_pdf([whole[:half], rest])).paragraphs[1] == STORY[1]

    def test_running_lines_and_page_numbers_are_left_out_and_told(self):
        edges = [
            [(70.0, 815.0, 9.0, f"The Daily Sample, page {number}"), (290.0, 20.0, 9.0, str(number))]
            for number in (1, 2, 3)
        ]
        more = [(70.0, 700.0 - 13 * index, 11.0, line) for index, line in enumerate(lines(STORY[1]))]
        found = read(a_pdf([[*set_out(), *edges[0]], [*edges[1], *more], [*edges[2], *more]]))
        assert "Daily" not in " ".join(found.paragraphs)
        assert "6 lines" in " ".join(found.doubts)

    @pytest.mark.parametrize(
        ("cut", "more", "whole"),
        [
            ("an extra-", "ordinary stoppage", "an extraordinary stoppage"),
            ("a long-", "term offer", "a long-term offer"),
            ("a state-of-the-", "art port", "a state-of-the-art port"),
            ("the Franco-", "German offer", "the Franco-German offer"),
        ],
    )
    def test_a_cut_word_is_joined_with_care(self, cut: str, more: str, whole: str):
        story = [
            (70.0, 600.0, 11.0, f"The union said that it had ended {cut}"),
            (70.0, 587.0, 11.0, f"{more} and would go back to work on Monday at six in the morning."),
        ]
        assert whole in read(a_pdf([story])).paragraphs[0]

    def test_columns_are_a_doubt(self):
        left, right = set_out(width=32), set_out(x=320, width=32)
        assert "columns" in doubts(a_pdf([[*left, *right[1:]]]))
        assert "columns" not in doubts(a_pdf([set_out()]))

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (a_pdf([[(70, 700, 11, "Page")]]), "all but empty"),
            (a_pdf([set_out()] * (pdftext.MOST_PAGES + 1)), "41 pages"),
            (a_pdf([[(70, 700, 11, "word")] * (pdftext.MOST_LINES + 1)]), "more than 8,000 lines|all but empty"),
            (a_pdf([set_out()])[:400], "not a PDF that can be read|all but empty"),
            (a_pdf([[(70, 820, 9, "Copies of the port office's own report, not for sale")]] * 3), "running lines"),
            (a_pdf([set_out()], extra="/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>"), "is encrypted|not a PDF"),
        ],
        ids=["empty", "long", "lines", "cut off", "running", "encrypted"],
    )  # fmt: skip
    def test_is_refused_in_one_sentence(self, data: bytes, reason: str):
        with pytest.raises(ArticleError, match=reason):
            read(data)

    def test_a_reader_that_takes_too_long_is_stopped(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(pdf, "_MOST_SECONDS", 0.01)
        with pytest.raises(ArticleError, match="could not be read within"):
            read(a_pdf([set_out()]))


# DOCX

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = (
    f'<w:styles {_W}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style></w:styles>'
)


def paragraph(text: str, *, style: str = "", inside: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r>{inside}</w:p>"


def a_docx(body: str = "", *, document: str = "", core: str = "", **more: bytes) -> bytes:
    body = body or paragraph(HEADLINE, style="Titel") + "".join(map(paragraph, STORY))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            document
            or f'<?xml version="1.0" encoding="UTF-8"?><w:document {_W}><w:body>{body}</w:body></w:document>',
        )
        archive.writestr("word/styles.xml", _STYLES)
        if core:
            archive.writestr(
                "docProps/core.xml",
                f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{core}</dc:title></c>',
            )
        for name, content in more.items():
            archive.writestr(name, content)
    return out.getvalue()


class TestDocx:
    def test_title_and_paragraphs(self):
        found = read(a_docx())
        assert (found.format, found.headline, found.paragraphs, found.doubts) == ("DOCX", HEADLINE, STORY, ())

    def test_the_documents_own_title_serves_if_the_text_begins_with_it(self):
        body = paragraph(HEADLINE) + "".join(map(paragraph, STORY))
        assert read(a_docx(body, core=HEADLINE)).headline == HEADLINE
        assert read(a_docx(body, core="Document1")).headline == ""

    def test_what_word_does_not_show_is_left_out_and_told(self):
        inside = (
            "<w:del><w:r><w:delText> never</w:delText></w:r></w:del><w:ins><w:r><w:t> at once.</w:t></w:r></w:ins>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r>"
        )
        found = read(a_docx("".join(map(paragraph, STORY)) + paragraph("They came", inside=inside)))
        assert found.paragraphs[-1] == "They came at once."
        told = " ".join(found.doubts)
        assert "1 footnote, 1 hidden passage, 1 tracked deletion" in told
        assert "1 insertion that nobody has accepted" in told

    def test_headings_are_left_out_and_told(self):
        found = read(a_docx("".join(map(paragraph, STORY)) + paragraph("What now", style="berschrift2")))
        assert found.paragraphs == STORY
        assert "1 subheading" in " ".join(found.doubts)

    def test_captions_by_their_style_are_left_out_and_told(self):
        found = read(a_docx("".join(map(paragraph, STORY)) + paragraph("At the quay", style="Beschriftung")))
        assert found.paragraphs == STORY
        assert "1 caption" in " ".join(found.doubts)

    def test_a_table_is_taken_cell_by_cell(self):
        table = f"<w:tbl><w:tr><w:tc>{paragraph('Ships')}</w:tc><w:tc>{paragraph('41')}</w:tc></w:tr></w:tbl>"
        assert read(a_docx("".join(map(paragraph, STORY)) + table)).paragraphs[-2:] == ("Ships", "41")

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (a_docx(paragraph("x" * 21_000_000)), "unpacks to more than"),
            (a_docx(document='<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]><a>&b;&d;</a>'), "entities of its own"),
            (a_docx(document="<w:document"), "not well-formed XML"),
            (a_docx(document="<a>" * 400 + "</a>" * 400), "well-formed"),
            (a_docx()[:300], "no DOCX that can be read"),
            (a_docx(**{f"word/media/{n}": b"" for n in range(2_001)}), "more than 2,000 parts"),
        ],
        ids=["bomb", "entities", "broken", "deep", "cut off", "parts"],
    )  # fmt: skip
    def test_is_refused_in_one_sentence(self, data: bytes, reason: str):
        with pytest.raises(ArticleError, match=reason):
            read(data, "file.docx")

    def test_names_that_lead_outside_are_never_written(self, tmp_path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.chdir(tmp_path)
        assert read(a_docx(**{"../../evil.txt": b"x", "/etc/evil": b"x"})).paragraphs == STORY
        assert list(tmp_path.iterdir()) == []


# RTF


def an_rtf(body: str = "", *, head: str = r"\ansi\ansicpg1252\deff0") -> bytes:
    told = {"’": r"\'92", "“": r"\'93", "”": r"\'94", "é": r"\'e9"}
    body = body or r"\par ".join((HEADLINE, *STORY))
    for character, code in told.items():
        body = body.replace(character, code)
    return rf"{{\rtf1{head}{{\fonttbl{{\f0\fcharset0 Times;}}{{\f1\fcharset238 Times CE;}}}}{{\info{{\title {HEADLINE}}}{{\author x}}}}{{\*\generator x;}}\pard {body}\par}}".encode(
        "latin-1"
    )


class TestRtf:
    def test_title_and_paragraphs(self):
        found = read(an_rtf())
        assert (found.format, found.headline, found.paragraphs, found.doubts) == ("RTF", HEADLINE, STORY, ())

    def test_unicode_fonts_and_links_are_read_as_shown(self):
        body = r"\u8220?We\u8221? told {\f1 Wa\'b3\'easa} {\field{\*\fldinst HYPERLINK \"http://x.y\"}{\fldrslt the union}} \u-10179?\u-8704?.\par"
        assert read(an_rtf(body)).paragraphs == ("“We” told Wałęsa the union 😀.",)

    def test_deleted_hidden_and_foot_notes_are_left_out_and_told(self):
        found = read(
            an_rtf(r"They came{\deleted  never}{\v  secretly} at once.{\footnote Not so.}{\pict 00ff}\par")
        )
        assert found.paragraphs == ("They came at once.",)
        assert "hidden text, tracked deletions, footnotes" in " ".join(found.doubts)

    def test_a_file_that_breaks_off_is_told(self):
        assert "breaks off" in doubts(an_rtf()[:-20])

    def test_groups_nested_too_deep_are_refused(self):
        with pytest.raises(ArticleError, match="nests more than"):
            read(b"{\\rtf1" + b"{" * 5_000)

    def test_binary_data_are_skipped(self):
        assert read(an_rtf("They came." + r"{\pict\bin5 }{}{}}" + r" At once.\par")).paragraphs == (
            "They came. At once.",
        )

    def test_time_grows_with_length_alone(self):
        """A published reader takes the square of it for this; here 2 MB are a moment, or the test hangs."""
        assert read(
            an_rtf("They came.\\par " + r"{\field{\*\fldinst{ " * 40 + "}" * 80 + r"\'93" * 300_000)
        ).paragraphs


# E-mail


def a_mail(
    body: str = "",
    *,
    kind: str = 'text/plain; charset="utf-8"',
    subject: str = HEADLINE,
    more: str = "",
    encoding: str = "utf-8",
) -> bytes:
    body = body or "\n\n".join("\n".join(lines(each)) for each in STORY)
    return (
        f"From: Sample News Desk <desk@news.example>\nTo: editor@paper.example\nSubject: {subject}\n"
        f"Date: Mon, 15 Jan 2024 09:30:00 +0100\nMessage-ID: <1@news.example>\nMIME-Version: 1.0\nContent-Type: {kind}\n{more}\n{body}\n"
    ).encode(encoding)


class TestMail:
    def test_headers_and_the_plain_part(self):
        found = read(a_mail())
        assert (found.format, found.headline, found.paragraphs) == ("e-mail", HEADLINE, STORY)
        assert (found.source, found.published) == ("Sample News Desk", "2024-01-15T09:30:00+01:00")

    def test_a_subject_is_decoded_and_bared(self):
        assert read(a_mail(subject="=?utf-8?q?Fwd=3A_RE=3A_Caf=C3=A9_opens?=")).headline == "Café opens"
        for subject in ("[Newsfeed] Café opens", "RV: Café opens (fwd)", "AP: Café opens"):
            assert read(a_mail(subject=subject)).headline == "Café opens"

    @pytest.mark.parametrize(
        ("sender", "subject", "headline"),
        [
            ("Reuters", "EU: Talks resume in Geneva", "EU: Talks resume in Geneva"),
            ("UNICEF", "UN - talks resume", "UN - talks resume"),
            ("Reuters", "Reuters: Talks resume in Geneva", "Talks resume in Geneva"),
            ("Vale Wire Desk", "Talks resume in Geneva - Vale Wire", "Talks resume in Geneva"),
        ],
    )
    def test_a_senders_name_is_left_out_of_a_subject_by_its_whole_words(
        self, sender: str, subject: str, headline: str
    ):
        sent = a_mail(subject=subject).replace(b"Sample News Desk", sender.encode())
        assert read(sent).headline == headline

    def test_a_saved_page_says_its_own_encoding(self):
        story = "".join(f"<p>{each} Café, £3.</p>" for each in STORY)
        written = f"<html><head><meta charset=windows-1252></head><body><h1>{HEADLINE}</h1><article>{story}"
        head = b"From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
        assert "Café, £3." in read(head + written.encode("cp1252"), "page.mhtml").paragraphs[0]

    def test_a_line_over_a_byline_is_the_headline_where_the_subject_is_none(self):
        body = "Pilots go back to work\n\nBy Ann Lee\n\n" + "\n\n".join(STORY)
        found = read(a_mail(body, subject="Your 4 p.m. file"))
        assert (found.headline, found.note) == ("Pilots go back to work", "Your 4 p.m. file")

    def test_an_html_part_serves_where_there_is_no_plain_one(self):
        html = "<style>p{}</style>" + "".join(f"<p>{each}</p>" for each in STORY) + "<script>x</script>"
        assert read(a_mail(html, kind='text/html; charset="utf-8"')).paragraphs == STORY

    def test_the_plain_part_comes_first(self):
        both = "\n".join(
            [
                "--b",
                'Content-Type: text/plain; charset="utf-8"',
                "",
                "\n\n".join(STORY),
                "--b",
                "Content-Type: text/html",
                "",
                "<p>Other</p>",
                "--b--",
            ]
        )
        assert read(a_mail(both, kind='multipart/alternative; boundary="b"')).paragraphs == STORY

    def test_quoted_lines_signature_and_answers_are_cut_and_told(self):
        tail = "\n\n> What of it?\n\n-- \nAnn Lee\nDesk\n\nOn Sunday Bo Day wrote:\n> Where is it?"
        found = read(a_mail("\n\n".join(STORY) + tail))
        assert found.paragraphs == STORY
        assert "1 quoted line, 5 paragraphs of a signature" in " ".join(found.doubts)

    def test_a_greeting_over_the_story_and_who_sends_it_under_it_are_cut_and_told(self):
        warned = "CAUTION: This email originated from outside the newsroom. Do not click links."
        for hello, close in (("Hi all,", "Best regards,"), ("Hi all, seen this morning:", "Best,")):
            story = (warned, hello, "Please see the story below.", *STORY, f"{close}\nAnn Lee\nDesk")
            found = read(a_mail("\n\n".join(story)))
            assert found.paragraphs == STORY
            assert "2 greetings" in " ".join(found.doubts)

    def test_within_a_story_both_are_its_own(self):
        story = (STORY[0], "Dear chairman,", "Sincerely, Osric Venn", *STORY, *STORY)
        assert read(a_mail("\n\n".join(story))).paragraphs == story

    def test_a_forwarded_message_is_taken_with_its_own_headers(self):
        body = (
            "For you.\n\n---------- Forwarded message ---------\nFrom: Other News <d@other.example>\nDate: Sun, 14 Jan 2024 08:00:00 +0000\n"
            "Subject: Pilots go back\nTo: x@y.example\n\n" + "\n\n".join(STORY)
        )
        found = read(a_mail(body, subject="Fwd: look"))
        assert (found.headline, found.source, found.published) == (
            "Pilots go back",
            "Other News",
            "2024-01-14T08:00:00+00:00",
        )
        assert found.paragraphs == STORY
        assert "forwards another" in " ".join(found.doubts)

    def test_attachments_are_told_and_not_read(self):
        mixed = "\n".join(
            ["--b", 'Content-Type: text/plain; charset="utf-8"', "", "\n\n".join(STORY), "--b", "Content-Type: application/pdf",
             'Content-Disposition: attachment; filename="../../evil"', "", "x", "--b--"]
        )  # fmt: skip
        found = read(a_mail(mixed, kind='multipart/mixed; boundary="b"'))
        assert found.paragraphs == STORY
        assert "1 attachment not read" in " ".join(found.doubts)

    def test_a_message_without_text_is_refused(self):
        with pytest.raises(ArticleError, match="no text of its own"):
            read(
                a_mail("--b\nContent-Type: application/pdf\n\nx\n--b--", kind='multipart/mixed; boundary="b"')
            )

    def test_wrong_encodings_are_put_right_or_refused(self):
        assert read(a_mail(kind='text/plain; charset="iso-8859-1"')).paragraphs == STORY
        assert read(a_mail(encoding="cp1252")).paragraphs == STORY
        with pytest.raises(ArticleError, match="encoding"):
            read(a_mail(kind='text/plain; charset="x-unknown"'))

    def test_a_page_that_a_browser_saved_as_mail_is_a_web_page(self):
        from web_samples import page

        data = a_mail(
            page(),
            kind='text/html; charset="utf-8"',
            more="Snapshot-Content-Location: https://news.example/\n",
        )
        assert read(data).format == "web page"

    @pytest.mark.parametrize("piece", ["=?utf-8?q?a?= ", "(", "a@b.c, ", '"', "<"])
    @pytest.mark.parametrize("name", ["Subject", "From", "Content-Type", "Content-Disposition"])
    def test_a_header_without_end_is_cut(self, name: str, piece: str):
        body = "MIME-Version: 1.0\n\n" + "\n\n".join(STORY)
        head = "".join(f"{each}: x\n" for each in ("From", "Subject", "Date") if each != name)
        data = f"{head}{name}: {piece * 100_000}\n{body}".encode()
        try:
            (found,) = mail.read(data, "a.eml")
        except ArticleError:
            return
        assert all(part in found.paragraphs for part in STORY)

    def test_parts_without_number_are_refused_before_they_are_taken_apart(self):
        head = b"From: a@b.c\nTo: d@e.f\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        with pytest.raises(ArticleError, match="more than 200 parts"):
            mail.read(head + b"--b\nContent-Type: text/plain\n\nx\n" * 500_000 + b"--b--\n", "a.eml")

    def test_parts_within_parts_without_end_are_refused(self):
        deep = "".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(3_000))
        with pytest.raises(ArticleError):
            read(a_mail(deep, kind="multipart/mixed; boundary=b0"))


@pytest.mark.parametrize(
    ("data", "module"),
    [(a_docx(), docx), (an_rtf(), rtf), (a_mail(), mail), (a_pdf([set_out()]), pdf)],
    ids=["docx", "rtf", "mail", "pdf"],
)
def test_content_tells_the_format_whatever_the_name(data: bytes, module):
    assert formats.understood(data, "file.bin")[0].format == module.NAME
    assert [each.NAME for each in formats.ALL if each.recognises(data, "file.bin")] == [module.NAME]


def damaged(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(max(len(out), 1))
        piece = chance.choice(
            [
                b"",
                b"\0",
                b"\xff\xfe",
                b"{",
                b"}",
                b"\\u",
                b"\\bin99999999 ",
                b"\n--b\n",
                b"\n\n",
                bytes(out[at : at + 60]),
            ]
        )
        out[at : at + chance.randint(0, 40)] = piece
    return bytes(out)


@pytest.mark.parametrize("kind", ["docx", "xml", "rtf", "mail"])
@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32 - 1))
def test_a_damaged_document_gives_an_article_or_one_sentence(kind: str, seed: int):
    chance = random.Random(seed)
    mixed = "\n".join(
        [
            "--b",
            "Content-Type: text/html; charset=utf-8",
            "",
            "<p>" + "</p><p>".join(STORY),
            "--b",
            "Content-Type: text/plain",
            "",
            *STORY,
            "--b--",
        ]
    )
    inner = f"<w:document {_W}><w:body>{''.join(map(paragraph, STORY))}</w:body></w:document>".encode()
    data, module = {
        "docx": (damaged(a_docx(), chance), docx),
        "xml": (a_docx(document=damaged(inner, chance).decode("utf-8", "ignore")), docx),
        "rtf": (damaged(an_rtf(), chance), rtf),
        "mail": (damaged(a_mail(mixed, kind='multipart/alternative; boundary="b"'), chance), mail),
    }[kind]  # fmt: skip
    try:
        found = module.read(data, "damaged")
    except WorkbookError:
        return
    assert all(isinstance(each, str) for each in found[0].paragraphs)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32 - 1))
def test_a_damaged_pdf_gives_an_article_or_one_sentence(seed: int):
    try:
        found = pdf.read(damaged(a_pdf([set_out()]), random.Random(seed)), "damaged.pdf")
    except WorkbookError:
        return
    assert found[0].format == "PDF"
