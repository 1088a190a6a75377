"""What is asked of a block of a text: how long it is, how it ends, whether a dateline opens it."""

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from helpers.article import Furniture, Span
from helpers.formats.paragraphs import trim
from helpers.languages.english import wirecopy
from helpers.languages.english import words as tokens
from helpers.reading.anatomy.bylines import parted
from helpers.reading.anatomy.datelines import Found, find_dateline

LONGEST_HEAD = 250
"""Characters of a headline or a summary at most."""


def set_aside(text: str, block: Span, kind: str) -> Furniture:
    """A whole block as furniture."""
    return Furniture(kind, block.start, block.end, block.of(text))


def is_short(text: str, block: Span) -> bool:
    """Short enough for a headline or a summary."""
    return block.end - block.start <= LONGEST_HEAD and len(block.of(text).split()) <= 35


def is_one_sentence(text: str, block: Span) -> bool:
    """Whether a block is no more than one sentence."""
    return sum(1 for _ in tokens.sentences(text, block.start, block.end)) <= 1


def ends_closed(text: str, block: Span) -> bool:
    """Whether it ends in a full stop; a headline may end in a question mark."""
    return re.search(r"\.[\"'”’)\]]*$", block.of(text).strip()) is not None


def opened(text: str, block: Span, *, signed: bool) -> tuple[Found | None, list[Furniture], Span]:
    """The dateline of a paragraph, the furniture before its first sentence, and the rest of it."""
    byline, rest = ([], block) if signed else parted(text, block)
    found = find_dateline(text, rest, signed=signed)
    if found is None:
        return None, [], block
    return found, [*byline, found.item], trim(text, Span(found.item.end, rest.end))


def posts_parted(text: str, blocks: Sequence[Span]) -> Sequence[Span]:
    """The blocks, cut before and behind whose a post is, ``— Ann Lee (@annlee) May 3, 2024``, where another follows it."""
    if "(@" not in text:
        return blocks
    parted: list[Span] = []
    for block in blocks:
        signs = wirecopy.POSTED.finditer(text, block.start, block.end) if "(@" in block.of(text) else ()
        dated = (sign.span() for sign in signs if sign.group()[-4:].isdigit())
        cuts = [block.start, *chain.from_iterable(dated), block.end]
        pieces = (trim(text, Span(*cut)) for cut in pairwise(cuts))
        parted += [piece for piece in pieces if piece.end > piece.start]
    return parted
