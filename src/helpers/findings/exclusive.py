"""One of a kind of things where the wire report has another: *wedding* for *birthday party*, *killed* for *injured*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from helpers.document.document import Document
from helpers.findings.finding import (
    LIKELY,
    SURE,
    Finding,
    Place,
    place_of,
    said_otherwise,
    serious_if,
)
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block
from helpers.pairing.tolls import toll, with_deed

NEAR_A_FIGURE = 25
"""What is counted stands so many characters after its figure at most."""

_TO_PEOPLE = frozenset(("dead", "injured", "arrested", "missing"))
"""What a figure of the tolls counts that happens to people."""

_Thing = tuple[int, int]
"""The number of a kind, and of one of its things."""


def exchanged_things(pair: Compared) -> Iterator[Finding]:
    """A finding for each thing in whose place a linked sentence has another of its kind.

    Neither text has the other's; or one figure counts both.
    """
    yield from _other_tolls(pair)
    for block in pair.redline.blocks:
        own = _things(pair.derivative, (block.sentence,))
        if own:
            yield from _exchanged(pair, block, own)


def _exchanged(pair: Compared, block: Block, own: Mapping[int, dict[int, Place]]) -> Iterator[Finding]:
    linked = _things(pair.wire, block.sources)
    near = _things(pair.wire, {max(0, index + step) for index in block.sources for step in (-1, 0, 1)})
    for kind, new in own.items():
        old = linked.get(kind) or near.get(kind, {})
        if len(old) == len(new) == 1 and old.keys().isdisjoint(new):
            before, after = next(iter(old.values())), next(iter(new.values()))
            apart = not (_tells(pair, 1, kind, *old) or _tells(pair, 0, kind, *new))
            if apart or _of_one_count(pair, block, before, after):
                yield said_otherwise("wording", before, after, SURE if block.closeness >= CLOSE else LIKELY)


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
            yield said_otherwise("wording", next(places), next(places), *serious_if(block.closeness >= CLOSE))


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
    """The families of the words for every thing."""
    return {
        (kind, thing): frozenset(map(family, words.split()))
        for kind, line in enumerate(listed.lines("exclusive"))
        for thing, words in enumerate(line.split("/"))
    }
