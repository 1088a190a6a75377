"""Is the derivative derived from this wire report at all? Evidence held against what independent reports share.

Two newsrooms that report one event share words without either having seen the
other's copy. So no share of words says anything by itself: each strand of
evidence is held against two references, reports of *the same event* from
different newsrooms and reports of *different events*, cut to like lengths
(`benchmarks/reference.py` computes both; `data/reference/` holds figures only).

Quoted words are masked in all that speaks for derivation: two reporters who
heard one politician quote the same sentence. What this cannot see: a full
paraphrase leaves no trace in words, and a text can reach the derivative through
a third one. Evidence of derivation is therefore never evidence of who wrote what
first, and no evidence is never proof of independence.
"""

from __future__ import annotations

import csv
import math
import random
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import permutations
from pathlib import Path

import numpy as np
import pandas as pd

from helpers import lexicons, names, passages, paths, vocabulary
from helpers.article import Article, Pair, Sentence
from helpers.errors import WorkbookError
from helpers.measures import UNKNOWN
from helpers.tokens import fold
from helpers.values import days_apart

_MOST_PLACES = 50
"""A word that stands in more sentences than this of a text ties no two sentences together."""
_CLOSE = 0.4


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    """One form for the regular inflections of a word."""
    return min(vocabulary.bases(word), key=len).rstrip("e")


@dataclass(frozen=True, slots=True)
class _Profile:
    """What one text brings to the comparison; quoted words left out, but for `with_quotations`."""

    own: tuple[str | None, ...]
    with_quotations: tuple[str | None, ...]
    sentences: tuple[frozenset[str], ...]
    sentence_of: tuple[int, ...]
    once: Mapping[str, int]
    rare: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]

    @property
    def words(self) -> int:
        return sum(key is not None for key in self.own)


@lru_cache(maxsize=32)
def _profile(article: Article) -> _Profile:
    own = passages.keys(article, quotations=False)
    every = passages.keys(article)
    function_words = lexicons.function_words()
    capital = names.name_words(article)
    skipped = function_words | lexicons.titles()
    sentence_of = [index for index, sentence in enumerate(article.sentences) for _ in sentence.words]
    content: list[set[str]] = [set() for _ in article.sentences]
    places: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(own):
        if key is not None and key not in function_words:
            stem = _stem(key)
            content[sentence_of[place]].add(stem)
            places[stem].append(place)
    return _Profile(
        own=own,
        with_quotations=every,
        sentences=tuple(map(frozenset, content)),
        sentence_of=tuple(sentence_of),
        once={stem: found[0] for stem, found in places.items() if len(found) == 1},
        rare=frozenset(
            key
            for key in every
            if key is not None and key not in function_words and not vocabulary.is_familiar(key)
        ),
        names=frozenset(
            key
            for key, word in zip(every, article.words, strict=True)
            if key is not None and word.start in capital and key not in skipped
        ),
        figures=frozenset(
            key for key in own if key is not None and any(character.isdigit() for character in key)
        ),
    )


@dataclass(frozen=True, slots=True)
class _Strand:
    """One strand of evidence: its name, unit, and what it may speak for if it is high."""

    name: str
    unit: str
    derivation: bool


RUNS = (1, 2, 3, 5, 7)
TILES = (3, 5, 7)
VERBATIM_TILES = "passages of 7 words or more, quotations masked"
LONGEST = "longest run, quotations masked"
SUPPORT = "content words found together"
CLOSE = "sentences with a close counterpart"
RESTING = "words that rest on the wire report"
ORDER = "order of words used once"
RARE = "rare words shared"
NAMES = "names shared"
FIGURES = "figures shared"
REWRITTEN = "rewriting, combined"
EVENT = "same event, combined"
CREDIT = "credit to the wire service"


def _containment(run: int, *, masked: bool) -> str:
    return f"runs of {run} word{'s' * (run > 1)}, quotations {'masked' if masked else 'in'}"


STRANDS = (
    _Strand(REWRITTEN, "score", True),
    _Strand(EVENT, "score", False),
    *(_Strand(_containment(run, masked=True), "share", True) for run in RUNS),
    *(_Strand(_containment(run, masked=False), "share", False) for run in RUNS),
    *(_Strand(f"passages of {size} words or more, quotations masked", "share", True) for size in TILES),
    _Strand(LONGEST, "words", True),
    _Strand("sentences with a run of 5 words or more", "share", True),
    _Strand(SUPPORT, "share", True),
    _Strand(CLOSE, "share", True),
    _Strand(RESTING, "share", True),
    _Strand(ORDER, "correlation", True),
    _Strand(RARE, "share", False),
    _Strand(NAMES, "share", False),
    _Strand(FIGURES, "figures", False),
)

_Value = tuple[float, str]


def measured(pair: Pair) -> dict[str, _Value]:
    """Every strand's value but the combined ones, with its note; shares are the derivative's."""
    wire, derivative = map(_profile, pair)
    found: dict[str, _Value] = {}
    for masked in (True, False):
        own = derivative.own if masked else derivative.with_quotations
        within = wire.own if masked else wire.with_quotations
        for run in RUNS:
            count, total = passages.containment(own, within=within, run=run)
            found[_containment(run, masked=masked)] = _share(count, total, "runs of the derivative")
    tiles = passages.tiles(wire.own, derivative.own)
    found |= _verbatim(pair, wire, derivative, tiles)
    found |= _sentences(wire, derivative, tiles)
    found[ORDER] = _order(wire, derivative)
    found[RARE] = _shared(derivative.rare, wire.rare, "different rare words of the derivative")
    found[NAMES] = _shared(derivative.names, wire.names, "different words of names in the derivative")
    figures = len(derivative.figures & wire.figures)
    found[FIGURES] = (
        float(figures) if wire.words and derivative.words else UNKNOWN,
        f"{figures} of {len(derivative.figures)} different figures of the derivative",
    )
    return found


def _share(count: int, total: int, of: str) -> _Value:
    if not total:
        return UNKNOWN, f"no {of} to look at"
    return count / total, f"{count} of {total} {of}"


def _shared(here: frozenset[str], there: frozenset[str], of: str) -> _Value:
    return _share(len(here & there), len(here), of)


def _verbatim(
    pair: Pair, wire: _Profile, derivative: _Profile, tiles: Sequence[passages.Tile]
) -> dict[str, _Value]:
    """Tiles, the longest run, and how many sentences hold a run of five words."""
    found: dict[str, _Value] = {}
    for size in TILES:
        covered = sum(tile.length for tile in tiles if tile.length >= size)
        name = f"passages of {size} words or more, quotations masked"
        found[name] = _share(covered, derivative.words, "words of the derivative")
    longest = max(tiles, key=lambda tile: tile.length, default=None)
    if longest is None:
        length = passages.longest_run(wire.own, derivative.own)
        note = f"fewer than {passages.SHORTEST_TILE} words"
    else:
        length = longest.length
        note = f"“{_cut(passages.passages(pair.wire, pair.derivative, [longest])[0].text)}”"
    known = bool(wire.words and derivative.words)
    found[LONGEST] = (float(length), note) if known else (UNKNOWN, "no words outside quotation marks")
    holding = {derivative.sentence_of[tile.derivative] for tile in tiles if tile.length >= 5}
    looked_at = sum(bool(stems) for stems in derivative.sentences)
    found["sentences with a run of 5 words or more"] = _share(len(holding), looked_at, "sentences")
    return found


def _cut(text: str, most: int = 80) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"


@dataclass(frozen=True, slots=True)
class _Link:
    """A derivative sentence and how much of it one wire sentence has."""

    weight: float
    found: float
    likeness: float


def _sentences(wire: _Profile, derivative: _Profile, tiles: Sequence[passages.Tile]) -> dict[str, _Value]:
    """How much of each derivative sentence one wire sentence has, by meaning-bearing words and by tiles."""
    links = _links(wire, derivative)
    total = sum(link.weight for link in links)
    close = [link.likeness >= _CLOSE for link in links]
    if not total or not derivative.words:
        nothing = (UNKNOWN, "no content words outside quotation marks")
        return {SUPPORT: nothing, CLOSE: nothing, RESTING: nothing}
    words, copied = [0] * len(links), [0] * len(links)
    for place, key in enumerate(derivative.own):
        words[derivative.sentence_of[place]] += key is not None
    for tile in tiles:
        for place in range(tile.derivative, tile.derivative + tile.length):
            copied[derivative.sentence_of[place]] += 1
    resting = [near or 2 * shared >= of > 0 for near, shared, of in zip(close, copied, words, strict=True)]
    return {
        SUPPORT: (
            sum(link.found for link in links) / total,
            "each sentence against the one wire sentence that has most of it; words that are rarer in the pair weigh more",
        ),
        CLOSE: (
            sum(link.weight for link, near in zip(links, close, strict=True) if near) / total,
            f"{sum(close)} of {sum(link.weight > 0 for link in links)} sentences, by the weight of their words",
        ),
        RESTING: (
            sum(of for of, rests in zip(words, resting, strict=True) if rests) / derivative.words,
            f"{sum(resting)} of {sum(map(bool, words))} sentences have a close counterpart or are half copied",
        ),
    }


def _links(wire: _Profile, derivative: _Profile) -> list[_Link]:
    """For each derivative sentence the wire sentence that has most of its content words.

    A word weighs the logarithm of how rare it is among the sentences of the pair
    (K. Sparck Jones, *Journal of Documentation* 28, 1972). Likeness is the cosine.
    """
    among = len(wire.sentences) + len(derivative.sentences)
    counts = Counter(stem for side in (wire, derivative) for stems in side.sentences for stem in stems)
    weight = {stem: math.log(among / count) for stem, count in counts.items()}
    holders: dict[str, list[int]] = defaultdict(list)
    for index, stems in enumerate(wire.sentences):
        for stem in stems:
            holders[stem].append(index)
    sizes = [sum(weight[stem] for stem in sorted(stems)) for stems in wire.sentences]
    links = []
    for stems in derivative.sentences:
        own = sum(weight[stem] for stem in sorted(stems))
        shared: dict[int, float] = defaultdict(float)
        for stem in sorted(stems):
            places = holders.get(stem, ())
            if len(places) <= _MOST_PLACES:
                for index in places:
                    shared[index] += weight[stem]
        most = max(shared.values(), default=0.0)
        likeness = max(
            (held / math.sqrt(own * sizes[index]) for index, held in shared.items() if held > 0), default=0.0
        )
        links.append(_Link(own, most, likeness))
    return links


_FEWEST_IN_ORDER = 5


def _order(wire: _Profile, derivative: _Profile) -> _Value:
    """Spearman's correlation of the places of content words that each text uses exactly once."""
    shared = sorted(wire.once.keys() & derivative.once.keys())
    if len(shared) < _FEWEST_IN_ORDER:
        return UNKNOWN, f"{len(shared)} words that both texts use once, fewer than {_FEWEST_IN_ORDER}"
    ranks = [
        np.argsort(np.argsort([side.once[stem] for stem in shared])).astype(np.float64)
        for side in (wire, derivative)
    ]
    correlation = float(np.corrcoef(ranks[0], ranks[1])[0, 1])
    return correlation, f"{len(shared)} content words that both texts use once"


SAME_EVENT, DIFFERENT_EVENT, REWRITES = "same event", "different event", "rewritten"
_FILES = {
    SAME_EVENT: "same-event.csv",
    DIFFERENT_EVENT: "different-event.csv",
    REWRITES: "rewritten.csv",
}
LENGTHS = (100, 200, 350, 600)
"""Words to which the texts of the references are cut; either text to each, so there are sixteen cells."""
_LEVELS = (0, 1, 2, 5, 10, 25, 50, 75, 90, 95, 98, 99, 99.5, 100)
_FEWEST_PAIRS = 30
"""A cell with fewer pairs than this says nothing about its tails and is left out."""
_LONGEST_KNOWN = 1_300
"""The longest texts of the references have about so many words."""

Quantiles = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    """How a strand is distributed among pairs of about these lengths."""

    wire_words: int
    derivative_words: int
    pairs: int
    quantiles: Quantiles


@dataclass(frozen=True)
class Distribution:
    """What pairs of one kind reach in each strand, by length; figures only."""

    source: str
    pairs: int
    cells: Mapping[str, tuple[_Cell, ...]]

    def percentile(self, strand: str, value: float, words: Sequence[int]) -> float:
        """Share of the pairs of like length that lie below `value`, 0 to 100; ties count half."""
        if math.isnan(value):
            return UNKNOWN
        return _weighted(
            (weight, _percentile(cell.quantiles, value)) for weight, cell in self._near(strand, words)
        )

    def quantile(self, strand: str, level: float, words: Sequence[int]) -> float:
        """The value that `level` percent of the pairs of like length do not exceed."""
        return _weighted(
            (weight, float(np.interp(level, _LEVELS, cell.quantiles)))
            for weight, cell in self._near(strand, words)
        )

    def most(self, strand: str) -> float:
        """The highest value of any pair of any length."""
        return max((cell.quantiles[-1] for cell in self.cells.get(strand, ())), default=UNKNOWN)

    def _near(self, strand: str, words: Sequence[int]) -> list[tuple[float, _Cell]]:
        """The cells round a pair's lengths, each with its weight: linear in the logarithm of length."""
        cells = self.cells.get(strand, ())
        wire, derivative = map(_corners, words)
        near = [
            (wire[cell.wire_words] * derivative[cell.derivative_words], cell)
            for cell in cells
            if cell.wire_words in wire and cell.derivative_words in derivative
        ]
        if sum(weight for weight, _ in near) > 0 or not cells:
            return near
        return [(1.0, min(cells, key=lambda cell: (_distance(cell, words), cell.wire_words)))]


def _corners(words: int) -> dict[int, float]:
    """The lengths below and above, with weights that add up to one."""
    place = float(np.interp(math.log(max(words, 1)), np.log(LENGTHS), range(len(LENGTHS))))
    low = min(int(place), len(LENGTHS) - 2)
    return {LENGTHS[low]: 1 - (place - low), LENGTHS[low + 1]: place - low}


def _distance(cell: _Cell, words: Sequence[int]) -> float:
    wire, derivative = (math.log(max(count, 1)) for count in words)
    return math.hypot(math.log(cell.wire_words) - wire, math.log(cell.derivative_words) - derivative)


def _weighted(parts: Iterable[tuple[float, float]]) -> float:
    known = [(weight, value) for weight, value in parts if weight > 0]
    total = sum(weight for weight, _ in known)
    return sum(weight * value for weight, value in known) / total if total else UNKNOWN


def _percentile(quantiles: Quantiles, value: float) -> float:
    left, right = bisect_left(quantiles, value), bisect_right(quantiles, value)
    if left < right:
        return (_LEVELS[left] + _LEVELS[right - 1]) / 2
    if left == 0:
        return 0.0
    if left == len(quantiles):
        return 100.0
    low, high = quantiles[left - 1], quantiles[left]
    return _LEVELS[left - 1] + (_LEVELS[left] - _LEVELS[left - 1]) * (value - low) / (high - low)


def distribution(pairs: Iterable[Pair]) -> pd.DataFrame:
    """What pairs reach in each strand when their texts are cut to the lengths of `LENGTHS`.

    A row a cell and strand: `wire_words`, `derivative_words`, `pairs`, `strand`,
    and the quantiles `p0` to `p100`. A text that is much shorter than a length
    is not in its cells; a cell with fewer than 30 pairs is left out.
    """
    values: dict[tuple[int, int, str], list[float]] = defaultdict(list)
    for pair in pairs:
        for wire_words, derivative_words, cut in cuts(pair):
            for strand, (value, _) in scored(cut).items():
                if not math.isnan(value):
                    values[wire_words, derivative_words, strand].append(value)
    rows = [
        (*cell, len(found), *np.round(np.quantile(found, np.array(_LEVELS) / 100), 4))
        for cell, found in values.items()
        if len(found) >= _FEWEST_PAIRS
    ]
    columns = ["wire_words", "derivative_words", "strand", "pairs", *(f"p{level:g}" for level in _LEVELS)]
    table = pd.DataFrame(rows, columns=columns)
    return table.sort_values(columns[:3], kind="stable").reset_index(drop=True)


_MOST_SHUFFLED = 1_000
_SEED = 1


def calibrated(pairs: Sequence[Pair]) -> tuple[pd.DataFrame, int]:
    """The reference of different events from a reader's own pairs, shuffled; and how many pairs those make.

    Each wire report is held against the derivatives of all other pairs. That two
    texts of one pair are independent is not known, so nothing is learnt from them.
    Raises `WorkbookError` for fewer than seven pairs, which make too few.
    """
    shuffled = [
        Pair(one.wire, other.derivative)
        for one, other in permutations(pairs, 2)
        if one.wire.sha256 != other.wire.sha256 and one.derivative.sha256 != other.derivative.sha256
    ]
    if len(shuffled) > _MOST_SHUFFLED:
        shuffled = random.Random(_SEED).sample(shuffled, _MOST_SHUFFLED)  # noqa: S311
    table = distribution(shuffled)
    if table.empty:
        raise WorkbookError(
            f"{_counted(len(pairs), 'pair')} make {_counted(len(shuffled), 'shuffled pair')}, and {_FEWEST_PAIRS} "
            f"of like length are needed (texts of {LENGTHS[0]} words or more). Give at least seven pairs."
        )
    return table, len(shuffled)


def cuts(pair: Pair) -> Iterable[tuple[int, int, Pair]]:
    """The pair with both texts cut to each of the lengths they reach, by whole sentences."""
    sides = [{words: cut for words in LENGTHS if (cut := _cut_to(article, words))} for article in pair]
    for wire_words, wire in sides[0].items():
        for derivative_words, derivative in sides[1].items():
            yield wire_words, derivative_words, Pair(wire, derivative)


def _cut_to(article: Article, words: int) -> Article | None:
    """The first sentences that come nearest to so many words; None if the text is much shorter."""
    kept, count = 0, 0
    for sentence in article.sentences:
        longer = count + len(sentence.words)
        if kept and abs(longer - words) > abs(count - words):
            break
        kept, count = kept + 1, longer
    if count < 0.85 * words:
        return None
    return replace(article, sentences=article.sentences[:kept])


def write_reference(table: pd.DataFrame, path: Path, *, source: str, pairs: int) -> None:
    """A distribution as a CSV that `verdict` takes; its first line says what it was made from."""
    remark = f"# {' '.join(source.split())} | {pairs} pairs\n"
    path.write_text(remark + table.to_csv(index=False, lineterminator="\n"), encoding="utf-8")


@lru_cache(maxsize=8)
def read_reference(path: Path) -> Distribution:
    """A distribution from its CSV. Raises `WorkbookError` for a file of another form."""
    if not path.is_file():
        raise WorkbookError(f"There is no reference {path}. Make one with wire-workbook calibrate.")
    try:
        remark, *lines = path.read_text(encoding="utf-8").splitlines()
        source, _, counted = remark.removeprefix("# ").rpartition(" | ")
        cells: dict[str, list[_Cell]] = defaultdict(list)
        for row in csv.DictReader(lines):
            quantiles = tuple(float(row[f"p{level:g}"]) for level in _LEVELS)
            cell = _Cell(int(row["wire_words"]), int(row["derivative_words"]), int(row["pairs"]), quantiles)
            cells[row["strand"]].append(cell)
        if EVENT not in cells:
            raise ValueError(EVENT)
        return Distribution(
            source, int(counted.removesuffix(" pairs")), {name: tuple(found) for name, found in cells.items()}
        )
    except (ValueError, KeyError, TypeError) as error:
        raise WorkbookError(
            f"{path} is no reference of the workbook. Make one with wire-workbook calibrate."
        ) from error


@lru_cache(maxsize=1)
def _models() -> Mapping[str, Mapping[str, float]]:
    """The coefficients of both combined scores, as `benchmarks/reference.py` fitted them."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    with paths.data("reference/models.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["score"]][row["feature"]] = float(row["coefficient"])
    return found


def features(pair: Pair, found: Mapping[str, _Value]) -> dict[str, dict[str, float]]:
    """What each combined score adds up; an unknown strand counts as nothing found.

    Figures are left out: two reports of one set of statistics have the same ones,
    and the references, stories on politics, hold too few to say how many.
    """

    def value(strand: str) -> float:
        return 0.0 if math.isnan(found[strand][0]) else found[strand][0]

    lengths = {
        f"length of the {name}": math.log2(min(max(len(article.words), 80), _LONGEST_KNOWN) / 350)
        for name, article in zip(("wire report", "derivative"), pair, strict=True)
    }
    two = _containment(2, masked=True)
    return {
        REWRITTEN: {
            SUPPORT: value(SUPPORT),
            CLOSE: value(CLOSE),
            ORDER: value(ORDER),
            two: value(two),
            **lengths,
        },
        EVENT: {
            f"root of {strand}": math.sqrt(value(strand))
            for strand in (SUPPORT, _containment(2, masked=False), RARE, NAMES)
        }
        | lengths,
    }


_SCORES = {
    REWRITTEN: "above 0: more like known rewrites than like independent reports",
    EVENT: "above 0: more like reports of one event than of two",
}


def scored(pair: Pair) -> dict[str, _Value]:
    """`measured`, and the two scores that combine it: logistic, in units of log odds at even odds."""
    found = measured(pair)
    known = not math.isnan(found[SUPPORT][0])
    combined = {
        score: (_sum(_models()[score], each), _SCORES[score])
        if known
        else (UNKNOWN, "no words outside quotation marks to compare")
        for score, each in features(pair, found).items()
    }
    return combined | found


def _sum(model: Mapping[str, float], given: Mapping[str, float]) -> float:
    return model["intercept"] + sum(model[name] * value for name, value in given.items())


WHOLLY = "wholly derived"
PARTLY = "partly derived"
NO_EVIDENCE = "same event, no evidence of derivation"
DIFFERENT = "different event"
TOO_LITTLE = "too little text to say"

FOR_DERIVATION, AGAINST, FOR_EVENT, NEITHER = "for derivation", "against", "for the same event", "neither"

FEWEST_WORDS = 80
"""Words outside quotation marks that either text must have, or nothing but a long run counts."""
LONG_RUN = 12
VERBATIM_SHARE, VERBATIM_WORDS = 0.06, 21
"""Verbatim: a run of 12 words, or passages of 7 words or more over 6 % of the derivative and 21 words.

Of independent reports of one event none had a run of more than 10 words outside
quotation marks, and none so many passages (`benchmarks/validity.py`).
"""
VERBATIM_REASONS = ("Both texts have the same words", "Outside quotation marks both", "Shared passages")
"""How the reasons begin that are verbatim."""
SURE = 99.0
SURE_SCORE = 0.0
"""Rewriting: a score beyond 99 % of independent reports of like length, and nearer to known rewrites than to them."""
EVENT_LEVEL = 98.0
"""One event: a score beyond 98 % of the pairs about different events."""
MOST_DAYS = 6
"""Dated further apart than this, two texts with figures of their own are taken for reports of two events."""
WHOLLY_FROM = 0.8
"""Wholly derived: at least four fifths of the derivative's own words rest on the wire report."""


@dataclass(frozen=True)
class Verdict:
    """The label, every strand of evidence, and what it says in plain sentences.

    `strands` has a row a strand: `strand`, `value`, `unit`, the percentile of the
    value among pairs of like length (`percentile_same_event`: independent reports
    of one event; `percentile_different_event`; `percentile_rewritten`: known
    rewrites), `speaks` and `note`. Where it speaks *against*, hardly any known
    rewrite is so low.
    """

    label: str
    strands: pd.DataFrame
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]
    cannot_be_excluded: tuple[str, ...]
    reference: str


@dataclass(frozen=True)
class _References:
    same: Distribution
    different: Distribution
    rewritten: Distribution

    @property
    def told(self) -> str:
        return "; ".join(
            f"{kind}: {each.pairs} pairs ({each.source})"
            for kind, each in (
                (SAME_EVENT, self.same),
                (DIFFERENT_EVENT, self.different),
                (REWRITES, self.rewritten),
            )
        )


def verdict(pair: Pair, reference: str = "") -> Verdict:
    """Whether the derivative is derived from the wire report, as far as words can show.

    `reference` is a file that `wire-workbook calibrate` wrote; it takes the place
    of the pairs about different events that come with the workbook. *Wholly* and
    *partly derived* are said only where something goes beyond what independent
    reports of one event share: copied runs, the combined rewriting score, or a
    credit to the wire service in a sentence that rests on the wire report.
    """
    return _judged(pair, str(paths.locate(reference)) if reference else "")


@lru_cache(maxsize=8)
def _judged(pair: Pair, reference: str) -> Verdict:
    references = _References(
        read_reference(paths.data(f"reference/{_FILES[SAME_EVENT]}")),
        read_reference(Path(reference) if reference else paths.data(f"reference/{_FILES[DIFFERENT_EVENT]}")),
        read_reference(paths.data(f"reference/{_FILES[REWRITES]}")),
    )
    strands = _strands(pair, references)
    evidence = _evidence(pair, strands, references)
    label = _label(pair, strands, evidence)
    return Verdict(
        label,
        strands.reset_index(),
        speaks_for=(*evidence, *_speaks_for_event(strands)),
        speaks_against=_speaks_against(pair, strands, references, label),
        cannot_be_excluded=_cannot_be_excluded(pair, strands, label),
        reference=references.told,
    )


def _strands(pair: Pair, references: _References) -> pd.DataFrame:
    """A row a strand, by name."""
    words = [len(article.words) for article in pair]
    found = scored(pair)
    rows = []
    for strand in STRANDS:
        value, note = found[strand.name]
        same, different, rewritten = (
            each.percentile(strand.name, value, words)
            for each in (references.same, references.different, references.rewritten)
        )
        speaks = _speaks(strand, same, different, rewritten)
        rows.append((strand.name, value, strand.unit, same, different, rewritten, speaks, note))
    rows.append(_credit_row(pair))
    columns = [
        "strand", "value", "unit", "percentile_same_event", "percentile_different_event",
        "percentile_rewritten", "speaks", "note",
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns).set_index("strand")


def _speaks(strand: _Strand, same: float, different: float, rewritten: float) -> str:
    if strand.derivation and same >= SURE:
        return FOR_DERIVATION
    if strand.derivation and rewritten <= 1 and same < 95:
        return AGAINST
    if different >= SURE:
        return FOR_EVENT
    return NEITHER


_CREDITING = frozenset(
    """according adds carried citing cited credit first learned obtained quoted report reported
    reporting reports said says seen told via writes wrote""".split()
)

_POLLED = frozenset("poll polled polls survey surveyed".split())
"""A poll is named after whoever held it: that credits no report."""


def _credit_row(pair: Pair) -> tuple[str, float, str, float, float, float, str, str]:
    """Sentences of the derivative that credit the service the wire report names as its own."""
    wire, derivative = map(_profile, pair)
    service = tuple(fold(word) for word in pair.wire.source.split())
    if not service:
        note = "the wire report names no service"
        return CREDIT, UNKNOWN, "sentences", UNKNOWN, UNKNOWN, UNKNOWN, NEITHER, note
    crediting = [
        index for index, sentence in enumerate(pair.derivative.sentences) if _credits(sentence, service)
    ]
    links = _links(wire, derivative) if crediting else []
    resting = sum(links[index].likeness >= _CLOSE for index in crediting)
    note = f"{_counted(len(crediting), 'sentence')} of the derivative name {pair.wire.source} as a source"
    if crediting:
        note += f", {resting} of them close to a sentence of the wire report"
    speaks = FOR_DERIVATION if resting else NEITHER
    return CREDIT, float(len(crediting)), "sentences", UNKNOWN, UNKNOWN, UNKNOWN, speaks, note


def _credits(sentence: Sentence, service: tuple[str, ...]) -> bool:
    """Whether a sentence names the service beside a word of reporting, and not a person of that name."""
    folded = [fold(word.text) for word in sentence.words]
    if _CREDITING.isdisjoint(folded) or not _POLLED.isdisjoint(folded):
        return False
    for place in range(len(folded) - len(service) + 1):
        if tuple(folded[place : place + len(service)]) != service:
            continue
        before = sentence.words[place - 1] if place else None
        if before is None or not before.text[0].isupper() or place == 1:
            return True
    return False


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"


def _value(strands: pd.DataFrame, name: str, column: str = "value") -> float:
    return float(strands.at[name, column])


def _identical(pair: Pair) -> bool:
    wire, derivative = (passages.keys(article) for article in pair)
    same_file = bool(pair.wire.sha256) and pair.wire.sha256 == pair.derivative.sha256
    return bool(wire) and wire == derivative and (same_file or len(wire) >= LONG_RUN)


def _evidence(pair: Pair, strands: pd.DataFrame, references: _References) -> tuple[str, ...]:
    """What goes beyond independent reports of one event, a sentence each; only this makes a text derived."""
    told: list[str] = []
    if _identical(pair):
        told.append("Both texts have the same words from the first to the last.")
    run = _value(strands, LONGEST)
    if run >= LONG_RUN:
        told.append(
            f"Outside quotation marks both have a run of {run:.0f} words: {strands.at[LONGEST, 'note']}. "
            f"In {references.same.pairs} comparisons of independent reports of one event, cut to {LENGTHS[-1]} words at most, the longest had "
            f"{references.same.most(LONGEST):.0f}."
        )
    share, words = _value(strands, VERBATIM_TILES), _profile(pair.derivative).words
    if share > VERBATIM_SHARE and share * words >= VERBATIM_WORDS - 0.5:
        told.append(
            f"Shared passages of 7 words or more outside quotation marks cover {_percent(share)} of the "
            f"derivative ({strands.at[VERBATIM_TILES, 'note']}); among independent reports of one event and of "
            f"like length 99 of 100 stay below {_percent(_limit(pair, references.same, VERBATIM_TILES))}."
        )
    score = _value(strands, REWRITTEN)
    beyond = _value(strands, REWRITTEN, "percentile_same_event") >= SURE and score >= SURE_SCORE
    if beyond and _enough(pair):
        told.append(_rewriting_told(strands, references, score))
    if strands.at[CREDIT, "speaks"] == FOR_DERIVATION:
        told.append(f"It credits the wire service: {strands.at[CREDIT, 'note']}.")
    return tuple(told)


def _rewriting_told(strands: pd.DataFrame, references: _References, score: float) -> str:
    parts = [
        f"{_percent(_value(strands, SUPPORT))} of the weight of its content words stand together in one wire "
        f"sentence each ({_rank(_value(strands, SUPPORT, 'percentile_same_event'))} independent reports)"
    ]
    order = _value(strands, ORDER)
    if order > 0:
        parts.append(f"words used once come in the same order (correlation {order:.2f})")
    return (
        f"Taken together, sentences and their order are closer than in independent reports: "
        f"{'; '.join(parts)}. The combined score is {score:.1f}, beyond 99 % of {references.same.pairs} "
        "comparisons of independent reports, cut to like length."
    )


def _rank(percentile: float) -> str:
    return "more than in 99 or more of 100" if percentile >= SURE else f"more than in {percentile:.0f} of 100"


def _percent(share: float) -> str:
    digits = 0 if share >= 0.1 or share == 0 else 1
    return f"{100 * share:.{digits}f} %"


def _limit(pair: Pair, reference: Distribution, strand: str) -> float:
    return reference.quantile(strand, SURE, [len(article.words) for article in pair])


def _enough(pair: Pair) -> bool:
    return min(_profile(article).words for article in pair) >= FEWEST_WORDS


def _label(pair: Pair, strands: pd.DataFrame, evidence: Sequence[str]) -> str:
    if _identical(pair):
        return WHOLLY
    if _too_far_apart(pair, strands):
        return DIFFERENT
    if evidence:
        return WHOLLY if _value(strands, RESTING) >= WHOLLY_FROM else PARTLY
    if not _enough(pair):
        return TOO_LITTLE
    event = _value(strands, EVENT, "percentile_different_event")
    return NO_EVIDENCE if event >= EVENT_LEVEL else DIFFERENT


_MUCH_VERBATIM = 1 / 3


def _too_far_apart(pair: Pair, strands: pd.DataFrame) -> bool:
    """Whether the texts are dated far apart and one reads as the next of its kind, not as made from the other.

    That is, unless a third of it is verbatim and most of its figures are the same.
    """
    apart = days_apart(pair.wire, pair.derivative)
    if apart is None or apart <= MOST_DAYS:
        return False
    wire, derivative = (_profile(article).figures for article in pair)
    own_figures = 2 * len(wire & derivative) < len(derivative)
    return own_figures or not _value(strands, VERBATIM_TILES) >= _MUCH_VERBATIM


def _speaks_for_event(strands: pd.DataFrame) -> tuple[str, ...]:
    """Why the texts are held to be about one event; this is no evidence of derivation."""
    percentile = _value(strands, EVENT, "percentile_different_event")
    if math.isnan(percentile) or percentile < EVENT_LEVEL:
        return ()
    shared = [strands.at[NAMES, "note"], strands.at[RARE, "note"]]
    if _value(strands, FIGURES) > 0:
        shared.append(strands.at[FIGURES, "note"])
    return (
        "They report one event, or two with the same people and places: names, rare words and sentences overlap "
        f"{_rank(percentile)} pairs about different events ({'; '.join(shared)}).",
    )


def _speaks_against(
    pair: Pair, strands: pd.DataFrame, references: _References, label: str
) -> tuple[str, ...]:
    """What is no higher than in independent reports, or lower than in known rewrites."""
    if label == DIFFERENT and _too_far_apart(pair, strands):
        return (
            f"They are dated {days_apart(pair.wire, pair.derivative)} days apart ({pair.wire.published} and "
            f"{pair.derivative.published}). Reports that recur, as of prices, jobs or "
            "results, share their wording from one time to the next.",
        )
    if label == DIFFERENT:
        return (
            "Hardly anything ties the texts together: "
            f"{strands.at[NAMES, 'note']}; {strands.at[RARE, 'note']}. Of pairs about different events "
            f"{_value(strands, EVENT, 'percentile_different_event'):.0f} of 100 have less in common.",
        )
    if label == TOO_LITTLE or _identical(pair):
        return ()
    told = []
    run = _value(strands, LONGEST)
    if run < LONG_RUN:
        usual = references.same.quantile(LONGEST, 50, [len(article.words) for article in pair])
        told.append(
            f"No run of more than {run:.0f} words is shared outside quotation marks ({strands.at[LONGEST, 'note']}); "
            f"independent reports of one event share {usual:.0f} as a rule, and up to {references.same.most(LONGEST):.0f}."
        )
    two = _containment(2, masked=True)
    for name, what in ((two, "Runs of two words"), (SUPPORT, "Content words found together")):
        same = _value(strands, name, "percentile_same_event")
        if same >= 95:
            continue
        least = references.rewritten.quantile(name, 1, [len(article.words) for article in pair])
        value = _value(strands, name)
        lower = (
            f", and less than in 99 of 100 known rewrites ({_percent(least)})"
            if strands.at[name, "speaks"] == AGAINST
            else ""
        )
        told.append(
            f"{what}: {_percent(value)} of the derivative's, outside quotation marks. That is {_rank(same)} "
            f"independent reports{lower}."
        )
    if strands.at[ORDER, "speaks"] == AGAINST:
        told.append(
            f"The order differs: {strands.at[ORDER, 'note']}, with a correlation of {_value(strands, ORDER):.2f}; "
            "99 of 100 known rewrites keep it better."
        )
    resting = _value(strands, RESTING)
    if label in (WHOLLY, PARTLY) and resting < WHOLLY_FROM:
        told.append(
            f"Not all of it: {_percent(resting)} of its own words stand in sentences that plainly rest on the wire "
            f"report ({strands.at[RESTING, 'note']})."
        )
    return tuple(told)


def _cannot_be_excluded(pair: Pair, strands: pd.DataFrame, label: str) -> tuple[str, ...]:
    told = {
        WHOLLY: (_THIRD_TEXT, _FORMULA),
        PARTLY: (_THIRD_TEXT, _FORMULA, _MORE_PARAPHRASE),
        NO_EVIDENCE: (_PARAPHRASE, _ERROR_OF_DIFFERENCE, _SINGLE_FACTS),
        DIFFERENT: (_LATER if _too_far_apart(pair, strands) else _ERROR_OF_EVENT, _SINGLE_FACTS),
        TOO_LITTLE: (
            f"Anything: below {FEWEST_WORDS} words outside quotation marks in either text, shares of words say little.",
        ),
    }[label]
    if label == NO_EVIDENCE and _value(strands, CREDIT) > 0:
        told = (f"That it rests on another report of the same service: {strands.at[CREDIT, 'note']}.", *told)
    longest = max(len(article.words) for article in pair)
    if longest > _LONGEST_KNOWN:
        told += (
            f"That the comparison misleads: a text has {longest:,} words, and the references hold none much longer than "
            f"{_LONGEST_KNOWN:,}. Longer texts share more by chance.",
        )
    return told


_THIRD_TEXT = (
    "That both texts draw on a third one, a press release or another agency's report: shared words do not "
    "say which text was first."
)
_MORE_PARAPHRASE = (
    "That more of it rests on the wire report than words can show: a paraphrase leaves few traces."
)
_PARAPHRASE = "A full paraphrase: it leaves no trace that words could show."
_SINGLE_FACTS = "That single facts or a quotation were taken over: whole texts are compared here."
_ERROR_OF_EVENT = (
    "That they report the same event in quite different words: of pairs about one event 1 in 100 has as little in "
    "common, and 5 in 100 where texts are short."
)
_ERROR_OF_DIFFERENCE = (
    "That they report different events on one subject, with the same people and places: the references hold "
    "different events of all kinds, and cannot tell such pairs apart."
)
_FORMULA = (
    "That both are formulaic copy, as on prices, results or quakes: such reports share their wording without being "
    "made from each other, and the references hold none."
)
_LATER = "That the later text takes up the earlier one's wording: the dates were held to decide."
