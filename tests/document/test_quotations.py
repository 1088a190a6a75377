"""Direct quotations: what they are, who spoke, how sure that is."""

import pytest
from conftest import rows
from made import document

from helpers.document import quotations
from helpers.document.quotations import Quotation
from helpers.document.quotedkinds import FRAGMENT, QUOTATION, SCARE, TITLE
from helpers.pairing.compared import Compared


def of(text: str) -> tuple[Quotation, ...]:
    return quotations.quotations(document(text, any_language=True))


LEAD = "Anselm Dray, the governor, met reporters on Thursday. Beatrix Tolland was there too.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are not there yet,” said Anselm Dray.", "Anselm Dray"),
        ('"We are not there yet," Beatrix Tolland told reporters.', "Beatrix Tolland"),
        ("‘We are not there yet,’ Beatrix Tolland said.", "Beatrix Tolland"),
        ("Beatrix Tolland said on Friday: “We are not there yet.”", "Beatrix Tolland"),
        ("“We are not there yet,” a spokesman for the ministry said.", "a spokesman for the ministry"),
        ("“We are not there yet,” the statement said.", "the statement"),
        ("“We are not there yet,” said the bank's governor, Anselm Dray.", "Anselm Dray"),
        ("The plan, according to Anselm Dray, is “not there yet at all”.", "Anselm Dray"),
    ],
)
def test_the_speaker_is_found(text: str, speaker: str):
    (quotation,) = of(LEAD + text)
    assert quotation.speaker == speaker
    assert quotation.confidence > 0.5
    assert quotation.source is not None


def test_speech_that_goes_on_has_the_same_speaker():
    first, second = of(
        LEAD + "“We are not there yet,” Tolland said on Friday. “We will wait until the spring.”"
    )
    assert first.speaker == second.speaker == "Beatrix Tolland"


def test_speech_that_runs_over_paragraphs_has_the_same_speaker(flood: Compared):
    told = quotations.quotations(flood.wire)
    assert {each.speaker for each in told} == {"Idony Farrant"}
    assert len(told) == 3


def test_a_pronoun_is_given_the_nearest_fitting_name_and_is_less_sure():
    by_name, by_pronoun = (
        of(f"Anselm Dray met reporters on Thursday. “We are not there yet,” {speaker} said.")[0]
        for speaker in ("Anselm Dray", "he")
    )
    assert by_name.speaker == by_pronoun.speaker == "Anselm Dray"
    assert by_pronoun.confidence < by_name.confidence


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Osric Venn seemed to hint at it at a rally in Linnet Bay on Monday. “Wait and see,” he said. “You just watch.”", ["Osric Venn", "Osric Venn"]),
        ("The National Guard has been sent to Linnet Bay by Osric Venn. “You just watch what happens,” he said.", ["Osric Venn"]),
        ("Nadia Venn met Robert Hale on Monday. “You just watch what happens,” he said.", ["Robert Hale"]),
        ("Robert Hale met Nadia Venn on Monday. “You just watch what happens,” she said.", ["Nadia Venn"]),
        ("The museum's director, Robert Hale, defended the guard. “He did what he was told to do,” he said.", ["Robert Hale"]),
        ("“We are not there yet,” Robert Hale said. Nadia Venn disagreed with him. “We have been there for a year,” she said.", ["Robert Hale", "Nadia Venn"]),
        ("A lawyer for the younger man, Priscilla Onslow, said he was at home. She accused police of “shooting first and asking later.”", ["Priscilla Onslow"]),
        ("Lawyer Priscilla Onslow said her client was far away. She accused police of “shooting first and asking later.”", ["Priscilla Onslow"]),
        ("Spokesman Keir Dunmore and Mayor Ilka Brandt came to the hall. “The bridge is safe and will stay so,” she said.", ["Ilka Brandt"]),
        ("The mayor went to Linnet Bay. “The bridge is safe and will stay so,” he said.", ["The mayor"]),
        ("The ferry does not sail this week.\n\nFrom the desk of Osric Venn, managing director of Sound Lines:\n\n“We know how important the boat is to the island.”", ["Osric Venn"]),
        ("Osric Venn spoke with Jory Pell on Monday. The two pushed wild claims and said that men cannot be cruel because “the sea people are the true people.”", ["The two"]),
        ("On Osric Venn's statement that some of the claims are “simply not true,” Thea Marrable said she wonders if he meant her.", ["Osric Venn"]),
        ("Thea Marrable said that Osric Venn's claim that she lied was “simply not true.”", ["Thea Marrable"]),
        ("“It is about time,” Marrable told the crew, according to the Linnet Courier. “We have waited for years.”", ["Marrable", "Marrable"]),
        ("That is according to Osric Venn, professor of tides at Linnet. “The sea is rising,” he said.", ["Osric Venn"]),
        ("On Tuesday retired general Osric Venn, adviser to Calm Seas, a political action committee for sailors, said: “It is one more bad sign.”", ["Osric Venn"]),
        ("Defence Secretary Venn met the crew of a boat on Monday. “It is one more bad sign,” he said.", ["Venn"]),
        ("Sailors have all sorts of ways out, said Venn: “Once you are at sea, nobody asks you for your papers.”", ["Venn"]),
        ("To quote the late pilot Osric Venn, when you show a man the sea, “he will not look at it before he has fallen in.”", ["Osric Venn"]),
        ("Harrow Council denied the charge. “We never bought the boat and never will,” it said.", ["Harrow Council"]),
        ("Osric Venn runs Harrow Boats. “We expect the toll to cost us dear,” it said in a statement.", ["it"]),
        ("Osric Venn was on the air. He was not accused of theft (Jory Pell). He was accused of telling women, “Why have I not met you before?”", ["Osric Venn"]),
        ("Osric Venn was the first to land. He met Jory Pell at the quay. He said, “I have never been so cold in all my life.”", ["Osric Venn"]),
        ("Aides insisted that the mayor was calm. “You should have seen what he wanted to say,” was the usual retort.", ["Aides"]),
        ("In the memo announcing the toll, Mayor Thea Marrable framed it as her duty “to set forth a policy for the boats.”", ["Thea Marrable"]),
        ("Supermarkets say “it is one more bad sign for us all”.", ["Supermarkets"]),
        ("And the position of the Linnet government is “that the boat is not for sale.”", ["the Linnet government"]),
        ("Thea Marrable rejected the mayor's “boats are for fools and birds” remark.", ["the mayor"]),
        ("The sign said “LINNET LEADS THE WORLD IN BOATS”.", ["The sign"]),
        ("Her latest book is “The Great Return of the Boats: How a Town Rose From the Sea.”", [""]),
        ("The state agency quoted Osric Venn of the port as saying the boats would “sail on as they always have.”", ["Osric Venn"]),
        ("“The boats will sail on,” spokesman Jory Pell quoted Venn as saying.", ["Venn"]),
        ("The mayor of Linnet was quoted in the Linnet Courier as saying: “The boats will sail on as they always have.”", ["The mayor of Linnet"]),
        ("In a note this week Osric Venn put it so at the end of a long day for Harrow Boats: “We will sail on as we always have.”", ["Osric Venn"]),
        ("“The boats will sail on,” the pilots wrote. “We have never seen such a storm,” they added.", ["the pilots", "the pilots"]),
        ("Osric Venn issued a statement saying the storm was “nothing that we have not seen before.”", ["Osric Venn"]),
        ("It was a reply to Osric Venn. He said Jory Pell “has never once been out at sea.”", ["Osric Venn"]),
        ("The toll was in force, with Osric Venn telling reporters that the boats “could not sail for such a sum.”", ["Osric Venn"]),
        ("Robert Hale sailed on Monday. A veteran, retired pilot and farmer, Osric Venn saw him go. “It is one more bad sign,” he said.", ["Osric Venn"]),
        ("That is according to Nadia Venn, chief economist for Sterne Agee. “The sea is rising,” she said.", ["Nadia Venn"]),
        ("Half of the sailors said they “strongly support” the toll on boats.", ["the sailors"]),
        ("British Prime Minister Nadia Venn's office said the toll was “a fit reply to those who would sail for free.”", ["Prime Minister Nadia Venn's office"]),
        ("Dan Bishop lost to Thea Marrable. Bishop thanked Robert Hale for his help. He said it was “the first step of many.”", ["Dan Bishop"]),
        ("“Anyone but Mr. Venn,” said Jory Pell, a sailor.", ["Jory Pell"]),
        ("Robert Hale told the crew little about the storm, his lawyer, Nadia Venn, said, adding: “I have not much on that as yet.”", ["Nadia Venn"]),
        ("“There is no ghost in the boat,” said a statement from Robert Hale, the owner of Harrow Boats. “Our boats are safe.”", ["Robert Hale", "Robert Hale"]),
        ("Robert Hale, director of the Tides, Weather, and Storm Project for the Harrow Union, said in a statement: “The sea cannot be told what to do.”", ["Robert Hale"]),
        ("The Harrow Council denied accounts from some pilots that the boat had leaked. “We looked into it and found nothing,” it said.", ["Harrow Council"]),
        ("Nadia Venn said the storm had not gone away. “We have two storms at once,” she said. “The sea looks quite another now,” the teenager said.", ["Nadia Venn", "Nadia Venn"]),
        ("Robert Hale turned the claim down, saying it came too late. “It is borne out by nobody at the port,” the judge wrote.", ["Robert Hale"]),
        ("Robert Hale has sold the boat. His lawyer would not say for how much. “That is nobody's business but his own,” the lawyer said.", ["the lawyer"]),
        ("The crowd stood there for hours. Thea Marrable chanted “Give us the boat,” and “The sea belongs to all who sail on it.”", ["Thea Marrable", "Thea Marrable"]),
    ],
)  # fmt: skip
def test_whom_a_pronoun_or_a_phrase_stands_for(text: str, speakers: list[str]):
    assert [each.speaker for each in of(text)] == speakers


TALK = """Mayor speaks

ANN LEE, VNN ANCHOR: Good evening, and welcome to the show. Why now?

MAYOR BO EK (D), PORT VALE: The old boat leaks. It is no good.

LEE: The crew call it “a scandal and a shame.” Is it one?

EK: It is not. I am sure of that.

LEE: Thank you, Bo Ek.
"""


def test_under_a_transcripts_label_are_the_words_of_whom_it_names():
    told = [(each.text, each.speaker) for each in of(TALK)]
    assert ("The old boat leaks.", "Bo Ek") in told
    assert ("Why now?", "Ann Lee") in told
    assert "a scandal and a shame." in [text for text, _ in told]


def test_what_follows_a_transcript_is_nobodys_words():
    told = [each.text for each in of(f"{TALK}\nThe board meets again on Monday to speak of the old boat.")]
    assert "Thank you, Bo Ek." in told
    assert not any("meets again" in text for text in told)


def test_a_transcripts_label_of_a_question_names_nobody():
    court = "Board v. Ek\n\n" + "\n\n".join(["Q. Where were you that night?", "A. I was at home."] * 3)
    assert {each.speaker for each in of(court)} == {""}


def test_a_pronoun_that_may_stand_for_two_is_less_sure():
    alone, among_two = (
        of(f"{opening} “You just watch what happens here,” he said.")[0]
        for opening in ("Robert Hale came on Monday.", "Robert Hale, Osric Venn and Paul Ek came on Monday.")
    )
    assert among_two.confidence < alone.confidence


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anselm Dray said: “We are not there yet.”", QUOTATION),
        ("Anselm Dray said it was “not quite there”.", FRAGMENT),
        ("The so-called “experts” stayed at home.", SCARE),
        ("The prize went to “Salt for the Lamp” and its director.", TITLE),
        ("The prize went to “Knight to Nowhere.” It was late.", TITLE),
    ],
)
def test_quotations_are_told_from_titles_and_scare_quotes(text: str, kind: str):
    assert [each.kind for each in of(text)] == [kind]


def test_offsets_point_into_the_untouched_text(harbour: Compared):
    for article in harbour:
        for each in quotations.quotations(article):
            assert " ".join(article.text[each.start : each.end].split()) == each.text
            assert article.text[each.start - 1] in '"“'


def test_the_owners_pair_has_one_quotation_of_mao_ning(owners: Compared):
    (quotation,) = quotations.quotations(owners.wire)
    assert (quotation.speaker, quotation.sentence) == ("Mao Ning", 12)
    assert quotations.quotations(owners.derivative) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Word.",
        "“",
        '" " "',
        "“Open said he. " * 40,
        "''",
        "said “” said",
        "x" * 100_000,
        "“" + "said " * 3_000 + "”",
    ],
)
def test_hostile_text_raises_nothing(text: str):
    try:
        article = document(f"Before. {text}", any_language=True)
    except ValueError:
        return
    assert all(0 <= each.confidence <= 1 for each in quotations.quotations(article))


def test_an_unclosed_mark_is_a_note():
    article = document("He said “we will see. Then he left the room.", any_language=True)
    assert quotations.quotations(article) == ()
    assert "never closed" in article.notes[0]


def test_the_surest_speakers_are_right():
    """Not the figure of `validity`, where the weights have not seen the documents; a guard against a slip."""
    right = total = 0
    for number, row in enumerate(rows("polnear")):
        if number % 30:
            continue
        article = document(row["text"], any_language=True)
        marked = [
            (
                [span for part in each["Content"] for span in part],
                [span for part in each["Source"] for span in part],
            )
            for each in row["attributions"]
            if each.get("Content") and each.get("Source")
        ]
        for quotation in quotations.quotations(article):
            around = [
                source
                for content, source in marked
                if any(start <= quotation.start and quotation.end <= end + 1 for start, end in content)
            ]
            if around and quotation.source is not None and quotation.confidence >= 0.9:
                total += 1
                span = quotation.source
                right += any(
                    start < span.end and span.start < end for source in around for start, end in source
                )
    assert total > 100
    assert right >= 0.93 * total


def test_who_spoke_last_may_be_he_though_named_long_before():
    told = of(
        "Robert Hale came on Monday. “The boat is late,” he said. The harbour closed. It was dark. "
        "“It is out at sea,” he said. The gates closed. “You just watch what happens here,” he said."
    )
    assert {each.speaker for each in told} == {"Robert Hale"}


def test_a_pronoun_whose_name_is_not_found_is_no_sure_speaker():
    (told,) = of("The boat left at nine. “You just watch what happens here,” he said.")
    assert (told.speaker, told.confidence < 0.7) == ("he", True)


def test_a_surname_that_says_things_again_and_again_may_be_he():
    told = of(
        "The boat was late, Dray said. The crew left at once, as Dray told them. "
        "In the end Dray went to sea. “You just watch what happens here,” he said."
    )
    assert [each.speaker for each in told] == ["Dray"]


@pytest.mark.parametrize("name", ["Mr. King", "Larry King", "Ms. Bishop"])
def test_a_surname_that_is_a_title_speaks(name):
    (told,) = of(f"The crew left at nine. “You just watch what happens here,” {name} said.")
    assert told.speaker == name.removeprefix("Mr. ").removeprefix("Ms. ")


def test_a_term_that_a_noun_follows_is_hardly_somebodys_words():
    (told,) = of("Osric Venn hung the “Red vs. Blue” maps there.")
    assert told.confidence < 0.5


def test_whom_no_word_of_saying_ties_to_a_quotation_is_less_sure():
    tied, untied = (
        of(f"Osric Venn {did} the boat “the best thing that has come to us.”")[0]
        for did in ("called", "painted")
    )
    assert tied.speaker == untied.speaker == "Osric Venn"
    assert untied.confidence <= 0.75 < tied.confidence


def test_a_thing_that_no_word_of_saying_ties_to_a_quotation_speaks_none():
    told = of("Do not try to cross a lake. The “longest standoff in history” may be over.")
    assert {each.speaker for each in told} == {""}


def test_a_name_within_a_clause_with_who_speaks_nothing_that_the_sentence_goes_on_to_say():
    said = "Ingrid Solberg, who replaced Lars Dahl in May, said: “This is a bad day for all of us.”"
    article = document(
        f"Profit warning\n\nThe firm lost money on Monday, it was told at a meeting.\n\n{said}\n"
    )
    assert [each.speaker for each in article.quotations] == ["Ingrid Solberg"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are not there yet,” the governor added.", "Anselm Dray"),
        (
            "Tolland said that the governor then told her, “We are not there yet and never were.”",
            "Anselm Dray",
        ),
        ("According to the Courier, Tolland said they were “not there yet at all by any means.”", "Beatrix Tolland"),
        ("It lies beside a sign that says “we are not there yet at all.”", "a sign"),
        ("“We are not there yet,” Orla Venn, a retired publisher and top editor at the paper said.", "Orla Venn"),
        ("Then a spokesman for the port, who said “we are not there yet at all,” left.", "a spokesman for the port"),
        ("A memo shows Orla Venn, head of the port, told Dray that boats “are not there yet at all.”", "Orla Venn"),
        ("Dray tries to mend it - Courier: “They are not there yet and never were.”", "Courier"),
        ("A cousin said that Dray was “not there yet at all,” according to a court paper.", "A cousin"),
        ("“I told my wife, ‘We are not there yet.’ ” Tolland said.", "Beatrix Tolland"),
    ],
    ids=["by office", "within what another says", "not the paper", "a sign", "two offices", "who", "a bare office", "before a colon", "not the paper that tells it", "marks apart"],
)  # fmt: skip
def test_the_speaker_is_whoever_says_so(text: str, speaker: str):
    told = of(LEAD + text)
    assert [each.speaker for each in told] == [speaker]


def test_an_office_that_two_bear_or_one_bore_stands_for_nobody():
    said = "“We are not there yet,” the governor said."
    two = "Governor Anselm Dray met Gov. Beatrix Tolland on Thursday."
    past = "Former governor Anselm Dray met reporters on Thursday."
    for before in (two, past):
        assert [each.speaker for each in of(f"{before}\n\n{said}")] == ["the governor"]


def test_somebody_known_by_a_title_alone_is_whom_a_pronoun_stands_for():
    told = of("Mr. Dray could say more of it, one aide said. He wrote on Friday, “We are not there yet.”")
    assert [each.speaker for each in told] == ["Dray"]


def test_a_paragraph_that_names_its_own_speaker_goes_on_with_no_other():
    told = of(LEAD + "“It will be hard,” reported the Courier. “A breakdown will make it costly.\n\n“It is a madhouse,” said Orla Venn, a trader.")  # fmt: skip
    assert [each.speaker for each in told] == ["Courier", "Courier", "Orla Venn"]


def test_what_somebody_became_is_nobody_else():
    told = of(
        "Orla Venn runs it. She became the first woman to sail there. “We are not there yet,” she said."
    )
    assert [each.speaker for each in told] == ["Orla Venn"]


def test_his_aide_is_not_he():
    told = of("Dr. Dray left with his deputy. He said, “We are not there yet.”")
    assert [each.speaker for each in told] == ["Dray"]


def test_capitals_are_said_where_they_make_a_sentence_or_somebody_is_called_so():
    (whole,) = of("Osric Venn said so on Monday. “Today In Harrow We Are Sailing.”")
    (named,) = of("Osric Venn derided the crew as “Never Sailors” on Monday.")
    assert whole.speaker == named.speaker == "Osric Venn"
    assert whole.kind == "quotation"


def test_a_spokesman_for_somebody_is_surely_who_says_so():
    (told,) = of("“We are not there yet,” a spokesman for the ministry said.")
    assert told.speaker == "a spokesman for the ministry"
    assert told.confidence > 0.75


def test_the_title_of_a_work_is_nobodys_words():
    (told,) = of("Anselm Dray wrote a story titled “Harbour is a drill, not a port, navy says.”")
    assert (told.kind, told.speaker) == (TITLE, "")


def test_i_is_whoever_has_the_turn_in_a_transcript():
    turns = "".join(f"ANSELM DRAY: {each}\n\nBEATRIX TOLLAND: It is so.\n\n" for each in ("I was there.", "I said “a kind of lost port,” and I meant it.", "We go."))  # fmt: skip
    told = [each for each in of("Two talk of a port\n\n" + turns) if each.text.startswith("a kind")]
    assert [each.speaker.casefold() for each in told] == ["anselm dray"]


def test_the_last_words_in_marks_of_a_transcript_do_not_go_on_in_the_turn_after_them():
    read = document(
        TALK.replace("call it “a scandal and a shame.”", "grumbled. “It is a shame,” Ann Lee said.")
    )
    marked, after = (next(each for each in read.quotations if each.text == text) for text in ("It is a shame,", "Is it one?"))  # fmt: skip
    assert marked.speaker == after.speaker
    assert not quotations.is_one_utterance(read, marked, after)


def test_a_pronoun_after_another_has_spoken_is_no_sure_name():
    sure, unsure = (
        of(
            f"“It is late and we are cold,” {who} said. Robert Hale came home. “We will sail on as ever,” he said."
        )[1]
        for who in ("Robert Hale", "Thomas Pell")
    )
    assert sure.speaker == unsure.speaker == "Robert Hale"
    assert unsure.confidence < 0.8 < sure.confidence


def test_what_somebody_did_last_week_is_tied_to_the_verb():
    (told,) = of(LEAD + "Tolland last week criticised the toll as “very tough.”")
    assert (told.speaker, told.kind) == ("Beatrix Tolland", FRAGMENT)
