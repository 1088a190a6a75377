"""What stands over a story and between its paragraphs: its headline, who wrote it and when, labels, what it says in points, subheadings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from helpers.article import Furniture, Span
from helpers.formats.paragraphs import is_final, trim
from helpers.languages.english import endings, notices, webcopy, wirecopy
from helpers.languages.english import words as tokens
from helpers.reading.anatomy.blocks import (
    LONGEST_HEAD,
    ends_closed,
    is_one_sentence,
    is_short,
    opened,
    set_aside,
)
from helpers.reading.anatomy.bylines import bylined, signed
from helpers.reading.anatomy.datelines import is_known
from helpers.reading.anatomy.furniture import (
    EDITORS_NOTE,
    UPDATE_NOTE,
    furniture_kind,
    held_until,
    is_timestamp,
)

DEEPEST = 12
"""A dateline or a byline is looked for in so many blocks from the top."""
_MOST_POINTS, _LONGEST_POINT = 8, 14

_BULLET = re.compile(r"[*•·▪●‣–-]\s+\S")

_NUMBERED = re.compile(r"\d{1,2}[.)]\s+[^\W\d_]")
_OPENS_SPEECH = re.compile(r"(?:\S+\s+){9}\S+:$")
"""A paragraph of ten words or more that ends in a colon."""

_PLACED = re.compile(r"[A-Z][A-Za-z ]{2,30}, ((?:UPDATED|Updated|PUBLISHED|Published)\b)")
_NAMED = re.compile(r"[*_]{0,2}(?i:headline|title)\s?:")

_EQUALS = re.compile(r"(?<=[^\s=])\s+=+\s*\Z")
"""The sign that ends a headline on agencies' lines."""

_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")
_ANCHORS = ("byline", "timestamp", "agency line")
_LABEL = 3
"""A line of capitals of so many words may be a label over the headline: ``FOR IMMEDIATE RELEASE``."""
_LONGEST_SUBHEADING, _LONGEST_IN_CAPITALS, _LONGEST_OF_SMALL_LETTERS = 12, 20, 8
_FEWEST_WORDS_BELOW, _FEWEST_WORDS_APART = 9, 6
_LONGEST_ENTRY = 20
_LONG_WORD = 5
"""Title case leaves shorter words in small letters."""


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
    subheadings: frozenset[str] = frozenset()


def opening(
    text: str, blocks: Sequence[Span], known: Known | None
) -> tuple[int, Span | None, list[Furniture]]:
    """How many blocks stand above the story, the headline, and the furniture over and among them."""
    top = _top(text, blocks) if known is None or known.dateline is None else 0
    head, found = _head(text, blocks[:top])
    if known is None:
        return top, head, found
    furniture = [
        set_aside(text, span, kind)
        for kind, span in (("byline", known.byline), (known.note_kind, known.note))
        if span is not None
    ]
    if known.headline is not None:
        found += [] if head is None else [set_aside(text, head, "subheading")]
        slug, head = slugged(text, known.headline)
        found += slug
    return top, head, furniture + found


def _top(text: str, blocks: Sequence[Span]) -> int:
    """How many blocks stand above the story, known by the dateline or byline below them.

    A dateline opens a story and a byline, an agency's name or a time stands over
    it, so short open lines above them are no part of the body. A line that ends
    like a sentence may stand among them in two places: first, over a dateline or
    byline (a headline); and later, over a dateline signed by an agency (a summary).
    """
    top = summaries = 0
    closed_headline = False
    for index, block in enumerate(blocks[:DEEPEST]):
        if _opens_story(text, block, signed=summaries > 0):
            return index
        if kind := _head_kind(text, block) or furniture_kind(text, block):
            anchor = summaries == 0 and (kind == "byline" or (kind in _ANCHORS and not closed_headline))
            label = kind == "section label" and top == index
            top = index + 1 if label or (anchor and _story_follows(text, blocks[index + 1 :])) else top
        elif ends_closed(text, block):
            closed_headline |= index == 0
            summaries += index > 0
            if summaries > 1 or not (is_short(text, block) and is_one_sentence(text, block)):
                break
        elif not is_short(text, block):
            break
    return top


def _opens_story(text: str, block: Span, *, signed: bool) -> bool:
    found, _, _ = opened(text, block, signed=signed)
    return found is not None and furniture_kind(text, block) != UPDATE_NOTE


def _story_follows(text: str, rest: Sequence[Span]) -> bool:
    return any(ends_closed(text, block) and not furniture_kind(text, block) for block in rest[:DEEPEST])


def with_whole_headline(text: str, blocks: Sequence[Span]) -> Sequence[Span]:
    """The blocks, the first two put together where they are one headline on two lines."""
    if len(blocks) < 3 or any(ends_closed(text, each) or not is_short(text, each) for each in blocks[:2]):
        return blocks
    one, two, below = blocks[:3]
    broken = text[one.end : two.start].count("\n") == 1 and _goes_on(one.of(text), two.of(text))
    apart = text[two.end : below.start].count("\n") > 1
    return (Span(one.start, two.end), *blocks[2:]) if broken and apart else blocks


def _goes_on(one: str, two: str) -> bool:
    """Whether a line goes on with a headline: in small letters, or both in capitals."""
    return two.strip()[0].islower() or (one.isupper() and two.isupper() and len(one.split()) > _LABEL)


def _head(text: str, blocks: Sequence[Span]) -> tuple[Span | None, list[Furniture]]:
    """The headline among the blocks above a story, and what the other ones are."""
    kinds = [_head_kind(text, block) or furniture_kind(text, block) for block in blocks]
    unknown = [index for index, kind in enumerate(kinds) if kind in ("", "promo line")]
    if len(unknown) > 1 and _is_label_over(text, blocks[unknown[0]], blocks[unknown[1]]):
        kinds[unknown.pop(0)] = "section label"
    unknown.sort(key=lambda index: not _NAMED.match(blocks[index].of(text)))
    headline: Span | None = None
    found: list[Furniture] = []
    for index, block in enumerate(blocks):
        if index in unknown[:1]:
            slug, headline = slugged(text, block)
            found += slug
        else:
            found.append(set_aside(text, block, "subheading" if index in unknown else kinds[index]))
    return headline, found


def _head_kind(text: str, block: Span) -> str:
    """What furniture a block is that stands above the body: byline, agency, time, label, key point."""
    if block.end - block.start > LONGEST_HEAD:
        return ""
    written = " ".join(block.of(text).split())
    if bylined(written) or (signed(written) and text[: block.start].strip()):
        return "byline"
    if wirecopy.AGENCY_LINE.fullmatch(written.strip("*=- ")):
        return "agency line"
    if any(map(str.isdigit, written)) and is_timestamp(_PLACED.sub(r"\1", written)):
        return "timestamp"
    if _is_label(written):
        return "section label"
    return "key point" if _BULLET.match(written) and not is_final(written) else ""


def _is_label(written: str) -> bool:
    way = wirecopy.BREADCRUMB.fullmatch(written)
    named = re.sub(r"\s[a-z]{0,3}\d{3,}$", "", written.casefold().strip("|/>› .:"))
    slug = wirecopy.SLUG_LINE.fullmatch(written)
    if slug or named in wirecopy.LABELS or (way and _is_label(way["first"])):
        return True
    words = re.split(r"[\s|/>›,]+", named)
    return len(words) <= 5 and all(word in wirecopy.LABELS for word in words)


def _is_label_over(text: str, first: Span, second: Span) -> bool:
    """One word or a place right above a longer line: a section's name over the headline. Or whose release it is."""
    if endings.SOURCE_LINE.fullmatch(first.of(text)):
        return " RELEASE" in text[first.end : second.start].upper()
    between = " ".join(text[first.end : second.start].split())
    if re.search(r"(?i)\d of \d+ documents?\s+\Z", text[: first.start]) or "\nLENGTH: " in text:
        return is_timestamp(between)
    if _is_masthead(*first.of(text).split(", ", 1), between):
        return True
    named = len(first.of(text).split()) == 1 or is_known(first.of(text))
    return named and not text[first.end : second.start].strip() and len(second.of(text).split()) >= 5


def _is_masthead(name: str, day: str, *_: str) -> bool:
    """Whether a paper's name stands before a day with its year, or over it: ``Norwick Post``, ``June 16, 2024``."""
    named = (name.istitle() or name.isupper()) and len(name.split()) <= _LABEL + 1
    return bool(named and re.search(r"\d{4}", day) and is_timestamp(day))


def slugged(text: str, block: Span) -> tuple[list[Furniture], Span]:
    """A headline parted from what goes before it, ``UPDATE 1-Tesla misses …``, or after it, ``… (KILL)``."""
    written = _EQUALS.sub("", block.of(text))
    block = Span(block.start, block.start + len(written))
    after = notices.MARKED_AFTER.search(written)
    if after is not None and after.start() > 0:
        mark = trim(text, Span(block.start + after.start(), block.end))
        return [set_aside(text, mark, UPDATE_NOTE)], trim(text, Span(block.start, mark.start))
    held = notices.EMBARGO_SLUG.match(written) if held_until(written) else None
    found = wirecopy.SLUG.match(written) or held
    if found is None or found.end() >= len(written):
        return [], block
    end = block.start + found.end()
    kind = _slug_kind(written, found.group(), held=found is held)
    slug = set_aside(text, trim(text, Span(block.start, end)), kind)
    return [slug], trim(text, Span(end, block.end))


def _slug_kind(written: str, slug: str, *, held: bool) -> str:
    """What goes before a headline: that the report was killed or updated, that it is held, or a label."""
    killed = re.match(notices.KILL_SLUG, written.lstrip("([* "))
    if killed or (not held and wirecopy.UPDATING.search(slug)):
        return UPDATE_NOTE
    return EDITORS_NOTE if held else "section label"


def is_headline(text: str, block: Span, rest: Sequence[Span]) -> bool:
    """A short first block with something after it, over which no byline or dateline tells.

    It does not end in a full stop, nor in a colon before what somebody said, or it is all in capitals.
    """
    written = block.of(text).strip()
    if _MARKDOWN_HEADING.match(written):
        return True
    if not rest or not is_short(text, block) or opened(text, block, signed=False)[0] is not None:
        return False
    opens_speech = written.endswith(":") and _OPENS_SPEECH.search(written)
    return written.isupper() or not (ends_closed(text, block) or opens_speech)


def key_points(text: str, blocks: Sequence[Span]) -> int:
    """How many blocks are a list of what the story says, with the line over it; 0 for none.

    It goes on with bullets and open lines, with short sentences, and up to a dateline.
    """
    label = wirecopy.KEY_POINTS.fullmatch(" ".join(blocks[0].of(text).split()))
    if label is None:
        return 0
    below = blocks[1 : _MOST_POINTS + 1]
    if label["point"]:
        below = tuple(takewhile(lambda each: not ends_closed(text, each), below))
    points = sum(1 for _ in takewhile(partial(_is_point, text), below))
    return points + 1 if 0 < points < min(_MOST_POINTS, len(blocks) - 1) else 0


def _is_point(text: str, block: Span) -> bool:
    short = len(block.of(text).split()) <= _LONGEST_POINT and is_one_sentence(text, block)
    listed = _BULLET.match(block.of(text)) or (is_short(text, block) and not ends_closed(text, block))
    return bool(listed or short) and opened(text, block, signed=False)[0] is None


def heading_kind(text: str, head: Span | None, body: Sequence[Span], blocks: Sequence[Span]) -> str:
    """Whether the first of the blocks is a subheading below a sentence of the body or a headline, or that once more."""
    block, *rest = blocks
    again = head is not None and block.of(text).split() == head.of(text).split()
    over = body[-1:] or ([head] if head and wirecopy.OPENS_AN_ENTRY.match(block.of(text)) else [])
    return "subheading" if again or (over and _is_subheading(text, over[0], block, rest)) else ""


def is_marked(text: str, block: Span, marked: frozenset[str]) -> bool:
    """Whether a file marks a short line without a stop as a heading."""
    written = block.of(text)
    return written in marked and not is_final(written) and len(written.split()) <= _LONGEST_SUBHEADING


def _is_subheading(text: str, before: Span, block: Span, rest: Sequence[Span]) -> bool:
    """A line without a stop between paragraphs of prose: ``THREAT OF LAWSUITS``, ``The Road Back``, ``The vote is near``.

    In small letters it must be short, stand between blank lines and not begin with a pronoun, as *He likes to read more*
    does, unless it is quoted. After the time of an entry it may be long.
    """
    written = block.of(text)
    asked = written.isupper() and written.endswith("?")
    if is_final(written) and not asked:
        return False
    written = " ".join(written.split())
    if wirecopy.DASHED.fullmatch(written) or wirecopy.KEY_POINTS.fullmatch(written):
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
    closed = is_final(below.of(text).strip())
    if written.isupper():
        return closed or apart
    over = before.of(text).strip()
    whole = is_final(over) or _BULLET.match(over) is not None
    return closed and whole and _opens_and_stays_open(written)


def _longest_subheading(written: str, words: Sequence[str], *, apart: bool) -> int:
    """The most words of a subheading in capitals, in title case, or in small letters, as a line is written."""
    if written.isupper() or _NUMBERED.match(written):
        return _LONGEST_IN_CAPITALS
    capitals = sum(word[0].isupper() for word in words)
    if 2 * capitals >= len(words) and all(word[0].isupper() or len(word) < _LONG_WORD for word in words):
        return _LONGEST_SUBHEADING
    return _LONGEST_OF_SMALL_LETTERS if apart and not wirecopy.OPENS_WITH_A_PRONOUN.match(written) else -1


def _opens_and_stays_open(written: str) -> bool:
    """Whether a line begins like a sentence and does not end as what goes on below."""
    first = written.lstrip("\"'“‘")[:1]
    ends = (written[-1].isalnum() or written[-1] in "\"'”’)") and not webcopy.BREAKS_OFF.search(written)
    return (first.isupper() or first.isdigit()) and ends
