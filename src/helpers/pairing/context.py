"""The words around a value, aligned with those around another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass

from helpers.document.document import Document
from helpers.languages.english import inflection, lists
from helpers.languages.english.words import fold

WINDOW = 8
"""Words on either side of a value that are compared."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How alike the words round two mentions are.

    `run` words are the same without a gap on the two sides together, `content`
    of them carry meaning; `shared` content words stand within the window of
    both, which is `cover` of the fewer; `both` says that the nearest word is the
    same before and after.
    """

    run: int
    content: int
    shared: int
    cover: float
    both: bool = False

    @property
    def score(self) -> float:
        """For choosing the best of several."""
        return self.content + 0.25 * self.run + self.shared * self.cover


NOTHING = Alignment(0, 0, 0, 0.0)
_VALUE = "#"


Around = tuple[tuple[str, ...], tuple[str, ...]]


class Contexts:
    """The words of an article's sentences as they are compared, every value turned into one sign."""

    def __init__(self, article: Document) -> None:
        self._article = article
        self._spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for value in article.values:
            self._spans[value.sentence].append((value.start, value.end))
        self._tokens: dict[int, tuple[list[int], list[int], list[str]]] = {}
        self._around: dict[tuple[int, int], Around] = {}

    def around(self, sentence: int, start: int, end: int) -> Around:
        """Words before (nearest first) and after a stretch of a sentence, at most `WINDOW` each."""
        key = (start, end)
        if key not in self._around:
            starts, ends, tokens = self._sentence(sentence)
            before, after = bisect_right(ends, start), bisect_left(starts, end)
            self._around[key] = (
                tuple(tokens[max(0, before - WINDOW) : before][::-1]),
                tuple(tokens[after : after + WINDOW]),
            )
        return self._around[key]

    def _sentence(self, index: int) -> tuple[list[int], list[int], list[str]]:
        """Starts, ends and compared forms of the words and values of a sentence."""
        if index not in self._tokens:
            spans = sorted(self._spans[index])
            starts = [start for start, _ in spans]
            tokens = [(start, end, _VALUE) for start, end in spans]
            for word in self._article.sentences[index].words:
                at = bisect_left(starts, word.end) - 1
                if at < 0 or spans[at][1] <= word.start:
                    tokens.append((word.start, word.end, inflection.family(fold(word.text))))
            tokens.sort()
            self._tokens[index] = (
                [start for start, _, _ in tokens],
                [end for _, end, _ in tokens],
                [token for _, _, token in tokens],
            )
        return self._tokens[index]


def aligned(one: Around, other: Around) -> Alignment:
    """Which words around one value answer to words around the other."""
    run = content = 0
    both = all(mine[:1] == yours[:1] for mine, yours in zip(one, other, strict=True))
    for mine, yours in zip(one, other, strict=True):
        for left, right in zip(mine, yours, strict=False):
            if left != right:
                break
            run += 1
            content += _carries(left)
    bags = [{token for side in around for token in side if _carries(token)} for around in (one, other)]
    shared = len(bags[0] & bags[1])
    return Alignment(run, content, shared, shared / max(1, min(map(len, bags))), both)


def _carries(token: str) -> bool:
    return token != _VALUE and token not in lists.function_words()


def beside(around: Around) -> set[str]:
    """The words next to a value."""
    return {token for side in around for token in side if _carries(token)}
