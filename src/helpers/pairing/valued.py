"""What became of every number, date and time of two texts.

A derivative's value is held first against the value that stands in its place in
the redline, then against those of the same sort in the wire sentences that its
sentence rests on, then against the whole wire report, headline and dateline too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from helpers.article import by_sentence
from helpers.document.document import Document
from helpers.document.values.agreement import EXACT, agreement, counts_alike, is_bound_the_other_way
from helpers.document.values.value import (
    AGE,
    CALENDAR,
    DATE,
    MONEY,
    NUMBER,
    ORDINAL,
    Value,
    is_duration,
    sort,
)
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.opposites import are_equal
from helpers.languages.english.words import WORD, fold
from helpers.pairing.alike import (
    Alike,
    alike,
    are_comparable,
    count_the_same,
    every_value,
    in_two_units,
    rival_among,
    stands_for,
)
from helpers.pairing.figures import has_moved, is_the_rest, places
from helpers.pairing.grounds import TOLD_TOGETHER, Grounds
from helpers.pairing.links import MIXED
from helpers.pairing.reckoned import (
    MOST_RECKONED,
    SMALL_COUNT,
    Reckoned,
    is_rounded,
    is_told_as_a_ratio,
    is_told_as_reckoned,
)
from helpers.pairing.redline import CLOSE, Block, Redline, touched
from helpers.pairing.tolls import toll

BORNE_OUT, CHANGED, UNSUPPORTED = OUTCOMES = ("borne out", "changed", "unsupported")


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one value of the derivative.

    `wire` is the value that it was changed for, or that bears it out in the
    sentences that its own rests on; `sure` says that a changed one stands in the
    very place of the other. `block` is None where the sentence rests on nothing.
    """

    outcome: str
    value: Value
    wire: Value | None = None
    sure: bool = False
    block: Block | None = None

    @property
    def sources(self) -> tuple[int, ...]:
        """The wire sentences that its sentence rests on, by index."""
        return tuple(self.block.sources) if self.block else ()

    @property
    def closeness(self) -> float:
        """How close its sentence is to the wire report's, 0 to 1."""
        return self.block.closeness if self.block else 0.0


@dataclass(frozen=True, eq=False)
class _Sides:
    """The values of one sentence of the derivative, and those of the wire sentences that it rests on."""

    own: Sequence[Value]
    there: Sequence[Value]

    @cached_property
    def told_by(self) -> list[list[Value]]:
        """The derivative's that agree with each of the wire's."""
        return [[value for value in self.own if agreement(each, value)] for each in self.there]

    @cached_property
    def left(self) -> list[Value]:
        """The derivative's that none of the wire's bears out."""
        return [value for value in self.own if not _first_to_bear_out(value, self.there)]


class Valued:
    """The values of two texts, and what became of them.

    Values of a headline or dateline that is no sentence of its text stand last,
    with the sentence -1; dates of a text that bears none are seen from the other's.
    """

    def __init__(self, wire: Document, derivative: Document, redline: Redline) -> None:
        self._texts = (wire, derivative)
        self._blocks = redline.by_sentence
        self.wire = every_value(wire, derivative)
        self.derivative = every_value(derivative, wire)
        self._grounds = Grounds(wire, derivative, self.wire, self.derivative)

    @cached_property
    def alike(self) -> tuple[Alike, Alike]:
        """The derivative's values that tell the same as each of the wire report's, and the other way round.

        By where a value starts; without those that have no like.
        """
        return alike(self.wire, self.derivative)

    @cached_property
    def fates(self) -> tuple[Fate, ...]:
        """What became of each value in the derivative's sentences that carries a fact, in order."""
        wire = by_sentence(self.wire)
        fates: list[Fate] = []
        for index, own in by_sentence(self.derivative).items():
            block = self._blocks.get(index)
            there = chain.from_iterable(wire.get(source, ()) for source in block.sources) if block else ()
            sides = _Sides(own, tuple(there))
            telling = (each for each in own if not each.idle or _is_another_ordinal(each, block, sides))
            fates += [self._fate(value, block, sides) for value in telling if index >= 0]
        return tuple(fates)

    def grounded(self, value: Value) -> bool:
        """Whether some value of the wire report bears out one of the derivative's, wherever it stands."""
        return any(self._bears_out(each, value) for each in self.alike[1].get(value.start, ()))

    def _grounded(self, value: Value, block: Block | None, *, surely: bool = False) -> bool:
        """The same; of a date wherever it may be told with what its sentence tells."""
        if value.kind != DATE or block is None:
            return self.grounded(value)
        return self._grounds.bear_out(value, self.alike[1].get(value.start, ()), block, surely=surely)

    def _fate(self, value: Value, block: Block | None, sides: _Sides) -> Fate:
        if block is not None and not (value.converted and value.unit == "degree"):
            return self._fate_there(block, value, sides) or self._fate_anywhere(block, value)
        if (block or value.kind in CALENDAR or is_duration(value.unit)) and self._is_reckoned(value, block):
            return Fate(BORNE_OUT, value, block=block)
        return self._fate_anywhere(block, value)

    def _fate_there(self, block: Block, value: Value, sides: _Sides) -> Fate | None:
        """What the wire sentences that a value's rests on make of it; None if nothing."""
        own, there = sides.own, sides.there
        told = any(_is_told_as_a_loss(block, each, value) or _is_told_in_short(each, value) for each in there)
        few = len(there) <= MOST_RECKONED
        if told or (few and any(is_the_rest(self._texts, block, each, value, own, there) for each in there)):
            return Fate(BORNE_OUT, value, block=block)
        held = _held(block, value, own, there)
        if held and not self._is_told_otherwise(held, block):
            return held
        turned = any(is_bound_the_other_way(each, value) or in_two_units(each, value) for each in there)
        rival = self._rival(block, value, sides)
        if not (turned or self._stands_for(rival, value, block)) and self._is_reckoned(value, block, rival):
            return Fate(BORNE_OUT, value, block=block)
        if rival and has_moved(block, value, [rival], there):
            return Fate(BORNE_OUT, value, block=block)
        return Fate(CHANGED, value, rival, block=block) if rival else None

    def _fate_anywhere(self, block: Block | None, value: Value) -> Fate:
        kept = value.converted or self._grounded(value, block)
        return Fate(BORNE_OUT if kept else UNSUPPORTED, value, block=block)

    def _is_reckoned(self, value: Value, block: Block | None, rival: Value | None = None) -> bool:
        if value.kind == DATE and block is not None:
            return self._grounds.is_reckoned(value, block, surely=rival is not None)
        sources = block.sources if block else range(len(self._texts[0].sentences))
        return self._reckoned.bears_out(value, sources)

    def _stands_for(self, rival: Value | None, value: Value, block: Block) -> bool:
        """Whether a value stands for one in its unit, and does not tell how it comes of others: *1,700 jobs* of *1,400 jobs*."""
        alike = rival is not None and stands_for(rival, value)
        return alike and not self._reckoned.is_surely_reckoned(value, block.sources)

    def _is_told_otherwise(self, fate: Fate, block: Block) -> bool:
        """Whether an exchanged value is the other rounded, or one is so much more or less than another: *40 more than the 300*."""
        if fate.outcome != CHANGED or fate.wire is None:
            return False
        if is_rounded(fate.value, [fate.wire]):
            return True
        if self._reckoned.is_plainly_reckoned(fate.value, block.sources):
            return True
        sides = zip(self._texts, (fate.wire, fate.value), strict=True)
        return any(is_told_as_reckoned(*side) for side in sides) and self._is_reckoned(fate.value, block)

    @cached_property
    def _reckoned(self) -> Reckoned:
        return Reckoned(self._texts, self.wire, *self._grounds.todays)

    def _rival(self, block: Block, value: Value, sides: _Sides) -> Value | None:
        """The value that counts the same thing, which a value answers to: it alone can, or the wire report bears it out nowhere."""
        rival = rival_among(self._free(value, sides), value) or self._only_figure(block, value, sides)
        alone = not any(count_the_same(each, value) for each in sides.left if each is not value)
        if value.kind == DATE:
            return rival if alone and rival and not self._grounded(value, block, surely=True) else None
        vague = rival is not None and rival.vague
        here = alone and block.link.label != MIXED and not (vague or self._told_near(value, block))
        return rival if here or not self.grounded(value) else None

    def _only_figure(self, block: Block, value: Value, sides: _Sides) -> Value | None:
        """The one figure of the wire sentences, where the derivative's has one too and what it rests on tells of nothing else."""
        figures = [[each for each in side if _is_large(each)] for side in (sides.there, sides.own)]
        alone = all(len(each) == 1 for each in figures) and figures[1][0] is value
        return figures[0][0] if alone and len(block.sources) == 1 and not block.link.weak else None

    def _told_near(self, value: Value, block: Block) -> bool:
        """Whether the wire report has an exact value close to the sentences that a value's rests on, in one with words in common, or an age right after the same name."""
        there = self.alike[1].get(value.start, ())
        if value.unit == AGE and any(self._follow_one_name(each, value) for each in there):
            return True
        return any(
            abs(each.sentence - index) <= TOLD_TOGETHER
            and _is_exact(each, value)
            and self._bears_out(each, value)
            and (each.sentence in block.sources or self._are_akin(each, value))
            for each in there
            for index in block.sources
        )

    def _follow_one_name(self, *both: Value) -> bool:
        """Whether two ages stand after a comma behind the same word of a name: *Dale Prewitt, 38,* and *Prewitt, 38,*."""
        ends = zip(self._texts, (each.start - len(", ") for each in both), strict=True)
        names = [{each.text.split()[-1] for each in text.mentions if each.end == end} for text, end in ends]
        return bool(names[0] & names[1])

    def _free(self, value: Value, sides: _Sides) -> list[Value]:
        """Without the values of others, conversions, and those of another toll: no number of the killed was changed for one of the hurt."""
        own = toll(self._texts[1], value)
        there = zip(sides.there, sides.told_by, strict=True)
        untold = (each for each, told_by in there if all(said is value for said in told_by))
        given = (each for each in untold if not each.converted)
        return [each for each in given if not own or toll(self._texts[0], each) in ("", own)]

    def _bears_out(self, wire: Value, derivative: Value) -> bool:
        """Whether a value of the wire report that agrees is ground enough for the derivative's.

        It is not where a date is more exact, where one count is held against both sides of a score, where a count of something is told as a ratio, or where both are small counts of which
        the sentences have nothing in common.
        """
        if not wire.unit and is_told_as_a_ratio(self._texts[1], derivative):
            return False
        if derivative.low != derivative.high and wire.low == wire.high and not wire.vague:
            return False
        if derivative.kind == DATE:
            return self._grounds.is_no_more_exact(derivative.day, wire.day)
        if wire.sentence < 0 or not _is_small(derivative) or derivative.alone:
            return True
        return self._have_words_in_common(wire, derivative)

    def _are_akin(self, wire: Value, derivative: Value) -> bool:
        """Whether the sentences of two values have kindred words; a headline may have any."""
        if wire.sentence < 0:
            return True
        kin = Kin(self._texts[0].content[wire.sentence])
        own = {family(fold(word)) for word in WORD.findall(derivative.text)}
        return any(map(kin.of, self._texts[1].content[derivative.sentence].keys() - own))

    def _have_words_in_common(self, wire: Value, derivative: Value) -> bool:
        """Whether the sentences of two values share more than the values."""
        content = self._texts[0].content[wire.sentence], self._texts[1].content[derivative.sentence]
        own = {family(fold(word)) for word in WORD.findall(f"{wire.text} {derivative.text}")}
        return not content[0].keys() & content[1].keys() <= own


def _is_another_ordinal(value: Value, block: Block | None, sides: _Sides) -> bool:
    """*His first appearance* in the place of *his third*, where nothing there is the first."""
    there = [each for each in sides.there if value.kind == each.kind == ORDINAL]
    if block is None or any(agreement(each, value) for each in there):
        return False
    return any(block.slot(each, value) for each in there)


def is_loose(value: Value) -> bool:
    """Whether a value says so little that most texts have it somewhere: a small count, *last week*, a vague word."""
    return bool(value.day.relative) or value.vague or _is_small(value)


def _is_exact(wire: Value, own: Value) -> bool:
    """Whether two values are the same, and no loose ones of two things."""
    return agreement(wire, own) == EXACT and (counts_alike(wire, own) or not is_loose(own))


def _is_small(value: Value) -> bool:
    return not value.unit and value.kind in (NUMBER, ORDINAL) and value.high <= SMALL_COUNT


def _is_large(value: Value) -> bool:
    """Whether a value is a bare figure that few sentences have by chance."""
    return value.kind == NUMBER and not (value.unit or value.vague or value.idle or is_loose(value))


def _held(block: Block, value: Value, own: Sequence[Value], there: Sequence[Value]) -> Fate | None:
    """What the values of the sentences that a value's rests on make of it by their place, as the same words tell the same; None if nothing."""
    beside = _in_same_words(block, value, there)
    if beside is not None and all(_unit_unsaid(each, value) for each in beside[:1]):
        return Fate(BORNE_OUT, value, next(iter(beside), None), block=block)
    instead = [
        each for each in beside or _in_its_place(block, value, own, there) if are_comparable(each, value)
    ]
    return _by_place(block, value, beside or [], instead, there)


def _by_place(
    block: Block, value: Value, beside: Sequence[Value], instead: Sequence[Value], there: Sequence[Value]
) -> Fate | None:
    """Whether a value tells the same as one in its words or anywhere `there`, or was put in the place of one."""
    borne_out = _first_to_bear_out(value, beside)
    if not borne_out and has_moved(block, value, instead, there):
        return Fate(BORNE_OUT, value, block=block)
    own = borne_out or _has_its_own(value, (*beside, *instead), there)
    changed = None if own else _exchanged(block, value, beside, instead)
    if not changed and (borne_out := borne_out or _first_to_bear_out(value, there)):
        return Fate(BORNE_OUT, value, borne_out, block=block)
    if len(instead) == 1 and block.slot(instead[0], value) and count_the_same(instead[0], value):
        changed = changed or instead[0]
    return Fate(CHANGED, value, changed, sure=True, block=block) if changed else None


def _has_its_own(value: Value, others: Sequence[Value], there: Sequence[Value]) -> bool:
    """Whether the wire sentences have a value of the very thing that this one counts, and the others count none of it."""
    own = any(counts_alike(each, value) and agreement(each, value) for each in there)
    return own and not any(counts_alike(each, value) for each in others)


def _is_told_in_short(wire: Value, value: Value) -> bool:
    """*The first half of 2022* of *the second half of 2022* and *the first*."""
    return wire.kind == ORDINAL and wire.low in {value.day.half, value.day.quarter}


def _is_told_as_a_loss(block: Block, wire: Value, value: Value) -> bool:
    """*Growth was -0.4 percent*, *it shrank by 0.4 percent*; *minus 5 degrees*, *5 degrees below freezing*."""
    if wire.unit != value.unit or wire.low != -value.low or not value.low:
        return False
    unsigned = block.derivative if value.low > 0 else block.wire
    return any(each.form == "below" or are_equal(each.form, "fall") for each in unsigned)


def _exchanged(block: Block, value: Value, beside: Sequence[Value], instead: Sequence[Value]) -> Value | None:
    """The value of the sort that has its words, or those as much the other way, or in a close sentence its place, wherever else this one stands."""
    for each in beside[:1]:
        alike = each.bound == value.bound or is_bound_the_other_way(each, value)
        if alike and sort(each) == sort(value):
            return each
    if len(instead) != 1 or block.closeness < CLOSE or sort(instead[0]) != sort(value):
        return None
    stands = block.slot(instead[0], value) and not _first_to_bear_out(value, instead)
    return instead[0] if stands else None


def _first_to_bear_out(value: Value, there: Sequence[Value]) -> Value | None:
    return next((each for each in there if agreement(each, value) or _converted(each, value)), None)


def _in_same_words(block: Block, value: Value, there: Sequence[Value]) -> list[Value] | None:
    """The wire values in the same place and words, but for those that tell another thing (``minus 3``); None if its words are others."""
    own = places(block.derivative, value)
    pieces = [block.wire[wire] for wire, here in block.matched if here in own]
    if not pieces or len(pieces) < len(own):
        return None
    same = touched(there, pieces)
    return [each for each in same if (each.kind in CALENDAR) == (value.kind in CALENDAR)]


def _unit_unsaid(wire: Value, derivative: Value) -> bool:
    """``three times`` and ``three``: the same number, of which one text does not say the unit."""
    alike = wire.low == derivative.low and wire.bound == derivative.bound
    return alike and not (wire.unit and derivative.unit)


def _converted(wire: Value, derivative: Value) -> bool:
    """Whether a sum in brackets is the newsroom's own of the one before it, in money that the wire has not."""
    return derivative.converted and wire.kind == derivative.kind == MONEY and wire.unit != derivative.unit


def _in_its_place(block: Block, value: Value, own: Sequence[Value], there: Sequence[Value]) -> list[Value]:
    """The wire values in the stretch that stands where the derivative has this one, without those that others of it tell."""
    difference = block.counterpart(value.start, value.end)
    if difference is None:
        return []
    wire, derivative = block.held(difference)
    others = [each for each in touched(own, derivative) if each is not value]
    return [each for each in touched(there, wire) if not any(agreement(each, other) for other in others)]
