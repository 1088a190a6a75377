"""Scheduled runs for real: processes, kernels that are forked, and everything that can end them."""

import contextlib
import csv
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
import quick_site
from conftest import OWNERS, ROOT, SAMPLES, Done
from watching import alive, processes, started, until

from helpers.ground import folder
from helpers.running import changes, schedule
from helpers.running.site import Site

COMMAND = [sys.executable, "-m", "helpers"]
NAMES = ("rate-decision", "harbour-strike", "flood-and-film")


def begun(
    manifest: Path, root: Path, *options: str, given: dict[str, str] | None = None
) -> contextlib.AbstractContextManager[subprocess.Popen[str]]:
    """A run in a session of its own, so that it can be killed with all it started."""
    return started(
        *COMMAND, "run", manifest, "--site", root, *options,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | (given or {}),
    )  # fmt: skip


def ended(process: subprocess.Popen[str]) -> tuple[int, dict]:
    """Exit status and the last line of JSON."""
    out, error = process.communicate()
    assert out, error
    return process.returncode, json.loads(out.splitlines()[-1])


def done(manifest: Path, root: Path, *options: str, given: dict[str, str] | None = None) -> tuple[int, dict]:
    """A run that nobody disturbs."""
    with begun(manifest, root, *options, given=given) as process:
        return ended(process)


def text(name: str, side: str) -> str:
    return (SAMPLES / name / f"{side}.txt").read_text(encoding="utf-8")


def listed(path: Path, count: int, note: str = "") -> Path:
    """A manifest of so many pairs with texts of its own; `note` changes them all."""
    rows = [
        {
            "id": f"p{number}",
            "wire_text": text(NAMES[number % 3], "wire"),
            "derivative_text": f"{text(NAMES[number % 3], 'derivative')}\nIt was report {number} of the day. {note}\n",
        }
        for number in range(count)
    ]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def makers(run: int) -> list[int]:
    """The processes of single reports below a run: each leads a group of its own."""
    return [pid for pid, (parent, group, _) in processes().items() if parent == run and group == pid]


pytestmark = [
    pytest.mark.long(150),
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks processes up in /proc"),
]


def without_times_and_places(page: str) -> str:
    """But for when it was made and in which folder, and for the way back to the index of a site."""
    page = re.sub(r' · <a class="home" href="../../index.html">All reports</a>', "", page)
    page = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "", page)
    return re.sub(rf"(site/pairs|reports)/{OWNERS.name}", "", page)


def test_every_byte_is_that_of_the_report_command_but_for_times(
    site_of_all: Path, reported: tuple[Path, Done]
):
    """No matter which kernel, and what was warmed: tables, pictures, and the page."""
    made, reported = site_of_all / "pairs" / OWNERS.name, reported[0]
    names = {path.relative_to(reported).as_posix() for path in reported.rglob("*") if path.is_file()}
    assert {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()} == names
    for name in names - {"report.html", "report.ipynb", "run.json"}:
        assert (made / name).read_bytes() == (reported / name).read_bytes(), name
    pages = [
        without_times_and_places((each / "report.html").read_text(encoding="utf-8"))
        for each in (made, reported)
    ]
    assert pages[0] == pages[1]
    notebooks = [
        json.loads(without_times_and_places((each / "report.ipynb").read_text(encoding="utf-8")))
        for each in (made, reported)
    ]
    for mine, theirs in zip(*(each["cells"] for each in notebooks), strict=True):
        assert mine.get("outputs") == theirs.get("outputs"), mine["id"]
        assert mine.get("execution_count") == theirs.get("execution_count")
    assert notebooks[0]["metadata"]["language_info"] == notebooks[1]["metadata"]["language_info"]


def test_the_notebook_kept_is_papermills(site_of_all: Path):
    notebook = json.loads((site_of_all / "pairs" / OWNERS.name / "report.ipynb").read_text(encoding="utf-8"))
    told = notebook["metadata"]["papermill"]
    assert told["parameters"]["wire"] == str(OWNERS.relative_to(ROOT) / "wire.txt")
    assert told["exception"] is None
    assert all(cell["metadata"]["papermill"]["status"] == "completed" for cell in notebook["cells"])
    assert sum("injected-parameters" in cell["metadata"].get("tags", []) for cell in notebook["cells"]) == 1


def test_the_report_on_all_pairs_is_made_and_leads_to_each(site_of_all: Path):
    page = (site_of_all / "corpus-report" / "report.html").read_text(encoding="utf-8")
    assert "What do outlets do to wire copy?" in page
    for link in re.findall(r'href="([^"#:]+)"', page):
        assert (site_of_all / "corpus-report" / link).is_file(), link
    assert 'href="corpus-report/report.html"' in (site_of_all / "index.html").read_text(encoding="utf-8")


def test_the_corpus_and_the_reports_say_the_same(site_of_all: Path):
    verdicts = pd.read_parquet(site_of_all / "corpus" / "verdicts.parquet").set_index("id")["verdict"]
    for name, report in Site(site_of_all).reports().items():
        assert verdicts[name] == report.verdict
    assert quick_site.is_whole(site_of_all / "pairs" / OWNERS.name)


def test_headline_numbers_are_measures_of_a_report(site_of_all: Path):
    with (site_of_all / "pairs" / OWNERS.name / "measures.csv").open(encoding="utf-8") as file:
        found = {(row["family"], row["measure"]) for row in csv.DictReader(file)}
    assert found >= changes.HEADLINES
    assert ("quotations", "quotations whose words were changed") in found
    assert ("facts", "changed numbers") in found


def test_a_second_run_makes_nothing_and_says_so(site_of_all: Path, tmp_path: Path):
    site = tmp_path / "site"
    shutil.copytree(site_of_all, site)
    before = {path: path.stat().st_mtime_ns for path in (site / "pairs").rglob("*")}
    status, told = done(ROOT / "data" / "pairs.csv", site)
    assert (status, told["counts"]["made"], told["counts"]["kept"]) == (0, 0, 4)
    assert {path: path.stat().st_mtime_ns for path in (site / "pairs").rglob("*")} == before


def test_what_changed_stands_in_the_report_and_beside_it(site_of_all: Path, tmp_path: Path):
    root = tmp_path / "site"
    shutil.copytree(site_of_all, root)
    changed = text("rate-decision", "derivative")
    changed += "\nA terrible <b>disaster</b>.\n"
    rows = [
        {"id": OWNERS.name, "wire": str(OWNERS / "wire.txt"), "derivative": str(OWNERS / "derivative.txt")},
        {"id": "rate-decision", "wire_text": text("rate-decision", "wire"), "derivative_text": changed},
    ]
    (tmp_path / "m.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    status, told = done(tmp_path / "m.jsonl", root, "--fail-on", "verdict-changed")
    assert (status, told["made"]) == (0, ["rate-decision"])
    report = root / "pairs" / "rate-decision"
    assert quick_site.is_whole(report)
    page = (report / "report.html").read_text(encoding="utf-8")
    section = page.split('id="what-changed-since-the-last-report"')[1].split("<h2")[0]
    assert "The text of the derivative changed. The verdict is the same." in section
    found = pd.read_csv(report / "changes.csv").set_index("name")
    assert found.loc["derivative", "kind"] == "text"
    tone = found.loc["tone, derivative (sentiment)"]
    assert tone["kind"] == "headline number"
    assert tone["now_value"] < tone["former_value"]
    measures = pd.read_csv(report / "measures.csv").set_index("measure")
    assert measures.loc["tone", "derivative"] == tone["now_value"]
    assert (root / "former" / "rate-decision" / "1" / "report.html").is_file()


SHORT = """
import os
from pathlib import Path
from helpers import paths
whole = paths.notebook
paths.notebook = lambda name: Path(os.environ["SHORT"]) if name == "compare" else whole(name)

def trap(pair, *a, **k):
    import subprocess, sys, time
    text = pair.derivative.text
    if "WAITS" in text and not Path(os.environ["TOLD"]).exists():
        child = subprocess.Popen(["sleep", "6000"])
        Path(os.environ["TOLD"]).write_text(str(child.pid))
        time.sleep(6000)
    if "DIES" in text and "MENDED" not in os.environ:
        with open(os.environ["TOLD"], "a") as told: told.write("x")
        os._exit(9)
    if "BREAKS" in text: 1 / 0
    return real(pair, *a, **k)

import sys
if "helpers" in getattr(sys, "orig_argv", []):
    import quick_site
    from helpers.running import schedule, workshop
    schedule.corpus_report = quick_site.reported
    attempt = workshop._attempt

    def trapped(*order):
        global real
        from helpers.measures.readability import Readability
        real, Readability.compare = Readability.compare, staticmethod(trap)
        return attempt(*order)

    workshop._attempt = trapped
"""
"""Reports are short, and what is measured may wait, the first time, for a process of its own that sleeps."""


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which compare.ipynb is its first cells and the reading formulas, so that runs are fast."""
    place = tmp_path_factory.mktemp("short")
    notebook = json.loads((ROOT / "notebooks" / "compare.ipynb").read_text(encoding="utf-8"))
    by_id = {cell["id"]: cell for cell in notebook["cells"]}
    notebook["cells"] = [by_id[name] for name in ("title", "import", "parameters", "load", "method", "save")]
    by_id["import"]["source"] = [
        "from helpers import expect_parameters, load_pair, readability, save, take_parameters\n",
        "expect_parameters()",
    ]
    by_id["load"]["source"] = by_id["load"]["source"][:3]
    by_id["method"]["source"] = ["read = readability.measure(pair, seed=seed)"]
    by_id["save"]["source"] = ["save(output, pair, asked, read)"]
    (place / "compare.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (place / "sitecustomize.py").write_text(SHORT, encoding="utf-8")
    return {
        "SHORT": str(place / "compare.ipynb"),
        "TOLD": str(place / "told"),
        "PYTHONPATH": os.pathsep.join([str(place), str(ROOT / "src"), str(ROOT / "tests")]),
    }


def there(root: Path, pattern: str) -> bool:
    """Whether anything is there like that; a folder may go while one looks into it."""
    with contextlib.suppress(FileNotFoundError):
        return any(root.glob(pattern))
    return False


def test_kill_9_at_random_moments_leaves_no_half_page_and_the_next_run_completes(
    tmp_path: Path, short: dict[str, str]
):
    """Three times the run with all it started, three times the run alone."""
    chance, root = random.Random(4), tmp_path / "site"
    manifest = listed(tmp_path / "m.jsonl", 3)
    assert done(listed(manifest, 1), root, given=short)[0] == 0
    before = {"p0"}
    listed(manifest, 4)
    for attempt in range(6):
        moment = chance.choice([".holder.json", "pairs/.*.writing-*", "pairs/.*.writing-*/report/*", "pairs/p1/run.json"])  # fmt: skip
        asked = ("--workers", "2", "-p", "seed", str(attempt % 2 + 2))
        with begun(manifest, root, *asked, given=short) as process:
            until(lambda at=moment, run=process: there(root, at) or run.poll() is not None)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=chance.uniform(0, 1.5))
            at_work = makers(process.pid)
            with contextlib.suppress(ProcessLookupError):  # a run may be done before it is killed
                (os.killpg if attempt % 2 else os.kill)(process.pid, signal.SIGKILL)
            process.wait()
            until(lambda at_work=at_work: not alive(at_work))
        quick_site.check(root, before)
    status, told = done(manifest, root, "--workers", "2", "-p", "seed", "2", given=short)
    assert (status, told["counts"]["failed"]) == (0, 0)
    quick_site.check(root, {"p0", "p1", "p2", "p3"})
    assert {report.record["parameters"]["seed"] for name, report in Site(root).reports().items() if name in "p0 p1 p2"} == {2}  # fmt: skip
    assert not list(root.rglob(".*.writing-*"))


def words(path: Path, **derivatives: str) -> Path:
    rows = [
        {"id": name, "wire_text": text("rate-decision", "wire"), "derivative_text": f"{text('rate-decision', 'derivative')}\n{last}\n"}
        for name, last in derivatives.items()
    ]  # fmt: skip
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_a_killed_report_is_begun_again_and_nobody_else_may_come_meanwhile(
    tmp_path: Path, short: dict[str, str]
):
    manifest, root = words(tmp_path / "m.jsonl", one="It WAITS.", other="It works."), tmp_path / "site"
    short = short | {"TOLD": str(tmp_path / "told")}
    with begun(manifest, root, given=short) as process:
        child = int(until(lambda: (tmp_path / "told").is_file() and (tmp_path / "told").read_text(), process))
        second, told = done(manifest, root, given=short)
        assert second == schedule.HELD
        assert f"process {process.pid}, since " in told["error"]
        os.kill(processes()[child][0], signal.SIGKILL)
        status, told = ended(process)
    assert (status, told["counts"]["made"]) == (0, 2)


def test_a_report_that_takes_too_long_is_stopped_with_all_it_started(tmp_path: Path, short: dict[str, str]):
    manifest, short = words(tmp_path / "m.jsonl", slow="It WAITS."), short | {"TOLD": str(tmp_path / "told")}
    status, told = done(manifest, tmp_path / "site", "--time-limit", "6", given=short)
    assert status == schedule.SOME_FAILED
    assert told["failures"][0]["how"] == "too slow"
    assert told["failures"][0]["again"] is True
    child = int((tmp_path / "told").read_text())
    until(lambda: not alive([child]))


def test_only_what_may_be_over_is_tried_again(tmp_path: Path, short: dict[str, str]):
    """A process that dies thrice; a cell that fails; a good pair between them."""
    manifest = words(tmp_path / "m.jsonl", dies="It DIES.", breaks="It BREAKS.", good="It works.")
    root, short = tmp_path / "site", short | {"TOLD": str(tmp_path / "told")}
    status, told = done(manifest, root, "--workers", "2", given=short)
    assert (status, told["made"]) == (schedule.SOME_FAILED, ["good"])
    assert {each["id"]: (each["how"], each["again"]) for each in told["failures"]} == {
        "dies": ("died", True),
        "breaks": ("failed cell", False),
    }
    assert (tmp_path / "told").read_text() == "xxx"
    broken = next(each for each in told["failures"] if each["id"] == "breaks")
    assert "ZeroDivisionError" in broken["error"]
    assert "ZeroDivisionError" in (root / "pairs" / "breaks.failed.ipynb").read_text(encoding="utf-8")
    status, told = done(manifest, root, given=short | {"MENDED": "yes"})
    assert (status, told["made"], told["counts"]["failed"]) == (schedule.SOME_FAILED, ["dies"], 1)


@contextlib.contextmanager
def small_disk(place: Path, size: str) -> Iterator[None]:
    place.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    if mount is None or os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("needs root and the right to mount a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_costs_no_former_page_and_the_next_run_completes(tmp_path: Path, short: dict[str, str]):
    disk = tmp_path / "disk"
    with small_disk(disk, "6m"):
        root = disk / "site"
        assert done(listed(tmp_path / "m.jsonl", 1), root, given=short)[0] == 0
        before = {
            path: path.read_bytes() for path in root.rglob("*") if path.is_file() and path.suffix != ".lock"
        }
        full = disk / "full"
        with contextlib.suppress(OSError), full.open("wb") as file:
            while True:
                file.write(b"x" * 65_536)
                file.flush()
        os.truncate(full, full.stat().st_size - 60_000)
        status, told = done(listed(tmp_path / "m.jsonl", 2, note="And more."), root, given=short)
        assert status in (2, schedule.SOME_FAILED)
        assert "No space left" in json.dumps(told)
        quick_site.check(root, {"p0"})
        assert (root / "pairs" / "p0" / "report.html").read_bytes() == before[
            root / "pairs" / "p0" / "report.html"
        ]
        full.unlink()
        status, told = done(tmp_path / "m.jsonl", root, given=short)
        assert (status, told["counts"]["made"]) == (0, 2)
        quick_site.check(root, {"p0", "p1"})


def test_a_stop_that_is_asked_for_ends_all_and_keeps_what_is_made(tmp_path: Path, short: dict[str, str]):
    manifest, root = words(tmp_path / "m.jsonl", one="It works.", other="It WAITS."), tmp_path / "site"
    with begun(manifest, root, given=short | {"TOLD": str(tmp_path / "told")}) as process:
        child = int(until(lambda: (tmp_path / "told").is_file() and (tmp_path / "told").read_text(), process))
        at_work = {child, *makers(process.pid)}
        assert len(at_work) == 2
        process.terminate()
        assert process.wait() == 128 + signal.SIGTERM
    until(lambda: not alive(at_work))
    assert quick_site.is_whole(root / "pairs" / "one")


def test_what_is_noted_of_a_text_stands_on_its_page_and_not_in_the_log(tmp_path: Path):
    manifest = listed(tmp_path / "m.jsonl", 1, "“We are open, he said.")
    with begun(manifest, tmp_path / "site") as process:
        out, error = process.communicate()
    assert (json.loads(out)["status"], error) == (0, "")
    page = (tmp_path / "site" / "pairs" / "p0" / "report.html").read_text(encoding="utf-8")
    assert "A quotation mark before “We are open, he said.…” is never closed." in page


def test_two_folders_change_places_in_one_step_on_linux(tmp_path: Path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    if not folder._exchanged(tmp_path / "one", tmp_path / "other"):
        pytest.skip("this system or disk cannot exchange two folders")
    assert (tmp_path / "one" / "other").exists()
    assert (tmp_path / "other" / "one").exists()


def test_what_was_moved_aside_comes_back(tmp_path: Path):
    left = tmp_path / ".a.b.writing-xyz"
    (left / folder.FORMER).mkdir(parents=True)
    (left / folder.FORMER / "report.html").touch()
    (tmp_path / ".c.writing-1").mkdir()
    folder.tidy(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.b"]
    assert (tmp_path / "a.b" / "report.html").exists()
