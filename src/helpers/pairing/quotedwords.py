"""The words between quotation marks in the form in which two texts are compared.

House style is no wording: spelling, contractions, figures and sums, abbreviated
titles, and whatever stands in brackets.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import NamedTuple

from helpers.article import Span, Word
from helpers.document import quotations
from helpers.document.document import Document
from helpers.document.quotations import Quotation
from helpers.document.quotedkinds import TITLE
from helpers.document.values.value import NUMBER, ORDINAL, Value
from helpers.languages.english import listed, lists, numberwords, spelling
from helpers.languages.english.inflection import parts
from helpers.languages.english.words import fold
from helpers.pairing.redline import meet

LONGEST = 250
"""Longer quotations are compared by their first words."""


class Token(NamedTuple):
    """A word, a part of one, or a value, as compared: its place in the untouched text, its sentence (index).

    `text` is the word as written. `pause` tells that a mark of punctuation stands
    before it, `gap` that dots or brackets do, which tell that words were left out.
    """

    key: str
    text: str
    start: int
    end: int
    sentence: int
    content: bool
    pause: bool
    gap: bool


@dataclass(frozen=True)
class Said:
    """A quotation and its words."""

    quotation: Quotation
    tokens: tuple[Token, ...]
    ends_open: bool

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words as compared."""
        return tuple(token.key for token in self.tokens)

    @cached_property
    def content(self) -> frozenset[str]:
        """Those that are no function words."""
        return frozenset(token.key for token in self.tokens if token.content)


@dataclass(frozen=True)
class Utterance:
    """The wire's quotations that go on in one another, by index, and their words in a row."""

    quotations: tuple[int, ...]
    tokens: tuple[Token, ...]
    of: tuple[int, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words as compared."""
        return tuple(token.key for token in self.tokens)

    @cached_property
    def distinct(self) -> frozenset[str]:
        """Each of them once."""
        return frozenset(self.keys)

    def within(self, first: int, last: int) -> tuple[int, ...]:
        """The quotations that the words from one to another stand in."""
        return tuple(dict.fromkeys(self.of[first : last + 1]))


def said(article: Document) -> tuple[Said, ...]:
    """Every quotation of an article that is no title and has words outside brackets."""
    said = ((each, tuple(_tokens(article, each))) for each in article.quotations if each.kind != TITLE)
    cut = ("…", "..", "[", "]")
    return tuple(Said(*each, each[0].text.rstrip(" ,.;:").endswith(cut)) for each in said if each[1])


def utterances_of(article: Document, wire: Sequence[Said]) -> tuple[Utterance, ...]:
    """The quotations of a text, those that go on in one another together."""
    found: list[list[int]] = []
    for index, each in enumerate(wire):
        if not index or not quotations.is_one_utterance(article, wire[index - 1].quotation, each.quotation):
            found.append([])
        found[-1].append(index)
    return tuple(
        Utterance(
            tuple(group),
            tuple(token for index in group for token in wire[index].tokens),
            tuple(index for index in group for _ in wire[index].tokens),
        )
        for group in found
    )


def shown(tokens: Sequence[Token]) -> str:
    """Some words as written, each once though it may be compared as two."""
    return " ".join({token.start: token.text for token in tokens}.values())


_GAP = re.compile(r"\[[^\]]{0,200}\]|(?:\.[ \xa0]?){3,4}|…|\([^)]{0,200}\)")
_CAPITAL = re.compile(r"\[\w\](?=\w)")


def inserted(text: str) -> list[str]:
    """What stands in brackets in a quotation's text."""
    found = (match.group() for match in _GAP.finditer(_CAPITAL.sub(_opened, text)))
    return [each for each in found if each[0] in "[(" and any(map(str.isalpha, each))]


def _opened(match: re.Match[str]) -> str:
    """``[w]e`` as three letters with spaces, so that offsets stay."""
    return f" {match.group()[1]} "


def _tokens(article: Document, quotation: Quotation) -> Iterator[Token]:
    first, last = quotation.words[0], min(quotation.words[1], quotation.words[0] + LONGEST - 1)
    text = _CAPITAL.sub(_opened, article.plain[quotation.start : quotation.end])
    gaps = [Span(quotation.start + m.start(), quotation.start + m.end()) for m in _GAP.finditer(text)]
    values = _values(article, quotation)
    before = quotation.start
    index = first
    while index <= last:
        word, home = article.words[index], article.sentence_of[index]
        if any(meet(gap, word) for gap in gaps):
            index += 1
            continue
        between = article.plain[before : word.start]
        pause = before == quotation.start or (between != " " and bool(_PAUSE.search(between)))
        gap = any(before <= start < word.start for start, _ in gaps)
        value, taken = _valued(article.words, index, last, values)
        if value is not None:
            end = article.words[index + taken - 1].end
            start = max(value.start, before)
            yield Token(_value_key(value), article.plain[start:end], start, end, home, True, pause, gap)
        else:
            end, taken = _joined_capital(article, index, last)
            yield from _parts(article.plain[word.start : end], word.start, home, pause, gap)
        index += taken
        before = end


def _valued(
    words: Sequence[Word], index: int, last: int, values: Sequence[Value]
) -> tuple[Value | None, int]:
    """The value that a word begins or is in, and how many words it takes; none if they are cut otherwise."""
    start = words[index].start
    value = next((each for each in values if each.start <= start < each.end), None) if values else None
    taken = _covered(words, index, last, value) if value else 0
    return (value if taken else None), taken


_PAUSE = re.compile(r"[,;:.?!…–—()\[\]]|\s-+\s")


def _joined_capital(article: Document, index: int, last: int) -> tuple[int, int]:
    """The end of a word and how many of the measured ones it is: ``[W]e`` is measured as two."""
    word = article.words[index]
    if index < last and len(word.text) == 1 and article.plain[word.end] == "]":
        following = article.words[index + 1]
        if following.start == word.end + 1:
            return following.end, 2
    return word.end, 1


def _values(article: Document, quotation: Quotation) -> list[Value]:
    edges = quotation.start, quotation.end
    first, last = (bisect_left(article.values, edge, key=attrgetter("start")) for edge in edges)
    found = article.values[first:last]
    return [value for value in found if value.kind != ORDINAL and not value.idle and not value.vague]


def _covered(words: Sequence[Word], index: int, last: int, value: Value) -> int:
    """How many words from one on make up a value, with the currency after it; none if they are cut otherwise."""
    count = 0
    while index + count <= last and words[index + count].start < value.end:
        count += 1
    if (index and value.start < words[index - 1].end) or words[index + count - 1].end > value.end:
        return 0
    after = index + count
    return count + 1 if not value.unit and after <= last and fold(words[after].text) in _POUNDS else count


_POUNDS = listed.words("saying", "pounds")


def _value_key(value: Value) -> str:
    unit = value.unit or ("pound" if value.counted[:1] == ("pound",) else "")
    if value.kind == NUMBER and not unit and value.low == value.high:
        return f"{value.low:.9g}"
    return " ".join(map(str, (*value.key[:3], unit) if value.kind not in ("date", "time") else value.key))


def _parts(written: str, start: int, sentence: int, pause: bool, gap: bool) -> Iterator[Token]:
    """A word in its parts: hyphenated ones and contractions are several."""
    for offset, end, key, content in _forms(written):
        yield Token(key, written[offset:end], start + offset, start + end, sentence, content, pause, gap)
        pause = gap = False


_PLAIN = str.maketrans("’", "'", "[]")


@lru_cache(maxsize=100_000)
def _forms(written: str) -> tuple[tuple[int, int, str, bool], ...]:
    """Where each part of a word starts and ends in it, its key, and whether it is of content."""
    plain = ((part, written[part.start : part.end].translate(_PLAIN)) for part in parts(written))
    keyed = ((part, key) for part, piece in plain for key in _keys(piece))
    bare = lists.function_words()
    return tuple((part.start, part.end, key, part.content and key not in bare) for part, key in keyed)


def _keys(piece: str) -> tuple[str, ...]:
    """One word as compared, a contraction as what it stands for; unlike `fold` it keeps a possessive."""
    key = piece.lower()
    if not key:
        return ()
    whole = _CONTRACTED.get(key)
    if whole:
        return tuple(whole.split())
    stem, mark, ending = key.rpartition("'")
    if mark and ending in _ENDINGS:
        stem = spelling.american(stem.replace(".", ""))
        owns = ending == "s" and stem not in _BEFORE_IS
        return (f"{stem}'s",) if owns else (stem, _ENDINGS[ending])
    if key.endswith("n't"):
        return (key.removesuffix("n't"), "not")
    if not any(character.isdigit() for character in key):
        key = spelling.american(key.replace(".", ""))
    return (_WRITTEN_OUT.get(key, key),)


_CONTRACTED = listed.table("saying", "contractions")
_ENDINGS = listed.table("saying", "endings of contractions")
_BEFORE_IS = listed.words("saying", "before a short is")
_WRITTEN_OUT = (
    listed.table("abbreviations", "written out")
    | listed.table("saying", "short for")
    | {word: f"{value:g}" for word, value in numberwords.ONES.items() if value <= 12}
)
