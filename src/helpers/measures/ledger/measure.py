"""The ledger: what became of every sentence of a wire report, and where every sentence of a derivative comes from.

A derivative's sentence is *copied* (nearly all of its words stand in the same
order in the wire report), *rewritten* (it says in other words what wire
sentences say), *mixed* (one part rests on the wire report, another part is
new) or *added* (nothing shows that it rests on it). A wire sentence is *kept*,
*partly kept* or *dropped*. The labels are found by rule and by a small fitted
model (`helpers.support`); `benchmarks/validity.py` says how often they are
wrong. In doubt a sentence is *added*: words cannot show a thorough paraphrase,
and being on the same topic is not support.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import pandas as pd

from helpers.article import Article, Pair, Sentence, Span
from helpers.languages.english import lists
from helpers.languages.english.words import fold
from helpers.measures import lines
from helpers.measures.lines import UNKNOWN, Measure
from helpers.pairing import alignment
from helpers.pairing.alignment import Overlap, Resting
from helpers.statistics.intervals import wilson

FAMILY = "ledger"
WIRE, DERIVATIVE = "wire report", "derivative"
COPIED, REWRITTEN, MIXED, ADDED = "copied", "rewritten", "mixed", "added"
KEPT, PARTLY, DROPPED = "kept", "partly kept", "dropped"
DERIVATIVE_LABELS = (COPIED, REWRITTEN, MIXED, ADDED)
WIRE_LABELS = (KEPT, PARTLY, DROPPED)

SURE = 0.4
"""Log-odds from which a sentence counts as resting on the other text: when in doubt it does not."""

SURE_KEPT = 0.2
"""The same for a wire sentence."""

COPIED_FROM = 0.9
"""Share of words in the same order, and in shared runs, from which a sentence is copied."""

LONG_RUN = 8
"""Words in one run that no two writers hit upon by chance."""

KEPT_FROM = 0.6
"""Share of its weight from which a wire sentence is kept and not only in part."""

NEW_STRETCH, NEW_SHARE = 6, 0.3
"""So many words on end, and so much of the sentence, that share nothing make a resting sentence mixed."""

AMONG_INDEPENDENT = 0.4
"""Nearly nine in ten pairs of independent reports of one event have no larger share of resting sentences (basil)."""

FURTHER = 0.15
"""Share of the sentence that a second or third source must add to be named."""

MOST_LISTED = 4
"""So many shared words a reason names."""

COLUMNS = (
    "side",
    "sentence",
    "paragraph",
    "label",
    "support",
    "rests_on",
    "moved",
    "shared",
    "reason",
    "text",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence in the ledger.

    `support` is how far the other text's words bear it out, 0 to 1, NaN if it
    has no words. `rests_on` are numbers of sentences in the other text, the
    strongest first; for a wire sentence the derivative's that rest on it.
    `moved` says that its main link crosses others, and is among the fewest
    that have to go so that none cross. `shared` are stretches of the sentence,
    as offsets into its article's untouched text, that those sentences share.
    """

    side: str
    sentence: int
    label: str
    support: float
    rests_on: tuple[int, ...]
    moved: bool
    shared: tuple[Span, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """Both sides, each in reading order."""

    wire: tuple[Entry, ...]
    derivative: tuple[Entry, ...]


def ledger(pair: Pair) -> Ledger:
    """Every sentence of both texts with its label, its links and the reason."""
    return _ledger(pair.wire, pair.derivative)


def table(pair: Pair) -> pd.DataFrame:
    """The ledger as a table, wire report first, with `COLUMNS`."""
    entries = ledger(pair)
    rows = [
        _row(entry, sentence, article)
        for article, side in zip(pair, (entries.wire, entries.derivative), strict=True)
        for entry, sentence in zip(side, article.sentences, strict=True)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def compare(pair: Pair) -> pd.DataFrame:
    """Shares of the derivative's sentences by label, then of the wire report's, as a `measures` table.

    The two sides have labels of their own, so there is no difference; `low`
    and `high` bound the share itself (Wilson's interval).
    """
    entries = ledger(pair)
    return lines.table(
        [_share(entries.derivative, label, DERIVATIVE) for label in DERIVATIVE_LABELS]
        + [_share(entries.wire, label, WIRE) for label in WIRE_LABELS]
    )


def _share(entries: Sequence[Entry], label: str, side: str) -> Measure:
    count, total = sum(entry.label == label for entry in entries), len(entries)
    interval = wilson(count, total)
    share = count / total if total else UNKNOWN
    note = f"{count} of {total} sentences of the {side}; the interval is that of the share"
    note = note if total else f"the {side} has no sentences"
    wire, derivative = (share, UNKNOWN) if side == WIRE else (UNKNOWN, share)
    return Measure(
        FAMILY, f"{label} sentences", wire, derivative, UNKNOWN, interval.low, interval.high, "share", note
    )


def _row(entry: Entry, sentence: Sentence, article: Article) -> tuple[object, ...]:
    shared = " | ".join(" ".join(span.of(article.text).split()) for span in entry.shared)
    listed = ", ".join(map(str, entry.rests_on))
    written = " ".join(sentence.text.split())
    return (
        entry.side, entry.sentence, sentence.paragraph, entry.label, entry.support, listed, entry.moved,
        shared, entry.reason, written,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What was found of one sentence: its label, the other side's sentences (by index) it rests on, why.

    `lifted` says that its neighbours made it surer than it is by itself.
    """

    label: str
    found: Resting
    sources: tuple[int, ...]
    lifted: bool = False


@lru_cache(maxsize=32)
def _ledger(wire: Article, derivative: Article) -> Ledger:
    pair = Pair(wire, derivative)
    here, there = alignment.text_of(wire), alignment.text_of(derivative)
    new = alignment.restings(there, here)
    old = alignment.restings(here, there)
    kept = alignment.rests(old, new, wire=True)
    drawn = [
        _drawn(found, sentence, rests, alone, kept)
        for found, sentence, rests, alone in zip(
            new, derivative.sentences, alignment.rests(new, old), alignment.rests_alone(new), strict=True
        )
    ]
    drawn = _reconciled(drawn, old, kept)
    feeds = _feeds(drawn, len(wire.sentences))
    moved = _moved(drawn)
    return Ledger(
        tuple(
            _wire_entry(pair, index, found, kept[index], feeds[index], drawn, moved)
            for index, found in enumerate(old)
        ),
        tuple(_derivative_entry(pair, index, each, index in moved) for index, each in enumerate(drawn)),
    )


def _drawn(found: Resting, sentence: Sentence, rests: float, alone: float, kept: Sequence[float]) -> _Drawn:
    """The label of a derivative's sentence, before the wire's side is heard.

    A second or third source counts if it adds enough and is itself kept.
    """
    if not rests >= SURE:
        if found.longest[1] >= LONG_RUN:
            return _Drawn(MIXED, found, (found.longest[2],))
        return _Drawn(ADDED, found, ())
    further = [
        each.index
        for each in found.sources[1:]
        if each.covered >= FURTHER and kept[each.index] >= alignment.LEAST_ALONE
    ]
    sources = (found.sources[0].index, *further)
    if (found.features["in order"] + found.features["tiled"]) / 2 >= COPIED_FROM:
        whole = found.features["in order"] >= COPIED_FROM
        return _Drawn(COPIED, found, sources[:1] if whole else sources)
    if found.longest[1] >= alignment.SHORTEST_RUN and _new_stretch(sentence, found.matched) >= max(
        NEW_STRETCH, NEW_SHARE * len(sentence.words)
    ):
        return _Drawn(MIXED, found, sources, alone < 0)
    return _Drawn(REWRITTEN, found, sources, alone < 0)


def _new_stretch(sentence: Sentence, shared: frozenset[int]) -> int:
    """Words in the longest stretch of the sentence that shares nothing with its sources."""
    marks = [-1, *sorted(shared), min(len(sentence.words), alignment.MOST_WORDS)]
    return max(after - before - 1 for before, after in pairwise(marks))


def _reconciled(drawn: list[_Drawn], wire: Sequence[Resting], kept: Sequence[float]) -> list[_Drawn]:
    """A wire sentence that is plainly kept is kept somewhere: the sentence that has it is mixed, not added."""
    found = list(drawn)
    used = {index for each in drawn for index in each.sources}
    for index, (each, rests) in enumerate(zip(wire, kept, strict=True)):
        if index in used or not each.sources or not rests >= SURE_KEPT:
            continue
        where = each.sources[0].index
        before = found[where]
        label = MIXED if before.label == ADDED else before.label
        found[where] = replace(before, label=label, sources=(*before.sources, index))
    return found


def _feeds(drawn: Sequence[_Drawn], count: int) -> list[list[int]]:
    """For every wire sentence the derivative's that rest on it, those that have it as main source first."""
    feeds: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for number, each in enumerate(drawn):
        for rank, index in enumerate(each.sources):
            feeds[index].append((rank, number))
    return [[number for _, number in sorted(listed)] for listed in feeds]


def _moved(drawn: Sequence[_Drawn]) -> frozenset[int]:
    """The derivative's sentences whose main link must go so that no two cross, as few as can be."""
    linked = [(number, each.sources[0]) for number, each in enumerate(drawn) if each.sources]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for position, (_, source) in enumerate(linked):
        length = bisect_right(ends, source)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(source)
            last.append(position)
        else:
            ends[length], last[length] = source, position
    staying: set[int] = set()
    position = last[-1] if last else -1
    while position >= 0:
        staying.add(linked[position][0])
        position = before[position]
    return frozenset(number for number, _ in linked) - staying


def _derivative_entry(pair: Pair, index: int, each: _Drawn, moved: bool) -> Entry:
    sentence = pair.derivative.sentences[index]
    shared = _overlap(pair.derivative, index, each.sources, pair.wire)
    numbers = tuple(pair.wire.sentences[source].number for source in each.sources)
    if numbers:
        reason = _why(each, sentence, shared, numbers, pair.wire)
    else:
        reason = _why_new(each.found, pair.wire, sentence, "wire")
    stretches = _stretches(sentence, shared)
    return Entry(
        DERIVATIVE, sentence.number, each.label, each.found.support, numbers, moved, stretches, reason
    )


def _wire_entry(
    pair: Pair,
    index: int,
    found: Resting,
    rests: float,
    feeds: Sequence[int],
    drawn: Sequence[_Drawn],
    moved: frozenset[int],
) -> Entry:
    sentence = pair.wire.sentences[index]
    shared = _overlap(pair.wire, index, feeds, pair.derivative)
    numbers = tuple(pair.derivative.sentences[number].number for number in feeds)
    mains = [number for number in feeds if drawn[number].sources[0] == index]
    crossing = bool(mains) and all(number in moved for number in mains)
    if feeds:
        label = KEPT if shared.covered >= KEPT_FROM and rests >= SURE_KEPT else PARTLY
        share = f"{shared.covered:.0%}".replace("%", "\u00a0%")
        reason = f"{share} of it, by weight of words, is in derivative {_sentences(numbers)}"
    else:
        label, reason = DROPPED, _why_new(found, pair.derivative, sentence, "derivative")
    stretches = _stretches(sentence, shared)
    return Entry(WIRE, sentence.number, label, found.support, numbers, crossing, stretches, reason)


def _overlap(article: Article, index: int, sources: Sequence[int], other: Article) -> Overlap:
    """What a sentence shares with the sentences it is linked to; nothing if there are none."""
    own, there = alignment.text_of(article), alignment.text_of(other)
    return alignment.overlap(own.sentences[index], sources, own=own, other=there)


def _stretches(sentence: Sentence, found: Overlap) -> tuple[Span, ...]:
    """The matched words of a sentence, neighbours joined."""
    spans: list[Span] = []
    previous = -2
    for place in sorted(found.words):
        word = sentence.words[place]
        if place == previous + 1:
            spans[-1] = Span(spans[-1].start, word.end)
        else:
            spans.append(Span(word.start, word.end))
        previous = place
    return tuple(spans)


def _why(each: _Drawn, sentence: Sentence, shared: Overlap, numbers: tuple[int, ...], wire: Article) -> str:
    """The reason for the label of a derivative's sentence that rests on wire sentences, in one clause."""
    _, length, where = shared.longest
    total = len(sentence.words)
    if each.label == COPIED and length >= total:
        return f"word for word in wire sentence {wire.sentences[where].number}"
    if length >= max(LONG_RUN, total / 2):
        told = f"{min(length, total)} of {total} words in one run of wire sentence {wire.sentences[where].number}"
    else:
        told = f"{len(shared.words)} of {total} words shared with wire {_sentences(numbers)}"
        long = length >= alignment.SHORTEST_RUN
        told += f", {length} of them in one run" if long else ", no three of them in a run"
    if each.label == MIXED:
        told += f"; {_new_stretch(sentence, shared.words)} words on end share nothing"
    if total > alignment.MOST_WORDS:
        told += f"; only its first {alignment.MOST_WORDS} words are looked at"
    return f"{told}; doubtful by itself, likelier by its place among its neighbours" if each.lifted else told


def _why_new(found: Resting, other: Article, sentence: Sentence, side: str) -> str:
    """Why nothing is said to be shared: which words are, and that they are too few."""
    if not found.features:
        return "it has no words"
    words = (sentence.words[place].text for place in sorted(found.matched))
    shared = [f"“{word}”" for word in words if fold(word) not in lists.function_words()]
    if not shared:
        return f"shares no words of weight with any {side} sentence"
    listed = ", ".join(list(dict.fromkeys(shared))[:MOST_LISTED])
    more = "" if len(shared) <= MOST_LISTED else f" and {len(shared) - MOST_LISTED} more"
    numbers = sorted(other.sentences[source.index].number for source in found.sources)
    return f"shares only {listed}{more} with {side} {_sentences(numbers)}"


def _sentences(numbers: Sequence[int]) -> str:
    return f"sentence{'s' * (len(numbers) != 1)} {', '.join(map(str, numbers))}"
