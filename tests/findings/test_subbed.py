"""What a sub-editor does to a wire report by house style and for the ear is no change, and what is wrong beside it is."""

import pytest
from findings.telling import kinds, told

from helpers.findings import findings
from helpers.findings.finding import NOTE, SERIOUS
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

STORY = """Harbour pilots end their strike

LINNET BAY, Kan., Nov 3 (Reuters) - The pilots of Linnet Bay went back to work on Sunday after a strike of nine days.

Some captains said the agreement came too late for the autumn catch.

Minister Rhea Tollan met the pilots twice in the week before they signed.

{}

The owners regretted the strike and paid 40 of the men from a loan by the county.

A tanker waited outside the mole with a cargo of wheat and left for the north on Friday.

Seals were seen on the outer beach for the first time since the spring.

The next talks between the owners and the pilots are due in January."""


def severities(wire: str, own: str) -> list[tuple[str, str]]:
    """What is told of one sentence in a piece that else copies the wire report; without notes."""
    pair = Compared(as_article(STORY.format(wire)), as_article(STORY.format(own)))
    return [(each.severity, each.kind) for each in findings(pair) if each.severity != NOTE]


@pytest.mark.parametrize(
    ("wire", "own"),
    [
        ("The pier cost £23.5million, the county said.", "The pier cost £23.5m, the county said."),
        ("The water rose by 2 metres in three hours.", "The water rose by 2m in three hours."),
        (
            "Linnet were 151 for three when rain came, and Marr took four for 41.",
            "Linnet were 151-3 when rain came, and Marr took 4-41.",
        ),
        (
            '"I never met José," Orla Peña told the court on Monday.',
            'Orla Pena told the court on Monday: "I never met Jose."',
        ),
        (
            "The union wrote to MPs on Monday about the wage of the divers.",
            "The union wrote to Parliament on Monday about the wage of the divers.",
        ),
        (
            "Fishing minister Anton Sereghy denied this, saying a Dravian trawler had ignored two warnings.",
            "This was denied by fishing minister Anton Sereghy, who said a Dravian trawler had ignored two warnings.",
        ),
        (
            "The Seamen's Relief Fund (SRF) met on Monday, and talks with the Fund go on.",
            "The Seamen's Relief Fund (SRF) met on Monday, and talks with the SRF go on.",
        ),
        (
            "The pact was reached on Tuesday and signed the next day, the county said.",
            "The pact was reached on Tuesday and signed on Wednesday, the county said.",
        ),
        (
            "Further walkouts are planned for November 19 to 21, the union said.",
            "Further walkouts are planned for 19 to 21 November, the union said.",
        ),
        (
            "Under the deal Halmond must pay Terrick a fee of 150 crowns if it fails.",
            "Under the deal Terrick must be paid a fee of 150 crowns by Halmond if it fails.",
        ),
        (
            "Gov. Thomas Ekdahl closed all nine piers on Friday.",
            "The state governor, Thomas Ekdahl, closed all nine piers on Friday.",
        ),
        (
            "The mayor of Aldermark, Henrik Norling, lost by one vote, as Mayor Sven Hald had in 2009.",
            "Mayor Henrik Norling of Aldermark lost by one vote, as Sven Hald, mayor at the time, had in 2009.",
        ),
        (
            "The report found no evidence that the dam is in danger of failing. But it warned that a flood like "
            "the one in 1997 could overwhelm the remaining gates and put about 14,000 people downstream at risk.",
            "The report found no evidence that the dam is in danger of failing, but it warned that a flood like "
            "the one in 1997 could overwhelm the remaining gates and put about 14,000 people downstream at risk.",
        ),
        (
            "The recall would cost the group 3 million crowns, less than the 9 million it lost in 2021.",
            "The recall would cost the group 3 million crowns, compared with the 9 million it lost in 2021.",
        ),
        ("The pact runs for up to 60 days.", "The pact runs for a maximum of 60 days."),
        ("The county will need a new crane.", "The county needs a new crane."),
        (
            "The pilots will strike again if pay is not raised by May.",
            "The pilots will strike again unless pay is raised by May.",
        ),
        (
            "A diver who asked not to be named said he saw smoke over the mole.",
            "An unnamed diver said he saw smoke over the mole.",
        ),
        (
            "Of the 120 passengers, 14 were hurt, two of them badly.",
            "Fourteen of the 120 passengers were hurt, two of them badly.",
        ),
        (
            "The team is now ranked fifth in the league, after being ninth a year ago.",
            "The team is now fifth in the league, up from ninth a year ago.",
        ),
        ("All but a third of the homes were without power.", "Only a third of the homes had power."),
        ("The union called on the minister to resign.", "The minister should resign, the union said."),
        ("On the 21st, 12 pounds of cod were found.", "Twelve pounds of cod were found on the 21st."),
        (
            "A report by the county said the pier was safe.",
            "A report from the county said the pier was safe.",
        ),
        ("Considering the weather, the turnout was high.", "Given the weather, the turnout was high."),
        ("All but three of the boats returned.", "Only three of the boats did not return."),
        (
            "The mayor is accused of ordering the sale of 30 boats, which he denies.",
            "The mayor denies the accusation that he ordered the sale of 30 boats.",
        ),
        ("The tug cost A$4.5 million.", "The tug cost 4.5 million Australian dollars."),
        ("The diver, who is 6ft 2in tall, was 34.", "The diver, who is 188 cm tall, was in his thirties."),
        ("It was 100 degrees Fahrenheit on the mole.", "It was 38 degrees Celsius on the mole."),
        (
            '"By-elections are cold," said Orla Finn, who leads the chapel.',
            '"Byelections are cold," said Orla Finn, who leads the chapel.',
        ),
        (
            '"The advisor\'s letter was lost," said Orla Finn, who leads the chapel.',
            '"The adviser\'s letter was lost," said Orla Finn, who leads the chapel.',
        ),
        (
            "The boat was found empty, the coastguard said in a statement on Monday.",
            "The boat was found empty, the coast guard said in a statement on Monday.",
        ),
        (
            "The defence said she had not known of the loan.",
            "The defense said she had not known of the loan.",
        ),
        (
            "Staff Sgt. Ivo Tarn, the first to arrive, called the mole twice.",
            "Staff Sergeant Ivo Tarn, the first to arrive, called the mole twice.",
        ),
        ("An army cook on leave had joined the men.", "A US army cook on leave had joined the men."),
        (
            "The recall covers Tarrin trucks that were sold before June.",
            "The recall covers Tarrins that were sold before June.",
        ),
        (
            "The Ministry of Defence said the vessel had been towed to Port Ennis.",
            "The MoD said the vessel had been towed to Port Ennis.",
        ),
        ("The mast stands on Mt. Corrin and is lit.", "The mast stands on Mount Corrin and is lit."),
        (
            "Two men, 24 and 41, were held. A lawyer for the younger man said he was a cook.",
            "Two men, 24 and 41, were held. A lawyer for the 24-year-old man said he was a cook.",
        ),
        (
            "The board said it had begun a review but had reached no findings.",
            "The board said it had begun a review but had not reached any findings.",
        ),
        (
            "The board denied claims in a local paper that the crew had ignored a light on the mole.",
            "Claims in a local paper that the crew had ignored a light on the mole were denied by the board.",
        ),
        (
            "Corvin chief executive Dov Harlan said the line would run on Friday.",
            "Dov Harlan, the chief executive of Corvin, said the line would run on Friday.",
        ),
        (
            "The ministry did not reply to the letter, the chapel said.",
            "The ministry failed to reply to the letter, the chapel said.",
        ),
        (
            "Four boys were in the boat, three of them from the island, the mayor said.",
            "Four boys were in the boat, including three from the island, according to the mayor.",
        ),
        (
            "The men might not hasten the work, and the contract expires in May.",
            "The men might not speed up the work, and the contract runs out in May.",
        ),
        (
            "The talks will resume at dawn on Friday if the weather allows.",
            "The talks will, weather permitting, restart at dawn on Friday.",
        ),
        (
            "The owner planned to change the crew of the ferry.",
            "The owner intended to change the crew of the ferry.",
        ),
        (
            "The fire started shortly before noon in a shed behind the chapel.",
            "The fire broke out shortly before noon in a shed behind the chapel.",
        ),
        (
            "The team had to abandon the search because of fog.",
            "The team had to call off the search because of fog.",
        ),
        ("Three of the last seven boats were late.", "Three of the past seven boats were late."),
        (
            "The line has more than 1,100 employees in the district.",
            "The line employs more than 1,100 people in the district.",
        ),
        (
            "The company which makes the ski lift left the cables untouched.",
            "The company, the maker of the skiing lift, left the cables untouched.",
        ),
    ],
)
def test_house_style_is_no_finding(wire: str, own: str):
    assert severities(wire, own) == []


@pytest.mark.parametrize(
    ("wire", "own", "kind"),
    [
        ("The pier cost £23.5million, the county said.", "The pier cost £25.3m, the county said.", "number"),
        ("Linnet were 151 for three when rain came.", "Linnet were 151-5 when rain came.", "number"),
        (
            "The catch came to 12,400 tonnes in the year to March, 8% less than the year before.",
            "The catch came to 12,400 tonnes in the year to March, 8% more than the year before.",
            "direction",
        ),
        (
            "Kesh United beat Dorran Rovers 3-1 at home.",
            "Dorran Rovers beat Kesh United 3-1 at home.",
            "direction",
        ),
        (
            "The deal must still be approved by the boards of both lines.",
            "The deal has been approved by the boards of both lines.",
            "hedge lost",
        ),
        (
            "The bridge will be closed for repairs in May.",
            "The bridge was closed for repairs in May.",
            "hedge lost",
        ),
        (
            "The deal must be approved by the county and by shareholders of Marr Lines.",
            "The deal must be approved by the county but not by shareholders of Marr Lines.",
            "negation",
        ),
        (
            "The mayor is accused of ordering the sale of 30 boats, which he denies.",
            "The mayor is accused of ordering the sale of 30 boats.",
            "omission",
        ),
        (
            "The museum, which is funded by the oil firm Tarn, published the study.",
            "The museum, which is funded by the state, published the study.",
            "wording",
        ),
        ("The boats stayed in because of the storm.", "The boats stayed in despite the storm.", "direction"),
        (
            "The port is expected to reopen in May after repairs.",
            "The port will not reopen in May after repairs.",
            "negation",
        ),
        (
            "A diver who asked not to be named said he saw smoke over the mole.",
            "A diver said he saw no smoke over the mole.",
            "negation",
        ),
        (
            "Divers said the guards fired first, but a spokesman said guards fired only after they were shot at.",
            "The guards fired first, but a spokesman said guards fired only after they were shot at.",
            "source lost",
        ),
        (
            "Jo Venn said the vote was rigged, a claim the commission rejected.",
            "The vote was rigged, Jo Venn said.",
            "omission",
        ),
        ("No more than 12 men were aboard the tug.", "More than 12 men were aboard the tug.", "number"),
        ("The pact runs for up to 60 days.", "The pact runs for 60 days or more.", "number"),
        ("The diver, 34, was the second aboard.", "The diver, in his 40s, was the second aboard.", "number"),
        (
            "The pact was reached on Tuesday and signed the next day, the county said.",
            "The pact was reached on Tuesday and signed on Thursday, the county said.",
            "date",
        ),
        (
            "Further walkouts are planned for November 19 to 21, the union said.",
            "Further walkouts are planned for 19 to 22 November, the union said.",
            "date",
        ),
        (
            "The recall covers Tarrin trucks that were sold before June.",
            "The recall covers Varrins that were sold before June.",
            "name",
        ),
        (
            "The board denied claims in a local paper that the crew had ignored a light.",
            "Claims in a local paper that the crew had ignored a light were borne out by the board.",
            "negation",
        ),
        (
            "Corvin chief executive Dov Harlan met the board of Marr Lines.",
            "Marr Lines chief executive Dov Harlan met the board of Corvin.",
            "place",
        ),
    ],
)
def test_what_is_wrong_in_the_same_style_is_told(wire: str, own: str, kind: str):
    assert kind in {found for _, found in severities(wire, own)}


def test_a_word_for_accusing_is_no_small_word():
    wire = "Orla Finn accused Marr of losing the papers, saying he had cut spending on the pier by a third."
    own = "Orla Finn said Marr, who had lost the papers, had cut spending on the pier by a third."
    assert severities(wire, own)


def test_one_speaker_with_and_without_an_accent_is_one():
    wire = '"The pier has no future at all without a loan," José Peña said.'
    own = '"The pier has no future at all without a loan," Jose Pena said.'
    assert (SERIOUS, "speaker") not in {(each.severity, each.kind) for each in told(wire, own)}


def test_another_guard_is_another_source():
    wire = "The boat was found empty, the coastguard said in a statement on Monday."
    assert "source changed" in kinds(wire, wire.replace("coastguard", "charity"))


def of_headline(wire: str, own: str, lead: str) -> set[str]:
    """What is told of a headline over a copy of a story."""
    story = STORY.partition("\n\n")[2].format(lead)
    pair = Compared(as_article(f"{wire}\n\n{story}"), as_article(f"{own}\n\n{story}"))
    return {each.severity for each in findings(pair) if each.kind == "headline"}


@pytest.mark.parametrize(("votes", "grave"), [("seven", False), ("nine", True)])
def test_a_headline_may_reckon_the_margin_of_a_vote(votes: str, grave: bool):
    lead = "Marrow beat Tollan by 71 votes to 64 in the second round, after 25 votes had gone to Finn in the first."
    wire, own = "Marrow narrowly wins the vote on the mole", f"Marrow beats Tollan by {votes} votes"
    assert (SERIOUS in of_headline(wire, own, lead)) == grave


def test_a_headline_may_tell_what_the_wire_reports_own_does():
    lead = "The paper denies libel and relies on the truth of what it printed of the pilots."
    wire, own = "Pilot tells libel trial of ash and tears", "Ash and tears, pilot tells libel trial"
    assert not of_headline(wire, own, lead)
