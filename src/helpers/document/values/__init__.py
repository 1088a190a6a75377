"""Numbers, dates and times in a text, and when two of them agree."""
