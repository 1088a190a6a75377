"""A piece that other reporters wrote too heard the same speeches and tells the same matters in sentences of its own.

What differs there is a note as a rule; in a piece made from the wire report alone it is told.
"""

import pytest
from made import document

from helpers.findings import findings
from helpers.findings.finding import CHECK, NOTE, SERIOUS, Finding
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

WIRE = (
    "The county closed the harbour of Linnet Bay on Monday after a storm broke the outer mole in two places.",
    "Fishermen who live by the port said that they would wait for the council before they went out again.",
    "The old school on Market Street was opened to families whose cellars had filled with water.",
)
OWN = (
    "Anna Brill has sold bread on the quay since her father fell ill, and remembers no worse a winter.",
    "Her oven stood dry on a shelf of bricks while the flour in the back room turned to paste.",
    "Neighbours carried sacks to the chapel, where the choir had moved its chairs to the gallery.",
    "By nightfall somebody had chalked a joke about submarines on the door of the tavern.",
    "The tavern keeper laughed, poured a round for the brigade, and went home to bail out his kitchen.",
    "On the far bank a line of lorries waited with their lights on, and a boy counted them twice.",
)


def told(wire: str, derivative: str, *, own: bool) -> list[Finding]:
    """What is found where a piece has a sentence beside the wire report's, among its own reporting or without any."""
    rest = (*WIRE[:1], *OWN) if own else WIRE
    pair = Compared(document("\n\n".join([wire, *WIRE])), document("\n\n".join([derivative, *rest])))
    return list(findings(pair))


def severities(wire: str, derivative: str, kind: str) -> tuple[list[str], list[str]]:
    """How a kind weighs without own reporting, and with it."""
    without, among = (
        [each.severity for each in told(wire, derivative, own=own) if each.kind == kind]
        for own in (False, True)
    )
    return without, among


SPEECH = "“We will open the gates of the market at noon and feed whoever comes to us from the valley,” Mayor Carl Denholm said."


@pytest.mark.parametrize(
    "derivative",
    [
        "“I think we will open the gates of the market at noon and feed whoever comes to us from the valley,” Mayor Carl Denholm said.",
        "“We will open the gates of the market at noon and feed whoever comes to us from the valley or from the hills beyond,” Mayor Carl Denholm said.",
        "“We will open the gates of the market at noon, as my father always did in such winters, and feed whoever comes to us from the valley,” Mayor Carl Denholm said.",
    ],
)
def test_other_reporters_quote_more_of_one_speech(derivative: str):
    found = told(SPEECH, derivative, own=True)
    assert not [each for each in found if each.kind.startswith("quotation") and each.severity != NOTE]


@pytest.mark.parametrize(("old", "new"), [("feed", "house"), ("at noon", "by noon")])
def test_a_word_exchanged_is_to_check_whoever_heard_it(old: str, new: str):
    """Of two transcripts of one speech one is wrong."""
    heard = SPEECH.replace("Mayor Carl Denholm said", "Denholm told the people who had come in from the rain")
    assert severities(SPEECH, heard.replace(old, new), "quotation words")[1] == [CHECK]


def test_a_word_that_stands_elsewhere_in_the_speech_too_draws_no_other_with_it():
    wire = "“It was not lost on me or on anybody who sat in that hall tonight that Mr. Holm is taking a page from the manual of the old guard,” Mayor Carl Denholm said."
    own = "“Holm was taking a page from the manual of the old guard,” Mayor Carl Denholm said."
    (found,) = (each for each in told(wire, own, own=True) if each.kind == "quotation words")
    assert (found.wire.text, found.derivative.text) == ("is", "was")


def test_what_the_wire_report_marks_as_left_out_may_stand_in_the_derivative():
    marked = SPEECH.replace("at noon and", "at noon ... and")
    whole = SPEECH.replace("at noon and", "at noon, rain or shine, and")
    assert severities(marked, whole, "quotation words") == ([], [])


def test_a_few_words_said_elsewhere_are_those_of_another_occasion():
    wire = "Denholm called the new gate “a gift to the lower town” when he opened it on Monday."
    other = "Years ago Denholm told a reporter over soup that the tower was “a gift to the upper town” and nothing else."
    assert severities(wire, other, "quotation words")[1] == []


def test_a_statement_in_a_sentence_of_its_own_lacks_its_source_in_a_note_alone():
    wire = "Engineer Dora Lusk said the mole had been weakened by three winters of neglect before the storm."
    loose = "Weakened by three winters, and by what the town calls plain neglect, the mole gave way before the storm at its worst."
    close = "The mole had been weakened by three winters of neglect before the storm."
    assert CHECK in severities(wire, close, "source lost")[1]
    assert CHECK not in severities(wire, loose, "source lost")[1]


def test_a_firm_word_for_a_hedge_is_told_however_the_sentence_is_told():
    wire = "The repair of the mole could cost the county 14 million crowns by next spring, the builders' league said."
    firm = "The builders' league reckons that a repair of the mole will cost the county 14 million crowns, more than the bridge and the two schools together."
    assert CHECK in severities(wire, firm, "hedge lost")[1]


def test_counts_of_one_thing_are_told_however_unlike_the_sentences_are():
    wire = "The ferry Plover, carrying nine crew members from the island, ran onto the mole at dusk and stuck there until the tide turned."
    own = "Her owners said over the telephone that she was carrying eight crew members and a load of apples."
    (found,) = [
        each for each in told(wire, own, own=True) if each.kind == "number" and each.severity == CHECK
    ]
    assert (found.wire and found.wire.text, found.derivative and found.derivative.text) == ("nine", "eight")
    others = wire.replace("nine crew", "nine other crew")
    assert not [each for each in told(others, own, own=True) if each.tied]


def test_a_speech_shown_in_full_has_not_lost_its_speaker():
    shown = "We will open the gates of the market at noon and feed whoever comes to us from the valley."
    assert CHECK in severities(SPEECH, shown, "source lost")[0]
    assert severities(SPEECH, shown, "source lost")[1] == []


ACCUSED = "The brigade accused builder Owen Tarrant of leaving the gate of the lock unbolted on the night of the storm."
DENIED = "Tarrant denied that he had left the gate of the lock unbolted."


def omitted(*left_out: str, own: bool) -> list[Finding]:
    rest = (*WIRE[:2], *OWN) if own else WIRE
    wire = document("\n\n".join([ACCUSED, *left_out, *WIRE]))
    found = findings(Compared(wire, document("\n\n".join([ACCUSED, *rest]))))
    return [each for each in found if each.kind == "omission"]


def test_a_denial_left_out_is_serious_and_to_check_where_others_may_have_asked():
    assert [each.severity for each in omitted(DENIED, own=False)] == [SERIOUS]
    assert [each.severity for each in omitted(DENIED, own=True)] == [CHECK]


def test_the_words_of_one_side_that_deny_nothing_are_not_missed_where_others_may_have_asked():
    voice = "A spokesman for Tarrant, Jon Hale, said the brigade's report was a gift to his rivals."
    assert omitted(voice, own=False)
    assert omitted(voice, own=True) == []


def test_nobody_denies_by_a_request_or_by_details_that_are_lacking():
    asked = "Tarrant asked the court to dismiss the charge about the gate of the lock, and the brigade did not elaborate."
    assert not [
        each for each in omitted(asked, own=False) if "denies" in each.message or "doubt" in each.message
    ]


def test_what_somebody_told_another_outlet_need_not_be_in_the_wire_report():
    wire = "Mayor Carl Denholm said the gates of the market would be opened at noon for whoever came from the valley."
    heard = "“Nobody who comes down from the hills will go to bed hungry,” Denholm {}, and said the gates of the market would be opened at noon."
    to_others, to_nobody = (
        told(wire, heard.format(said), own=False) for said in ("told Linnet News", "said")
    )
    assert [each.kind for each in to_nobody] == ["quotation not in the wire"]
    assert "quotation not in the wire" not in {each.kind for each in to_others}


def test_a_headline_of_its_own_is_a_note_on_a_piece_of_its_own():
    wire = as_article("Storm breaks harbour mole\n\n" + "\n\n".join(WIRE))
    head = "Storm shocks harbour mole\n\n"
    bodies = (WIRE, (*WIRE, *OWN, *OWN[:2]))
    pairs = (Compared(wire, as_article(head + "\n\n".join(body))) for body in bodies)
    assert [{each.severity for each in findings(pair) if each.kind == "headline"} for pair in pairs] == [
        {CHECK},
        {NOTE},
    ]
