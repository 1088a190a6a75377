"""How fast are many pairs measured, and in how much memory?

    python benchmarks/scale.py [--pairs 100] [--data ../shared/validation]

`wire-workbook measure` on one core and on two, against a plain script that does
textstat's ten formulas, VADER by sentence, difflib and a term count on the same
pairs in the same run. Then cost and peak memory at `--pairs` and at ten times as
many. Pairs are stories of BASIL, no two alike; without `--data` they are the
samples with their words shuffled inside each sentence.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import count, islice, permutations
from pathlib import Path

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
    for line in (data / "basil.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        body = "\n\n".join(" ".join(paragraph) for paragraph in row["paragraphs"])
        triplets.setdefault(row["triplet"], []).append(f"{row['title']}\n\n{body}")
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


def measured(listed: Path, output: Path, workers: int) -> tuple[float, float]:
    """Wall seconds of the whole command and the most memory one of its processes held, in MiB."""
    return _timed(
        [
            sys.executable,
            "-m",
            "helpers",
            "measure",
            str(listed),
            "-o",
            str(output),
            "--workers",
            str(workers),
        ]
    )


def plain(listed: Path) -> tuple[float, float]:
    return _timed([sys.executable, __file__, "--plain", str(listed)])


def _timed(command: list[str]) -> tuple[float, float]:
    code = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
    )
    code += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(done.returncode)"
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code, *command], check=True, capture_output=True, text=True)
    return time.perf_counter() - started, int(done.stdout) / (2**20 if sys.platform == "darwin" else 2**10)


def plain_script(listed: Path) -> None:
    """What one would write in an afternoon: no furniture, no intervals, no quotations, facts or verdict."""
    import difflib

    import nltk.data
    import textstat
    from nltk.sentiment.vader import SentimentIntensityAnalyzer

    from helpers.languages.english import lists

    nltk.data.path[:] = [str(lists.nltk_data())]
    vader = SentimentIntensityAnalyzer("sentiment/vader_lexicon/vader_lexicon.txt")
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=100)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--plain", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.plain:
        plain_script(asked.plain)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        listed = list(islice(pairs(texts(asked.data)), 11 * asked.pairs))
        few = manifest(folder / "few.jsonl", listed[: asked.pairs])
        many = manifest(folder / "many.jsonl", listed[asked.pairs :])
        none = manifest(folder / "one.jsonl", listed[:1])
        start, _ = measured(none, folder / "start", 1)
        script = plain(few)
        one = measured(few, folder / "one", 1)
        two = measured(few, folder / "two", 2)
        long = measured(many, folder / "long", 1)
    print(f"{'':34}{'seconds':>9}{'pairs/s':>9}{'ratio':>7}{'peak MiB':>10}")
    for told, pairs_done, (seconds, peak) in (
        ("plain script", asked.pairs, script),
        ("measure, one core", asked.pairs, one),
        ("measure, two cores", asked.pairs, two),
        (f"measure, one core, {10 * asked.pairs:,} pairs", 10 * asked.pairs, long),
    ):
        ratio = script[0] / asked.pairs / (seconds / pairs_done)
        print(f"{told:34}{seconds:9.1f}{pairs_done / seconds:9.2f}{ratio:7.2f}{peak:10.0f}")
    print(f"start, with one pair: {start:.1f} s. Ratio: speed against the plain script's.")
    print(f"two cores against one: {one[0] / two[0]:.2f}. Cost a pair, many against few: "
          f"{(long[0] - start) / (10 * asked.pairs) / ((one[0] - start) / asked.pairs):.2f}")  # fmt: skip


if __name__ == "__main__":
    main()
