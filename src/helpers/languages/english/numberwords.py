"""Numbers in words and figures as English writes them, and the words for what they count."""

from __future__ import annotations

import re

from helpers.languages.english import calendar, listed

ONES = listed.figures("numbers", "ones")
TENS = listed.figures("numbers", "tens")
SCALES = listed.figures("numbers", "scales")
FRACTIONS = listed.figures("numbers", "fractions")
ORDINALS = listed.figures("numbers", "ordinals")
ROUND_ORDINALS = listed.figures("numbers", "round ordinals")
TIMES = listed.figures("numbers", "times")
CURRENCIES = listed.forms("numbers", "currencies")
UNITS = listed.forms("numbers", "units")
"""The currency and the unit that a word stands for."""
PLAIN = frozenset(
    [word for word, value in (ONES | TENS).items() if value > 1]
    + [word for word, value in ORDINALS.items() if 1 < value <= 10]
)
"""Numbers from two and ordinals up to *tenth*: *one* and *first* are too often none."""
COUNTED_THROUGH = listed.words("numbers", "before what is counted")
PAIRED = listed.words("numbers", "come in pairs")
HEDGES = ("about", "over", "under")
SCALE = "hundred|thousand|million|billion|trillion|dozen|lakh|crore|mln|bln|mn|bn|trn|tn"

_FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?|\.\d{1,9})(?!\d|,\d{3})"
_ANY_ONE = "|".join((*ONES, *TENS))
_SPELLED = (
    rf"(?:(?:an?|half\s+an?|several|{_ANY_ONE})(?:[-\s]+(?:{_ANY_ONE}))?(?:\s+and\s+a\s+(?:half|quarter)|\s+or\s+so)?"
    rf"(?:[-\s]+(?:hundred|thousand|million|billion|trillion|dozen|score))"
    rf"(?:[-\s]+(?:and\s+)?(?:(?:{_ANY_ONE})(?:[-\s]+(?:{_ANY_ONE}))?(?:[-\s]+(?:hundred|thousand|million))?"
    rf"|thousand|million|billion|dozen)){{0,6}}"
    rf"|(?:{'|'.join(TENS)})(?:[-\s](?:{'|'.join(list(ONES)[1:10])}))?"
    rf"|(?:{'|'.join(ONES)}))(?:\s+and\s+a\s+(?:half|quarter))?(?![a-z])"
)
NUMBER = re.compile(
    rf"""(?<![\w$€£¥₹])(?P<sign>[-−–](?=[\d$€£]))?
    (?P<currency>(?:US|AU|Can|HK|NZ|NT|[ACSR])?\$|[€£¥₹₩₽]|(?:USD|EUR|GBP|RMB|CNY|JPY|CHF|Rs\.?)\s?(?=\d))?\s?
    (?:
      (?P<glyph>\d{{0,9}}[½¼¾⅓⅔])
    | (?P<ordinal>\d{{1,4}}(?:st|nd|rd|th))\b
    | (?P<mixed>\d{{1,6}})[-\s](?P<over>[1-7])/(?P<under>[2-8])(?!\d)
    | (?<![A-Za-z]-)(?<!\d[.,:/])(?P<figure>{_FIGURE})(?:(?P<tight>k|K|mn|m|M|bn|b|B|tn|trn)(?![A-Za-z])
        |[-\s](?P<scale>{SCALE})(?![a-z]))?
    | (?P<share>(?:half|(?:an?|one|two|three|four|five|six|seven|nine)[-\s](?:half|thirds?|quarters?|fourths?|fifths?
        |sixths?|eighths?|tenths?)|(?<=\s)quarter(?=[-\s](?:percentage\s)?point)))(?![a-z]|\s+(?:dozen|hundred|million
        |billion|thousand|trillion)|\s+an?\s+(?:dozen|hundred|million|billion|thousand|trillion))
    | (?P<half>half\s+an?\s+(?:dozen|hundred|million|billion|thousand|trillion))
    | (?P<vague>(?:(?:tens|hundreds)\s+of\s+)?(?:dozens|hundreds|thousands|millions|billions|trillions))\b
    | (?P<nth>(?:(?:{"|".join(TENS)})-)?(?:{"|".join(ORDINALS)})|thirtieth|fortieth|fiftieth)(?![a-z])
    | (?P<times>{"|".join(TIMES)})\b
    | (?P<spelled>{_SPELLED})
    )""",
    re.VERBOSE | re.IGNORECASE,
)
SUFFIX = re.compile(
    r"""[-\s]{0,2}(?:of\s+an?\s+|an?\s+)?(?P<unit>%|percentage[-\s]points?|pct\.?\s+points?|basis[-\s]points?|bps?\b|percent(?![a-z])|per\s+cent\b|pct\b)""",
    re.VERBOSE | re.IGNORECASE,
)
WORD_AFTER = re.compile(r"[-\s]{1,2}(?:of\s+an?\s+|an?\s+)?(?P<word>[A-Za-z°][A-Za-z°/]*)")
TIGHT_UNIT = re.compile(r"(?P<word>km/h|mph|kph|km|cm|mm|kg|ft|lb|oz|GW|MW|°[CF]?|x|p|c)(?![A-Za-z])")
HEDGE = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{name}>{listed.alternatives(*listed.lines('numbers', name))})" for name in HEDGES)
    + r")\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
SCALE_FOLLOWS = re.compile(rf"\s+(?:{SCALE}|percent|per\scent)\b")
OLD_OR_STRONG = re.compile(r"-(?:year-)?olds?\b|-strong\b")
NAMED_BY_NUMBER = re.compile(r"\b(?:No\.|number)\s$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+(?:\w+\s+)?$")
IDLE_BEFORE = re.compile(
    r"\b(?:the|these|those|both|all|other|No\.|number|of|between|its|their|his|her|our|last|next)\s+$",
    re.IGNORECASE,
)

LENGTH_FOLLOWS = re.compile(
    r"[-\s]+(?:above|away|backstroke|below|breaststroke|butterfly|champion|deep|dash|final|freestyle|from|heats?|high|"
    r"hurdles|long|medley|race|record|relay|sprint|tall|title|wide|world)\b|\s*[,;.)x]"
)
_MAY_BE_MANY = (
    *(word for word in SCALES if len(word) > 3 and word not in ("lakh", "crore", "score")),
    *FRACTIONS,
    *calendar.WEEKDAYS,
)
_MAY_BE_ONE = (
    *(word for word in ONES if word != "zero"),
    *(*TENS, *ORDINALS, *ROUND_ORDINALS, *TIMES),
    *(*calendar.MONTHS, *calendar.SHORT_MONTHS, *calendar.DAYS_FROM_TODAY),
    *("quarterly", "once", "decade", "tonight", "last", "next", "noon", "midnight"),
)
_INITIALS = "".join(sorted({word[0] for word in (*_MAY_BE_MANY, *_MAY_BE_ONE)}))
MAY_HOLD_A_VALUE = re.compile(
    rf"\d|[½¼¾⅓⅔]|\b(?=[{_INITIALS}])(?:(?:{'|'.join(_MAY_BE_MANY)})s?|{'|'.join(_MAY_BE_ONE)})\b",
    re.IGNORECASE,
)
"""A text in which this is not found has neither number nor date nor time."""


def ordinal(written: str) -> float:
    """``twenty-third`` is 23; 0 for none."""
    tens, _, last = written.rpartition("-")
    return TENS.get(tens, 0.0) + (ORDINALS.get(last) or ROUND_ORDINALS.get(last, 0.0))


def share(written: str) -> float:
    """``two thirds`` as a part of one."""
    parts = re.split(r"[-\s]+", written)
    many = {"a": 1.0, "an": 1.0, **ONES}.get(parts[0], 1.0) if len(parts) > 1 else 1.0
    return many * FRACTIONS[parts[-1]]


def vague(written: str) -> float:
    """The least of ``dozens`` or ``tens of thousands``."""
    value = 1.0
    for word in written.split():
        value *= {"tens": 10.0, "dozens": 12.0}.get(word) or SCALES.get(word[:-1], 1.0)
    return value


def spelled(written: str) -> float:
    """``two hundred and fifty thousand``, ``twelve hundred``, ``two and a half million``."""
    total = current = 0.0
    for word in re.split(r"[-\s]+", written):
        if word in ONES or word in TENS:
            current += ONES.get(word, 0.0) + TENS.get(word, 0.0)
        elif word == "several":
            current = 3.0
        elif word in ("half", "quarter"):
            current += FRACTIONS[word]
        elif word == "hundred":
            current = (current or 1.0) * 100
        elif word in SCALES:
            total += (current or 1.0) * SCALES[word]
            current = 0.0
    return total + current
