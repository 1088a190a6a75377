"""Tone: words with a valence by sentence, taken apart exactly; VADER by its own list beside it."""

import csv

import numpy as np
import pytest
from conftest import ROOT

from helpers.languages.english import lists
from helpers.measures import lines
from helpers.measures.lines import line
from helpers.measures.tone import measure as sentiment
from helpers.measures.tone.toward import signs, toward
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

SENTENCES = [
    "The talks were a great success and everybody was happy.",
    "The war was terrible, but the peace is good.",
    "It was not good at all.",
    "A very bad and horribly cruel attack!!",
    "Why? Why did this awful thing happen??",
    "The council met on Tuesday.",
    "GREAT news for the poor.",
    "He failed.",
]


@pytest.fixture(scope="module")
def stock():
    """NLTK's VADER as it comes."""
    import nltk.data
    from nltk.sentiment.vader import SentimentIntensityAnalyzer

    lexicon = lists.carried("vaderSentiment")
    nltk.data.path[:] = [str(lexicon.parent)]
    return SentimentIntensityAnalyzer(lexicon.name)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_by_vaders_own_list_the_score_is_nltks_compound(sentence: str, stock):
    assert sentiment.by_vader(sentence) == stock.polarity_scores(sentence)["compound"]


@pytest.mark.parametrize(
    "sentence", [*SENTENCES, "Police opened fire!", "HE WAS KILLED!", "Hope for Hope Hicks?"]
)
def test_contributions_add_up_to_the_score(sentence: str):
    found = sentiment.tone(sentence)
    assert sum(part for _, part in found.parts) == pytest.approx(found.score, abs=1e-12)


def test_curly_quotes_and_dashes_do_not_hide_words():
    """VADER alone matches no word that touches one."""
    assert (
        sentiment.tone("He called it “terrible”—truly awful.").score
        == sentiment.tone("He called it terrible truly awful.").score
    )
    assert sentiment.tone("It isn’t good.").score == sentiment.tone("It isn't good.").score


def toned(sentence: str) -> list[str]:
    return [word for word, _ in sentiment.tone(sentence).parts]


def test_words_of_news_have_the_tone_they_have_in_news():
    assert sentiment.tone("Its shares and securities interest both parties.").score == 0
    assert sentiment.tone("They kidnapped the crew.").score < -0.3
    assert sentiment.by_vader("They kidnapped the crew.") == 0


def test_a_phrase_counts_as_one_word():
    assert toned("Police opened fire at dawn.") == ["opened fire"]
    assert toned("The award-winning author left.") == ["award-winning"]
    assert "at risk" not in toned("He looked at. Risk is bad.")


def test_the_words_of_a_name_have_no_tone_but_those_of_a_headline_have():
    assert toned("On Monday the Justice Department said that it had met the Hope Foundation.") == []
    assert toned("Great news came on Monday.") == ["great"]
    assert toned("He said: “Great news.”") == ["great"]
    assert toned("Fears Of War Grow In Capital") == ["fears", "war"]
    assert toned("It was NOT good.") == ["good"]
    assert sentiment.tone("It was NOT good.").score < 0


@pytest.mark.parametrize(
    ("sentence", "at_least"),
    [
        ("There were no problems.", 0.0),
        ("It was not the worst year.", 0.0),
        ("No one was injured.", 0.0),
        ("No deaths were reported.", 0.0),
        ("Profit-taking pushed the index down.", -0.05),
    ],
)
def test_what_is_denied_is_no_bad_news(sentence: str, at_least: float):
    assert sentiment.tone(sentence).score >= at_least


def test_a_denial_reaches_no_further_than_its_clause():
    assert (
        sentiment.tone("He did not go, problems grew.").score
        < sentiment.tone("He did go, no problems.").score
    )
    assert sentiment.tone("They said no, but the attack was terrible.").score < -0.3


def test_fitted_valences_are_few_and_say_what_they_were_and_how_often_seen():
    with (ROOT / "data" / "lexicons" / "english" / "tone_fitted.csv").open(
        encoding="utf-8", newline=""
    ) as file:
        rows = list(csv.DictReader(file))
    assert 300 <= len({row["word"] for row in rows}) == len(rows) <= 800
    assert all(int(row["sentences"]) > 0 and -4 <= float(row["tone"]) <= 4 for row in rows)


def test_the_list_of_news_words_is_sound():
    """Each word once, small letters, on VADER's scale; no word that names people by what they are."""
    with (ROOT / "data" / "lexicons" / "english" / "tone.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    words = [row["word"] for row in rows]
    assert len(set(words)) == len(words) > 8_000
    assert words == [word.lower() for word in words]
    assert all(-4 <= float(row["tone"]) <= 4 for row in rows)
    assert not {"black", "white", "gay", "muslim", "jewish", "immigrants", "women", "police"} & set(words)


def test_the_tone_by_vaders_own_list_stands_beside(owners: Compared):
    stock = line(lines.table(sentiment.compare(owners, seed=1)), "tone by VADER's own list")
    sentences = owners.wire.sentences
    assert stock["wire"] == pytest.approx(
        sum(sentiment.by_vader(each.text) for each in sentences) / len(sentences)
    )


def test_word_contributions_add_up_to_the_difference_of_the_means(
    owners: Compared, harbour: Compared, rate: Compared
):
    for pair in (owners, harbour, rate):
        total = sentiment.words(pair)["difference"].sum()
        assert total == pytest.approx(
            line(lines.table(sentiment.compare(pair, seed=1)), sentiment.LEAD)["difference"], abs=1e-12
        )


def test_the_owners_pair_shows_no_difference_in_tone(owners: Compared):
    tone = line(lines.table(sentiment.compare(owners, seed=1)), sentiment.LEAD)
    assert tone["low"] < 0 < tone["high"]


def test_shares_have_their_counts_in_the_note_and_add_up(owners: Compared):
    table = lines.table(sentiment.compare(owners, seed=1))
    shares = table[table["unit"] == "share"]
    assert shares["wire"].sum() == pytest.approx(1)
    assert shares["derivative"].sum() == pytest.approx(1)
    assert shares["note"].str.contains("of 12 and").all()


def test_quoted_words_and_the_writers_own_are_told_apart(owners: Compared):
    table = lines.table(sentiment.compare(owners, seed=1))
    quoted = line(table, "tone of quoted words")
    assert quoted["wire"] == sentiment.tone("China strongly condemns it and firmly opposes it").score
    assert np.isnan(quoted["derivative"])
    own = line(table, "tone of the writer's own words")
    assert own["wire"] != line(table, sentiment.LEAD)["wire"]


def test_actors_are_counted_by_the_sentences_that_name_them(owners: Compared):
    actors = sentiment.actors(owners).set_index("actor")
    assert actors.loc["Liu Jianchao", ["wire_sentences", "derivative_sentences"]].tolist() == [4, 4]
    assert len(actors) == 6
    assert "Antony Blinken" in actors.index
    assert "Chinese" not in actors.index
    assert "Joe Biden" not in actors.index, "five sentences tell of the Biden administration"


@pytest.mark.parametrize("spelt", [str, str.upper, str.title])
def test_without_actors_the_table_is_empty_and_keeps_its_columns(spelt):
    article = as_article(spelt("On Monday the Chinese left. On Monday the Chinese came. It was Monday. " * 5))
    actors = sentiment.actors(Compared(article, article))
    assert actors.empty
    assert list(actors) == [
        "actor", "wire_sentences", "wire_negative", "wire_positive",
        "derivative_sentences", "derivative_negative", "derivative_positive",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("Mr Adler was accused of corruption and abuse.", -1),
        ("Mr Adler won a prize for a brilliant success.", 1),
        ("Mr Adler arrived in Lisbon on Tuesday with two aides.", 0),
        ("Two men were killed in the fire, Mr Adler told the court.", 0),
    ],
)
def test_the_tone_towards_somebody_is_neutral_unless_shown(text, tone):
    start = text.index("Mr Adler")
    assert toward(text, start, start + len("Mr Adler")) == tone


def test_a_bad_word_counts_more_the_nearer_it_stands_to_the_name():
    text = "A corrupt Adler met Mr Baines in the town hall on the first day."
    near, far = (
        signs(text, start, start + 5, {"corrupt": -3.0})["negative"]
        for start in (text.index("Adler"), text.index("Baines"))
    )
    assert near < far < 0


def test_one_sentence_has_a_tone_and_no_interval():
    article = as_article("The talks were a great success.")
    tone = line(lines.table(sentiment.compare(Compared(article, article), seed=1)), sentiment.LEAD)
    assert tone["wire"] > 0
    assert np.isnan(tone["low"])


def test_a_missing_headline_is_unknown_not_neutral(owners: Compared):
    headline = line(lines.table(sentiment.compare(owners, seed=1)), "tone of the headline")
    assert np.isnan(headline["wire"])
    assert "no headline in the wire report" in headline["note"]
