"""All values of a sentence, none of them twice."""

import datetime
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from helpers.article import Article, Sentence
from helpers.document.values.dates import dates, day_of, times
from helpers.document.values.numbers import numbers
from helpers.document.values.value import Value
from helpers.languages.english import numberwords, words

_HIDING = re.compile(f"{words.UNSEEN.pattern}|[ﬀ-ﬄ]")


def values(article: Article) -> tuple[Value, ...]:
    """Every value in the sentences of an article, in reading order."""
    published = day_of(article)
    every = (in_sentence(sentence, index, published) for index, sentence in enumerate(article.sentences))
    return tuple(chain.from_iterable(every))


def in_sentence(sentence: Sentence, index: int = 0, published: datetime.date | None = None) -> list[Value]:
    """The values of one sentence, in order."""
    plainly, places = _plainly(sentence.text)
    starts, ends = ([place + sentence.start + by for place in places] for by in (0, 1))
    return [
        value._replace(
            sentence=index,
            start=starts[value.start],
            end=ends[value.end - 1],
            outer=(starts[value.outer[0]], ends[value.outer[1] - 1]),
        )
        for value in _in(plainly, published)
    ]


def _plainly(text: str) -> tuple[str, Sequence[int]]:
    """A sentence without what is not seen in words, its ligatures as letters, and where each character stands in it."""
    if text.isascii() or not _HIDING.search(text):
        return text, range(len(text))
    unseen = {place for found in words.UNSEEN.finditer(text) for place in range(*found.span())}
    seen = ((place, sign) for place, sign in enumerate(text) if place not in unseen)
    shown = [(letter, place) for place, sign in seen for letter in sign.translate(words.LIGATURES)]
    return "".join([letter for letter, _ in shown]), [place for _, place in shown]


@lru_cache(maxsize=4_096)
def _in(text: str, published: datetime.date | None) -> tuple[Value, ...]:
    """The values of a sentence by its text, which returns without quotations, and in another article."""
    if not numberwords.MAY_HOLD_A_VALUE.search(text.lower()):
        return ()
    found = _without_overlap([*dates(text, published), *times(text)], numbers(text))
    return tuple([each._replace(text=" ".join(text[each.start : each.end].split())) for each in found])


_start = attrgetter("start")


def _without_overlap(first: Sequence[Value], second: Iterable[Value]) -> list[Value]:
    """All of `first`, and of `second` what does not lie across them, in order."""
    kept: list[Value] = []
    for value in sorted(first, key=_start):
        if not kept or value.start >= kept[-1].end:
            kept.append(value)
    free = (each for each in second if all(each.end <= one.start or one.end <= each.start for one in kept))
    return sorted([*kept, *free], key=_start)
