"""A figure that the wire report has with a bound alone, *about 300*, *at least 17*, *up to 60*, and the derivative without any."""

from collections.abc import Iterator, Sequence

from helpers.article import Word
from helpers.document.document import Document
from helpers.document.values.agreement import counts_another, counts_another_sort
from helpers.document.values.value import (
    ABOUT,
    CALENDAR,
    IN_WORDS,
    ORDINAL,
    UNDER,
    Value,
    in_base,
    is_duration,
    measure_the_same,
)
from helpers.findings.clauses import phrase_end
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import Finding, place_of, said_otherwise, standing
from helpers.languages.english import listed
from helpers.languages.english.inflection import bases
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.reckoned import SMALL_COUNT
from helpers.pairing.redline import CLOSE, Block
from helpers.pairing.valued import is_loose

_BESIDE = 4
"""A word that bounds a figure stands so many words from it at most."""

_BOUNDING = listed.words("certainty", "bounding")
_BEHIND = listed.phrases("certainty", "bounding behind")
_MOVING = listed.words("certainty", "up to a level")
_AT_MOST = listed.words("certainty", "bounding what is the most")
_BEFORE = 30
"""Characters before a figure's bound in which the word before that stands."""

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
    """The figure that a derivative's is as much as, if the wire report has none without a bound."""
    same = _as_much(pair, value)
    if not all(_is_bounded(pair.wire, each) for each in same):
        return None
    told = (each for each in _tied(pair, value, block, same) if _count_one(pair.wire, each, value))
    return next(told, None)


def _tied(pair: Compared, value: Value, block: Block | None, same: Sequence[Value]) -> Sequence[Value]:
    """Of some figures as much as the derivative's those of the wire sentences; without such all, if it is a large one."""
    here = [each for each in same if block and each.sentence in block.sources]
    large = value.kind not in (*CALENDAR, ORDINAL) and value.low >= _LARGE
    return here or (same if large and plainly_derived(pair) else ())


def _as_much(pair: Compared, value: Value) -> list[Value]:
    """The figures of the wire report's sentences that are as much as one of the derivative's, and not known to count another thing."""
    alike = (each for each in pair.valued.alike[1].get(value.start, ()) if each.sentence >= 0)
    same = (each for each in alike if _is_one_amount(each, value) and not counts_another_sort(each, value))
    return [_bounding(pair.wire, each) for each in same]


def _bounding(text: Document, value: Value) -> Value:
    """A value, or the one before it of which it is the conversion in brackets: what bounds *10 kilometres* bounds *(six miles)* too."""
    before = [each for each in text.values_of(value.sentence) if each.end < value.start]
    return before[-1] if value.converted and before else value


def _count_one(text: Document, wire: Value, value: Value) -> bool:
    """Whether two values count what may be one thing; small counts of two things are alike by chance, and *some 900* says little."""
    slight = is_loose(value) or text.plain[wire.outer[0] : wire.start].strip().lower() == "some"
    return not (slight and counts_another(wire, value))


def _is_one_amount(one: Value, other: Value) -> bool:
    """Whether two values are one amount, or one clock time, in whatever unit."""
    if one.unit != other.unit and measure_the_same(one.unit, other.unit):
        one, other = in_base(one), in_base(other)
    return (one.unit, one.low, one.high) == (other.unit, other.low, other.high)


def _is_bounded(text: Document, value: Value) -> bool:
    """Whether a value has a bound that says something: not *some 61 children*, nor *over 12 months*, for how long, nor *went up to 21%*."""
    before = [fold(word) for word in WORD.findall(text.plain[max(0, value.outer[0] - _BEFORE) : value.start])]
    beside = before[-1:]
    is_none = (
        (beside == ["some"] and value.step == 1 and value.low % _ROUND)
        or (beside == ["over"] and is_duration(value.unit))
        or (before[-2:] == ["up", "to"] and not _MOVING.isdisjoint(before[-3:-2]))
    )
    return bool(value.bound) and not (is_none or _is_rough_anyway(value))


def _is_rough_anyway(value: Value) -> bool:
    """*About a fifth*, *about two weeks*, *roughly double*: what is told in small counts of large units is no exact figure without *about* either."""
    if value.bound != ABOUT:
        return False
    rough = is_duration(value.unit) or value.unit == "time"
    return (value.unit == "%" and value.step == IN_WORDS) or (rough and value.low <= SMALL_COUNT)


def _is_bounded_in_words(text: Document, value: Value, bounded: Value) -> bool:
    """Whether a word beside a figure bounds it that is no bound by itself, nor another figure's: *by one estimate 300*, *300 at one point*, *300 boats, if not more*."""
    bounding = _BOUNDING | _AT_MOST if bounded.bound == UNDER else _BOUNDING
    words = [word for word in text.sentences[value.sentence].words if not _is_of_another(text, value, word)]
    before = [word for word in words if word.end <= value.start][-_BESIDE:]
    after = [word for word in words if word.start >= value.end][:_BESIDE]
    beside = (bases(fold(word.text)) for word in (*before, *after))
    return _is_bounded_behind(words) or not all(map(bounding.isdisjoint, beside))


def _is_bounded_behind(words: Sequence[Word]) -> bool:
    """Whether words among some bound what stands before them: *300 boats, if not more*."""
    keys = [fold(word.text) for word in words]
    return any(phrase_end(_BEHIND, keys, at) for at in range(len(keys)))


def _is_of_another(text: Document, value: Value, word: Word) -> bool:
    """Whether a word bounds another figure than one of its sentence: *300 boats and at least 20 cars*."""
    others = (each for each in text.values_of(value.sentence) if each.start != value.start)
    bounded = (each for each in others if each.outer[0] <= word.start < each.outer[1])
    return any(not each.start <= word.start < each.end for each in bounded)
