"""A word or two exchanged in sentences that are otherwise the wire report's, or one of a kind of things for another of it.

*Birthday party* for *wedding*, *killed* for *injured*.
"""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, product, starmap

from helpers.document.cues import PERSON, noun_sort
from helpers.document.document import Document
from helpers.findings.clauses import views
from helpers.findings.denials import denied, denies, may_deny
from helpers.findings.derived import has_own_reporting, is_summary
from helpers.findings.finding import Finding, Place, exchanged, place_of, said_otherwise
from helpers.findings.steps import on_one_rung
from helpers.languages.english import inflection, ladder, listed
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin, in_one_word
from helpers.languages.english.opposites import are_equal, are_opposite
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Difference, Piece, Pieces, Standing
from helpers.pairing.tolls import toll, with_deed

VERY_CLOSE = 0.8
"""From this share of the other words in the same order exchanged words stand out …"""

FEWEST = 5
"""… and from so many on."""

IN_A_RUN, FEWEST_BESIDE = 9, 3
"""So are words with so many of the same words right around them, and so many on either side."""

MOST_WORDS, LONGEST = 2, 4
"""So many words of content are exchanged for so many, and no longer a stretch."""

NEAR_COPY = 0.85
"""Of a near copy half of the linked sentences have this share of their words in the wire report's order."""

FEW, A_SHARE, IN_NEAR_COPIES = 2, 0.15, 0.3
"""A piece that exchanges more words, in more of its linked sentences, has words of its own, and none of them stands out."""

_BE = listed.words("opposites", "passive")
_ANYBODY = listed.words("numbers", "anybody")
_PARTICLES = listed.words("grammar", "particles")
_SAYING = listed.words("saying", "bare cues") | listed.words("ladder", "contested")

NEAR_A_FIGURE = 25
"""What is counted stands so many characters after its figure at most."""

_TO_PEOPLE = frozenset(("dead", "injured", "arrested", "missing"))
"""What a figure of the tolls counts that happens to people."""

_Thing = tuple[int, int]
"""The number of a kind, and of one of its things."""


def wordings(pair: Compared) -> Iterator[Finding]:
    """A finding for each word or two of content exchanged for others that are no synonym, no name and no value.

    A summary has words of its own, and so has a piece with reporting of its own.
    """
    blocks = pair.redline.blocks
    if not blocks or is_summary(pair) or has_own_reporting(pair):
        return
    near_copy = statistics.median(block.closeness for block in blocks) >= NEAR_COPY
    most, share = (MOST_WORDS, IN_NEAR_COPIES) if near_copy else (1, A_SHARE)
    found = list(_exchanges(pair, most))
    if len(found) <= max(FEW, share * len(blocks)):
        yield from (exchanged(pair, "wording", _trimmed(wire), _trimmed(own)) for wire, own in found)


def _exchanges(pair: Compared, most: int) -> Iterator[tuple[Pieces, Pieces]]:
    """The stretches of which a few words of content, `most` on a side, stand for others."""
    told = _held(pair.wire), _held(pair.derivative)
    for block in pair.redline.blocks:
        for each in () if block.link.weak else block.differences:
            alike = _else_the_same(block, each) and _exchanged(block, each, told, most)
            if alike and not (
                _are_moved(block, each) or _is_denied(pair, block, each) or _is_one_word(*block.held(each))
            ):
                yield block.held(each)


def _are_moved(block: Block, each: Difference) -> bool:
    """Whether the wire sentences have the new words, or kindred ones, where they differ elsewhere: *employs*, *employees*."""
    elsewhere = Kin(
        piece.family for other in block.differences if other is not each for piece in block.held(other)[0]
    )
    return all(elsewhere.of(piece.family) for piece in _content(block.held(each)[1]))


def _is_one_word(wire: Pieces, own: Pieces) -> bool:
    """Whether one side ends with what the other writes as one word: *at any time*, *anytime*."""
    one, other = ("".join(each.form for each in side) for side in (wire, own))
    return one.endswith(other) or other.endswith(one)


def _is_denied(pair: Compared, block: Block, each: Difference) -> bool:
    """Whether one side alone denies its words: *held*, *did not break*."""
    view, _ = views(pair, block)
    here, there = view.own.content(each.wire)[-1], view.other.content(each.derivative)[-1]
    return denied(view.own, here) != denied(view.other, there)


def _held(text: Document) -> set[int]:
    """The characters of values and names, which are told by themselves."""
    standing: list[Standing] = [*text.values, *text.mentions]
    return {place for each in standing for place in range(each.start, each.end)}


def _else_the_same(block: Block, each: Difference) -> bool:
    """Whether the sentence is the wire report's but for this, or the words before and after it are."""
    rest = len(block.derivative) - len(each.derivative)
    close = len(block.matched) >= max(FEWEST, VERY_CLOSE * rest) or _in_a_run(block, each) >= IN_A_RUN
    return bool(each.wire and each.derivative) and close


def _in_a_run(block: Block, each: Difference) -> int:
    """How many words right before and right after a difference both sides have next to each other; 0 if one side has few."""
    same = set(block.matched)
    runs = []
    for wire, derivative, step in (
        (each.wire.start - 1, each.derivative.start - 1, -1),
        (each.wire.stop, each.derivative.stop, 1),
    ):
        length = 0
        while (wire + step * length, derivative + step * length) in same:
            length += 1
        runs.append(length)
    return sum(runs) if min(runs) >= FEWEST_BESIDE else 0


def _exchanged(block: Block, each: Difference, told: tuple[set[int], set[int]], most: int) -> bool:
    """Whether a word or two of content stand for others."""
    held = block.held(each)
    old, new = map(_content, held)
    shortest, longest = sorted(map(len, (old, new)))
    if max(map(len, held)) > LONGEST or not 1 <= shortest <= longest <= most:
        return False
    if _are_denials(*held) or _told_elsewhere(block, each, old, new):
        return False
    if _particles(block.wire, old) != _particles(block.derivative, new):
        return False
    if any(map(_is_in_one_word, block.families, (new, old))):
        return False
    same = any(starmap(_tell_the_same, product(old, new)))
    return not (same or _are_told(old, told[0]) or _are_told(new, told[1]))


def _are_told(words: list[Piece], told: set[int]) -> bool:
    return any(word.start in told for word in words)


def _are_denials(*held: Pieces) -> bool:
    """Whether one stretch denies, and the other may."""
    denying = any(denies(each.form) for each in chain(*held))
    return denying and all(any(map(may_deny, pieces)) for pieces in held)


def _told_elsewhere(block: Block, each: Difference, old: list[Piece], new: list[Piece]) -> bool:
    """Whether each side has, where it differs elsewhere, a word for what the other tells there: the same in another order.

    The subject of a passive is enough, for the other party may be left out: *people were urged*, *officials urged people*.
    """
    rest = [block.held(other) for other in block.differences if other is not each]
    old_told = _stand_in(old, [own for _, own in rest])
    new_told = _stand_in(new, [wire for wire, _ in rest])
    wire, own = block.held(each)
    return (old_told and (new_told or _is_passive(wire))) or (new_told and _is_passive(own))


def _stand_in(words: list[Piece], stretches: Iterable[Pieces]) -> bool:
    """Whether some stretches have words akin to each of these."""
    kin = Kin(piece.family for piece in chain.from_iterable(stretches))
    return all(kin.of(one.family) for one in words)


def _is_passive(pieces: Pieces) -> bool:
    return any(piece.form in _BE for piece in pieces)


def _particles(pieces: Pieces, words: Sequence[Piece]) -> set[str]:
    """What stands right after some words and makes other verbs of them: *off* in *called off*; empty after one without."""
    after = (next((each.form for each in pieces if each.start > word.start), "") for word in words)
    return {form if form in _PARTICLES else "" for form in after}


def _is_in_one_word(families: frozenset[str], others: Sequence[Piece]) -> bool:
    """Whether several words of a side say together what a word of others says: *handed in his notice*, *resigned*."""
    return any(map(Kin(each.family for each in others).of, in_one_word(families)))


def _tell_the_same(here: Piece, there: Piece) -> bool:
    """Whether one word may stand for another: kindred, of one stem, both verbs of saying, or left to the opposites and the ladders."""
    return (
        there.family in Kin((there.family,)).of(here.family)
        or are_equal(here.form, there.form)
        or are_opposite(here.form, there.form)
        or (_says(here) and _says(there))
        or on_one_rung(here.form, there.form)
        or (there.form in _ANYBODY and here.form.endswith("s") and noun_sort(here.form) == PERSON)
    )


def _says(piece: Piece) -> bool:
    return bool(ladder.rung(piece.form)) or not _SAYING.isdisjoint(inflection.bases(piece.form))


def _content(pieces: Pieces) -> list[Piece]:
    return [each for each in pieces if each.content and not each.quoted]


def _trimmed(pieces: Pieces) -> Pieces:
    places = [place for place, piece in enumerate(pieces) if piece.content]
    return pieces[places[0] : places[-1] + 1]


def exchanged_things(pair: Compared) -> Iterator[Finding]:
    """A finding for each thing in whose place a linked sentence has another of its kind.

    Neither text has the other's; or one figure counts both.
    """
    yield from _other_tolls(pair)
    for block in pair.redline.blocks:
        own = _things(pair.derivative, (block.sentence,))
        if own:
            yield from _things_exchanged(pair, block, own)


def _things_exchanged(pair: Compared, block: Block, own: Mapping[int, dict[int, Place]]) -> Iterator[Finding]:
    linked = _things(pair.wire, block.sources)
    near = _things(pair.wire, {max(0, index + step) for index in block.sources for step in (-1, 0, 1)})
    for kind, new in own.items():
        old = linked.get(kind) or near.get(kind, {})
        if len(old) == len(new) == 1 and old.keys().isdisjoint(new):
            before, after = next(iter(old.values())), next(iter(new.values()))
            apart = not (_tells(pair, 1, kind, *old) or _tells(pair, 0, kind, *new))
            if apart or _of_one_count(pair, block, before, after):
                yield said_otherwise("wording", before, after, sure=block.closeness >= CLOSE)


def _other_tolls(pair: Compared) -> Iterator[Finding]:
    """Figures of people to whom something else happens in the derivative: *nine injured* for *nine killed*."""
    for value in pair.derivative.values:
        own, block = toll(pair.derivative, value), pair.redline.by_sentence.get(value.sentence)
        if own not in _TO_PEOPLE or block is None or value.vague:
            continue
        alike = pair.valued.alike[1].get(value.start, ())
        fates = {toll(pair.wire, each) for each in alike}
        if fates and fates <= _TO_PEOPLE - {own}:
            places = (
                place_of(text, *with_deed(text, each), each.sentence)
                for text, each in zip(pair, (alike[0], value), strict=True)
            )
            close = block.closeness >= CLOSE
            yield said_otherwise("wording", next(places), next(places), sure=close, grave=close)


def _things(text: Document, sentences: Collection[int]) -> dict[int, dict[int, Place]]:
    """The things of each kind, with where each stands first; what stands in quotation marks is left to them."""
    found: dict[int, dict[int, Place]] = defaultdict(dict)
    known = _known()
    for index in sorted(each for each in sentences if each < len(text.sentences)):
        if known.keys().isdisjoint(text.content[index]):
            continue
        for word in text.sentences[index].words:
            for kind, thing in () if word.quoted else known.get(family(fold(word.text)), ()):
                found[kind].setdefault(thing, place_of(text, word.start, word.end, index))
    return found


def _tells(pair: Compared, side: int, kind: int, thing: int) -> bool:
    return any(map(pair.texts[side].places, _words()[kind, thing]))


def _of_one_count(pair: Compared, block: Block, before: Place, after: Place) -> bool:
    """Whether one figure counts both: *a dozen arrests*, *a dozen were killed*."""
    return any(
        0 <= before.start - wire.end <= NEAR_A_FIGURE and 0 <= after.start - value.end <= NEAR_A_FIGURE
        for value in pair.derivative.values
        if value.sentence == block.sentence
        for wire in pair.valued.alike[1].get(value.start, ())
    )


@cache
def _known() -> Mapping[str, tuple[_Thing, ...]]:
    found: dict[str, list[_Thing]] = defaultdict(list)
    for thing, words in _words().items():
        for word in words:
            found[word].append(thing)
    return {word: tuple(things) for word, things in found.items()}


@cache
def _words() -> Mapping[_Thing, frozenset[str]]:
    return {
        (kind, thing): frozenset(map(family, words.split()))
        for kind, line in enumerate(listed.lines("exclusive"))
        for thing, words in enumerate(line.split("/"))
    }
