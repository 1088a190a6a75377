"""Whether statements kept their sources."""
