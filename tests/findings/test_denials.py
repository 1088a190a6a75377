"""What somebody denies in the wire report is not admitted in the derivative."""

import pytest
from findings.telling import told

from helpers.findings import findings
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

DENIED = "The operator of the ferry denied that it had ignored warnings about the rudder."


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        (DENIED, "The company accepted that it had ignored warnings over the rudder."),
        (
            "The pilots said Ilse Brandt had sold the boat. Ms Brandt denied this.",
            "Ms Brandt admitted as much.",
        ),
    ],
)
def test_a_denial_told_as_an_admission_is_serious(wire: str, derivative: str):
    assert ("serious", "negation") in {(each.severity, each.kind) for each in told(wire, derivative)}


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        (
            DENIED,
            "The operator of the ferry accepted no blame and denied ignoring warnings about the rudder.",
        ),
        (
            DENIED[:-1] + " but accepted that its crew were tired.",
            "The operator of the ferry accepted that its crew were tired, though it denied ignoring warnings.",
        ),
        (
            DENIED + " The owner, Berg Lines, conceded that it had ignored warnings about the rudder.",
            "Berg Lines, the owner, conceded that it had ignored warnings about the rudder.",
        ),
    ],
)
def test_what_was_admitted_in_the_wire_too_is_nothing_serious(wire: str, derivative: str):
    assert "serious" not in {each.severity for each in told(wire, derivative)}


COUNTED = "About 900 sheep and 40 goats had drowned in the lower valley by the evening, district governor Ole Brask said."
ELSEWHERE = "The rail company said trains would run again on Friday."


@pytest.mark.parametrize(
    ("who", "changed"), [("the rail company", True), ("Brask", False), ("the governor", False)]
)
def test_one_source_of_the_wire_in_the_place_of_another_is_told(who: str, changed: bool):
    told_by = f"Some 900 sheep and 40 goats drowned in the lower valley before nightfall, {who} said."
    found = {each.kind for each in told(f"{COUNTED} {ELSEWHERE}", f"{told_by} {ELSEWHERE}")}
    assert ("source changed" in found) is changed


def test_a_quotation_of_a_he_who_may_be_either_is_not_surely_given_to_another():
    beat, fell = "Mr Karl Lind beat Mr Bertil Moe by a step.", "Mr Moe said he had fallen in May."
    words = '"I have never been so cold in my whole life as I was there,"'
    found = told(f"{beat} {fell} {words} he said.", f"{beat} {words} Mr Lind said.")
    assert ("check", "speaker") in {(each.severity, each.kind) for each in found}
    found = told(f"{beat} {fell} {words} Mr Moe said.", f"{beat} {words} Mr Lind said.")
    assert ("serious", "speaker") in {(each.severity, each.kind) for each in found}


BARN = "\n\nA barn with 300 bales of hay burned down in Holm on Monday night, the fire service said."


@pytest.mark.parametrize(("cause", "told_so"), [("was not known", True), ("was arson", False)])
def test_a_headline_names_no_crime_that_neither_text_has(cause: str, told_so: bool):
    wire = f"Barn burns in Holm{BARN}\n\nThe cause {cause}, it said.\n\nNobody was hurt."
    pair = Compared(as_article(wire), as_article(f"Arson blaze destroys barn{BARN}\n\nNobody was hurt."))
    assert any(each.kind == "headline" for each in findings(pair)) is told_so


HELD = "Two porters have been held on suspicion of stealing wine, and are being questioned."


@pytest.mark.parametrize(
    ("wire", "derivative", "wrong"),
    [
        (HELD, "Two porters have been charged with stealing wine.", True),
        (HELD, "Two porters, held on suspicion of stealing wine, have not been charged with it.", False),
        (f"{HELD} Both were later charged.", "Two porters have been charged with stealing wine.", False),
    ],
)
def test_who_is_suspected_in_the_wire_is_not_charged(wire: str, derivative: str, wrong: bool):
    assert ("allegation as fact" in {each.kind for each in told(wire, derivative)}) is wrong
