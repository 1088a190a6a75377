"""What a text says twice, what it says without telling anything, and how it takes a stand.

All three are counted and can be read off the page. A listed word is no fault: a
court may well call a thing a scandal.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np

from helpers.document.document import Document
from helpers.document.stances import HEDGE, LOADED, Mark
from helpers.ground.keeping import by_word, kept
from helpers.ground.loading import pd
from helpers.languages.english import calendar, inflection, listed, numberwords
from helpers.measures.lines import UNKNOWN, Measure, measure, share, shares
from helpers.measures.schema import Rows
from helpers.pairing.compared import Compared
from helpers.statistics.intervals import Interval, joined, rate_interval

FAMILY = "padding"
LEAD = "words said before"
HEDGES, LOADED_WORDS = "hedges", "loaded words"
RUN = 6
"""Shortest run of words that counts as said twice; shorter ones, like “at the end of the”, recur by chance."""

NEAR = 0.5
"""A sentence nearly repeats an earlier one if they share this part of all their content words."""
FEWEST_CONTENT_WORDS = 5

SAYS_AGAIN, COMMENTS = "says again", "comments"
NEW_WORDS = 0.2
"""A sentence that says again has at most this share of content words that are new."""
IN_ONE = 0.6
"""And at least this share of them in a single earlier sentence."""
MOST_NEW_IN_COMMENT = 6

_MOST_PLACES = 200
"""A word that stands in more sentences than this is looked up in its first ones only."""


def repeats(article: Document) -> pd.DataFrame:
    """Every run of six words or more that stands in the text more than once, the longest first.

    Columns: `words` (how many the run has), `count` (how often it stands there, no
    word counted twice), `text` (as first written), `kind` (*name* if it holds nothing
    but a name and its title, else *words*), `sentences` (their numbers). A run ends
    with its sentence and is as long as all its places allow.
    """
    runs, named = _runs(article), article.name_words
    rows = []
    for length, starts in runs.longest():
        run = article.words[starts[0] : starts[0] + length]
        kind = "name" if all(word.start in named for word in run) else "words"
        numbers = dict.fromkeys(str(article.sentences[runs.owners[start]].number) for start in starts)
        text = " ".join(article.plain[run[0].start : run[-1].end].split())
        rows.append((length, len(starts), text, kind, ", ".join(numbers)))
    frame = pd.DataFrame(rows, columns=["words", "count", "text", "kind", "sentences"])
    return frame.sort_values(["words", "count"], ascending=False, kind="stable", ignore_index=True)


def repeated_runs(article: Document) -> int:
    """How many different runs of exactly six words stand in the text more than once."""
    return len(_runs(article).repeated)


def repeated_words(article: Document) -> int:
    """How many words stand in a run of six words or more that the text had before."""
    covered = bytearray(len(article.words))
    for starts in _runs(article).repeated.values():
        for start in starts[1:]:
            covered[start : start + RUN] = b"\1" * RUN
    return sum(covered)


def near_repeats(article: Document) -> list[int]:
    """The numbers of sentences that share half of all their content words, or more, with an earlier one (Jaccard).

    Sentences of fewer than five content words are left out.
    """
    sizes = list(map(len, article.content))
    return [
        sentence.number
        for sentence, size, shared in zip(article.sentences, sizes, _shared(article), strict=True)
        if size >= FEWEST_CONTENT_WORDS
        and any(
            sizes[home] >= FEWEST_CONTENT_WORDS and count / (size + sizes[home] - count) >= NEAR
            for home, count in shared.items()
        )
    ]


@kept
def _shared(article: Document) -> list[Counter[int]]:
    """How many of each sentence's content words each earlier one has, by its index; of a word the first sentences."""
    homes: dict[str, list[int]] = defaultdict(list)
    found = []
    for index, content in enumerate(article.content):
        found.append(Counter(chain.from_iterable([homes[word] for word in content])))
        for word in content:
            if len(homes[word]) < _MOST_PLACES:
                homes[word].append(index)
    return found


class _Runs:
    """The runs of six words of one text that stand in it more than once, and where each begins."""

    def __init__(self, article: Document) -> None:
        self._words = article.keys
        self.owners = article.sentence_of
        runs = list(zip(*(self._words[step:] for step in range(RUN)), strict=False))
        places: dict[tuple[str, ...], list[int]] = {}
        if len(set(runs)) < len(runs):
            for start, run in enumerate(runs):
                if self.owners[start] == self.owners[start + RUN - 1]:
                    known = places.setdefault(run, [start])
                    if start >= known[-1] + RUN:
                        known.append(start)
        self.repeated = {run: starts for run, starts in places.items() if len(starts) > 1}

    def longest(self) -> Iterator[tuple[int, list[int]]]:
        """Each repeated run made as long as all its places allow: length and places, none told twice."""
        told: set[tuple[int, int]] = set()
        for starts in self.repeated.values():
            if (starts[0], len(starts)) in told:
                continue
            before, length = self._grown(starts)
            first = starts[0] - before
            fresh = (first, len(starts)) not in told
            told.update((start, len(starts)) for start in range(first, first + length - RUN + 1))
            if fresh:
                yield length, [start - before for start in starts]

    def _grown(self, starts: Sequence[int]) -> tuple[int, int]:
        """How many words a run goes on before its start, and how long it is with them."""
        room = min(right - left for left, right in pairwise(starts))
        before = 0
        while before + RUN < room and self._alike(starts, -before - 1):
            before += 1
        length = before + RUN
        while length < room and self._alike(starts, length - before):
            length += 1
        return before, length

    def _alike(self, starts: Sequence[int], step: int) -> bool:
        """Whether the word `step` words on is the same at all places, and in the run's own sentence."""
        if starts[0] + step < 0 or starts[-1] + step >= len(self._words):
            return False
        word = self._words[starts[0] + step]
        return all(
            self._words[start + step] == word and self.owners[start + step] == self.owners[start]
            for start in starts
        )


_runs = kept(_Runs)


def empties(article: Document) -> pd.DataFrame:
    """Sentences that bring no name, number, date, quotation or source the earlier ones did not have.

    Columns: `sentence` (number), `kind`, `reason`, `new_words` (content words
    not met before, as written), `text`. There are two kinds. *says again*: of
    five content words or more at least four in five were met before, three in
    five of them in one earlier sentence, and it denies nothing that one did
    not. *comments*: it has a loaded word, speaks of what is, will or may be, and
    has besides at most six new content words. The first sentence is never empty. Old words can make a new claim
    and a loaded word can state a fact, so each sentence wants reading.
    """
    return pd.DataFrame(_emptied(article), columns=["sentence", "kind", "reason", "new_words", "text"])


@kept
def _emptied(article: Document) -> Rows:
    met: set[str] = set()
    rows = []
    columns = zip(article.sentences, article.content, _facts_by_sentence(article), strict=True)
    for index, (sentence, content, facts) in enumerate(columns):
        keys = article.sentence_keys[index]
        if index and facts <= met and not sentence.quoted and _SAYING.isdisjoint(keys):
            new = {word: written for word, written in content.items() if word not in met}
            loaded = [mark for mark in article.stances if mark.kind == LOADED and mark.sentence == index]
            told = _says_again(article, index, len(new)) or _comments(keys, new, loaded)
            if told:
                rows.append((sentence.number, *told, ", ".join(new.values()), sentence.line))
        met |= content.keys() | facts
    return rows


def _says_again(article: Document, index: int, new: int) -> tuple[str, str] | None:
    """That a sentence with so many `new` content words says again, and why; None if it does not."""
    words, common = len(article.content[index]), _shared(article)[index]
    if words < FEWEST_CONTENT_WORDS or new > NEW_WORDS * words:
        return None
    best = max(common, key=lambda home: (common[home], -home), default=-1)
    if best < 0 or common[best] < IN_ONE * words:
        return None
    if _denies(article.sentence_keys[index]) and not _denies(article.sentence_keys[best]):
        return None
    home = article.sentences[best].number
    return SAYS_AGAIN, (
        f"{words - new} of its {words} content words were met before, {common[best]} of them in sentence {home}"
    )


def _comments(
    folded: Sequence[str], new: Mapping[str, str], loaded: Sequence[Mark]
) -> tuple[str, str] | None:
    """That a sentence comments, and by what words; None if it does not."""
    if not loaded:
        return None
    judging = set().union(*(inflection.families(mark.text) for mark in loaded))
    perfect = any(left in _HAVE and right.endswith(_PERFECT) for left, right in pairwise(folded))
    tells = perfect or not _TELLING.isdisjoint(folded) or _JUDGING.isdisjoint(folded)
    if tells or len(new.keys() - judging) > MOST_NEW_IN_COMMENT:
        return None
    told = ", ".join(f"“{mark.text}”" for mark in loaded)
    return COMMENTS, f"no new name, number, date, quotation or source, but {told}"


_JUDGING = listed.words("padding", "judge")
_TELLING = listed.words("padding", "tell")
_HAVE = listed.words("padding", "have")
_PERFECT = listed.in_order("padding", "endings of a perfect")


def _denies(folded: Sequence[str]) -> bool:
    return any(word in _NEGATIONS or word.endswith("n't") for word in folded)


_NEGATIONS = listed.words("padding", "deny")


def _facts_by_sentence(article: Document) -> list[set[str]]:
    """The figures in each sentence and its names in their fullest form, marked so that no word can be mistaken for one."""
    found = [{f"figure {word}" for word in filter(_is_figure, keys)} for keys in article.sentence_keys]
    for name in article.names:
        for mention in name.mentions[0]:
            found[mention.sentence].add(f"name {name.label}")
    return found


@by_word
def _is_figure(folded: str) -> bool:
    """Whether it is a number or of a date, in figures or in words; *one* is too often none."""
    return folded in _FIGURES or any(map(str.isdigit, folded))


_FIGURES = (
    numberwords.PLAIN
    | ({*calendar.MONTHS, *calendar.SHORT_MONTHS, *calendar.WEEKDAYS} - {"may"})
    | set(calendar.DAYS_FROM_TODAY)
    | listed.words("padding", "figures")
)

_SAYING = listed.words("padding", "give a source")


def stance(pair: Compared) -> pd.DataFrame:
    """Each hedge and loaded word of either text and how often it stands there, the commonest first.

    Columns: `kind`, `word` (as listed), `wire_count` and `derivative_count`
    (outside quotation marks), `wire_quoted` and `derivative_quoted` (inside
    them: a speaker's), `written` (the forms met).
    """
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    written: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for side, article in enumerate(pair):
        for mark in article.stances:
            key = mark.kind, mark.term
            counts[key][side + 2 * mark.quoted] += 1
            written[key][mark.text.lower()] = None
    order = sorted(counts, key=lambda key: (key[0], -sum(counts[key]), key[1]))
    rows = [(*key, *counts[key], ", ".join(written[key])) for key in order]
    columns = "kind word wire_count derivative_count wire_quoted derivative_quoted written"
    return pd.DataFrame(rows, columns=columns.split())


def spoken(stances: pd.DataFrame) -> pd.DataFrame:
    """Those that stand outside quotation marks."""
    return stances[stances["wire_count"] + stances["derivative_count"] > 0]


def compare(pair: Compared) -> Rows:
    """What both texts say again, their empty sentences, and their hedges and loaded words.

    Hedges and loaded words are rates per 1,000 words outside quotation marks;
    the interval of the difference joins the two rates' exact intervals. Words
    said before come in runs, so that their share has no interval.
    """
    emptied = [[kind for _, kind, *_ in _emptied(each)] for each in pair]
    of_sentences = {
        "sentences nearly said before": [len(near_repeats(each)) for each in pair],
        "sentences that say again": [kinds.count(SAYS_AGAIN) for kinds in emptied],
        "sentences that only comment": [kinds.count(COMMENTS) for kinds in emptied],
    }
    totals = [len(each.sentences) for each in pair]
    before, words = [repeated_words(each) for each in pair], [len(each.words) for each in pair]
    unknown = Interval.unknown("no interval: repeated words come in runs")
    return [
        share(FAMILY, LEAD, before, words, "words", unknown),
        _runs_line(pair),
        *(share(FAMILY, name, counts, totals, "sentences") for name, counts in of_sentences.items()),
        _rate_line(pair, HEDGE, HEDGES),
        _rate_line(pair, LOADED, LOADED_WORDS),
    ]


class Filling(NamedTuple):
    """What fills one text: runs of six words that stand more than once, words that repeat earlier ones, empty sentences."""

    runs: int
    repeated: int
    empty: int
    words: int
    sentences: int


def filling(article: Document) -> Filling:
    """The counts of one text."""
    counted = repeated_runs(article), repeated_words(article), len(_emptied(article))
    return Filling(*counted, len(article.words), len(article.sentences))


def _runs_line(pair: Compared) -> Measure:
    counts = [float(repeated_runs(each)) if each.words else UNKNOWN for each in pair]
    note = "exact counts" if all(each.words for each in pair) else "a text has no words"
    return measure(FAMILY, "repeated runs of six words", counts, "runs", note=note)


def _rate_line(pair: Compared, kind: str, name: str) -> Measure:
    marks = [[mark.quoted for mark in article.stances if mark.kind == kind] for article in pair]
    own, quoted = ([each.count(inside) for each in marks] for inside in (False, True))
    words = [[word.quoted for word in article.words].count(False) for article in pair]
    note = (
        f"{own[0]} in {words[0]} and {own[1]} in {words[1]} words outside quotation marks; "
        f"inside them {quoted[0]} and {quoted[1]}"
    )
    rates = [1000 * each for each in shares(own, words)]
    interval = Interval.unknown("no interval: a text has no words outside quotation marks")
    if all(words):
        counts, exposed = np.array(own, dtype=float), np.array(words) / 1000
        low, high = rate_interval(counts, exposed)
        wire, derivative = counts / exposed
        interval = joined(wire, Interval(low[0], high[0]), derivative, Interval(low[1], high[1]))
    return measure(FAMILY, name, rates, "per 1,000 words", interval=interval, note=note)
