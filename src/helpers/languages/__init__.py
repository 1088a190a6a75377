"""What belongs to one language: words, sentences, inflection, spelling, lists."""
