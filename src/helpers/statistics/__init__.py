"""How sure: resampling, intervals, groups, multiple comparisons."""
