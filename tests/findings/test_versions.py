"""What shows that a piece rests on an earlier version than the wire report at hand."""

from __future__ import annotations

from findings.telling import told


def updates(wire: str, derivative: str) -> list[str]:
    """The derivative's words of the updates told."""
    return [
        each.derivative.text for each in told(wire, derivative) if each.kind == "update" and each.derivative
    ]


DONE = "Mayor Lena Orstad visited the flooded cellars of Market Street on Wednesday with two engineers of the county."


def test_what_is_done_in_the_wire_and_to_come_in_the_piece_is_told():
    new = DONE.replace("visited", "was expected to visit")
    assert updates(DONE, new) == ["expected to visit"]


def test_what_is_to_come_in_both_is_no_update():
    wire = DONE.replace("visited", "was due to visit")
    assert updates(wire, DONE.replace("visited", "was expected to visit")) == []


def test_what_is_done_elsewhere_in_the_wire_and_to_come_in_a_sentence_of_its_own_is_told():
    done = (
        "The new rule on mooring fees went into effect on Monday and drew two lawsuits from owners of boats."
    )
    new = "Owners with two boats fear the rule, expected to go into effect on Monday, the mayor of the island said."
    assert updates(done, new) == ["expected to go"]


def test_a_cause_is_nothing_to_come():
    wire = "Twelve of the owners voted against the levy because of the cap on the fee for a second boat last month."
    new = (
        "Twelve of the owners voted against the levy last month, due to the cap on the fee for a second boat."
    )
    assert updates(wire, new) == []
