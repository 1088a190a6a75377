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
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from helpers import lexicons, measures, support
from helpers.article import Article, Pair, Sentence, Span
from helpers.measures import UNKNOWN, Measure
from helpers.support import Resting
from helpers.tokens import fold
from helpers.uncertainty import wilson

FAMILY = "ledger"
WIRE, DERIVATIVE = "wire report", "derivative"
COPIED, REWRITTEN, MIXED, ADDED = "copied", "rewritten", "mixed", "added"
KEPT, PARTLY, DROPPED = "kept", "partly kept", "dropped"
DERIVATIVE_LABELS = (COPIED, REWRITTEN, MIXED, ADDED)
WIRE_LABELS = (KEPT, PARTLY, DROPPED)

SURE = 0.4
"""Log-odds from which a sentence counts as resting on the other text: when in doubt it does not."""

COPIED_FROM = 0.9
"""Share of words in the same order, and in shared runs, from which a sentence is copied."""

LONG_RUN = 8
"""Words in one run that no two writers hit upon by chance."""

KEPT_FROM = 0.6
"""Share of its weight from which a wire sentence is kept and not only in part."""

FURTHER = 0.15
"""Share of the sentence that a second or third source must add to be named."""

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
    return measures.table(
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
    """What was found of one sentence: its label so far and the other side's sentences (by index) it rests on."""

    label: str
    found: Resting
    sources: tuple[int, ...]


@lru_cache(maxsize=32)
def _ledger(wire: Article, derivative: Article) -> Ledger:
    here, there = support.text_of(wire), support.text_of(derivative)
    drawn = [_drawn(support.resting(tokens, own=there, other=here)) for tokens in there.sentences]
    kept = [support.resting(tokens, own=here, other=there) for tokens in here.sentences]
    drawn = _reconciled(drawn, kept)
    feeds = _feeds(drawn, len(wire.sentences))
    moved = _moved(drawn)
    return Ledger(
        tuple(
            _wire_entry(index, found, feeds[index], drawn, moved, wire, derivative)
            for index, found in enumerate(kept)
        ),
        tuple(
            _derivative_entry(index, each, index in moved, wire, derivative)
            for index, each in enumerate(drawn)
        ),
    )


def _drawn(found: Resting) -> _Drawn:
    """The label of a derivative's sentence, before the wire's side is heard."""
    sure = found.rests() >= SURE
    long = found.longest[1] >= LONG_RUN
    if not sure and not long:
        return _Drawn(ADDED, found, ())
    sources = tuple(
        source.index for place, source in enumerate(found.sources) if place == 0 or source.covered >= FURTHER
    )
    if not sure:
        return _Drawn(MIXED, found, (found.longest[2],))
    share = (found.features["in order"] + found.features["tiled"]) / 2
    if share >= COPIED_FROM:
        return _Drawn(COPIED, found, sources[:1] if found.features["in order"] >= COPIED_FROM else sources)
    return _Drawn(REWRITTEN, found, sources)


def _reconciled(drawn: list[_Drawn], kept: Sequence[Resting]) -> list[_Drawn]:
    """A wire sentence that is plainly kept is kept somewhere: the sentence that has it is mixed, not added."""
    found = list(drawn)
    for index, each in enumerate(kept):
        if not each.sources or not each.rests(wire=True) >= SURE:
            continue
        if any(index in other.sources for other in found):
            continue
        where = each.sources[0].index
        label = MIXED if found[where].label == ADDED else found[where].label
        found[where] = _Drawn(label, found[where].found, (*found[where].sources, index))
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


def _derivative_entry(index: int, each: _Drawn, moved: bool, wire: Article, derivative: Article) -> Entry:
    sentence = derivative.sentences[index]
    numbers = tuple(wire.sentences[source].number for source in each.sources)
    shared = _stretches(sentence, each.found) if numbers else ()
    reason = _why(each, sentence, numbers, wire)
    return Entry(DERIVATIVE, sentence.number, each.label, each.found.support, numbers, moved, shared, reason)


def _wire_entry(
    index: int,
    found: Resting,
    feeds: Sequence[int],
    drawn: Sequence[_Drawn],
    moved: frozenset[int],
    wire: Article,
    derivative: Article,
) -> Entry:
    sentence = wire.sentences[index]
    numbers = tuple(derivative.sentences[number].number for number in feeds)
    mains = [number for number in feeds if drawn[number].sources[0] == index]
    crossing = bool(mains) and all(number in moved for number in mains)
    covered = found.features.get("cover 2", 0.0)
    if not feeds:
        label, shared = DROPPED, ()
        reason = _why_new(found, sentence, derivative, "derivative")
    else:
        whole = covered >= KEPT_FROM and found.rests(wire=True) >= SURE
        label = KEPT if whole else PARTLY
        shared = _stretches(sentence, found)
        reason = f"{covered:.0%} of what it says, by weight of words, is in derivative {_sentences(numbers)}".replace(
            "%", "\u00a0%"
        )
    return Entry(WIRE, sentence.number, label, found.support, numbers, crossing, shared, reason)


def _stretches(sentence: Sentence, found: Resting) -> tuple[Span, ...]:
    """The matched words of a sentence, neighbours joined."""
    spans: list[Span] = []
    previous = -2
    for place in sorted(found.matched):
        word = sentence.words[place]
        if place == previous + 1:
            spans[-1] = Span(spans[-1].start, word.end)
        else:
            spans.append(Span(word.start, word.end))
        previous = place
    return tuple(spans)


def _why(each: _Drawn, sentence: Sentence, numbers: tuple[int, ...], wire: Article) -> str:
    if not numbers:
        return _why_new(each.found, sentence, wire, "wire")
    _, length, where = each.found.longest
    total = len(sentence.words)
    shared = f"{len(each.found.matched)} of {total} words shared with wire {_sentences(numbers)}"
    if length >= 4 and where in each.sources:
        return f"{shared}, {length} in one run of wire sentence {wire.sentences[where].number}"
    return f"{shared}, no run longer than {length}" if length > 1 else f"{shared}, none of them in a run"


def _why_new(found: Resting, sentence: Sentence, other: Article, side: str) -> str:
    if not found.features:
        return "it has no words"
    listed = [
        f"“{sentence.words[place].text}”"
        for place in sorted(found.matched)
        if fold(sentence.words[place].text) not in lexicons.function_words()
    ]
    if not listed:
        return f"shares no words of weight with any {side} sentence"
    named = " ".join(dict.fromkeys(listed[:4]))
    return f"shares only {named} with {side} {_sentences(tuple(other.sentences[s.index].number for s in found.sources))}"


def _sentences(numbers: Sequence[int]) -> str:
    return f"sentence{'s' * (len(numbers) != 1)} {', '.join(map(str, numbers))}"
