"""What a reader must know first of a pair, out of all that was measured: the first screen of a report, and its brief."""
