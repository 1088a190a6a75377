"""What is said twice, what tells nothing new, hedges and loaded words."""

from collections import Counter

import numpy as np
import pytest
from conftest import rows
from hypothesis import given
from hypothesis import strategies as st
from made import document

from helpers.document.document import Document
from helpers.document.stances import HEDGE
from helpers.document.stances import LOADED as LOADED_KIND
from helpers.languages.english import lists
from helpers.languages.english.words import fold
from helpers.measures import lines
from helpers.measures.lines import line
from helpers.measures.padding import measure as padding
from helpers.measures.padding import wording as padding_wording
from helpers.pairing.compared import Compared


def text(written: str) -> Document:
    return document(written, any_language=True)


def marks(written: str, kind: str) -> list[str]:
    return [mark.text for mark in text(written).stances if mark.kind == kind]


class TestRepeats:
    def test_the_owners_derivative_has_ten_runs_of_six_words_twice(self, owners: Compared):
        assert padding.repeated_runs(owners.derivative) == 10
        assert padding.repeated_runs(owners.wire) == 0

    def test_the_owners_repeats_are_shown_as_long_as_they_are(self, owners: Compared):
        told = {
            row.text: (row.words, row.count, row.sentences)
            for row in padding.repeats(owners.derivative).itertuples()
        }
        assert told["for the Biden administration’s efforts to stabilize ties with China"] == (10, 2, "7, 21")
        assert told["for the Biden administration’s efforts to stabilize"] == (7, 3, "3, 7, 21")
        assert told["The upcoming Taiwan elections are seen as a"] == (8, 2, "3, 7")
        assert len(told) == 5

    def test_a_name_with_its_title_is_told_apart(self, owners: Compared):
        repeats = padding.repeats(owners.derivative)
        (name,) = repeats[repeats["kind"] == "name"]["text"]
        assert name == "U.S. Secretary of State, Antony Blinken"

    @pytest.mark.parametrize("pair", ["harbour", "rate", "flood"])
    def test_the_samples_say_nothing_twice(self, pair: str, request: pytest.FixtureRequest):
        assert all(padding.repeats(article).empty for article in request.getfixturevalue(pair))

    def test_a_run_that_only_overlaps_itself_is_not_said_twice(self):
        assert padding.repeated_runs(text("no no no no no no no no no no no.")) == 0
        assert padding.repeated_runs(text("no no no no no no no no no no no no.")) == 1

    def test_a_run_ends_with_its_sentence(self):
        assert padding.repeats(text("One two three. Four five six. One two three. Four five six.")).empty

    @given(st.lists(st.sampled_from("abc"), min_size=1, max_size=40))
    def test_runs_are_those_counted_by_hand(self, words: list[str]):
        article = text("x " + " ".join(words))
        folded = [fold(word.text) for word in article.words]
        ends: dict[tuple[str, ...], int] = {}
        counts: Counter[tuple[str, ...]] = Counter()
        for start in range(len(folded) - 5):
            run = tuple(folded[start : start + 6])
            if start >= ends.get(run, 0):
                counts[run] += 1
                ends[run] = start + 6
        assert padding.repeated_runs(article) == sum(count > 1 for count in counts.values())
        for row in padding.repeats(article).itertuples():
            assert " ".join(folded).count(" ".join(row.text.split())) >= row.count > 1

    def test_a_sentence_said_again_in_other_words_is_found(self, owners: Compared):
        assert padding.near_repeats(owners.derivative) == [7, 20]
        assert not padding.near_repeats(owners.wire)


class TestEmpties:
    def test_the_owners_conclusion_says_again(self, owners: Compared):
        found = padding.empties(owners.derivative).set_index("sentence")
        assert found.loc[20, "kind"] == padding.SAYS_AGAIN
        assert found.loc[20, "new_words"] == "conclusion, opportunity"
        assert found.loc[7, "kind"] == padding.SAYS_AGAIN
        assert 1 not in found.index
        assert padding.empties(owners.wire).empty

    def test_what_is_found_in_the_harbour_derivative_was_planted(self, harbour: Compared):
        """The planted padding is sentences 1, 4, 11, 14, 16, 17, 20 and 21 (data/samples/README.md)."""
        found = padding.empties(harbour.derivative)
        assert len(found) >= 3
        assert set(found["sentence"]) <= {1, 4, 11, 14, 16, 17, 20, 21}
        assert padding.empties(harbour.wire).empty

    def test_a_rewrite_without_padding_has_no_empty_sentence(self, rate: Compared):
        assert all(padding.empties(article).empty for article in rate)

    @pytest.mark.parametrize(
        "last",
        [
            "Port workers in the northern city on strike blocked 40 ships.",
            "Port workers in the northern city on strike blocked ships, Oskarne said.",
            "Port workers in the northern city on strike blocked “many” ships.",
            "Port workers in the northern city on strike blocked ships in Oslo.",
            "Port workers in the northern city on strike did not block ships.",
        ],
    )
    def test_a_number_a_source_a_quotation_a_name_or_a_denial_is_news(self, last: str):
        first = "Port workers on strike in the northern city blocked ships in the harbour. "
        plain = first + "Port workers in the northern city on strike blocked ships."
        assert list(padding.empties(text(plain))["kind"]) == [padding.SAYS_AGAIN]
        assert padding.empties(text(first + last)).empty

    def test_a_judgment_on_what_was_is_not_called_empty(self):
        assert padding.empties(text("Rain fell on the hills. The flood was disastrous for crops.")).empty


class TestStance:
    def test_inflections_and_adverbs_count_for_their_word(self):
        assert marks("They bungled it, and he bungles it brutally and shamefully.", LOADED_KIND) == [
            "bungled",
            "bungles",
            "brutally",
            "shamefully",
        ]

    def test_the_longest_phrase_counts_once(self):
        assert marks("It remains to be seen, and it is widely expected.", HEDGE) == [
            "remains to be seen",
            "widely expected",
        ]

    @pytest.mark.parametrize(
        "written",
        ["It opened in May.", "May 5 was a holiday.", "The army showed its might.", "He could not swim."],
    )
    def test_words_that_mean_something_else_are_no_hedges(self, written: str):
        assert marks(written, HEDGE) == []

    def test_may_and_might_are_hedges(self):
        assert marks("It may rain and it might snow.", HEDGE) == ["may", "might"]

    def test_a_name_is_not_loaded(self):
        assert marks("He joined Brave Records in Oslo in the spring.", LOADED_KIND) == []

    def test_a_speakers_words_are_counted_apart(self):
        pair = Compared(text("It was a shameful day, he said."), text("“It was a shameful day,” he said."))
        (row,) = padding.stance(pair).itertuples()
        assert (row.kind, row.word) == ("loaded", "shameful")
        assert (row.wire_count, row.derivative_count) == (1, 0)
        assert (row.wire_quoted, row.derivative_quoted) == (0, 1)

    def test_the_tables_counts_are_those_of_the_measures(self, harbour: Compared):
        words, compared = padding.stance(harbour), lines.table(padding.compare(harbour))
        loaded = words[words["kind"] == "loaded"]
        own = sum(not word.quoted for word in harbour.derivative.words)
        rate = 1000 * loaded["derivative_count"].sum() / own
        assert line(compared, "loaded words")["derivative"] == pytest.approx(rate)

    def test_marks_stand_where_they_say(self, owners: Compared):
        for article in owners:
            for mark in article.stances:
                assert " ".join(article.text[mark.start : mark.end].split()) == mark.text

    def test_the_lists_are_clean(self):
        for terms in (lists.hedges(), lists.loaded()):
            assert all(term and all(word == fold(word) for word in term) for term in terms)
        assert len(lists.hedges()) > 150
        assert len(lists.loaded()) > 1_000


class TestTable:
    def test_a_text_all_in_quotation_marks_has_no_rate(self):
        pair = Compared(text("“It was shameful.”"), text("It was shameful."))
        row = line(lines.table(padding.compare(pair)), "loaded words")
        assert np.isnan(row["wire"])
        assert "no words outside" in row["note"]


def test_prose_says_what_was_counted(owners: Compared, rate: Compared, harbour: Compared):
    assert (
        "10 runs of six words appear more than once (37 of its 448 words"
        in padding_wording.padding(*map(padding.filling, owners)).text
    )
    assert padding_wording.padding(*map(padding.filling, rate)).brief == "Nothing is said twice"


def test_sentences_that_experts_call_biased_have_more_loaded_words():
    found: dict[str, list[bool]] = {"Biased": [], "Non-biased": []}
    for row in list(rows("babe"))[:400]:
        found[row["label_bias"]].append(bool(marks(row["text"], LOADED_KIND)))
    assert np.mean(found["Biased"]) > 1.5 * np.mean(found["Non-biased"])


@pytest.mark.parametrize(
    ("empty", "told"),
    [(0, "none of its 9 sentences brings nothing new"), (2, "2 of its 9 sentences bring nothing new")],
)
def test_sentences_without_news_are_counted_in_one_denial(empty: int, told: str):
    filled = padding.Filling(words=90, repeated=7, runs=2, sentences=9, empty=empty)
    assert told in padding_wording.padding(filled, filled).text
