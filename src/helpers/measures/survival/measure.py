"""What of the wire report survives where: each paragraph's share of words that the derivative has too.

So one can see whether the report was cut from the bottom, as copy is cut to fit,
or picked over. It is read off words and their order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import groupby
from typing import NamedTuple

import numpy as np

from helpers.article import BODY
from helpers.ground.loading import pd
from helpers.measures.lines import UNKNOWN, share
from helpers.measures.schema import Rows
from helpers.pairing import passages
from helpers.pairing.compared import Compared
from helpers.showing.finding import percent
from helpers.statistics.intervals import Interval

FAMILY = "chronology"
UNTOLD = "cannot be told"

FEWEST_PARAGRAPHS = 5
ENOUGH_IN_RUNS = 0.3
"""A pattern is named only where this share of the wire report’s words or more stand in shared runs.

News puts first what every report of an event has, so independent reports share
less and less towards the end too: over the same event in different newsrooms
the mean rank correlation is -0.3 (`benchmarks/checks/stance.py`).
"""


def survival(pair: Compared) -> pd.DataFrame:
    """How much of each wire paragraph the derivative has.

    Columns: `paragraph` (number in the body); `words`; `shared_words` (those in
    runs of three words or more that both texts have, each run counted once);
    `share` of them; `content_words` (different ones, inflections together),
    `shared_content` (those that stand anywhere in the derivative) and
    `content_share`; `passages` (the shared runs as written, longest first). A
    text on the same event shares many content words without having copied any.
    """
    wire = pair.wire
    homes = [wire.sentences[place].paragraph for place in wire.sentence_of]
    shared: Counter[int] = Counter()
    runs: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for tile in pair.tiles:
        shared.update(homes[tile.wire : tile.wire + tile.length])
        runs[homes[tile.wire]].append((-tile.length, passages.written(pair.derivative, tile)))
    known = set().union(*pair.derivative.content)
    body = (place for place, each in enumerate(wire.sentences) if each.part == BODY)
    rows = []
    for number, places in groupby(body, key=lambda place: wire.sentences[place].paragraph):
        inside = list(places)
        words = sum(len(wire.sentences[place].words) for place in inside)
        content = set().union(*(wire.content[place] for place in inside))
        kept = len(content & known)
        content_share = kept / len(content) if content else UNKNOWN
        told = " | ".join(text for _, text in sorted(runs[number]))
        in_runs = (shared[number], shared[number] / words)
        rows.append((number, words, *in_runs, len(content), kept, content_share, told))
    columns = "paragraph words shared_words share content_words shared_content content_share passages"
    return pd.DataFrame(rows, columns=columns.split())


class Order(NamedTuple):
    """Whether what survives hangs on the paragraph's place.

    `rho` is Spearman's rank correlation of a paragraph's share of shared words
    with its place, -1 to 1: below zero less survives towards the end; `interval`
    its 95% interval. `note` says why a pattern cannot be told.
    """

    pattern: str
    rho: float
    interval: Interval
    note: str = ""


BOTTOM, TOP = "cut from the bottom", "cut from the top"


def order(survived: pd.DataFrame) -> Order:
    """The pattern of a survival table: *cut from the bottom*, *cut from the top*, or *cannot be told*.

    A pattern is named only if 30% of the wire report’s words stand in shared runs, if
    the interval leaves zero out, and if one end keeps less than half the share
    of the other (thirds of the paragraphs). The interval is Fisher's with the
    variance of Bonett and Wright (Psychometrika 65, 2000). Under five
    paragraphs, or if all have the same share, there is none.
    """
    shares, count = survived["share"].to_numpy(dtype=float), len(survived)
    if count < FEWEST_PARAGRAPHS:
        return _untold(f"{count} paragraph{'s' * (count != 1)}, fewer than {FEWEST_PARAGRAPHS}")
    if np.ptp(shares) == 0:
        return _untold("the same share of every paragraph")
    rho = float(np.corrcoef(survived["share"].rank(), np.arange(count))[0, 1])
    bounded = float(np.clip(rho, -0.99, 0.99))
    half = 1.96 * np.sqrt((1 + bounded * bounded / 2) / (count - 3))
    low, high = (float(np.tanh(np.arctanh(bounded) + side * half)) for side in (-1, 1))
    pattern, note = UNTOLD, "neither its beginning nor its end plainly survives better"
    in_runs = survived["shared_words"].sum() / survived["words"].sum()
    third = -(-count // 3)
    start, end = shares[:third].mean(), shares[-third:].mean()
    if in_runs < ENOUGH_IN_RUNS:
        note = (
            f"only {percent(in_runs)} of the wire report’s words stand in shared runs, and reports of one event share "
            "less towards the end even if neither was copied"
        )
    elif high < 0 and end < start / 2:
        pattern, note = BOTTOM, ""
    elif low > 0 and start < end / 2:
        pattern, note = TOP, ""
    return Order(pattern, rho, Interval(low, high), note)


def _untold(note: str) -> Order:
    return Order(UNTOLD, UNKNOWN, Interval.unknown(f"no interval: {note}"), note)


def compare(pair: Compared) -> Rows:
    """Shared words, in runs of three or more, in the first and last third of each text's words.

    The two columns are the two directions. Shared words come in runs, so that their
    shares have no interval.
    """
    totals = [-(-len(article.words) // 3) for article in pair]
    counts: dict[str, list[int]] = {"first": [], "last": []}
    for side, article, third in zip(("wire", "derivative"), pair, totals, strict=True):
        runs = ((getattr(tile, side), tile.length) for tile in pair.tiles)
        places = [place for at, run in runs for place in range(at, at + run)]
        counts["first"].append(sum(place < third for place in places))
        counts["last"].append(sum(place >= len(article.words) - third for place in places))
    interval = Interval.unknown("no interval: shared words come in runs")
    return [
        share(FAMILY, f"shared words in the {which} third", both, totals, "words", interval)
        for which, both in counts.items()
    ]
