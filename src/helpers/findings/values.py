"""Numbers, units, dates and times that the wire report does not bear out, sentence by linked sentence.

What nothing in the wire report bears out is always told: as serious where
another value stands in its place.

A figure with a digit or two otherwise (*23,400* as *32,400*) is told beside the one it may be a slip for.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, permutations

from rapidfuzz.distance import OSA

from helpers.document.document import Document
from helpers.document.values.agreement import agreement, counts_alike, is_bound_the_other_way
from helpers.document.values.value import (
    CALENDAR,
    DATE,
    MONEY,
    ORDINAL,
    TIME,
    Value,
    apart,
    is_duration,
    measure_the_same,
    sort,
)
from helpers.findings.clauses import keys_beside
from helpers.findings.denials import PLAIN
from helpers.findings.derived import has_own_reporting, is_retold, plainly_derived
from helpers.findings.finding import NOTE, Finding, difference, lost_in, place_of, said_otherwise, standing
from helpers.ground.keeping import kept
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.pairing.compared import Compared
from helpers.pairing.links import MIXED
from helpers.pairing.reckoned import word_after
from helpers.pairing.redline import CLOSE, Block
from helpers.pairing.tolls import toll
from helpers.pairing.valued import CHANGED, UNSUPPORTED, Fate, is_loose

_COMMON = 0.25
"""A word that more of the wire report's sentences have tells nothing."""

_ALIKE = ((1, 1.5), (2, 3.0))
"""Figures of one thing share so many of the words beside them, and differ by such a factor at most."""

_BESIDE = 5
"""So many words on either side stand beside a figure."""

_ORDER = listed.words("opposites", "order")
_OTHER, _SATURDAY = "other", 5
_NEARLY_THE_REST = 1.5
"""Two shares come to 100 percent, told in round figures."""
_PLAINLY = 0.2
"""Two amounts in different units are not one if so large a part of the larger lies between them."""

_TIED = re.compile(r"\s+(?:[a-z]{2,4}\s+)?")

TELLING_DIGITS = 3
"""Figures of fewer digits than this are like each other by chance, unless they count the same thing."""

LARGE_SUM = 1000
"""From so much on a sum that differs by a digit may be a slip, and so may a round figure: *9,090* of *9,000*."""

MOST_SUMMED = 3
"""So many tolls at most are summed up as one."""

LARGEST_SLIP = 10
"""By one nought too many or too few a figure is so many times another, and no slip makes it more."""


def values(pair: Compared) -> Iterator[Finding]:
    """A finding for each value of a linked sentence that the wire report does not bear out."""
    for fate in pair.valued.fates:
        found = _found(pair, fate)
        if found is not None:
            yield found


def _found(pair: Compared, fate: Fate) -> Finding | None:
    if fate.outcome == CHANGED and fate.wire is not None:
        if is_bound_the_other_way(fate.wire, fate.value) and _is_denied_once(fate):
            return None
        if not fate.sure and _is_of_other_things(pair, fate.wire, fate.value):
            return None
        return _changed(pair, fate.wire, fate.value, sure=_is_surely_changed(pair, fate, fate.wire))
    if fate.outcome == UNSUPPORTED:
        return _unsupported(pair, fate)
    dates = _of_other_dates(pair, fate.block, fate.value) if fate.block else None
    return _changed(pair, *dates, sure=False) if dates else None


def _is_of_other_things(pair: Compared, wire: Value, value: Value) -> bool:
    """*96 flights* of a strike that affects *38,000 passengers*, where the wire report has *96 flights* too."""
    counts_others = wire.counted and not {*wire.counted} & {*value.counted}
    same = (each for each in pair.wire.values if (each.low, each.high) == (value.low, value.high))
    return bool(counts_others) and any({*each.counted} & {*value.counted} for each in same)


def _are_the_rest(wire: Value, value: Value) -> bool:
    """*Two-thirds rejected it*, *a third was for it*; *61 percent*, *fewer than four in ten*."""
    return wire.unit == value.unit == "%" and abs(wire.low + value.low - 100) <= _NEARLY_THE_REST


def _is_surely_changed(pair: Compared, fate: Fate, wire: Value) -> bool:
    """Whether a bound is turned round in a close sentence, or another value stands for the wire's."""
    close = fate.closeness >= CLOSE
    if close and is_bound_the_other_way(wire, fate.value):
        return True
    if _are_from_two_moments(pair, wire, fate.value) or _are_the_rest(wire, fate.value):
        return False
    placed = fate.sure and (close or _differ_plainly(wire, fate.value))
    return placed or _answers_it(pair, fate)


def _are_from_two_moments(pair: Compared, *both: Value) -> bool:
    """*Two minutes after coming on*, *nine minutes before the end*: stretches of time that may both be so."""
    after = {word_after(text, each) for text, each in zip(pair, both, strict=True)}
    return all(is_duration(each.unit) for each in both) and len(after & _ORDER) > 1


def _unsupported(pair: Compared, fate: Fate) -> Finding | None:
    """What stands in the wire report in place of a value that nothing there bears out, or that nothing does."""
    rival = _misprint_of(pair, fate.value) or _told_alike(pair, fate.value) or _in_another_unit(pair, fate)
    rival = rival or _of_one_toll(pair, fate) or _untold(pair, fate)
    if _is_of_the_weekend(pair, fate):
        return None
    if rival is not None:
        return _changed(pair, rival, fate.value, sure=False)
    if not _telling(pair, fate):
        return None
    there = lost_in(pair.wire, fate.block.sources[0]) if fate.block else None
    told = f"nothing in the wire report bears out {fate.value.text}"
    found = difference(_kind(fate.value), there, standing(pair.derivative, fate.value), told)
    return replace(found, severity=NOTE) if _is_reckoned_up(fate.value) else found


def _is_reckoned_up(value: Value) -> bool:
    """A share in words (*more than a third*) or a place in a row, which an editor reckons from more than can be followed."""
    return value.kind == ORDINAL or (value.unit == "%" and not _is_exact(value))


def _is_of_the_weekend(pair: Compared, fate: Fate) -> bool:
    """*Saturday or Sunday* of *over the weekend*."""
    sources = fate.sources
    there = any("weekend" in pair.wire.sentence_keys[source] for source in sources)
    return there and fate.value.kind == DATE and fate.value.day.weekday >= _SATURDAY


def _answers_it(pair: Compared, fate: Fate) -> bool:
    """Whether an exact value stands for the only one of its sort in what a piece retells, and nothing bears it out."""
    block = fate.block
    plain = block is not None and not (block.link.weak or block.link.label == MIXED)
    otherwise = plain and not is_loose(fate.value) and _differ_plainly(fate.wire, fate.value)
    return otherwise and is_retold(pair) and not pair.valued.grounded(fate.value)


def _differ_plainly(wire: Value | None, value: Value) -> bool:
    """Whether two amounts are in one unit, or are one figure in two; or in two of one quantity, and far from each other: *14 kilometres*, *30 miles*."""
    if wire is None or wire.low == value.low or (wire.unit, wire.per) == (value.unit, value.per):
        return True
    alike = wire.per == value.per and measure_the_same(wire.unit, value.unit)
    return alike and apart(wire, value)[1] > _PLAINLY


def _is_denied_once(fate: Fate) -> bool:
    """*Below 30*, *no … 30 or more*; the *no* of *no more than* is part of the bound."""
    if fate.block is None or fate.wire is None:
        return False
    sides = ((fate.block.wire, fate.wire.outer), (fate.block.derivative, fate.value.outer))
    denied = (
        {each.start for each in side if each.form in PLAIN} - set(range(*bound)) for side, bound in sides
    )
    return len(set(map(bool, denied))) > 1


def _in_another_unit(pair: Compared, fate: Fate) -> Value | None:
    """The one value of the linked sentences with the same figure in another unit, told nowhere: *11 percent more* as *11 times more*."""
    value, sources = fate.value, fate.sources
    untold = (each for each in pair.wire.values_of(*sources) if each.start not in pair.valued.alike[0])
    same = (each for each in untold if (each.low, each.high) == (value.low, value.high))
    found = [each for each in same if all(both.unit and _is_exact(both) for both in (each, value))]
    return found[0] if len(found) == 1 else None


def _of_one_toll(pair: Compared, fate: Fate) -> Value | None:
    """The one figure of the wire sentences that counts the dead, or the hurt, as a figure without a like does: *put the number of those killed at 40,000*."""
    counted, sources = toll(pair.derivative, fate.value), fate.sources
    if not counted or fate.value.vague:
        return None
    found = [each for each in pair.wire.values_of(*sources) if toll(pair.wire, each) == counted]
    return found[0] if len(found) == 1 and not pair.valued.alike[0].get(found[0].start) else None


def _untold(pair: Compared, fate: Fate) -> Value | None:
    """The one exact figure of a value's sort in the wire sentences, where no sentence that rests on them tells it: *twelve doses* of *three doses*."""
    value, sources = fate.value, fate.sources
    if value.kind in (*CALENDAR, ORDINAL) or value.vague:
        return None
    here = {block.sentence for source in sources for block in pair.redline.by_source[source]}
    told = [each for each in pair.valued.derivative if each.sentence in here]
    others = (
        each for each in pair.valued.wire if each.sentence in sources and _is_another_of_a_sort(each, value)
    )
    found = [each for each in others if not any(agreement(each, own) for own in told)]
    return found[0] if len(found) == 1 else None


def _untold_of_a_sort(pair: Compared, value: Value) -> Iterator[Value]:
    """The wire figures of a sort that the derivative has nowhere."""
    within = (each for each in pair.valued.wire if each.sentence >= 0 and _is_another_of_a_sort(each, value))
    return (each for each in within if each.start not in pair.valued.alike[0])


def _told_alike(pair: Compared, value: Value) -> Value | None:
    """The wire figure of one sort that stands beside the most of the words beside one that rests on nothing, where neither text has the other's."""
    if value.kind in (*CALENDAR, ORDINAL) or value.vague or not plainly_derived(pair):
        return None
    alike = ((len(of_both(pair, each, value)), each) for each in _untold_of_a_sort(pair, value))
    told = ((shared, each) for shared, each in alike if _are_near(shared, each, value))
    return max(told, key=lambda each: each[0], default=(0, None))[1]


def of_both(pair: Compared, wire: Value, value: Value) -> frozenset[str]:
    """The words beside two figures of both texts that tell one matter of the wire report from another."""
    shared = _beside(pair.derivative, value) & _beside(pair.wire, wire)
    most = max(2, _COMMON * len(pair.wire.sentences))
    return frozenset(word for word in shared if sum(word in each for each in pair.wire.content) <= most)


def _are_near(shared: int, wire: Value, value: Value) -> bool:
    """Whether two figures with so many words beside them in common are near enough to be of one thing."""
    factor = max(wire.low, value.low) / max(min(wire.low, value.low), wire.step)
    return any(shared >= few and factor <= most for few, most in _ALIKE)


def _is_another_of_a_sort(wire: Value, value: Value) -> bool:
    """Whether an exact figure of the wire report has the kind and unit of another, and is not as much."""
    alike = (wire.kind, wire.unit) == (value.kind, value.unit) and not (wire.vague or wire.idle)
    return alike and abs(wire.low - value.low) > wire.step / 2


@kept
def _beside(text: Document, value: Value) -> frozenset[str]:
    """The families of the words of content next to a value in its sentence."""
    keys = (key for key in keys_beside(text, value, _BESIDE) if key.isalpha())
    return frozenset(family(key) for key in keys if key not in lists.function_words())


def _of_other_dates(pair: Compared, block: Block, value: Value) -> tuple[Value, Value] | None:
    """The dates beside a value in both texts, if they are not the same: *7.1% in March*, *7.1% in February*."""
    own = _date_beside(pair.derivative, value) if _is_exact(value) else None
    if own is None:
        return None
    there = [
        date
        for wire in pair.valued.alike[1].get(value.start, ())
        if wire.sentence in block.sources and (date := _date_beside(pair.wire, wire)) is not None
    ]
    other = len(there) == 1 and sort(there[0]) == sort(own) and not agreement(there[0], own)
    return (there[0], own) if other else None


def _date_beside(text: Document, value: Value) -> Value | None:
    """The one date of a sentence between which and a value stands a preposition at most."""
    dates = (each for each in text.values_of(value.sentence) if each.kind == DATE)
    sides = ((each, ((value.end, each.start), (each.end, value.start))) for each in dates)
    found = [each for each, between in sides if any(_TIED.fullmatch(text.plain, *at) for at in between)]
    return found[0] if len(found) == 1 else None


def _telling(pair: Compared, fate: Fate) -> bool:
    """Whether that nothing bears a value out says anything: of loose values only in close sentences.

    What was added to a sentence is not held against what the rest of it rests on, and where no
    words in common tie it to the wire report only an exact figure tells. A sentence that rests on
    nothing is held against the whole report where all others rest on it, and what it says of the dead
    and the hurt where a piece has no reporting of its own.
    """
    block, value = fate.block, fate.value
    if block is None:
        return _tells_by_itself(pair, value)
    if block.link.label == MIXED and not block.rests(value.start, value.end):
        return False
    if block.link.weak and not (_is_exact(value) or (value.kind == DATE and not is_loose(value))):
        return False
    return block.closeness >= CLOSE or not is_loose(value)


def _tells_by_itself(pair: Compared, value: Value) -> bool:
    """Whether a value says anything in a sentence that rests on nothing."""
    if toll(pair.derivative, value):
        return plainly_derived(pair) and not (has_own_reporting(pair) or _is_summed_up(pair, value))
    counts = value.kind != TIME and not is_loose(value)
    return bool(counts) and is_retold(pair)


def _is_summed_up(pair: Compared, value: Value) -> bool:
    """Whether a toll is what some of the wire report's tolls come to, or what is left of one without another."""
    tolls = {each.low for each in pair.wire.values if toll(pair.wire, each)}
    sums = (sum(some) for many in range(1, MOST_SUMMED + 1) for some in combinations(tolls, many))
    return value.low in {*sums, *(one - other for one, other in permutations(tolls, 2))}


def _is_exact(value: Value) -> bool:
    return value.kind not in CALENDAR and any(map(str.isdigit, value.text))


def _changed(pair: Compared, wire: Value, derivative: Value, *, sure: bool) -> Finding:
    there = place_of(pair.wire, *_signed(pair.wire, wire), wire.sentence)
    own = place_of(pair.derivative, *_signed(pair.derivative, derivative), derivative.sentence)
    of_one = _are_of_one_thing(pair, wire, derivative)
    found = said_otherwise(_kind(wire, derivative), there, own, sure=sure or of_one, grave=sure)
    return replace(found, tied=of_one)


def _signed(text: Document, value: Value) -> tuple[int, int]:
    """Where a value stands with the words for its bound and the plus that is written."""
    start, end = value.outer
    return start - (text.plain[max(0, start - 1) : start] == "+"), end


def _are_of_one_thing(pair: Compared, wire: Value, value: Value) -> bool:
    """Whether two figures surely count one thing: the same noun, beside the same words, and nearly as many; *others* are more."""
    sides = zip(pair, (wire, value), strict=True)
    same = bool(wire.counted) and set(wire.counted) == set(value.counted)
    same = same and not any(_OTHER in keys_beside(text, each, 1) for text, each in sides)
    return same and value.kind not in CALENDAR and _are_near(len(of_both(pair, wire, value)) - 1, wire, value)


def _kind(*values: Value) -> str:
    kinds = {each.kind for each in values}
    if DATE in kinds:
        return "date"
    if TIME in kinds:
        return "time"
    return "unit" if len({(each.unit, each.per) for each in values}) > 1 else "number"


def _misprint_of(pair: Compared, value: Value) -> Value | None:
    """The one value of the wire report, told nowhere in a piece that rests on it, that another may be a slip for."""
    if value.vague or not plainly_derived(pair):
        return None
    told = pair.valued.alike[0]
    found = [
        each
        for each in pair.valued.wire
        if not each.vague and not told.get(each.start) and _is_slip(each, value)
    ]
    return found[0] if len({each.key for each in found}) == 1 else None


def _is_slip(one: Value, other: Value) -> bool:
    """Whether two values of one sort differ by one digit, two digits exchanged, or noughts."""
    if sort(one) != sort(other) or one.unit != other.unit:
        return False
    if one.kind == DATE:
        return _is_slip_of_a_date(one, other)
    plain = one.kind not in (*CALENDAR, ORDINAL) and one.low == one.high and other.low == other.high
    return plain and _is_slip_of_digits(one, other)


def _is_slip_of_digits(one: Value, other: Value) -> bool:
    written = [f"{each.low:.10g}".replace(".", "") for each in (one, other)]
    digits = [each.strip("0") for each in written]
    if not other.low or not 1 / LARGEST_SLIP <= one.low / other.low <= LARGEST_SLIP:
        return False
    telling = _are_telling(*digits, round_too=min(one.low, other.low) >= LARGE_SUM)
    return (telling or _are_told_together(one, other)) and (
        digits[0] == digits[1] or OSA.distance(*written) <= 1
    )


def _are_telling(one: str, other: str, *, round_too: bool) -> bool:
    """Whether figures have digits enough not to be alike by chance, of a large and round one the other, or have them exchanged."""
    longest = max(len(one), len(other)) if round_too else min(len(one), len(other))
    return longest >= TELLING_DIGITS or (sorted(one) == sorted(other) and len(one) > 1)


def _are_told_together(one: Value, other: Value) -> bool:
    """Whether two figures count the same, or are large sums, of which few are told."""
    return counts_alike(one, other) or (one.kind == MONEY and min(one.low, other.low) >= LARGE_SUM)


def _is_slip_of_a_date(one: Value, other: Value) -> bool:
    """Whether of day and month one is the same and the other not, or two figures of a year are exchanged."""
    here, there = one.day, other.day
    if here.month and here.day:
        return (here.month == there.month) != (here.day == there.day)
    years = str(here.year), str(there.year)
    return bool(here.year) and not (here.month or there.month) and sorted(years[0]) == sorted(years[1])
