"""What a redline strikes and inserts: the words of a sentence that those linked with it do not have.

Words that only stand elsewhere in the linked sentences (*in Venn*, *on Friday*) are neither, as long
as they have passed no verb: *police shot the man* is not *the man shot police*.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import count, groupby, pairwise, takewhile

from helpers.article import Span
from helpers.document import cues
from helpers.ground.keeping import kept
from helpers.languages.english import calendar
from helpers.languages.english.inflection import is_past
from helpers.pairing.redline import Block, Piece, Pieces, Redline, span

Place = tuple[int, int]
"""Where a word that both texts have stands among a block's pieces, wire first."""


def struck(redline: Redline) -> dict[int, tuple[Span, ...]]:
    """The words of each wire sentence, by its index, that no sentence resting on it has."""
    found = {}
    for index, blocks in redline.by_source.items():
        own = tuple(sorted(each for each in blocks[0].wire if each.sentence == index))
        same = {block.wire[place].start for block in blocks for place, _ in _in_both(block)}
        found[index] = _stretches(own, same)
    return found


def inserted(redline: Redline) -> dict[int, tuple[Span, ...]]:
    """The words of each linked derivative sentence, by its index, that its wire sentences do not have."""
    return {
        block.sentence: _stretches(
            block.derivative, {block.derivative[place].start for _, place in _in_both(block)}
        )
        for block in redline.blocks
    }


@kept
def _in_both(block: Block) -> frozenset[Place]:
    """The places of the pieces that stand side by side, right beside those that do, or have moved."""
    moved = (run for run in _runs(block) if _is_said_alike(block, run) or _has_moved(block, run))
    return frozenset(block.matched).union(_at_the_edges(block), *moved)


def _at_the_edges(block: Block) -> Iterator[Place]:
    """The same words with which what differs begins or ends on both sides, if they are only small ones: *until then*."""
    for each in block.differences:
        forward = list(_alike(block, each.wire, each.derivative))
        yield from forward
        rest = each.wire[len(forward) :], each.derivative[len(forward) :]
        yield from _alike(block, *(side[::-1] for side in rest))


def _alike(block: Block, wire: Sequence[int], own: Sequence[int]) -> Iterator[Place]:
    """The places of the same words from the first on."""
    both = zip(wire, own, strict=False)
    return takewhile(lambda at: block.wire[at[0]].family == block.derivative[at[1]].family, both)


def _runs(block: Block) -> Iterator[list[Place]]:
    """The same words on end that stand apart, round each word of content that stands so once on each side."""
    wire, own = (
        {at: side[at].family for at in set(range(len(side))) - {both[number] for both in block.matched}}
        for number, side in enumerate((block.wire, block.derivative))
    )

    def along(first: int, there: int, step: int) -> Iterator[Place]:
        beside = zip(count(first + step, step), count(there + step, step), strict=False)
        return takewhile(lambda at: at[0] in wire and wire[at[0]] == own.get(at[1]), beside)

    once, there = _once(block.wire, wire), _once(block.derivative, own)
    taken: set[Place] = set()
    for word in sorted(once.keys() & there.keys(), key=once.__getitem__):
        at = (once[word], there[word])
        if at not in taken:
            run = [*reversed([*along(*at, -1)]), at, *along(*at, 1)]
            taken.update(run)
            yield run


def _once(pieces: Pieces, places: Iterable[int]) -> dict[str, int]:
    """The words of content that stand once among some places, each with where."""
    held = [place for place in places if pieces[place].content]
    many = Counter(pieces[place].family for place in held)
    return {pieces[place].family: place for place in held if many[pieces[place].family] == 1}


def _is_said_alike(block: Block, run: Sequence[Place]) -> bool:
    """Whether some words are quoted in both texts, in the same order with all else that is, whoever is named between."""
    held = [(block.wire[at], block.derivative[there]) for at, there in (*block.matched, *run)]
    quoted = sorted(both for both in held if both[0].quoted and both[1].quoted)
    whole = all(block.wire[at].quoted and block.derivative[there].quoted for at, there in run)
    return whole and all(one[1] < other[1] for one, other in pairwise(quoted))


def _has_moved(block: Block, run: Sequence[Place]) -> bool:
    """Whether some words have passed others, in one text at least with no verb among or between them; a day at the head may pass one."""
    passed = [at for at in block.matched if (at[0] < run[0][0]) != (at[1] < run[0][1])]
    if not passed or any(_are_exchanged(block, *at) for at in run):
        return False
    words = tuple(block.wire[place] for place, _ in run)
    between = (_between(block, run, passed, side) for side in (0, 1))
    verbs = min(sum(map(_is_verb, (*words, *each))) for each in between)
    return verbs <= int(_is_day(words) and _leads(block, *run[0]))


def _between(block: Block, run: Sequence[Place], passed: Sequence[Place], side: int) -> Pieces:
    """What stands on one side from some words to the last that they have passed."""
    pieces, first, last = (block.wire, block.derivative)[side], run[0][side], run[-1][side]
    is_after = passed[0][side] > first
    return pieces[last + 1 : passed[-1][side] + 1] if is_after else pieces[passed[0][side] : first]


def _leads(block: Block, wire: int, own: int) -> bool:
    return 0 in (wire, own) or block.wire[wire - 1].sentence != block.wire[wire].sentence


def _are_exchanged(block: Block, wire: int, own: int) -> bool:
    """Whether what the derivative has in place of one word is what it replaces by the other."""
    put = {each.family for each in block.gap_of_wire(wire) if each.content}
    replaced = next(block.held(each)[0] for each in block.differences if own in each.derivative)
    return not put.isdisjoint(each.family for each in replaced)


def _is_day(words: Pieces) -> bool:
    return all(each.form in calendar.WEEKDAYS for each in words if each.content)


def _is_verb(piece: Piece) -> bool:
    """Whether a word has the form of a verb of saying, an auxiliary or a past tense."""
    return piece.form in cues.AUXILIARIES or is_past(piece.form) or bool(cues.verb_group(piece.form))


def _stretches(pieces: Pieces, same: Set[int]) -> tuple[Span, ...]:
    """The stretches of pieces of which none begins where one stands that is in both texts."""
    runs = groupby(pieces, key=lambda each: each.start in same)
    return tuple(span(tuple(run)) for is_same, run in runs if not is_same)
