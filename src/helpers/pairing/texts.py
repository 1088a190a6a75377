"""Two texts ready to be compared: their sentences in parts, an index of their words, and what each word counts."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from itertools import chain, pairwise

from helpers.ground.keeping import kept
from helpers.languages.english.inflection import Cut, Part

MOST_WORDS = 300
"""Of a longer sentence only so many words are looked at."""

_MOST_PLACES = 60

_CANDIDATES = 8


Weighed = list[tuple[str, float, int, Part]]
"""The words of weight of a sentence: lemma, what it counts, place, part."""


class Text:
    """Sentences, cut, ready to be compared, with an index of their words.

    `words` are the places in the sentence of the words that its parts are of;
    `pairs` the pairs of neighbouring ones. Their families are lemmas.
    """

    def __init__(self, sentences: Iterable[Cut]) -> None:
        cut = [(each, min(bisect_left(each.places, MOST_WORDS), 2 * MOST_WORDS)) for each in sentences]
        self.sentences = tuple([each.parts[:end] for each, end in cut])
        self.words = tuple([each.places[:end] for each, end in cut])
        self.keys = tuple([tuple([part.key for part in sentence]) for sentence in self.sentences])
        self.families = tuple([frozenset([part.lemma for part in sentence]) for sentence in self.sentences])
        self.pairs = tuple(map(tuple, map(pairwise, self.keys)))
        self._places: dict[str, list[int]] = defaultdict(list)
        self._whole: dict[tuple[str, ...], int] = {}
        for number, keys in enumerate(self.keys):
            self._whole.setdefault(keys, number)
            for each in self.families[number]:
                self._places[each].append(number)
        self.different_pairs = tuple(map(frozenset, self.pairs))
        self._all_pairs = frozenset(pairwise(chain.from_iterable(self.keys)))

    def likely(self, sentence: tuple[str, ...], weighed: Weighed) -> dict[int, float]:
        """The few sentences (by index) that share most weight with this one, most first, and how much.

        Of a word that stands in very many sentences only the first are looked
        at; a sentence that is the same word for word is always among them.
        """
        mass: dict[int, float] = defaultdict(float)
        for key, weight, _, _ in weighed:
            for place in self._places.get(key, ())[:_MOST_PLACES]:
                mass[place] += weight
        found = sorted(sorted(mass), key=mass.__getitem__, reverse=True)[:_CANDIDATES]
        same = self._whole.get(sentence)
        found = found if same is None or same in found else [same, *found]
        if len(self.sentences) <= _MOST_PLACES:
            return {place: mass[place] for place in found}
        return {place: gain(weighed, self.families[place]) for place in found}

    def places(self, family: str) -> Sequence[int]:
        """The sentences (by index) in which a word stands, in whatever form."""
        return self._places.get(family, ())

    def paired(self, pairs: Sequence[tuple[str, str]]) -> float:
        """Share of pairs of neighbouring words that stand here too; 0 where there are none."""
        return sum(map(self._all_pairs.__contains__, pairs)) / len(pairs) if pairs else 0.0


class Weighing:
    """How much each word of two texts counts, up to 1: the more the fewer of both texts' sentences have it.

    1 − log(sentences with the word) / log(all sentences + 1), and 0.05 at least
    (after K. Spärck Jones, *Journal of Documentation* 28, 1972).
    """

    def __init__(self, own: Text, other: Text) -> None:
        most = math.log(len(own.sentences) + len(other.sentences) + 1)
        counts = Counter(chain.from_iterable((*own.families, *other.families)))
        worth = {count: max(0.05, 1 - math.log(count) / most) for count in set(counts.values())}
        self.weights = {family: worth[count] for family, count in counts.items()}

    @kept
    def of(self, text: Text, number: int) -> tuple[Weighed, float]:
        """The words of weight of a sentence of either text, and its whole weight, 1 if it has none."""
        parts = zip(text.sentences[number], text.words[number], strict=True)
        weighed = [(part.lemma, self.weights[part.lemma], at, part) for part, at in parts if part.content]
        return weighed, sum([weight for _, weight, _, _ in weighed]) or 1.0


def weighing(own: Text, other: Text) -> Weighing:
    """What the words of two texts count, the same both ways."""
    return _weighed(*sorted((own, other), key=id))


_weighed = lru_cache(maxsize=1)(Weighing)


def gain(left: Weighed, there: Set[str]) -> float:
    """The weight of those words that a sentence has."""
    return sum([weight for word, weight, _, _ in left if word in there])
