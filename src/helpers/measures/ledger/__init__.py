"""What became of each sentence."""
