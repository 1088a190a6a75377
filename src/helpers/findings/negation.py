"""What one text denies and the other tells: *not*, *none*, *fail to* on one side alone.

A denial is about the first words of content after it. Where the other side has
those words too, in the like company, and nothing there that could stand for a
denial, one of the two says the contrary.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpers.findings.clauses import FARTHEST, Line, beside, facing, holds, lines
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, SURE, Finding, place
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block

_PLAIN = listed.words("negation", "plain")
_VERBS = listed.words("negation", "verbs")
_TO = listed.words("negation", "verbs before to")
_OF_NOUNS = listed.words("negation", "of nouns")
_ALSO = listed.words("negation", "also")
_NOT_ONLY = listed.words("negation", "not only")
_OPENINGS = listed.words("negation", "openings")

_HALFWAY, _ALL_BUT = 0.4, 0.8
_MOST_PIECES = 4
_MUCH_COMPANY = 3

MOST_TARGETS = 2
"""So many words of content after it may be what a denial is about."""


def negations(pair: Compared) -> Iterator[Finding]:
    """A finding for each denial of one side that the other tells as so."""
    for block in pair.redline.blocks:
        sides = lines(pair.wire, pair.derivative, block)
        for side in (0, 1):
            for cue in _cues(sides[side]):
                target = _told_as_so(block, sides, side, cue)
                if target is not None and (side == 0 or _alone(block, side, cue)):
                    yield _finding(pair, block, side, cue, target)


def _cues(line: Line) -> Iterator[int]:
    return (number for number in range(len(line.pieces)) if _denies(line, number))


def _denies(line: Line, number: int) -> bool:
    piece = line.pieces[number]
    following = line.pieces[number + 1].form if number + 1 < len(line.pieces) else ""
    if piece.form in _PLAIN:
        denying = following not in _NOT_ONLY
    else:
        denying = holds(_VERBS, piece) or (following == "to" and holds(_TO, piece))
    return denying and not any(line.pieces[place].form == "until" for place in line.after(number))


def denies(form: str) -> bool:
    """Whether a word by itself turns what follows into its contrary."""
    return form in _PLAIN


def denied(line: Line, place: int) -> bool:
    """Whether an odd number of denials stands before a word in its clause."""
    return sum(_denies(line, number) for number in line.before(place)) % 2 == 1


def _told_as_so(block: Block, sides: tuple[Line, Line], side: int, cue: int) -> tuple[int, int] | None:
    """The word that is denied, and where the other side tells it as so."""
    own, other = sides[side], sides[1 - side]
    most = 1 if own.pieces[cue].form in _OF_NOUNS else MOST_TARGETS
    for target in [number for number in own.after(cue) if own.pieces[number].content][:most]:
        there = facing(block, side, target)
        both_quoted = own.pieces[cue].quoted and there is not None and other.pieces[there].quoted
        if there is None or both_quoted:
            continue
        if _excused(block, other, there, side) or not _one_thing(block, own, target, other, there, side):
            return None
        return target, there
    return None


def _one_thing(block: Block, own: Line, target: int, other: Line, there: int, side: int) -> bool:
    """Whether both sides speak of one thing: the words stand in the same place, or in like company."""
    pair = (target, there) if side == 0 else (there, target)
    company = beside(own.pieces, target, other.pieces, there)
    if pair not in block.matched:
        return company >= _MUCH_COMPANY
    return block.closeness >= CLOSE or (company >= 1 and block.closeness >= _HALFWAY)


def _alone(block: Block, side: int, cue: int) -> bool:
    """Whether the denial is all that differs there: the other side has no word of content in its stead."""
    for each in block.differences:
        own, other = (each.wire, each.derivative) if side == 0 else (each.derivative, each.wire)
        if cue in own:
            pieces = block.derivative if side == 0 else block.wire
            short = len(own) <= _MOST_PIECES or block.closeness >= _ALL_BUT
            return short and not any(pieces[place].content for place in other)
    return False


def _excused(block: Block, line: Line, place: int, side: int) -> bool:
    """Whether a word is denied, or something near it that the other text has not may stand for a denial."""
    shared = {pair[1 - side] for pair in block.matched}
    before, after = line.before(place, FARTHEST + 2), line.after(place)
    if any(_denies(line, number) or line.pieces[number].form in _PLAIN for number in before):
        return True
    return any(_may_deny(line, number) for number in (*before, *after) if number not in shared)


def _may_deny(line: Line, number: int) -> bool:
    piece = line.pieces[number]
    if piece.form in _PLAIN or holds(_VERBS, piece) or holds(_ALSO, piece):
        return True
    return any(piece.form.startswith(opening) and len(piece.form) > len(opening) + 3 for opening in _OPENINGS)


def _finding(pair: Compared, block: Block, side: int, cue: int, target: tuple[int, int]) -> Finding:
    own, other = (block.wire, block.derivative) if side == 0 else (block.derivative, block.wire)
    denied = own[cue : target[0] + 1]
    told = other[target[1] : target[1] + 1]
    sure = block.closeness >= _HALFWAY and _alone(block, side, cue)
    texts = (pair.wire, pair.derivative) if side == 0 else (pair.derivative, pair.wire)
    places = [place(texts[0], denied), place(texts[1], told)]
    wire, derivative = places if side == 0 else places[::-1]
    who = "the wire report denies" if side == 0 else "the derivative denies"
    others = "the derivative tells it as so" if side == 0 else "the wire report tells it as so"
    return Finding(
        SERIOUS if sure else CHECK,
        "negation",
        SURE if sure and block.closeness >= CLOSE else LIKELY,
        wire,
        derivative,
        f"Negation: {who} it (“{places[0].text}”), {others} (“{places[1].text}”).",
    )
