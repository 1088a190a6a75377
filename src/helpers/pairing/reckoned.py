"""Values that the wire report does not have as they are, and that come of those it has, as a careful editor reckons.

Days on one calendar, the time between two of them, the side of a score; the
difference, the sum and the ratio of two amounts that stand near each other.
"""

from collections.abc import Container, Iterator, Sequence
from datetime import date
from itertools import combinations, permutations
from math import isclose

from helpers.document.document import Document
from helpers.document.values.agreement import ABOVE, HEDGED, counts_another_sort
from helpers.document.values.value import (
    ABOUT,
    AGE,
    CALENDAR,
    DATE,
    IN_WORDS,
    MONEY,
    NUMBER,
    ORDINAL,
    OVER,
    PERCENT,
    POINTS,
    SCORE,
    TIME,
    Value,
    in_days,
    is_duration,
    quantity,
    sort,
)
from helpers.languages.english import listed
from helpers.languages.english.words import WORD, fold
from helpers.pairing.timed import NEAR, Timed, clock
from helpers.pairing.tolls import DEAD, counts_who_did_it, tells_who_did_it_dead, toll

_MORE_OR_LESS = listed.words("steps", "reckoned")
_AGED = listed.words("numbers", "beside an age")
_DIFFERENCES = listed.words("steps", "differences")
_FURTHER = listed.words("steps", "further")
_COMPARING = listed.words("steps", "comparing")
_MANY_TIMES = listed.words("steps", "kept") | _MORE_OR_LESS
_EVERY = ("every ", "each ")
_BEHIND = listed.words("steps", "behind")
_BEFORE = 24
"""Characters before a value in which *a majority of* stands."""

SMALL_COUNT = 12
"""Up to this, a bare count stands in most texts for something or other."""

_NEARLY_EXACT = 0.025
"""Part of it by which what is reckoned may be off, if it is not told roughly."""

_EXACT = 0.005
"""Part of it by which what is multiplied may be off."""

_HALF_A_PERCENT = 0.5
MOST_RECKONED = 40
"""Where more amounts stand near each other, anything comes of some two of them."""

_LARGE, _MILLION = 100, 1e6
"""From so many on a figure that is rounded counts the same thing, whatever it is called."""


class Reckoned:
    """What comes of the values of a wire report, by the days on which it (`there`) and the derivative (`own`) may be written."""

    def __init__(
        self, texts: Sequence[Document], values: Sequence[Value], there: Sequence[date], own: Sequence[date]
    ) -> None:
        self._values = [each for each in values if not each.vague]
        self._wire, self._own = texts
        self._timed = Timed(self._wire, self._values, there, own)

    def bears_out(self, value: Value, sources: Sequence[int]) -> bool:
        """Whether a value of the derivative may come of some that stand in these wire sentences or beside them."""
        near = self._near(sources)
        if value.kind == DATE:
            return self._timed.is_day(value, self._own)
        if value.kind == TIME:
            return any(is_told(at, value) for at in clock(near))
        if is_duration(value.unit) or value.unit == AGE:
            alike = [_in_the_unit_of(value, each) for each in near]
            apart = self._timed.is_between(value, near, sources) or self._is_between_ages(value)
            return apart or _comes_of_two(value, alike)
        if value.unit == "time" and (two := self._compared(sources)):
            ratios = (one.low / other.low for one, other in permutations(two, 2) if other.low)
            return any(is_told(ratio, value) for ratio in ratios)
        one_more = any(self._is_one_more(value, each) for each in near)
        if one_more or self.is_plainly_reckoned(value, sources) or is_turned_round(self._own, value, near):
            return True
        if any(may_be(value, near) for may_be in (is_rounded, _is_of_a_score, _is_as_often)):
            return True
        telling = value.unit or value.low > SMALL_COUNT or is_told_as_reckoned(self._own, value)
        if value.kind == SCORE or not telling:
            return False
        return _comes_of_two(value, near) or _is_so_many_times(value, near)

    def _is_between_ages(self, value: Value) -> bool:
        """*A dozen years his junior*, of two ages that the wire report has anywhere."""
        after = WORD.findall(self._own.plain[value.end : value.end + _BEFORE])[:2]
        ages = {each.low for each in self._values if each.unit == AGE} if _AGED.intersection(after) else ()
        return any(one - other == value.low for one, other in permutations(ages, 2))

    def is_plainly_reckoned(self, value: Value, sources: Sequence[int]) -> bool:
        """Whether a value's own words tell how it comes of those in these wire sentences, whatever it stands in the place of."""
        ways = self._is_for_so_many, self._is_with_the_others, self._is_with_who_did_it, self._is_difference
        return any(way(value, sources) for way in (*ways, self._is_over_a_time))

    def is_surely_reckoned(self, value: Value, sources: Sequence[int]) -> bool:
        """Whether a value says how it comes of others, or comes of two in one of these wire sentences to the last figure: *1,100 left* of *300 of 1,400*."""
        if is_told_as_reckoned(self._own, value) or self.is_plainly_reckoned(value, sources):
            return True
        near = self._in(sources)
        if is_rounded(value, near) or any(self._is_one_more(value, each) for each in near):
            return True
        return any(
            one.sentence == other.sentence and _comes_exactly(value, one, other) for one, other in _twos(near)
        )

    def _is_one_more(self, value: Value, wire: Value) -> bool:
        """*Orvany and three other countries*, *four countries, Orvany among them*, and the other way round."""
        sides = (self._wire, wire), (self._own, value)
        others = [side.plain.startswith(" other", each.end) for side, each in sides]
        return others[0] != others[1] and wire.low + others[0] == value.low + others[1]

    def _is_with_who_did_it(self, value: Value, sources: Sequence[int]) -> bool:
        """*Five people died, including the gunman*, of four whom he killed."""
        if not tells_who_did_it_dead(self._wire) or any(
            counts_who_did_it(self._wire, each) for each in sources
        ):
            return False
        dead = counts_who_did_it(self._own, value.sentence) and toll(self._own, value) in ("", DEAD)
        told = (each for each in self._in(sources) if each.low + 1 == value.low)
        return dead and value.kind == NUMBER and any(toll(self._wire, each) == DEAD for each in told)

    def _near(self, sources: Sequence[int]) -> list[Value]:
        return self._in({number for at in sources for number in range(at - NEAR, at + NEAR + 1)})

    def _in(self, sources: Container[int]) -> list[Value]:
        return [each for each in self._values if each.sentence in sources]

    def _compared(self, sources: Sequence[int]) -> tuple[Value, ...]:
        """The two amounts that the one wire sentence compares, where it has no others: *61 on the drug, compared with 118*."""
        here = [each for each in self._in(sources) if each.kind not in (ORDINAL, *CALENDAR) and not each.idle]
        if len(here) != 2 or here[0].sentence != here[1].sentence or not _are_of_one_unit(*here):
            return ()
        between = map(fold, WORD.findall(self._wire.plain[here[0].end : here[1].start]))
        return () if _COMPARING.isdisjoint(between) else tuple(here)

    def _is_for_so_many(self, value: Value, sources: Sequence[int]) -> bool:
        """Whether a value is told of several where the wire report has as much of each: *for every five, two and 155 crowns* of *0.4 and 31 crowns*."""
        several = (each for each in self._own.values if _is_of_every(self._own, each, value.sentence))
        many = next(several, None)
        if many is None:
            return False
        near = self._in(sources)
        told = [value] if value != many else _counts_beside(self._own, many)
        return bool(told) and all(_is_so_many_of(one, many, near) for one in told)

    def _is_over_a_time(self, value: Value, sources: Sequence[int]) -> bool:
        """Whether a value is what a rate comes to in a stretch of time, or the rate of so much in one: *12 boats a year* of *48 in four years*."""
        near = self._in(sources)
        stretches = [each for each in near if is_duration(each.unit)]
        return any(
            _is_rate_of(value, each, stretch) for each in near for stretch in stretches if each != stretch
        )

    def _is_with_the_others(self, value: Value, sources: Sequence[int]) -> bool:
        """Whether a value is told as the others, as in the wire report, or is all of them: *46 shops* and *another 28* are 74."""
        near = self._near(sources)
        others = [each for each in near if _is_of_the_others(self._wire, each)]
        if any(each.low == value.low for each in others) and _is_of_the_others(self._own, value):
            return True
        return any(_are_together(value, one, each) for one in self._in(sources) for each in others)

    def _is_difference(self, value: Value, sources: Sequence[int]) -> bool:
        """Whether a value is told as the difference of two and is: *a gain of 22* of 74, up from 52, *by 566 votes* of 2,310 to 1,744."""
        *others, last = ("", *_words_before(self._own, value.outer[0]))
        told = last == "by" or (last == "of" and not _DIFFERENCES.isdisjoint(others[-1:]))
        if value.unit == "%" or value.kind == SCORE or not told:
            return False
        sides = _sides(self._near(sources), value.unit)
        return any(abs(one - other) == value.low for one, other in sides)


def _sides(near: Sequence[Value], unit: str) -> Iterator[tuple[float, float]]:
    """The two sides of each score, and every two amounts of one unit in one sentence, which one of them may leave unsaid: *to 14 crowns from 12*."""
    amounts = [each for each in near if _may_be_in(unit, each)]
    yield from ((each.low, each.high) for each in near if each.kind == SCORE)
    for one, other in combinations(amounts, 2):
        if one.sentence == other.sentence and unit in (one.unit, other.unit):
            yield one.low, other.low


def _may_be_in(unit: str, value: Value) -> bool:
    """Whether an amount is in a unit, or says neither unit nor thing: *12* beside *14 crowns*."""
    return value.kind in (NUMBER, MONEY) and (value.unit == unit or not (value.unit or value.counted))


def _are_together(value: Value, first: Value, other: Value) -> bool:
    """Whether a value is an amount of its sort with the others: *74* of *46 shops* and *another 28*."""
    alike = first.kind == value.kind and first.unit == value.unit
    return alike and first != other and bool(first.low) and first.low + other.low == value.low


def _counts_beside(text: Document, value: Value) -> list[Value]:
    """The other bare numbers of a value's sentence."""
    bare = (each for each in text.values_of(value.sentence) if each.kind == NUMBER and not each.unit)
    return [each for each in bare if each != value]


def _is_of_every(text: Document, value: Value, sentence: int) -> bool:
    """*Every five shares*."""
    several = value.sentence == sentence and not value.unit and value.low > 1
    return several and text.plain[: value.start].endswith(_EVERY)


def _is_rate_of(value: Value, other: Value, stretch: Value) -> bool:
    """Whether of two amounts in one unit one is the other's rate over a stretch of time."""
    per = value.per or other.per
    if value.unit != other.unit or bool(value.per) == bool(other.per) or not is_duration(per):
        return False
    many = in_days(stretch) / in_days(stretch._replace(unit=per, low=1.0))
    return is_told(other.low * many if other.per else other.low / many, value)


def _in_the_unit_of(value: Value, other: Value) -> Value:
    """One stretch of time in the unit of another: *158 minutes* and 22 are three hours."""
    if not (is_duration(value.unit) and is_duration(other.unit)) or value.unit == other.unit:
        return other
    many = in_days(other._replace(low=1.0)) / in_days(value._replace(low=1.0))
    return other._replace(unit=value.unit, low=other.low * many, high=other.high * many)


def _words_before(text: Document, start: int) -> list[str]:
    """The words, folded, that stand shortly before a place."""
    return [fold(word) for word in WORD.findall(text.plain[max(0, start - _BEFORE) : start])]


def word_after(text: Document, value: Value) -> str:
    """The word, folded, right after a value; empty for none."""
    after = WORD.match(text.plain, value.end + 1)
    return fold(after[0]) if after else ""


def _is_of_the_others(text: Document, value: Value) -> bool:
    """*Another 28*, *the remaining 55*."""
    before = _words_before(text, value.outer[0])[-1:]
    return value.kind not in (ORDINAL, *CALENDAR) and not _FURTHER.isdisjoint(before)


def _is_so_many_of(value: Value, many: Value, near: Sequence[Value]) -> bool:
    """Whether a value is so many times one of some in its unit."""
    alike = (each.low for each in _amounts(near) if each.unit == value.unit)
    return any(abs(low * many.low - value.low) <= _EXACT * value.low for low in alike)


def is_turned_round(text: Document, value: Value, near: Sequence[Value]) -> bool:
    """Whether a score is the wire report's from the side of whoever has less: *3-2 behind* of *leading 2-3*."""
    if value.kind != SCORE or not any((each.low, each.high) == (value.high, value.low) for each in near):
        return False
    return not _BEHIND.isdisjoint((*_words_before(text, value.start)[-2:], word_after(text, value)))


def is_told_as_reckoned(text: Document, value: Value) -> bool:
    """Whether a value is said to be so much more or less than another, *40 more than*, or what a date comes before: *before September*."""
    ahead = value.kind == DATE and _words_before(text, value.start)[-1:] == ["before"]
    return ahead or word_after(text, value) in _MORE_OR_LESS


def is_told_as_a_ratio(text: Document, value: Value) -> bool:
    """Whether a value is how many times one amount goes into another: *three times as many*."""
    return value.unit == "time" and word_after(text, value) in _MANY_TIMES


def is_rounded(value: Value, near: Sequence[Value]) -> bool:
    """*Nearly 5,000 phones* of 4,900 handsets: a large figure tells its thing, unless they are known to be two."""
    large = (each for each in _amounts(near) if each.low >= _LARGE and each.step < value.step)
    alike = (each for each in large if sort(each) == sort(value) and each.unit == value.unit)
    return any(is_told(each.low, value) and not counts_another_sort(each, value) for each in alike)


def _amounts(near: Sequence[Value]) -> list[Value]:
    """Those that are neither a place in a row nor a score, a date or a time."""
    return [each for each in near if each.kind not in (ORDINAL, SCORE, *CALENDAR)]


def _twos(near: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    """Every two amounts near each other, either way round; none where they are so many that anything comes of some two."""
    amounts = _amounts(near)
    twos = permutations(amounts if len(amounts) <= MOST_RECKONED else (), 2)
    return (two for two in twos if abs(two[0].sentence - two[1].sentence) <= NEAR)


def _is_of_a_score(value: Value, near: Sequence[Value]) -> bool:
    """*88 were for it*, *all 173 voted* of a vote of 88 to 85, and *five to two* of five of the seven."""
    if value.kind == SCORE or value.low != value.high:
        return {value.low, value.low + value.high} <= {each.low for each in near if each.kind == NUMBER}
    scores = (each for each in near if each.kind == SCORE)
    sides = (side for each in scores for side in (each.low, each.high, each.low + each.high))
    return value.kind == NUMBER and not value.unit and value.low in sides


def _is_as_often(value: Value, near: Sequence[Value]) -> bool:
    """*Fired three times* of three shots."""
    return value.unit == "time" and any(each.low == value.low and not each.unit for each in near)


def _comes_of_two(value: Value, near: Sequence[Value]) -> bool:
    """Whether an amount is the difference, the sum or the ratio of two of one unit, or so many percent of one."""
    alike = (two for two in _twos(near) if _are_of_one_unit(*two))
    return any(is_told(reckoned, value) for two in alike for reckoned in _of_two(value, *two))


def _are_of_one_unit(one: Value, other: Value) -> bool:
    """Whether two amounts are in one unit, or the second goes without: *40 million pounds more than the 300 million*."""
    unsaid = not other.unit and (other.low >= _MILLION or other.alone)
    per = one.per == other.per or not (one.per and other.per)
    return per and (one.unit == other.unit or unsaid)


def _of_two(value: Value, one: Value, other: Value) -> Iterator[float]:
    """What one makes of two amounts of one unit in the unit of a value."""
    for here, there in ((one.low, other.low), (one.high, other.high)):
        if value.unit in ("%", "time") and there > 0 and here != there:
            yield from (
                (100 * here / there, 100 * abs(here - there) / there)
                if value.unit == "%"
                else (here / there,)
            )
        if _is_in_their_unit(value, one) and not _is_lost_in(one, other):
            yield from (abs(here - there), here + there)


def _comes_exactly(value: Value, one: Value, other: Value) -> bool:
    """Whether an amount is just what comes of two: their sum or difference, or the one so many times or so large a part."""
    told = _of_two(value, one, other) if _are_of_one_unit(one, other) else ()
    many = _multiplied(one, other) if value.unit == one.unit != "%" else ()
    return any(isclose(each, value.low) for each in (*told, *many))


def _is_lost_in(one: Value, other: Value) -> bool:
    """Whether of two amounts told apart one is less than the other is rounded to: 2 beside 14,000."""
    small, large = sorted((one, other), key=lambda each: each.low)
    return one.sentence != other.sentence and 2 * small.low < large.step


def _is_so_many_times(value: Value, near: Sequence[Value]) -> bool:
    """*16 of them* of a quarter of 64, *6.3 million* of half more than 4.2 million, *1,800 crowns* of 200 at nine crowns."""
    twos = _twos([each for each in near if each.kind != POINTS])
    alike = (two for two in twos if _is_in_their_unit(value, two[0]) and two[0].unit != "%")
    found = (reckoned for two in alike for reckoned in _multiplied(*two))
    return any(_tells_product(value, each) for each in found)


def _tells_product(value: Value, product: float) -> bool:
    """Whether a value tells what is multiplied: almost exactly, or as roughly as it is told."""
    exact = abs(product - value.low) <= _EXACT * product
    return exact or (bool(value.bound) and is_told(product, value))


def _multiplied(one: Value, other: Value) -> Iterator[float]:
    """What comes of an amount and a share, a factor or a count."""
    if other.unit == "%":
        part = one.low * other.low / 100
        yield from (part, one.low + part, one.low - part)
    elif other.unit == "time" and other.low:
        part = one.low / other.low
        yield from (part, one.low * other.low, one.low - part)
    elif (
        not quantity(other.unit)
        and other.kind == NUMBER
        and max(one.low, other.low) > SMALL_COUNT
        and min(one.low, other.low) > 1
    ):
        yield one.low * other.low


def _is_in_their_unit(value: Value, one: Value) -> bool:
    """Whether a value is in the unit of two, or goes without; points are of shares."""
    if value.kind == POINTS:
        return one.kind == PERCENT
    return value.unit == one.unit or not (value.unit or value.counted)


def is_told(reckoned: float, value: Value) -> bool:
    """Whether a value tells what is reckoned, as exactly as it is told."""
    more = reckoned - value.low
    if value.bound not in ("", ABOUT):
        return 0 <= (more if value.bound == OVER else -more) <= ABOVE * abs(reckoned)
    if value.bound == ABOUT:
        return abs(more) <= min(HEDGED * abs(reckoned), value.step)
    least = value.step / 2 if value.step == IN_WORDS else _HALF_A_PERCENT * (value.kind == PERCENT)
    off = max(_NEARLY_EXACT * abs(reckoned), least)
    return abs(more) <= min(value.step / 2, off)
