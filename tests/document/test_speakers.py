"""Who said what stands between quotation marks."""

from __future__ import annotations

import pytest

from helpers.document.document import Document
from helpers.document.quotedkinds import TITLE
from helpers.reading.articles import as_article


def told(text: str) -> list[str]:
    """The speaker of each quotation of a text."""
    return [each.speaker for each in Document.of(as_article(text)).quotations]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Osric Venn attacked the toll on Monday, calling it “a tax on those who sail.”", ["Osric Venn"]),
        ("When Jory Pell asked about the toll on Monday, Osric Venn hit back by saying that others “sail for free every day.”", ["Osric Venn"]),
        ("Jory Pell welcomed the toll on boats, but Osric Venn has called it “a tax on those who sail.”", ["Osric Venn"]),
        ("Jory Pell left after Osric Venn's assertion that he thought the boat “quite unsafe” at sea.", ["Osric Venn"]),
        ("Jory Pell ignored Osric Venn's call to “look at the boats” before the vote.", ["Osric Venn"]),
        ("Jory Pell found out about the boats and tweeted that Linnet “should rethink this whole toll on boats,” the Courier reports.", ["Jory Pell"]),
        ("It was, as Osric Venn put it, “a tax on those who sail.”", ["Osric Venn"]),
        ("Osric Venn put it in a drawer “for those who sail.”", ["Osric Venn"]),
        ("Someone from the Harrow Council called Jory Pell to say the boats were “out of order at sea.”", ["Someone from the Harrow Council"]),
        ("Osric Venn on Monday said on the radio that, “Harrow Boats Want to Close Our Port” at night.", ["Osric Venn"]),
    ],
    ids=["goes on saying", "the main clause", "another clause", "his own claim", "his call", "not the paper", "put it", "put away", "someone", "capitals that are said"],
)  # fmt: skip
def test_the_speaker_is_whoever_says_so(text: str, speakers: list[str]):
    assert told(text) == speakers


def test_they_are_those_whom_the_sentences_before_are_about():
    text = "The pilots met the mayor on Monday. They saw the boats too. “The sea is rising fast,” they wrote."
    assert told(text) == ["The pilots"]


def test_a_dropped_line_in_brackets_hides_nobody_from_the_pronoun_after_it():
    text = (
        "Jory Pell, a pilot, said the storm was bad.\n\nSlideshow (20 Images)\n\nDan Hale, in a statement, said Pell took too long.\n\n"
        "He added, “We have never been so cold in all our life.”"
    )
    assert told(text) == ["Dan Hale"]


def test_a_state_is_nobody_whom_he_stands_for():
    text = "Osric Venn sailed on. At an event in Harrow, New Hampshire, he spoke. He said boats must “get going at once.”"
    assert told(text) == ["Osric Venn"]


def test_the_name_of_a_programme_is_nobodys_words():
    on, to = (
        Document.of(as_article(text)).quotations[1]
        for text in (
            "“We sail on Monday,” Osric Venn said on Harrow's “The Morning Tide.”",
            "“We sail on Monday,” Osric Venn told “Harrow Morning Tide.”",
        )
    )
    assert on.kind == to.kind == TITLE
    assert on.speaker == to.speaker == ""


def test_a_term_that_nobody_says_has_no_speaker():
    assert told("The council voted on Monday to help those known as “Quaylings” in the port of Harrow.") == [
        ""
    ]


def test_a_former_head_is_nobody_but_the_name_beside_it():
    text = "Osric Venn, a former director of the port and a leading expert on boats, said raising it would be “a big step.”"
    assert told(text) == ["Osric Venn"]


def test_he_is_whoever_was_said_to_say_so_before():
    text = (
        "Jory Pell's quarrel with the mayor showed his worth, said Osric Venn, a pilot in Harrow.\n\n"
        "“The main thing is to sail,” he said."
    )
    assert told(text) == ["Osric Venn"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("President Osric Venn met President Jory Pell on Monday. Venn sailed on. “The sea is rising fast,” the president said.", "Osric Venn"),
        ("President Osric Venn met President Jory Pell on Monday. “The sea is rising fast,” the president said.", "the president"),
        ("The toll fell after a ruling by District Judge Osric Venn. The Harrow judge called it “a tax on those who sail.”", "Osric Venn"),
        ("President Osric Venn sailed on. The French president called it “a tax on those who sail.”", "The French president"),
        ("Osric Venn sailed on Monday. The 66-year-old former pilot was tired. “The sea is rising fast,” he said.", "Osric Venn"),
        ("Prime Minister Theresa May lost the vote in May. “The sea is rising fast,” May told a crowd.", "Theresa May"),
        ("Moody’s Investors Service saw the toll in a note. Moody’s said “the sea is rising as fast as ever.”", "Moody’s Investors Service"),
    ],
    ids=["named most", "named as often", "named before", "another country", "age", "a month", "a possessive"],
)  # fmt: skip
def test_whoever_is_not_named_in_full_is_told_by_name(text: str, speaker: str):
    assert told(text) == [speaker]
