"""Shares without a case, and two shares from the same wire reports."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from helpers.statistics.groups import Trials, alike, correlation, grouped_share, share_contrast
from helpers.statistics.intervals import score_ends

TWELVE = np.arange(12)


def test_a_share_without_a_case_is_worth_its_trials_as_far_as_these_are_not_alike():
    """25 quotations in each of 12 groups, alike by .1: 300 / (1 + 24 * .1) = 88.24 trials, t(11) = 2.201."""
    counted = np.full(12, 25.0)
    found = grouped_share(np.zeros(12), counted, TWELVE, Trials(counted, 0.1)).interval
    square = stats.t.ppf(0.975, 11) ** 2
    assert found.low == 0
    assert found.high == pytest.approx(square / (300 / 3.4 + square), abs=1e-9)
    assert found.high == pytest.approx(0.0520, abs=5e-5)


@pytest.mark.parametrize("trials", [None, Trials(np.full(12, 25.0)), Trials(np.full(12, 25.0), 1.0)])
def test_it_is_worth_a_trial_a_group_where_nothing_is_known_or_all_are_alike(trials: Trials | None):
    found = grouped_share(np.zeros(12), np.full(12, 25.0), TWELVE, trials).interval
    square = stats.t.ppf(0.975, 11) ** 2
    assert found.high == pytest.approx(square / (12 + square))


def test_a_mean_share_is_worth_the_sentences_behind_it():
    """12 pieces of 25 sentences, none added: the mean over pieces, with 300 sentences behind it."""
    found = grouped_share(np.zeros(12), np.ones(12), TWELVE, Trials(np.full(12, 25.0), 0.1)).interval
    assert found.high == pytest.approx(0.0520, abs=5e-5)


def test_none_is_not_less_sure_than_two():
    counted = np.full(12, 33.0)
    two = np.where(TWELVE < 2, 1.0, 0.0)
    within = alike(two, counted, counted, TWELVE)
    none = grouped_share(np.zeros(12), counted, TWELVE, Trials(counted, within)).interval
    assert none.high < grouped_share(two, counted, TWELVE, Trials(counted, within)).interval.high


@pytest.mark.parametrize("odd", [0, 1])
def test_a_share_is_no_surer_than_that_of_as_many_independent_trials(odd: int):
    """One or two yes of four in each of 50 reports, the same mix in all: 200 trials, by Wilson with t(49)."""
    yes = np.tile([1.0, 1.0, 0.0, 0.0], 50)
    yes[:odd] = 0
    found = grouped_share(yes, np.ones(200), np.repeat(np.arange(50), 4)).interval
    low, high = score_ends(yes.mean(), 200, stats.t.ppf(0.975, 49))
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-3)


def test_how_much_trials_are_alike_by_hand():
    """Pieces of two with 2, 2, 0 and 0 cases are all alike; with 1 of 2 each, nothing; 2, 1, 1 and 0 are not alike either."""
    two = np.full(4, 2.0)
    own = np.arange(4)
    assert alike(np.array([2.0, 2, 0, 0]), two, two, own) == pytest.approx(1)
    assert alike(np.array([1.0, 1, 1, 1]), two, two, own) == 0
    assert alike(np.array([2.0, 1, 1, 0]), two, two, own) == pytest.approx(0)
    assert np.isnan(alike(np.zeros(4), two, two, own))


def test_what_one_outlet_alone_does_in_each_of_twelve_stories_is_told_from_chance():
    """Turner adds about 4 of 27 sentences in each of 12 stories, three others none: a sign test has p = .0005."""
    groups = np.repeat(TWELVE, 4)
    own = np.tile([1.0, 0, 0, 0], 12)
    sentences = np.full(48, 25.0)
    added = own * (0.145 + 0.02 * np.cos(groups))
    trials = Trials(sentences, alike(added, np.ones(48), sentences, groups))

    def of(here: np.ndarray):
        kept = Trials(sentences[here], trials.alike)
        return grouped_share(added[here], np.ones(int(here.sum())), groups[here], kept)

    interval, p = share_contrast(of(own == 1), of(own == 0), correlation(added, np.ones(48), own, groups))
    assert p < 0.002
    assert 0.09 < interval.low < 0.145 < interval.high < 0.2


def test_shares_that_rise_and_fall_with_the_wire_report_are_compared_within_it():
    """Every outlet drops more of a long report: their difference is far surer than either."""
    generator = np.random.default_rng(1)
    groups, own = np.repeat(np.arange(20), 2), np.tile([1.0, 0.0], 20)
    dropped = np.repeat(generator.uniform(0.2, 0.8, 20), 2) + 0.05 * own
    one, other = (grouped_share(dropped[own == side], np.ones(20), np.arange(20)) for side in (1, 0))
    together = correlation(dropped, np.ones(40), own, groups)
    assert together == pytest.approx(1)
    assert share_contrast(one, other)[1] > 0.2
    assert share_contrast(one, other, together)[1] < 0.001
    assert correlation(dropped, np.ones(40), own, np.arange(40)) == 0
