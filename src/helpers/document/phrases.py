"""Where some words stand one after the other in a whole text, furniture and headline too, whatever the case."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from helpers.document.names import Mention
from helpers.languages.english.words import WORD, fold

if TYPE_CHECKING:
    from helpers.document.document import Document


class Phrases:
    """The words of a text, those of its sentences first."""

    def __init__(self, text: Document) -> None:
        self._text = text.plain
        inside = [(sentence.start, sentence.end) for sentence in text.sentences]
        ends = [(0, 0), *sorted(inside), (len(self._text),) * 2]
        gaps = ((end, start) for (_, end), (start, _) in pairwise(ends))
        outside = [match for gap in gaps for match in WORD.finditer(self._text, *gap)]
        self._sentences = text.sentence_of
        self._spans = [*[(word.start, word.end) for word in text.words], (0, 0)]
        self._spans += [match.span() for match in outside]
        self._words = " ".join(["", *text.keys, "\n", *(fold(match.group()) for match in outside), ""])

    def __contains__(self, key: str) -> bool:
        return f" {key} " in self._words

    def where(self, key: str) -> Mention | None:
        """The first place where folded words stand, in a sentence before furniture."""
        at = self._words.find(f" {key} ") if key else -1
        if at < 0:
            return None
        first = self._words.count(" ", 0, at)
        start, end = self._spans[first][0], self._spans[first + key.count(" ")][1]
        sentence = self._sentences[first] if first < len(self._sentences) else -1
        return Mention(sentence, start, end, " ".join(self._text[start:end].split()))
