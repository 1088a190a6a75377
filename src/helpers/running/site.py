"""A site: the folder that a scheduled run keeps, and its pages.

What is known of a pair stands in its own folder, so that pages and the next run
are made from what is there, whatever happened to the run before. The order of
reports comes from the numbers of the runs, never from a clock. What lies where is
listed in `data/README.md`; index and feed are written now and then and last, status last, each whole.
"""

import contextlib
import hashlib
import os
import re
import shutil
import socket
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from helpers.errors import OutputError
from helpers.findings.finding import CHECK, SERIOUS
from helpers.ground import folder, turns
from helpers.measures.check import wording
from helpers.running import run

MARK = folder.SITE_MARK
INDEX, FEED, STATUS = "index.html", "feed.xml", "status.json"
SCHEMA = 1
CORPUS_REPORT = "corpus-report"
_HOLDER = ".holder.json"
_BEFORE_MARK = (turns.LOCK, _HOLDER, f".{_HOLDER}.writing", f".{MARK}.writing")
"""What a run makes before its folder is marked as a site."""

_KEPT = "Finished reports are kept. Make room or change the rights, and run again."
_URN = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Report:
    """The report on a pair as its folder tells it; `record` is the whole of run.json."""

    id: str
    record: Mapping[str, Any]

    @property
    def kept(self) -> Mapping[str, Any]:
        """What the site keeps of it."""
        return self._part("site")

    @property
    def key(self) -> str:
        return str(self.kept.get("key", ""))

    @property
    def run(self) -> int:
        """Number of the run that made it; 0 if no run did."""
        return whole(self.kept.get("run"))

    @property
    def verdict(self) -> str:
        return str(self.record.get("verdict", {}).get("label", ""))

    @property
    def answer(self) -> Mapping[str, Any]:
        """What a list shows of it: the wire report's headline, the verdict with its credit, copied sentences, problems."""
        return self._part("answer")

    @property
    def in_short(self) -> str:
        """How many findings there are of each severity; empty where there is nothing."""
        return wording.in_short(self._part("check"))

    @property
    def gravity(self) -> tuple[int, int]:
        """What puts the reports in order of what there is to check: one serious finding before any number to check."""
        serious, check = (sum(self._part("check").get(each, {}).values()) for each in (SERIOUS, CHECK))
        return serious, check

    def _part(self, name: str) -> Mapping[str, Any]:
        """A part of the record that has parts of its own; empty where it is missing or something else."""
        part = self.record.get(name, {})
        return part if isinstance(part, dict) else {}

    @property
    def changed(self) -> str:
        """What changed since the report before, in a few words."""
        return str(self.kept["changes"]["brief"]) if "changes" in self.kept else "first report"

    def as_given(self, given: Mapping[str, str]) -> Self:
        """The same with what the manifest says by now of both texts; no number of a report hangs on that."""
        return replace(self, record={**self.record, "site": {**self.kept, "given": dict(given)}})

    def told(self, side: str, what: str) -> str:
        """`source` or `published` of one side: as the manifest has it, else as the text does."""
        given = self.kept.get("given", {}).get(f"{side}_{what}", "")
        return str(given or self.record.get("inputs", {}).get(side, {}).get(what, ""))


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a pair could not be reported on; `again` if the next run tries, `run` when it was tried."""

    id: str
    key: str
    how: str
    error: str
    again: bool
    run: int
    line: int = 0


class Site:
    """A site's folder; nothing of it is changed but between `open_alone` and its end."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.pairs, self.former = root / "pairs", root / "former"
        self.failed, self.texts, self.corpus = root / "failed", root / "texts", root / "corpus"
        self.corpus_report = root / CORPUS_REPORT

    def check(self) -> None:
        """Refuse a folder that holds anything but a site."""
        if self.root.exists() and not self.root.is_dir():
            raise OutputError(f"{self.root} is a file. Name a folder with --site.")
        if self.root.is_dir() and not (self.root / MARK).exists():
            others = sorted(path.name for path in self.root.iterdir() if path.name not in _BEFORE_MARK)
            if others:
                raise OutputError(
                    f"{self.root} holds other things than a site ({others[0]}). With --site, name a new folder or one that "
                    "wire-workbook run has made."
                )

    @contextlib.contextmanager
    def alone(self, tell: Callable[[str], None] = lambda note: None) -> Iterator[None]:
        """The site for this run alone. `tell` is given what is damaged."""
        self.check()
        with folder.told_where(self.root, _KEPT):
            self.root.mkdir(parents=True, exist_ok=True)
            with turns.alone(self.root, self._held):
                try:
                    self._set_up(tell)
                    yield
                finally:
                    (self.root / _HOLDER).unlink(missing_ok=True)

    def _set_up(self, tell: Callable[[str], None]) -> None:
        since = datetime.now(UTC).isoformat(timespec="seconds")
        holder = {"pid": os.getpid(), "machine": _this_machine(), "since": since}
        folder.write_sealed(self.root / _HOLDER, holder)
        if not self.mark():
            mark = self.root / MARK
            if mark.exists():
                tell(f"{mark} is damaged; it is made again, and the feed shows all reports as new.")
            folder.write_sealed(mark, {"schema": SCHEMA, "site": uuid.uuid4().urn})
        for place in (self.root, self.pairs, self.former, self.failed):
            place.mkdir(exist_ok=True)
            folder.tidy(place)
        for place in self.former.iterdir():
            folder.tidy(place)

    def _held(self) -> str:
        holder = folder.read_sealed(self.root / _HOLDER)
        who = "which has not yet said who it is"
        if holder.keys() >= {"pid", "machine", "since"} and not _is_gone(holder):
            where = "" if _is_here(holder) else " on another machine"
            who = f"process {holder['pid']}{where}, since {holder['since']}"
        return f"Another run holds {self.root}: {who}. Wait until it has finished."

    def mark(self) -> str:
        """The name of this site among all, as a URN; empty for a folder that is none yet."""
        name = str(folder.read_sealed(self.root / MARK).get("site", ""))
        return name if _URN.fullmatch(name) else ""

    def status(self) -> Mapping[str, Any]:
        """What the last finished run left in status.json; empty if there is none."""
        return folder.read_sealed(self.root / STATUS)

    def reports(self) -> dict[str, Report]:
        """All reports that stand in the site, by id."""
        names = (path.name for path in sorted(self.pairs.glob("*")) if not path.name.startswith("."))
        return {report.id: report for report in map(self.report, names) if report is not None}

    def report(self, name: str) -> Report | None:
        """The report on a pair, if there is a whole one."""
        if not (self.pairs / name / run.PAGE).is_file():
            return None
        return Report(name, folder.read_record(self.pairs / name))

    def without_damaged(self) -> Iterator[str]:
        """Clear away what is not what was written, each file told by name: it is made anew, as is the report it tells of."""
        for path in (self.root / STATUS, *sorted(self.failed.glob("*.json"))):
            if path.exists() and not folder.read_sealed(path):
                path.unlink()
                yield f"{path} is damaged; it is made again."
        for path in sorted(self.pairs.glob("*")):
            report = None if path.name.startswith(".") else self.report(path.name)
            if report is not None and not report.record:
                with folder.beside(path) as making:
                    path.rename(making / "damaged")
                yield f"{path / folder.RECORD} is damaged; the report on {path.name} is made again."

    def failures(self) -> dict[str, Failure]:
        """What earlier runs could not make, by id."""
        found: dict[str, Failure] = {}
        for path in sorted(self.failed.glob("*.json")):
            told = folder.read_sealed(path)
            if told.keys() >= Failure.__dataclass_fields__.keys():
                found[path.stem] = Failure(**{name: told[name] for name in Failure.__dataclass_fields__})
        return found

    def note_failure(self, failure: Failure) -> None:
        folder.write_sealed(self.failed / f"{failure.id}.json", asdict(failure))

    def forget_failure(self, name: str) -> None:
        (self.failed / f"{name}.json").unlink(missing_ok=True)
        (self.pairs / f"{name}.failed.ipynb").unlink(missing_ok=True)

    def keep_text(self, name: str, side: str, text: bytes) -> Path:
        """Write a text that came inside the manifest where a report can read it."""
        path = self.texts / name / f"{side}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != text:
            folder.write_whole(path, text)
        return path

    def keep_former(self, report: Report) -> Path:
        """The report as it stands kept among the former ones; the files are shared until it is replaced."""
        goal = self.former / report.id / str(report.run)
        if not goal.is_dir():
            with folder.beside(goal) as making:
                shutil.copytree(self.pairs / report.id, making / "report", copy_function=_shared)
                (making / "report").rename(goal)
        return goal

    def formers(self, name: str) -> list[int]:
        """Numbers of the runs whose reports on a pair are kept, newest first; the present one may be among them."""
        numbers = (each.name for each in (self.former / name).glob("*"))
        return sorted((int(number) for number in numbers if number.isdigit()), reverse=True)

    def drop_former(self, name: str, number: int) -> None:
        goal = self.former / name / str(number)
        with folder.beside(goal) as making:
            goal.rename(making / "dropped")
        if not any((self.former / name).iterdir()):
            (self.former / name).rmdir()


def _this_machine() -> str:
    """What tells this machine from others without its name, for a site is published."""
    return hashlib.sha256(socket.gethostname().encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _is_here(holder: Mapping[str, Any]) -> bool:
    return bool(holder["machine"] == _this_machine())


def _is_gone(holder: Mapping[str, Any]) -> bool:
    """Whether a process that said it held the site is no more, so that another does and has not said so yet."""
    if not _is_here(holder) or not hasattr(os, "killpg"):
        return False
    try:
        os.kill(int(holder["pid"]), 0)
    except OSError as error:
        return isinstance(error, ProcessLookupError)
    return False


def _shared(source: str, goal: str) -> None:
    """A second name for a file, or a copy where the disk has no such thing."""
    try:
        os.link(source, goal)
    except OSError:
        shutil.copy2(source, goal)


def later_than(now: datetime, *known: str) -> str:
    """The given moment, or a second after the last one known if the clock was set back; ISO 8601."""
    latest = now
    for text in known:
        with contextlib.suppress(ValueError):
            moment = datetime.fromisoformat(text)
            if moment.tzinfo is not None and moment >= latest:
                latest = moment + timedelta(seconds=1)
    return latest.isoformat(timespec="seconds")


def whole(value: object) -> int:
    """A number above 0 as it stands in a record; 0 for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
