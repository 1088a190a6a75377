"""Survival by paragraph, before or after the event, news in an update note."""

import numpy as np
import pandas as pd
import pytest

from helpers.article import Article
from helpers.measures import lines
from helpers.measures.survival import chart as survival_chart
from helpers.measures.survival import measure as survival
from helpers.measures.survival.wording import survival as told_of
from helpers.measures.timing import measure as timing
from helpers.measures.timing import wording as timing_wording
from helpers.measures.timing.measure import AFTER, AHEAD, BEFORE, NEITHER, PAST, UNTOLD
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article
from helpers.showing.finding import Finding
from helpers.showing.style import NAMES


def text(written: str) -> Article:
    return as_article(written, any_language=True)


def told_of_survival(pair: Compared) -> Finding:
    survived = survival.survival(pair)
    return told_of(survived, survival.order(survived))


def reads(wire: str, derivative: str) -> list[str]:
    return [each.reads for each in timing.reads_as(Compared(text(wire), text(derivative)))]


def forms(pair: Compared, side: str) -> list[tuple[int, str, str]]:
    found = timing.timing(pair)
    found = found[found["side"] == side]
    return list(zip(found["sentence"], found["form"], found["words"], strict=True))


MET = "OSLO, Jan 5 (Reuters) - Foreign minister Anna Berg met with Carl Dahl on Friday. They shook hands."


class TestSurvival:
    def test_a_copy_keeps_every_word_of_every_paragraph(self, harbour: Compared):
        kept = survival.survival(Compared(harbour.wire, harbour.wire))
        assert (kept["share"] == 1).all()
        assert (kept["content_share"] == 1).all()
        assert kept["words"].sum() == len(harbour.wire.words)

    def test_the_harbour_derivative_leaves_out_the_employer_and_the_governor(self, harbour: Compared):
        kept = survival.survival(harbour).set_index("paragraph")
        assert list(kept.index[kept["shared_words"] == 0]) == [3, 5]
        assert kept.loc[2, "share"] == 1
        assert "Talks broke down on Oct. 20 after 11 hours" in kept.loc[7, "passages"]

    def test_nothing_survives_in_a_text_on_something_else(self, flood: Compared):
        assert survival.survival(flood)["shared_words"].sum() == 0

    def test_a_report_cut_to_its_first_half_is_cut_from_the_bottom(self, flood: Compared):
        wire = flood.wire
        half = text("\n\n".join(span.of(wire.text) for span in wire.paragraphs[:5]))
        order = survival.order(survival.survival(Compared(wire, half)))
        assert order.pattern == survival.BOTTOM
        assert order.interval.high < 0
        half = text("\n\n".join(span.of(wire.text) for span in wire.paragraphs[5:]))
        assert survival.order(survival.survival(Compared(wire, half))).pattern == survival.TOP

    def test_shuffling_the_derivative_changes_nothing(self, harbour: Compared):
        backwards = text("\n\n".join(span.of(harbour.derivative.text) for span in harbour.derivative.paragraphs[::-1]))  # fmt: skip
        there = survival.survival(harbour)["shared_words"]
        pd.testing.assert_series_equal(
            survival.survival(Compared(harbour.wire, backwards))["shared_words"], there
        )

    def test_too_little_or_too_few_is_said_so(self, owners: Compared):
        order = survival.order(survival.survival(owners))
        assert order.pattern == UNTOLD
        assert "only 5.6% of the wire report’s words" in order.note
        short = Compared(text("One two three four."), text("One two three four."))
        order = survival.order(survival.survival(short))
        assert np.isnan(order.rho)
        assert "1 paragraph" in order.note

    def test_the_rank_correlation_is_spearmans(self):
        """Shares 3, 1, 1, 0, 2 of 4 words: ranks 5, 2.5, 2.5, 1, 4 against 1 to 5, worked out by hand."""
        table = pd.DataFrame({"words": 4, "shared_words": [3, 1, 1, 0, 2], "share": [0.75, 0.25, 0.25, 0, 0.5]})  # fmt: skip
        assert survival.order(table).rho == pytest.approx(-3.5 / np.sqrt(9.5 * 10))


class TestTiming:
    def test_the_owners_derivative_comes_before_the_meeting_and_the_wire_after_it(self, owners: Compared):
        read = timing.reads_as(owners)
        assert [each.reads for each in read] == [AFTER, BEFORE]
        assert [(each.forms[AHEAD], each.forms[PAST]) for each in read] == [(0, 3), (6, 0)]
        assert forms(owners, "wire report")[:2] == [(1, PAST, "met"), (2, PAST, "sat down")]
        assert forms(owners, "derivative")[0] == (1, AHEAD, "is set to meet")

    def test_the_samples_with_one_event_come_after_it(
        self, harbour: Compared, rate: Compared, flood: Compared
    ):
        assert [each.reads for each in timing.reads_as(harbour)] == [AFTER, AFTER]
        assert [each.reads for each in timing.reads_as(rate)] == [AFTER, AFTER]
        assert [each.reads for each in timing.reads_as(flood)] == [AFTER, UNTOLD]

    @pytest.mark.parametrize(
        "derivative",
        [
            "Anna Berg will meet Carl Dahl.",
            "Anna Berg is expected to meet Carl Dahl.",
            "Anna Berg plans to meet with Carl Dahl.",
            "Anna Berg is scheduled to hold talks with Carl Dahl.",
            "Anna Berg will soon sit down with Carl Dahl.",
            "The meeting between Anna Berg and Carl Dahl will be short.",
            "Anna Berg flies to Oslo for the upcoming meeting.",
        ],
    )
    def test_what_is_to_come_reads_as_before(self, derivative: str):
        assert reads(MET, derivative) == [AFTER, BEFORE]

    @pytest.mark.parametrize(
        "derivative",
        [
            "Anna Berg sat down with Carl Dahl.",
            "Anna Berg has met Carl Dahl.",
            "Anna Berg smiled after the talks with Carl Dahl.",
            "Anna Berg and Carl Dahl conferred in Oslo.",
        ],
    )
    def test_what_is_past_reads_as_after(self, derivative: str):
        assert reads(MET, derivative) == [AFTER, AFTER]

    @pytest.mark.parametrize(
        "derivative",
        [
            "Anna Berg had met Carl Dahl before.",
            "Anna Berg met Carl Dahl last year.",
            "Anna Berg last met Carl Dahl in June.",
            "Anna Berg will not meet Carl Dahl.",
            "Anna Berg has no plans to meet Carl Dahl.",
            "Anna Berg dropped plans to meet Carl Dahl.",
            "Anna Berg will travel to Rome.",
            "Erik Lund met Filip Moe.",
            "Erik Lund will meet Filip Moe.",
        ],
    )
    def test_another_time_or_another_event_tells_nothing(self, derivative: str):
        assert reads(MET, derivative) == [AFTER, UNTOLD]

    def test_an_event_named_without_a_tense_is_neither(self):
        found = forms(Compared(text(MET), text("Anna Berg has high hopes of the meeting.")), "derivative")
        assert found == [(1, NEITHER, "meeting")]

    def test_forms_that_contradict_each_other_cannot_be_told(self):
        mixed = "Anna Berg met Carl Dahl. Anna Berg will meet Carl Dahl again."
        assert reads(MET, mixed) == [AFTER, UNTOLD]

    def test_one_late_form_is_not_enough(self):
        late = "Rain fell. " * 4 + "Anna Berg will meet Carl Dahl."
        assert reads(MET, late) == [AFTER, UNTOLD]

    def test_a_date_counts_against_the_date_the_text_bears(self):
        wire = "OSLO, Jan 5, 2024 (Reuters) - Anna Berg met Carl Dahl in Rome on Jan. 3."
        found = forms(Compared(text(wire), text("Nothing here.")), "wire report")
        assert (1, PAST, "Jan. 3") in found
        wire = "OSLO, Dec 30, 2023 (Reuters) - Anna Berg will meet Carl Dahl in Rome on Jan. 3."
        assert (1, AHEAD, "Jan. 3") in forms(Compared(text(wire), text("Nothing here.")), "wire report")

    def test_words_stand_where_the_table_says(self, owners: Compared):
        texts = dict(zip(NAMES, owners, strict=True))
        for row in timing.timing(owners).itertuples():
            assert " ".join(texts[row.side].text[row.start : row.end].split()) == row.words

    def test_a_headline_is_not_read(self, owners: Compared):
        """“To Meet” stands in the derivative's headline, which is not measured."""
        assert all(number >= 1 for number, _, _ in forms(owners, "derivative"))
        assert forms(owners, "derivative")[0][2] == "is set to meet"


class TestUpdate:
    def test_the_owners_derivative_has_nothing_of_the_statement(self, owners: Compared):
        (row,) = timing.news_in_update(owners).itertuples()
        assert (row.paragraph, row.derivative) == (5, timing.NOTHING)
        assert row.text.startswith("The two sides discussed")

    def test_a_quotation_that_the_update_added_is_found(self, harbour: Compared, rate: Compared):
        for pair in (harbour, rate):
            news = timing.news_in_update(pair)
            assert list(news["derivative"]) == [timing.NOTHING, timing.SOMETHING]

    def test_every_paragraph_the_note_points_at_is_listed(self, flood: Compared):
        news = timing.news_in_update(flood)
        assert list(dict.fromkeys(news["paragraph"])) == [2, 6, 7]
        assert set(news["derivative"]) == {timing.NOTHING}

    def test_without_a_note_the_table_is_empty(self, owners: Compared):
        assert timing.news_in_update(Compared(owners.derivative, owners.wire)).empty


class TestTable:
    def test_an_article_without_sentences_is_unknown_not_an_error(self):
        empty = Article(text="", name="empty", sentences=())
        for pair in (Compared(empty, empty), Compared(empty, text(MET)), Compared(text(MET), empty)):
            for compared in (lines.table(timing.compare(pair)), lines.table(survival.compare(pair))):
                assert compared["difference"].isna().all()
            assert survival.survival(Compared(empty, text(MET))).empty
            assert [each.reads for each in timing.reads_as(Compared(empty, empty))] == [UNTOLD, UNTOLD]
            timing.news_in_update(pair)


class TestShowing:
    def test_prose_puts_the_owners_order_first(self, owners: Compared):
        told = timing_wording.timing(timing.reads_as(owners))
        assert told.weight >= 3
        assert "“is set to meet”" in told.text
        assert "“met”, “sat down”" in told.text

    def test_prose_claims_nothing_where_nothing_is_told(self, flood: Compared):
        told = timing_wording.timing(timing.reads_as(flood))
        assert told.weight < 1
        assert "The words do not show whether" in told.text
        assert "0 stand in runs" in told_of_survival(flood).text

    def test_prose_does_not_take_an_update_for_a_cut(self, owners: Compared):
        assert "may not have been there to copy" in timing_wording.update(timing.news_in_update(owners)).text
        assert (
            timing_wording.update(timing.news_in_update(Compared(owners.derivative, owners.wire))).weight < 1
        )

    def test_prose_names_a_pattern_only_with_its_interval(self, flood: Compared):
        wire = flood.wire
        half = text("\n\n".join(span.of(wire.text) for span in wire.paragraphs[:5]))
        told = told_of_survival(Compared(wire, half)).text
        assert "cut from the bottom (rank correlation" in told

    def test_the_charts_bars_start_at_zero_and_have_the_tables_lengths(self, harbour: Compared):
        table = survival.survival(harbour)
        chart = survival_chart.survival(table, title="A title")
        (axes,) = chart.axes
        widths = [bar.get_width() for bar in axes.patches]
        assert all(bar.get_x() == 0 for bar in axes.patches)
        assert widths == [*table["words"], *table["shared_words"]]
        assert "paragraph 3: 0 of 40" in chart.alt

    def test_very_many_paragraphs_are_still_one_picture(self):
        table = pd.DataFrame({"paragraph": range(1, 501), "words": 10, "shared_words": 5})
        assert len(survival_chart.survival(table, title="t").svg()) < 600_000
