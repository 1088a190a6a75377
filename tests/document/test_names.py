"""Names without a model."""

import time

import pytest
from made import document

from helpers.document.capitals import NO_SENTENCE_ENDS, case_note, case_notes, case_tells
from helpers.document.names import is_actor, name_words
from helpers.document.variants import merged


def found(text: str) -> dict[str, int]:
    return {name.label: len(name.mentions[0]) for name in merged(document(text))}


def test_short_forms_join_the_full_name():
    text = "The talks began. Senior diplomat Liu Jianchao met Antony Blinken. Liu left. “Liu’s visit mattered,” Blinken said."
    assert found(text) == {"Liu Jianchao": 3, "Antony Blinken": 2}


def test_titles_are_no_part_of_a_name():
    text = "The visit ended. U.S. Secretary of State Antony Blinken met White House Press Secretary Jen Psaki and President Xi Jinping."
    assert set(found(text)) == {"U.S.", "Antony Blinken", "White House", "Jen Psaki", "Xi Jinping"}
    text = "The visit ended. It was the Department of Homeland Security Secretary Osric Venn, then the Joint Chiefs of Staff Chairman Jory Pell."
    assert set(found(text)) == {
        "Department of Homeland Security",
        "Osric Venn",
        "Joint Chiefs of Staff",
        "Jory Pell",
    }


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
    found = {name.label: tuple(map(len, name.mentions)) for name in merged(*owners)}
    assert found["Liu Jianchao"] == (4, 4)
    assert found["Lai Ching Te"] == (0, 1)
    assert found["Ray Dalio"] == (1, 0)


def over_two(wire: str, derivative: str) -> dict[str, tuple[int, ...]]:
    """Names of two texts by their labels, with the mentions in each."""
    return {
        name.label: tuple(map(len, name.mentions)) for name in merged(document(wire), document(derivative))
    }


def test_a_country_is_not_the_bank_that_is_named_after_it():
    wire = "The Bank of Japan kept its rate. Analysts in Japan said that Japan could wait."
    assert over_two(wire, "The central bank in Japan waited. Few in Japan cared.") == {
        "Japan": (2, 2),
        "Bank of Japan": (1, 0),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote for the New York Times and left New York.", {"New York Times": 1, "New York": 1}),
        ("He left the University of Texas. Then he left Texas.", {"University of Texas": 1, "Texas": 1}),
        (
            "It met the Russian Defence Ministry. The Russian left.",
            {"Russian Defence Ministry": 1, "Russian": 1},
        ),
        ("They saw the Red Sea. It was the Sea.", {"Red Sea": 1, "Sea": 1}),
        ("They met in the Supreme Court. The Court rose.", {"Supreme Court": 1, "Court": 1}),
        ("They met Michael Jordan. Then Jordan fell.", {"Michael Jordan": 1, "Jordan": 1}),
    ],
)
def test_only_a_persons_last_name_stands_for_the_whole(text: str, expected: dict[str, int]):
    assert found(text) == expected


def test_a_possessive_may_be_part_of_a_name():
    text = "Rates fell. The People’s Bank of China cut them. Growth in China slowed, so the Bank of China lent. China's Foreign Ministry spoke."
    assert found(text) == {"China": 2, "Bank of China": 1, "Foreign Ministry": 1, "People’s Bank of China": 1}


def test_father_and_son_and_husband_and_wife_stay_apart():
    both = "The rally began. Then {} spoke, and {} spoke. Later Trump left."
    for first, second in (("Donald Trump", "Donald Trump Jr."), ("Donald Trump", "Melania Trump")):
        assert found(both.format(first, second)) == {name.rstrip("."): 1 for name in (first, second, "Trump")}
    assert found("The son of the man, Donald Trump Jr., spoke. Later Trump left.") == {
        "Donald Trump Jr": 1,
        "Trump": 1,
    }


def test_middle_initials_and_particles():
    assert found("They met Donald J. Trump. Then Donald Trump and Trump left.") == {"Donald J. Trump": 3}
    assert found("They met Chris Van Hollen. Then Van Hollen left.") == {"Chris Van Hollen": 2}
    text = "The talks began when Ursula von der Leyen spoke. After that von der Leyen left the room."
    assert found(text) == {"Ursula von der Leyen": 2}


def test_initialisms_are_merged_where_they_are_introduced_or_well_known():
    introduced = "The vote was lost. The Calder Growers Federation (CGF) met. The CGF left."
    assert over_two(introduced, "It was the CGF that met.") == {"Calder Growers Federation": (3, 1)}
    assert found("The Calder Growers Federation met. The CGF left.") == {
        "CGF": 1,
        "Calder Growers Federation": 1,
    }
    assert found("The Federal Reserve met. The Fed left.") == {"Federal Reserve": 2}


def test_a_label_is_a_form_that_stands_in_a_text(owners, harbour, rate):
    for pair in (owners, harbour, rate):
        written = " ".join(" ".join(article.plain.split()) for article in pair)
        assert all(name.label in written for name in merged(*pair))


LONG = "The union met the Harbour Board on Monday, and its leader Marit Oskarne told reporters that nothing had been agreed. "


@pytest.mark.parametrize("spelt", [str.upper, str.title, str.lower])
def test_a_text_in_one_case_has_no_names_and_a_note_says_so(spelt):
    article = document(spelt(LONG * 3), any_language=True)
    assert merged(article) == ()
    assert name_words(article) == frozenset()
    assert "names cannot be told" in case_note(article)
    assert case_notes(document(LONG), article).startswith("the derivative is ")


def test_usual_copy_tells_names_by_case(owners, harbour, rate, flood):
    assert all(case_tells(*pair) for pair in (owners, harbour, rate, flood))
    assert case_tells(document("Yes."))


def test_sentence_ends_are_unknown_in_small_letters_and_where_lines_stand_open():
    assert NO_SENTENCE_ENDS in case_note(document(LONG.lower() * 2, any_language=True))
    assert NO_SENTENCE_ENDS not in case_note(document(LONG.upper() * 2))


def test_peoples_months_and_seas_are_no_actors():
    assert not any(map(is_actor, ("Chinese", "European", "Monday", "Red Sea", "Middle East")))
    assert all(map(is_actor, ("China", "West Virginia", "Liu Jianchao", "Harbour Board")))


def test_very_many_names_are_merged_in_seconds():
    people = " ".join(
        f"They met John Smith{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} and Ann Trump." for n in range(6_000)
    )
    started = time.process_time()
    assert merged(document(f"{people} Later Trump left.", any_language=True))
    assert time.process_time() - started < 10


def test_an_office_with_a_bare_surname_introduces_somebody():
    text = "The guests came. There was Michelle Obama. Then President Obama spoke. Later Obama left."
    assert found(text) == {"Michelle Obama": 1, "Obama": 2}
    text = "The guests came. There was President Joe Biden. Then President Biden spoke. Later Biden left."
    assert found(text) == {"Joe Biden": 3}


def test_a_party_in_brackets_is_no_initialism_of_a_person():
    assert found("The vote was lost by Deval Patrick (D) and David Neal (DN).") == {
        "Deval Patrick": 1,
        "D": 1,
        "David Neal": 1,
        "DN": 1,
    }


def test_a_states_full_name_is_its_short_one():
    article = document("The port of the Republic of Calder closed. Officials in Calder said so.")
    found = {name.label: len(name.mentions[0]) for name in merged(article)}
    assert found == {"Republic of Calder": 2}


@pytest.mark.parametrize(
    "name",
    [
        "Montemor-o-Velho",
        "Port-au-Prince",
        "Stratford-upon-Avon",
        "Bank of Norland",
        "Bank for International Settlements",
        "International Court of Justice",
        "Department for Education and Skills",
        "Bund für Umwelt und Naturschutz",
        "Estadio das Marinhas",
        "Bankers’ Federation",
        "Johnson & Johnson",
    ],
)
def test_a_name_is_whole(name: str):
    assert found(f"They spoke of the {name} on that day.") == {name: 1}


def test_two_names_joined_by_and_or_for_stay_two():
    text = "They left the Bank of Japan and Toyota. There they asked the White House for Congress."
    assert set(found(text)) == {"Bank of Japan", "Toyota", "White House", "Congress"}


def test_zones_and_common_nouns_are_no_names():
    text = "It met the World Trade Organization at 1030 GMT. Trade has dropped, and trade was all."
    assert found(text) == {"World Trade Organization": 1}


def test_an_adjective_made_of_a_name_is_no_part_of_the_next():
    assert found("It was Lisbon-based Construtora Vasco that Beijing-friendly voters met.") == {
        "Beijing": 1,
        "Construtora Vasco": 1,
        "Lisbon": 1,
    }
    assert found("They met Park Jin-young and Kim Jong-un.") == {"Kim Jong-un": 1, "Park Jin-young": 1}


def test_what_a_person_is_opens_a_sentence_and_no_name():
    text = "The match was over. Teenager Daniel Orkon left. Assistant District Attorney Ray Oyel stayed."
    assert set(found(text)) == {"Daniel Orkon", "Ray Oyel"}


def test_a_capital_article_is_no_part_of_a_name_but_of_a_places():
    assert set(found("He told The Associated Press in The Hague.")) == {"Associated Press", "The Hague"}


def test_a_surname_alone_keeps_its_particle():
    assert found("They met Elise van Dorn. Later the judge told van Dorn to wait.") == {"Elise van Dorn": 2}
    assert found("The Bank of England met. The people of England waited.") == {
        "Bank of England": 1,
        "England": 1,
    }


@pytest.mark.parametrize(
    "office",
    [
        "Linnet Police Chief",
        "Supreme Court Justice",
        "Linnet Fire Chief",
        "Linnet Chief of Staff",
        "Linnet Majority Whip",
        "Linnet Chief of Naval Operations",
    ],
)
def test_a_body_with_its_heads_title_is_no_part_of_a_name(office: str):
    assert found(f"{office} Osric Venn spoke on Monday. It was late, Venn said.")["Osric Venn"] == 2


def test_a_forename_that_is_a_word_begins_a_name():
    assert set(found("The boats left. Mark Venn, a pilot, saw them. Mark days like these, he said.")) == {
        "Mark Venn"
    }


def test_a_month_may_be_a_forename():
    text = (
        "The boats left. Rep. Jan Venn saw April Pell there. In April Hale sailed, as did the crew last June."
    )
    assert set(found(text)) == {"Jan Venn", "April Pell"}


def test_a_short_form_of_a_given_name_is_one_persons():
    wire = document("The plan was shelved. “We go,” William Venn told reporters. Hunter Pell left.")
    derivative = document("The plan was shelved. “We go,” Bill Venn told reporters. Joe Pell left.")
    told = {name.variants: tuple(map(len, name.mentions)) for name in merged(wire, derivative)}
    assert told[("Bill Venn", "William Venn")] == (1, 1)
    assert told[("Hunter Pell",)] == (1, 0)
    assert told[("Joe Pell",)] == (0, 1)


def test_a_short_form_that_two_given_names_have_is_neither():
    told = found("The plan was shelved. Alex Dray met Alexander Dray and Alexandra Dray in the town.")
    assert len(told) == 3
