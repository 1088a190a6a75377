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
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib import metadata
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pyarrow as pa
from pyarrow import compute, parquet

from helpers import paths
from helpers.corpus.manifest import Manifest
from helpers.corpus.options import Options
from helpers.corpus.part import Work
from helpers.corpus.store import PARTS, Store
from helpers.corpus.workers import Task, hands_of, task_of
from helpers.errors import ArticleError, OutputError, ParameterError
from helpers.ground import folder, turns
from helpers.languages.english import listed, lists
from helpers.measures import TABLES
from helpers.measures.schema import TEXT, WHOLE
from helpers.showing import tables
from helpers.showing.finding import counted

if TYPE_CHECKING:
    from distributed.deploy.cluster import Cluster


FAILURES = "failures.csv"
PAIRS = "pairs"

PAIRS_A_PART = 8
BYTES_A_PART = 1_000_000
PAIRS_A_ROW_GROUP = 256


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
            f"{counted(self.pairs, 'pair')}: {self.measured:,} measured now, {self.kept:,} kept from before, "
            f"{self.failed:,} could not be measured."
        )


def measure(
    manifest: Manifest,
    output: str | Path,
    options: Options | None = None,
    *,
    workers: int = 1,
    scheduler: str | Cluster = "",
    progress: bool = False,
    tell: Callable[[str], None] = lambda note: None,
    given_up: Mapping[str, str] | None = None,
) -> Measured:
    """Measure every pair of a manifest and write the tables into the folder `output`.

    A pair that cannot be measured costs its own line in `failures.csv`, not the
    run. What an earlier run measured is kept if the texts, `options`, the
    workbook and its word lists are the same. More than one of `workers` are
    processes forked from this one; `scheduler` is a Dask cluster that runs: its
    address, its scheduler file (``….json``) or the cluster itself. `tell` is given what the
    reader should know although it stops nothing. Pairs that were `given_up`, each with why, are not measured anew.
    Raises `OutputError`, `ManifestError`, `ParameterError` or `ClusterError`; finished parts are kept.
    """
    started = datetime.now(UTC)
    given = options or Options()
    goal = folder.meant(output)
    if workers < 1:
        raise ParameterError(f"{workers} workers cannot measure anything. Give --workers 1 or more.")
    task = task_of(given)
    # The hands first: a cluster that cannot be reached leaves no folder.
    with (
        hands_of(workers, scheduler, task) as hands,
        _alone(goal),
        tempfile.TemporaryDirectory(prefix=_MAKING, dir=goal) as making,
    ):
        store = Store(goal / PARTS, tell)
        known: list[_Known] = []
        with _counting(len(manifest), shown=progress) as (counted, count):
            batches = _batches(_work(manifest, task, store, known, count, given_up or {}))
            for part in hands(batches):
                count(store.keep(part))
        failed = _assemble(manifest, known, store, Path(making))
        done = Measured(goal, len(manifest), counted["measured"], counted["kept"], failed)
        _write_record(Path(making), manifest, task, done, started)
        folder.flush(Path(making))
        _swap(Path(making), goal)
        store.drop_unused()
    return done


_Count = Callable[[Mapping[str, int]], None]
_Known = tuple[str, str]
"""Of a row of the manifest the key of its pair, or why its texts cannot be read."""


@contextmanager
def _counting(total: int, *, shown: bool) -> Iterator[tuple[Counter[str], _Count]]:
    """How many pairs were measured, kept and failed, counted as they are done and shown on a terminal."""
    done: Counter[str] = Counter()

    def failed(_: object) -> str | None:
        return f"{done['failed']:,} failed" if done["failed"] else None

    with click.progressbar(
        length=total, label="pairs", hidden=not shown, show_pos=True, item_show_func=failed, file=sys.stderr,
        fill_char="█", empty_char="░", width=20, update_min_steps=max(1, total // 1_000),
    ) as bar:  # fmt: skip

        def count(found: Mapping[str, int]) -> None:
            done.update(found)
            bar.update(sum(found.values()))

        yield done, count


def _work(
    manifest: Manifest,
    task: Task,
    store: Store,
    known: list[_Known],
    count: _Count,
    given_up: Mapping[str, str],
) -> Iterator[Work]:
    """The pairs that no part has yet; what is known of every row is noted on the way."""
    for row in manifest:
        try:
            wire, derivative = row.contents()
        except (ArticleError, OSError) as error:
            known.append(("", paths.told_in(str(error))))
            count({"failed": 1})
            continue
        work = Work(row.id, task.key(row.id, wire, derivative), wire, derivative)
        why = "" if work.key in store.places else given_up.get(row.id, "")
        known.append(("" if why else work.key, why))
        if why or work.key in store.places:
            count({"failed" if why or work.key in store.failed else "kept": 1})
        else:
            yield work


def _batches(work: Iterable[Work]) -> Iterator[list[Work]]:
    """Work in batches, each one part: so many pairs, or so much text."""
    batch: list[Work] = []
    for one in work:
        batch.append(one)
        if len(batch) == PAIRS_A_PART or sum(each.bytes for each in batch) >= BYTES_A_PART:
            yield batch
            batch = []
    if batch:
        yield batch


def _assemble(manifest: Manifest, known: Sequence[_Known], store: Store, making: Path) -> int:
    """Write every table in the manifest's order, a few pairs at a time; returns how many failed."""
    failed = 0
    extra = ((("line (manifest)" if name == "line" else name), TEXT) for name in manifest.extra)
    schemas = _MEASURED | {PAIRS: pa.schema([("id", TEXT), ("line", WHOLE), *extra])}
    listed = ((row.id, row.line, *row.extra.values()) for row in manifest)
    rows_known = zip(listed, known, strict=True)
    with ExitStack() as stack:
        writers = {}
        for name, schema in schemas.items():
            writer = parquet.ParquetWriter(making / f"{name}.parquet", schema, compression="zstd")
            writers[name] = stack.enter_context(writer)
        pairs = writers.pop(PAIRS)
        file = stack.enter_context((making / FAILURES).open("w", encoding="utf-8", newline=""))
        failures = csv.writer(file, lineterminator="\n")
        failures.writerow(["id", "line", "error"])
        while chunk := list(islice(rows_known, PAIRS_A_ROW_GROUP)):
            columns = map(pa.array, zip(*map(itemgetter(0), chunk), strict=True), schemas[PAIRS].types)
            pairs.write_table(pa.table(list(columns), schema=schemas[PAIRS]))
            rows = store.rows(key for _, (key, _) in chunk if key)
            for name, writer in writers.items():
                writer.write_table(_lines_of(rows, name))
            for line in _failures(chunk, rows):
                failures.writerow(map(tables.harmless, line))
                failed += 1
            del rows  # so that those of two chunks never stand together
    return failed


_MEASURED = {name: pa.schema([("id", TEXT), *columns.items()]) for name, columns in TABLES.items()}


def _lines_of(rows: pa.Table, name: str) -> pa.Table:
    """One table's lines of some pairs, each with its pair's id."""
    cells = rows.column(name).combine_chunks()
    owners = rows.column("id").take(compute.list_parent_indices(cells))
    lines = compute.list_flatten(cells)
    return pa.Table.from_arrays([owners, *lines.flatten()], schema=_MEASURED[name])


def _failures(chunk: Iterable[tuple[Any, _Known]], rows: pa.Table) -> Iterator[tuple[str, int, str]]:
    """Id, line and error of the pairs that could not be measured, in the manifest's order."""
    found = dict(zip(rows.column("id").to_pylist(), rows.column("error").to_pylist(), strict=True))
    for (name, line, *_), (_, unread) in chunk:
        if error := unread or found.get(name):
            yield name, line, error


def _write_record(making: Path, manifest: Manifest, task: Task, done: Measured, started: datetime) -> None:
    """`run.json`: of what the tables were made, by what, and the sha256 of each."""
    record = {
        "workbook": metadata.version("wire-workbook"),
        "manifest": paths.told(manifest.path),
        "parameters": asdict(task.options),
        **{name: getattr(done, name) for name in ("pairs", "measured", "kept", "failed")},
        "lexicons": lists.versions() | listed.versions() | {task.lexicon.name: task.lexicon.sha256},
        **folder.times(started),
        "files": {name: digest(making / name) for name in sorted(_WRITTEN) if name != folder.RECORD},
    }
    folder.write_sealed(making / folder.RECORD, record)


def digest(path: Path) -> str:
    """sha256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


_WRITTEN = (folder.RECORD, FAILURES, *(f"{name}.parquet" for name in (*TABLES, PAIRS)))
_KEPT = "Finished parts are kept; put it right and run again."
_MAKING = ".writing-"
_FORMER = "former"


@contextmanager
def _alone(goal: Path) -> Iterator[None]:
    if goal.exists() and not goal.is_dir():
        raise OutputError(f"{goal} is a file. Name a folder with --output.")
    with folder.told_where(goal, _KEPT, pa.ArrowException):
        if goal.is_dir() and not _may_hold(goal):
            raise OutputError(
                f"{goal} holds other things than a corpus. Name a new folder, or one that measure made, with --output."
            )
        goal.mkdir(parents=True, exist_ok=True)
        with turns.alone(goal):
            for left in goal.glob(f"{_MAKING}*"):
                _put_back(left / _FORMER, goal)
                shutil.rmtree(left)
            yield


def _may_hold(goal: Path) -> bool:
    """Whether a folder holds a corpus, finished or begun, or nothing but what a run makes before its parts."""
    if finished(goal):
        return True
    if (goal / PARTS).is_dir():
        return all(path.suffix == ".arrow" or path.name[0] == "." for path in (goal / PARTS).iterdir())
    return all(path.name == turns.LOCK or path.name.startswith(_MAKING) for path in goal.iterdir())


def finished(goal: Path) -> dict[str, Any]:
    """The record of the corpus in a folder; empty if none there came to its end."""
    record = folder.read_record(goal)
    return record if record.keys() >= {"manifest", "measured"} else {}


def _swap(making: Path, goal: Path) -> None:
    """Put the finished tables in place of the former ones, the record going first and coming last, so that tables of two runs never stand together."""
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
