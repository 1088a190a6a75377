"""Who said a quotation, and whether a sourced statement has its source, against people's marks."""

from __future__ import annotations

from collections.abc import Iterator

import fit_speakers
import numpy as np
from fit_speakers import Case

from checks import Data, Line, Row
from helpers.article import Preparation
from helpers.document import cues
from helpers.document import statements as sources
from helpers.document.document import Document
from helpers.measures.quotations import wording
from helpers.reading.articles import as_article


def speakers(data: Data) -> Iterator[Line]:
    """PolNeAR: the phrase chosen as speaker overlaps the marked source; weights from other documents only."""
    told = fit_speakers.cases(data)
    shares, found = fit_speakers.unseen(told)
    spoken = np.array([case.spoken for case in told])
    cases, share, right = [case for case in told if case.spoken], shares[spoken], found[spoken]
    stock = np.array([_nearest_cue(case) for case in cases])
    order = np.argsort(-share, kind="stable")
    surest = right[order[: int(0.8 * len(cases))]]
    yield Line(
        "polnear",
        "who said a quoted stretch, share right, other documents",
        right.mean(),
        "≥ .87",
        stock.mean(),
    )
    yield Line("polnear", "the same on the surest 80%", surest.mean(), "≥ .93")
    long = np.array([case.words >= 5 for case in cases])
    yield Line(
        "polnear", "the same, five quoted words or more", right[long].mean(), "≥ .87", stock[long].mean()
    )
    held = shares > 0
    line = fit_speakers.calibrate(shares[held], found[held])
    chances = fit_speakers.chances(shares[held], *line)
    yield Line(
        "polnear",
        "stated confidence against share right, mean error in tenths",
        _error(chances, found[held]),
        "≤ .03",
    )
    sure = chances >= wording.SETTLED
    yield Line("polnear", "a speaker told as sure is right, nobody's words counted", found[held][sure].mean())
    yield Line("polnear", "speakers that are told as sure, share", (sure & spoken[held]).sum() / spoken.sum())


def _nearest_cue(case: Case) -> bool:
    """The stock answer: the phrase nearest to the quotation that has a cue beside it, else the nearest."""
    if not case.candidates:
        return False
    distances = [_distance(each.features) for each in case.candidates]
    tied = [i for i, each in enumerate(case.candidates) if each.cue is not None]
    best = min(tied or range(len(distances)), key=lambda i: (distances[i], i))
    return case.right[best]


def _distance(features: tuple[str, ...]) -> int:
    """How many phrases stand nearer, as the features tell it."""
    return next(int(each.split()[-1]) for each in features if each.startswith("nearer"))


def _error(chances: np.ndarray, right: np.ndarray) -> float:
    """How far stated chances lie from the shares that were right, over tenths of the cases by chance."""
    parts = np.array_split(np.argsort(chances, kind="stable"), 10)
    return float(np.mean([abs(chances[part].mean() - right[part].mean()) for part in parts]))


def statements(data: Data) -> Iterator[Line]:
    """PolNeAR: the cue of a sourced statement overlaps a marked one; its source, that one's source."""
    rows = data.rows("polnear")
    marked = [_marked(row) for row in rows]
    found = [_found(row) for row in rows]
    hits, sourced, total, plain, reached = 0, 0, 0, 0, 0
    for known, told in zip(marked, found, strict=True):
        for cue, source in told:
            same = [each for each in known if _overlap(cue, each[0])]
            total += 1
            hits += bool(same)
            sourced += any(_overlap(source, each[1]) for each in same)
        for spans, _, word in known:
            if word in _PLAIN:
                plain += 1
                reached += any(any(_overlap(cue, [span]) for span in spans) for cue, _ in told)
    yield Line("polnear", "a sourced statement is marked as one, share", hits / total)
    yield Line("polnear", "and its source is the one marked, share", sourced / total)
    yield Line(
        "polnear", "statements with said, says, told or according to that are found, share", reached / plain
    )


_PLAIN = ("said", "says", "say", "told", "according")


def _found(row: Row) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    article = Document.of(as_article(row["text"], any_language=True, preparation=Preparation(headline=True)))
    return [
        ((each.cue.start, each.cue.end), (each.source.start, each.source.end))
        for each in sources.statements(article)
        if each.kind != cues.AGENTLESS and each.cue and each.source
    ]


def _marked(row: Row) -> list[tuple[list[tuple[int, int]], list[tuple[int, int]], str]]:
    marked = []
    for each in row["attributions"]:
        cue, source = (
            [(start, end) for part in each.get(name) or [] for start, end in part]
            for name in ("Cue", "Source")
        )
        if cue and source and each.get("Content"):
            marked.append((cue, source, row["text"][cue[0][0] : cue[0][1]].lower().split()[0]))
    return marked


def _overlap(one: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)


CHECKS = (speakers, statements)
