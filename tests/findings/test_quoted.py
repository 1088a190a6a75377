"""Words between quotation marks that are not the wire's are told, and house style is not."""

import pytest
from findings.telling import words as said
from made import document

from helpers.findings.finding import CHECK, SERIOUS, SURE, Finding
from helpers.findings.quoting.quoted import quotations
from helpers.pairing.compared import Compared

OPENING = (
    "The council of Marl voted on Tuesday to close the ferry to the northern islands after three years of losses. "
    "Mayor Hilda Brandt and her rival Tomas Reyl both spoke in the debate, which lasted until midnight."
)
CLOSING = "The ferry carried 40,000 passengers last year and will sail for the last time on November 30."


def found(wire: str, derivative: str) -> list[Finding]:
    texts = [document(f"{OPENING}\n\n{said}\n\n{CLOSING}", any_language=True) for said in (wire, derivative)]
    told = list(quotations(Compared(*texts)))
    for each in told:
        for text, place in zip(texts, (each.wire, each.derivative), strict=True):
            assert not (place and place.text) or text.text[place.start : place.end] == place.text
    return told


def told(wire: str, derivative: str) -> list[tuple[str, str]]:
    return [(each.severity, each.kind) for each in found(wire, derivative)]


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        ("“We lost £4m on the boats,” Brandt said.", "“We lost 4 million pounds on the boats,” Brandt said."),
        ("“Two-thirds of the 12 crews, or 40%, favour it,” Brandt said.", "“Two thirds of the twelve crews, or 40 per cent, favor it,” Brandt said."),
        ("“We don't know what it'll cost and we can't wait,” Brandt said.", "“We do not know what it will cost and we cannot wait,” Brandt said."),
        ("“We have organised the harbour well,” Brandt said.", "“We have organized the harbor well,” Brandt said."),
        ("“They told us nothing at all about it,” Brandt said.", "“[The owners] told us nothing at all about it,” Brandt said."),
        ("“We told the crews that the boats are old,” Brandt said.", "“[W]e told the crews that the boats are old,” Brandt said."),
        ("“The boats are old, and the crews know it,” Brandt said.", "“The boats are old,” Brandt said, “and the crews know it.”"),
        ("“The boats are old,” Brandt said. “The crews know it well.”", "“The boats are old. The crews know it well,” Brandt said."),
        ("“The boats are old,” Brandt said, “and the crews know it.”", "Brandt said: “The boats are old, and the crews know it.”"),
        ("“The boats are old. The crews know it well,” Brandt said.", "“The crews know it well,” Brandt said."),
        ("“Well, you know, the boats are old and the crews know it,” Brandt said.", "“The boats are old and the crews know it,” Brandt said."),
        ("“Mr. Reyl was wrong about the ferry from the start,” Brandt said.", "“Mr Reyl was wrong about the ferry from the start,” Brandt said."),
        ("“The European Union paid for the boats in 2012,” Brandt said.", "“The EU paid for the boats in 2012,” Brandt said."),
        ("“We will not sell the boats on Dec. 1 or ever,” Brandt said.", "“We will not sell the boats on December 1 or ever,” Brandt said."),
        ("“The boats are old, and the crews know it,” Brandt said.", "Brandt said the crews knew that the boats were “old”."),
        ("“The boats were never safe in winter and the crews know it,” Brandt said.", "Brandt said that the boats had never been “safe in winter”."),
        ("“The boats were never safe in winter and the crews know it,” Brandt said.", "“The boats were never safe in winter …,” Brandt said."),
        ("Brandt said the boats were old and the crews knew it.", "Brandt said the boats were “old” and the crews knew it."),
        ("“The boats are old, and the crews know it,” said Hilda Brandt.", "“The boats are old, and the crews know it,” the mayor said."),
        ("“The boats are old, and the crews know it,” said Hilda Brandt.", "“The boats are old, and the crews know it,” said Mayor Brandt."),
        ("“The boats are old, and the crews know it,” said Hilda Brandt.", "“The boats are old, and the crews know it,” she said."),
        ("‘The council's plan ends ‘veiled subsidies’ to the boats,’ Brandt said.", "“The council’s plan ends “veiled subsidies” to the boats,” Brandt said."),
        ("The Harbour Union said the boats had “no place on this coast”.", "The islands’ crews said the boats had “no place on this coast”."),
        ("The letter said: “The boats are old, and the crews know it.”", "According to the letter, “the boats are old, and the crews know it”."),
        ("“The boats are old, and the crews know it,” Brandt said.", "Brandt said that the boats were old. The crews know it, she said."),
        ("“It’s a two-hour trip and it's worth it,” Brandt said.", "“It is a 2-hour trip and it is worth it,” Brandt said."),
        ("“We want to work together with the islands,” Brandt said. “We will do so from May.”", "“We want to work together with the islands,” Brandt said, adding: “We will do so from May.”"),
        ("“The crews, the owners and the islanders are tired of this,” Brandt said.", "“The crews, the owners, and the islanders are tired of this,” Brandt said."),
        ("“We are going to sell the boats,” Brandt said.", "“We’re gonna sell the boats,” Brandt said."),
        ("“The boats are old, and the crews know it,” Brandt said.", "“The boats are old and the crews know it!” said Brandt."),
        ("“The crews were very open-minded about it,” Brandt said.", "“The crews were very open- minded about it,” Brandt said."),
        ("“It's all damned, and the crews know it,” Brandt said.", "“It's all d---d, and the crews know it,” Brandt said."),
    ],
)  # fmt: skip
def test_house_style_and_fair_quoting_give_nothing(wire: str, derivative: str) -> None:
    assert told(wire, derivative) == []


@pytest.mark.parametrize(
    ("wire", "derivative", "expected", "words"),
    [
        ("“The boats are not safe in winter,” Brandt said.", "“The boats are safe in winter,” Brandt said.", (SERIOUS, "quotation words"), ("not", "")),
        ("“The boats may be safe in winter,” Brandt said.", "“The boats will be safe in winter,” Brandt said.", (SERIOUS, "quotation words"), ("may", "will")),
        ("“The boats are old, and the crews know it,” Brandt said.", "“The boats are rotten, and the crews know it,” Brandt said.", (SERIOUS, "quotation words"), ("old", "rotten")),
        ("“We lost £4m on the boats,” Brandt said.", "“We lost £14m on the boats,” Brandt said.", (SERIOUS, "quotation words"), ("£4m", "£14m")),
        ("“The boats are old, and the crews know it,” Brandt said.", "“The boats are old and dangerous, and the crews know it,” Brandt said.", (SERIOUS, "quotation words"), ("", "and dangerous")),
        ("Brandt called the plan “a gift to the islands”.", "Brandt called the plan “a threat to the islands”.", (SERIOUS, "quotation words"), ("gift", "threat")),
        ("Brandt said it was “very unlikely”.", "Brandt said it was “unlikely”.", (SERIOUS, "quotation cut"), ("very", "")),
        ("Brandt said the claim was “simply not true”.", "Brandt said the claim was “simply true”.", (SERIOUS, "quotation words"), ("not", "")),
        ("“If the islands agree, we will close the ferry,” Brandt said.", "“We will close the ferry,” Brandt said.", (SERIOUS, "quotation cut"), ("If the islands agree", "")),
        ("“We will close the ferry if the islands agree,” Brandt said.", "“We will close the ferry,” Brandt said.", (SERIOUS, "quotation cut"), ("if the islands agree", "")),
        ("Brandt said the boats had “never been safe in winter”.", "Brandt said the boats had “been safe in winter”.", (SERIOUS, "quotation cut"), ("never", "")),
        ("Brandt said the boats had “not been safe in winter”, but rejected a call to scrap them.", "Brandt said the boats had “been safe in winter”, and backed a call by the islands to stop them.", (SERIOUS, "quotation cut"), ("not", "")),
        ("“I do not believe the boats are safe in winter,” Brandt said.", "“The boats are safe in winter,” said Brandt, who did not elaborate.", (SERIOUS, "quotation cut"), ("not believe", "")),
        ("“This is a good plan, but it is not a gift to the islands,” Brandt said.", "“This is a gift to the islands,” Brandt said.", (SERIOUS, "quotation joined"), ("a good plan, but it is not", "")),
        ("Brandt said the plan was “promising” but had to be tried.", "Brandt said the plan was “useless” but had to be tried.", (SERIOUS, "quotation words"), ("promising", "useless")),
        ("“We closed the ferry for the islanders who asked us to,” Brandt said.", "“We closed the ferry,” Brandt said.", (CHECK, "quotation cut"), ("for the islanders who asked us to", "")),
        ("“I am sorry for the islands, and my door is open to whoever wants to complain of it,” Brandt said.", "“I am sorry for the islands,” Brandt said.", (CHECK, "quotation cut"), ("and my door is open to whoever wants to complain of it", "")),
        ("“We heard them, and we pity them. But the boats are old and have to go,” Brandt said.", "“We heard them. But the boats are old and have to go,” Brandt said.", (CHECK, "quotation joined"), ("and we pity them", "")),
        ("“The boats are old, and the crews know it,” said Hilda Brandt.", "“The boats are old, and the crews know it,” said Tomas Reyl.", (SERIOUS, "speaker"), ("Hilda Brandt", "Tomas Reyl")),
        ("“The boats are old, and the crews know it,” said Hilda Brandt.", "Tomas Reyl voted against the plan. “The boats are old, and the crews know it,” he said.", (SERIOUS, "speaker"), ("Hilda Brandt", "he")),
        ("The Ministry of Works spoke. The Harbour Union said the boats had “no place on this coast”.", "The Harbour Union spoke. The Ministry of Works said the boats had “no place on this coast”.", (CHECK, "speaker"), ("The Harbour Union", "The Ministry of Works")),
        ("Brandt accused the owners of “lying first and paying later”.", "Brandt accused the owners of “paying first and lying later”.", (SERIOUS, "quotation words"), ("lying first and paying", "paying first and lying")),
        ("“We will sell the boats,” said Hilda Brandt. “The crews are wrong about the money,” said Tomas Reyl.", "“We will sell the boats. The crews are wrong about the money,” said Hilda Brandt.", (SERIOUS, "quotation joined"), ("We will sell the boats,", "We will sell the boats. The crews are wrong about the money,")),
        ("“The boats are old, and the crews know it,” Brandt said on Tuesday in the hall.", "“The islands can swim for all I care,” Brandt said on Tuesday in the hall.", (SERIOUS, "quotation not in the wire"), ("", "The islands can swim for all I care,")),
    ],
)  # fmt: skip
def test_what_is_not_the_wires_is_told(
    wire: str, derivative: str, expected: tuple[str, str], words: tuple[str, str]
) -> None:
    (only,) = found(wire, derivative)
    assert (only.severity, only.kind) == expected
    assert said(only) == words


def test_words_of_a_she_are_told_where_a_party_of_the_wire_report_has_them():
    wire = (
        "Judge Miriam Roe said the company had ignored warnings before the blaze aboard the Orne Pioneer.\n\n"
        "“This was not a company that did not know. It knew, and it chose to wait,” {} told the Harrow Crown Court.\n\n"
        "Prosecutors said the pumps had been out of service since the winter.\n\nThe fire began on the lower deck."
    )
    she, they = (document(wire.format(who), any_language=True) for who in ("she", "prosecutors"))
    assert [(each.severity, each.kind, said(each)) for each in quotations(Compared(she, they))] == [
        (CHECK, "speaker", ("she", "prosecutors"))
    ]


def test_a_text_beside_itself_has_nothing(harbour: Compared, rate: Compared) -> None:
    for pair in (harbour, rate):
        for text in pair:
            assert list(quotations(Compared(text, text))) == []


def test_a_message_gives_the_wire_reports_words_to_the_wire_reports_speaker():
    wire = "“We fear for our life by the water,” Hilda Brandt told the council on Monday, in a hall full of people."
    derivative = (
        "“We fear for our job by the water,” Tomas Reyl told the council on Monday, in a hall full of people."
    )
    messages = [each.message for each in found(wire, derivative)]
    assert any("“life” in the words of Hilda Brandt" in each for each in messages)
    assert any("gives “We fear for our life" in each and "to Hilda Brandt" in each for each in messages)


def test_a_transcripts_words_are_quoted_from_whom_its_label_names():
    wire = "Mayor speaks\n\nANN LEE, VNN ANCHOR: Why now?\n\nMAYOR BO EK, PORT VALE: The old boat leaks, and it is no good to us.\n\nLEE: And the cost?\n\nEK: It costs 4 million crowns.\n\nLEE: Thank you, Bo Ek."
    quote = "Mayor speaks\n\nThe mayor was on air.\n\n“The old boat leaks, and it is no good to us,” said {}."
    honest, false = (
        list(quotations(Compared(document(wire), document(quote.format(name), any_language=True))))
        for name in ("Bo Ek", "Ann Lee")
    )
    assert not honest
    assert [(each.severity, each.kind) for each in false] == [(SERIOUS, "speaker")]


def test_a_message_is_one_line():
    one = Finding(CHECK, "wording", SURE, None, None, "The wire report says “had\n\nexpected”.")
    assert one.message == "The wire report says “had expected”."
