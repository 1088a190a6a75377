"""Figures that moved with time are one finding; a figure that moves alone is a number."""

from findings.telling import changed

from helpers.findings.finding import CHECK

WIRE = (
    "At least 31 people were killed when the Orrin dam burst on Monday, rescuers said. "
    "Some 120 people were injured and taken to hospitals in Port Vale. "
    "Police arrested 4 engineers of the company that runs the dam. "
    "The dam was built in 1968 and held 12 million cubic metres of water. "
    "The company said that it had been inspected in March.\n"
)


def kinds(*changes: tuple[str, str]) -> list[str]:
    return [each.kind for each in changed(WIRE, *changes)]


def test_tolls_that_all_grew_are_one_update_with_older_and_newer_figures():
    (found,) = changed(WIRE, ("31 people", "38 people"), ("120 people", "164 people"))
    assert (found.kind, found.severity) == ("update", CHECK)
    assert all(figure in found.message for figure in ("31", "38", "120", "164", "a later version"))


def test_tolls_that_all_shrank_are_an_earlier_version():
    (found,) = changed(WIRE, ("31 people", "24 people"), ("120 people", "90 people"))
    assert (found.kind, "an earlier version" in found.message) == ("update", True)


def test_a_toll_that_moves_alone_is_a_number():
    assert kinds(("31 people", "38 people")) == ["number"]


def test_tolls_that_move_apart_are_numbers():
    assert set(kinds(("31 people", "38 people"), ("120 people", "90 people"))) == {"number"}


def test_ten_times_as_many_is_no_later_version():
    assert set(kinds(("31 people", "38 people"), ("120 people", "1,200 people"))) == {"number"}


def test_what_does_not_move_with_time_stays_a_number_beside_an_update():
    found = kinds(("31 people", "38 people"), ("120 people", "164 people"), ("12 million", "15 million"))
    assert sorted(found) == ["number", "update"]
