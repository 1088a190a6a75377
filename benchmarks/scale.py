"""How fast are many pairs measured, and in how much memory?

    python benchmarks/scale.py [--pairs 100] [--gain-at 400] [--peaks 100 1000 10000] [--data ../shared/validation]

`wire-workbook measure` on one core and on two, against a plain script that does
textstat's ten formulas, VADER by sentence, difflib and a term count on the same
pairs in the same run. Of each, what it takes with one pair is its start and left
out. A pair's cost is processor time, which a busy machine changes little; what
two workers gain is time on the clock. Pairs are stories of BASIL, no two alike;
without `--data` they are the samples with their words shuffled inside each sentence.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice, permutations
from pathlib import Path

from checks import Data, text_of

from helpers import paths

_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")


def texts(data: Path | None) -> list[tuple[str, str]]:
    """Pairs of texts of like subject, to begin with."""
    if data is None:
        folders = sorted((paths.root() / "data" / "samples").glob("*/wire.txt"))
        return [
            (wire.read_text(encoding="utf-8"), (wire.parent / "derivative.txt").read_text(encoding="utf-8"))
            for wire in folders
        ]
    triplets: dict[str, list[str]] = {}
    for row in Data(data).rows("basil"):
        triplets.setdefault(row["triplet"], []).append(f"{row['title']}\n\n{text_of(row)}")
    return [pair for stories in triplets.values() for pair in permutations(stories, 2)]


def pairs(given: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs without end that do not repeat: the given ones, then the same with words shuffled."""
    random.Random(1).shuffle(given)
    for turn in count():
        chance = random.Random(turn)
        for wire, derivative in given:
            yield (wire, derivative) if not turn else (_shuffled(wire, chance), _shuffled(derivative, chance))


def _shuffled(text: str, chance: random.Random) -> str:
    """The paragraphs with the inner words of each sentence in another order."""
    paragraphs = []
    for paragraph in text.split("\n\n"):
        sentences = []
        for sentence in _SENTENCE.split(paragraph):
            first, *inner, last = sentence.split() if len(sentence.split()) > 2 else [sentence, "", ""]
            chance.shuffle(inner)
            sentences.append(" ".join([first, *inner, last]).strip())
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def manifest(path: Path, listed: list[tuple[str, str]]) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for number, (wire, derivative) in enumerate(listed):
            row = {"id": f"p{number}", "wire_text": wire, "derivative_text": derivative}
            file.write(f"{json.dumps(row)}\n")
    return path


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds on the clock and of the processors, and the most memory one of its processes held."""

    wall: float
    processor: float
    mebibytes: float


def measured(listed: Path, workers: int = 1) -> Cost:
    """`wire-workbook measure` into a new folder."""
    with tempfile.TemporaryDirectory() as output:
        given = ["measure", str(listed), "-o", output, "--workers", str(workers)]
        return _cost([sys.executable, "-m", "helpers", *given])


def worked(way: str, listed: Path) -> Cost:
    """The pairs done by the script (*plain*) or by the library's parts that do as much (*same*)."""
    return _cost([sys.executable, __file__, f"--{way}", str(listed)])


_WATCHED = """
import json, resource, subprocess, sys, time
began = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""


def _cost(command: list[str]) -> Cost:
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, *command], check=True, stdout=subprocess.PIPE, text=True
    )
    wall, processor, most = json.loads(done.stdout)
    return Cost(wall, processor, most / (2**20 if sys.platform == "darwin" else 2**10))


def plain_script(listed: Path) -> None:
    """What one would write in an afternoon: no furniture, no intervals, no quotations, facts or verdict."""
    import difflib

    from helpers.measures.readability.textstats import library
    from helpers.measures.tone.stock import stock

    textstat, vader = library(), stock()
    formulas = (
        textstat.flesch_reading_ease, textstat.flesch_kincaid_grade, textstat.gunning_fog,
        textstat.smog_index, textstat.automated_readability_index, textstat.coleman_liau_index,
        textstat.linsear_write_formula, textstat.dale_chall_readability_score, textstat.spache_readability,
        textstat.lix,
    )  # fmt: skip
    for line in listed.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sides = [row["wire_text"], row["derivative_text"]]
        for text in sides:
            [formula(text) for formula in formulas]
            [vader.polarity_scores(sentence) for sentence in _SENTENCE.split(text)]
            Counter(re.findall(r"\w+", text.lower()))
        wire, derivative = (text.split() for text in sides)
        matcher = difflib.SequenceMatcher(None, wire, derivative, autojunk=False)
        matcher.get_matching_blocks()


def same_work(listed: Path) -> None:
    """The same formulas, tones, runs and counts by the library, which reads an article first and finds its names; the collector is set as `measure` sets it."""
    from helpers.ground.processes import settled
    from helpers.measures.readability.features import features
    from helpers.measures.readability.formulas import FORMULAS, Counts
    from helpers.measures.tone.measure import tone
    from helpers.pairing.compared import Compared
    from helpers.reading.articles import as_article

    with settled():
        for line in listed.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            pair = Compared(as_article(row["wire_text"]), as_article(row["derivative_text"]))
            for article in pair:
                counts = Counts.of(features(article).sum(axis=0))
                [formula.value(counts) for formula in FORMULAS]
                [tone(sentence.text) for sentence in article.sentences]
                Counter(article.keys)
            _ = pair.tiles


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=100, help="pairs that a pair's cost is taken from")
    parser.add_argument("--gain-at", type=int, default=400, help="pairs that two workers share")
    parser.add_argument("--peaks", type=int, nargs="*", default=[100, 1_000, 10_000], help="pairs")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--plain", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--same", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.plain or asked.same:
        plain_script(asked.plain) if asked.plain else same_work(asked.same)
        return
    with tempfile.TemporaryDirectory() as name:
        sizes = {1, asked.pairs, asked.gain_at, *asked.peaks}
        listed = list(islice(pairs(texts(asked.data)), max(sizes)))
        files = {size: manifest(Path(name) / f"{size}.jsonl", listed[:size]) for size in sizes}
        _tell(files, asked.pairs, asked.gain_at, asked.peaks)


def _tell(files: dict[int, Path], few: int, shared: int, peaks: list[int]) -> None:
    script, same = (
        worked(way, files[few]).processor - worked(way, files[1]).processor for way in ("plain", "same")
    )
    start = measured(files[1])
    ours = measured(files[few]).processor - start.processor
    print(f"plain script, a pair  {1000 * script / (few - 1):.1f} ms")
    print(f"measure, a pair, one core  {1000 * ours / (few - 1):.1f} ms")
    print(f"speed against the plain script's  {script / ours:.2f}")
    print(f"the same work as the script, a pair  {1000 * same / (few - 1):.1f} ms, {script / same:.2f} of its speed",
          flush=True)  # fmt: skip
    start_of_two, one, two = measured(files[1], 2), measured(files[shared]), measured(files[shared], 2)
    print(f"two workers gain  {(one.wall - start.wall) / (two.wall - start_of_two.wall):.2f}")
    print(f"at {shared:,} pairs: one {one.wall:.1f} s, two {two.wall:.1f} s; "
          f"processors {one.processor:.1f} s and {two.processor:.1f} s; "
          f"start {start.wall:.1f} s and {start_of_two.wall:.1f} s", flush=True)  # fmt: skip
    for size in peaks:
        print(f"peak MiB at {size:,} pairs  {measured(files[size]).mebibytes:.0f}", flush=True)


if __name__ == "__main__":
    main()
