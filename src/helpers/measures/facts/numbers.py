"""What became of numbers and dates."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from helpers.article import Sentence
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.document.values import agreement, dates
from helpers.document.values import found as values_found
from helpers.document.values import value as values_value
from helpers.document.values.agreement import EXACT, PARTLY, ROUNDED
from helpers.document.values.value import CALENDAR, Value
from helpers.measures.facts.fact import (
    CHANGED,
    DATE,
    LIKELY,
    MISSING,
    MOST_CANDIDATES,
    MOST_PLACES,
    NEW,
    NUMBER,
    SAME,
    SMALL_COUNT,
    SURE,
    Fact,
)
from helpers.pairing.compared import Compared
from helpers.pairing.context import Alignment, Around, Contexts, aligned, beside


def unsupported_numbers(pair: Compared) -> tuple[Value, ...]:
    """The derivative's numbers, dates and times that the wire report does not bear out, in order.

    Either no value of the wire report (headline and dateline too) tells the
    same, or the wire report's sentence that tells the same thing has another
    value there. Numbers that carry no fact of their own (*one of*, *first*) count
    in the second case alone.
    """
    matching = _matching(pair)
    return tuple(
        value
        for index, value in enumerate(matching.derivative)
        if value.sentence >= 0
        and _in_figures(value)
        and (index in matching.changed_derivative or not (_tells_nothing(value) or matching.borne_out[index]))
    )


def _tells_nothing(value: Value) -> bool:
    """Whether a value by itself carries no fact: ``one of``, or a sum of money in brackets after the same in another."""
    return value.idle or value.converted


def _bears_out(wire: Value, derivative: Value, years: set[int], contexts: Sequence[Contexts]) -> bool:
    """Whether a value of the wire report that agrees is ground enough for the derivative's.

    It is not where a date is more exact, or where both are small counts of which
    the words beside have nothing in common.
    """
    if derivative.kind == values_value.DATE:
        day = derivative.day
        return (not day.year or day.year in years) and (not day.day or bool(wire.day.day or wire.day.days))
    if (
        wire.sentence < 0
        or derivative.unit
        or derivative.high > SMALL_COUNT
        or derivative.kind == values_value.TIME
        or derivative.alone
    ):
        return True
    return bool(aligned(_around(contexts[0], wire), _around(contexts[1], derivative)).shared)


@dataclass(frozen=True)
class _Matching:
    """Both texts' values, which tell the same, and which pairs were changed."""

    wire: tuple[Value, ...]
    derivative: tuple[Value, ...]
    by_wire: Sequence[Sequence[int]]
    by_derivative: Sequence[Sequence[int]]
    changed: Mapping[int, tuple[int, str]]
    changed_derivative: frozenset[int]
    borne_out: Sequence[bool]


@lru_cache(maxsize=8)
def _matching(pair: Compared) -> _Matching:
    sides = [_every_value(article) for article in pair]
    for side, article in ((0, pair.derivative), (1, pair.wire)):
        sides[side] = tuple(
            value if value.day.days else dates.seen_from(value, article) for value in sides[side]
        )
    by_wire, by_derivative = _agreeing(*sides)
    contexts = pair.contexts
    changed = _changed_values(sides, by_wire, by_derivative, contexts)
    years = {value.day.year for value in sides[0]}
    borne_out = [
        any(_bears_out(sides[0][here], value, years, contexts) for here in partners)
        for value, partners in zip(sides[1], by_derivative, strict=True)
    ]
    return _Matching(
        sides[0],
        sides[1],
        by_wire,
        by_derivative,
        changed,
        frozenset(index for index, _ in changed.values()),
        borne_out,
    )


def _every_value(article: Document) -> tuple[Value, ...]:
    """The values of the sentences, and after them those of headline and dateline, whose sentence is -1."""
    own = article.values
    spans = [item for item in article.furniture if item.kind == "dateline"]
    extra = []
    for start, end in (
        *(((article.headline.start, article.headline.end),) if article.headline else ()),
        *((item.start, item.end) for item in spans),
    ):
        if any(sentence.start < end and start < sentence.end for sentence in article.sentences):
            continue
        text = article.plain[start:end]
        extra += values_found.in_sentence(Sentence(start, end, text, "furniture", 0, 0, ()), -1)
    return (*own, *extra)


def _agreeing(wire: Sequence[Value], derivative: Sequence[Value]) -> tuple[list[list[int]], list[list[int]]]:
    """For each value of either text, the places in the other that tell the same."""
    by_wire: list[list[int]] = [[] for _ in wire]
    by_derivative: list[list[int]] = [[] for _ in derivative]
    groups, others = _grouped(wire), _grouped(derivative)
    index = _Near([value for value, _ in groups])
    for there, (value, places) in enumerate(others):
        for here in index.near(value):
            known, at = groups[here]
            if agreement.agreement(known, value):
                for place in places:
                    by_derivative[place] += at[:MOST_PLACES]
                for place in at:
                    by_wire[place] += others[there][1][:MOST_PLACES]
    return by_wire, by_derivative


def _grouped(found: Sequence[Value]) -> list[tuple[Value, list[int]]]:
    """Values that agree with the same others, as one of them and their places."""
    groups: dict[tuple[object, ...], tuple[Value, list[int]]] = {}
    for place, value in enumerate(found):
        key = (
            *value.key,
            value.bound,
            value.zone,
            value.step,
            value.alone,
            value.day.days,
            value.counted[:1],
        )
        groups.setdefault(key, (value, []))[1].append(place)
    return list(groups.values())


class _Near:
    """Finds the values that could tell the same as another without going through all of them."""

    _NEIGHBOURS = 12

    def __init__(self, found: Sequence[Value]) -> None:
        self._places: dict[object, list[int]] = defaultdict(list)
        self._numbers = sorted((v.low, i) for i, v in enumerate(found) if v.kind not in CALENDAR)
        self._vague = [index for index, value in enumerate(found) if value.vague][:MOST_PLACES]
        for index, value in enumerate(found):
            for key in self._keys(value):
                if len(self._places[key]) < MOST_PLACES:
                    self._places[key].append(index)

    def near(self, value: Value) -> list[int]:
        """Indices of candidates, each once, in order."""
        found = {index for key in self._keys(value) for index in self._places.get(key, ())}
        if value.kind not in CALENDAR:
            at = bisect_left(self._numbers, (value.low, -1))
            reach = MOST_PLACES if value.vague else self._NEIGHBOURS
            found.update(index for _, index in self._numbers[max(0, at - reach) : at + reach])
            found.update(self._vague)
        return sorted(found)

    @staticmethod
    def _keys(value: Value) -> Iterator[object]:
        if value.kind == values_value.DATE:
            day = value.day
            said = {
                "year": day.year, "month": day.month, "day": day.day, "quarter": day.quarter,
                "weekday": day.weekday + 1, "relative": day.relative,
            }  # fmt: skip
            yield from ((name, each) for name, each in said.items() if each)
            yield from (("on", each) for each in day.days)
        elif value.kind == values_value.TIME:
            yield "time", value.low % 720
        else:
            yield from {f"{value.low:.6g}", f"{value.high:.6g}"}
            if value.low <= 12 and not value.unit:
                yield "time", value.low * 60 % 720
            if values_value.quantity(value.unit):
                yield values_value.quantity(value.unit), f"{values_value.in_base(value).low:.6g}"


def _changed_values(
    sides: Sequence[tuple[Value, ...]],
    by_wire: Sequence[Sequence[int]],
    by_derivative: Sequence[Sequence[int]],
    contexts: Sequence[Contexts],
) -> dict[int, tuple[int, str]]:
    """Wire value -> the derivative's value in its stead, and how sure that is; one to one."""
    wire, derivative = sides
    claims = []
    for here, there in _candidates(sides, contexts):
        alignment = aligned(_around(contexts[0], wire[here]), _around(contexts[1], derivative[there]))
        certainty = _certainty(wire[here], derivative[there], alignment)
        if not certainty or _elsewhere(sides, by_wire, by_derivative, here, there):
            continue
        if by_wire[here] or by_derivative[there]:
            rival = max(
                (
                    aligned(_around(contexts[0], wire[a]), _around(contexts[1], derivative[b])).score
                    for a, b in (
                        *((here, b) for b in by_wire[here]),
                        *((a, there) for a in by_derivative[there]),
                    )
                    if wire[a].sentence >= 0 and derivative[b].sentence >= 0
                ),
                default=0.0,
            )
            if certainty != SURE or rival > 0.5 * alignment.score:
                continue
        claims.append((-alignment.score, here, there, certainty))
    claims.sort()
    chosen: dict[int, tuple[int, str]] = {}
    used: set[int] = set()
    for _, here, there, certainty in claims:
        if here not in chosen and there not in used:
            chosen[here] = (there, certainty)
            used.add(there)
    return chosen


def _around(contexts: Contexts, value: Value) -> Around:
    before, after = contexts.around(value.sentence, value.start, value.end)
    return before[before[:1] in _LINKING :], after[after[:1] in _LINKING :]


_LINKING = (("of",), ("a",), ("an",))
"""What stands between a value and its words in one form alone: ``25 percent of pupils``, ``a 46-year-old pilot``."""


def _candidates(
    sides: Sequence[tuple[Value, ...]], contexts: Sequence[Contexts]
) -> Iterator[tuple[int, int]]:
    """Pairs of values of one sort that differ and share words beside them, the most alike for each."""
    wire, derivative = sides
    index: dict[tuple[object, str], list[int]] = defaultdict(list)
    for here, value in enumerate(wire):
        if value.sentence >= 0:
            sort = _sort(value)
            for token in beside(_around(contexts[0], value)):
                index[sort, token].append(here)
    for there, value in enumerate(derivative):
        if value.sentence < 0:
            continue
        sort = _sort(value)
        near = (index.get((sort, token), ()) for token in beside(_around(contexts[1], value)))
        votes = Counter([here for places in near if len(places) <= MOST_PLACES for here in places])
        for here, _ in sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:MOST_CANDIDATES]:
            if not agreement.agreement(wire[here], value):
                yield here, there


def _sort(value: Value) -> object:
    """Values of one sort can stand for one another."""
    if value.kind == values_value.DATE:
        day = value.day
        return (
            value.kind, day.year > 0, day.month > 0, day.day > 0, day.weekday >= 0, day.quarter > 0, bool(day.relative)
        )  # fmt: skip
    if value.kind == values_value.NUMBER:
        duration = values_value.is_duration(value.unit)
        return (NUMBER, "duration" if duration else values_value.quantity(value.unit) or value.unit)
    return values_value.PERCENT if value.kind == values_value.POINTS else value.kind


def _certainty(wire: Value, derivative: Value, alignment: Alignment) -> str:
    """Whether two values that differ stand in the same place of the same statement, and how surely."""
    same_thing = bool(set(wire.counted[:2]) & set(derivative.counted[:2])) or (
        bool(wire.unit) and wire.unit == derivative.unit
    )
    if (wire.idle and derivative.idle) or _other_conversion(wire, derivative):
        return ""
    if alignment.content >= 3 and alignment.run >= 5 and alignment.cover >= 0.5:
        return SURE
    if alignment.run >= 3 and alignment.content >= 2 and alignment.shared >= 4 and alignment.cover >= 0.6:
        return SURE
    if same_thing and alignment.content >= 1 and alignment.shared >= 3 and alignment.cover >= 0.6:
        return LIKELY
    return ""


def _other_conversion(wire: Value, derivative: Value) -> bool:
    """``400 crowns (38 dollars)`` and ``400 crowns (£30)``: every newsroom converts into its own money."""
    return (wire.converted or derivative.converted) and wire.unit != derivative.unit


def _elsewhere(
    sides: Sequence[tuple[Value, ...]],
    by_wire: Sequence[Sequence[int]],
    by_derivative: Sequence[Sequence[int]],
    here: int,
    there: int,
) -> bool:
    """Whether either value has its like in the very sentence that the other stands in."""
    wire, derivative = sides
    own, others = wire[here].sentence, derivative[there].sentence
    return any(derivative[b].sentence == others for b in by_wire[here]) or any(
        wire[a].sentence == own for a in by_derivative[there]
    )


def _in_figures(value: Value) -> bool:
    """Whether the value is a number: of dates those with a day, a year or a quarter."""
    day = value.day
    return value.kind != values_value.DATE or bool(day.year or day.day or day.quarter)


def value_facts(pair: Compared) -> Iterator[Fact]:
    """What became of each number and date."""
    matching = _matching(pair)
    yield from _changed_facts(matching, pair)
    yield from _same_facts(matching)
    changed_wire = {matching.wire[here].key for here in matching.changed}
    changed_derivative = {matching.derivative[there].key for there in matching.changed_derivative}
    for side, outcome, found, agreeing, done in (
        (0, MISSING, matching.wire, matching.by_wire, changed_wire),
        (1, NEW, matching.derivative, matching.by_derivative, changed_derivative),
    ):
        own = [(index, value) for index, value in enumerate(found) if value.sentence >= 0]
        for group in values_value.distinct(value for index, value in own if not agreeing[index]).values():
            telling = [value for value in group if not _tells_nothing(value)]
            if not telling or telling[0].key in done or telling[0].day.relative:
                continue
            mention = _mention(telling[0])
            yield Fact(
                _kind(telling[0]),
                outcome,
                mention if side == 0 else None,
                mention if side == 1 else None,
                LIKELY if telling[0].vague else SURE,
                "",
                len(group) * (side == 0),
                len(group) * (side == 1),
            )


def _changed_facts(matching: _Matching, pair: Compared) -> Iterator[Fact]:
    told: dict[tuple[object, ...], Fact] = {}
    counts = _counts(matching)
    for here, (there, certainty) in sorted(matching.changed.items()):
        wire, derivative = matching.wire[here], matching.derivative[there]
        key = (wire.key, wire.bound, derivative.key, derivative.bound)
        if key in told:
            continue
        note = "the words beside it are the same" if certainty == SURE else "much the same is said beside it"
        if matching.by_derivative[there]:
            note += f"; {derivative.text} stands elsewhere in the wire report, told of something else"
        told[key] = Fact(
            _kind(wire), CHANGED, *_mentions(wire, derivative, pair), certainty, note,
            counts[0][wire.key], counts[1][derivative.key],
        )  # fmt: skip
    yield from told.values()


def _counts(matching: _Matching) -> tuple[Counter[object], Counter[object]]:
    """How often each value stands in the sentences of either text."""
    wire, derivative = (
        Counter[object](value.key for value in found if value.sentence >= 0)
        for found in (matching.wire, matching.derivative)
    )
    return wire, derivative


_AGREEMENT_NOTES = {EXACT: "", ROUNDED: "rounded", PARTLY: "one text says less"}
_RANK = {EXACT: 0, ROUNDED: 1, PARTLY: 2}


def _same_facts(matching: _Matching) -> Iterator[Fact]:
    """One fact for each distinct value of the derivative that the wire report has too."""
    counts = _counts(matching)
    for group in _agreeing_groups(matching):
        best = min(
            (
                (
                    _RANK[agreement.agreement(matching.wire[here], matching.derivative[there])],
                    matching.wire[here].sentence < 0,
                    matching.wire[here].key != matching.derivative[there].key,
                    not set(matching.wire[here].counted) & set(matching.derivative[there].counted),
                    there,
                    here,
                )
                for there in group[:MOST_PLACES]
                for here in matching.by_derivative[there][:MOST_PLACES]
            ),
        )
        rank, outside, _, apart, there, here = best
        wire, derivative = matching.wire[here], matching.derivative[there]
        note = _AGREEMENT_NOTES[agreement.agreement(wire, derivative)]
        if wire.unit != derivative.unit and not (wire.unit and derivative.unit):
            note = "; ".join(part for part in (note, "one text does not say the unit") if part)
        if outside:
            note = "; ".join(part for part in (note, "in the wire report's headline or dateline") if part)
        if not any(matching.borne_out[place] for place in group):
            less = wire.kind == values_value.DATE or derivative.high > SMALL_COUNT
            doubt = "the wire report is less exact" if less else "the wire report may count something else"
            note = "; ".join(part for part in (note, doubt) if part)
        plain = wire.kind == values_value.NUMBER and not wire.unit and wire.low < 100
        certainty = LIKELY if rank or (apart and plain) or wire.vague or note else SURE
        yield Fact(
            _kind(derivative), SAME, _mention(wire), _mention(derivative), certainty, note,
            counts[0][wire.key], counts[1][derivative.key],
        )  # fmt: skip


def _agreeing_groups(matching: _Matching) -> Iterator[list[int]]:
    groups: dict[tuple[object, ...], list[int]] = {}
    for there, value in enumerate(matching.derivative):
        partners = [here for here in matching.by_derivative[there] if here not in matching.changed]
        if value.sentence >= 0 and not value.idle and partners and there not in matching.changed_derivative:
            groups.setdefault(value.key, []).append(there)
    yield from groups.values()


def _kind(value: Value) -> str:
    return DATE if value.kind in CALENDAR else NUMBER


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
