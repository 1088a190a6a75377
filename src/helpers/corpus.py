"""Many pairs: every pair of a manifest measured in the library, its tables as Parquet.

What is measured is written in parts, each whole by a rename, so that a run that
dies loses only what was under way; the next one measures what is missing, new
or changed. The tables are then put together from the parts, in the manifest's
order, and replace the former ones only when all of them are finished.

Only the process that was started reads articles and writes files. Workers, on
this machine or on a Dask cluster, get texts and give tables, and need no folder
in common.
"""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import sys
import tempfile
import time
from collections import OrderedDict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, cached_property
from importlib import metadata
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa
from pyarrow import compute, ipc

from helpers import (
    attribution,
    chronology,
    derivation,
    facts,
    folder,
    ledger,
    lexicons,
    padding,
    paths,
    quotes,
    readability,
    reuse,
    sentiment,
    tables,
    topics,
)
from helpers.article import Article, Pair
from helpers.errors import ArticleError, ClusterError, OutputError, WorkbookError
from helpers.lexicons import Topics
from helpers.manifest import SIDES, Content, Manifest, Row
from helpers.preparation import without_quotations
from helpers.tokens import fold

if TYPE_CHECKING:
    from distributed.deploy.cluster import Cluster

PARTS = "parts"
FAILURES = "failures.csv"
PAIRS = "pairs"

PAIRS_A_PART = 16
BYTES_A_PART = 1_000_000
PAIRS_A_ROW_GROUP = 256
_OPEN_PARTS = 8
_RETRIES = 3
_SECONDS_TO_CONNECT = 30

_TEXT, _WHOLE, _NUMBER, _TRUTH = pa.string(), pa.int64(), pa.float64(), pa.bool_()


def _columns(kind: pa.DataType, names: str) -> dict[str, pa.DataType]:
    return dict.fromkeys(names.split(), kind)


TABLES: dict[str, dict[str, pa.DataType]] = {
    "measures": _columns(_TEXT, "family measure")
    | _columns(_NUMBER, "wire derivative difference low high")
    | _columns(_TEXT, "unit note"),
    "sentences": _columns(_TEXT, "side part")
    | _columns(_WHOLE, "paragraph sentence start end")
    | _columns(_TEXT, "text")
    | _columns(_WHOLE, "words syllables hard_words")
    | _columns(_NUMBER, "pull tone quoted")
    | _columns(_TEXT, "toned_words"),
    "topics": _columns(_TEXT, "kind name")
    | _columns(_WHOLE, "wire_count derivative_count")
    | _columns(_NUMBER, "wire_rate wire_low wire_high derivative_rate derivative_low derivative_high")
    | _columns(_NUMBER, "wire_sentences derivative_sentences keyness low high p q")
    | _columns(_TEXT, "matched")
    | _columns(_NUMBER, "wire_salience derivative_salience"),
    "ledger": _columns(_TEXT, "side")
    | _columns(_WHOLE, "sentence paragraph")
    | _columns(_TEXT, "label")
    | _columns(_NUMBER, "support")
    | _columns(_TEXT, "rests_on")
    | _columns(_TRUTH, "moved")
    | _columns(_TEXT, "shared reason text"),
    "quotations": _columns(_TEXT, "side")
    | _columns(_WHOLE, "sentence")
    | _columns(_TEXT, "quotation speaker cue")
    | _columns(_NUMBER, "confidence")
    | _columns(_TEXT, "outcome counterpart")
    | _columns(_WHOLE, "counterpart_sentence")
    | _columns(_TEXT, "counterpart_speaker difference")
    | _columns(_WHOLE, "start end"),
    "facts": _columns(_TEXT, "kind outcome wire_value derivative_value")
    | _columns(_WHOLE, "wire_sentence derivative_sentence")
    | _columns(_TEXT, "wire_text derivative_text certainty note")
    | _columns(_WHOLE, "wire_mentions derivative_mentions"),
    "attributions": _columns(_TEXT, "side")
    | _columns(_WHOLE, "sentence")
    | _columns(_TEXT, "source cue kind outcome statement counterpart")
    | _columns(_WHOLE, "counterpart_sentence")
    | _columns(_TEXT, "counterpart_source")
    | _columns(_WHOLE, "start end"),
    "verdicts": _columns(_TEXT, "verdict speaks_for speaks_against cannot_be_excluded")
    | _columns(_NUMBER, "same_event_score rewriting_score resting_share")
    | _columns(_TEXT, "wire_title derivative_title wire_source derivative_source wire_published derivative_published")
    | _columns(_WHOLE, "wire_words derivative_words")
    | _columns(_TEXT, "wire_sha256 derivative_sha256 wire_words_sha256 derivative_words_sha256 notes reference"),
}  # fmt: skip
"""Columns of each table of a corpus, but for the pair's `id`, which stands first in all of them."""

_PART = pa.schema(
    [
        ("id", _TEXT),
        ("key", _TEXT),
        ("error", _TEXT),
        ("again", _TRUTH),
        *((name, pa.list_(pa.struct(list(columns.items())))) for name, columns in TABLES.items()),
    ]
)
"""A part has a row a pair; each table is a column whose cell holds that pair's lines of it."""


@dataclass(frozen=True, slots=True)
class Options:
    """How pairs are measured: the parameters of `compare.ipynb` that bear on numbers."""

    furniture: bool = False
    headline: bool = False
    quotations: bool = True
    any_language: bool = False
    topics: str = ""
    reference: str = ""
    seed: int = 1
    wire_format: str = ""
    derivative_format: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a run did: pairs in the manifest, measured now, kept from before, not measurable."""

    folder: Path
    pairs: int
    measured: int
    kept: int
    failed: int
    """They add up to `pairs`."""

    def __str__(self) -> str:
        return (
            f"{self.pairs:,} pairs: {self.measured:,} measured now, {self.kept:,} kept from before, "
            f"{self.failed:,} could not be measured."
        )


def tables_of(
    pair: Pair,
    *,
    readings: pd.DataFrame,
    tones: pd.DataFrame,
    named: pd.DataFrame,
    terms: pd.DataFrame,
    spoken: Pair | None = None,
) -> dict[str, pd.DataFrame]:
    """The tables that are saved of a pair, by name, as a report and a corpus have them.

    `readings` and `tones` are what `readability.compare` and `sentiment.compare`
    give, `named` and `terms` what `topics.compare` and `topics.terms` give. They
    were measured of `spoken`, if that is not the whole pair.
    """
    measures = tables.stacked(
        reuse.compare(pair),
        ledger.compare(pair),
        quotes.compare(pair),
        facts.compare(pair),
        attribution.compare(pair),
        padding.compare(pair),
        chronology.compare(pair),
        readings,
        tones,
        topics.measures(named),
    )
    return {
        "measures": measures,
        "sentences": tables.sentences(spoken or pair),
        "topics": tables.stacked(named, terms),
        "ledger": ledger.table(pair),
        "passages": reuse.passages_table(pair),
        "quotations": quotes.table(pair),
        "facts": facts.table(pair),
        "attributions": attribution.table(pair),
    }


def measured(
    pair: Pair, lexicon: Topics, *, seed: int, reference: str = "", quotations: bool = True
) -> dict[str, pd.DataFrame]:
    """All tables of a corpus for one pair, without its id; `TABLES` has their columns.

    Without `quotations`, reading, tone, topics and terms are those of the writers' own words.
    """
    spoken = pair if quotations else without_quotations(pair)
    found = tables_of(
        pair,
        spoken=spoken,
        readings=readability.compare(spoken, seed=seed),
        tones=sentiment.compare(spoken, seed=seed),
        named=topics.compare(spoken, lexicon),
        terms=topics.terms(spoken),
    )
    found["verdicts"] = _verdict_line(pair, derivation.verdict(pair, reference))
    return {name: found[name] for name in TABLES}


def _words_digest(article: Article) -> str:
    """One hash of the measured words in small letters: the same for copies that differ in spaces or marks."""
    return hashlib.sha256(" ".join(fold(word.text) for word in article.words).encode()).hexdigest()


def _verdict_line(pair: Pair, verdict: derivation.Verdict) -> pd.DataFrame:
    strands = verdict.strands.set_index("strand")["value"]
    line: dict[str, Any] = {
        "verdict": verdict.label,
        "speaks_for": "\n".join(verdict.speaks_for),
        "speaks_against": "\n".join(verdict.speaks_against),
        "cannot_be_excluded": "\n".join(verdict.cannot_be_excluded),
        "same_event_score": strands[derivation.EVENT],
        "rewriting_score": strands[derivation.REWRITTEN],
        "resting_share": strands[derivation.RESTING],
        "notes": "\n".join(pair.wire.notes + pair.derivative.notes),
        "reference": verdict.reference,
    }
    for side, article in zip(SIDES, pair, strict=True):
        line |= {
            f"{side}_title": article.title,
            f"{side}_source": article.source,
            f"{side}_published": article.published,
            f"{side}_words": len(article.words),
            f"{side}_sha256": article.sha256,
            f"{side}_words_sha256": _words_digest(article),
        }
    return pd.DataFrame([line], columns=list(TABLES["verdicts"]))


def measure(
    manifest: Manifest,
    output: str | Path,
    options: Options | None = None,
    *,
    workers: int = 1,
    scheduler: str | Cluster = "",
    progress: bool = False,
    tell: Callable[[str], None] = lambda note: None,
) -> Measured:
    """Measure every pair of a manifest and write the tables into the folder `output`.

    A pair that cannot be measured costs its own line in `failures.csv`, not the
    run. What an earlier run measured is kept if the texts, `options`, the
    workbook and its word lists are the same. More than one of `workers` starts a
    Dask cluster of so many processes here; `scheduler` is one that runs: its
    address, its scheduler file (``….json``) or the cluster itself. `tell` is given what the reader should know although it stops nothing.
    Raises `OutputError`, `ManifestError` or `ClusterError`; finished parts are kept.
    """
    started = datetime.now(UTC)
    given = options or Options()
    goal = Path(output).expanduser().absolute()
    lexicon = lexicons.read_topics(given.topics)
    if given.reference:
        derivation.read_reference(paths.locate(given.reference))
    task = _Task(given, lexicon, _reference_digest(given.reference), stamp())
    lexicons.nltk_data()
    with _alone(goal), tempfile.TemporaryDirectory(prefix=_MAKING, dir=goal) as making:
        store = _Store(goal / PARTS, tell)
        plan = _Plan(Path(making) / "plan.arrow", manifest)
        counted = _Counter(len(manifest), shown=progress)
        with plan.writing() as write, counted:
            batches = _batches(_work(manifest, task, store, write, counted))
            with _hands(workers, scheduler, Path(making), task) as hands:
                for part in hands(batches):
                    counted.add(store.keep(part))
        failed = _assemble(plan, store, Path(making), manifest)
        done = Measured(goal, len(manifest), counted.measured, counted.kept, failed)
        _write_record(Path(making), manifest, task, done, started)
        _swap(Path(making), goal)
        store.drop_unused()
    return done


# What there is to do


@dataclass(frozen=True, slots=True)
class _Work:
    """One pair to measure; `key` stands for everything its numbers depend on."""

    id: str
    key: str
    wire: Content
    derivative: Content

    @property
    def bytes(self) -> int:
        return len(self.wire.data) + len(self.derivative.data)


def _work(
    manifest: Manifest, task: _Task, store: _Store, write: Callable[[Row, str, str], None], counted: _Counter
) -> Iterator[_Work]:
    """The pairs that no part has yet; every row goes into the plan on the way."""
    for row in manifest.rows:
        try:
            wire, derivative = row.contents()
        except (ArticleError, OSError) as error:
            write(row, "", str(error))
            counted.failed_to_read()
            continue
        work = _Work(row.id, task.key(row.id, wire, derivative), wire, derivative)
        write(row, work.key, "")
        if work.key in store.places:
            counted.found(failed=work.key in store.failed)
        else:
            yield work


def _batches(work: Iterable[_Work]) -> Iterator[list[_Work]]:
    """Work in batches, each one part: so many pairs, or so much text."""
    batch: list[_Work] = []
    size = 0
    for one in work:
        batch.append(one)
        size += one.bytes
        if len(batch) == PAIRS_A_PART or size >= BYTES_A_PART:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Plan:
    """The manifest's rows as they were read: id, line, key, error and all further columns, on disk."""

    def __init__(self, path: Path, manifest: Manifest) -> None:
        self._path = path
        self.extra = manifest.extra
        self._schema = pa.schema(
            [("id", _TEXT), ("line", _WHOLE), ("key", _TEXT), ("error", _TEXT)]
            + [(f"extra {name}", _TEXT) for name in self.extra]
        )

    @contextmanager
    def writing(self) -> Iterator[Callable[[Row, str, str], None]]:
        rows: list[tuple[Any, ...]] = []
        with pa.OSFile(str(self._path), "wb") as file, ipc.new_file(file, self._schema) as writer:

            def write(row: Row, key: str, error: str) -> None:
                rows.append((row.id, row.line, key, error, *(row.extra[name] for name in self.extra)))
                if len(rows) == PAIRS_A_ROW_GROUP:
                    flush()

            def flush() -> None:
                columns = zip(*rows, strict=True) if rows else [[] for _ in self._schema]
                arrays = [
                    pa.array(list(column), kind.type)
                    for column, kind in zip(columns, self._schema, strict=True)
                ]
                writer.write_batch(pa.record_batch(arrays, schema=self._schema))
                rows.clear()

            yield write
            if rows:
                flush()

    def chunks(self) -> Iterator[pa.RecordBatch]:
        with pa.OSFile(str(self._path), "rb") as file, ipc.open_file(file) as reader:
            for number in range(reader.num_record_batches):
                yield reader.get_batch(number)


# Measuring, here or on a worker


class _OtherWorkbookError(Exception):
    """A worker has another version of the workbook, or lacks a file."""


@dataclass(frozen=True)
class _Task:
    """Batch in, part out: what is sent to every worker."""

    options: Options
    lexicon: Topics
    reference: str
    stamp: str

    @cached_property
    def _basis(self) -> str:
        given = self.options
        formats = [given.wire_format, given.derivative_format]
        kept = [given.furniture, given.headline, given.quotations, given.any_language, given.seed, *formats]
        return json.dumps([self.stamp, kept, self.lexicon.sha256, self.reference])

    def key(self, name: str, wire: Content, derivative: Content) -> str:
        """One hash of everything the pair's numbers depend on."""
        digest = hashlib.sha256(self._basis.encode())
        for text in (wire, derivative):
            digest.update(json.dumps([name, text.name, bool(text.path), text.item]).encode())
            digest.update(hashlib.sha256(text.data).digest())
        return digest.hexdigest()

    def __call__(self, batch: Sequence[_Work]) -> bytes:
        """The batch measured, as the content of a part."""
        if (stamp(), _reference_digest(self.options.reference)) != (self.stamp, self.reference):
            raise _OtherWorkbookError
        # Tables of a few lines are made faster of Python's strings than of Arrow's.
        with pd.option_context("mode.string_storage", "python"):
            return _part(batch, [self._lines(work) for work in batch])

    def _lines(self, work: _Work) -> _Lines:
        given = self.options
        kept = {"furniture": given.furniture, "headline": given.headline, "any_language": given.any_language}
        try:
            formats = (given.wire_format, given.derivative_format)
            pair = _paired(work.wire, work.derivative, kept, formats)
            found = measured(
                pair,
                self.lexicon,
                seed=given.seed,
                reference=given.reference,
                quotations=given.quotations,
            )
            return _Lines({name: _structs(name, table) for name, table in found.items()})
        except WorkbookError as error:
            return _Lines(error=str(error))
        except Exception as error:  # a defect must cost its own pair, not a night's run
            return _Lines(error=f"{type(error).__name__}: {error}", again=True)


def keys(options: Options) -> Callable[[str, Content, Content], str]:
    """What gives each pair, by id and texts, the hash of everything that its numbers depend on.

    Raises as `measure` does where a file that `options` name cannot be read.
    """
    if options.reference:
        derivation.read_reference(paths.locate(options.reference))
    lexicon = lexicons.read_topics(options.topics)
    return _Task(options, lexicon, _reference_digest(options.reference), stamp()).key


def _paired(wire: Content, derivative: Content, kept: Mapping[str, bool], formats: tuple[str, str]) -> Pair:
    from helpers.reading import paired

    return paired(wire.article(**kept, format=formats[0]), derivative.article(**kept, format=formats[1]))


@dataclass(frozen=True, slots=True)
class _Lines:
    """One pair's lines of each table, or why there are none; `again` if the next run should try anew."""

    tables: Mapping[str, pa.StructArray] = field(default_factory=dict)
    error: str | None = None
    again: bool = False


def _structs(name: str, table: pd.DataFrame) -> pa.StructArray:
    schema = pa.schema(list(TABLES[name].items()))
    if list(table.columns) != schema.names:
        raise ValueError(f"the columns of {name} are {list(table.columns)}, not {schema.names}")
    arrow = pa.Table.from_pandas(table, schema=schema, preserve_index=False)
    columns = [pa.concat_arrays(column.chunks or [pa.array([], column.type)]) for column in arrow.columns]
    return pa.StructArray.from_arrays(columns, fields=list(schema))


def _part(batch: Sequence[_Work], lines: Sequence[_Lines]) -> bytes:
    """A batch and what was found of it as the content of a part: a row a pair."""
    columns = [
        pa.array([work.id for work in batch], _TEXT),
        pa.array([work.key for work in batch], _TEXT),
        pa.array([one.error for one in lines], _TEXT),
        pa.array([one.again for one in lines], _TRUTH),
    ]
    for name in TABLES:
        kind = _PART.field(name).type
        none = pa.array([], kind.value_type)
        cells = [one.tables.get(name, none) for one in lines]
        offsets = [0]
        for cell in cells:
            offsets.append(offsets[-1] + len(cell))
        columns.append(
            pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), pa.concat_arrays(cells), type=kind)
        )
    sink = pa.BufferOutputStream()
    with ipc.new_file(sink, _PART, options=ipc.IpcWriteOptions(compression="zstd")) as writer:
        writer.write_batch(pa.record_batch(columns, schema=_PART))
    return bytes(sink.getvalue())


@cache
def stamp() -> str:
    """What the numbers depend on beside texts and parameters: the workbook's own code and lists, and its libraries."""
    code = hashlib.sha256()
    for path in sorted(paths.PACKAGE.rglob("*.py")):
        code.update(path.relative_to(paths.PACKAGE).as_posix().encode() + path.read_bytes())
    for path in sorted(paths.data("reference").glob("*.csv")):
        code.update(path.name.encode() + path.read_bytes())
    versions = {name: metadata.version(name) for name in _LIBRARIES}
    told = [code.hexdigest(), versions, lexicons.versions(), lexicons.own_lists()]
    return json.dumps(told, sort_keys=True)


_LIBRARIES = (
    "wire-workbook",
    "lxml",
    "nltk",
    "numpy",
    "pandas",
    "py3langid",
    "pypdf",
    "scipy",
    "textstat",
    "trafilatura",
)


def _reference_digest(reference: str) -> str:
    """sha256 of a reference of the reader's own; empty for the shipped one, or where there is no such file."""
    if not reference:
        return ""
    path = paths.locate(reference)
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"


# Who does it

_Hands = Callable[[Iterable[list[_Work]]], Iterable[bytes]]


@contextmanager
def _hands(workers: int, scheduler: str | Cluster, making: Path, task: _Task) -> Iterator[_Hands]:
    """What turns batches into parts: this process, processes of this machine, or a cluster."""
    if workers < 1:
        raise ClusterError(f"{workers} workers cannot measure anything. Give --workers 1 or more.")
    if workers == 1 and not scheduler:
        yield lambda batches: map(task, batches)
        return
    from distributed import Client, LocalCluster

    with ExitStack() as stack:
        try:
            where = scheduler or stack.enter_context(
                LocalCluster(
                    n_workers=workers,
                    threads_per_worker=1,
                    dashboard_address="127.0.0.1:0",
                    silence_logs=50,
                    local_directory=str(making / "dask"),
                )
            )
            if isinstance(where, str) and where.endswith(".json"):
                where = json.loads(Path(where).read_text(encoding="utf-8"))["address"]
            client = stack.enter_context(Client(where, timeout=_SECONDS_TO_CONNECT))
        except (OSError, ValueError, KeyError) as error:
            raise ClusterError(
                f"The Dask scheduler {scheduler or 'of this machine'} cannot be reached: {error}"
            ) from error
        yield lambda batches: _distributed(client, batches, task)


def _distributed(client: Any, batches: Iterable[list[_Work]], task: _Task) -> Generator[bytes, None, None]:
    """Parts as they are finished; never more batches under way than twice what the cluster can hold."""
    from distributed import CancelledError, KilledWorker, as_completed

    waiting = iter(batches)
    sent: dict[Any, list[_Work]] = {}
    finished = as_completed()

    def send(batch: list[_Work]) -> None:
        future = client.submit(task, batch, retries=_RETRIES, pure=False)
        sent[future] = batch
        finished.add(future)

    def fill() -> None:
        room = max(4, 2 * sum(client.nthreads().values())) - len(sent)
        for batch in islice(waiting, max(room, 0)):
            send(batch)

    fill()
    while sent:
        future = next(finished)
        batch = sent.pop(future)
        try:
            part = future.result()
        except KilledWorker:
            if len(batch) > 1:
                for work in batch:
                    send([work])
            else:
                killed = f"the worker died each of the {_RETRIES + 1} times that it measured this pair"
                yield _part(batch, [_Lines(error=killed, again=True)])
            continue
        except _OtherWorkbookError as error:
            raise ClusterError(
                "A worker of the cluster has another version of the workbook, of its word lists or of the "
                "reference than this process. Install the same on all of them."
            ) from error
        except (CancelledError, ModuleNotFoundError, OSError) as error:
            raise ClusterError(
                f"The cluster gave up a batch ({type(error).__name__}: {error}). Parts that are finished are kept; "
                "see that the scheduler runs and its workers have the workbook installed, and run again."
            ) from error
        future.release()
        fill()
        yield part


# Parts


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a part that was just kept holds."""

    pairs: int
    failed: int


class _Store:
    """The parts of an output folder; `places` says where each pair is found by its key."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._open: OrderedDict[str, pa.Table] = OrderedDict()
        self._used: set[str] = set()
        self.places: dict[str, tuple[str, int]] = {}
        self.failed: set[str] = set()
        folder.mkdir(exist_ok=True)
        for left in folder.glob(".*.writing"):
            left.unlink()
        for path in sorted(folder.glob("*.arrow")):
            try:
                self._note(path.name, _columns_of(path, ("key", "error", "again")), fresh=False)
            except (pa.ArrowException, OSError, KeyError) as error:
                tell(f"{path} cannot be read and is measured again ({error}).")

    def keep(self, part: bytes) -> _Kept:
        """Write a part, whole by a rename, and count its pairs."""
        name = f"{hashlib.sha256(part).hexdigest()[:32]}.arrow"
        folder.write_whole(self._folder / name, part)
        return self._note(name, _columns_of(pa.BufferReader(part), ("key", "error", "again")), fresh=True)

    def _note(self, name: str, rows: pa.Table, *, fresh: bool) -> _Kept:
        failed = 0
        for number, (key, error, again) in enumerate(zip(*rows.to_pydict().values(), strict=True)):
            if again and not fresh:
                continue
            self.places[key] = (name, number)
            if error is not None:
                failed += 1
                self.failed.add(key)
        return _Kept(rows.num_rows, failed)

    def rows(self, keys: Iterable[str]) -> pa.Table:
        """The rows of these pairs, in this order."""
        slices: list[pa.Table] = []
        for name, numbers in _runs(self.places[key] for key in keys):
            self._used.add(name)
            slices.append(self._part(name).take(numbers))
        return pa.concat_tables(slices) if slices else _PART.empty_table()

    def _part(self, name: str) -> pa.Table:
        if name not in self._open:
            with pa.OSFile(str(self._folder / name), "rb") as file:
                self._open[name] = ipc.open_file(file).read_all()
            if len(self._open) > _OPEN_PARTS:
                self._open.popitem(last=False)
        self._open.move_to_end(name)
        return self._open[name]

    def drop_unused(self) -> None:
        """Remove the parts of which the tables just assembled hold nothing."""
        for path in self._folder.glob("*.arrow"):
            if path.name not in self._used:
                path.unlink()


def _columns_of(source: Path | pa.BufferReader, names: Sequence[str]) -> pa.Table:
    wanted = [_PART.get_field_index(name) for name in names]
    with ExitStack() as stack:
        file = stack.enter_context(pa.OSFile(str(source), "rb")) if isinstance(source, Path) else source
        reader = ipc.open_file(file, options=ipc.IpcReadOptions(included_fields=wanted))
        return reader.read_all()


def _runs(places: Iterable[tuple[str, int]]) -> Iterator[tuple[str, list[int]]]:
    """Places joined where neighbours are of one part."""
    name, numbers = "", list[int]()
    for part, number in places:
        if part != name and numbers:
            yield name, numbers
            numbers = []
        name = part
        numbers.append(number)
    if numbers:
        yield name, numbers


# Tables


def _assemble(plan: _Plan, store: _Store, making: Path, manifest: Manifest) -> int:
    """Write every table in the manifest's order, a few pairs at a time; returns how many failed."""
    failed = 0
    given = pa.schema([("id", _TEXT), ("line", _WHOLE), *((_given(name), _TEXT) for name in plan.extra)])
    with ExitStack() as stack:
        writers = {
            name: stack.enter_context(_parquet(making, name, pa.schema([("id", _TEXT), *columns.items()])))
            for name, columns in TABLES.items()
        }
        pairs = stack.enter_context(_parquet(making, PAIRS, given))
        file = stack.enter_context((making / FAILURES).open("w", encoding="utf-8", newline=""))
        failures = csv.writer(file, lineterminator="\n")
        failures.writerow(["id", "line", "error"])
        for chunk in plan.chunks():
            columns = [chunk.column(0), chunk.column(1), *chunk.columns[4:]]
            pairs.write_table(pa.Table.from_arrays(columns, schema=given))
            rows = store.rows(key for key in chunk.column("key").to_pylist() if key)
            for name, writer in writers.items():
                writer.write_table(_lines_of(rows, name))
            for line in _failures(chunk, rows):
                failures.writerow([tables.harmless(cell) for cell in line])
                failed += 1
    return failed


def _given(name: str) -> str:
    """A manifest's column in the table of pairs, where `line` is the workbook's own."""
    return "line (manifest)" if name == "line" else name


@contextmanager
def _parquet(making: Path, name: str, schema: pa.Schema) -> Iterator[Any]:
    from pyarrow import parquet

    with parquet.ParquetWriter(making / f"{name}.parquet", schema, compression="zstd") as writer:
        yield writer


def _lines_of(rows: pa.Table, name: str) -> pa.Table:
    """One table's lines of some pairs, each with its pair's id."""
    cells = rows.column(name).combine_chunks()
    owners = rows.column("id").take(compute.list_parent_indices(cells))
    lines = compute.list_flatten(cells)
    schema = pa.schema([("id", _TEXT), *TABLES[name].items()])
    return pa.Table.from_arrays([owners, *lines.flatten()], schema=schema)


def _failures(chunk: pa.RecordBatch, rows: pa.Table) -> Iterator[tuple[str, int, str]]:
    """Id, line and error of the pairs that could not be measured, in the manifest's order."""
    found = dict(zip(rows.column("id").to_pylist(), rows.column("error").to_pylist(), strict=True))
    for row in chunk.select(["id", "line", "error"]).to_pylist():
        error = row["error"] or found.get(row["id"])
        if error:
            yield row["id"], row["line"], error


def _write_record(making: Path, manifest: Manifest, task: _Task, done: Measured, started: datetime) -> None:
    """`run.json`: of what the tables were made, by what, and the sha256 of each."""
    finished = datetime.now(UTC)
    given = task.options
    record = {
        "workbook": metadata.version("wire-workbook"),
        "manifest": str(manifest.path),
        "parameters": {name: getattr(given, name) for name in Options.__dataclass_fields__},
        "pairs": done.pairs,
        "measured": done.measured,
        "kept": done.kept,
        "failed": done.failed,
        "lexicons": lexicons.versions() | lexicons.own_lists() | {task.lexicon.name: task.lexicon.sha256},
        "started": started.isoformat(timespec="seconds"),
        "finished": finished.isoformat(timespec="seconds"),
        "seconds": round((finished - started).total_seconds(), 2),
        "files": {name: _digest(making / name) for name in sorted(_WRITTEN) if name != folder.RECORD},
    }
    text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    (making / folder.RECORD).write_text(text, encoding="utf-8")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# The folder

_WRITTEN = (folder.RECORD, FAILURES, *(f"{name}.parquet" for name in (*TABLES, PAIRS)))
_LOCK = ".lock"
_MAKING = ".writing-"
_FORMER = "former"


@contextmanager
def _alone(goal: Path) -> Iterator[None]:
    """The output folder for this run alone; the lock goes with the process that holds it."""
    from filelock import FileLock, Timeout

    if goal.exists() and not goal.is_dir():
        raise OutputError(f"{goal} is a file. Name a folder with --output.")
    with _told_where(goal):
        if goal.is_dir() and not _may_hold(goal):
            raise OutputError(
                f"{goal} holds other things than a corpus. Name a new folder, or one that measure made, with --output."
            )
        goal.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(goal / _LOCK, timeout=0):
                for left in goal.glob(f"{_MAKING}*"):
                    _put_back(left / _FORMER, goal)
                    shutil.rmtree(left)
                yield
        except Timeout as error:
            raise OutputError(f"Another run is measuring into {goal}. Wait until it is done.") from error


def _may_hold(goal: Path) -> bool:
    """Whether a folder holds a corpus, finished or begun, or nothing but what a run makes before its parts."""
    if finished(goal):
        return True
    if (goal / PARTS).is_dir():
        return all(path.suffix == ".arrow" or path.name[0] == "." for path in (goal / PARTS).iterdir())
    return all(path.name == _LOCK or path.name.startswith(_MAKING) for path in goal.iterdir())


def finished(goal: Path) -> dict[str, Any]:
    """The record of the corpus in a folder; empty if none there came to its end."""
    record = folder.read_record(goal)
    return record if record.keys() >= {"manifest", "measured"} else {}


@contextmanager
def _told_where(goal: Path) -> Iterator[None]:
    """A disk that is full or may not be written to, in one sentence."""
    try:
        yield
    except (OSError, pa.ArrowException) as error:
        told = getattr(error, "strerror", None) or str(error)
        raise OutputError(
            f"{goal} cannot be written: {told}. Finished parts are kept; put it right and run again."
        ) from error


def _swap(making: Path, goal: Path) -> None:
    """Put the finished tables in place of the former ones.

    The former are all moved away before the first new one comes, and the record
    goes first and comes last: at no moment do tables of two runs stand together,
    and without a `run.json` nothing is finished.
    """
    former = making / _FORMER
    former.mkdir()
    try:
        for name in _WRITTEN:
            if (goal / name).exists():
                (goal / name).rename(former / name)
        for name in reversed(_WRITTEN):
            (making / name).rename(goal / name)
    except BaseException:
        _put_back(former, goal)
        raise


def _put_back(former: Path, goal: Path) -> None:
    """Undo a swap that did not come to its end; a table of the former run may not have left its place yet."""
    if (goal / folder.RECORD).exists() or not former.is_dir():
        return
    tables = folder.read_record(former).get("files", {})
    for name in reversed(_WRITTEN):
        if (former / name).exists():
            (former / name).replace(goal / name)
        elif name not in tables:
            (goal / name).unlink(missing_ok=True)


# Progress


class _Counter:
    """Counts pairs as they are done, and shows them on a terminal."""

    def __init__(self, total: int, *, shown: bool) -> None:
        self._total = total
        self._shown = shown
        self._began = self._told = time.monotonic()
        self.measured = self.kept = self.failed = 0

    def __enter__(self) -> _Counter:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._tell()
            print(file=sys.stderr)

    def add(self, part: _Kept) -> None:
        self.measured += part.pairs - part.failed
        self.failed += part.failed
        self._perhaps_tell()

    def found(self, *, failed: bool) -> None:
        self.kept += not failed
        self.failed += failed
        self._perhaps_tell()

    def failed_to_read(self) -> None:
        self.failed += 1
        self._perhaps_tell()

    def _perhaps_tell(self) -> None:
        if self._shown and time.monotonic() - self._told > 0.2:
            self._tell()

    def _tell(self) -> None:
        self._told = time.monotonic()
        done = self.measured + self.kept + self.failed
        rate = (done - self.kept) / max(self._told - self._began, 1e-9)  # kept pairs take no time
        left = f", {(self._total - done) / rate / 60:,.0f} min left" if rate and done < self._total else ""
        bar = "█" * round(20 * done / self._total)
        failed = f", {self.failed:,} failed" if self.failed else ""
        print(
            f"\r{bar:░<20} {done:,} of {self._total:,} pairs{failed}{left}\x1b[K",
            end="",
            file=sys.stderr,
            flush=True,
        )
