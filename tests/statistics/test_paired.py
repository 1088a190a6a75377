"""Intervals of two texts one of which is made of the other's sentences."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.statistics.paired import ONE_PLACE, SAME, differences
from helpers.statistics.resampling import ALIKE, Resampling


def mean(means):
    return means[..., 0]


def column(values) -> np.ndarray:
    return np.asarray(values, dtype=float).reshape(-1, 1)


def interval(wire, derivative, units):
    (found,) = differences([column(wire), column(derivative)], [*map(np.array, units)], [mean], seed=1)
    return found


ONE_EACH = [range(5), range(5)]


def test_of_sentences_one_for_one_it_is_students_of_their_differences():
    """Differences 0, -1, 0, -2, 0: mean -.6, standard error .4, t with 4 degrees of freedom 2.776."""
    found = interval([1, 2, 3, 4, 5], [1, 1, 3, 2, 5], ONE_EACH)
    half = ALIKE * 2.776 * 0.4
    assert (found.low, found.high) == pytest.approx((-0.6 - half, -0.6 + half), abs=1e-3)


def test_the_same_sentences_in_another_order_leave_no_doubt():
    found = interval([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [range(5), [4, 3, 2, 1, 0]])
    assert np.isnan(found.low)
    assert found.note == SAME


def test_one_sentence_that_differs_tells_nothing_of_others():
    assert interval([1, 2, 3, 4, 5], [1, 2, 3, 4, 9], ONE_EACH).note == ONE_PLACE


def test_the_other_way_round_it_is_mirrored():
    sides, units = ([1, 5, 2, 8, 3, 9], [4, 5, 7, 1, 2]), ([0, 1, 2, 3, 4, 5], [0, 1, 7, 3, 2])
    there, back = interval(*sides, units), interval(*sides[::-1], units[::-1])
    assert (there.low, there.high) == pytest.approx((-back.high, -back.low))


def test_texts_of_which_nothing_rests_on_the_other_are_drawn_independently():
    wire, derivative = [1, 5, 2, 8, 3, 9], [4, 4, 7, 1, 0, 2, 6]
    alone = Resampling(column(wire), column(derivative), seed=1).differences([mean])[0]
    assert interval(wire, derivative, [range(6), range(6, 13)]) == alone


def test_a_sentence_that_does_not_count_takes_no_part():
    without = interval([1, 2, 3, 4, 5], [1, 1, 3, 2, 5], ONE_EACH)
    beside = interval([1, 2, 3, 4, 5, np.nan], [1, 1, 3, 2, 5, 7], [range(6), [0, 1, 2, 3, 4, 6]])
    same = interval([1, 2, 3, 4, 5, np.nan], [1, 1, 3, 2, 5, np.nan], [range(6), range(6)])
    assert same == without != beside


def test_a_text_that_all_rests_on_one_sentence_has_no_interval():
    assert "hangs together" in interval(range(5), range(5), [[0, 1, 2, 3, 4], [0] * 5]).note


def test_half_of_the_sentences_at_random_are_seldom_told_apart():
    """`benchmarks/coverage.py` is thorough, and on real articles."""
    generator, shown = np.random.default_rng(2), 0
    for _ in range(200):
        wire, left = generator.gamma(4, 6, 24), np.sort(generator.permutation(24)[:12])
        found = interval(wire, wire[left], [range(24), left])
        shown += found.low > 0 or found.high < 0
    assert shown / 200 <= 0.05
