"""Steps up or down are told: how far a thing has gone, how binding it is, who says it, whether it is settled."""

from __future__ import annotations

import pytest
from findings.telling import told, words

from helpers.findings.finding import CHECK, SERIOUS


def pairs(wire: str, derivative: str) -> set[tuple[str, str, str]]:
    """Severity, kind and the derivative's words of what is told."""
    return {(each.severity, each.kind, words(each)[1]) for each in told(wire, derivative)}


def test_what_is_planned_is_not_announced():
    wire = "The county proposed a higher wall along the outer mole of Linnet Bay before the end of the year."
    assert (CHECK, "wording", "unveiled") in pairs(wire, wire.replace("proposed", "unveiled"))


def test_what_is_required_is_not_allowed():
    wire = "The new rule requires skippers of small boats to carry a second radio in the outer bay."
    found = pairs(wire, wire.replace("requires", "allows"))
    assert (SERIOUS, "wording", "allows") in found


def test_what_is_forbidden_is_what_is_not_allowed():
    wire = "The new rule forbids skippers of small boats to carry a second lamp in the outer bay."
    assert not pairs(wire, wire.replace("forbids", "does not allow"))


def test_a_synonym_on_the_same_rung_is_no_step():
    wire = (
        "The county considered a higher wall along the outer mole of Linnet Bay before the end of the year."
    )
    assert not pairs(wire, wire.replace("considered", "weighed"))


def test_surprise_at_a_thing_does_not_say_it():
    wire = "Tove Lind, who sells nets on the quay, was surprised that she and her sons would be called smugglers."
    new = wire.replace("was surprised", "said")
    assert (SERIOUS, "wording", "said") in pairs(wire, new)


WALL = "The wall along the outer mole could keep the old town dry for another forty years, at half the price of a lock."


def test_a_sentence_of_the_wires_own_laid_on_somebody_is_told():
    new = WALL.replace("another forty years", "another forty years, officials said")
    assert ("source changed", "said") in {(kind, words.split()[-1]) for _, kind, words in pairs(WALL, new)}


def test_a_sentence_that_somebody_says_in_both_gains_no_speaker():
    wire = WALL.replace(", at half", ", the county said, at half")
    new = wire.replace("the county said", "the county added")
    assert "source changed" not in {kind for _, kind, _ in pairs(wire, new)}


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


@pytest.mark.parametrize("verb", ["claimed", "admitted", "boasted", "threatened"])
def test_a_verb_of_saying_that_adds_to_what_is_said_is_a_step(verb: str):
    wire = "The harbour master, who denies any part in it, has said the dredging was a matter for the county alone."
    assert (CHECK, "wording", verb) in pairs(wire, wire.replace("said", verb))
    assert not pairs(wire, wire.replace("said", "stated"))


def test_who_was_questioned_was_not_arrested():
    wire = (
        "Last week, harbour police questioned two brothers seen in the film of a camera on the quay of Linnet Bay, "
        "but released them two days later, without charge."
    )
    new = (
        "Last week, police arrested two brothers who were seen in film from a camera on the quay of the town."
    )
    assert (CHECK, "wording", "arrested") in pairs(wire, new)
    assert not pairs(wire, new.replace("arrested", "interviewed"))


@pytest.mark.parametrize(
    ("wire", "old", "new"),
    [
        ("The yard's director left the country in April, the harbour police said.", "left", "has fled"),
        ("The chief of the harbour was suspended four days after the fire.", "suspended", "fired"),
        (
            "A survey linked damp cellars on the quay with coughs in small children.",
            "linked damp cellars on the quay with",
            "said that damp cellars on the quay cause",
        ),
    ],
)
def test_a_step_up_of_what_was_done_is_told(wire: str, old: str, new: str):
    assert "wording" in {kind for _, kind, _ in pairs(wire, wire.replace(old, new))}
