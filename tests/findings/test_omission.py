"""What is left out is told where it answers what is kept, and nowhere else."""

import pytest
from made import document

from helpers.findings import findings
from helpers.findings.answers import answers
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, Finding, Place
from helpers.findings.weighing import MOST_OMISSIONS, told_once
from helpers.pairing.compared import Compared

LEDE = "Auditors on Monday accused Mayor Lena Orstad of steering harbour contracts to her brother's firm."
BODY = "The contracts, for dredging the inner basin, were worth 14 million crowns over three years."
DENIAL = "Orstad denied that she had steered any contracts and said her brother's firm made the lowest bid."
MORE = "The council will discuss the auditors' report on the harbour on Thursday."
CLAUSE = ", but the auditors said they had no evidence that she gained by it"
TAIL = "The harbour was built in 1911 and last dredged in 1987. It has two piers and a small museum."


def omitted(wire: list[str], kept: list[str]) -> list[Finding]:
    pair = Compared(document("\n\n".join(wire)), document("\n\n".join(kept)))
    found = [each for each in findings(pair) if each.kind == "omission"]
    for each in found:
        assert each.wire is not None
        assert pair.wire.text[each.wire.start : each.wire.end] == each.wire.text
        assert each.derivative is not None
        assert each.derivative.text == ""
    return found


def texts(found: list[Finding]) -> list[str]:
    return [each.wire.text for each in found if each.wire]


def test_the_denial_of_the_very_person_accused_is_serious():
    (found,) = omitted([LEDE, BODY, DENIAL, MORE], [LEDE, BODY, MORE])
    assert (found.severity, texts([found])) == (SERIOUS, [DENIAL.rstrip(".")])


def test_a_denial_in_other_words_is_not_left_out():
    other = "Orstad rejected the accusation: her brother's firm had simply put in the lowest bid."
    assert omitted([LEDE, BODY, DENIAL, MORE], [LEDE, BODY, other, MORE]) == []


@pytest.mark.parametrize(
    "answer",
    [
        "Her deputy, Jon Hale, rejected that.",
        "A clerk of the county said no such contract was ever signed.",
    ],
)
def test_an_answer_cut_out_of_a_copy_is_missed_whatever_else_is_denied_there(answer: str):
    other = "The auditors did not see the ledgers of the dredging."
    found = omitted([LEDE, answer, BODY, other, MORE], [LEDE, BODY, other, MORE])
    assert texts(found) == [answer.rstrip(".")]


@pytest.mark.parametrize(
    "said",
    [
        "Jon Hale of the museum told reporters that the town would not seek a new pier before the summer.",
        "In a letter to the council, Jon Hale of the museum challenged the town to find money for a new pier.",
        "Jon Hale of the museum opposes the new pier and questioned the mayor's refusal to say where she stood.",
        "A clerk of the county said the council urged its members not to blame one another for the pier's decay.",
        "The clerk not only criticised the mayor's conduct but also that of the firm, Jon Hale of the museum said.",
    ],
)
def test_a_not_of_somebody_else_denies_nothing_of_the_sentence_before(said: str):
    assert omitted([LEDE, BODY, said, MORE, TAIL], [LEDE, BODY, MORE, TAIL]) == []


@pytest.mark.parametrize("doubt", ["an unlikely ally", "guilty beyond the shadow of a doubt"])
def test_not_every_unlikely_and_doubt_casts_doubt(doubt: str):
    said = f"Jon Hale, who runs the museum, called the mayor {doubt} on Monday in the harbour."
    assert omitted([LEDE, BODY, said, MORE], [LEDE, BODY, MORE]) == []


def test_a_bare_denial_is_kept_with_what_its_speaker_says_next():
    denial, reason = (
        "Orstad denied it.",
        "The firm of her brother made the lowest bid of five, she told the council.",
    )
    other = "Five firms had bid, the mayor told the council, and her brother’s had asked for the least."
    assert omitted([LEDE, BODY, denial, reason, MORE], [LEDE, BODY, other, MORE]) == []
    firm = "Gwernant, her brother's firm, rejected the accusation."
    own = "“We have never paid anyone for a contract,” said its head, Jon Hale."
    assert omitted([LEDE, BODY, firm, own, MORE], [LEDE, BODY, own, MORE]) == []


def test_a_denial_appended_to_what_it_denies_is_no_omission():
    denial = "The mayor denied the accusation in the council on Tuesday."
    appended = LEDE.rstrip(".") + ", which she disputes."
    assert omitted([LEDE, denial, BODY, MORE], [appended, BODY, MORE]) == []


def test_a_bare_denial_after_what_it_denies_is_not_left_out():
    wire = (
        "Norwegian officials rejected the accusation of spying and said no captain had to share his charts."
    )
    charge = "The mayor says that captains from Norway have been spying in the harbour for years."
    kept = [LEDE, BODY, charge, "Norway rejects the allegation.", MORE]
    assert omitted([LEDE, BODY, charge, wire, MORE], kept) == []


def test_whoever_answers_by_name_is_heard_in_any_words():
    denial = "Orstad dismissed the accusation and said the firm of her brother made the lowest bid."
    answers = (
        ", which Orstad denies; the council will discuss it on Thursday.",
        ". The inner basin had needed it for years, counters Orstad.",
        ". Orstad speaks of a firm that made the lowest of all bids.",
    )
    assert not any(omitted([LEDE, denial, BODY, MORE], [LEDE[:-1] + each, BODY]) for each in answers)


def test_to_admit_what_was_denied_is_no_answer():
    denial = "Orstad denied it, saying the visits to the yard in June were part of a routine inspection."
    kept = [LEDE, "Orstad admitted the visits, which she described as routine.", BODY, MORE]
    (found,) = omitted([LEDE, denial, BODY, MORE], kept)
    assert found.severity == SERIOUS


def test_a_denial_of_what_the_piece_does_not_tell_is_not_missed():
    other = "Orstad also denied a rumour that she would stand for parliament in the spring."
    assert omitted([LEDE, BODY, MORE, TAIL, other], [BODY, MORE, TAIL]) == []


def test_a_denial_that_points_back_to_what_the_piece_has_not_is_not_missed():
    claim = "A councillor accused the firm of billing the harbour for dredging that was never done."
    denied = "A spokeswoman for the harbour firm denied that, saying the contracts had been audited."
    assert omitted([LEDE, BODY, claim, denied, MORE], [LEDE, BODY, MORE]) == []
    (found,) = omitted([LEDE, BODY, claim, denied, MORE], [LEDE, BODY, claim, MORE])
    assert texts([found]) == [denied.rstrip(".")]


def test_a_clause_that_qualifies_a_kept_sentence_is_told_alone():
    whole = LEDE.rstrip(".") + CLAUSE + "."
    (found,) = omitted([whole, BODY, MORE], [LEDE, BODY, MORE])
    assert found.severity == CHECK
    assert texts([found]) == [CLAUSE.removeprefix(", ")]


def test_background_that_is_cut_is_no_finding():
    assert omitted([LEDE, BODY, DENIAL, MORE, TAIL], [LEDE, BODY, DENIAL, MORE]) == []


def test_the_only_words_of_somebody_accused_are_told():
    voice = "A spokesman for Orstad, Jon Hale, said the report was a gift to her rivals."
    (found,) = omitted([LEDE, BODY, voice, MORE], [LEDE, BODY, MORE])
    assert (found.severity, texts([found])) == (CHECK, [voice.rstrip(".")])


def test_one_of_two_sides_left_without_a_word_is_told():
    company = "A manager of the company, Tove Lind, said the yard could not pay more this year."
    union = "Union leader Marit Oskarne said the men had waited four years for a rise."
    start = "Talks at the Port Vale yard went into a third night on Sunday without a result."
    assert texts(omitted([start, company, union, BODY], [start, company, BODY])) == [union.rstrip(".")]
    assert omitted([start, company, union, BODY], [start, company, union]) == []


def test_a_side_whose_figures_stand_in_a_sentence_is_not_left_out_whatever_that_rests_on():
    start = (
        "Parliament threw the pension bill out on Wednesday, in a defeat for the government of Sofia Antunes."
    )
    government = "The government says the reform would have saved 2.1 billion euros a year by 2035."
    other = "The main opposition party said that it would back a smaller increase, to 67."
    told = "Ministers argue that with the change the state could spend 2.1 billion euros less a year by 2035."
    assert omitted([start, government, other, BODY], [start, told, other, BODY]) == []
    assert texts(omitted([start, government, other, BODY], [start, other, BODY])) == [government.rstrip(".")]


def test_a_denial_of_what_is_left_out_with_it_is_not_missed():
    wire = (
        "The ferry company was fined on Tuesday for the fire that killed three of its crew.",
        "Prosecutors said the sprinklers on the car deck had been out of service since the winter.",
        "The company denied that it had known the system could not be operated by hand.",
        "“We accept the decision and we are sorry,” Chief Executive Daniel Krause said in a statement.",
    )
    kept = "Chief Executive Daniel Krause said the company accepted the decision."
    assert texts(omitted([*wire, BODY], [wire[0], kept, BODY])) == []
    assert texts(omitted([*wire, BODY], [*wire[:2], kept, BODY])) == [wire[2].rstrip(".")]


def test_a_side_is_heard_by_a_member_whose_party_is_told_by_a_letter():
    democrat = "A leader of the Democrats, Tove Lind, said the county could not pay more this year."
    republican = "Republican leader Marit Oskarne said the towns had waited four years for a rise."
    start = "Talks on the county's budget went into a third night on Sunday without a result."
    member = "Karl Venn, R-Ohio, said the budget would be ready by the summer."
    assert texts(omitted([start, democrat, republican, BODY], [start, democrat, BODY])) == [
        republican.rstrip(".")
    ]
    assert omitted([start, democrat, republican, member, BODY], [start, democrat, member, BODY]) == []


def test_what_the_wire_itself_does_not_know_is_missed_wherever_it_stands():
    doubt = "It was not clear how much of the money Orstad's brother still has."
    assert texts(omitted([LEDE, BODY, TAIL, doubt, MORE], [LEDE, BODY, MORE])) == [doubt.rstrip(".")]


def test_a_clause_cut_out_of_a_kept_sentence_is_missed_though_its_names_are_there():
    whole = (
        "Orstad gave no evidence for her claims, which the firm of her brother has called a private matter."
    )
    kept = "The firm of Orstad's brother has called her claims a private matter."
    found = texts(omitted([LEDE, BODY, whole, MORE], [LEDE, BODY, kept, MORE]))
    assert [each.startswith("Orstad gave no evidence") for each in found] == [True]


def test_who_would_neither_confirm_nor_deny_is_not_missed():
    silent = "A clerk of the county said she could not confirm, deny or comment on the contracts."
    assert omitted([LEDE, BODY, silent, MORE], [LEDE, BODY, MORE]) == []


def test_few_are_told_the_gravest_first():
    doubts = [
        f"There was no evidence that harbour contract number {number} was steered to the firm of Orstad's brother."
        for number in ("one", "two", "three", "four", "five", "six", "seven")
    ]
    found = omitted([LEDE, BODY, *doubts, DENIAL, MORE], [LEDE, BODY, MORE])
    assert len(found) == MOST_OMISSIONS
    assert found[0].severity == SERIOUS


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        ("she denied taking the money", ["denials"]),
        ("he was denied bail on friday", []),
        ("a rule to deny the credit to newcomers", []),
        ("they rejected the allegation", ["denials"]),
        ("the court rejected the motion", []),
        ("it could not be independently verified", ["doubts"]),
        ("he pleaded not guilty", ["denials"]),
        ("nobody has been charged", ["denials"]),
        ("nobody has been paid", []),
        ("there is no doubt that she knew", []),
        ("there is little doubt that she knew", []),
        ("his claim was denied on friday", []),
        ("a point challenged by the ministry", ["denials"]),
        ("she enjoys the presumption of innocence", ["denials"]),
    ],
)
def test_what_a_word_does_hangs_on_what_follows(written: str, groups: list[str]):
    assert sorted({found.group for found in answers(written.split())}) == groups


def test_omissions_keep_their_order_wherever_they_bear_on_the_piece():
    late, early = (
        Finding(
            CHECK, "omission", LIKELY, Place(at, at + 5, 1, "words"), Place(at, at + 5, 1, ""), "Omission."
        )
        for at in (90, 10)
    )
    assert told_once([late, early]) == (late, early)


def test_what_is_left_out_is_told_before_what_may_be_changed_and_what_is_only_added_last():
    here = Place(10, 15, 1, "words")
    maybe, added, lost = (
        Finding(CHECK, kind, LIKELY, wire, derivative, "Told.")
        for kind, wire, derivative in (
            ("date", here, Place(40, 45, 2, "words")),
            ("name", None, Place(50, 55, 3, "words")),
            ("omission", Place(90, 95, 4, "words"), Place(60, 70, 4, "")),
        )
    )
    assert told_once([added, maybe, lost]) == (lost, maybe, added)


def test_that_nothing_proves_it_is_missed_though_it_stands_in_an_aside():
    aside = "The police are looking into the contracts, but so far have no evidence that Orstad steered them."
    assert texts(omitted([LEDE, BODY, aside, MORE], [LEDE, BODY, MORE])) == [aside.rstrip(".")]


def test_a_denial_of_another_matter_does_not_stand_for_the_one_left_out():
    other = "Orstad denied rumours of an early election in the spring."
    assert texts(omitted([LEDE, BODY, DENIAL, MORE, TAIL], [LEDE, BODY, MORE, TAIL, other])) == [
        DENIAL.rstrip(".")
    ]


OWN = [
    "Residents of the old town met in the gymnasium to plan a market for the autumn holidays.",
    "A brass band from the valley is to open it, and bakers have promised forty cakes.",
    "Tickets cost six crowns, children come free, and dogs must stay outside the gates.",
]


def test_a_case_that_an_expert_puts_comes_before_what_the_reporter_found_nothing_of():
    case = "Lawyers for the county argued that Mayor Orstad could not have steered contracts that the council voted on."
    doubt = "It was unclear when the harbour was last dredged."
    assert texts(omitted([LEDE, BODY, doubt, case, MORE], [LEDE, BODY, MORE]))[0] == case.rstrip(".")


def test_the_denial_of_somebody_accused_of_another_matter_is_not_serious():
    other = "Orstad has faced several accusations of theft from the school fund, all of which she denies."
    found = omitted([LEDE, BODY, MORE, other], [LEDE, BODY, MORE])
    assert all(each.severity == CHECK for each in found)


def test_several_shorter_runs_show_as_one_long_run_does_that_a_piece_rests_on_the_wire_report():
    copied = "Over cake they sang of steering harbour contracts to her brother's firm and of rain."
    again = "Somebody joked about dredging the inner basin were worth 14 million in songs alone."
    (found,) = omitted([LEDE, BODY, DENIAL, MORE], [copied, *OWN, again, *OWN[::-1]])
    assert texts([found]) == [DENIAL.rstrip(".")]
    assert omitted([LEDE, BODY, DENIAL, MORE], [copied, *OWN, *OWN[::-1]]) == []


def test_identical_texts_leave_out_nothing():
    assert omitted([LEDE, BODY, DENIAL, MORE], [LEDE, BODY, DENIAL, MORE]) == []


def test_what_somebody_says_without_a_case_to_put_is_not_missed():
    praise = "Baker Jon Hale said the harbour smelled of bread and tar on a good morning in spring."
    assert omitted([LEDE, BODY, praise, MORE], [LEDE, BODY, MORE]) == []


def test_a_request_denied_by_a_judge_denies_nothing():
    assert list(answers("the judge denied the ministry of transport's request".split())) == []


def test_a_piece_with_one_copied_sentence_rests_on_the_wire_report_though_the_rest_is_its_writers():
    doubt = "The council's lawyer said it was not clear whether the contracts broke any law."
    (found,) = omitted([LEDE, BODY, doubt, MORE], [LEDE, *OWN])
    assert "casts doubt on sentence 1" in found.message
    assert omitted([LEDE, BODY, doubt, MORE], OWN) == []


def test_a_limit_that_the_law_sets_somewhere_else_is_not_missed():
    other = "In Fallon, a judge blocked a law on the contracts that the council there had made with divers."
    assert omitted([LEDE, BODY, other, MORE, TAIL], [LEDE, BODY, MORE]) == []


@pytest.mark.parametrize(
    ("who", "missing"),
    [("The harbour master, Egon Lund,", True), ("Orstad", False)],
)
def test_a_bare_denial_is_not_kept_with_what_somebody_else_says_next(who: str, missing: bool):
    denial, after = "Orstad denied taking money.", f"{who} said the dredger had come from Holm in March."
    other = f"In March the dredger arrived from Holm, {who} said."
    assert bool(omitted([LEDE, BODY, denial, after, MORE], [LEDE, BODY, other, MORE])) is missing


def test_that_nobody_could_verify_an_account_is_kept_by_such_words_alone():
    doubt = "Their account could not be independently verified."
    other = "The auditors did not see the ledgers of the dredging."
    found = omitted([LEDE, doubt, BODY, other, MORE], [LEDE, BODY, other, MORE])
    assert texts(found) == [doubt.rstrip(".")]
    kept = "Nobody has been able to confirm their account."
    assert omitted([LEDE, doubt, BODY, other, MORE], [LEDE, kept, BODY, other, MORE]) == []
