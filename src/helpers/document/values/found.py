"""All values of a sentence, none of them twice."""

import datetime
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from helpers.article import Article, Sentence
from helpers.document.values.dates import dates, day_of, times
from helpers.document.values.numbers import numbers
from helpers.document.values.value import Value
from helpers.languages.english import numberwords


def values(article: Article) -> tuple[Value, ...]:
    """Every value in the sentences of an article, in reading order."""
    published = day_of(article)
    every = (in_sentence(sentence, index, published) for index, sentence in enumerate(article.sentences))
    return tuple(chain.from_iterable(every))


def in_sentence(sentence: Sentence, index: int = 0, published: datetime.date | None = None) -> list[Value]:
    """The values of one sentence, in order."""
    return [
        value._replace(
            sentence=index,
            start=value.start + sentence.start,
            end=value.end + sentence.start,
            outer=(value.outer[0] + sentence.start, value.outer[1] + sentence.start),
        )
        for value in _in(sentence.text, published)
    ]


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
