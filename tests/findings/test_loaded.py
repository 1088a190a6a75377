"""Words that judge are told where the piece adds them, and nowhere else."""

from findings.telling import changed, words

from helpers.findings.added import MOST
from helpers.findings.finding import CHECK, NOTE

WIRE = (
    "The council voted on Monday to close the harbour baths after an inspection found cracks in the roof. "
    "Mayor Lena Orstad said the baths would stay closed until the spring. "
    "The repairs are huge and will cost 3 million crowns.\n"
)


def told(*changes: tuple[str, str]) -> dict[str, str]:
    found = changed(WIRE, *changes)
    return {words(each)[1]: each.severity for each in found if each.kind == "loaded word"}


def test_a_word_that_judges_is_to_check():
    assert told(("an inspection", "a damning inspection")) == {"damning": CHECK}


def test_a_word_that_is_plain_in_news_judges_where_it_is_put_into_the_wires_sentence():
    assert told(("the harbour baths", "the divisive harbour baths")) == {"divisive": CHECK}
    rewritten = "In a divisive session on Monday the council chose to close the harbour baths, where an inspector saw that the roof was split."
    assert told((WIRE.split(". ")[0] + ".", rewritten)) == {"divisive": NOTE}


def test_a_speakers_word_is_the_speakers():
    assert told(("said the baths", "said the “disgraceful” baths")) == {}


def test_a_loaded_word_of_equal_force_is_none():
    assert told(("huge", "massive")) == {}


def test_a_word_is_told_once_and_few_are_told():
    assert told(("harbour", "shameful harbour"), ("the baths would", "the shameful baths would")) == {
        "shameful": CHECK
    }
    many = (
        "an inspection found cracks",
        "a shoddy, inept, clumsy, sloppy, lazy, callous inspection found ugly cracks",
    )
    assert len(told(many)) <= MOST


def test_what_the_piece_adds_by_itself_is_not_held_against_the_wire():
    assert told(("crowns.", "crowns. Pigeons are a horrific nuisance in most northern parks.")) == {}


def test_what_the_writer_thinks_of_it_is_told_in_a_sentence_of_its_own():
    assert told(("crowns.", "crowns. It is a shameful act by the council.")) == {"shameful": CHECK}
    assert told(("crowns.", "crowns. Pavel Grim, a swimmer, called it a shameful act by the council.")) == {}


def test_a_word_that_the_wire_writes_with_a_hyphen_is_the_wires():
    wire = WIRE.replace("council voted", "hard-liners in the council voted")
    found = changed(wire, ("hard-liners", "hardliners"))
    assert [each for each in found if each.kind == "loaded word"] == []
