"""Months, weekdays and times of day as English news copy writes them."""

import re

from helpers.languages.english import listed

MONTHS = tuple(listed.table("calendar", "months"))
WEEKDAYS = tuple(listed.table("calendar", "weekdays"))
SHORT_MONTHS = listed.forms("calendar", "months")
SHORT_WEEKDAYS = listed.forms("calendar", "weekdays")
"""The whole name of each short form."""
NAMES = frozenset({*MONTHS, *WEEKDAYS, *SHORT_MONTHS, *SHORT_WEEKDAYS})
ORDINAL_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
HALVES = {word: int(half) for word, half in listed.forms("calendar", "halves of a year").items()}
DAYS_FROM_TODAY = {word: int(days) for word, days in listed.table("calendar", "from today").items()}

ZONES: dict[str, tuple[int, ...]] = {
    zone: tuple(int(minutes) for minutes in told.split())
    for section in ("zones", "zones of two seasons")
    for zone, told in listed.table("calendar", section).items()
}
"""Minutes that a time zone is ahead of Greenwich: one number, or two where it changes with the season."""

FIXED_ZONES = {
    **{zone: int(minutes) for zone, minutes in listed.forms("calendar", "zones of feeds").items()},
    **{zone: minutes[0] for zone, minutes in ZONES.items() if len(minutes) == 1},
}
"""The same for every zone of one season, with those that feeds and messages alone name; in capitals."""

NAMED_DAYS = {
    name: tuple(map(int, told.split())) for name, told in listed.table("calendar", "days by name").items()
}
"""Month and day of each day that has a name of its own and is the same every year."""
NAMED_DAY = re.compile(rf"\b(?:{listed.alternatives(*NAMED_DAYS)})\b".replace("'", "['’]"), re.IGNORECASE)


def month(written: str) -> int:
    """The number of a month, by its first three letters.

    >>> month("Sept."), month("MAY")
    (9, 5)
    """
    return _MONTH_NUMBERS[written[:3].lower()]


_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}


def weekday(written: str | None) -> int:
    """The number of a weekday, Monday 0; -1 for none."""
    return WEEKDAYS.index(written.lower()) if written else -1


_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![A-Za-z])"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|:\d|%|[.,]\d)"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d)"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=s?\b)"

MONTH_IN_LINE = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|marc?h?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY_IN_LINE = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
DATE_IN_LINE = (
    rf"(?:(?:date\s+)?\d{{4}}-\d\d-\d\d|(?:{WEEKDAY_IN_LINE}[.,]{{0,2}}\s+)?"
    rf"(?:{MONTH_IN_LINE}\s*\d{{1,3}}(?:st|nd|rd|th)?|\d{{1,2}}\s+{MONTH_IN_LINE}|{MONTH_IN_LINE})(?:(?:,?\s+|/)\d{{4}})?)"
)
"""In datelines and timestamps, where capitals tell nothing and points are often left out."""

_DAY_ALONE = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_UP_TO = r"(?:\s?[-–]\s?|\s(?:to|and|or|through|until)\s)"
_NO_NOUN = listed.alternatives(*sorted(listed.words("calendar", "after a day")))
DAY_BEFORE_DAY = re.compile(rf"(?<![\d.,:])\b{_DAY_ALONE}{_UP_TO}(?:the\s)?$")
DAY_AFTER_DAY = re.compile(
    rf"{_UP_TO}{_DAY_ALONE}(?![\w%:]|[-–.,]\d|\s?[ap]\.?m|\s[A-Z]|\s(?!(?:{_NO_NOUN})\b)[a-z])"
)
"""A day beside another, with the month written once: what comes after the second is no noun that it could count."""

_RELATIVE = [*ORDINAL_QUARTERS, *HALVES, *DAYS_FROM_TODAY, "tonight", "last", "next", "this", "past"]
_OPENING = listed.beginnings(
    [*map(str.capitalize, (*MONTHS, *WEEKDAYS, *_RELATIVE)), *_RELATIVE, "Q1", "Q2", "Q3", "Q4", "the"]
)
_EITHER_HALF = "|".join(word for half in HALVES for word in (half, half.capitalize()))
DATE = re.compile(
    rf"""\b(?=\d|{_OPENING})(?:
      (?P<iso>(?:1[5-9]|20)\d\d-[01]\d-[0-3]\d)
    | (?:(?P<w1>{_WEEKDAY}),?\s+)?(?P<m1>{_MONTH})\s+(?P<d1>{_DAY})(?:,?\s+(?P<y1>{_YEAR}))?
    | (?:(?P<w2>{_WEEKDAY}),?\s+)?(?:the\s+)?(?P<d2>{_DAY})(?:\s+of)?\s+(?P<m2>{_MONTH})(?:,?\s+(?P<y2>{_YEAR}))?
    | (?P<m3>{_MONTH}),?\s+(?:of\s+)?(?P<y3>{_YEAR})
    | (?P<q4>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[-\s]quarter|Q[1-4]|[1-4]Q)
      (?:\s+(?:of\s+)?(?:fiscal\s+)?(?P<y4>{_YEAR}))?
    | (?P<h4>(?:{_EITHER_HALF})[-\s](?:half|six\smonths)|[Hh][12])(?:\s+of\s+(?=(?:the|this|next|last)\s+year\b)|(?:\s+of)?\s+(?P<yh4>{_YEAR}))
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
BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|of|from|to|through|before|after|during|early|late|mid|between|and|for|every|each|"
    r"around|last|next|this|past|or|end|than|\d{1,2}(?:st|nd|rd|th)?)[-\s]+(?:the\s+)?$",
    re.IGNORECASE,
)
BEFORE_YEAR = re.compile(r"\b(?:in|of|since|by|the|until|from|to)\s+$", re.IGNORECASE)
COUNTED_AFTER_YEAR = re.compile(
    r"\s+(?!(?:was|is|has|its|this|news|as|his|us|across|towards|unless|plus|versus|sales|earnings|elections?|results)\b)"
    r"(?:[a-z]+s|people|men|women|children)\b"
)


PAST_THE_HOUR = listed.figures("calendar", "past the hour")
HOURS = {word: int(hour) for word, hour in listed.figures("numbers", "ones").items() if 1 <= hour <= 12}
_ANY_MINUTES = "|".join(sorted(listed.figures("numbers", "ones"), key=len, reverse=True))
_HOURS = "|".join(sorted(HOURS, key=len, reverse=True))
_ZONE = rf"(?:\s?\(?(?P<zone>{'|'.join(sorted(ZONES, key=len, reverse=True))})\b(?:\s+(?:[Ss]tandard\s+|[Dd]aylight\s+)?[Tt]ime\b)?\)?)"
ZONE_FOLLOWS = re.compile(r"\s?(?:GMT|UTC)\b")
_PART_OF_DAY = r"(?:\s(?:on|in\sthe|at|that|this|yesterday|local\stime|[A-Z]\w+day)){0,2}\s(?:(?P<early>morning)|afternoon|evening|night)\b"
_BEFORE_A_TIME = listed.lines("calendar", "before a time")
_AFTER_THOSE = "|".join(rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]}\s)" for word in _BEFORE_A_TIME)
TIME = re.compile(
    rf"""\b(?=[\dMNmnfhqteos])(?:(?:(?P<hour>0?\d|1[0-2])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>a\.m\.|p\.m\.|[ap]m\b|AM\b|PM\b|A\.M\.|P\.M\.)
    |(?P<oclock>[01]?\d|{_HOURS})\s+o['’]clock
    |(?:{_AFTER_THOSE})(?P<bare>0?[1-9]|1[0-2]|{_HOURS})(?={_PART_OF_DAY.replace("?P<early>", "?:")})
    |(?P<plain>(?:[01]?\d|2[0-3]))[:.h](?P<past>[0-5]\d)(?![\d:%])(?:(?<=:\d\d)|(?<=h\d\d)|(?={_ZONE.replace("?P<zone>", "?:")}|{_PART_OF_DAY.replace("?P<early>", "?:")}))
    |(?P<named>[Nn]oon|[Mm]idday|[Mm]idnight)\b
    |(?:(?P<part>{"|".join(PAST_THE_HOUR)})\s(?P<side>past|(?<=quarter\s)to)
      |(?:{_AFTER_THOSE})(?P<minutes>[1-5]?\d|twenty(?:-five)?|{_ANY_MINUTES})(?:\sminutes?|(?<=twenty)|(?<=twenty-five)|(?<=\b[Aa]t\sten)|(?<=\b[Aa]t\sfive))\s(?P<way>to|past|before|after))
      \s(?P<full>{_HOURS})\b){_ZONE}?
    |(?P<army>[01]\d|2[0-3])(?P<after>[0-5]\d)(?:\s?h(?:ou)?rs\b)?{_ZONE.replace("P<zone>", "P<army_zone>")}
    |(?P<hours>[01]\d|2[0-3])(?P<then>[0-5]\d)(?:\s?h(?:ou)?rs\b|(?=\slocal\b|\s\(\d{{4}}\s(?:GMT|UTC))|(?<=\bat\s0\d\d\d)(?!\d)))""",
    re.VERBOSE,
)
"""``6 p.m.``, ``18:00``, ``1800 GMT``, ``0600 local time``, ``noon``, ``half past six``, each with its zone if that is said."""
PART_OF_DAY = re.compile(_PART_OF_DAY)
"""``9:40 on Friday morning``: which half of the day a time is of."""

_ROUGHLY = {
    "about": listed.lines("calendar", "about a time"),
    "nearly": listed.lines("calendar", "earlier than a time"),
    "over": listed.lines("calendar", "later than a time"),
}
NEAR_A_TIME = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{bound}>{listed.alternatives(*words)})' for bound, words in _ROUGHLY.items())})\s(?:an?\s)?$",
    re.IGNORECASE,
)
"""``shortly before``; the groups are the bounds of a value."""

ONE_STRETCH = re.compile(
    r"\b(?:(?:previous|following|preceding|prior|next(?=\sday))\s(?P<beside>day|week|month|year)"
    r"|(?:an?|one|the)\s(?P<away>day|week|month|year)\s(?:ago|after|before|earlier|later|on)"
    r"|(?:next|following)\s(?:morning|afternoon|evening)|(?:morning|afternoon|evening|night)\s(?:before|after))\b"
)
"""``a year earlier``, ``the next day``; a day where no group is met: ``the next morning``"""

SEEN_FROM = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?|hours?)\s(?:before|after)|eve\sof)\s$", re.IGNORECASE
)
"""*Two days before* Thursday, *the eve of* Thursday."""

MONTHS_AWAY = {"last month": -1, "this month": 0, "next month": 1}
"""How many months from today a month is that is told by no name."""
