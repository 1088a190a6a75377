"""Words exchanged in a copy of the wire report, or put into it, that the wire report does not bear out."""

import pytest
from findings.telling import kinds, told, words

from helpers.findings import findings
from helpers.findings.finding import CHECK, SERIOUS
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

STORY = """Harbour pilots end their strike

The pilots of Linnet Bay went back to work on Sunday after a strike of nine days.

Some captains said the agreement came too late for the autumn catch.

Minister Rhea Tollan met the pilots twice in the week before they signed.

The harbour's medical officer, Jon Ferrand, said that four men had been treated for exposure.

The owners regretted the strike and paid 40 of the men from a loan by the county.

A tanker waited outside the mole with a cargo of wheat and left for the north on Friday.

The chapel on the quay, where the men had slept, was opened to visitors again.

Seals were seen on the outer beach for the first time since the spring.

The next talks between the owners and the pilots are due in January."""


def in_a_copy(old: str, new: str) -> list[tuple[str, str, str, str]]:
    """What is told of a copy that has other words in one place: severity, kind and the words of both sides."""
    assert old in STORY
    pair = Compared(as_article(STORY), as_article(STORY.replace(old, new)))
    return [(each.severity, each.kind, *words(each)) for each in findings(pair)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("medical officer", "deputy chief"),
        ("wheat", "coal"),
        ("Some", "Most"),
        ("chapel", "warehouse"),
        ("regretted", "condemned"),
    ],
)
def test_a_word_exchanged_in_a_copy_is_to_check(old: str, new: str):
    assert in_a_copy(old, new) == [(CHECK, "wording", old, new)]


@pytest.mark.parametrize(
    ("old", "new", "put"),
    [
        ("a loan", "an interest-free loan", "an interest-free"),
        ("outside the mole", "outside the mole, half hidden by fog,", "half hidden by fog"),
        ("the pilots are due", "the pilots, many of whom distrust each other, are due", "many of whom distrust each other"),
    ],
)  # fmt: skip
def test_what_is_put_into_a_copy_and_borne_out_nowhere_is_to_check(old: str, new: str, put: str):
    assert in_a_copy(old, new) == [(CHECK, "wording", "", put)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("went back", "returned"),
        ("the owners and the pilots", "the harbour owners and the pilots"),
        ("Jon Ferrand", "Mr Jon Ferrand"),
        ("the men had slept", "the men had slept during the strike"),
        ("said the agreement", "added that the agreement"),
    ],
)
def test_what_is_said_in_like_words_or_elsewhere_in_the_wire_report_is_not_told(old: str, new: str):
    assert in_a_copy(old, new) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sensor", "pump"),
        ("stopped", "praised"),
        ("work", "harvest supper"),
        ("demanded", "permitted"),
    ],
)
def test_in_other_pieces_a_word_is_told_for_another_where_all_the_rest_of_the_sentence_is_the_same(
    old: str, new: str
):
    wire = "The inspector said that the work had been stopped by a sensor and demanded a second visit."
    assert "wording" in kinds(wire, wire.replace(old, new))


def test_to_call_a_thing_so_is_to_say_that_it_is():
    assert (
        told(
            "The crews' union said the penalty was too small.",
            "The crews' union called the penalty too small.",
        )
        == []
    )


def test_the_verb_of_a_source_is_told_in_a_whole_sentence():
    wire = "The auction house, claiming that the lot had been cleared by the county, took it off the list."
    found = told(wire, wire.replace("claiming", "confirming"))
    assert [each.message for each in found] == [
        "Wording: the wire report has “claiming” of the auction house, the derivative “confirming”."
    ]


@pytest.mark.parametrize(
    "own",
    [
        "The inspector said that the work ended with a cough in the afternoon.",
        "The inspector said that the job had been stopped by a sensor in the afternoon.",
        "The inspector said that the work was stopped by a pump.",
    ],
)
def test_in_a_sentence_in_other_words_none_is_told_for_another(own: str):
    wire = "The inspector said that the work had been stopped by a sensor in the afternoon."
    assert not told(wire, own)


DOUBT = "The inspectors did not establish that the mayor of Linnet Bay took money from the builders of the harbour wall."


@pytest.mark.parametrize(
    ("own", "is_told"),
    [
        ("The mayor of Linnet Bay was cleared of taking money from the builders of the harbour wall.", True),
        (
            "The mayor of Linnet Bay was not cleared of taking money from the builders of the harbour wall.",
            False,
        ),
    ],
)
def test_not_established_is_not_cleared(own: str, is_told: bool):
    assert (any(each.kind == "wording" and each.severity == SERIOUS for each in told(DOUBT, own))) is is_told


@pytest.mark.parametrize(
    ("wire", "own", "severities"),
    [
        (
            "A tram left the rails by the brewery and injured nine passengers, the fire service said.",
            "A tram left the rails by the brewery and killed nine passengers, the fire service said.",
            [SERIOUS],
        ),
        (
            "Two people were killed in the riot at the brewery, and police told of at least a dozen arrests.",
            "At the brewery at least a dozen rioters were killed, according to police.",
            [CHECK],
        ),
        (
            "A tram left the rails by the brewery; nine of its passengers were injured and two died.",
            "Two people died and nine were hurt when a tram was derailed by the brewery.",
            [],
        ),
        (
            "Three people died in the fire at the brewery, and three were taken to hospital with wounds.",
            "The fire at the brewery killed three and wounded three.",
            [],
        ),
    ],
)
def test_as_many_dead_for_injured_or_arrested_are_always_told(wire: str, own: str, severities: list[str]):
    found = [each for each in told(wire, own) if each.kind == "wording"]
    assert [each.severity for each in found] == severities


@pytest.mark.parametrize(
    ("new", "kind"), [("the agency", []), ("the news agency", []), ("the county", ["wording"])]
)
def test_the_agency_is_the_one_whose_report_it_is(new: str, kind: list[str]):
    wire = STORY.replace("The pilots of", "LINNET BAY, May 7 (dpa) - The pilots of", 1).replace(
        "been treated for exposure", "been treated for exposure, as he told dpa"
    )
    own = wire.replace("(dpa) - ", "").replace("told dpa", f"told {new}")
    found = findings(Compared(as_article(wire), as_article(own)))
    assert [each.kind for each in found if each.kind == "wording"] == kind
