"""A piece copied whole but for one sentence, or retold in other words: what says the same is no finding, what says another thing is one of its kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.findings import findings
from helpers.findings.finding import NOTE
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

STORY = """Harbour pilots end their strike

LINNET BAY, Nov 3 (Reuters) - The pilots of Linnet Bay went back to work on Sunday after a strike of nine days.

{}

Some captains said the agreement came too late for the autumn catch.

The owners, Marr Lines, regretted the strike and paid 40 of the men from a loan by the county.

"We are glad that it is over," said Rhea Tollan, the transport minister, who had met both sides.

A tanker waited outside the mole with a cargo of wheat and left for the north on Friday. Its crew had been ashore for a week.

The next talks between the two sides are due in January. They will be about pensions, which the pilots want to draw from the age of 60.

Union leader Jon Averell thanked the minister. Seals were seen on the outer beach for the first time since the spring."""


RETOLD = """Pilots take up their work again in Linnet Bay

After nine days on strike the pilots in Linnet Bay returned to work on Sunday.

{}

For the autumn catch the agreement has come too late, in the view of some captains.

A loan from the county let Marr Lines, the owners, pay 40 men. The company regretted the strike.

Rhea Tollan, the minister of transport, who had sat down with both sides, said: "We are glad that it is over."

On Friday a tanker laden with wheat sailed north, having waited off the mole. For a week its crew had stayed ashore.

In January the two sides are to meet again, to talk about pensions. The pilots want theirs from 60 on.

The minister was thanked by Jon Averell, who leads the union. For the first time since spring there were seals on the outer beach."""


def sentences(name: str) -> Iterator[tuple[str, str, str]]:
    """Each wire sentence of a list with another, and the kind of what that tells otherwise; empty for the same."""
    written = (Path(__file__).parent / name).read_text(encoding="utf-8")
    for group in written.split("\n\n")[1:]:
        wire, *others = group.strip().splitlines()
        for other in others:
            kind, _, own = other.partition("= " if other.startswith("=") else ": ")
            yield wire, own, kind


def kinds(wire: str, own: str) -> list[str]:
    pair = Compared(as_article(wire), as_article(own))
    return [each.kind for each in findings(pair) if each.severity != NOTE]


@pytest.mark.parametrize(("wire", "own", "kind"), list(sentences("copied_sentences.txt")))
def test_a_sentence_is_told_where_it_says_another_thing(wire: str, own: str, kind: str):
    assert kinds(STORY.format(wire), STORY.format(own))[:1] == ([kind] if kind else [])


@pytest.mark.parametrize(("wire", "own", "kind"), list(sentences("retold_sentences.txt")))
def test_a_retold_sentence_is_told_where_it_says_another_thing(wire: str, own: str, kind: str):
    assert kinds(STORY.format(wire), RETOLD.format(own))[:1] == ([kind] if kind else [])
