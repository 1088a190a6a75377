"""Numbers in a sentence: figures, words, money, shares, what they count."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from helpers.document.values.amounts import Amount, bracketed, in_phrases, joined_up, where
from helpers.document.values.value import (
    AGE,
    EACH,
    IN_WORDS,
    METRE_OR_MILLION,
    MONEY,
    NUMBER,
    ORDINAL,
    PERCENT,
    POINTS,
    Value,
    is_duration,
)
from helpers.languages.english import calendar, listed, lists, numberwords
from helpers.languages.english.inflection import bases, family

_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_LIST_NUMBER = re.compile(r"\s*\d{1,2}(?:[.)]\s+(?=[A-Z“\"])|\s+(?=[A-Z][a-z’']*\s))")
_PLAIN_BREAK = re.compile(r"[,;:.()\[\]—–“”\"?!]")
_GOES_ON = re.compile(r"\s(?:(?:more|fewer|less)\sthan|that|may|might|would|could)\b")
"""What follows a figure that counts nothing there: ``30% …; 33 might have done``."""
_LEARNING = re.compile(
    r"\b(?:" + listed.alternatives(*listed.lines("numbers", "learning")) + r")\s+about\s+$"
)
"""``hear about nine elevators``, which are not about nine."""
_NUMBERED = re.compile(
    r"\b(?P<what>" + listed.alternatives(*listed.in_order("numbers", "numbered")) + r")\s$", re.IGNORECASE
)
"""``game nine``, which is the ninth game."""
_LAST_NUMBERED = 100


def numbers(text: str) -> list[Value]:
    """Numbers of every kind but dates and times; ranges as one."""
    found: list[Value] = []
    for value in joined_up(text, [_valued(text, amount) for amount in _amounts(text)]):
        if found and value.start < found[-1].end:  # the second of *400 litres a second*
            continue
        if found:
            found[-1], value = bracketed(text, found[-1], value)
        found.append(value)
    return found


def _amounts(text: str) -> Iterator[Amount]:
    """The amounts of a text in order; of ``one in four`` the rate alone, of ``$1 = 0.95 euros`` none."""
    listed = _LIST_NUMBER.match(text)
    known = sorted(in_phrases(text), key=lambda amount: amount.start)
    taken = [match.span() for match in where(numberwords.EXCHANGE, text, "=")]
    taken += [(amount.start, amount.end) for amount in known]
    found = map(_amount, numberwords.NUMBER.finditer(text, listed.end() if listed else 0))
    single = (
        each for each in found if not any(start < each.end and each.start < end for start, end in taken)
    )
    yield from sorted((*known, *single), key=lambda amount: amount.start)


def _amount(match: re.Match[str]) -> Amount:
    start, end = match.span()
    start += len(match.group()) - len(match.group().lstrip())
    amount = _in_digits(match, start, end) or _in_words(match, start, end)
    currency = (match["currency"] or "").strip().rstrip(".").lower()
    if match["sign"]:
        amount = replace(amount, value=-amount.value)
    return amount.told(kind=MONEY, unit=numberwords.MARKS[currency]) if currency else amount


def _in_figures(match: re.Match[str], start: int, end: int) -> Amount:
    """A figure with its scale: *m* may be metres."""
    bare = re.sub(r"[,\s]", "", match["figure"])
    value = float(bare)
    step = 10.0 ** -len(bare.split(".")[1]) if "." in bare else _step(value)
    if match["tight"] == "m" and not match["currency"]:
        return Amount(start, end, value, step, unit=METRE_OR_MILLION)
    written = (match["tight"] or match["scale"] or "").lower()
    scale = numberwords.SCALES[written] if written else 1.0
    return Amount(start, end, value * scale, step * scale)


def _in_digits(match: re.Match[str], start: int, end: int) -> Amount | None:
    """``2,400``, ``3.9m``, ``2½``, ``2 1/2`` and ``3rd``; None for a number in words."""
    if match["figure"]:
        return _in_figures(match, start, end)
    if match["glyph"]:
        whole, glyph = match["glyph"][:-1], match["glyph"][-1]
        return Amount(start, end, float(whole or 0) + _GLYPHS[glyph], 0.25)
    if match["mixed"]:
        value = float(match["mixed"]) + float(match["over"]) / float(match["under"])
        return Amount(start, end, value, 0.125)
    if match["ordinal"]:
        return Amount(start, end, float(match["ordinal"][:-2]), 1.0, ORDINAL)
    return None


def _is_next(share: re.Match[str]) -> bool:
    """``a third rise``, ``a fifth man``: one more, and no part of anything."""
    article, _, part = (share["share"] or "").lower().partition(" ")
    following = _NEXT_WORD.match(share.string, share.end())
    if article not in ("a", "an") or not numberwords.ordinal(part) or following is None:
        return False
    word = following["word"]
    return not (word in lists.function_words() or word in numberwords.AFTER_A_SHARE or word.endswith("ed"))


_NEXT_WORD = re.compile(r"\s(?P<word>[a-z]+)(?![\w-])")


def _in_words(match: re.Match[str], start: int, end: int) -> Amount:
    """``third``, ``a quarter``, ``half a million``, ``dozens``, ``twice``, ``tenfold`` and ``forty-two``."""
    nth = match["nth"] or (match["share"] if _is_next(match) else "")
    if nth:
        return Amount(start, end, numberwords.ordinal(nth.lower().split()[-1]), 1.0, ORDINAL, spelled=True)
    if match["share"]:
        value = 100 * numberwords.share(match["share"].lower())
        return Amount(start, end, value, IN_WORDS, PERCENT, "%", spelled=True)
    if match["half"]:
        part, scale = re.split(r"\s+(?:of\s+)?an?\s+", match["half"].lower())
        value = numberwords.share(part) * numberwords.SCALES[scale]
        return Amount(start, end, value, value / 5, spelled=True)
    if match["vague"]:
        return Amount(start, end, numberwords.vague(match["vague"].lower()), 1.0, vague=True, spelled=True)
    if match["times"]:
        times = numberwords.TIMES | numberwords.FACTORS
        return Amount(start, end, times[match["times"].lower()], 1.0, unit="time", spelled=True)
    value = numberwords.spelled(match["spelled"].lower())
    return Amount(start, end, value, _step(value), spelled=True)


def _step(value: float) -> float:
    """The place of the last figure that is not a closing zero: 100 for 2,400."""
    step = 1.0
    whole = abs(round(value))
    while whole and whole % 10 == 0:
        whole //= 10
        step *= 10
    return step


def _valued(text: str, amount: Amount) -> Value:
    found = _measured(text, amount)
    kind, value = found.kind, found.value
    unit, end = _of_age(text, amount, found.unit, found.end)
    per, unit, whole = _per(text, amount.start, kind, unit, end)
    unit, per = _IN_SHORT.get(unit, (unit, per))
    counted, end = _counted(text, whole) or _counted_before(per, text, end), whole
    if unit == "point" and not _OF_POINTS.isdisjoint(counted[:1]):
        kind, unit = NUMBER, ""
    bound, outer = _bound(text, found.start, end)
    told = _NUMBERED.search(text, max(0, found.start - 12), found.start)
    if told and kind == NUMBER and value <= _LAST_NUMBERED and not (unit or counted):
        kind, counted = ORDINAL, (family(told["what"].lower()),)
    stands = end >= len(text) or _PLAIN_BREAK.match(text, end) or _GOES_ON.match(text, end)
    alone = not unit and not counted and bool(stands)
    return Value(
        kind, 0, found.start, end, "", value, value, unit, counted, bound, found.step, amount.vague,
        not per and _is_idle(text, amount, kind, unit, counted), alone, per=per, outer=outer,
    )  # fmt: skip


def _measured(text: str, amount: Amount) -> Amount:
    suffix = numberwords.SUFFIX.match(text, amount.end) if amount.kind not in (ORDINAL, MONEY) else None
    found = _with_suffix(amount, suffix) if suffix else _with_word(text, amount)
    if found.unit == METRE_OR_MILLION:
        long = numberwords.LENGTH_FOLLOWS.match(text, found.end)
        found = found.told(unit="metre") if long else found.told(1e6, unit="")
    if not found.unit and numberwords.MAGNITUDE.search(text, max(0, amount.start - 16), amount.start):
        return found.told(unit="magnitude")
    return _of_a_temperature(text, found) if found.unit == "degree" else found


def _of_a_temperature(text: str, found: Amount) -> Amount:
    """*Degrees* with the scale that follows, and below zero."""
    if scale := numberwords.OF_WHICH_SCALE.match(text, found.end):
        found = replace(found, end=scale.end())
    below = found.value > 0 and numberwords.BELOW_ZERO.match(text, found.end)
    return replace(found, value=-found.value) if below else found


def _of_age(text: str, amount: Amount, unit: str, end: int) -> tuple[str, int]:
    """The unit, which is `AGE` in ``46-year-old``, ``aged 46`` and ``Osric Venn, 46,``; and where the value ends."""
    if ending := numberwords.OLD_OR_STRONG.match(text, end):
        return (AGE if ending["old"] and unit == "year" else unit), ending.end()
    if unit not in ("", "year") or amount.kind != NUMBER or not 0 < amount.value < 125:
        return unit, end
    aged = _is_aged(text, amount, end)
    return (AGE if aged or (not unit and _is_set_off_after_name(text, amount, end)) else unit), end


def _is_aged(text: str, amount: Amount, end: int) -> bool:
    """``aged 46``, ``a driver of 46``; not ``a teacher of 46 pupils``."""
    before = max(0, amount.start - 40), amount.start
    if numberwords.AGED.search(text, *before):
        return True
    somebody = numberwords.SOMEBODY_OF.search(text, *before)
    return somebody is not None and not calendar.COUNTED_AFTER_YEAR.match(text, end)


def _is_set_off_after_name(text: str, amount: Amount, end: int) -> bool:
    if amount.spelled or text[end : end + 1] not in (",", ")", "."):
        return False
    named = numberwords.AFTER_NAME.search(text, max(0, amount.start - 40), amount.start)
    return named is not None and named.group().strip(" ,(.").lower() not in calendar.NAMES


def _per(text: str, start: int, kind: str, unit: str, end: int) -> tuple[str, str, int]:
    """What the value is for each of, the unit that it makes, and where it ends: ``400 crowns a week``, ``90 miles an hour``, ``every six hours``."""
    if unit == AGE:
        return "", unit, end
    measured = numberwords.PER_WHAT.match(text, end) if kind != ORDINAL else None
    match = measured or numberwords.COUNTED_PER.match(text, end)
    if match is None or (not measured and not _is_of_things(match["counted"])):
        every = is_duration(unit) and numberwords.EVERY.search(text, max(0, start - 6), start)
        return EACH if every else "", unit, end
    per = numberwords.PER[match["per"].lower()]
    speed, last = _SPEEDS.get((unit, per)), end if measured and measured["bracket"] else match.end()
    return ("", speed, last) if speed else (per, unit, last)


def _is_of_things(counted: str) -> bool:
    """Whether words between a number and what it is for each of say what is counted: ``barrels of oil a day``."""
    return not lists.function_words() & {*counted.lower().split()} - {"of"}


_SPEEDS = {("mile", "hour"): "mph", ("kilometre", "hour"): "km/h"}
_IN_SHORT = {"bpd": ("barrel", "day")}


def _bound(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """Whether a value is about, more than, at most or nearly so much, and where it stands with the words that say so."""
    before = numberwords.BOUND.search(text, max(0, start - 24), start)
    if before and not _LEARNING.search(text, max(0, before.start() - 12), before.end()):
        return before.lastgroup or "", (before.start(), end)
    after = numberwords.BOUND_AFTER.match(text, end)
    return (after.lastgroup or "", (start, after.end())) if after else ("", (start, end))


def _with_suffix(amount: Amount, suffix: re.Match[str]) -> Amount:
    """A number before *percent*, *points* or *basis points*."""
    written = suffix["unit"].lower()
    down = 100.0 ** ((amount.kind == PERCENT) + written.startswith(("basis", "bp")))
    kind, unit = (POINTS, "point") if "point" in written or written.startswith("bp") else (PERCENT, "%")
    return amount.told(down=down, kind=kind, unit=unit, end=suffix.end())


_LONGEST_UNIT = 20


def _with_word(text: str, amount: Amount) -> Amount:
    """A number before any word, which may be a currency or a measure."""
    if amount.kind == NUMBER and (money := _in_money(text, amount)):
        return money
    word = numberwords.TIGHT_UNIT.match(text, amount.end) or numberwords.WORD_AFTER.match(text, amount.end)
    led = numberwords.UNIT_BEFORE.search(text, max(0, amount.start - _LONGEST_UNIT), amount.start)
    if led and amount.kind == NUMBER and not amount.unit:
        return amount.told(unit=_unit_word(led["unit"])[0], start=led.start("unit"))
    named, sort = _unit_word(word["word"]) if word and amount.kind != ORDINAL else ("", "")
    if word is None or not named or amount.rate or (amount.kind == MONEY != sort):
        return amount
    amount = _unmarked(amount)
    if amount.unit:
        return amount
    down = 100 if named in _COINS else 1
    return amount.told(down=down, kind=sort, unit=_COINS.get(named, named), end=word.end("word"))


def _unmarked(amount: Amount) -> Amount:
    """A share as a part of one, and what may be metres as millions: a unit follows."""
    if amount.kind == PERCENT:
        return amount.told(down=100, unit="")
    return amount.told(1e6, unit="") if amount.unit == METRE_OR_MILLION else amount


def _in_money(text: str, amount: Amount) -> Amount | None:
    """``400 Australian dollars``, ``two million pounds``: money, which the next word alone does not tell."""
    issued, end = _issued_money(text, amount.end)
    if issued:
        return amount.told(kind=MONEY, unit=issued, end=end)
    pounds = numberwords.MANY_POUNDS.match(text, amount.end)
    if pounds and (amount.value >= 1e6 or amount.step == _PENCE or numberwords.OF_MONEY.search(text)):
        return amount.told(kind=MONEY, unit="pound", end=pounds.end())
    return None


def _unit_word(written: str) -> tuple[str, str]:
    """Unit and kind that a word after a number stands for; *square* and *cubic* are part of it."""
    wide, _, written = written.rpartition(" ")
    if wide:
        unit = f"{wide.lower()} {_unit_word(written)[0]}"
        return (unit, NUMBER) if unit in numberwords.MEASURES else ("", "")
    for form in ((f"°{written}" if written in ("C", "F") else written).lower(), *bases(written)):
        if form in numberwords.CURRENCIES and form not in ("real", "won", "score"):
            return numberwords.CURRENCIES[form], MONEY
        if form in numberwords.UNITS:
            return numberwords.UNITS[form], POINTS if form == "point" else NUMBER
    return _SHORT_COINS.get(written.lower(), ("", ""))


_SHORT_COINS = {"p": ("penny", MONEY), "c": ("cent", MONEY), "¢": ("cent", MONEY)}
_PENCE = 0.01
"""So exact are sums of money, and weights hardly ever."""
_COINS = {"cent": "dollar", "penny": "pound"}


def _issued_money(text: str, end: int) -> tuple[str, int]:
    """``Australian dollars``, ``Hong Kong dollars``: the currency with its country, and where it ends."""
    match = _ISSUED.match(text, end)
    unit, kind = _unit_word(match["currency"]) if match else ("", "")
    if match is None or kind != MONEY:
        return "", end
    whole = f"{numberwords.ISSUERS[' '.join(match['issuer'].lower().split())]} {unit}"
    return (unit if whole in numberwords.UNSAID_ISSUERS else whole), match.end()


_ISSUED = re.compile(
    rf"[-\s]+(?P<issuer>{'|'.join(sorted(map(re.escape, numberwords.ISSUERS), key=len, reverse=True))})"
    r"[-\s]+(?P<currency>[A-Za-z]+)",
    re.IGNORECASE,
)


_TOLD_OF = re.compile(
    r"\s+of\s+(?:the|those|its|their)\s+(?:\w+\s+){1,2}(?:were|are)\s+(?P<what>[a-z]+s|children|[a-z]*men)(?=\s*[,.;]|\s+and\b)"
)


def _counted(text: str, end: int) -> tuple[str, ...]:
    """The next words, up to three, that say what is counted: *children* of *thirteen of the dead were children*."""
    if told := _TOLD_OF.match(text, end):
        return (family(told["what"]),)
    counted: list[str] = []
    if _OWNED.match(text, end) or calendar.ONE_STRETCH.match(text, end + 1):
        # ``the 16 million their rivals sold``, ``12 million a year earlier``
        return ()
    for word in _WORDS.finditer(text, end, min(len(text), end + 60)):
        between = text[end : word.start()]
        if _PLAIN_BREAK.search(between):
            break
        end = word.end()
        lower = word.group().lower()
        if not counted and _is_passed(lower):
            continue
        if lower in lists.function_words() or lower[0].isdigit():
            break
        counted.append(family(lower))
    return tuple(counted[:3])


def _counted_before(per: str, text: str, end: int) -> tuple[str, ...]:
    """The same without what it is for each of: *crowns* of *200 crowns a year*, nothing of *700 million annually*."""
    return tuple(each for each in _counted(text, end) if _OF_EACH.get(each, "") != per or not per)


_OF_EACH = {family(word): unit for word, unit in numberwords.PER.items()}
_OF_POINTS = frozenset(map(family, listed.words("numbers", "things of points")))
"""*A five-point scale* has no unit: it is *a scale of five*."""


def _is_passed(word: str) -> bool:
    """``of 17`` in ``14 of 17 counts``: what may stand between a number and the thing counted."""
    return word in _PASSED or word.isdigit()


_WORDS = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_OWNED = re.compile(rf"\s(?:{listed.alternatives(*sorted(listed.words('grammar', 'definite')))})\s")
_PASSED = frozenset((*numberwords.COUNTED_THROUGH, *numberwords.ONES, *numberwords.TENS))


def _is_idle(text: str, amount: Amount, kind: str, unit: str, counted: Sequence[str]) -> bool:
    before = text[max(0, amount.start - 12) : amount.start]
    if numberwords.NAMED_BY_NUMBER.search(before):
        return True
    if not amount.spelled:
        return False
    if kind == ORDINAL:
        another = before.lower().endswith(" a ")
        return amount.value == 1 or (amount.value == 2 and (another or counted[:1] == ("half",)))
    if unit == "point":
        return amount.value == 1 and before.lower().endswith("at ")
    if unit in ("time", "%"):
        told = numberwords.BOUND.search(text, max(0, amount.start - 24), amount.start) and unit == "%"
        return not told and text[amount.start : amount.end].lower() in ("half", *numberwords.TIMES)
    paired = numberwords.IDLE_BEFORE.search(before) or numberwords.PAIRED & set(counted)
    return not unit and (amount.value in (0, 1) or (amount.value == 2 and bool(paired)))
