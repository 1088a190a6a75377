"""A manifest: which pairs there are, one a line, checked as a whole before any work starts.

CSV, JSON Lines or Parquet, with the columns `id`, `wire` and `derivative` (paths
from the manifest's own folder), or `wire_text` and `derivative_text`. Whatever
else stands in it is kept. Rows are read from the file each time they are asked
for, so that texts inside a manifest never fill the memory.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from helpers import folder, paths
from helpers.article import SIDES, Article, Preparation
from helpers.errors import ManifestError
from helpers.pairing.compared import Compared, paired
from helpers.reading import articles

FORMATS = (".csv", ".jsonl", ".ndjson", ".parquet")

KNOWN = ("id", "wire", "derivative", "wire_text", "derivative_text")
MOST_PROBLEMS_TOLD = 50
MOST_COLUMNS = 500
LONGEST_ID = 100

_ID = re.compile(r"\w[\w.-]*")
_WINDOWS_NAMES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_ROWS_AT_ONCE = 200

_Stamp = tuple[int, int, int, int]
_Cells = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One pair of a manifest: each side has either a file or its text.

    `line` is the line of the manifest where it begins (in Parquet the row, from
    1); `extra` are all further columns as text, empty where nothing is given.
    """

    id: str
    line: int
    wire: Path | None
    derivative: Path | None
    wire_text: str | None
    derivative_text: str | None
    extra: Mapping[str, str]

    def load(
        self,
        *,
        furniture: bool = False,
        headline: bool = False,
        any_language: bool = False,
        withdrawn: bool = False,
    ) -> Compared:
        """The two articles; raises as `load_pair` does."""
        wire, derivative = self.contents()
        first, second = (
            content.article(furniture=furniture, headline=headline, any_language=any_language)
            for content in (wire, derivative)
        )
        return paired(first, second, withdrawn=withdrawn)

    def contents(self) -> tuple[Content, Content]:
        """Both texts as received; raises `ArticleError` for a file that cannot be read."""
        return (
            _content(self.wire, self.wire_text, f"{self.id}, wire_text"),
            _content(self.derivative, self.derivative_text, f"{self.id}, derivative_text"),
        )


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of one article and what it is called; `path` is empty for a text of the manifest's own.

    `item` says which of several articles in the file is meant.
    """

    data: bytes
    name: str
    path: str
    item: str = ""

    def article(
        self,
        *,
        furniture: bool,
        headline: bool,
        any_language: bool,
        format: str = "",  # noqa: A002
    ) -> Article:
        """The article in it; raises as `read_article` does. A text of the manifest's own is plain text."""
        preparation = Preparation(furniture=furniture, headline=headline)
        if self.path:
            return articles.article_of(
                self.data,
                Path(self.path),
                item=self.item,
                format=format,
                preparation=preparation,
                any_language=any_language,
            )
        text = self.data.decode("utf-8")
        return articles.as_article(text, name=self.name, preparation=preparation, any_language=any_language)


def _content(path: Path | None, text: str | None, name: str) -> Content:
    if path is not None:
        file, item = paths.addressed(path)
        return Content(articles.content(file), file.name, paths.told(file), item)
    return Content((text or "").encode("utf-8"), name, "")


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest that was checked; `extra` are the names of its further columns."""

    path: Path
    count: int
    extra: tuple[str, ...]
    stamp: _Stamp

    @property
    def rows(self) -> Rows:
        """Its rows in order, read from the file whenever they are gone through."""
        return Rows(self)

    def __len__(self) -> int:
        return self.count


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a manifest; can be gone through any number of times."""

    manifest: Manifest

    def __len__(self) -> int:
        return self.manifest.count

    def __iter__(self) -> Iterator[Row]:
        """Raises `ManifestError` if the file is no longer the one that was checked."""
        manifest = self.manifest
        with _opened(manifest.path) as file:
            _require_same(file, manifest)
            with closing(_records(file, manifest.path)) as records:
                for line, cells in records:
                    yield _row(line, cells, manifest.path.parent, manifest.extra)
            _require_same(file, manifest)


def read_manifest(path: str | Path) -> Manifest:
    """The manifest in a file, with every row checked.

    Raises `ManifestError` that lists what is wrong with which line: the first
    fifty, and how many more there are. A file that is not there is only wrong
    where no pair at all has both of its texts; else it costs its own pair, which
    says so when it is read.
    """
    located = paths.locate(str(path))
    if located.suffix.lower() not in FORMATS:
        raise ManifestError(f"{located} is no manifest: {', '.join(FORMATS)} are taken.")
    check = _Check(located.parent)
    with _opened(located) as file:
        stamp = _stamp(file)
        for line, cells in _records(file, located):
            check.row(line, cells)
        if _stamp(file) != stamp:
            raise ManifestError(f"{located} was changed while it was read. Try again.")
    if not check.count:
        raise ManifestError(
            f"{located} lists no pairs. Give a line for each, under the names of the columns."
        )
    check.conclude(located)
    extra = tuple(name for name in check.columns if name not in KNOWN)
    return Manifest(located, check.count, extra, stamp)


def append(path: str | Path, name: str, wire: str | Path, derivative: str | Path) -> Path:
    """Add a pair to a manifest in CSV, which is there whole before and after; returns its path.

    Raises `ManifestError` if it would not be a sound manifest then: the name is
    taken or no id, or a file is missing.
    """
    from filelock import FileLock

    located = paths.locate(str(path))
    if located.suffix.lower() != ".csv":
        raise ManifestError(f"{located} is not CSV, and only to such a manifest a pair is added here.")
    with FileLock(paths.lock(located.resolve())):
        read_manifest(located)
        former = located.read_bytes()
        names = next(csv.reader(io.StringIO(former.decode("utf-8-sig"))))
        for file in (wire, derivative):
            if not paths.addressed(paths.locate(str(file)))[0].is_file():
                raise ManifestError(f"{name} was not added to {located}: there is no file {file}.")
        cells = {"id": name, "wire": _from(located, wire), "derivative": _from(located, derivative)}
        row = io.StringIO()
        csv.writer(row, lineterminator="\n").writerow([cells.get(column.strip(), "") for column in names])
        whole = former + (b"" if former.endswith(b"\n") else b"\n") + row.getvalue().encode("utf-8")
        trial = located.with_name(f".{located.stem}.trial.csv")
        try:
            folder.write_whole(trial, whole)
            read_manifest(trial)
            trial.replace(located)
        except ManifestError as error:
            problem = str(error).splitlines()[1].split(": ", 1)[1]
            raise ManifestError(f"{name} was not added to {located}: {problem}.") from error
        except OSError as error:
            raise ManifestError(f"{name} was not added to {located}: {error.strerror}.") from error
        finally:
            trial.unlink(missing_ok=True)
    return located


def _from(manifest: Path, file: str | Path) -> str:
    """A file as a manifest names it: from the manifest's own folder where it lies in it."""
    absolute = paths.locate(str(file)).resolve()
    try:
        return absolute.relative_to(manifest.parent.resolve()).as_posix()
    except ValueError:
        return str(absolute)


class _Check:
    """What is wrong with the rows that went by."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: dict[str, tuple[str, int]] = {}
        self._problems: list[str] = []
        self._more = 0
        self._missing = 0
        self._whole = 0
        self.count = 0
        self.columns: dict[str, None] = {}

    def row(self, line: int, cells: _Cells) -> None:
        self.count += 1
        if isinstance(problem := cells.get(_BROKEN), str):
            self._found(line, problem)
            return
        if cells.keys() - self.columns.keys():
            self.columns.update(dict.fromkeys(cells))
            if len(self.columns) > MOST_COLUMNS:
                raise ManifestError(f"Line {line}: the manifest has more than {MOST_COLUMNS} columns.")
        if broken := [
            name for name, value in cells.items() if not _is_whole(_text(value)) or not _is_whole(name)
        ]:
            self._found(line, f"{broken[0]!a} holds half a character, a lone surrogate")
            return
        self._id(line, cells.get("id"))
        missing = self._missing
        for side in SIDES:
            self._side(line, side, cells)
        self._whole += self._missing == missing

    def conclude(self, path: Path) -> None:
        total = len(self._problems) + self._more
        if total == self._missing and self._whole:
            return
        heading = f"{path} has {total:,} problem{'s' * (total != 1)}, and nothing was begun:"
        more = [f"… and {self._more:,} more"] if self._more else []
        raise ManifestError("\n".join([heading, *self._problems, *more]))

    def _found(self, line: int, problem: str) -> None:
        if len(self._problems) < MOST_PROBLEMS_TOLD:
            self._problems.append(f"line {line}: {problem}")
        else:
            self._more += 1

    def _id(self, line: int, given: Any) -> None:
        name = _text(given)
        wrong = wrong_with_id(name)
        if wrong:
            self._found(line, wrong)
            return
        folded = unicodedata.normalize("NFC", name).casefold()
        former, at = self._seen.setdefault(folded, (name, line))
        if at == line and former == name:
            return
        if former == name:
            self._found(line, f"the id {name!r} stands in line {at} too")
        else:
            self._found(line, f"the id {name!r} differs only in case from {former!r} in line {at}")

    def _side(self, line: int, side: str, cells: _Cells) -> None:
        name, text = cells.get(side), cells.get(f"{side}_text")
        if not _is_text(name) or not _is_text(text):
            self._found(line, f"{side} and {side}_text must be text")
        elif name and text:
            self._found(line, f"both {side} and {side}_text are given; one is needed")
        elif name:
            self._file(line, side, name)
        elif not text or not text.strip():
            self._found(line, f"neither {side} nor {side}_text is given")
        elif len(text.encode("utf-8")) > articles.MOST_BYTES:
            self._found(line, f"{side}_text has more than {articles.MOST_BYTES:,} bytes")

    def _file(self, line: int, side: str, name: str) -> None:
        try:
            there = paths.addressed(self._folder / name)[0].is_file()
        except (OSError, ValueError):
            there = False
        if not there:
            self._missing += 1
            self._found(line, f"{side}: there is no file {_shortened(name)}")


def wrong_with_id(name: str) -> str:
    """Why a name cannot be the id of a pair, or nothing: an id names a folder on every system."""
    if not name:
        return "the id is missing"
    told = repr(_shortened(name))
    if len(name) > LONGEST_ID or len(name.encode("utf-8")) > 2 * LONGEST_ID:
        return f"the id {told} is longer than {LONGEST_ID} characters"
    if not _ID.fullmatch(name) or name.endswith("."):
        return (
            f"the id {told} cannot name a folder: letters, digits, dots, hyphens and underscores are taken, "
            "a letter or digit first, no dot last"
        )
    if _WINDOWS_NAMES.match(name):
        return f"the id {told} cannot name a folder on Windows"
    if name.casefold().endswith(".failed.ipynb"):
        return f"the id {told} ends as the notebook of a failed report does"
    return ""


def _row(line: int, cells: _Cells, folder: Path, extra: tuple[str, ...]) -> Row:
    files = {side: folder / cells[side] if cells.get(side) else None for side in SIDES}
    texts = {side: None if files[side] else str(cells.get(f"{side}_text")) for side in SIDES}
    return Row(
        id=_text(cells.get("id")),
        line=line,
        wire=files["wire"],
        derivative=files["derivative"],
        wire_text=texts["wire"],
        derivative_text=texts["derivative"],
        extra={name: _text(cells.get(name)) for name in extra},
    )


def _text(value: Any) -> str:
    """A cell as text: nothing is empty, lists and objects are JSON, dates are as ISO 8601 has them."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool | int | float | list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _is_text(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _is_whole(text: str) -> bool:
    """Whether it has no lone surrogate, which JSON may hold and no file can."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _shortened(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:99]}…"


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise ManifestError(f"{path} cannot be read: {error.strerror}.") from error
    with file:
        yield file


def _stamp(file: IO[bytes]) -> _Stamp:
    """What tells a file from another, and from itself after a change."""
    status = os.fstat(file.fileno())
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _require_same(file: IO[bytes], manifest: Manifest) -> None:
    if _stamp(file) != manifest.stamp:
        raise ManifestError(
            f"{manifest.path} was changed after it was checked. Run again: what is done already is kept."
        )


_BROKEN = "\0broken"
"""The name under which a record says why it could not be read."""


def _records(file: IO[bytes], path: Path) -> Generator[tuple[int, _Cells], None, None]:
    """Line number and cells of every row; raises `ManifestError` where the file as a whole is wrong."""
    suffix = path.suffix.lower()
    if suffix == ".csv":
        yield from _csv_records(file, path)
    elif suffix == ".parquet":
        yield from _parquet_records(file, path)
    else:
        yield from _json_records(file)


def _csv_records(file: IO[bytes], path: Path) -> Generator[tuple[int, _Cells], None, None]:
    # A text may stand in a cell; the limit of csv is for the whole process and is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), 2 * articles.MOST_BYTES))
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    reader = csv.reader(text, strict=True)
    try:
        names = [name.strip() for name in next(reader, [])]
        _require_columns(names, path)
        line = reader.line_num + 1
        for cells in reader:
            if cells:
                yield line, _csv_cells(names, cells)
            line = reader.line_num + 1
    except UnicodeDecodeError as error:
        raise ManifestError(f"{path} is not UTF-8 after line {reader.line_num}. Save it as UTF-8.") from error
    except csv.Error as error:
        raise ManifestError(f"{path}, line {reader.line_num}: not CSV ({error}).") from error
    finally:
        text.detach()


def _require_columns(names: list[str], path: Path) -> None:
    if len(names) > MOST_COLUMNS:
        raise ManifestError(f"{path} has more than {MOST_COLUMNS} columns ({len(names):,}).")
    twice = sorted(name for name, times in Counter(names).items() if times > 1)
    if twice:
        raise ManifestError(f"{path} has the column {twice[0]!r} more than once.")
    missing = [name for name in ("id",) if name not in names]
    missing += [f"{side} or {side}_text" for side in SIDES if not {side, f"{side}_text"} & set(names)]
    if missing:
        has = _shortened(", ".join(names)) or "none"
        raise ManifestError(
            f"{path} has no column {' and no column '.join(missing)}; it has: {has}. "
            "The columns are parted by commas and named in the first line."
        )


def _csv_cells(names: list[str], cells: list[str]) -> _Cells:
    if len(cells) != len(names):
        return {_BROKEN: f"{len(cells)} cells under {len(names)} names of columns"}
    return dict(zip(names, cells, strict=True))


def _json_records(file: IO[bytes]) -> Iterator[tuple[int, _Cells]]:
    for line, data in enumerate(file, start=1):
        if data.strip():
            yield line, _json_cells(data.removeprefix(b"\xef\xbb\xbf") if line == 1 else data)


def _json_cells(data: bytes) -> _Cells:
    try:
        cells = json.loads(data.decode("utf-8"), object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as error:
        return {_BROKEN: f"not JSON ({_shortened(str(error))})"}
    return cells if isinstance(cells, dict) else {_BROKEN: "not a JSON object"}


def _without_repeats(cells: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in cells}) < len(cells):
        raise ValueError("a name stands in it twice")
    return dict(cells)


def _parquet_records(file: IO[bytes], path: Path) -> Iterator[tuple[int, _Cells]]:
    import pyarrow as pa
    from pyarrow import parquet

    line = 0
    try:
        table = parquet.ParquetFile(file)
        _require_columns(list(table.schema_arrow.names), path)
        for rows in table.iter_batches(batch_size=_ROWS_AT_ONCE):
            for cells in rows.to_pylist():
                line += 1
                yield line, cells
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        where = f"is damaged after row {line}" if line else "is not Parquet, or damaged"
        told = _shortened(" ".join(str(error).split()))
        raise ManifestError(f"{path} {where} ({told}).") from error
