"""A figure that a piece keeps and tells of something else: of people for households, of the whole for each, of each of two, with another's bound."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from helpers.document.document import Document
from helpers.document.values.agreement import agreement, counts_another_sort
from helpers.document.values.value import CALENDAR, SCORE, Value
from helpers.findings.clauses import Line, phrase_end
from helpers.findings.finding import Finding, Place, place_of, said_otherwise
from helpers.findings.verbs import is_verb
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.figures import told_of
from helpers.pairing.reckoned import SMALL_COUNT
from helpers.pairing.redline import Block, Pieces, pieces_of, touched

_ONE_EACH = frozenset(map(family, listed.words("numbers", "one for each person")))
_FOR_EACH = listed.words("numbers", "for each")
_RATES = listed.words("numbers", "rates are of")
_WHOLE = listed.phrases("numbers", "for the whole")
_Kept = tuple[Value, Value]
"""A figure of the wire report and the same in the derivative."""
_NEAR = 6
"""*Each* stands so many words from its figure at most."""


def amounts(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure of a linked sentence that its wire sentences have of something else."""
    for block in pair.redline.blocks:
        if block.link.weak:
            continue
        kept = list(_kept(pair, block))
        for wire, own in kept:
            if _counts_others(pair, wire, own) or _is_for_the_whole(pair, wire, own):
                yield told_otherwise(pair, "unit", [wire], [own])
            elif other := _is_for_each(pair, block, wire, own):
                yield told_otherwise(pair, "number", [wire, other], [own])
        for each, another in combinations(kept, 2):
            if _are_together(each, another) and _are_exchanged(pair, block, each, another):
                yield told_otherwise(pair, "number", [each[0], another[0]], [each[1], another[1]])


def _are_together(one: _Kept, other: _Kept) -> bool:
    """Whether two figures of one unit stand in one sentence of the wire report."""
    return len({(wire.sentence, wire.kind, wire.unit) for wire, _ in (one, other)}) == 1


def _are_exchanged(pair: Compared, block: Block, one: _Kept, other: _Kept) -> bool:
    """Whether two figures have each other's bounds, or stand in each other's place."""
    return _have_exchanged_bounds(one, other) or _have_changed_places(pair, block, one, other)


def _kept(pair: Compared, block: Block) -> Iterator[_Kept]:
    """The figures of a sentence that exactly one figure of its wire sentences is as much as, with that."""
    there, own = (
        _figures(text, at) for text, at in ((pair.wire, block.sources), (pair.derivative, (block.sentence,)))
    )
    for value in own:
        alike = [each for each in there if _is_as_much(each, value)]
        twice = sum(_is_as_much(value, each) for each in own) > 1
        if len(alike) == 1 and not twice:
            yield alike[0], value


def _figures(text: Document, sentences: Sequence[int]) -> list[Value]:
    values = text.values_of(*sentences)
    return [each for each in values if each.kind not in (SCORE, *CALENDAR) and not (each.idle or each.vague)]


def _is_as_much(one: Value, other: Value) -> bool:
    return (one.low, one.high, one.unit) == (other.low, other.high, other.unit)


def told_otherwise(pair: Compared, kind: str, wire: Sequence[Value], own: Sequence[Value]) -> Finding:
    """The finding for figures that are told of another thing, with what they count."""
    return said_otherwise(kind, _stretch(pair.wire, wire), _stretch(pair.derivative, own))


def _stretch(text: Document, values: Sequence[Value]) -> Place:
    """Some figures of a sentence with what stands between them, and what the last of them is of."""
    last = max(values, key=lambda each: each.start)
    after = WORD.match(text.plain, last.end + 1)
    end = after.end() if after and last.counted else last.end
    return place_of(text, min(each.outer[0] for each in values), end, last.sentence)


def _line(text: Document, value: Value) -> tuple[Line, range]:
    """The sentence of a figure, and the places of its words there."""
    line = Line(text, pieces_of(text, value.sentence))
    return line, line.stretch(value)


def _counts_others(pair: Compared, wire: Value, own: Value) -> bool:
    """``180,000 households`` and ``180,000 people``; not of what each person has one of, and no ``40 business leaders``."""
    sides = (pair.wire, wire), (pair.derivative, own)
    if own.low <= SMALL_COUNT or not counts_another_sort(wire, own):
        return False
    one_each = not _ONE_EACH.isdisjoint((*wire.counted, *own.counted))
    return not one_each and all(_is_counted_itself(text, each) for text, each in sides)


def _is_counted_itself(text: Document, value: Value) -> bool:
    """Whether the word right after a figure is what it counts, and no part of the name of another thing."""
    line, here = _line(text, value)
    beside = [line.pieces[at] for at in line.after(here.stop - 1, 2)]
    if not beside or beside[0].family != value.counted[0] or line.after_comma(here.stop):
        return False
    ends = len(beside) < 2 or line.after_comma(here.stop + 1)
    return ends or not beside[1].content or is_verb(beside[1])


def _is_for_the_whole(pair: Compared, wire: Value, own: Value) -> bool:
    """``four dollars a dose`` and ``four dollars for the full course``, ``40 trucks a day`` and ``40 trucks in all``."""
    (there, at), (line, here) = _line(pair.wire, wire), _line(pair.derivative, own)
    rated = bool(wire.per) or there.has(_RATES, there.after(at.stop - 1, 1))
    if not rated or own.per or line.has(_RATES, line.after(here.stop - 1, 1)):
        return False
    forms = [each.form for each in line.pieces]
    ends = (phrase_end(_WHOLE, forms, place) for place in line.after(here.stop - 1, 2))
    of_each = {family(wire.per), *there.families(there.after(at.stop - 1, 2))}
    return any(end and of_each.isdisjoint(line.families(line.after(end - 1, 2))) for end in ends)


def _is_for_each(pair: Compared, block: Block, wire: Value, own: Value) -> Value | None:
    """The figure of another beside one that is told of each: ``two million for Pryce and 750,000 for Kessing``, ``two million for each``."""
    (there, _), (line, here) = _line(pair.wire, wire), _line(pair.derivative, own)
    told = line.has(_FOR_EACH, line.around(here.stop - 1, _NEAR))
    if not told or there.has(_FOR_EACH, range(len(there.pieces))):
        return None
    kept = _figures(pair.derivative, (own.sentence,))
    gone = [each for each in _others_like(pair.wire, wire) if not any(agreement(each, one) for one in kept)]
    return gone[0] if len(gone) == 1 and _tells_of_all(pair, block, wire) else None


def _others_like(text: Document, value: Value) -> list[Value]:
    """The other figures of one unit in the sentence of a figure: *750,000* beside *two million*."""
    figures = _figures(text, (value.sentence,))
    return [each for each in figures if each != value and (each.unit, each.kind) == (value.unit, value.kind)]


def _tells_of_all(pair: Compared, block: Block, wire: Value) -> bool:
    """Whether the wire sentence names two or more, and the derivative's all of them or none: not *Pryce and Kessing got five years each* of three."""
    keys = pair.derivative.sentence_keys[block.sentence]
    told = {each.text: fold(each.text.split()[-1]) in keys for each in pair.named.wire[wire.sentence]}
    return len(told) > 1 and len(set(told.values())) == 1


def _have_exchanged_bounds(one: _Kept, other: _Kept) -> bool:
    """Whether each has the other's bound: *21 voted against it, at least 14 abstained*, *14 against, at least 21 abstained*."""
    bounds = one[0].bound, other[0].bound
    return bounds[0] != bounds[1] and bounds == (other[1].bound, one[1].bound)


def _have_changed_places(pair: Compared, block: Block, one: _Kept, other: _Kept) -> bool:
    """Whether each stands with words of the other's, and one with none of its own: *12 in the north, 25 in the south*, *25 in the north*."""
    there = [_words_with(pair.wire, block.wire, each[0]) for each in (one, other)]
    alone = there[0] - there[1], there[1] - there[0]
    own = [_words_with(pair.derivative, block.derivative, each[1]) for each in (one, other)]
    crossed = not (own[0].isdisjoint(alone[1]) or own[1].isdisjoint(alone[0]))
    return crossed and any(
        not any(map(Kin(words).of, of_wire)) for words, of_wire in zip(own, alone, strict=True)
    )


def _words_with(text: Document, pieces: Pieces, value: Value) -> set[str]:
    """The families of the words of content that stand with a figure between two joints, without those of other figures and dates."""
    others = {each.family for each in pieces if touched(text.values, [each])}
    return told_of(pieces, value) - others
