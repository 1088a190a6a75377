"""How hard each text is to read."""
