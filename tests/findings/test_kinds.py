"""How grave a change is, how often it is told, and in what words."""

from findings.telling import HEAD, changed, told, words

from helpers.findings import findings
from helpers.findings.finding import CHECK, SERIOUS
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article


def test_a_part_told_as_all_is_serious():
    wire = "The jury found the treasurer guilty on 14 of the 17 counts after two days."
    found = told(wire, "The jury found the treasurer guilty on all 17 counts after two days.")
    assert [(each.severity, each.kind) for each in found] == [(SERIOUS, "number")]


def test_the_words_changed_in_one_quotation_are_one_finding():
    wire = 'The mayor, Lenka Orstad, said: "We will never sell the old harbour to strangers. The people of this town have trusted us with it since the war, and I hold to that with all my strength."'
    own = 'The mayor, Lenka Orstad, said: "We will gladly sell the old harbour to strangers. The people of this town have trusted us with it since the war, and I hold to that with all my money."'
    (found,) = (each for each in told(wire, own) if each.kind == "quotation words")
    assert found.severity == SERIOUS
    assert "changes in the words of Lenka Orstad" in found.message


def test_a_source_is_named_as_in_the_middle_of_a_sentence():
    wire = (
        "The company said on Monday that it would fund the purchase of the mill with cash and with new debt."
    )
    found = told(wire, "It will fund the purchase of the mill with cash and with new debt.")
    assert all("from The" not in each.message for each in found)


def test_what_is_only_added_comes_after_what_is_changed():
    wire = "The repair of the pier may take three weeks, said the harbour master Thea Marrable."
    other = "The repair of the pier takes three weeks and 80 men, said the harbour master Thea Marrable."
    found = [(each.kind, bool(each.wire and each.wire.text)) for each in told(wire, other)]
    assert [changed for _, changed in found] == sorted((changed for _, changed in found), reverse=True)
    assert len(found) > 1


def test_two_reports_of_one_event_have_nothing_serious():
    wire = as_article(HEAD + "The ferry Aurora sank off Linnet on Monday and 46 people drowned.")
    own = "Nobody on the quay could say how the night had gone wrong. Lamps burned in every house until dawn."
    both = as_article(HEAD + "The ferry sank on Monday and 64 people drowned. " + own + " " + own)
    found = [each for each in findings(Compared(wire, both)) if each.kind == "number"]
    assert [each.severity for each in found] == [CHECK]
    alone = as_article(HEAD + "The ferry sank on Monday and 64 people drowned.")
    assert SERIOUS in {each.severity for each in findings(Compared(wire, alone))}


def test_supporters_are_no_opponents():
    wire = "About 300 supporters of the mayor gathered outside the court on the quay on Monday."
    (found,) = told(
        wire, "About 300 opponents of the mayor gathered outside the court on the quay on Monday."
    )
    assert (found.severity, found.kind) == (SERIOUS, "direction")


def test_what_fills_the_place_of_a_charge_is_told_only_where_it_is_short():
    wire = "Police had no evidence that the bridge was badly kept, though a union alleged that a test was skipped."
    own = "Police found evidence that the bridge was badly kept by the county, and a test was skipped in the same year."
    charges = [each for each in told(wire, own) if each.kind == "allegation as fact"]
    assert charges
    assert all(each.derivative is None or len(each.derivative.text.split()) <= 3 for each in charges)


def test_another_office_of_the_same_person_is_found():
    wire = "Chief executive Mara Lindqvist said that the firm had raised its prices twice since January."
    (found,) = told(wire, "The firm had raised its prices twice since January, chairman Mara Lindqvist said.")
    assert (found.kind, found.derivative and found.derivative.text) == ("name", "Mara Lindqvist")


def test_a_sign_that_is_written_is_shown():
    (found,) = changed(
        "The Greens won 11 seats with 7.9 percent (-2.0) of all votes cast on Sunday.", ("(-2.0)", "(+2.0)")
    )
    assert words(found) == ("-2.0", "+2.0")
