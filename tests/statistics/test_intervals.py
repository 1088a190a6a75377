"""Intervals, exact counts, many comparisons: against published and hand-worked values."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from helpers.statistics.groups import (
    FEWEST_GROUPS,
    Estimate,
    grouped_mean,
    grouped_share,
    grouped_slope,
    share_contrast,
)
from helpers.statistics.intervals import (
    Interval,
    false_discovery,
    rate_comparison,
    rate_interval,
    share_difference,
    wilson,
)
from helpers.statistics.resampling import ALIKE, FEWEST_SENTENCES, Resampling


def mean(means):
    return means[..., 0]


def column(values) -> np.ndarray:
    return np.asarray(values, dtype=float).reshape(-1, 1)


def test_wilsons_interval_of_a_published_example():
    """Newcombe, Statistics in Medicine 17, 1998, p. 861: 15 of 148 gives .0624 to .1605."""
    interval = wilson(15, 148)
    assert interval.low == pytest.approx(0.0624, abs=5e-5)
    assert interval.high == pytest.approx(0.1605, abs=5e-5)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((10, 10), (0, 20), 0.6791, 1.0000),
        ((0, 10), (0, 10), -0.2775, 0.2775),
    ],
)
def test_newcombes_interval_of_his_own_examples(first, second, low, high):
    """Newcombe, Statistics in Medicine 17, 1998, table II, method 10: first minus second."""
    interval = share_difference(*second, *first)
    assert interval.low == pytest.approx(low, abs=6e-5)
    assert interval.high == pytest.approx(high, abs=6e-5)


def test_garwoods_interval_of_a_count():
    """Garwood, Biometrika 28, 1936: a count of 0 gives 0 to 3.689, of 10 gives 4.795 to 18.390."""
    low, high = rate_interval(np.array([0.0, 10.0]), 1.0)
    assert low == pytest.approx([0, 4.795], abs=1e-3)
    assert high == pytest.approx([3.689, 18.390], abs=1e-3)


def test_benjamini_and_hochbergs_own_example():
    """Their fifteen p values (1995, section 4.1): at .05 the first four are discoveries."""
    p = np.array([0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0])  # fmt: skip
    assert (false_discovery(p) <= 0.05).sum() == 4
    assert false_discovery(np.array([])).size == 0


def test_equal_rates_are_not_told_apart_and_mid_p_is_half_the_middle():
    """2 against 2 in equal texts: P(X<2) + P(X=2)/2 = 1/2, so the two-sided value is 1."""
    p, low, high = rate_comparison(np.array([2.0]), 1000, np.array([2.0]), 1000)
    assert p[0] == pytest.approx(1.0)
    assert low[0] == pytest.approx(-high[0])


def test_a_hand_worked_mid_p():
    """0 against 5 in equal texts: 2 * (1/2)**5 / 2 = 1/32."""
    p, low, high = rate_comparison(np.array([0.0]), 500, np.array([5.0]), 500)
    assert p[0] == pytest.approx(1 / 32)
    assert high[0] == np.inf
    assert low[0] > 0


@given(st.integers(0, 40), st.integers(0, 40), st.integers(50, 900), st.integers(50, 900))
def test_rates_compared_the_other_way_round_change_sign(first: int, second: int, words: int, others: int):
    if first + second == 0:
        return
    p, low, high = rate_comparison(np.array([float(first)]), words, np.array([float(second)]), others)
    q, _, above = rate_comparison(np.array([float(second)]), others, np.array([float(first)]), words)
    assert p[0] == pytest.approx(q[0])
    assert low[0] == pytest.approx(-above[0], abs=1e-6)
    assert (p[0] < 0.05) == (low[0] > 0 or high[0] < 0)


def test_the_same_seed_gives_the_same_interval_and_another_seed_nearly_the_same():
    wire, derivative = column(range(12)), column(range(3, 24))
    first, again, other = (
        Resampling(wire, derivative, seed=seed).differences([mean])[0] for seed in (1, 1, 2)
    )
    assert first == again != other
    assert first.low == pytest.approx(other.low, rel=0.3)


def test_the_interval_of_a_mean_is_close_to_welchs():
    generator = np.random.default_rng(5)
    wire, derivative = generator.normal(0, 1, 60), generator.normal(1, 2, 80)
    ours = Resampling(column(wire), column(derivative), seed=1).differences([mean])[0]
    welch = stats.ttest_ind(derivative, wire, equal_var=False).confidence_interval()
    middle, half = (welch.low + welch.high) / 2, ALIKE * (welch.high - welch.low) / 2
    assert (ours.low, ours.high) == pytest.approx((middle - half, middle + half), abs=0.1)


def test_swapping_the_texts_mirrors_the_interval():
    wire, derivative = column([1, 5, 2, 8, 3, 9]), column([4, 4, 7, 1, 0, 2, 6])
    there = Resampling(wire, derivative, seed=3).differences([mean])[0]
    back = Resampling(derivative, wire, seed=3).differences([mean])[0]
    assert (there.low, there.high) == pytest.approx((-back.high, -back.low), rel=0.25)


def test_too_few_sentences_or_sentences_all_alike_leave_it_unknown():
    few = Resampling(column(range(FEWEST_SENTENCES - 1)), column(range(9)), seed=1).differences([mean])[0]
    assert np.isnan(few.low)
    assert "fewer than" in few.note
    alike = Resampling(column([0] * 12), column(range(9)), seed=1).differences([mean])[0]
    assert np.isnan(alike.high)
    assert "alike" in alike.note


def test_intervals_keep_their_promise_at_a_dozen_sentences():
    """A rough check; `benchmarks/coverage.py` is the thorough one."""
    generator = np.random.default_rng(0)
    held = 0
    for seed in range(150):
        wire, derivative = generator.gamma(4, 6, 12), generator.gamma(4, 5, 12)
        interval = Resampling(column(wire), column(derivative), seed=seed, draws=500).differences([mean])[0]
        held += interval.low <= 4 * 5 - 4 * 6 <= interval.high
    assert held / 150 > 0.9


SLEEP = np.array([1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4])
"""Hours of sleep gained with one drug over another: Student, Biometrika 6, 1908."""


def single(count: int) -> np.ndarray:
    return np.arange(count)


class TestGroupedMean:
    def test_of_groups_of_one_is_students_own_example(self):
        """Mean 1.58, t = 4.0621 with 9 degrees of freedom, p = .002833, interval .7001 to 2.4599."""
        found = grouped_mean(SLEEP, np.ones(10), single(10))
        assert found.value == pytest.approx(1.58)
        assert found.value / found.error == pytest.approx(4.0621, abs=5e-5)
        assert found.freedom == pytest.approx(9)
        assert found.p == pytest.approx(0.002833, abs=5e-7)
        assert found.interval.low == pytest.approx(0.7001, abs=5e-5)
        assert 2.4599 < found.interval.high < 3.3, (
            "one of ten slept 4.6 hours more: the interval is longer above"
        )

    def test_copies_of_a_pair_in_its_group_bring_nothing(self):
        once = grouped_mean(SLEEP, np.ones(10), single(10))
        often = grouped_mean(np.repeat(SLEEP, 7), np.ones(70), np.repeat(single(10), 7))
        assert (often.value, often.error, often.freedom) == pytest.approx(
            (once.value, once.error, once.freedom)
        )

    def test_by_hand_where_groups_differ_in_size(self):
        """Leaving out each group by hand."""
        generator = np.random.default_rng(3)
        groups = np.repeat(single(12), generator.integers(1, 9, 12))
        totals, weights = generator.normal(size=len(groups)), generator.random(len(groups))
        found = grouped_mean(totals, weights, groups)
        without = [totals[groups != g].sum() / weights[groups != g].sum() for g in range(12)]
        assert found.value == pytest.approx(totals.sum() / weights.sum())
        assert found.error**2 == pytest.approx(11 / 12 * np.sum((np.array(without) - found.value) ** 2))

    def test_one_big_group_does_not_pass_for_many(self):
        """Eleven wire reports, one with a thousand derivatives that are all alike in grade."""
        generator = np.random.default_rng(1)
        values = np.concatenate(
            [np.full(1000, 3.0) + generator.normal(0, 0.1, 1000), generator.normal(0, 1, 10)]
        )
        groups = np.concatenate([np.zeros(1000, dtype=np.int64), np.arange(1, 11)])
        found = grouped_mean(values, np.ones(1010), groups)
        assert np.isnan(found.interval.low)
        assert "outweighs" in found.interval.note

    @pytest.mark.parametrize("count", [0, 1, FEWEST_GROUPS - 1])
    def test_of_few_groups_has_no_interval(self, count: int):
        found = grouped_mean(np.ones(count), np.ones(count), single(count))
        assert np.isnan([found.interval.low, found.interval.high, found.p]).all()
        assert found.interval.note

    def test_of_pairs_that_are_all_alike_has_no_interval(self):
        found = grouped_mean(np.full(30, 0.1), np.ones(30), single(30))
        assert found.value == pytest.approx(0.1)
        assert found.interval.note == "no interval: all pairs are alike in this"
        assert np.isnan(found.p)

    def test_the_names_of_groups_do_not_matter(self):
        groups = np.array([5, 90, 3, 7, 2, 8, 11, 40, 1, 0])
        other, found = grouped_mean(SLEEP, np.ones(10), single(10)), grouped_mean(SLEEP, np.ones(10), groups)
        assert (found.value, found.error, found.p) == pytest.approx((other.value, other.error, other.p))


class TestGroupedShare:
    def test_of_groups_of_one_is_nearly_wilsons(self):
        yes = (np.arange(148) < 15).astype(float)
        found = grouped_share(yes, np.ones(148), single(148)).interval
        assert (found.low, found.high) == pytest.approx((wilson(15, 148).low, wilson(15, 148).high), abs=1e-3)

    def test_of_none_counts_every_group_as_one_trial(self):
        """Whatever each group counted: none in 20 by Wilson with t(19): 0 to .180."""
        found = grouped_share(np.zeros(20), np.full(20, 50.0), single(20)).interval
        quantile = stats.t.ppf(0.975, 19)
        assert found.low == 0
        assert found.high == pytest.approx(quantile**2 / (20 + quantile**2))

    @given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=12, max_size=40))
    def test_stays_within_0_and_1_and_holds_the_share(self, counts):
        totals = np.array([a + b for a, b in counts], dtype=float)
        found = grouped_share(np.array([a for a, _ in counts], dtype=float), totals, single(len(counts)))
        if not np.isnan(found.interval.low):
            assert 0 <= found.interval.low <= found.value + 1e-12
            assert found.value - 1e-12 <= found.interval.high <= 1

    def test_of_nothing_is_unknown(self):
        found = grouped_share(np.zeros(30), np.zeros(30), single(30))
        assert np.isnan(found.value)
        assert found.interval.note == "unknown in all pairs"


class TestGroupedSlope:
    def test_is_the_line_of_least_squares_with_the_jackknifes_error(self):
        generator = np.random.default_rng(5)
        places, values = generator.random(40), generator.normal(size=40)
        found = grouped_slope(values, np.ones(40), places, single(40))
        assert found.value == pytest.approx(np.polyfit(places, values, 1)[0])
        without = [np.polyfit(np.delete(places, i), np.delete(values, i), 1)[0] for i in range(40)]
        assert found.error**2 == pytest.approx(39 / 40 * np.sum((np.array(without) - found.value) ** 2))

    def test_between_two_kinds_is_the_difference_of_their_means(self):
        generator = np.random.default_rng(6)
        totals, weights = generator.random(60), generator.integers(1, 5, 60).astype(float)
        kind = (np.arange(60) % 3 == 0).astype(float)
        found = grouped_slope(totals, weights, kind, np.arange(60) // 3)
        means = [totals[kind == each].sum() / weights[kind == each].sum() for each in (0, 1)]
        assert found.value == pytest.approx(means[1] - means[0])

    def test_within_kinds_is_the_line_with_a_level_for_each_and_the_jackknifes_error(self):
        """A kind in place of another is no rise; each group is left out and the lines are drawn anew."""
        generator = np.random.default_rng(7)
        kinds, groups = np.repeat([3, 5, 9], 20), np.arange(60) % 24
        places = generator.random(60) + kinds
        values = kinds + generator.normal(size=60)
        levels = (kinds[:, None] == [3, 5, 9]).astype(float)

        def slope(here: np.ndarray) -> float:
            columns = np.column_stack([places, levels])[here]
            return float(np.linalg.lstsq(columns, values[here], rcond=None)[0][0])

        found = grouped_slope(values, np.ones(60), places, groups, kinds)
        assert found.value == pytest.approx(slope(groups >= 0))
        without = np.array([slope(groups != each) for each in range(24)])
        assert found.error**2 == pytest.approx(23 / 24 * np.sum((without - found.value) ** 2))
        assert grouped_slope(values, np.ones(60), places, groups).value > 0.8

    def test_of_kinds_that_are_each_of_one_time_is_unknown(self):
        found = grouped_slope(SLEEP, np.ones(10), single(10) // 5.0, single(10), single(10) // 5)
        assert np.isnan(found.value)
        assert "each kind of pairs is of one time" in found.interval.note

    def test_of_one_time_is_unknown(self):
        assert np.isnan(grouped_slope(SLEEP, np.ones(10), np.ones(10), single(10)).value)

    def test_that_hangs_on_one_group_has_no_interval(self):
        found = grouped_slope(SLEEP, np.ones(10), (single(10) == 0).astype(float), single(10))
        assert np.isnan(found.interval.low)
        assert "hangs on one group" in found.interval.note


class TestShareContrast:
    @pytest.mark.parametrize(
        ("first", "second", "low", "high"),
        [
            ((56, 70), (48, 80), 0.0524, 0.3339),
            ((9, 10), (3, 10), 0.1705, 0.8090),
            ((10, 10), (0, 20), 0.6791, 1.0),
        ],
    )
    def test_of_simple_shares_is_newcombes_interval(self, first, second, low, high):
        """Newcombe, Statistics in Medicine 17, 1998, table II, method 10."""
        sides = [
            Estimate(
                count / total,
                np.sqrt(count / total * (1 - count / total) / total),
                np.inf,
                total,
                Interval(0, 1),
                trials=total,
            )
            for count, total in (first, second)
        ]
        interval, p = share_contrast(*sides)
        assert (interval.low, interval.high) == pytest.approx((low, high), abs=6e-5)
        assert p < 0.05

    def test_its_p_is_where_the_interval_meets_zero(self):
        """The two sides of .05 are the two sides of zero."""
        generator = np.random.default_rng(2)
        for _ in range(60):
            yes = (generator.random(80) < np.repeat([0.3, 0.5], 40)).astype(float)
            sides = [grouped_share(yes[here], np.ones(40), single(40)) for here in (slice(40), slice(40, 80))]
            interval, p = share_contrast(*sides)
            assert (p < 0.05) == (interval.low > 0 or interval.high < 0)

    def test_of_equal_shares_is_1(self):
        one = grouped_share((single(30) < 9).astype(float), np.ones(30), single(30))
        assert share_contrast(one, one)[1] == 1

    def test_of_an_unknown_share_is_unknown(self):
        known = grouped_share((single(30) < 9).astype(float), np.ones(30), single(30))
        few = grouped_share(np.zeros(3), np.ones(3), single(3))
        interval, p = share_contrast(known, few)
        assert np.isnan(p)
        assert "3 groups" in interval.note
