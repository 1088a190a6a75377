"""A figure that the wire report has with a bound alone, *about 300*, *at least 17*, *up to 60*, and the derivative without any."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.document.document import Document
from helpers.document.values.agreement import counts_another
from helpers.document.values.value import ABOUT, IN_WORDS, UNDER, Value, in_base, is_duration, measure_the_same
from helpers.findings.clauses import keys_beside
from helpers.findings.finding import Finding, place_of, said_otherwise, standing
from helpers.languages.english import listed
from helpers.languages.english.inflection import bases
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block

_BESIDE = 4
"""A word that bounds a figure stands so many words from it at most."""

_BOUNDING = listed.words("certainty", "bounding")
_AT_MOST = listed.words("certainty", "bounding what is the most")
_ROUND = 5
"""*Some* before a count that is no multiple of this says nothing."""


def bounds(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure of a linked sentence that has lost the bound which the wire report always has with it."""
    for value in pair.valued.derivative:
        block = pair.redline.by_sentence.get(value.sentence)
        if block is None or value.bound or value.converted:
            continue
        bounded = _always_bounded(pair, block, value)
        if bounded is not None and not _is_bounded_in_words(pair.derivative, value, bounded):
            wire = place_of(pair.wire, *bounded.outer, bounded.sentence)
            own = standing(pair.derivative, value)
            yield said_otherwise("hedge lost", wire, own, sure=block.closeness >= CLOSE)


def _always_bounded(pair: Compared, block: Block, value: Value) -> Value | None:
    """The figure in the wire sentences that is as much as a derivative's, if the wire report has none of its kind without a bound."""
    alike = pair.valued.alike[1].get(value.start, ())
    same = [each for each in alike if _is_as_much(each, value) and not counts_another(each, value)]
    here = [each for each in same if each.sentence in block.sources]
    return here[0] if here and all(_is_bounded(pair.wire, each) for each in same) else None


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
    """Whether a word beside a figure bounds it that is no bound by itself: *by one estimate 300*, *300 at one point*."""
    bounding = _BOUNDING | _AT_MOST if bounded.bound == UNDER else _BOUNDING
    return any(not bounding.isdisjoint(bases(key)) for key in keys_beside(text, value, _BESIDE))
