"""Finding the articles that share an event with a wire report."""
