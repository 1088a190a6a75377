"""What one text denies and the other tells: *not*, *none*, *fail to* on one side alone.

A denial is about the first words of content after it. Where the other side has
those words too, in the like company, and nothing there that could stand for a
denial, one of the two says the contrary.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpers.findings.clauses import Line, beside, facing, holds, lines
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, SURE, Finding, difference, place
from helpers.languages.english import listed
from helpers.languages.english.kindred import Kin
from helpers.languages.english.opposites import are_opposite, without_opening
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Piece

_PLAIN = listed.words("negation", "plain")
_VERBS = listed.words("negation", "verbs")
_OF_NOUNS = listed.words("negation", "of nouns")
_ALSO = listed.words("negation", "also")
_NOT_ONLY = listed.words("negation", "not only")
_OPENINGS = tuple(listed.words("negation", "openings"))
PARTED = {word: frozenset(verbs.split()) for word, verbs in listed.table("negation", "verbs before").items()}
"""The verbs that deny with a word right after them."""

_GOES_ON = listed.words("negation", "goes on")
_PASSED_OVER = {"that": listed.words("negation", "signs"), "to": listed.words("negation", "intents")}
"""Nouns after *no* that are not what is denied, by the word that follows them."""


_HALFWAY, _ALL_BUT = 0.4, 0.8
_MOST_PIECES = 4
_LIKE_COMPANY, _MUCH_COMPANY = 2, 3
_UNDOES = 4
_EXCUSES = 12
"""A denial of the other text may stand so many words away."""

MOST_TARGETS = 2
"""So many words of content after it may be what a denial is about."""


def negations(pair: Compared) -> Iterator[Finding]:
    """A finding for each denial of one side that the other tells as so."""
    for block in pair.redline.blocks:
        sides = lines(pair.wire, pair.derivative, block)
        for side in (0, 1):
            for cue in _cues(sides[side]):
                target = _told_as_so(pair, block, sides, side, cue)
                if target is not None and (side == 0 or _alone(block, side, cue, target)):
                    yield _finding(pair, block, side, cue, target)


def _cues(line: Line) -> Iterator[int]:
    """The denials that are not denied themselves."""
    return (
        number for number in range(len(line.pieces)) if _denies(line, number) and not _is_undone(line, number)
    )


def _is_undone(line: Line, number: int) -> bool:
    """*did not refuse*, *cannot rule out*: whether a verb that denies is denied."""
    return line.pieces[number].form not in _PLAIN and any(
        line.pieces[place].form in _PLAIN for place in line.before(number, _UNDOES)
    )


def _denies(line: Line, number: int) -> bool:
    piece = line.pieces[number]
    if piece.form == _NONE and not line.text.text.startswith(" ", piece.end):
        return False
    following = line.pieces[number + 1].form if number + 1 < len(line.pieces) else ""
    if piece.form in _PLAIN:
        denying = following not in _NOT_ONLY
    else:
        denying = holds(_VERBS | PARTED.get(following, frozenset()), piece)
    return denying and not any(line.pieces[place].form == "until" for place in line.after(number))


_NONE = "none"


def denies(form: str) -> bool:
    """Whether a word by itself turns what follows into its contrary."""
    return form in _PLAIN


def denied(line: Line, place: int) -> bool:
    """Whether an odd number of denials stands before a word in its clause."""
    return sum(_denies(line, number) for number in line.before(place)) % 2 == 1


def _told_as_so(
    pair: Compared, block: Block, sides: tuple[Line, Line], side: int, cue: int
) -> tuple[int, int] | None:
    """The word that is denied, and where the other side tells it as so."""
    own, other = sides[side], sides[1 - side]
    least = 0
    for target in _targets(own, cue):
        there = facing(block, side, target)
        if there is None:
            there = _kindred(block, side, target)
        both_quoted = own.pieces[cue].quoted and there is not None and other.pieces[there].quoted
        if there is None or both_quoted:
            least = _LIKE_COMPANY
            continue
        company = beside(own.pieces, target, other.pieces, there)
        once = (
            (company or _is_all(own, target))
            and own.pieces[cue].quoted == other.pieces[there].quoted
            and _told_once(pair, own.pieces[target], other.pieces[there])
        )
        in_place = ((target, there) if side == 0 else (there, target)) in block.matched
        struck = _is_all_that_is_struck(block, side, cue, target)
        if company < least - in_place or _excused(block, other, there, side, _spared(own, cue), struck):
            return None
        if _is_told_by_an_opposite(own, cue, other, there):
            return None
        return (target, there) if once or _one_thing(block, side, target, there, company) else None
    return None


def _targets(own: Line, cue: int) -> list[int]:
    """The words of content that a denial may be about.

    *No* denies the next noun, before a verb that too; *no sign that*, *no plans to* what comes after.
    """
    after = own.after(cue)
    forms = [own.pieces[number].form for number in after[:2]]
    goes_on = bool(forms) and (forms[0] in _GOES_ON or forms[0] in _PASSED_OVER.get(forms[-1], frozenset()))
    opens = not own.before(cue)
    most = 1 if own.pieces[cue].form in _OF_NOUNS and not (goes_on or opens) else MOST_TARGETS
    names = own.text.name_words
    return [
        number
        for number in after[goes_on:]
        if own.pieces[number].content and own.pieces[number].start not in names
    ][:most]


def _kindred(block: Block, side: int, target: int) -> int | None:
    """The one word of the other side that tells of the same as a word, *talk* for *speak*, in like company."""
    own, other = (block.wire, block.derivative)[:: 1 if side == 0 else -1]
    kin = Kin(block.families[1 - side]).of(own[target].family)
    places = [number for number, each in enumerate(other) if each.content and each.family in kin]
    alike = [number for number in places if beside(own, target, other, number) >= _LIKE_COMPANY]
    return alike[0] if len(places) == len(alike) == 1 else None


def _told_once(pair: Compared, one: Piece, other: Piece) -> bool:
    """Whether both words are one that each text has in one sentence alone, so that both must speak of one thing."""
    return one.family == other.family and all(len(text.places(one.family)) == 1 for text in pair.texts)


def _one_thing(block: Block, side: int, target: int, there: int, company: int) -> bool:
    """Whether both sides speak of one thing: the words stand in the same place, or in like company."""
    pair = (target, there) if side == 0 else (there, target)
    if pair not in block.matched and not block.in_one_difference(*pair):
        return company >= _MUCH_COMPANY
    return block.closeness >= CLOSE or company >= 1


def _alone(block: Block, side: int, cue: int, target: tuple[int, int]) -> bool:
    """Whether the denial is all that differs there: the other side has no word of content in its stead but the one denied."""
    for each in block.differences:
        own, other = (each.wire, each.derivative) if side == 0 else (each.derivative, each.wire)
        if cue in own:
            denying, pieces = (block.wire, block.derivative)[:: 1 if side == 0 else -1]
            short = len(own) <= _MOST_PIECES or block.closeness >= _ALL_BUT
            spared = _ONGOING if denying[cue + 1].form in _GOES_ON else frozenset()
            return short and not any(
                pieces[place].content and place != target[1] and pieces[place].form not in spared
                for place in other
            )
    return False


def _is_all(line: Line, target: int) -> bool:
    """Whether a word is the only one of content in its sentence: *Nobody was hurt*."""
    here = line.pieces[target].sentence
    return sum(each.content and each.sentence == here for each in line.pieces) == 1


def _spared(line: Line, cue: int) -> frozenset[str]:
    """Words that do not stand for this denial: *only* not for *never*, *remain* not for *no longer*."""
    if any(line.pieces[at].form in _GOES_ON for at in line.after(cue, 1)):
        return _ONGOING
    return _ONCE if line.pieces[cue].form in _EVER else frozenset()


_EVER, _ONCE = listed.words("negation", "not one"), listed.words("negation", "at least once")
_ONGOING = listed.words("negation", "ongoing")


def _is_told_by_an_opposite(own: Line, cue: int, other: Line, there: int) -> bool:
    """Whether a word after a denial has its opposite on the other side: *not moving fast*, *moving slowly*."""
    near = [other.pieces[at].form for at in (*other.before(there), there, *other.after(there))]
    denied = [own.pieces[at].form for at in own.after(cue) if own.pieces[at].content]
    return any(are_opposite(one, another) for one in denied for another in near)


def _is_all_that_is_struck(block: Block, side: int, cue: int, target: int) -> bool:
    """Whether the other side has the words around a denial next to each other: *would not be hit*, *would be hit*."""
    there = {pair[side]: pair[1 - side] for pair in block.matched}
    before, after = there.get(cue - 1), there.get(cue + 1)
    return before is not None and after == before + 1 and target in there


def _excused(block: Block, line: Line, place: int, side: int, spared: frozenset[str], struck: bool) -> bool:
    """Whether a word is denied, or something near it that the other text has not may stand for a denial.

    What is `spared` does not stand for it, and nothing but a denial where all that differs is `struck`.
    """
    shared = {pair[1 - side] for pair in block.matched}
    if block.closeness < CLOSE and any(
        piece.form in _PLAIN and at not in shared for at, piece in enumerate(line.pieces)
    ):
        return True
    before, after = line.before(place, _EXCUSES), line.after(place, _EXCUSES)
    if any(_denies(line, number) or line.pieces[number].form in _PLAIN for number in before):
        return True
    return not struck and any(
        _may_deny(line, number)
        for number in (*before, *after)
        if number not in shared and line.pieces[number].form not in spared
    )


def _may_deny(line: Line, number: int) -> bool:
    return _denies(line, number) or may_deny(line.pieces[number])


def may_deny(piece: Piece) -> bool:
    """Whether a word denies, or may stand for a denial in another writer's words."""
    return piece.form in _PLAIN or holds(_ALSO, piece) or bool(without_opening(_OPENINGS, piece.form))


def _finding(pair: Compared, block: Block, side: int, cue: int, target: tuple[int, int]) -> Finding:
    own, other = (block.wire, block.derivative) if side == 0 else (block.derivative, block.wire)
    denied = own[cue : target[0] + 1]
    told = other[target[1] : target[1] + 1]
    alike = block.closeness >= _ALL_BUT or beside(own, target[0], other, target[1])
    sure = bool(alike) and block.closeness >= _HALFWAY and _alone(block, side, cue, target)
    texts = (pair.wire, pair.derivative) if side == 0 else (pair.derivative, pair.wire)
    places = place(texts[0], denied), place(texts[1], told)
    wire, derivative = places if side == 0 else places[::-1]
    who, others = ("wire report", "derivative") if side == 0 else ("derivative", "wire report")
    return difference(
        "negation",
        wire,
        derivative,
        f"the {who} denies it (“{places[0].text}”), the {others} tells it as so (“{places[1].text}”)",
        SURE if sure and block.closeness >= CLOSE else LIKELY,
        SERIOUS if sure else CHECK,
    )
