"""Values in text: what they come to, and which tell the same."""

from __future__ import annotations

import pytest

from helpers.document.values import agreement
from helpers.document.values import found as values_found
from helpers.document.values import value as values_value
from helpers.reading.articles import as_article


def found(text: str) -> list[values_value.Value]:
    return list(values_found.values(as_article(text, any_language=True)))


def one(text: str) -> values_value.Value:
    (value,) = found(text)
    return value


@pytest.mark.parametrize(
    ("written", "low", "unit"),
    [
        ("It cost $1.2 billion.", 1.2e9, "dollar"),
        ("It cost $1.2bn.", 1.2e9, "dollar"),
        ("It cost €4 million.", 4e6, "euro"),
        ("It cost 50 yuan.", 50, "yuan"),
        ("It cost 1,000 yen.", 1000, "yen"),
        ("It cost 62 cents.", 0.62, "dollar"),
        ("They saw twelve hundred men.", 1200, ""),
        ("They saw two dozen ships.", 24, ""),
        ("They saw two hundred and fifty thousand men.", 250_000, ""),
        ("They saw two and a half million men.", 2.5e6, ""),
        ("They saw half a million men.", 5e5, ""),
        ("They saw a third of it.", 100 / 3, "%"),
        ("It rose 6.5 per cent.", 6.5, "%"),
        ("It rose 6.5%.", 6.5, "%"),
        ("It rose 11 basis points.", 0.11, "point"),
        ("It rose a quarter of a percentage point.", 0.25, "point"),
        ("It rose 25 percentage points.", 25, "point"),
        ("A 50,000-strong crowd came.", 50_000, ""),
        ("A 12-year-old boy came.", 12, "year"),
        ("They drove 140 miles.", 140, "mile"),
        ("Waste of 15m tonnes was found.", 15e6, "ton"),
        ("They ran the 100m race.", 100, "metre"),
        ("It waited 3 1/2 years.", 3.5, "year"),
        ("The festival is in its 34th edition.", 34, ""),
    ],
)
def test_a_number_comes_to_what_it_says(written: str, low: float, unit: str):
    value = one(written)
    assert value.low == pytest.approx(low)
    assert value.unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 10 and 12 men came.", 10, 12),
        ("Some 10-12 men came.", 10, 12),
        ("Damage of $900 million to $1.3 billion was done.", 9e8, 1.3e9),
        ("There were 20 to 30 million people.", 2e7, 3e7),
        ("They won 3-1.", 3, 1),
    ],
)
def test_a_range_and_a_score_are_one_value(text: str, low: float, high: float):
    value = one(text)
    assert (value.low, value.high) == pytest.approx((low, high))


def test_from_four_to_five_percent_are_two_values_of_one_unit():
    assert [(value.low, value.unit) for value in found("It rose from 4 to 5 percent.")] == [
        (4, "%"),
        (5, "%"),
    ]


@pytest.mark.parametrize("text", ["The G7 met.", "COVID-19 spread.", "An F-16 flew.", "He went to him."])
def test_a_figure_within_a_name_is_no_number(text: str):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["One of them left.", "The two sides met.", "It was No. 1.", "He came first."]
)
def test_idiom_is_marked_as_carrying_no_fact(text: str):
    assert all(value.idle for value in found(text))


SAME = [
    ("It cost $1.2 billion.", "It cost US$1.2bn.", agreement.EXACT),
    ("On Dec. 14 it rained.", "It rained on 14 December.", agreement.EXACT),
    ("It ended at 2 p.m. sharp.", "It ended at 14:00 sharp.", agreement.EXACT),
    ("It rose 11 basis points.", "It rose 0.11 percentage points.", agreement.EXACT),
    ("About 3,000 men came.", "There came 2,987 men.", agreement.ROUNDED),
    ("More than 1,000 men came.", "There came 1,043 men.", agreement.ROUNDED),
    ("Nearly 50 men came.", "There came 48 men.", agreement.ROUNDED),
    ("Hundreds of men came.", "There came 640 men.", agreement.ROUNDED),
    ("Growth was 1.6% then.", "They had expected 1.6.", agreement.EXACT),
    ("It was in March 2022.", "It was in 2022.", agreement.PARTLY),
    ("Some 10-12 men came.", "Some 12 men came.", agreement.PARTLY),
    ("It lasted 12 months.", "It lasted one year.", agreement.EXACT),
    ("It was the third meeting.", "There were three meetings.", agreement.PARTLY),
]
DIFFERENT = [
    ("There came 38 ships.", "There came 58 ships."),
    ("There came 19 ships.", "There came 20 ships."),
    ("It cost $5 million.", "It cost $5 billion."),
    ("It cost $5.", "It cost €5."),
    ("It rose 5 percent.", "It rose 5 percentage points."),
    ("They drove 5 miles.", "They drove 5 kilometres."),
    ("It was on Dec. 14.", "It was on Dec. 15."),
    ("It was on Friday.", "It was on Thursday."),
    ("There came 32,000 men.", "There came 32,500 men."),
    ("It was in 2021.", "It was in 2022."),
]


@pytest.mark.parametrize(("left", "right", "how"), SAME)
def test_what_tells_the_same_agrees_in_either_order(left: str, right: str, how: str):
    assert agreement.agreement(one(left), one(right)) == agreement.agreement(one(right), one(left)) == how


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_what_differs_does_not_agree(left: str, right: str):
    assert agreement.agreement(one(left), one(right)) == agreement.agreement(one(right), one(left)) == ""


def test_a_weekday_is_a_calendar_day_where_the_day_of_publication_is_known(owners):
    friday = next(value for value in values_found.values(owners.wire) if value.text == "Friday")
    stated = one("It was on Jan. 12, 2024.")
    assert agreement.agreement(friday, stated) == agreement.EXACT
    assert agreement.agreement(friday, one("It was on Jan. 11, 2024.")) == ""


def test_every_value_stands_where_it_says(owners, harbour, rate, flood):
    for pair in (owners, harbour, rate, flood):
        for article in pair:
            for value in values_found.values(article):
                assert " ".join(article.text[value.start : value.end].split()) == value.text


@pytest.mark.parametrize(
    "text", ["9" * 100_000, "one hundred and " * 5_000, "two-" * 20_000 + "two", "1," * 20_000]
)
def test_hostile_numbers_are_read_in_time(text: str):
    assert isinstance(found(text), list)
