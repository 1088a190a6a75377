"""Intervals over few groups that are skewed."""

import numpy as np

from helpers.statistics.groups import grouped_mean


def test_an_interval_over_skewed_groups_holds_the_truth_and_one_over_even_groups_stays_as_it_is():
    generator = np.random.default_rng(3)
    ones, groups = np.ones(10), np.arange(10)
    held = [grouped_mean(generator.exponential(size=10), ones, groups).interval for _ in range(1500)]
    assert np.mean([each.low <= 1 <= each.high for each in held]) >= 0.93
    even = np.array([-2.0, -1.5, -1, -0.5, -0.2, 0.2, 0.5, 1, 1.5, 2])
    found = grouped_mean(even, ones, groups).interval
    assert abs(found.low + found.high) < 1e-9


def test_p_is_that_of_the_interval_that_meets_zero():
    generator = np.random.default_rng(4)
    ones, groups = np.ones(12), np.arange(12)
    for _ in range(200):
        found = grouped_mean(generator.exponential(size=12) - 0.5, ones, groups)
        assert (found.p < 0.05) == (not found.interval.low <= 0 <= found.interval.high)
