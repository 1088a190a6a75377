"""Shared words counted: directions, kinds that add up, offsets into the untouched texts."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from made import document

from helpers.document.document import Document
from helpers.languages.english.words import fold
from helpers.measures import lines
from helpers.measures.lines import line
from helpers.measures.reuse import measure as reuse
from helpers.measures.reuse import wording as reuse_wording
from helpers.pairing.compared import Compared

WORDS = st.lists(
    st.sampled_from(["storm", "dam", "fell", "the", "Oslo", "9", "“we", "won”", "said", "river."]),
    min_size=1,
    max_size=60,
)


def text(words: str) -> Document:
    return document(words, any_language=True)


def kinds(pair: Compared) -> dict[str, int]:
    found = reuse.PASSAGES.frame(reuse.passages_table(pair))
    return {kind: int(found.loc[found["kind"] == kind, "words"].sum()) for kind in reuse.KINDS}


def test_a_text_against_itself_is_found_whole(harbour: Compared):
    table = lines.table(reuse.compare(Compared(harbour.wire, harbour.wire)))
    shares = table[(table["unit"] == "share") & ~table["measure"].str.startswith("shared")]
    assert (shares[["wire", "derivative"]] == 1).all(axis=None)
    assert line(table, reuse.LONGEST)["wire"] == len(harbour.wire.words)


@settings(max_examples=60)
@given(WORDS, WORDS)
def test_the_three_kinds_add_up_to_the_passages(wire: list, derivative: list):
    pair = Compared(text(" ".join(wire)), text(" ".join(derivative)))
    table = lines.table(reuse.compare(pair))
    whole = line(table, reuse.LEAD)
    parts = sum(line(table, f"shared words: {kind}")["derivative"] for kind in reuse.KINDS)
    assert np.isclose(parts, whole["derivative"])
    assert sum(kinds(pair).values()) == round(whole["derivative"] * len(pair.derivative.words))


@settings(max_examples=60)
@given(WORDS, WORDS)
def test_offsets_point_at_the_same_words_in_both_texts(wire: list, derivative: list):
    pair = Compared(text(" ".join(wire)), text(" ".join(derivative)))
    for row in reuse.PASSAGES.frame(reuse.passages_table(pair)).itertuples():
        here, there = (
            [fold(word.text) for word in article.words if start <= word.start and word.end <= end]
            for article, start, end in (
                (pair.wire, row.wire_start, row.wire_end),
                (pair.derivative, row.derivative_start, row.derivative_end),
            )
        )
        assert here == there
        assert len(here) == row.words


def test_passages_are_cut_where_the_quotation_marks_are(pair_of):
    wire = "The mayor of the town said “the dam will hold until spring” on Monday before the vote."
    derivative = "Officials heard that the mayor of the town said “the dam will hold until spring” at noon."
    found = reuse.PASSAGES.frame(reuse.passages_table(pair_of(wire, derivative)))
    assert list(zip(found["words"], found["kind"], found["quoted"], strict=True)) == [
        (6, reuse.VERBATIM, "neither"),
        (6, reuse.QUOTATION, "both"),
    ]


def test_marks_that_were_dropped_are_told(pair_of):
    found = reuse.PASSAGES.frame(
        reuse.passages_table(
            pair_of(
                "“The dam will hold until spring,” she said.",
                "Experts think the dam will hold until spring anyway.",
            )
        )
    )
    assert found["quoted"].tolist() == ["wire only"]


def test_names_dates_and_function_words_are_no_copying(pair_of):
    wire = "They were told that President Anna Berg of Norway would go there on March 12 with a large party."
    derivative = "A banquet followed. President Anna Berg of Norway would go there on March 12 by sea."
    assert kinds(pair_of(wire, derivative)) == {reuse.QUOTATION: 0, reuse.NAME: 11, reuse.VERBATIM: 0}


def test_the_samples_are_what_their_readme_says(harbour: Compared, rate: Compared, flood: Compared):
    """Lifted; paraphrased with two quotations of 15 and 12 words kept; nothing shared."""
    assert kinds(harbour)[reuse.VERBATIM] > 0.5 * len(harbour.derivative.words)
    quoted = reuse.PASSAGES.frame(reuse.passages_table(rate)).query("kind == 'quotation'")
    assert quoted["words"].tolist() == [15, 12]
    assert line(lines.table(reuse.compare(rate)), "longest run, quotations masked")["wire"] == 6
    assert reuse.PASSAGES.frame(reuse.passages_table(flood)).empty
    assert line(lines.table(reuse.compare(flood)), reuse.LONGEST)["wire"] == 2


def test_the_owners_pair_shares_hardly_anything(owners: Compared):
    table = lines.table(reuse.compare(owners))
    assert line(table, reuse.LONGEST)["derivative"] == 5
    assert line(table, "runs of 7 words")["derivative"] == 0
    assert round(line(table, reuse.LEAD)["derivative"], 2) == 0.04
    assert line(table, "runs of 2 words")["note"].startswith("44 of 303 and 53 of 447 runs")


def test_a_sentence_whose_marks_do_not_pair_is_masked():
    """A guess would move a speaker's words to the writer."""
    article = text('He wrote "the dam will hold. Nobody answered him that day.')
    assert article.own_keys[:6] == (None,) * 6
    assert article.own_keys[6:] == ("nobody", "answered", "him", "that", "day")


def test_an_empty_article_is_unknown_not_zero(rate: Compared):
    empty = replace(rate.derivative, sentences=())
    table = lines.table(reuse.compare(Compared(rate.wire, empty)))
    assert np.isnan(line(table, reuse.LEAD)["derivative"])
    assert line(table, reuse.LEAD)["wire"] == 0
    assert reuse.PASSAGES.frame(reuse.passages_table(Compared(rate.wire, empty))).empty
    assert (
        reuse_wording.reuse(
            table, reuse.PASSAGES.frame(reuse.passages_table(Compared(rate.wire, empty)))
        ).weight
        == 0
    )


def test_the_sentence_counts_the_kinds(harbour: Compared, flood: Compared):
    told = reuse_wording.reuse(
        lines.table(reuse.compare(harbour)), reuse.PASSAGES.frame(reuse.passages_table(harbour))
    ).text
    assert "29 words in quotations, 5 in names and fixed phrases, and 211 other words verbatim" in told
    assert (
        "no run of three words"
        in reuse_wording.reuse(
            lines.table(reuse.compare(flood)), reuse.PASSAGES.frame(reuse.passages_table(flood))
        ).text
    )
