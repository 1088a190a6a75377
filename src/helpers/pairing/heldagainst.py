"""Which wire sentences each sentence of the derivative is held against, word by word."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from helpers.article import grouped
from helpers.document.document import Document
from helpers.document.values.value import CALENDAR, MONEY, PERCENT, Value
from helpers.pairing.links import COPIED, Link, Links
from helpers.pairing.redline import pieces_of

MOST_NEW, SHORTEST_NEW = 0.3, 3
"""A sentence with at most this share of other words, nowhere so many on end, is of one wire sentence alone."""

HALF_IN_ORDER = 0.5
"""From this share of its words in the order of one wire sentence on a sentence is held against that one."""

FEWEST_DIGITS = 3
"""With so many digits a figure is a sentence's own."""


def laid_beside(wire: Document, derivative: Document, links: Links) -> list[Link]:
    """The links of the derivative's sentences, each with the wire sentences that it is held against.

    A sentence that brings together two of the wire report's may have little of the second but an exact figure: the one
    sentence that has that is added, if nothing rests on it. One half in the order of its first is held against that
    alone where another sentence has copied what else it may rest on.
    """
    there = _stated(wire, _is_exact)
    added: dict[int, set[int]] = {}
    for figure, sentences in _stated(derivative, _is_exact).items():
        places = set(there.get(figure, ()))
        if len(places) == 1 and not any(links.feeds[index] for index in places):
            for number in sentences:
                added.setdefault(number, set()).update(places)
    for number, index in _beside(wire, derivative, links):
        added.setdefault(number, set()).add(index)
    copied = {link.sources[0]: link for link in links.derivative if link.label == COPIED}
    own = (_its_own(link, copied) for link in links.derivative)
    held = (
        sources[:1] if len(sources) > 1 and _is_of_one(wire, sources[0], derivative, number) else sources
        for number, sources in enumerate(own)
    )
    return [
        replace(link, sources=(*sources, *sorted(added.get(number, ())))) if link.sources else link
        for number, (link, sources) in enumerate(zip(links.derivative, held, strict=True))
    ]


def _its_own(link: Link, copied: Mapping[int, Link]) -> tuple[int, ...]:
    """The wire sentences of a link, without the further ones that another has copied where half of this is in the order of the first."""
    first, *further = link.sources or (-1,)
    if not further or link.weak or link.found.features["in order"] < HALF_IN_ORDER:
        return link.sources
    return (first, *(each for each in further if copied.get(each, link) is link))


def _is_of_one(wire: Document, index: int, derivative: Document, number: int) -> bool:
    """Whether a sentence is one wire sentence but for a word or two here and there, whatever other sentence has these."""
    old, new = ([each.family for each in pieces_of(*at)] for at in ((wire, index), (derivative, number)))
    blocks = LCSseq.opcodes(old, new).as_matching_blocks()
    ends = [(0, 0), *((start, start + size) for _, start, size in blocks), (len(new), len(new))]
    apart = [after[0] - before[1] for before, after in pairwise(ends)]
    return sum(apart) <= MOST_NEW * len(new) and max(apart) < SHORTEST_NEW


def _beside(wire: Document, derivative: Document, links: Links) -> Iterator[tuple[int, int]]:
    """The sentences with a share or sum that the wire report has only next to what they rest on, with that place there."""
    there, own = _stated(wire, _is_share_or_sum), _stated(derivative, _is_share_or_sum)
    for amount in there.keys() & own.keys():
        (index, *others), (number, *again) = there[amount], own[amount]
        sources = links.derivative[number].sources
        if not (others or again or index in sources) and {index - 1, index + 1} & set(sources[:1]):
            yield number, index


def _stated(text: Document, tells: Callable[[Value], bool]) -> dict[tuple[str, float], list[int]]:
    """In which sentences of a text, by index, each amount of a sort stands."""
    return grouped(((each.unit, each.low), each.sentence) for each in filter(tells, text.values))


def _is_share_or_sum(value: Value) -> bool:
    return value.kind in (PERCENT, MONEY) and not value.vague


def _is_exact(value: Value) -> bool:
    """Whether a figure is so exact that sentences with it tell of one thing."""
    return value.kind not in CALENDAR and sum(map(str.isdigit, value.text)) >= FEWEST_DIGITS
