"""A figure told of more than it is of: a part's word told of the whole, a sum for some years told of each, a count told as money."""

import re
from collections.abc import Iterator
from itertools import pairwise

from helpers.document.document import Document
from helpers.document.values.agreement import agreement
from helpers.document.values.value import CALENDAR, MONEY, NUMBER, ORDINAL, Value, in_days, is_duration
from helpers.findings.amounts import told_otherwise
from helpers.findings.finding import Finding, place_of, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.figures import told_of
from helpers.pairing.redline import Block, Piece, Pieces, pieces_of

_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|which|whom)\b")
_INCLUDING = listed.alternatives(*listed.lines("numbers", "among them"))
_AMONG_THEM = re.compile(rf"[,–—-]\s*(?:{_INCLUDING})\s(?:\w+\s)?$")
_OF_THE = re.compile(r"\bof\s(?:the\s)?$", re.IGNORECASE)
_DURING = listed.alternatives(*sorted(listed.words("numbers", "over a time")))
_OVER = re.compile(rf"\b(?:{_DURING})\s(?:(?:the|its|a)\s)?(?:[a-z]+\s)?$", re.IGNORECASE)
_PARTING = re.compile(r"[,;:]|\band\b")
_JOINED = ("and", "or")
_PARTLY = listed.words("numbers", "partly")
_REGULAR = listed.words("numbers", "regularly")
_ROW = listed.alternatives(*listed.lines("numbers", "in a row"))
_IN_A_ROW = re.compile(rf"(?:an?\s)?[\w-]+\s(?P<row>(?:{_ROW})\s)?(?P<what>\w+)(?(row)|\s(?:{_ROW}))\b")
_FIRST = re.compile(r"\bfirst\s[^.,;:]*\b(?:in|for)\s$", re.IGNORECASE)
_BESIDE_FIRST = 40
"""*First* stands in so many characters before a stretch of time."""
_LONGEST_BEFORE = 24
"""Characters before a figure in which *among them* stands, or *over the first*."""
_BESIDE = 2
"""So many words on either side of a figure say what it counts, and how."""
_Kept = tuple[Value, Value]


def spread(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure of a linked sentence that is told of more than its wire sentence tells it of."""
    for block in pair.redline.blocks:
        if block.link.weak:
            continue
        yield from _told_as_the_first(pair, block)
        for wire, own in _kept(pair, block):
            if _has_a_parts_word(pair, block, wire, own):
                yield told_otherwise(pair, "number", [wire], [own])
            elif _is_for_each_year(pair, wire, own) or _is_of_other_money(pair, wire, own):
                yield told_otherwise(pair, "unit", [wire], [own])


def _told_as_the_first(pair: Compared, block: Block) -> Iterator[Finding]:
    """*The first fall in five months*, where it fell *for the fifth month in a row*."""
    for own in (each for each in pair.derivative.values_of(block.sentence) if is_duration(each.unit)):
        first = _FIRST.search(pair.derivative.plain, max(0, own.start - _BESIDE_FIRST), own.start)
        for wire in pair.wire.values_of(*block.sources):
            row = _IN_A_ROW.match(pair.wire.plain, wire.start)
            if first and row and (wire.low, family(row["what"])) == (own.low, family(own.unit)):
                told = place_of(pair.derivative, first.start(), own.end, own.sentence)
                places = place_of(pair.wire, *row.span(), wire.sentence), told
                yield said_otherwise("number", *places, sure=True, grave=True)


def _kept(pair: Compared, block: Block) -> Iterator[_Kept]:
    """Each figure of a sentence with the one of its wire sentences that is as much, whatever it is of."""
    there = [each for at in block.sources for each in _figures(pair.wire, at)]
    for value in _figures(pair.derivative, block.sentence):
        alike = [each for each in there if (each.low, each.high) == (value.low, value.high)]
        if len(alike) == 1:
            yield alike[0], value


def _figures(text: Document, sentence: int) -> list[Value]:
    values = (each for each in text.values_of(sentence) if each.kind not in (ORDINAL, *CALENDAR))
    return [each for each in values if not (each.idle or each.vague)]


def _has_a_parts_word(pair: Compared, block: Block, wire: Value, own: Value) -> bool:
    """*37 injured, nine of them seriously*, *37 seriously hurt*: a part's words stand with the whole, and the part is gone."""
    kept = _figures(pair.derivative, own.sentence)
    if any(each.end < own.start and pair.derivative.plain.startswith(" of ", each.end) for each in kept):
        return False
    parts = _figures(pair.wire, wire.sentence)
    gone = (part for part in parts if not any(agreement(part, each) for each in kept))
    return any(_is_told_as(pair, block, part, (wire, own)) for part in gone)


def _is_told_as(pair: Compared, block: Block, part: Value, whole: _Kept) -> bool:
    """Whether the derivative tells of the whole what the wire report tells of a part alone: *seriously* beside *37*."""
    wire, own = whole
    of_part, beside = told_of(block.wire, part) - told_of(block.wire, wire), told_of(block.derivative, own)
    if _is_some_of_them(pair.wire, wire, part):
        near = Kin(beside & _right_beside(pair.derivative, own))
        return any(map(near.of, of_part))
    return _is_part_of_the_first(pair.wire, wire, part) and len(of_part) > 1 and of_part <= beside


def _is_some_of_them(text: Document, whole: Value, part: Value) -> bool:
    """*Nine of them*, *including nine* after the whole."""
    if not _may_be_parts(whole, part):
        return False
    start = max(whole.end, part.outer[0] - _LONGEST_BEFORE)
    among = _AMONG_THEM.search(text.plain, start, part.outer[0])
    return among is not None or _OF_THEM.match(text.plain, part.end) is not None


def _is_part_of_the_first(text: Document, whole: Value, part: Value) -> bool:
    """*Of the 66 samples, 14 …*"""
    before = _OF_THE.search(text.plain, max(0, whole.start - _LONGEST_BEFORE), whole.start)
    return _may_be_parts(whole, part) and before is not None


def _may_be_parts(whole: Value, part: Value) -> bool:
    return whole.end < part.start and not (part.unit or whole.unit) and part.low < whole.low


def _with_no_second(pieces: Pieces) -> list[Piece]:
    """The words of content but for the first of two: *men* alone in *women and men*."""
    joined = {one for one, following in pairwise(pieces) if following.form in _JOINED}
    return [each for each in pieces if each.content and each not in joined]


def _right_beside(text: Document, value: Value) -> set[str]:
    """The families of the words next to a figure, but for the first of two: *women* in *26 women and men*; none where only some are told of."""
    pieces = pieces_of(text, value.sentence)
    if any(each.form in _PARTLY for each in pieces):
        return set()
    told = _with_no_second(pieces)
    after = [each.family for each in told if each.start >= value.end][:_BESIDE]
    return {*after, *[each.family for each in told if each.end <= value.start][-_BESIDE:]}


def _is_for_each_year(pair: Compared, wire: Value, own: Value) -> bool:
    """*11 million over three years*, *11 million a year for three years*, and the other way round."""
    if (wire.unit, wire.kind) != (own.unit, own.kind) or bool(wire.per) == bool(own.per):
        return False
    per, text, whole = (wire.per, pair.derivative, own) if wire.per else (own.per, pair.wire, wire)
    if not is_duration(per) or any(each.form in _REGULAR for each in pieces_of(text, whole.sentence)):
        return False
    sides = _stretches(pair.wire, wire, per), _stretches(pair.derivative, own, per)
    return any(agreement(one, other) for one in sides[0] for other in sides[1])


def _stretches(text: Document, value: Value, per: str) -> list[Value]:
    """The stretches of time in the sentence of a figure, over which it is told, that are longer than what it is for each of."""
    one = in_days(value._replace(low=1.0, high=1.0, unit=per, per=""))
    here = (each for each in text.values_of(value.sentence) if is_duration(each.unit) and in_days(each) > one)
    near = (each for each in here if _is_in_one_clause(text, value, each))
    return [
        each for each in near if _OVER.search(text.plain, max(0, each.start - _LONGEST_BEFORE), each.start)
    ]


def _is_in_one_clause(text: Document, value: Value, stretch: Value) -> bool:
    """Whether nothing parts a figure from a stretch of time; where that opens the sentence a comma may."""
    if stretch.start < value.start:
        return " and " not in text.plain[stretch.end : value.start]
    return _PARTING.search(text.plain, value.end, stretch.start) is None


def _is_of_other_money(pair: Compared, wire: Value, own: Value) -> bool:
    """*400 million euros*, *400 million talars*: money in one text, and in the other so many of something else."""
    if (wire.kind == MONEY) == (own.kind == MONEY):
        return False
    money, text, count = (wire, pair.derivative, own) if wire.kind == MONEY else (own, pair.wire, wire)
    after = WORD.match(text.plain, count.end + 1)
    if count.kind != NUMBER or count.unit or after is None or not after[0].endswith("s"):
        return False
    other = family(fold(after[0]))
    named = other in {family(each) for each in money.unit.split()}
    return count.counted[:1] == (other,) and not named and not _stands_as_a_count(pair, wire, own, count)


def _stands_as_a_count(pair: Compared, wire: Value, own: Value, count: Value) -> bool:
    """Whether the other text has so many of the same too."""
    others = (each for text in pair for each in text.values if each not in (wire, own))
    return any(each.kind == NUMBER and each.low == count.low and not each.unit for each in others)
