"""A step up or down in words exchanged, in what is done, said or felt, and in how much of a thing is told.

*Planned* for *announced*, *required* for *allowed*, *was surprised* for *said*; *many* become *all*, *one of the largest*
the largest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, islice, product

from helpers.findings.clauses import beside, retells
from helpers.findings.denials import denies
from helpers.findings.finding import Finding, exchanged
from helpers.languages.english import inflection, listed, lists
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Difference, Piece, Pieces

ALIKE = 0.5
"""From this share of words in the same order an exchanged word stands for the other …"""

VERY_CLOSE = 0.8
"""… and from this share on there is no doubt of it."""

_LIST = "steps"
_DUTY = "duty"
_IN_ANY_PLACE = ("urging", "bargain", "pace", "growth", "custody", "leaving", "crowd", "office", "link")
_LIKE_COMPANY = 2
"""Ladders of which a retold sentence has a rung wherever it stands, with so many of the same words beside it."""

_LADDERS = {
    ladder: {rung: frozenset(words.split()) for rung, words in listed.table(_LIST, ladder).items()}
    for ladder in ("commitment", _DUTY, "attempt", "force", *_IN_ANY_PLACE)
}

_ATTITUDE, _SAYING = listed.words(_LIST, "attitude"), listed.words(_LIST, "saying")

_Step = tuple[Pieces, Pieces, bool]
"""The wire report's words, the derivative's, and whether the exchange turns the sense."""

_REACH = 3
"""A denial, or *plans to*, begins so many words before a verb at most."""

_COMING, _THREATS = listed.words(_LIST, "coming"), listed.words(_LIST, "threats")

_WEIGHED = ("commitment", "considered")
_MEANT = frozenset((("commitment", "planned"), ("commitment", "pledged")))
"""Rungs of commitment on which nothing is done yet."""

OF_THE_SAME = 0.45
"""From this share of words in the same order two sentences tell of the same things."""

FARTHEST = 4
"""So many words after it at most stands what a word such as *many* counts."""

_Exchange = tuple[Sequence[Piece], Sequence[Piece]]
_SHORTEST = 3
"""Letters at least before *-est*."""

_NO_DEGREE = listed.words("steps", "no degree")
_SHARES = {word: rung for rung, words in listed.table("steps", "share").items() for word in words.split()}
_AMONG = listed.words("steps", "among")
_BEFORE_OF = listed.words("steps", "before of")
_ALL_OF = listed.words("steps", "each one of")


def steps(pair: Compared) -> Iterator[Finding]:
    """A finding for each step in linked sentences, outside quotation marks."""
    for block in pair.redline.blocks:
        if block.closeness >= ALIKE or retells(block):
            yield from (_told(pair, block, *found) for found in _steps(block))
        if block.closeness >= ALIKE:
            found = (_attitude_lost(block, each) for each in block.differences)
            yield from (
                _told(pair, block, *each) for each in (*found, *_done(block), *_decided(block)) if each
            )


def _steps(block: Block) -> Iterator[_Step]:
    """Words of two rungs of a ladder, of which neither side has the other's, in one place or in like company."""
    wire, derivative = _climbed(block.wire), _climbed(block.derivative)
    for ladder in (each for each in wire if each in derivative):
        own, other = wire[ladder], derivative[ladder]
        if set(own.values()).isdisjoint(other.values()):
            alone = ladder in _IN_ANY_PLACE and len(own) == len(other) == 1
            pairs = (
                (at, there)
                for at, there in product(own, other)
                if _stand_for_each_other(block, at, there, alone)
            )
            for at, there in islice(pairs, 1):
                yield block.wire[at : at + 1], block.derivative[there : there + 1], ladder == _DUTY


def _stand_for_each_other(block: Block, at: int, there: int, alone: bool) -> bool:
    placed = block.closeness >= ALIKE and block.in_one_difference(at, there)
    return placed or (alone and beside(block.wire, at, block.derivative, there) >= _LIKE_COMPANY)


def _attitude_lost(block: Block, each: Difference) -> _Step | None:
    """What somebody feels about a thing, told as what they say of it."""
    own, other = block.held(each)
    felt, said = _of(own, _ATTITUDE), _of(other, _SAYING)
    kept = _of(block.derivative, _ATTITUDE) or _of(block.wire, _SAYING)
    denied_ = any(denies(piece.form) for piece in block.wire)
    return (felt[:1], said[:1], True) if felt and said and not (kept or denied_) else None


def _of(pieces: Pieces, words: frozenset[str]) -> Pieces:
    return tuple(each for each in pieces if not each.quoted and not words.isdisjoint(verb_bases(each.form)))


def _done(block: Block) -> Iterator[_Step]:
    """A verb that the wire sentences tell of what is to come, and the derivative of what is done: *will go*, *went*."""
    places = {piece.form: at for at, piece in enumerate(block.wire)}
    for piece in block.derivative:
        if not piece.quoted and piece.form not in places and _is_past(piece):
            at = next((places[base] for base in verb_bases(piece.form) if base in places), -1)
            first = _announced_at(block.wire, at)
            if first >= 0 and piece.family not in (each.family for each in filter(_is_past, block.wire)):
                yield block.wire[first : at + 1], (piece,), False


def _decided(block: Block) -> Iterator[_Step]:
    """A verb that the wire sentences tell as weighed, and the derivative as to come: *considers whether to go*, *will go*."""
    if any(_WEIGHED in _rungs(each.form) for each in block.derivative):
        return
    for at, there in block.matched:
        before = range(max(0, at - _REACH), at)
        first = next((place for place in before if _WEIGHED in _rungs(block.wire[place].form)), None)
        if first is not None and there and block.derivative[there - 1].form in _COMING:
            yield block.wire[first : at + 1], block.derivative[there - 1 : there + 1], False
            return


def _is_past(piece: Piece) -> bool:
    form = piece.form
    return (
        form in lists.past_forms() or form.endswith("ed") or lists.irregular_bases().get(form, form) != form
    )


def _announced_at(pieces: Pieces, at: int) -> int:
    """The place of the word that tells a verb as to come: *will* right before it, or *plans* before *to*; −1 if none does."""
    before = range(max(0, at - _REACH), at)
    if not before or pieces[at].quoted:
        return -1
    if pieces[at - 1].form in _COMING:
        return at - 1
    for place in before if pieces[at - 1].form == "to" else ():
        form = pieces[place].form
        if not (_MEANT.isdisjoint(_rungs(form)) and _THREATS.isdisjoint(verb_bases(form))):
            return place
    return -1


def on_one_rung(one: str, other: str) -> bool:
    """Whether two words go equally far, so that one may stand for the other: *weighed* and *considered*."""
    return not set(_rungs(one)).isdisjoint(_rungs(other))


def _told(pair: Compared, block: Block, own: Pieces, other: Pieces, turned: bool) -> Finding:
    sure = block.closeness >= VERY_CLOSE
    return exchanged(pair, "wording", own, other, sure=sure, grave=turned and sure)


def _climbed(pieces: Pieces) -> Mapping[str, dict[int, str]]:
    """For each ladder the places of its words, with their rungs; none that is quoted, or denied right before."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for at, piece in enumerate(pieces):
        rungs = () if piece.quoted else _rungs(piece.form)
        if rungs and not any(denies(each.form) for each in pieces[max(0, at - _REACH) : at]):
            for ladder, rung in rungs:
                found[ladder][at] = rung
    return found


@lru_cache(maxsize=20_000)
def _rungs(form: str) -> tuple[tuple[str, str], ...]:
    bases = verb_bases(form)
    return tuple(
        (ladder, rung)
        for ladder, rungs in _LADDERS.items()
        for rung, words in rungs.items()
        if not words.isdisjoint(bases)
    )


@lru_cache(maxsize=20_000)
def verb_bases(form: str) -> frozenset[str]:
    """A word and what it may be a form of, irregular verbs too."""
    irregular = (lists.irregular_bases().get(form, ""), lists.past_forms().get(form, ""))
    return frozenset((form, *inflection.bases(form), *irregular))


def shares(pair: Compared) -> Iterator[Finding]:
    """A finding for each thing of which a linked sentence tells another share or another degree, outside quotation marks."""
    for block in pair.redline.blocks:
        if block.closeness < OF_THE_SAME:
            continue
        for own, other in (*_shares(block), *_degrees(block), *_singled_out(block)):
            if not any(each.quoted for each in (*own, *other)):
                yield exchanged(pair, "wording", own, other, sure=block.closeness >= CLOSE)


def _shares(block: Block) -> Iterator[_Exchange]:
    """*Many of the measures*, *all of the measures*: the word and what it counts, on both sides."""
    wire, derivative = _by_head(block.wire), _by_head(block.derivative)
    for head, there in block.matched:
        own, other = wire.get(head, {}), derivative.get(there, {})
        if own and other and own.keys().isdisjoint(other):
            yield (
                block.wire[min(own.values()) : head + 1],
                block.derivative[min(other.values()) : there + 1],
            )


def _by_head(pieces: Pieces) -> Mapping[int, Mapping[str, int]]:
    """The shares that are told of each word of content, by its place, each with where its word stands."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for at, piece in enumerate(pieces):
        if piece.form in _SHARES and _tells_a_share(pieces, at):
            after = range(at + 1, min(at + 1 + FARTHEST, len(pieces)))
            for head in islice((place for place in after if pieces[place].content), 1):
                found[head][_SHARES[piece.form]] = at
    return found


def _tells_a_share(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a word tells how many: *most of*, not *most likely*, nor *not all*, *every one*."""
    before = pieces[at - 1].form if at else ""
    if denies(before) or before in _ALL_OF:
        return False
    return pieces[at].form not in _BEFORE_OF or any(each.form == "of" for each in pieces[at + 1 : at + 2])


def _degrees(block: Block) -> Iterator[_Exchange]:
    """*The strongest* for *strong*, or the other way round, where a side has no such form else."""
    forms = [{piece.form for piece in side} for side in (block.wire, block.derivative)]
    for at, there in chain.from_iterable(product(each.wire, each.derivative) for each in block.differences):
        own, other = block.wire[at].form, block.derivative[there].form
        lost = other in _plain(own) and own not in forms[1]
        if lost or (own in _plain(other) and other not in forms[0]):
            yield block.wire[at : at + 1], block.derivative[there : there + 1]


@cache
def _plain(superlative: str) -> frozenset[str]:
    """What a word ending in *-est* may be the superlative of; nothing for others."""
    stem = superlative.removesuffix("est")
    if stem == superlative or len(stem) < _SHORTEST or superlative in _NO_DEGREE:
        return frozenset()
    return frozenset({stem, stem + "e", stem[:-1], stem[:-1] + "y"})


def _singled_out(block: Block) -> Iterator[_Exchange]:
    """*One of the largest* on one side alone, of what both call *largest*."""
    sides = block.wire, block.derivative
    for at, there in block.matched:
        if not _plain(block.wire[at].form):
            continue
        among = [_among(pieces, place) for pieces, place in zip(sides, (at, there), strict=True)]
        if (among[0] < at) != (among[1] < there):
            yield block.wire[among[0] : at + 1], block.derivative[among[1] : there + 1]


def _among(pieces: Sequence[Piece], superlative: int) -> int:
    """Where *one of* or *among* begins before a superlative; the superlative's own place if nothing of it does."""
    before = range(max(0, superlative - FARTHEST), superlative)
    return next((at for at in before if pieces[at].form in _AMONG), superlative)
