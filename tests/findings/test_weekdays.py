"""A weekday in a retold sentence: the wire's own, that of something else it tells, or another."""

import pytest

from helpers.findings import findings
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

WIRE = """Olden votes to leave fishing pact

STRAND, Olden, Oct 9 (Reuters) - Olden's parliament voted on Thursday to leave the Northern Fishing Pact, ending 30 years of membership.

The vote was 61 to 48. The opposition had tried to delay it on Tuesday with a motion that failed by two votes.

Prime Minister Arne Holt said the pact had never worked for his country. "We gave fish and got paper last Sunday," he said.

Neighbouring Varland called the decision reckless and said it would close its ports to Olden's boats from Monday.

The pact's secretariat said it had received no formal notice. Its rules require 12 months' warning.

Shares of fish processor Kvitnes fell 7 percent. The company had warned on Wednesday of lower catches.

Holt will travel to Varland on Sunday for talks with his counterpart Eva Rask. She said in a radio interview that she would listen.

Fishermen blocked the harbour of Strand last week in protest against quotas. They lifted the blockade on Saturday after the government promised aid."""

PIECE = """Olden quits pact

Olden is to leave the Northern Fishing Pact after three decades, its parliament decided on Thursday by 61 votes to 48.

{}

Arne Holt, the prime minister, said the pact had not worked for his country.

The pact's rules require a year's warning, and its secretariat has had no formal notice.

Eva Rask, Holt's counterpart, will listen, she said in an interview on the radio."""


def told(sentence: str) -> list[tuple[str, str]]:
    pair = Compared(as_article(WIRE), as_article(PIECE.format(sentence)))
    dates = (each for each in findings(pair) if each.kind == "date")
    return [(each.wire.text, each.derivative.text) for each in dates if each.wire and each.derivative]


@pytest.mark.parametrize(
    "sentence",
    [
        "Varland said that this was reckless, and from Monday its ports will be shut to boats from Olden.",
        "Kvitnes, a fish processor that had warned of lower catches the day before, lost 7 percent.",
        "Kvitnes, a processor of fish, warned of lower catches on the eve of Thursday's vote.",
        "Holt travels to Varland on Sunday, a day before it closes its ports to Olden's boats.",
        "The blockade of Strand's harbour ended on Saturday, when the government promised the fishermen aid.",
        "Thursday's decision was called reckless by Varland, which will close its ports to Olden's boats.",
        "A motion of the opposition to delay the vote failed on Tuesday by two votes.",
        "Varland closes its ports to boats from Olden, whose parliament voted on Thursday to leave, and calls that reckless.",
        "Two days before Thursday the opposition failed by two votes to delay it.",
    ],
)
def test_a_day_that_the_wire_report_has_there_or_of_what_is_told_with_it_is_no_finding(sentence: str):
    assert not told(sentence)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        (
            "Varland said that this was reckless, and from Saturday its ports will be shut to boats from Olden.",
            ("Monday", "Saturday"),
        ),
        (
            "The blockade of Strand's harbour was lifted by fishermen on Thursday after a promise of aid.",
            ("Saturday", "Thursday"),
        ),
        ("Lower catches had been expected by the company, it warned on Tuesday.", ("Wednesday", "Tuesday")),
        ("Holt will meet Eva Rask for talks in Varland on Thursday.", ("Sunday", "Thursday")),
    ],
)
def test_a_day_of_something_else_is_told(sentence: str, days: tuple[str, str]):
    assert told(sentence) == [days]
