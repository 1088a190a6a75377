"""What is still to come in the wire report and done in the derivative: *will be closed*, *must be closed*, *was closed*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.document.values.value import ORDINAL
from helpers.findings.clauses import Line, View, views
from helpers.findings.deeds import is_verb, with_auxiliaries
from helpers.findings.finding import Finding, difference
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, touched

_MODALS, _HAVE = listed.words("steps", "to be done"), listed.words("grammar", "have")
_BE, _DUE = listed.words("grammar", "be"), listed.words("steps", "due")
_PAST = _HAVE | {"was", "were", "been"}
_SINGLED_OUT = listed.words("steps", "singled out")
_NEAR = 3
"""*Agreed on Monday to close*: so many words before *to*."""


def done(pair: Compared) -> Iterator[Finding]:
    """A finding for each verb of a close sentence that is to come in the wire report and past in the derivative."""
    for block in pair.redline.blocks:
        if block.closeness >= CLOSE and not block.link.weak:
            view, _ = views(pair, block)
            yield from filter(None, (_found(view, here, there) for here, there in block.matched))


def _found(view: View, here: int, there: int) -> Finding | None:
    wire, own = with_auxiliaries(view.own, here), with_auxiliaries(view.other, there)
    quoted = view.own.pieces[here].quoted or view.other.pieces[there].quoted
    if quoted or not (_is_to_come(view.own, wire) and _is_past(view.other, own)):
        return None
    places = view.own.place(wire), view.other.place(own)
    told = f"the wire report says “{places[0].text}”, the derivative “{places[1].text}”"
    return difference("hedge lost", *places, told, sure=True)


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
    """*Was closed*, *has closed*, *closed*; nothing that is denied or may be."""
    *helping, verb = (line.pieces[at] for at in group)
    return is_verb(verb) and {each.form for each in helping} <= _PAST
