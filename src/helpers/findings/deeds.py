"""Who does what: two parties of linked sentences, each told to have borne what the other did: *X sued Y*, *Y sued X*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product, takewhile

from helpers.document.cues import noun_sort
from helpers.findings.clauses import Line, View
from helpers.findings.finding import Finding, Place, difference
from helpers.languages.english import ladder, listed, lists
from helpers.languages.english.words import OWNING
from helpers.pairing.redline import Piece, meet

_BE = listed.words("opposites", "passive")
_OF_PARTIES = listed.words("opposites", "of parties")
_PREPOSITIONS = (
    listed.words("opposites", "prepositions") - _OF_PARTIES - {"by", "down", "off", "out", "over", "up"}
)
_RELATIVE = listed.words("certainty", "relative")
_OPENING = _RELATIVE | {"and"}
_REACH = 12
"""So many words from a verb its parties stand at most."""


def exchanged_parties(view: View) -> Iterator[Finding]:
    """A finding for the first verb that both sides have with the same two parties the other way round."""
    for here, there in product(range(len(view.own.pieces)), range(len(view.other.pieces))):
        sides = view.both(here, there)
        if _are_one_verb(*sides) and _have_changed_places(*sides):
            wire, own = (_stretch(*each) for each in sides)
            told = f"who did what is exchanged: “{wire.text}”, in the derivative “{own.text}”"
            yield difference("direction", wire, own, told, sure=True, grave=True)
            return


def _are_one_verb(one: tuple[Line, int], other: tuple[Line, int]) -> bool:
    """Whether two words are forms of one verb, and neither is in the passive."""
    wire, own = (line.pieces[at] for line, at in (one, other))
    verb = wire.family == own.family and wire.content and (_is_verb(wire) or _is_verb(own))
    return verb and not (_is_passive(*one) or _is_passive(*other))


def _is_verb(piece: Piece) -> bool:
    irregular = lists.irregular_bases().get(piece.form, piece.form) != piece.form
    return piece.form.endswith("ed") or (irregular and not noun_sort(piece.form))


def _is_passive(line: Line, verb: int) -> bool:
    """Whether a verb is in the passive, or a participle after an owner or an article: *the firm's stolen key*."""
    owned = verb > 0 and line.text.text[: line.pieces[verb - 1].end].endswith(OWNING)
    return owned or line.has(_BE, line.before(verb, 2)) or line.has(("by",), line.after(verb, 2))


def _have_changed_places(one: tuple[Line, int], other: tuple[Line, int]) -> bool:
    """Whether the subject of a verb in one text is its object in the other, and the other way round."""
    (subject, object_), (subject_there, object_there) = (
        tuple(_parties(line, places) for places in (_before(line, verb), _after(line, verb)))
        for line, verb in (one, other)
    )
    crossed = subject & object_there, object_ & subject_there
    straight = (subject & subject_there) | (object_ & object_there)
    return all(crossed) and not straight & (crossed[0] | crossed[1]) and len(straight) <= 1


def _before(line: Line, verb: int) -> list[int]:
    """The words of a verb's subject: back to a comma or the beginning of the clause, and beyond what stands between commas right before it."""
    aside = _back(line, verb) if _comma_after(line, verb - 1) else []
    subject = _back(line, min(aside, default=verb))
    return subject if line.has(_RELATIVE, aside) else [*subject, *aside]


def _back(line: Line, end: int) -> list[int]:
    """The words before a place, back to a comma, a verb of saying, *and*, or the beginning of the clause."""
    found: list[int] = []
    for at in reversed(range(max(0, end - _REACH), end)):
        if ladder.rung(line.pieces[at].form):
            break
        found.append(at)
        if line.parted(at) or _comma_after(line, at - 1) or line.pieces[at].form in _OPENING:
            break
    return found


def _after(line: Line, verb: int) -> list[int]:
    """The words of a verb's object: up to a preposition or comma."""
    return list(
        takewhile(
            lambda at: line.pieces[at].form not in _PREPOSITIONS and not _comma_after(line, at - 1),
            line.after(verb, _REACH),
        )
    )


def _comma_after(line: Line, at: int) -> bool:
    return (
        at + 1 < len(line.pieces) and "," in line.text.text[line.pieces[at].end : line.pieces[at + 1].start]
    )


def _parties(line: Line, places: list[int]) -> set[str]:
    """The words of content among some, without those of values."""
    bare = (at for at in places if not any(meet(line.pieces[at], value) for value in line.text.values))
    return line.families(bare)


def _stretch(line: Line, verb: int) -> Place:
    places = sorted((*_before(line, verb), *line.content((verb, *_after(line, verb)))))
    return line.place(range(places[0], places[-1] + 1))
