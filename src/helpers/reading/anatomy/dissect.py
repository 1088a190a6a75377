"""What a wire report is made of: headline, furniture, body.

Furniture is the wire's own apparatus round the story: dateline, byline, update
note, promo line, credit, copyright and sign-off lines. Each is recognised by
its form alone and only where that form leaves little doubt, because cutting
away a real sentence is worse than leaving furniture in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import takewhile

from helpers.article import Furniture, Span
from helpers.formats.paragraphs import FINAL, paragraphs, trim
from helpers.languages.english import notices, webcopy, wirecopy
from helpers.languages.english import words as tokens
from helpers.reading.anatomy.bylines import bylined, parted, signed
from helpers.reading.anatomy.datelines import Found, Said, find_dateline, is_known, told_dateline
from helpers.reading.anatomy.furniture import (
    EDITORS_NOTE,
    EXCHANGE_RATE,
    LONGEST_HEAD,
    LONGEST_TAIL,
    UPDATE_NOTE,
    ending_kind,
    endings_from,
    furniture_kind,
    is_about_author,
    is_contact,
    is_timestamp,
    pointed_at,
)
from helpers.reading.anatomy.transcripts import labelled

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
    blocks = _with_whole_headline(text, paragraphs(text)) if known is None else known.paragraphs
    top, head, furniture = _opening(text, blocks, known)
    dateline = told_dateline(text, known.dateline) if known is not None and known.dateline else None
    if dateline is not None:
        furniture.append(dateline.item)
        rest = trim(text, Span(dateline.item.end, blocks[0].end))
        blocks = (rest, *blocks[1:]) if rest.end > rest.start else blocks[1:]
    below = _Below(text, tuple(blocks), endings_from(text, blocks), head, dateline, furniture)
    for index in range(top, len(blocks)):
        below.take(index)
    body, speakers = labelled(text, below.body)
    furniture = [_with_what_it_says(item) for item in (*furniture, *speakers)]
    said = below.dateline.said if below.dateline is not None else Said()
    return Anatomy(below.head, tuple(body), tuple(furniture), said.agency, said.place, said.date)


def _with_whole_headline(text: str, blocks: Sequence[Span]) -> Sequence[Span]:
    """The blocks, the first two put together where they are one headline on two lines."""
    if len(blocks) < 3 or any(_ends_closed(text, each) or not _is_short(text, each) for each in blocks[:2]):
        return blocks
    one, two, below = blocks[:3]
    broken = text[one.end : two.start].count("\n") == 1 and text[two.start].islower()
    apart = text[two.end : below.start].count("\n") > 1
    return (Span(one.start, two.end), *blocks[2:]) if broken and apart else blocks


@dataclass(slots=True)
class _Below:
    """What stands below the head of a story, taken block by block.

    From the block `ended` on there is little but what stands under a story.
    `under` is the kind of a list that goes on, `points` the first block below
    the list of what the story says.
    """

    text: str
    blocks: tuple[Span, ...]
    ended: int
    head: Span | None
    dateline: Found | None
    furniture: list[Furniture]
    body: list[Span] = field(default_factory=list)
    under: str = ""
    points: int = 0

    def take(self, index: int) -> None:
        """Take a block as furniture, as the headline, or as a paragraph of the body."""
        block = self.blocks[index]
        kind = self._kind(index, block)
        going_on = kind and (self.under == kind or _leads_a_list(block.of(self.text), kind))
        self.under = kind if going_on else ""
        untitled = self.head is None and not self.body
        if kind:
            self.furniture.append(_furniture(self.text, block, kind))
        elif untitled and _is_headline(self.text, block, self.blocks[index + 1 :]):
            slug, self.head = _slug(self.text, block)
            self.furniture += slug
        else:
            self._take_prose(index, block)

    def _kind(self, index: int, block: Span) -> str:
        """What furniture a block is, or the empty string."""
        if not self.body and index >= self.points:
            self.points = index + _key_points(self.text, self.blocks[index:])
        if index < self.points:
            return "key point"
        if index == 0 and self.head is None and wirecopy.LABELLED_HEADLINE.match(block.of(self.text)):
            return ""
        kind = furniture_kind(self.text, block) or self._listed_or_ending(index, block)
        return kind or _heading_kind(self.text, self.head, self.body, self.blocks[index:])

    def _listed_or_ending(self, index: int, block: Span) -> str:
        if _is_listed(self.text, block, self.under):
            return self.under
        if index < self.ended or not self.body:
            return ""
        bylines = [bylined(" ".join(each.text.split())) for each in self.furniture if each.kind == "byline"]
        return "credit" if is_about_author(self.text, block, bylines) else ending_kind(self.text, block)

    def _take_prose(self, index: int, block: Span) -> None:
        """Take a paragraph without the dateline over it and the credits under it."""
        if self.dateline is None and index < _DEEPEST:
            self.dateline, over, block = _opened(self.text, block, signed=bool(self.body))
            self.furniture += over
        tail = _tail(self.text, block, last=index >= self.ended)
        self.furniture += tail
        block = trim(self.text, Span(block.start, tail[0].start)) if tail else block
        if block.end > block.start:
            self.body.append(block)


def _leads_a_list(written: str, kind: str) -> bool:
    """``To contact the reporter:``, ``READ MORE:``, ``CORRECTION``: what stands under it is furniture like it."""
    leading = {
        "credit": written.startswith("To contact"),
        "promo line": written[-1] == ":",
        UPDATE_NOTE: written.isupper(),
    }
    return leading.get(kind, False)


def _is_listed(text: str, block: Span, under: str) -> bool:
    """Whether a block goes on with such a list: names and addresses, titles of other stories, what was wrong."""
    if under == "promo line":
        return _is_short(text, block) and not re.search(r"[.!?…:][\"'”’)\]]*$", block.of(text))
    if under == UPDATE_NOTE:
        return notices.UNDER_A_NOTICE.match(block.of(text)) is not None
    return under == "credit" and is_contact(text, block)


def _heading_kind(text: str, head: Span | None, body: Sequence[Span], blocks: Sequence[Span]) -> str:
    """Whether the first of the blocks is a subheading below a sentence of the body, or the headline once more."""
    block, *rest = blocks
    again = head is not None and block.of(text).split() == head.of(text).split()
    return "subheading" if again or (body and _is_subheading(text, body[-1], block, rest)) else ""


def _opened(text: str, block: Span, *, signed: bool) -> tuple[Found | None, list[Furniture], Span]:
    """The dateline of a paragraph, the furniture before its first sentence, and the rest of it."""
    byline, rest = ([], block) if signed else parted(text, block)
    found = find_dateline(text, rest, signed=signed)
    if found is None:
        return None, [], block
    return found, [*byline, found.item], trim(text, Span(found.item.end, rest.end))


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
    if known.headline is not None:
        found += [] if head is None else [_furniture(text, head, "subheading")]
        slug, head = _slug(text, known.headline)
        found += slug
    return top, head, furniture + found


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
        if _opened(text, block, signed=summaries > 0)[0] is not None:
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
        if index in unknown[:1]:
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
    if bylined(written) or (signed(written) and text[: block.start].strip()):
        return "byline"
    if wirecopy.AGENCY_LINE.fullmatch(written):
        return "agency line"
    if is_timestamp(written):
        return "timestamp"
    if _is_label(written):
        return "section label"
    return "key point" if _BULLET.match(written) and not FINAL.search(written) else ""


def _is_label(written: str) -> bool:
    way = wirecopy.BREADCRUMB.fullmatch(written)
    if written.casefold().rstrip(" :") in wirecopy.LABELS or (way and _is_label(way["first"])):
        return True
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
    """A headline parted from what goes before it, ``UPDATE 1-Tesla misses …``, or after it, ``… (KILL)``."""
    written = block.of(text)
    after = notices.KILLED_AFTER.search(written)
    if after is not None and after.start() > 0:
        mark = trim(text, Span(block.start + after.start(), block.end))
        return [_furniture(text, mark, UPDATE_NOTE)], trim(text, Span(block.start, mark.start))
    found = wirecopy.SLUG.match(written) or notices.EMBARGO_SLUG.match(written)
    if found is None or found.end() >= len(written):
        return [], block
    end = block.start + found.end()
    held, before = found.re is notices.EMBARGO_SLUG, found.group()
    updates = re.match(notices.KILL_SLUG, before) or (not held and wirecopy.UPDATING.search(before))
    kind = UPDATE_NOTE if updates else EDITORS_NOTE if held else "section label"
    slug = _furniture(text, trim(text, Span(block.start, end)), kind)
    return [slug], trim(text, Span(end, block.end))


def _tail(text: str, block: Span, *, last: bool) -> list[Furniture]:
    """Credits at the end of a paragraph: ``They left. (Reporting by …)``; of the last ones more."""
    start = max(block.start, block.end - LONGEST_TAIL)
    for mark in list(wirecopy.SENTENCE_BREAK.finditer(text, start, block.end))[-_MOST_TAILS:]:
        tail = Span(mark.end(), block.end)
        kind = furniture_kind(text, tail) or (ending_kind(text, tail) if last else "")
        if kind in ("credit", "copyright", "sign-off", EXCHANGE_RATE) or (
            kind in ("update note", "promo line") and tail.of(text).startswith("(")
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
    if not rest or not _is_short(text, block) or _opened(text, block, signed=False)[0] is not None:
        return False
    return written.isupper() or not (_ends_closed(text, block) or _OPENS_SPEECH.search(written))


_LONGEST_SUBHEADING, _LONGEST_IN_CAPITALS, _LONGEST_OF_SMALL_LETTERS = 12, 20, 8
_FEWEST_WORDS_BELOW, _FEWEST_WORDS_APART = 9, 6
_LONGEST_ENTRY = 20


def _is_subheading(text: str, before: Span, block: Span, rest: Sequence[Span]) -> bool:
    """A line without a stop between paragraphs of prose: ``THREAT OF LAWSUITS``, ``The Road Back``, ``The vote is near``.

    In small letters it must be short, stand between blank lines and not begin with a pronoun, as *He likes to read more*
    does, unless it is quoted. After the time of an entry it may be long.
    """
    written = " ".join(block.of(text).split())
    asked = written.isupper() and written.endswith("?")
    if FINAL.search(written) and not asked:
        return False
    if wirecopy.DASHED.fullmatch(written):
        return bool(rest)
    if (entry := wirecopy.OPENS_AN_ENTRY.match(written)) is not None:
        return bool(rest) and len(written[entry.end() :].split()) <= _LONGEST_ENTRY
    below = next((each for each in rest if not furniture_kind(text, each)), Span(0, 0))
    return _is_heading_over(below, text, before, block, asked=asked)


def _is_heading_over(below: Span, text: str, before: Span, block: Span, *, asked: bool) -> bool:
    """Whether a line is a heading by its letters and its length, for the gaps between it and its neighbours."""
    written = " ".join(block.of(text).split())
    gaps = (text[before.end : block.start], text[block.end : below.start])
    apart = all(re.search(r"\n\s*\n", gap) for gap in gaps)
    letters = sum(map(str.isalpha, written)) >= 0.6 * len(written)
    fewest = _FEWEST_WORDS_APART if apart else _FEWEST_WORDS_BELOW
    if not letters or len(below.of(text).split()) < fewest or (asked and not apart):
        return False
    words = tokens.WORD.findall(written)
    longest = _longest_subheading(written, words, apart=apart)
    return _is_framed(text, before, written, below, apart=apart) and len(words) <= longest


def _is_framed(text: str, before: Span, written: str, below: Span, *, apart: bool) -> bool:
    """Whether what stands over and under a line is whole, so that the line is no part of it."""
    closed = FINAL.search(below.of(text).strip()) is not None
    if written.isupper():
        return closed or apart
    return bool(closed and FINAL.search(before.of(text).strip())) and _opens_and_stays_open(written)


def _longest_subheading(written: str, words: Sequence[str], *, apart: bool) -> int:
    """The most words of a subheading in capitals, in title case, or in small letters, as a line is written."""
    if written.isupper():
        return _LONGEST_IN_CAPITALS
    capitals = sum(word[0].isupper() for word in words)
    if 2 * capitals >= len(words) and all(word[0].isupper() or len(word) < _LONG_WORD for word in words):
        return _LONGEST_SUBHEADING
    return _LONGEST_OF_SMALL_LETTERS if apart and not wirecopy.OPENS_WITH_A_PRONOUN.match(written) else -1


_LONG_WORD = 5
"""Title case leaves shorter words in small letters."""


def _opens_and_stays_open(written: str) -> bool:
    """Whether a line begins like a sentence and does not end as what goes on below."""
    first = written.lstrip("\"'“‘")[:1]
    ends = (written[-1].isalnum() or written[-1] in "\"'”’)") and not webcopy.BREAKS_OFF.search(written)
    return (first.isupper() or first.isdigit()) and ends


_MOST_POINTS, _LONGEST_POINT = 8, 14


def _key_points(text: str, blocks: Sequence[Span]) -> int:
    """How many blocks are a list of what the story says, with the line over it; 0 for none.

    It goes on with bullets and open lines, with short sentences, and up to a dateline.
    """
    first = " ".join(blocks[0].of(text).split())
    if wirecopy.KEY_POINTS.fullmatch(first):
        points = sum(1 for _ in takewhile(partial(_is_point, text), blocks[1 : _MOST_POINTS + 1]))
        return points + 1 if 0 < points < min(_MOST_POINTS, len(blocks) - 1) else 0
    if wirecopy.KEY_POINTS_RUN_ON.fullmatch(first):
        open_lines = (
            _is_short(text, each) and not FINAL.search(each.of(text)) for each in blocks[1:_MOST_POINTS]
        )
        return 1 + sum(1 for _ in takewhile(bool, open_lines))
    return 0


def _is_point(text: str, block: Span) -> bool:
    short = len(block.of(text).split()) <= _LONGEST_POINT and _is_one_sentence(text, block)
    listed = _BULLET.match(block.of(text)) or (_is_short(text, block) and not _ends_closed(text, block))
    return bool(listed or short) and _opened(text, block, signed=False)[0] is None


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
        return replace(item, says=bylined(written) or written)
    return item
