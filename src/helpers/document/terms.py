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
                    * 0.50 for a name that is only ever quoted; half-way, if half the time

Kin: Luhn's significant sentences (*The Automatic Creation of Literature
Abstracts*, 1958) for `substance`, and the inverted pyramid for `place`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from math import sqrt
from typing import TYPE_CHECKING

from helpers.article import Sentence, Word
from helpers.document.names import Mention
from helpers.languages.english import calendar, listed, lists, vocabulary
from helpers.languages.english.inflection import family
from helpers.languages.english.words import POSSESSIVES, fold

if TYPE_CHECKING:
    from helpers.document.document import Document

HALVED_AFTER = 5
"""A mention so many sentences below the first counts half, twice as many a third: what comes back late still counts."""
NAME = 1.15
EVERYDAY = 0.8
ONCE = 0.85
QUOTED = 0.5
"""What is left of a name whose every mention stands beside a verb of speech: a source, no topic."""
MOST = 0.5
"""A phrase stands for a word from this share of the word's mentions on."""
SWALLOWED = 0.75
"""A phrase stands for a name in it from this share of the name's mentions on."""

_LONGEST_PHRASE = 4
_FEWEST_LETTERS = 3
_SAYING_NOTHING_ALONE = calendar.NAMES | listed.words("terms", "saying nothing alone")
_SPEECH = listed.words("terms", "speech")

Key = tuple[str, ...]


@dataclass(slots=True)
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


@dataclass(slots=True)
class Form:
    """What is known of a word form: folded, the family it shares with its inflections, whether it says something.

    `possessive` is one as written.
    """

    folded: str
    family: str
    content: bool
    possessive: bool


@lru_cache(maxsize=100_000)
def form(word: str) -> Form:
    """A form is looked up once in a process."""
    folded = fold(word)
    return Form(folded, family(folded), _is_content(folded), word.lower().endswith(POSSESSIVES))


@dataclass(slots=True)
class _Token:
    """A content word in its place: its sentence, form and family, and the name it is part of (by index).

    The form is small letters without a possessive, or as written in a name.
    """

    sentence: int
    word: Word
    form: str
    key: str
    name: int | None


_Names = Sequence[tuple[str, Sequence[Mention]]]
_Words = Mapping[str, Sequence[_Token]]
_Where = Mapping[str, Sequence[int]]
"""The sentences that each family stands in."""
_Phrases = Mapping[Key, Sequence[tuple[_Token, ...]]]


def salience(
    article: Document,
    *,
    found: Iterable[tuple[str, Sequence[Mention]]] | None = None,
    most: int | None = None,
) -> tuple[Term, ...]:
    """The terms of one article, what it is most about first; at most `most` of them.

    Names come under their fullest form, recurring phrases where they stand for
    most of a word's mentions, and words that neither stands for. `found` is the
    names with their mentions in these sentences, for instance merged over a
    pair; without it they are looked for. No sentences, no terms.
    """
    sentences = article.sentences
    if found is None:
        found = [(name.label, name.mentions[0]) for name in article.names]
    named = [(label, mentions) for label, mentions in found if mentions and _says_something(label)]
    runs = _runs(sentences, named)
    tokens = _by_key(runs)
    where = {key: _sentences_of(mentions) for key, mentions in tokens.items()}
    weights = _sentence_weights(len(sentences), where)
    scores = {key: sum([weights[index] for index in indices]) for key, indices in where.items()}
    words = {key: mentions for key, mentions in tokens.items() if _is_word(key, mentions)}
    phrases = _phrases(runs, tokens)
    homes = _homes(phrases, words)
    terms = [
        *_name_terms(sentences, named, weights, _inside(homes, phrases)),
        *_phrase_terms(homes, phrases, words, scores),
        *_word_terms(homes, words, scores),
    ]
    return tuple(_without_doubles(terms)[:most])


def _says_something(label: str) -> bool:
    """Whether a name is more than a date or a capitalised function word; ``US`` is."""
    return any(part.isupper() or "." in part or _is_content(fold(part)) for part in label.split())


def _name_terms(
    sentences: Sequence[Sentence],
    named: _Names,
    weights: Sequence[float],
    inside: Mapping[int, int],
) -> Iterator[Term]:
    """Names, but for those that stand mostly `inside` a phrase that is shown."""
    for index, (label, mentions) in enumerate(named):
        if len(mentions) > 1 and inside.get(index, 0) >= SWALLOWED * len(mentions):
            continue
        where = {mention.sentence for mention in mentions}
        quoted = sum([_speaks(sentences[m.sentence], m) for m in mentions]) / len(mentions)
        score = sum([weights[index] for index in where]) * NAME * (1 - (1 - QUOTED) * quoted)
        score *= ONCE if len(mentions) == 1 else 1
        members = tuple([form(part).family for part in label.split()])
        yield Term(label, "name", score, len(mentions), members, mentions[0].start)


def _speaks(sentence: Sentence, mention: Mention) -> bool:
    """Whether a verb of speech stands within two words of a name."""
    words = sentence.words
    first, after = bisect_left(words, (mention.start,)), bisect_left(words, (mention.end,))
    if first and words[first - 1].end > mention.start:
        first -= 1
    near = (*words[max(0, first - 2) : first], *words[after : after + 2])
    return not _SPEECH.isdisjoint([form(word.text).folded for word in near])


def _is_content(folded: str) -> bool:
    small = folded in lists.function_words() or folded in _SAYING_NOTHING_ALONE
    return len(folded) > 1 and not folded[0].isdigit() and not small


def _runs(sentences: Sequence[Sentence], named: _Names) -> list[list[_Token]]:
    """Neighbouring content words with only space between them, sentence by sentence."""
    places: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for index, (_, mentions) in enumerate(named):
        for mention in mentions:
            places[mention.sentence].append((mention.start, mention.end, index))
    for found in places.values():
        found.sort()
    runs: list[list[_Token]] = []
    for number, sentence in enumerate(sentences):
        run: list[_Token] = []
        names = _names_at(sentence.words, places[number]) if number in places else repeat(None)
        for word, name in zip(sentence.words, names, strict=False):
            known = form(word.text)
            if name is not None:
                token = _Token(number, word, word.text, known.family, name)
            elif known.content:
                token = _Token(number, word, known.folded, known.family, None)
            else:
                run = []
                continue
            if not run or not _joined(sentence, run[-1].word, word):
                run = []
                runs.append(run)
            run.append(token)
    return runs


def _names_at(words: Sequence[Word], places: Iterable[tuple[int, int, int]]) -> list[int | None]:
    """Which name each word is part of, of two the last; `places` are in reading order and do not overlap."""
    names: list[int | None] = [None] * len(words)
    for start, end, name in places:
        first = max(bisect_left(words, (start,)) - 1, 0)
        for place in range(first, bisect_left(words, (end,), first)):
            if words[place].end > start:
                names[place] = name
    return names


def _joined(sentence: Sentence, left: Word, right: Word) -> bool:
    """Only space between, and no possessive before."""
    if form(left.text).possessive:
        return False
    between = sentence.text[left.end - sentence.start : right.start - sentence.start]
    return between == " " or between.isspace()


def _by_key(runs: Iterable[Sequence[_Token]]) -> _Words:
    mentions: dict[str, list[_Token]] = defaultdict(list)
    for run in runs:
        for token in run:
            mentions[token.key].append(token)
    return mentions


def _sentences_of(mentions: Sequence[_Token]) -> Sequence[int]:
    """The sentences of mentions in reading order, each once."""
    if len(mentions) == 1:
        return (mentions[0].sentence,)
    return list(dict.fromkeys([token.sentence for token in mentions]))


def _is_word(key: str, mentions: Sequence[_Token]) -> bool:
    """Whether a family is a word in its own right, and not for the most part a piece of names."""
    free = [token.name for token in mentions].count(None)
    return len(key) >= _FEWEST_LETTERS and 2 * free >= len(mentions)


def _sentence_weights(length: int, where: _Where) -> list[float]:
    """What a mention counts for in each sentence, 0 to 1: early counts more, and so does full."""
    place = [1 / (1 + index / HALVED_AFTER) for index in range(length)]
    substance = [0.0] * length
    for indices in where.values():
        prominence = sum([place[index] for index in indices])
        for index in indices:
            substance[index] += prominence
    fullest = max(substance, default=0.0) or 1.0
    return [share * sqrt(amount / fullest) for share, amount in zip(place, substance, strict=True)]


def _word_score(label: str, mentions: Sequence[_Token], score: float) -> float:
    if vocabulary.is_familiar(label):
        score *= EVERYDAY
    return score * (ONCE if len(mentions) == 1 else 1)


def _word_terms(homes: Mapping[str, Key], words: _Words, scores: Mapping[str, float]) -> Iterator[Term]:
    """Words no phrase stands for."""
    for key, mentions in words.items():
        if key not in homes:
            label = _written([token.form for token in mentions])
            score = _word_score(label, mentions, scores[key])
            yield Term(label, "word", score, len(mentions), (key,), mentions[0].word.start)


def _phrases(runs: Iterable[Sequence[_Token]], words: _Words) -> _Phrases:
    """Phrases that recur: two to four neighbouring content words.

    A phrase inside a longer one that is nearly as frequent is left out.
    """
    mentions: dict[Key, list[tuple[_Token, ...]]] = defaultdict(list)
    for run in runs:
        if len(run) < 2:
            continue
        returns = [len(words[token.key]) > 1 for token in run]
        for first in range(len(run) - 1):
            for after in range(first + 2, min(len(run), first + _LONGEST_PHRASE) + 1):
                if not all(returns[first:after]):
                    break
                part = tuple(run[first:after])
                if _is_phrase(part, run[first - 1] if first else None):
                    mentions[tuple([token.key for token in part])].append(part)
    repeated = {key: parts for key, parts in mentions.items() if len(parts) > 1}
    return {key: parts for key, parts in repeated.items() if not _is_part(key, repeated)}


def _is_part(key: Key, phrases: _Phrases) -> bool:
    """Whether a phrase stands mostly inside a longer one."""
    fewest = 0.75 * len(phrases[key])
    longer = (other for other, parts in phrases.items() if len(other) > len(key) and len(parts) >= fewest)
    return any(_contains(other, key) for other in longer)


def _is_phrase(part: Sequence[_Token], before: _Token | None) -> bool:
    """Whether neighbouring words read as a noun and what stands before it.

    It ends in a plain word that is neither a past form nor an adverb, it cuts no
    name in two, and it is no office after a name, as in ``U.S. Secretary``.
    """
    first, last = part[0], part[-1]
    if last.name is not None or form(last.word.text).folded.endswith(("ed", "ly")):
        return False
    cuts = before is not None and before.name is not None and before.name == first.name
    if cuts or form(first.word.text).folded.endswith("ly"):
        return False
    office = last.word.text[0].isupper() and fold(last.word.text) in lists.titles()
    return not (office and any(token.name is not None for token in part))


def _contains(longer: Key, key: Key) -> bool:
    return any(longer[i : i + len(key)] == key for i in range(len(longer) - len(key) + 1))


def _homes(phrases: _Phrases, words: _Words) -> dict[str, Key]:
    """The phrase that stands for a word, because most of the word's mentions are in it.

    Of two phrases of which one contains the other, the more frequent stands for
    the words of both.
    """
    homes: dict[str, Key] = {}
    chosen: list[Key] = []
    for key, parts in sorted(phrases.items(), key=lambda item: (-len(item[1]), -len(item[0]))):
        kin = next((c for c in chosen if _contains(c, key) or _contains(key, c)), key)
        for part in key:
            if part in words and part not in homes and len(parts) >= MOST * len(words[part]):
                homes[part] = kin
                chosen.append(kin)
    return homes


def _inside(homes: Mapping[str, Key], phrases: _Phrases) -> Counter[int]:
    """How many mentions of each name (by index) stand in a phrase that is shown."""
    return Counter(
        name
        for key in set(homes.values())
        for part in phrases[key]
        for name in {token.name for token in part if token.name is not None}
    )


def _phrase_terms(
    homes: Mapping[str, Key], phrases: _Phrases, words: _Words, scores: Mapping[str, float]
) -> Iterator[Term]:
    """Phrases that stand for words of theirs, with the score of the best of these."""
    best: dict[Key, float] = defaultdict(float)
    for word, key in homes.items():
        label = _written([token.form for token in words[word]])
        best[key] = max(best[key], _word_score(label, words[word], scores[word]))
    for key, score in best.items():
        parts = phrases[key]
        label = _written([" ".join([token.form for token in part]) for part in parts])
        yield Term(label, "phrase", score, len(parts), key, parts[0][0].word.start)


def _without_doubles(terms: Sequence[Term]) -> list[Term]:
    """Of a name and a word that are the same, ``Muslim``, the one mentioned more often."""
    kept: dict[Key, Term] = {}
    for term in terms:
        other = kept.get(term.members)
        if other is None or term.count > other.count:
            kept[term.members] = term
    return sorted(kept.values(), key=lambda term: (-term.score, term.start))


def _written(written: Sequence[str]) -> str:
    """The form most often written; a past form only if there is no other."""
    if len(set(written)) == 1:
        return written[0]
    forms = Counter(written)
    return max(forms, key=lambda form: (not form.endswith("ed"), forms[form]))
