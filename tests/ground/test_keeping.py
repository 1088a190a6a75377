"""What is found once is kept as long as what it was found of, and no longer."""

import gc
import weakref

import pytest

from helpers import measures
from helpers.ground import keeping
from helpers.ground.keeping import by_word, kept
from helpers.pairing.compared import paired
from helpers.reading.articles import as_article

WIRE = (
    "HARBOUR, June 3 (Reuters) - The port will close on Monday, Ann Lee said. “We had no choice,” she said.\n"
)


class _Text:
    pass


def test_each_question_is_answered_once_for_each_text():
    asked = []

    @kept
    def told(text: _Text, word: str, *, loud: bool = False) -> str:
        asked.append(word)
        return word.upper() if loud else word

    one, other = _Text(), _Text()
    for _ in range(2):
        assert told(one, "port") == told(one, "port", loud=False) == told(other, "port") == "port"
        assert told(one, "port", loud=True) == "PORT"
    assert len(asked) == 3


def test_a_word_is_looked_up_once_and_no_more_words_are_kept_than_may_be(monkeypatch: pytest.MonkeyPatch):
    asked = []

    @by_word
    def loud(word: str) -> str:
        asked.append(word)
        return word.upper()

    monkeypatch.setattr(keeping, "_MOST_WORDS", 2)
    assert [*map(loud, ["port", "pier", "port"]), loud("bay"), loud("port")] == [
        "PORT",
        "PIER",
        "PORT",
        "BAY",
        "PORT",
    ]
    assert asked == ["port", "pier", "bay", "port"]


def test_a_pair_that_nobody_holds_is_gone_with_all_that_was_measured_of_it():
    pair = paired(as_article(WIRE), as_article(WIRE.replace("Monday", "Tuesday")))
    held = [weakref.ref(each) for each in (pair, *pair, *pair.without_quotations, *pair.with_headlines)]
    gc.disable()
    try:
        assert measures.measure(pair, seed=1).kept
        del pair
        assert [each() for each in held] == [None] * len(held)
    finally:
        gc.enable()
