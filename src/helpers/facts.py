"""Did the facts come through? Names, numbers, dates and places, each *same, changed, missing* or *new*.

*Same* says that the value stands in both texts, however it is written. *Changed*
is claimed only where two sentences tell the same thing round the value, by the
words beside it, and the values differ; everything else that has no counterpart
is *missing* from the derivative or *new* in it. A value that both texts have may
still be told of another thing: that takes a reader.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import pandas as pd

from helpers import lexicons, measures, names, values, vocabulary
from helpers.article import Article, Pair, Sentence
from helpers.measures import UNKNOWN, measure
from helpers.names import Mention, Name
from helpers.tokens import fold
from helpers.tokens import words as cut_words
from helpers.values import CALENDAR, EXACT, PARTLY, ROUNDED, Value

FAMILY = "facts"
NUMBER, DATE, NAME, PLACE = KINDS = ("number", "date", "name", "place")
SAME, CHANGED, MISSING, NEW = OUTCOMES = ("same", "changed", "missing", "new")
SURE, LIKELY = "sure", "likely"

COLUMNS = (
    "kind",
    "outcome",
    "wire_value",
    "derivative_value",
    "wire_sentence",
    "derivative_sentence",
    "wire_text",
    "derivative_text",
    "certainty",
    "note",
    "wire_mentions",
    "derivative_mentions",
)

WINDOW = 8
"""Words on either side of a value that are compared."""
SMALL_COUNT = 12
"""Up to this, a bare count stands in most texts for something or other."""
LONGEST_SHOWN = 1_000
"""Characters of a sentence that the table shows."""
MOST_CANDIDATES = 6
MOST_PLACES = 40
"""A word that stands beside more values than this is too common to find a counterpart by."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the table, before it is a line."""

    kind: str
    outcome: str
    wire: Mention | None
    derivative: Mention | None
    certainty: str
    note: str = ""
    wire_mentions: int = 0
    derivative_mentions: int = 0


def table(pair: Pair) -> pd.DataFrame:
    """Every name, number, date and place of either text, with what became of it.

    One line a value (or a name with its variants), with the first sentences that
    hold it: changed ones first, then missing, new and same, each in the order of
    the texts. Sentences are numbered from 1 over the article; NaN where there is
    none. `certainty` says how sure the outcome is: *sure* or *likely*.
    """
    found = sorted(_facts(pair), key=_order)
    rows = [_row(fact, pair) for fact in found]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    for column in ("wire_sentence", "derivative_sentence"):
        frame[column] = frame[column].astype("float64")
    return frame


def compare(pair: Pair) -> pd.DataFrame:
    """How many facts of each kind came through, were changed, are missing or are new.

    Counts, in the standard columns: under *wire* how many of the wire report's
    facts had the outcome, under *derivative* how many of the derivative's; a
    missing one has no place in the derivative and a new one none in the wire
    report, which is NaN.
    """
    facts = sorted(_facts(pair), key=_order)
    lines = []
    for kind in KINDS:
        own = [fact for fact in facts if fact.kind == kind]
        counts = Counter(fact.outcome for fact in own)
        note = "" if len(own) else f"neither text has a {kind}"
        for outcome in OUTCOMES:
            count = float(counts[outcome])
            sides = (UNKNOWN if outcome == NEW else count, UNKNOWN if outcome == MISSING else count)
            told = note or _shown(own, outcome)
            lines.append(measure(FAMILY, f"{outcome} {kind}s", sides, f"{kind}s", note=told))
    return measures.table(lines)


def changes(pair: Pair) -> pd.DataFrame:
    """The lines of the table whose outcome is *changed*."""
    facts = table(pair)
    return facts[facts["outcome"] == CHANGED].reset_index(drop=True)


def unsupported_numbers(pair: Pair) -> tuple[Value, ...]:
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
        and (index in matching.changed_derivative or not (value.idle or matching.borne_out[index]))
    )


def _bears_out(wire: Value, derivative: Value, years: set[int], contexts: Sequence[_Contexts]) -> bool:
    """Whether a value of the wire report that agrees is ground enough for the derivative's.

    It is not where the derivative is more exact, or where both are small counts
    of which the words beside have nothing in common.
    """
    if derivative.kind == values.DATE:
        day = derivative.day
        return (not day.year or day.year in years) and (not day.day or bool(wire.day.day or wire.day.days))
    if not derivative.hedge and not wire.hedge and not wire.vague and wire.step > derivative.step:
        return values.agreement(wire, derivative) != ROUNDED
    if (
        wire.sentence < 0
        or derivative.unit
        or derivative.high > SMALL_COUNT
        or derivative.kind == values.TIME
        or derivative.alone
    ):
        return True
    return bool(_aligned(_around(contexts[0], wire), _around(contexts[1], derivative)).shared)


# --- numbers and dates -----------------------------------------------------------------------


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
def _matching(pair: Pair) -> _Matching:
    sides = [_every_value(article) for article in pair]
    for side, article in ((0, pair.derivative), (1, pair.wire)):
        sides[side] = tuple(
            value if value.day.days else values.seen_from(value, article) for value in sides[side]
        )
    by_wire, by_derivative = _agreeing(*sides)
    contexts = [_Contexts(article) for article in pair]
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


def _every_value(article: Article) -> tuple[Value, ...]:
    """The values of the sentences, and after them those of headline and dateline, whose sentence is -1."""
    own = values.values(article)
    spans = [item for item in article.furniture if item.kind == "dateline"]
    extra = []
    for start, end in (
        *(((article.headline.start, article.headline.end),) if article.headline else ()),
        *((item.start, item.end) for item in spans),
    ):
        if any(sentence.start < end and start < sentence.end for sentence in article.sentences):
            continue
        text = article.plain[start:end]
        extra += values.in_sentence(Sentence(start, end, text, "furniture", 0, 0, ()), -1)
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
            if values.agreement(known, value):
                for place in places:
                    by_derivative[place] += at[:MOST_PLACES]
                for place in at:
                    by_wire[place] += others[there][1][:MOST_PLACES]
    return by_wire, by_derivative


def _grouped(found: Sequence[Value]) -> list[tuple[Value, list[int]]]:
    """Values that agree with the same others, as one of them and their places."""
    groups: dict[tuple[object, ...], tuple[Value, list[int]]] = {}
    for place, value in enumerate(found):
        key = (*value.key, value.hedge, value.step, value.alone, value.day.days, value.counted[:1])
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
        if value.kind == values.DATE:
            day = value.day
            said = {
                "year": day.year, "month": day.month, "day": day.day, "quarter": day.quarter,
                "weekday": day.weekday + 1, "relative": day.relative,
            }  # fmt: skip
            yield from ((name, each) for name, each in said.items() if each)
            yield from (("on", each) for each in day.days)
        elif value.kind == values.TIME:
            yield "time", value.low % 720
        else:
            yield from {f"{value.low:.6g}", f"{value.high:.6g}"}
            if value.low <= 12 and not value.unit:
                yield "time", value.low * 60 % 720
            if values.is_duration(value.unit):
                yield "duration", f"{values.in_small_units(value).low:.6g}"


@dataclass(frozen=True, slots=True)
class _Alignment:
    """How alike the words round two mentions are.

    `run` words are the same without a gap on the two sides together, `content`
    of them carry meaning; `shared` content words stand within the window of
    both, which is `cover` of the fewer; `both` says that the nearest word is the
    same before and after.
    """

    run: int
    content: int
    shared: int
    cover: float
    both: bool = False

    @property
    def score(self) -> float:
        """For choosing the best of several."""
        return self.content + 0.25 * self.run + self.shared * self.cover


_NOTHING = _Alignment(0, 0, 0, 0.0)
_VALUE = "#"


Around = tuple[tuple[str, ...], tuple[str, ...]]


class _Contexts:
    """The words of an article's sentences as they are compared, every value turned into one sign."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for value in values.values(article):
            self._spans[value.sentence].append((value.start, value.end))
        self._tokens: dict[int, tuple[list[int], list[int], list[str]]] = {}
        self._around: dict[tuple[int, int], Around] = {}

    def around(self, sentence: int, start: int, end: int) -> Around:
        """Words before (nearest first) and after a stretch of a sentence, at most `WINDOW` each."""
        key = (start, end)
        if key not in self._around:
            starts, ends, tokens = self._sentence(sentence)
            before, after = bisect_right(ends, start), bisect_left(starts, end)
            self._around[key] = (
                tuple(tokens[max(0, before - WINDOW) : before][::-1]),
                tuple(tokens[after : after + WINDOW]),
            )
        return self._around[key]

    def _sentence(self, index: int) -> tuple[list[int], list[int], list[str]]:
        """Starts, ends and compared forms of the words and values of a sentence."""
        if index not in self._tokens:
            spans = sorted(self._spans[index])
            starts = [start for start, _ in spans]
            tokens = [(start, end, _VALUE) for start, end in spans]
            for word in self._article.sentences[index].words:
                at = bisect_left(starts, word.end) - 1
                if at < 0 or spans[at][1] <= word.start:
                    tokens.append((word.start, word.end, values.stem(word.text)))
            tokens.sort()
            self._tokens[index] = (
                [start for start, _, _ in tokens],
                [end for _, end, _ in tokens],
                [token for _, _, token in tokens],
            )
        return self._tokens[index]


def _aligned(one: Around, other: Around) -> _Alignment:
    run = content = 0
    both = all(mine[:1] == yours[:1] for mine, yours in zip(one, other, strict=True))
    for mine, yours in zip(one, other, strict=True):
        for left, right in zip(mine, yours, strict=False):
            if left != right:
                break
            run += 1
            content += _carries(left)
    bags = [{token for side in around for token in side if _carries(token)} for around in (one, other)]
    shared = len(bags[0] & bags[1])
    return _Alignment(run, content, shared, shared / max(1, min(map(len, bags))), both)


def _carries(token: str) -> bool:
    return token != _VALUE and token not in lexicons.function_words()


def _changed_values(
    sides: Sequence[tuple[Value, ...]],
    by_wire: Sequence[Sequence[int]],
    by_derivative: Sequence[Sequence[int]],
    contexts: Sequence[_Contexts],
) -> dict[int, tuple[int, str]]:
    """Wire value -> the derivative's value in its stead, and how sure that is; one to one."""
    wire, derivative = sides
    claims = []
    for here, there in _candidates(sides, contexts):
        alignment = _aligned(_around(contexts[0], wire[here]), _around(contexts[1], derivative[there]))
        certainty = _certainty(wire[here], derivative[there], alignment)
        if not certainty or _elsewhere(sides, by_wire, by_derivative, here, there):
            continue
        if by_wire[here] or by_derivative[there]:
            rival = max(
                (
                    _aligned(_around(contexts[0], wire[a]), _around(contexts[1], derivative[b])).score
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


def _around(contexts: _Contexts, value: Value) -> Around:
    return contexts.around(value.sentence, value.start, value.end)


def _candidates(
    sides: Sequence[tuple[Value, ...]], contexts: Sequence[_Contexts]
) -> Iterator[tuple[int, int]]:
    """Pairs of values of one sort that differ and share words beside them, the most alike for each."""
    wire, derivative = sides
    index: dict[tuple[object, str], list[int]] = defaultdict(list)
    for here, value in enumerate(wire):
        if value.sentence >= 0:
            for token in _beside(_around(contexts[0], value)):
                index[_sort(value), token].append(here)
    for there, value in enumerate(derivative):
        if value.sentence < 0:
            continue
        votes: Counter[int] = Counter()
        for token in _beside(_around(contexts[1], value)):
            places = index.get((_sort(value), token), ())
            if len(places) <= MOST_PLACES:
                votes.update(places)
        for here, _ in sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:MOST_CANDIDATES]:
            if not values.agreement(wire[here], value):
                yield here, there


def _beside(around: Around) -> set[str]:
    return {token for side in around for token in side if _carries(token)}


def _sort(value: Value) -> object:
    """Values of one sort can stand for one another."""
    if value.kind == values.DATE:
        day = value.day
        return (
            value.kind, day.year > 0, day.month > 0, day.day > 0, day.weekday >= 0, day.quarter > 0, bool(day.relative)
        )  # fmt: skip
    if value.kind == values.NUMBER:
        return (NUMBER, "duration" if values.is_duration(value.unit) else value.unit)
    return value.kind


def _certainty(wire: Value, derivative: Value, alignment: _Alignment) -> str:
    """Whether two values that differ stand in the same place of the same statement, and how surely."""
    same_thing = bool(set(wire.counted[:2]) & set(derivative.counted[:2])) or (
        bool(wire.unit) and wire.unit == derivative.unit
    )
    if wire.idle and derivative.idle:
        return ""
    if alignment.content >= 3 and alignment.run >= 5 and alignment.cover >= 0.5:
        return SURE
    if alignment.run >= 3 and alignment.content >= 2 and alignment.shared >= 4 and alignment.cover >= 0.6:
        return SURE
    if same_thing and alignment.content >= 1 and alignment.shared >= 3 and alignment.cover >= 0.6:
        return LIKELY
    return ""


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
    return value.kind != values.DATE or bool(day.year or day.day or day.quarter)


def _value_facts(pair: Pair) -> Iterator[Fact]:
    matching = _matching(pair)
    yield from _changed_facts(matching)
    yield from _same_facts(matching)
    changed_wire = {matching.wire[here].key for here in matching.changed}
    changed_derivative = {matching.derivative[there].key for there in matching.changed_derivative}
    for side, outcome, found, agreeing, done in (
        (0, MISSING, matching.wire, matching.by_wire, changed_wire),
        (1, NEW, matching.derivative, matching.by_derivative, changed_derivative),
    ):
        own = [(index, value) for index, value in enumerate(found) if value.sentence >= 0]
        for group in values.distinct(value for index, value in own if not agreeing[index]).values():
            telling = [value for value in group if not value.idle]
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


def _changed_facts(matching: _Matching) -> Iterator[Fact]:
    told: dict[tuple[object, object], Fact] = {}
    counts = _counts(matching)
    for here, (there, certainty) in sorted(matching.changed.items()):
        wire, derivative = matching.wire[here], matching.derivative[there]
        key = (wire.key, derivative.key)
        if key in told:
            continue
        note = "the words beside it are the same" if certainty == SURE else "much the same is said beside it"
        if matching.by_derivative[there]:
            note += f"; {derivative.text} stands elsewhere in the wire report, told of something else"
        told[key] = Fact(
            _kind(wire), CHANGED, _mention(wire), _mention(derivative), certainty, note,
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
                    _RANK[values.agreement(matching.wire[here], matching.derivative[there])],
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
        note = _AGREEMENT_NOTES[values.agreement(wire, derivative)]
        if wire.unit != derivative.unit and not (wire.unit and derivative.unit):
            note = "; ".join(part for part in (note, "one text does not say the unit") if part)
        if {wire.hedge, derivative.hedge} == {values.OVER, values.UNDER}:
            note = "; ".join(
                part for part in (note, "one says more than, the other less than or up to") if part
            )
        if outside:
            note = "; ".join(part for part in (note, "in the wire report's headline or dateline") if part)
        if not any(matching.borne_out[place] for place in group):
            less = wire.kind == values.DATE or derivative.high > SMALL_COUNT
            doubt = "the wire report is less exact" if less else "the wire report may count something else"
            note = "; ".join(part for part in (note, doubt) if part)
        plain = wire.kind == values.NUMBER and not wire.unit and wire.low < 100
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


def _mention(value: Value) -> Mention:
    return Mention(value.sentence, value.start, value.end, value.text)


# --- names and places ------------------------------------------------------------------------

LEAST_MISSPELT = 5
_PLACE_ENDINGS = frozenset(
    """basin bay beach canal cape city coast county desert district falls gulf harbor harbour heights hills island
    islands isle lake mountain mountains ocean peninsula point port prefecture province region river sea strait
    straits street town township valley village avenue boulevard highway square""".split()
)
_PLACE_OPENINGS = frozenset("cape fort gulf lake mount port river strait".split())


@dataclass(frozen=True, slots=True)
class _Found:
    """A name with its mentions in both texts; `key` is what its spellings share."""

    kind: str
    key: str
    label: str
    mentions: tuple[tuple[Mention, ...], ...]


def _name_facts(pair: Pair) -> Iterator[Fact]:
    found = _found_names(pair)
    known = [_Phrases(article) for article in pair]
    both, alone = [], ([], [])  # type: tuple[list[_Found], tuple[list[_Found], list[_Found]]]
    for name in found:
        wire, derivative = name.mentions
        if wire and derivative:
            both.append(name)
        else:
            alone[0 if wire else 1].append(name)
    replaced = dict(_replaced(pair, alone, known))
    for name in both:
        wire, derivative = name.mentions
        forms = [{_name_key(mention.text) for mention in side} for side in name.mentions]
        alike = (name.kind == PLACE and name.key in lexicons.places()) or forms[0] & forms[1]
        note = "" if alike else "written differently in the two texts"
        certainty = SURE if alike else LIKELY
        yield Fact(name.kind, SAME, wire[0], derivative[0], certainty, note, len(wire), len(derivative))
    for index, (other, certainty, note) in replaced.items():
        before, after = alone[0][index].mentions[0], alone[1][other].mentions[1]
        outcome, sureness = (CHANGED, certainty) if certainty else (SAME, LIKELY)
        kind = alone[0][index].kind
        yield Fact(kind, outcome, before[0], after[0], sureness, note, len(before), len(after))
    used = (set(replaced), {other for other, _, _ in replaced.values()})
    for side, outcome in ((0, MISSING), (1, NEW)):
        for index, name in enumerate(alone[side]):
            if index in used[side]:
                continue
            own = name.mentions[side]
            there, short = known[1 - side], _without_demonym(name.key)
            where = there.where(name.key) or (there.where(short) if short else None)
            counts = (len(own), 0) if side == 0 else (0, len(own))
            if where and where.sentence >= 0 and " " not in name.key and where.text.islower():
                continue
            if where:
                facing = Mention(where.sentence, where.start, where.end, where.text)
                told = (own[0], facing) if side == 0 else (facing, own[0])
                note = "" if where.sentence >= 0 else f"outside the body of the {_SIDES[1 - side]}"
                yield Fact(
                    name.kind,
                    SAME,
                    told[0],
                    told[1],
                    LIKELY,
                    note or "written as a common word there",
                    *counts,
                )
                continue
            part = known[1 - side].shares_a_part(name)
            note = f"“{part}” stands in the other text" if part else ""
            wire_mention, derivative_mention = (own[0], None) if side == 0 else (None, own[0])
            certainty = LIKELY if part else SURE
            yield Fact(name.kind, outcome, wire_mention, derivative_mention, certainty, note, *counts)


def _without_demonym(key: str) -> str:
    """``Chinese Communist Party`` as a text calls it once it is clear whose; "" if that is one word."""
    first, _, rest = key.partition(" ")
    return rest if " " in rest and first in lexicons.countries_by_demonym() else ""


_SIDES = ("wire report", "derivative")


def _found_names(pair: Pair) -> list[_Found]:
    """Names of both texts; words for the people of a country count for the country."""
    places: dict[str, tuple[str, list[list[Mention]]]] = {}
    own: list[_Found] = []
    cities = {fold(part) for article in pair for part in article.place.split("/") if part}
    for name in names.names(*pair):
        place = _place_key(name, cities)
        told = name.mentions
        if place is None:
            own.append(_Found(NAME, _name_key(name.label), name.label, told))
            continue
        for key, label in place:
            _, sides = places.setdefault(key, (label, [[], []]))
            for side, found in zip(sides, told, strict=True):
                side += found if len(place) == 1 else (replace(each, text=label) for each in found)
    for key, (label, sides) in places.items():
        ordered = tuple(tuple(sorted(side, key=lambda mention: mention.start)) for side in sides)
        own.append(_Found(PLACE, key, label, ordered))
    return own


def _name_key(written: str) -> str:
    return " ".join(fold(part) for part in written.split())


def _place_key(name: Name, cities: set[str]) -> list[tuple[str, str]] | None:
    """Key and label of the place or places that a name stands for; None if it is no place."""
    gazetteer = lexicons.places()
    key = _name_key(name.label)
    if key in gazetteer:
        place = gazetteer[key]
        return [(_name_key(place.name), place.name)]
    parts = key.split("-")
    if len(parts) > 1 and all(part in gazetteer for part in parts):
        return [(_name_key(gazetteer[part].name), gazetteer[part].name) for part in parts]
    words = key.split()
    ending = len(words) > 1 and (
        words[0] in _PLACE_OPENINGS or (words[-1] in _PLACE_ENDINGS and "of" not in words)
    )
    return [(key, name.label)] if ending or key in cities else None


class _Phrases:
    """Looks up a run of words in a whole text, headline and furniture included, whatever the case."""

    _LONGEST = 8

    def __init__(self, article: Article) -> None:
        self._article = article
        text = article.plain or article.text
        self._words = [(start, end, fold(text[start:end])) for start, end in cut_words(text)]
        self._places: dict[str, list[int]] = defaultdict(list)
        for index, (_, _, word) in enumerate(self._words):
            if len(self._places[word]) < MOST_PLACES:
                self._places[word].append(index)
        self._starts = [sentence.start for sentence in article.sentences]

    def where(self, key: str) -> Mention | None:
        """The first place where the words of a name stand one after the other, a sentence before furniture."""
        words = key.split()[: self._LONGEST]
        hits = [
            self._mention(index, len(words))
            for index in self._places.get(words[0] if words else "", ())
            if [word for _, _, word in self._words[index : index + len(words)]] == words
        ]
        hits.sort(key=lambda mention: (mention.sentence < 0, mention.start))
        return hits[0] if hits else None

    def shares_a_part(self, name: _Found) -> str:
        """A longer word of the name that the text has too; the empty string if none."""
        for word in name.label.split():
            if len(word) > 3 and fold(word) not in _COMMON_PARTS and fold(word) in self._places:
                return word
        return ""

    def _mention(self, index: int, length: int) -> Mention:
        start, end = self._words[index][0], self._words[index + length - 1][1]
        at = bisect_left(self._starts, start + 1) - 1
        inside = at >= 0 and end <= self._article.sentences[at].end
        text = self._article.plain or self._article.text
        return Mention(at if inside else -1, start, end, " ".join(text[start:end].split()))


_COMMON_PARTS = frozenset(
    """the and for united states national international department ministry bank party university new north south east
    west american city county house group company street times news federal""".split()
)


def _replaced(
    pair: Pair, alone: tuple[list[_Found], list[_Found]], known: Sequence[_Phrases]
) -> Iterator[tuple[int, tuple[int, str, str]]]:
    """Names of the wire report in whose place the derivative has another: index, index, certainty, note."""
    contexts = [_Contexts(article) for article in pair]
    wire, derivative = alone
    index: dict[str, list[int]] = defaultdict(list)
    for there, name in enumerate(derivative):
        for token in _name_tokens(name, contexts[1], 1):
            index[token].append(there)
    claims = []
    for here, name in enumerate(wire):
        if known[1].where(name.key):
            continue
        votes: Counter[int] = Counter()
        for token in _name_tokens(name, contexts[0], 0):
            if len(index.get(token, ())) <= MOST_PLACES:
                votes.update(index.get(token, ()))
        for there, _ in sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:MOST_CANDIDATES]:
            other = derivative[there]
            if other.kind != name.kind or known[0].where(other.key):
                continue
            claim = _name_change(name, other, contexts)
            if claim is not None:
                claims.append((-claim[0], here, there, claim[1], claim[2]))
    claims.sort()
    done: tuple[set[int], set[int]] = (set(), set())
    for _, here, there, certainty, note in claims:
        if here not in done[0] and there not in done[1]:
            done[0].add(here)
            done[1].add(there)
            yield here, (there, certainty, note)


def _name_tokens(name: _Found, contexts: _Contexts, side: int) -> set[str]:
    """What a counterpart is looked up by: the words beside the first mentions, and the name's own beginnings."""
    tokens = {f"^{part[:2]}" for part in name.key.split() if len(part) >= LEAST_MISSPELT}
    for mention in name.mentions[side][:3]:
        tokens |= _beside(contexts.around(mention.sentence, mention.start, mention.end))
    return tokens


def _name_change(
    wire: _Found, derivative: _Found, contexts: Sequence[_Contexts]
) -> tuple[float, str, str] | None:
    """How well, how surely and why one name stands for another; None if that cannot be claimed."""
    alignment = max(
        (
            _aligned(
                contexts[0].around(one.sentence, one.start, one.end),
                contexts[1].around(other.sentence, other.start, other.end),
            )
            for one in wire.mentions[0][:3]
            for other in derivative.mentions[1][:3]
        ),
        key=lambda each: each.score,
        default=_NOTHING,
    )
    if min(len(wire.key), len(derivative.key)) < 3 or wire.key[1] == "-" or derivative.key[1] == "-":
        return None
    if _is_variant(wire.key, derivative.key):
        return 200 + alignment.score, "", "the name is written in another form"
    slip = _misspelt(wire.key, derivative.key)
    if slip and (alignment.shared >= 2 or " " in wire.key):
        return (
            100 + alignment.score,
            LIKELY,
            "a letter or two differ: likely a misspelling, or another spelling",
        )
    if set(wire.key.split()) & set(derivative.key.split()):
        return None
    if alignment.both and alignment.content >= 3 and alignment.run >= 4 and alignment.cover >= 0.75:
        return alignment.score, LIKELY, "the words beside it are the same"
    return None


def _is_variant(one: str, other: str) -> bool:
    """``Hillary Rodham Clinton`` and ``Hillary Clinton``, ``Ron`` and ``Ronald S. Johnson``, ``Calderón`` and ``Calderon``."""
    plain = [_plain(key) for key in (one, other)]
    if plain[0] == plain[1]:
        return True
    short, long = sorted((key.split() for key in (one, other)), key=len)
    if len(short) < 2 or short[-1] != long[-1]:
        return False
    first, fuller = sorted((short[0].rstrip("."), long[0].rstrip(".")), key=len)
    return fuller.startswith(first)


def _plain(key: str) -> str:
    """Letters alone, without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", key) if letter.isalnum())


def _misspelt(one: str, other: str) -> bool:
    """Whether two names are the same but for one word, and that but for a letter or two."""
    left, right = one.split(), other.split()
    if len(left) != len(right):
        return False
    differing = [(mine, yours) for mine, yours in zip(left, right, strict=True) if mine != yours]
    if len(differing) != 1:
        return False
    mine, yours = differing[0]
    if min(len(mine), len(yours)) < LEAST_MISSPELT or mine[0] != yours[0]:
        return False
    if vocabulary.in_dictionary(mine) and vocabulary.in_dictionary(yours) and mine[:4] == yours[:4]:
        return False
    if mine.rstrip("s") == yours.rstrip("s") or {mine, yours} <= lexicons.places().keys():
        return False
    return _edits(mine, yours) <= (1 if min(len(mine), len(yours)) < 8 else 2)


def _edits(one: str, other: str) -> int:
    """Letters to put in, take out or exchange to make one word of the other (Levenshtein)."""
    if abs(len(one) - len(other)) > 2 or max(len(one), len(other)) > 40:
        return 99
    row = list(range(len(other) + 1))
    for position, letter in enumerate(one, start=1):
        previous, row[0] = row[0], position
        for column, against in enumerate(other, start=1):
            previous, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, previous + (letter != against)),
            )
    return row[-1]


# --- the table -------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _facts(pair: Pair) -> tuple[Fact, ...]:
    return (*_value_facts(pair), *_name_facts(pair))


_OUTCOME_ORDER = {CHANGED: 0, MISSING: 1, NEW: 2, SAME: 3}
_KIND_ORDER = {NUMBER: 0, NAME: 1, DATE: 2, PLACE: 3}


def _order(fact: Fact) -> tuple[int, int, int, int]:
    first = fact.wire or fact.derivative
    start = first.start if first else 0
    return (_OUTCOME_ORDER[fact.outcome], _KIND_ORDER[fact.kind], fact.wire is None, start)


def _row(fact: Fact, pair: Pair) -> tuple[object, ...]:
    sides = [
        _told(mention, article) for mention, article in zip((fact.wire, fact.derivative), pair, strict=True)
    ]
    return (
        fact.kind,
        fact.outcome,
        sides[0][0],
        sides[1][0],
        sides[0][1],
        sides[1][1],
        sides[0][2],
        sides[1][2],
        fact.certainty,
        fact.note,
        fact.wire_mentions,
        fact.derivative_mentions,
    )


def _telling(fact: Fact) -> tuple[Mention | None, ...]:
    """The sides that tell what became of it: both of a changed fact, else the one that has it first."""
    if fact.outcome == CHANGED:
        return fact.wire, fact.derivative
    return (fact.derivative if fact.outcome == NEW else fact.wire,)


def _told(mention: Mention | None, article: Article) -> tuple[str, float, str]:
    """Value, sentence number and sentence of one side; empty and NaN where there is none."""
    if mention is None:
        return "", UNKNOWN, ""
    if mention.sentence < 0:
        return mention.text, UNKNOWN, ""
    sentence = article.sentences[mention.sentence]
    return mention.text, float(sentence.number), _excerpt(sentence, mention)


def _excerpt(sentence: Sentence, mention: Mention) -> str:
    """The sentence as one line; of a very long one what stands round the mention."""
    if len(sentence.text) <= LONGEST_SHOWN:
        return " ".join(sentence.text.split())
    left = max(0, mention.start - sentence.start - LONGEST_SHOWN // 2)
    piece = sentence.text[left : left + LONGEST_SHOWN]
    more = left + LONGEST_SHOWN < len(sentence.text)
    return f"{'… ' * (left > 0)}{' '.join(piece.split())}{' …' * more}"


def _shown(facts: Sequence[Fact], outcome: str, most: int = 3) -> str:
    """The first values of one outcome, as a note."""
    told = [
        " → ".join(side.text for side in _telling(fact) if side is not None)
        for fact in facts
        if fact.outcome == outcome
    ]
    more = f" and {len(told) - most} more" if len(told) > most else ""
    return "; ".join(told[:most]) + more
