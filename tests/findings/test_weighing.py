"""What a piece adds where reporters of its own wrote it is told as a note; in a piece made from the wire alone it is to check."""

from made import document

from helpers.findings import findings
from helpers.findings.finding import CHECK, NOTE, Finding
from helpers.pairing.compared import Compared

STORY = [
    "The county closed the harbour of Linnet Bay on Monday after a storm broke the outer mole in two places.",
    "Fishermen who live by the port said that they would wait for the council before they went out again.",
    "The old school on Market Street was opened to families whose cellars had filled with water.",
    "At least 51 homes near the port were damaged by the waves, the fire brigade said.",
]
OWN = [
    "Anna Brill has sold bread on the quay since her father fell ill, and remembers no worse a winter.",
    "Her oven stood dry on a shelf of bricks while the flour in the back room turned to paste.",
    "Neighbours carried sacks to the chapel, where the choir had moved its chairs to the gallery.",
    "By nightfall somebody had chalked a joke about submarines on the door of the tavern.",
    "The tavern keeper laughed, poured a round for the brigade, and went home to bail out his kitchen.",
]
ADDED = "The county closed the harbour of Linnet Bay for 12 weeks after a storm broke the outer mole."


def to(severity: str, sentences: list[str], kind: str) -> list[Finding]:
    pair = Compared(document("\n\n".join(STORY)), document("\n\n".join(sentences)))
    return [each for each in findings(pair) if each.severity == severity and each.kind == kind]


def test_a_figure_more_is_a_note_where_much_of_the_piece_is_its_own():
    assert len(to(CHECK, [ADDED, *STORY[1:]], "number")) == 1
    assert to(CHECK, [ADDED, *STORY[1:], *OWN], "number") == []
    assert len(to(NOTE, [ADDED, *STORY[1:], *OWN], "number")) == 1


def test_a_stale_figure_is_to_check_though_its_sentence_rests_on_nothing():
    stale = "Waves as high as a bus came over the wall at night and at least 38 homes were lost to them."
    (found,) = to(CHECK, [*STORY[:3], stale], "number")
    assert found.wire is not None
    assert found.wire.text == "At least 51"
