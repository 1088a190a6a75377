"""Findings on quotations: words changed, cut, joined, invented, or given to somebody else."""
