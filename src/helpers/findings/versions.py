"""Whether the piece rests on a later or earlier version than the wire report at hand.

It looks forward to what the wire report has seen, or lacks an answer that it has; or figures moved with time.
The dead, arrests, cases: where several of them in linked sentences differ, all
in one direction, or one of them together with the day it is told of, nothing was
changed by hand. One finding names what is older and what is newer. A figure that
moves alone stays a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from helpers.document.document import Document
from helpers.document.values.agreement import agreement
from helpers.document.values.value import DATE, Value
from helpers.findings.clauses import phrase_end, verb_bases
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import Finding, Place, difference, place_of, standing
from helpers.languages.english import inflection, listed, lists
from helpers.pairing.compared import Compared
from helpers.pairing.tolls import grows, toll

ALIKE = 0.35
"""From this share of words in the same order two sentences tell of one thing that is done in the one and to come in the other."""

_THE_SAME, _FARTHEST = 2, 8
"""So many of so many words after a verb two texts share that tell of one thing."""

_MODALS = listed.words("grammar", "modals") | listed.words("steps", "coming")
_MEANT = listed.phrases("steps", "meant")
_AHEAD = listed.phrases("steps", "meant", "ahead")
_COMMENT = listed.words("answers", "comment")

FEWEST = 2
"""So many figures must have moved, if the day has not."""

MOST_TIMES = 3.0
"""Between two versions a figure grows to so many times itself at most."""

_FEW = 5
"""So much a small figure may move, whatever times it is."""

_DAYS = 3
"""So many days two versions lie apart at most."""

_WEEK = 7
_SHOWN = 3


def earlier_versions(pair: Compared) -> Iterator[Finding]:
    """One finding on what is still to come in the derivative alone, and one for each answer that it lacks or has in its own way."""
    if not plainly_derived(pair):
        return
    yield from islice(_ahead(pair), 1)


def _ahead(pair: Compared) -> Iterator[Finding]:
    """Where a verb of the wire report stands after *expected to* in the derivative, and after nothing of the kind there."""
    for index, keys in enumerate(pair.derivative.sentence_keys):
        if _AHEAD.keys().isdisjoint(keys):
            continue
        words = pair.derivative.sentences[index].words
        for at in range(len(keys)):
            last = 0 if words[at].quoted else phrase_end(_AHEAD, keys, at)
            done = _done(pair, index, at, last) if 0 < last < len(keys) else None
            if done is not None:
                own = place_of(pair.derivative, words[at].start, words[last].end, index)
                told = (
                    "what the wire report tells as done is still to come in the derivative"
                    f" (“{own.text}”): it rests on an earlier version"
                )
                yield difference("update", done, own, told)


def _done(pair: Compared, index: int, at: int, last: int) -> Place | None:
    """Where the wire report tells as done what a derivative's sentence says is to come.

    In the sentences that it rests on, if these are alike, or in any that goes on with the same words.
    """
    block = pair.redline.by_sentence.get(index)
    alike = block.sources if block is not None and block.closeness >= ALIKE else ()
    keys = pair.derivative.sentence_keys[index]
    meant = keys[at] in _MEANT
    about = _going_on(keys, last)
    for there in dict.fromkeys((*alike, *range(len(pair.wire.sentences)))):
        wire = pair.wire.sentence_keys[there]
        if any(phrase_end(_AHEAD, wire, place) for place in range(len(wire))):
            if there in alike:
                return None
            continue
        for place in _told_as_done(pair.wire, there, keys[last], meant):
            if there in alike or len(about & _going_on(wire, place)) >= _THE_SAME:
                word = pair.wire.sentences[there].words[place]
                return place_of(pair.wire, word.start, word.end, there)
    return None


def _going_on(keys: Sequence[str], at: int) -> set[str]:
    """The families of the words of content that come after a word."""
    after = keys[at + 1 : at + 1 + _FARTHEST]
    return {inflection.family(key) for key in after if key not in lists.function_words()}


def _told_as_done(wire: Document, index: int, verb: str, meant: bool) -> Iterator[int]:
    """The places of a sentence's forms of a verb that have no *will* or *may* before them; of what is meant the past ones."""
    keys, words = wire.sentence_keys[index], wire.sentences[index].words
    for at, key in enumerate(keys):
        if words[at].quoted or (at and keys[at - 1] in _MODALS):
            continue
        past = key != verb and not key.endswith(("ing", f"{verb[-1]}s"))
        if (past or not meant) and verb in verb_bases(key):
            yield at


class _Moved(NamedTuple):
    """The same count in both texts, and by how much time it moved: 1 later, −1 earlier, 0 not at all."""

    counts: str
    wire: Value
    derivative: Value
    later: int


def updates(pair: Compared) -> Iterator[Finding]:
    """One finding where the derivative's figures are plainly another version's."""
    pairs = list(_paired(pair)) if plainly_derived(pair) else []
    moved = [each for each in pairs if each.later]
    if len({each.later for each in moved}) == 1 and all(map(_plausible, moved)):
        days = list(_days(pair, moved[0].later))
        if days or (len({each.counts for each in moved}) >= FEWEST and 2 * len(moved) >= len(pairs)):
            yield _told(pair, [*moved, *days])


def _paired(pair: Compared) -> Iterator[_Moved]:
    """The tolls that stand in a derivative sentence and in those that it rests on, each once on either side."""
    for block in pair.redline.blocks:
        wire = _tolls(pair.wire, block.sources)
        for counts, own in _tolls(pair.derivative, [block.sentence]).items():
            there = wire.get(counts, [])
            if len(own) == len(there) == 1:
                yield _Moved(counts, there[0], own[0], _later(counts, there[0], own[0]))


def _tolls(text: Document, sentences: Sequence[int]) -> dict[str, list[Value]]:
    """The exact figures of some sentences that move with time, by what they count."""
    found: dict[str, list[Value]] = {}
    for value in text.values:
        counts = toll(text, value) if value.sentence in sentences and not (value.vague or value.idle) else ""
        if counts:
            found.setdefault(counts, []).append(value)
    return found


def _later(counts: str, wire: Value, derivative: Value) -> int:
    if agreement(wire, derivative):
        return 0
    larger = derivative.low > wire.low
    return 1 if larger == grows(counts) else -1


def _plausible(moved: _Moved) -> bool:
    """Whether time may have moved the figure so far; ten times as much is a slip of the pen."""
    small, large = sorted((moved.wire.low, moved.derivative.low))
    return large <= MOST_TIMES * small or large - small <= _FEW


def _days(pair: Compared, later: int) -> Iterator[_Moved]:
    """The days that both sides of a block tell a toll of, where the derivative's is a later weekday, or an earlier one."""
    for block in pair.redline.blocks:
        days = _dates(pair.wire, block.sources), _dates(pair.derivative, [block.sentence])
        if list(map(len, days)) != [1, 1] or not _tolls(pair.derivative, [block.sentence]):
            continue
        (wire,), (derivative,) = days
        known = min(wire.day.weekday, derivative.day.weekday) >= 0
        if known and 0 < later * (derivative.day.weekday - wire.day.weekday) % _WEEK <= _DAYS:
            yield _Moved("", wire, derivative, later)


def _dates(text: Document, sentences: Sequence[int]) -> list[Value]:
    return [each for each in text.values if each.sentence in sentences and each.kind == DATE]


def _told(pair: Compared, moved: Sequence[_Moved]) -> Finding:
    shown = "; ".join(f"{each.wire.text}, now {each.derivative.text}" for each in moved[:_SHOWN])
    version = "a later" if moved[0].later > 0 else "an earlier"
    told = f"the derivative's figures are those of {version} version: {shown}"
    figures = tuple(standing(pair.derivative, each.derivative) for each in moved)
    found = difference("update", standing(pair.wire, moved[0].wire), figures[0], told)
    return replace(found, instead_of=figures)
