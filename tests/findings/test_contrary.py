"""A sentence near the wire report's that says the contrary, by what it leaves out, by its preposition or by its figures."""

import pytest
from findings.telling import words

from helpers.findings import findings, otherside
from helpers.findings.finding import NOTE
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

STORY = """Pilots end their strike

The pilots of Varnholm went back to work on Sunday after a strike of nine days.

{}

Some captains said the agreement came too late for the autumn catch.

The owners, Corrin Lines, regretted the strike and paid 40 of the men from a loan by the county.

A tanker waited outside the mole with a cargo of wheat and left for the north on Friday.

The next talks between the two sides are due in January. They will be about pensions, which the pilots want to draw from the age of 60."""


def told(wire: str, new: str) -> list[tuple[str, str, str, str]]:
    """What is told of a story with one sentence put otherwise, without notes: severity, kind, and the words of both sides."""
    pair = Compared(*(as_article(STORY.format(each)) for each in (wire, new)))
    return [(each.severity, each.kind, *words(each)) for each in findings(pair) if each.severity != NOTE]


@pytest.mark.parametrize(
    ("wire", "new", "found"),
    [
        (
            "Five sailors were brought ashore. One of them, a cook, later died in hospital.",
            "Five sailors were brought ashore. All of them survived.",
            ("check", "number", "One of them, a cook, later died", "All of them survived"),
        ),
        (
            "The inspectors found six faults on the pier, none of them serious.",
            "The inspectors found six serious faults on the pier.",
            ("serious", "negation", "none of them serious", "serious"),
        ),
        (
            "The line will cut 280 jobs outside Norrland by the end of next year.",
            "The line will cut 280 jobs in Norrland by the end of next year.",
            ("serious", "direction", "outside", "in"),
        ),
        (
            "Only a third of the moorings that were promised had been built.",
            "All but a third of the moorings that were promised had been built.",
            ("check", "number", "a third", "All but a third"),
        ),
        (
            "His lawyer said he was innocent and would fight the charges.",
            "His lawyer said he would not fight the charges.",
            ("serious", "negation", "fight", "not fight"),
        ),
        (
            "The ratio stood at 2.6 in September, compared with 2.1 a year earlier.",
            "The ratio stood at 2.6 in September, down from 2.1 a year earlier.",
            ("check", "direction", "2.6 in September, compared with 2.1", "2.6 in September, down from 2.1"),
        ),
    ],
)
def test_the_contrary_is_told(wire: str, new: str, found: tuple[str, str, str, str]):
    assert told(wire, new) == [found]


@pytest.mark.parametrize(
    ("wire", "new", "found"),
    [
        (
            "She did not rule on whether the strike was lawful.",
            "She ruled that the strike was unlawful.",
            ("negation", "not rule", "ruled"),
        ),
        (
            '"That is good. Nobody has been hurt, as far as we know," said Ivo Brandt, the mate.',
            '"That is good. Nobody has been hurt," said Ivo Brandt, the mate.',
            ("quotation cut", "as far as we know", ""),
        ),
    ],
)
def test_what_was_left_open_and_is_no_longer_is_told(wire: str, new: str, found: tuple[str, str, str]):
    assert found in [each[1:] for each in told(wire, new)]


@pytest.mark.parametrize(
    ("wire", "new"),
    [
        ("All but two of the boats came back.", "Two of the boats did not come back."),
        (
            "Net income rose to $4.1 billion, or $1.27 a share, from $3.6 billion, or $1.12 a share.",
            "Net income was $4.1bn ($1.27 per share), up from $3.6bn ($1.12).",
        ),
        (
            "The four tugs are old, and none of them has radar.",
            "None of the four tugs, which are old, has radar.",
        ),
        ("The strikers met in the chapel and voted.", "The strikers met inside the chapel and voted."),
        ("A loss of 118 million crowns was told.", "A loss of 118m was told."),
        (
            "The doors were shut at 11:30 a.m. by a clerk.",
            "The doors were shut at 11.30 this morning by a clerk.",
        ),
    ],
)
def test_the_same_in_other_words_is_no_contrary(wire: str, new: str):
    assert told(wire, new) == []


@pytest.mark.parametrize(
    ("wire", "new", "severities"),
    [
        (
            "The men met in a hotel in Tarnside on Friday.",
            "The men met in a hotel in London on Friday.",
            ["check"],
        ),
        (
            "The men met in a hotel in London on Friday.",
            "The men met in a hotel in Paris on Friday.",
            ["serious"],
        ),
        (
            "The UN’s Fleet Agency sent two boats on Friday.",
            "The UNs Fleet Agency sent two boats on Friday.",
            [],
        ),
        ("The crew do not trust the owners of the boat.", "The crew dont trust the owners of the boat.", []),
    ],
)
def test_a_place_that_may_hold_another_is_to_check_and_a_lost_apostrophe_nothing(
    wire: str, new: str, severities: list[str]
):
    assert [each[0] for each in told(wire, new)] == severities


def test_figures_of_a_table_are_not_held_against_each_other(monkeypatch: pytest.MonkeyPatch):
    asked: list[int] = []
    whole = otherside._is_denied
    monkeypatch.setattr(otherside, "_is_denied", lambda *of: asked.append(1) or whole(*of))
    wire, own = (", ".join(f"from {at} to {at + way}" for at in range(1, 60)) for way in (1, 2))
    pair = Compared(*(as_article(f"Count\n\nPrices moved {each}.") for each in (wire, own)))
    assert any(each.kind == "number" for each in findings(pair))
    assert asked == []
