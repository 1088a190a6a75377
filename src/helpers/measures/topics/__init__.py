"""What each text speaks of."""
