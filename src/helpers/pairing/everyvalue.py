"""The values of a text as they are held against another's: with those of headline and dateline, in the unit that the other leaves no doubt of."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from helpers.article import Sentence
from helpers.document.document import Document
from helpers.document.values import dates, found
from helpers.document.values.conversion import in_metres, in_millions, weighed, weight_counted
from helpers.document.values.ranges import of_wickets
from helpers.document.values.value import MONEY, NUMBER, Value
from helpers.keeping import kept
from helpers.languages.english.words import WORD
from helpers.pairing.redline import touched


def every_value(text: Document, other: Document) -> tuple[Value, ...]:
    """The values of the sentences, and after them those of headline and dateline."""
    spans = [item for item in text.furniture if item.kind == "dateline"]
    values = list(text.values)
    for span in (*([text.headline] if text.headline else ()), *spans):
        if not touched([span], text.sentences):
            written = text.plain[span.start : span.end]
            outside = Sentence(span.start, span.end, written, "furniture", 0, 0, ())
            values += found.in_sentence(outside, -1)
    return tuple(
        value
        if value.day.days
        else dates.seen_from(dates.seen_from(_in_its_unit(value, text, other), text), other)
        for value in _with_scores(values, text, other)
    )


def _with_scores(values: Sequence[Value], text: Document, other: Document) -> Iterator[Value]:
    """Some values, and ``151 for three`` as one besides where the other text has ``151-3``."""
    written = {(each.low, each.high) for each in other.values if each.low != each.high}
    for value, following in zip_longest(values, values[1:]):
        score = of_wickets(text.plain, value, following) if following and written else None
        if score and (score.low, score.high) in written:
            yield score
        yield value


def _in_its_unit(value: Value, text: Document, other: Document) -> Value:
    """The same as a length, a weight or money, with its unit, where the other text leaves no doubt that it is one."""
    if value.kind == NUMBER and set(value.counted) & _currencies(other):
        return value._replace(kind=MONEY, unit=value.counted[0], counted=())
    if value.text.endswith("m"):
        value = in_millions(value, other.values)
        millions = any(each.low == value.low for each in other.values)
        lengths = () if millions else (in_metres(value, each) for each in other.values)
        return next((each for each in lengths if each.unit), value)
    if not weight_counted(value):
        return value
    heavy = next((found for each in other.values if (found := weighed(value, each)).unit), value)
    unit = WORD.match(text.plain, value.end + 1) if heavy.unit else None
    return heavy._replace(outer=(value.outer[0], unit.end())) if unit else heavy


@kept
def _currencies(text: Document) -> frozenset[str]:
    """The money that a text counts in: *thalers*, of which it once tells what they come to in dollars."""
    return frozenset(each.unit for each in text.values if each.kind == MONEY)
