"""Notices in an agency's own language beside its English, in journals' words and in a mail's subject; endings and results beside them."""

from pathlib import Path

import pytest
from ferry_council import BODY, HEAD, body, headline, read


@pytest.mark.parametrize(
    ("notice", "status"),
    [
        ("ACHTUNG: Diese Meldung wird zurückgezogen. Bitte nicht verwenden.", "withdrawn"),
        ("Der Beitrag wurde zurückgezogen. Bitte löschen Sie ihn.", "withdrawn"),
        ("BITTE NICHT VERÖFFENTLICHEN", "withdrawn"),
        ("ANNULE: merci de ne pas tenir compte de cette dépêche", "withdrawn"),
        ("Wichtig: Die gestrige Meldung zum Hafen ist annulliert.", "withdrawn"),
        ("Se ruega no publicar esta nota.", "withdrawn"),
        ("RETRACTED ARTICLE", "withdrawn"),
        ("RETRACTION NOTE", "withdrawn"),
        ("(Korrektur: Im zweiten Absatz wurde die Zahl der Wochen berichtigt.)", "correction"),
        ("(RECTIFICATIF: bien lire 14 weeks au deuxième paragraphe)", "correction"),
        ("UPDATE 2: Adds comment of secretary, background", "update"),
    ],
)
def test_a_notice_in_the_agencys_own_language_or_a_journals(tmp_path: Path, notice: str, status: str):
    article = read(tmp_path, notice, HEAD, *BODY)
    assert (article.status, headline(article), body(article)) == (status, HEAD, BODY)


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("Sperrfrist: 5. September 2026, 10.00 Uhr", "5. September 2026, 10.00 Uhr"),
        ("Embargo: not before 6 a.m. Saturday", "6 a.m. Saturday"),
        ("EMBARGO : ne pas publier avant le 5 septembre 2026 à 06H00", "le 5 septembre 2026 à 06H00"),
        ("ADVISORY: EMBARGOED UNTIL 0001 GMT SATURDAY 5 SEPTEMBER", "0001 GMT SATURDAY 5 SEPTEMBER"),
        (
            "Strictly embargoed: not for publication, broadcast or use on social media before 6 a.m. Saturday",
            "6 a.m. Saturday",
        ),
    ],
)
def test_an_embargo_in_another_language_or_under_another_label(tmp_path: Path, line: str, until: str):
    article = read(tmp_path, line, HEAD, *BODY)
    assert (article.embargo, headline(article), body(article)) == (until, HEAD, BODY)


@pytest.mark.parametrize("line", ["Sperrfrist: keine", "Embargo: aucun", "Embargo: none"])
def test_a_line_that_says_that_nothing_is_held_holds_nothing(tmp_path: Path, line: str):
    article = read(tmp_path, line, HEAD, *BODY)
    assert (article.embargo, headline(article), body(article)) == ("", HEAD, BODY)


@pytest.mark.parametrize("front", ["SPERRFRIST 18:00: ", "SPERRFRIST 18:00 Uhr: ", "Embargo until 6 p.m.: "])
def test_an_embargo_before_a_headline_leaves_the_headline(tmp_path: Path, front: str):
    article = read(tmp_path, front + HEAD, *BODY)
    assert (article.embargo != "", headline(article), body(article)) == (True, HEAD, BODY)


@pytest.mark.parametrize(
    ("slug", "status"),
    [("Retraction Note to: ", "withdrawn"), ("RETRACTED ARTICLE: ", "withdrawn"), ("KORREKTUR: ", "correction")],
)  # fmt: skip
def test_what_journals_and_german_desks_put_before_a_headline(tmp_path: Path, slug: str, status: str):
    article = read(tmp_path, slug + HEAD, *BODY)
    assert (article.status, headline(article), body(article)) == (status, HEAD, BODY)


@pytest.mark.parametrize(
    "head",
    [
        "Embargo 2.0: how a port starves",
        "Embargo on Sunday trading: a history",
        "Embargo on Friday: what the sanctions mean",
        "Embargo day – how an island lives with sanctions",
        "Retracted paper: how one study misled a nation",
        "La victime dit annulée: a court hears of a cancelled wedding",
        "HOLD THE LINE: a diver remembers",
        "Retraction paper: the art of saying sorry",
        "La nota, the song that was annulled",
    ],
)
def test_such_words_in_a_headline_are_of_it(tmp_path: Path, head: str):
    article = read(tmp_path, head, *BODY)
    assert (article.status, article.embargo, headline(article), body(article)) == ("", "", head, BODY)


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("KILL: ", "withdrawn"),
        ("[WITHDRAWN] ", "withdrawn"),
        ("Please kill: ", "withdrawn"),
        ("CORRECTED: ", "correction"),
        ("EMBARGOED until 6 a.m. Wed: ", "6 a.m. Wed"),
        ("Copy for Wednesday: ", ""),
    ],
)
def test_what_a_subject_says_before_the_headline_is_told_though_the_story_has_its_own(
    tmp_path: Path, front: str, told: str
):
    over = f"From: d@example.com\nSubject: {front}{HEAD}", HEAD, f"CORROW (AP) — {BODY[0]}", *BODY[1:]
    article = read(tmp_path, *over, name="a.eml")
    assert (article.status or article.embargo, headline(article), body(article)) == (told, HEAD, BODY)


@pytest.mark.parametrize(
    "last",
    [
        "See page nine of the ruling: https://court.example/9 is where the union posted it, Irrel said.",
        "For more than 40 of them, see you in court, Irrel wrote to the board on Friday.",
        "With material costs at a record, the council sold its yard.",
        "The author of the note, a lawyer, is on leave.",
        "Their views are their own, Irrel said of the critics.",
        "La Perla, a canning firm, was annulled as a brand in June.",
        "La boda anulada, a film by Ana Ruiz, opened on Monday.",
        "Este año, as the poster has it, the fair was anulado by the mayor.",
        "(The author is in custody and will appear before the court on Friday.)",
        "The slip is supported by the state. The mayor is responsible for all of it.",
        "At the rate of the spring, one crown was worth two marks.",
    ],
)
def test_a_last_sentence_in_the_words_of_endings_stays(tmp_path: Path, last: str):
    assert body(read(tmp_path, HEAD, *BODY, last)) == [*BODY, last]


def test_what_stands_under_a_heading_notebook_is_of_the_story_but_for_notes_to_desks(tmp_path: Path):
    assert body(read(tmp_path, HEAD, *BODY, "# Notebook", *BODY))[-3:] == BODY
    assert len(body(read(tmp_path, HEAD, *BODY, "# Notebook", *BODY))) >= 6
    assert body(read(tmp_path, HEAD, *BODY, "# Notebook", "## Note to editors", "- Adds quotes")) == BODY


def test_a_mail_in_german_around_an_english_story(tmp_path: Path):
    over, under = "Sehr geehrte Damen und Herren,", "Viele Grüße\nHal Prosser"
    article = read(tmp_path, f"From: d@example.com\nSubject: {HEAD}", over, *BODY, under, name="a.eml")
    assert body(article) == BODY


def test_results_of_tennis_in_lines_are_told_as_a_table(tmp_path: Path):
    lines = (
        "1-Ana Ruiz (Spain) beat Lena Torvik (Norway) 6-3 6-4",
        "Jo Bright (Britain) beat 4-Mia Sand (Denmark) 7-6(5) 2-6 6-1",
        "Eva Kim (Korea) beat Ida Moe (Norway) 6-0 6-0",
    )
    article = read(tmp_path, HEAD, *BODY, *lines)
    assert any("look like a table" in each for each in article.doubts)


@pytest.mark.parametrize(
    "over",
    [
        ("NICHT VERWENDEN", HEAD),
        ("ATTENTION: NE PAS UTILISER", HEAD),
        (f"NICHT VERÖFFENTLICHEN: {HEAD}",),
        (f"Zurückgezogen: {HEAD}",),
        (f"RETIRÉE - {HEAD}",),
        (f"{HEAD} - NICHT VERWENDEN",),
        ("STORY REMOVED: BC-EU--Ferry-Slip", HEAD),
        ("URGENT KILL BC-Ferry-Slip", HEAD),
        ("DO NOT PUBLISH THIS STORY", HEAD),
        (f"{HEAD} (retracted)",),
        (f"[withdrawn] {HEAD}",),
    ],
)
def test_a_few_words_of_any_of_these_languages_take_a_story_back(tmp_path: Path, over: tuple[str, ...]):
    article = read(tmp_path, *over, *BODY)
    assert (article.status, headline(article), body(article)) == ("withdrawn", HEAD, BODY)


@pytest.mark.parametrize(
    "last",
    [
        "The article above has been retracted by its authors.",
        "The paper above was withdrawn by its authors.",
        "This article has since been retracted by the journal.",
        "This article has been removed from our site at the request of the ferry council.",
        "This story has been unpublished.",
        "This report has been deleted.",
        "This story has been withdrawn in full.",
        "This story stands withdrawn.",
        "We’ve withdrawn this article.",
        "This article was retracted on March 4, 2026.",
        "This article was withdrawn on 4 March after publication.",
        "Retraction: this article was based on a forged letter.",
    ],
)
def test_a_line_under_a_story_takes_it_back(tmp_path: Path, last: str):
    article = read(tmp_path, HEAD, *BODY, last)
    assert (article.status, body(article)) == ("withdrawn", BODY)


@pytest.mark.parametrize(
    ("mark", "status"),
    [
        ("correction", "correction"),
        ("corrected", "correction"),
        ("update", "update"),
        ("Update 2", "update"),
        ("killed", "withdrawn"),
    ],
)
def test_a_word_in_brackets_behind_a_headline_says_what_became_of_it(tmp_path: Path, mark: str, status: str):
    article = read(tmp_path, f"{HEAD} ({mark})", *BODY)
    assert (article.status, headline(article), body(article)) == (status, HEAD, BODY)
