"""What became of every sentence: the planted tables, the owner's pair, laws, and hostile texts."""

import math
import time

import numpy as np
import pytest

from helpers.article import Article
from helpers.measures import lines
from helpers.measures.ledger import chart as ledger_chart
from helpers.measures.ledger import measure as ledger
from helpers.measures.ledger import wording as ledger_wording
from helpers.measures.ledger.measure import ADDED, COPIED, DROPPED, KEPT, MIXED, PARTLY, REWRITTEN
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

PLANTED = {2: 1, 3: 2, 5: 14, 6: 16, 7: 15, 8: 3, 9: 4, 10: 8, 12: 11, 13: 12, 15: 20, 18: 18, 19: 19}
VERBATIM = {5, 6, 8, 9, 12, 15, 19}
RETOLD = {
    1: 1,
    2: 1,
    4: 2,
    5: 3,
    6: 4,
    7: 5,
    8: 6,
    10: 7,
    11: 8,
    12: 9,
    13: 10,
    16: 11,
    17: 13,
    18: 14,
    19: 15,
    20: 16,
}


class TestHarbourStrike:
    """`data/samples/README.md` says sentence by sentence what was lifted."""

    def test_every_sentence_rests_where_it_was_taken_from(self, harbour: Compared):
        entries = ledger.ledger(harbour).derivative
        assert {entry.sentence: entry.rests_on for entry in entries if entry.rests_on} == {
            number: (source,) for number, source in PLANTED.items()
        }

    def test_what_was_taken_is_copied_or_rewritten_and_the_rest_added(self, harbour: Compared):
        labels = {entry.sentence: entry.label for entry in ledger.ledger(harbour).derivative}
        assert {number for number, label in labels.items() if label == ADDED} == set(labels) - set(PLANTED)
        assert all(labels[number] == COPIED for number in VERBATIM)
        assert labels[10] == REWRITTEN  # the quotation that was changed
        assert all(labels[number] == COPIED for number in (2, 3, 7, 13, 18))  # a figure changed, words cut

    def test_the_wire_sentences_are_kept_and_dropped_as_planted(self, harbour: Compared):
        labels = {entry.sentence: entry.label for entry in ledger.ledger(harbour).wire}
        assert {number for number, label in labels.items() if label == DROPPED} == {
            5,
            6,
            7,
            9,
            10,
            13,
            17,
            21,
        }
        assert all(labels[number] == KEPT for number in (3, 4, 11, 14, 16, 19, 20))
        assert labels[12] == PARTLY  # its attribution was cut

    def test_what_was_moved_is_the_dispute_s_history_and_the_tugboats(self, harbour: Compared):
        told = ledger.ledger(harbour)
        assert {entry.sentence for entry in told.derivative if entry.moved} == {5, 6, 7, 15}
        assert {entry.sentence for entry in told.wire if entry.moved} == {14, 15, 16, 20}

    def test_what_is_word_for_word_says_so(self, harbour: Compared):
        entries = ledger.ledger(harbour).derivative
        assert entries[4].reason == "word for word in wire sentence 14"
        assert entries[4].support == 1
        assert entries[1].reason == "15 of 24 words in one run of wire sentence 1"


class TestRateDecision:
    def test_a_retold_story_is_found_by_its_figures_quotations_and_order(self, rate: Compared):
        """Sixteen wire sentences were retold; sixteen main links are found, none is wrong."""
        entries = ledger.ledger(rate).derivative
        assert {entry.sentence: entry.rests_on[0] for entry in entries if entry.rests_on} == RETOLD
        assert entries[15].rests_on == (11, 12)

    def test_nothing_in_it_is_copied_or_moved_and_the_local_line_is_added(self, rate: Compared):
        entries = ledger.ledger(rate).derivative
        assert {entry.label for entry in entries} == {REWRITTEN, ADDED}
        assert entries[13].label == ADDED
        assert not any(entry.moved for entry in entries)

    def test_a_link_that_rests_on_its_place_says_so(self, rate: Compared):
        assert "doubtful by itself" in ledger.ledger(rate).derivative[6].reason


def test_two_events_share_nothing(flood: Compared):
    told = ledger.ledger(flood)
    assert {entry.label for entry in told.derivative} == {ADDED}
    assert {entry.label for entry in told.wire} == {DROPPED}
    assert (
        "No sentence of the derivative"
        in ledger_wording.ledger(ledger.LEDGER.frame(ledger.table(flood))).text
    )


class TestTheOwnersPair:
    def test_sentences_about_the_elections_do_not_rest_on_the_wire_s_one(self, owners: Compared):
        """Being on the same topic is not support."""
        told = ledger.ledger(owners)
        elections = [each.number for each in owners.wire.sentences if "elections" in each.text]
        about = [each.number for each in owners.derivative.sentences if "election" in each.text]
        assert elections == [5]
        assert len(about) >= 8
        assert all(5 not in entry.rests_on for entry in told.derivative)
        assert told.wire[4].label == DROPPED
        # the first sentence names the elections too, but tells of the meeting
        assert [number for number in about if told.derivative[number - 1].label != ADDED] == [1]

    def test_little_of_it_rests_on_the_wire_and_the_sentence_says_that_proves_nothing(self, owners: Compared):
        labels = [entry.label for entry in ledger.ledger(owners).derivative]
        assert labels.count(ADDED) == 18
        assert COPIED not in labels
        assert (
            "Independent reports of one event have as much"
            in ledger_wording.ledger(ledger.LEDGER.frame(ledger.table(owners))).text
        )

    def test_a_shared_beginning_with_a_new_end_is_mixed(self, owners: Compared):
        entry = ledger.ledger(owners).derivative[1]
        assert (entry.label, entry.rests_on) == (MIXED, (4,))
        shared = [span.of(owners.derivative.text) for span in entry.shared]
        assert shared[0] == "The meeting comes at a"


@pytest.mark.parametrize("name", ["owners", "harbour", "rate", "flood"])
class TestLaws:
    def test_a_text_against_itself_is_wholly_copied_and_kept(self, name: str, request):
        pair = request.getfixturevalue(name)
        told = ledger.ledger(Compared(pair.wire, pair.wire))
        assert {entry.label for entry in told.derivative} == {COPIED}
        assert {entry.label for entry in told.wire} == {KEPT}
        assert all(entry.rests_on == (entry.sentence,) and entry.support == 1 for entry in told.derivative)
        assert not any(entry.moved for entry in told.wire + told.derivative)

    def test_links_are_the_same_from_both_sides(self, name: str, request):
        told = ledger.ledger(request.getfixturevalue(name))
        assert {(source, each.sentence) for each in told.derivative for source in each.rests_on} == {
            (each.sentence, number) for each in told.wire for number in each.rests_on
        }

    def test_resting_on_nothing_and_being_new_or_dropped_are_one(self, name: str, request):
        told = ledger.ledger(request.getfixturevalue(name))
        assert all(
            (each.label in (ADDED, DROPPED)) == (not each.rests_on) for each in told.wire + told.derivative
        )
        assert not any(each.shared for each in told.wire + told.derivative if not each.rests_on)

    def test_what_rests_on_a_sentence_shares_words_with_it_but_where_the_link_is_weak(
        self, name: str, request
    ):
        pair = request.getfixturevalue(name)
        entries, links = ledger.ledger(pair).derivative, pair.links.derivative
        assert all(
            each.shared or link.weak for each, link in zip(entries, links, strict=True) if each.rests_on
        )
        assert all("not sure" in each.reason for each, link in zip(entries, links, strict=True) if link.weak)

    def test_shared_stretches_lie_in_their_sentence_in_order_apart_and_on_whole_words(
        self, name: str, request
    ):
        pair = request.getfixturevalue(name)
        told = ledger.ledger(pair)
        for article, entries in zip(pair, (told.wire, told.derivative), strict=True):
            for sentence, entry in zip(article.sentences, entries, strict=True):
                ends = [sentence.start, *(each for span in entry.shared for each in (span.start, span.end))]
                assert ends == sorted(ends)
                assert ends[-1] <= sentence.end
                starts = {word.start for word in sentence.words}
                assert all(span.start in starts for span in entry.shared)

    def test_moved_sentences_are_the_fewest_that_uncross_the_rest(self, name: str, request):
        told = ledger.ledger(request.getfixturevalue(name)).derivative
        staying = [each.rests_on[0] for each in told if each.rests_on and not each.moved]
        assert staying == sorted(staying)

    def test_support_is_a_share_and_every_entry_has_a_reason(self, name: str, request):
        told = ledger.ledger(request.getfixturevalue(name))
        assert all(0 <= each.support <= 1 and each.reason for each in told.wire + told.derivative)


def test_what_is_found_of_two_texts_is_found_once(harbour: Compared):
    assert harbour.links is harbour.links
    assert harbour.wire.names is harbour.wire.names


def test_the_table_has_a_line_a_sentence_wire_first(harbour: Compared):
    table = ledger.LEDGER.frame(ledger.table(harbour))
    assert list(table.columns) == ledger.LEDGER.names
    assert table["side"].tolist() == ["wire report"] * 21 + ["derivative"] * 21
    line = table.iloc[21 + 1]
    assert (line["sentence"], line["paragraph"], line["label"], line["rests_on"]) == (2, 1, "copied", "1")
    assert line["shared"].startswith("Dockworkers at the largest container port in Calder voted Friday to")
    assert line["text"].startswith("Dockworkers at the largest")


def test_shares_come_with_counts_and_the_interval_of_the_share(harbour: Compared):
    shares = lines.table(ledger.compare(harbour))
    assert tuple(shares.columns) == lines.COLUMNS
    added = lines.line(shares, "added sentences")
    assert added["derivative"] == pytest.approx(8 / 21)
    assert math.isnan(added["wire"])
    assert added["low"] < 8 / 21 < added["high"]
    assert added["note"] == "8 of 21 sentences of the derivative; the interval is that of the share"
    dropped = lines.line(shares, "dropped sentences")
    assert dropped["wire"] == pytest.approx(8 / 21)
    assert math.isnan(dropped["derivative"])
    assert shares["derivative"].sum() == pytest.approx(1) == shares["wire"].sum()


def test_a_long_run_in_an_otherwise_new_sentence_is_not_called_added():
    wire = as_article(
        "The mayor said the bridge will not reopen before the end of the month. Engineers found cracks.",
        any_language=True,
    )
    new = "Commuters, florists, bakers, cyclists, tourists, anglers and pensioners alike complained bitterly "
    new += "on Sunday, wondering why nobody had warned anyone in writing that, as a sign now reads, "
    derivative = as_article(
        new + "the bridge will not reopen before the end of the month.", any_language=True
    )
    (entry,) = ledger.ledger(Compared(wire, derivative)).derivative
    assert (entry.label, entry.rests_on) == (MIXED, (1,))
    assert "words on end share nothing" in entry.reason


def test_two_sentences_made_one_rest_on_both():
    wire = as_article(
        "Tarn Holdings lost 40 employees in March. Its chairwoman, Ada Quill, resigned over a forged invoice. "
        "The harbour froze. Ice covered nine trawlers.",
        any_language=True,
    )
    derivative = as_article(
        "Ada Quill, chairwoman of Tarn Holdings, resigned over a forged invoice after it lost 40 employees in March. "
        "Nine trawlers were covered in ice. The harbour froze.",
        any_language=True,
    )
    told = ledger.ledger(Compared(wire, derivative))
    assert set(told.derivative[0].rests_on) == {1, 2}
    assert [entry.moved for entry in told.derivative].count(True) == 1


class TestHostileTexts:
    def test_an_empty_article_gives_nothing_and_says_so(self, harbour: Compared):
        empty = Article("", "empty", ())
        for pair in (Compared(empty, harbour.wire), Compared(harbour.wire, empty), Compared(empty, empty)):
            shares, table = lines.table(ledger.compare(pair)), ledger.LEDGER.frame(ledger.table(pair))
            assert len(table) == len(pair.wire.sentences) + len(pair.derivative.sentences)
            assert any("has no sentences" in note for note in shares["note"])
            assert ledger_wording.ledger(table).weight == 0
            ledger_chart.flow(table, title="A title").svg()

    def test_fifty_thousand_words_take_seconds(self):
        generator = np.random.default_rng(1)
        listed = [f"w{number}" for number in range(3_000)] + ["the", "of", "in", "a"] * 500

        def text() -> Article:
            sentences = (" ".join(generator.choice(listed, 18)).capitalize() for _ in range(2_700))
            return as_article(". ".join(sentences) + ".", any_language=True)

        pair = Compared(text(), text())
        before = time.process_time()
        table = ledger.LEDGER.frame(ledger.table(pair))
        assert time.process_time() - before < 30
        ledger_chart.flow(table, title="A title").svg()


def test_the_strip_joins_what_the_table_links(harbour: Compared):
    chart = ledger_chart.flow(ledger.LEDGER.frame(ledger.table(harbour)), title="A title")
    axes = chart.axes[0]
    drawn = {line.get_linestyle(): np.count_nonzero(np.isnan(line.get_xdata())) for line in axes.lines[:4]}
    assert drawn == {"-": 12, "-.": 0, "--": 1, ":": 0}
    assert "8 dropped" in chart.alt
    assert "8 added" in chart.alt
    assert len(chart.table) == 42
