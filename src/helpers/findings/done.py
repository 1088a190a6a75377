"""What is still to come or undecided in the wire report and done or settled in the derivative: *will be closed*, *was closed*; *has not decided whether to close*, *will close*."""

from collections.abc import Iterator, Sequence
from itertools import product

from helpers.document.values.value import ORDINAL
from helpers.findings.clauses import Line, View, facing, holds, views
from helpers.findings.denials import PLAIN
from helpers.findings.finding import Finding, difference, said_otherwise
from helpers.findings.verbs import is_verb, with_auxiliaries
from helpers.languages.english import listed, lists
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Piece, touched

_MODALS, _HAVE = listed.words("steps", "to be done"), listed.words("grammar", "have")
_BE, _DUE = listed.words("grammar", "be"), listed.words("steps", "due")
_PAST = _HAVE | {"was", "were", "been"}
_NOW_DONE = _PAST - {"had"}
_BESIDE = listed.words("steps", "beside what is done")
_SINGLED_OUT = listed.words("steps", "singled out")
_PENDING, _TO_SETTLE = listed.words("steps", "pending"), listed.words("steps", "still to settle")
_GRANTED = listed.words("steps", "granted")
_WILL = _MODALS | listed.words("steps", "coming")
_WHETHER, _WEIGHING = "whether", listed.words("steps", "weighing", "pondering")
_UNDECIDED, _PONDERING = listed.words("negation", "refusing") | PLAIN, listed.words("steps", "pondering")
_LEFT_OPEN = frozenset(("if", "may", "might", "could", _WHETHER))
_REACH = 8
"""What is proposed or asked for stands so many words after that at most."""
_NEAR = 3
"""*Agreed on Monday to close*: so many words before *to*."""


def done(pair: Compared) -> Iterator[Finding]:
    """A finding for each verb that is to come in the wire report and past in the derivative: in other words where somebody is to settle it."""
    for block in (each for each in pair.redline.blocks if not each.link.weak):
        view, turned = views(pair, block)
        if block.closeness >= CLOSE:
            yield from filter(None, (_found(view, here, there) for here, there in _same_words(block)))
        yield from _settled(pair, view)
        yield from _decided(view, _WILL | _HAVE, "hedge lost")
        yield from _decided(turned, PLAIN, "negation")


def _same_words(block: Block) -> Iterator[tuple[int, int]]:
    """The words of both sides in one order, and the forms of a short verb in the place of each other: *take*, *taken*."""
    yield from block.matched
    base = lists.irregular_bases()
    for each in block.differences:
        for here, there in product(each.wire, each.derivative):
            forms = block.wire[here].form, block.derivative[there].form
            if len({base.get(form, form) for form in forms}) == 1:
                yield here, there


def _decided(view: View, telling: frozenset[str], kind: str) -> Iterator[Finding]:
    """*Will close*, where the wire report has *not decided whether to close*; and seen from the other side *not said whether it paid* for *had not paid*."""
    own, other = view.own, view.other
    if other.has((_LEFT_OPEN | PLAIN) - telling, range(len(other.pieces))):
        return
    for first, verb in _undecided(own):
        there = facing(view, verb)
        if there is not None and other.has(telling, other.before(there, _NEAR)):
            places = own.place(range(first, verb + 1)), other.place(with_auxiliaries(other, there))
            pondered = any(holds(_PONDERING, each) for each in own.pieces[first:verb])
            yield said_otherwise(kind, *view.turned(*places), sure=True, grave=not pondered and not view.side)
            return


def _undecided(line: Line) -> Iterator[tuple[int, int]]:
    """Where *not decided whether to*, *declined to say whether* begins, and each verb after it that the line has once: *not say whether the firm would pay*."""
    open_ = [at for at, each in enumerate(line.pieces) if _is_undecided(each)]
    for at in (at for at, each in line.unquoted() if each.form == _WHETHER):
        first = next((each for each in open_ if 0 < at - each <= _REACH), at)
        if first < at:
            yield from ((first, verb) for verb in _verbs_after(line, at))


def _is_undecided(piece: Piece) -> bool:
    """*Not*, *declined*; *weighing*, *pondering*."""
    return holds(_UNDECIDED, piece) or piece.form in _WEIGHING


def _verbs_after(line: Line, at: int) -> Iterator[int]:
    """The first word of content after a place, and each after *will* or *would*, that the line has once."""
    families, told = [each.family for each in line.pieces], line.content(line.after(at))
    verbs = (each for each in told if each == told[0] or line.has(_WILL, line.before(each, 1)))
    return (verb for verb in verbs if families.count(families[verb]) == 1)


def _settled(pair: Compared, view: View) -> Iterator[Finding]:
    """*Has raised*, where the wire report has *proposed raising*; *have approved*, where it has *will vote on*; the first of a sentence."""
    pending, told = (
        [at for at in range(len(line.pieces)) if _is_pending(line, at)] for line in (view.own, view.other)
    )
    groups = _now_done(view.other) if pending and not told else ()
    for group in groups:
        cue = _cue_of(pair, view, pending, group[-1])
        if cue is not None:
            places = view.own.place(range(cue, cue + 1)), view.other.place(group)
            says = f"in the wire report it is still open (“{places[0].text}”), in the derivative it is done (“{places[1].text}”)"
            yield difference("hedge lost", *places, says)
            return


def _now_done(line: Line) -> Iterator[range]:
    """The verbs outside quotation marks that tell what has been done, with *has* or *was*."""
    for at in (at for at, each in enumerate(line.pieces) if not each.quoted):
        group = with_auxiliaries(line, at)
        if line.has(_NOW_DONE, group[:-1]) and _is_past(line, group):
            yield group


def _is_pending(line: Line, at: int) -> bool:
    """*Proposed*, *asked*, *will decide*."""
    return not line.pieces[at].quoted and (holds(_PENDING, line.pieces[at]) or _is_to_settle(line, at))


def _is_to_settle(line: Line, at: int) -> bool:
    """*Will vote*, *would decide*."""
    return holds(_TO_SETTLE, line.pieces[at]) and line.has(_WILL, line.before(at, 2))


def _cue_of(pair: Compared, view: View, pending: Sequence[int], there: int) -> int | None:
    """The word that leaves open what a verb tells as done: before the same verb, or beside the same things where the wire report never tells it."""
    own, verb = view.own, view.other.pieces[there]
    if verb.form in _GRANTED and not any(verb.family in each for each in pair.wire.content):
        settling = (cue for cue in pending if _is_to_settle(own, cue))
        return next((cue for cue in settling if view.company(cue, there)), None)
    same = [at for at, each in enumerate(own.pieces) if each.family == verb.family]
    cues = [cue for at, cue in product(same, pending) if _leaves_open(own, cue, at)]
    return cues[0] if len(same) == 1 and cues else None


def _leaves_open(line: Line, cue: int, at: int) -> bool:
    """*Proposed raising*, *will decide whether to raise*."""
    verb, first = line.pieces[at], line.pieces[cue]
    infinitive = verb.form.endswith("ing") or line.has(("to",), range(max(0, at - 1), at))
    return infinitive and 0 < at - cue <= _REACH and verb.sentence == first.sentence


def _found(view: View, here: int, there: int) -> Finding | None:
    wire, own = with_auxiliaries(view.own, here), with_auxiliaries(view.other, there)
    quoted = view.own.pieces[here].quoted or view.other.pieces[there].quoted
    if quoted or not (_is_to_come(view.own, wire) and _is_past(view.other, own)):
        return None
    return said_otherwise("hedge lost", view.own.place(wire), view.other.place(own), sure=True)


def _is_to_come(line: Line, group: range) -> bool:
    """*Will close*, *must be closed*, *is to close*, *agreed to close*; not *has to have closed*."""
    forms = [line.pieces[at].form for at in group]
    due = (
        "to" in forms
        and not _is_one_of_a_row(line, group.start)
        and (line.has(_DUE, line.before(group.start, _NEAR)) or not _BE.isdisjoint(forms))
    )
    return _HAVE.isdisjoint(forms) and (due or not _MODALS.isdisjoint(forms))


def _is_one_of_a_row(line: Line, start: int) -> bool:
    """*The fourth coach to be dismissed*, *the only one to be hurt*: it has been done."""
    near = [line.pieces[at] for at in line.before(start, _NEAR)]
    counted = any(each.kind == ORDINAL for each in touched(line.text.values, near))
    return counted or line.has(_SINGLED_OUT, line.before(start, _NEAR))


def _is_past(line: Line, group: range) -> bool:
    """*Was closed*, *has closed*, *closed*; nothing that is denied or may be, nor *will be led and closed*."""
    *helping, verb = (line.pieces[at] for at in group)
    joined = line.has(("and",), range(group.start - 1, group.start)) and not helping
    to_come = joined and line.has(_WILL, line.before(group.start, _REACH))
    return is_verb(verb) and {each.form for each in helping} <= _PAST | _BESIDE and not to_come
