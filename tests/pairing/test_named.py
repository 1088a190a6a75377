"""What became of names, and where words of a name stand in a whole text."""

from dataclasses import replace

import pytest
from findings.telling import text

from helpers.document.document import Document
from helpers.pairing.compared import Compared
from helpers.pairing.named import CHANGED, NAMED, UNSUPPORTED, Fate
from helpers.pairing.spelled import is_variant, misspelt
from helpers.reading.articles import as_article


def fates(wire: str, derivative: str) -> list[Fate]:
    return list(Compared(text(wire), text(derivative)).named.fates)


def test_a_name_in_the_place_of_another_is_changed_and_surely_where_nothing_else_differs():
    (found,) = fates(
        "The rescue was led by Captain Osric Venn of the coast guard.",
        "The rescue was led by Captain Thea Marrable of the coast guard.",
    )
    assert (found.outcome, found.sure) == (CHANGED, True)
    assert found.wire is not None
    assert found.wire.text.endswith("Osric Venn")


def test_a_name_that_the_wire_report_has_nowhere_is_unsupported():
    (found,) = fates(
        "The rescue was led by the coast guard and lasted all night.",
        "The rescue was led by the coast guard and lasted all night, Thea Marrable said.",
    )
    assert found.outcome == UNSUPPORTED


def test_a_name_for_somebody_unnamed_is_told_with_the_words_for_them():
    found = fates(
        "Thea Marrable left the pier. The ferry was steered by a young officer through the outer harbour.",
        "Thea Marrable left the pier. The ferry was steered by Thea Marrable through the outer harbour.",
    )
    assert [each.outcome for each in found] == [NAMED]
    assert [piece.form for piece in found[0].unnamed] == ["a", "young", "officer"]


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        ("The letter was written by Julián Ordaz on the eve of the vote.", "The letter was written by Julian Ordaz on the eve of the vote."),
        ("Half of the books on Quillmart.co.uk were sold out by noon.", "Half of the books on Quillmart were sold out by noon."),
    ],
)  # fmt: skip
def test_a_name_in_another_form_is_the_same(wire: str, derivative: str):
    assert fates(wire, derivative) == fates(derivative, wire) == []


def test_a_slip_of_a_letter_is_told_from_another_form():
    assert misspelt("liu jianchao", "liu jiancho")
    assert not misspelt("liu jianchao", "liu jianchao")
    assert is_variant("hillary rodham clinton", "hillary clinton")
    assert not is_variant("hillary clinton", "chelsea clinton")
    assert is_variant("william p. barr", "bill barr")
    assert not is_variant("hunter biden", "joe biden")


def test_a_phrase_is_found_in_a_sentence_before_the_headline_and_its_offsets_give_its_words():
    document = Document.of(text("The council praised the coast guard."))
    for key, inside in (("the coast guard", True), ("market street", True), ("meets on", False)):
        found = document.phrases.where(key)
        assert found is not None
        assert document.text[found.start : found.end].casefold() == key
        assert (found.sentence >= 0) == inside
    assert document.phrases.where("guard council") is None
    assert document.phrases.where("") is None


def test_the_agency_whose_report_it_is_is_no_name_in_it():
    wire = "LINNET BAY, May 7 ({}) - The barge sank off the outer mole on Monday night with 40 tons of herring in its hold."
    own = "The barge sank off the outer mole on Monday night with 40 tons of herring, the Maghreb Arab Press reported."

    def named(agency: str) -> list[str]:
        pair = Compared(*(as_article("Barge sinks\n\n" + each) for each in (wire.format(agency), own)))
        return [each.mention.text for each in pair.named.fates]

    assert named("AFP") == ["Maghreb Arab Press"]
    assert named("MAP") == []


def test_the_outlet_of_a_piece_is_no_name_in_it():
    wire = "Barge sinks\n\nThe owners of the barge on Tarrow Island will be at the meeting on Monday night."
    own = wire.replace("owners of the barge on Tarrow Island", "Tarrow Lantern")

    def named(source: str) -> tuple[list[str], list[bool]]:
        pair = Compared(as_article(wire), replace(as_article(own), source=source))
        known = [pair.named.is_reporting(each) for each in pair.derivative.mentions if "Lantern" in each.text]
        return [each.mention.text for each in pair.named.fates], known

    assert named("Night Desk") == (["Tarrow Lantern"], [False])
    assert named("The Tarrow Lantern") == ([], [True])
