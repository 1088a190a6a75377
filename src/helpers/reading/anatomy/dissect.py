"""What a wire report is made of: headline, furniture, body.

Furniture is the wire's own apparatus round the story: dateline, byline, update
note, promo line, credit, copyright and sign-off lines. Each is recognised by
its form alone and only where that form leaves little doubt, because cutting
away a real sentence is worse than leaving furniture in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from helpers.article import Furniture, Span
from helpers.formats.paragraphs import FINAL, paragraphs, trim
from helpers.languages.english import wirecopy
from helpers.languages.english import words as tokens
from helpers.reading.anatomy.datelines import (
    find_dateline,
    is_known,
    parse_dateline,
    parse_told,
    told_dateline,
)
from helpers.reading.anatomy.furniture import (
    LONGEST_HEAD,
    LONGEST_TAIL,
    furniture_kind,
    is_contact,
    is_timestamp,
    pointed_at,
)

_BULLET = re.compile(r"[*•·▪●‣–-]\s+\S")

_OPENS_SPEECH = re.compile(r"(?:\S+\s+){9}\S+:$")
"""A paragraph of ten words or more that ends in a colon."""

_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The parts of one text, all as offsets into it."""

    headline: Span | None
    paragraphs: tuple[Span, ...]
    furniture: tuple[Furniture, ...]
    source: str = ""
    place: str = ""
    date: str = ""


UPDATE_NOTE, EDITORS_NOTE = "update note", "editor's note"


@dataclass(frozen=True, slots=True)
class Known:
    """The parts of a text that its file names, as offsets into it; `paragraphs` are the rest, body and furniture.

    `dateline` stands at the start of the first paragraph. `note_kind` says
    whether the note tells what the desk changed, or something else to editors.
    """

    paragraphs: tuple[Span, ...]
    headline: Span | None = None
    byline: Span | None = None
    dateline: Span | None = None
    note: Span | None = None
    note_kind: str = UPDATE_NOTE


def dissect(text: str, known: Known | None = None) -> Anatomy:
    """Headline, body paragraphs and furniture of one article; what is `known` is not told by its form."""
    blocks = paragraphs(text) if known is None else known.paragraphs
    top, head, furniture = _opening(text, blocks, known)
    body: list[Span] = []
    dateline: Furniture | None = None
    if known is not None and known.dateline is not None:
        dateline = told_dateline(text, known.dateline)
        furniture.append(dateline)
        rest = trim(text, Span(known.dateline.end, blocks[top].end)) if top < len(blocks) else Span(0, 0)
        blocks = (*blocks[:top], *((rest,) if rest.end > rest.start else ()), *blocks[top + 1 :])
    in_contacts = False
    for index, block in enumerate(blocks[top:], start=top):
        kind = furniture_kind(text, block) or ("credit" if in_contacts and is_contact(text, block) else "")
        if kind:
            furniture.append(_furniture(text, block, kind))
            in_contacts = kind == "credit" and (in_contacts or block.of(text).startswith("To contact"))
            continue
        in_contacts = False
        if head is None and not body and _is_headline(text, block, blocks[index + 1 :]):
            slug, head = _slug(text, block)
            furniture += slug
            continue
        if dateline is None and index < _DEEPEST and (found := find_dateline(text, block, signed=bool(body))):
            dateline = found
            furniture.append(found)
            block = trim(text, Span(found.end, block.end))
        tail = _tail(text, block)
        furniture += tail
        block = trim(text, Span(block.start, tail[0].start)) if tail else block
        if block.end > block.start:
            body.append(block)
    furniture = [_with_what_it_says(item) for item in furniture]
    parsed = None
    if dateline is not None:
        told = known is not None and known.dateline is not None
        parsed = (parse_told if told else parse_dateline)(dateline.text)
    if parsed is None:
        return Anatomy(head, tuple(body), tuple(furniture))
    return Anatomy(head, tuple(body), tuple(furniture), parsed.agency, parsed.place, parsed.date)


def _opening(
    text: str, blocks: Sequence[Span], known: Known | None
) -> tuple[int, Span | None, list[Furniture]]:
    """How many blocks stand above the story, the headline, and the furniture over and among them."""
    if known is None:
        top = _top(text, blocks)
        return top, *_head(text, blocks[:top])
    furniture = [
        _furniture(text, span, kind)
        for kind, span in (("byline", known.byline), (known.note_kind, known.note))
        if span is not None
    ]
    top = _top(text, blocks) if known.dateline is None else 0
    head, found = _head(text, blocks[:top])
    if head is not None and known.headline is not None:
        found.append(_furniture(text, head, "subheading"))
        head = known.headline
    return top, head or known.headline, furniture + found


_DEEPEST = 12
"""A dateline or a byline is looked for in so many blocks from the top."""


def _top(text: str, blocks: Sequence[Span]) -> int:
    """How many blocks stand above the story, known by the dateline or byline below them.

    A dateline opens a story and a byline, an agency's name or a time stands over
    it, so short open lines above them are no part of the body. A line that ends
    like a sentence may stand among them in two places: first, over a dateline or
    byline (a headline); and later, over a dateline signed by an agency (a summary).
    """
    top = summaries = 0
    closed_headline = False
    for index, block in enumerate(blocks[:_DEEPEST]):
        if find_dateline(text, block, signed=summaries > 0) is not None:
            return index
        kind = furniture_kind(text, block) or _head_kind(text, block)
        if kind:
            anchor = kind in _ANCHORS and summaries == 0 and (kind == "byline" or not closed_headline)
            label = kind == "section label" and top == index
            if label or (anchor and _story_follows(text, blocks[index + 1 :])):
                top = index + 1
            continue
        if not _is_short(text, block):
            break
        if _ends_closed(text, block):
            closed_headline = closed_headline or index == 0
            summaries += index > 0
            if summaries > 1 or not _is_one_sentence(text, block):
                break
    return top


_ANCHORS = ("byline", "timestamp", "agency line")


def _story_follows(text: str, rest: Sequence[Span]) -> bool:
    return any(_ends_closed(text, block) and not furniture_kind(text, block) for block in rest[:_DEEPEST])


def _head(text: str, blocks: Sequence[Span]) -> tuple[Span | None, list[Furniture]]:
    """The headline among the blocks above a story, and what the other ones are."""
    kinds = [_head_kind(text, block) or furniture_kind(text, block) for block in blocks]
    kinds = ["" if kind == "promo line" else kind for kind in kinds]
    unknown = [index for index, kind in enumerate(kinds) if not kind]
    if len(unknown) > 1 and _is_label_over(text, blocks[unknown[0]], blocks[unknown[1]]):
        kinds[unknown.pop(0)] = "section label"
    headline: Span | None = None
    furniture: list[Furniture] = []
    for index, block in enumerate(blocks):
        if unknown and index == unknown[0]:
            slug, headline = _slug(text, block)
            furniture += slug
        else:
            furniture.append(_furniture(text, block, kinds[index] or "subheading"))
    return headline, furniture


def _head_kind(text: str, block: Span) -> str:
    """What furniture a block is that stands above the body: byline, agency, time, label, key point."""
    if block.end - block.start > LONGEST_HEAD:
        return ""
    written = " ".join(block.of(text).split())
    if _bylined(written):
        return "byline"
    if wirecopy.AGENCY_LINE.fullmatch(written):
        return "agency line"
    if is_timestamp(written):
        return "timestamp"
    if _is_label(written):
        return "section label"
    return "key point" if _BULLET.match(written) and not FINAL.search(written) else ""


def _bylined(written: str) -> str:
    """Whom a byline names: an agency, the staff, or names of at least two words."""
    found = wirecopy.BY.fullmatch(written)
    if found is None:
        return ""
    who = found["who"].strip()
    words = re.findall(r"[^\W_][\w.’'-]*", who)
    if not all(
        word[0].isupper() or word in wirecopy.BYLINE_WORDS or wirecopy.IS_AGENCY.fullmatch(word)
        for word in words
    ):
        return ""
    named = len(words) > 1 and words[0].casefold() not in wirecopy.NEVER_FIRST_IN_A_BYLINE
    named = named and words[1].casefold() not in wirecopy.NEVER_SECOND_IN_A_BYLINE
    return who if named or wirecopy.BY_DESK.match(who) else ""


def _is_label(written: str) -> bool:
    words = re.split(r"[\s|/>›,]+", written.casefold().strip("|/>› .:"))
    return len(words) <= 5 and all(word in wirecopy.LABELS for word in words)


def _is_label_over(text: str, first: Span, second: Span) -> bool:
    """One word or a place right above a longer line: a section's name over the headline."""
    named = len(first.of(text).split()) == 1 or is_known(first.of(text))
    return named and not text[first.end : second.start].strip() and len(second.of(text).split()) >= 5


def _is_short(text: str, block: Span) -> bool:
    """Short enough for a headline or a summary."""
    return block.end - block.start <= LONGEST_HEAD and len(block.of(text).split()) <= 35


def _is_one_sentence(text: str, block: Span) -> bool:
    return sum(1 for _ in tokens.sentences(text, block.start, block.end)) <= 1


def _ends_closed(text: str, block: Span) -> bool:
    """Whether it ends in a full stop; a headline may end in a question mark."""
    return re.search(r"\.[\"'”’)\]]*$", block.of(text).strip()) is not None


def _slug(text: str, block: Span) -> tuple[list[Furniture], Span]:
    """A headline parted from what goes before it: ``UPDATE 1-Tesla misses …``."""
    found = wirecopy.SLUG.match(block.of(text))
    if found is None:
        return [], block
    end = block.start + found.end()
    kind = "update note" if re.search(wirecopy.UPDATE_SLUG, found.group()) else "section label"
    slug = _furniture(text, trim(text, Span(block.start, end)), kind)
    return [slug], trim(text, Span(end, block.end))


def _tail(text: str, block: Span) -> list[Furniture]:
    """Credits at the end of a paragraph: ``They left. (Reporting by …)``."""
    start = max(block.start, block.end - LONGEST_TAIL)
    for mark in list(wirecopy.SENTENCE_BREAK.finditer(text, start, block.end))[-_MOST_TAILS:]:
        tail = Span(mark.end(), block.end)
        kind = furniture_kind(text, tail)
        if kind in ("credit", "copyright", "sign-off") or (
            kind == "update note" and tail.of(text).startswith("(")
        ):
            return [_furniture(text, tail, kind)]
    return []


_MOST_TAILS = 6


def _is_headline(text: str, block: Span, rest: Sequence[Span]) -> bool:
    """A short first block with something after it, over which no byline or dateline tells.

    It does not end in a full stop, nor in a colon before what somebody said, or it is all in capitals.
    """
    written = block.of(text).strip()
    if _MARKDOWN_HEADING.match(written):
        return True
    if not rest or not _is_short(text, block) or find_dateline(text, block, signed=False) is not None:
        return False
    return written.isupper() or not (_ends_closed(text, block) or _OPENS_SPEECH.search(written))


def _furniture(text: str, block: Span, kind: str) -> Furniture:
    return Furniture(kind, block.start, block.end, block.of(text))


def _with_what_it_says(item: Furniture) -> Furniture:
    """An update note with the paragraphs it points at, a byline with whom it names."""
    written = " ".join(item.text.split())
    if item.kind == "update note":
        pointed = pointed_at(written)
        says = f"points at body paragraph {', '.join(map(str, pointed))}" if pointed else ""
        return replace(item, says=says, paragraphs=pointed)
    if item.kind == "byline":
        return replace(item, says=_bylined(written) or written)
    return item
