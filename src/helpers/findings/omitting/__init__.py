"""Findings on what the derivative leaves out: what it keeps, what a clause bears on, and which is gravest."""
