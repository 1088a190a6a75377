"""How much memory does a long text take?

    python benchmarks/memory.py [--sentences 8000]

A pair of that many sentences of changing length, and one of as many paragraphs of
one word, each in a process of its own: the most memory it held after the pair was
read, and after reading and tone were compared, whose intervals take most. Then a pair
of 50,000 words, of which everything is measured.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys

from helpers import paths
from helpers.measures import lines, measure
from helpers.measures.readability import measure as readability
from helpers.measures.tone import measure as tone
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

WORDS = ("harbour", "minister", "said", "trade", "good", "the", "of", "killed", "agreement", "never", "city")
KINDS = ("sentences", "paragraphs of one word", "words")
MOST_WORDS = 50_000


def text(kind: str, count: int, seed: int) -> str:
    chance = random.Random(seed)
    if kind == KINDS[2]:
        words = chance.choices(
            paths.data("samples/harbour-strike/wire.txt").read_text(encoding="utf-8").split(), k=MOST_WORDS
        )
        return "\n\n".join(
            f"{' '.join(words[at : at + 18]).capitalize()}." for at in range(0, MOST_WORDS, 18)
        )
    if kind == KINDS[1]:
        return "\n\n".join(chance.choice(WORDS).title() for _ in range(count))
    sentences = [" ".join(chance.choices(WORDS, k=chance.randint(3, 24))).capitalize() for _ in range(count)]
    return "\n\n".join(f"{sentence}." for sentence in sentences)


def peak() -> float:
    """The most memory this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def measured(kind: str, count: int) -> None:
    pair = Compared(*(as_article(text(kind, count, seed), any_language=True) for seed in (1, 2)))
    read = peak()
    if kind == KINDS[2]:
        count = len(pair.wire.words)
        assert measure(pair, seed=1).kept
    else:
        lines.table(readability.compare(pair, seed=1))
        lines.table(tone.compare(pair, seed=1))
    print(f"{count:8,} {kind:24} read {read:6.0f} MiB, compared {peak():6.0f} MiB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sentences", type=int, default=8_000)
    parser.add_argument("--kind", choices=KINDS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.kind:
        measured(asked.kind, asked.sentences)
        return
    for kind in KINDS:
        words = [sys.executable, __file__, "--sentences", str(asked.sentences), "--kind", kind]
        subprocess.run(words, check=True)


if __name__ == "__main__":
    main()
