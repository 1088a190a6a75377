"""Two amounts that stand together: a range, a score, or a unit that is said once."""

from __future__ import annotations

import re

from helpers.document.values.value import MONEY, NUMBER, ORDINAL, SCORE, Value
from helpers.languages.english import numberwords


def joined(text: str, first: Value, second: Value) -> Value | None:
    """``10-12``, ``between 10 and 12``, ``$5-7 million``, ``$900 million to $1.3 billion`` as one value; ``3-1`` as a score."""
    between = text[first.end : second.start]
    sign = between.strip()
    if first.kind == MONEY and second.kind == NUMBER and (sign in _DASHES or not second.counted):
        second = second._replace(kind=MONEY, unit=first.unit, counted=())
    before = text[max(0, first.start - 20) : first.start].lower()
    if _is_of_a_vote(first, second, before, between):
        return _span(first, second, SCORE)
    return _ranged(first, second, before, between) if _fit(first, second) else None


def _is_of_a_vote(first: Value, second: Value, before: str, between: str) -> bool:
    """``71 votes to 64``, ``71 in favour and 64``, ``won 71 to 64``."""
    if first.unit or second.unit or (second.counted and "vote" not in between):
        return False
    fewer = between.strip() == "to" and second.low < first.low
    return bool(_AGAINST.fullmatch(between) or (fewer and _OF_A_VOTE.search(before)))


def _ranged(first: Value, second: Value, before: str, between: str) -> Value | None:
    """Two amounts with a sign or a small word between as a range, or as a score; None if they are neither."""
    sign, low = between.strip(), with_unit_of(first, second)
    dash = sign in _DASHES and len(between) <= 3
    if dash and not second.unit and second.low <= first.low <= 200:
        return _span(first, second, SCORE)
    spans = dash or (sign == "and" and numberwords.BETWEEN.search(before) is not None)
    if sign in ("to", "or") and not before.rstrip().endswith(("from", "by")):
        spans = low.unit == second.unit and first.counted == ()
    return _span(low, second, second.kind) if spans and low.low < second.low else None


def of_wickets(text: str, first: Value, second: Value) -> Value | None:
    """``151 for three``, ``four for 41``: runs and wickets, as in ``151-3``; None for anything else."""
    bare = not any(each.unit or each.counted or each.kind != NUMBER for each in (first, second))
    if not bare or text[first.end : second.start] != " for ":
        return None
    return _span(first, second, SCORE if second.low <= first.low else NUMBER)


_AGAINST = re.compile(r"\s+votes?\s+to\s+|\s+(?:votes?\s+)?(?:in\s+favou?r|for)(?:,|\s+and)\s+")
_OF_A_VOTE = re.compile(r"\b(?:voted?|votes|won|wins|winning|lost|beat|leads?|led|score)\b[^,;]*$")
_DASHES = ("-", "–", "—", "−")


def _fit(first: Value, second: Value) -> bool:
    """Whether nothing but a sign or *to*, *and*, *or* stands between two amounts, and their units go together."""
    near = second.start - first.end <= 5 and not first.per
    amounts = not any(each.vague or each.kind == ORDINAL for each in (first, second))
    return near and amounts and (not first.unit or first.unit == second.unit)


def inherits(text: str, first: Value, second: Value) -> bool:
    """``from 4 to 5 percent``, ``from 3 or 4 million``: the unit stands only with the second."""
    sign = text[first.end : second.start].strip()
    return not first.unit and bool(second.unit) and sign in ("to", "or") and second.start - first.end <= 5


def with_unit_of(first: Value, second: Value) -> Value:
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
