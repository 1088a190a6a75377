"""Numbers in words and figures as English writes them, and the words for what they count."""

import re

from helpers.languages.english import calendar, listed

ONES = listed.figures("numbers", "ones")
TENS = listed.figures("numbers", "tens")
SCALES = listed.figures("numbers", "scales")
FRACTIONS = listed.figures("numbers", "fractions")
ORDINALS = listed.figures("numbers", "ordinals")
ROUND_ORDINALS = listed.figures("numbers", "round ordinals")
TIMES = listed.figures("numbers", "times")
FACTORS = listed.figures("numbers", "factors")
"""``halved`` and ``threefold``: what something came to, with what it was as one."""
VAGUE = listed.figures("numbers", "vague")
OUT_OF = listed.figures("numbers", "rates are out of")
CURRENCIES = listed.forms("numbers", "currencies")
MARKS = listed.forms("numbers", "currency marks")
ISSUERS = {form.replace("_", " "): name for form, name in listed.forms("numbers", "issued by").items()}
"""Whose currency it is, by the word before it: ``Australian dollars``, ``Hong Kong dollars``."""
UNSAID_ISSUERS = frozenset(listed.lines("numbers", "meant without saying whose"))
UNITS = listed.forms("numbers", "units")
"""The currency and the unit that a word stands for."""
PER = listed.forms("numbers", "per")
MEASURES = {
    unit: (what, float(size))
    for unit, (what, size) in ((u, told.split()) for u, told in listed.table("numbers", "measures").items())
}
"""What a unit measures, and how much of it."""
AFTER_A_SHARE = listed.words("numbers", "after a share")
PERSONS_ALIKE = tuple(
    frozenset(line.split()) for line in listed.lines("numbers", "persons alike when counted")
)
THINGS_ALIKE = tuple(frozenset(line.split()) for line in listed.lines("numbers", "things alike when counted"))
PLAIN = frozenset(
    [word for word, value in (ONES | TENS).items() if value > 1]
    + [word for word, value in ORDINALS.items() if 1 < value <= 10]
)
"""Numbers from two and ordinals up to *tenth*: *one* and *first* are too often none."""
COUNTED_THROUGH = listed.words("numbers", "before what is counted")
PAIRED = listed.words("numbers", "come in pairs")
BOUNDS = ("about", "over", "under", "nearly")
SCALE = "hundred|thousand|million|billion|trillion|dozen|lakh|crore|mln|bln|mn|bn|trn|tn"

_THIN = "[ \u00a0\u2009\u202f]"
"""Spaces that part thousands, as in ``12 000``."""
_FIGURE = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d{{1,9}})?|(?<!\d{_THIN})\d{{1,3}}(?:{_THIN}\d{{3}})+(?![\d:/])(?:\.\d{{1,9}})?"
    r"|\d{1,15}(?:\.\d{1,9})?|\.\d{1,9})(?!\d|,\d{3})"
)
_ANY_ONE = "|".join((*ONES, *TENS))
_SPELLED = (
    rf"(?:(?:an?|half\s+an?|{_ANY_ONE})(?:[-\s]+(?:{_ANY_ONE}))?(?:[-\s]+and[-\s]+a[-\s]+(?:half|quarter)|\s+or\s+so)?"
    rf"(?:[-\s]+(?:hundred|thousand|million|billion|trillion|dozen|score))"
    rf"(?:[-\s]+(?:and\s+)?(?:(?:{_ANY_ONE})(?:[-\s]+(?:{_ANY_ONE}))?(?:[-\s]+(?:hundred|thousand|million))?"
    rf"|thousand|million|billion|dozen)){{0,6}}"
    rf"|(?:{'|'.join(TENS)})(?:[-\s](?:{'|'.join(list(ONES)[1:10])}))?"
    rf"|(?:{'|'.join(ONES)}))(?:[-\s]+and[-\s]+a[-\s]+(?:half|quarter))?(?![a-z])"
)
_OPENING = listed.beginnings(
    (
        *(*ONES, *TENS, *VAGUE, *ORDINALS, *ROUND_ORDINALS, *TIMES, *FACTORS, *MARKS),
        *("a-", "an", "half", "many", "minus", "quarter", "several", "tens"),
    )
)
NUMBER = re.compile(
    rf"""(?<![\w$€£¥₹])(?=\s?(?:[^a-z\s]|a\s|{_OPENING}))(?P<sign>(?<!\d\s)[-−–](?=[\d$€£.])|minus\s+)?
    (?P<currency>(?:US|AU|Can|HK|NZ|NT|[ACSR])?\$|[€£¥₹₩₽]|(?:USD|AUD|CAD|NZD|HKD|SGD|EUR|GBP|RMB|CNY|JPY|CHF|Rs\.?)\s?(?=\d))?\s?
    (?:
      (?P<glyph>\d{{0,9}}[½¼¾⅓⅔])
    | (?P<ordinal>\d{{1,4}}(?:st|nd|rd|th))\b
    | (?P<mixed>\d{{1,6}})[-\s](?P<over>[1-7])/(?P<under>[2-8])(?!\d)
    | (?:(?<=magnitude-)|(?<![A-Za-z]-))(?<!\d[.,:/])(?P<figure>{_FIGURE})(?:(?P<tight>k|K|mn|m|M|bn|b|B|(?(currency)T|(?!))|tn|trn)(?![A-Za-z])
        |[-\s]?(?P<scale>{SCALE})(?![a-z]))?(?!(?<!\.\d)(?<!\.\d\d)['’]?s\b)
    | (?P<half>(?:half|(?:an?|one|two|three)[-\s](?:quarters?|thirds?|halves))\s+(?:of\s+)?an?\s+
        (?:dozen|hundred|million|billion|thousand|trillion))
    | (?P<share>(?:half|(?:an?|one|two|three|four|five|six|seven|nine)[-\s](?:half|thirds?|quarters?|fourths?|fifths?
        |sixths?|eighths?|tenths?|twentieths?)|(?<=\s)quarter(?=[-\s](?:percentage\s)?point)))(?![a-z]|\s+(?:dozen|hundred|million
        |billion|thousand|trillion)|\s+an?\s+(?:dozen|hundred|million|billion|thousand|trillion)
        |(?<=quarter)\s+in\s+the\s+(?:red|black)\b)
    | (?P<vague>(?:(?:tens|dozens|scores|hundreds)\s+of\s+)?(?:{"|".join(VAGUE)})
        |(?:several|an?\s+few|a\s+couple\s+of|many)[-\s](?:dozen|hundred|thousand|million|billion))\b
    | (?P<nth>(?:(?:{"|".join(TENS)})-)?(?:{"|".join(ORDINALS)})|thirtieth|fortieth|fiftieth)(?![a-z])
    | (?P<times>{"|".join((*TIMES, *FACTORS))})\b
    | (?P<spelled>{_SPELLED})
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ANY_BEGINS = listed.beginnings((*ONES, *TENS))
_HOW_MANY = rf"(?:\d{{1,3}}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(list(ONES)[1:10])}))?|{'|'.join(ONES)})"
_STRETCH = "seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|century|centuries"
RATE = re.compile(
    rf"""(?<![\w.,$€£-])(?=\d|{_ANY_BEGINS})(?P<part>{_HOW_MANY})(?:(?:(?<=one)(?:\s[a-z]+){{1,2}})?[-\s](?:in|in\s+every|of\s+every)[-\s]|\s(?P<outof>out\s+of(?:\s+every)?)\s)
    (?:an?\s|one\s)?(?P<whole>{"|".join(sorted(OUT_OF, key=len, reverse=True))}|(?<=\bone\sin\s)\d{{1,3}})
    (?![\w%]|[.,:/-]\d|[-\s](?:{_STRETCH}|hundred|thousand|million|billion|percent|per\scent|a\.m|p\.m)(?!\w))""",
    re.VERBOSE | re.IGNORECASE,
)
"""``one in four``, ``one in 17``, ``one worker in four``, ``nine out of ten``; *killed two in three days* is none."""
DECIMAL = re.compile(
    rf"(?<!\bat\s)\b(?P<whole>{_HOW_MANY})\s+point\s+(?P<places>(?:{'|'.join(list(ONES)[:10])})"
    rf"(?:\s+(?:{'|'.join(list(ONES)[:10])}))*)(?:[-\s](?P<scale>{SCALE}))?(?![\w-])",
    re.IGNORECASE,
)
"""``two point five million``"""
PARTS = re.compile(
    rf"\b(?P<many>{_HOW_MANY})[-\s](?P<part>ten|hundred|thousand)ths?\s+of\s+an?(?=\s)", re.IGNORECASE
)
"""``38 hundredths of a second``"""
HALVES = re.compile(
    r"\b(?<!\band[-\s]a[-\s])(?:(?P<half>half)[-\s](?:an?[-\s])?|(?P<three>three[-\s]quarters\s+of\s+an?\s+)"
    r"|(?:an?|past|last)\s+(?=(?:minute|hour|day|week|month|year|decade|century|mile|point)\s+and\s+a\s+half\b)"
    r"|an?\s+(?=(?:decade|century|fortnight)\b))"
    r"(?P<unit>minute|hour|day|week|fortnight|month|year|decade|century|mile|point)(?P<more>\s+and\s+a\s+half)?(?!\w)",
    re.IGNORECASE,
)
"""``half an hour``, ``a day and a half``, ``a decade``"""
_DECADES = {f"{word[:-1]}ies": int(value) for word, value in TENS.items()}
DECADES = {**_DECADES, **{f"{low:g}s": low for low in _DECADES.values()}}
IN_THEIR_DECADE = re.compile(
    rf"\bin\s(?:his|her|their)\s(?:(?:early|mid|late)[-\s])?(?P<decade>{'|'.join(DECADES)})\b", re.IGNORECASE
)
"""``in his 30s``, ``in her late thirties``"""
TWO_UNITS = re.compile(
    r"\b(?P<large>\d{1,3})[\s-]?(?:(?P<foot>ft|feet|foot)|(?P<stone>st|stone)|(?P<pound>lbs?|pounds?))(?:-|\s(?:and\s)?)"
    r"(?P<small>\d{1,2})(?:(?(foot)(?:ins?|[\s-]?inch(?:es)?)|(?(stone)[\s-]?(?:lbs?|pounds?)|[\s-]?(?:ozs?|ounces?)))\b|(?<=-\d)(?![\w,.]\d))"
)
"""``6ft 2in``, ``10 stone 4 pounds``, ``5lb 3oz``: a measure in two units."""
IN_TWO_UNITS = {"foot": (12, "inch"), "stone": (14, "pound weight"), "pound": (16, "ounce")}
"""How many of the smaller unit the larger one has."""
EXCHANGE = re.compile(
    r"(?:[$€£¥]\s?1(?:\.0+)?|(?<![\d.,])1(?:\.0+)?\s(?:[A-Za-z]+\s){0,2}[A-Za-z]+)\s*=\s*[^()\n=]{1,60}"
)
"""``($1 = 0.9512 euros)``: what news agencies put below a story with sums of money."""
SUFFIX = re.compile(
    r"""[-\s]{0,2}(?:of\s+an?\s+|an?\s+)?(?P<unit>%|percentage[-\s]points?|pct\.?\s+points?|basis[-\s]points?|bps?\b|percent(?![a-z])|per\s+cent\b|pct\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_OF_A_MOMENT = r"\s(?:after|ago|and\sa\shalf|away|before|earlier|from\snow|from\stoday|later|old|since)\b"
WORD_AFTER = re.compile(
    rf"(?:[-\s]{{1,2}}|[\"”’]\s(?=of\s))(?!(?:of\s+)?an?\s+[a-z]+{_OF_A_MOMENT})(?:of\s+an?\s+|(?<=half\s)an?\s+|metric\s+(?=ton))?(?P<word>(?:(?:square|cubic|nautical)\s)?[A-Za-z°][A-Za-z°/]*)"
)
"""The word that a number counts: no moment, as in ``572 million a year before``; a *metric ton* is a tonne."""
TIGHT_UNIT = re.compile(
    r"(?P<word>km/h|mph|kph|km|cm|mm|kg|mg|mcg|µg|μg|ml|ft|lb|oz|GW|MW|kW|hrs?|mins?|secs?|(?<=\.\d)s|(?<=\.\d\d)s|°[CF]?|[CF]|x|p|c)(?![A-Za-z])"
)
UNIT_BEFORE = re.compile(
    r"\b(?:at|near|past|around|about|after|of|from|to|by|between) (?P<unit>mile|kilomet(?:er|re))s? $",
    re.IGNORECASE,
)
"""``near mile 19`` of a race."""
BOUND = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{name}>{listed.alternatives(*listed.lines('numbers', name))})" for name in BOUNDS)
    + r")\s+(?:an?(?:other)?\s+)?$",
    re.IGNORECASE,
)
BOUND_AFTER = re.compile(
    r"[-\s](?:[a-z]+\s)?(?:"
    + "|".join(
        f"(?P<{section.partition(',')[0]}>{listed.alternatives(*listed.lines('numbers', section))})"
        for section in ("about, said after", "over, said after", "under, said after")
    )
    + r")(?![\w-])(?!\s+(?:\d|an?\b|one\b|two\b))",
    re.IGNORECASE,
)
"""``300 or more``, ``40 people at most``"""
IN_BRACKETS = listed.alternatives(*listed.lines("numbers", "before a conversion"))
"""``(or about 97 km)``"""
MANY_POUNDS = re.compile(r"[-\s]pounds?\b(?!\s+of\b)", re.IGNORECASE)
"""Money, after a million or beside a word of money: ``4 million pounds``, ``fined 340 pounds``."""
_OF_MONEY = sorted(listed.words("numbers", "pounds are money beside"))
OF_MONEY = re.compile(rf"\b(?:{listed.alternatives(*_OF_MONEY)})\b", re.IGNORECASE)
_PER_WHAT = (
    rf"(?:\s(?:an?|per|each|every)\s|/|-an?-|-per-|\s(?=(?:daily|weekly|monthly|yearly|annually)\b))"
    rf"(?P<per>{'|'.join(sorted(PER, key=len, reverse=True))})(?![\w-])"
    rf"(?!{_OF_A_MOMENT})"
)
PER_WHAT = re.compile(rf"(?P<bracket>\s\([^()]{{1,30}}\))?{_PER_WHAT}", re.IGNORECASE)
"""``400 crowns a week``, ``$5 per barrel``, ``168 kilometres (104 miles) per hour``"""
COUNTED_PER = re.compile(rf"(?P<counted>(?:\s[a-z]+){{1,3}}?){_PER_WHAT}", re.IGNORECASE)
"""``30 flights a day``, ``3 million barrels of oil a day``"""
EVERY = re.compile(r"\bevery\s$", re.IGNORECASE)
AGED = re.compile(
    r"\b(?:(?:boy|girl|man|woman|child|infant)\s+of|(?:boys|girls|children|infants)\s+(?:under|over)|(?:older|younger)\s+than|(?:ages?|aged)(?:\s+of)?)"
    r"(?:\s+between)?\s+(?:\d{1,3}(?:,\s|[-–]|\s(?:and|to|or)\s))*$",
    re.IGNORECASE,
)
_WHO = listed.words("titles", "what a person is, before the name") | listed.words("speakers", "person")
SOMEBODY_OF = re.compile(
    rf"\ban?\s(?:[a-z-]+\s){{0,2}}(?:{listed.alternatives(*sorted(_WHO))})\sof\s$", re.IGNORECASE
)
"""``a train driver of 54``"""
AFTER_NAME = re.compile(r"(?:[A-Z][\w’'.-]*[a-z.][\w’'-]*|\bJr\.|\bSr\.)(?:,\s|\s\()$")
"""``Osric Venn, 64,`` and ``Osric Venn (64)``"""
MAGNITUDE = re.compile(r"\bmagnitude(?:[-\s]|\sof\s)(?:an?\s)?$", re.IGNORECASE)
OF_WHICH_SCALE = re.compile(r"\s+(?:C(?:elsius)?|F(?:ahrenheit)?)\b")
BELOW_ZERO = re.compile(r"\s+(?:below\s+zero|of\s+frost)\b")
SCALE_FOLLOWS = re.compile(rf"\s+(?:{SCALE}|percent|per\scent)\b")
OLD_OR_STRONG = re.compile(r"(?P<old>[-\s]olds?\b|\s+of\s+age\b)|-strong\b")
NAMED_BY_NUMBER = re.compile(r"\b(?:No\.|(?-i:No)|number)\s$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+(?:\w+\s+)?$")
IDLE_BEFORE = re.compile(
    r"\b(?:the|these|those|both|all|other|No\.|(?-i:No)|number|of|between|its|their|his|her|our|last|next)\s+$",
    re.IGNORECASE,
)

LENGTH_FOLLOWS = re.compile(
    r"[-\s]+(?:above|away|backstroke|below|breaststroke|butterfly|champion|deep|dash|final|freestyle|from|heats?|high|"
    r"hurdles|long|medley|race|record|relay|sprint|tall|title|wide|world)\b|\s*[,;.)x]"
)
_MAY_BE_MANY = (
    *(word for word in SCALES if len(word) > 3 and word not in ("lakh", "crore", "score")),
    *FRACTIONS,
    *(word[:-1] for word in VAGUE),
    *("fortnight", "dozen"),
    *(word[:-1] for word in _DECADES),
    *calendar.WEEKDAYS,
)
_MAY_BE_ONE = (
    *(word for word in ONES if word != "zero"),
    *(*TENS, *ORDINALS, *ROUND_ORDINALS, *TIMES, *FACTORS),
    *(*calendar.MONTHS, *calendar.SHORT_MONTHS, *calendar.DAYS_FROM_TODAY),
    *("quarterly", "once", "decade", "century", "tonight", "last", "next", "noon", "midday", "midnight"),
    *(word for name in calendar.NAMED_DAYS for word in name.split()[-1:]),
)
MAY_HOLD_A_VALUE = re.compile(
    rf"\d|[½¼¾⅓⅔]|\b(?={listed.beginnings((*_MAY_BE_MANY, *_MAY_BE_ONE))})(?:(?:{'|'.join(_MAY_BE_MANY)})s?|{'|'.join(_MAY_BE_ONE)})\b"
)
"""A text in which, in small letters, this is not found has neither number nor date nor time."""


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
    """The least of ``dozens``, ``tens of thousands`` or ``several hundred``."""
    value = 1.0
    for word in re.split(r"[-\s]+", written):
        value *= {"tens": 10.0}.get(word) or VAGUE.get(word) or SCALES.get(word, 1.0)
    return value


def digits(written: str) -> float:
    """A number below a thousand, in digits or in words."""
    return float(written.replace(",", "")) if written[0].isdigit() else spelled(written.lower())


def spelled(written: str) -> float:
    """``two hundred and fifty thousand``, ``twelve hundred``, ``two and a half million``."""
    total = current = 0.0
    for word in re.split(r"[-\s]+", written):
        if word in ONES or word in TENS:
            current += ONES.get(word, 0.0) + TENS.get(word, 0.0)
        elif word in ("half", "quarter"):
            current += FRACTIONS[word]
        elif word == "hundred":
            current = (current or 1.0) * 100
        elif word in SCALES:
            total += (current or 1.0) * SCALES[word]
            current = 0.0
    return total + current
