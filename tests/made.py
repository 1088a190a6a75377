"""A corpus that was never measured: its tables written as `measure` would, from a few numbers a pair."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from helpers.corpus import pairs as corpora
from helpers.document.document import Document
from helpers.measures import TABLES
from helpers.measures.verdict.labels import PARTLY
from helpers.reading.articles import as_article

_MEASURES = {column: (measure, side) for (measure, side), column in corpora._PAIR_COLUMNS.items()}
_LINES = ("sentences", "findings", "quotations", "facts", "attributions")


def pair(name: str, *, wire: str = "", text: str = "", **given: Any) -> dict[str, Any]:
    """A derived pair with a wire report of its own, nothing counted; `given` sets verdict, outlet, numbers, lines and further `columns` of the manifest."""
    return {
        "id": name, "wire": wire or f"wire {name}", "text": text or f"text {name}", "verdict": PARTLY, "outlet": "",
        "published": "", "title": f"Title {name}", **given,
    }  # fmt: skip


def write(
    folder: Path, pairs: Iterable[dict[str, Any]], *, failures: Iterable[tuple[str, int, str]] = ()
) -> Path:
    """Write the corpus of these pairs, a row group for each twenty, and return its folder."""
    rows, failed = list(pairs), list(failures)
    folder.mkdir()
    _table(folder, "verdicts", [_verdict(row) for row in rows])
    _table(folder, "measures", [line for row in rows for line in _lines(row)])
    for name in _LINES:
        _table(folder, name, [{"id": row["id"], **line} for row in rows for line in row.get(name, ())])
    listed = [
        {"id": row["id"], "line": number, "derivative_source": row["outlet"], "derivative_published": row["published"]} | row.get("columns", {})
        for number, row in enumerate(rows, start=2)
    ]  # fmt: skip
    listed += [
        {"id": name, "line": line, "derivative_source": "", "derivative_published": ""}
        for name, line, _ in failed
    ]
    parquet.write_table(pa.Table.from_pylist(listed), folder / "pairs.parquet")
    told = "".join(f'{name},{line},"{error}"\n' for name, line, error in failed)
    (folder / "failures.csv").write_text(f"id,line,error\n{told}", encoding="utf-8")
    record = {
        "workbook": "0.1.0", "manifest": "/somewhere/pairs.csv", "parameters": {"seed": 1}, "pairs": len(listed),
        "measured": len(rows), "lexicons": {}, "finished": "2026-01-01T00:00:00+00:00", "files": {},
    }  # fmt: skip
    (folder / "run.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


def _verdict(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "verdict": row["verdict"],
        "wire_source": row.get("service", ""),
        "derivative_source": row.get("credits", ""),
        "derivative_published": "",
        "derivative_title": row["title"],
        "wire_words": 100,
        "derivative_words": 100,
        "wire_words_sha256": hashlib.sha256(row["wire"].encode()).hexdigest(),
        "same_event_score": row.get("event", 9.0),
        "derivative_words_sha256": hashlib.sha256(row["text"].encode()).hexdigest(),
    }


def _lines(row: dict[str, Any]) -> list[dict[str, Any]]:
    lines: dict[str, dict[str, Any]] = {}
    for column, (measure, side) in _MEASURES.items():
        if column in row:
            lines.setdefault(measure, {"id": row["id"], "family": "made", "measure": measure})[side] = float(
                row[column]
            )
    return list(lines.values())


def _table(folder: Path, name: str, lines: list[dict[str, Any]]) -> None:
    schema = pa.schema([("id", pa.string()), *TABLES[name].items()])
    with parquet.ParquetWriter(folder / f"{name}.parquet", schema) as writer:
        for first in range(0, max(len(lines), 1), 20):
            writer.write_table(pa.Table.from_pylist(lines[first : first + 20], schema=schema))


def document(text: str, **options: bool) -> Document:
    """A text of a test's own, as a document."""
    return Document.of(as_article(text, **options))
