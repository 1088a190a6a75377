"""A deed told as one that goes further, *dismissed* for *suspended*, or a deed or somebody told as another: *abstained* for *voted against*, *passengers* for *crew*."""

from collections.abc import Iterator
from functools import cache
from itertools import permutations
from typing import NamedTuple

from helpers.article import grouped
from helpers.document.document import Document
from helpers.findings.clauses import LIKE_COMPANY, Line, View, inflected_phrase, wire_views
from helpers.findings.denials import denied
from helpers.findings.finding import Finding, said_otherwise
from helpers.ground.keeping import kept
from helpers.languages.english import listed
from helpers.languages.english.listed import Phrase
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, pieces_of


class Step(NamedTuple):
    """A deed of a sentence: the ladder that it is on, by number, how far up, and its words."""

    ladder: int
    rung: int
    words: range


def stepped(pair: Compared) -> Iterator[Finding]:
    """A finding for each deed that goes further than the wire sentences' about the same, and than any of the wire report's; for another deed or for somebody else likewise."""
    for view in wire_views(pair, weak=False):
        own = list(_steps(view.own))
        others = list(_steps(view.other)) if own else []
        told = {(each.ladder, each.rung) for each in others}
        for there in others:
            here = _in_its_place(view, own, there)
            if (
                here
                and (here.ladder, here.rung) not in told
                and (there.ladder, there.rung) not in _told(pair.wire)
            ):
                yield said_otherwise("wording", view.own.place(here.words), view.other.place(there.words))


def _in_its_place(view: View, own: list[Step], there: Step) -> Step | None:
    """The deed of the wire sentences on the same ladder, in like company; None where one of them goes just as far."""
    same = [each for each in own if each.ladder == there.ladder]
    as_far = any(each.rung >= there.rung for each in same)
    near = (each for each in same if _is_near(view, each.words.start, there.words.start))
    return None if as_far else next(near, None)


@kept
def _told(text: Document) -> frozenset[tuple[int, int]]:
    """The ladder and the rung of each deed that a text tells."""
    lines = (Line(text, pieces_of(text, index)) for index in range(len(text.sentences)))
    return frozenset((each.ladder, each.rung) for line in lines for each in _steps(line))


def _is_near(view: View, here: int, there: int) -> bool:
    """Whether two words have company in common, or stand in one place of close sentences; not *to resign* in the derivative alone."""
    to_come = [line.has(("to",), line.before(at, 1)) for line, at in view.both(here, there)]
    in_place = view.block.closeness >= CLOSE and view.block.in_one_difference(here, there)
    return to_come != [False, True] and (in_place or view.company(here, there) >= LIKE_COMPANY)


def _steps(line: Line) -> Iterator[Step]:
    """The deeds of a line, without those that are quoted or denied."""
    over = 0
    for at, _ in line.unquoted():
        found = inflected_phrase(_ladders(), line.pieces, at) if at >= over else None
        over = found[1].stop if found else over
        if found and not denied(line, at):
            rungs = (map(int, each.split()) for each in found[0].split(","))
            yield from (Step(ladder, rung, found[1]) for ladder, rung in rungs)


def _rungs() -> list[list[str]]:
    """The rungs of each ladder; any two that are one or another make a ladder either way."""
    ladders = [line.split(" / ") for line in listed.lines("steps", "deeds that go further")]
    others = (line.split(" | ") for line in listed.lines("steps", "one or another"))
    return ladders + [list(two) for each in others for two in permutations(each, 2)]


@cache
def _ladders() -> dict[str, list[tuple[str, Phrase]]]:
    """The deeds by their first word, each with the numbers of its ladders and of its rungs there."""
    numbered = ((ladder, each) for ladder, line in enumerate(_rungs()) for each in enumerate(line))
    rungs = grouped(
        (tuple(deed.split()), f"{ladder} {rung}")
        for ladder, (rung, deeds) in numbered
        for deed in deeds.split(", ")
    )
    return {
        first: [(",".join(rungs[each]), each) for each in phrases]
        for first, phrases in listed.by_first_word(rungs).items()
    }
