"""From a file or an address to an article."""
