"""Many pairs: numbers worked out by hand, laws, and nothing found where there is nothing."""

import datetime

import numpy as np
import pandas as pd
import pytest

from helpers.corpus import outlets, summary, trend_wording
from helpers.corpus.summary import Number

GRADE = Number("reading grade", "grade", "grades", difference=True)
QUOTES = Number("quotations changed", "reworded", "share of quotations", "quoted")
BOTH = (GRADE, QUOTES)


def table(count: int = 40, *, groups: int | None = None, seed: int = 1) -> pd.DataFrame:
    """Pairs in which nothing hangs on outlet or day."""
    generator = np.random.default_rng(seed)
    quoted = generator.integers(0, 6, count)
    first = datetime.date(2024, 1, 1).toordinal()
    return pd.DataFrame(
        {
            "group": np.arange(count) % (groups or count),
            "texts": np.arange(count),
            "outlet": np.where(np.arange(count) % 2, "Post", "Globe"),
            "day": first + generator.integers(0, 100, count).astype(float),
            "grade": generator.normal(size=count),
            "quoted": quoted.astype(float),
            "reworded": generator.binomial(quoted, 0.2).astype(float),
        }
    )


class TestPractice:
    def test_a_share_is_of_all_that_was_counted_and_a_difference_the_mean_over_pairs(self):
        pairs = table()
        lines = summary.practice(pairs, BOTH, population="all").set_index("measure")
        assert lines.loc["reading grade", "value"] == pytest.approx(pairs["grade"].mean())
        assert lines.loc["reading grade", "median"] == pytest.approx(pairs["grade"].median())
        assert lines.loc["reading grade", "higher"] == (pairs["grade"] > 0).mean()
        assert lines.loc["quotations changed", "value"] == pairs["reworded"].sum() / pairs["quoted"].sum()
        assert lines.loc["quotations changed", "counted"] == f"{pairs['reworded'].sum():.0f} of {pairs['quoted'].sum():.0f}"  # fmt: skip

    def test_a_share_of_all_pairs_has_the_interval_that_stands_in_the_table(self):
        pairs = table(40, groups=20).assign(derived=1.0, serious=np.arange(40) % 3 == 0)
        shares = [Number(name, name, "share of pairs") for name in ("derived", "serious")]
        line = summary.practice(pairs, shares, population="all").iloc[0]
        told = summary.share_of(pairs, pairs["derived"], shares).interval
        assert (told.low, told.high) == (line["low"], line["high"])

    def test_pairs_without_the_number_are_left_out_and_counted(self):
        pairs = table()
        pairs.loc[:4, "grade"] = np.nan
        pairs["quoted"] = pairs["quoted"].where(pairs.index > 9, 0)
        lines = summary.practice(pairs, BOTH, population="all").set_index("measure")
        assert lines.loc["reading grade", "pairs"] == 35
        assert lines.loc["quotations changed", "pairs"] == (pairs["quoted"] > 0).sum()

    @pytest.mark.parametrize("count", [0, 1, 9])
    def test_of_few_groups_nothing_is_said(self, count: int):
        """Nine wire reports are too few, however many pairs there are."""
        pairs = table(count * 20, groups=count or None)
        lines = summary.practice(pairs, BOTH, population="all")
        assert lines[["low", "high", "p"]].isna().all(axis=None)
        assert all(lines["note"] != "")
        assert not summary.with_q(lines)["shown"].any()

    @pytest.mark.parametrize("cases", [0.2, 0.0])
    def test_pairs_of_one_wire_report_do_not_pass_for_many(self, cases: float):
        """Ten copies of each pair, in its group, change neither the mean nor how sure it is; nor where there is no case."""
        once = table(30)
        once["reworded"] *= cases > 0
        once["again"] = (once["quoted"] // 2).where(once["quoted"] > 1, 0)
        often = pd.concat([once] * 10, ignore_index=True)
        numbers = (*BOTH, Number("quotations cut", "again", "share of quotations", "quoted"))
        for column in ("value", "low", "high"):
            assert summary.practice(often, numbers, population="all")[column].to_numpy() == pytest.approx(
                summary.practice(once, numbers, population="all")[column].to_numpy()
            )


def test_q_answers_for_all_lines_at_once():
    """Benjamini and Hochberg by hand: .01, .02, .03, .2 of four give .04, .04, .04, .2."""
    lines = summary.with_q(pd.DataFrame({"p": [0.02, np.nan, 0.01, 0.2, 0.03]}))
    assert lines["q"].to_numpy() == pytest.approx([0.04, np.nan, 0.04, 0.2, 0.04], nan_ok=True)
    assert list(lines["shown"].fillna(False)) == [True, False, True, False, True]


def test_what_was_not_tested_is_neither_shown_nor_not():
    lines = summary.with_q(pd.DataFrame({"p": [0.01, np.nan, 0.9]}))
    assert lines.to_csv(columns=["shown"], index=False).split("\n") == ["shown", "True", '""', "False", ""]


def test_verdicts_add_up_and_keep_their_order():
    pairs = table().assign(verdict=["a"] * 30 + ["c"] * 10)
    lines = summary.verdicts(pairs, ("a", "b", "c"))
    assert list(lines["pairs"]) == [30, 0, 10]
    assert lines["share"].sum() == pytest.approx(1)
    assert lines.loc[1, "low"] == 0
    assert 0 < lines.loc[1, "high"] < 0.2


def test_a_verdict_that_no_pair_has_borrows_how_much_pairs_of_a_group_are_alike():
    """Ten reports with four pairs each, of which one is always another: 0 of 40, not 0 of 10."""
    pairs = table(40, groups=10).assign(verdict=["c"] * 10 + ["a"] * 30)
    lines = summary.verdicts(pairs, ("a", "b", "c")).set_index("verdict")
    assert lines.loc["b", "high"] == pytest.approx(0.113, abs=1e-3)


class TestOutlets:
    def test_an_outlet_that_differs_is_found_and_the_other_is_its_mirror(self):
        pairs = table(200, groups=100)
        pairs.loc[pairs["outlet"] == "Post", "grade"] += 2
        lines = outlets.beside_the_others(pairs, BOTH).set_index(["outlet", "measure"])
        post, globe = lines.loc[("Post", "reading grade")], lines.loc[("Globe", "reading grade")]
        assert post["shown"]
        assert not lines.loc[("Post", "quotations changed"), "shown"]
        assert post["difference"] == pytest.approx(-globe["difference"])
        assert post["p"] == pytest.approx(globe["p"])
        own = pairs[pairs["outlet"] == "Post"]["grade"].mean()
        assert post["value"] == pytest.approx(own)
        assert globe["others"] == pytest.approx(own)

    def test_an_outlet_with_none_of_few_is_not_called_different(self):
        """No changed quotation in ten pairs says little where one in ten is usual."""
        pairs = table(110).assign(outlet=["Globe"] * 100 + ["Post"] * 10, quoted=1.0, reworded=0.0)
        pairs.loc[:9, "reworded"] = 1.0
        lines = outlets.beside_the_others(pairs, [QUOTES]).set_index("outlet")
        assert lines.loc["Post", "value"] == 0
        assert not lines["shown"].any()

    def test_pairs_of_no_known_outlet_are_no_outlet(self):
        pairs = table(40).assign(outlet="")
        assert outlets.beside_the_others(pairs, BOTH).empty

    def test_the_biggest_come_first_and_small_ones_are_not_compared(self):
        pairs = table(60).assign(outlet=["Small"] * 3 + ["Big"] * 57)
        lines = outlets.beside_the_others(pairs, [GRADE])
        assert list(lines["outlet"]) == ["Big", "Small"]
        assert lines["p"].isna().all()

    def test_of_outlets_that_do_not_differ_hardly_any_is_found(self):
        found = [
            outlets.beside_the_others(table(120, groups=60, seed=seed), BOTH)["shown"].any()
            for seed in range(60)
        ]
        assert sum(found) <= 8


class TestTime:
    def test_a_trend_is_found_with_its_slope(self):
        pairs = table(200)
        pairs["grade"] = pairs["grade"] * 0.1 + (pairs["day"] - pairs["day"].min()) / 7 * 0.5
        lines = summary.trends(pairs, BOTH).set_index("measure")
        grade = lines.loc["reading grade"]
        assert grade["period"] == "week"
        assert grade["shown"]
        assert grade["low"] < 0.5 < grade["high"]
        assert not lines.loc["quotations changed", "shown"]

    def test_an_outlet_in_place_of_another_is_no_trend_within_outlets(self):
        pairs = table(200)
        late = pairs["day"] > pairs["day"].median()
        pairs["outlet"] = np.where(late, "Post", "Globe")
        pairs["grade"] = pairs["grade"] * 0.1 + late * 3.0
        (line,) = summary.trends(pairs, [GRADE]).itertuples()
        assert line.shown
        assert line.outlets == 2
        assert line.within_low < 0 < line.within_high
        told = trend_wording.trends(pd.DataFrame([line]))
        assert "None of 1 number tested" in told.text
        assert "other outlets coming in: reading grade, up" in told.text
        assert "within outlets" in told.brief

    def test_a_trend_at_each_outlet_is_told_as_one(self):
        pairs = table(200)
        pairs["grade"] = pairs["grade"] * 0.1 - (pairs["day"] - pairs["day"].min()) / 7 * 0.5
        told = trend_wording.trends(summary.trends(pairs, BOTH))
        assert "1 changes over time, within outlets too: reading grade, down 0.499 grades a week" in told.text
        assert told.brief == "Down over time: reading grade"
        alone = trend_wording.trends(summary.trends(pairs.assign(outlet="Post"), BOTH))
        assert "within outlets" not in alone.text
        assert alone.brief == told.brief

    def test_a_trend_at_one_outlet_is_told_as_only_with_it(self):
        pairs = table(200)
        weeks = (pairs["day"] - pairs["day"].min()) / 7
        pairs["grade"] = pairs["grade"] * 0.1 + weeks * 0.5 * (pairs["outlet"] == "Post")
        (line,) = summary.trends(pairs, [GRADE]).itertuples()
        rest = pairs[pairs["outlet"] == "Globe"]
        slope = np.polyfit(weeks[rest.index], rest["grade"], 1)[0]
        assert line.without == "Post"
        assert line.slope_without == pytest.approx(slope)
        assert line.low_without < slope < line.high_without
        told = trend_wording.trends(pd.DataFrame([line]))
        assert told.brief == "Up over time: reading grade (only with Post)"
        assert "; without it −" in told.text
        few = pd.DataFrame([line._replace(low_without=np.nan, high_without=np.nan)])
        assert "; without it too few groups of pairs)" in trend_wording.trends(few).text

    def test_a_share_rises_in_percentage_points(self):
        assert trend_wording.risen(0.0934, "share of pairs") == "9.34"
        assert trend_wording.per("share of pairs", "year") == "percentage points a year"
        assert trend_wording.risen(0.0934, "grades") == "0.0934"

    def test_where_there_is_no_trend_hardly_any_is_found(self):
        found = [summary.trends(table(60, groups=30, seed=seed), BOTH)["shown"].any() for seed in range(60)]
        assert sum(found) <= 8

    @pytest.mark.parametrize("days", [[], [5.0], [5.0, 12.0, 19.0]])
    def test_too_few_periods_say_nothing(self, days: list[float]):
        pairs = table(30)
        pairs["day"] = (days * 30)[:30] if days else np.nan
        pairs["day"] += datetime.date(2024, 1, 1).toordinal()
        assert summary.trends(pairs, BOTH)["slope"].isna().all()
        assert all(summary.trends(pairs, BOTH)["note"] != "")

    def test_gaps_are_gaps(self):
        pairs = table(40)
        first = datetime.date(2024, 1, 1).toordinal()
        pairs["day"] = np.where(np.arange(40) % 2, first, first + 28.0)
        lines = summary.periods(pairs, [GRADE])
        assert list(lines["begins"]) == [f"2024-01-{day:02d}" for day in (1, 8, 15, 22, 29)]
        assert list(lines["pairs"]) == [20, 0, 0, 0, 20]
        assert list(lines["value"].isna()) == [False, True, True, True, False]

    @pytest.mark.parametrize(
        ("last", "step", "periods"),
        [("2024-03-01", "week", 9), ("2025-03-01", "month", 15), ("2034-03-01", "year", 11)],
    )
    def test_time_is_cut_into_a_few_dozen_periods(self, last: str, step: str, periods: int):
        pairs = table(20)
        pairs["day"] = float(datetime.date(2024, 1, 1).toordinal())
        pairs.loc[0, "day"] = float(datetime.date.fromisoformat(last).toordinal())
        lines = summary.periods(pairs, [GRADE])
        assert set(lines["period"]) == {step}
        assert len(lines) == periods
        assert lines["pairs"].sum() == 20


def test_a_distribution_holds_every_pair_and_is_centred_on_zero():
    pairs = table(100)
    pairs.loc[0, "grade"] = 1e6
    bins = summary.distribution(pairs, [GRADE])
    assert bins["pairs"].sum() == 100
    assert bins["from"].iloc[0] == pytest.approx(-bins["to"].iloc[-1])
    assert bins["to"].iloc[-1] < 1e3
