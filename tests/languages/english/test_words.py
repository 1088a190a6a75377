"""Words and sentences."""

from itertools import pairwise

import pytest
from conftest import rows
from hypothesis import given
from hypothesis import strategies as st

from helpers.languages.english import listed, lists
from helpers.languages.english import words as tokens
from helpers.languages.english.inflection import families, family, parts


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens.words(text)]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens.sentences(text)]


def test_hyphens_abbreviations_and_figures_are_one_word_each():
    """As Flesch counts (How to Write Plain English, 1979)."""
    text = "The U.S.-China deal, worth $1.2bn (AT&T’s), rose 3.5% at 10:30 a.m.—he didn’t say."
    assert words(text) == ["The", "U.S.-China", "deal", "worth", "1.2bn", "AT&T’s", "rose", "3.5", "at", "10:30", "a.m.", "he", "didn’t", "say"]  # fmt: skip


def test_a_word_broken_after_its_hyphen_is_one_word_and_one_that_hangs_is_two():
    assert [tokens.fold(word) for word in words("A far- reaching two-\nthirds of needle- in-a-haystack cases")] == [
        "a", "far-reaching", "two-thirds", "of", "needle-in-a-haystack", "cases"
    ]  # fmt: skip
    assert words("Four- or five-year 16- to 18-year-olds, he said- the X- Men") == [
        "Four", "or", "five-year", "16", "to", "18-year-olds", "he", "said", "the", "X", "Men"
    ]  # fmt: skip


def test_a_missing_space_does_not_glue_two_sentences():
    assert words("It ended.Next came rain.") == ["It", "ended", "Next", "came", "rain"]


def test_combining_accents_stay_in_their_word():
    assert words("e\u0301te\u0301 naïve") == ["e\u0301te\u0301", "naïve"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Smith met Gov. Jones at 5 p.m. They left.", 2),
        ("It passed the storm.A second vote is due.", 2),
        ("“We have it.”Ann Lee left at noon.", 2),
        ("The site Booking.Com was down.", 1),
        ("It cost $1.2 billion. Shares of Acme Inc. fell.", 2),
        ("He works for Acme Inc. The company fell.", 2),
        ("Officials in the U.S. Treasury said so.", 1),
        ("He left the U.S. He came back.", 2),
        ("He lives at Apt. 4 by the sea.", 1),
        ("Port Vale (pop. 900) has a boat.", 1),
        ("Yahoo! Inc. said it would sell its boats.", 1),
        ("Sales fell in Oct. Prices rose in the town.", 2),
        ("Sales fell in Oct. 2021 by half. The Oct. Report said so.", 2),
        ("It grew in the bay . Then it left.", 2),
        ("PAPERS AND GLUE: Prices rose. NASA: none.", 3),
        ("HARBOUR Co. (Linnet Bay) -- Ann Lee was named. Others left.", 3),
        ("“Hold it!” Mr. Holder recalled. “Where are you going?”", 2),
        ("“I will go,” he said. “You stay.”", 2),
        ('"He went." She stayed.', 2),
        ("J. K. Rowling wrote it. No. 10 reacted.", 2),
        ("Lt. Gov. Tim Murray spoke (Ms. Tlaib did not). Then he left.", 2),
        ("Why? Because. Go!", 3),
        ("They lost.", 1),
        ("He paused … and left.", 1),
        ("On Jan. 12 it rained. On Feb. 2. it did not.", 2),
        ("1. Buy a car.", 1),
        ("The end came. . . . Nothing followed.", 2),
        ("Yahoo! said it grew.", 1),
        ("Yahoo! Inc. said it grew. Yum! Brands fell.", 2),
        ("Stop! Inc. is no name.", 1),
        ("It won! Prices rose.", 2),
        ("He lives at 12 Elm St., Apt. 4, in Rm. 12, off Hwy. 61.", 1),
        ("Sales fell in Oct. Prices rose on Sat. Shops were full.", 3),
        ("On Oct. 5 it rained.", 1),
        ("The jacket comes in size S. Fits are generous.", 2),
        ("He was in group B. Brazil won.", 2),
        ("He met J. Smith.", 1),
        ("He lost the Anneke B. From his bed he spoke. Anthony D. So and George W. and Ann Bush left.", 3),
        ("It began at 5 p.m. Police came.", 2),
        ("It began at 5 p.m. Eastern time and at 5 p.m. Friday.", 1),
        ("They sold boats, nets, etc. Fits were rare.", 2),
        ("He left at 5 a.m. EST. She came late.", 2),
        ("It cost est. Five pounds.", 1),
        ("Mt. Vale and Pt. Morrow are closed.", 1),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int):
    assert len(sentences(text)) == count, sentences(text)


def test_us_with_and_without_points_cuts_alike():
    with_points = "The U.S. Secretary of State left. U.S. officials stayed in the U.S. They met."
    without = "The US Secretary of State left. US officials stayed in the US. They met."
    assert len(sentences(with_points)) == len(sentences(without)) == 3


@given(st.text(alphabet=st.sampled_from("aB .!?“”\"')(…U.S\n\t1,é中")))
def test_sentences_cover_everything_but_space_in_order(text: str):
    spans = list(tokens.sentences(text))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join(text[start:end] for start, end in spans).split() == "".join(sentences(text)).split()
    covered = "".join("".join(text[start:end].split()) for start, end in spans)
    assert covered == "".join(text.split())


@given(st.text())
def test_words_are_where_they_are_said_to_be(text: str):
    for start, end in tokens.words(text):
        assert text[start:end].strip() == text[start:end] != ""


def test_fold_brings_spellings_together():
    assert tokens.fold("U.S.") == tokens.fold("US’s") == "us"
    assert tokens.fold("Taiwan’s") == tokens.fold("TAIWAN's") == "taiwan"
    assert tokens.fold("3.5") == "3.5"


def test_very_long_words_are_cut_like_others():
    assert words("a" * 100_000) == ["a" * 100_000]
    assert len(sentences("b" * 100_000 + ". C.")) == 2


def test_sentence_ends_agree_with_people():
    """Inside paragraphs of the Wall Street Journal: F1 at least .985."""
    right = found = gold = 0
    for row in rows("wsj_sentences"):
        for ends, ours in _paragraph_ends(row):
            right, found, gold = right + len(ends & ours), found + len(ours), gold + len(ends)
    assert 2 * right / (found + gold) >= 0.985


def _paragraph_ends(row: dict):
    """Human and our sentence ends inside each paragraph, counted in non-space characters."""
    text, position, counted = row["text"], 0, 0
    human = set(row["ends_nonspace"])
    for paragraph in text.split("\n\n"):
        length = len("".join(paragraph.split()))
        inside = set(range(counted + 1, counted + length))
        ours = {counted + len("".join(paragraph[:end].split())) for _, end in tokens.sentences(paragraph)}
        yield human & inside, ours & inside
        counted, position = counted + length, position + len(paragraph)


def test_the_work_on_a_text_without_sentence_ends_grows_with_its_length():
    """A run of abbreviations once took time that grew with its square: an hour for what takes seconds."""
    assert len(list(tokens.sentences("U.S. " * 100_000))) == 1


def test_all_forms_of_a_regular_verb_are_of_one_family():
    """Of every verb in -e or -y of the dictionary; left out are nouns that mean something else, and doubled letters, which are names."""
    known = lists.syllable_counts()
    apart = listed.words("irregular", "nouns unlike their verbs") | {"ache", "aide", "base", "halve", "shelve", "pare", "party", "longe", "plante", "stocke", "ende", "aime"}  # fmt: skip
    verbs = [
        word
        for word in known
        if len(word) > 2 and word.endswith("e") and word + "d" in known and word[:-1] + "ing" in known
    ]
    regular = [
        verb
        for verb in verbs
        if verb not in apart | lists.function_words() and verb[-2] != verb[-3] and verb[-2] not in "aeiouwy"
    ]
    assert len(regular) > 1000
    assert not [
        verb
        for verb in regular
        if len({family(verb), family(verb + "d"), family(verb + "s"), family(verb[:-1] + "ing")}) > 1
    ]


def test_short_verbs_keep_the_letter_that_their_endings_take():
    for forms in (
        "die died dying",
        "sue sued suing",
        "use used using",
        "try tried tries",
        "owe owed",
        "hope hoped",
        "hop hopped",
    ):
        assert len({family(form) for form in forms.split()}) == 1, forms
    assert family("hoping") != family("hopping")
    assert family("caring") != family("car")


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("Half-sunk", ["half", "sunk"]),
        ("half\u2011\nsunk", ["half", "sunk"]),
        ("harb\u00ad\nour-side", ["harbour", "side"]),
        ("Marsh’s", ["marsh"]),
        ("-", []),
    ],
)
def test_hyphens_part_a_word_and_the_end_of_a_line_after_a_soft_one_does_not(word: str, keys: list[str]):
    assert [part.key for part in parts(word)] == keys
    assert list(families(word)) == [family(key) for key in keys]


@given(st.text(alphabet="aB7-‐’s. \n\u00ad"))
def test_every_part_stands_where_it_says(word: str):
    assert all(tokens.fold(word[part.start : part.end]) == part.key for part in parts(word))
