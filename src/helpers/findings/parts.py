"""Figures that become another part of a whole, all or none or all but so many, or count another harm: *14 of 17 counts* as *all 17 counts*, *12 arrests* as *no arrests* or *12 dead*."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise, product
from typing import NamedTuple

from helpers.document.document import Document
from helpers.document.values.agreement import agreement
from helpers.document.values.value import CALENDAR, Value
from helpers.findings.clauses import Line, View, all_views
from helpers.findings.denials import may_deny
from helpers.findings.finding import Finding, Place, exchanged, place_of, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.languages.english.words import OWNING, WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Difference, Piece, Pieces, meet, pieces_of, touched
from helpers.pairing.tolls import DEAD, NAMED, tolls

_ALL, _NONE = listed.words("numbers", "all"), listed.words("negation", "not one")
_TOTAL = _ALL | _NONE
_DEFINITE = listed.words("grammar", "definite")
_OF_A_WHOLE = re.compile(r"\s+of\s+(?:[\w’'-]+\s+){0,2}")
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|which|whom)\b")
_ALIKE = [frozenset(line.split()) for line in listed.lines("numbers", "how many")]
_QUANTITIES = frozenset().union(*_ALIKE)
_AROUND_QUANTITIES = listed.words("grammar", "determiners") | listed.words("numbers", "around how many")
_NONE_OF = _NONE | listed.words("numbers", "none of")
_HARMS = {"dead", "injured", "arrested"}
_Toll = tuple[Value, str]
_LED_BY = 40
"""*All* begins so many characters before its figure at most."""
_EXCEPTING = listed.words("numbers", "excepting")
_ONLY = listed.words("numbers", "of them alone")
_THEM = listed.words("numbers", "of them")
_AGAINST = listed.words("numbers", "excepting by themselves")
_FATES = {word: _NONE for word, name in NAMED.items() if name == DEAD} | {family("survive"): _ALL}
"""The families of words for those who died, told of *none*, and for those who survived, told of *all*."""
_NEAR = 4
"""*All*, *none* stand so many words before what is told of them at most."""


def none_or_all(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure of a close sentence in whose place stands *none* or *all*."""
    for block in pair.redline.blocks:
        for each in block.differences if block.closeness >= CLOSE else ():
            there, own = block.held(each)
            value, word = _only_value(pair.wire, there), _only_word(own)
            if value is None or word is None or _is_definite(block, each.wire, value):
                continue
            if _answers(pair, value, word):
                yield exchanged(pair, "number", there, own, sure=True, grave=word.form in _NONE)


def quantities(pair: Compared) -> Iterator[Finding]:
    """A finding for each word for how many that stands in a close sentence in the place of another: *one of* for *both*, *all* for *half*."""
    for block in pair.redline.blocks:
        for each in block.differences if block.closeness >= CLOSE else ():
            there, own = map(_how_many, block.held(each))
            if there and own and there.isdisjoint(own) and not _is_told_the_other_way(block, each):
                yield exchanged(pair, "wording", *block.held(each))


def _is_told_the_other_way(block: Block, exchange: Difference) -> bool:
    """*Neither was hurt*, *both were unhurt*."""
    none = any(piece.form in _NONE_OF for side in block.held(exchange) for piece in side)
    others = (each for each in block.differences if each != exchange)
    return none and any(piece.content or may_deny(piece) for each in others for piece in block.held(each)[1])


def _how_many(pieces: Pieces) -> set[int]:
    """Which lines of the list the words of a stretch stand in, where it has no others but small ones, and is no quotation."""
    telling = [each for each in pieces if each.form not in _AROUND_QUANTITIES - _QUANTITIES]
    if any(each.quoted or each.form not in _QUANTITIES for each in telling):
        return set()
    return {number for number, line in enumerate(_ALIKE) for each in telling if each.form in line}


def _only_value(text: Document, pieces: Pieces) -> Value | None:
    """The value that holds all words of content of a stretch but one at most, what it counts."""
    here = text.values_of(*{each.sentence for each in pieces})
    values = touched((each for each in here if not each.idle), pieces)
    beside = [each for each in pieces if each.content and not touched(values, [each])]
    return values[0] if len(values) == 1 and len(beside) <= 1 else None


def _only_word(pieces: Pieces) -> Piece | None:
    """The one word of a stretch that says none or all, where it says nothing else."""
    telling = [each for each in pieces if each.content or each.form in _TOTAL]
    return telling[0] if len(telling) == 1 and telling[0].form in _TOTAL else None


def _is_definite(block: Block, places: range, value: Value) -> bool:
    """Whether it stands after *the* or an owner, and is all there are: *the 27 members*, *all members*."""
    before = [each for each in block.wire[max(0, places.start - 1) : places.stop] if each.start < value.start]
    return any(each.form in _DEFINITE | _ALL or each.form.endswith(OWNING) for each in before)


def _answers(pair: Compared, value: Value, word: Piece) -> bool:
    """Whether a word says what an amount does not, and no value of its sentence says that."""
    equal = (value.low, word.form) in ((0, word.form), (2, "both"))
    own = pair.derivative.values_of(word.sentence)
    told = equal or value.kind in CALENDAR or word.quoted
    return not (told or any(agreement(value, each) for each in own))


class _Part(NamedTuple):
    """So many of so many; or such a share, *four in five*, of them."""

    part: Value
    whole: Value


def parts(pair: Compared) -> Iterator[Finding]:
    """A finding for each linked sentence that tells another part of a whole than its wire sentences do."""
    for block in pair.redline.blocks:
        there, own = _two_parts(pair, block)
        if there and own:
            close = block.closeness >= CLOSE
            yield said_otherwise("number", there, own, sure=close, grave=close)


def _two_parts(pair: Compared, block: Block) -> tuple[Place | None, Place | None]:
    """The one part that a side tells, and the other part or the whole that the other has for it; None for what is not told."""
    parts_of = _parts(pair.wire, block.sources), _parts(pair.derivative, (block.sentence,))
    match parts_of:
        case [there], [own] if _are_two(there, own):
            if _has(pair.derivative, (block.sentence,), there.part) and _has(
                pair.wire, block.sources, own.part
            ):
                return None, None
            return _place_of_part(pair.wire, there), _place_of_part(pair.derivative, own)
        case [there], []:
            return _place_of_part(pair.wire, there), _told_whole(pair.derivative, (block.sentence,), there)
        case [], [own]:
            return _told_whole(pair.wire, block.sources, own), _place_of_part(pair.derivative, own)
    return None, None


def _parts(text: Document, sentences: Collection[int]) -> list[_Part]:
    figures = (each for each in text.values_of(*sentences) if each.kind not in CALENDAR)
    values = [each for each in figures if not text.plain.endswith("every ", 0, each.start)]
    may_be = (_Part(*each) for each in pairwise(values) if not (each[0].idle or each[1].unit))
    found = [each for each in may_be if _OF_A_WHOLE.fullmatch(text.plain, each.part.end, each.whole.start)]
    return found or [_Part(part, whole) for part in values for whole in _whole_of_them(text, part, values)]


def _whole_of_them(text: Document, part: Value, values: Collection[Value]) -> list[Value]:
    """The count that stands last before *two of them*."""
    before = [each for each in values if each.end <= part.start and each.counted and not each.unit]
    return before[-1:] if _OF_THEM.match(text.plain, part.end) and not part.unit else []


def _are_two(wire: _Part, own: _Part) -> bool:
    """Whether of one whole two parts are told, and they are not all of it together."""
    if not agreement(wire.whole, own.whole) or agreement(wire.part, own.part):
        return False
    return "%" not in (wire.part.unit, own.part.unit) and wire.part.low + own.part.low != wire.whole.low


def _told_whole(text: Document, sentences: Collection[int], other: _Part) -> Place | None:
    """Where a text tells all of the whole, and the other text's part nowhere in these sentences."""
    if _has(text, sentences, other.part):
        return None
    for each in text.values_of(*sentences):
        if agreement(other.whole, each):
            before = list(WORD.finditer(text.plain, max(0, each.start - _LED_BY), each.start))[-3:]
            first = next((word for word in before if fold(word[0]) in _ALL), None)
            if first is not None:
                return place_of(text, first.start(), each.end, each.sentence)
    return None


def _has(text: Document, sentences: Collection[int], value: Value) -> bool:
    """Whether a value of some sentences tells the same as another."""
    return any(agreement(value, each) for each in text.values_of(*sentences))


def _place_of_part(text: Document, each: _Part) -> Place:
    return place_of(text, each.part.start, max(each.part.end, each.whole.end), each.part.sentence)


def harms(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure of a linked sentence that counts the dead where the wire sentences, or those beside them, count as many injured or arrested, or the other way round."""
    there, own = map(_all_tolls, pair)
    known, kept = ({(value.low, harm) for value, harm in told} for told in (there, own))
    for block in pair.redline.blocks:
        for wire, derivative in _of_another_harm(block, there, own):
            if (derivative[0].low, derivative[1]) not in known and (wire[0].low, wire[1]) not in kept:
                yield _harmed(pair, block, wire, derivative)


def _all_tolls(text: Document) -> list[_Toll]:
    """The figures of a text that count people who came to one harm, with that."""
    return [(each, harm) for each in text.values for harm in _harm(text, each)]


def _of_another_harm(block: Block, there: list[_Toll], own: list[_Toll]) -> Iterator[tuple[_Toll, _Toll]]:
    """Each two figures that agree and count another harm, of the wire sentences or those beside them and of the derivative's."""
    near = {at for source in block.sources for at in (source - 1, source, source + 1)}
    wire = [each for each in there if each[0].sentence in near]
    derivative = [each for each in own if each[0].sentence == block.sentence]
    for (value, harm), (other, of_other) in product(wire, derivative):
        if harm != of_other and agreement(value, other):
            yield (value, harm), (other, of_other)


def _harmed(pair: Compared, block: Block, there: _Toll, own: _Toll) -> Finding:
    sides = zip(pair, (there, own), strict=True)
    places = [_with_its_harm(text, *each) for text, each in sides]
    return said_otherwise("wording", *places, grave=block.closeness >= CLOSE)


def _with_its_harm(text: Document, value: Value, harm: str) -> Place:
    """A figure and what stands between it and the nearest word that tells what it counts."""
    telling = (each for each in pieces_of(text, value.sentence) if NAMED.get(each.family) == harm)
    nearest = min(telling, key=lambda each: abs(each.start - value.start), default=value)
    ends = min(nearest.start, value.start), max(nearest.end, value.end)
    return place_of(text, *ends, value.sentence)


def _harm(text: Document, value: Value) -> list[str]:
    """What has befallen the people whom a figure counts, if it is told and no other thing of them."""
    found = {each for each in tolls(text, value) if each in _HARMS}
    return list(found) if len(found) == 1 else []


def excepted(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure that one side alone tells as the exception, *all but a third*, or which *all* has lost, in sentences that differ in nothing else."""
    for view in all_views(pair):
        for at in _exceptions(view.own):
            there = _told_plainly(view, at)
            if there is not None:
                places = view.own.place(range(at - 2, at + 1)), view.other.place(range(there, there + 1))
                yield said_otherwise("number", *view.turned(*places), sure=False)


def _exceptions(line: Line) -> list[int]:
    """Where figures begin that stand after *all but*."""
    forms = [each.form for each in line.pieces]
    return [at for at in range(2, len(forms)) if forms[at - 2] in _ALL and forms[at - 1] in _EXCEPTING]


def _told_plainly(view: View, at: int) -> int | None:
    """Where the other side has the figure after *all but*, and neither that there nor a word of content or a denial of its own."""
    value = _value_at(view.own, at)
    if value is None or view.block.closeness < CLOSE or _exceptions(view.other) or _tells_more(view, value):
        return None
    there = range(len(view.other.pieces))
    plain = next((n for n in there if (told := _value_at(view.other, n)) and agreement(value, told)), None)
    return _all(view.other) if plain is None and view.side == 0 else plain


def _all(line: Line) -> int | None:
    """Where a side says *all*."""
    return next((number for number, each in enumerate(line.pieces) if each.form in _ALL), None)


def _alone(view: View, value: Value) -> Iterator[Piece]:
    """The words that one side alone has, but for the figure."""
    yield from (each for at, each in enumerate(view.other.pieces) if at not in view.there.values())
    own = (each for at, each in enumerate(view.own.pieces) if at not in view.there)
    yield from (each for each in own if not meet(each, value))


def _tells_more(view: View, value: Value) -> bool:
    """Whether either side has a word of content or a denial that the other has not, but for the figure: *were without power*, *had power*."""
    telling = (each for each in _alone(view, value) if each.form not in _ONLY | _ALL | _EXCEPTING)
    return any(each.content or each.form in _AGAINST or may_deny(each) for each in telling)


def _value_at(line: Line, at: int) -> Value | None:
    """The value of which a word is part."""
    return next(iter(touched(line.text.values, [line.pieces[at]])), None)


def survivals(pair: Compared) -> Iterator[Finding]:
    """A finding for *all of them survived* where the wire report has one of them dead beside what both tell."""
    every = range(len(pair.wire.sentences))
    if _all_survived(pair.wire, every):
        return
    for block in pair.redline.blocks:
        last = max(block.sources)
        there = _some_died(pair.wire, [at for at in (*block.sources, last + 1) if at in every])
        own = _all_survived(pair.derivative, [block.sentence, *_told_next(pair, block, last + 1)])
        if there and own:
            yield said_otherwise("number", there, own, sure=False)


def _told_next(pair: Compared, block: Block, source: int) -> list[int]:
    """The next sentence of the derivative, if it rests on nothing or on this wire sentence."""
    after = block.sentence + 1
    resting = pair.redline.by_sentence.get(after)
    rests = resting is None or resting.sources == (source,)
    return [after] if rests and after < len(pair.derivative.sentences) else []


def _some_died(text: Document, sentences: Iterable[int]) -> Place | None:
    """Where so many *of them* died."""
    for number in sentences:
        pieces = pieces_of(text, number)
        of = next((at for at in range(1, len(pieces) - 1) if _is_of_them(pieces, at)), 0)
        told = (each for each in pieces[of:] if of and NAMED.get(each.family) == DEAD)
        if died := next(told, None):
            return place_of(text, pieces[of - 1].start, died.end, number)
    return None


def _is_of_them(pieces: Pieces, at: int) -> bool:
    """*Two of them*; not *all of them*, *none of them*."""
    of_them = pieces[at].form == "of" and pieces[at + 1].form in _THEM
    return of_them and pieces[at - 1].form not in _ALL | _NONE


def _all_survived(text: Document, sentences: Iterable[int]) -> Place | None:
    """Where all have survived, or none has died."""
    for number in sentences:
        if _FATES.keys().isdisjoint([part.family for part in text.cut[number].parts]):
            continue
        pieces = pieces_of(text, number)
        for at, piece in enumerate(pieces):
            whole = _FATES.get(piece.family, ())
            first = next((each for each in pieces[max(0, at - _NEAR) : at] if each.form in whole), None)
            if first:
                return place_of(text, first.start, piece.end, number)
    return None
