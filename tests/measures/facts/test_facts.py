"""Facts: what became of names, numbers, dates and places."""

import random
from types import SimpleNamespace

import pandas as pd
import pytest
from conftest import rows

from helpers.findings.finding import NOTE, Finding
from helpers.measures import lines
from helpers.measures.facts import Facts, fact
from helpers.measures.facts import measure as facts
from helpers.measures.facts import wording as facts_wording
from helpers.measures.lines import COLUMNS
from helpers.measures.verdict import measure as verdict
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article


def pair(wire: str, derivative: str) -> Compared:
    return Compared(as_article(wire, any_language=True), as_article(derivative, any_language=True))


def told(table: pd.DataFrame, outcome: str, *kinds: str) -> set[tuple[str, str]]:
    chosen = table[(table["outcome"] == outcome) & table["kind"].isin(kinds or fact.KINDS)]
    return set(zip(chosen["wire_value"], chosen["derivative_value"], strict=True))


def test_the_one_changed_number_of_the_strike_is_found_and_all_else_is_the_same(harbour):
    table = facts.FACTS.frame(facts.table(harbour))
    assert told(table, "changed") == {("38", "58")}
    assert told(table, "new") == set()
    (line,) = table[table["outcome"] == "changed"].itertuples()
    assert (line.wire_sentence, line.derivative_sentence, line.certainty) == (2, 3, "sure")
    assert "held up 38 ships" in line.wire_text
    assert "held up 58 ships" in line.derivative_text
    assert {"Corvin Halloway", "Lenka Orstad"} <= {wire for wire, _ in told(table, "missing", "name")}


def test_every_figure_of_the_rate_decision_comes_through(rate):
    table = facts.FACTS.frame(facts.table(rate))
    same = {value for both in told(table, "same", "number", "date") for value in both}
    figures = """0.8 1.1 1.2 1.6 2 2.6 3.4 3.9 4.75 4.93 5.6 7 11 14 17 18.40 22 40 310 2020 2022 2024 2025 31,000
        250,000""".split()
    assert [figure for figure in figures if not any(figure in value for value in same)] == []
    assert told(table, "changed") == set()
    assert ("Dec. 14", "14 December") in told(table, "same", "date")
    assert not any(any(map(str.isdigit, value)) for value, _ in told(table, "missing", "number", "date"))
    assert not any(any(map(str.isdigit, value)) for _, value in told(table, "new", "number", "date"))


def test_what_an_editor_must_check_as_serious_is_changed_and_the_rest_is_pointed_to():
    wire = (
        "The port authority of Tarn Valley said on Monday that the dock that burned in March would be rebuilt. "
        "Chief executive Marcus Adeyemi said the yard employed 640 people. A union spokesman welcomed the loan."
    )
    own = (
        "The dock that was lost to fire in March will be rebuilt, the port authority of Tarn Valley said on Monday. "
        "There are 460 people on the payroll of the yard, according to chief executive Marcus Adeleke. The union welcomed the loan."
    )
    table = facts.FACTS.frame(facts.table(pair(wire, own)))
    assert told(table, "changed") == {("Marcus Adeyemi", "Marcus Adeleke")}
    said = facts_wording.facts(table, to_check=1).text
    assert "1 more is listed under what to check." in said


def test_the_flood_and_the_film_share_no_fact_and_none_is_called_changed(flood):
    table = facts.FACTS.frame(facts.table(flood))
    assert told(table, "same") == told(table, "changed") == set()
    assert len(told(table, "missing")) > 30


def test_in_the_owners_pair_nothing_is_called_changed_and_the_names_are_right(owners):
    table = facts.FACTS.frame(facts.table(owners))
    plain = facts_wording.facts(table).text
    assert "places, the derivative has " in plain
    assert " None was found to be changed; " in plain
    assert "fact" not in plain
    missing = {wire for wire, _ in told(table, "missing", "name")}
    assert told(table, "changed") == set()
    assert {"Ray Dalio", "Bridgewater Associates", "Treasury Department", "Xi Jinping", "Mao Ning"} <= missing
    assert told(table, "new", "name") == {("", "Lai Ching Te")}
    assert {"Antony Blinken", "Liu Jianchao"} <= {wire for wire, _ in told(table, "same", "name")}


@pytest.mark.parametrize("name", ["owners", "harbour", "rate", "flood"])
def test_a_text_against_itself_keeps_every_fact(name: str, request: pytest.FixtureRequest):
    article = request.getfixturevalue(name).wire
    table = facts.FACTS.frame(facts.table(Compared(article, article)))
    assert set(table["outcome"]) == {"same"}
    assert (table["wire_value"] == table["derivative_value"]).all()


@pytest.mark.parametrize("name", ["owners", "harbour", "rate", "flood"])
def test_swapping_the_pair_swaps_missing_and_new_and_keeps_what_changed(
    name: str, request: pytest.FixtureRequest
):
    there = request.getfixturevalue(name)
    one, other = (
        facts.FACTS.frame(facts.table(there)),
        facts.FACTS.frame(facts.table(Compared(there.derivative, there.wire))),
    )
    assert {wire for wire, _ in told(one, "missing")} == {value for _, value in told(other, "new")}
    assert {value for _, value in told(one, "new")} == {wire for wire, _ in told(other, "missing")}
    assert told(one, "changed") == {(value, wire) for wire, value in told(other, "changed")}


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        (
            "Some 2,987 people marched through the old town.",
            "About 3,000 people marched through the old town.",
        ),
        (
            "The fire destroyed 1,043 homes in the valley.",
            "The fire destroyed more than 1,000 homes in the valley.",
        ),
        ("Profit was $1.2 billion in the spring quarter.", "Profit was $1.2bn in the spring quarter."),
        ("Rain is expected on Dec. 14 in the north.", "Rain is expected on 14 December in the north."),
        (
            "The union wants at least 400 crowns (38 dollars) a week for its members.",
            "The union wants at least 400 crowns (£30) a week for its members.",
        ),
        ("One in four pupils missed school on the day.", "A quarter of pupils missed school on the day."),
        (
            "The meeting began at 8 p.m. (1900 GMT) in Port Salter.",
            "The meeting began at 1900 GMT in Port Salter.",
        ),
        ("Shares of the bank fell 3 percent.", "Shares of the grocer rose 8 percent in Paris."),
        ("The town lies 10 miles from the sea by road.", "The town lies 16 kilometres from the sea by road."),
    ],
)
def test_what_is_rounded_or_written_otherwise_or_told_of_another_thing_is_not_changed(
    wire: str, derivative: str
):
    assert told(facts.FACTS.frame(facts.table(pair(wire, derivative))), "changed") == set()


@pytest.mark.parametrize(
    ("wire", "derivative", "values"),
    [
        (
            "The walkout has held up 38 ships since last week, the authority said.",
            "The walkout has held up 58 ships since last week, the authority said.",
            ("38", "58"),
        ),
        (
            "The company reported a loss of $5 million for the year, its report says.",
            "The company reported a loss of $5 billion for the year, its report says.",
            ("$5 million", "$5 billion"),
        ),
        (
            "The ministry said on Tuesday that Liu Jianchao would travel to Paris.",
            "The ministry said on Tuesday that Liu Jiancho would travel to Paris.",
            ("Liu Jianchao", "Liu Jiancho"),
        ),
        (
            "The board will meet in the city hall on Tuesday to discuss the budget.",
            "The board will meet in the city hall on Thursday to discuss the budget.",
            ("Tuesday", "Thursday"),
        ),
        (
            "About 3,000 people marched through the old town.",
            "Some 2,987 people marched through the old town.",
            ("3,000", "2,987"),
        ),
        (
            "Osric Venn, a 46-year-old pilot, was pulled from the water.",
            "Osric Venn, 64, a pilot, was pulled from the water.",
            ("46-year-old", "64"),
        ),
        (
            "As many as 300 people were on board when the boat sank.",
            "At least 300 people were on board when the boat sank.",
            ("As many as 300", "At least 300"),
        ),
        (
            "The water off the pier was minus 3 degrees on the day of the storm.",
            "The water off the pier was 3 degrees on the day of the storm.",
            ("minus 3 degrees", "3 degrees"),
        ),
        (
            "About 14 people were injured, hospital officials said. The ferry left with 88 passengers.",
            "Dozens of people were injured, hospital officials said. The ferry left with scores of passengers.",
            ("14", "Dozens"),
        ),
        (
            "The second town lies 60 miles away and has no bridge.",
            "The second town lies 60 kilometres away and has no bridge.",
            ("60 miles", "60 kilometres"),
        ),
    ],
)
def test_another_value_in_the_same_statement_is_changed(wire: str, derivative: str, values: tuple[str, str]):
    assert told(facts.FACTS.frame(facts.table(pair(wire, derivative))), "changed") == {values}


def test_another_form_of_a_name_is_the_same_name():
    there = pair(
        "The aide to Hillary Rodham Clinton spoke. Felipe Calderón was there.",
        "The aide to Hillary Clinton spoke. Felipe Calderon was there.",
    )
    table = facts.FACTS.frame(facts.table(there))
    assert told(table, "changed") == told(table, "missing", "name") == set()


def test_a_country_is_found_by_the_word_for_its_people():
    table = facts.FACTS.frame(
        facts.table(pair("Officials met in China on the matter.", "They met with Chinese officials there."))
    )
    assert ("China", "Chinese") in told(table, "same", "place")


def test_the_measures_count_the_table(harbour):
    measures, table = lines.table(facts.compare(harbour)), facts.FACTS.frame(facts.table(harbour))
    assert tuple(measures.columns) == COLUMNS
    for row in measures.itertuples():
        outcome, kind = row.measure.split()
        count = ((table["outcome"] == outcome) & (table["kind"] == kind.rstrip("s"))).sum()
        sides = [value for value in (row.wire, row.derivative) if value == value]
        assert sides == [count] * len(sides)


def test_the_sentence_names_both_values_of_a_changed_fact(harbour, owners):
    finding = facts_wording.facts(
        facts.FACTS.frame(facts.table(harbour)), verdict=verdict.verdict(harbour).label
    )
    assert "“38”" in finding.text
    assert "“58”" in finding.text
    assert finding.weight == 2.8
    assert (
        facts_wording.facts(
            facts.FACTS.frame(facts.table(owners)), verdict=verdict.verdict(owners).label
        ).weight
        == 1.6
    )
    assert facts_wording.facts(facts.FACTS.frame(facts.table(owners)).iloc[:0]).weight == 0


def test_facts_that_only_a_note_tells_are_not_said_to_be_listed(owners: Compared):
    check = SimpleNamespace(name="check", found=[Finding(NOTE, "name", "likely", None, None, "")])
    assert "listed" not in Facts.measure(owners, beside=[check]).finding.text


def test_little_text_gives_an_empty_table_and_zeros():
    table = facts.FACTS.frame(facts.table(pair("rain", "snow")))
    assert list(table.columns) == facts.FACTS.names
    assert table.empty
    assert (lines.table(facts.compare(pair("rain", "snow")))["note"] != "").all()


def test_a_long_text_full_of_numbers_is_done_in_time():
    draw = random.Random(1)
    texts = [
        " ".join(
            f"The port has {draw.randint(1, 9999)} ships and {draw.randint(1, 99)} boats."
            for _ in range(1500)
        )
        for _ in range(2)
    ]
    assert len(facts.FACTS.frame(facts.table(pair(*texts)))) > 0


def test_consistent_summaries_hold_hardly_a_changed_value():
    some = [row for row in rows("summedits") if row["label"] == 1][::10]
    assert (
        sum(
            len(facts.changed(facts.FACTS.frame(facts.table(pair(row["doc"], row["summary"])))))
            for row in some
        )
        == 0
    )


def test_a_number_is_not_the_same_as_an_age_or_a_count_of_other_things_that_is_as_large():
    wire = "The ferry capsized off Quillon and at least 38 died.\n\nBy nightfall 121 people had been pulled from the water."
    own = "The vessel of nearly 40 years was bound for the main island.\n\nScores of lorries waited at the other port."
    found = facts.FACTS.frame(facts.table(pair(wire, own)))
    assert told(found, "same", "number") == set()
    assert {("38", ""), ("121", "")} <= told(found, "missing", "number")
    assert {("", "40 years"), ("", "Scores")} <= told(found, "new", "number")
    near = facts.FACTS.frame(facts.table(pair(wire, "More than 120 people were saved from the sea.")))
    assert told(near, "same", "number") == {("121", "120")}


def test_one_who_was_killed_is_a_number_and_one_of_a_few_is_none():
    wire = "A valve failed on Tuesday in Kelbrook. No one was killed. One of the roads was shut."
    own = "A valve failed on Tuesday in Kelbrook. One person was killed. One of the roads was shut."
    found = facts.FACTS.frame(facts.table(pair(wire, own)))
    assert told(found, "new", "number") == {("", "One")}
    assert told(facts.FACTS.frame(facts.table(pair(own, own))), "same", "number") == {("One", "One")}


def test_a_company_that_is_called_by_the_name_of_a_valley_is_no_place():
    text = "The dam is run by Tarn Valley Water. Tarn Valley shares fell. Police shut a road in Linnet Bay."
    found = facts.FACTS.frame(facts.table(pair(text, text)))
    assert told(found, "same", "place") == {("Linnet Bay", "Linnet Bay")}
    there = f"{text} Linnet Bay Ferries stopped. Rain fell in Tarn Valley."
    assert ("Tarn Valley", "Tarn Valley") in told(
        facts.FACTS.frame(facts.table(pair(there, there))), "same", "place"
    )


def test_a_country_is_listed_by_its_own_name_where_it_stands():
    text = "A Chinese official came to Washington on Friday. China wants to talk."
    found = facts.FACTS.frame(facts.table(pair(text, text)))
    assert told(found, "same", "place") == {("China", "China"), ("Washington", "Washington")}


def test_the_sentence_counts_the_names_that_the_table_lists_as_missing(owners):
    table = facts.FACTS.frame(facts.table(owners))
    missing = told(table, "missing", "name")
    assert f"and {len(missing) - 4} more names." in facts_wording.facts(table).text


def test_the_title_says_what_is_changed(harbour):
    assert (
        facts_wording.facts(facts.FACTS.frame(facts.table(harbour))).brief
        == "The derivative changes 1 number"
    )


def test_a_country_and_its_people_are_one_name_though_no_list_has_them():
    table = facts.FACTS.frame(facts.table(pair("The Lestrian minister came.", "Lestria’s minister came.")))
    assert told(table, "same") == {("Lestrian", "Lestria")}


def test_a_place_that_stands_within_a_longer_name_is_not_new():
    wire = "The European Medicines Agency met. The French Football Federation met too."
    table = facts.FACTS.frame(facts.table(pair(wire, "European regulators met, as the French did.")))
    assert told(table, "new") == set()
    assert ("European Medicines Agency", "European") in told(table, "same", "place")
