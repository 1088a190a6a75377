"""Topics by listed words, terms by what a text is about."""

from pathlib import Path

import numpy as np
import pytest

from helpers.errors import LexiconError
from helpers.languages.english import lists
from helpers.languages.english.lists import read_topics
from helpers.measures import lines
from helpers.measures.topics import measure as topics
from helpers.measures.topics import wording as topics_wording
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article
from helpers.statistics.intervals import SURE


def listed(tmp_path: Path, *lines: str) -> lists.Topics:
    path = tmp_path / "own.csv"
    path.write_text("topic,term\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return read_topics(str(path))


def counted(text: str, lexicon: lists.Topics) -> dict[str, int]:
    article = as_article(text, any_language=True)
    table = topics.TOPICS.frame(topics.compare(Compared(article, article), lexicon))
    return dict(zip(table["name"], table["wire_count"], strict=True))


def test_small_letters_stand_for_regular_inflections_in_any_case(tmp_path: Path):
    lexicon = listed(tmp_path, "trade,sanction", "war,invade")
    assert counted("Sanctions hit. He was SANCTIONED. They invaded; invading is war.", lexicon) == {
        "trade": 2,
        "war": 2,
    }


def test_a_capital_stands_for_itself_alone(tmp_path: Path):
    lexicon = listed(tmp_path, "markets,Fed", "diplomacy,UN")
    assert counted("The Fed's move fed fears. The U.N. and the UN agreed, and he was un-fed.", lexicon) == {"markets": 1, "diplomacy": 2}  # fmt: skip


def test_the_longest_term_wins_and_no_word_counts_twice(tmp_path: Path):
    lexicon = listed(tmp_path, "trade,trade", "labour,trade union", "society,union")
    assert counted("The trade union spoke of trade and a union.", lexicon) == {
        "labour": 1,
        "trade": 1,
        "society": 1,
    }


def test_phrases_do_not_run_over_punctuation(tmp_path: Path):
    lexicon = listed(tmp_path, "labour,trade union")
    assert counted("They spoke of trade, union and peace.", lexicon) == {}


def test_the_projects_list_is_in_order():
    lexicon = read_topics()
    assert len(lexicon.topics) >= 25
    assert len(lexicon.terms) > 2_000
    assert len({term.words for term in lexicon.terms}) == len(lexicon.terms)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("name,word\na,b\n", "no column topic and no column term"),
        ("topic,term\n", "lists no terms"),
        ("topic,term\nwar,bomb\npeace,bomb\n", "line 3"),
        ("topic,term\n,bomb\n", "line 2"),
        ("", "no column"),
    ],
)
def test_a_bad_list_is_refused_in_one_sentence(tmp_path: Path, content: str, told: str):
    path = tmp_path / "own.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=told):
        read_topics(str(path))


def test_a_missing_or_undecodable_list_is_refused(tmp_path: Path):
    with pytest.raises(LexiconError, match="no topics file"):
        read_topics(str(tmp_path / "none.csv"))
    (tmp_path / "latin.csv").write_bytes("topic,term\nkultur,Köln\n".encode("latin-1"))
    with pytest.raises(LexiconError, match="not UTF-8"):
        read_topics(str(tmp_path / "latin.csv"))


def test_counts_rates_and_shares_agree(owners: Compared):
    table = topics.TOPICS.frame(topics.compare(owners, read_topics()))
    assert np.allclose(table["wire_rate"], 1000 * table["wire_count"] / 304)
    assert np.allclose(table["derivative_rate"], 1000 * table["derivative_count"] / 448)
    assert table["wire_sentences"].between(0, 1).all()
    for row in table.itertuples():
        pairs = [part.rsplit(" ", 1)[1].split("|") for part in row.matched.split(", ")]
        assert [sum(int(pair[side]) for pair in pairs) for side in (0, 1)] == [
            row.wire_count,
            row.derivative_count,
        ]


def test_swapping_the_pair_turns_the_sign_of_keyness(owners: Compared):
    there = topics.TOPICS.frame(topics.compare(owners, read_topics())).set_index("name")
    back = (
        topics.TOPICS.frame(topics.compare(Compared(owners.derivative, owners.wire), read_topics()))
        .set_index("name")
        .loc[there.index]
    )
    assert np.allclose(there["keyness"], -back["keyness"])
    assert np.allclose(there["q"], back["q"])


def test_nothing_survives_on_the_owners_pair(owners: Compared):
    assert (topics.TOPICS.frame(topics.compare(owners, read_topics()))["q"] > SURE).all()
    assert (topics.TOPICS.frame(topics.terms(owners))["q"] > SURE).all()


def test_where_all_q_are_one_no_smallest_is_picked_out(pair_of):
    """It was told that the smallest is 1.00, for whichever came first."""
    text = "The minister met the bank. The army bought ships."
    told = topics.TOPICS.frame(topics.compare(pair_of(text, text), read_topics()))
    assert set(told["q"]) == {1.0}
    assert "none reaches a q value of 0.05. The list" in topics_wording.compared(told, what="topics").text


def test_a_strike_is_about_labour():
    """A report of dockworkers who refuse a pay offer by ballot was about elections before all."""
    text = "Dockworkers voted on Friday to reject a pay offer.\nUnion members want industrial action until pay talks begin."
    found = counted(text, read_topics())
    assert max(found, key=found.__getitem__) == "labour"
    assert found["labour"] == 5


def test_two_events_lead_with_their_own_topics(flood: Compared):
    """A river flood and a film festival."""
    named = topics.TOPICS.frame(topics.compare(flood, read_topics())).set_index("name")
    assert named["wire_rate"].idxmax() == "disasters and accidents"
    assert named["derivative_rate"].idxmax() == "arts and entertainment"


def test_what_survives_many_comparisons_is_said_to_differ(pair_of, tmp_path: Path):
    lexicon = listed(tmp_path, "trade,sanction", "war,bomb")
    pair = pair_of("The sanctions were bad for us. " * 30, "The bombs were bad for us. " * 30)
    assert (topics.TOPICS.frame(topics.compare(pair, lexicon))["q"] <= SURE).all()


def test_terms_are_names_phrases_and_words_with_variants_merged(owners: Compared):
    terms = topics.TOPICS.frame(topics.terms(owners)).set_index("name")
    assert terms.loc["Liu Jianchao", ["wire_count", "derivative_count"]].tolist() == [4, 4]
    assert terms.loc["U.S.", "matched"].count("US") == 1
    assert terms["wire_salience"].max() == 1
    assert terms["derivative_salience"].idxmax() == "Taiwan"
    assert terms.index.is_unique


def test_a_term_that_stands_in_a_text_as_no_term_of_its_own_has_no_salience_there(pair_of):
    wire = "Ray Penn must hand over tax returns. The tax returns are late. Penn has lost his tax returns."
    pair = pair_of(wire, "Ray Penn must hand over returns. The returns are late, as are other tax returns.")
    rows = topics.TOPICS.frame(topics.terms(pair))
    assert rows["wire_salience"].isna().any()
    assert not ((rows["wire_count"] > 0) & (rows["wire_salience"] == 0)).any()
    assert (rows.loc[rows["derivative_count"] == 0, "derivative_salience"] == 0).all()


def test_texts_without_any_topic_give_an_empty_table(tmp_path: Path):
    article = as_article("Yes.")
    table = topics.TOPICS.frame(topics.compare(Compared(article, article), listed(tmp_path, "war,bomb")))
    assert len(table) == 0
    assert len(lines.table(topics.measures([]))) == 0
    assert len(topics.TOPICS.frame(topics.terms(Compared(article, article)))) <= 1


SPELT = [str.upper, str.title, str.lower]


@pytest.mark.parametrize("spelt", SPELT)
def test_the_case_of_a_text_is_no_difference(rate: Compared, spelt):
    body = "\n\n".join(rate.wire.text[span.start : span.end] for span in rate.wire.paragraphs)
    usual, other = (as_article(f"A head\n\n{text}", any_language=True) for text in (body, spelt(body)))
    for pair in (Compared(usual, other), Compared(other, usual)):
        for table in (
            topics.TOPICS.frame(topics.terms(pair)),
            topics.TOPICS.frame(topics.compare(pair, read_topics())),
        ):
            assert len(table) > 3
            assert (table["wire_count"] == table["derivative_count"]).all()


def test_spelling_and_the_percent_sign_are_no_difference(pair_of):
    pair = pair_of(
        "The labour programme was organised by the centre. It rose 5% and 6% and 7%, and the labour programme cost 3%. "
        * 5,
        "The labor program was organized by the center. It rose 5 percent and 6 per cent and 7 percent, and the labor program cost 3 percent. "
        * 5,
    )
    table = topics.TOPICS.frame(topics.terms(pair))
    assert (table["wire_count"] == table["derivative_count"]).all()
    assert not table["name"].str.contains("cent$", regex=True).any()
    compared = topics.TOPICS.frame(topics.compare(pair, read_topics()))
    assert (compared["wire_count"] == compared["derivative_count"]).all()


def test_irregular_forms_are_one_term_and_stating_is_no_state(pair_of):
    pair = pair_of(
        "The ministers met on trade. They met again. The state paid for it, stating that a state may do so.",
        "The ministers had a meeting on trade. The meeting was long. Stating that it may, the state paid.",
    )
    matched = topics.TOPICS.frame(topics.terms(pair)).set_index("name")["matched"]
    (meeting,) = [words for words in matched if "met" in words.split()]
    assert meeting == "meeting 0|2, met 2|0"
    assert matched["state"] == "state 2|1"


def test_a_country_is_counted_as_itself(pair_of):
    pair = pair_of(
        "The Bank of Japan kept its rate. In Japan prices rose, and Japan waited. The Bank of Japan met.",
        "The central bank kept its rate. In Japan prices rose, and Japan waited. They met in Japan.",
    )
    table = topics.TOPICS.frame(topics.terms(pair)).set_index("name")
    assert table.loc["Bank of Japan", ["wire_count", "derivative_count"]].tolist() == [2, 0]
    assert table.loc["Japan", ["wire_count", "derivative_count"]].tolist() == [2, 3]
