"""What a headline may not do, and what it may."""

import pytest
from made import document

from helpers.findings import findings
from helpers.findings.finding import CHECK, SERIOUS, Finding
from helpers.pairing.compared import Compared

BODY = (
    "Two people died when a ferry sank off Port Vale on Friday, the coastguard said. "
    "About 14 people were injured, hospital officials said. "
    "The owner, Linnet Lines, said the ship had passed an inspection in March. "
    "The union and the line failed to settle a quarrel about pay.\n\n"
    "“We never thought the pumps would give out so soon,” said Jon Hale, the mate.\n"
)
WIRE = f"Two killed as ferry sinks off Port Vale\n\nPORT VALE, Nov 3 (Meridian) - {BODY}"


def headed(headline: str, body: str = BODY) -> tuple[Compared, list[Finding]]:
    pair = Compared(document(WIRE), document(f"{headline}\n\n{body}"))
    return pair, [found for found in findings(pair) if found.kind == "headline"]


def told_words(pair: Compared) -> set[str]:
    """The words of the headline that a finding stands on."""
    return {each.derivative.text for each in findings(pair) if each.kind == "headline" and each.derivative}


@pytest.mark.parametrize(
    "headline",
    [
        "Two dead and 14 hurt as ferry goes down",
        "Sixteen casualties in Port Vale ferry sinking",
        "‘Never thought the pumps would give out’: ferry mate on night of horror",
        "Ferry Sinks, Two Dead, Inspectors Had Passed Her",
        "A short voyage from Port Vale",
        "DEADLY night for ferry as two die",
        "“Passed an inspection”: what is known of the ferry",
        "Hale: we never thought pumps would give out so soon",
        "BREAKING: Two killed as ferry sinks off Port Vale",
        "Two killed, 14 hurt as ferry sinks off Port Vale",
        "Two killed as ferry sinks off Port Vale, officials say",
    ],
)
def test_an_honest_headline_is_as_loose_as_it_likes(headline: str):
    assert headed(headline)[1] == []


@pytest.mark.parametrize(("who", "told"), [("Portuguese PM", set()), ("Danish PM", {"Danish PM"})])
def test_a_people_is_named_by_its_country_and_an_office_in_short(who: str, told: set[str]):
    body = (
        "The prime minister of Portugal, Sofia Antunes, has refused to call an early election over a lost vote.\n\n"
        "“We lost a vote, not our direction,” Antunes told reporters on Wednesday.\n\nHer minister offered to resign."
    )
    pair = (
        f"{head}\n\n{body}"
        for head in ("Parliament rejects bill", f"{who} rules out early election after lost vote")
    )
    assert told_words(Compared(*map(document, pair))) == told


def test_dead_of_whom_the_wire_report_says_that_there_are_none_are_serious():
    wire = WIRE.partition("\n\n")[2].replace("Two people died", "No one died")
    pair = Compared(document(wire), document(f"Two killed as ferry sinks\n\n{wire}"))
    (found,) = findings(pair)[:1]
    assert (found.severity, found.kind, found.wire and found.wire.text) == (
        SERIOUS,
        "headline",
        "No one died",
    )


def test_a_round_figure_that_the_toll_has_just_passed_is_borne_out():
    wire = WIRE.replace("About 14 people", "Another 214 people")
    for verb, figure, told in (
        ("pass", "200", []),
        ("pass", "220", ["220"]),
        ("pass", "20", ["20"]),
        ("exactly", "200", ["200"]),
        ("fewer than", "200", ["200"]),
    ):
        piece = f"Injured {verb} {figure} as ferry goes down\n\n{wire}"
        found = findings(Compared(document(wire), document(piece)))
        assert [each.derivative.text for each in found if each.kind == "headline"] == told


@pytest.mark.parametrize(
    ("headline", "severity", "words"),
    [
        ("“They knew it would sink”: Port Vale ferry disaster", SERIOUS, "They knew it would sink"),
        ("400 DEAD as ferry sinks off Port Vale", SERIOUS, "400"),
        ("Ferry sinks off Port Mallory, two die", CHECK, "Port Mallory"),
        ("Ferry union and line settle quarrel about pay", CHECK, "settle"),
        ("Linnet Lines admits blame as ferry sinks", CHECK, "admits"),
        ("Hale: we will never sail again", CHECK, "we will never sail again"),
        ("Linnet Lines ship had not passed an inspection in March", CHECK, "not passed"),
    ],
)
def test_what_neither_text_bears_out_is_told_at_its_words(headline: str, severity: str, words: str):
    pair, found = headed(headline)
    told = {each.derivative.text: each.severity for each in found if each.derivative}
    assert told == {words: severity}
    for each in found:
        assert each.derivative is not None
        assert each.derivative.sentence == 0
        assert pair.derivative.text[each.derivative.start : each.derivative.end] == each.derivative.text


def test_a_figure_that_only_the_piece_has_is_to_check():
    _, found = headed("12 dead as ferry sinks off Port Vale", BODY.replace("Two people", "Twelve people"))
    assert [(each.severity, each.wire and each.wire.text) for each in found] == [(CHECK, "Two")]


def test_the_wires_own_headline_counts():
    _, found = headed("Ferry horror: two killed")
    assert found == []


def test_a_piece_that_does_not_rest_on_the_wire_report_has_no_headline_to_check():
    other = "Rain fell on the hills for a week. Farmers were glad of it, and so were the mills.\n"
    assert headed("“We are soaked”: 400 dead sheep in the hills", other)[1] == []


def test_a_loaded_word_that_neither_text_has_is_told():
    _, found = headed("Two dead in shocking ferry disgrace off Port Vale")
    assert "shocking" in {each.derivative.text for each in found if each.derivative}


def test_only_a_word_that_claims_is_held_against_what_the_wire_report_denies():
    refused = "The dockers of Port Vale voted on Friday to reject a revised pay offer of the line."
    pair = Compared(
        document(f"{WIRE}\n{refused}\n"),
        document(f"Port Vale dockers vote down latest pay deal\n\n{BODY}\n{refused}\n"),
    )
    assert not [each for each in findings(pair) if "denies what" in each.message]


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Line rejects talks with crew of Port Vale ferry", "rejects"),
        ("Owner of Port Vale ferry fined", "fined"),
        ("Police raided Port Vale ferry owner", "raided"),
        ("Line promises talks with crew of Port Vale ferry", "promises"),
        ("After the promise of talks ferry crew waits in Port Vale", ""),
        ("Line may talk to crew of Port Vale ferry", ""),
    ],
)
def test_a_deed_is_borne_out_by_a_sentence_on_its_matter_alone(headline: str, words: str):
    said = (
        "The line said it might hold talks with the crew of the ferry. A cook rejected the soup of the crew."
    )
    pair = Compared(document(f"{WIRE}\n{said}\n"), document(f"{headline}\n\n{BODY}\n{said}\n"))
    assert told_words(pair) == ({words} if words else set())


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Sabotage suspected as ferry sinks", "Sabotage"),
        ("Two die as line fired inspectors", "fired"),
        ("Sabotage ruled out as ferry sinks", ""),
        ("Was it sabotage? Two die as ferry sinks", ""),
        ("Mate on trial over ferry that sank", ""),
        ("Line weighs cuts as ferry sinks", ""),
    ],
)
def test_what_the_wire_report_only_denies_is_told_where_the_headline_has_it_as_so(headline: str, words: str):
    denied = (
        "Police ruled out sabotage. The line had not fired its inspectors, it said. The mate was cleared of theft. "
        "The line ruled out cuts to its crews."
    )
    pair = Compared(document(f"{WIRE}\n{denied}\n"), document(f"{headline}\n\n{BODY}"))
    assert told_words(pair) == ({words} if words else set())


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Mayor of Port Vale resigns after ferry sinks", "resigns"),
        ("Mate held as ferry sinks off Port Vale", "held"),
        ("Ferry line to close quays after two die", "close"),
        ("Line signs contract after ferry sinks", "signs"),
        ("Line to sign contract after ferry sinks", ""),
        ("Mayor of Port Vale urged to resign after ferry sinks", ""),
        ("Mayor of Port Vale alive after ferry sinks", ""),
    ],
)
def test_the_headline_alone_says_the_contrary_of_the_text(headline: str, words: str):
    denied = (
        "The opposition called on the mayor to resign. He said he would not resign. The mate has not been arrested. "
        "The line has no plan to close quays. It has yet to sign the contract. Some might not survive the winter."
    )
    pair = Compared(document(f"{WIRE}\n{denied}\n"), document(f"{headline}\n\n{BODY}\n{denied}\n"))
    assert told_words(pair) == ({words} if words else set())


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Two sailors killed as ferry sinks off Port Vale", "sailors"),
        ("Regatta postponed, two killed as ferry sinks off Port Vale", "Regatta postponed"),
        ("Two killed, 80 rescued as ferry sinks off Port Vale", "80 rescued"),
        ("Two killed as ferry goes down off Port Vale", ""),
        ("Two killed as ferry of Linnet Lines sinks off Port Vale", ""),
        ("Sailors grieve on a night without stars", ""),
    ],
)
def test_words_put_into_the_wires_headline_stand_with_others_of_it_in_a_sentence(headline: str, words: str):
    said = (
        "The ferry that sank off Port Vale belongs to Linnet Lines. The sailors have a club with 80 chairs."
    )
    pair = Compared(document(f"{WIRE}\n{said}\n"), document(f"{headline}\n\n{BODY}\n{said}\n"))
    assert told_words(pair) == ({words} if words else set())


@pytest.mark.parametrize(
    ("theirs", "own", "words"),
    [
        (
            "Linnet Lines cleared to sail off Port Vale again",
            "Linnet Lines sails off Port Vale again",
            "cleared to",
        ),
        ("Mate weighs return to Port Vale ferry", "Mate returns to Port Vale ferry", "weighs"),
        ("Linnet Lines broke promise, union says", "Linnet Lines broke promise", "says"),
        ("Linnet Lines broke promise, union says", "Union: Linnet Lines broke promise", ""),
        ("Linnet Lines vows to sail off Port Vale again", "Linnet Lines may sail off Port Vale again", ""),
    ],
)
def test_the_wires_headline_keeps_its_distance(theirs: str, own: str, words: str):
    said = "Linnet Lines may sail again off Port Vale; the mate may return to the ferry. It broke a promise, the union says."
    wire = WIRE.replace("Two killed as ferry sinks off Port Vale", theirs)
    pair = Compared(document(f"{wire}\n{said}\n"), document(f"{own}\n\n{BODY}\n{said}\n"))
    assert {each.wire.text for each in findings(pair) if each.kind == "headline" and each.wire} == (
        {words} if words else set()
    )


def test_a_claim_is_known_by_its_irregular_past_too():
    assert [each.message for each in headed("Line stole ferry before it went down")[1]] == [
        "Headline: neither text bears out “stole”."
    ]


def test_a_hedge_that_only_the_headline_drops_is_told():
    wire = (
        "ODENBY (AP) — The finance minister Siri Holm may resign over the port deal, two officials said on Monday.\n\n"
        "The deal has cost the state 40 million crowns since it was signed in March, an audit found.\n"
    )
    pair = Compared(
        document(wire), document("The finance minister Siri Holm will resign over the port deal\n\n" + wire)
    )
    assert [each.kind for each in findings(pair) if each.wire and each.wire.text == "may"] == ["headline"]


MATCH = (
    "Marr Town beat favourites Linnet Rovers 2-1 on Sunday with a late goal by Ane Moe to reach the final of the county cup.\n\n"
    "Rovers had led from the tenth minute. The match was watched by 4,000 people.\n"
)


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Marr Town stun favourites Rovers", set()),
        ("Marr Town edge Rovers to reach county cup final", set()),
        ("Plan for new ground stuns council", {"stuns"}),
    ],
)
def test_a_verb_for_a_victory_is_borne_out_by_one(headline: str, told: set[str]):
    wire = f"Marr Town reach final after late goal\n\nLINNET BAY, Nov 3 (Meridian) - {MATCH}"
    pair = Compared(document(wire), document(f"{headline}\n\n{MATCH}"))
    assert told_words(pair) == told


BANNED = (
    "The league banned Ivo Marsh, a winger of Port Vale, for nine matches on Tuesday after 37 reports of insults. "
    "Marsh, 24, has scored 12 goals this season. A tribunal cleared the club's chairman of falsifying records, "
    "but fined the club 40,000 crowns. The supporters urged the mayor to veto a new stadium.\n"
)


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Port Vale winger gets 12-match ban", {"12"}),
        ("Port Vale winger banned for nine matches", set()),
        ("Nine-game ban for Marsh, who has 12 goals", set()),
        ("Insults in Port Vale left 37 dead", {"37", "dead"}),
        ("Port Vale winger banned after 37 reports", set()),
        ("Port Vale club fined for falsifying records", {"fined"}),
        ("Port Vale chairman cleared of falsifying records", set()),
        ("Mayor to veto Port Vale stadium", {"veto"}),
        ("Mayor may veto Port Vale stadium", set()),
        ("Port Vale mayor urged to veto stadium", set()),
    ],
)
def test_a_headline_counts_claims_and_plans_no_more_than_the_wire_report(headline: str, words: set[str]):
    wire = document(f"League bans Port Vale winger\n\nPORT VALE, Nov 3 (Meridian) - {BANNED}")
    assert told_words(Compared(wire, document(f"{headline}\n\n{BANNED}"))) == words
