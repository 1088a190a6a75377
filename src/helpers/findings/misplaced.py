"""Figures told of another thing than in the wire report: *output rose to 7,100* where that is the other pit's, *revenue of 42* for *a profit of 42*."""

from collections.abc import Iterator
from itertools import product

from helpers.document.values.agreement import EXACT, agreement
from helpers.document.values.value import CALENDAR, Value
from helpers.findings.clauses import Line, View, holds, wire_views
from helpers.findings.finding import Finding, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.kindred import Kin
from helpers.languages.english.opposites import are_equal
from helpers.pairing.compared import Compared
from helpers.pairing.figures import told_of
from helpers.pairing.redline import CLOSE, Piece, touched

_COMING_TO = listed.words("numbers", "before to")
_GENERAL = listed.words("numbers", "general labels")
MOST_FIGURES = 8
"""A sentence of more figures is a table."""
_NEAR = 6
"""What a figure is told of stands so many words before it at most."""


def misplaced(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure of a close sentence that the wire sentence has, of something else."""
    for view in wire_views(pair):
        yield from _by_so_much(view)
        if view.block.closeness < CLOSE or len(view.block.sources) > 1:
            continue
        wire = _figures(view.own)
        for figure in _figures(view.other) if len(wire) <= MOST_FIGURES else ():
            same = [each for each in wire if agreement(each, figure) == EXACT]
            if len(same) == 1:
                yield from _of_another(view, same[0], figure)
                yield from _called_otherwise(view, same[0], figure)


def _by_so_much(view: View) -> Iterator[Finding]:
    """A figure *by* which something changes that it changes *to*, or the other way round: *cut to 15 percent*, *cut by 15 percent*."""
    there, own = _changing(view.own), _changing(view.other)
    for way, other in (("to", "by"), ("by", "to")):
        for (wire, words), (figure, others) in product(there[way], own[other]):
            if agreement(wire, figure) == EXACT:
                yield said_otherwise("number", view.own.place(words), view.other.place(others))


def _changing(line: Line) -> dict[str, list[tuple[Value, range]]]:
    """The figures right after *to*, and those after *by*, each with its words and that; none that something *came to*."""
    found: dict[str, list[tuple[Value, range]]] = {"to": [], "by": []}
    for figure in _figures(line) if line.has(found, range(len(line.pieces))) else ():
        places = line.stretch(figure)
        before = line.before(places.start, 2)
        way = line.pieces[before.stop - 1].form if before else ""
        if way in found and not any(holds(_COMING_TO, line.pieces[at]) for at in before[:-1]):
            found[way].append((figure, range(places.start - 1, places.stop)))
    return found


def _figures(line: Line) -> list[Value]:
    values = touched(line.values, line.pieces)
    return [each for each in values if not (each.idle or each.kind in CALENDAR)]


def _of_another(view: View, same: Value, figure: Value) -> Iterator[Finding]:
    """A figure in the place of the one before it in the wire sentence, where nothing is left of what that tells it of."""
    instead = _in_its_place(view, figure)
    if instead is None or _has(view.other, instead, figure.sentence):
        return
    if (instead.kind, instead.unit) != (same.kind, same.unit) or instead.start >= same.start:
        return
    own = Kin(view.block.families[1])
    whose = told_of(view.block.wire, same) - told_of(view.block.wire, instead)
    if whose and not any(map(own.of, whose)):
        first, last = (view.own.stretch(each) for each in (instead, same))
        places = view.own.place(range(first.start, last.stop)), view.other.place(view.other.stretch(figure))
        yield said_otherwise("number", *places)


def _has(line: Line, figure: Value, sentence: int) -> bool:
    """Whether a sentence has a figure too."""
    return any(agreement(figure, each) for each in line.text.values_of(sentence))


def _in_its_place(view: View, figure: Value) -> Value | None:
    """The wire figure that comes next after the word before another."""
    at = view.other.stretch(figure).start
    back = {there: here for here, there in view.block.matched}
    before = next(iter(view.other.content(reversed(view.other.before(at, _NEAR)))), None)
    if before not in back:
        return None
    word = view.own.pieces[back[before]]
    return next((each for each in _figures(view.own) if each.start >= word.end), None)


def _called_otherwise(view: View, same: Value, figure: Value) -> Iterator[Finding]:
    """A figure *of* one thing in the wire sentence, and of what another figure there is of."""
    there, here = _label(view.own, same), _label(view.other, figure)
    if there is None or here is None:
        return
    if _is_of_another_figure(view, same, there, view.other.pieces[here]):
        wire, own = range(there, view.own.stretch(same).stop), range(here, view.other.stretch(figure).stop)
        yield said_otherwise("number", view.own.place(wire), view.other.place(own))


def _is_of_another_figure(view: View, same: Value, there: int, own: Piece) -> bool:
    """Whether a word is no kin of the one that a figure is of, and is one that another figure is of in the wire sentence."""
    wire = view.own.pieces[there]
    alike = own.form in _GENERAL or Kin({wire.family}).of(own.family) or are_equal(wire.form, own.form)
    labels = (_label(view.own, each) for each in _figures(view.own) if each != same)
    known = Kin(view.own.pieces[at].family for at in labels if at is not None)
    return not alike and bool(known.of(own.family))


def _label(line: Line, figure: Value) -> int | None:
    """Where the word of content stands in *a profit of 42*."""
    at = line.stretch(figure).start
    of = at >= 2 and line.pieces[at - 1].form == "of" and line.pieces[at - 2].content
    return at - 2 if of else None
