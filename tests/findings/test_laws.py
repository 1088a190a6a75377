"""Laws of all findings: none in one text twice, agreement of a pair and itself swapped, and offsets that give the words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.findings import findings
from helpers.findings.finding import Finding
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

HEAD = "Council meets on the harbour\n\n"
SENTENCES = (
    "The harbour of Linnet Bay was closed on Monday after a storm that sank 14 boats.",
    "The harbour of Linnet Bay was opened on Tuesday after a storm that sank 41 boats.",
    "Mayor Lenka Orstad said the council had never sold the old quay to the company.",
    "Mayor Tomas Reuel said the council had sold the old quay to the company.",
    'The former captain, Colm Venn, said: "I may not sail again, and I do not mind."',
    'The captain, Colm Venn, said: "I will sail again, and I do not mind."',
    "Police suspected a man of the theft of about 3,000 crowns from the ferry office.",
    "A man stole 3,000 crowns from the ferry office.",
    "Divers found 9 of the 12 crates, the coastguard said.",
    "Divers found all 12 crates.",
    "The minister denied the report, according to the agency.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6)
WITHOUT_DIRECTION = ("number", "date", "time", "unit", "direction")
"""Kinds that tell of two things which stand in one place: whichever text comes first."""


def _text(sentences: list[str]) -> str:
    return HEAD + "\n\n".join(sentences)


def _found(wire: list[str], derivative: list[str]) -> tuple[Finding, ...]:
    return findings(Compared(as_article(_text(wire)), as_article(_text(derivative))))


@given(TEXTS)
@settings(max_examples=25)
def test_a_text_and_itself_have_no_finding(sentences: list[str]):
    assert not _found(sentences, sentences)


@given(TEXTS, TEXTS)
@settings(max_examples=40)
def test_the_offsets_of_a_finding_give_its_words(wire: list[str], derivative: list[str]):
    for each in _found(wire, derivative):
        for place, text in ((each.wire, _text(wire)), (each.derivative, _text(derivative))):
            if place is not None and place.text:
                assert text[place.start : place.end] == place.text


@given(st.lists(st.sampled_from(range(0, len(SENTENCES) - 1, 2)), min_size=1, max_size=4, unique=True))
@settings(max_examples=25)
def test_what_stands_in_one_place_is_told_whichever_text_comes_first(chosen: list[int]):
    one, other = ([SENTENCES[place + step] for place in sorted(chosen)] for step in (0, 1))
    there, back = (
        {
            (first.text, second.text)
            for each in _found(*texts)
            if each.kind in WITHOUT_DIRECTION and each.wire and each.derivative
            for first, second in [(each.wire, each.derivative)[:: 1 if step == 0 else -1]]
            if first.text and second.text
        }
        for step, texts in enumerate(((one, other), (other, one)))
    )
    assert there == back


def test_a_denial_after_its_verb_is_read_where_the_verb_stands_in_another_sentence():
    old = "In 2019 a crane collapsed there onto a shed full of nets and old sails"
    wire = [
        "The ferry sank in the bay on Monday, the coastguard said.",
        "A crane fell on the quay, injuring no one, police said.",
        f"{old}, police recalled.",
    ]
    derivative = [wire[0], f"{old}, injuring two, police recalled."]
    pair = Compared(*(as_article("\n\n".join(each), any_language=True) for each in (wire, derivative)))
    assert not [each for each in findings(pair) if each.kind == "negation"]
