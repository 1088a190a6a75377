"""Dates and times of day in a sentence."""

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from helpers.article import Article
from helpers.document.values.value import DATE, TIME, Day, Value
from helpers.languages.english import calendar, numberwords


def dates(text: str, published: datetime.date | None) -> Iterator[Value]:
    """The dates in a text; a year that is not written is that of publication."""
    for match in calendar.DATE.finditer(text):
        if day := _day(match, text):
            for span, each in sorted([(match.span(), day), *_of_the_same_month(match, day)]):
                yield _date(each, span, published)
    for match in calendar.NAMED_DAY.finditer(text):
        month, day_of_month = calendar.NAMED_DAYS[match[0].lower().replace("’", "'")]
        yield _date(Day(0, month, day_of_month), match.span(), published)


def _date(day: Day, span: tuple[int, int], published: datetime.date | None) -> Value:
    low = float(day.year * 10_000 + day.month * 100 + day.day)
    return Value(DATE, 0, *span, "", low, low, day=day._replace(days=_days(day, published)), outer=span)


def _of_the_same_month(match: re.Match[str], day: Day) -> Iterator[tuple[tuple[int, int], Day]]:
    """Another day of a month that is written once: ``3 to 9 May``, ``May 3-9``."""
    start, end = match.span()
    if match["m2"]:
        other = calendar.DAY_BEFORE_DAY.search(match.string, max(0, start - 12), start)
    else:
        other = calendar.DAY_AFTER_DAY.match(match.string, end) if match["m1"] and not match["y1"] else None
    if other:
        yield other.span("day"), day._replace(day=int(other["day"]), weekday=-1)


def _day(match: re.Match[str], text: str) -> Day | None:
    """What a match of the pattern says, or None if it is no date."""
    part = match.groupdict()
    if part["iso"]:
        year, month, day = (int(each) for each in part["iso"].split("-"))
        return Day(year, month, day) if 1 <= month <= 12 else None
    for order in ("1", "2"):
        if part[f"m{order}"]:
            return _day_of_month(part, order)
    if part["m3"]:
        return Day(int(part["y3"]), calendar.month(part["m3"]))
    if part["q4"]:
        return _quarter(part)
    if part["h4"]:
        return Day(int(part["yh4"] or 0), half=calendar.HALVES[re.split(r"[-\s]", part["h4"].lower())[0]])
    return _loose_day(match, part, text)


def _quarter(part: dict[str, str]) -> Day:
    """``Q3 2024``, ``the third quarter``."""
    digits, written = re.sub(r"\D", "", part["q4"]), re.split(r"[-\s]", part["q4"].lower())[0]
    return Day(int(part["y4"] or 0), quarter=int(digits or calendar.ORDINAL_QUARTERS[written]))


def _day_of_month(part: dict[str, str], order: str) -> Day:
    """``May 3, 2020`` in the first order, ``3 May 2020`` in the second."""
    day_written = re.sub(r"\D", "", part[f"d{order}"])
    weekday = calendar.weekday(part[f"w{order}"])
    return Day(int(part[f"y{order}"] or 0), calendar.month(part[f"m{order}"]), int(day_written), weekday)


def _loose_day(match: re.Match[str], part: dict[str, str], text: str) -> Day | None:
    """A weekday, ``last week``, ``yesterday``, a month, a decade or a year by itself."""
    if part["w5"]:
        return Day(weekday=calendar.weekday(part["w5"]))
    if part["u6"]:
        if part["u6"][0].isupper():
            return _month_alone(part["u6"], text, match.start("u6"))
        return Day(relative=f"{part['r6'].lower().replace('past', 'last')} {part['u6']}")
    if part["r7"]:
        return Day(relative=part["r7"].lower().replace("tonight", "today"))
    if part["m8"]:
        return _month_alone(part["m8"], text, match.start())
    if part["s9"]:
        return Day(relative=f"{part['s9']}s")
    return None if _is_count(match, text) else Day(int(part["y9"]))


def _month_alone(written: str, text: str, start: int) -> Day | None:
    """``May`` and ``March`` are verbs and names too; ``Jun`` and ``Nov`` alone are no months."""
    told = calendar.BEFORE_MONTH.search(text, max(0, start - 20), start)
    is_month = told is not None if written in ("May", "March") else len(written) > 3
    return Day(month=calendar.month(written)) if is_month else None


_SCALE_OR_ZONE = re.compile(rf"{numberwords.SCALE_FOLLOWS.pattern}|{calendar.ZONE_FOLLOWS.pattern}")


def _is_count(match: re.Match[str], text: str) -> bool:
    """``1500 people``: a number that only looks like a year."""
    before, after = text[max(0, match.start() - 15) : match.start()], text[match.end() : match.end() + 40]
    if before.endswith((*"-#.$€£¥", "No. ")) or _SCALE_OR_ZONE.match(after):
        return True
    return bool(calendar.COUNTED_AFTER_YEAR.match(after)) and not calendar.BEFORE_YEAR.search(before)


def days_apart(one: Article, other: Article) -> int | None:
    """Days between the dates that two articles bear. None if unknown."""
    return apart(dated(one), dated(other))


def apart(first: Day, second: Day) -> int | None:
    """Days between two dates; without a year the least there can be. None if unknown."""
    year = first.year or second.year or 2000
    start = calendar_day(year, first.month, first.day) if first.day and second.day else None
    if start is None:
        return None
    ends = _days(second if first.year and second.year else second._replace(year=0), start)
    return abs(ends[0] - start.toordinal()) if ends else None


def day_of(article: Article) -> datetime.date | None:
    """The day of publication, if the article says year, month and day."""
    day = dated(article)
    return calendar_day(day.year, day.month, day.day) if day.day and day.year else None


def dated(article: Article) -> Day:
    """The day that an article bears, of the year of its copyright where no other is said."""
    day = written_day(article.published)
    years = (re.search(r"\b20\d\d\b", item.text) for item in article.furniture if item.kind == "copyright")
    return day._replace(year=day.year or next((int(year.group()) for year in years if year), 0))


@lru_cache(maxsize=1_000)
def written_day(written: str) -> Day:
    """The first month and day in a date line or a cell of a table, with its year if that is given; else an empty one."""
    for match in calendar.DATE.finditer(written):
        day = _day(match, written)
        if day is not None and day.month and day.day:
            return day
    return Day()


def calendar_day(year: int, month: int, day: int) -> datetime.date | None:
    """A day of the calendar, if it has that one."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _days(day: Day, published: datetime.date | None) -> tuple[int, ...]:
    """The calendar days that a date may be, seen from the day of publication."""
    if day.month and day.day:
        return _nearest(day, published)
    if published is None:
        return ()
    today = published.toordinal()
    if day.relative in calendar.DAYS_FROM_TODAY:
        return (today + calendar.DAYS_FROM_TODAY[day.relative],)
    back = (published.weekday() - day.weekday) % 7
    return () if day.weekday < 0 else (today - back, today - back + 7) if back else (today,)


def _nearest(day: Day, published: datetime.date | None) -> tuple[int, ...]:
    """The day of its year or, where none is said, the one nearest to the day of publication."""
    near = [published.year + years for years in (-1, 0, 1)] if published else []
    known = (calendar_day(year, day.month, day.day) for year in ([day.year] if day.year else near))
    today = (published or datetime.date.min).toordinal()
    return tuple(sorted((each.toordinal() for each in known if each), key=lambda on: abs(on - today))[:1])


def seen_from(value: Value, article: Article) -> Value:
    """The same date as on the day `article` was published: of *last month* its month, of a day its year; weekdays stay."""
    if value.kind != DATE:
        return value
    away, today = calendar.MONTHS_AWAY.get(value.day.relative), written_day(article.published).month
    if away is not None and today and not value.day.month:
        return value._replace(day=value.day._replace(month=(today + away - 1) % 12 + 1))
    published = day_of(article)
    if not value.day.month or not value.day.day or published is None:
        return value
    return value._replace(day=value.day._replace(days=_days(value.day, published)))


def times(text: str) -> list[Value]:
    """The times of day in a text; what stands in brackets after one is the same moment in another zone."""
    found: list[Value] = []
    for match in calendar.TIME.finditer(text):
        value = _time(match)
        between = text[found[-1].end : value.start] if found else ""
        if between.endswith("(") and len(between) <= 20 and not re.search(r"[.;:!?]\s", between):
            found[-1], value = _one_moment(found[-1], value)  # 8 p.m. local time (1900 GMT)
        found.append(value)
    return found


def _time(match: re.Match[str]) -> Value:
    minutes = _minutes(match)
    bare = any(match.group("oclock", "bare", "full")) or 1 <= int(match["plain"] or 0) <= 12
    part = calendar.PART_OF_DAY.match(match.string, match.end()) if bare else None
    if part:
        minutes = minutes % 720 + 720 * (not part["early"])
    zone = calendar.ZONES.get(match["zone"] or match["army_zone"] or "", ())
    end = match.end() - (match.group().endswith(")") and "(" not in match.group())
    at, alone = float(minutes), bare and not (zone or part)
    bound, outer = _bound_before(match)
    return Value(
        TIME, 0, match.start(), end, "", at, at, bound=bound, alone=alone, zone=zone, outer=(outer, end)
    )


_LONGEST_BEFORE = 20


def _bound_before(match: re.Match[str]) -> tuple[str, int]:
    """The bound that stands before a time, and where it begins; none, and where the time does."""
    near = calendar.NEAR_A_TIME.search(match.string, max(0, match.start() - _LONGEST_BEFORE), match.start())
    return (near.lastgroup or "", near.start()) if near else ("", match.start())


def _minutes(match: re.Match[str]) -> int:
    """Minutes after midnight."""
    if match["named"]:
        return 0 if match["named"].lower() == "midnight" else 720
    if match["full"]:
        minutes = _beside_the_hour(match)
        early = (match["side"] or match["way"]) in ("to", "before")
        return calendar.HOURS[match["full"]] % 12 * 60 + (-minutes if early else minutes)
    for hour, past in (("plain", "past"), ("army", "after"), ("hours", "then")):
        if match[hour]:
            return int(match[hour]) * 60 + int(match[past])
    if match["oclock"] or match["bare"]:
        return round(numberwords.digits(match["oclock"] or match["bare"])) % 12 * 60
    late = match["half"].lower().startswith("p")
    return (int(match["hour"]) % 12 + 12 * late) * 60 + int(match["minute"] or 0)


def _beside_the_hour(match: re.Match[str]) -> int:
    """*Half* past six, *eight minutes* to seven."""
    if match["part"]:
        return round(calendar.PAST_THE_HOUR[match["part"]])
    return round(numberwords.digits(match["minutes"]))


def _one_moment(first: Value, second: Value) -> tuple[Value, Value]:
    """Two clock times of one moment: the zone of the second tells that of the first."""
    if second.zone and not first.zone:
        ahead = tuple((int(first.low - second.low) + zone + 720) % 1440 - 720 for zone in second.zone)
        first = first._replace(zone=ahead)
    return first, second._replace(converted=True)
