"""Figures of a part that are told of the whole: *in the northern provinces*, *across the country*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.document.values.value import CALENDAR, Value
from helpers.findings.clauses import Line, View, phrase_end, views
from helpers.findings.finding import Finding, Place, difference
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import meet

_WHOLE = listed.phrases("numbers", "of the whole")
_PART = listed.words("numbers", "of a part")
_REACH = 12
"""A word that limits a figure stands so many words beside it at most."""


def scope(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure of linked sentences that the wire report gives for a part of what the derivative gives it for."""
    for block in pair.redline.blocks:
        view = views(pair, block)[0]
        whole = _whole(view.other)
        if whole is None or block.link.weak or _whole(view.own) is not None or not _is_new(view, whole):
            continue
        for value in (each for each in pair.derivative.values if each.sentence == block.sentence):
            there = [
                each for each in pair.valued.alike[1].get(value.start, ()) if each.sentence in block.sources
            ]
            part = _part(view, there[0]) if len(there) == 1 and value.kind not in CALENDAR else None
            if part is not None:
                told = f"the wire report gives {there[0].text} for a part (“{part.text}”), the derivative for the whole (“{whole.text}”)"
                yield difference("wording", part, whole, told)
                break


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
    """The word near a figure that limits what it counts, and that the derivative's sentence has not."""
    line = view.own
    at = next((at for at, each in enumerate(line.pieces) if meet(each, value)), None)
    near = range(max(0, at - _REACH), min(at + _REACH, len(line.pieces))) if at is not None else ()
    limits = (there for there in near if line.pieces[there].form in _PART)
    gone = (
        there
        for there in limits
        if line.pieces[there].sentence == value.sentence
        and line.pieces[there].family not in view.block.families[1]
    )
    return next((line.place(range(there, there + 1)) for there in gone), None)
