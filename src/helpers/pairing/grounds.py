"""From which sentences of a wire report a date may come that a derivative's sentence tells."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property

from helpers.document.document import Document
from helpers.document.values.value import AGE, CALENDAR, DATE, Day, Value, is_duration
from helpers.ground.keeping import kept
from helpers.languages.english.calendar import SEEN_FROM
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import OWNING, WORD, fold
from helpers.pairing.redline import Block
from helpers.pairing.timed import Timed, todays

TOLD_TOGETHER = 2
"""Sentences of the wire report that stand so far apart at most are told together."""

_COMMON = 0.25
"""A word that more of the wire report's sentences have ties nothing to one of them by itself …"""

_TOGETHER = 2
"""… but so many of them do."""

_OUTSIDE, _LEDE = -1, 0
"""Where headline and dateline stand, and the sentence of which the day goes without saying."""

_LONGEST_BEFORE = 20
"""Characters before a date that are looked at for what it is seen from."""


class Grounds:
    """The dates of a derivative, each held against those of the wire report that may be told there."""

    def __init__(
        self, wire: Document, derivative: Document, there: Sequence[Value], own: Sequence[Value]
    ) -> None:
        self._texts = (wire, derivative)
        self._there, self._own = there, own

    @cached_property
    def todays(self) -> tuple[tuple[date, ...], tuple[date, ...]]:
        """The days that the texts may bear; one that bears none is of the day of the other."""
        said = [*self._there, *self._own]
        there, own = (todays(text, said) for text in self._texts)
        return there or own, own or there

    def bear_out(self, value: Value, alike: Iterable[Value], block: Block, *, surely: bool) -> bool:
        """Whether one of the wire report's dates that agree with a derivative's may be told there, and is no less exact.

        Where its sentences have another `surely` asks for more, unless something is seen from the date: *Thursday's vote*, *two days before Thursday*.
        """
        text = self._texts[1].plain
        before = SEEN_FROM.search(text, max(0, value.start - _LONGEST_BEFORE), value.start)
        seen_from = before is not None or text.startswith(OWNING, value.end)
        places = self._places(block, surely=surely and not seen_from)
        return any(each.sentence in places and self.is_no_more_exact(value.day, each.day) for each in alike)

    def is_reckoned(self, value: Value, block: Block, *, surely: bool) -> bool:
        """Whether a date comes of those that may be told there; where its sentences have another, not of today."""
        wire, derivative = self._texts
        places = self._places(block, surely=surely)
        near = [each for each in self._there if each.sentence in places]
        return Timed(wire, near, *self.todays, places).is_day(value, derivative, today=not surely)

    def is_no_more_exact(self, day: Day, wire: Day) -> bool:
        """Whether a date has a year of the wire report's, if any, and no day where the one there has none: *May 3* of *in May*."""
        years = not day.year or any(each.day.year == day.year for each in self._there)
        return years and (not day.day or bool(wire.day or wire.days))

    def _places(self, block: Block, *, surely: bool) -> frozenset[int]:
        """The sentences near those that a derivative's rests on, those that a telling word ties to it, the lede and the headline; surely only the first and new ties."""
        akin = _akin(*self._texts, block.sentence, block.sources if surely else ())
        if surely:
            return frozenset({*block.sources, *akin})
        near = (
            at for source in block.sources for at in range(source - TOLD_TOGETHER, source + TOLD_TOGETHER + 1)
        )
        return frozenset({_OUTSIDE, _LEDE, *near, *akin})


def says_more(wire: Value, derivative: Value) -> bool:
    """Whether a date of the wire report says all the parts that another says, or is told from today as one of its sort: *June 30* and *in May*, *last month* and *in May*."""
    if not wire.kind == derivative.kind == DATE or derivative.day.relative:
        return False
    told, parts = wire.day.relative, set(derivative.day.said)
    unit = told.rpartition(" ")[2]
    return parts == {unit} if told else parts <= set(wire.day.said)


def _akin(wire: Document, derivative: Document, sentence: int, but: Collection[int]) -> Iterator[int]:
    """The wire sentences tied to a derivative's sentence by words that some have not."""
    kin = Kin(_undated(derivative, sentence))
    told = {word for at in but for each in _undated(wire, at) for word in kin.of(each)}
    sentences = range(len(wire.sentences))
    shared = [{word for word in _undated(wire, at) if not told.issuperset(kin.of(word))} for at in sentences]
    most = max(2, _COMMON * len(shared))
    for at, words in enumerate(shared):
        telling = any(sum(word in each for each in shared) <= most for word in words)
        if (telling and len(words) >= _TOGETHER) if but else (telling or len(words) >= _TOGETHER):
            yield at


@kept
def _undated(text: Document, sentence: int) -> frozenset[str]:
    """The families of a sentence's words of content without those of its dates, times and stretches of time."""
    values = text.values_of(sentence)
    dated = [each for each in values if each.kind in CALENDAR or each.unit == AGE or is_duration(each.unit)]
    words = {family(fold(word)) for each in dated for word in WORD.findall(each.text)}
    return frozenset(text.content[sentence].keys() - words)
