"""English: words and sentences, inflection, spelling, syllables, calendar, number words, wire copy, word lists."""
