"""Figures of a part that are told of the whole: *in the northern provinces*, *across the country*."""

from collections.abc import Iterator

from helpers.document.values.value import CALENDAR, Value
from helpers.findings.clauses import Line, View, phrase_end, wire_views
from helpers.findings.finding import Finding, Place, difference
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Piece, meet

_WHOLE = listed.phrases("numbers", "of the whole")
_PART = listed.words("numbers", "of a part", "of a part by itself")
_BY_ITSELF = listed.words("numbers", "of a part by itself")
_PREPOSITIONS = listed.words("opposites", "prepositions")
_REACH = 12
"""A word that limits a figure stands so many words beside it at most."""


def scope(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure of linked sentences that the wire report gives for a part of what the derivative gives it for."""
    for view in wire_views(pair, weak=False):
        whole = _whole(view.other)
        if whole is not None and _whole(view.own) is None and _is_new(view, whole):
            for value in _figures_there(pair, view.block):
                if (part := _part(view, value)) is not None:
                    told = f"the wire report gives {value.text} for a part (“{part.text}”), the derivative for the whole (“{whole.text}”)"
                    yield difference("wording", part, whole, told)


def _figures_there(pair: Compared, block: Block) -> Iterator[Value]:
    """The figure of the wire sentences that each of a derivative's sentence is, where one alone is."""
    for value in pair.derivative.values_of(block.sentence):
        if value.kind not in CALENDAR:
            alike = pair.valued.alike[1].get(value.start, ())
            there = [each for each in alike if each.sentence in block.sources]
            yield from there if len(there) == 1 else ()


def _whole(line: Line) -> Place | None:
    """The first words that say that everything is counted, outside quotation marks."""
    forms = [each.form for each in line.pieces]
    ends = ((at, phrase_end(_WHOLE, forms, at)) for at, each in enumerate(line.pieces) if not each.quoted)
    return next((line.place(range(at, end)) for at, end in ends if end), None)


def _is_new(view: View, whole: Place) -> bool:
    """Whether the wire sentences have no word of content of what is counted."""
    words = {each.family for each in view.other.pieces if meet(each, whole) and each.content}
    return words.isdisjoint(view.block.families[0])


def _part(view: View, value: Value) -> Place | None:
    """The words near a figure that limit what it counts, that the derivative's sentence has not and that limit no nearer figure."""
    line = view.own
    figures = [at for at, each in enumerate(line.pieces) if _is_a_figure(line, each)]
    own = [at for at in figures if meet(line.pieces[at], value)]
    for at in range(max(0, own[0] - _REACH), min(own[-1] + _REACH, len(line.pieces))) if own else ():
        nearest = min(figures, key=lambda figure: abs(figure - at))
        gone = line.pieces[at].family not in view.block.families[1]
        if nearest in own and gone and _limits(line, at):
            return line.place(range(at, at + 1))
    return None


def _is_a_figure(line: Line, piece: Piece) -> bool:
    values = line.text.values_of(piece.sentence)
    return any(each.kind not in CALENDAR and meet(piece, each) for each in values)


def _limits(line: Line, at: int) -> bool:
    """*Alone*, *in the northern*, *in Ferrin district*; no word of a name."""
    piece = line.pieces[at]
    led = piece.form in _BY_ITSELF or line.has(_PREPOSITIONS, line.before(at, 3))
    return piece.form in _PART and led and piece.start not in line.text.name_words
