"""A scheduled run: whatever of a manifest is not up to date is reported on, and the site's pages are made.

What is up to date is decided by content alone (`plan`), so a slot that was
missed, or a run that was killed, is caught up by the next one.
"""

import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.corpus import measuring as corpus_measuring
from helpers.corpus import options as corpus_options
from helpers.corpus.manifest import Manifest, read_manifest
from helpers.corpus.workers import task_of
from helpers.errors import ParameterError, RunError, WorkbookError
from helpers.findings.rulings import Rulings, read_rulings
from helpers.ground import folder
from helpers.retrieval import listing
from helpers.running import feed, gates, hook, index, plan, site, workshop
from helpers.running.index import Line
from helpers.running.plan import Planned
from helpers.running.run import corpus_report
from helpers.running.saving import BRIEF
from helpers.running.site import Failure, Site, whole
from helpers.showing.finding import counted

UP_TO_DATE, SOME_FAILED, GATE, HELD = 0, 3, 4, 5

_FAILURES_TOLD = 20
_BETWEEN_INDEXES = 60.0
"""Seconds from one index of what is done so far to the next."""
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """How a run goes about it; `keep` is how many former reports on each pair stay, `rulings` a file of what editors said of findings."""

    workers: int = 1
    time_limit: float = 300.0
    keep: int = 5
    gates: tuple[str, ...] = ()
    hook: str = ""
    rulings: str = ""


_AS_USUAL, _MEASURED_AS_USUAL = Options(), corpus_options.Options()


@dataclass(slots=True)
class Done:
    """What a run did; `counts` add up to the pairs of the manifest, but for those removed from it."""

    number: int
    pairs: int = 0
    made: list[str] = field(default_factory=list)
    kept: int = 0
    failures: dict[str, Failure] = field(default_factory=dict)
    gone: int = 0
    dropped: int = 0
    slowest: tuple[str, float] = ("", 0.0)
    corpus: dict[str, Any] = field(default_factory=dict)
    gates: dict[str, list[str]] = field(default_factory=dict)

    @property
    def status(self) -> int:
        """The exit status: a gate weighs more than a failure."""
        if any(self.gates.values()):
            return GATE
        return SOME_FAILED if self.failures or self.corpus.get("error") else UP_TO_DATE

    def counts(self) -> dict[str, int]:
        done = {"pairs": self.pairs, "made": len(self.made), "kept": self.kept, "failed": len(self.failures)}
        return done | {"no longer in the manifest": self.gone, "former reports removed": self.dropped}

    def sentence(self) -> str:
        """The counts in words."""
        told = {
            "reported on in this run": len(self.made),
            "already up to date": self.kept,
            "could not be reported on": len(self.failures),
            "not looked at yet": self.pairs - len(self.made) - self.kept - len(self.failures),
        }
        parts = [f"{number:,} {what}" for what, number in told.items() if number]
        pairs = "a pair" if self.gone == 1 else "pairs"
        gone = f" {counted(self.gone, 'report')} on {pairs} no longer in the manifest." if self.gone else ""
        return f"{counted(self.pairs, 'pair')}: {', '.join(parts)}.{gone}"


def run(
    manifest: str | Path,
    root: str | Path,
    measuring: corpus_options.Options = _MEASURED_AS_USUAL,
    options: Options = _AS_USUAL,
    *,
    tell: Tell = lambda note: None,
    progress: Tell = lambda note: None,
) -> dict[str, Any]:
    """Bring a site up to date; returns what happened, as the last line printed and the hook have it.

    `measuring` are the parameters of `compare.ipynb` that bear on numbers. `tell`
    is given what the reader should know, `progress` every report as it is done. What
    fails of one pair costs that pair. Raises `HeldError` if another run holds the
    site, and whatever else the reader must put right first.
    """
    place = _checked(root, options)
    task_of(measuring)  # refuses a parameter before anything is made
    listed, rulings = read_manifest(manifest), read_rulings(options.rulings)
    for line in sorted(listed.repeated)[:1]:
        lines = counted(len(listed.repeated), "line")
        tell(f"{lines} of the manifest repeated (first line {line}): taken once.")
    with place.alone(tell):
        told = _Run(place, measuring, options, rulings, tell, progress).carry_out(listed)
    if options.hook:
        told["hook"] = hook.call(options.hook, told, tell)
    return told


def _checked(root: str | Path, asked: Options) -> Site:
    """The site that is meant; raises what the reader must put right in it or in the options."""
    place = Site(folder.meant(root))
    limit = f"A time limit of {asked.time_limit:g} s leaves no time for a report"
    wrong = {
        f"{asked.workers} workers can make nothing. Give --workers 1 or more.": asked.workers < 1,
        f"{limit}. Give more with --time-limit.": not asked.time_limit > 0,
        f"{asked.keep} earlier reports cannot be kept. Give --keep 0 or more.": asked.keep < 0,
    }
    for told in filter(wrong.get, wrong):
        raise ParameterError(told)
    if asked.hook:
        hook.words(asked.hook)
    place.check()
    return place


@dataclass
class _Run:
    """One run that holds its site."""

    _site: Site
    _measuring: corpus_options.Options
    _asked: Options
    _rulings: Rulings
    _tell: Tell
    _progress: Tell

    def __post_init__(self) -> None:
        self._started, self._clock = datetime.now(UTC), time.monotonic()
        for damaged in self._site.without_damaged():
            self._tell(damaged)
        self._before = self._site.status()
        self._reports, self._failures = self._site.reports(), self._site.failures()
        reports = self._reports.values()
        tried = [*(each.run for each in reports), *(each.run for each in self._failures.values())]
        entries = [str(report.kept.get("entry", {}).get("updated", "")) for report in reports]
        self._updated = site.later_than(self._started, str(self._before.get("updated", "")), *entries)
        self._done = Done(1 + max([whole(self._before.get("run")), *tried]))

    def carry_out(self, manifest: Manifest) -> dict[str, Any]:
        known = (self._reports, self._failures, self._rulings)
        planned = list(plan.pairs(self._site, manifest, self._measuring, *known))
        self._done.pairs = len(planned)
        for one in planned:
            self._note(one)
        self._manifest, self._listed = manifest, {one.id: rank for rank, one in enumerate(planned)}
        for name in self._failures.keys() - self._listed.keys():
            self._site.forget_failure(name)
        self._done.gone = len(self._reports.keys() - self._listed.keys())
        self._make([one for one in planned if one.why])
        self._measure(manifest)
        for name, number in list(plan.removable(self._site, self._reports, self._asked.keep)):
            self._site.drop_former(name, number)
            present = self._reports[name].run if name in self._reports else 0
            self._done.dropped += number != present
        self._weigh()
        return self._conclude(*self._show())

    def _note(self, one: Planned) -> None:
        if one.error:
            self._fail(one, workshop.BAD, one.error, again=True)
        elif one.standing(self._failures):
            self._done.failures[one.id] = self._failures[one.id]
        elif not one.why:
            self._done.kept += 1
            self._site.forget_failure(one.id)
        if one.id in self._reports and not one.error:
            self._reports[one.id] = self._reports[one.id].as_given(one.given)

    # Reports

    def _make(self, due: Sequence[Planned]) -> None:
        """Make what is due, and show in between what is done: a run may take long, and be cut off."""
        planned = {one.id: one for one in due}
        orders = (self._order(one) for one in due)
        shown = time.monotonic()
        made = workshop.made(orders, workers=self._asked.workers, time_limit=self._asked.time_limit)
        for count, outcome in enumerate(made, start=1):
            name = outcome.order.id
            self._take(outcome, planned[name])
            self._progress(f"{count:,} of {len(due):,}: {name}, {outcome.how} ({outcome.seconds:.1f} s)")
            if count == len(due) or time.monotonic() - shown > _BETWEEN_INDEXES:
                self._show()
                shown = time.monotonic()

    def _order(self, one: Planned) -> workshop.Order:
        former = self._reports.get(one.id)
        ruled = self._ruled() if self._rulings.of(*one.sha256) else {}
        return workshop.Order(
            id=one.id,
            files=one.files,
            goal=self._site.pairs / one.id,
            sha256=one.sha256,
            parameters=self._measuring.chosen | one.versions | ruled,
            site={
                "key": one.key,
                "index": f"../../{site.INDEX}",
                "run": self._done.number,
                "code": plan.basis(),
                "given": dict(one.given),
                "entry": {"run": self._done.number, "updated": self._updated},
            },
            former=self._site.keep_former(former) if former is not None else None,
        )

    def _ruled(self) -> dict[str, str]:
        """The file of rulings, as a parameter of both notebooks."""
        return {"rulings": paths.told(paths.locate(self._asked.rulings))} if self._asked.rulings else {}

    def _take(self, outcome: workshop.Outcome, one: Planned) -> None:
        if outcome.seconds > self._done.slowest[1]:
            self._done.slowest = (one.id, outcome.seconds)
        if outcome.how == workshop.MADE:
            report = self._site.report(one.id)
            assert report is not None
            self._reports[one.id] = report
            self._done.made.append(one.id)
            self._site.forget_failure(one.id)
            self._failures.pop(one.id, None)
        else:
            self._fail(one, outcome.how, paths.told_in(outcome.error), again=outcome.how in workshop.AGAIN)

    def _fail(self, one: Planned, how: str, error: str, *, again: bool) -> None:
        failure = Failure(one.id, one.key, how, error, again, self._done.number, one.line)
        self._site.note_failure(failure)
        self._done.failures[one.id] = failure
        self._tell(f"{one.id} could not be reported on: {failure.error}")

    # All pairs together

    def _measure(self, manifest: Manifest) -> None:
        """The tables of all pairs; what is wrong with them leaves the reports as they are."""
        try:
            slow = {each.id: each.error for each in self._done.failures.values() if each.how == workshop.SLOW}
            own = (manifest, self._site.corpus, self._measuring)
            how: dict[str, Any] = {"workers": self._asked.workers, "tell": self._tell, "given_up": slow}
            done = corpus_measuring.measure(*own, **how)
            self._done.corpus = {"measured": done.measured, "kept": done.kept, "failed": done.failed}
            self._report_on_all()
        except (WorkbookError, RunError) as error:
            self._done.corpus |= {"error": paths.told_in(str(error))}
            self._tell(str(error))

    def _report_on_all(self) -> None:
        """The report on all pairs, if the tables or what makes it are not those of the one that is there."""
        tables = folder.read_record(self._site.corpus)["files"]
        notebook = paths.notebook("corpus").read_bytes()
        failures = self._done.failures.keys() - self._reports.keys()
        unreported = sorted(name for name in failures if self._done.failures[name].how != workshop.BAD)
        depends = [tables, plan.basis(), unreported, *self._rulings.sentences]
        key = hashlib.sha256(json.dumps(depends).encode() + notebook).hexdigest()

        def keep_key(made: Path, record: dict[str, Any]) -> str:
            record["site"] = {"key": key, "index": f"../{site.INDEX}"}
            return ""

        if folder.read_record(self._site.corpus_report).get("site", {}).get("key") != key:
            given = {"reports": "../pairs", "unreported": " ".join(unreported)} | self._ruled()
            corpus_report(self._site.corpus, self._site.corpus_report, parameters=given, complete=keep_key)

    # The end

    def _fresh(self, name: str) -> bool:
        """Whether a report is new since the last run that came to its end, and not for a version alone."""
        known, report = self._before.get("reports", {}), self._reports[name]
        return known.get(name) != report.key and bool(report.kept.get("changes", {}).get("news", True))

    def _weigh(self) -> None:
        new = [each for name, each in self._reports.items() if name in self._listed and self._fresh(name)]
        shut = {gate: [each.id for each in new if gates.shuts(gate, each.kept)] for gate in self._asked.gates}
        if "failed" in shut:
            before = self._before.get("failed", {})
            failed = self._done.failures.items()
            shut["failed"] = [name for name, each in failed if before.get(name) != [each.key, each.how]]
        self._done.gates = shut

    def _show(self) -> tuple[list[Line], list[Failure], dict[str, Any]]:
        """Write index and feed of what is done so far; returns what stands in them."""
        done, listed, lines = self._done, self._listed, []
        for name, report in self._reports.items():
            former = tuple(number for number in self._site.formers(name) if number != report.run)
            rank = listed.get(name, len(listed))
            lines.append(Line(report, name in listed, self._fresh(name), former, rank))
        failures = sorted(done.failures.values(), key=lambda failure: listed.get(failure.id, 0))
        told = {
            "schema": site.SCHEMA,
            "status": done.status,
            "run": done.number,
            "sentence": done.sentence(),
            "started": self._started.isoformat(timespec="seconds"),
            "finished": datetime.now(UTC).isoformat(timespec="seconds"),
            "seconds": round(time.monotonic() - self._clock, 2),
            "updated": self._updated,
            "workbook": metadata.version("wire-workbook"),
            "manifest": paths.told(self._manifest.path),
            "site": paths.told(self._site.root),
            "counts": done.counts(),
            "slowest": {"id": done.slowest[0], "seconds": done.slowest[1]},
            "corpus": done.corpus,
            "gates": done.gates,
        }
        page = index.page(self._site, lines, failures, listing.unread(self._manifest.path), told).encode()
        folder.write_whole(self._site.root / site.INDEX, page)
        folder.write_whole(self._site.root / site.FEED, feed.feed(self._site, lines, told))
        return lines, failures, told

    def _conclude(self, lines: list[Line], failures: list[Failure], told: dict[str, Any]) -> dict[str, Any]:
        self._tell_gates(sorted(lines, key=index.gravest_first))
        known = {
            "reports": {line.report.id: line.report.key for line in lines},
            "failed": {failure.id: [failure.key, failure.how] for failure in failures},
        }
        failed = [asdict(failure) for failure in failures]
        folder.write_sealed(self._site.root / site.STATUS, told | {"failures": failed} | known)
        told |= {"made": self._done.made, "failures": failed[:_FAILURES_TOLD]}
        return told | {"briefs": self._briefs(lines)}

    def _tell_gates(self, lines: Sequence[Line]) -> None:
        """Say of each report which gates it shuts and why, the gravest first; what failed was told when it did."""
        asked, verdict = {**self._done.gates, "failed": []}, "verdict-changed"
        shut = [(line, [gate for gate, ids in asked.items() if line.report.id in ids]) for line in lines]
        shutting = [each for each in shut if each[1]]
        for line, names in shutting[:_FAILURES_TOLD]:
            why = (line.report.changed * (verdict in names), line.to_check * (names != [verdict]))
            self._tell(f"Gate {', '.join(names)}, {line.report.id}: {'; '.join(filter(None, why))}.")
        if (more := len(shutting) - _FAILURES_TOLD) > 0:
            self._tell(f"Gates: {more:,} more.")

    def _briefs(self, lines: Sequence[Line]) -> list[dict[str, str]]:
        """The reports that are new since the last run that came to its end, the gravest first: what there is to check in each, and where its brief is."""
        return [
            {
                "id": line.report.id,
                "outlet": line.outlet,
                "verdict": str(line.report.answer.get("verdict", "")),
                "to_check": line.report.in_short,
                "problems": line.problems,
                "brief": str(self._site.pairs / line.report.id / BRIEF),
            }
            for line in sorted(lines, key=index.gravest_first)
            if line.listed and line.fresh
        ]


def rehearse(
    manifest: str | Path, root: str | Path, measuring: corpus_options.Options, options: Options, tell: Tell
) -> dict[str, Any]:
    """What `run` would do, told pair by pair; nothing is changed."""
    place = _checked(root, options)
    reports, failures = place.reports(), place.failures()
    known = (reports, failures, read_rulings(options.rulings))
    planned = list(plan.pairs(place, read_manifest(manifest), measuring, *known, write=False))
    foretold = [_foretold(one, failures) for one in planned]
    gone = reports.keys() - {one.id for one in planned}
    unlisted = [f"keep {name} (no longer in the manifest)" for name in sorted(gone)]
    dropped = plan.removable(place, reports, options.keep, {one.id for one in planned if one.why})
    former = [f"remove former/{name}/{number}" for name, number in dropped]
    for each in (*foretold, *unlisted, *former):
        tell(each)
    what = Counter(each.split()[0] for each in foretold)
    counts = {"pairs": len(planned), "make": what["make"], "keep": what["keep"], "failed": what["failed"]}
    counts |= {"no longer in the manifest": len(gone), "former reports to remove": len(former)}
    return {"status": 0, "dry_run": True, "site": str(place.root), "counts": counts}


def _foretold(one: Planned, failures: Mapping[str, Failure]) -> str:
    """What a run would do about a pair: make, leave it failed, or keep."""
    failed = one.error or (failures[one.id].error if one.standing(failures) else "")
    if one.why:
        return f"make {one.id} ({one.why})"
    return f"failed {one.id}: {failed}" if failed else f"keep {one.id}"
