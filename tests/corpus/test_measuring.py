"""Many pairs: the tables are those of the reports, whatever dies on the way."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import killing
import pandas as pd
import pyarrow as pa
import pytest
from conftest import SAMPLES, Done
from pyarrow import parquet
from watching import FOREVER, alive, below, held, until

from helpers import load_pair
from helpers.corpus import measuring as corpus_measuring
from helpers.corpus import options as corpus_options
from helpers.corpus import part as corpus_part
from helpers.corpus import workers as corpus_workers
from helpers.corpus.manifest import read_manifest
from helpers.errors import ArticleError, ClusterError, HeldError, OutputError, ParameterError
from helpers.ground import processes, turns
from helpers.measures import TABLES, measure
from helpers.measures.readability import Readability
from helpers.measures.readability import measure as readability
from helpers.showing import tables

NAMES = ("harbour-strike", "rate-decision", "flood-and-film")
COMMAND = [sys.executable, "-W", "error", "-m", "helpers", "measure"]

pytestmark = pytest.mark.long(75)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus_measuring, "PAIRS_A_PART", 2)


def text(name: str, side: str) -> str:
    return (SAMPLES / name / f"{side}.txt").read_text(encoding="utf-8")


def rows(count: int) -> list[dict]:
    """Pairs that all differ: the samples, each with a last sentence of its own."""
    return [
        {
            "id": f"p{number}",
            "wire_text": text(NAMES[number % 3], "wire"),
            "derivative_text": f"{text(NAMES[number % 3], 'derivative')}\nIt was report {number} of the day.\n",
            "number": number,
        }
        for number in range(count)
    ]


def short(*numbers: int) -> list[dict]:
    """Pairs of a sentence each, which take no time."""
    wire = "The port was shut on Monday for the {}th day, a minister said."
    return [
        {"id": f"p{number}", "wire_text": wire.format(number), "derivative_text": f"Shut for {number} days."}
        for number in numbers
    ]


def write(path: Path, listed: list[dict]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in listed), encoding="utf-8")
    return path


def run(manifest: Path, output: Path, *options: str, code: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *COMMAND[5:]] if code else COMMAND
    return subprocess.run(
        [*command, str(manifest), "--output", str(output), *options],
        capture_output=True,
        text=True,
        check=False,
    )


def written(output: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in [*output.glob("*.parquet"), output / "failures.csv"]}


def test_the_tables_are_those_the_report_saves(
    tmp_path: Path, reported: tuple[Path, Done], corpus_of_all: Path
):
    """The notebook's last cell and the corpus say the same to the last digit of its CSV."""
    report, _ = reported

    def lines(name: str) -> pd.DataFrame:
        frame = pd.read_parquet(corpus_of_all / f"{name}.parquet")
        return frame[frame["id"] == report.name].drop(columns="id").reset_index(drop=True)

    for name in set(TABLES) - {"verdicts"}:
        frame = lines(name)
        if name == "facts":
            numbers = ["wire_sentence", "derivative_sentence"]
            frame[numbers] = frame[numbers].astype("float64")
        whole = (
            "wire_sentence",
            "derivative_sentence",
            "wire_start",
            "wire_end",
            "derivative_start",
            "derivative_end",
        )
        for column in ("counterpart_sentence", *(whole if name == "findings" else ())):
            if column in frame:
                frame[column] = frame[column].astype("Int64")
        tables.save_csv(frame, tmp_path / "again.csv")
        assert (tmp_path / "again.csv").read_bytes() == (report / f"{name}.csv").read_bytes(), name
    told = json.loads((report / "run.json").read_text(encoding="utf-8"))
    assert lines("verdicts")["verdict"][0] == told["verdict"]["label"]


def test_numbers_keep_every_digit(tmp_path: Path):
    pair = load_pair(SAMPLES / NAMES[0] / "wire.txt", SAMPLES / NAMES[0] / "derivative.txt")
    found = measure(pair, seed=7).lines
    listed = [
        {"id": "a"} | {side: str(SAMPLES / NAMES[0] / f"{side}.txt") for side in ("wire", "derivative")}
    ]
    corpus_measuring.measure(
        read_manifest(write(tmp_path / "m.jsonl", listed)), tmp_path / "o", corpus_options.Options(seed=7)
    )
    kept = pd.read_parquet(tmp_path / "o" / "measures.parquet").drop(columns="id")
    pd.testing.assert_frame_equal(kept, found, check_exact=True)


def test_a_bad_row_costs_itself(tmp_path: Path):
    listed = rows(3)
    listed[1]["wire_text"] = (
        "Der Minister sagte am Montag, dass die Regierung das Gesetz nicht ändern werde. " * 9
    )
    (tmp_path / "empty.txt").write_bytes(b"")
    listed.append({"id": "empty", "wire": "empty.txt", "derivative_text": "=A story.", "number": 9})
    bad = {"credit": "(Reporting by Ann Lee)", "control": "\x00\x01\x02"}
    listed += [
        {"id": name, "wire_text": text(NAMES[0], "wire"), "derivative_text": each, "number": 10}
        for name, each in bad.items()
    ]
    done = run(write(tmp_path / "m.jsonl", listed), tmp_path / "o")
    assert done.returncode == 3, done.stderr
    assert done.stdout.splitlines()[-1] == str(tmp_path / "o")
    told = list(csv.DictReader(io.StringIO((tmp_path / "o" / "failures.csv").read_text(encoding="utf-8"))))
    assert [(line["id"], line["line"]) for line in told] == [
        ("p1", "2"),
        ("empty", "4"),
        ("credit", "5"),
        ("control", "6"),
    ]
    assert "German" in told[0]["error"]
    for name in TABLES:
        assert set(pd.read_parquet(tmp_path / "o" / f"{name}.parquet")["id"]) <= {"p0", "p2"}
    kept = pd.read_parquet(tmp_path / "o" / "pairs.parquet")
    assert list(kept["id"]) == ["p0", "p1", "p2", "empty", *bad]
    assert list(kept["number"]) == ["0", "1", "2", "9", "10", "10"]


def test_a_defect_costs_its_own_pair_and_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    manifest = read_manifest(write(tmp_path / "m.jsonl", rows(2)))
    real = readability.compare

    def failing(pair, **options):
        if "report 1 of" in pair.derivative.text:
            raise ZeroDivisionError("a defect")
        return real(pair, **options)

    monkeypatch.setattr(Readability, "compare", staticmethod(failing))
    assert corpus_measuring.measure(manifest, tmp_path / "o").failed == 1
    assert "ZeroDivisionError" in (tmp_path / "o" / "failures.csv").read_text(encoding="utf-8")
    monkeypatch.undo()
    done = corpus_measuring.measure(manifest, tmp_path / "o")
    assert (done.measured, done.kept, done.failed) == (1, 1, 0)


def test_only_what_changed_is_measured_again(tmp_path: Path, small: None):
    path, output = tmp_path / "m.jsonl", tmp_path / "o"
    listed = rows(5)
    first = corpus_measuring.measure(read_manifest(write(path, listed)), output)
    assert (first.measured, first.kept) == (5, 0)
    again = corpus_measuring.measure(read_manifest(path), output)
    assert (again.measured, again.kept) == (0, 5)
    listed[3]["derivative_text"] += "One more sentence.\n"
    listed = [*rows(6)[5:], *listed[2:4], listed[0]]
    third = corpus_measuring.measure(read_manifest(write(path, listed)), output)
    assert (third.measured, third.kept) == (2, 2)
    fresh = corpus_measuring.measure(read_manifest(path), tmp_path / "fresh")
    assert fresh.measured == 4
    assert written(output) == written(tmp_path / "fresh")
    other = corpus_measuring.measure(read_manifest(path), output, corpus_options.Options(seed=2))
    assert other.measured == 4


def test_a_broken_part_is_measured_again(tmp_path: Path, small: None):
    manifest, output = read_manifest(write(tmp_path / "m.jsonl", rows(4))), tmp_path / "o"
    corpus_measuring.measure(manifest, output)
    before, notes = written(output), []
    part = sorted((output / "parts").iterdir())[0]
    part.write_bytes(part.read_bytes()[:1_000])
    done = corpus_measuring.measure(manifest, output, tell=notes.append)
    assert (done.measured, done.kept) == (2, 2)
    assert part.name in notes[0]
    assert written(output) == before


def test_a_part_in_which_one_bit_is_flipped_is_measured_again(tmp_path: Path, quick: None):
    """Wherever it is: never other numbers, never stuck, and the part is named."""
    manifest, output = read_manifest(write(tmp_path / "m.jsonl", short(1, 2))), tmp_path / "o"
    corpus_measuring.measure(manifest, output)
    before = written(output)
    for place in range(24):
        part = sorted(parts(output))[place % 2]
        content = bytearray(part.read_bytes())
        content[len(content) * place // 24] ^= 1 << place % 8
        part.write_bytes(content)
        notes: list[str] = []
        done = corpus_measuring.measure(manifest, output, tell=notes.append)
        assert (done.measured, done.kept, len(notes)) == (1, 1, 1), place
        assert f"{part} is damaged" in notes[0]
        assert written(output) == before, place


def test_a_missing_file_costs_its_own_pair_and_not_the_night(tmp_path: Path):
    listed = [*short(1, 2), {"id": "gone", "wire": "gone.txt", "derivative_text": "Shut for 3 days."}]
    done = run(write(tmp_path / "m.jsonl", listed), tmp_path / "o")
    assert done.returncode == 3, done.stderr
    failures = list(csv.DictReader(io.StringIO((tmp_path / "o" / "failures.csv").read_text("utf-8"))))
    assert "There is no file" in next(row["error"] for row in failures if row["id"] == "gone")


SMALL_PARTS = "import sys; from helpers import cli; from helpers.corpus import measuring; measuring.PAIRS_A_PART = 1; sys.exit(cli.main())"


def at_work(manifest: Path, output: Path, *options: str) -> AbstractContextManager[subprocess.Popen[bytes]]:
    """A run that has kept two parts and stands still before the third."""
    command = [sys.executable, "-c", SMALL_PARTS, "measure", manifest, "-o", output, *options]
    return held("*/parts/*.arrow", *command, after=2, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def parts(output: Path) -> list[Path]:
    return list((output / "parts").glob("*.arrow")) if (output / "parts").is_dir() else []


def test_a_run_ended_by_kill_9_is_taken_up(tmp_path: Path):
    path, output = write(tmp_path / "m.jsonl", short(1, 2, 3, 4)), tmp_path / "o"
    with at_work(path, output) as process:
        process.kill()
        process.wait()
    done = corpus_measuring.measure(read_manifest(path), output)
    assert (done.kept, done.measured) == (2, 2)
    corpus_measuring.measure(read_manifest(path), tmp_path / "unbroken")
    assert written(output) == written(tmp_path / "unbroken")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pair a part, none measured twice, nothing put in order for many more, and the files that Arrow opens are heard of as those of Python."""
    known: dict[str, corpus_part.Lines] = {}
    lines = corpus_workers.Task._lines

    def once(task: corpus_workers.Task, work: corpus_part.Work) -> corpus_part.Lines:
        if work.key not in known:
            known[work.key] = lines(task, work)
        return known[work.key]

    def heard(opened: Callable[..., Any]) -> Callable[..., Any]:
        def opening(path: Path | str, *given: Any, **options: Any) -> Any:
            sys.audit("open", path, None, os.O_RDONLY if "rb" in given else os.O_WRONLY)
            return opened(path, *given, **options)

        return opening

    monkeypatch.setattr(corpus_measuring, "PAIRS_A_PART", 1)
    monkeypatch.setattr(corpus_workers.Task, "_lines", once)
    monkeypatch.setattr(processes, "settled", nullcontext)
    monkeypatch.setattr(pa, "OSFile", heard(pa.OSFile))
    monkeypatch.setattr(parquet, "ParquetWriter", heard(parquet.ParquetWriter))
    monkeypatch.setattr(os, "fsync", lambda _: None)


def is_whole(output: Path) -> bool:
    """A record is there, and every table it names is the one it means."""
    files = corpus_measuring.finished(output).get("files", {})
    return bool(files) and all(
        corpus_measuring.digest(output / name) == digest for name, digest in files.items()
    )


def look_in(output: Path) -> None:
    """What a run does before anything else."""
    with corpus_measuring._alone(output):
        pass


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("from nothing", killing.KilledError),
        ("from nothing", killing.FULL),
        ("from another corpus", killing.KilledError),
        ("from another corpus", killing.FULL),
        ("from one without its parts", killing.KilledError),
    ],
)
def test_a_run_that_ends_at_any_moment_is_taken_up(
    tmp_path: Path, quick: None, start: str, end: type[killing.KilledError] | OSError
):
    """Killed before, or out of room at, every single step: the end is that of an unbroken run, a former corpus whole till then."""
    manifest = read_manifest(write(tmp_path / "m.jsonl", short(1, 2)))
    corpus_measuring.measure(read_manifest(write(tmp_path / "f.jsonl", short(0, 1))), tmp_path / "former")
    corpus_measuring.measure(manifest, tmp_path / "unbroken")
    output, expected = tmp_path / "o", written(tmp_path / "unbroken")

    def begin() -> None:
        shutil.rmtree(output, ignore_errors=True)
        if start != "from nothing":
            shutil.copytree(tmp_path / "former", output)
        if start == "from one without its parts":
            shutil.rmtree(output / "parts")

    step = 0
    for step in killing.at_every_step(lambda: corpus_measuring.measure(manifest, output), output, begin, end):
        assert is_whole(output) or not (output / "run.json").exists(), step
        had = len(parts(output))
        if start != "from nothing":
            look_in(output)
            assert is_whole(output), step
        done = corpus_measuring.measure(manifest, output)
        assert done.measured + done.kept == 2, step
        assert done.kept == had or start == "from another corpus", step
        assert written(output) == expected, step
        assert {path.name for path in output.iterdir()} == {*expected, "run.json", "parts", ".lock"}, step
    assert step > (15 if end is killing.FULL else 30)


ALL = len(corpus_measuring._WRITTEN)


@pytest.mark.parametrize(("moved", "came"), [(1, 0), (5, 0), (ALL, 0), (ALL, 1), (ALL, ALL - 1)])
def test_a_swap_that_was_cut_off_is_undone(tmp_path: Path, quick: None, moved: int, came: int):
    """Also where that is cut off again."""
    corpus_measuring.measure(read_manifest(write(tmp_path / "m.jsonl", short(1))), tmp_path / "whole")
    output, making = tmp_path / "o", tmp_path / "o" / ".writing-dead"

    def cut_off() -> None:
        shutil.rmtree(output, ignore_errors=True)
        shutil.copytree(tmp_path / "whole", output)
        (making / "former").mkdir(parents=True)
        for name in corpus_measuring._WRITTEN[:moved]:
            (output / name).rename(making / "former" / name)
        for name in corpus_measuring._WRITTEN[::-1][:came]:
            (output / name).write_bytes(b"of another run")

    for step in killing.at_every_step(lambda: look_in(output), output, cut_off):
        look_in(output)
        assert is_whole(output), step
        assert not making.exists()


TRAP = """
import multiprocessing, os, sys
from helpers import __main__
from helpers.ground import hands
from helpers.measures.readability import Readability, measure as readability

hands.TRIES = 2
real = readability.compare

def trap(pair, *given, **options):
    if multiprocessing.parent_process() and "for 1 days" in pair.derivative.text and LEFT():
        os.kill(os.getpid(), 9)
    return real(pair, *given, **options)

Readability.compare = staticmethod(trap)
if __name__ == "__main__":
    BESIDE
    sys.exit(__main__.main())
"""
"""The command, where a pair kills the worker that measures it, as long as there is anything LEFT."""


def trapped(
    tmp_path: Path, left: str, *options: object, beside: str = ""
) -> subprocess.CompletedProcess[str]:
    script = tmp_path / "trapped.py"
    script.write_text(TRAP.replace("LEFT()", left).replace("BESIDE", beside), encoding="utf-8")
    command = [sys.executable, script, "measure", *options, "--workers", "2"]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)


def test_two_workers_give_the_bytes_of_one_though_one_is_killed(tmp_path: Path):
    path = write(tmp_path / "m.jsonl", short(*range(10)))
    corpus_measuring.measure(read_manifest(path), tmp_path / "one")
    (tmp_path / "life").touch()
    done = trapped(
        tmp_path, "(os.path.exists('life') and not os.remove('life'))", path, "-o", tmp_path / "two"
    )
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "life").exists()
    assert written(tmp_path / "one") == written(tmp_path / "two")


THREADED = "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()"


@pytest.mark.parametrize("beside", ["", THREADED], ids=["forked", "spawned, as threads are at work"])
def test_a_pair_that_kills_its_worker_costs_itself(tmp_path: Path, beside: str):
    """The batch it was in is measured pair by pair."""
    path = write(tmp_path / "m.jsonl", short(0, 1, 2))
    done = trapped(tmp_path, "True", path, "-o", tmp_path / "o", beside=beside)
    assert done.returncode == 3, done.stderr
    told = list(csv.DictReader(io.StringIO((tmp_path / "o" / "failures.csv").read_text(encoding="utf-8"))))
    assert [line["id"] for line in told] == ["p1"]
    assert "worker died" in told[0]["error"]
    assert list(pd.read_parquet(tmp_path / "o" / "verdicts.parquet")["id"]) == ["p0", "p2"]


def test_a_run_ended_by_kill_9_leaves_no_worker(tmp_path: Path):
    """Nor the lock, which workers were forked with."""
    path, output = write(tmp_path / "m.jsonl", short(1, 2, 3, 4, 5)), tmp_path / "o"
    with at_work(path, output, "--workers", "2") as process:
        workers = below(process.pid)
        assert len(workers) == 2
        process.kill()
        process.wait()
        look_in(output)
        until(lambda: not alive(workers))


def test_the_same_code_runs_on_a_cluster_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import dask
    from distributed import LocalCluster

    manifest = read_manifest(write(tmp_path / "m.jsonl", rows(3)))
    corpus_measuring.measure(manifest, tmp_path / "one")
    monkeypatch.setattr(corpus_workers, "_SECONDS_TO_CONNECT", FOREVER)
    patient = {f"distributed.comm.timeouts.{name}": FOREVER for name in ("connect", "tcp")}
    with (
        dask.config.set(patient),
        LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster,
    ):
        corpus_measuring.measure(manifest, tmp_path / "two", scheduler=cluster.scheduler_address)
        listed = write(tmp_path / "scheduler.json", [{"address": cluster.scheduler_address}])
        corpus_measuring.measure(manifest, tmp_path / "three", scheduler=str(listed))
        corpus_measuring.measure(manifest, tmp_path / "four", scheduler=cluster)
    assert {written(tmp_path / name) == written(tmp_path / "one") for name in ("two", "three", "four")} == {
        True
    }


def test_no_cluster_is_told_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(corpus_workers, "_SECONDS_TO_CONNECT", 1)
    manifest = read_manifest(write(tmp_path / "m.jsonl", rows(1)))
    with pytest.raises(ClusterError, match="cannot be reached"):
        corpus_measuring.measure(manifest, tmp_path / "o", scheduler="tcp://127.0.0.1:1")
    assert not (tmp_path / "o").exists()


def test_one_run_at_a_time_and_never_over_other_things(tmp_path: Path):
    manifest = read_manifest(write(tmp_path / "m.jsonl", rows(1)))
    (tmp_path / "o").mkdir()
    with turns.alone(tmp_path / "o"), pytest.raises(HeldError, match="Another run"):
        corpus_measuring.measure(manifest, tmp_path / "o")
    with pytest.raises(OutputError, match="other things"):
        corpus_measuring.measure(manifest, tmp_path)
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "thesis.docx").write_text("three years of work")
    with pytest.raises(OutputError, match="other things"):
        corpus_measuring.measure(manifest, tmp_path)


def test_workers_that_cannot_be_leave_no_folder(tmp_path: Path):
    manifest = read_manifest(write(tmp_path / "m.jsonl", rows(1)))
    with pytest.raises(ParameterError, match="0 workers"):
        corpus_measuring.measure(manifest, tmp_path / "o", workers=0)
    assert not (tmp_path / "o").exists()


def test_a_format_that_does_not_exist_leaves_no_folder(tmp_path: Path):
    manifest = read_manifest(write(tmp_path / "m.jsonl", rows(1)))
    with pytest.raises(ArticleError, match="no format “bogus”"):
        corpus_measuring.measure(manifest, tmp_path / "o", corpus_options.Options(derivative_format="bogus"))
    assert not (tmp_path / "o").exists()


def test_what_somebody_laid_beside_the_parts_stays(tmp_path: Path):
    manifest, output = read_manifest(write(tmp_path / "m.jsonl", short(1))), tmp_path / "o"
    corpus_measuring.measure(manifest, output)
    (output / "parts" / "notes.txt").write_text("seen on Monday")
    corpus_measuring.measure(manifest, output)
    assert (output / "parts" / "notes.txt").exists()


def test_other_versions_are_kept_and_not_read_and_the_help_says_so(tmp_path: Path):
    (tmp_path / "kill.txt").write_text("KILL - Story")
    for versions in ("", "kill.txt", "gone.txt"):
        listed = [row | {"other_versions": versions} for row in short(1)]
        done = corpus_measuring.measure(read_manifest(write(tmp_path / "m.jsonl", listed)), tmp_path / "o")
        assert (done.measured, done.kept, done.failed) == ((0, 1, 0) if versions else (1, 0, 0))
        assert parquet.read_table(tmp_path / "o" / "pairs.parquet")["other_versions"].to_pylist() == [
            versions
        ]
    assert "other_versions is read by run" in " ".join(run(Path("--help"), tmp_path).stdout.split())


def test_a_pair_that_was_given_up_is_not_measured_and_stands_with_the_reason(tmp_path: Path):
    manifest = read_manifest(write(tmp_path / "m.jsonl", rows(2)))
    given_up = {rows(2)[1]["id"]: "it took longer than 5 s"}
    done = corpus_measuring.measure(manifest, tmp_path / "o", given_up=given_up)
    assert (done.measured, done.failed) == (1, 1)
    assert "it took longer than 5 s" in (tmp_path / "o" / "failures.csv").read_text(encoding="utf-8")


def test_a_wrong_parameter_is_told_before_anything_is_written(tmp_path: Path):
    done = run(write(tmp_path / "m.jsonl", rows(1)), tmp_path / "o", "-p", "sede", "1")
    assert done.returncode == 2
    assert "Did you mean 'seed'?" in done.stderr
    assert not (tmp_path / "o").exists()


def test_parquet_keeps_the_types_where_tables_are_empty(tmp_path: Path):
    corpus_measuring.measure(
        read_manifest(write(tmp_path / "m.jsonl", [{"id": "a", "wire_text": "x", "derivative_text": "=y"}])),
        tmp_path / "o",
    )
    for name, columns in TABLES.items():
        assert parquet.read_schema(tmp_path / "o" / f"{name}.parquet") == pa.schema(
            [("id", pa.string()), *columns.items()]
        )
