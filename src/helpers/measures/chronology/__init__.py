"""Order and time: which paragraphs survive, and from when each text is written."""
