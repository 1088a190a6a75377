"""Where the words of a quotation lie in what somebody said in the other text, and which of them were exchanged there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

from helpers.pairing.quotedwords import Said, Token, Utterance

SHORT = 2
"""So few words stand in other quotations by chance: they are looked for near by alone."""

ASTRAY = 8
"""A word or two that stand so many words from the rest are no part of what was quoted."""

Tokens = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """Words exchanged inside a quotation; one side is empty where they were left out or put in.

    `marked` tells that dots or brackets stand where wire words are missing, or where the wire has left out some.
    """

    wire: Tokens
    derivative: Tokens
    marked: bool

    @property
    def is_marked_gap(self) -> bool:
        """Whether nothing was exchanged: words were left out, and marks tell so."""
        return self.marked and not self.derivative


@dataclass(frozen=True, slots=True)
class Found:
    """Where a derivative's quotation lies in an utterance: its first and last word there, and the edits inside."""

    utterance: int
    first: int
    last: int
    edits: tuple[Edit, ...]


def word_for_word(
    utterances: Sequence[Utterance], one: Said, near: Sequence[int], theirs: set[int]
) -> Found | None:
    """Where a quotation's very words are: rather with its own speaker (`theirs`), rather as the whole of an utterance."""
    found = []
    for index in near:
        at = within(utterances[index].keys, one.keys, 0)
        whole = len(one.keys) == len(utterances[index].keys)
        if at >= 0 and (whole or len(one.keys) > SHORT):
            found.append((index not in theirs, not whole, Found(index, at, at + len(one.keys) - 1, ())))
    return min(found, key=lambda each: each[:2])[2] if found else None


def within(keys: tuple[str, ...], piece: tuple[str, ...], start: int) -> int:
    """Where a run of words stands in another from `start` on; −1 if nowhere."""
    places = range(start, len(keys) - len(piece) + 1)
    return next((at for at in places if keys[at] == piece[0] and keys[at : at + len(piece)] == piece), -1)


def with_gaps(utterance: Utterance, one: Said, index: int) -> Found | None:
    """Where the words stand in order with nothing left out but where dots or brackets tell so."""
    starts = [0, *(at for at, token in enumerate(one.tokens) if token.gap and at)]
    position, first = 0, -1
    edits = []
    for start, end in zip(starts, [*starts[1:], len(one.keys)], strict=True):
        at = within(utterance.keys, one.keys[start:end], position)
        if at < 0:
            return None
        if first >= 0 and at > position:
            edits.append(Edit(utterance.tokens[position:at], (), marked=True))
        first = at if first < 0 else first
        position = at + end - start
    return Found(index, first, position - 1, tuple(edits))


def aligned(utterance: Utterance, one: Said, index: int) -> tuple[int, Found]:
    """The words laid beside those of an utterance that has some: how many are shared, and where."""
    every = _alike(utterance.keys, one.keys)
    blocks = _together(every)
    first, last = blocks[0][0], blocks[-1][0] + blocks[-1][2] - 1
    before, after = blocks[0][1], len(one.keys) - blocks[-1][1] - blocks[-1][2]
    first, last = max(0, first - before), min(len(utterance.keys) - 1, last + after)
    if len(blocks) < len(every):
        blocks = _alike(utterance.keys[first : last + 1], one.keys, first)
    edits = tuple(_edits(utterance.tokens, one.tokens, blocks, first, last))
    return sum(size for _, _, size in blocks), Found(index, first, last, edits)


def _alike(old: Sequence[str], new: Sequence[str], first: int = 0) -> list[tuple[int, int, int]]:
    """The runs that two rows of words have in common, in order: place in either (the one begins at `first`), and length."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [(first + each.a, each.b, each.size) for each in matcher.get_matching_blocks() if each.size]


def _together(blocks: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Without single words far from the rest at either end, which an utterance of many words has by chance."""
    largest = max(blocks, key=lambda block: block[2], default=None)
    kept = list(blocks)
    for end, step in ((0, 1), (-1, -1)):
        while len(kept) > 1 and kept[end] is not largest:
            a, _, size = kept[end]
            beside = kept[end + step]
            apart = beside[0] - a - size if step > 0 else a - beside[0] - beside[2]
            if size > 2 or apart <= ASTRAY:
                break
            kept.pop(end)
    return kept


def _edits(
    old: Tokens, new: Tokens, blocks: Sequence[tuple[int, int, int]], first: int, last: int
) -> Iterator[Edit]:
    here, there = first, 0
    for a, b, size in (*blocks, (last + 1, len(new), 0)):
        left, put = old[here:a], new[there:b]
        gaps = new[there : b + 1] if left else (*new[there : b + 1], *old[here : a + 1])
        marked = any(token.gap for token in gaps)
        if size and not (left and put):
            left, put = _slid(old, here, a), _slid(new, there, b)
        if put or (left and size):
            yield Edit(left, put, marked)
        here, there = a + size, b + size


def _slid(tokens: Tokens, first: int, end: int) -> Tokens:
    """Words that one side alone has; where the words beside them are the same, those with no pause between them."""
    size = end - first
    keys = [token.key for token in tokens]
    on = takewhile(lambda by: keys[first + by] == keys[end + by], range(min(size, len(keys) - end)))
    back = takewhile(lambda by: keys[end - 1 - by] == keys[first - 1 - by], range(min(size, first)))
    starts = [first, *(first + 1 + by for by in on), *(first - 1 - by for by in back)]
    pieces = (tokens[start : start + size] for start in starts if size)
    return min(pieces, key=lambda each: (sum(at.pause for at in each[1:]), not each[0].pause), default=())


def inverted(utterance: Utterance, one: Said, index: int) -> tuple[float, Found] | None:
    """Where an utterance has nearly all of the words close together, but in another order."""
    if len(one.content) < 2:
        return None
    places = [at for at, key in enumerate(utterance.keys) if key in one.content]
    for nth, first in enumerate(places):
        seen: set[str] = set()
        for last in places[nth : nth + 2 * len(one.keys)]:
            seen.add(utterance.keys[last])
            if last - first >= 2 * len(one.keys):
                break
            if seen == one.content:
                part = utterance.keys[first : last + 1]
                blocks = _alike(part, one.keys, first)
                edits = tuple(_edits(utterance.tokens, one.tokens, blocks, first, last))
                shared = sum(map(part.__contains__, one.keys))
                return shared / len(one.keys), Found(index, first, last, edits)
    return None
