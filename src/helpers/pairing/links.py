"""Which sentences of two texts rest on which, and how: found once, read by every measure that compares sentences.

A derivative's sentence is *copied* (nearly all of its words stand in the same
order in the wire report), *rewritten* (it says in other words what wire
sentences say), *mixed* (one part rests on the wire report, another part is
new) or *added* (nothing shows that it rests on it).

What words alone can show comes first. Where the derivative as a whole goes the
way of the wire report, sentences that are left are tied to it by names, values,
speakers, kindred words and their place (`course`): those links are weak.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from helpers.article import Sentence
from helpers.document.document import Document
from helpers.pairing import alignment, course
from helpers.pairing.alignment import SHORTEST_RUN, Resting, restings, rests, rests_alone
from helpers.pairing.texts import MOST_WORDS, Text

COPIED, REWRITTEN, MIXED, ADDED = "copied", "rewritten", "mixed", "added"
SURE = 0.4
"""Log-odds from which a sentence counts as resting on the other text: when in doubt it does not."""

SURE_KEPT = 0.2
"""The same for a wire sentence."""

COPIED_FROM = 0.9
"""Share of words in the same order, and in shared runs, from which a sentence is copied."""

LONG_RUN = 8
"""Words in one run that no two writers hit upon by chance."""

NEW_STRETCH, NEW_SHARE = 6, 0.3
"""So many words on end, and so much of the sentence, that share nothing make a resting sentence mixed."""

FURTHER = 0.15
"""Share of the sentence that a second or third source must add to be named."""


FEWEST_DIFFERENT = 3
"""So many linked sentences without one equal value, and most of those with values, make another event of the pair."""

SAID_AGAIN = 5
"""A run of so many words is not said at two events."""

FEW = 0.25
"""Of two independent reports no more sentences than this are linked by chance."""


@dataclass(frozen=True, slots=True)
class Link:
    """What was found of one sentence: its label, the other side's sentences (by index) it rests on, why.

    `lifted` says that its neighbours made it surer than it is by itself. A
    `weak` link rests on no words in common worth the name: it is likely, tells
    where to look, and bears nothing out.
    """

    label: str
    found: Resting
    sources: tuple[int, ...]
    lifted: bool = False
    weak: bool = False


@dataclass(frozen=True)
class Links:
    """The links of a pair.

    `derivative` has a link for each of the derivative's sentences, `wire` what
    each wire sentence shares with the derivative and `kept` the log-odds that
    it is kept there. `moved` are the derivative's sentences whose main link
    must go so that no two cross, as few as can be; weak links are not looked at.
    `same_form` tells that the derivative reports another event in the same form,
    so that nothing in it rests on the wire report.
    """

    derivative: tuple[Link, ...]
    wire: tuple[Resting, ...]
    kept: tuple[float, ...]
    moved: frozenset[int]
    same_form: bool = False

    @cached_property
    def feeds(self) -> list[list[int]]:
        """For every wire sentence the derivative's that rest on it, those that have it as main source first."""
        feeds: list[list[tuple[int, int]]] = [[] for _ in self.wire]
        for number, each in enumerate(self.derivative):
            for rank, index in enumerate(each.sources):
                feeds[index].append((rank, number))
        return [[number for _, number in sorted(listed)] for listed in feeds]

    @cached_property
    def units(self) -> tuple[Sequence[int], Sequence[int]]:
        """A number for every sentence of the wire report and of the derivative: one that rests on another has that one's.

        Of several the main source. Were all taken together, a chain of sentences that
        each rest on two would make one unit of half a text.
        """
        first = len(self.wire)
        mains = [each.sources[0] if each.sources else own for own, each in enumerate(self.derivative, first)]
        return range(first), mains


def links(wire: Document, derivative: Document, there: Text, own: Text) -> Links:
    """The links of a pair; `there` and `own` are its texts ready to be aligned, the wire report's first."""
    new, old = restings(own, there), restings(there, own)
    kept, alone = rests(old, new, wire=True), rests_alone(new)
    found = [
        _drawn(*each, kept) for each in zip(new, derivative.sentences, rests(new, old), alone, strict=True)
    ]
    found = _reconciled(found, old, kept)
    if _same_form(found, wire, derivative):
        nothing = tuple(Link(ADDED, each, ()) for each in new)
        return Links(nothing, tuple(old), tuple(kept), frozenset(), same_form=True)
    if min(len(new), len(old)) >= alignment.FEWEST_NEIGHBOURS and not all(each.sources for each in found):
        ties = course.ties_followed(wire, derivative, there, own)
        found = _but_chance(found, alone) if ties is None else _tied(found, ties)
    return Links(tuple(found), tuple(old), tuple(kept), _moved(found))


def _same_form(drawn: Sequence[Link], wire: Document, derivative: Document) -> bool:
    """Whether the derivative is another event's report in the same form: no long run, most linked figures differ, and nobody is quoted with the same words."""
    if any(each.found.longest[1] >= LONG_RUN for each in drawn):
        return False
    if not _quoted(wire).isdisjoint(_quoted(derivative)):
        return False
    borne_out = course.borne_out(wire, derivative, [each.sources for each in drawn])
    return len(borne_out) - sum(borne_out) >= max(FEWEST_DIFFERENT, len(borne_out) / 2)


def _quoted(text: Document) -> set[tuple[str, ...]]:
    """The runs of words within a text's quotations."""
    return {
        tuple(text.keys[start : start + SAID_AGAIN])
        for each in text.quotations
        for start in range(each.words[0], each.words[1] + 2 - SAID_AGAIN)
    }


def _but_chance(drawn: list[Link], alone: Sequence[float]) -> list[Link]:
    """The links of a derivative that goes a way of its own; none where there are few and none is sure by itself."""
    linked = [odds for each, odds in zip(drawn, alone, strict=True) if each.sources]
    if len(linked) > FEW * len(drawn) or any(odds >= SURE for odds in linked):
        return drawn
    return [Link(ADDED, each.found, ()) for each in drawn]


def _tied(drawn: Sequence[Link], ties: course.Ties) -> list[Link]:
    """The links of a derivative that goes the way of the wire report: what was left added, linked weakly where it takes it."""
    held = {number: each.sources[0] for number, each in enumerate(drawn) if each.sources}
    copied = sum(each.label == COPIED for each in drawn) / max(1, len(held))
    way = course.followed(ties, held, copied)
    return [
        each
        if each.sources or number not in way
        else Link(REWRITTEN, each.found, (way[number], *ties.further(number, way[number])), weak=True)
        for number, each in enumerate(drawn)
    ]


def _drawn(found: Resting, sentence: Sentence, odds: float, alone: float, kept: Sequence[float]) -> Link:
    """The label of a derivative's sentence, before the wire's side is heard. A second or third source counts if it adds enough and is itself kept."""
    if not odds >= SURE:
        long = found.longest[1] >= LONG_RUN
        return Link(MIXED, found, (found.longest[2],)) if long else Link(ADDED, found, ())
    adding = (each.index for each in found.sources[1:] if each.covered >= FURTHER)
    sources = (found.sources[0].index, *(index for index in adding if kept[index] >= alignment.LEAST_ALONE))
    if (found.features["in order"] + found.features["tiled"]) / 2 >= COPIED_FROM:
        whole = found.features["in order"] >= COPIED_FROM
        return Link(COPIED, found, sources[:1] if whole else sources)
    much = max(NEW_STRETCH, NEW_SHARE * len(sentence.words))
    mixed = found.longest[1] >= SHORTEST_RUN and new_stretch(sentence, found.matched) >= much
    return Link(MIXED if mixed else REWRITTEN, found, sources, alone < 0)


def new_stretch(sentence: Sentence, shared: frozenset[int]) -> int:
    """Words in the longest stretch of the sentence that shares nothing with its sources."""
    marks = [-1, *sorted(shared), min(len(sentence.words), MOST_WORDS)]
    return max(after - before - 1 for before, after in pairwise(marks))


def _reconciled(drawn: list[Link], wire: Sequence[Resting], kept: Sequence[float]) -> list[Link]:
    """A wire sentence that is plainly kept is kept somewhere: the sentence that has it is mixed, not added."""
    found = list(drawn)
    used = {index for each in drawn for index in each.sources}
    for index, (each, odds) in enumerate(zip(wire, kept, strict=True)):
        if index in used or not each.sources or not odds >= SURE_KEPT:
            continue
        where = each.sources[0].index
        before = found[where]
        label = MIXED if before.label == ADDED else before.label
        found[where] = replace(before, label=label, sources=(*before.sources, index))
    return found


def _moved(drawn: Sequence[Link]) -> frozenset[int]:
    """The derivative's sentences whose main link must go so that no two cross, as few as can be."""
    linked = [number for number, each in enumerate(drawn) if each.sources and not each.weak]
    mains = [drawn[number].sources[0] for number in linked]
    straight = LCSseq.opcodes(sorted(mains), mains).as_matching_blocks()
    staying = {number for _, first, size in straight for number in linked[first : first + size]}
    return frozenset(linked) - staying
