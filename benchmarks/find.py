"""How long does `wire-workbook find` take among very many articles, and in how much memory?

Articles are made from the validation texts (BASIL, OneStopEnglish, Reuters):
each is a dozen paragraphs drawn at random from all stories on other events, in which every
sixth word of four letters or more has changed places with another of the
same article and each article has some words of its own, so that neither
articles nor paragraphs repeat. The seed is fixed. The wire reports are the
first stories of BASIL, whose companions of the same event lie among the
articles as they are.

    python benchmarks/find.py --data ../shared/validation [--articles 100000] [--wires 3]

Times the whole command in a process of its own: reading, counting, judging, writing. The memory
is the highest sum over all its processes.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from checks import Data

MOST_SECONDS, MOST_MEBIBYTES = 600, 4_096
SEED = 1
_WORD = re.compile(r"[a-z]{4,}")


def stories(data: Data) -> tuple[list[list[str]], list[str]]:
    """BASIL's stories as paragraphs, and the event of each."""
    rows = data.rows("basil")
    basil = [[" ".join(paragraph) for paragraph in row["paragraphs"]] for row in rows]
    return basil, [row["triplet"] for row in rows]


def paragraphs_of(data: Data, basil: list[list[str]]) -> list[str]:
    """What articles are made of: paragraphs of these stories and of the other sets."""
    paragraphs = [paragraph for story in basil for paragraph in story]
    paragraphs += [line for row in data.rows("onestop") for line in row["text"].split("\n") if len(line) > 80]
    for row in data.rows("reuters_datelines"):
        body = re.split(r"\n {4}", row["body"] or "")
        paragraphs += [" ".join(each.split()) for each in body if len(each) > 80]
    return paragraphs


def made(chance: random.Random, paragraphs: list[str], number: int) -> str:
    """An article of some 600 words that nobody wrote."""
    text = "\n\n".join(chance.sample(paragraphs, 12))
    places = [match.span() for match in _WORD.finditer(text)][chance.randrange(6) :: 6]
    words = [text[start:end] for start, end in places]
    chance.shuffle(words)
    words[: len(words) // 20] = [f"{word}x{number}" for word in words[: len(words) // 20]]
    pieces, last = [], 0
    for (start, end), word in zip(places, words, strict=True):
        pieces += [text[last:start], word]
        last = end
    return "".join([*pieces, text[last:]])


def lay_out(data: Data, folder: Path, articles: int, wires: int) -> tuple[list[Path], set[str]]:
    """Files of all articles in folders of a thousand; returns the wire reports and their companions' names."""
    basil, events = stories(data)
    chance = random.Random(SEED)
    chosen = sorted(set(events), key=events.index)[:wires]
    others_of = [story for story, event in zip(basil, events, strict=True) if event not in chosen]
    paragraphs = paragraphs_of(data, others_of)
    reports = [folder / f"wire-{number}.txt" for number in range(len(chosen))]
    companions: set[str] = set()
    among = folder / "among"
    for number in range(articles):
        file = among / f"{number // 1_000:04}" / f"{number:07}.txt"
        if number % 1_000 == 0:
            file.parent.mkdir(parents=True)
        text = "\n\n".join(basil[number]) if number < len(basil) else made(chance, paragraphs, number)
        file.write_text(text, encoding="utf-8")
    for report, event in zip(reports, chosen, strict=True):
        first, *others = [number for number, each in enumerate(events) if each == event]
        (among / "0000" / f"{first:07}.txt").rename(report)
        companions |= {f"0000/{number:07}.txt" for number in others}
    return reports, companions


def memory(process: int) -> int:
    """Resident kilobytes of a process and all below it."""
    total = 0
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
        found = re.search(r"VmRSS:\s+(\d+)", status)
        total = int(found[1]) if found else 0
        for thread in Path(f"/proc/{process}/task").iterdir():
            total += sum(map(memory, map(int, (thread / "children").read_text(encoding="utf-8").split())))
    except OSError:
        pass
    return total


def watched(command: list[str]) -> tuple[float, float, str]:
    """Seconds, highest mebibytes and output of a command."""
    started, most = time.perf_counter(), 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:

        def look() -> None:
            nonlocal most
            while process.poll() is None:
                most = max(most, memory(process.pid))
                time.sleep(0.2)

        looking = threading.Thread(target=look)
        looking.start()
        output = process.communicate()[0]
        looking.join()
    if process.returncode not in (0, 1):
        raise SystemExit(f"the command ended with status {process.returncode}")
    return time.perf_counter() - started, most / 1_024, output


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the validation data")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--wires", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reports, companions = lay_out(Data(asked.data), folder, asked.articles, asked.wires)
        size = sum(file.stat().st_size for file in (folder / "among").rglob("*.txt"))
        manifest = folder / "found.csv"
        seconds, mebibytes, output = watched(
            [
                *(sys.executable, "-m", "helpers", "find", "--among", str(folder / "among")),
                *("--output", str(manifest), *map(str, reports)),
            ]
        )
        import pandas as pd

        listed = set(pd.read_csv(manifest)["article"])
    print(output)
    figures = {
        "articles": asked.articles,
        "mebibytes of text": round(size / 2**20),
        "wire reports": len(reports),
        "companions found": f"{len(companions & listed)} of {len(companions)}",
        "seconds": f"{seconds:.0f} (at most {MOST_SECONDS} for 100,000 articles)",
        "highest memory, MiB": f"{mebibytes:.0f} (at most {MOST_MEBIBYTES})",
    }
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
