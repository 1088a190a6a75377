"""What is told of more than it holds of: *in the northern provinces*, *across the country*; *since 2009*, *ever*; *after the fire*, *at the time of the fire*."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from helpers.document.values.value import CALENDAR, Value, is_duration
from helpers.findings.clauses import Line, View, phrase_end, wire_views
from helpers.findings.finding import Finding, Place, difference, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.listed import Phrase
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, meet, touched

_WHOLE = listed.phrases("numbers", "of the whole")
_PART = listed.words("numbers", "of a part", "of a part by itself")
_BY_ITSELF = listed.words("numbers", "of a part by itself")
_PREPOSITIONS = listed.words("opposites", "prepositions")
_REACH = 12
"""A word that limits a figure stands so many words beside it at most."""

_EVER, _DURING = listed.phrases("steps", "of all time"), listed.phrases("steps", "at that time")
_BECAUSE, _AFTER = listed.phrases("causes", "because"), listed.words("steps", "after that time")
_MOST, _HAVE = listed.words("steps", "the most of it"), listed.words("grammar", "auxiliaries")
_SINCE, _WITHIN, _NEAR = frozenset({"since"}), ("in", "for", "over"), 5
"""A thing stands so many words behind the word that tells when."""

_Phrases = Mapping[str, Sequence[tuple[str, Phrase]]]


def scope(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure of linked sentences that the wire report gives for a part of what the derivative gives it for."""
    for view in wire_views(pair, weak=False):
        yield from _of_all_time(view)
        yield from _of_its_time(view, _DURING, _AFTER, "wording")
        yield from _of_its_time(view, _BECAUSE, _SINCE, "cause")
        yield from _of_the_whole(pair, view)


def _of_the_whole(pair: Compared, view: View) -> Iterator[Finding]:
    """*In the northern provinces*, where the derivative has *across the country* and the wire sentence nothing of the whole."""
    block, whole = view.block, _first(view.other, _WHOLE)
    if whole is None or _first(view.own, _WHOLE) is not None:
        return
    told = {each.family for each in block.derivative if each.content and meet(each, whole)}
    for value in _figures_there(pair, block) if told.isdisjoint(block.families[0]) else ():
        if (part := _part(view, value)) is not None:
            says = f"the wire report gives {value.text} for a part (“{part.text}”), the derivative for the whole (“{whole.text}”)"
            yield difference("wording", part, whole, says)


def _figures_there(pair: Compared, block: Block) -> Iterator[Value]:
    """The figure of the wire sentences that each of a derivative's sentence is, where one alone is."""
    for value in pair.derivative.values_of(block.sentence):
        if value.kind not in CALENDAR:
            alike = pair.valued.alike[1].get(value.start, ())
            there = [each for each in alike if each.sentence in block.sources]
            yield from there if len(there) == 1 else ()


def _first(line: Line, phrases: _Phrases) -> Place | None:
    """The first of some phrases outside quotation marks: that everything is counted, *ever*, *because of*."""
    forms = [each.form for each in line.pieces]
    ends = ((at, phrase_end(phrases, forms, at)) for at, _ in line.unquoted())
    return next((line.place(range(at, end)) for at, end in ends if end), None)


def _of_all_time(view: View) -> Iterator[Finding]:
    """*The largest ever*, where the wire sentence has *the largest since 2009*, and nothing of all time."""
    own, ever = view.own, _first(view.other, _EVER)
    bounded = ever and not (_first(own, _EVER) or any(_times(view.other)))
    for at in _times(own) if bounded else ():
        before = range(max(0, at - _REACH), at)
        most = [each for each in before if own.pieces[each].form.endswith("est") or own.has(_MOST, (each,))]
        if ever and most:
            yield said_otherwise("wording", own.place(range(most[0], at + 2)), ever, sure=True)
            return


def _times(line: Line) -> Iterator[int]:
    """Where *since* stands, or *in ten years*."""
    lasting = [each for each in line.values if is_duration(each.unit)]
    for at, piece in line.unquoted():
        within = piece.form in _WITHIN and touched(lasting, line.pieces[at + 1 : at + _NEAR])
        if piece.form in _SINCE or within:
            yield at


def _of_its_time(
    view: View,
    phrases: _Phrases,
    later: frozenset[str],
    kind: str,
) -> Iterator[Finding]:
    """*At the time of the fire*, where the wire sentence has *after the fire*; *because of the flood*, where it has *since the flood*."""
    own, other = view.own, view.other
    here = _first(other, phrases)
    if not here or _first(own, phrases) or other.has(later, range(len(other.pieces))):
        return
    about = _told_behind(other, here)
    for at in (at for at, each in own.unquoted() if each.form in later):
        after = list(takewhile(lambda each: not own.after_comma(each), own.after(at, _NEAR)))
        if about & own.families(after) and not own.has(_HAVE, after):
            yield said_otherwise(kind, own.place(range(at, after[-1] + 1)), here, sure=True)
            return


def _told_behind(line: Line, place: Place) -> set[str]:
    """The families of the few words behind a place."""
    return line.families([at for at, each in enumerate(line.pieces) if place.end <= each.start][:_NEAR])


def _part(view: View, value: Value) -> Place | None:
    """The words near a figure that limit what it counts, that the derivative's sentence has not and that limit no nearer figure."""
    line = view.own
    figures = _figures(line)
    own = [at for at in figures if meet(line.pieces[at], value)]
    for at in range(max(0, own[0] - _REACH), min(own[-1] + _REACH, len(line.pieces))) if own else ():
        nearest = min(figures, key=lambda figure: abs(figure - at))
        gone = line.pieces[at].family not in view.block.families[1]
        if nearest in own and gone and _limits(line, at):
            return line.place(range(at, at + 1))
    return None


def _figures(line: Line) -> list[int]:
    """Where the figures of a line stand that are no dates or times."""
    amounts = [each for each in line.values if each.kind not in CALENDAR]
    return [at for at, each in enumerate(line.pieces) if touched(amounts, [each])]


def _limits(line: Line, at: int) -> bool:
    """*Alone*, *in the northern*, *in Ferrin district*; no word of a name."""
    piece = line.pieces[at]
    led = piece.form in _BY_ITSELF or line.has(_PREPOSITIONS, line.before(at, 3))
    return piece.form in _PART and led and piece.start not in line.text.name_words
