"""The folder of a report: whole or not at all, and never over anything else.

What is to stand in it is made in a folder beside it and moved into place in one
step. `run.json` lists what it holds; a folder that holds anything not listed is
no report and is left alone.
"""

import contextlib
import ctypes
import errno
import glob
import hashlib
import json
import os
import re
import secrets
import shutil
import sys
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.errors import HeldError, OutputError
from helpers.ground import turns
from helpers.ground.outside import shortened

RECORD, SITE_MARK = "run.json", ".wire-site.json"
_NOT_OURS = re.compile(r"(^|/)(\.ipynb_checkpoints/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")
"""What JupyterLab and file managers leave in a folder that was merely looked at."""


def meant(output: str | Path) -> Path:
    """The folder or file that is meant by what was written: a link is what it leads to, so that the link stays.

    Raises `OutputError` for what can be none.
    """
    try:
        goal = Path(output).expanduser().absolute()
        linked = goal.is_symlink()
        if linked and not goal.exists():
            raise OutputError(
                f"{goal} is a link that leads nowhere ({goal.readlink()}). Name another place with --output."
            )
    except RuntimeError as error:
        raise OutputError(
            f"{output} begins with the home of somebody who is not known here. Name another place with --output."
        ) from error
    except OSError as error:
        raise OutputError(
            f"{shortened(str(output), 200)} can be no place to write to: {error.strerror}. Name another with --output."
        ) from error
    return goal.resolve() if linked else goal


def check(goal: Path, files: Mapping[str, Path] | None = None) -> None:
    """Refuse a folder that holds anything but a former report, or, unasked, a report on something else."""
    if goal.exists() and not goal.is_dir():
        raise OutputError(f"{goal} is a file. Name a folder for the report with --output.")
    if goal.is_dir():
        _require_former(goal, files or {})
    parent = next(folder for folder in goal.parents if folder.exists())
    if not parent.is_dir() or not os.access(parent, os.W_OK):
        raise OutputError(f"{goal} cannot be written: no files can be made in {parent}. Name another folder with --output.")  # fmt: skip


def _require_former(goal: Path, files: Mapping[str, Path]) -> None:
    """Refuse a folder that is not a report as it was written, on these files."""
    record = read_record(goal)
    if not record and (goal / RECORD).exists():
        raise OutputError(
            f"{goal / RECORD} is damaged, so that nobody can tell what of {goal} is a report. "
            "Remove the folder, or name another with --output."
        )
    _require_nothing_else(goal, {*record.get("files", {}), RECORD})
    if record.get("inputs"):
        _require_same(goal, record["inputs"], files)


def _require_nothing_else(goal: Path, own: set[str]) -> None:
    for path in sorted(goal.rglob("*")):
        name = path.relative_to(goal).as_posix()
        if path.is_file() and name not in own and not _NOT_OURS.search(name):
            raise OutputError(
                f"{goal} holds {name}, which is not part of a report, and a report replaces "
                "its whole folder. Move that file away, or name another folder."
            )


def _require_same(goal: Path, inputs: Mapping[str, Any], files: Mapping[str, Path]) -> None:
    for name, path in files.items():
        if inputs.get(name, {}).get("path") not in (paths.told(path), str(path)):
            other = inputs.get("derivative") or inputs.get("corpus") or {}
            what = "another pair" if "derivative" in files and "derivative" in inputs else "something else"
            raise OutputError(
                f"{goal} holds the report on {what} ({other.get('path')}). Name a folder with --output."
            )


@contextlib.contextmanager
def told_where(place: Path, more: str, kind: type[Exception] = OSError) -> Iterator[None]:
    """A disk that is full or may not be written to, and another `kind` of error, in one sentence, and what is `more` to say."""
    try:
        yield
    except (OSError, kind) as error:
        why = getattr(error, "strerror", None) or error
        raise OutputError(f"{place} cannot be written: {why}. {more}") from error


def read_record(folder: Path) -> dict[str, Any]:
    """The record of the report in a folder; empty if there is none, or if it is not what was written."""
    record = read_sealed(folder / RECORD)
    kinds = (record.get(name, {}) for name in ("files", "inputs", "parameters", "site"))
    return record if all(isinstance(kind, dict) for kind in kinds) else {}


def is_own(folder: str, files: Collection[str]) -> bool:
    """Whether the workbook itself wrote a folder of these files: a site, a report, tables."""
    marks = (Path(folder, name) for name in (RECORD, SITE_MARK) if name in files)
    return any(_SEAL in read_sealed(mark) for mark in marks)


def read_sealed(path: Path) -> dict[str, Any]:
    """The JSON that `sealed` was written into a file; empty where it is missing or damaged.

    What was written before there were checksums has none.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError, RecursionError):
        return {}
    whole = isinstance(told, dict) and (_SEAL not in told or sealed(told) == told)
    return told if whole else {}


def write_sealed(path: Path, told: Mapping[str, Any]) -> None:
    """Write JSON that shows damage, whole or not at all."""
    write_whole(path, _json(told))


def _json(told: Mapping[str, Any]) -> bytes:
    return (json.dumps(sealed(told), indent=2, ensure_ascii=False) + "\n").encode()


_SEAL = "checksum"
"""In a record, the sha256 of all the rest of it."""


def sealed(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record with the checksum by which damage to it shows."""
    told = {name: value for name, value in record.items() if name != _SEAL}
    text = json.dumps(told, ensure_ascii=True, sort_keys=True)
    return told | {_SEAL: hashlib.sha256(text.encode()).hexdigest()}


@contextlib.contextmanager
def beside(goal: Path) -> Iterator[Path]:
    """A folder of this run's own next to its goal, gone when the run is over; those of dead runs are cleared away."""
    with contextlib.ExitStack() as made:
        with told_where(goal, "Name another folder with --output."):
            goal.parent.mkdir(parents=True, exist_ok=True)
            with turns.in_turn(goal):  # until it is held it looks like one of a dead run
                _clear_dead(goal)
                making = goal.parent / f".{goal.name}.writing-{secrets.token_hex(4)}"
                made.callback(shutil.rmtree, making, ignore_errors=True)
                making.mkdir(mode=0o700)
                made.enter_context(turns.alone(making))
        yield making


def _clear_dead(goal: Path) -> None:
    """Clear away what runs on this goal left that no living process holds; what is another user's stays."""
    for left in goal.parent.glob(f".{glob.escape(goal.name)}.writing-*"):
        with contextlib.suppress(OSError, HeldError):
            with turns.alone(left):
                _come_back(left, goal)
            shutil.rmtree(left)


def _come_back(left: Path, goal: Path) -> None:
    """A former report that was moved aside when its run died stands in its place again."""
    if (left / FORMER).is_dir() and not goal.exists():
        (left / FORMER).rename(goal)


def replace(goal: Path, made: Path) -> None:
    """Put a finished folder in its place; the former one is put back if that fails."""
    with turns.in_turn(goal):
        check(goal)
        if not _is_the_first(made, goal) and not _exchanged(made, goal):
            _moved_over(made, goal)


def flush(made: Path) -> None:
    """Have the disk hold every file below a folder, so that after a power cut none is there by its name alone."""
    for path in (*made.rglob("*"), made):
        if path.is_file() or hasattr(os, "O_DIRECTORY"):  # Windows opens no folder
            file = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
            try:
                os.fsync(file)
            finally:
                os.close(file)


def _is_the_first(made: Path, goal: Path) -> bool:
    """Put in its place where nothing stood before; not if another user's process was faster, who has locks of his own."""
    if goal.exists():
        return False
    try:
        made.rename(goal)
    except OSError as error:
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST):
            return False
        raise
    return True


FORMER = "former"
"""Where, beside a folder under way, the one it replaces waits; only where two cannot change places at once."""


def _moved_over(made: Path, goal: Path) -> None:
    former = made.with_name(FORMER)
    goal.rename(former)
    try:
        made.rename(goal)
    except BaseException:
        former.rename(goal)
        raise


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in one step, which Linux can: at no moment is either missing."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    return bool(libc.renameat2(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)


def tidy(parent: Path) -> None:
    """Clear away what runs that were killed left under `parent`; a former report that was moved aside comes back.

    Only where no run is under way.
    """
    for left in parent.glob(".*.writing-*"):
        _come_back(left, parent / left.name[1 : left.name.rindex(".writing-")])
        shutil.rmtree(left)


def times(started: datetime) -> dict[str, Any]:
    """When a run began, that it ends now, and in how many seconds, as a record has it."""
    finished = datetime.now(UTC)
    begun, ended = (each.isoformat(timespec="seconds") for each in (started, finished))
    seconds = round((finished - started).total_seconds(), 2)
    return {"started": begun, "finished": ended, "seconds": seconds}


def write_record(folder: Path, record: dict[str, Any]) -> None:
    """`run.json`: what was asked, what was read, what was found, by what, into which files."""
    record["files"] = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != RECORD
    }
    (folder / RECORD).write_bytes(_json(record))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all, also after a kill or a power cut."""
    making = path.with_name(f".{path.name}.writing")
    with making.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    making.replace(path)
