"""Values in text: what they come to, and which tell the same."""

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
        ("It cost £23.5million.", 23.5e6, "pound"),
        ("It took five-and-a-half hours.", 5.5, "hour"),
        ("He got a four-and-a-half-year deal.", 4.5, "year"),
        ("It cost €4 million.", 4e6, "euro"),
        ("He is 6ft 2in tall.", 74, "inch"),
        ("He is 6-foot-2.", 74, "inch"),
        ("It weighs 10st 4lb.", 144, "pound weight"),
        ("It weighs 5lb 3oz.", 83, "ounce"),
        ("She ran it in 9.8s.", 9.8, "second"),
        ("He is in his late thirties.", 30, "age"),
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
        ("A 12-year-old boy came.", 12, "age"),
        ("They drove 140 miles.", 140, "mile"),
        ("The firm was fined 340 pounds.", 340, "pound"),
        ("The fish weighed 340 pounds.", 340, ""),
        ("Waste of 15m tonnes was found.", 15e6, "ton"),
        ("They ran the 100m race.", 100, "metre"),
        ("The dose is 40mg.", 40, "milligram"),
        ("The dose is 40 micrograms.", 40, "microgram"),
        ("The bottle holds 5ml.", 5, "millilitre"),
        ("It waited 3 1/2 years.", 3.5, "year"),
        ("The festival is in its 34th edition.", 34, ""),
        ("The clinic bought a 3T scanner.", 3, ""),
        ("The plan costs $3T.", 3e12, "dollar"),
        ("It was a twentyfold rise.", 20, "time"),
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
        ("It will cost $5-7 million.", 5e6, 7e6),
        ("It will cost €1.5 to 2 billion.", 1.5e9, 2e9),
        ("They won 3-1.", 3, 1),
        ("It passed by 71 votes to 64.", 71, 64),
        ("They voted 71 to 64.", 71, 64),
        ("They threw it out, voting 71 to 64 against it.", 71, 64),
        ("It was for people aged 25-34 only.", 25, 34),
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


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It runs from 3 to 9 May.", [(5, 3), (5, 9)]),
        ("It runs from May 3-9.", [(5, 3), (5, 9)]),
        ("It is on May 3 and 9 in town.", [(5, 3), (5, 9)]),
        ("On May 3 and 9 people died.", [(5, 3)]),
        ("They won on May 3 and 4-2 a week later.", [(5, 3)]),
    ],
)
def test_a_month_that_is_written_once_is_that_of_both_days(text: str, days: list[tuple[int, int]]):
    assert [(each.day.month, each.day.day) for each in found(text) if each.kind == values_value.DATE] == days


@pytest.mark.parametrize("text", ["The G7 met.", "COVID-19 spread.", "An F-16 flew.", "He went to him."])
def test_a_figure_within_a_name_is_no_number(text: str):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["One of them left.", "The two sides met.", "It was No. 1.", "He came first."]
)
def test_idiom_is_marked_as_carrying_no_fact(text: str):
    assert all(value.idle for value in found(text))


SAME = [
    ("It took 90 days.", "It took three months.", agreement.ROUNDED),
    ("It took two months.", "It took 60 days.", agreement.ROUNDED),
    ("It cost $1.2 billion.", "It cost US$1.2bn.", agreement.EXACT),
    ("It cost £4m in all.", "It cost 4 million pounds in all.", agreement.EXACT),
    ("It cost A$4m in all.", "It cost 4 million Australian dollars in all.", agreement.EXACT),
    ("On Dec. 14 it rained.", "It rained on 14 December.", agreement.EXACT),
    ("It ended at 2 p.m. sharp.", "It ended at 14:00 sharp.", agreement.EXACT),
    ("It ended at 2 p.m. GMT.", "It ended at 1400 GMT.", agreement.EXACT),
    ("It ended at 1400 local time.", "It ended at 2 p.m. on Monday.", agreement.EXACT),
    ("It ended at 2 p.m. EST.", "It ended at 1900 GMT.", agreement.EXACT),
    ("It ended at 2 p.m. ET.", "It ended at 2 p.m. sharp.", agreement.EXACT),
    (
        "It ended at 8 a.m. Eastern time (1300 GMT).",
        "It ended at 5 a.m. Pacific time (1300 GMT).",
        agreement.EXACT,
    ),
    ("It ended at 8 a.m. in Hull (0800 GMT).", "It ended at 9 a.m. in Bonn (0800 GMT).", agreement.EXACT),
    ("It rose 11 basis points.", "It rose 0.11 percentage points.", agreement.EXACT),
    ("It rose a quarter of a percentage point.", "It rose 25 basis points.", agreement.EXACT),
    ("One in four stayed.", "It was 25 percent.", agreement.EXACT),
    ("One in four stayed.", "A quarter stayed.", agreement.EXACT),
    ("Nine out of ten stayed.", "It was 90%.", agreement.EXACT),
    ("Four in ten stayed.", "It was 40 percent.", agreement.EXACT),
    ("Two thirds stayed.", "It was 67 percent.", agreement.EXACT),
    ("Some 12 000 men came.", "Some 12,000 men came.", agreement.EXACT),
    ("It was minus 3 degrees.", "It was -3 degrees.", agreement.EXACT),
    ("It was minus 3 degrees.", "It was 3 degrees below zero.", agreement.EXACT),
    ("It rose two point five percent.", "It rose 2.5%.", agreement.EXACT),
    ("Sales doubled.", "It was a twofold rise.", agreement.EXACT),
    ("Sales halved.", "Sales fell 50 percent.", agreement.EXACT),
    ("Sales tripled.", "Sales trebled.", agreement.EXACT),
    ("There was a magnitude-6.1 quake.", "The quake had a magnitude of 6.1.", agreement.EXACT),
    ("Tam Oder, 46, fell.", "The man is a 46-year-old.", agreement.EXACT),
    ("The man is aged 46.", "Tam Oder (46) fell.", agreement.EXACT),
    ("It went 60 miles an hour.", "It went 60 mph.", agreement.EXACT),
    ("It took 36 hours.", "It took a day and a half.", agreement.EXACT),
    ("It took a dozen years.", "It took 12 years.", agreement.EXACT),
    ("It took two decades.", "It took twenty years.", agreement.EXACT),
    ("Growth was 1.6% then.", "They had expected 1.6.", agreement.EXACT),
    ("It lasted 12 months.", "It lasted one year.", agreement.EXACT),
    ("It was in March 2022.", "It was in 2022.", agreement.PARTLY),
    ("Some 10-12 men came.", "Some 12 men came.", agreement.PARTLY),
    ("It was the third meeting.", "There were three meetings.", agreement.PARTLY),
    ("It cost 20 Swedish crowns.", "It cost 20 crowns.", agreement.PARTLY),
    ("It rang every six hours.", "It rang four times a day.", agreement.EXACT),
    ("It cost $5 a barrel.", "It cost $5.", agreement.PARTLY),
    ("It ended at 1400 GMT.", "It ended at 2 p.m. sharp.", agreement.PARTLY),
    ("They drove 100 miles.", "They drove 160 kilometres.", agreement.ROUNDED),
    ("It took 14 gallons.", "It took 64 litres.", agreement.ROUNDED),
    ("It weighed 70 kg.", "It weighed 11 stone.", agreement.ROUNDED),
    ("They took 40 milligrams.", "They took 40mg.", agreement.EXACT),
    ("They took 40 milligrams.", "They took 0.04 grams.", agreement.EXACT),
    ("It was 77F there.", "It was 25 degrees Celsius there.", agreement.ROUNDED),
    ("It was 25C there.", "It was 25 degrees there.", agreement.EXACT),
    ("They pay 400 crowns a month.", "They pay 4,800 crowns a year.", agreement.EXACT),
    ("The mill is 300 years old.", "The mill has stood for three centuries.", agreement.EXACT),
]
ROUNDED = [
    ("There came 2,987 men.", "About 3,000 men came."),
    ("There came 1,043 men.", "More than 1,000 men came."),
    ("There came 48 men.", "Nearly 50 men came."),
    ("There came 640 men.", "Hundreds of men came."),
    ("They took 40 million.", "They took millions."),
    ("It cost $8.7 million.", "It cost close to nine million dollars."),
    ("It fell by up to 35 percent.", "It fell by more than a third."),
    ("It rose by about 0.7 percent.", "It rose by under one percent."),
    ("There came 28 men.", "At least 25 men came."),
    ("There came 13 men.", "About a dozen men came."),
]
DIFFERENT = [
    ("There came 38 ships.", "There came 58 ships."),
    ("There came 19 ships.", "There came 20 ships."),
    ("There came 14 men.", "Dozens of men came."),
    ("It cost $5 million.", "It cost $5 billion."),
    ("It cost $5.", "It cost €5."),
    ("It cost US$5.", "It cost A$5."),
    ("It cost A$5.", "It cost $5."),
    ("It rang every six hours.", "It rang every six days."),
    ("It rang every six hours.", "It rang six times a day."),
    ("It cost 310 ducats ($75).", "It cost $310."),
    ("It cost $5 a week.", "It cost $5 a month."),
    ("It lost 400 cubic metres a second.", "It lost 400 cubic metres a minute."),
    ("It took 100 days.", "It took three months."),
    ("It rose 5 percent.", "It rose 5 percentage points."),
    ("They drove 5 miles.", "They drove 5 kilometres."),
    ("They took 40 milligrams.", "They took 40 micrograms."),
    ("They took 5ml.", "They took 5mg."),
    ("It yields 40 kilowatts.", "It yields 40 megawatts."),
    ("They drove 14 miles.", "They drove 14 kilometres."),
    ("It yields 2 tons a hectare.", "It yields 2 tons an acre."),
    ("It was minus 12C there.", "It was minus 12 Fahrenheit there."),
    ("There came 14 men.", "At least 12 men came."),
    ("At least 28 men came.", "At least 25 men came."),
    ("Two people died and 14 others fled.", "At least 12 people died."),
    ("It took three years.", "It took 30 years."),
    ("It was minus 3 degrees.", "It was 3 degrees."),
    ("It was at 2 p.m. GMT.", "It was at 2 p.m. EST."),
    ("At least 300 men came.", "As many as 300 men came."),
    ("Up to 300 men came.", "More than 300 men came."),
    ("It takes between 5 and 15 years.", "It takes at least 15 years."),
    ("One in four stayed.", "It was 35 percent."),
    ("It was on Dec. 14.", "It was on Dec. 15."),
    ("It was on Friday.", "It was on Thursday."),
    ("There came 32,000 men.", "There came 32,500 men."),
    ("It was in 2021.", "It was in 2022."),
]


def fact(text: str) -> values_value.Value:
    """The first value of a text: what else stands there explains it."""
    return found(text)[0]


@pytest.mark.parametrize(("left", "right", "how"), SAME)
def test_what_tells_the_same_agrees_in_either_order(left: str, right: str, how: str):
    assert agreement.agreement(fact(left), fact(right)) == how
    assert agreement.agreement(fact(right), fact(left)) == how


@pytest.mark.parametrize(("exact", "round_"), ROUNDED)
def test_a_derivative_may_be_the_rounder_and_never_the_more_exact(exact: str, round_: str):
    assert agreement.agreement(fact(exact), fact(round_)) == agreement.ROUNDED
    assert agreement.agreement(fact(round_), fact(exact)) == ""


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_what_differs_does_not_agree(left: str, right: str):
    assert agreement.agreement(fact(left), fact(right)) == agreement.agreement(fact(right), fact(left)) == ""


def test_a_round_number_of_something_else_is_no_rounding():
    assert agreement.agreement(one("They saw 1,043 tents."), one("They saw about 1,000 dogs.")) == ""
    assert agreement.agreement(one("They saw 1,043 homes."), one("They saw about 1,000 houses.")) != ""


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009"])
def test_a_space_may_part_thousands(space: str):
    assert one(f"Some 1{space}250{space}000 men came.").low == 1_250_000
    assert [value.low for value in found(f"In 2019{space}300 men came.")] == [20190000, 300]


@pytest.mark.parametrize(
    "text", ["They won two in three days.", "He scored one in ten minutes.", "It fell four in 2012."]
)
def test_so_many_in_so_much_time_is_no_rate(text: str):
    assert [value.unit for value in found(text) if value.unit == "%"] == []


def test_a_sum_in_brackets_is_the_one_before_it_in_other_money():
    crowns, dollars = found("It cost 400 thalers (38 dollars) in May last.")[:2]
    assert (crowns.unit, dollars.unit) == ("thaler", "dollar")
    assert (crowns.converted, dollars.converted) == (False, True)
    near, far = found("It lies 60 miles (97 km) away.")
    assert (near.converted, far.converted) == (False, True)


def test_a_time_in_brackets_tells_the_zone_of_the_one_before_it():
    local, greenwich = found("It began at 8 p.m. (1900 GMT) on the day.")
    assert (local.zone, greenwich.zone, greenwich.converted) == ((60,), (0,), True)
    assert agreement.agreement(local, one("It began at 1900 GMT.")) == agreement.EXACT


@pytest.mark.parametrize("text", ["($1 = 0.9512 euros)", "(£1 = $1.27)", "(1 euro = 7.46 crowns)"])
def test_a_rate_of_exchange_below_a_story_is_no_fact_and_no_sentence(text: str):
    story = "The bridge fell into the river on Tuesday, the police said.\n\nNobody was hurt when it fell."
    article = as_article(f"{story}\n\n{text}\n", any_language=True)
    assert [sentence.text for sentence in article.sentences][-1] == "Nobody was hurt when it fell."
    assert [item.kind for item in article.furniture] == ["exchange rate"]
    assert found(f"The rate is {text} now.") == []


@pytest.mark.parametrize(
    ("text", "bound", "whole"),
    [
        ("As many as 300 men came.", values_value.UNDER, "As many as 300"),
        ("At least 300 men came.", values_value.OVER, "At least 300"),
        ("Some came, 300 or more.", values_value.OVER, "300 or more"),
        ("Of them no more than 300 came.", values_value.UNDER, "no more than 300"),
        ("There came just under 300 men.", values_value.NEARLY, "just under 300"),
        ("It is for people aged 60 and over.", values_value.OVER, "60 and over"),
        ("There came 300 men.", "", "300"),
    ],
)
def test_a_bound_is_part_of_a_value(text: str, bound: str, whole: str):
    value = one(text)
    assert value.bound == bound
    assert text[slice(*value.outer)] == whole


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("It cost $5 a barrel.", "barrel"),
        ("It cost 400 crowns per month.", "month"),
        ("They paid a $10-a-day fee.", "day"),
        ("It came four times a day.", "day"),
        ("It ran 30 flights a day to Vale.", "day"),
        ("It makes 3 million barrels of oil a day.", "day"),
        ("It lets out 400 litres a second now.", "second"),
        ("He saw five patients a week ago.", ""),
        ("It happened two days a week later.", ""),
        ("It cost $5 a month ago.", ""),
    ],
)
def test_what_a_value_is_per_is_part_of_it(text: str, per: str):
    assert one(text).per == per


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It took 12 years rather than five.", "year"),
        ("It rose by 5 percent, not 3.", "%"),
        ("It took 12 years, and five left.", ""),
    ],
)
def test_a_number_set_against_another_is_in_its_unit(text: str, unit: str):
    assert found(text)[-1].unit == unit


def test_a_dash_between_two_figures_is_no_minus():
    assert [value.low for value in found("It fell in 2000 –01 by –3 degrees.")] == [20000000, 1, -3]


def test_in_a_date_with_a_zone_four_figures_are_a_time():
    assert [value.kind for value in found("It ended at 1930 GMT in 1930.")] == ["time", "date"]


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
