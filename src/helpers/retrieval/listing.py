"""What a search found, as lines to be read and as a manifest."""

from __future__ import annotations

import csv
import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from helpers import paths
from helpers.document.crediting import service
from helpers.errors import OutputError
from helpers.ground import folder
from helpers.ground.loading import pd
from helpers.measures.verdict import labels
from helpers.measures.versions.known import PARTED_BY
from helpers.received import WITHDRAWN
from helpers.retrieval.search import COPIED, RESTING, Failure, Found, Neighbours, Search
from helpers.showing import tables
from helpers.showing.finding import counted, tried
from helpers.showing.style import shortened


def told(search: Search) -> str:
    """The search as lines to be read: for each wire report what was found, its verdict, shares and main reason."""
    unread = f", {len(search.failures):,} of them not read" * bool(search.failures)
    lines = [line for each in search.neighbours for line in (*_told(each), "")]
    lines.append(f"{counted(search.articles, 'article')} searched{unread}.")
    if any(found.verdict.label == labels.NO_EVIDENCE for each in search.neighbours for found in each.found):
        lines += [f"How sure: {each[0].lower()}{each[1:]}" for each in tried("retrieval")]
    return "\n".join(lines).rstrip("\n")


_COMPARISONS = re.compile(r" (?:In|Of) \d+ comparisons[^.]*\.")
"""The sentence that says what a reason is held against, which stands in a report."""


def _told(each: Neighbours) -> list[str]:
    left_out = f"{each.outside:,} left out by their date; " * bool(each.outside)
    undated = "" if each.dated else "no date, so none is left out by its date; "
    head = f"{shortened(each.wire.path or each.wire.name, 200)}: {left_out}{undated}the nearest {each.judged:,} judged"
    none = "none nearest to it" if each.others else "none found to be about its event"
    listed = f"{len(each.found)} listed" if each.found else none
    return [f"{head}, {listed}.", *_standing(each), *(_table(each.found) if each.found else ())]


def _standing(each: Neighbours) -> Iterator[str]:
    """Whether the report was withdrawn, and which other versions of it are searched for."""
    notices = [other.name for other in each.others if other.status == WITHDRAWN]
    if each.wire.status == WITHDRAWN:
        yield "This wire report was withdrawn by its sender: what rests on it may be wrong or may not be used."
    elif notices:
        yield f"This wire report was WITHDRAWN by its sender ({', '.join(notices)}): whoever still runs it must be told."
    if each.others:
        names = ", ".join(f"{other.name} ({other.status or 'no status'})" for other in each.others)
        yield f"Versions of the same report: {names}. An article is listed under the version it is nearest to."


def _table(listed: Sequence[Found]) -> list[str]:
    """A line for each that is found, in columns; under it the reason where it is derived or was withdrawn."""
    table: list[tuple[str, ...]] = [("rank", "verdict", "copied", "resting", "near", "article")]
    for rank, found in enumerate(listed, 1):
        values = (found.value(each) for each in (COPIED, RESTING))
        shares = (tables.unless_unknown(value, f"{100 * value:.0f}%") for value in values)
        verdict = ", ".join(filter(None, (found.brief, found.credit)))
        table.append((str(rank), verdict, *shares, f"{found.score:.2f}", shortened(found.entry.id, 100)))
    widths = [max(map(len, column)) for column in zip(*table, strict=True)][:-1]
    aligned = "  ".join(f"{{:{way}{width}}}" for way, width in zip("><>>>", widths, strict=True)) + "  {}"
    lines = [aligned.format(*table[0])]
    for row, found in zip(table[1:], listed, strict=True):
        lines.append(aligned.format(*row))
        if found.derived or found.withdrawn:
            lines.append(" " * (widths[0] + 2) + shortened(_COMPARISONS.sub("", found.reason), 400))
    return lines


COLUMNS = (
    "id", "wire", "derivative", "wire_source", "derivative_source", "wire_published", "derivative_published",
    "rank", "verdict", "certainty", "score", "copied", "resting", "article", "reason", "other_versions", "credit",
)  # fmt: skip
_UNREAD = ("article", "reason")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_ID = 120


def manifest(search: Search, goal: Path) -> pd.DataFrame:
    """A row a pair found, with paths from the folder of `goal`; texts that are no files lie in `texts_folder`."""
    rows = []
    taken: set[str] = set()
    for each in search.neighbours:
        for rank, found in enumerate(each.found, 1):
            path, listed = found.entry.path, found.entry.id
            file = Path(path) if path else _text_file(found, goal)
            files = (_relative(Path(each.wire.path), goal), _relative(file, goal))
            # Its own file wherever the search began, or the id that a list gives it.
            named = (files[0], files[1] if path.endswith(listed) else listed)
            name = _unique("--".join(map(_short, named)), taken)
            said = (service(each.wire), found.source, each.wire.published, found.published)
            judged = (rank, found.verdict.label, found.certainty, round(found.score, 4))
            shares = (found.value(COPIED), found.value(RESTING))
            others = PARTED_BY.join(_relative(Path(other.path), goal) for other in each.others)
            told = (shortened(found.entry.id, 300), shortened(found.reason, 500), others, found.credit)
            rows.append((name, *files, *said, *judged, *shares, *told))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def save(search: Search, goal: Path) -> None:
    """Write the manifest, and beside it ``….failures.csv``; each appears whole or not at all.

    A former manifest of this command is replaced. Raises `OutputError` for any
    other file, or a folder that cannot be written to.
    """
    check_goal(goal)
    with folder.told_where(goal, "Name another file with --output."):
        goal.parent.mkdir(parents=True, exist_ok=True)
        for each in search.neighbours:
            for found in each.found:
                if not found.entry.path:
                    file = _text_file(found, goal)
                    file.parent.mkdir(exist_ok=True)
                    folder.write_whole(file, found.entry.text.encode())
        failures = pd.DataFrame(list(search.failures), columns=list(_UNREAD))
        for table, path in ((failures, failures_file(goal)), (manifest(search, goal), goal)):
            folder.write_whole(path, tables.csv(table).encode())


def check_goal(goal: Path) -> None:
    """Refuse a file that this command did not write, before any work is done."""
    if goal.is_dir():
        raise OutputError(f"{goal} is a folder. Name a file for the manifest with --output.")
    former = (COLUMNS, COLUMNS[:-1], COLUMNS[:-2])
    for path, known in ((goal, former), (failures_file(goal), (_UNREAD,))):
        if path.exists():
            with path.open("rb") as file:
                if file.readline(1_000).strip() not in [",".join(columns).encode() for columns in known]:
                    raise OutputError(f"{path} is there already and was not written by wire-workbook find. Name another file with --output.")  # fmt: skip


def failures_file(goal: Path) -> Path:
    """Where the articles that could not be read are listed."""
    return goal.with_name(f"{goal.stem}.failures.csv")


def unread(manifest: Path) -> list[Failure]:
    """What `find` could not read when it wrote a manifest; nothing where no such list lies beside it."""
    try:
        with failures_file(manifest).open(encoding="utf-8", errors="replace", newline="") as file:
            head, *rows = [*csv.reader(file)] or [[]]
    except (OSError, csv.Error):
        return []
    whole = (row for row in rows if len(row) == len(_UNREAD) and tuple(head) == _UNREAD)
    return [(name, paths.told_in(reason)) for name, reason in whole]


def _text_file(found: Found, goal: Path) -> Path:
    """The file for an article that came as text; named by its content, so nothing else is ever replaced."""
    digest = hashlib.sha256(found.entry.text.encode()).hexdigest()[:16]
    return goal.with_name(f"{goal.stem}-texts") / f"{digest}.txt"


def _relative(path: Path, goal: Path) -> str:
    """A path from the manifest's folder that no spreadsheet takes for a formula."""
    try:
        written = Path(os.path.relpath(path, goal.absolute().parent)).as_posix()
    except ValueError:
        return path.as_posix()
    return f"./{written}" if not re.match(r"[\w.]", written) else written


def _short(path: str) -> str:
    """A path within the manifest’s folder, or the last two parts of one that leads out of it, without its suffix."""
    parts = path.removeprefix("./").split("/")
    return re.sub(r"\.[A-Za-z]{1,8}$", "", "-".join(parts[-2:] if {"..", ""} & {*parts} else parts))


def _unique(name: str, taken: set[str]) -> str:
    safe = _UNSAFE.sub("-", name).strip("-.")[:_LONGEST_ID] or "pair"
    chosen, number = safe, 1
    while chosen.lower() in taken:
        number += 1
        chosen = f"{safe}-{number}"
    taken.add(chosen.lower())
    return chosen
