"""What an article is about: its own names, phrases and words, the most salient first.

News copy says what it is about early, and then again. So a mention counts for
more near the top, and for more in a sentence that is full of what the article
keeps coming back to. Nothing is compared with other texts: the score says how
one article weighs its own terms.

::

    place(s)      = 1 / (1 + sentences above s / 5)
    substance(s)  = the sum of `place` over all mentions of all content words of s,
                    as a share of the fullest sentence's
    prominence(t) = the sum of place(s) * sqrt(substance(s)) over the sentences t stands in
    score(t)      = prominence(t)
                    * 1.15 for a name      * 0.80 for an everyday word (Dale and Chall's list)
                    * 0.85 if mentioned once

Kin: Luhn's significant sentences (*The Automatic Creation of Literature
Abstracts*, 1958) for `substance`, and the inverted pyramid for `place`.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from helpers.article import Word
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.ground.keeping import by_word
from helpers.languages.english import calendar, listed, lists, vocabulary
from helpers.languages.english.inflection import family
from helpers.languages.english.words import POSSESSIVES, fold

HALVED_AFTER = 5
"""A mention so many sentences below the first counts half, twice as many a third: what comes back late still counts."""
NAME = 1.15
EVERYDAY = 0.8
ONCE = 0.85
MOST = 0.5
"""A phrase stands for a word from this share of the word's mentions on."""

_LONGEST_PHRASE = 4
_SAYING_NOTHING_ALONE = calendar.NAMES | listed.words("terms", "saying nothing alone")

Key = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Term:
    """One thing an article is about, under the form a reader would call it by.

    `score` ranks the terms of one article and is not comparable between
    articles: 2.0 is as much as two mentions in the fullest first sentence there
    could be. `count` is the number of mentions, `start` where the first stands.
    A word's mentions take in its inflected forms and the phrases it ends:
    ``elections`` counts ``Taiwan elections`` too. A name's mentions take in its
    short forms. `members` are the words of the label in the form that
    inflections share.
    """

    label: str
    kind: str
    score: float
    count: int
    members: Key
    start: int


_Names = Sequence[tuple[str, Sequence[Mention]]]
_Words = Mapping[str, Sequence[int]]
"""Where the words of a family stand, or the sentences that have them; in reading order."""
_Phrases = Mapping[Key, Sequence[int]]
"""Where phrases begin, by the families of their words."""


def salience(
    article: Document, *, found: Iterable[tuple[str, Sequence[Mention]]] | None = None
) -> list[Term]:
    """The terms of one article, what it is most about first.

    Names come under their fullest form, recurring phrases where they stand for
    most of a word's mentions, and words that neither stands for. `found` is the
    names with their mentions in these sentences, for instance merged over a
    pair; without it they are looked for. No sentences, no terms.
    """
    if found is None:
        found = [(name.label, name.mentions[0]) for name in article.names]
    named = [(label, mentions) for label, mentions in found if mentions and _says_something(label)]
    told = _Told(article, named)
    where = told.sentences()
    weights = _sentence_weights(len(article.sentences), where)
    scores = {key: sum([weights[index] for index in indices]) for key, indices in where.items()}
    words = {key: places for key, places in told.places.items() if told.is_word(places)}
    phrases = _phrases(told)
    homes = _homes(phrases, words)
    terms = [
        *_name_terms(named, weights),
        *_phrase_terms(homes, phrases, words, scores, told),
        *_word_terms(homes, words, scores, told),
    ]
    return _without_doubles(terms)


class _Told:
    """The words of an article that say something, by index, and in `names` the name that each is part of; of two the last."""

    def __init__(self, article: Document, named: _Names) -> None:
        self.words, self.sentence_of = article.words, article.sentence_of
        self._sentences = article.sentences
        self.names = _names_at(self.words, named)
        self.places: dict[str, list[int]] = defaultdict(list)
        self._forms = [word.text for word in self.words]
        for written, places in article.forms.items():
            folded = fold(written)
            said = places if _is_content(folded) else [place for place in places if place in self.names]
            if said:
                self.places[family(folded)] += said
                for place in said:
                    if place not in self.names:
                        self._forms[place] = folded
        for places in self.places.values():
            places.sort()

    def sentences(self) -> dict[str, list[int]]:
        """The sentences that have each family."""
        home = self.sentence_of
        return {
            family: [home[at[0]]] if len(at) == 1 else list(dict.fromkeys([home[place] for place in at]))
            for family, at in self.places.items()
        }

    def is_word(self, places: Sequence[int]) -> bool:
        """Whether a family, by its places, is a word in its own right, and not for the most part a piece of names."""
        return self.names.keys().isdisjoint(places) or 2 * len(self.names.keys() & places) <= len(places)

    def written(self, places: Sequence[int], length: int = 1) -> str:
        """How so many words that begin at these places are most often written; a past form only if there is no other.

        In small letters without a possessive, or as written in a name.
        """
        written = [" ".join(self._forms[place : place + length]) for place in places]
        if len(set(written)) == 1:
            return written[0]
        forms = Counter(written)
        return max(forms, key=lambda form: (not form.endswith("ed"), forms[form]))

    def joined(self, place: int) -> bool:
        """Whether only space stands between a word and the one before it in its sentence, and that is no possessive."""
        left, right = self.words[place - 1 : place + 1]
        sentence = self._sentences[self.sentence_of[place]]
        beside = left.start >= sentence.start and sentence.between(left, right).isspace()
        return beside and not left.text.endswith(POSSESSIVES)


def _says_something(label: str) -> bool:
    """Whether a name is more than a date or a capitalised function word; ``US`` is."""
    return any(part.isupper() or "." in part or _is_content(fold(part)) for part in label.split())


def _name_terms(named: _Names, weights: Sequence[float]) -> Iterator[Term]:
    for label, mentions in named:
        where = {mention.sentence for mention in mentions}
        score = sum([weights[index] for index in where]) * NAME * (ONCE if len(mentions) == 1 else 1)
        members = tuple([family(fold(part)) for part in label.split()])
        yield Term(label, "name", score, len(mentions), members, mentions[0].start)


@by_word
def _is_content(folded: str) -> bool:
    small = folded in lists.function_words() or folded in _SAYING_NOTHING_ALONE
    return len(folded) > 1 and not folded[0].isdigit() and not small


def _names_at(words: Sequence[Word], named: _Names) -> dict[int, int]:
    """Which name each word is part of, of two the last, both by index."""
    names: dict[int, int] = {}
    found = [(each.start, each.end, index) for index, (_, mentions) in enumerate(named) for each in mentions]
    for start, end, index in sorted(found):
        first = max(bisect_left(words, (start,)) - 1, 0)
        for place in range(first, bisect_left(words, (end,), first)):
            if words[place].end > start:
                names[place] = index
    return names


def _sentence_weights(length: int, where: _Words) -> list[float]:
    """What a mention counts for in each sentence, 0 to 1: early counts more, and so does full."""
    place = [1 / (1 + index / HALVED_AFTER) for index in range(length)]
    substance = [0.0] * length
    for indices in where.values():
        prominence = sum([place[index] for index in indices])
        for index in indices:
            substance[index] += prominence
    fullest = max(substance, default=0.0) or 1.0
    return [share * sqrt(amount / fullest) for share, amount in zip(place, substance, strict=True)]


def _word_score(label: str, count: int, score: float) -> float:
    if vocabulary.is_familiar(label):
        score *= EVERYDAY
    return score * (ONCE if count == 1 else 1)


def _word_terms(
    homes: Mapping[str, Key], words: _Words, scores: Mapping[str, float], told: _Told
) -> Iterator[Term]:
    """Words no phrase stands for."""
    for key, places in words.items():
        if key not in homes:
            label, count = told.written(places), len(places)
            score = _word_score(label, count, scores[key])
            yield Term(label, "word", score, count, (key,), told.words[places[0]].start)


def _phrases(told: _Told) -> _Phrases:
    """Phrases that recur: two to four neighbouring content words with only space between them, the last a plain one in small letters."""
    mentions: dict[Key, list[int]] = defaultdict(list)
    for first, key in _recurring(told):
        last = first + len(key) - 1
        written = told.words[last].text
        if last not in told.names and written[0].islower() and not written.endswith(("ed", "ly")):
            mentions[key].append(first)
    return {key: places for key, places in mentions.items() if len(places) > 1}


def _recurring(told: _Told) -> Iterator[tuple[int, Key]]:
    """Two to four neighbouring words of families that stand more than once: the first word, and the families."""
    returning = {place: key for key, places in told.places.items() if len(places) > 1 for place in places}
    for first in sorted(returning):
        key: Key = (returning[first],)
        for last in range(first + 1, first + _LONGEST_PHRASE):
            if last not in returning or not told.joined(last):
                break
            key = (*key, returning[last])
            yield first, key


def _homes(phrases: _Phrases, words: _Words) -> dict[str, Key]:
    """The phrase that stands for a word, because most of its mentions are in it; of two the shorter, unless the longer is as frequent."""
    homes: dict[str, Key] = {}
    chosen: list[Key] = []
    for key, parts in sorted(phrases.items(), key=lambda item: (-len(item[1]), -len(item[0]))):
        inside = {key[i:j] for i, j in combinations(range(len(key) + 1), 2)}
        kin = next(filter(inside.__contains__, chosen), key)
        for part in key:
            if part in words and part not in homes and len(parts) >= MOST * len(words[part]):
                homes[part] = kin
                chosen.append(kin)
    return homes


def _phrase_terms(
    homes: Mapping[str, Key], phrases: _Phrases, words: _Words, scores: Mapping[str, float], told: _Told
) -> Iterator[Term]:
    """Phrases that stand for words of theirs, with the score of the best of these."""
    best: dict[Key, float] = defaultdict(float)
    for word, key in homes.items():
        score = _word_score(told.written(words[word]), len(words[word]), scores[word])
        best[key] = max(best[key], score)
    for key, score in best.items():
        places = phrases[key]
        label = told.written(places, len(key))
        yield Term(label, "phrase", score, len(places), key, told.words[places[0]].start)


def _without_doubles(terms: Sequence[Term]) -> list[Term]:
    """Of a name and a word that are the same, ``Muslim``, the one mentioned more often."""
    kept: dict[Key, Term] = {}
    for term in terms:
        other = kept.get(term.members)
        if other is None or term.count > other.count:
            kept[term.members] = term
    return sorted(kept.values(), key=lambda term: (-term.score, term.start))
