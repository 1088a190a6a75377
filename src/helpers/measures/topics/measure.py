"""What the two texts are about: named topics from a lexicon, and the story's own terms.

Topics are counted by listed words and phrases, and the matched words are always
shown. Both kinds are compared by rate per 1,000 words and by keyness, the log of
how many times as often the derivative uses them (Hardie, *Log Ratio*, 2014),
with an interval and, because many are compared at once, a false-discovery
q value.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice, pairwise
from operator import itemgetter
from typing import Any

import numpy as np

from helpers.article import SIDES
from helpers.document import capitals
from helpers.document import terms as salience
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.ground.keeping import by_word, kept
from helpers.languages.english import inflection, lists, spelling, vocabulary
from helpers.languages.english.lists import Topics, TopicTerm
from helpers.languages.english.words import as_written, fold
from helpers.measures.lines import UNKNOWN, measure
from helpers.measures.schema import Rows, Table
from helpers.pairing.compared import Compared
from helpers.statistics import intervals
from helpers.statistics.intervals import Floats, Interval, false_discovery, joined

FAMILY = "topics"
TOPICS = Table.beside(__file__, "topics")

_Places = Sequence[tuple[int, str]]
"""Where one topic or term stands in one text: the sentences, by index, and in what words, one for each time."""


def compare(pair: Compared, topics: Topics) -> Rows:
    """Every topic that either text touches, the commonest first.

    Where capitals tell nothing in one of the texts (`capitals.case_note`), both are
    matched without case, and a capitalised word that in small letters is an
    everyday word of another meaning is left out: ``AIDS``.
    """
    sides = [_topic_places(article, topics, case=capitals.case_tells(*pair)) for article in pair]
    touched = [name for name in topics.topics if any(name in side for side in sides)]
    columns = _columns("topic", touched, sides, pair)
    unsaid = np.full(len(columns["name"]), UNKNOWN)
    columns |= {f"{role}_salience": unsaid for role in SIDES}
    return _ordered(columns, columns["wire_rate"] + columns["derivative_rate"])


def places(pair: Compared, topics: Topics) -> Mapping[str, tuple[list[int], list[int]]]:
    """For each topic that either text touches the numbers of the sentences that do, wire first."""
    found: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, article in enumerate(pair):
        for topic, standing in _topic_places(article, topics, case=capitals.case_tells(*pair)).items():
            indices = sorted({index for index, _ in standing})
            found[topic][side].extend(article.sentences[index].number for index in indices)
    return found


def terms(pair: Compared, *, most: int = 12) -> Rows:
    """The names, phrases and words that either text is most about, `most` from each.

    A text's headline counts in how much it is about a term. A short form counts
    for its name and an inflected word for its family, in both texts alike. Words
    that a pair has once only are left out, names are not. ``%`` and ``percent``
    are no terms. Where capitals tell nothing in one of the texts
    (`capitals.case_note`), names are words like others in both.
    """
    ranked, counters = _ranked(pair)
    chosen: dict[salience.Key, salience.Term] = {}
    for own in ranked:
        worth_showing = (each for each in own.items() if _is_worth_showing(each[1], counters))
        chosen = dict(islice(worth_showing, most)) | chosen
    labels = {term.label: key for key, term in chosen.items()}
    sides = [{term.label: counter.places(term) for term in chosen.values()} for counter in counters]
    columns = _columns("term", list(labels), sides, pair)
    keys = [labels[name] for name in columns["name"]]
    saliences = [
        _saliences(own, keys, columns[f"{role}_count"]) for role, own in zip(SIDES, ranked, strict=True)
    ]
    columns |= zip((f"{role}_salience" for role in SIDES), saliences, strict=True)
    return _ordered(columns, np.fmax(*saliences))


def _is_worth_showing(term: salience.Term, counters: Sequence[_TermCounter]) -> bool:
    """Whether the pair has a term more than once, or it is a name."""
    count = sum(len(counter.places(term)) for counter in counters)
    return count > 1 or (term.kind == "name" and count > 0)


def _saliences(own: _Terms, keys: Iterable[salience.Key], counts: Floats) -> Floats:
    """How salient terms are in a text, as a share of the most salient one's; unknown for one that stands in it as no term of its own."""
    first = max((term.score for term in own.values()), default=1.0)
    here = np.array([own[key].score / first if key in own else UNKNOWN for key in keys])
    return np.where(counts > 0, here, np.nan_to_num(here))


_Terms = Mapping[salience.Key, salience.Term]


def _ranked(pair: Compared) -> tuple[list[_Terms], list[_TermCounter]]:
    """The terms of each text, headline included, the most salient first; and what counts them in its sentences."""
    whole = pair.with_headlines
    merged = whole.names if capitals.case_tells(*pair) else ()
    ranked: list[_Terms] = []
    counters = []
    for side, (article, measured) in enumerate(zip(whole, pair, strict=True)):
        found = [(name.label, name.mentions[side]) for name in merged]
        ranked.append({term.members: term for term in salience.salience(article, found=found)})
        counters.append(_TermCounter(measured, found))
    return ranked, counters


class _TermCounter:
    """Counts terms in one text: a name by its mentions, anything else by the families of its words."""

    def __init__(self, article: Document, found: Iterable[tuple[str, Sequence[Mention]]]) -> None:
        self._article = article
        self._mentions = dict(found)
        self._places: dict[str, list[int]] = defaultdict(list)
        for written, places in article.forms.items():
            self._places[_family(written)] += places

    @kept
    def places(self, term: salience.Term) -> _Places:
        """Where the term stands in the measured sentences."""
        found = []
        if term.kind == "name":
            for mention in self._mentions[term.label]:
                index = self._article.sentence_at(mention.start)
                sentence = self._article.sentences[index]
                if sentence.start <= mention.start < sentence.end:
                    found.append((index, mention.text))
            return found
        words, sentence_of = self._article.words, self._article.sentence_of
        for place in sorted(self._places.get(term.members[0], ())):
            after = place + len(term.members)
            families = [_family(word.text) for word in words[place + 1 : after]]
            if families == [*term.members[1:]] and sentence_of[place] == sentence_of[after - 1]:
                found.append((sentence_of[place], " ".join(self._article.keys[place:after])))
        return found


@by_word
def _family(written: str) -> str:
    return inflection.family(fold(written))


def _topic_places(article: Document, topics: Topics, *, case: bool) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for topic, index, place, after in _matcher(topics, case=case).matches(article):
        found[topic].append((index, " ".join(article.keys[place:after])))
    return found


class _Matcher:
    """Finds the listed terms in a sentence: the longest first, no word twice."""

    def __init__(self, topics: Topics, *, case: bool) -> None:
        self._forms = _forms if case else _forms_in_any_case
        self._by_first: dict[str, list[TopicTerm]] = defaultdict(list)
        for term in topics.terms:
            if not term.as_written:
                term = replace(term, words=tuple(map(spelling.american, term.words)))
            elif not case:
                word = term.words[0]
                plain = vocabulary.is_familiar(word) or fold(word) in lists.function_words()
                if len(term.words) == 1 and plain:
                    continue
                term = replace(term, words=tuple(word.lower() for word in term.words))
            self._by_first[term.words[0]].append(term)
        self._longest = lru_cache(maxsize=100_000)(
            lambda word: max((len(term.words) for term in self._beginning(word)), default=0)
        )
        self._best = lru_cache(maxsize=20_000)(self._best_of)

    def matches(self, article: Document) -> Iterator[tuple[str, int, int, int]]:
        """Topic, sentence, first word and the word after the last of each match, by index, left to right."""
        words, over = article.words, 0
        for place in article.standing(self._longest):
            if place >= over:
                index, longest = article.sentence_of[place], self._longest(words[place].text)
                room = _unbroken(article, place, longest) if longest > 1 else 1
                term = self._best(tuple([word.text for word in words[place : place + room]]))
                if term is not None:
                    over = place + len(term.words)
                    yield term.topic, index, place, over

    def _beginning(self, word: str) -> Iterable[TopicTerm]:
        return (term for form in self._forms(word) for term in self._by_first.get(form, ()))

    def _best_of(self, written: tuple[str, ...]) -> TopicTerm | None:
        """The longest term that these words begin with; of equally long ones the one nearest to what is written."""
        forms = [self._forms(word) for word in written]
        candidates = [
            term
            for term in self._beginning(written[0])
            if len(term.words) <= len(written)
            and all(word in form for word, form in zip(term.words, forms, strict=False))
        ]

        def fit(term: TopicTerm) -> tuple[int, int, tuple[str, ...]]:
            stripped = sum(form[word] for word, form in zip(term.words, forms, strict=False))
            return len(term.words), -stripped, term.words

        return max(candidates, key=fit, default=None)


_matcher = lru_cache(maxsize=4)(_Matcher)
_LONGEST_TERM = 8
_Forms = Mapping[str, int]


@by_word
def _forms(word: str) -> _Forms:
    """What a word of a text may stand for, and how far each form is from what is written."""
    forms = dict(_forms_in_any_case(word))
    if not word.islower():
        forms[as_written(word)] = 0
    return forms


@by_word
def _forms_in_any_case(word: str) -> _Forms:
    """The same for the word in small letters, each form in American spelling."""
    forms: dict[str, int] = {}
    for distance, base in enumerate(inflection.bases(word), start=1):
        forms.setdefault(base, distance)
        forms.setdefault(spelling.american(base), distance)
    return forms


def _unbroken(article: Document, place: int, most: int) -> int:
    """How many words from here on, up to `most`, stand in one sentence with nothing but space between them."""
    sentence = article.sentences[article.sentence_of[place]]
    words = article.words[place : place + min(most, _LONGEST_TERM)]
    for length, (left, right) in enumerate(pairwise(words), start=1):
        if right.start >= sentence.end or not sentence.between(left, right).strip("'’").isspace():
            return length
    return len(words)


def _columns(
    kind: str, names: Sequence[str], sides: Sequence[Mapping[str, _Places]], pair: Compared
) -> dict[str, Any]:
    """All numbers of topics or terms; `p` is the larger of two, by words and by sentences that have one, for words of a topic come in clusters."""
    names = names if all(article.words for article in pair) else ()
    standing = [[side.get(name, ()) for name in names] for side in sides]
    columns: dict[str, Any] = {"kind": [kind] * len(names), "name": list(names)}
    by_words: list[Any] = []
    by_sentences: list[Any] = []
    for role, article, found in zip(SIDES, pair, standing, strict=True):
        counts = np.array([len(places) for places in found], dtype=float)
        holding = np.array([len(dict(places)) for places in found], dtype=float)
        words, sentences = len(article.words) or 1, len(article.sentences) or 1
        low, high = intervals.rate_interval(counts, words / 1000)
        columns |= {f"{role}_count": counts.astype(int), f"{role}_rate": 1000 * counts / words}
        columns |= {f"{role}_low": low, f"{role}_high": high, f"{role}_sentences": holding / sentences}
        by_words += [counts, words]
        by_sentences += [holding, sentences]
    p_values, low, high = intervals.rate_comparison(*by_words)
    p_values = np.maximum(p_values, intervals.rate_difference_p(*by_sentences))
    wire, derivative = ((counts + 0.5) / words for counts, words in (by_words[:2], by_words[2:]))
    return columns | {
        "keyness": np.log2(derivative / wire),
        "low": low,
        "high": high,
        "p": p_values,
        "q": false_discovery(p_values),
        "matched": [_matched(*both) for both in zip(*standing, strict=True)],
    }


def _ordered(columns: Mapping[str, Any], size: Floats) -> Rows:
    """The columns as rows, the largest first, and by name where sizes are equal."""
    found = [columns[name] for name in TOPICS.names]
    cells = [column.tolist() if isinstance(column, np.ndarray) else column for column in found]
    rows = zip((-size).tolist(), columns["name"], zip(*cells, strict=True), strict=True)
    return [row for _, _, row in sorted(rows, key=itemgetter(0, 1))]


def _matched(*places: _Places) -> str:
    """The words that were counted, each with its count in the wire report and the derivative."""
    wire, derivative = (Counter(words for _, words in each) for each in places)
    both = wire + derivative
    order = sorted(both, key=lambda words: (-both[words], words))
    return ", ".join(f"{words} {wire[words]}|{derivative[words]}" for words in order)


def measures(compared: Rows) -> Rows:
    """Topics or terms in the shape of every measure's table: rates per 1,000 words.

    The interval of the difference joins the two rates' exact intervals.
    """
    lines = []
    for cells in compared:
        row = dict(zip(TOPICS.names, cells, strict=True))
        rates = [row[f"{role}_rate"] for role in SIDES]
        bounds = [Interval(row[f"{role}_low"], row[f"{role}_high"]) for role in SIDES]
        interval = joined(rates[0], bounds[0], rates[1], bounds[1])
        note = f"{row['wire_count']} and {row['derivative_count']} times, q {row['q']:.3f}"
        lines.append(measure(FAMILY, row["name"], rates, "per 1,000 words", interval=interval, note=note))
    return lines
