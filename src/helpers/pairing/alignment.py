"""How far one sentence rests on another text: what words alone can tell.

Words are compared folded, hyphenated ones piece by piece, and by the family of
forms they belong to. A word weighs more the fewer sentences of the two texts
have it, so that the names everybody on the topic uses count for little: being
on the same topic is not support. Two small logistic models say whether a
sentence is drawn from the other text, first by itself, then among its
neighbours. Their coefficients lie readable in `data/lexicons/english/support.json`;
`benchmarks/fit_support.py` fits them to sentences with human labels.

What this cannot see: a thorough paraphrase shares few words and looks new (for
that there is `course`), and a sentence whose words are all in the source may still say the opposite.
"""

import heapq
import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any

from rapidfuzz.distance import LCSseq

from helpers.article import Sentence, Word
from helpers.languages.english import listed
from helpers.languages.english.inflection import Part
from helpers.languages.english.words import words as cut
from helpers.pairing.passages import Tile, tiles
from helpers.pairing.texts import Text, Weighed, gain, weighing

MOST_SOURCES = 3
"""A sentence is said to rest on so many sentences of the other text at most."""

SHORTEST_RUN = 3
"""A shared run of so many words is worth naming."""

LONG_RUN = 6
"""A shared run of so many words or more bears out its words in full."""

FEWEST_NEIGHBOURS = 3
"""From so many sentences on a text gives a sentence neighbours to be judged among."""

IN_ORDER = 0.5
"""What words that all stand in one order count for, beside all the weight of a sentence."""

LEAST_ALONE = -1.1
"""Log-odds, one chance in four: below it no neighbours can lift a sentence."""


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence of the other text: its index, and the share of weight it adds to what is covered."""

    index: int
    covered: float


@dataclass(frozen=True, slots=True)
class Resting:
    """What one sentence shares with another text.

    `sources` are the sentences that cover it best, the strongest first.
    `matched` are the places of its words that the sources share, function
    words only inside a run. `longest` is the longest run: the place of its
    first word, its length and the source's index.
    """

    features: Mapping[str, float]
    sources: tuple[Source, ...]
    matched: frozenset[int]
    longest: tuple[int, int, int]

    @property
    def main(self) -> int:
        """The sentence that covers it best, by index; -1 where there is none."""
        return self.sources[0].index if self.sources else -1

    @property
    def support(self) -> float:
        """How far the other text's words bear the sentence out, 0 to 1; NaN for a sentence without words.

        The geometric mean of two shares: of its words, those that stand in the
        same order in one sentence of the other text; and of its words, those
        in runs shared with at most three sentences, a run of six or more
        counting in full and a shorter one in proportion. Fitted to nothing. It
        ranks sentences and is not the probability that one is true.
        """
        if not self.features:
            return math.nan
        return math.sqrt(self.features["in order"] * self.features["depth"])


def sentence_of(text: str) -> Sentence:
    """A sentence that stands by itself."""
    listed = tuple(Word(start, end, text[start:end]) for start, end in cut(text))
    return Sentence(0, len(text), text, "body", 1, 1, listed)


def resting(number: int, *, own: Text, other: Text) -> Resting:
    """What a sentence (by index) of the text `own` shares with the text `other`."""
    sentence = own.sentences[number]
    if not sentence:
        return Resting({}, (), frozenset(), (0, 0, -1))
    worth = weighing(own, other)
    weighed, total = worth.of(own, number)
    sources, borne, orders = _sources(own.keys[number], weighed, total, other)
    chosen = [source.index for source in sources]
    shared = Overlap(number, chosen, own=own, other=other)
    main, near = ([*chain.from_iterable(borne[:most])] for most in (1, 2))
    back, whole = worth.of(other, chosen[0]) if chosen else ([], 1.0)
    features = {
        "in order": orders.get(chosen[0], 0) / len(sentence) if chosen else 0.0,
        "tiled": shared.tiled / len(sentence),
        "depth": shared.depth,
        "run 2": other.paired(own.pairs[number]),
        "cover 2": sum([source.covered for source in sources[:2]]),
        "reverse": gain(back, own.families[number]) / whole,
        "plain": math.log1p([_is_plain(place, part) for *_, place, part in main].count(True)),
        "numbers": float([part.number for *_, part in near].count(True)),
        "content": math.log1p(len(near)),
        "words": math.log(len(sentence)),
    }
    return Resting(features, sources, shared.words, shared.longest)


def _is_plain(place: int, part: Part) -> bool:
    """Whether a word of content is no number nor part of a name; a capital tells nothing where a sentence opens."""
    return not part.number and (place == 0 or not part.named)


def restings(own: Text, other: Text) -> list[Resting]:
    """The same for every sentence of `own`; equal sentences are looked at once."""
    first: dict[tuple[Part, ...], int] = {}
    places = [first.setdefault(sentence, number) for number, sentence in enumerate(own.sentences)]
    known = {number: resting(number, own=own, other=other) for number in first.values()}
    return [known[number] for number in places]


def rests(found: Sequence[Resting], other: Sequence[Resting], *, wire: bool = False) -> list[float]:
    """For every sentence of a text the log-odds that it is drawn from the other text, NaN without words.

    `found` and `other` are what `resting` gave for all sentences of the two
    texts; `wire` tells that `found` are the wire report's, and that what is
    asked is whether the derivative keeps them. Seen by itself a sentence may be
    doubtful. It is surer if its neighbours rest on neighbouring sentences, if
    it and its main source are each other's best, and if no other sentence has
    a better claim to that source. Where a text has only one or two sentences,
    all are taken by themselves.
    """
    alone = rests_alone(found, wire=wire)
    if min(len(found), len(other)) < FEWEST_NEIGHBOURS:
        return alone
    among = [_answer("among others", each, wire) for each in surroundings(found, alone, other)]
    return [both if one >= LEAST_ALONE else min(one, both) for one, both in zip(alone, among, strict=True)]


def rests_alone(found: Sequence[Resting], *, wire: bool = False) -> list[float]:
    """The same log-odds for every sentence seen by itself."""
    return [_answer("alone", each.features, wire) for each in found]


def surroundings(
    found: Sequence[Resting], alone: Sequence[float], other: Sequence[Resting]
) -> list[dict[str, float]]:
    """What the second model sees of every sentence; no features for one without words."""
    chances = [0.0 if math.isnan(each) else 1 / (1 + math.exp(-max(-30.0, each))) for each in alone]
    mains, theirs = ([each.main for each in side] for side in (found, other))
    claims = _claims(mains, chances)
    seen: list[dict[str, float]] = []
    for number, (each, main) in enumerate(zip(found, mains, strict=True)):
        linked = main >= 0
        surely = {
            "alone": alone[number],
            "mutual": float(linked and theirs[main] == number),
            "rival": _rival(claims[main], number, chances[number]) if linked else 0.0,
            "neighbours": _neighbour(mains, chances, number) if linked else 0.0,
        }
        seen.append(surely if each.features else {})
    return seen


def _claims(mains: Sequence[int], chances: Sequence[float]) -> dict[int, list[tuple[float, int]]]:
    """The two best chances on each source, with their sentences."""
    claims: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for number, (main, chance) in enumerate(zip(mains, chances, strict=True)):
        claims[main] = heapq.nlargest(2, [*claims[main], (chance, number)])
    return claims


def _rival(claims: Sequence[tuple[float, int]], number: int, chance: float) -> float:
    """The best chance of another sentence on the same source, where it is better than this one's; else 0."""
    best = max([each for each in claims if each[1] != number], default=(0.0, number))[0]
    return best if best > chance else 0.0


def _neighbour(mains: Sequence[int], chances: Sequence[float], number: int) -> float:
    """The better chance of the two sentences beside, as far as they rest on what stands beside this one's source."""
    near = [each for each in (number - 1, number + 1) if 0 <= each < len(mains) and mains[each] >= 0]
    steps = {each: (mains[each] - mains[number]) * (each - number) for each in near}
    return max([chances[each] for each, step in steps.items() if 0 <= step <= 2], default=0.0)


def _answer(model: str, features: Mapping[str, float], wire: bool) -> float:
    if not features:
        return math.nan
    fitted = models()[model]
    odds = float(fitted["intercepts"]["wire" if wire else "derivative"])
    for name, each in fitted["features"].items():
        odds += each["weight"] * (features[name] - each["mean"]) / each["scale"]
    return odds


class Overlap:
    """What a sentence (by index) of the text `own` shares with the sentences of `other` at some indices.

    `words` are the places of the shared words, function words only inside a
    run; `covered` is their share of the sentence's weight, 0 to 1; `longest`
    is the longest run, as in `Resting`. `tiled` are the words in runs of two or
    more (a word alone, if the sentence is no longer), `depth` their share of the
    sentence, where those in runs shorter than `LONG_RUN` count in proportion.
    """

    def __init__(self, number: int, sources: Sequence[int], *, own: Text, other: Text) -> None:
        sentence, places = own.sentences[number], own.words[number]
        found, owners = _runs(number, sources, own, other)
        lengths = [tile.length for tile in found]
        deep = min(LONG_RUN, len(sentence))
        self.tiled = sum(lengths)
        self.depth = sum([length * min(1.0, length / deep) for length in lengths]) / max(1, len(sentence))
        weighed, total = weighing(own, other).of(own, number)
        there = frozenset[str]().union(*[other.families[index] for index in sources])
        shared = [(weight, place) for word, weight, place, _ in weighed if word in there]
        self.covered = sum([weight for weight, _ in shared]) / total if sentence else math.nan
        runs = [slice(tile.derivative, tile.derivative + tile.length) for tile in found]
        inside = [place for run in runs if _tells(sentence[run]) for place in places[run]]
        self.words = frozenset(inside).union([place for _, place in shared])
        best = max(found, key=attrgetter("length"), default=None)
        self.longest = (places[best.derivative], best.length, owners[best.wire]) if best else (0, 0, -1)


def _runs(number: int, sources: Sequence[int], own: Text, other: Text) -> tuple[tuple[Tile, ...], list[int]]:
    """The runs that a sentence shares with its sources, and the source of each of their words."""
    theirs: list[str | None] = []
    owners: list[int] = []
    pairs = own.different_pairs[number]
    for source in sources:
        if not pairs or not pairs.isdisjoint(other.different_pairs[source]):
            theirs += [*other.keys[source], None]
            owners += [source] * (len(theirs) - len(owners))
    return tiles(theirs, own.keys[number], shortest=min(2, len(own.keys[number]))) if theirs else (), owners


def _tells(run: Sequence[Part]) -> bool:
    """Whether a shared run is worth showing: “of the” is not."""
    return len(run) > 3 or any(part.content for part in run)


def _sources(
    keys: tuple[str, ...], weighed: Weighed, total: float, other: Text
) -> tuple[tuple[Source, ...], list[Weighed], dict[int, int]]:
    """The sentences that cover this one best: the weightiest in the same order first, then those that add most; with the words that each has and words in order."""
    gains = other.likely(keys, weighed)
    orders: dict[int, int] = {}
    best, most = -1, (-1.0, 0)
    for number, gained in gains.items():
        if gained / total + IN_ORDER >= most[0]:
            orders[number] = LCSseq.similarity(keys, other.keys[number])
            score = gained / total + IN_ORDER * orders[number] / len(keys), -number
            best, most = (number, score) if score > most else (best, most)
    sources: list[Source] = []
    borne: list[Weighed] = []
    while best >= 0 and len(sources) < MOST_SOURCES:
        there = other.families[best]
        sources.append(Source(best, gains.pop(best) / total))
        borne.append([each for each in weighed if each[0] in there])
        weighed = [each for each in weighed if each[0] not in there]
        best = _adding_most(gains, weighed, other)
    return tuple(sources), borne, orders


def _adding_most(gains: dict[int, float], left: Weighed, other: Text) -> int:
    """Which sentence has most of the words that are left, −1 if none has any; `gains`, what each had, shrink."""
    best, most = -1, 0.0
    for place, before in gains.items():
        if before > most:
            gains[place] = gain(left, other.families[place])
            if gains[place] > most:
                best, most = place, gains[place]
    return best


@cache
def models() -> dict[str, Any]:
    """The fitted models as they stand in `data/lexicons/english/support.json`."""
    return dict(json.loads(listed.file("support.json").read_text(encoding="utf-8"))["models"])
