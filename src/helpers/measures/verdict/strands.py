"""The strands of evidence for a verdict, measured."""

from __future__ import annotations

import csv
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from helpers import paths
from helpers.document.document import Document
from helpers.languages.english import inflection, lists, vocabulary
from helpers.measures.lines import UNKNOWN
from helpers.pairing import passages
from helpers.pairing.compared import Compared

_MOST_PLACES = 50
"""A word that stands in more sentences than this of a text ties no two sentences together."""
CLOSE_SENTENCE = 0.4


@dataclass(frozen=True, slots=True)
class _Profile:
    """What one text brings to the comparison; quoted words left out."""

    own: tuple[str | None, ...]
    sentences: tuple[frozenset[str], ...]
    sentence_of: tuple[int, ...]
    once: Mapping[str, int]
    rare: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    words: int


@lru_cache(maxsize=32)
def profile(article: Document) -> _Profile:
    """What the strands need of one article, found once."""
    own, every = article.own_keys, frozenset(article.keys)
    function_words = lists.function_words()
    capital = article.name_words
    titles = lists.titles()
    sentence_of = article.sentence_of
    content: list[set[str]] = [set() for _ in article.sentences]
    places: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(own):
        if key is not None and key not in function_words:
            stem = inflection.family(key)
            content[sentence_of[place]].add(stem)
            places[stem].append(place)
    return _Profile(
        own=own,
        sentences=tuple(map(frozenset, content)),
        sentence_of=sentence_of,
        once={stem: found[0] for stem, found in places.items() if len(found) == 1},
        rare=frozenset(
            [key for key in every if key not in function_words and not vocabulary.is_familiar(key)]
        ),
        names=frozenset(
            key
            for key, word in zip(article.keys, article.words, strict=True)
            if word.start in capital and key not in function_words and key not in titles
        ),
        figures=frozenset([key for key in frozenset(own) if key is not None and any(map(str.isdigit, key))]),
        words=len(own) - own.count(None),
    )


@dataclass(frozen=True, slots=True)
class Strand:
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


def containment(run: int, *, masked: bool) -> str:
    """The name of the strand that counts shared runs of so many words."""
    return f"runs of {run} word{'s' * (run > 1)}, quotations {'masked' if masked else 'in'}"


STRANDS = (
    Strand(REWRITTEN, "score", True),
    Strand(EVENT, "score", False),
    *(Strand(containment(run, masked=True), "share", True) for run in RUNS),
    *(Strand(containment(run, masked=False), "share", False) for run in RUNS),
    *(Strand(f"passages of {size} words or more, quotations masked", "share", True) for size in TILES),
    Strand(LONGEST, "words", True),
    Strand("sentences with a run of 5 words or more", "share", True),
    Strand(SUPPORT, "share", True),
    Strand(CLOSE, "share", True),
    Strand(RESTING, "share", True),
    Strand(ORDER, "correlation", True),
    Strand(RARE, "share", False),
    Strand(NAMES, "share", False),
    Strand(FIGURES, "figures", False),
)

_Value = tuple[float, str]


def measured(pair: Compared) -> dict[str, _Value]:
    """Every strand's value but the combined ones, with its note; shares are the derivative's."""
    wire, derivative = map(profile, pair)
    found: dict[str, _Value] = {}
    for masked in (True, False):
        for run in RUNS:
            count, total = pair.runs(run, masked=masked)[1]
            found[containment(run, masked=masked)] = _share(count, total, "runs of the derivative")
    tiles = pair.own_tiles
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
    pair: Compared, wire: _Profile, derivative: _Profile, tiles: Sequence[passages.Tile]
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
    links = sentence_links(wire, derivative)
    total = sum(link.weight for link in links)
    close = [link.likeness >= CLOSE_SENTENCE for link in links]
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


def sentence_links(wire: _Profile, derivative: _Profile) -> list[_Link]:
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
    sizes = [sum([weight[stem] for stem in sorted(stems)]) for stems in wire.sentences]
    links = []
    for found in derivative.sentences:
        ordered = sorted(found)
        own = sum([weight[stem] for stem in ordered])
        shared: dict[int, float] = defaultdict(float)
        for stem in ordered:
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


LONGEST_KNOWN = 1_300
"""The longest texts of the references have about so many words."""


@lru_cache(maxsize=1)
def _models() -> Mapping[str, Mapping[str, float]]:
    """The coefficients of both combined scores, as `benchmarks/reference.py` fitted them."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    with paths.data("reference/models.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["score"]][row["feature"]] = float(row["coefficient"])
    return found


def features(pair: Compared, found: Mapping[str, _Value]) -> dict[str, dict[str, float]]:
    """What each combined score adds up; an unknown strand counts as nothing found.

    Figures are left out: two reports of one set of statistics have the same ones,
    and the references, stories on politics, hold too few to say how many.
    """

    def value(strand: str) -> float:
        return 0.0 if math.isnan(found[strand][0]) else found[strand][0]

    lengths = {
        f"length of the {name}": math.log2(min(max(len(article.words), 80), LONGEST_KNOWN) / 350)
        for name, article in zip(("wire report", "derivative"), pair, strict=True)
    }
    two = containment(2, masked=True)
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
            for strand in (SUPPORT, containment(2, masked=False), RARE, NAMES)
        }
        | lengths,
    }


_SCORES = {
    REWRITTEN: "above 0: more like known rewrites than like independent reports",
    EVENT: "above 0: more like reports of one event than of two",
}


def scored(pair: Compared) -> dict[str, _Value]:
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


def counted(count: int, what: str) -> str:
    """A count with its noun."""
    return f"{count} {what}{'s' * (count != 1)}"
