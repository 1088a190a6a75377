"""Intervals, exact counts, many comparisons: against published and hand-worked values."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from helpers.uncertainty import (
    FEWEST_SENTENCES,
    Resampling,
    false_discovery,
    rate_comparison,
    rate_interval,
    share_difference,
    wilson,
)


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
    first, again, other = (Resampling(wire, derivative, seed=seed).difference(mean) for seed in (1, 1, 2))
    assert first == again != other
    assert first.low == pytest.approx(other.low, rel=0.3)


def test_the_interval_of_a_mean_is_close_to_welchs():
    generator = np.random.default_rng(5)
    wire, derivative = generator.normal(0, 1, 60), generator.normal(1, 2, 80)
    ours = Resampling(column(wire), column(derivative), seed=1).difference(mean)
    welch = stats.ttest_ind(derivative, wire, equal_var=False).confidence_interval()
    assert (ours.low, ours.high) == pytest.approx((welch.low, welch.high), abs=0.08)


def test_swapping_the_texts_mirrors_the_interval():
    wire, derivative = column([1, 5, 2, 8, 3, 9]), column([4, 4, 7, 1, 0, 2, 6])
    there = Resampling(wire, derivative, seed=3).difference(mean)
    back = Resampling(derivative, wire, seed=3).difference(mean)
    assert (there.low, there.high) == pytest.approx((-back.high, -back.low), rel=0.25)


def test_too_few_sentences_or_sentences_all_alike_leave_it_unknown():
    few = Resampling(column(range(FEWEST_SENTENCES - 1)), column(range(9)), seed=1).difference(mean)
    assert np.isnan(few.low)
    assert "fewer than" in few.note
    alike = Resampling(column([0] * 12), column(range(9)), seed=1).difference(mean)
    assert np.isnan(alike.high)
    assert "alike" in alike.note


def test_intervals_keep_their_promise_at_a_dozen_sentences():
    """A rough check; `benchmarks/coverage.py` is the thorough one."""
    generator = np.random.default_rng(0)
    held = 0
    for seed in range(150):
        wire, derivative = generator.gamma(4, 6, 12), generator.gamma(4, 5, 12)
        interval = Resampling(column(wire), column(derivative), seed=seed, draws=500).difference(mean)
        held += interval.low <= 4 * 5 - 4 * 6 <= interval.high
    assert held / 150 > 0.9
