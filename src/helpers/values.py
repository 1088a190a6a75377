"""Numbers, sums of money, shares, ordinals, ranges, dates and times as they stand in news copy.

Everything is found by rule, with offsets into the untouched text, and brought to
one form: ``$1.2bn`` and ``$1.2 billion``, ``twelve hundred`` and ``1,200``, ``11
basis points`` and ``0.11 percentage point``, ``Dec. 14`` and ``14 December``.
Only what is plainly one quantity is brought together: miles are not turned into
kilometres, nor euros into dollars.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from helpers import lexicons
from helpers.article import Article, Sentence
from helpers.vocabulary import bases

NUMBER = "number"
MONEY = "money"
PERCENT = "percent"
POINTS = "points"
ORDINAL = "ordinal"
SCORE = "score"
DATE = "date"
TIME = "time"
CALENDAR = (DATE, TIME)

EXACT = "exact"
ROUNDED = "rounded"
PARTLY = "partly"

ABOUT, OVER, UNDER = "about", "over", "under"


@dataclass(frozen=True, slots=True)
class Day:
    """What is said of a date: any of year, month, day, weekday (Monday is 0), quarter; 0 or -1 if not said.

    `days` are the calendar days that it may be (ordinals), where the date of
    publication tells; `relative` is ``last week`` and the like.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    quarter: int = 0
    relative: str = ""
    days: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """One value as written: where it stands, and what it comes to.

    `sentence` is an index into the article's sentences. `low` and `high` are one
    and the same but for a range or a score; for a clock time they are minutes
    after midnight. `unit` is ``%``, ``point`` (of a percentage), a currency or a
    measure; `counted` are the words that follow, the thing counted among them.
    `step` is how exact it is written: 100 for 2,400 and 0.1 for 3.9. `idle`
    marks numbers that mostly carry no fact: ``one of``, ``the two sides``.
    """

    kind: str
    sentence: int
    start: int
    end: int
    text: str
    low: float
    high: float
    unit: str = ""
    counted: tuple[str, ...] = ()
    hedge: str = ""
    step: float = 1.0
    vague: bool = False
    idle: bool = False
    alone: bool = False
    day: Day = Day()

    @property
    def key(self) -> tuple[object, ...]:
        """What equal values share, however they are written."""
        if self.kind == DATE:
            day = self.day
            return (DATE, day.year, day.month, day.day, day.weekday, day.quarter, day.relative)
        kind = NUMBER if self.kind in (MONEY, PERCENT, POINTS) else self.kind
        return (kind, f"{self.low:.9g}", f"{self.high:.9g}", self.unit, self.vague)


@lru_cache(maxsize=32)
def values(article: Article) -> tuple[Value, ...]:
    """Every value in the sentences of an article, in reading order."""
    published = day_of(article)
    return tuple(
        value
        for index, sentence in enumerate(article.sentences)
        for value in in_sentence(sentence, index, published)
    )


def in_sentence(sentence: Sentence, index: int = 0, published: datetime.date | None = None) -> list[Value]:
    """The values of one sentence, in order."""
    text = sentence.text
    if not _MAY_HOLD.search(text):
        return []
    found = _without_overlap([*_dates(text, published), *_times(text)], _numbers(text))
    return [
        replace(
            value,
            sentence=index,
            start=value.start + sentence.start,
            end=value.end + sentence.start,
            text=" ".join(text[value.start : value.end].split()),
        )
        for value in found
    ]


def _without_overlap(first: Sequence[Value], second: Iterable[Value]) -> list[Value]:
    """All of `first`, and of `second` what does not lie across them, in order."""
    ranked = [(value.start, 0, value) for value in first] + [(value.start, 1, value) for value in second]
    ranked.sort(key=lambda item: item[:2])
    starts = sorted(value.start for value in first)
    kept: list[Value] = []
    stop = 0
    for start, rank, value in ranked:
        at = bisect_right(starts, start)
        across = rank and (start < stop or (at < len(starts) and starts[at] < value.end))
        if not across and (rank or not kept or start >= kept[-1].end):
            kept.append(value)
            stop = max(stop, value.end) if not rank else stop
    return kept


def agreement(one: Value, other: Value) -> str:
    """Whether two values tell the same: `EXACT`, `ROUNDED`, `PARTLY`, or the empty string.

    The order does not matter. Rounded: the coarser is the finer rounded to its
    own last figure (for a value without *about* the two may be 2.5 % apart at
    most), or *more than* or *nearly* so much; partly: one end of a range, a date
    of which one text says less, ``the third meeting`` and ``three meetings``.
    """
    if one.kind in CALENDAR or other.kind in CALENDAR:
        return _same_date(one, other)
    if (one.kind == ORDINAL) != (other.kind == ORDINAL):
        counts = not one.unit and not other.unit and one.high <= 12 and _equal(one.high, other.high)
        return PARTLY if counts and set(one.counted[:1]) & set(other.counted[:1]) else ""
    if one.unit != other.unit and one.unit in _DURATIONS and other.unit in _DURATIONS:
        one, other = in_small_units(one), in_small_units(other)
    if not _same_unit(one, other):
        return ""
    if one.vague or other.vague:
        return _same_vague(one, other)
    if _equal(one.low, other.low) and _equal(one.high, other.high):
        return EXACT
    if one.kind == ORDINAL:
        return ""
    if one.low != one.high or other.low != other.high:
        return _same_range(one, other)
    return ROUNDED if _rounds(one, other) or _rounds(other, one) else ""


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other))


_DURATIONS = {
    "minute": ("minute", 1.0), "hour": ("minute", 60.0), "day": ("day", 1.0), "week": ("day", 7.0),
    "fortnight": ("day", 14.0), "month": ("month", 1.0), "year": ("month", 12.0), "decade": ("month", 120.0),
    "century": ("month", 1200.0),
}  # fmt: skip


def in_small_units(value: Value) -> Value:
    """A stretch of time in minutes, days or months."""
    unit, times = _DURATIONS[value.unit]
    return replace(value, unit=unit, low=value.low * times, high=value.high * times, step=value.step * times)


def is_duration(unit: str) -> bool:
    """Whether a unit is a stretch of time."""
    return unit in _DURATIONS


def _same_unit(one: Value, other: Value) -> bool:
    if one.unit == other.unit:
        return True
    for pound, written in ((one, other), (other, one)):
        if pound.unit == "pound" and not written.unit and written.counted[:1] == ("pound",):
            return True
    if one.unit.endswith("dollar") and other.unit.endswith("dollar"):
        return "dollar" in (one.unit, other.unit)
    return (one.alone and not one.unit) or (other.alone and not other.unit)


def _same_vague(one: Value, other: Value) -> str:
    if one.vague and other.vague:
        return EXACT if _equal(one.low, other.low) else ""
    vague, exact = (one, other) if one.vague else (other, one)
    return ROUNDED if vague.low <= exact.low < vague.low * _VAGUE_SPAN.get(vague.low, 100) else ""


_VAGUE_SPAN = {12.0: 20.0, 100.0: 20.0, 1e3: 100.0, 1e4: 20.0, 1e5: 20.0, 1e6: 1e3, 1e9: 1e3}


def _same_range(one: Value, other: Value) -> str:
    ends = [(value.low, value.high) for value in (one, other)]
    if one.low != one.high and other.low != other.high:
        return ""
    (low, high), (point, _) = ends if one.low != one.high else ends[::-1]
    return PARTLY if _equal(point, low) or _equal(point, high) else ""


UNHEDGED = 0.025
HEDGED = 0.10
ABOVE = 0.20


def _rounds(coarse: Value, fine: Value) -> bool:
    """Whether `coarse` is a rounded form of `fine`."""
    if coarse.step <= fine.step or fine.low == 0:
        return False
    apart = (coarse.low - fine.low) / abs(fine.low)
    if coarse.hedge == OVER and -ABOVE <= apart <= 0:
        return True
    if coarse.hedge == UNDER and 0 <= apart <= ABOVE:
        return True
    half = coarse.step / 2
    within = -half * (1 - 1e-9) < coarse.low - fine.low <= half * (1 + 1e-9)
    return within and abs(apart) <= (HEDGED if coarse.hedge else UNHEDGED)


def _same_date(one: Value, other: Value) -> str:
    if TIME in (one.kind, other.kind):
        return _same_time(one, other)
    if one.kind != other.kind:
        return ""
    a, b = one.day, other.day
    if a.relative or b.relative:
        if a.relative == b.relative:
            return EXACT
        return PARTLY if a.days and set(a.days) & set(b.days) else ""
    shared = conflict = False
    for left, right in ((a.year, b.year), (a.month, b.month), (a.day, b.day), (a.quarter, b.quarter)):
        shared |= bool(left) and left == right
        conflict |= bool(left and right) and left != right
    if a.weekday >= 0 and b.weekday >= 0:
        shared |= a.weekday == b.weekday
        conflict |= a.weekday != b.weekday
    if conflict:
        return ""
    if a.days and b.days:
        common = set(a.days) & set(b.days)
        if not common:
            return ""
        return EXACT if len(a.days) == len(b.days) else PARTLY
    if not shared:
        return ""
    only_year = a.year == b.year and not (a.month and b.month) and not (a.quarter and b.quarter)
    if only_year and (a.month or b.month or a.quarter or b.quarter):
        return PARTLY
    said = [(day.year, day.month, day.day, day.weekday, day.quarter) for day in (a, b)]
    return EXACT if said[0] == said[1] else PARTLY


def _same_time(one: Value, other: Value) -> str:
    """``7 p.m.``, ``19:00``, and in part ``7:00`` or ``7`` where no half of the day is said."""
    if one.kind == other.kind:
        if _equal(one.low, other.low):
            return EXACT
        half_unsaid = one.alone or other.alone
        return PARTLY if half_unsaid and _equal(one.low % 720, other.low % 720) else ""
    time, number = (one, other) if one.kind == TIME else (other, one)
    hour = number.kind == NUMBER and not number.unit and 1 <= number.low <= 12 and not number.counted
    return PARTLY if hour and _equal(time.low % 720, number.low * 60 % 720) else ""


# --- dates and times -------------------------------------------------------------------------

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![A-Za-z])"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w:%]|[.,]\d)"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d)"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=s?\b)"
_MAY_HOLD = re.compile(
    r"\d|[½¼¾⅓⅔]|\b(?:" + r"""one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen
    |sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?
    |millions?|billions?|trillions?|dozens?|half|thirds?|quarters?|quarterly|first|second|fourth|fifth|sixth|seventh
    |eighth|ninth|tenth|once|twice|double|triple|today|yesterday|tomorrow|tonight|last|next|noon|midnight
    |mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|jan|january|feb|february|march|april|may|june
    |july|aug|august|sept?|september|oct|october|nov|november|dec|december|decade|\w+teenth|\w+tieth|twelfth|eleventh"""
    .replace("\n", "").replace(" ", "") + r")(?:\b|(?=[-\u2010\u2011]))",
    re.IGNORECASE,
)  # fmt: skip
_DATE = re.compile(
    rf"""\b(?:
      (?P<iso>(?:1[5-9]|20)\d\d-[01]\d-[0-3]\d)
    | (?:(?P<w1>{_WEEKDAY}),?\s+)?(?P<m1>{_MONTH})\s+(?P<d1>{_DAY})(?:,?\s+(?P<y1>{_YEAR}))?
    | (?:(?P<w2>{_WEEKDAY}),?\s+)?(?:the\s+)?(?P<d2>{_DAY})(?:\s+of)?\s+(?P<m2>{_MONTH})(?:,?\s+(?P<y2>{_YEAR}))?
    | (?P<m3>{_MONTH}),?\s+(?:of\s+)?(?P<y3>{_YEAR})
    | (?P<q4>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[-\s]quarter|Q[1-4]|[1-4]Q)
      (?:\s+(?:of\s+)?(?:fiscal\s+)?(?P<y4>{_YEAR}))?
    | (?:(?P<r5>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast)\s+)?(?P<w5>{_WEEKDAY})
    | (?P<r6>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast)\s+(?P<u6>week|month|year|quarter|weekend|spring|summer|fall|autumn|winter
      |{_MONTH})
    | (?P<r7>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)(?!['’]s)
    | (?P<m8>{_MONTH})
    | (?P<s9>(?:1[5-9]|20)\d0)['’]?s
    | (?P<y9>(?:1[5-9]|20)\d\d)(?:[-–/](?P<e9>\d\d(?:\d\d)?))?(?![\w%]|[.,:]\d|[-–]\d)
    )""",
    re.VERBOSE,
)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|of|from|to|through|before|after|during|early|late|mid|between|and|for|every|each|"
    r"around|last|next|this|past|or|end|than)[-\s]+(?:the\s+)?$",
    re.IGNORECASE,
)
_COUNTS_AFTER_YEAR = re.compile(
    r"\s+(?!(?:was|is|has|its|this|news|as|his|us|across|towards|unless|plus|versus|sales|earnings|elections?|results)\b)"
    r"(?:[a-z]+s|people|men|women|children)\b"
)
_ORDINAL_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _month(written: str) -> int:
    return [name[:3] for name in _MONTHS].index(written[:3].lower()) + 1


def _weekday(written: str | None) -> int:
    return _WEEKDAYS.index(written.lower()) if written else -1


def _dates(text: str, published: datetime.date | None) -> Iterator[Value]:
    for match in _DATE.finditer(text):
        day = _day(match, text, published)
        if day is not None:
            low = float(day.year * 10_000 + day.month * 100 + day.day)
            yield Value(DATE, 0, match.start(), match.end(), "", low, low, day=_resolved(day, published))


def _day(match: re.Match[str], text: str, published: datetime.date | None) -> Day | None:
    """What a match of the pattern says, or None if it is no date."""
    kind = match.lastgroup or ""
    part = match.groupdict()
    if part["iso"]:
        year, month, day = (int(each) for each in part["iso"].split("-"))
        return Day(year, month, day) if 1 <= month <= 12 else None
    for number in ("1", "2"):
        if part[f"m{number}"]:
            day_written = re.sub(r"\D", "", part[f"d{number}"])
            year_written = part[f"y{number}"]
            weekday = _weekday(part[f"w{number}"])
            return Day(int(year_written or 0), _month(part[f"m{number}"]), int(day_written), weekday)
    if part["m3"]:
        return Day(int(part["y3"]), _month(part["m3"]))
    if part["q4"]:
        written = part["q4"].lower()
        digits = re.sub(r"\D", "", written)
        quarter = int(digits) if digits else _ORDINAL_QUARTERS[re.split(r"[-\s]", written)[0]]
        return Day(int(part["y4"] or 0), quarter=quarter)
    if part["w5"]:
        return Day(weekday=_weekday(part["w5"]), relative="")
    if part["u6"]:
        if part["u6"][0].isupper():
            return Day(month=_month(part["u6"])) if _is_month(part["u6"], text, match.start("u6")) else None
        return Day(relative=f"{part['r6'].lower().replace('past', 'last')} {part['u6']}")
    if part["r7"]:
        return Day(relative=part["r7"].lower().replace("tonight", "today"))
    if part["m8"]:
        return Day(month=_month(part["m8"])) if _is_month(part["m8"], text, match.start()) else None
    if part["s9"]:
        return Day(relative=f"{part['s9']}s")
    if kind in ("y9", "e9") and not _is_count(match, text):
        return Day(int(part["y9"]))
    return None


def _is_month(written: str, text: str, start: int) -> bool:
    """``May`` and ``March`` are verbs and names too; ``Jun`` and ``Nov`` alone are no months."""
    if written in ("May", "March"):
        return bool(_BEFORE_MONTH.search(text, max(0, start - 20), start))
    return len(written) > 3


def _is_count(match: re.Match[str], text: str) -> bool:
    """``1500 people``: a number that only looks like a year."""
    before, after = text[max(0, match.start() - 15) : match.start()], text[match.end() : match.end() + 40]
    if before.endswith(("-", "#", "No. ", ".")) or re.match(
        r"\s+(?:" + _SCALE + r"|percent|per\scent)\b", after
    ):
        return True
    if before.endswith(tuple("$€£¥")):
        return True
    return bool(_COUNTS_AFTER_YEAR.match(after)) and not re.search(
        r"\b(?:in|of|since|by|the|until|from|to)\s+$", before, re.IGNORECASE
    )


def days_apart(one: Article, other: Article) -> int | None:
    """Days between the dates that two articles bear; without a year the least there can be. None if unknown."""
    first, second = (written_day(article.published) for article in (one, other))
    if not (first.day and second.day):
        return None
    years = [first.year or _copyright_year(one), second.year or _copyright_year(other)]
    start = _calendar(years[0] or years[1] or 2000, first.month, first.day)
    steps = (0,) if all(years) else (-1, 0, 1)
    ends = [_calendar((years[1] or years[0] or 2000) + step, second.month, second.day) for step in steps]
    return min((abs((end - start).days) for end in ends if start and end), default=None)


def day_of(article: Article) -> datetime.date | None:
    """The day of publication, if the article says year, month and day."""
    day = written_day(article.published)
    year = day.year or _copyright_year(article)
    return _calendar(year, day.month, day.day) if day.day and year else None


def written_day(written: str) -> Day:
    """The first month and day in a date line or a cell of a table, with its year if that is given; else an empty one."""
    for match in _DATE.finditer(written):
        day = _day(match, written, None)
        if day is not None and day.month and day.day:
            return day
    return Day()


def _copyright_year(article: Article) -> int:
    for item in article.furniture:
        if item.kind == "copyright" and (year := re.search(r"\b20\d\d\b", item.text)):
            return int(year.group())
    return 0


def _calendar(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _resolved(day: Day, published: datetime.date | None) -> Day:
    """The same with the calendar days it may be, seen from the day of publication."""
    if day.year and day.month and day.day:
        known = _calendar(day.year, day.month, day.day)
        return replace(day, days=(known.toordinal(),) if known else ())
    if published is None:
        return day
    today = published.toordinal()
    if day.relative in ("yesterday", "today", "tomorrow"):
        offset = {"yesterday": -1, "today": 0, "tomorrow": 1}[day.relative]
        return replace(day, days=(today + offset,))
    if day.month and day.day:
        near = [_calendar(published.year + years, day.month, day.day) for years in (-1, 0, 1)]
        best = min(
            (each for each in near if each), key=lambda each: abs(each.toordinal() - today), default=None
        )
        return replace(day, days=(best.toordinal(),) if best else ())
    if day.weekday >= 0:
        back = (published.weekday() - day.weekday) % 7
        return replace(day, days=(today - back, today - back + 7) if back else (today,))
    return day


def seen_from(value: Value, article: Article) -> Value:
    """The same date, its year taken from when `article` was published; weekdays stay as they are."""
    published = day_of(article)
    if value.kind != DATE or not value.day.month or not value.day.day or published is None:
        return value
    return replace(value, day=_resolved(value.day, published))


_TIME = re.compile(
    r"""\b(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>a\.m\.|p\.m\.|[ap]m\b|AM\b|PM\b|A\.M\.|P\.M\.)
    |(?P<oclock>[01]?\d)\s+o['’]clock
    |(?P<plain>(?:[01]?\d|2[0-3])):(?P<past>[0-5]\d)(?![\d:])
    |(?P<named>[Nn]oon|[Mm]idnight)\b)""",
    re.VERBOSE,
)


def _times(text: str) -> Iterator[Value]:
    for match in _TIME.finditer(text):
        if match["named"]:
            minutes = 720 if match["named"].lower() == "noon" else 0
        elif match["plain"]:
            minutes = int(match["plain"]) * 60 + int(match["past"])
        elif match["oclock"]:
            minutes = int(match["oclock"]) % 12 * 60
        else:
            hour = int(match["hour"])
            if hour > 12:
                continue
            late = match["half"].lower().startswith("p")
            minutes = (hour % 12 + 12 * late) * 60 + int(match["minute"] or 0)
        unsaid = bool(match["oclock"]) or (bool(match["plain"]) and 1 <= int(match["plain"]) <= 12)
        yield Value(TIME, 0, match.start(), match.end(), "", float(minutes), float(minutes), alone=unsaid)


# --- numbers ---------------------------------------------------------------------------------

_SMALL = {
    word: float(value)
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen""".split()
    )
}
_TENS = {
    word: 10.0 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6,
    "billion": 1e9, "bln": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "trn": 1e12, "tn": 1e12,
    "dozen": 12.0, "score": 20.0, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
_FRACTIONS = {
    "half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25,
    "fourth": 0.25, "fourths": 0.25, "fifth": 0.2, "fifths": 0.2, "sixth": 1 / 6, "sixths": 1 / 6,
    "eighth": 0.125, "eighths": 0.125, "tenth": 0.1, "tenths": 0.1,
}  # fmt: skip
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
}
_TIMES = {"twice": 2.0, "double": 2.0, "doubled": 2.0, "triple": 3.0, "tripled": 3.0}
_CURRENCIES = {
    "$": "dollar", "us$": "dollar", "usd": "dollar", "dollar": "dollar", "buck": "dollar",
    "a$": "australian dollar", "au$": "australian dollar", "c$": "canadian dollar", "can$": "canadian dollar",
    "nz$": "new zealand dollar", "hk$": "hong kong dollar", "s$": "singapore dollar", "nt$": "taiwan dollar",
    "€": "euro", "eur": "euro", "euro": "euro", "£": "pound", "gbp": "pound", "sterling": "pound",
    "¥": "yen", "jpy": "yen", "yen": "yen", "yuan": "yuan", "rmb": "yuan", "renminbi": "yuan", "cny": "yuan",
    "₹": "rupee", "rs": "rupee", "rupee": "rupee", "₩": "won", "won": "won", "₽": "ruble", "ruble": "ruble",
    "rouble": "ruble", "franc": "franc", "chf": "franc", "peso": "peso", "krona": "krona", "krone": "krone",
    "kronor": "krona", "kroner": "krone", "lira": "lira", "rand": "rand", "zloty": "zloty", "real": "real",
    "reais": "real", "r$": "real", "dirham": "dirham", "riyal": "riyal", "shekel": "shekel", "baht": "baht",
    "ringgit": "ringgit", "rupiah": "rupiah", "dong": "dong", "naira": "naira", "shilling": "shilling",
    "pence": "penny", "penny": "penny", "cent": "cent", "¢": "cent",
}  # fmt: skip
_UNITS = {
    "second": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day",
    "week": "week", "month": "month", "year": "year", "yr": "year", "decade": "decade", "century": "century",
    "mile": "mile", "mi": "mile", "kilometer": "kilometre", "kilometre": "kilometre", "km": "kilometre",
    "meter": "metre", "metre": "metre", "centimeter": "centimetre", "centimetre": "centimetre", "cm": "centimetre",
    "millimeter": "millimetre", "millimetre": "millimetre", "mm": "millimetre", "foot": "foot", "feet": "foot",
    "ft": "foot", "inch": "inch", "yard": "yard", "acre": "acre", "hectare": "hectare", "ton": "ton",
    "tonne": "ton", "kilogram": "kilogram", "kilo": "kilogram", "kg": "kilogram", "gram": "gram",
    "ounce": "ounce", "oz": "ounce", "lb": "pound weight", "liter": "litre", "litre": "litre", "gallon": "gallon",
    "barrel": "barrel", "bushel": "bushel", "mph": "mph", "kph": "km/h", "km/h": "km/h", "megawatt": "megawatt",
    "mw": "megawatt", "gigawatt": "gigawatt", "gw": "gigawatt", "degree": "degree", "°": "degree", "°c": "degree",
    "°f": "degree", "time": "time", "x": "time", "fold": "time", "semester": "semester", "fortnight": "fortnight",
    "night": "night", "point": "point",
}  # fmt: skip
_SCALE = "hundred|thousand|million|billion|trillion|dozen|lakh|crore|mln|bln|mn|bn|trn|tn"
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?|\.\d{1,9})(?!\d|,\d{3})"
_ONES = "|".join((*_SMALL, *_TENS))
_SPELLED = (
    rf"(?:(?:an?|half\s+an?|several|{_ONES})(?:[-\s]+(?:{_ONES}))?(?:\s+and\s+a\s+(?:half|quarter)|\s+or\s+so)?"
    rf"(?:[-\s]+(?:hundred|thousand|million|billion|trillion|dozen|score))"
    rf"(?:[-\s]+(?:and\s+)?(?:(?:{_ONES})(?:[-\s]+(?:{_ONES}))?(?:[-\s]+(?:hundred|thousand|million))?"
    rf"|thousand|million|billion|dozen)){{0,6}}"
    rf"|(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(list(_SMALL)[1:10])}))?"
    rf"|(?:{'|'.join(_SMALL)}))(?:\s+and\s+a\s+(?:half|quarter))?(?![a-z])"
)
_NUMBER = re.compile(
    rf"""(?<![\w$€£¥₹])(?P<sign>[-−–](?=[\d$€£]))?
    (?P<currency>(?:US|AU|Can|HK|NZ|NT|[ACSR])?\$|[€£¥₹₩₽]|(?:USD|EUR|GBP|RMB|CNY|JPY|CHF|Rs\.?)\s?(?=\d))?\s?
    (?:
      (?P<glyph>\d{{0,9}}[½¼¾⅓⅔])
    | (?P<ordinal>\d{{1,4}}(?:st|nd|rd|th))\b
    | (?P<mixed>\d{{1,6}})[-\s](?P<over>[1-7])/(?P<under>[2-8])(?!\d)
    | (?<![A-Za-z]-)(?<!\d[.,:/])(?P<figure>{_FIGURE})(?:(?P<tight>k|K|mn|m|M|bn|b|B|tn|trn)(?![A-Za-z])
        |[-\s](?P<scale>{_SCALE})(?![a-z]))?
    | (?P<share>(?:half|(?:an?|one|two|three|four|five|six|seven|nine)[-\s](?:half|thirds?|quarters?|fourths?|fifths?
        |sixths?|eighths?|tenths?)|(?<=\s)quarter(?=[-\s](?:percentage\s)?point)))(?![a-z]|\s+(?:dozen|hundred|million
        |billion|thousand|trillion)|\s+an?\s+(?:dozen|hundred|million|billion|thousand|trillion))
    | (?P<half>half\s+an?\s+(?:dozen|hundred|million|billion|thousand|trillion))
    | (?P<vague>(?:(?:tens|hundreds)\s+of\s+)?(?:dozens|hundreds|thousands|millions|billions|trillions))\b
    | (?P<nth>(?:(?:{"|".join(_TENS)})-)?(?:{"|".join(_ORDINALS)})|thirtieth|fortieth|fiftieth)(?![a-z])
    | (?P<times>{"|".join(_TIMES)})\b
    | (?P<spelled>{_SPELLED})
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"""[-\s]{0,2}(?:of\s+an?\s+|an?\s+)?(?P<unit>%|percentage[-\s]points?|pct\.?\s+points?|basis[-\s]points?|bps?\b|percent(?![a-z])|per\s+cent\b|pct\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD_AFTER = re.compile(r"[-\s]{1,2}(?:of\s+an?\s+|an?\s+)?(?P<word>[A-Za-z°][A-Za-z°/]*)")
_TIGHT_UNIT = re.compile(r"(?P<word>km/h|mph|kph|km|cm|mm|kg|ft|lb|oz|GW|MW|°[CF]?|x|p|c)(?![A-Za-z])")
_BETWEEN = re.compile(r"\s?(?P<sign>[-–—−]|\s(?:to|and|or)\s)\s?")
_HEDGES = {
    ABOUT: r"about|around|roughly|approximately|some|circa|close\s+to|an?\s+estimated|estimated|or\s+so",
    OVER: r"more\s+than|over|at\s+least|above|exceeding|upwards?\s+of|no\s+fewer\s+than|no\s+less\s+than|surpass(?:ed|ing)?",
    UNDER: r"nearly|almost|less\s+than|fewer\s+than|under|up\s+to|as\s+(?:many|much)\s+as|below|just\s+short\s+of|at\s+most",
}
_HEDGE = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{forms})" for name, forms in _HEDGES.items()) + r")\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
_IDLE_BEFORE = re.compile(
    r"\b(?:the|these|those|both|all|other|No\.|number|of|between|its|their|his|her|our|last|next)\s+$",
    re.IGNORECASE,
)
_METRE_OR_MILLION = "metre or million"
_LENGTH_FOLLOWS = re.compile(
    r"[-\s]+(?:above|away|backstroke|below|breaststroke|butterfly|champion|deep|dash|final|freestyle|from|heats?|high|"
    r"hurdles|long|medley|race|record|relay|sprint|tall|title|wide|world)\b|\s*[,;.)x]"
)
_LIST_NUMBER = re.compile(r"\s*\d{1,2}(?:[.)]\s+(?=[A-Z“\"])|\s+(?=[A-Z][a-z’']*\s))")
_PLAIN_BREAK = re.compile(r"[,;:.()\[\]—–“”\"?!]")


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number without its unit: value, exactness, whether it is money, a share, an ordinal …"""

    start: int
    end: int
    value: float
    step: float
    kind: str = NUMBER
    unit: str = ""
    vague: bool = False
    spelled: bool = False
    bare: bool = False


def _numbers(text: str) -> Iterator[Value]:
    """Numbers of every kind but dates and times; ranges as one."""
    pieces = [_valued(text, amount) for amount in _amounts(text)]
    position = 0
    while position < len(pieces):
        first = pieces[position]
        following = pieces[position + 1] if position + 1 < len(pieces) else None
        joined = _joined(text, first, following) if following is not None else None
        if joined is not None:
            yield joined
            position += 2
            continue
        if following is not None and _inherits(text, first, following):
            first = _with_unit_of(first, following)
        yield first
        position += 1


def _amounts(text: str) -> Iterator[_Amount]:
    listed = _LIST_NUMBER.match(text)
    for match in _NUMBER.finditer(text, listed.end() if listed else 0):
        amount = _amount(match, text)
        if amount is not None:
            yield amount


def _amount(match: re.Match[str], text: str) -> _Amount | None:
    start, end = match.span()
    start += len(match.group()) - len(match.group().lstrip())
    kind, unit, value, step, vague, spelled = NUMBER, "", 0.0, 1.0, False, False
    if match["figure"]:
        value, step = _figure(match["figure"])
        scale = (match["tight"] or match["scale"] or "").lower()
        if match["tight"] == "m" and not match["currency"]:
            return _Amount(start, end, value, step, unit=_METRE_OR_MILLION)
        if scale:
            value, step = value * _SCALES[scale], step * _SCALES[scale]
    elif match["glyph"]:
        whole = match["glyph"][:-1]
        value, step = float(whole or 0) + _GLYPHS[match["glyph"][-1]], 0.25
    elif match["mixed"]:
        value, step = float(match["mixed"]) + float(match["over"]) / float(match["under"]), 0.125
    elif match["ordinal"]:
        kind, value = ORDINAL, float(match["ordinal"][:-2])
    elif match["nth"]:
        kind, value, spelled = ORDINAL, _ordinal(match["nth"].lower()), True
        if not value:
            return None
    elif match["share"]:
        value, step, unit, spelled = 100 * _share(match["share"].lower()), 1.0, "%", True
        kind = PERCENT
    elif match["half"]:
        value, spelled = 0.5 * _SCALES[match["half"].split()[-1].lower()], True
        step = value / 5
    elif match["vague"]:
        value, vague, spelled = _vague(match["vague"].lower()), True, True
    elif match["times"]:
        value, unit, spelled = _TIMES[match["times"].lower()], "time", True
    else:
        value, spelled = _spelled(match["spelled"].lower()), True
        step = _step(value)
    currency = (match["currency"] or "").strip().rstrip(".").lower()
    if currency:
        kind, unit = MONEY, _CURRENCIES[currency]
    return _Amount(start, end, value, step, kind, unit, vague, spelled)


def _figure(written: str) -> tuple[float, float]:
    """Value and exactness of a number in digits."""
    bare = written.replace(",", "")
    value = float(bare)
    if "." in bare:
        return value, 10.0 ** -len(bare.split(".")[1])
    return value, _step(value)


def _step(value: float) -> float:
    """The place of the last figure that is not a closing zero: 100 for 2,400."""
    step = 1.0
    whole = round(value)
    while whole and whole % 10 == 0:
        whole //= 10
        step *= 10
    return step


def _ordinal(written: str) -> float:
    tens, _, last = written.rpartition("-")
    round_tens = {"thirtieth": 30.0, "fortieth": 40.0, "fiftieth": 50.0}
    return _TENS.get(tens, 0.0) + (_ORDINALS.get(last) or round_tens.get(last, 0.0))


def _share(written: str) -> float:
    parts = re.split(r"[-\s]+", written)
    many = {"a": 1.0, "an": 1.0, **_SMALL}.get(parts[0], 1.0) if len(parts) > 1 else 1.0
    return many * _FRACTIONS[parts[-1]]


def _vague(written: str) -> float:
    value = 1.0
    for word in written.split():
        value *= {"tens": 10.0, "dozens": 12.0}.get(word) or _SCALES.get(word[:-1], 1.0)
    return value


def _spelled(written: str) -> float:
    """``two hundred and fifty thousand``, ``twelve hundred``, ``two and a half million``."""
    total = current = 0.0
    for word in re.split(r"[-\s]+", written):
        if word in _SMALL or word in _TENS:
            current += _SMALL.get(word, 0.0) + _TENS.get(word, 0.0)
        elif word == "several":
            current = 3.0
        elif word in ("half", "quarter"):
            current += _FRACTIONS[word]
        elif word == "hundred":
            current = (current or 1.0) * 100
        elif word in _SCALES:
            total += (current or 1.0) * _SCALES[word]
            current = 0.0
    return total + current


def _valued(text: str, amount: _Amount) -> Value:
    """The amount with the unit and the words that follow it."""
    kind, unit, value, step, end = amount.kind, amount.unit, amount.value, amount.step, amount.end
    share = amount.kind == PERCENT
    suffix = _SUFFIX.match(text, end)
    if suffix and kind not in (ORDINAL, MONEY):
        value, step = (value / 100, step / 100) if share else (value, step)
        unit, kind = _percent_unit(suffix["unit"])
        if suffix["unit"].lower().startswith(("basis", "bp")):
            value, step = value / 100, step / 100
        end = suffix.end()
    elif kind != ORDINAL:
        word = _TIGHT_UNIT.match(text, end) or _WORD_AFTER.match(text, end)
        named = _unit_word(word["word"]) if word else ("", "")
        if named[0] and word is not None and not (kind == MONEY and named[1] != MONEY):
            if share:
                value, step = value / 100, step / 100
                kind, unit = NUMBER, ""
            if unit == _METRE_OR_MILLION:
                value, step, unit = value * 1e6, step * 1e6, ""
            if not unit:
                unit, kind = named
                end = word.end("word")
                if unit == "cent":
                    value, step, unit = value / 100, step / 100, "dollar"
    if unit == _METRE_OR_MILLION and _LENGTH_FOLLOWS.match(text, end):
        unit = "metre"
    elif unit == _METRE_OR_MILLION:
        value, step, unit = value * 1e6, step * 1e6, ""
    old = re.compile(r"-(?:year-)?olds?\b").match(text, end)
    if old:
        end = old.end()
    elif strong := re.compile(r"-strong\b").match(text, end):
        end = strong.end()
    counted = _counted(text, end)
    alone = not unit and not counted and (end >= len(text) or bool(_PLAIN_BREAK.match(text[end])))
    hedge = _HEDGE.search(text, max(0, amount.start - 24), amount.start)
    return Value(
        kind, 0, amount.start, end, "", value, value, unit, counted,
        (hedge.lastgroup or "") if hedge else "", step, amount.vague,
        _is_idle(text, amount, kind, unit, counted), alone,
    )  # fmt: skip


def _percent_unit(written: str) -> tuple[str, str]:
    lower = written.lower()
    return ("point", POINTS) if "point" in lower or lower.startswith("bp") else ("%", PERCENT)


def _unit_word(written: str) -> tuple[str, str]:
    """Unit and kind that a word after a number stands for."""
    for form in (written.lower(), *bases(written)):
        if form in _CURRENCIES and form not in ("real", "won", "score"):
            return _CURRENCIES[form], MONEY
        if form in _UNITS:
            return _UNITS[form], POINTS if form == "point" else NUMBER
    if written.lower() == "p":
        return "penny", MONEY
    if written.lower() == "c":
        return "cent", MONEY
    return "", ""


_THROUGH = frozenset("of the its their these those his her our a an other more fewer".split())


def _counted(text: str, end: int) -> tuple[str, ...]:
    """The next words, up to three, that say what is counted."""
    counted: list[str] = []
    for word in _WORDS.finditer(text, end, min(len(text), end + 60)):
        between = text[end : word.start()]
        if _PLAIN_BREAK.search(between):
            break
        end = word.end()
        lower = word.group().lower()
        if lower in _THROUGH and not counted:
            continue
        if lower in lexicons.function_words() or lower[0].isdigit():
            if counted or lower not in _SMALL:
                break
            continue
        counted.append(stem(lower))
        if len(counted) == 3:
            break
    return tuple(counted)


_WORDS = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """One form for the regular inflections of a word; only good for comparing."""
    for _ in range(3):
        forms = bases(word)
        if len(forms) == 1:
            return forms[0]
        word = forms[1]
    return word


def _is_idle(text: str, amount: _Amount, kind: str, unit: str, counted: Sequence[str]) -> bool:
    before = text[max(0, amount.start - 12) : amount.start]
    if re.search(r"\b(?:No\.|number)\s$", before, re.IGNORECASE):
        return True
    if kind == ORDINAL:
        return amount.spelled and (amount.value == 1 or (amount.value == 2 and counted[:1] == ("half",)))
    if not amount.spelled or unit not in ("", "%", "time", "point"):
        return False
    written = text[amount.start : amount.end].lower()
    if unit in ("time", "%", "point"):
        return written in ("half", "double", "doubled", "twice", "triple", "tripled") and unit != "point"
    if amount.value == 1:
        return True
    if amount.value == 0:
        return True
    return amount.value == 2 and (bool(_IDLE_BEFORE.search(before)) or bool(_PAIRED & set(counted)))


_PAIRED = frozenset(
    "ally buddy country friend government leader nation neighbor neighbour pal partner party rival side".split()
)


def _joined(text: str, first: Value, second: Value) -> Value | None:
    """``10-12``, ``between 10 and 12``, ``$900 million to $1.3 billion`` as one value; ``3-1`` as a score."""
    if not _fit(first, second):
        return None
    between = text[first.end : second.start]
    sign = between.strip()
    if first.kind == ORDINAL or second.kind == ORDINAL or first.vague or second.vague:
        return None
    low, high = _with_unit_of(first, second), second
    before = text[max(0, first.start - 20) : first.start].lower()
    if sign in ("-", "–", "—", "−") and len(between) <= 3:
        if not second.unit and first.low <= 200 and second.low <= 200 and second.low <= first.low:
            return _span(first, second, SCORE)
        return _span(low, high, second.kind) if low.low < high.low else None
    if sign == "and" and re.search(r"\bbetween\s+(?:\w+\s+)?$", before) and low.low < high.low:
        return _span(low, high, second.kind)
    if sign in ("to", "or") and not before.rstrip().endswith(("from", "by")) and low.low < high.low:
        return _span(low, high, second.kind) if low.unit == high.unit and first.counted == () else None
    return None


def _fit(first: Value, second: Value) -> bool:
    """Whether nothing but a sign or *to*, *and*, *or* stands between, and the units go together."""
    return second.start - first.end <= 5 and (not first.unit or first.unit == second.unit)


def _inherits(text: str, first: Value, second: Value) -> bool:
    """``from 4 to 5 percent``, ``from 3 or 4 million``: the unit stands only with the second."""
    sign = text[first.end : second.start].strip()
    return not first.unit and bool(second.unit) and sign in ("to", "or") and second.start - first.end <= 5


def _with_unit_of(first: Value, second: Value) -> Value:
    """The first number with what is said only once: the unit, and *million*."""
    if first.unit and first.unit != second.unit:
        return first
    value = replace(first, kind=second.kind, unit=second.unit, counted=second.counted, alone=second.alone)
    for scale in (1e12, 1e9, 1e6, 1e3):
        scaled = second.text == "" and second.step >= scale / 1e3 and second.low >= scale
        if (
            scaled
            and first.low < 1e3 <= scale
            and second.low / scale < 1e3
            and first.low < second.low / scale
        ):
            return replace(value, low=first.low * scale, high=first.low * scale, step=first.step * scale)
    return value


def _span(low: Value, high: Value, kind: str) -> Value:
    return replace(high, kind=kind, start=low.start, low=low.low, high=high.low, hedge=low.hedge, idle=False)


def distinct(found: Iterable[Value]) -> dict[tuple[object, ...], list[Value]]:
    """The values by their normal form, in order of their first mention."""
    groups: dict[tuple[object, ...], list[Value]] = {}
    for value in found:
        groups.setdefault(value.key, []).append(value)
    return groups
