"""What became of each value of two texts."""

from datetime import date

import made
import pytest
from findings.telling import text

from helpers.findings import findings
from helpers.pairing import valued
from helpers.pairing.compared import Compared
from helpers.pairing.reckoned import Reckoned
from helpers.pairing.valued import BORNE_OUT, CHANGED, UNSUPPORTED, Fate
from helpers.reading.articles import as_article


def fates(wire: str, derivative: str) -> dict[str, Fate]:
    """The fates of the derivative's values by their words."""
    return {fate.value.text: fate for fate in Compared(text(wire), text(derivative)).valued.fates}


def test_a_value_in_the_place_of_another_is_changed_for_it_and_surely():
    found = fates(
        "The police said that 46 people were hurt when the pier fell.",
        "The police said that 64 people were hurt when the pier fell.",
    )["64"]
    assert (found.outcome, found.sure) == (CHANGED, True)
    assert found.wire is not None
    assert found.wire.text == "46"


def test_an_equal_value_written_otherwise_bears_one_out():
    found = fates(
        "The repair will cost the town a quarter of its yearly budget.",
        "The repair will cost the town 25 percent of its yearly budget.",
    )["25 percent"]
    assert found.outcome == BORNE_OUT
    assert found.wire is not None
    assert found.wire.text == "a quarter"


def test_a_value_of_another_sort_is_not_what_one_was_changed_for():
    found = fates(
        "The mayor resigned in the 27th year of a tenure that made the town rich.",
        "The mayor resigned in the 27 years of a tenure that made the town rich.",
    )["27 years"]
    assert not found.sure


def test_a_value_that_stands_nowhere_in_the_wire_report_is_unsupported_even_in_a_sentence_that_rests_on_nothing():
    found = fates(
        "The mayor thanked the crew of the lifeboat.",
        "Astronomers in Chile have counted 318 moons of the giant planet, the observatory said.",
    )["318"]
    assert (found.outcome, found.block) == (UNSUPPORTED, None)


def test_a_small_count_of_sentences_that_share_nothing_bears_nothing_out():
    pair = Compared(
        text("Seven judges ruled against the bakery."),
        text("Astronomers in Chile have counted seven moons of the giant planet, the observatory said."),
    )
    (found,) = [fate for fate in pair.valued.fates if fate.value.text == "seven"]
    assert found.outcome == UNSUPPORTED


def test_a_figure_that_comes_of_two_others_by_chance_is_unsupported_in_a_sentence_that_rests_on_nothing():
    found = fates(
        "The council bought 30 boats and 64 nets for the harbour.",
        "Astronomers in Chile have counted 94 moons of the giant planet, the observatory said.",
    )["94"]
    assert (found.outcome, found.block) == (UNSUPPORTED, None)


@pytest.mark.parametrize("written", ["The town will pay $4 million in 2021 for 12 boats and three piers."])
def test_every_value_of_a_text_bears_itself_out(written: str):
    assert {fate.outcome for fate in fates(written, written).values()} == {BORNE_OUT}


DATED = "LINNET BAY, Oct 8, 2025 (Meridian) - {}\n\nThe harbour has been shut since the storm, and no ferry sails to the isle.\n"
RECKONED = [
    ("The pier opens on Monday, the council said.", "The pier opens on 13 October, the council said."),
    ("The pier was shut two years ago, the council said.", "The pier was shut in 2023, the council said."),
    ("The pier was shut in July, the council said.", "The pier was shut three months ago, the council said."),
    ("The pier was built in 1925, the council said.", "The pier has stood for a century, the council said."),
    ("The council will shut the pier by the end of 2027.", "Before 2028 nobody will fish there any more."),
    ("Boats sank this year, 4 more than a year earlier.", "Boats sank in 2025, 4 more than in 2024."),
    ("The fee was paid from July to September.", "The fee was paid in the third quarter of this year."),
    (
        "It left at 9:40 p.m. and sank 50 minutes later.",
        "It left at 9:40 p.m. and sank at half past ten at night.",
    ),
    ("It left at 9:40 p.m. and sank at 10:30 p.m. on the day.", "It sank 50 minutes after it had left."),
    (
        "It sold 5,400 nets, up from 2,310 in the spring.",
        "It sold well over twice as many nets as in the spring.",
    ),
    (
        "It sold 5,400 nets, up from 5,010 in the spring.",
        "It sold some 8 percent more nets than in the spring.",
    ),
    (
        "It took 4.1 million crowns, up from 3.6 million.",
        "It took half a million crowns more than it once had.",
    ),
    ("It sent word to 4,900 handsets in the town.", "It sent word to nearly 5,000 phones in the town."),
]


def outcomes(wire: str, derivative: str) -> set[str]:
    pair = Compared(*(as_article(DATED.format(each), any_language=True) for each in (wire, derivative)))
    return {fate.outcome for fate in pair.valued.fates}


@pytest.mark.parametrize(("wire", "derivative"), RECKONED)
def test_what_is_reckoned_of_the_wire_report_is_borne_out(wire: str, derivative: str):
    assert outcomes(wire, derivative) <= {BORNE_OUT}


@pytest.mark.parametrize(
    ("wire", "derivative"),
    [
        (RECKONED[0][0], "The pier opens on 14 October, the council said."),
        (RECKONED[1][0], "The pier was shut in 2022, the council said."),
        (RECKONED[2][0], "The pier was shut five months ago, the council said."),
        (RECKONED[10][0], "It sold some 12 percent more nets than in the spring."),
        (RECKONED[12][0], "It sent word to nearly 6,000 phones in the town."),
        (
            "It gave 1,000 crowns to the lifeboat crew in June, up from 370 crowns.",
            "It gave 600 crowns more to the lifeboat crew in June.",
        ),
    ],
)
def test_what_is_reckoned_wrongly_is_not(wire: str, derivative: str):
    assert outcomes(wire, derivative) - {BORNE_OUT}


def test_a_day_without_its_year_is_of_the_year_in_which_the_weekdays_fall_on_it():
    dateline, said = (
        "LINNET BAY, Oct 8 - ",
        "The council said on {} that the pier, shut in 2021, opens on {}.",
    )
    wire, derivative = (
        as_article(start + said.format(*days) + "\n", any_language=True)
        for start, days in ((dateline, ("Wednesday", "Monday")), ("", ("8 October", "13 October")))
    )
    assert {fate.outcome for fate in Compared(wire, derivative).valued.fates} == {BORNE_OUT}


def test_a_weekday_of_the_wire_report_is_seen_from_its_day_and_not_from_the_derivatives():
    texts = [
        made.document(f"The pier was shut on {day}.", any_language=True) for day in ("Friday", "3 October")
    ]
    (friday,), (third,) = (each.values for each in texts)
    wednesday, later = [date(2025, 10, 8)], [date(2025, 10, 28)]
    assert Reckoned(texts, [friday], there=wednesday, own=later).bears_out(third, [0])
    assert not Reckoned(texts, [friday], there=later, own=wednesday).bears_out(third, [0])


def test_an_exact_value_of_a_retold_piece_that_stands_for_another_is_serious():
    frame = [
        f"The {ship} will lie in dock {at} of the old yard, the owner said."
        for at, ship in enumerate(
            ("Aurora", "Bella", "Cormorant", "Dorothea", "Esmeralda", "Fulmar", "Gannet"), start=21
        )
    ]
    told = (
        "A flood at the yard did 640 crowns of harm.",
        "Water that came into the yard cost its owner 870 crowns.",
    )
    pair = Compared(*(as_article(" ".join([*frame, each]), any_language=True) for each in told))
    assert [each.severity for each in findings(pair) if each.kind == "number"] == ["serious"]


def test_the_figures_of_a_table_are_held_against_each_other_a_few_times_and_not_once_for_each(
    monkeypatch: pytest.MonkeyPatch,
):
    asked: list[int] = []
    whole = valued.agreement
    monkeypatch.setattr(valued, "agreement", lambda *of: asked.append(1) or whole(*of))
    sides = [
        ", ".join(f"{ship} {(at * way) % 89}.5" for at, ship in enumerate("abcdefgh" * 5)) for way in (7, 11)
    ]
    told = fates(*(f"The shares were {each}." for each in sides))
    assert len(told) > 20
    assert len(asked) < 10 * 40 * 40
