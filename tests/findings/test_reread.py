"""Errors over which a rule for honest rewrites must not keep silent, and rewrites that are no errors beside them."""

import pytest
from findings.telling import told

from helpers.findings.finding import SERIOUS

SERIOUSLY = [
    (
        "number",
        "The police freed 120 of the 300 passengers on Monday.",
        "The police freed 180 of the 300 passengers on Monday.",
    ),
    (
        "number",
        "Two of the seven judges voted against the ban on nets.",
        "Five of the seven judges voted against the ban on nets.",
    ),
    (
        "name",
        "Residents filled the stairs outside.\n\nOsric Venn was charged with theft on Monday.",
        "The stairs were full of residents.\n\nJon Hale was charged with theft on Monday.",
    ),
    (
        "negation",
        "Neither Mr. Venn nor Ms. Brandt took money from the fund, the audit found.",
        "Mr. Venn and Ms. Brandt took money from the fund, the audit found.",
    ),
    (
        "direction",
        "Prices of herring rose slowly in May, the bank said.",
        "Prices of herring fell in May, the bank said.",
    ),
    (
        "allegation as fact",
        "Osric Venn allegedly stole the count’s painting from the castle.",
        "Osric Venn stole the count’s painting from the castle.",
    ),
    (
        "negation",
        "He did not kill, rob or hurt anyone, the court found.",
        "He robbed and hurt people, the court found.",
    ),
]
CHECKED = [
    (
        "wording",
        "The yard has said the dredging was a matter for the county alone.",
        "The yard has claimed the dredging was a matter for the county alone.",
    ),
    (
        "wording",
        "The yard, which has a berth there, has said it was told of the leak.",
        "The yard, which has a berth there, has admitted it was told of the leak.",
    ),
    (
        "hedge lost",
        "Up to 400 jobs will go by the peak of the summer, the yard said.",
        "400 jobs will go by the peak of the summer, the yard said.",
    ),
    (
        "hedge lost",
        "At least 40 people were hurt before the rescue began.",
        "40 people were hurt before the rescue began.",
    ),
    ("number", "Marta Quill, who was born in 1960, won the seat in 2020.", "Marta Quill, 50, won the seat."),
]
HONEST = [
    (
        "Prices of herring rose 3.4% in May from a year earlier, down from 3.9% in April, but rents picked up speed.",
        "Inflation did ease, to 3.4 per cent in May; in April it had stood at 3.9 per cent. Tenants noticed little of that.",
    ),
    (
        "Marrable shares fell 2 percent and Brandt shares rose 2 percent on Monday.",
        "Brandt was up 2 percent on Monday and Marrable off 2 percent.",
    ),
    (
        "The yard’s sales slipped 3 percent to 2 million crowns in the quarter.",
        "The firm’s sales slid 3 percent to 2 million crowns in the quarter.",
    ),
    (
        "Her lawyer said Brandt denied attempted arson and had been at sea at the time.",
        "She denies attempted arson, her lawyer said, and was at sea.",
    ),
    (
        "The yard said the strike would begin at 0600 local time (0400 GMT) on Friday and may last a week.",
        "The strike begins at 6am on Friday, the yard said, and may last a week.",
    ),
    ("Prosecutors charged him with allegedly stealing the boat.", "Prosecutors charged him with stealing the boat."),
    ("Three in ten of the 18 boats left the race, 15 of 18 reached the port.", "Three in ten of the boats left the race, and 15 of 18 reached the port."),
    ("Fifteen of the 18 teams pulled out of the race on Monday.", "Three of the 18 teams stayed in the race on Monday."),
    ("Prices were lower in Tarnmouth than in Varnholm last year.", "Prices were higher in Varnholm than in Tarnmouth last year."),
    ("The train from Tarnmouth to Varnholm was late, and so was the one from Varnholm to Tarnmouth.", "The train from Varnholm to Tarnmouth was late, and so was the one from Tarnmouth to Varnholm."),
    ("Five firms, Marrable Lines among them, bid for the harbour.", "Marrable Lines and four other firms bid for the harbour."),
    ("A bomb exploded outside the court, killing no one, police said.", "A bomb exploded outside the court without killing anyone, police said."),
    ("Most of the voters backed the bridge, the mayor said.", "Most of the voters backed the bridge, but not the tunnel, the mayor said."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "wire", "derivative"), SERIOUSLY)
def test_a_grave_error_stays_serious(kind: str, wire: str, derivative: str) -> None:
    assert kind in {each.kind for each in told(wire, derivative) if each.severity == SERIOUS}


@pytest.mark.parametrize(("kind", "wire", "derivative"), CHECKED)
def test_what_is_lost_is_told(kind: str, wire: str, derivative: str) -> None:
    assert kind in {each.kind for each in told(wire, derivative)}


@pytest.mark.parametrize(("wire", "derivative"), HONEST)
def test_an_honest_rewrite_has_nothing_serious(wire: str, derivative: str) -> None:
    assert not [each.message for each in told(wire, derivative) if each.severity == SERIOUS]
