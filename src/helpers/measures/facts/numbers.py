"""What became of numbers and dates, a fact a value."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.document.values.agreement import EXACT, PARTLY, ROUNDED, agreement, counts_alike
from helpers.document.values.value import CALENDAR, DATE, NUMBER, ORDINAL, Value, distinct
from helpers.measures.facts import fact
from helpers.measures.facts.fact import LIKELY, OF_VALUES, SAME, SURE, Fact, contradicted, one_sided
from helpers.pairing.alike import MOST_PLACES
from helpers.pairing.compared import Compared
from helpers.pairing.reckoned import SMALL_COUNT
from helpers.pairing.tolls import toll


def value_facts(pair: Compared) -> Iterator[Fact]:
    """What became of each number and date."""
    facts = _Facts(pair)
    yield from facts.changed()
    yield from facts.same()
    yield from facts.of_one_side(0)
    yield from facts.of_one_side(1)


@dataclass(frozen=True)
class _Facts:
    """The values of a pair, brought together where they are equal."""

    pair: Compared

    @cached_property
    def _alike(self) -> tuple[dict[int, list[Value]], dict[int, list[Value]]]:
        """The values of the other text that each may be the same as, by where it starts; none that can only be of something else."""
        found: tuple[dict[int, list[Value]], dict[int, list[Value]]] = ({}, {})
        for value in self.pair.valued.derivative:
            for wire in self.pair.valued.alike[1].get(value.start, ()):
                if self._may_be_one(wire, value):
                    found[0].setdefault(wire.start, []).append(value)
                    found[1].setdefault(value.start, []).append(wire)
        return found

    def _may_be_one(self, wire: Value, derivative: Value) -> bool:
        """Whether values that agree may be of one thing: rounded, or a count and a place in a row, only with one unit, of things alike, or in linked sentences."""
        if wire.kind in CALENDAR or derivative.kind in CALENDAR:
            return True
        if wire.idle and derivative.idle and len({*map(_tells, self.pair, (wire, derivative))}) > 1:
            return False
        one_in_a_row = [wire.kind, derivative.kind].count(ORDINAL) == 1
        near = one_in_a_row or agreement(wire, derivative) == ROUNDED
        if not near or (wire.unit and derivative.unit) or counts_alike(wire, derivative):
            return True
        of_text = derivative.sentence >= 0 and wire.sentence >= 0
        return of_text and wire.sentence in self.pair.links.derivative[derivative.sentence].sources

    @cached_property
    def _changed(self) -> list[tuple[Value, Value, str]]:
        """The values of the wire report that others stand for in the derivative, each with how sure that is."""
        sides = self.pair.valued.wire, self.pair.valued.derivative
        return sorted(contradicted(self.pair, OF_VALUES, *sides), key=lambda each: each[0].start)

    @cached_property
    def _counts(self) -> list[Counter[tuple[object, ...]]]:
        sides = (self.pair.valued.wire, self.pair.valued.derivative)
        return [Counter(value.key for value in values if value.sentence >= 0) for values in sides]

    def _often(self, wire: Value, derivative: Value) -> tuple[int, int]:
        return self._counts[0][wire.key], self._counts[1][derivative.key]

    def changed(self) -> Iterator[Fact]:
        """One fact for each value and what it was changed for."""
        told = {
            (wire.key, wire.bound, value.key, value.bound): (wire, value, sure)
            for wire, value, sure in reversed(self._changed)
        }
        for wire, value, sure in reversed(told.values()):
            elsewhere = value.start in self.pair.valued.alike[1]
            note = (
                f"{value.text} stands elsewhere in the wire report, told of something else"
                if elsewhere
                else ""
            )
            sides = _mentions(wire, value, self.pair)
            yield Fact(_kind(wire), fact.CHANGED, *sides, sure, note, *self._often(wire, value))

    def same(self) -> Iterator[Fact]:
        """One fact for each distinct value of the derivative that the wire report has too."""
        changed = [{each[:2][side].start for each in self._changed} for side in (0, 1)]
        groups: dict[tuple[object, ...], list[tuple[Value, Value]]] = {}
        for value in self.pair.valued.derivative:
            if value.sentence >= 0 and _tells(self.pair.derivative, value) and value.start not in changed[1]:
                alike = self._alike[1].get(value.start, ())
                partners = [(each, value) for each in alike if each.start not in changed[0]]
                groups.setdefault(value.key, []).extend(partners)
        yield from map(self._same, filter(None, groups.values()))

    def _same(self, group: Sequence[tuple[Value, Value]]) -> Fact:
        wire, derivative = min(group[: MOST_PLACES**2], key=lambda each: _unlikeness(*each))
        rank, outside, _, apart, *_ = _unlikeness(wire, derivative)
        doubts = self._doubts(group, wire, derivative, outside)
        note = "; ".join(filter(None, (_AGREEMENT_NOTES[rank], *doubts)))
        plain = wire.kind == NUMBER and not wire.unit and wire.low < 100
        certainty = LIKELY if (apart and plain) or wire.vague or note else SURE
        often = self._often(wire, derivative)
        return Fact(_kind(derivative), SAME, _mention(wire), _mention(derivative), certainty, note, *often)

    def _doubts(
        self, group: Sequence[tuple[Value, Value]], wire: Value, derivative: Value, outside: bool
    ) -> Iterator[str]:
        """What is to be said of values that agree and may not mean the same."""
        if bool(wire.unit) != bool(derivative.unit):
            yield "one text does not say the unit"
        if outside:
            yield "in the wire report's headline or dateline"
        if not any(map(self.pair.valued.grounded, dict.fromkeys(value for _, value in group))):
            less = wire.kind == DATE or derivative.high > SMALL_COUNT
            yield f"the wire report {'is less exact' if less else 'may count something else'}"

    def of_one_side(self, side: int) -> Iterator[Fact]:
        """One fact for each distinct value of one text that the other has not."""
        done = {each[:2][side].key for each in self._changed}
        valued = self.pair.valued
        text, values = tuple(self.pair)[side], (valued.wire, valued.derivative)[side]
        lonely = (each for each in values if each.sentence >= 0 and each.start not in self._alike[side])
        for group in distinct(lonely).values():
            telling = next((each for each in group if _tells(text, each) and not each.converted), None)
            if telling and telling.key not in done and not telling.day.relative:
                sure = LIKELY if telling.vague else SURE
                yield one_sided(_kind(telling), side, _mention(telling), len(group), sure)


def _tells(text: Document, value: Value) -> bool:
    """Whether a number tells a fact: every one but *the two sides* and the like, and *one* of a toll (*one person was killed*)."""
    return not value.idle or bool(value.counted and toll(text, value))


_AGREEMENT_NOTES = ("", "rounded", "one text says less")
_RANKS = (EXACT, ROUNDED, PARTLY)


def _unlikeness(wire: Value, derivative: Value) -> tuple[int, bool, bool, bool, int, int]:
    """How far two values that agree are from being written and counted alike, for choosing the nearest."""
    rank, apart = _RANKS.index(agreement(wire, derivative)), set(wire.counted).isdisjoint(derivative.counted)
    return rank, wire.sentence < 0, wire.key != derivative.key, apart, derivative.start, wire.start


def _kind(value: Value) -> str:
    return fact.DATE if value.kind in CALENDAR else fact.NUMBER


def _mentions(wire: Value, derivative: Value, pair: Compared) -> tuple[Mention, Mention]:
    """Both sides of a change; with their bounds, where only these differ: ``up to 300`` and ``at least 300``."""
    if wire.low != derivative.low or wire.bound == derivative.bound:
        return _mention(wire), _mention(derivative)
    return _bounded(wire, pair.wire), _bounded(derivative, pair.derivative)


def _bounded(value: Value, article: Document) -> Mention:
    start, end = value.outer
    return Mention(value.sentence, start, end, " ".join(article.plain[start:end].split()))


def _mention(value: Value) -> Mention:
    return Mention(value.sentence, value.start, value.end, value.text)
