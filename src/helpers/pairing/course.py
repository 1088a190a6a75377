"""How a paraphrase follows its wire report: sentences tied by all that both documents give.

What `alignment` finds rests on words in common. A full paraphrase has few, but it
has the names, the values however they are written, the same speakers, kindred
words; it goes mostly the way of the report, and brings little of its own. `ties`
adds up what two sentences have in common; `ties_followed` asks whether the derivative
as a whole goes the way of the report; `followed` chooses the wire sentences that
it goes through, so that what is doubtful is decided by what stands before and
after it. A tie bears nothing out: it tells where to look.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations, pairwise, product

from helpers.article import by_sentence, grouped
from helpers.document.document import Document
from helpers.document.quotations import Quotation
from helpers.document.values.agreement import agreement
from helpers.document.values.value import Value
from helpers.languages.english import lists
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.pairing.texts import Text, weighing

Met = dict[int, dict[Hashable, float]]
"""The wire sentences that have something of a derivative's sentence: each word, value or speaker met, and what it counts."""

Known = tuple[tuple[int, bool], ...]

VALUE = 0.8
"""What a value counts that both sentences have but write otherwise: nearly as much as the rarest word."""

SPEAKER = 0.5
"""What one speaker behind both sentences counts."""

LEAST, LEAST_OF_ITS_OWN, LEAST_BETWEEN = 0.14, 0.2, 0.06
"""A weaker tie than this may be chance: in general; of a sentence with names or values that the wire report does not have;
between two neighbours that stand close together in the wire report."""

COPIER = 0.15
"""How much more a tie must be where all other sentences are copied: whoever copies does not paraphrase the rest."""

ORDERED = 0.1
"""A tie from which it counts where the two sentences stand."""

FEWEST_MET = 2
"""One word alone may be met by chance, but between such neighbours."""

FORWARD, BACK, FURTHEST_FORWARD, FURTHEST_BACK = 0.007, 0.03, 0.05, 0.15
"""What a step costs: the next two sentences nothing, each further one a little, each one back more, up to a limit."""

MOST_TIES = 60
"""Of a long text's sentences so many are kept that one of the other may be tied to."""

FURTHER = 0.1
"""What a second sentence must add to a tie to stand behind the derivative's sentence too, and how far it may be."""

NEAR = 4

FOLLOWS = 1.5
"""Shares of the derivative's names and values that the wire report has, and how far both go in one order (−1 to 1),
less twice the share of its sentences that quote words of their own. Rewritten stories have 2.4 or more (nineteen in
twenty of onestop); of the pairs of independent reports of one event 3% have so much (basil)."""

NAMES = 0.65
"""So many of the derivative's names the wire report must have besides."""

SHORTEST_QUOTATION = 5
OWN_QUOTATION = 0.6
_CANDIDATES = 6
_HELD = 10.0


@dataclass(frozen=True)
class Ties:
    """What the sentences of two texts have in common.

    `met` has it sentence by sentence of the derivative, `strength` how much it
    comes to, 0 to about 1. `names` and `values` are the derivative's, each with
    its sentence and whether the wire report has it.
    """

    met: tuple[Met, ...]
    strength: tuple[dict[int, float], ...]
    names: Known
    values: Known

    @cached_property
    def of_their_own(self) -> frozenset[int]:
        """The derivative's sentences with a name or a value that the wire report does not have."""
        return frozenset(sentence for sentence, known in (*self.names, *self.values) if not known)

    def further(self, number: int, main: int) -> list[int]:
        """The sentences close to the main one that add enough to it to stand behind the sentence too, strongest first."""
        met, strength = self.met[number], self.strength[number]
        held, adding = met.get(main, {}), []
        for index in met:
            if index != main and abs(index - main) <= NEAR:
                own = sum(max(0.0, worth - held.get(what, 0.0)) for what, worth in met[index].items())
                adding.append((own / sum(met[index].values()) * strength[index], index))
        return [index for added, index in sorted(adding, reverse=True) if added >= FURTHER][:1]


def ties_followed(wire: Document, derivative: Document, there: Text, own: Text) -> Ties | None:
    """The ties of a derivative that as a whole plainly goes the way of the wire report; none of one that goes a way of its own.

    Names and values that the wire report does not have and quotations of its own
    show another report, of the same event or of a different one.
    """
    names = _names_known(wire, derivative)
    if _share(names) < NAMES:
        return None
    found = ties(wire, derivative, there, own, names)
    quoting = len(_own_quotations(wire, derivative)) / max(1, len(found.met))
    told = _share(names) + _share(found.values) + _in_order(found)
    return found if told - 2 * quoting >= FOLLOWS else None


def ties(wire: Document, derivative: Document, there: Text, own: Text, names: Known) -> Ties:
    """How much of each derivative sentence each wire sentence has; `names` are those of the derivative.

    The rarer a word among the sentences of the two texts, the more it counts;
    the sum is set against the weight of both sentences, as a cosine is.
    """
    words = [_content(text) for text in (there, own)]
    weight = weighing(own, there).weights
    kin = _kin(chain.from_iterable(words[0]), chain.from_iterable(words[1]), weight)
    sizes, lengths = ([1 + sum([weight[word] for word in each]) for each in side] for side in words)
    besides: dict[int, Met] = defaultdict(lambda: defaultdict(dict))
    for number, index, what, worth in (*_values_met(wire, derivative), *_speakers_met(wire, derivative)):
        besides[number][index][what] = worth
    met, strength = [], []
    for number, (sentence, length) in enumerate(zip(words[1], lengths, strict=True)):
        found = _words_met(sentence, there, kin, besides[number])
        come_to = {index: sum(found[index].values()) / math.sqrt(length * sizes[index]) for index in found}
        kept = sorted(heapq.nlargest(MOST_TIES, come_to, key=come_to.__getitem__))
        met.append({index: found[index] for index in kept})
        strength.append({index: come_to[index] for index in kept})
    return Ties(tuple(met), tuple(strength), names, _values_known(wire, derivative))


def _content(text: Text) -> list[dict[str, None]]:
    """The families of each sentence's content words, each once."""
    return [dict.fromkeys([part.lemma for part in each if part.content]) for each in text.sentences]


def _kin(there: Iterable[str], own: Iterable[str], worth: Mapping[str, float]) -> dict[str, dict[str, float]]:
    """For every family of the derivative what is kindred to it in the wire report, and what a meeting counts."""
    kin = Kin(there)
    return {
        word: {other: share * math.sqrt(worth[word] * worth[other]) for other, share in kin.of(word).items()}
        for word in dict.fromkeys(own)
    }


def _words_met(
    sentence: Iterable[str], there: Text, kin: Mapping[str, Mapping[str, float]], besides: Met
) -> Met:
    """Each word of weight by the best that a wire sentence has of it, and what is met besides words."""
    met: Met = defaultdict(dict)
    for word in sentence:
        for other, worth in kin[word].items():
            for index in there.places(other):
                met[index][word] = max(worth, met[index].get(word, 0.0))
    for index, found in besides.items():
        met[index] |= found
    return met


def _values_met(wire: Document, derivative: Document) -> Iterator[tuple[int, int, Hashable, float]]:
    """Values that are equal and written otherwise; written alike, they are words."""
    groups = grouped(((*value.key, value.text), value) for value in _told(wire))
    for value in _told(derivative):
        for theirs in groups.values():
            if theirs[0].text != value.text and agreement(value, theirs[0]):
                for index in {each.sentence for each in theirs}:
                    yield value.sentence, index, value.key, VALUE


def _told(document: Document) -> list[Value]:
    """The values that mostly carry a fact."""
    return [value for value in document.values if not value.idle]


def _speakers_met(wire: Document, derivative: Document) -> Iterator[tuple[int, int, Hashable, float]]:
    heard: dict[str, set[int]] = defaultdict(set)
    for name, sentence in _speakers(wire):
        heard[name].add(sentence)
    for name, sentence in sorted(_speakers(derivative)):
        for index in heard.get(name, ()):
            yield sentence, index, ("speaker", name), SPEAKER


def _speakers(document: Document) -> set[tuple[str, int]]:
    """The last word of each speaker's name with the sentence (by index) that he speaks in."""
    index = {sentence.number: place for place, sentence in enumerate(document.sentences)}
    told = [(each.name, each.sentence) for each in document.statements]
    told += [(each.speaker, each.sentence) for each in document.quotations]
    return {(name.split()[-1].casefold(), index[number]) for name, number in told if name.strip()}


def _share(known: Known) -> float:
    """The share of what is known, nearer to a half the less there is to tell it."""
    return (sum(known for _, known in known) + 1) / (len(known) + 2)


def _names_known(wire: Document, derivative: Document) -> Known:
    """The different words of the derivative's names, each where it first stands: whether one in the wire report's is like it."""
    there = frozenset(key for key, _ in _name_words(wire))
    kin = Kin(map(family, there))
    first: dict[str, int] = {}
    for key, sentence in _name_words(derivative):
        first.setdefault(key, sentence)
    return tuple((sentence, key in there or bool(kin.of(family(key)))) for key, sentence in first.items())


def _name_words(document: Document) -> Iterator[tuple[str, int]]:
    """The words in a document's names, titles left out, each with its sentence (by index)."""
    named, idle = document.name_words, lists.titles() | lists.function_words()
    for key, word, sentence in zip(document.keys, document.words, document.sentence_of, strict=True):
        if word.start in named and key not in idle:
            yield key, sentence


def _values_known(wire: Document, derivative: Document) -> Known:
    """The derivative's exact values: whether the wire report has an equal one."""
    there = list({(*value.key, value.text): value for value in _told(wire)}.values())
    exact = (value for value in _told(derivative) if not value.vague)
    return tuple((value.sentence, any(agreement(value, theirs) for theirs in there)) for value in exact)


def borne_out(wire: Document, derivative: Document, sources: Sequence[Sequence[int]]) -> list[bool]:
    """Of the derivative's sentences with exact values whose sources have values too, which have an equal one."""
    there, own = (by_sentence(_told(document)) for document in (wire, derivative))
    found = []
    for number, values in own.items():
        theirs = [value for index in sources[number] for value in there.get(index, ())]
        mine = [value for value in values if not value.vague]
        if theirs and mine:
            found.append(any(agreement(*both) for both in product(mine, theirs)))
    return found


def _own_quotations(wire: Document, derivative: Document) -> list[Quotation]:
    """The derivative's longer quotations most of whose words the wire report does not have."""
    there, function_words = frozenset(wire.keys), lists.function_words()
    own = []
    for each in derivative.quotations:
        keys = derivative.keys[each.words[0] : each.words[1] + 1]
        said = [key for key in keys if key not in function_words]
        held = sum(key in there for key in said)
        if each.spoken and len(keys) >= SHORTEST_QUOTATION and held < OWN_QUOTATION * len(said):
            own.append(each)
    return own


def _in_order(found: Ties) -> float:
    """How far the tied sentences stand in one order in both texts: 1 in the same, −1 in the reverse (Kendall's tau)."""
    strongest = ((max(each, key=each.__getitem__), each) for each in found.strength if each)
    mains = [main for main, each in strongest if each[main] > ORDERED]
    signs = [1 if after > before else -1 for before, after in combinations(mains, 2) if before != after]
    return sum(signs) / len(signs) if signs else 0.0


def followed(found: Ties, held: Mapping[int, int], copied: float = 0.0) -> dict[int, int]:
    """For the sentences of the derivative that go a way through the wire report, the one each goes through.

    The way has the most in ties that are no chance, less what its steps cost.
    Those that are `held` to a wire sentence go through that; `copied` is the
    share of them that are copied. What is left doubtful is decided by its
    neighbours.
    """
    more = COPIER * copied
    chains: dict[int, tuple[float, int]] = {}
    steps: list[tuple[int, int, int]] = []
    for number in range(len(found.met)):
        reached = []
        for index, worth in _open(found, number, held.get(number), more):
            options = [(score - _step(index - before), step) for before, (score, step) in chains.items()]
            score, before = max([*options, (0.0, -1)])
            steps.append((number, index, before))
            reached.append((index, score + worth, len(steps) - 1))
        for index, score, step in reached:
            if index not in chains or score > chains[index][0]:
                chains[index] = (score, step)
    way: dict[int, int] = {}
    step = max(chains.values(), default=(0.0, -1))[1]
    while step >= 0:
        number, index, step = steps[step]
        way[number] = index
    return way | _between(found, way, LEAST_BETWEEN + more)


def _open(found: Ties, number: int, held: int | None, more: float) -> list[tuple[int, float]]:
    """Where a sentence may go, and what that is worth."""
    strength, met = found.strength[number], found.met[number]
    if held is not None:
        return [(held, _HELD + strength.get(held, 0.0))]
    least = more + (LEAST_OF_ITS_OWN if number in found.of_their_own else LEAST)
    sure = [index for index, worth in strength.items() if worth > least and len(met[index]) >= FEWEST_MET]
    best = sorted(sure, key=lambda index: (-strength[index], index))[:_CANDIDATES]
    return [(index, strength[index] - LEAST) for index in best]


def _between(found: Ties, way: Mapping[int, int], least: float) -> dict[int, int]:
    """Sentences off the way that have something of what stands between the wire sentences of their neighbours."""
    placed = sorted(way)
    near: dict[int, int] = {}
    for before, after in pairwise(placed):
        first, last = way[before], way[after]
        if not 0 <= last - first <= NEAR:
            continue
        for number in range(before + 1, after):
            strength = found.strength[number]
            index = max(range(first, last + 1), key=lambda each: strength.get(each, 0.0))
            if number not in found.of_their_own and strength.get(index, 0.0) >= least:
                near[number] = index
    return near


def _step(length: int) -> float:
    if length < 0:
        return min(FURTHEST_BACK, BACK * -length)
    return min(FURTHEST_FORWARD, FORWARD * max(0, length - 2))
