"""Which of many articles are about the event of a wire report, and which may derive from it?

First the nearest articles by words, then the verdict on each of those. Nearness
is tf-idf weighed for length as in Okapi BM25 (S. Robertson and H. Zaragoza,
*Foundations and Trends in Information Retrieval* 3, 2009). It needs of an
article no more than its length and how often it has the wire reports' own
words. So every article is read once, for all wire reports together, and what is
kept of it is a few dozen figures. Only the nearest are taken apart and judged.

The verdict's references are pairs drawn at random. The nearest of very many
articles are not: among them are the ones that look most like the same event
without being it, as a running story does. So *same event* comes with a
certainty: *likely* only from a score on that holds among the nearest, too, else
*perhaps* (`benchmarks/checks/retrieval.py` measures how often either is right).
"""

from __future__ import annotations

import datetime
import hashlib
import math
import multiprocessing
import os
import re
import signal
import threading
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from helpers.article import Article
from helpers.document.values import dates
from helpers.document.values.value import Day
from helpers.errors import ArticleError, OutputError, ParameterError
from helpers.languages.english import lists
from helpers.languages.english import words as tokens
from helpers.measures.verdict import labels as verdict_labels
from helpers.measures.verdict import measure as derivation
from helpers.measures.verdict import strands as verdict_strands
from helpers.pairing.compared import Compared
from helpers.reading import collection
from helpers.reading.anatomy import dissect
from helpers.reading.collection import Entry
from helpers.showing import tables
from helpers.showing.finding import counted
from helpers.showing.style import shortened

MOST = 10
"""Articles listed for a wire report, unless asked otherwise."""
DAYS = 7
"""Days between a wire report and what is listed for it, unless asked otherwise."""
LOOKED_AT = 2
"""So many times as many articles as are to be listed are judged."""

_SATURATION, _LENGTH_WEIGHT = 1.2, 0.75
"""BM25's k1 and b, at their usual values."""
_BATCH = 200
_WORTH_HELPERS = 20
"""From so many batches on, further processes read."""
_HEAD = 1_500
"""Characters from the top in which a dateline is looked for."""
_ORDER = (verdict_labels.WHOLLY, verdict_labels.PARTLY, verdict_labels.NO_EVIDENCE, verdict_labels.TOO_LITTLE)
SAME_EVENT = _ORDER[:3]
"""The verdicts that put two texts at one event."""

LIKELY, PERHAPS, OPEN = "likely", "perhaps", "open"
LIKELY_FROM = 5.0
"""The combined score of one event from which the nearest of many are likely to be about it.

Chosen on the nearest of a third of BASIL's stories, where 9 in 10 at such a score were about it. Of the nearest of the
others 83 of 100 were, and 16 of 100 at a lower score (`benchmarks/checks/retrieval.py`).
"""
SHORT_BUT_NEAR = 0.3
"""The nearness from which a text too short to judge is listed all the same."""

Failure = tuple[str, str]
"""The id of an article that could not be read, and why."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Found:
    """An article that was judged: its nearness (0 to 1, 1 for the wire report itself) and its verdict."""

    entry: Entry
    published: str
    source: str
    score: float
    verdict: derivation.Verdict

    @property
    def reason(self) -> str:
        """What weighs most in the verdict, one sentence; it claims no more than `certainty` does."""
        told = (*self.verdict.speaks_for, *self.verdict.speaks_against, *self.verdict.cannot_be_excluded)
        overlap = told[0].removeprefix("They report the same event: ")
        return overlap[:1].upper() + overlap[1:]

    @property
    def certainty(self) -> str:
        """How sure it is that the event is the same: likely, perhaps, or open where the text is too short."""
        if self.verdict.label == verdict_labels.TOO_LITTLE:
            return OPEN
        derived = self.verdict.label in (verdict_labels.WHOLLY, verdict_labels.PARTLY)
        return LIKELY if derived or self.value(verdict_strands.EVENT) >= LIKELY_FROM else PERHAPS

    @property
    def brief(self) -> str:
        """The verdict in a few words, with its certainty where that is in doubt."""
        label = self.verdict.label
        return f"same event, {self.certainty}" if label == verdict_labels.NO_EVIDENCE else label

    @property
    def worth_listing(self) -> bool:
        """Whether it is not held to be of a different event, or too short and far."""
        if self.verdict.label == verdict_labels.TOO_LITTLE:
            return self.score >= SHORT_BUT_NEAR
        return self.verdict.label != verdict_labels.DIFFERENT

    @property
    def _rank(self) -> tuple[int, bool, float, int]:
        return (
            _ORDER.index(self.verdict.label), self.certainty == PERHAPS, -self.score, self.entry.number
        )  # fmt: skip

    def value(self, strand: str) -> float:
        """The value of a strand of evidence."""
        strands = self.verdict.strands
        return float(strands.loc[strands["strand"] == strand, "value"].iloc[0])


@dataclass(frozen=True, eq=False)
class Neighbours:
    """What was found for one wire report.

    `found` are the articles not held to be of a different event, best first;
    `judged` counts all that were judged, `outside` those left out by their date.
    """

    wire: Article
    found: tuple[Found, ...]
    judged: int
    outside: int
    dated: bool


@dataclass(frozen=True, eq=False)
class Search:
    """What was found for all wire reports, among how many articles, and which could not be read."""

    neighbours: tuple[Neighbours, ...]
    articles: int
    failures: tuple[Failure, ...]

    @property
    def any_likely(self) -> bool:
        """Whether anything is derived from a wire report or likely to be about its event."""
        return any(found.certainty == LIKELY for each in self.neighbours for found in each.found)


def find(
    wires: Sequence[Article],
    among: Path,
    *,
    most: int = MOST,
    days: int = DAYS,
    tell: Callable[[int], None] = lambda read: None,
) -> Search:
    """Articles in a folder or manifest that share an event with each wire report, best first.

    `most` is how many are listed at most for each; `days` how far their dates
    may lie from the wire report's, where both are known. `tell` is given the
    number of articles read so far. An article that cannot be read is a line
    in `failures`. Raises `ParameterError` if `among` holds no articles at all.
    """
    index = _indexed(wires, among, tell)
    if not index.articles:
        raise ParameterError(
            f"{among} holds no article that can be read"
            + (f" ({index.failures[0][2].rstrip('.')})" if index.failures else "")
            + ". Give a folder with .txt or .md files, or a manifest with the columns id and path or text."
        )
    pools = [_nearest(index, wire, number, most, days) for number, wire in enumerate(wires)]
    wanted = {number for pool in pools for number, _ in pool.ranked}
    marks = {number: mark for number, mark in zip(index.numbers.tolist(), index.marks, strict=True) if number in wanted}  # fmt: skip
    entries = {
        entry.number: entry for entry in collection.entries(among) if marks.get(entry.number) == _mark(entry)
    }
    failures = {number: (name, reason) for number, name, reason in index.failures}
    gone = (
        f"An article of {among} is not where it was: articles came or went during the search. Run it again."
    )
    failures |= dict.fromkeys(sorted(wanted - entries.keys()), (among.name, gone))
    neighbours = tuple(
        _judged(wire, pool, entries, most, failures) for wire, pool in zip(wires, pools, strict=True)
    )
    return Search(neighbours, index.articles, tuple(failures[number] for number in sorted(failures)))


@dataclass(frozen=True, eq=False)
class _Counts:
    """What a batch of articles brings: for each its number, mark, length, day, and the wire reports' words in it."""

    numbers: list[int]
    marks: list[int]
    lengths: list[int]
    days: list[Day]
    terms: list[NDArray[np.int32]]
    times: list[NDArray[np.int32]]
    failures: list[tuple[int, str, str]]


def _counted(terms: Mapping[str, int], dated: bool, entries: Sequence[Entry]) -> _Counts:
    counts = _Counts([], [], [], [], [], [], [])
    function_words = lists.function_words()
    for entry in entries:
        try:
            text = collection.words_of(entry)
        except ArticleError as error:
            counts.failures.append((entry.number, entry.id, str(error)))
            continue
        folded = tokens.counted(text)
        held = sorted((terms[word], times) for word, times in folded.items() if word in terms)
        counts.numbers.append(entry.number)
        counts.marks.append(_mark(entry))
        counts.lengths.append(sum(times for word, times in folded.items() if word not in function_words))
        counts.days.append(_day(entry, text) if dated else Day())
        counts.terms.append(np.array([term for term, _ in held], dtype=np.int32))
        counts.times.append(np.array([times for _, times in held], dtype=np.int32))
    return counts


def _mark(entry: Entry) -> int:
    """By which an entry is known again when the folder or manifest is gone through a second time."""
    return zlib.crc32(f"{entry.id}\0{entry.path}\0{entry.text}".encode("utf-8", "surrogatepass"))


def _day(entry: Entry, text: str) -> Day:
    return dates.written_day(entry.published or dissect.dissect(text[:_HEAD]).date)


@dataclass(frozen=True, eq=False)
class _Index:
    """Weights of the wire reports' words (columns) in the articles (rows), and what each word weighs in a wire report."""

    weights: sparse.csr_matrix
    queries: tuple[Mapping[int, float], ...]
    own: tuple[float, ...]
    numbers: NDArray[np.int64]
    marks: tuple[int, ...]
    days: tuple[Day, ...]
    failures: tuple[tuple[int, str, str], ...]

    @property
    def articles(self) -> int:
        return len(self.numbers)


def _indexed(wires: Sequence[Article], among: Path, tell: Callable[[int], None]) -> _Index:
    function_words = lists.function_words()
    counts = [
        Counter(
            {word: times for word, times in tokens.counted(wire.text).items() if word not in function_words}
        )
        for wire in wires
    ]
    words = sorted({word for each in counts for word in each})
    terms = {word: number for number, word in enumerate(words)}
    dated = any(_day_of(wire).day for wire in wires)
    batches = _batches(partial(_counted, terms, dated), collection.entries(among))
    read: list[_Counts] = []
    done = 0
    for batch in batches:
        read.append(batch)
        done += len(batch.numbers) + len(batch.failures)
        tell(done)
    lengths = np.array([length for batch in read for length in batch.lengths], dtype=np.float64)
    columns = [each for batch in read for each in batch.terms]
    times = [each for batch in read for each in batch.times]
    numbers = np.array([number for batch in read for number in batch.numbers], dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum([len(each) for each in columns], dtype=np.int64)])
    matrix = sparse.csr_matrix(
        (_joined(times).astype(np.float32), _joined(columns), starts), shape=(len(numbers), len(terms))
    )
    holders = np.bincount(matrix.indices, minlength=len(terms))
    rarity = np.log(1 + (len(numbers) - holders + 0.5) / (holders + 0.5))
    usual = float(lengths.mean()) if len(lengths) else 1.0
    matrix.data = _saturated(matrix.data, np.repeat(lengths, np.diff(matrix.indptr)), usual)
    queries = tuple(
        {terms[word]: (1 + math.log(times)) * rarity[terms[word]] for word, times in sorted(each.items())}
        for each in counts
    )
    own = tuple(_own(each, query, terms, usual) for each, query in zip(counts, queries, strict=True))
    return _Index(
        matrix,
        queries,
        own,
        numbers,
        tuple(mark for batch in read for mark in batch.marks),
        tuple(day for batch in read for day in batch.days),
        tuple(failure for batch in read for failure in batch.failures),
    )


def _joined(parts: Sequence[NDArray[np.int32]]) -> NDArray[np.int32]:
    return np.concatenate(parts) if parts else np.array([], dtype=np.int32)


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


def _batches(count: Callable[[Sequence[Entry]], _Counts], entries: Iterator[Entry]) -> Iterator[_Counts]:
    """The entries counted batch by batch, in their order; by several processes if there are many."""
    listed = iter(lambda: list(islice(entries, _BATCH)), [])
    first = list(islice(listed, _WORTH_HELPERS))
    processes = _processes()
    if len(first) < _WORTH_HELPERS or processes < 2:
        yield from map(count, first)
        yield from map(count, listed)
        return
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), initializer=_as_helper)
    try:
        waiting: list[tuple[Future[_Counts] | None, list[Entry]]] = []
        for batch in _chained(first, listed):
            waiting.append((_submitted(pool, count, batch), batch))
            if len(waiting) > 3 * processes:
                yield _result(*waiting.pop(0), count)
        for future, batch in waiting:
            yield _result(future, batch, count)
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(
    pool: ProcessPoolExecutor, count: Callable[[Sequence[Entry]], _Counts], batch: list[Entry]
) -> Future[_Counts] | None:
    with suppress(BrokenProcessPool):
        return pool.submit(count, batch)
    return None


def _result(
    future: Future[_Counts] | None, batch: list[Entry], count: Callable[[Sequence[Entry]], _Counts]
) -> _Counts:
    """What a helper counted; counted here where the helper was ended from outside."""
    if future is not None:
        with suppress(BrokenProcessPool):
            return future.result()
    return count(batch)


def _chained(first: Sequence[list[Entry]], rest: Iterable[list[Entry]]) -> Iterator[list[Entry]]:
    yield from first
    yield from rest


def _processes() -> int:
    """The processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _as_helper() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone, however that ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@dataclass(frozen=True, slots=True)
class _Pool:
    """The nearest articles of one wire report with their scores, and how many its date left out."""

    ranked: tuple[tuple[int, float], ...]
    outside: int
    dated: bool


def _nearest(index: _Index, wire: Article, number: int, most: int, days: int) -> _Pool:
    query = np.zeros(index.weights.shape[1], dtype=np.float64)
    for term, weight in index.queries[number].items():
        query[term] = weight
    scores = (index.weights @ query) / (index.own[number] or 1.0)
    day = _day_of(wire)
    apart: dict[Day, bool] = {}
    within = np.array([apart.setdefault(each, near(day, each, days)) for each in index.days], dtype=bool)
    candidates = np.flatnonzero(within & (scores > 0))
    order = candidates[np.argsort(-scores[candidates], kind="stable")][: most * LOOKED_AT + 1]
    ranked = tuple((int(index.numbers[row]), min(1.0, float(scores[row]))) for row in order)
    return _Pool(ranked, int((~within).sum()), bool(day.day))


def _day_of(article: Article) -> Day:
    """The day of publication; the year may be found elsewhere in the text."""
    day, known = dates.written_day(article.published), dates.day_of(article)
    return replace(day, year=known.year) if known else day


def near(one: Day, other: Day, days: int) -> bool:
    """Whether two days lie no further apart than `days`; True where either is unknown.

    Where a year is not written, the one that brings them nearest counts.
    """
    if not one.day or not other.day:
        return True
    distances = [abs(here - there) for here in _ordinals(one, other) for there in _ordinals(other, one)]
    return not distances or min(distances) <= days


def _ordinals(day: Day, beside: Day) -> list[int]:
    found = []
    for year in (day.year,) if day.year else range((beside.year or 2000) - 1, (beside.year or 2000) + 2):
        with suppress(ValueError):
            found.append(datetime.date(year, day.month, day.day).toordinal())
    return found


def _judged(
    wire: Article, pool: _Pool, entries: Mapping[int, Entry], most: int, failures: dict[int, Failure]
) -> Neighbours:
    """The verdict on each of the nearest; what cannot be taken as an article is noted in `failures`."""
    found: list[Found] = []
    judged = 0
    for number, score in pool.ranked:
        entry = entries.get(number)
        if entry is None or judged == most * LOOKED_AT or _is_itself(wire, entry):
            continue
        try:
            article = collection.article(entry)
        except ArticleError as error:
            failures[number] = (entry.id, str(error))
            continue
        judged += 1
        verdict = derivation.verdict(Compared(wire, article))
        candidate = Found(entry, article.published, article.source, score, verdict)
        if candidate.worth_listing:
            found.append(candidate)
    found.sort(key=lambda each: each._rank)
    return Neighbours(wire, tuple(found[:most]), judged, pool.outside, pool.dated)


def _is_itself(wire: Article, entry: Entry) -> bool:
    return bool(entry.path and wire.path) and os.path.realpath(entry.path) == os.path.realpath(wire.path)


COPIED, RESTING = verdict_strands.VERBATIM_TILES, verdict_strands.RESTING


def told(search: Search) -> str:
    """The search as lines to be read: for each wire report what was found, its verdict, shares and main reason."""
    lines: list[str] = []
    for each in search.neighbours:
        lines += [*_told(each, search.articles), ""]
    if any(
        found.verdict.label == verdict_labels.NO_EVIDENCE
        for each in search.neighbours
        for found in each.found
    ):
        lines.append(_HOW_SURE)
    return "\n".join(lines).rstrip("\n")


_HOW_SURE = (
    "How sure: in a test on US politics without dates 8 in 10 of those called “same event, likely” were about the "
    "same event, and 1 in 6 of those called “same event, perhaps”. The rest were about other events."
)


def _told(each: Neighbours, articles: int) -> list[str]:
    left_out = f", {each.outside:,} left out by their date" if each.outside else ""
    undated = "" if each.dated else "; the wire report gives no date, so none was asked for"
    head = f"{shortened(each.wire.path or each.wire.name, 200)}: {counted(articles, 'article')}{left_out}{undated}; the nearest {each.judged:,} judged"
    if not each.found:
        return [f"{head}, none found to be about its event."]
    table = [("rank", "verdict", "copied", "resting", "near", "article")]
    table += [
        (
            str(rank),
            found.brief,
            _percent(found.value(COPIED)),
            _percent(found.value(RESTING)),
            f"{found.score:.2f}",
            shortened(found.entry.id, 100),
        )
        for rank, found in enumerate(each.found, 1)
    ]
    widths = [max(len(row[column]) for row in table) for column in range(5)]
    rows = [
        "  ".join(
            cell.ljust(width) if column == 1 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, [*widths, 0], strict=True))
        )
        for row in table
    ]
    reasons = [" " * (widths[0] + 2) + shortened(found.reason, 300) for found in each.found]
    body = [line for pair in zip(rows[1:], reasons, strict=True) for line in pair]
    return [f"{head}, {len(each.found)} listed.", rows[0], *body]


def _percent(share: float) -> str:
    return "–" if share != share else f"{100 * share:.0f}%"


COLUMNS = (
    "id", "wire", "derivative", "wire_source", "derivative_source", "wire_published", "derivative_published",
    "rank", "verdict", "certainty", "score", "copied", "resting", "article", "reason",
)  # fmt: skip
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_ID = 120


def manifest(search: Search, goal: Path) -> pd.DataFrame:
    """A row a pair found, with paths from the folder of `goal`; texts that are no files lie in `texts_folder`."""
    rows = []
    taken: set[str] = set()
    for each in search.neighbours:
        for rank, found in enumerate(each.found, 1):
            name = _unique(f"{_short(each.wire.path)}--{_short(found.entry.id)}", taken)
            file = Path(found.entry.path) if found.entry.path else _text_file(found, goal)
            rows.append(
                (
                    name,
                    _relative(Path(each.wire.path), goal),
                    _relative(file, goal),
                    each.wire.source,
                    found.source,
                    each.wire.published,
                    found.published,
                    rank,
                    found.verdict.label,
                    found.certainty,
                    round(found.score, 4),
                    found.value(COPIED),
                    found.value(RESTING),
                    shortened(found.entry.id, 300),
                    shortened(found.reason, 500),
                )
            )
    return pd.DataFrame(rows, columns=list(COLUMNS))


def save(search: Search, goal: Path) -> None:
    """Write the manifest, and beside it ``….failures.csv``; each appears whole or not at all.

    A former manifest of this command is replaced. Raises `OutputError` for any
    other file, or a folder that cannot be written to.
    """
    check_goal(goal)
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        for each in search.neighbours:
            for found in each.found:
                if not found.entry.path:
                    _save_text(found, _text_file(found, goal))
        failures = pd.DataFrame(list(search.failures), columns=["article", "reason"])
        for table, path in ((failures, failures_file(goal)), (manifest(search, goal), goal)):
            _put(path, partial(tables.save_csv, table))
    except OSError as error:
        raise OutputError(
            f"{goal} cannot be written: {error.strerror}. Name another file with --output."
        ) from error


def check_goal(goal: Path) -> None:
    """Refuse a file that this command did not write, before any work is done."""
    if goal.is_dir():
        raise OutputError(f"{goal} is a folder. Name a file for the manifest with --output.")
    for path, columns in ((goal, ",".join(COLUMNS)), (failures_file(goal), "article,reason")):
        if path.exists():
            with path.open("rb") as file:
                if file.readline(1_000).strip() != columns.encode():
                    raise OutputError(f"{path} is there already and was not written by wire-workbook find. Name another file with --output.")  # fmt: skip


def failures_file(goal: Path) -> Path:
    """Where the articles that could not be read are listed."""
    return goal.with_name(f"{goal.stem}.failures.csv")


def _put(path: Path, write: Callable[[Path], object]) -> None:
    """Write beside the goal and move into place."""
    making = path.with_name(f".{path.name}.writing-{os.getpid()}")
    try:
        write(making)
        making.replace(path)
    finally:
        making.unlink(missing_ok=True)


def _text_file(found: Found, goal: Path) -> Path:
    """The file for an article that came as text; named by its content, so nothing else is ever replaced."""
    digest = hashlib.sha256(found.entry.text.encode()).hexdigest()[:16]
    return goal.with_name(f"{goal.stem}-texts") / f"{digest}.txt"


def _save_text(found: Found, file: Path) -> None:
    file.parent.mkdir(exist_ok=True)
    _put(file, lambda making: making.write_bytes(found.entry.text.encode()))


def _relative(path: Path, goal: Path) -> str:
    """A path from the manifest's folder that no spreadsheet takes for a formula."""
    try:
        written = Path(os.path.relpath(path, goal.absolute().parent)).as_posix()
    except ValueError:
        return path.as_posix()
    return f"./{written}" if not re.match(r"[\w.]", written) else written


def _short(path: str) -> str:
    """The last two parts of a path or id, without its suffix."""
    return re.sub(r"\.[A-Za-z]{1,8}$", "", "-".join(path.split("/")[-2:]))


def _unique(name: str, taken: set[str]) -> str:
    """A name that is safe for a folder and not taken yet."""
    safe = _UNSAFE.sub("-", name).strip("-.")[:_LONGEST_ID] or "pair"
    chosen, number = safe, 1
    while chosen.lower() in taken:
        number += 1
        chosen = f"{safe}-{number}"
    taken.add(chosen.lower())
    return chosen
