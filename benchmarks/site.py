"""How many reports a minute does a scheduled run make?

    python benchmarks/site.py [--pairs 50] [--commands 6] [--data ../shared/validation]

`wire-workbook run --workers 2` on a new site, tables of all pairs and pages
included, against `papermill` and `jupyter nbconvert` called for each pair, two
pairs at a time. The commands are measured on a few of the pairs and taken to go
on at that speed. Pairs are those of `scale.py`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from scale import manifest, pairs, texts

from helpers import paths


def run(listed: Path, site: Path, workers: int) -> float:
    """Seconds of the whole command."""
    command = ["-m", "helpers", "run", str(listed), "--site", str(site), "--workers", str(workers)]
    started = time.perf_counter()
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    told = json.loads(done.stdout.splitlines()[-1])
    assert done.returncode == 0, told
    return time.perf_counter() - started


def commands(folder: Path, given: list[tuple[str, str]], at_once: int) -> float:
    """Seconds of `papermill` and `nbconvert` for each of these pairs."""
    started = time.perf_counter()
    with ThreadPoolExecutor(at_once) as hands:
        list(hands.map(_called, [folder / str(number) for number in range(len(given))], given))
    return time.perf_counter() - started


def _called(folder: Path, pair: tuple[str, str]) -> None:
    folder.mkdir(parents=True)
    for name, text in zip(("wire.txt", "derivative.txt"), pair, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    programs = Path(sys.executable).parent
    parameters = ["-p", "wire", "wire.txt", "-p", "derivative", "derivative.txt", "-p", "output", "tables"]
    notebook = str(paths.notebook("compare"))
    for command in (
        [str(programs / "papermill"), "--no-progress-bar", notebook, "out.ipynb", *parameters],
        [str(programs / "jupyter"), "nbconvert", "--to", "html", "out.ipynb"],
    ):
        subprocess.run(command, cwd=folder, check=True, capture_output=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=50)
    parser.add_argument("--commands", type=int, default=6)
    parser.add_argument("--data", type=Path)
    asked = parser.parse_args()
    listed = list(islice(pairs(texts(asked.data)), asked.pairs))
    few = listed[: asked.commands]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        theirs = len(few) / commands(folder / "commands", few, 2)
        one = manifest(folder / "one.jsonl", listed[:1])
        start = run(one, folder / "start", 2)
        seconds = run(manifest(folder / "all.jsonl", listed), folder / "site", 2)
    ours = len(listed) / seconds
    print(f"papermill and nbconvert, two at a time  {60 * theirs:.1f} reports a minute")
    print(f"run, two workers, {len(listed)} reports  {60 * ours:.1f} reports a minute")
    print(f"start, with one report  {start:.1f} s of {seconds:.1f} s")
    print(f"ratio  {ours / theirs:.2f}, start left out  {(len(listed) - 1) / (seconds - start) / theirs:.2f}")


if __name__ == "__main__":
    main()
