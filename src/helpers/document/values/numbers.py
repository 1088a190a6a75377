"""Numbers in a sentence: figures, words, money, shares, what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from helpers.document.values.value import (
    ABOUT,
    METRE_OR_MILLION,
    MONEY,
    NUMBER,
    ORDINAL,
    OVER,
    PERCENT,
    POINTS,
    SCALE,
    SCORE,
    UNDER,
    Value,
)
from helpers.languages.english import lists
from helpers.languages.english.inflection import bases, family

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
        |[-\s](?P<scale>{SCALE})(?![a-z]))?
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


def numbers(text: str) -> Iterator[Value]:
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
            return _Amount(start, end, value, step, unit=METRE_OR_MILLION)
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
            if unit == METRE_OR_MILLION:
                value, step, unit = value * 1e6, step * 1e6, ""
            if not unit:
                unit, kind = named
                end = word.end("word")
                if unit == "cent":
                    value, step, unit = value / 100, step / 100, "dollar"
    if unit == METRE_OR_MILLION and _LENGTH_FOLLOWS.match(text, end):
        unit = "metre"
    elif unit == METRE_OR_MILLION:
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
        if lower in lists.function_words() or lower[0].isdigit():
            if counted or lower not in _SMALL:
                break
            continue
        counted.append(family(lower))
        if len(counted) == 3:
            break
    return tuple(counted)


_WORDS = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")


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
