"""What is told of a source that the derivative has lost, changed, or made to say more or less than it did."""

import pytest
from findings.telling import kinds, told
from made import document

from helpers.findings import findings
from helpers.findings.finding import CHECK, NOTE, SERIOUS, within_a_sentence
from helpers.pairing.compared import Compared

LOST = [
    ("The pier will be closed until the end of March, officials on both sides of the bay said.", "The pier will be closed until the end of March."),
    ("The county, which owns the dam, fears that the water could rise by a metre.", "The water could rise by a metre."),
    ("The new dredger has moved 40,000 tons of sand since May, according to the Harbour Masters’ League.", "The new dredger has moved 40,000 tons of sand since May."),
    ("A sailor close to the talks, speaking on condition of anonymity, said a sale of the shipyard had been agreed at midnight.", "A sale of the shipyard had been agreed at midnight."),
    ("Residents marched against what harbour chief Thea Marrable called a surrender of the old port.", "Residents marched against a surrender of the old port."),
    ("Divers raised the sunken barge in two days, said a person with knowledge of the salvage.", "Divers raised the sunken barge in two days."),
    ("The coast guard stopped the ferry and said that its engine had been on fire for an hour.", "The coast guard stopped the ferry. Its engine had been on fire for an hour."),
    ("Harbour chief Thea Marrable said she had raised the barge within two days.", "Harbour chief Thea Marrable raised the barge within two days."),
    ("The barge was raised within two days, harbour chief Thea Marrable said.", "The barge was raised within two days beside Thea Marrable's house."),
    ("Experts say that such waves come every thirty years, though Marrable said there was no sign of one.", "Such waves come every thirty years."),
]  # fmt: skip

KEPT = [
    ("The pier will be closed until the end of March, officials on both sides of the bay said.", "Officials on both sides said the pier will be closed until the end of March."),
    ("The county said that the dredger had moved 40,000 tons of sand since May.", "The dredger had moved 40,000 tons of sand since May, according to the county."),
    ("Harbour chief Thea Marrable said the barge would be raised in two days.", "The barge would be raised in two days, Marrable told reporters."),
    ("Harbour chief Thea Marrable said the barge would be raised in two days.", "In Marrable's view the barge would be raised in two days."),
    ("Marrable said the water would rise, adding that the barge could sink within hours.", "Marrable said the water would rise. The barge could sink within hours, she said."),
    ("The pier would cost 40 million crowns over ten years, the Harbour Board said.", "The Harbour Board puts the cost of the pier at 40 million crowns over ten years."),
    ("The pier would cost 40 million crowns over ten years, the Harbour Board said.", "The cost of the pier over ten years is 40 million crowns, going by a report of the Harbour Board."),
    ("Nine of ten skippers had never used the new lamps, the survey found.", "In the survey, nine of ten skippers had never used the new lamps."),
    ("The fire began in a net loft behind the market, fire chief Ada Lund said.", "As fire chief Ada Lund has it, the fire began in a net loft behind the market."),
    ("A first test found no oil in the basin, but other tests will take up to eight weeks, the harbour chemist said.", "The harbour chemist said that a first test had found no oil in the basin. Other tests may take eight weeks."),
    ("Linnet Lines said it would stop its ferries for three weeks in May.", "Linnet Lines will stop its ferries for three weeks in May."),
]  # fmt: skip


@pytest.mark.parametrize(("wire", "derivative"), LOST)
def test_a_statement_that_stands_without_its_source_is_told(wire: str, derivative: str):
    found = [each for each in told(wire, derivative) if each.kind == "source lost"]
    assert [each.severity for each in found] == [CHECK]


@pytest.mark.parametrize(("wire", "derivative"), KEPT)
def test_a_source_that_is_kept_in_whatever_form_is_not_told(wire: str, derivative: str):
    assert not kinds(wire, derivative) & {"source lost", "source changed", "allegation as fact", "speaker"}


@pytest.mark.parametrize(("wire", "derivative"), [each[::-1] for each in LOST])
def test_a_source_that_is_gained_is_not_told(wire: str, derivative: str):
    assert not kinds(wire, derivative) & {"source lost", "allegation as fact"}


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        ("A former captain said the ferry company had cheated the island’s passengers for years.", "The ferry company had cheated the island’s passengers for years."),
        ("The mayor denied that he had asked the harbour chief to hide the report on the pier.", "The mayor had asked the harbour chief to hide the report on the pier."),
        ("His lawyers argued that part of the money was a loan from the shipyard’s owner.", "Part of the money was a loan from the shipyard’s owner."),
    ],
)  # fmt: skip
def test_one_sides_word_told_as_a_fact_is_serious(wire: str, derivative: str):
    found = [each for each in told(wire, derivative) if each.kind in ("allegation as fact", "negation")]
    assert [each.severity for each in found] == [SERIOUS]


def test_the_agency_in_the_place_of_a_source_does_not_keep_it():
    wire = "The two divers were found before dawn on a raft off Gull Point, Captain Osric Venn said."
    derivative = "The two divers were found before dawn on a raft off Gull Point, it is said."
    (found,) = [each for each in told(wire, derivative) if each.kind == "source lost"]
    assert "names nobody" in found.message


def test_a_named_source_made_unnamed_is_a_changed_source():
    wire = "Harbour chief Thea Marrable said the barge would be raised in two days."
    (found,) = [
        each
        for each in told(wire, "Officials said the barge would be raised in two days.")
        if each.kind == "source changed"
    ]
    assert found.severity == CHECK
    assert "Thea Marrable" in found.message


def test_a_body_in_the_place_of_its_head_is_a_vaguer_source():
    wire = "The pier was cleared before dawn by divers of the navy, Chief Inspector Thea Marrable said."
    assert "source changed" in kinds(
        wire, "The pier was cleared before dawn by divers of the navy, police said."
    )


def test_that_a_summary_names_no_source_weighs_nothing():
    said = "Harbour chief Thea Marrable said the barge would be raised within two days by divers from the outer island."
    built = (f"Pier {number} was built of oak and stone for the herring fleet." for number in range(1, 40))
    wire, derivative = (
        " ".join((said, *built)),
        "The barge would be raised within two days by divers from the outer island.",
    )
    found = findings(Compared(document(wire), document(derivative, any_language=True)))
    assert [each.severity for each in found if each.kind == "source lost"] == [NOTE]


def test_a_pronoun_or_an_office_is_no_other_source():
    wire = (
        "Thea Marrable, the harbour chief, came at noon. Marrable said the barge would be raised in two days."
    )
    for written in ("She said", "The harbour chief said", "Marrable told reporters"):
        derivative = f"Thea Marrable, the harbour chief, came at noon. {written} the barge would be raised in two days."
        assert not kinds(wire, derivative) & {"source changed", "source lost"}


@pytest.mark.parametrize("written", ["they said in a letter", "a statement said", "the statement said"])
def test_who_is_only_pointed_at_and_what_somebody_wrote_are_no_other_source(written: str):
    wire = "“The barge will be raised in two days and not an hour sooner,” county clerk Lea Horne and pilot Ida Brun said in a letter."
    derivative = f"“The barge will be raised in two days and not an hour sooner,” {written}."
    assert "source changed" not in kinds(wire, derivative)


def test_a_statement_beside_its_own_speaker_is_given_to_nobody_else():
    wire = "Thea Marrable said the barge would be raised in two days and towed to the north yard."
    before = "Thea Marrable spoke to the pilots in the morning."
    other = "Ida Brun said the barge would be raised in two days and towed to the north yard."
    assert "speaker" in kinds(wire, other)
    assert "speaker" not in kinds(wire, f"{before} {other}")


def test_of_two_who_say_so_both_are_looked_for():
    wire = "The county and the ferry company said the barge would be raised in two days."
    assert "source changed" in kinds(wire, "The ferry company said the barge would be raised in two days.")
    assert "source changed" not in kinds(
        wire, "The county and the ferry company said the barge would be raised in two days, or three."
    )


@pytest.mark.parametrize(
    ("before", "after", "told_as"),
    [
        ("said", "claimed", CHECK),
        ("said", "admitted", CHECK),
        ("said", "confirmed", CHECK),
        ("claimed", "confirmed", SERIOUS),
        ("said", "told reporters", ""),
        ("said", "added", ""),
    ],
)
def test_a_step_on_the_ladder_of_verbs_is_told_and_a_graver_one_across_its_middle(
    before: str, after: str, told_as: str
):
    sentence = "Harbour chief Thea Marrable {} that the crew of the barge had left the anchor on the quay."
    found = told(sentence.format(before), sentence.format(after))
    assert [each.severity for each in found if each.kind in ("wording", "negation")] == (
        [told_as] if told_as else []
    )


@pytest.mark.parametrize(
    ("wire", "derivative", "is_told"),
    [
        ("One friend, who sailed with the captain,", "One person, who sailed with the captain,", True),
        ("Two harbour officials", "Some officials of the harbour", False),
        ("Harbour chief Thea Marrable", "Marrable, the harbour chief,", False),
    ],
)
def test_one_source_is_neither_several_nor_just_anybody(wire: str, derivative: str, is_told: bool):
    said = "said the barge was likely to be raised in two days, which would open the old port to ships again."
    assert ("source changed" in kinds(f"{wire} {said}", f"{derivative} {said}")) is is_told


@pytest.mark.parametrize(
    ("wire", "derivative", "is_told"),
    [
        ("A person close to the talks said", "A union official said", True),
        ("A person close to the talks said", "A spokesman for the yard said", True),
        ("A person close to the talks said", "Someone with knowledge of the talks said", False),
        ("Two people briefed on the talks said", "According to papers filed in court,", True),
        ("Ada Lund, an analyst at Brand Securities, said", "Linnet Lines said", True),
        ("Ada Lund, the chief engineer of Linnet Lines, said", "Linnet Lines said", False),
        ("Authorities said", "Officials said", False),
        ("The Board of Health said", "The health board said", False),
        ("Linnet Lines said", "The ferry line said", False),
    ],
)
def test_just_anybody_is_no_official_body_or_document_and_nobody_speaks_for_another_body(
    wire: str, derivative: str, is_told: bool
):
    said = "the shipyard in the north of the bay had been sold for 40 million crowns at midnight."
    told_as = kinds(f"{wire} {said}", f"{derivative} {said}")
    assert bool(told_as & {"source changed", "speaker"}) is is_told


@pytest.mark.parametrize(
    "derivative",
    [
        "Within two days the sunken barge had been lifted. Harbour chief Thea Marrable said her divers were proud of that.",
        "She had lifted the sunken barge inside two days.",
        "By Thea Marrable’s count it took two days to lift the sunken barge.",
    ],
)
def test_a_source_stands_beside_what_is_told_in_other_words_or_in_it(derivative: str):
    wire = "Her divers had raised the sunken barge within two days, harbour chief Thea Marrable said."
    assert "source lost" not in kinds(wire, derivative)


def test_when_it_was_is_no_part_of_what_somebody_denies():
    wire = "Marrable denied union claims that Mayor Petar Dolan had pressed her to cut fares before a county election on Nov. 23."
    assert "allegation as fact" not in kinds(wire, "The county is to be elected on Nov. 23.")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Prosecutors", "prosecutors"),
        ("Police", "police"),
        ("The company", "the company"),
        ("King", "King"),
        ("Reyes", "Reyes"),
    ],
)
def test_a_source_is_written_as_in_the_middle_of_a_sentence(name: str, written: str):
    assert within_a_sentence(name) == written
