"""A figure told as today's that the wire report gives as an earlier one: *131 dead*, where *on Wednesday it had put deaths at 131*."""

from collections.abc import Iterator, Sequence

from helpers.document.document import Document
from helpers.document.values.agreement import counts_alike
from helpers.document.values.value import MONEY, NUMBER, PERCENT, Value
from helpers.findings.finding import Finding, difference, standing
from helpers.languages.english import listed
from helpers.languages.english.words import in_a_row
from helpers.pairing.compared import Compared
from helpers.pairing.tolls import NAMED, tolls
from helpers.pairing.valued import CHANGED, Fate

_EARLIER = listed.lines("timing", "earlier figures")
_GIVEN = listed.lines("timing", "said after an earlier figure")
_COMPARED = listed.lines("timing", "told as compared")
_AMOUNTS = (NUMBER, MONEY, PERCENT)
_BESIDE = 60
"""In so many characters on either side stands that a figure is an earlier one."""
_MOST_TIMES = 10.0
"""A figure and the one before it differ by such a factor at most."""


def outdated(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure that only an earlier one of the wire report bears out, where today's of the same thing is told nowhere."""
    if not any(each in pair.wire.phrases for each in (*_EARLIER, *_GIVEN)):
        return
    earlier = _earlier(pair.wire)
    for fate in pair.valued.fates:
        there = pair.valued.alike[1].get(fate.value.start, ())
        if fate.outcome != CHANGED and there and earlier.issuperset(there):
            yield from _told_as_todays(pair, fate, there)


def _told_as_todays(pair: Compared, fate: Fate, earlier: Sequence[Value]) -> Iterator[Finding]:
    """The finding for an earlier figure, where it is exact and there is one of today that it may be told for."""
    todays = _todays(pair, fate, earlier) if _is_exact(fate.value) else []
    if len({each.key for each in todays}) == 1 and not _is_told_as_such(pair.derivative, fate.value):
        yield _told(pair, todays[0], fate.value)


def _earlier(text: Document) -> set[Value]:
    """The figures of a text that it gives as earlier ones."""
    found = ((each, *_beside(text, each)) for each in text.values if _is_exact(each))
    return {each for each, before, after in found if _says(before, _EARLIER) or _says(after, _GIVEN)}


def _todays(pair: Compared, fate: Fate, earlier: Sequence[Value]) -> list[Value]:
    """The figures of the same thing in the other sentences that a figure's rests on, which the derivative tells nowhere."""
    sources = set(fate.sources) - {each.sentence for each in earlier}
    exact = (each for each in pair.wire.values_of(*sources) if _is_exact(each))
    alike = (each for each in exact if any(_count_one_thing(pair.wire, each, one) for one in earlier))
    return [each for each in alike if all(one.vague for one in pair.valued.alike[0].get(each.start, ()))]


def _count_one_thing(text: Document, one: Value, other: Value) -> bool:
    """Whether two figures are of one toll, or of one unit, or count the same, and are near enough."""
    near = 1 / _MOST_TIMES <= one.low / other.low <= _MOST_TIMES
    if not near or (one.kind, one.unit) != (other.kind, other.unit):
        return False
    counted = counts_alike(one, other) and bool(one.counted)
    return bool(one.unit) or counted or bool(_of_tolls(text, one) & _of_tolls(text, other))


def _of_tolls(text: Document, value: Value) -> set[str]:
    """What a figure may count that moves with time, by its own words or else by those of its sentence."""
    return set(tolls(text, value)) or {NAMED[each] for each in text.content[value.sentence] if each in NAMED}


def _is_exact(value: Value) -> bool:
    return value.kind in _AMOUNTS and value.low > 0 and not (value.vague or value.idle)


def _is_told_as_such(text: Document, value: Value) -> bool:
    """Whether the derivative tells a figure as an earlier one too, or as what another is compared with."""
    return any(_says(side, (*_EARLIER, *_COMPARED)) for side in _beside(text, value))


def _beside(text: Document, value: Value) -> tuple[str, str]:
    """What stands in a figure's sentence before it and after it."""
    sentence = text.sentences[value.sentence]
    before = text.plain[max(sentence.start, value.start - _BESIDE) : value.start]
    return before, text.plain[value.end : min(sentence.end, value.end + _BESIDE)]


def _says(written: str, phrases: tuple[str, ...]) -> bool:
    said = in_a_row(written)
    return any(f" {phrase} " in said for phrase in phrases)


def _told(pair: Compared, wire: Value, own: Value) -> Finding:
    told = f"the derivative tells “{own.text}” as it stands, which the wire report gives as an earlier figure; it has “{wire.text}” now"
    return difference("number", standing(pair.wire, wire), standing(pair.derivative, own), told)
