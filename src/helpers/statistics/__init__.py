"""How sure: resampling, intervals, groups, many comparisons."""
