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
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

from helpers import paths
from helpers.article import SIDES, Preparation
from helpers.document.document import Document
from helpers.errors import ManifestError
from helpers.ground import folder, turns
from helpers.reading import articles
from helpers.reading.collection import BROKEN, MOST_COLUMNS, Cells, opened, records
from helpers.showing.style import shortened

FORMATS = (".csv", ".jsonl", ".ndjson", ".parquet")

KNOWN = ("id", "wire", "derivative", "wire_text", "derivative_text")
_NEEDED = (("id",), *((side, f"{side}_text") for side in SIDES))
MOST_PROBLEMS_TOLD = 50
LONGEST_ID = 100

_ID = re.compile(r"\w[\w.-]*")
_WINDOWS_NAMES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)

_AS_IT_IS = Preparation()
_Stamp = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """One pair of a manifest: of each side either a file or its text.

    `line` is the line of the manifest where it begins (in Parquet the row, from
    1); `extra` are all further columns as text, empty where nothing is given.
    """

    id: str
    line: int
    sides: tuple[Path | str, Path | str]
    extra: Mapping[str, str]

    def contents(self) -> tuple[Content, Content]:
        """Both texts as received; raises `ArticleError` for a file that cannot be read."""
        wire, derivative = self.sides
        return _content(wire, f"{self.id}, wire_text"), _content(derivative, f"{self.id}, derivative_text")


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of one article and what it is called; `path` is empty for a text that is no file.

    `item` says which of several articles in the file is meant.
    """

    data: bytes
    name: str
    path: str = ""
    item: str = ""

    @property
    def address(self) -> str:
        """Its path, with the mark of the article that is meant."""
        return f"{self.path}#{self.item}" if self.item else self.path

    def article(
        self, preparation: Preparation = _AS_IT_IS, *, any_language: bool = False, written_as: str = ""
    ) -> Document:
        """The article in it; raises as `read_article` does. A text of the manifest's own is plain text."""
        return _document(self, preparation, any_language, written_as)


@lru_cache(maxsize=2)
def _document(content: Content, preparation: Preparation, any_language: bool, written_as: str) -> Document:
    """Read once for all pairs that stand beside each other in a manifest, as those of one wire report do."""
    kept: dict[str, Any] = {"preparation": preparation, "any_language": any_language}
    if not content.path:
        return Document.of(articles.as_article(content.data.decode("utf-8"), name=content.name, **kept))
    kept |= {"item": content.item, "format": written_as}
    return Document.of(articles.article_of(content.data, Path(content.path), **kept))


def _content(given: Path | str, name: str) -> Content:
    if isinstance(given, str):
        return Content(given.encode("utf-8"), name)
    file, item = paths.addressed(given)
    return Content(articles.content(file), file.name, paths.told(file), item)


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest that was checked; `extra` are the names of its further columns, `repeated` lines that say nothing new.

    Its rows are read from the file whenever they are gone through.
    """

    path: Path
    count: int
    extra: tuple[str, ...]
    stamp: _Stamp
    repeated: frozenset[int]

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Row]:
        """Its rows in order; raises `ManifestError` if the file is no longer the one that was checked."""
        return (row for row in self.lines() if row.line not in self.repeated)

    def lines(self) -> Iterator[Row]:
        """The same, and the lines that repeat a pair."""
        with opened(self.path) as file:
            _require_same(file, self)
            with closing(records(file, self.path, _NEEDED)) as rows:
                for line, cells in rows:
                    yield _row(line, cells, self.path.parent, self.extra)
            _require_same(file, self)


def read_manifest(path: str | Path) -> Manifest:
    """The manifest in a file, with every row checked.

    Raises `ManifestError` that lists what is wrong with which line: the first
    fifty, and how many more there are. A file that is not there is only wrong
    where no pair at all has both of its texts; else it costs its own pair, which
    says so when it is read.
    """
    located = paths.locate(str(path))
    if located.suffix.lower() not in FORMATS:
        raise ManifestError(
            f"{located} is not a manifest. Give a file that ends in {', '.join(FORMATS[:-1])} or {FORMATS[-1]}."
        )
    with opened(located) as file:
        stamp = _stamp(file)
        check = _checked(file, located)
        if _stamp(file) != stamp:
            raise ManifestError(f"{located} was changed while it was read. Try again.")
    check.conclude(located)
    extra = tuple(name for name in check.columns if name not in KNOWN)
    return Manifest(located, check.count, extra, stamp, frozenset(check.repeated))


def _checked(file: IO[bytes], path: Path) -> _Check:
    check = _Check(path.parent)
    for line, cells in records(file, path, _NEEDED):
        check.row(line, cells)
    return check


def append(path: str | Path, name: str, wire: str | Path, derivative: str | Path) -> Path:
    """Add a pair to a manifest in CSV, which is there whole before and after; returns its path.

    Raises `ManifestError` if it would not be a sound manifest then: the name is
    taken or no id, or a file is missing.
    """
    located = paths.locate(str(path))
    if located.suffix.lower() != ".csv":
        raise ManifestError(
            f"{located} is not CSV. Pairs are added here only to a manifest in CSV: name one."
        )
    with turns.in_turn(located.resolve()):
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
        if problems := _checked(io.BytesIO(whole), located).problems:
            problem = problems[0].split(": ", 1)[1]
            raise ManifestError(f"{name} was not added to {located}: {problem}.")
        try:
            folder.write_whole(located, whole)
        except OSError as error:
            raise ManifestError(f"{name} was not added to {located}: {error.strerror}.") from error
    return located


def _from(manifest: Path, file: str | Path) -> str:
    """A file as a manifest names it: from the manifest's own folder where it lies in it."""
    absolute, own = paths.locate(str(file)).resolve(), manifest.parent.resolve()
    return absolute.relative_to(own).as_posix() if absolute.is_relative_to(own) else str(absolute)


class _Check:
    """What is wrong with the rows that went by."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: dict[str, tuple[str, int]] = {}
        self._found_in_all = self._missing = self._whole = 0
        self.problems: list[str] = []
        self.repeated: list[int] = []
        self._rows: dict[int, int] = {}
        self.count = 0
        self.columns: dict[str, None] = {}

    def row(self, line: int, cells: Cells) -> None:
        same = hash(repr(list(map(cells.get, KNOWN))))
        if cells.get("id") and self._rows.setdefault(same, line) != line:
            self.repeated.append(line)
            return
        self.count += 1
        if isinstance(problem := cells.get(BROKEN), str):
            self._found(line, problem)
            return
        if cells.keys() - self.columns.keys():
            self.columns.update(dict.fromkeys(cells))
            if len(self.columns) > MOST_COLUMNS:
                raise ManifestError(
                    f"Line {line}: the manifest has more than {MOST_COLUMNS} columns. Leave out those that are not needed."
                )
        broken = [
            name
            for name, value in cells.items()
            if (text := _text(value) + name).encode(errors="ignore").decode() != text
        ]
        if broken:  # JSON may hold that, and no file can
            self._found(line, f"{broken[0]!a} holds half a character, a lone surrogate")
            return
        self._id(line, cells.get("id"))
        missing = self._missing
        for side in SIDES:
            self._side(line, side, cells)
        self._whole += self._missing == missing

    def conclude(self, path: Path) -> None:
        """Raise what is wrong with all of them, unless it is files alone and some pair has both."""
        if not self.count:
            raise ManifestError(
                f"{path} lists no pairs. Give a line for each, under the names of the columns."
            )
        total, more = self._found_in_all, self._found_in_all - len(self.problems)
        if total == self._missing and self._whole:
            return
        heading = f"{path} has {total:,} problem{'s' * (total != 1)}, and nothing was begun:"
        raise ManifestError("\n".join([heading, *self.problems, *[f"… and {more:,} more"] * bool(more)]))

    def _found(self, line: int, problem: str) -> None:
        self._found_in_all += 1
        if len(self.problems) < MOST_PROBLEMS_TOLD:
            self.problems.append(f"line {line}: {problem}")

    def _id(self, line: int, given: Any) -> None:
        name = _text(given)
        if wrong := wrong_with_id(name):
            self._found(line, wrong)
            return
        folded = unicodedata.normalize("NFC", name).casefold()
        former, at = self._seen.setdefault(folded, (name, line))
        if former != name:
            self._found(line, f"the id {name!r} differs only in case from {former!r} in line {at}")
        elif at != line:
            self._found(line, f"the id {name!r} stands in line {at} too")

    def _side(self, line: int, side: str, cells: Cells) -> None:
        name, text = cells.get(side), cells.get(f"{side}_text")
        if not isinstance(name, str | None) or not isinstance(text, str | None):
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
            self._found(line, f"{side}: there is no file {shortened(name, 100)}")


def wrong_with_id(name: str) -> str:
    """Why a name cannot be the id of a pair, or nothing: an id names a folder on every system."""
    if not name:
        return "the id is missing"
    told = repr(shortened(name, 100))
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


def _row(line: int, cells: Cells, folder: Path, extra: tuple[str, ...]) -> Row:
    wire, derivative = (
        folder / cells[side] if cells.get(side) else str(cells.get(f"{side}_text")) for side in SIDES
    )
    further = {name: _text(cells.get(name)) for name in extra}
    return Row(_text(cells.get("id")), line, (wire, derivative), further)


def _text(value: Any) -> str:
    """A cell as text: nothing is empty, lists and objects are JSON, dates are as ISO 8601 has them."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool | int | float | list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _stamp(file: IO[bytes]) -> _Stamp:
    """What tells a file from another, and from itself after a change."""
    status = os.fstat(file.fileno())
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _require_same(file: IO[bytes], manifest: Manifest) -> None:
    if _stamp(file) != manifest.stamp:
        raise ManifestError(
            f"{manifest.path} was changed after it was checked. Run again: what is done already is kept."
        )
