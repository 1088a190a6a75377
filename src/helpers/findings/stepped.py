"""A deed told as one that goes further: *dismissed* for *suspended*, *ordered* for *called on*, *cancelled* for *postponed*."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from helpers.findings.clauses import LIKE_COMPANY, Line, View, inflected_phrase, wire_views
from helpers.findings.denials import denied
from helpers.findings.finding import Finding, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.listed import Phrase
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE


class Step(NamedTuple):
    """A deed of a sentence: the ladder that it is on, by number, how far up, and its words."""

    ladder: int
    rung: int
    words: range


def stepped(pair: Compared) -> Iterator[Finding]:
    """A finding for each deed that goes further than the wire sentences', and which they have nowhere, about the same."""
    for view in wire_views(pair, weak=False):
        own = list(_steps(view.own))
        others = list(_steps(view.other)) if own else []
        told = {(each.ladder, each.rung) for each in others}
        for there in others:
            here = _in_its_place(view, own, there)
            if here and (here.ladder, here.rung) not in told:
                yield said_otherwise("wording", view.own.place(here.words), view.other.place(there.words))


def _in_its_place(view: View, own: list[Step], there: Step) -> Step | None:
    """The deed of the wire sentences on the same ladder, in like company; None where one of them goes just as far."""
    same = [each for each in own if each.ladder == there.ladder]
    as_far = any(each.rung >= there.rung for each in same)
    near = (each for each in same if _is_near(view, each.words.start, there.words.start))
    return None if as_far else next(near, None)


def _is_near(view: View, here: int, there: int) -> bool:
    """Whether two words have company in common, or stand in one place of close sentences."""
    in_place = view.block.closeness >= CLOSE and view.block.in_one_difference(here, there)
    return in_place or view.company(here, there) >= LIKE_COMPANY


def _steps(line: Line) -> Iterator[Step]:
    """The deeds of a line, without those that are quoted or denied."""
    for at, _ in line.unquoted():
        found = inflected_phrase(_ladders(), line.pieces, at)
        if found and not denied(line, at):
            ladder, rung = map(int, found[0].split())
            yield Step(ladder, rung, found[1])


@cache
def _ladders() -> dict[str, list[tuple[str, Phrase]]]:
    """The deeds by their first word, each with the number of its ladder and of its rung."""
    found: dict[str, list[tuple[str, Phrase]]] = {}
    for ladder, line in enumerate(listed.lines("steps", "deeds that go further")):
        for rung, deeds in enumerate(line.split(" / ")):
            for phrase in (tuple(each.split()) for each in deeds.split(", ")):
                found.setdefault(phrase[0], []).append((f"{ladder} {rung}", phrase))
    return found
