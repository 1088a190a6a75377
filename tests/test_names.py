"""Names without a model."""

from __future__ import annotations

from helpers.names import names
from helpers.reading import as_article


def found(text: str) -> dict[str, int]:
    return {name.label: len(name.mentions[0]) for name in names(as_article(text))}


def test_short_forms_join_the_full_name():
    text = "The talks began. Senior diplomat Liu Jianchao met Antony Blinken. Liu left. “Liu’s visit mattered,” Blinken said."
    assert found(text) == {"Liu Jianchao": 3, "Antony Blinken": 2}


def test_titles_are_no_part_of_a_name():
    text = "The visit ended. U.S. Secretary of State Antony Blinken met White House Press Secretary Jen Psaki and President Xi Jinping."
    assert set(found(text)) == {"U.S.", "Antony Blinken", "White House", "Jen Psaki", "Xi Jinping"}


def test_a_short_form_that_comes_first_stands_by_itself():
    text = "A top Chinese official spoke. Later the Chinese Foreign Ministry and Chinese traders replied."
    assert set(found(text)) == {"Chinese", "Chinese Foreign Ministry"}


def test_a_capital_that_the_sentence_forces_is_no_name():
    assert found("Officials met. Analysts wondered. Meanwhile, voters waited. Nobody knew.") == {}


def test_days_and_months_are_no_names():
    assert found("They met on Friday. In January it snowed in Oslo.") == {"Oslo": 1}


def test_compounds_name_both_sides():
    text = "Relations between China and the U.S. soured. The U.S.-China talks failed."
    assert found(text) == {"China": 2, "U.S.": 2}


def test_two_bearers_of_one_surname_are_not_confused():
    text = "The family met. Jill Biden and Joe Biden dined. Joe Biden left. Biden laughed."
    assert found(text) == {"Joe Biden": 3, "Jill Biden": 1}


def test_names_of_a_pair_are_merged_over_both(owners):
    merged = {name.label: tuple(map(len, name.mentions)) for name in names(*owners)}
    assert merged["Liu Jianchao"] == (4, 4)
    assert merged["Lai Ching Te"] == (0, 1)
    assert merged["Ray Dalio"] == (1, 0)
