"""Many comparisons at once: how many of the findings would be false."""

from __future__ import annotations

import numpy as np

from helpers.statistics.intervals import Floats


def false_discovery(p_values: Floats) -> Floats:
    """Benjamini and Hochberg's q values (Journal of the Royal Statistical Society B 57, 1995).

    Of the findings with q at or below .05, at most one in twenty is expected
    to be false.
    """
    count = len(p_values)
    order = np.argsort(p_values)
    scaled = np.asarray(p_values, dtype=float)[order] * (count / np.arange(1, count + 1))
    q_values = np.empty(count)
    q_values[order] = np.minimum.accumulate(scaled[::-1])[::-1]
    return np.minimum(q_values, 1.0)
