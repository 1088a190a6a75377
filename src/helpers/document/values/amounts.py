"""Amounts without the words beside them, those told in a phrase (rates, decimals in words, two units), and two that stand together: a range, a score, the same in another measure in brackets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from helpers.document.values.value import (
    AGE,
    IN_WORDS,
    MONEY,
    NUMBER,
    ORDINAL,
    PERCENT,
    POINTS,
    SCORE,
    Value,
    measure_the_same,
    multiplied,
    quantity,
)
from helpers.languages.english import numberwords
from helpers.languages.english.inflection import family
from helpers.languages.english.numberwords import MEASURES


@dataclass(frozen=True, slots=True)
class Amount:
    """A number without its unit: value, exactness, whether it is money, a share, an ordinal …"""

    start: int
    end: int
    value: float
    step: float
    kind: str = NUMBER
    unit: str = ""
    vague: bool = False
    spelled: bool = False
    rate: bool = False

    def told(self, up: float = 1.0, down: float = 1.0, **otherwise: Any) -> Self:
        """The same so many times larger or smaller, of another unit or kind: 50 cents are half a dollar."""
        return replace(self, value=self.value * up / down, step=self.step * up / down, **otherwise)


def in_phrases(text: str) -> Iterator[Amount]:
    """Amounts of which the parts are numbers too."""
    for found in (_rates, _decimals, _parts, _decades, _in_two_units, _halves):
        yield from found(text)


def where(pattern: re.Pattern[str], text: str, *signs: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern in a text, sought only where one of the signs stands that all of them have."""
    return pattern.finditer(text) if any(sign in text for sign in signs) else iter(())


def _rates(text: str) -> Iterator[Amount]:
    """``one in four``"""
    for match in where(numberwords.RATE, text, " in ", "-in-", " of "):
        part = numberwords.digits(match["part"])
        written = match["whole"].lower()
        whole = numberwords.OUT_OF.get(written) or numberwords.digits(written)
        if part < whole:
            yield Amount(*match.span(), 100 * part / whole, IN_WORDS, PERCENT, "%", spelled=True, rate=True)


def _decimals(text: str) -> Iterator[Amount]:
    """``two point five million``"""
    for match in where(numberwords.DECIMAL, text, " point "):
        places = "".join(f"{numberwords.ONES[word]:g}" for word in match["places"].lower().split())
        scale = numberwords.SCALES[match["scale"].lower()] if match["scale"] else 1.0
        value = numberwords.digits(match["whole"]) + float(f"0.{places}")
        step = 10.0 ** -len(places) * scale
        yield Amount(*match.span(), round(value, len(places)) * scale, step, spelled=True)


def _parts(text: str) -> Iterator[Amount]:
    """``38 hundredths of a second``"""
    for match in where(numberwords.PARTS, text, "ths of a", "th of a"):
        part = 1 / numberwords.SCALES.get(match["part"].lower(), 10.0)
        yield Amount(*match.span(), round(numberwords.digits(match["many"]) * part, 3), part, spelled=True)


def _decades(text: str) -> Iterator[Amount]:
    """``in his 30s``"""
    for match in where(numberwords.IN_THEIR_DECADE, text, "ies", "0s"):
        low = numberwords.DECADES[match["decade"].lower()]
        yield Amount(*match.span("decade"), low, 10.0, unit=AGE, vague=True)


def _in_two_units(text: str) -> Iterator[Amount]:
    """``6ft 2in``, in the smaller unit."""
    for match in numberwords.TWO_UNITS.finditer(text):
        many, unit = next(told for name, told in numberwords.IN_TWO_UNITS.items() if match[name])
        yield Amount(*match.span(), many * float(match["large"]) + float(match["small"]), 1.0, unit=unit)


def _halves(text: str) -> Iterator[Amount]:
    """``half an hour``, ``a day and a half``, ``a decade``"""
    for match in where(numberwords.HALVES, text, "alf", "hree", " decade", " century", " fortnight"):
        value = (0.75 if match["three"] else 0.5 if match["half"] else 1.0) + 0.5 * bool(match["more"])
        unit = numberwords.UNITS[match["unit"].lower()]
        kind = POINTS if unit == "point" else NUMBER
        yield Amount(*match.span(), value, 0.25, kind=kind, unit=unit, spelled=True)


def joined_up(text: str, pieces: list[Value]) -> Iterator[Value]:
    """The values of a text, two that stand together as one, and with the unit that is said once for both."""
    position = 0
    while position + 1 < len(pieces):
        first, following = pieces[position : position + 2]
        if _is_a_length_too(text, first, following):
            first = pieces[position] = multiplied(first, 1e-6)._replace(unit=following.unit)
        whole = _reckoned(text, pieces, position) or _joined(text, first, following)
        if whole is not None:
            yield whole
            position += 2
            continue
        joined = text[first.end : following.start].strip() in ("to", "or")  # from 4 to 5 percent
        yield _with_unit_of(first, following) if joined and following.unit and not first.unit else first
        position += 1
        if _is_of_the_same(text, first, following):
            pieces[position] = following._replace(kind=first.kind, unit=first.unit, counted=first.counted)
    yield from pieces[position:]


def _is_a_length_too(text: str, first: Value, second: Value) -> bool:
    """``240m to 265m``: both are metres, or in the end millions, where the second may be metres."""
    both = text[first.end - 1] == text[second.end - 1] == "m" and text[first.end : second.start] in _BETWEEN
    return both and second.unit == "metre" and not first.unit and first.kind == NUMBER


_BETWEEN = (" to ", " and ", " or ", "-", "–")


def _is_of_the_same(text: str, first: Value, second: Value) -> bool:
    """``12 years rather than five``: the unit stands only with the first."""
    bare = second.kind == NUMBER and not (second.unit or second.counted)
    unsaid = bare and bool(first.unit or first.counted)
    return unsaid and _RATHER.fullmatch(text, first.end, second.start) is not None


_RATHER = re.compile(r"(?:\s[a-z]+)?,?\s(?:rather than|instead of|(?:and )?not)\s(?:the\s)?", re.IGNORECASE)


def _joined(text: str, first: Value, second: Value) -> Value | None:
    """``10-12``, ``between 10 and 12``, ``$5-7 million``, ``$900 million to $1.3 billion`` as one value; ``3-1`` as a score."""
    between = text[first.end : second.start]
    sign = between.strip()
    if first.kind == MONEY and second.kind == NUMBER and (sign in _DASHES or not second.counted):
        second = second._replace(kind=MONEY, unit=first.unit, counted=())
    if _COINS.search(text, first.start, first.end) and not _COINS.search(text, second.start, second.end):
        return None
    before = text[max(0, first.start - 20) : first.start].lower()
    if _is_of_a_vote(first, second, before, between):
        return _span(first, second, SCORE)
    return _ranged(first, second, before, between) if _fit(first, second) else None


_COINS = re.compile(r"\b(?:cents?|pence|pennies|kopecks?)\b")
"""``11 cents to $5.42``: by how much, and to what."""


def _reckoned(text: str, pieces: Sequence[Value], position: int) -> Value | None:
    """``two hours and 38 minutes``, ``22 minutes short of three hours``: one amount, in the smaller unit; no time with seconds."""
    first, second = pieces[position : position + 2]
    if not all(quantity(each.unit) == "duration" for each in (first, second)):
        return None
    between, last = text[first.end : second.start], pieces[position + 2 : position + 3]
    if _SHORT_OF.fullmatch(between):
        whole = MEASURES[second.unit][1] * second.low / MEASURES[first.unit][1]
        return _at_once(first, second, first, whole - first.low)
    units, seconds = (first.unit, second.unit), any(each.unit == "second" for each in last)
    if units == ("hour", "minute") and second.low < _AN_HOUR and _AND.fullmatch(between) and not seconds:
        return _at_once(first, second, second, _AN_HOUR * first.low + second.low)
    return None


def _at_once(first: Value, second: Value, fine: Value, low: float) -> Value:
    """Two amounts as one, in the unit of the finer; with the bound of the first."""
    outer, bound = (first.outer[0], second.end), first.bound if first.outer[0] < first.start else ""
    return fine._replace(start=first.start, end=second.end, low=low, high=low, bound=bound, outer=outer)


_SHORT_OF, _AND = re.compile(r"\s(?:short|shy)\sof\s"), re.compile(r",?\s(?:and\s)?")
_AN_HOUR = 60


def _is_of_a_vote(first: Value, second: Value, before: str, between: str) -> bool:
    """``71 votes to 64``, ``71 in favour and 64``, ``won 71 to 64``."""
    if first.unit or second.unit or (second.counted and "vote" not in between):
        return False
    fewer = between.strip() == "to" and second.low < first.low
    return bool(_AGAINST.fullmatch(between) or (fewer and _OF_A_VOTE.search(before)))


def _ranged(first: Value, second: Value, before: str, between: str) -> Value | None:
    """Two amounts with a sign or a small word between as a range, or as a score; None if they are neither."""
    sign, low = between.strip(), _with_unit_of(first, second)
    dash = sign in _DASHES and len(between) <= 3
    if dash and not second.unit and second.low <= first.low <= 200:
        return _span(first, second, SCORE)
    spans = dash or _spans(sign, before)
    return _span(low, second, second.kind) if spans and low.low < second.low else None


def _spans(sign: str, before: str) -> bool:
    """*Between 10 and 12*, *10 to 12*; not *from 10 to 12*."""
    if sign == "and":
        return numberwords.BETWEEN.search(before) is not None
    return sign in ("to", "or") and not before.rstrip().endswith(("from", "by"))


def of_wickets(text: str, first: Value, second: Value) -> Value | None:
    """``151 for three``, ``four for 41``: runs and wickets, as in ``151-3``; None for anything else."""
    bare = not any(each.unit or each.counted or each.kind != NUMBER for each in (first, second))
    if not bare or text[first.end : second.start] != " for ":
        return None
    return _span(first, second, SCORE if second.low <= first.low else NUMBER)


_AGAINST = re.compile(r"\s+votes?\s+to\s+|\s+(?:votes?\s+)?(?:in\s+favou?r|for)(?:,|\s+and)\s+")
_OF_A_VOTE = re.compile(r"\b(?:voted?|votes|voting|won|wins|winning|lost|beat|leads?|led|score)\b[^,;]*$")
_DASHES = ("-", "–", "—", "−")


def _fit(first: Value, second: Value) -> bool:
    """Whether nothing but a sign or *to*, *and*, *or* stands between two amounts, and their units go together."""
    near = second.start - first.end <= 5 and not first.per
    amounts = not any(each.vague or each.kind == ORDINAL for each in (first, second))
    return near and amounts and (not first.unit or first.unit == second.unit)


def _with_unit_of(first: Value, second: Value) -> Value:
    """The first number with what is said only once: the unit, and *million*."""
    value = first._replace(kind=second.kind, unit=second.unit, counted=second.counted, alone=second.alone)
    for scale in (1e12, 1e9, 1e6, 1e3):
        scaled = second.step >= scale / 1e3 and second.low >= scale
        if scaled and first.low < min(1e3, second.low / scale) and second.low / scale < 1e3:
            return value._replace(low=first.low * scale, high=first.low * scale, step=first.step * scale)
    return value


def _span(low: Value, high: Value, kind: str) -> Value:
    whole = high._replace(kind=kind, start=low.start, outer=(low.outer[0], high.end))
    return whole._replace(low=low.low, high=high.low, bound=low.bound, idle=False)


def bracketed(text: str, first: Value, second: Value) -> tuple[Value, Value]:
    """``310 ducats ($75)``, ``60 miles (97 km)``: the second is the first in another currency or measure.

    What stands before a sum of money in brackets is one too, whatever it is called.
    """
    between = _BEFORE_BRACKET.fullmatch(text, first.end, second.start)
    if between is None or not _CLOSING.match(text, second.end):
        return first, second
    if second.kind == MONEY and not first.unit and between["noun"]:
        end = between.end("noun")
        first = first._replace(kind=MONEY, unit=family(between["noun"].lower()), end=end, counted=())
        first = first._replace(outer=(first.outer[0], end))
    alike = first.kind == MONEY == second.kind or measure_the_same(first.unit, second.unit)
    return first, second._replace(converted=(alike and first.unit != second.unit) or first.unit == "degree")


_BEFORE_BRACKET = re.compile(
    rf"(?:[-\s](?P<noun>[A-Za-z]+))?\s*[(\[](?:(?:{numberwords.IN_BRACKETS})\s|[~≈])?"
)
_CLOSING = re.compile(r"[^()\[\]\d]{0,20}[)\]]")
