"""How fast is a report, and how fast are the measures alone?

The report is held against the least a notebook report can be: papermill on a
notebook that only imports pandas, matplotlib, nltk and textstat and draws one
figure, then jupyter nbconvert to HTML. Both run in turn, on the same machine in
the same run, and the ratio of their times is printed.

    python benchmarks/speed.py [--rounds 5]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from helpers import load_pair, paths
from helpers.measures import measure

PAIR = paths.root() / "data" / "articles" / "2024-01-12-blinken-liu"
BARE = """%matplotlib inline
import pandas, matplotlib.pyplot, nltk, textstat
matplotlib.pyplot.plot([1, 2, 3])"""


def timed(*commands: list[str]) -> float:
    """Wall seconds that the commands take, one after the other."""
    started = time.perf_counter()
    for command in commands:
        subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def report(folder: Path) -> float:
    command = [
        sys.executable,
        "-m",
        "helpers",
        "report",
        str(PAIR / "wire.txt"),
        str(PAIR / "derivative.txt"),
    ]
    return timed([*command, "--output", str(folder / "report")])


def floor(folder: Path) -> float:
    programs = Path(sys.executable).parent
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(BARE)])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, folder / "bare.ipynb")
    return timed(
        [
            str(programs / "papermill"),
            "--no-progress-bar",
            str(folder / "bare.ipynb"),
            str(folder / "executed.ipynb"),
        ],
        [str(programs / "jupyter"), "nbconvert", "--to", "html", str(folder / "executed.ipynb")],
    )


def measures() -> float:
    """Seconds from two files to every table of the report, intervals and preparations included."""
    started = time.perf_counter()
    found = measure(load_pair(PAIR / "wire.txt", PAIR / "derivative.txt"))
    parts = [found[name] for name in ("readability", "tone", "topics")]
    assert all(len(part.lines) for part in parts)
    assert len(found.preparations.table)
    assert len(parts[2].tables["topics"])
    assert len(found.sentences)
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="runs of each, in turn")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report(folder), floor(folder)
        pairs = [(report(folder), floor(folder)) for _ in range(rounds)]
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = statistics.median(first / second for first, second in pairs)
    print(f"report, whole command         median {ours:6.2f} s")
    print(f"bare papermill and nbconvert  median {theirs:6.2f} s")
    print(f"ratio, pair by pair           median {ratio:6.2f}    aim 0.80 or less")
    measures()
    warm = [measures() for _ in range(30)]
    print(f"measures alone, warm          median {1000 * statistics.median(warm):6.1f} ms  aim 40 ms or less")


if __name__ == "__main__":
    main()
