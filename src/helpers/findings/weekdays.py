"""The day of the week on which something was, in a retold sentence: *warned on Wednesday*, *the warning went out on Friday*."""

from collections.abc import Iterator, Sequence
from datetime import date

from helpers.document.document import Document
from helpers.document.values.agreement import agreement
from helpers.document.values.value import DATE, Value
from helpers.findings.deeds import tells_a_time
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import Finding, said_otherwise, standing
from helpers.findings.values import of_both
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import OWNING
from helpers.pairing.compared import Compared
from helpers.pairing.links import MIXED
from helpers.pairing.redline import Block, pieces_of, touched
from helpers.pairing.timed import Stretch, Timed, stretches, todays
from helpers.pairing.valued import BORNE_OUT

_NEAR = 2
"""Wire sentences that stand so far apart at most are told together."""


def weekdays(pair: Compared) -> Iterator[Finding]:
    """A finding for the one weekday of a linked sentence where its wire sentences have another, and nothing near them that one."""
    borne_out = {fate.value.start for fate in pair.valued.fates if fate.outcome == BORNE_OUT}
    for block in pair.redline.blocks if plainly_derived(pair) else ():
        sources = _telling(pair, block)
        there, own = _weekdays(pair.wire, sources), _weekdays(pair.derivative, (block.sentence,))
        if (len(there), len(own)) != (1, 1) or own[0].start not in borne_out:
            continue
        wire, value = there[0], own[0]
        put_for = _is_another(pair, wire, value) and _rests(block, value)
        if put_for and not _is_told_near(pair, sources, value):
            yield said_otherwise("date", standing(pair.wire, wire), standing(pair.derivative, value))


def _is_another(pair: Compared, wire: Value, own: Value) -> bool:
    """Whether a weekday is not the wire's, and does not tell when something else was: *Thursday's vote*, *where Holt is expected on Sunday*."""
    if agreement(wire, own) or pair.derivative.plain.startswith(OWNING, own.end):
        return False
    return not any(
        of_both(pair, each, own) for each in pair.valued.alike[1].get(own.start, ()) if each.sentence >= 0
    )


def _weekdays(text: Document, sentences: Sequence[int]) -> list[Value]:
    """The weekdays without a date of some sentences."""
    return [each for each in text.values_of(*sentences) if _is_weekday(each)]


def _is_weekday(value: Value) -> bool:
    return value.kind == DATE and value.day.weekday >= 0 and not (value.day.month or value.day.relative)


def _telling(pair: Compared, block: Block) -> list[int]:
    """The wire sentences with which a sentence has a word of content in common beside its dates."""
    own = [each for each in block.derivative if each.content and not tells_a_time(pair.derivative, [each])]
    told = {each.family for each in own}
    shared = {each.sentence for each in block.wire if each.content and each.family in told}
    return [source for source in block.sources if source in shared]


def _rests(block: Block, value: Value) -> bool:
    """Whether a day stands in what the derivative's sentence has of the wire report."""
    return block.link.label != MIXED or block.rests(value.start, value.end)


def _is_told_near(pair: Compared, sources: Sequence[int], value: Value) -> bool:
    """Whether the wire report has a day, outside quotation marks, in some sentences or near them, or one of which it comes."""
    own = pieces_of(pair.derivative, value.sentence)
    kin = Kin(each.family for each in own if each.content and not tells_a_time(pair.derivative, [each]))
    linked = {
        at for at, content in enumerate(pair.wire.content) if at in sources or any(map(kin.of, content))
    }
    here = [at for at in linked if any(abs(at - source) <= _NEAR for source in sources)]
    quoted = [one for at in here for one in pieces_of(pair.wire, at) if one.quoted]
    near = [each for each in pair.wire.values_of(*here) if not touched([each], quoted)]
    if any(_is_weekday(each) and agreement(each, value) for each in near):
        return True
    return _is_reckoned(pair, near, value)


def _is_reckoned(pair: Compared, near: Sequence[Value], value: Value) -> bool:
    """Whether a weekday is that of a date among some values, or comes of a weekday among them: *two days later*."""
    there, own = (todays(text, (*pair.wire.values, *pair.derivative.values)) for text in pair)
    days, known = stretches(value, own or there), there or own
    unknown = any(each.day.relative for each in near) and not known
    same = any(on.holds(day) for day in _single_days(near, known) for on in days)
    return unknown or same or Timed(pair.wire, near, (), ()).is_day(value, pair.derivative)


def _single_days(near: Sequence[Value], seen_from: Sequence[date]) -> list[Stretch]:
    """The days that the dates among some values may be, but for weekdays and what is longer than a day: *May 3*, not *in May*."""
    dates = (each for each in near if not _is_weekday(each))
    return [day for each in dates for day in stretches(each, seen_from) if day.first == day.last]
