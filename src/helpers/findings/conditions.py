"""What the wire report tells under a condition and the derivative without one: *if the bank agrees*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.findings.clauses import Line, View, phrase_end, views
from helpers.findings.finding import Finding
from helpers.findings.hedges import HEDGE, is_month, lost
from helpers.languages.english import listed
from helpers.languages.english.kindred import Kin
from helpers.pairing.compared import Compared

_CONDITIONS = listed.phrases("certainty", "conditions")
_NO_CONDITION = listed.words("certainty", "no condition")
_NO_CONDITION_BEFORE = listed.words("certainty", "no condition after")
_OPEN = listed.words("certainty", "open")

FEWEST_TOLD, MOST_TOLD = 2, 0.8
"""A sentence that has lost a condition has so many words of content of the rest, and such a share of them."""


def conditions(pair: Compared) -> Iterator[Finding]:
    """A finding for each condition of the wire report that a linked sentence of the derivative has lost."""
    for block in pair.redline.blocks:
        yield from _made_unconditional(pair, views(pair, block)[0])


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
        each.form in _OPEN and not is_month(line, range(at, at + 1)) for at, each in enumerate(line.pieces)
    )


def _is_told_beside(pair: Compared, view: View, condition: range) -> bool:
    """Whether the derivative's sentence or one beside it has half of what a condition tells."""
    about, number = view.own.families(condition), view.block.sentence
    there = pair.derivative.content[max(0, number - 1) : number + 2]
    kin = Kin(family for content in there for family in content)
    return 2 * sum(bool(kin.of(each)) for each in about) >= len(about)
