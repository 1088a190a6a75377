"""The ledger: what became of every sentence of a wire report, and where every sentence of a derivative comes from.

A derivative's sentence is *copied* (nearly all of its words stand in the same
order in the wire report), *changed* (the same, but what differs is serious), *rewritten* (it says in other words what wire
sentences say), *mixed* (one part rests on the wire report, another part is
new) or *added* (nothing shows that it rests on it). A wire sentence is *kept*,
*partly kept* or *dropped*. The labels are found by rule and by a small fitted
model (`helpers.pairing.alignment`); `benchmarks/validity.py` says how often they are
wrong. In doubt a sentence is *added*: being on the same topic is not support. Where
the derivative as a whole goes the way of the wire report, a thorough paraphrase is
*rewritten* by a weak link, whose reason says that it is not sure.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from helpers.article import Sentence, Span
from helpers.document.document import Document
from helpers.ground.keeping import kept
from helpers.languages.english import lists
from helpers.languages.english.words import fold
from helpers.measures.lines import UNKNOWN, Measure
from helpers.measures.schema import Rows, Table
from helpers.pairing import alignment
from helpers.pairing.alignment import Overlap, Resting
from helpers.pairing.compared import Compared
from helpers.pairing.links import ADDED, COPIED, LONG_RUN, MIXED, REWRITTEN, SURE_KEPT, Link, new_stretch
from helpers.pairing.texts import MOST_WORDS
from helpers.showing.finding import and_more, percent
from helpers.statistics.intervals import wilson

FAMILY = "ledger"
WIRE, DERIVATIVE = "wire report", "derivative"
KEPT, PARTLY, DROPPED = "kept", "partly kept", "dropped"
CHANGED = "changed"
DERIVATIVE_LABELS = (COPIED, CHANGED, REWRITTEN, MIXED, ADDED)
WIRE_LABELS = (KEPT, PARTLY, DROPPED)

KEPT_FROM = 0.6
"""Share of its weight from which a wire sentence is kept and not only in part."""

AMONG_INDEPENDENT = 0.4
"""Nearly nine in ten pairs of independent reports of one event have no larger share of resting sentences (basil)."""

MOST_LISTED = 4
"""So many shared words a reason names."""

LEDGER = Table.beside(__file__, "ledger")


class Entry(NamedTuple):
    """One sentence in the ledger, much as `columns.csv` tells its columns.

    `support` is NaN if it has no words. For a wire sentence `rests_on` are the
    derivative's that rest on it. `moved` says that its main link is among the fewest
    that have to go so that none cross. `shared` are stretches of its article's untouched text.
    """

    side: str
    sentence: int
    label: str
    support: float
    rests_on: tuple[int, ...]
    moved: bool
    shared: tuple[Span, ...]
    reason: str


class Ledger(NamedTuple):
    """Both sides, each in reading order."""

    wire: tuple[Entry, ...]
    derivative: tuple[Entry, ...]


def table(pair: Compared, entries: Ledger | None = None) -> Rows:
    """The ledger as a table, wire report first, `entries` where they are known already."""
    entries = entries or ledger(pair)
    return [
        _row(entry, sentence, article)
        for article, side in zip(pair, entries, strict=True)
        for entry, sentence in zip(side, article.sentences, strict=True)
    ]


def compare(pair: Compared, entries: Ledger | None = None) -> Rows:
    """Shares of the derivative's sentences by label, then of the wire report's, as a `measures` table.

    The two sides have labels of their own, so there is no difference; `low`
    and `high` bound the share itself (Wilson's interval).
    """
    entries = entries or ledger(pair)
    return [
        *(_share(entries.derivative, label, DERIVATIVE) for label in DERIVATIVE_LABELS),
        *(_share(entries.wire, label, WIRE) for label in WIRE_LABELS),
    ]


def _share(entries: Sequence[Entry], label: str, side: str) -> Measure:
    count, total = sum(entry.label == label for entry in entries), len(entries)
    interval = wilson(count, total)
    share, note = UNKNOWN, f"the {side} has no sentences"
    if total:
        share = count / total
        note = f"{count} of {total} sentences of the {side}; the interval is that of the share"
    values = (share, UNKNOWN) if side == WIRE else (UNKNOWN, share)
    bounds = (UNKNOWN, interval.low, interval.high)
    return Measure(FAMILY, f"{label} sentences", *values, *bounds, "share", note)


def _row(entry: Entry, sentence: Sentence, article: Document) -> tuple[object, ...]:
    shared = " | ".join(" ".join(span.of(article.text).split()) for span in entry.shared)
    listed = ", ".join(map(str, entry.rests_on))
    return (
        entry.side, entry.sentence, sentence.paragraph, entry.label, entry.support, listed, entry.moved,
        shared, entry.reason, sentence.line,
    )  # fmt: skip


def changed(entries: Ledger, serious: Mapping[int, str]) -> Ledger:
    """The same where no sentence is called copied in which something serious differs.

    `serious` says what does, by the number of the derivative's sentence.
    """
    derivative = tuple(
        each._replace(label=CHANGED, reason=f"{each.reason}; serious: {serious[each.sentence]}")
        if each.label == COPIED and each.sentence in serious
        else each
        for each in entries.derivative
    )
    return entries._replace(derivative=derivative)


@kept
def ledger(pair: Compared) -> Ledger:
    """Every sentence of both texts with its label, its links and the reason."""
    links = pair.links
    feeds = links.feeds
    return Ledger(
        tuple(_wire_entry(pair, index, found, feeds[index]) for index, found in enumerate(links.wire)),
        tuple(_derivative_entry(pair, index, each) for index, each in enumerate(links.derivative)),
    )


def _derivative_entry(pair: Compared, index: int, link: Link) -> Entry:
    sentence = pair.derivative.sentences[index]
    own, there = reversed(pair.texts)
    shared = Overlap(index, link.sources, own=own, other=there)
    numbers = tuple(pair.wire.sentences[source].number for source in link.sources)
    if numbers:
        reason = _why(link, sentence, shared, numbers, pair.wire)
    else:
        reason = _why_new(link.found, pair.wire, sentence, "wire")
    told = (numbers, index in pair.links.moved, _stretches(sentence, shared), reason)
    return Entry(DERIVATIVE, sentence.number, link.label, link.found.support, *told)


def _wire_entry(pair: Compared, index: int, found: Resting, feeds: Sequence[int]) -> Entry:
    sentence = pair.wire.sentences[index]
    own, there = pair.texts
    shared = Overlap(index, feeds, own=own, other=there)
    numbers = tuple(pair.derivative.sentences[number].number for number in feeds)
    mains = [number for number in feeds if pair.links.derivative[number].sources[0] == index]
    crossing = bool(mains) and pair.links.moved.issuperset(mains)
    if feeds:
        label = KEPT if shared.covered >= KEPT_FROM and pair.links.kept[index] >= SURE_KEPT else PARTLY
        share = percent(shared.covered)
        reason = f"{share} of it, by weight of words, is in derivative {_sentences(numbers)}"
    else:
        label, reason = DROPPED, _why_new(found, pair.derivative, sentence, "derivative")
    told = (numbers, crossing, _stretches(sentence, shared), reason)
    return Entry(WIRE, sentence.number, label, found.support, *told)


def _stretches(sentence: Sentence, found: Overlap) -> tuple[Span, ...]:
    """The matched words of a sentence, neighbours joined."""
    places = enumerate(sorted(found.words))
    runs = (list(run) for _, run in groupby(places, key=lambda each: each[1] - each[0]))
    edges = ((sentence.words[run[0][1]], sentence.words[run[-1][1]]) for run in runs)
    return tuple(Span(first.start, last.end) for first, last in edges)


def _why(each: Link, sentence: Sentence, shared: Overlap, numbers: tuple[int, ...], wire: Document) -> str:
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
        told += f"; {new_stretch(sentence, shared.words)} words on end share nothing"
    if total > MOST_WORDS:
        told += f"; only its first {MOST_WORDS} words are looked at"
    if each.weak:
        return f"{told}; likely by names, values, kindred words and its place in the story, not sure"
    return f"{told}; doubtful by itself, likelier by its place among its neighbours" if each.lifted else told


def _why_new(found: Resting, other: Document, sentence: Sentence, side: str) -> str:
    """Why nothing is said to be shared: which words are, and that they are too few."""
    if not found.features:
        return "it has no words"
    words = (sentence.words[place].text for place in sorted(found.matched))
    shared = [f"“{word}”" for word in words if fold(word) not in lists.function_words()]
    if not shared:
        return f"shares no words of weight with any {side} sentence"
    listed = ", ".join(list(dict.fromkeys(shared))[:MOST_LISTED])
    numbers = sorted(other.sentences[source.index].number for source in found.sources)
    return f"shares only {listed}{and_more(len(shared) - MOST_LISTED)} with {side} {_sentences(numbers)}"


def _sentences(numbers: Sequence[int]) -> str:
    return f"sentence{'s' * (len(numbers) != 1)} {', '.join(map(str, numbers))}"
