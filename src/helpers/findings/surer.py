"""What the wire report holds likely or tells under a condition, and the derivative as certain: *tests suggest that*, *a link is suspected*, *if the bank agrees*."""

from collections.abc import Iterator
from itertools import takewhile

from helpers.findings.clauses import FARTHEST, LIKE_COMPANY, Line, View, facing, holds, phrase_end, wire_views
from helpers.findings.denials import PLAIN, denies, is_denial
from helpers.findings.finding import Finding, difference, lost_in, said_otherwise
from helpers.findings.hedges import HEDGE, is_month, kept, lost
from helpers.languages.english import ladder, listed
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.ladder import verb_bases
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Pieces

_SUGGESTING = listed.words("certainty", "suggesting")
_EVIDENCE = listed.words("certainty", "evidence")
_SHOWN = _EVIDENCE | _SUGGESTING
_BELIEVING, _BE = listed.words("certainty", "believing"), listed.words("grammar", "be")
_RESTING = _BELIEVING | listed.words("causes", "with whom it rests")
_RULING_OUT = listed.words("certainty", "ruling out")
_FIRM = listed.words("certainty", "firm", "firm in its place")
_SAYING = listed.words("certainty", "saying")
_SOFTER, _COMING = listed.words("certainty", "softer"), {"would"}
_JOINING = listed.words("certainty", "joining")
_UNKNOWN = listed.words("certainty", "not known to join")
_TO_COME = _FIRM | {"to"}
_WITH = ("with", "between", "to")
_PROVING, _CONFIRMING = listed.words("certainty", "proving"), listed.words("ladder", "confirmed", "proved")
_OPEN = _UNKNOWN | listed.words("certainty", "open", "kept hedge")
_UNLIKELY, _NOT, _CAUSE = "unlikely", "not", family("cause")

_SUBJECT = 4
"""What suggests something stands so many words before that at most …"""

_REACH = 2 * FARTHEST
"""… and what it suggests within so many after it."""

_BESIDE = 3
"""*Will not* and the verb that it denies have so many words between them at most."""
_STANDS = (
    ("wording", listed.words("ladder", "denying"), listed.words("ladder", "disproving")),
    ("wording", listed.words("ladder", "conceding"), listed.words("ladder", "standing by it")),
    ("wording", listed.words("ladder", "alleged", "claimed"), listed.words("ladder", "showing")),
    ("hedge lost", _SUGGESTING, listed.words("ladder", "showing")),
)

_NEXT = 2
"""Both verbs have one of so many words of content after them in common."""
_CONDITIONS = listed.phrases("certainty", "conditions")
_NO_CONDITION = listed.words("certainty", "no condition")
_NO_CONDITION_BEFORE = listed.words("certainty", "no condition after")
_LEFT_OPEN = listed.words("certainty", "open")

FEWEST_TOLD, MOST_TOLD = 2, 0.8
"""A sentence that has lost a condition has so many words of content of the rest, and such a share of them."""


def surer(pair: Compared) -> Iterator[Finding]:
    """A finding for each thing that the wire report holds likely or unlikely and a linked sentence tells for certain."""
    for view in wire_views(pair):
        yield from _made_certain(view)
        if not view.block.link.weak:
            yield from _no_longer_suggested(pair, view)
            yield from _ruled_out(view)
            yield from _brought_about(view)
            yield from _proved(view)


def _no_longer_suggested(pair: Compared, view: View) -> Iterator[Finding]:
    """What evidence suggests or somebody believes in the wire report, told without either and without a hedge."""
    own = view.own
    for at, by, *words in _suggested(own):
        if not by or _names_any(pair, view, *words) or HEDGE in kept(view, range(at, at + 1)):
            continue
        if _is_told(view, own.content(own.after(at, _REACH))):
            wire, there = own.place(range(by[0], at + 1)), lost_in(view.other.text, view.block.sentence)
            says = f"the wire report says “{wire.text}”, which the derivative has lost"
            yield difference("hedge lost", wire, there, says, sure=True)


def _suggested(line: Line) -> Iterator[tuple[int, list[int], frozenset[str], frozenset[str]]]:
    """*Tests suggest*, *police believe*: where the verb stands, what evidence or who, and the words that keep that distance in a sentence and beside it."""
    for at, piece in line.unquoted():
        if holds(_SUGGESTING, piece):
            evidence = [each for each in line.before(at, _SUBJECT) if holds(_EVIDENCE, line.pieces[each])]
            yield at, evidence, _SHOWN, _SHOWN
        elif holds(_BELIEVING, piece) and not line.has(_BE, line.before(at, 2)):
            who = line.content(line.before(at, 2))
            yield at, who, _RESTING | line.families(who), _BELIEVING


def _names_any(pair: Compared, view: View, words: frozenset[str], beside: frozenset[str]) -> bool:
    """Whether a sentence has one of some words, or one beside it of others: what suggests it, or that it does."""
    here = view.block.sentence
    near = pair.derivative.content[max(0, here - 1) : here + 2]
    own = any(holds(words, each) for each in view.other.pieces)
    return own or not all(map(beside.isdisjoint, near))


def _is_told(view: View, about: list[int]) -> bool:
    """Whether the derivative has most of some words of content, outside quotation marks."""
    there = [facing(view, at) for at in about]
    told = [at for at in there if at is not None and not view.other.pieces[at].quoted]
    return len(told) >= LIKE_COMPANY and 2 * len(told) > len(about)


def _ruled_out(view: View) -> Iterator[Finding]:
    """*Will not* for *are unlikely to*, before the same verb."""
    own, other = view.own, view.other
    for at in (at for at, each in own.unquoted() if each.form == _UNLIKELY):
        target = next(iter(own.content(own.after(at))), None)
        there = facing(view, target) if target is not None else None
        if there is None or HEDGE in kept(view, range(at, at + 1)):
            continue
        denial = _denied(other, there)
        if denial is not None and view.company(target or 0, there) >= LIKE_COMPANY:
            yield said_otherwise("hedge lost", own.place(range(at, at + 1)), other.place(denial), sure=True)


def _denied(line: Line, verb: int) -> range | None:
    """Where *will not* or *won't* stands right before a verb."""
    for at in reversed(line.before(verb, _BESIDE)):
        piece = line.pieces[at]
        if piece.quoted or piece.content:
            return None
        if piece.form in _RULING_OUT:
            return range(at, at + 1)
        if piece.form == _NOT and line.has(_FIRM, line.before(at, 1)):
            return range(at - 1, at + 1)
    return None


def _brought_about(view: View) -> Iterator[Finding]:
    """*It caused them*, *a link was found*, where the wire report has a link that is suspected; serious where it says that none is proven."""
    own, other = view.own, view.other
    link, proofs = _link(own), _places(own, _PROVING)
    denials = [at for at, each in enumerate(own.pieces) if proofs and denies(each.form)]
    doubts = sorted((*denials, *_places(own, _UNKNOWN)))
    if link is None or not doubts or _places(other, _OPEN | PLAIN):
        return
    told = _told_of_a_link(view, proven=bool(denials))
    if told is not None:
        first, last = min(link, doubts[0]), max(link, doubts[-1], *(proofs if denials else ()))
        places = own.place(range(first, last + 1)), other.place(range(told, told + 1))
        yield said_otherwise("hedge lost", *places, sure=True, grave=bool(denials))


def _link(line: Line) -> int | None:
    """Where *linked to*, *a link between* stands outside quotation marks."""
    joining = (at for at, each in line.unquoted() if holds(_JOINING, each))
    return next((at for at in joining if line.has(_WITH, line.after(at, 1))), None)


def _proof(line: Line) -> int | None:
    """Where something is confirmed outside quotation marks, with no denial before it, and not *to prove*."""
    proofs = (at for at in _places(line, _CONFIRMING) if not any(is_denial(line, to) for to in range(at)))
    told = (at for at in proofs if not line.has(_TO_COME, line.before(at, 2)))
    return next((each for each in told if not line.pieces[each].quoted), None)


def _proved(view: View) -> Iterator[Finding]:
    """*Confirmed that*, *proved that*, where in the wire sentences something only suggests it or somebody says or finds so, and confirm nothing."""
    own, other = view.own, view.other
    hints, at = _places(own, _SUGGESTING), _proof(other)
    if at is None or _places(own, _CONFIRMING) or _places(other, _SUGGESTING):
        return
    aside = other.has(("that", "which"), other.before(at))  # by figures that the office confirmed
    whole = (other.opens(at + 1) and not aside) or other.has(("that",), other.after(at, 1))
    if ladder.rung(other.pieces[at].form) == ladder.PROVED:
        hints += _said_or_found(own)
    if whole and hints:
        places = own.place(range(hints[0], hints[0] + 1)), other.place(range(at, at + 1))
        yield said_otherwise("hedge lost", *places, sure=True, grave=True)


def _said_or_found(line: Line) -> list[int]:
    """Where somebody says or finds something, outside quotation marks and names."""
    plain = (each for each in line.unquoted() if each[1].start not in line.text.name_words)
    return [at for at, piece in plain if ladder.rung(piece.form) in (ladder.SAID, ladder.FOUND)]


def _places(line: Line, words: frozenset[str]) -> list[int]:
    return [at for at, each in enumerate(line.pieces) if holds(words, each)]


def _told_of_a_link(view: View, *, proven: bool) -> int | None:
    """Where the derivative tells that one thing caused another, where the wire report does not; or that a link is `proven`."""
    words = list(view.other.unquoted())
    linked = any(holds(_JOINING, each) for _, each in words)
    if linked:
        return next((at for at, each in words if proven and holds(_PROVING, each)), None)
    new = _CAUSE not in view.block.families[0]
    return next((at for at, each in words if new and each.family == _CAUSE), None)


def _made_certain(view: View) -> Iterator[Finding]:
    """A finding for *will* in the place of *should* in a close sentence; of *would* where nobody tells it, whose *will* that may be."""
    says = any(holds(_SAYING, each) for each in view.own.pieces)
    softer = _SOFTER - _COMING if says else _SOFTER
    for each in view.block.differences if view.block.closeness >= CLOSE else ():
        there, own = map(_only_word, view.block.held(each))
        if there in softer and own in _FIRM - _COMING:
            places = view.own.place(each.wire), view.other.place(each.derivative)
            yield said_otherwise("hedge lost", *places, sure=True)


def _only_word(pieces: Pieces) -> str:
    """The one word of a stretch outside quotation marks; empty for more."""
    return pieces[0].form if len(pieces) == 1 and not pieces[0].quoted else ""


def restated(pair: Compared) -> Iterator[Finding]:
    """A finding for each verb of one stand in a linked sentence whose wire sentences have one of another for the same."""
    for view in wire_views(pair, weak=False):
        for kind, before, after in _STANDS:
            here = _of(view.own, before)
            for at, told in zip(here[:1], _of(view.other, after) if here else (), strict=False):
                kept = _of(view.own, after) or _of(view.other, before)
                if not kept and _is_of_one_thing(view, at, told):
                    places = view.own.place(range(at, at + 1)), view.other.place(range(told, told + 1))
                    yield said_otherwise(kind, *places, sure=True)


def _of(line: Line, verbs: frozenset[str]) -> list[int]:
    """Where one of some verbs stands outside quotation marks."""
    return [at for at, each in line.unquoted() if not verbs.isdisjoint(verb_bases(each.form))]


def _is_of_one_thing(view: View, at: int, told: int) -> bool:
    """Whether what comes next after both verbs is the same: *denied that he sold*, *refuted the charge that he sold*."""
    after, other = (_next(*each) for each in view.both(at, told))
    return any(facing(view, each) in other for each in after)


def _next(line: Line, place: int) -> list[int]:
    return line.content(takewhile(lambda at: not line.after_comma(at), line.after(place)))[:_NEXT]


def conditions(pair: Compared) -> Iterator[Finding]:
    """A finding for each condition of the wire report that a linked sentence of the derivative has lost."""
    for view in wire_views(pair):
        yield from _made_unconditional(pair, view)


def _made_unconditional(pair: Compared, view: View) -> Iterator[Finding]:
    """A finding for each condition that a sentence has lost which tells nearly all else: *if the bank agrees*."""
    for condition in _conditions(view.own):
        sentence = view.own.pieces[condition.start].sentence
        clause = set(view.own.content(condition))
        rest = {
            at for at, each in enumerate(view.own.pieces) if each.sentence == sentence and each.content
        } - clause
        told = rest & view.there.keys()
        whole = len(told) >= max(FEWEST_TOLD, MOST_TOLD * len(rest)) and clause.isdisjoint(view.there)
        if clause and whole and not (_is_open(view.other) or _is_told_beside(pair, view, condition)):
            yield lost(view, condition, HEDGE, (), in_place=True)


def _conditions(line: Line) -> Iterator[range]:
    """Each condition, from its first word to the next comma or the end of its sentence; not *asked if*, *even if*, *if not grand*."""
    pieces, at = line.pieces, 0
    while at < len(pieces):
        end = _opened(line, at)
        if end:
            while end < len(pieces) and not line.opens(end):
                end += 1
            yield range(at, end)
        at = max(at + 1, end)


def _opened(line: Line, at: int) -> int:
    """The place after the words that open a condition at a place; 0 if none do."""
    pieces = line.pieces
    if pieces[at].form not in _CONDITIONS or pieces[at].quoted:
        return 0
    end = phrase_end(_CONDITIONS, [each.form for each in pieces], at)
    before, after = ("".join(each.form for each in pieces[max(0, one) : one + 1]) for one in (at - 1, end))
    no_condition = (at and before in _NO_CONDITION) or after in _NO_CONDITION_BEFORE
    return 0 if no_condition else end


def _is_open(line: Line) -> bool:
    """Whether a side leaves open whether something will be."""
    return any(
        each.form in _LEFT_OPEN and not is_month(line, range(at, at + 1))
        for at, each in enumerate(line.pieces)
    )


def _is_told_beside(pair: Compared, view: View, condition: range) -> bool:
    """Whether the derivative's sentence or one beside it has half of what a condition tells."""
    about, number = view.own.families(condition), view.block.sentence
    there = pair.derivative.content[max(0, number - 1) : number + 2]
    kin = Kin(family for content in there for family in content)
    return 2 * sum(bool(kin.of(each)) for each in about) >= len(about)
