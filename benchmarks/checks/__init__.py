"""What every check of validity shares: a line of the table, the data, the stock library."""

from __future__ import annotations

import csv
import json
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import rankdata

from helpers.languages.english import lists
from helpers.languages.english import words as tokens

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One question and its answers; a share, a correlation or an error in grades."""

    data: str
    question: str
    ours: float
    aim: str = ""
    stock: float | None = None
    published: str = ""


@dataclass(frozen=True, slots=True)
class Data:
    """The folder of the validation data."""

    folder: Path

    def rows(self, name: str) -> list[Row]:
        lines = (self.folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
        return [json.loads(line) for line in lines if line]

    def stories(self) -> dict[str, dict[str, str]]:
        """OneStopEnglish: the text of each story at each level, without a first line that names the level.

        Left out are stories of which a level tells another story: those in which two levels do not
        share half the content words of the one that has fewer.
        """
        found: dict[str, dict[str, str]] = {}
        for row in self.rows("onestop"):
            first, _, rest = row["text"].lstrip("\ufeff").partition("\n")
            found.setdefault(row["story"], {})[row["level"]] = (
                rest if _LEVEL.fullmatch(first) else row["text"]
            )
        return {name: levels for name, levels in found.items() if _is_one_story(tuple(levels.values()))}


def text_of(row: Row) -> str:
    """A story of BASIL, which has its paragraphs as lists of sentences."""
    return "\n\n".join(" ".join(paragraph) for paragraph in row["paragraphs"])


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table of figures as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def auc(scores: Iterable[float], positive: Iterable[bool]) -> float:
    """The chance that one that is positive scores above one that is not."""
    ranks, chosen = rankdata([*scores]), np.array([*positive], dtype=bool)
    yes, no = int(chosen.sum()), int((~chosen).sum())
    return float((ranks[chosen].sum() - yes * (yes + 1) / 2) / (yes * no))


def macro_f1(gold: Iterable[object], found: Iterable[object]) -> float:
    """The mean over the labels of the harmonic mean of share found and share right."""
    pairs = Counter(zip(gold, found, strict=True))
    true, marked = (
        Counter(each for each, _ in pairs.elements()),
        Counter(each for _, each in pairs.elements()),
    )
    return statistics.fmean(2 * pairs[each, each] / (marked[each] + true[each]) for each in true)


_LEVEL = re.compile(r"\s*(elementary|intermediate|advanced)\W*", re.IGNORECASE)


def _is_one_story(texts: Sequence[str]) -> bool:
    words = [_content(text) for text in texts]
    return all(2 * len(one & other) >= min(len(one), len(other)) for one, other in combinations(words, 2))


def _content(text: str) -> frozenset[str]:
    return (
        frozenset(tokens.fold(text[start:end]) for start, end in tokens.words(text)) - lists.function_words()
    )


def untokenised(text: str) -> str:
    """A text as it was written, of one that a tokeniser took apart: QAGS's articles, FRANK's summaries.

    >>> untokenised("the club 's non - league side paid $ 53, 193, 914 for 2. 4 acres .")
    "the club's non-league side paid $53,193,914 for 2.4 acres."
    """
    return _APART.sub(lambda found: found[0].replace(" ", ""), _MARKS.sub('"', text))


_MARKS = re.compile(r"`` | ?''(?!\w)")
_APART = re.compile(
    r"""[ ](?:[.,;:!?%)](?!\d)|'(?:s|re|ve|ll|d|m)\b|n't\b)|[$£(][ ]|(?<=\w)[ ]-[ ](?=\w)
    |\b\d{1,3}(?:,[ ](?=\d{3}\b)|\.[ ](?=\d))""",
    re.VERBOSE,
)
