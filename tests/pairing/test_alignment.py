"""How far a sentence rests on another text: laws, and cases worked out by hand."""

import json
import math

import numpy as np
import pytest
from conftest import ROOT, rows

from helpers.article import Article
from helpers.languages.english.inflection import Cut
from helpers.pairing import alignment
from helpers.pairing.alignment import sentence_of
from helpers.pairing.compared import Compared
from helpers.pairing.texts import Text
from helpers.reading.articles import as_article

WIRE = as_article(
    "The council voted 7-2 on Monday to close the swimming pool. The pool has leaked since 2019. "
    "Repairs would cost $3 million, the mayor said. Swimmers held a vigil outside the town hall.",
    any_language=True,
)


def between(sentence: str, article: Article = WIRE) -> alignment.Resting:
    own = Text((Cut.of(sentence_of(sentence)),))
    return alignment.resting(0, own=own, other=Text(map(Cut.of, article.sentences)))


def test_a_sentence_taken_word_for_word_is_wholly_borne_out():
    assert all(between(sentence.text).support == 1 for sentence in WIRE.sentences)


def test_a_sentence_that_shares_no_word_is_not_borne_out_at_all():
    assert between("Bananas ripen quickly.").support == 0


def test_a_sentence_without_words_is_unknown():
    assert math.isnan(between("…!").support)


def test_exchanging_a_word_lowers_support():
    kept = between("The council voted 7-2 on Monday to close the swimming pool.").support
    changed = between("The council voted 7-2 on Monday to reopen the swimming pool.").support
    assert 0 < changed < kept


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The pool was closed by a council vote of 7-2.", 0),
        ("It has been leaking since 2019.", 1),
        ("The mayor put repair at $3 million.", 2),
        ("A vigil was held by swimmers.", 3),
    ],
)
def test_the_strongest_source_is_the_sentence_that_says_it(sentence: str, source: int):
    assert between(sentence).sources[0].index == source


def test_irregular_forms_and_numbers_in_words_match():
    one, two = (
        Cut.of(sentence_of(text)) for text in ("Two firms hold seven ships.", "2 firms held 7 ships.")
    )
    assert [each.lemma for each in one.parts] == [each.lemma for each in two.parts]


@pytest.mark.parametrize(
    ("one", "two", "words"),
    [("e b c d", "e x c d", 3), ("e b c d", "d c b e", 1), ("e b", "c d", 0), ("e b e b", "b e b e", 3)],
)
def test_words_in_the_same_order_are_counted_as_by_hand(one: str, two: str, words: int):
    for first, second in ((one, two), (two, one)):
        own, other = (Text((Cut.of(sentence_of(text)),)) for text in (first, second))
        found = alignment.resting(0, own=own, other=other)
        assert found.features["in order"] == words / len(first.split())


def test_the_longest_run_is_given_with_its_place():
    found = between("Sources say the council voted 7-2 on Tuesday.")
    assert found.longest == (2, 6, 0)  # “the council voted 7-2 on”, 7-2 being two


def test_words_of_one_topic_are_not_support(owners: Compared):
    """The names that everybody uses weigh little: the derivative's conclusion shares thirteen of them."""
    here, there = owners.texts
    found = alignment.restings(there, here)
    assert alignment.rests(found, alignment.restings(here, there))[19] < 0


def test_neighbours_lift_a_doubtful_sentence_but_not_one_that_shares_hardly_anything(rate: Compared):
    here, there = rate.texts
    found, other = alignment.restings(there, here), alignment.restings(here, there)
    alone, among = alignment.rests_alone(found), alignment.rests(found, other)
    assert alone[6] < 0 < among[6]
    assert all(both <= max(one, alignment.LEAST_ALONE) for one, both in zip(alone, among, strict=True) if one < alignment.LEAST_ALONE)  # fmt: skip


def test_the_shipped_models_use_only_features_that_exist_and_say_what_they_were_fitted_on():
    models = json.loads((ROOT / "data/lexicons/english/support.json").read_text(encoding="utf-8"))["models"]
    assert set(models["alone"]["features"]) <= set(between("The pool leaks.").features)
    assert set(models["among others"]["features"]) == {"alone", "mutual", "rival", "neighbours"}
    assert all(model["fitted_on"] and model["rows"] > 4_000 for model in models.values())
    assert all(each["scale"] > 0 for model in models.values() for each in model["features"].values())


def test_support_agrees_with_people_on_machine_written_sentences():
    """QAGS, newspaper half: the chance that a supported sentence scores above an unsupported one."""
    scores: dict[int, list[float]] = {0: [], 1: []}
    articles: dict[str, object] = {}
    for row in rows("qags"):
        if row["set"] == "cnndm":
            article = articles.setdefault(row["article"], as_article(row["article"], any_language=True))
            scores[row["supported"]].append(between(row["sentence"], article).support)
    no, yes = np.asarray(scores[0])[:, None], np.asarray(scores[1])[None, :]
    assert np.mean((yes > no) + (yes == no) / 2) >= 0.84
