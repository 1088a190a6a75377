"""Who is told what: two people of whom a sentence tells each what the wire report tells of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.findings.deeds import is_verb
from helpers.findings.finding import Finding, difference, standing
from helpers.findings.sequence import stretches
from helpers.languages.english.kindred import Kin
from helpers.pairing.compared import Compared
from helpers.pairing.named import is_placed
from helpers.pairing.redline import Block, Pieces, touched

FEWEST_CROSSED, MUCH_MORE = 3, 3
"""So many words are told of the other, and so many times as many as of the same."""

Told = Mapping[Mention, frozenset[str]]


def doers(pair: Compared) -> Iterator[Finding]:
    """A finding for each two people of a linked sentence who have changed places, but for those who are told as names exchanged."""
    told = {fate.block.sentence for fate in pair.named.fates if fate.wire}
    for block in (each for each in pair.redline.blocks if each.sentence not in told):
        own = _told_of(pair.derivative, pair.named.derivative[block.sentence], (block.sentence,))
        if len(own) > 1:
            yield from _exchanged(pair, block, own)


def _exchanged(pair: Compared, block: Block, own: Told) -> Iterator[Finding]:
    named = [each for index in block.sources for each in pair.named.wire[index]]
    there = _told_of(pair.wire, named, block.sources)
    for one, other in combinations(own, 2):
        sides = [[each for each in there if pair.named.same(each, mention)] for mention in (one, other)]
        told = [frozenset().union(*(there[each] for each in side)) for side in sides]
        if all(sides) and set(sides[0]).isdisjoint(sides[1]) and _are_turned(told, [own[one], own[other]]):
            here, now = standing(pair.wire, sides[1][0]), standing(pair.derivative, one)
            said = f"the derivative tells of {now.text} what the wire report tells of {here.text}"
            yield difference("direction", here, now, said, sure=True, grave=True)
            return


def _are_turned(wire: list[frozenset[str]], own: list[frozenset[str]]) -> bool:
    """Whether each of two is told what the other was, and hardly anything of what it was itself."""
    one, other = wire[0] - wire[1], wire[1] - wire[0]
    first, second = own[0] - own[1], own[1] - own[0]
    straight = _in_common(one, first) + _in_common(other, second)
    crossed = _in_common(one, second), _in_common(other, first)
    return min(crossed) > 0 and sum(crossed) >= max(FEWEST_CROSSED, MUCH_MORE * straight)


def _in_common(here: frozenset[str], there: frozenset[str]) -> int:
    kin = Kin(here)
    return sum(bool(kin.of(each)) for each in there)


def _told_of(text: Document, mentions: Iterable[Mention], sentences: Iterable[int]) -> Told:
    """The words beside each name of some sentences, if a deed is among them: of the stretches that it alone is named in, and those after them without a name."""
    people = [each for each in mentions if not is_placed(text, each)]
    found: dict[Mention, Pieces] = {}
    for index in sentences:
        last: Mention | None = None
        for stretch in stretches(text, index):
            named = touched(people, stretch.pieces) if stretch.pieces else []
            last = named[0] if len(named) == 1 else None if named else last
            if last is not None:
                found[last] = found.get(last, ()) + stretch.pieces
    return {name: _bare(text, told) for name, told in found.items() if any(map(is_verb, told))}


def _bare(text: Document, pieces: Pieces) -> frozenset[str]:
    return frozenset(each.family for each in pieces if each.start not in text.name_words)
