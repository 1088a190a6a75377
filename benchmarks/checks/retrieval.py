"""Are the articles about a wire report's event found among many, and is what is found about that event?"""

from __future__ import annotations

import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy import sparse

from checks import Data, Line, text_of
from helpers.corpus.pairs import ONE_EVENT
from helpers.languages.english import words as tokens
from helpers.measures.verdict import labels as verdict_labels
from helpers.reading.articles import read_article
from helpers.retrieval import search as retrieval

BASIL, ONESTOP = "basil", "onestop"
SEEN = 3
"""`LIKELY_FROM` of the verdict was chosen on every third of BASIL's articles; those are no wire reports here."""


def among_many(data: Data) -> Iterator[Line]:
    """BASIL's and OneStopEnglish's stories among Reuters', no date given.

    A wire report is a BASIL story (its event in two other newsrooms is to be
    found) or an advanced OneStopEnglish one (its two rewrites are).
    """
    with tempfile.TemporaryDirectory() as name:
        files, groups = _written(data, Path(name))
        wires = {
            BASIL: [file for file in files if file.name.startswith(BASIL)],
            ONESTOP: [file for file in files if re.match(rf"{ONESTOP}.*-adv", file.name)],
        }
        wires[BASIL] = [file for number, file in enumerate(wires[BASIL]) if number % SEEN]
        wires[ONESTOP] = wires[ONESTOP][::2]
        chosen = [file for each in wires.values() for file in each]
        stock = _by_count_cosine(files, chosen, groups)
        search = retrieval.find([read_article(file) for file in chosen], Path(name))
        listed = dict(zip(chosen, search.neighbours, strict=True))
        found = {
            wire: [groups[Path(each.entry.path)] for each in near.found if each.verdict.label in ONE_EVENT]
            for wire, near in listed.items()
        }
        of_group = Counter(groups.values())
        surely = {
            wire: [groups[Path(each.entry.path)] for each in near.found if each.certainty == retrieval.LIKELY]
            for wire, near in listed.items()
        }
        what = "found in the top 10 as derived or same event, share"
        for kind, its in (("basil, onestop", chosen), *wires.items()):
            shares = [_recall(kept, its, groups, of_group) for kept in (found, stock)]
            yield Line(kind, f"of {search.articles:,} articles, {what}", shares[0], "≥ .95", shares[1])
            yield Line(
                kind, "the same, those listed as perhaps left out", _recall(surely, its, groups, of_group)
            )
        yield from _rightly(listed, wires, groups)


def _rightly(
    listed: dict[Path, retrieval.Neighbours], wires: dict[str, list[Path]], groups: dict[Path, str]
) -> Iterator[Line]:
    """How much of what is listed is about the event; independent reports of it are known for BASIL alone."""
    right: dict[str, list[bool]] = defaultdict(list)
    derived: list[bool] = []
    for kind, its in wires.items():
        for wire in its:
            wrong = [each for each in listed[wire].found if groups[Path(each.entry.path)] != groups[wire]]
            derived.append(
                any(each.verdict.label in (verdict_labels.WHOLLY, verdict_labels.PARTLY) for each in wrong)
            )
            if kind == BASIL:
                for each in listed[wire].found:
                    if each.verdict.label == verdict_labels.NO_EVIDENCE:
                        right[each.certainty].append(each not in wrong)
    for certainty in (retrieval.LIKELY, retrieval.PERHAPS):
        question = f"listed as same event, {certainty} ({len(right[certainty])}): in the same triplet, share"
        yield Line(
            BASIL,
            question,
            float(np.mean(right[certainty])),
            "≥ .80" if certainty == retrieval.LIKELY else "",
        )
    yield Line(
        "basil, onestop",
        "wire reports with another story listed as derived, share",
        float(np.mean(derived)),
        "≤ .03",
    )


def _recall(
    found: dict[Path, list[str]], wires: Sequence[Path], groups: dict[Path, str], of_group: Counter[str]
) -> float:
    hits = sum(found[wire].count(groups[wire]) for wire in wires)
    return hits / sum(of_group[groups[wire]] - 1 for wire in wires)


def _written(data: Data, folder: Path) -> tuple[list[Path], dict[Path, str]]:
    """Every story as a file, and the event or story each belongs to."""
    groups: dict[Path, str] = {}
    texts: list[tuple[str, str, str]] = []
    for number, row in enumerate(data.rows("basil")):
        texts.append((f"{BASIL}-{number:04}", row["triplet"], text_of(row)))
    for name, levels in data.stories().items():
        plain = re.sub(r"[^a-zA-Z0-9]", "-", name)
        texts += [
            (f"{ONESTOP}-{plain}-{level}", name, text.replace("\n", "\n\n")) for level, text in levels.items()
        ]
    texts += [
        (f"reuters-{row['id']}", f"reuters {row['id']}", f"{row['title']}\n\n{row['dateline']}{row['body']}")
        for row in data.rows("reuters_datelines")
        if row["body"]
    ]
    for name, group, text in texts:
        file = folder / f"{name}.txt"
        file.write_text(text, encoding="utf-8")
        groups[file] = group
    return sorted(groups), groups


def _by_count_cosine(
    files: Sequence[Path], wires: Sequence[Path], groups: dict[Path, str]
) -> dict[Path, list[str]]:
    """The stock answer: the groups of the ten nearest by the cosine of plain word counts."""
    counts = [tokens.counted(file.read_text(encoding="utf-8")) for file in files]
    words = {word: number for number, word in enumerate(sorted({word for each in counts for word in each}))}
    rows = [row for row, each in enumerate(counts) for _ in each]
    columns = [words[word] for each in counts for word in each]
    values = [float(times) for each in counts for times in each.values()]
    matrix = sparse.csr_matrix((values, (rows, columns)))
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel()).clip(1)
    nearest: dict[Path, list[str]] = {}
    for wire in wires:
        row = files.index(wire)
        cosine = (matrix @ matrix[row].toarray().ravel()) / lengths
        cosine[row] = -1
        nearest[wire] = [
            groups[files[other]] for other in np.argsort(-cosine, kind="stable")[: retrieval.MOST]
        ]
    return nearest


CHECKS = (among_many,)
