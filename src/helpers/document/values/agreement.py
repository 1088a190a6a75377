"""When two values tell the same.

``$1.2bn`` and ``$1.2 billion``, ``twelve hundred`` and ``1,200``, ``11 basis
points`` and ``0.11 percentage point``, ``one in four`` and ``25 percent``, ``6
p.m.`` and ``1800 GMT`` where the zones say so. Euros are not turned into dollars,
nor Australian dollars into American ones; miles are into kilometres.
"""

from collections.abc import Sequence

from helpers.document.values.value import (
    ABOUT,
    AGE,
    CALENDAR,
    DAYS_OF_A_MONTH,
    EACH,
    IN_WORDS,
    LIMITS,
    NEARLY,
    NUMBER,
    ORDINAL,
    OVER,
    SCORE,
    SECONDS_OF_A_DAY,
    TIME,
    UNDER,
    Day,
    Value,
    apart,
    for_each_of,
    in_base,
    is_duration,
    measure_the_same,
    quantity,
    scale,
    weighed,
)
from helpers.languages.english.calendar import ZONES
from helpers.languages.english.inflection import family
from helpers.languages.english.numberwords import PERSONS_ALIKE, THINGS_ALIKE

EXACT = "exact"
ROUNDED = "rounded"
PARTLY = "partly"


def agreement(wire: Value, derivative: Value) -> str:
    """Whether the derivative's value is borne out by the wire's: `EXACT`, `ROUNDED`, `PARTLY`, or the empty string.

    Exact: the same, however it is written; the order does not matter. Rounded: the
    derivative's is the wire's rounded to its own last figure (without *about* the
    two may be 2.5% apart at most), or *more than* or *nearly* so much, or a vague
    word for it, and both count the same thing; never the other way round: 3,000
    does not bear out 2,987, nor *dozens* 30. Partly: one text says less, as one end
    of a range, a date without its year, ``$5`` for ``$5 a barrel``, or ``the third
    meeting`` and ``three meetings``. *Up to 300* does not bear out *at least 300*.
    """
    if TIME in (wire.kind, derivative.kind):
        return _same_time(wire, derivative)
    if wire.kind in CALENDAR or derivative.kind in CALENDAR:
        return _same_day(wire.day, derivative.day) if wire.kind == derivative.kind else ""
    if (wire.kind == ORDINAL) != (derivative.kind == ORDINAL):
        return _same_place(wire, derivative)
    return _same_amount(wire, derivative)


def _same_amount(wire: Value, derivative: Value) -> str:
    if (wire.kind == SCORE) != (derivative.kind == SCORE) or _opposite(wire, derivative):
        return ""
    if _interval(wire) and _interval(derivative):
        return EXACT if _equal(_interval(wire), _interval(derivative)) else ""
    wire = for_each_of(weighed(wire, derivative), derivative.per)
    derivative = weighed(derivative, wire)
    units = _units_met(wire, derivative)
    if not units:
        return _of_the_calendar(wire, derivative)
    if wire.unit == derivative.unit == "degree" and scale(wire) != scale(derivative):
        return _on_the_other_scale(wire, derivative)
    amounts = _amounts_met(*_in_one_unit(wire, derivative)) or _converted(wire, derivative)
    return PARTLY if amounts == EXACT and units == PARTLY else amounts


def counts_another(one: Value, other: Value) -> bool:
    """Whether two values say what they count, and not the same: ``46 soldiers`` and ``46 tents``."""
    told = bool(one.counted and other.counted) and not (one.unit or other.unit)
    return told and not counts_alike(one, other)


def counts_alike(one: Value, other: Value) -> bool:
    """Whether two values have a word for what they count in common, or words that are alike when counted."""
    counted = set(one.counted), set(other.counted)
    return bool(counted[0] & counted[1]) or any(alike & counted[0] and alike & counted[1] for alike in _ALIKE)


def counts_another_sort(one: Value, other: Value) -> bool:
    """Whether two values count what is known to be of two sorts: ``12,500 homes`` and ``12,500 people``."""
    if not counts_another(one, other):
        return False
    sorts = [[sort for sort in _SORTS if not sort.isdisjoint(each.counted)] for each in (one, other)]
    return all(len(each) == 1 for each in sorts) and sorts[0] != sorts[1]


def _families(lines: Sequence[frozenset[str]]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(family(word) for word in line) for line in lines)


_ALIKE = _families((*PERSONS_ALIKE, *THINGS_ALIKE))
_SORTS = (frozenset[str]().union(*_families(PERSONS_ALIKE)), *_families(THINGS_ALIKE))


def _same_place(one: Value, other: Value) -> str:
    """``the third meeting`` and ``three meetings``, ``the 62nd minute`` and ``62 minutes``, ``the eleventh rise`` and ``eleven times``"""
    things = [{family(each.unit)} if each.unit else set(each.counted[:1]) for each in (one, other)]
    told = bool(one.unit or other.unit) or one.high <= 12
    alike = "time" in (one.unit, other.unit) or things[0] & things[1]
    return PARTLY if told and _equal(one.high, other.high) and alike else ""


def _interval(value: Value) -> float:
    """The seconds between two times, of ``four times a day`` and ``every six hours``; 0 for any other value."""
    if value.per == EACH and quantity(value.unit) == "duration":
        return in_base(value).low
    if value.unit != "time" or quantity(value.per) != "duration" or not value.low:
        return 0.0
    return in_base(value._replace(unit=value.per, low=1.0)).low / value.low


def _opposite(one: Value, other: Value) -> bool:
    """Whether one is more than so much and the other less than that: *up to 300* is not *at least 300*."""
    least, most = (one, other) if one.bound == OVER else (other, one)
    return least.bound == OVER and most.bound in (UNDER, NEARLY) and least.low >= most.low * (1 - 1e-9)


def is_bound_the_other_way(one: Value, other: Value) -> bool:
    """Whether one figure has *fewer than* for *more than*."""
    return one.low == other.low and {one.bound, other.bound} == {*LIMITS}


def _amounts_met(wire: Value, derivative: Value) -> str:
    if wire.vague or derivative.vague:
        return _same_vague(wire, derivative)
    if _equal_as_written(wire, derivative):
        return EXACT
    if wire.kind in (ORDINAL, SCORE):
        return ""
    if wire.low != wire.high or derivative.low != derivative.high:
        return _same_range(wire, derivative)
    return ROUNDED if _rounds(derivative, wire) and not counts_another(wire, derivative) else ""


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other))


def _equal_as_written(one: Value, other: Value) -> bool:
    """Equal; of thirds and sixths as far as the other goes: ``a third`` and ``33 percent``."""
    if _equal(one.low, other.low) and _equal(one.high, other.high):
        return True
    endless = [
        value for value in (one, other) if value.unit == "%" and abs(value.low - round(value.low, 2)) > 1e-6
    ]
    finest = min(one.step, other.step, 1.0)
    return len(endless) == 1 and one.low == one.high and abs(one.low - other.low) < finest


def _in_one_unit(one: Value, other: Value) -> tuple[Value, Value]:
    """Both as they are, or in the unit that both can be measured in."""
    if {one.unit, other.unit} == {"time", "%"}:
        return _as_share(one), _as_share(other)
    if one.unit != other.unit and measure_the_same(one.unit, other.unit):
        return in_base(one), in_base(other)
    return one, other


def _of_the_calendar(one: Value, other: Value) -> str:
    """``90 days`` and ``three months``, ``four weeks`` and ``a month``: as near as months are even."""
    if {quantity(one.unit), quantity(other.unit)} != {"duration", "months"}:
        return ""
    stretch, months = sorted((one, other), key=lambda each: quantity(each.unit))
    days = in_base(stretch).low / SECONDS_OF_A_DAY
    told = DAYS_OF_A_MONTH * in_base(months).low
    beyond = days > told if months.bound == OVER else months.bound in (UNDER, NEARLY) and days < told
    near = ABOVE * days if beyond else max(_DAYS_APART, 0.02 * days)
    return ROUNDED if abs(days - told) <= near else ""


_DAYS_APART = 2.5


def _converted(one: Value, other: Value) -> str:
    """``100 miles`` and ``160 kilometres``: the same in another measure, as near as such sums are made, or rounded to the other's last figure."""
    if one.unit == other.unit or is_duration(one.unit) or not measure_the_same(one.unit, other.unit):
        return ""
    off, part = apart(one, other)
    rounded = off <= in_base(other).step / 2 or one.bound or other.bound
    return ROUNDED if part <= (HEDGED if rounded else UNHEDGED) else ""


def _on_the_other_scale(one: Value, other: Value) -> str:
    """Whether two temperatures are one to the degree, each on its scale: ``77F`` and ``25C``; one that names none is on either."""
    if not (scale(one) and scale(other)) and _equal(one.low, other.low) and _equal(one.high, other.high):
        return EXACT
    cold, warm = (one, other) if scale(one) == "c" or scale(other) == "f" else (other, one)
    ends = ((warm.low, cold.low), (warm.high, cold.high))
    return ROUNDED if all(abs((high - 32) / 1.8 - low) <= 1 for high, low in ends) else ""


def _as_share(value: Value) -> Value:
    """``halved`` is a fall by 50 percent, ``tripled`` a rise by 200."""
    if value.unit == "%" or value.low == value.high == 0:
        return value
    low = 100 * abs(value.low - 1)
    return value._replace(unit="%", low=low, high=low, step=5.0)


def _units_met(one: Value, other: Value) -> str:
    """Whether two units may stand for the same: `EXACT`, `PARTLY` if one says less, or the empty string."""
    unit = _unit_met(one, other)
    if unit and one.per != other.per:
        return "" if one.per and other.per else PARTLY
    return unit


def _unit_met(one: Value, other: Value) -> str:
    alike = one.unit == other.unit or {one.unit, other.unit} in _TOLD_ALIKE
    if alike or measure_the_same(one.unit, other.unit):
        return EXACT
    if _issuer_unsaid(one.unit, other.unit) or _issuer_unsaid(other.unit, one.unit):
        return PARTLY
    return EXACT if _goes_without(one, other) or _goes_without(other, one) else ""


def _goes_without(bare: Value, full: Value) -> bool:
    """Whether a number may have another's unit unsaid: *rose by 50 million pounds to 480 million*; not 58 for *58 of every 100*."""
    if bare.unit or full.step == IN_WORDS:
        return False
    if full.unit == "time" and bare.low > _MANY_TIMES:
        return True
    untold = not bare.counted and (bare.low >= _LARGE or full.unit == AGE)
    return bare.alone or untold or bare.counted[:1] == (full.unit,)


_LARGE = 1e5
_MANY_TIMES = 20
"""More often than this is a count of what was done, and no size: *three times as large*."""
_TOLD_ALIKE = ({AGE, "year"}, {"dollar", "us dollar"}, {"time", "%"})


def _issuer_unsaid(bare: str, full: str) -> bool:
    """``crowns`` for ``Swedish crowns``; *dollars* without more are American, and are told apart from others."""
    return bare not in ("", "dollar") and full.endswith(f" {bare}")


def _same_vague(wire: Value, derivative: Value) -> str:
    """A vague word bears out itself; an exact figure bears out a vague word, 34 *in his 30s*, and never the other way round."""
    if wire.vague and derivative.vague:
        return EXACT if _equal(wire.low, derivative.low) else ""
    if wire.vague or counts_another(wire, derivative):
        return ""
    if derivative.unit == AGE:
        return ROUNDED if 0 <= wire.low - derivative.low < derivative.step else ""
    least, span = derivative.low, _VAGUE_SPAN.get(derivative.low, 100)
    return ROUNDED if 2 * least <= wire.high and wire.low < least * span else ""


_VAGUE_SPAN = {12.0: 20.0, 20.0: 10.0, 100.0: 20.0, 1e3: 100.0, 1e4: 20.0, 1e5: 20.0, 1e6: 1e3, 1e9: 1e3}


def _same_range(one: Value, other: Value) -> str:
    """One end of a range, unless the other text makes of its upper end the least, or of its lower the most."""
    if one.low != one.high and other.low != other.high:
        return ""
    span, point = (one, other) if one.low != one.high else (other, one)
    if _equal(point.low, span.low):
        return "" if point.bound == UNDER else PARTLY
    return PARTLY if _equal(point.low, span.high) and point.bound != OVER else ""


UNHEDGED = 0.025
HEDGED = 0.10
ABOVE = 0.20


def _rounds(coarse: Value, fine: Value) -> bool:
    rounder = coarse.step > fine.step
    if fine.low == 0 or not (rounder or _is_round_with_a_bound(coarse, fine)):
        return False
    off = coarse.low - fine.low
    apart = off / abs(fine.low)
    if coarse.bound not in ("", ABOUT):
        beyond = -off if coarse.bound == OVER else off
        whole = rounder and coarse.step == 1  # *under one percent* of 0.6
        return 0 <= beyond <= max(ABOVE * abs(fine.low), whole / 2)
    if not rounder:
        return abs(apart) <= HEDGED
    half = coarse.step / 2
    within = -half * (1 - 1e-9) < off <= half * (1 + 1e-9)
    loose = coarse.bound or coarse.step == IN_WORDS or coarse.text.endswith(_AND_A_HALF)
    return within and abs(apart) <= (HEDGED if loose else UNHEDGED)


def _is_round_with_a_bound(coarse: Value, fine: Value) -> bool:
    """*At least 25* of 29, *about a dozen* of 13: as exact by its figures, and round; *at least 12* of 14 is another figure."""
    own = coarse.bound and not fine.bound and (coarse.unit or counts_alike(coarse, fine))
    round_ = coarse.low % (5 * coarse.step) == 0 or _DOZEN in coarse.text
    return bool(own) and coarse.step == fine.step and round_


_DOZEN, _AND_A_HALF = "dozen", "and a half"


def _same_day(a: Day, b: Day) -> str:
    if a.relative or b.relative:
        meet = set(a.days) & set(b.days) or (a.month and a.month == b.month)
        return EXACT if a.relative == b.relative else PARTLY if meet else ""
    return _same_in_figures(a, b)


def _same_in_figures(a: Day, b: Day) -> str:
    days, said, told = set(a.days) & set(b.days), a.said, b.said
    both = said.keys() & told.keys()
    if (a.days and b.days and not days) or any(said[part] != told[part] for part in both):
        return ""
    if days:
        return EXACT if len(a.days) == len(b.days) else PARTLY
    return EXACT if said == told != {} else PARTLY if both else ""


def _same_time(one: Value, other: Value) -> str:
    """``7 p.m.``, ``19:00``, and in part ``7:00`` or ``7`` where no half of the day is said."""
    if one.kind == other.kind:
        return _same_clock(one, other)
    time, number = (one, other) if one.kind == TIME else (other, one)
    hour = number.kind == NUMBER and not number.unit and 1 <= number.low <= 12 and not number.counted
    return PARTLY if hour and _equal(time.low % 720, number.low * 60 % 720) else ""


def _same_clock(one: Value, other: Value) -> str:
    if _is_roughly(one, other):
        return ROUNDED
    if one.zone and other.zone:
        return EXACT if _is_one_moment(one, other) else ""
    if _equal(one.low, other.low):
        return PARTLY if _GREENWICH in (one.zone, other.zone) else EXACT
    half_unsaid = one.alone or other.alone
    return PARTLY if half_unsaid and _equal(one.low % 720, other.low % 720) else ""


def _is_one_moment(one: Value, other: Value) -> bool:
    """Whether two times with zones may be one moment: ``1900 GMT`` and ``3 p.m. EDT``.

    *3 a.m.* and *3 p.m.*, both *(1900 GMT)*, are two: neither is of a zone by name, and who reckons into another seldom ends there.
    """
    named = any(word.strip("()") in ZONES for value in (one, other) for word in value.text.split())
    half_a_day_off = not _equal(one.low, other.low) and _equal(one.low % 720, other.low % 720)
    return bool(_moments(one) & _moments(other)) and (named or not half_a_day_off)


def _is_roughly(one: Value, other: Value) -> bool:
    """``5:55 p.m.`` and ``shortly before 6 p.m.``"""
    both = one.zone and other.zone
    here, there = (_moments(each) if both else {int(each.low)} for each in (one, other))
    early, late = _SIDES.get(other.bound, (0, 0))
    if other.low % _HALF_AN_HOUR:
        early, late = min(early, _BETWEEN), min(late, _BETWEEN)
    return bool(early or late) and any(
        0 < (told - at) % _A_DAY <= early or 0 < (at - told) % _A_DAY <= late for at in here for told in there
    )


_A_DAY = 1440
_SIDES = {ABOUT: (30, 30), NEARLY: (30, 0), OVER: (0, 30)}
"""So many minutes earlier and later than a time is what is told as about, nearly or over it, at most …"""

_HALF_AN_HOUR, _BETWEEN = 30, 7
"""… and so many where that is no full or half hour: *about twenty to ten*."""


_GREENWICH = (0,)
"""The one zone that is not the clock on the spot, when the other text says none."""


def _moments(value: Value) -> set[int]:
    """Minutes after midnight in Greenwich that a clock time may be."""
    return {int(value.low - ahead) % 1440 for ahead in value.zone}
