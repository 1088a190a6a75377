"""Two texts aligned: shared passages, and which sentence rests on which."""
