"""One of a kind for another, what somebody is no more, parts of a whole, offices, dates of figures."""

from __future__ import annotations

import pytest
from findings.telling import HEAD, kinds, told

from helpers.findings import findings
from helpers.findings.finding import CHECK, SERIOUS
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        (
            "The guest had caught the illness at a birthday party in the town of Greel in January.",
            "The guest caught the illness in January when she went to a wedding in Greel.",
        ),
        (
            "The inspector said that a faulty sensor had stopped the crane on the northern quay.",
            "The inspector said that a faulty pump had stopped the crane on the northern quay.",
        ),
        (
            "A firefighter and a retired teacher were injured in the blaze at the mill on Sunday.",
            "A firefighter and a retired teacher were killed in the blaze at the mill on Sunday.",
        ),
    ],
)
def test_one_of_a_kind_told_for_another_is_found(wire: str, derivative: str):
    assert kinds(wire, derivative) & {"wording", "direction"}


def test_words_for_one_thing_are_no_exchange():
    wire = "A physician saw to the lorry driver who was hurt in the crash on the coast road."
    assert not kinds(wire, "A doctor saw to the truck driver who was injured in the crash on the coast road.")


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        (
            "The former police chief Nadia Roth asked the council for a new vote on the harbour dues.",
            "The police chief Nadia Roth asked the council for a new vote on the harbour dues.",
        ),
        (
            "The governor of the province asked the capital for six more aircraft on Monday.",
            "The deputy governor of the province asked the capital for six more aircraft on Monday.",
        ),
        (
            "Her sister-in-law, Paula Rusk, told the court that she had seen the ledger in May.",
            "Her sister, Paula Rusk, told the court that she had seen the ledger in May.",
        ),
    ],
)
def test_a_word_without_which_somebody_is_another_is_missed(wire: str, derivative: str):
    assert "wording" in kinds(wire, derivative)


def test_a_part_told_as_all_is_serious():
    wire = "The jury found the treasurer guilty on 14 of the 17 counts after two days."
    found = told(wire, "The jury found the treasurer guilty on all 17 counts after two days.")
    assert [(each.severity, each.kind) for each in found] == [(SERIOUS, "number")]


def test_an_office_given_to_another_is_found_in_other_words():
    wire = "Science Minister Edda Vik said the budget would stay, and director Yara Lindqvist of the harbour thanked her."
    own = "The budget is safe as far as the science minister, Yara Lindqvist, is concerned, she said of the harbour."
    assert "name" in kinds(wire, own)


def test_figures_that_change_their_dates_are_found():
    wire = "Prices in the port rose 7.1% in March after they had risen 8.4% in February, the office said."
    own = "Prices in the port rose 7.1 percent in February after 8.4 percent in March, the office said."
    assert "date" in kinds(wire, own)


def test_a_figure_or_name_that_is_spaced_otherwise_is_borne_out():
    wire = "The fortress lies 3, 800 km from the coast , and Al - Shabaab took 235, 000 pictures of it , a guide said."
    assert not kinds(
        wire,
        "The fortress lies 3,800 km from the coast, and Al-Shabaab took 235,000 pictures of it, a guide said.",
    )


def test_the_words_changed_in_one_quotation_are_one_finding():
    wire = 'The mayor, Lenka Orstad, said: "We will never sell the old harbour to strangers. The people of this town have trusted us with it since the war, and I hold to that with all my strength."'
    own = 'The mayor, Lenka Orstad, said: "We will gladly sell the old harbour to strangers. The people of this town have trusted us with it since the war, and I hold to that with all my money."'
    (found,) = (each for each in told(wire, own) if each.kind == "quotation words")
    assert found.severity == SERIOUS
    assert "changes in the words of Lenka Orstad" in found.message


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        ("She could face up to 20 years in prison when she is sentenced.", "She faces up to 20 years in prison when she is sentenced."),
        ("The ship carried more than 300 people to the island on Monday.", "The ship carried over 300 people to the island on Monday."),
        ("The council did not plan to cut the budget of the harbour.", "The council will keep the budget of the harbour as it is."),
    ],
)  # fmt: skip
def test_a_hedge_that_is_kept_in_other_words_is_not_lost(wire: str, derivative: str):
    assert "hedge lost" not in kinds(wire, derivative)


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        ("The case was brought to keep Venn out of the vote in the spring.", "The case was brought to stop Venn from standing in the vote in the spring."),
        ("The judges ruled that the trial was fair, rejecting what the lawyers claimed.", "The judges agreed that the trial was fair and dismissed what the lawyers claimed."),
    ],
)  # fmt: skip
def test_a_word_that_is_opposite_in_few_uses_or_beside_its_equal_turns_nothing(wire: str, derivative: str):
    assert "direction" not in kinds(wire, derivative)
    assert "direction" not in kinds(derivative, wire)


def test_never_once_is_not_only_once():
    wire = "The governor said that she had never once been telephoned by the minister about the rate."
    assert "negation" in kinds(
        wire, "The governor said that she had been telephoned only once by the minister about the rate."
    )


def test_a_source_is_named_as_in_the_middle_of_a_sentence():
    wire = (
        "The company said on Monday that it would fund the purchase of the mill with cash and with new debt."
    )
    found = told(wire, "It will fund the purchase of the mill with cash and with new debt.")
    assert all("from The" not in each.message for each in found)


def test_a_share_told_as_all_and_a_limit_said_after_are_missed():
    wire = "The walkout will halt about half of all trains in the north, the state railway said."
    assert "number" in kinds(wire, "The walkout will halt all trains in the north, the state railway said.")
    wire = "A spare satellite could be launched in late 2027 at the earliest, two engineers said."
    assert "hedge lost" in kinds(
        wire, "A spare satellite could be launched in late 2027, two engineers said."
    )


def test_every_one_is_no_part():
    wire = "A court ordered a recount of all 48,210 votes in the race for mayor of the town."
    assert "number" not in kinds(
        wire, "A court ordered that every one of the 48,210 votes be counted again in the town."
    )


def test_would_before_a_verb_makes_nobody_another():
    vowed = "The ferry company vowed that it would defend the interests of the islanders in the autumn."
    assert kinds(vowed, vowed.replace("that it would", "to")) == set()


def test_the_letter_of_a_party_and_an_adjective_name_nobody():
    wire = "Senator Thea Marrable spoke for an hour on the repair of the pier."
    other = "Senator Thea Marrable, R-S.C., spoke for an hour on the repair of the Western pier."
    assert "name" not in kinds(wire, other)


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


def test_will_in_the_place_of_could_loses_a_hedge_though_the_sentence_is_retold():
    wire = "The raid was first reported by Radio Linnet, which said the harbour master could be taken into custody as soon as Monday."
    other = "The raid was reported first by Radio Linnet, which said that whoever is charged will be taken into custody on Monday."
    assert "hedge lost" in kinds(wire, other)
    assert "hedge lost" not in kinds(wire, other.replace("will be", "may be"))


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


@pytest.mark.parametrize(
    ("wire", "derivative", "kind"),
    [
        (
            "Seven people were killed on Monday when the roof of the covered market in Tarn fell in.",
            "Seven students were killed on Monday when the roof of the covered market in Tarn fell in.",
            "unit",
        ),
        (
            "The dam at Orbe lets out 400 cubic metres a second until the lake is lower, the owner said.",
            "The owner said the dam at Orbe is letting out 400 cubic metres a minute until the lake is lower.",
            "unit",
        ),
        (
            "The mayor of Tarn said that the village had asked for a new bridge in 2019 and again in 2022.",
            "The village asked for a new bridge in 2019 and in 2021, the mayor of Tarn said.",
            "date",
        ),
    ],
)
def test_what_a_number_counts_and_each_of_several_is_held_against_the_wire(
    wire: str, derivative: str, kind: str
):
    assert kind in kinds(wire, derivative)


def test_people_of_a_sort_that_the_wire_names_are_no_finding():
    wire = "Seven people were killed when the roof fell in, all of them students at the school in Tarn."
    assert not kinds(wire, "Seven students at the school in Tarn were killed when the roof fell in.")


def test_what_is_due_is_expected():
    wire = "The minister is expected to speak before the committee on Friday about the dam at Orbe."
    assert not kinds(
        wire, "The minister is due before the committee on Friday to speak about the dam at Orbe."
    )


def test_what_came_before_may_be_told_after():
    wire = "The shares fell 7 percent on Monday before closing 4.2 percent lower at 88 crowns."
    turned = "The shares closed at 88 crowns on Monday, 4.2 percent lower, after they fell 7 percent."
    assert "direction" not in kinds(wire, turned)
    wrong = "The shares fell 7 percent on Monday after closing 4.2 percent lower at 88 crowns."
    assert "direction" in kinds(wire, wrong)


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        ("It earned 41 million crowns in the three months to June.", "It earned 41 million crowns from April to June."),
        ("The council has raised the dues twice this year and plans no other rise.", "The council has raised the dues twice in 2026 and plans no third rise."),
        ("The dues rose by 7 percent during the debate on Monday.", "At one point in Monday's debate the dues rose by 7 percent."),
    ],
)  # fmt: skip
def test_dates_and_counts_in_other_words_are_no_finding(wire: str, derivative: str):
    assert not kinds(wire, derivative) & {"number", "date", "unit"}


def test_another_office_of_the_same_person_is_found():
    wire = "Chief executive Mara Lindqvist said that the firm had raised its prices twice since January."
    (found,) = told(wire, "The firm had raised its prices twice since January, chairman Mara Lindqvist said.")
    assert (found.kind, found.derivative and found.derivative.text) == ("wording", "chairman")


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        ("The court acquitted Mayor Ann Holt of taking bribes from the builder of the quay.", "Mayor Ann Holt did not take bribes from the builder of the quay, the court found."),
        ("Mayor Ann Holt said that she never spoke to the builder of the quay about the dues.", "Mayor Ann Holt denied that she spoke to the builder of the quay about the dues."),
    ],
)  # fmt: skip
def test_a_denial_in_other_words_is_no_finding(wire: str, derivative: str):
    assert not kinds(wire, derivative) & {"negation", "wording"}


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        ("The Alliance won 47.3 percent of the vote in Tarn and the Union 41.8 percent.", "The Alliance beat the Union in Tarn by five and a half points with 47.3 percent of the vote."),
        ("Holt scored in the 88th minute as Tarn beat Linnet to reach the final after 43 years.", "Holt scored in the 88th minute as Tarn defeated Linnet to reach the final after 43 years."),
        ("Dealers in Tarn said on Monday that investors feared new barriers to trade with Linnet.", "Investors are afraid of new barriers to trade with Linnet, dealers in Tarn said on Monday."),
    ],
)  # fmt: skip
def test_what_is_reckoned_or_said_in_other_words_is_no_finding(wire: str, derivative: str):
    assert not kinds(wire, derivative)
