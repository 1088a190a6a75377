"""A figure told as today's that the wire report gives as an earlier one: *131 dead*, where *on Wednesday it had put deaths at 131*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.document.document import Document
from helpers.document.values.value import MONEY, NUMBER, PERCENT, Value
from helpers.findings.finding import Finding, difference, standing
from helpers.languages.english import listed
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.valued import CHANGED

_EARLIER = listed.lines("timing", "earlier figures")
_COMPARED = listed.lines("timing", "told as compared")
_AMOUNTS = (NUMBER, MONEY, PERCENT)
_BESIDE = 8
"""So many words on either side say of a figure that it is an earlier one."""
_MOST_TIMES = 10.0
"""A figure and the one before it differ by such a factor at most."""


def outdated(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure that only an earlier one of the wire report bears out, where today's is told nowhere."""
    for fate in pair.valued.fates:
        if fate.outcome == CHANGED or fate.block is None or not _is_exact(fate.value):
            continue
        there = pair.valued.alike[1].get(fate.value.start, ())
        if not there or not all(_is_earlier(pair.wire, each) for each in there):
            continue
        apart = set(fate.block.sources) - {each.sentence for each in there}
        todays = [each for each in _in_its_stead(pair, fate.value) if each.sentence in apart]
        if len({each.key for each in todays}) == 1 and not _is_told_as_such(pair.derivative, fate.value):
            yield _told(pair, todays[0], fate.value)


def _in_its_stead(pair: Compared, value: Value) -> Iterator[Value]:
    """The figures of a sort with one that the wire report gives as they stand, and the derivative nowhere."""
    for each in pair.wire.values:
        near = 1 / _MOST_TIMES <= each.low / value.low <= _MOST_TIMES
        alike = near and _is_exact(each) and (each.kind, each.unit) == (value.kind, value.unit)
        told = any(not one.vague for one in pair.valued.alike[0].get(each.start, ()))
        if alike and not told and not _is_earlier(pair.wire, each):
            yield each


def _is_exact(value: Value) -> bool:
    return value.kind in _AMOUNTS and value.low > 0 and not (value.vague or value.idle)


def _is_earlier(text: Document, value: Value) -> bool:
    return value.sentence >= 0 and any(_says(each, _EARLIER) for each in _beside(text, value))


def _is_told_as_such(text: Document, value: Value) -> bool:
    """Whether the derivative tells a figure as an earlier one too, or as what another is compared with."""
    before, after = _beside(text, value)
    return _says(before, (*_EARLIER, *_COMPARED)) or _says(after, _EARLIER)


def _beside(text: Document, value: Value) -> tuple[list[str], list[str]]:
    """The folded words of its sentence before a figure and after it, as far as the next figure."""
    others = [each for each in text.values if each.sentence == value.sentence and each.kind in _AMOUNTS]
    start = max((each.end for each in others if each.end <= value.start), default=0)
    end = min((each.start for each in others if each.start >= value.end), default=len(text.plain))
    words = [each for each in text.sentences[value.sentence].words if start <= each.start and each.end <= end]
    before = [fold(each.text) for each in words if each.end <= value.start]
    return before[-_BESIDE:], [fold(each.text) for each in words if each.start >= value.end][:_BESIDE]


def _says(words: list[str], phrases: tuple[str, ...]) -> bool:
    written = f" {' '.join(words)} "
    return any(f" {phrase} " in written for phrase in phrases)


def _told(pair: Compared, wire: Value, own: Value) -> Finding:
    told = f"the derivative tells “{own.text}” as it stands, which the wire report gives as an earlier figure; it has “{wire.text}” now"
    places = standing(pair.wire, wire), standing(pair.derivative, own)
    return difference("number", *places, told, sure=True, grave=True)
