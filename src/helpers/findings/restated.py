"""What somebody did by saying it, told as something else: who *denied* it has not *refuted* it, who *conceded* it does not *insist*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from helpers.findings.clauses import Line, View, facing, views
from helpers.findings.finding import Finding, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.ladder import verb_bases
from helpers.pairing.compared import Compared

_STANDS = (
    (listed.words("ladder", "denying"), listed.words("ladder", "disproving")),
    (listed.words("ladder", "conceding"), listed.words("ladder", "standing by it")),
)

_NEXT = 2
"""Both verbs have one of so many words of content after them in common."""


def restated(pair: Compared) -> Iterator[Finding]:
    """A finding for each verb of one stand in a linked sentence whose wire sentences have one of another for the same."""
    for block in pair.redline.blocks:
        view, _ = views(pair, block)
        for before, after in () if block.link.weak else _STANDS:
            here, there = _of(view.own, before), _of(view.other, after)
            kept = _of(view.own, after) or _of(view.other, before)
            for at, told in ((here[0], there[0]),) if here and there and not kept else ():
                if _is_of_one_thing(view, at, told):
                    places = view.own.place(range(at, at + 1)), view.other.place(range(told, told + 1))
                    yield said_otherwise("wording", *places, sure=True)


def _of(line: Line, verbs: frozenset[str]) -> list[int]:
    """Where one of some verbs stands outside quotation marks."""
    return [at for at, each in line.unquoted() if not verbs.isdisjoint(verb_bases(each.form))]


def _is_of_one_thing(view: View, at: int, told: int) -> bool:
    """Whether what comes next after both verbs is the same: *denied that he sold*, *refuted the charge that he sold*."""
    after, other = (_next(*each) for each in view.both(at, told))
    return any(facing(view, each) in other for each in after)


def _next(line: Line, place: int) -> list[int]:
    return line.content(takewhile(lambda at: not line.after_comma(at), line.after(place)))[:_NEXT]
