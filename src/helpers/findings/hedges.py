"""Distance that the wire report keeps and the derivative does not: *may*, *alleged*, *up to* lost in linked sentences.

A hedge is about the words after it. Where the derivative has those words in the
same place, and no hedge in that sentence, it tells as a fact what the wire
report does not. Where what is lost is a charge (*suspected of*, *accused of*),
it tells an allegation as fact.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from helpers.document.values.value import CALENDAR
from helpers.findings.clauses import (
    FARTHEST,
    LIKE_COMPANY,
    Line,
    View,
    facing,
    holds,
    inflected_phrase,
    is_a_relative,
    kin,
    views,
    wire_views,
)
from helpers.findings.denials import denied as turned_before
from helpers.findings.denials import denies
from helpers.findings.finding import Finding, difference, lost_in, place
from helpers.languages.english import calendar, ladder, listed
from helpers.languages.english.inflection import bases, family
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Piece, Pieces, meet, touched

HEDGE, CHARGE, BOUND, AFTER, NO_HEDGE, PART = "hedge", "charge", "bound", "said after", "no hedge", "in part"
LEFT_OPEN = "left open"
"""A hedge that is said after what it is about: *could not be ruled out*."""

MOST_TARGETS = 2
FIRMER = 0.5
"""From this share of words in the same order *will* in the place of a hedge is in its stead."""

_SAYING = listed.words("certainty", "saying")
_PHRASES = listed.phrases("certainty", HEDGE, CHARGE, BOUND, AFTER, LEFT_OPEN, NO_HEDGE, PART)
_MODALS = listed.words("grammar", "modals")
_ACCUSING, _BE = listed.words("certainty", "accusing"), listed.words("grammar", "be")
_DETERMINERS = listed.words("grammar", "determiners")
_KEPT = {
    BOUND: listed.words("certainty", "kept"),
    HEDGE: listed.words("certainty", "kept hedge"),
    CHARGE: listed.words("certainty", "kept charge"),
}

_BEFORE = {
    **dict.fromkeys(listed.words("certainty", "participles"), listed.words("grammar", "determiners")),
    **dict.fromkeys(
        listed.words("certainty", "active participles"), listed.words("grammar", "determiners", "be")
    ),
}
"""Participles that are hedges after one of some words, and else the verb of their clause."""

_FIRM = listed.words("certainty", "firm")
_LIKELY = listed.words("certainty", "likelihood")
_SUSPECTED = listed.words("certainty", "suspected")
_FIRM_IN_PLACE = _FIRM | listed.words("certainty", "firm in its place")


_HALF, _HARDLY = 0.5, 0.2
_OPEN_OR_MEANT = listed.words("timing", "intend to") | listed.words("certainty", "conditional or meant")
"""*If*, *want to*: nothing that is told as a fact in other words."""

_MOST_INSTEAD = 3
"""More words than these do not stand in a hedge's place."""
_JOINING = listed.words("negation", "clauses") | listed.words("certainty", "relative")

_CHARGES = listed.words("certainty", "charges")
_SETTLING = listed.words("ladder", "more than a charge")
_OPEN_IN_SPEECH = listed.words("certainty", "open in speech")


def hedges(pair: Compared) -> Iterator[Finding]:
    """A finding for each hedge of the wire report that a linked sentence of the derivative has lost."""
    for view in wire_views(pair):
        block = view.block
        for cue, kind in _cues(block.wire):
            if _is_part_of_a_figure(view.own, cue) or _is_of_another(block, cue):
                continue
            if kind == CHARGE and _is_settled(view, cue):
                continue
            if view.there.keys().isdisjoint(_telling(block, cue)):
                yield from _without(pair, view, cue, kind)


def _telling(block: Block, cue: range) -> Sequence[int]:
    """The words of a hedge that keep it where the derivative has them too: *like* in *that looked like*; all if none does."""
    return [at for at in cue if block.wire[at].content or holds(_KEPT[HEDGE], block.wire[at])] or cue


def _is_settled(view: View, cue: range) -> bool:
    """Whether the wire report tells elsewhere that whoever is charged was convicted or has confessed."""
    text, here = view.own.text, view.own.pieces[cue.start].sentence
    named = {fold(each.text.split()[-1]) for each in text.mentions if each.sentence == here}
    return any(not named.isdisjoint(keys) and _is_found_guilty(keys) for keys in text.sentence_keys)


def _is_found_guilty(keys: Sequence[str]) -> bool:
    """Whether a sentence tells of a conviction or confession, and not of *not guilty*."""
    settled = (at for at, key in enumerate(keys) if not _SETTLING.isdisjoint(bases(key)))
    return any(not any(map(denies, keys[max(0, at - 2) : at])) for at in settled)


def _is_part_of_a_figure(line: Line, cue: range) -> bool:
    """Whether a cue bounds an amount, which is held against the derivative's as a figure."""
    here = line.pieces[cue.start]
    figures = (each for each in line.text.values if each.kind not in CALENDAR and not meet(here, each))
    return any(each.outer[0] <= here.start < each.outer[1] for each in figures)


def _is_of_another(block: Block, cue: range) -> bool:
    """Whether a cue stands in one of several wire sentences of which the derivative's has hardly a word, nor half of it."""
    here = block.wire[cue.start].sentence
    return len(block.sources) > 1 and block.closeness_to(here) < _HARDLY and not block.keeps(here)


def _without(pair: Compared, view: View, cue: range, kind: str) -> Iterator[Finding]:
    """A finding where *will* stands for a hedge, or what it is about is told without one of its kind."""
    block, firm = view.block, _made_firm(view, cue)
    if firm is not None:
        if not _is_left_open(view.other, firm):
            yield lost(view, cue, kind, block.derivative[firm : firm + 1], in_place=True)
    elif not (is_a_relative(block, cue.start) or _is_kept(view, cue, kind)):
        alone = kind in (HEDGE, CHARGE, LEFT_OPEN, PART) and _is_told_alone(pair, view, cue)
        if (target := _told_without(view, cue, kind, alone=alone)) is not None:
            instead = () if alone and block.closeness < CLOSE else _instead(view, cue)
            yield lost(view, cue, kind, instead, in_place=target in block.matched)


def _is_kept(view: View, cue: range, kind: str) -> bool:
    """Whether the derivative has a hedge of its kind, or for *the suspected gunman did* another: *he apparently did*."""
    as_a_hedge = kind == PART or (kind == CHARGE and view.own.has(_SUSPECTED, cue))
    return not kept(view, cue).isdisjoint((kind.replace(LEFT_OPEN, HEDGE), HEDGE if as_a_hedge else kind))


def _is_left_open(line: Line, firm: int) -> bool:
    """*Will probably*, *perhaps it will*, *it may be, they say, that it will*: whether a hedge follows, opens the sentence or stands second in it before *that*, or a word that leaves open what comes right before that."""
    pieces = line.pieces
    before = [at for at in range(firm) if pieces[at].sentence == pieces[firm].sentence]
    hedged = {at for cue, kind in _cues(pieces) if kind in (HEDGE, LEFT_OPEN) for at in (cue[0], cue[-1])}
    before_that = [at - 1 for at in before[1:] if pieces[at].form == "that"]
    led = hedged.intersection((*before[: 1 + bool(before_that)], firm + 1, *before_that))
    return bool(led) or any(holds(_KEPT[HEDGE], pieces[at]) for at in before_that)


def _is_told_alone(pair: Compared, view: View, cue: range) -> bool:
    """Whether half of what a sentence tells is one wire sentence's that may be so, and no sentence made from that has a hedge."""
    block, first = view.block, view.own.pieces[cue.start]
    meant = holds(_OPEN_OR_MEANT, first) or view.own.has(("to",), view.own.after(cue.stop - 1, 1))
    if len(block.sources) > 1 or block.link.weak or block.resting < _HALF or meant:
        return False
    resting = pair.redline.by_source[first.sentence]
    return not any(kept(views(pair, each)[0], cue) & {HEDGE, CHARGE} for each in resting)


def _hedges_nothing(line: Line, cue: range) -> bool:
    return _is_told(line.pieces, cue) or is_month(line, cue)


def kept(view: View, lost: range) -> set[str]:
    """The kinds of hedges that the derivative's side has: by a cue, by a word that the wire has not there, a charge by whatever charges.

    In a close sentence what both have stands for nothing that is lost, but for a source that *fears that it could be*.
    """
    own, at = view.other.pieces, view.own.pieces[lost.start].start
    says = any(each.cue and each.cue.start == at for each in view.own.text.voices)
    of_both = set() if says else _of_both(view)
    cues = (each for each in _cues(own) if not _hedges_nothing(view.other, each[0]))
    cued = {kind.replace(LEFT_OPEN, HEDGE) for cue, kind in cues if not of_both.issuperset(cue)}
    return cued | {kind for kind in _KEPT if _is_kept_by_a_word(view, lost, kind)}


def _is_kept_by_a_word(view: View, lost: range, kind: str) -> bool:
    """Whether a word of the derivative's that is no hedge keeps one of a kind: *expected* for *may*, *charged* for *accused of*."""
    words, shared = _KEPT[kind], set(view.there.values())
    held = ((at, piece) for at, piece in enumerate(view.other.pieces) if holds(words, piece))
    own = (at for at, piece in held if at not in shared or (kind == CHARGE and holds(_CHARGES, piece)))
    return any(not _answers_another(view, lost, at, words) for at in own)


def _answers_another(view: View, lost: range, there: int, words: frozenset[str]) -> bool:
    """Whether a word that would keep a hedge stands for another of the wire report's: *expected on Tuesday*, *due on Tuesday*."""
    sides = next((each for each in view.block.differences if there in each.derivative), None)
    if sides is None:
        return False
    own = sum(holds(words, view.own.pieces[at]) for at in sides.wire if at not in lost)
    return 0 < sum(holds(words, view.other.pieces[at]) for at in sides.derivative) <= own


def _of_both(view: View) -> set[int]:
    """Where the derivative has the words of a close wire sentence, each for itself; none where two are told as one."""
    close = view.block.closeness >= CLOSE and len(view.block.sources) == 1
    return set(view.there.values()) if close else set()


def _made_firm(view: View, cue: range) -> int | None:
    """Where the derivative has *will* for *may* or *would probably*: in its place, or with the same words beside it."""
    own = view.own.pieces
    likely = view.own.has(("would",), range(max(0, cue.start - 1), cue.start)) and not any(
        holds(_LIKELY, each) for each in view.other.pieces
    )
    if not (own[cue.start].form in _MODALS or likely) or is_month(view.own, cue):
        return None
    beside = (at for at in _alone(view, _FIRM) if view.company(cue.start, at) >= LIKE_COMPANY)
    here = (at for at, each in enumerate(own) if each.sentence == own[cue.start].sentence)
    taken = view.own.has(_FIRM, here) or _is_denied_after(view.own, cue)
    return next(_firm_in_place(view, cue), None if taken else next(beside, None))


def _firm_in_place(view: View, cue: range) -> Iterator[int]:
    """Where the derivative has *will* in the place of a hedge, or in a close sentence *would*, but not for *could not*."""
    closeness = view.block.closeness
    would = closeness >= CLOSE and not _is_denied_after(view.own, cue)
    firm = _alone(view, _FIRM_IN_PLACE if would else _FIRM) if closeness >= FIRMER else []
    return (at for at in firm if view.block.in_one_difference(cue.start, at))


def _alone(view: View, forms: Collection[str]) -> list[int]:
    """Where the other side alone has one of some words, outside quotation marks."""
    shared, pieces = view.there.values(), view.other.pieces
    return [
        at for at, each in enumerate(pieces) if each.form in forms and at not in shared and not each.quoted
    ]


def _told_without(view: View, cue: range, kind: str, *, alone: bool) -> tuple[int, int] | None:
    """What a hedge is about, where each text has it, if the derivative tells it as a fact."""
    if _is_no_hedge(view.own, cue) or _keeps_a_bound(view, cue):
        return None
    if not _says_no_more(view, cue):
        return None
    target = _target(view, cue, kind, alone=alone)
    if target is None or _is_denied(view.own, cue, target[0]) != turned_before(view.other, target[1]):
        return None
    near = {*range(target[1]), *view.other.after(target[1])} - _of_both(view)
    said = any(holds(_SAYING, view.other.pieces[place]) for place in near)
    said |= _is_said_by_them(view, cue.start, target[1])
    return None if said and _accuses(view.own.pieces, cue) else target


def _is_denied(line: Line, cue: range, target: int) -> bool:
    """Whether what a hedge is about is denied: before the hedge, or right after it, *may not have been*."""
    return line.has(("not",), line.after(cue.stop - 1, 1)) or turned_before(line, min(cue.start, target))


def _is_said_by_them(view: View, cue: int, there: int) -> bool:
    """Whether a word stands in what the derivative has from whoever stands before a verb: *Farmers accuse*, *farmers say*."""
    who, piece = view.own.families(view.own.before(cue)), view.other.pieces[there]
    voices = (each for each in view.other.text.voices if each.sentence == piece.sentence and not each.direct)
    said = (each for each in voices if any(meet(piece, span) for span in each.content))
    return any(family(fold(word)) in who for each in said for word in each.name.split())


def _is_no_hedge(line: Line, cue: range) -> bool:
    """Whether a cue is denied after it, quoted and no *may* or *probably*, a verb of saying, or the month of May."""
    in_speech = line.pieces[cue.start].quoted and not _is_open_in_speech(line, cue)
    refused = _is_denied_after(line, cue) or in_speech or is_month(line, cue)
    return refused or _is_told(line.pieces, cue) or _compares(line, cue)


def _says_no_more(view: View, cue: range) -> bool:
    """Whether every word of content of the derivative's sentence is one of the wire sentences, or a verb of saying, where the hedge is quoted."""
    if not view.own.pieces[cue.start].quoted:
        return True
    there = view.block.families[0]
    new = (each for each in view.other.pieces if each.content and each.family not in there)
    return all(ladder.rung(each.form) == ladder.SAID for each in new)


def _is_open_in_speech(line: Line, cue: range) -> bool:
    """*It may rain*, *probably*; not *you may go*, nor *I may be old, but*."""
    allowed = line.has(("you",), line.before(cue.start, 1))
    granted = any(each.form == "but" and each.quoted for each in line.pieces[cue.stop :])
    return line.pieces[cue.start].form in _OPEN_IN_SPEECH and not (allowed or granted)


def _is_denied_after(line: Line, cue: range) -> bool:
    """*Could not*, *may not enter*: what nobody was able or allowed to do; *might not* and *may not have* leave it open."""
    after, form = [line.pieces[at].form for at in line.after(cue.stop - 1, 2)], line.pieces[cue.start].form
    open_ = form == "might" or (form == "may" and after[1:] == ["have"])
    return form in _MODALS and after[:1] == ["not"] and not open_


def is_month(line: Line, cue: range) -> bool:
    """Whether a word is the month of May."""
    piece = line.pieces[cue.start]
    if piece.form not in calendar.MONTHS:
        return False
    dated = any(line.pieces[at].form.isdigit() for at in line.after(cue.start, 1))
    return dated or (line.text.text[piece.start].isupper() and bool(line.before(cue.start)))


def _compares(line: Line, cue: range) -> bool:
    """Whether *more than* stands after an amount, and bounds none: *40 million, more than the 300 million*."""
    at = line.pieces[cue.start].start
    return line.pieces[cue.stop - 1].form == "than" and any(
        0 < at - value.end <= 2 and value.kind not in CALENDAR for value in line.text.values
    )


def _accuses(pieces: Sequence[Piece], cue: range) -> bool:
    """*X accused Y of it*, and nobody who is accused."""
    before = pieces[cue.start - 1 : cue.start]
    active = not any(each.form in _BE | _DETERMINERS for each in before)
    return active and len(cue) == 1 and holds(_ACCUSING, pieces[cue.start])


def _keeps_a_bound(view: View, cue: range) -> bool:
    """Whether a bound right after a modal is kept: *could face up to 20 years*, *faces up to 20 years*."""
    near = {each.start for each in view.own.pieces[cue.stop : cue.stop + 3]}
    kept = {(each.low, each.bound) for each in view.other.text.values if each.bound}
    return view.own.pieces[cue.start].form in _MODALS and any(
        each.outer[0] in near and (each.low, each.bound) in kept for each in view.own.text.values
    )


def _is_told(pieces: Sequence[Piece], cue: range) -> bool:
    """Whether a participle is the verb of its clause: *Spain reported*, and not *the reported deal*."""
    before = pieces[cue.start - 1].form if cue.start else ""
    return before not in _BEFORE.get(pieces[cue.start].form, (before,))


def _cues(pieces: Sequence[Piece]) -> Iterator[tuple[range, str]]:
    """Where hedges stand, the longest first where several begin together, and of what kind each is."""
    over = 0
    for start in range(len(pieces)):
        kind, cue = inflected_phrase(_PHRASES, pieces, start) or ("", range(0))
        if kind == NO_HEDGE:
            over = cue.stop
        elif kind and start >= over:
            yield cue, kind


def _target(view: View, cue: range, kind: str, *, alone: bool) -> tuple[int, int] | None:
    """The first word of content that a hedge is about and the derivative has in the like company, or has alone."""
    block, wire = view.block, view.own
    in_place = block.closeness >= CLOSE
    about = (
        reversed(wire.before(cue.start, 2 * FARTHEST))
        if kind in (AFTER, LEFT_OPEN)
        else wire.after(cue.stop - (not _ends_a_quotation(wire, cue)), 2 * FARTHEST)
    )
    for target in wire.content(about)[:MOST_TARGETS]:
        there = facing(view, target)
        if there is None and wire.has(_FIRM_IN_PLACE, wire.before(target, 1)) and not kin(view, target):
            return None
        if there is None or view.other.pieces[there].quoted:
            continue
        sides = view.both(target, there)
        figures = [touched(line.values, [line.pieces[at]])[:1] for line, at in sides]
        least = 2 - all(figures) if kind == BOUND else 2
        if alone or view.company(target, there) >= least or (in_place and view.there.get(target) == there):
            return target, there
    return None


def _ends_a_quotation(line: Line, cue: range) -> bool:
    """*Would "very likely" go*: whether the words after a hedge stand outside the marks in which it does."""
    after = line.pieces[cue.stop : cue.stop + 1]
    return line.pieces[cue.stop - 1].quoted and not any(each.quoted for each in after)


def _instead(view: View, cue: range) -> Pieces:
    """The few words that stand in a hedge's place: one of content and no name, that opens neither the sentence nor a noun's part of it, and joins no clause."""
    instead, names = view.block.gap_of_wire(cue.start), view.other.text.name_words
    content = sum(each.content for each in instead)
    if not 0 < len(instead) <= _MOST_INSTEAD or content > 1:
        return ()
    opens = instead[0] == view.block.derivative[0] or instead[0].form in _DETERMINERS
    barred = any(each.start in names or (not content and each.form in _JOINING) for each in instead)
    return () if opens or barred else instead


def _with_its_verb(line: Line, cue: range) -> range:
    """*Too short to show whether*, for *whether*."""
    before = range(max(0, cue.start - FARTHEST), cue.start) if line.has(("whether",), cue) else ()
    return range(next((at for at in before if line.pieces[at].form == "too"), cue.start), cue.stop)


def lost(view: View, cue: range, kind: str, instead: Pieces, *, in_place: bool) -> Finding:
    """The finding on a hedge that is lost, with the words in its place if there are any."""
    block, text = view.block, view.other.text
    charge = kind == CHARGE and not any(holds(_SAYING, each) for each in block.derivative)
    matched = in_place and block.closeness >= CLOSE
    whole = _with_its_verb(view.own, cue)
    wire, own = view.own.place(whole), place(text, instead) if instead else lost_in(text, block.sentence)
    told = f"the derivative “{own.text}”" if instead else "which the derivative has lost"
    says = f"the wire report says “{wire.text}”, {told}"
    kind = "allegation as fact" if charge else "hedge lost"
    found = difference(kind, wire, own, says, sure=matched, grave=(charge or whole != cue) and matched)
    return replace(found, tied=any(each.form in _FIRM for each in instead))
