"""The strands of evidence for a verdict, measured."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import filterfalse, islice
from operator import mul
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import LCSseq

from helpers import paths
from helpers.document.document import Document
from helpers.ground.keeping import kept
from helpers.ground.outside import shortened
from helpers.languages.english import inflection, lists, vocabulary
from helpers.measures.lines import UNKNOWN
from helpers.pairing import passages
from helpers.pairing.compared import Compared
from helpers.pairing.texts import MOST_WORDS
from helpers.showing.finding import counted

BY_CHANCE = 0.35
"""This share of a sentence's words may stand in the order of a sentence on the same matter by chance; what is beyond it counts."""


class _Profile(NamedTuple):
    """What one text brings to the comparison; `once` and `figures` are outside quotation marks, `words` how many are."""

    once: Mapping[str, int]
    rare: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    words: int


@kept
def profile(article: Document) -> _Profile:
    """What the strands need of one article, found once."""
    own, function_words = article.own_keys, lists.function_words()
    rare = filterfalse(vocabulary.is_familiar, frozenset(article.keys) - function_words)
    written = zip(article.keys, article.words, strict=True)
    names = frozenset(key for key, word in written if word.start in article.name_words)
    return _Profile(
        once=_once(own),
        rare=frozenset(rare),
        names=names - function_words - lists.titles(),
        figures=frozenset(filter(vocabulary.has_figure, {key or "" for key in own})),
        words=len(own) - own.count(None),
    )


def _once(own: Sequence[str | None]) -> dict[str, int]:
    """The families of content words that stand once among these, each with its place."""
    idle = lists.function_words()
    places = {place: inflection.family(key) for place, key in enumerate(own) if key and key not in idle}
    counts = Counter(places.values())
    return {family: place for place, family in places.items() if counts[family] == 1}


def own_words(pair: Compared) -> int:
    """Words of the derivative that neither text has in quotation marks."""
    own = pair.own_keys[1]
    return len(own) - own.count(None)


class Strand(NamedTuple):
    """One strand of evidence: its name, unit, and what it may speak for if it is high."""

    name: str
    unit: str
    derivation: bool


RUNS = (1, 2, 3, 5, 7)
TILES = (3, 5, 7)
VERBATIM_TILES = "passages of 7 words or more, quotations masked"
LONGEST = "longest run, quotations masked"
PASSAGE = "closest passage, words in order"
IN_ORDER = "words in the order of the wire report"
RESTING = "words that rest on the wire report"
ELSEWHERE = "words that rest on it outside the closest passage"
SUPPORT = "content words found together"
ORDER = "order of words used once"
RARE = "rare words shared"
NAMES = "names shared"
FIGURES = "figures shared"
EVENT = "same event, combined"
CREDIT = "credit to the wire service"


def containment(run: int, *, masked: bool) -> str:
    """The name of the strand that counts shared runs of so many words."""
    return f"runs of {run} word{'s' * (run > 1)}, quotations {'masked' if masked else 'in'}"


STRANDS = (
    Strand(PASSAGE, "words", True),
    Strand(EVENT, "score", False),
    *(Strand(containment(run, masked=True), "share", True) for run in RUNS),
    *(Strand(containment(run, masked=False), "share", False) for run in RUNS),
    *(Strand(f"passages of {size} words or more, quotations masked", "share", True) for size in TILES),
    Strand(LONGEST, "words", True),
    Strand("sentences with a run of 5 words or more", "share", True),
    Strand(IN_ORDER, "share", True),
    Strand(RESTING, "share", False),
    Strand(ELSEWHERE, "share", False),
    Strand(SUPPORT, "share", False),
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
            count, total = pair.runs(masked=masked).of(run)[1]
            found[containment(run, masked=masked)] = _share(count, total, "runs of the derivative")
    found |= _verbatim(pair)
    found |= _linked(pair)
    found[ORDER] = _order(wire, derivative)
    rare, names = derivative.rare & wire.rare, derivative.names & wire.names
    found[RARE] = _share(len(rare), len(derivative.rare), "rare words of the derivative")
    found[NAMES] = _share(len(names), len(derivative.names), "words in the derivative’s names")
    figures = len(derivative.figures & wire.figures)
    of_all = f"{figures} of {len(derivative.figures)} figures of the derivative"
    found[FIGURES] = float(figures) if wire.words and derivative.words else UNKNOWN, of_all
    return found


def _share(count: int, total: int, of: str) -> _Value:
    if not total:
        return UNKNOWN, f"no {of} to look at"
    return count / total, f"{count} of {total} {of}"


def _verbatim(pair: Compared) -> dict[str, _Value]:
    """Tiles, the longest run, and how many sentences hold a run of five words."""
    found: dict[str, _Value] = {}
    tiles, (wire, derivative), words = pair.own_tiles, pair.own_keys, own_words(pair)
    for size in TILES:
        covered = sum(tile.length for tile in tiles if tile.length >= size)
        name = f"passages of {size} words or more, quotations masked"
        found[name] = _share(covered, words, "words of the derivative")
    known = bool(words and any(wire))
    found[LONGEST] = _longest(pair) if known else (UNKNOWN, "no words outside quotation marks")
    sentence_of = pair.derivative.sentence_of
    holding = {sentence_of[tile.derivative] for tile in tiles if tile.length >= 5}
    looked_at = {sentence_of[place] for place, key in enumerate(derivative) if key is not None}
    found["sentences with a run of 5 words or more"] = _share(len(holding), len(looked_at), "sentences")
    return found


def _longest(pair: Compared) -> _Value:
    longest = max(pair.own_tiles, key=lambda tile: tile.length, default=None)
    if longest is None:
        return float(passages.longest_run(*pair.own_keys)), f"fewer than {passages.SHORTEST_TILE} words"
    return float(longest.length), f"“{shortened(passages.written(pair.derivative, longest), 80)}”"


class _Own(NamedTuple):
    """A derivative sentence's words outside quotation marks: how many, and how many stand in order in its main source."""

    words: int
    in_order: int

    @property
    def beyond(self) -> float:
        """How many more stand in order than chance gives."""
        return self.in_order - BY_CHANCE * self.words


def _linked(pair: Compared) -> dict[str, _Value]:
    """What the links of the pair's sentences come to."""
    links, sentences = pair.links.derivative, pair.derivative.sentences
    own = _own(pair, pair.own_keys)
    words, every = sum(each.words for each in own), len(pair.derivative.words)
    if not words or not pair.wire.words:
        nothing = (UNKNOWN, "no words outside quotation marks to compare")
        return dict.fromkeys((PASSAGE, IN_ORDER, RESTING, ELSEWHERE, SUPPORT), nothing)
    sizes = [len(sentence.words) for sentence in sentences]
    resting = [size * bool(link.sources) for size, link in zip(sizes, links, strict=True)]
    linked, weak = sum(bool(link.sources) for link in links), sum(link.weak for link in links)
    passage, stretch = _closest(pair, own)
    within = slice(stretch.start, stretch.stop)
    resting_there, there = (sum(each) - sum(each[within]) for each in (resting, sizes))
    weakly = f", {weak} of them weakly" if weak else ""
    together = [sum(source.covered for source in link.found.sources[:1]) for link in links]
    return {
        PASSAGE: passage,
        IN_ORDER: _share(sum(each.in_order for each in own), words, "words outside quotation marks"),
        RESTING: (sum(resting) / every, f"{linked} of {counted(len(links), 'sentence')}{weakly}"),
        ELSEWHERE: _share(resting_there, there, "words outside it"),
        SUPPORT: (sum(map(mul, sizes, together)) / every, _TOGETHER),
    }


_TOGETHER = "each sentence against the one wire sentence that has most of it; words that are rarer in the pair weigh more"


@lru_cache(maxsize=32)
def beyond_names(pair: Compared) -> float:
    """By how many words the closest passage goes beyond chance without the words of names and titles.

    Whom a report names, with their offices and firms, it has from the matter and not from another report.
    """
    own, (_, stretch) = _own(pair, _unnamed(pair)), _closest(pair, _own(pair, pair.own_keys))
    return sum(own[number].beyond for number in stretch)


def runs_beyond_names(pair: Compared) -> list[tuple[int, int]]:
    """The words of each shared run, and how many of them are none of names and titles, as above."""
    _, keys = _unnamed(pair)
    runs = [keys[tile.derivative : tile.derivative + tile.length] for tile in pair.own_tiles]
    return [(len(run), len(run) - run.count(None)) for run in runs]


def _unnamed(pair: Compared) -> list[list[str | None]]:
    """The words of both texts outside quotation marks that are none of names and titles; None for the others."""
    titles, found = lists.titles(), []
    for article, keys in zip(pair, pair.own_keys, strict=True):
        both = zip(keys, article.words, strict=True)
        named = article.name_words
        found.append([None if key in titles or word.start in named else key for key, word in both])
    return found


def _own(pair: Compared, keys_of: Sequence[Sequence[str | None]]) -> list[_Own]:
    """For every derivative sentence its words that are not masked (None), and how many of them stand in order in its main source; none where the link is weak."""
    sides, own = [], []
    for article, left in zip(pair, map(iter, keys_of), strict=True):
        cut = (islice(left, len(sentence.words)) for sentence in article.sentences)
        sides.append([[key for key in its if key is not None][:MOST_WORDS] for its in cut])
    wire, derivative = sides
    for keys, link in zip(derivative, pair.links.derivative, strict=True):
        borne_out = link.sources and not link.weak
        own.append(_Own(len(keys), LCSseq.similarity(keys, wire[link.sources[0]]) if borne_out else 0))
    return own


def _closest(pair: Compared, own: Sequence[_Own]) -> tuple[_Value, range]:
    """The stretch of sentences, were it a few in a long text, with the most words in order beyond what chance gives."""
    most, here, start, stretch = 0.0, 0.0, 0, range(0)
    for number, each in enumerate(own):
        if here <= 0:
            here, start = 0.0, number
        here += each.beyond
        if here > most:
            most, stretch = here, range(start, number + 1)
    if not stretch:
        return (0.0, "no sentence with more than chance gives"), stretch
    words, in_order = (sum(own[number][which] for number in stretch) for which in (0, 1))
    first, last = (pair.derivative.sentences[number].number for number in (stretch[0], stretch[-1]))
    where = f"sentence {first}" if first == last else f"sentences {first} to {last}"
    return (most, f"in {where}, {in_order} of {words} words stand in the order of the wire report"), stretch


_FEWEST_IN_ORDER = 5


def _order(wire: _Profile, derivative: _Profile) -> _Value:
    """Spearman's correlation of the places of content words that each text uses exactly once."""
    shared = sorted(wire.once.keys() & derivative.once.keys())
    if len(shared) < _FEWEST_IN_ORDER:
        return UNKNOWN, f"{len(shared)} words that both texts use once, fewer than {_FEWEST_IN_ORDER}"
    places = ([side.once[stem] for stem in shared] for side in (wire, derivative))
    ranks = [np.argsort(np.argsort(each)).astype(np.float64) for each in places]
    correlation = float(np.corrcoef(ranks[0], ranks[1])[0, 1])
    return correlation, f"{len(shared)} content words that both texts use once"


LONGEST_KNOWN = 1_300
"""The longest texts of the references have about so many words."""


@lru_cache(maxsize=1)
def event_model() -> Mapping[str, float]:
    """The coefficients of the combined score, as `benchmarks/reference.py` fitted them."""
    rows = paths.rows(paths.data("reference/models.csv"))
    return {row["feature"]: float(row["coefficient"]) for row in rows}


def features(pair: Compared, found: Mapping[str, _Value]) -> dict[str, float]:
    """What the score of one event adds up; an unknown strand counts as nothing found.

    Figures are left out: two reports of one set of statistics have the same ones,
    and the references, stories on politics, hold too few to say how many.
    """
    strands = (SUPPORT, containment(2, masked=False), RARE, NAMES)
    values = {strand: found[strand][0] for strand in strands}
    known = {name: 0.0 if math.isnan(value) else value for name, value in values.items()}
    told = {f"root of {name}": math.sqrt(value) for name, value in known.items()}
    for name, article in zip(("wire report", "derivative"), pair, strict=True):
        told[f"length of the {name}"] = math.log2(min(max(len(article.words), 80), LONGEST_KNOWN) / 350)
    return told


def scored(pair: Compared) -> dict[str, _Value]:
    """`measured`, and the score that combines it: logistic, in units of log odds at even odds."""
    found = measured(pair)
    if math.isnan(found[SUPPORT][0]):
        return {EVENT: (UNKNOWN, "no words outside quotation marks to compare")} | found
    score = combined(features(pair, found), event_model())
    return {EVENT: (score, "above 0: more like reports of one event than of two")} | found


def combined(given: Mapping[str, float], model: Mapping[str, float]) -> float:
    """The score of one event from its features and the coefficients."""
    return model["intercept"] + sum(model[name] * value for name, value in given.items())
