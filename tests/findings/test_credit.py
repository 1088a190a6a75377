"""What is told of a credit: named, missing, named in a line alone, another agency's."""

from dataclasses import replace

import pytest

from helpers.findings.credit import credit, credited_as
from helpers.findings.finding import NOTE
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

BODY = (
    "The barge sank off the outer mole on Monday night with 40 tons of herring in its hold.",
    "The county closed the harbour of Linnet Bay and sent divers down to look for the anchor.",
    "The crew of six reached the beach in two boats and was brought to the old school.",
)
WIRE = "Barge sinks\n\nLINNET BAY, May 7 (AFP) - " + "\n\n".join(BODY)


def told(*last: str) -> str:
    """The note on a derivative that has the wire report's sentences and others after them."""
    pair = Compared(as_article(WIRE), as_article("Barge lost off mole\n\n" + "\n\n".join((*BODY, *last))))
    (found,) = credit(pair)
    assert (found.severity, found.kind) == (NOTE, "credit")
    return found.message


@pytest.mark.parametrize(
    "last",
    [
        "The hold was full, according to a dispatch by the AFP agency.",
        "The hold was full, the captain told AFP.",
        "AFP reports that the hold was full.",
        "A diver quoted by the AFP agency said that the hold was full.",
        "AFP quotes him as saying that the hold was full.",
        "The county had known it, says a paper which the AFP has seen.",
        "The anchor was found near Gull Point, Agence France-Presse reported.",
    ],
)
def test_a_credit_is_seen_in_whatever_form(last: str):
    assert told(last) == "Credit: the derivative names AFP for what it tells."


def test_a_piece_that_names_the_agency_nowhere_is_told():
    assert told() == "Credit: the derivative names AFP nowhere."
    assert told("A mayor won at chess in Calder.", "He beat nine rivals, Reuters reported.") == told()


def test_the_note_shows_where_the_wire_names_its_service():
    pair = Compared(as_article(WIRE), as_article("Barge lost off mole\n\n" + "\n\n".join(BODY)))
    (found,) = credit(pair)
    assert found.wire is not None
    assert (pair.wire.text[found.wire.start : found.wire.end], found.wire.sentence) == ("AFP", 1)


@pytest.mark.parametrize("sender", ["Night Desk", "Morning Site", "Reuters", ""])
def test_the_agency_of_the_dateline_is_owed_the_credit_whoever_sends_its_report_on(sender: str):
    piece = as_article("\n\n".join(("Barge lost off mole", *BODY, "The hold was full, AFP reported.")))
    found = credit(Compared(replace(as_article(WIRE), source=sender), piece))
    assert [each.message for each in found] == ["Credit: the derivative names AFP for what it tells."]


@pytest.mark.parametrize(
    ("service", "names"),
    [
        ("dpa", ["the German Press Agency", "Deutsche Presse-Agentur"]),
        ("AAP", ["Australian Associated Press", "the Australian Associated Press"]),
        ("The Canadian Press", ["The Canadian Press", "the Canadian Press", "CP"]),
        ("PTI", ["the Press Trust of India"]),
        ("PAP", ["the Polish Press Agency"]),
        ("NYT", ["The New York Times"]),
    ],
)
def test_an_agency_is_credited_by_its_name_in_full_and_in_english(service: str, names: list[str]):
    wire = as_article(WIRE.replace("AFP", service))
    for name in names:
        piece = as_article(
            "\n\n".join(("Barge lost off mole", *BODY, f"The hold was full, {name} reported."))
        )
        assert credited_as(Compared(wire, piece))[0] == "named"


def test_a_paper_is_no_agency_where_the_report_is_anothers():
    assert told("The hold was full, the New York Times reported.") == told()


def test_a_line_on_who_contributed_is_no_credit():
    assert "in a line" in told("AFP contributed to this report.")


@pytest.mark.parametrize(
    "line", ["From our foreign staff and AFP", "From our correspondents, Reuters and AFP", "AFP"]
)
def test_a_line_under_the_headline_credits_and_is_no_sentence(line: str):
    piece = as_article("Barge lost off mole\n\n" + "\n\n".join((line, *BODY)))
    (found,) = credit(Compared(as_article(WIRE), piece))
    assert found.message == f"Credit: AFP is named in a line beside the text alone: “{line}”."
    assert [each.line for each in piece.sentences] == list(BODY)


def test_an_agency_that_no_list_has_is_credited_by_its_name_alone_under_the_headline():
    wire, piece = (
        WIRE.replace("AFP", "Northern Press"),
        "Barge lost off mole\n\nNorthern Press\n\n" + "\n\n".join(BODY),
    )
    (found,) = credit(Compared(as_article(wire), as_article(piece)))
    assert "Northern Press is named in a line" in found.message


def test_an_agency_in_short_is_credited_by_the_name_that_the_wire_report_gives_in_full():
    wire = WIRE.replace("Barge sinks", "Barge sinks\n\nBy ANN LEE\nNorthern Press").replace("AFP", "NP")
    piece = "Barge lost off mole\n\nFrom our staff and Northern Press\n\n" + "\n\n".join(BODY)
    (found,) = credit(Compared(as_article(wire), as_article(piece)))
    assert found.message.endswith("“From our staff and Northern Press”.")
    assert found.message.startswith("Credit: NP is named in a line")


def test_the_agencys_own_piece_is_told_as_such():
    own = WIRE.replace("Barge sinks", "Barge lost").replace("Monday night", "Monday")
    (found,) = credit(Compared(as_article(WIRE), as_article(own)))
    assert found.message == "Credit: the whole piece is AFP’s by its dateline or its file."


def test_another_agency_than_the_wire_reports_is_told():
    assert told("The hold was full, Reuters reported.") == (
        "Credit: the derivative names Reuters, the wire report is AFP’s."
    )


@pytest.mark.parametrize(
    "last",
    [
        "An AFP photographer was among those on the beach, a nurse said.",
        "The herring is liked by most, an AFP poll reported in spring.",
        "The captain had denied a report by AFP that the hold leaked.",
        "AFP declined to say who had hired the divers.",
    ],
)
def test_whoever_names_an_agency_for_something_else_credits_no_report(last: str):
    assert told(last) == "Credit: the derivative names AFP, and not for what it tells."


def test_a_person_of_an_agencys_name_is_not_the_agency():
    last = "The captain, Jon Afp, told his crew to swim."
    assert told(last) == "Credit: the derivative names AFP nowhere."


def test_what_an_agency_reported_before_is_not_this_report():
    last = "AFP reported in March that the owner of the barge would sell his fleet."
    assert told(last) == (
        "Credit: the derivative names AFP only in a sentence that has nothing of the wire report."
    )


def test_an_agency_that_the_wire_report_itself_names_is_copied_and_not_credited():
    last = "“We had no time to cut the nets loose,” the captain told AFP by telephone."
    wire, piece = (as_article(f"{text}\n\n{last}") for text in (WIRE, "Barge lost\n\n" + "\n\n".join(BODY)))
    (found,) = credit(Compared(wire, piece))
    assert found.message == "Credit: the derivative names AFP only where the wire report names itself."


@pytest.mark.parametrize(
    ("last", "form"),
    [
        ("It was too late to cut the nets loose, the captain, Jon Pell, told The AFP.", "copied"),
        ("The captain, Jon Pell, had gone to sleep at nine in the evening. He told AFP that.", "copied"),
        ("The captain, Jon Pell, who had gone to sleep at nine, described it to AFP.", "copied"),
        ("The captain, Jon Pell, had gone to sleep at nine in the evening, AFP reported.", "named"),
    ],
)
def test_what_the_agency_was_told_is_copied_in_whatever_words(last: str, form: str):
    there = "The captain, Jon Pell, had gone to sleep at nine in the evening. “It was too late to cut the nets loose,” he told AFP."
    wire, piece = (
        as_article(WIRE + "\n\n" + there),
        as_article("\n\n".join(("Barge lost off mole", *BODY, last))),
    )
    assert credited_as(Compared(wire, piece))[0] == form


def test_what_somebody_describes_to_the_agency_is_credited_to_it():
    assert told("The captain described the night to AFP.").endswith("names AFP for what it tells.")
    assert told("The captain has no access to AFP.").endswith("not for what it tells.")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Barge lost\n\nBy Ostra\n\n{}", "line"),
        ("Barge lost\n\nLINNET BAY, May 7 (Ostra) - {}", "signed"),
        ("Barge lost\n\n{}\n\n(Ostra)", "line"),
        ("Barge lost\n\n{}\n\nOstra", "named"),
        ("Barge lost\n\n{}\n\nWith material from Ostra", "line"),
    ],
)
@pytest.mark.parametrize("source", ["Ostra", "Ostra News Agency"])
def test_a_short_name_credits_the_agency_that_the_file_has_in_full(text: str, form: str, source: str):
    wire = replace(as_article(WIRE.replace("(AFP)", "(Ostra)")), source=source)
    piece = as_article(text.format("\n\n".join(BODY)))
    assert credited_as(Compared(wire, piece))[0] == form


def test_nothing_is_told_of_a_report_and_itself():
    assert not list(credit(Compared(as_article(WIRE), as_article(WIRE))))


def test_a_piece_that_rests_on_something_else_owes_no_credit():
    other = "Choir wins\n\nThe choir of Port Salter sang for two hours.\n\nIts leader was given a silver cup by the queen."
    assert not list(credit(Compared(as_article(WIRE), as_article(other, any_language=True))))
