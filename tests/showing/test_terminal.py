"""What was understood of a file is printed part by part, bounded and safe."""

import sys
from pathlib import Path
from subprocess import run

from conftest import SAMPLES
from wire_samples import BODY, EVERY, HEADLINE, IDENTIFIER, NOTE, news_item, news_message

from helpers.reading import articles
from helpers.received import Received
from helpers.showing import terminal as showing_terminal


def shown(case: str) -> str:
    name, data = EVERY[case]
    from helpers import formats

    return showing_terminal.told(formats.understood(data, name), name)


def test_every_field_and_part_is_there():
    page = shown("NewsML-G2")
    for expected in (
        "Format       NewsML-G2",
        "Encoding     utf-8",
        f"Headline     {HEADLINE}",
        "Byline       By Jessamy Rooke",
        "Dateline     PORT VALE, Nov 3 (Meridian) - [place PORT VALE, date Nov 3, agency Meridian]",
        "Published    2023-11-03T14:20:00+00:00",
        "Version      2",
        "Status       correction",
        f"Note         {NOTE}",
        "Embargo      2023-11-03T18:00:00+00:00",
        "Usage terms  Not for use in Calder",
        f"Identifier   {IDENTIFIER}",
        "Subjects     medtop 20000533 strike",
        "Body: 4 paragraphs",
        "   1  Dockworkers at Port Vale voted",
        "Doubts: none",
    ):
        assert expected in page, expected


def test_what_is_told_by_its_form_is_called_so():
    page = showing_terminal.told(articles.received(SAMPLES / "harbour-strike" / "wire.txt"), "wire.txt")
    assert "Source       Meridian (taken from the text)" in page
    assert "Plain text has no fields" in page


def test_several_articles_are_listed_with_their_addresses():
    data = news_message(news_item(version="1"), news_item(version="2", guid="other")).encode()
    from helpers import formats

    page = showing_terminal.told(formats.understood(data, "m.xml"), "m.xml")
    assert page.startswith("m.xml holds 2 articles (NewsML-G2). Show one with m.xml#NUMBER")
    assert f"   1  {HEADLINE}  (2023-11-03T16:05:00+00:00, version 1, correction)" in page
    assert "      #other" in page


def test_a_terminal_is_told_no_control_and_no_flood():
    flood = ("word " * 5_000,) * 60 + ("word",) * 440
    story = Received("NITF", headline="A\x1b[31m\u202ered\x07 line", paragraphs=flood)
    page = showing_terminal.told([story], "evil\x1b]0;name")
    assert all(line.isprintable() for line in page.splitlines())
    assert "\x1b" not in page
    assert "[31m\\x202ered" in page
    assert "and 440 more" in page
    assert len(page) < 60_000


def test_a_text_that_is_not_english_is_shown_with_a_doubt():
    german = "Die Hafenarbeiter haben am Freitag das neue Angebot abgelehnt, und der Streik geht in die zweite Woche. "
    page = showing_terminal.told([Received("ninjs", headline="Streik", paragraphs=(german * 4,))], "a.json")
    assert "looks like German" in page
    assert "Die Hafenarbeiter" in page


def test_a_story_without_a_body_is_shown_with_the_reason():
    page = showing_terminal.told([Received("ninjs", headline="Withdrawn", status="withdrawn")], "a.json")
    assert "Status       withdrawn" in page
    assert "It cannot be measured: a.json is a notice that withdraws a story, without its text." in page
    page = showing_terminal.told([Received("ninjs", headline="Strike")], "a.json")
    assert "It cannot be measured: a.json has no body" in page


def test_the_command_prints_it_and_refuses_in_one_sentence(tmp_path: Path):
    file = tmp_path / "story.txt"
    file.write_text("\n\n".join(BODY), encoding="utf-8")
    done = run(
        [sys.executable, "-m", "helpers", "show", str(file)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Body: 4 paragraphs" in done.stdout
    file.write_text("<nitf><body>", encoding="utf-8")
    done = run(
        [sys.executable, "-m", "helpers", "show", str(file), "--format", "nitf"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "not well-formed XML" in done.stderr
    assert "<string>" not in done.stderr
