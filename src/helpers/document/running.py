"""Which of the measured sentences are sentences, and which lines are none.

Headings, list items and rows of tables are cut and shown like sentences, but
how long they are says nothing of how long a writer's sentences are. They are
told by form alone: a line that no end mark closes, short, or with a bullet, or in
columns, or mostly figures, or one of several; what ends a list whose items end in
semicolons; and what stands in a table. A sentence may also break off: where the text does, or
at a paragraph that goes on in small letters in the next one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, product

from helpers.article import BODY, Article, Sentence
from helpers.languages.english import listed
from helpers.reading.anatomy.tables import tables

SENTENCE, GOES_ON, CUT_OFF, NO_SENTENCE = "sentence", "goes on", "cut off", "no sentence"

LONGEST_LINE = 12
"""The most words of a line without an end mark that is taken for a heading; a longer one lacks its mark."""

_STOPS, _CLOSING = (".", "!", "?", "…"), "\"'”’»)]}*"
_CLOSED = re.compile(r"[.!?…][\"'”’»)\]}*]*(?:\[[\d, –-]+\])*$")
_BULLET = re.compile(r"(?:[*•·▪●‣◦–—-]|\(?(?:\d{1,3}|[a-z])[.)])\s")
_UNFINISHED = listed.words("grammar", "never before a verb", "conjunctions", "links within a speaker")
_COLUMNS = re.compile(r"\t|\S[ \xa0]{2,}\S.*\S[ \xa0]{2,}\S|\s\|\s")


def running(article: Article) -> tuple[str, ...]:
    """What each measured sentence is: `SENTENCE`, `GOES_ON`, `CUT_OFF` or `NO_SENTENCE`.

    A headline or furniture that the reader wants measured counts as sentences, and so does
    every line of a text in which no sentence is closed.
    """
    sentences = article.sentences
    kinds = [_kind(article, sentence) for sentence in sentences]
    body = [index for index, sentence in enumerate(sentences) if sentence.part == BODY]
    if not any(kinds[index] == SENTENCE for index in body):
        return (SENTENCE,) * len(kinds)
    _tell_by_neighbours(article, kinds, body)
    for index, table in product(body, tables(article.plain, article.paragraphs)):
        if table.start <= sentences[index].start < table.end:
            kinds[index] = NO_SENTENCE
    if kinds[body[-1]] == NO_SENTENCE and not _is_item(_written(article, sentences[body[-1]])):
        kinds[body[-1]] = CUT_OFF
    return tuple(kinds)


def _tell_by_neighbours(article: Article, kinds: list[str], body: Sequence[int]) -> None:
    """Tell the items of lists, and the sentences that go on in the next paragraph, by what follows them."""
    for index, following in pairwise(body):
        one, other = article.sentences[index], article.sentences[following]
        if one.paragraph == other.paragraph:
            continue
        written, after = _written(article, one), _written(article, other)
        if _is_list(written, after, longest=max(len(one.words), len(other.words))):
            kinds[index] = kinds[following] = NO_SENTENCE
        elif kinds[following] == SENTENCE and _goes_on(written, after):
            kinds[index] = GOES_ON


def _written(article: Article, sentence: Sentence) -> str:
    """The sentence as it stands in the text, with what a preparation blanks out of it."""
    return article.plain[sentence.start : sentence.end].strip()


def _is_closed(written: str) -> bool:
    return written.rstrip(_CLOSING).endswith(_STOPS) or _CLOSED.search(written) is not None


def _is_item(written: str) -> bool:
    """A list item or a row of a table, by its bullet, its columns or its figures."""
    pieces = written.split()
    figures = sum(any(map(str.isdigit, piece)) for piece in pieces)
    return bool(_BULLET.match(written) or _COLUMNS.search(written)) or 2 * figures >= len(pieces)


def _kind(article: Article, sentence: Sentence) -> str:
    written = _written(article, sentence)
    if sentence.part != BODY or _is_closed(written):
        return SENTENCE
    return NO_SENTENCE if len(sentence.words) <= LONGEST_LINE or _is_item(written) else SENTENCE


def _is_list(written: str, after: str, *, longest: int) -> bool:
    """Whether two paragraphs are items of a list: no end mark closes either, or both are short and a semicolon parts them."""
    if _ENDS_AN_ITEM.search(written):
        return longest <= LONGEST_LINE
    closed = _is_closed(written) or _is_closed(after) or written.endswith(_OPEN)
    return not closed and not after[:1].islower()


_ENDS_AN_ITEM = re.compile(r";(?:\s+(?:and|or))?$")
_OPEN = (",", "-", "–", "—", ":")


def _goes_on(written: str, after: str) -> bool:
    """Whether a sentence without an end mark goes on in the next paragraph: in small letters, or after *and* or *the*."""
    if _is_closed(written) or _is_item(written) or _is_item(after):
        return False
    return after[:1].islower() or written.rsplit(maxsplit=1)[-1] in _UNFINISHED
