"""The rows of a manifest as its file has them: CSV, JSON Lines or Parquet, one record after another."""

import csv
import io
import json
from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from helpers.errors import ManifestError
from helpers.outside import shortened
from helpers.reading import articles

MOST_COLUMNS = 500
_LONGEST_LINE = 8 * articles.MOST_BYTES
"""Bytes of a line of JSON: room for two of the longest articles, however escaped."""
_ROWS_AT_ONCE = 200
Cells = Mapping[str, Any]
Needed = Sequence[tuple[str, ...]]
"""Of each of these names of columns one must be there."""

BROKEN = "\0broken"
"""The name under which a record says why it could not be read."""


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
        names = [name.strip() for name in next(reader, [])]
        if any("\0" in name for name in names):
            raise ManifestError(f"{path} looks like UTF-16. Save it as UTF-8.")
        _require_columns(names, path, needed)
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(names):
                yield line, dict(zip(names, cells, strict=True))
            elif cells:
                yield line, {BROKEN: f"{len(cells)} cells under {len(names)} names of columns"}
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
        return {BROKEN: f"not JSON ({shortened(str(error), 100)})"}
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
