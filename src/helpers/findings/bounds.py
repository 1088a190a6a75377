"""A figure that the wire report has with a bound alone, *about 300*, *at least 17*, *up to 60*, and the derivative without any."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.article import Word
from helpers.document.document import Document
from helpers.document.values.agreement import counts_another, counts_another_sort
from helpers.document.values.value import ABOUT, CALENDAR, IN_WORDS, ORDINAL, UNDER, Value, in_base, is_duration, measure_the_same
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import Finding, place_of, said_otherwise, standing
from helpers.languages.english import listed
from helpers.languages.english.inflection import bases
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block
from helpers.pairing.valued import is_loose

_BESIDE = 4
"""A word that bounds a figure stands so many words from it at most."""

_BOUNDING = listed.words("certainty", "bounding")
_AT_MOST = listed.words("certainty", "bounding what is the most")
_LARGE = 1000
"""Figures of so much and more are not alike by chance."""

_ROUND = 5
"""*Some* before a count that is no multiple of this says nothing."""


def bounds(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure that has lost the bound which the wire report always has with it."""
    for value in pair.valued.derivative:
        if value.sentence < 0 or _bounding(pair.derivative, value).bound:
            continue
        block = pair.redline.by_sentence.get(value.sentence)
        bounded = _always_bounded(pair, value, block)
        if bounded is not None and not _is_bounded_in_words(pair.derivative, value, bounded):
            wire = place_of(pair.wire, bounded.outer[0], max(bounded.end, bounded.outer[1]), bounded.sentence)
            own = standing(pair.derivative, value)
            yield said_otherwise("hedge lost", wire, own, sure=block is not None and block.closeness >= CLOSE)


def _always_bounded(pair: Compared, value: Value, block: Block | None) -> Value | None:
    """The figure that a derivative's is as much as, if the wire report has none without a bound: one of the wire sentences', or a large one."""
    alike = pair.valued.alike[1].get(value.start, ())
    same = [
        _bounding(pair.wire, each)
        for each in alike
        if each.sentence >= 0 and _is_as_much(each, value) and not counts_another_sort(each, value)
    ]
    sources = block.sources if block else ()
    here = [each for each in same if each.sentence in sources and _count_one(each, value)]
    if not here and _is_large(value) and plainly_derived(pair):
        here = same
    return here[0] if here and all(_is_bounded(pair.wire, each) for each in same) else None


def _bounding(text: Document, value: Value) -> Value:
    """A value, or the one before it of which it is the conversion in brackets: what bounds *10 kilometres* bounds *(six miles)* too."""
    before = [each for each in text.values if each.sentence == value.sentence and each.end < value.start]
    return before[-1] if value.converted and before else value


def _count_one(one: Value, other: Value) -> bool:
    """Whether two values count what may be one thing; small counts of two things are alike by chance."""
    return not (is_loose(other) and counts_another(one, other))


def _is_large(value: Value) -> bool:
    """Whether a figure is so large that two texts on one matter have it of one thing."""
    return value.kind not in (*CALENDAR, ORDINAL) and value.low >= _LARGE


def _is_as_much(one: Value, other: Value) -> bool:
    """Whether two values are one amount, or one clock time, in whatever unit."""
    if one.unit != other.unit and measure_the_same(one.unit, other.unit):
        one, other = in_base(one), in_base(other)
    return (one.unit, one.low, one.high) == (other.unit, other.low, other.high)


def _is_bounded(text: Document, value: Value) -> bool:
    """Whether a value has a bound that says something: not *some 61 children*, *about a fifth*, nor *over 12 months*, for how long a thing took."""
    word = text.plain[value.outer[0] : value.start].strip().lower()
    is_none = (
        (word == "some" and value.step == 1 and value.low % _ROUND)
        or (word == "over" and is_duration(value.unit))
        or (value.bound == ABOUT and value.unit == "%" and value.step == IN_WORDS)
    )
    return bool(value.bound) and not is_none


def _is_bounded_in_words(text: Document, value: Value, bounded: Value) -> bool:
    """Whether a word beside a figure bounds it that is no bound by itself, nor another figure's: *by one estimate 300*, *300 at one point*."""
    bounding = _BOUNDING | _AT_MOST if bounded.bound == UNDER else _BOUNDING
    words = [word for word in text.sentences[value.sentence].words if not _is_of_another(text, value, word)]
    before = [word for word in words if word.end <= value.start][-_BESIDE:]
    after = [word for word in words if word.start >= value.end][:_BESIDE]
    return any(not bounding.isdisjoint(bases(fold(word.text))) for word in (*before, *after))


def _is_of_another(text: Document, value: Value, word: Word) -> bool:
    """Whether a word bounds another figure than one of its sentence: *300 boats and at least 20 cars*."""
    others = (each for each in text.values if each.sentence == value.sentence and each.start != value.start)
    return any(
        each.outer[0] <= word.start < each.outer[1] and not each.start <= word.start < each.end
        for each in others
    )
