"""What is exchanged in a sentence that is otherwise the wire report's, or put into it, and that nothing there bears out.

*Birthday party* for *wedding*; *all of them seated near the tail*. Who copies a sentence and changes a word of it means
another thing, or has slipped. In a piece that is told in its own words every sentence has others.
"""

import statistics
from collections.abc import Iterator, Sequence
from itertools import product

from helpers.article import Span
from helpers.document import crediting
from helpers.document.cues import PERSON, noun_sort
from helpers.document.document import Document
from helpers.document.stances import LOADED
from helpers.findings.clauses import Line, holds
from helpers.findings.denials import PARTED, PLAIN
from helpers.findings.derived import MANY, has_own_reporting, is_summary
from helpers.findings.finding import Finding, difference, exchanged, lost_in, place
from helpers.languages.english import inflection, ladder, listed, lists
from helpers.languages.english.kindred import Kin, in_one_word, saying_one
from helpers.languages.english.opposites import are_equal, are_opposite
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Difference, Piece, Pieces, Standing, meet, touched

NEAR_COPY = 0.9
"""Of a near copy of `MANY` sentences or more half have this share of their words in the wire report's order."""

NEARLY_THE_WIRES, FEWEST = 0.8, 4
"""From this share of its other words in that order, and so many, a sentence of a near copy is nearly the wire's …"""

ALL_BUT = 0.95
"""… and from this share on a sentence of another piece."""

MOST_OF_IT = 0.6
"""There it leaves out less than the rest of the wire report's words."""

WORD_FOR_WORD = 3
"""So many words there at most, of both together, are a word for a word: *birthday party*, *wedding*."""

LONGEST, LONGEST_EXCHANGE, MOST_WORDS = 10, 6, 3
"""So many words at most are put in, and so many, so many of them of content, stand for others."""

FEW, A_SHARE = 2, 0.3
"""A piece that changes more, in more of its linked sentences, has words of its own, and none of them stands out."""

_SHARES = listed.words("steps", "share") | listed.words("negation", "not one")
_ACCUSED = listed.words("certainty", "who is accused")
_REFUSING, _WILLING = listed.words("negation", "refusing"), listed.words("steps", "coming")
_ANYBODY, _NO_MORE = listed.words("numbers", "anybody"), listed.words("numbers", "no more than it")
_LEADING = listed.words("grammar", "participles that lead a noun")
_CALLING = listed.words("saying", "calling it so")
_SHOWING = listed.words("ladder", "showing")
_SAYING = _CALLING | listed.words("saying", "bare cues") | listed.words("ladder", "contested")
_CREDITING = frozenset(phrase.split()[0] for phrase in listed.lines("cues", "phrase"))
_DEFINITE = listed.words("grammar", "definite")
_AGENCIES = listed.words("names", "of an agency")
_SAYING_LESS, _THERE = listed.words("kindred", "saying less"), inflection.family("there")
_NO_MORE_THAN_THERE_IS = listed.words("kindred", "no more than there is")
_POINTING_BACK = listed.words("steps", "pointing back")


def wordings(pair: Compared) -> Iterator[Finding]:
    """A finding for each stretch of a sentence nearly the wire report's with words that it does not bear out."""
    blocks = [block for block in pair.redline.blocks if not block.link.weak]
    if not blocks or is_summary(pair) or has_own_reporting(pair):
        return
    copied = len(blocks) >= MANY and statistics.median(each.closeness for each in blocks) >= NEAR_COPY
    found = list(_in_a_copy(pair, blocks) if copied else _in_a_copied_sentence(pair, blocks))
    if len(found) <= max(FEW, A_SHARE * len(blocks)):
        yield from found


def _in_a_copy(pair: Compared, blocks: Sequence[Block]) -> Iterator[Finding]:
    """Words exchanged for others, and words put in of which one is nowhere in the wire report."""
    anywhere = Kin(family for content in pair.wire.content for family in content)

    def new_to_it(piece: Piece) -> bool:
        plain = (
            piece.form in _LEADING | _ANYBODY | _NO_MORE | _CALLING or ladder.rung(piece.form) == ladder.SAID
        )
        tells = piece.content and not (plain or bounds(piece))
        known = anywhere.of(piece.family) or anywhere.of(_family(piece))
        return tells and piece.start not in pair.derivative.name_words and not known

    def bounds(piece: Piece) -> bool:
        return any(meet(piece, Span(*value.outer)) for value in pair.derivative.values)

    for block, each in _standing_out(blocks, NEARLY_THE_WIRES):
        own = block.held(each)[1]
        old, new = _unlike(pair, block, each)
        if found := _exchanged(pair, block, each):
            yield found
        elif not (old or _deny_alike(*block.held(each)) or _is_told_elsewhere(pair, own)) and any(
            map(new_to_it, new)
        ):
            put = place(pair.derivative, own)
            says = f"nothing in the wire report bears out “{put.text}”"
            yield difference("wording", lost_in(pair.wire, block.sources[0]), put, says)


def _is_told_elsewhere(pair: Compared, pieces: Pieces) -> bool:
    """Whether some words are loaded or credit an agency, which is told by itself."""
    credited = (each.name for each in pair.sourcing.credits)
    loaded = any(mark.kind == LOADED for mark in touched(pair.derivative.stances, pieces))
    return loaded or any(meet(each, name) for name in credited for each in pieces)


def _in_a_copied_sentence(pair: Compared, blocks: Sequence[Block]) -> Iterator[Finding]:
    """A word exchanged in a sentence of which all the rest is the wire report's, and that leaves out little of it."""
    for block, each in _standing_out(blocks, ALL_BUT):
        whole = len(block.matched) >= MOST_OF_IT * (len(block.wire) - len(each.wire))
        short = len(each.wire) + len(each.derivative) <= WORD_FOR_WORD
        if whole and short and (found := _exchanged(pair, block, each)):
            yield found


def _standing_out(blocks: Sequence[Block], least: float) -> Iterator[tuple[Block, Difference]]:
    """The short stretches that differ in sentences of whose other words at least such a share are the wire report's, in order."""
    for block in blocks:
        for each in block.differences:
            rest = len(block.derivative) - len(each.derivative)
            short = 0 < len(each.derivative) <= LONGEST and len(each.wire) <= LONGEST
            if short and len(block.matched) >= max(FEWEST, least * rest):
                yield block, each


def _exchanged(pair: Compared, block: Block, each: Difference) -> Finding | None:
    """A few words of content, of which none is a name or a value, for as few that say another thing."""
    sides, unlike = block.held(each), _unlike(pair, block, each)
    short = all(
        len(side) <= LONGEST_EXCHANGE and sum(one.content for one in side) <= MOST_WORDS for side in sides
    )
    if (
        not (short and all(unlike))
        or _is_told(pair.derivative, sides[1])
        or bool(touched(pair.wire.values, sides[0]))
        or _tell_the_same(*unlike)
        or _in_short(*sides)
        or _is_the_agency(pair.wire, *unlike)
        or _points_back(Line(pair.derivative, block.derivative), unlike[1])
    ):
        return None
    accused = [any(holds(_ACCUSED, one) for one in side) for side in unlike]
    return exchanged(
        pair,
        "wording",
        *(side[side.index(of[0]) : side.index(of[-1]) + 1] for side, of in zip(sides, unlike, strict=True)),
        grave=accused == [False, True],
    )


def _unlike(pair: Compared, block: Block, each: Difference) -> tuple[list[Piece], list[Piece]]:
    """The words of content on either side of a stretch that have no kindred word where the other side differs, outside quotation marks."""
    moved, here = (
        [{_family(piece) for other in differences for piece in block.held(other)[side]} for side in (0, 1)]
        for differences in (block.differences, (each,))
    )
    wire, own = (
        [
            one
            for one in side
            if _tells_by_itself(text, one) and not _has_its_like(one, at, here[1 - at], moved)
        ]
        for at, (text, side) in enumerate(zip(pair, block.held(each), strict=True))
    )
    return wire, own


def _has_its_like(piece: Piece, side: int, there: set[str], moved: Sequence[set[str]]) -> bool:
    """Whether a word of one side has a kindred word where the other differs, or is of one meaning with what stands there; the derivative's too if it says less."""
    other = moved[1 - side]
    kindred = _has_kin(piece, there | in_one_word(other)) or _family(piece) in other
    less = side == 1 and _says_less(piece, moved[0])
    return kindred or less or piece.family in saying_one(moved[side], other)


def _family(piece: Piece) -> str:
    """The family of a word that may be a small one or in short, *leave* for ``left``, *sergeant* for ``Sgt``; verbs of saying as they stand."""
    if ladder.rung(piece.form):
        return piece.family
    return inflection.family(lists.other_forms().get(piece.form, piece.form))


def _tells_by_itself(text: Document, piece: Piece) -> bool:
    """Whether a piece outside quotation marks is a word of content, a share or a verb of saying, and neither value nor name."""
    tells = piece.content or piece.form in _SHARES or bool(ladder.rung(piece.form))
    return tells and not (piece.quoted or _is_told(text, [piece]) or _bounds(text, piece))


def _has_kin(piece: Piece, families: set[str]) -> bool:
    return any(map(Kin(families).replaces, (piece.family, _family(piece))))


def _says_less(piece: Piece, gone: set[str]) -> bool:
    """*The same model* for *the same scanner*, or no more than *there was*: *no agreement was reached*."""
    return holds(_SAYING_LESS, piece) or (_THERE in gone and holds(_NO_MORE_THAN_THERE_IS, piece))


def _is_told(text: Document, pieces: Sequence[Piece]) -> bool:
    """Whether a value or a name is among some words, which is told by itself."""
    standing: list[Standing] = [*text.values, *text.mentions]
    return any(meet(piece, each) for each in standing for piece in pieces)


def _bounds(text: Document, piece: Piece) -> bool:
    """Whether a word is part of what bounds a value: *a maximum of 60*."""
    return any(each.outer[0] <= piece.start < each.outer[1] for each in text.values)


def _deny_alike(old: Pieces, new: Pieces) -> bool:
    """*Did not reply*, *failed to reply*; *refused to reply* only where nobody *would* or *will*."""
    refused = any(holds(_REFUSING, each) for each in new)
    willing = any(each.form in _WILLING for each in old)
    denied = any(each.form in PLAIN for each in old) and any(holds(PARTED["to"], each) for each in new)
    return denied and (willing or not refused)


def _are_paired(here: Piece, there: Piece) -> bool:
    """Whether two words are opposites or equals among them, or both deny: *no*, *declined to*."""
    deny = all(each.form in PLAIN or holds(PARTED["to"], each) for each in (here, there))
    return deny or are_equal(here.form, there.form) or are_opposite(here.form, there.form)


def _tell_the_same(old: Sequence[Piece], new: Sequence[Piece]) -> bool:
    """Whether one word may stand for another: verbs of saying of one rung, equals among opposites, one word in the other, one of people in short."""
    return any(
        _are_paired(here, there)
        or here.family in there.family
        or there.family in here.family
        or _say_alike(here, there)
        or (there.form in _ANYBODY and here.form.endswith("s") and noun_sort(here.form) == PERSON)
        for here, there in product(old, new)
    )


def _points_back(line: Line, new: Sequence[Piece]) -> bool:
    """Whether a word is only *the money*, *this move*: what has been told of before, by what it is."""
    at = line.pieces.index(new[0])
    return len(new) == 1 and new[0].form in _POINTING_BACK and line.has(_DEFINITE, line.before(at, 1))


def _is_the_agency(wire: Document, old: Sequence[Piece], new: Sequence[Piece]) -> bool:
    """*The agency*, *the news agency* for the one whose report it is: *dpa*."""
    written = " ".join(each.form for each in old)
    return new[-1].form in _AGENCIES and written in map(fold, crediting.names(wire.service))


def _in_short(*sides: Pieces) -> bool:
    """Whether one side is the other's initials: *DI* for *Detective Inspector*."""
    short, long = sorted(sides, key=len)
    return len(short) == 1 and short[0].form == "".join(each.form[0] for each in long)


def _say_alike(here: Piece, there: Piece) -> bool:
    """Whether two verbs of saying go equally far, or one stands on no rung; nothing claimed is *revealed*, and *according to* is *said*."""
    forms = {here.form, there.form}
    if forms & _CREDITING and ladder.SAID in map(ladder.rung, forms):
        return True
    if ladder.is_contested(here.form) and holds(_SHOWING, there):
        return False
    rungs = [ladder.rung(each.form) for each in (here, there)]
    both = zip(rungs, (here, there), strict=True)
    says = (bool(rung) or not _SAYING.isdisjoint(inflection.bases(each.form)) for rung, each in both)
    return all(says) and (not all(rungs) or rungs[0] == rungs[1])
