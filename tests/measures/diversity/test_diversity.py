"""Lexical diversity: values worked by hand, what is unknown, intervals that know of overlap."""

import numpy as np
import pytest
from made import document

from helpers.measures.diversity import Diversity, indices, measure
from helpers.measures.lines import line
from helpers.pairing.compared import Compared

FOUR_AND_REST = "a a b c d".split()


def repeating(types: int, words: int) -> list[str]:
    return [f"w{number % types}" for number in range(words)]


def test_mtld_is_worked_by_hand():
    """Forward: `a a` is a factor (1/2), `b c d` none, so 5/1. Backward: `d c b a a` ends at 4/5, (1 - 0.8)/0.28 of a factor."""
    assert indices.mtld(FOUR_AND_REST).value == pytest.approx((5 / 1 + 5 / (0.2 / 0.28)) / 2)


def test_a_factor_ends_where_the_ratio_comes_down_to_the_threshold():
    """Of 18 types the ratio is 18/25 at the 25th word, 0.72 itself."""
    found = indices.mtld(repeating(18, 100))
    assert found.value == pytest.approx(25)
    assert (found.variance, found.freedom) == (0.0, 3)


def test_mattr_is_worked_by_hand():
    """Fifty types in turn fill every window; a last word said again twice leaves 50, 49 and 48 types."""
    assert indices.mattr(repeating(50, 75)).value == 1.0
    words = [*repeating(50, 50), "w49", "w49"]
    assert indices.mattr(words).value == pytest.approx((50 + 49 + 48) / 3 / 50)


def test_windows_slide_as_if_each_were_counted():
    drawn = np.random.default_rng(1).integers(0, 60, 300).astype(str).tolist()
    counted = [len(set(drawn[start : start + 50])) / 50 for start in range(251)]
    assert indices.mattr(drawn).value == pytest.approx(np.mean(counted))


def test_overlap_makes_the_variance_larger_than_windows_alone_would():
    drawn = np.random.default_rng(1).integers(0, 60, 600).astype(str).tolist()
    ratios = [len(set(drawn[start : start + 50])) / 50 for start in range(551)]
    assert indices.mattr(drawn).variance > 5 * np.var(ratios) / len(ratios)


def test_no_interval_where_little_is_there_to_scatter():
    assert "3 whole factors" in indices.mtld(repeating(40, 120)).note
    assert "150 words" in indices.mattr(repeating(40, 120)).note
    assert np.isnan(indices.mtld(repeating(40, 40)).value)


def test_welch_widens_what_has_few_degrees_of_freedom():
    """Equal variances of 1/2 and 5 degrees each: ten degrees, t = 2.228."""
    found = indices.difference(indices.Index(1.0, 0.5, 5), indices.Index(2.0, 0.5, 5))
    assert (found.low, found.high) == pytest.approx((1 - 2.228, 1 + 2.228), abs=1e-3)


def test_short_texts_are_unknown_with_a_note(harbour: Compared):
    short = document(f"Ministers said on Monday that {' '.join(repeating(60, 60))}.")
    found = Diversity.measure(Compared(harbour.wire, short))
    rows = found.lines.set_index("measure")
    assert np.isnan(rows.loc[measure.MTLD, "difference"])
    assert rows.loc[measure.MTLD, "note"].startswith("needs 100 words; the shorter text has 6")
    assert not np.isnan(rows.loc[measure.MATTR, "difference"])
    assert found.of_factors.text.startswith("Nothing can be said of")


def test_a_text_and_itself_do_not_differ(harbour: Compared):
    found = Diversity.measure(Compared(harbour.wire, harbour.wire))
    assert all(each.text.startswith("No difference in ") for each in found.findings)


def test_intervals_leave_zero_out_about_once_in_twenty_where_nothing_differs():
    """Words drawn alone, by Zipf's law."""
    generator = np.random.default_rng(1)
    ranks = np.arange(1, 4001)

    def text() -> list[str]:
        return generator.choice(ranks, 600, p=1 / ranks / (1 / ranks).sum()).tolist()

    for of in (indices.mtld, indices.mattr):
        found = [indices.difference(of(text()), of(text())) for _ in range(200)]
        known = [each for each in found if not each.note]
        assert np.mean([not each.low <= 0 <= each.high for each in known]) < 0.1
        assert len(known) > 190


def test_a_text_that_repeats_itself_is_shown_to_be_less_varied(owners: Compared):
    """Every stretch of 25 words is said twice."""
    words = [word.text for word in owners.wire.words]
    twice = [word for start in range(0, len(words), 25) for word in words[start : start + 25] * 2]
    found = Diversity.measure(Compared(owners.wire, document(f"{' '.join(twice)}.")))
    assert found.finding.brief == "The derivative has fewer different words in a stretch of fifty"
    assert line(found.lines, measure.MTLD)["difference"] < 0
