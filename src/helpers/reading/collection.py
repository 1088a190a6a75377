"""Many articles: a folder of them, or a manifest that lists them; read one by one, never all at once.

A manifest is CSV or JSON Lines with the columns `id` and `path` (from the
manifest's own folder) or `text`, and optionally `published` and `source`. What
cannot be read keeps its place as an entry with a fault, so that one bad article
costs itself and not the run.
"""

import csv
import io
import json
import os
import re
from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from helpers import formats
from helpers.article import Article
from helpers.errors import ArticleError, ManifestError, ParameterError
from helpers.ground.folder import is_own
from helpers.ground.outside import shortened
from helpers.reading import articles

_NO_TEXT = re.compile("[\ud800-\udfff\0]")
MOST_COLUMNS = 500
_LONGEST_LINE = 8 * articles.MOST_BYTES
"""Bytes of a line of JSON: room for two of the longest articles, however escaped."""
_ROWS_AT_ONCE = 200
Cells = Mapping[str, Any]
Needed = Sequence[tuple[str, ...]]
"""Of each of these names of columns one must be there."""

BROKEN = "\0broken"
"""The name under which a record says why it could not be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of many, not read yet: a file (`path`) or its words (`text`), or why it is neither (`fault`)."""

    number: int
    id: str
    path: str = ""
    text: str = ""
    published: str = ""
    source: str = ""
    fault: str = ""


def entries(among: Path) -> Iterator[Entry]:
    """Every article of a folder or manifest, in an order that depends on names or lines alone.

    A folder is walked for the suffixes that are read, names that begin with a
    point left out, what a README says of the folder, and what the workbook itself wrote; each article of a package or feed is an entry. Raises `ParameterError` for what is neither.
    """
    if among.is_dir():
        found = _walked(among)
    elif not among.is_file():
        raise ParameterError(f"There is no folder or manifest {among}. Check the path after --among.")
    elif among.suffix.lower() in (".csv", ".jsonl", ".ndjson"):
        found = _listed(among)
    else:
        raise ParameterError(
            f"{among} is neither a folder nor a manifest (.csv or .jsonl). "
            "Give the folder of the articles, or list them in such a file."
        )
    for number, entry in enumerate(found):
        yield replace(entry, number=number)


def words_of(entry: Entry) -> tuple[str, str]:
    """The text of an entry and its date, as far as its manifest or its file gives it; raises `ArticleError` if it cannot be read, or not in English."""
    with _readable(entry):
        text, published = (entry.text, "") if entry.text else articles.read_text(Path(entry.path))
    articles.require_english(entry.id, text)
    return text, entry.published or published


def article(entry: Entry) -> Article:
    """An entry as an `Article`, with the date and source that its manifest gives; raises `ArticleError`."""
    with _readable(entry):
        given = entry.text
        read = articles.as_article(given, name=entry.id) if given else articles.read_article(Path(entry.path))
    return replace(read, published=entry.published or read.published, source=entry.source or read.source)


@contextmanager
def _readable(entry: Entry) -> Iterator[None]:
    """Whatever keeps an entry from being read, as an `ArticleError`."""
    if entry.fault:
        raise ArticleError(entry.fault)
    try:
        yield
    except (OSError, ValueError) as error:
        raise ArticleError(
            f"{entry.path or entry.id} cannot be read: {error}. Check the file and its rights."
        ) from error


def _walked(folder: Path) -> Iterator[Entry]:
    """The articles' files below a folder, sorted by path; folders that cannot be opened are faults."""
    shut: list[Entry] = []

    def note(error: OSError) -> None:
        where = os.fspath(error.filename or folder)
        shut.append(Entry(0, _inside(where, folder), fault=f"{where} cannot be opened: {error.strerror}."))

    paths: list[str] = []
    for here, folders, files in os.walk(folder, onerror=note):
        own = is_own(here, files)
        folders[:] = [name for name in folders if not own and not name.startswith(".")]
        paths += [
            os.path.join(here, name)  # noqa: PTH118  a Path for each of very many files takes memory
            for name in files
            if not own and _may_be_an_article(name)
        ]
    for path in sorted(paths):
        yield from _of_file(path, folder)
    yield from shut


def _of_file(path: str, folder: Path) -> Iterator[Entry]:
    """Each article of one file below a folder, or why no manifest could name the file."""
    fault = _name_fault(path)
    for mark in [""] if fault else _marks(path):
        yield Entry(0, _inside(path, folder) + mark, path=path + mark, fault=fault)


def _may_be_an_article(name: str) -> bool:
    stem, suffix = os.path.splitext(name.lower())  # noqa: PTH122
    return not stem.startswith(".") and stem != "readme" and suffix in formats.SUFFIXES


def _marks(path: str) -> list[str]:
    """What names each article of a file: nothing for the one in it, ``#1``, ``#2`` for several."""
    if path.lower().endswith(formats.plain.SUFFIXES):
        return [""]
    try:
        count = formats.count(articles.content(Path(path)), path)
    except (ArticleError, OSError, ValueError):
        count = 1
    return [""] if count == 1 else [f"#{number}" for number in range(1, count + 1)]


def _inside(path: str, folder: Path) -> str:
    return Path(path).relative_to(folder).as_posix()


def _name_fault(path: str) -> str:
    """Why no manifest could name this file, or nothing."""
    if _NO_TEXT.search(path) or any(character in path for character in "\r\n"):
        return f"{path!r} is a file name that no manifest can hold. Rename the file."
    return ""


def _listed(manifest: Path) -> Iterator[Entry]:
    with opened(manifest) as file:
        for line, row in records(file, manifest, [("path", "text")]):
            if BROKEN in row:
                yield Entry(0, f"line {line}", fault=f"Line {line} of {manifest.name}: {row[BROKEN]}.")
            else:
                yield _entry(row, line, manifest)


def _entry(row: Mapping[str, Any], line: int, manifest: Path) -> Entry:
    given = ((name, row.get(name)) for name in ("id", "path", "published", "source"))
    cells = {name: str(each).strip() for name, each in given if isinstance(each, str | int | float)}
    text = row.get("text")
    text = text if isinstance(text, str) and text.strip() else ""
    path = cells.get("path", "")
    entry = Entry(
        0,
        cells.get("id") or path or f"line {line}",
        path="" if text or not path else os.path.normpath(manifest.absolute().parent / path),
        text=text,
        published=cells.get("published", "")[:100],
        source=cells.get("source", "")[:100],
    )
    return replace(entry, fault=_fault(entry, line, manifest))


def _fault(entry: Entry, line: int, manifest: Path) -> str:
    if not entry.path and not entry.text:
        return f"Line {line} of {manifest.name} gives neither a path nor a text."
    if len(entry.text) > articles.MOST_BYTES:
        return (
            f"Line {line} of {manifest.name} has a text of {len(entry.text):,} characters; "
            f"an article may have {articles.MOST_BYTES:,}."
        )
    if _NO_TEXT.search(entry.text):
        return f"Line {line} of {manifest.name} has a text with characters that no text has."
    return _name_fault(entry.path)


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The file of a manifest; raises `ManifestError` if it cannot be opened."""
    try:
        file = path.open("rb")
    except OSError as error:
        why = error.strerror
        raise ManifestError(f"{path} cannot be read: {why}. Check the path and the rights.") from error
    with file:
        yield file


def records(file: IO[bytes], path: Path, needed: Needed) -> Generator[tuple[int, Cells], None, None]:
    """Line number and cells of every row; raises `ManifestError` where the file as a whole is wrong."""
    if path.suffix.lower() == ".csv":
        return _csv_records(file, path, needed)
    if path.suffix.lower() == ".parquet":
        return _parquet_records(file, path, needed)
    return _json_records(file)


def _csv_records(file: IO[bytes], path: Path, needed: Needed) -> Generator[tuple[int, Cells], None, None]:
    # A text may stand in a cell; the limit of csv is for the whole process and is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), 2 * articles.MOST_BYTES))
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    reader = csv.reader(text, strict=True)
    try:
        names = _csv_names(next(reader, []), path, needed)
        line = reader.line_num + 1
        for cells in reader:
            if any(cells):
                yield line, _csv_cells(names, cells)
            line = reader.line_num + 1
    except UnicodeDecodeError as error:
        after = f" after line {reader.line_num}" if reader.line_num else ""
        raise ManifestError(f"{path} is not UTF-8{after}. Save it as UTF-8.") from error
    except csv.Error as error:
        raise ManifestError(
            f"{path}, line {reader.line_num}: not CSV ({error}). Save it as CSV with a comma between columns."
        ) from error
    finally:
        text.detach()


def _csv_names(given: Sequence[str], path: Path, needed: Needed) -> list[str]:
    """The names of the columns, all that are needed among them; else raises `ManifestError`."""
    names = [name.strip() for name in given]
    if any("\0" in name for name in names):
        raise ManifestError(f"{path} looks like UTF-16. Save it as UTF-8.")
    _require_columns(names, path, needed)
    return names


def _csv_cells(names: Sequence[str], cells: Sequence[str]) -> Cells:
    """The cells of a row by the names of their columns, or that they are too many or too few."""
    if len(cells) != len(names):
        return {BROKEN: f"{len(cells)} cells under {len(names)} names of columns"}
    told = zip(names, cells, strict=True)
    return {name: cell if name.endswith("text") else cell.strip() for name, cell in told}


def _require_columns(names: list[str], path: Path, needed: Needed) -> None:
    if len(names) > MOST_COLUMNS:
        raise ManifestError(
            f"{path} has more than {MOST_COLUMNS} columns ({len(names):,}). Leave out those that are not needed."
        )
    if twice := sorted(name for name, times in Counter(names).items() if times > 1):
        told = f"{path} has the column {twice[0]!r} more than once"
        raise ManifestError(f"{told}. Give each column a name of its own.")
    if missing := [" or ".join(each) for each in needed if not set(each) & set(names)]:
        has = shortened(", ".join(names), 100) or "none"
        raise ManifestError(
            f"{path} has no column {' and no column '.join(missing)}; it has: {has}. "
            "Separate the columns by commas and name them in the first line."
        )


def _json_records(file: IO[bytes]) -> Generator[tuple[int, Cells], None, None]:
    line = 0
    while data := file.readline(_LONGEST_LINE):
        line += 1
        if len(data) == _LONGEST_LINE and not data.endswith(b"\n"):
            while (rest := file.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
                continue
            yield line, {BROKEN: "too long to hold articles"}
        elif data.strip():
            yield line, _json_cells(data.removeprefix(b"\xef\xbb\xbf") if line == 1 else data)


def _json_cells(data: bytes) -> Cells:
    try:
        cells = json.loads(data.decode("utf-8"), object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as error:
        return {BROKEN: f"not JSON in UTF-8 ({shortened(str(error), 100)})"}
    return cells if isinstance(cells, dict) else {BROKEN: "not a JSON object"}


def _without_repeats(cells: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in cells}) < len(cells):
        raise ValueError("a name stands in it twice")
    return dict(cells)


def _parquet_records(file: IO[bytes], path: Path, needed: Needed) -> Generator[tuple[int, Cells], None, None]:
    import pyarrow as pa
    from pyarrow import parquet

    line = 0
    try:
        table = parquet.ParquetFile(file)
        _require_columns(list(table.schema_arrow.names), path, needed)
        for rows in table.iter_batches(batch_size=_ROWS_AT_ONCE):
            for cells in rows.to_pylist():
                line += 1
                yield line, cells
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        where = f"is damaged after row {line}" if line else "is not Parquet, or damaged"
        why = f"{path} {where} ({shortened(str(error), 100)})"
        raise ManifestError(f"{why}. Write it again, or give the manifest as CSV.") from error
