"""English: words and sentences, inflection, spelling, syllables, word lists."""
