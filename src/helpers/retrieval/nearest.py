"""Which of many articles have most words in common with a wire report, and lie near it in time?

Nearness is tf-idf weighed for length as in Okapi BM25 (S. Robertson and H.
Zaragoza, *Foundations and Trends in Information Retrieval* 3, 2009). It needs of
an article no more than its length and how often it has the wire reports' own
words. So every article is read once, for all wire reports together, and what is
kept of it is a few dozen figures.
"""

import math
import os
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from helpers.article import Article
from helpers.document.values import dates
from helpers.document.values.value import Day
from helpers.errors import ArticleError
from helpers.ground.hands import Hands
from helpers.languages.english import lists
from helpers.languages.english import words as tokens
from helpers.reading import collection
from helpers.reading.anatomy import dissect
from helpers.reading.collection import Entry
from helpers.statistics.intervals import Floats

_SATURATION, _LENGTH_WEIGHT = 1.2, 0.75
"""BM25's k1 and b, at their usual values."""
_BATCH = 200
_WORTH_HELPERS = 20
"""From so many batches on, further processes read."""
_HEAD = 1_500
"""Characters from the top in which a dateline is looked for."""


class Unread(NamedTuple):
    """An article that cannot be read: its place among the others, its id, and why."""

    number: int
    id: str
    reason: str


class Counted(NamedTuple):
    """What is kept of an article; `times` says how often it has each of the wire reports' words `terms`.

    By its `mark` it is known again when the folder or manifest is gone through a second time.
    """

    number: int
    mark: int
    length: int
    day: Day
    terms: NDArray[np.int32]
    times: NDArray[np.int32]


def _counted(terms: Mapping[str, int], dated: bool, entries: Iterable[Entry]) -> list[Counted | Unread]:
    found: list[Counted | Unread] = []
    for entry in entries:
        try:
            text, given = collection.words_of(entry)
        except ArticleError as error:
            found.append(Unread(entry.number, entry.id, str(error)))
            continue
        counts = _weighty(text)
        held = sorted((terms[word], times) for word, times in counts.items() if word in terms)
        columns = np.array(held, dtype=np.int32).reshape(-1, 2).T
        day = dates.written_day(given or dissect.dissect(text[:_HEAD]).date) if dated else Day()
        found.append(Counted(entry.number, mark(entry), counts.total(), day, *columns))
    return found


def mark(entry: Entry) -> int:
    """What tells an entry from another in its place."""
    return zlib.crc32(f"{entry.id}\0{entry.path}\0{entry.text}".encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, eq=False)
class Index:
    """Weights of the wire reports' words (columns) in the articles (rows), and what each word weighs in a wire report."""

    weights: sparse.csr_matrix
    queries: tuple[Mapping[int, float], ...]
    own: tuple[float, ...]
    articles: tuple[Counted, ...]
    unread: tuple[Unread, ...]


def indexed(wires: Sequence[Article], among: Path, tell: Callable[[int], None]) -> Index:
    """Every article of a folder or manifest, read for its words; `tell` is given how many are read so far."""
    counts = [_weighty(wire.text) for wire in wires]
    terms = {word: number for number, word in enumerate(sorted(set().union(*counts)))}
    dated = any(dates.dated(wire).day for wire in wires)
    articles, unread = _read(_batches(partial(_counted, terms, dated), collection.entries(among)), tell)
    lengths = np.array([each.length for each in articles], dtype=np.float64)
    usual = float(lengths.mean()) if len(lengths) else 1.0
    matrix = _matrix(articles, len(terms))
    holders = np.bincount(matrix.indices, minlength=len(terms))
    rarity = np.log(1 + (len(articles) - holders + 0.5) / (holders + 0.5))
    matrix.data = _saturated(matrix.data, np.repeat(lengths, np.diff(matrix.indptr)), usual)
    queries, own = [], []
    for each in counts:
        words = ((terms[word], times) for word, times in sorted(each.items()))
        queries.append({term: (1 + math.log(times)) * rarity[term] for term, times in words})
        own.append(_own(each, queries[-1], terms, usual))
    return Index(matrix, tuple(queries), tuple(own), articles, unread)


def _read(
    batches: Iterable[Sequence[Counted | Unread]], tell: Callable[[int], None]
) -> tuple[tuple[Counted, ...], tuple[Unread, ...]]:
    """What is read and what cannot be, in the collection's order."""
    read: list[Counted | Unread] = []
    for batch in batches:
        read += batch
        tell(len(read))
    read.sort(key=lambda each: each.number)
    articles = tuple(each for each in read if isinstance(each, Counted))
    return articles, tuple(each for each in read if isinstance(each, Unread))


def _weighty(text: str) -> Counter[str]:
    """How often a text has each of its words that are no function words."""
    counts = tokens.counted(text)
    return Counter({word: times for word, times in counts.items() if word not in lists.function_words()})


def _matrix(articles: Sequence[Counted], terms: int) -> sparse.csr_matrix:
    """How often each article (row) has each of the wire reports' words (column)."""
    nothing = np.array([], dtype=np.int32)
    columns = np.concatenate([nothing, *(each.terms for each in articles)])
    times = np.concatenate([nothing, *(each.times for each in articles)])
    starts = np.cumsum([0, *(len(each.terms) for each in articles)], dtype=np.int64)
    return sparse.csr_matrix((times.astype(np.float32), columns, starts), shape=(len(articles), terms))


def _saturated(times: NDArray[np.float32], lengths: Floats, usual: float) -> NDArray[np.float32]:
    """How much a word counts that stands so often in an article of such a length."""
    spread = _SATURATION * (1 - _LENGTH_WEIGHT + _LENGTH_WEIGHT * lengths / max(usual, 1.0))
    return (times * (_SATURATION + 1) / (times + spread)).astype(np.float32)


def _own(counts: Counter[str], query: Mapping[int, float], terms: Mapping[str, int], usual: float) -> float:
    """What the wire report itself would score."""
    written = sorted(counts.items())
    times = np.array([times for _, times in written], dtype=np.float32)
    weights = _saturated(times, np.full(len(times), float(counts.total())), usual)
    return float(sum(query[terms[word]] * weight for (word, _), weight in zip(written, weights, strict=True)))


def _batches(
    count: Callable[[Iterable[Entry]], list[Counted | Unread]], entries: Iterator[Entry]
) -> Iterator[list[Counted | Unread]]:
    """The entries counted batch by batch; by several processes, in any order, if there are many."""
    listed = iter(lambda: list(islice(entries, _BATCH)), [])
    first = list(islice(listed, _WORTH_HELPERS))
    batches = chain(first, listed)
    if len(first) < _WORTH_HELPERS or _processes() < 2:
        yield from map(count, batches)
        return
    with Hands(_processes(), count, given_up=count) as hands:
        yield from hands(batches)


def _processes() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool(NamedTuple):
    """The nearest articles of one wire report with their scores, and how many its date left out."""

    ranked: tuple[tuple[int, float], ...]
    outside: int
    dated: bool


def nearest(index: Index, wire: Article, number: int, most: int, days: int) -> Pool:
    """Those with most words in common, so many at most, whose day may lie no further off than `days`."""
    query = np.zeros(index.weights.shape[1], dtype=np.float64)
    for term, weight in index.queries[number].items():
        query[term] = weight
    scores = (index.weights @ query) / (index.own[number] or 1.0)
    day = dates.dated(wire)
    within = np.array([near(day, each.day, days) for each in index.articles], dtype=bool)
    candidates = np.flatnonzero(within & (scores > 0))
    order = candidates[np.argsort(-scores[candidates], kind="stable")][:most]
    ranked = tuple((index.articles[row].number, min(1.0, float(scores[row]))) for row in order)
    return Pool(ranked, int((~within).sum()), bool(day.day))


def near(one: Day, other: Day, days: int) -> bool:
    """Whether two days lie no further apart than `days`; True where either is unknown."""
    apart = dates.apart(one, other)
    return apart is None or apart <= days
