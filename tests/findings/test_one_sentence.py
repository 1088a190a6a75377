"""A copy of the wire report in which one sentence says another thing, or the same in other words."""

import pytest
from findings.telling import words

from helpers.findings import findings
from helpers.findings.finding import NOTE
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

STORY = """Ferry line stops its night boats

Corrin Lines stopped its night boats on Sunday after a fire in the engine room of the Marrable.

Police in Varnholm held two stokers on suspicion of lighting the fire, and said that they were still asking for witnesses.

A union leaflet which claimed the pumps had failed was handed out on the quay.

The line expected to run half of its day boats this week and could be back to normal by Friday.

The harbour board is considering whether to close the north mole, which some captains fear.

Mayor Thea Holm ruled out cuts to the fire brigade for now.

The owners declined to comment.

A union source, who asked not to be named, said several crews had refused to sail.

The burnt boat had carried more than 300 passengers the day before, and none of them was hurt.

The log of the Marrable was sent to four inspectors before the hearing.

Captains protested last week outside the office of the line over the closure of the chandlery.

The line, which runs six boats from Varnholm, denied that its crews were too small."""


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    """What is told of a copy with other words in one place, without notes: the kind, and the words of both sides."""
    assert STORY.count(old) == 1
    pair = Compared(as_article(STORY), as_article(STORY.replace(old, new)))
    return [(each.kind, *words(each)) for each in findings(pair) if each.severity != NOTE]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("on suspicion of lighting", "for lighting", ("hedge lost", "on suspicion of", "for")),
        ("claimed the pumps", "revealed the pumps", ("wording", "claimed", "revealed")),
        ("expected to run", "would run", ("hedge lost", "expected to", "would")),
        ("is considering whether to close", "will close", ("hedge lost", "considering whether to", "will")),
        ("fire brigade for now", "fire brigade", ("hedge lost", "for now", "")),
        ("declined to comment", "did not deny it", ("negation", "declined to comment", "deny")),
        ("could be back", "would be back", ("hedge lost", "could", "would")),
        (
            "A union source",
            "A city source",
            (
                "source changed",
                "A union source, who asked not to be named, said",
                "A city source, who asked not to be named, said",
            ),
        ),
        ("more than 300", "fewer than 300", ("number", "more than 300", "fewer than 300")),
        ("none of them was", "most of them were not", ("wording", "none", "most")),
        ("sent to four", "sent by four", ("direction", "to", "by")),
    ],
)
def test_one_sentence_that_says_another_thing_is_told(old: str, new: str, found: tuple[str, str, str]):
    assert [each[0] for each in told(old, new)] == [found[0]]
    assert told(old, new)[0][1:] == found[1:]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("declined to comment", "refused to comment"),
        ("declined to comment", "made no comment"),
        ("is considering whether to close", "is mulling whether to close"),
        ("said several crews", "said some crews"),
        ("more than 300", "in excess of 300"),
        ("claimed the pumps", "alleged the pumps"),
    ],
)
def test_the_same_in_other_words_is_not(old: str, new: str):
    assert told(old, new) == []


def test_a_sentence_half_in_the_order_of_one_is_not_held_against_what_another_has_copied():
    new = STORY.replace("The owners declined to comment.", "The owners of the chandlery declined to comment.")
    pair = Compared(as_article(STORY), as_article(new))
    number = next(at for at, each in enumerate(pair.derivative.sentences) if "owners of" in each.text)
    assert [len(pair.redline.by_sentence[number].sources), len(pair.links.derivative[number].sources)] == [
        1,
        2,
    ]
