"""What became of the words inside quotation marks."""

import math

import pytest

from helpers.measures import lines
from helpers.measures.quotations import measure as quotations
from helpers.measures.quotations import wording as quotations_wording
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

WIRE = "The board met on Thursday. “We are not there yet, and we won’t pretend otherwise to please the bond market,” said Anselm Dray. Beatrix Tolland, who leads the chamber, was angry. “Every month the bank waits is a month our members can’t hire,” said Beatrix Tolland."


def outcome(derivative: str, wire: str = WIRE) -> tuple[str, str]:
    pair = Compared(as_article(wire, any_language=True), as_article(derivative, any_language=True))
    found = quotations.QUOTATIONS.frame(quotations.table(pair))
    row = found[found["side"] == "derivative"].iloc[0]
    return row["outcome"], row["difference"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("“We are not there yet, and we won’t pretend otherwise to please the bond market,” said Anselm Dray.", quotations.IDENTICAL),
        ("'We are not there yet, and we won't pretend otherwise to please the bond market,' said Anselm Dray.", quotations.IDENTICAL),
        ("“We are not there yet and we won’t pretend otherwise, to please the bond market,” said Anselm Dray.", quotations.PUNCTUATION),
        ("“We are not there yet,” said Anselm Dray, “and we won’t pretend otherwise to please the bond market.”", quotations.IDENTICAL),
        ("“We are not there yet, and we will not pretend otherwise to please the bond market,” said Anselm Dray.", quotations.PUNCTUATION),
        ("“We are not there yet,” said Anselm Dray.", quotations.CUT),
        ("“We are not there yet … to please the bond market,” said Anselm Dray.", quotations.CUT),
        ("“We are not there yet, and [the bank] won’t pretend otherwise,” said Anselm Dray.", quotations.CUT),
        ("“We are not there yet, and we won’t pretend otherwise to soothe the bond market,” said Anselm Dray.", quotations.CHANGED),
        ("“We are not there, and we won’t pretend otherwise to please the bond market,” said Anselm Dray.", quotations.CHANGED),
        ("“We are not there yet, and we won’t pretend otherwise to please the bond market,” said Beatrix Tolland.", quotations.SPEAKER),
        ("“Every month the bank waits is a month our members can’t hire. We are not there yet, and we won’t pretend otherwise to please the bond market,” said Anselm Dray.", quotations.MERGED),
        ("The bank said it was not there yet, and every month the bank waits is a month our members can’t hire.", quotations.UNMARKED),
        ("“The harbour will open again when the ice has gone,” said Anselm Dray.", quotations.ABSENT),
    ],
)  # fmt: skip
def test_fidelity(said: str, expected: str):
    assert outcome(f"The board met again. Anselm Dray and Beatrix Tolland were there. {said}")[0] == expected


def test_two_quotations_that_share_a_word_and_a_small_one_are_two():
    wire = "“The department cannot act until it is determined to be consistent with the law,” Treasury Secretary Anselm Dray told Osk."
    own = "Treasury Secretary Anselm Dray has said that he intends to “follow the law” and to keep out of politics."
    assert outcome(own, wire)[0] == quotations.ABSENT


def test_the_words_exchanged_are_named():
    said = (
        "“We are not there yet, and we won’t pretend otherwise to soothe the bond market,” said Anselm Dray."
    )
    assert outcome(said) == (quotations.CHANGED, "please → soothe")


def test_house_style_is_no_change_of_words():
    wire = "“Senator Reid met three voters in the U.S. on Friday night,” said Jim Manley."
    derivative = "“Sen. Reid met 3 voters in the US on Friday night,” said Jim Manley."
    assert outcome(derivative, wire)[0] == quotations.PUNCTUATION


def test_what_another_piece_has_is_not_cut():
    wire = "“We lost four boats. The crews are safe,” said Anselm Dray."
    derivative = "“The crews are safe,” said Anselm Dray. “We lost 4 boats.”"
    pair = Compared(as_article(wire, any_language=True), as_article(derivative, any_language=True))
    found = quotations.QUOTATIONS.frame(quotations.table(pair))
    assert set(found[found["side"] == "derivative"]["outcome"]) <= {
        quotations.IDENTICAL,
        quotations.PUNCTUATION,
    }


def test_the_same_surname_behind_two_first_names_is_another_speaker():
    wire = "“The crews are safe and well,” said Paula Rusk."
    assert outcome("“The crews are safe and well,” said Dora Rusk.", wire)[0] == quotations.SPEAKER
    assert (
        outcome("Paula Rusk came. “The crews are safe and well,” said Rusk.", wire)[0] == quotations.IDENTICAL
    )


@pytest.mark.parametrize(("speaker", "other"), [("Rusk", False), ("it is", True)])
def test_a_short_form_of_the_speaker_is_nobody_else(speaker: str, other: bool):
    said = "It was late. “The crews are safe and well,” {} said."
    pair = Compared(*(as_article(said.format(name), any_language=True) for name in ("Paula Rusk", speaker)))
    told = str(quotations_wording.quotes(quotations.QUOTATIONS.frame(quotations.table(pair))))
    assert ("check who speaks in sentence 2" in told) is other


def test_a_speaker_unknown_in_one_text_is_not_a_change():
    said = "“We are not there yet, and we won’t pretend otherwise to please the bond market,” she said."
    assert outcome(f"It was late. {said}")[0] == quotations.IDENTICAL


def test_quotation_marks_put_around_the_wires_own_words_are_told():
    wire = "Shippers have begun to divert vessels to Skerry Point along the coast."
    derivative = "Anselm Dray said: “Shippers have begun to divert vessels to Skerry Point.”"
    assert outcome(derivative, wire) == (
        quotations.ABSENT,
        "the words stand in the wire report without quotation marks",
    )


def test_a_paraphrase_needs_evidence():
    pair = Compared(
        as_article(WIRE, any_language=True),
        as_article(
            "Tolland said members could not hire while the bank waits another month.", any_language=True
        ),
    )
    found = quotations.QUOTATIONS.frame(quotations.table(pair))
    assert list(found["outcome"]) == [quotations.DROPPED, quotations.PARAPHRASED]


def test_the_planted_change_is_found(harbour: Compared):
    found = quotations.QUOTATIONS.frame(quotations.table(harbour))
    changed = found[found["outcome"] == quotations.CHANGED]
    assert list(changed["sentence"]) == [10]
    assert list(changed["difference"]) == ["told → asked; wait → beg"]
    assert list(changed["counterpart_sentence"]) == [8]
    finding = quotations_wording.quotes(found)
    assert finding.weight == 2.8
    assert "told → asked; wait → beg" in finding.text


def test_the_quotations_of_the_paraphrase_are_identical(rate: Compared):
    found = quotations.QUOTATIONS.frame(quotations.table(rate))
    derivative = found[found["side"] == "derivative"]
    assert list(derivative["outcome"]) == [quotations.IDENTICAL, quotations.IDENTICAL]
    assert list(derivative["speaker"]) == list(derivative["counterpart_speaker"])
    assert (
        lines.line(lines.table(quotations.compare(rate)), "quotations kept word for word")["derivative"] == 2
    )


def test_unrelated_texts_share_no_quotation(flood: Compared):
    assert set(quotations.QUOTATIONS.frame(quotations.table(flood))["outcome"]) == {
        quotations.ABSENT,
        quotations.DROPPED,
    }


def test_an_article_against_itself_keeps_every_quotation(harbour: Compared, rate: Compared, owners: Compared):
    for pair in (harbour, rate, owners):
        for article in pair:
            found = quotations.QUOTATIONS.frame(quotations.table(Compared(article, article)))
            assert set(found[found["side"] == "wire report"]["outcome"]) <= {quotations.KEPT}
            assert set(found[found["side"] == "derivative"]["outcome"]) <= {quotations.IDENTICAL}


def test_what_does_not_apply_is_not_a_number(harbour: Compared):
    row = lines.line(lines.table(quotations.compare(harbour)), "quotations dropped")
    assert row["wire"] == 2
    assert math.isnan(row["derivative"])


def test_every_outcome_is_listed(harbour: Compared, rate: Compared, flood: Compared, owners: Compared):
    for pair in (harbour, rate, flood, owners):
        found = quotations.QUOTATIONS.frame(quotations.table(pair))
        assert list(found.columns) == quotations.QUOTATIONS.names
        derivative = found[found["side"] == "derivative"]
        assert set(derivative["outcome"]) <= set(quotations.OUTCOMES)


def test_texts_without_words_in_marks_have_an_empty_table():
    plain = as_article("Nothing is quoted here at all.", any_language=True)
    assert quotations.QUOTATIONS.frame(quotations.table(Compared(plain, plain))).empty
    assert (
        quotations_wording.quotes(
            quotations.QUOTATIONS.frame(quotations.table(Compared(plain, plain)))
        ).weight
        < 1
    )


OAKES = """“We do not believe the wall of the dam is at risk,” Robert Oakes told reporters. “Our engineers have been on the site since four o’clock.”

“There was no siren then,” said Joan Pell, who has lived on the street since 1980."""
DENHOLM = OAKES.replace("Robert Oakes told reporters", "said Clara Denholm").replace("siren", "warning")


def test_words_and_speakers_are_counted_apart():
    pair = Compared(*(as_article(text, any_language=True) for text in (OAKES, DENHOLM)))
    counts = lines.table(quotations.compare(pair))
    for name, expected in {
        "quotations kept word for word": 2,
        "quotations whose words were changed": 1,
        "quotations given to another speaker": 2,
    }.items():
        assert lines.line(counts, name)["derivative"] == expected
    told = str(quotations_wording.quotes(quotations.QUOTATIONS.frame(quotations.table(pair))))
    assert "2 of them word for word (2 given to another speaker)" in told


def test_a_cut_quotation_of_another_speaker_is_not_word_for_word():
    said = "“We are not there yet,” said Beatrix Tolland."
    speaker, difference = outcome(f"Anselm Dray and Beatrix Tolland were there. {said}")
    assert speaker == quotations.SPEAKER
    assert "words cut; speaker: Anselm Dray → Beatrix Tolland" in difference


def test_one_word_exchanged_among_small_ones_is_a_change_of_words_in_both_texts():
    pair = Compared(*(as_article(text, any_language=True) for text in (OAKES, DENHOLM)))
    rows = quotations.QUOTATIONS.frame(quotations.table(pair))
    last = rows[rows["quotation"].str.startswith("There was no")]
    assert list(last["outcome"]) == [quotations.KEPT, quotations.CHANGED]
    assert set(last["difference"]) == {"siren → warning"}
    assert "dropped" not in str(quotations_wording.quotes(rows))


def told_of(wire: str, derivative: str) -> tuple[str, list[str]]:
    pair = Compared(*(as_article(text, any_language=True) for text in (wire, derivative)))
    rows = quotations.QUOTATIONS.frame(quotations.table(pair))
    return str(quotations_wording.quotes(rows)), quotations_wording.outcomes(rows)


def test_a_quotation_that_is_only_cut_is_told_as_otherwise_word_for_word():
    wire = "“Nobody must go near the dam. The wall can break at any hour of the day,” Robert Oakes told reporters."
    told, outcomes = told_of(wire, wire.replace("Nobody must go near the dam. ", ""))
    assert "the derivative 1, 1 of them cut and otherwise word for word." in told
    assert outcomes == ["kept in part", "cut"]


def test_where_a_speaker_could_not_be_told_the_sentence_is_named():
    own = OAKES.replace("said Joan Pell, who has lived", "Venn people remember. She has lived")
    assert "check who speaks in sentence 3" in told_of(OAKES, own)[0]
