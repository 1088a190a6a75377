"""Differences that are none, since one text tells of the other side what the wire report tells of the one.

*Fewer in A than in B*, *more in B than in A*; *a third did not go*, *two thirds went*.
"""

from collections.abc import Iterator
from itertools import product

from helpers.document.values.value import NUMBER, PERCENT, Value
from helpers.findings.clauses import Line, View, views
from helpers.findings.denials import EXCUSES, PLAIN
from helpers.findings.finding import Finding, Place
from helpers.languages.english import listed
from helpers.languages.english.opposites import are_opposite
from helpers.languages.english.words import POSSESSIVES, WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.reckoned import MOST_RECKONED

_RELATIVES, _OWNERS = listed.words("opposites", "relatives"), listed.words("grammar", "possessive")
_LINKS = listed.words("opposites", "prepositions") | listed.words("grammar", "determiners")
_ALL_OF_IT = 100.0
"""Percent, which nobody has to tell; of counts the whole is told."""


def is_told_from_the_other_side(pair: Compared, found: Finding) -> bool:
    """Whether all that a finding tells comes of a comparison the other way round, or of the rest in place of a part."""
    wire, own = found.wire, found.derivative
    if wire is None or own is None:
        return False
    words = {fold(word) for place in (wire, own) for word in WORD.findall(place.text)} - _LINKS
    for block in pair.redline.blocks:
        if pair.derivative.sentences[block.sentence].number == own.sentence:
            view, _ = views(pair, block)
            ends = [(one.outer[0], two.outer[0]) for one, two in _rests(view)]
            rest = any(found.kind == "negation" or (wire.start, own.start) == each for each in ends)
            rest = rest or (found.kind == "direction" and _is_after_a_rest(view, wire, own))
            return rest or (bool(words) and any(words <= turned for turned in _compared(view)))
    return False


def are_each_others(view: View, here: int, there: int) -> bool:
    """*Mr Reddish's sister* and *her brother*: one tie told from either end."""
    kin = (line.pieces[at].form for line, at in view.both(here, there))
    owners = [_owner(line, at) for line, at in view.both(here, there)]
    return all(owners) and owners[0] != owners[1] and all(each in _RELATIVES for each in kin)


def _owner(line: Line, at: int) -> str:
    """Whose the word at a place is said to be, as written; empty for nobody's."""
    before = line.pieces[at - 1 : at]
    written = "".join(line.text.text[each.start : each.end].lower() for each in before)
    return written if written in _OWNERS or written.endswith(POSSESSIVES) else ""


def _compared(view: View) -> Iterator[set[str]]:
    """What has changed sides around a *than* of both texts, and the opposites before it, where each text has on one side what the other has on the other."""
    for sides in product(_around_than(view.own), _around_than(view.other)):
        (before, after), (first, then) = sides
        moved = after | then
        turned = {
            word for both in product(before - moved, first - moved) if are_opposite(*both) for word in both
        }
        if turned and (after - then) & first and (then - after) & before:
            yield turned | (after ^ then)


def _around_than(line: Line) -> list[tuple[set[str], set[str]]]:
    """The words of the clause before each *than* and those after it."""
    places = (at for at, piece in enumerate(line.pieces) if piece.form == "than")
    return [(_forms(line, line.before(at, EXCUSES)), _forms(line, line.after(at))) for at in places]


def _forms(line: Line, places: range) -> set[str]:
    return {line.pieces[at].form for at in places} - _LINKS


def _is_after_a_rest(view: View, wire: Place, own: Place) -> bool:
    """Whether words stand after two counts that come to a whole that is told: *nine of 15 backed it*, *six of 15 opposed it*."""
    counts = (both for both in _parts_of_a_whole(view) if both[0].kind == NUMBER)
    return any(one.end < wire.start and two.end < own.start for one, two in counts)


def _rests(view: View) -> Iterator[tuple[Value, Value]]:
    """Each two amounts of both texts that come to a whole, if one text alone denies what comes after its own."""
    for one, two in _parts_of_a_whole(view):
        if _is_denied(view.own, one) != _is_denied(view.other, two):
            yield one, two


def _parts_of_a_whole(view: View) -> Iterator[tuple[Value, Value]]:
    """Each two amounts of both texts that come to a whole, the wire report's own told by it alone; none of a table."""
    own, other = _amounts(view.own), _amounts(view.other)
    if max(len(own), len(other)) > MOST_RECKONED:
        return
    counts = {each.low for each in own if each.kind == NUMBER} & {each.low for each in other}
    for one, two in product(_not_among(own, other), other):
        whole = {_ALL_OF_IT} if one.kind == PERCENT else counts
        if one.kind == two.kind and min(one.low, two.low) > 0 and round(one.low + two.low, 1) in whole:
            yield one, two


def _not_among(own: list[Value], other: list[Value]) -> list[Value]:
    told = {(each.kind, each.low) for each in other}
    return [each for each in own if (each.kind, each.low) not in told]


def _amounts(line: Line) -> list[Value]:
    own = line.text.values_of(*{piece.sentence for piece in line.pieces})
    return [each for each in own if each.kind == PERCENT or (each.kind == NUMBER and not each.unit)]


def _is_denied(line: Line, value: Value) -> bool:
    """Whether a denial stands in the clause after a value."""
    at = next(place for place, piece in enumerate(line.pieces) if piece.end > value.start)
    return line.has(PLAIN, line.after(at, EXCUSES))
