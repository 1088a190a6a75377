"""What a wire report is made of: headline, furniture, body.

Furniture is the wire's own apparatus round the story: dateline, byline, update
note, promo line, credit, copyright and sign-off lines. Each is recognised by
its form alone and only where that form leaves little doubt, because cutting
away a real sentence is worse than leaving furniture in.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from helpers.article import Furniture, Span
from helpers.formats.fields import status_of
from helpers.formats.paragraphs import CLOSED, is_final, paragraphs, trim
from helpers.languages.english import endings, notices, webcopy, wirecopy
from helpers.reading.anatomy.blocks import ends_closed, is_short, opened, posts_parted, set_aside
from helpers.reading.anatomy.bylines import bylined, names_alone, signs_below
from helpers.reading.anatomy.datelines import Found, Said, is_known, told_dateline
from helpers.reading.anatomy.furniture import (
    EDITORS_NOTE,
    EXCHANGE_RATE,
    LONGEST_TAIL,
    UPDATE_NOTE,
    ending_kind,
    endings_from,
    furniture_kind,
    is_about_author,
    is_contact,
    is_credit_line,
    last_kind,
    pointed_at,
    released_from,
)
from helpers.reading.anatomy.heads import (
    DEEPEST,
    Known,
    heading_kind,
    is_headline,
    is_marked,
    key_points,
    opening,
    slugged,
    with_whole_headline,
)
from helpers.reading.anatomy.transcripts import SPEAKER, labelled, named_alone
from helpers.received import WITHDRAWN

_MOST_TAILS, _MOST_OF_A_DESK = 6, 80
_LONGEST_LINE = 80


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The parts of one text, all as offsets into it."""

    headline: Span | None
    paragraphs: tuple[Span, ...]
    furniture: tuple[Furniture, ...]
    source: str = ""
    place: str = ""
    date: str = ""


def dissect(text: str, known: Known | None = None, marked: frozenset[str] = frozenset()) -> Anatomy:
    """Headline, body paragraphs and furniture of one article; what is `known`, or a short line `marked` as a subheading, is not told by its form."""
    whole = with_whole_headline(text, paragraphs(text)) if known is None else known.paragraphs
    blocks = posts_parted(text, whole)
    wrong = _over_the_corrected(text, blocks)
    notice, blocks = [set_aside(text, each, UPDATE_NOTE) for each in blocks[:wrong]], blocks[wrong:]
    top, head, furniture = opening(text, blocks, known)
    furniture += notice
    dateline = told_dateline(text, known.dateline) if known is not None and known.dateline else None
    if dateline is not None:
        furniture.append(dateline.item)
        rest = trim(text, Span(dateline.item.end, blocks[0].end))
        blocks = (rest, *blocks[1:]) if rest.end > rest.start else blocks[1:]
    released = released_from(text, blocks)
    ended = endings_from(text, blocks[:released])
    below = _Below(text, tuple(blocks), ended, head, dateline, furniture, released=released)
    below.speakers = named_alone(text, blocks)
    below.marked = known.subheadings if known is not None else marked
    for index in range(top, len(blocks)):
        below.take(index)
    below.leave_no_notice()
    body, speakers = labelled(text, below.body)
    furniture = [_with_what_it_says(item) for item in (*furniture, *speakers)]
    said = below.dateline.said if below.dateline is not None else Said()
    date = said.date or _dated_above(furniture, body)
    signed = (wirecopy.EMPLOYED.match(item.text) for item in furniture if item.kind == "byline")
    agency = said.agency or next((found["agency"] for found in signed if found), "")
    return Anatomy(below.head, tuple(body), tuple(furniture), agency, said.place, date)


def _dated_above(furniture: list[Furniture], body: list[Span]) -> str:
    """The day with its year that stands alone on a line above the story."""
    above = (each.text for each in furniture if each.kind == "timestamp" and each.end <= body[0].start)
    return next(filter(wirecopy.A_DAY.fullmatch, above), "") if body else ""


def _over_the_corrected(text: str, blocks: Sequence[Span]) -> int:
    """How many blocks say what was wrong, down to ``A corrected version of the story is below:``."""
    lines = enumerate(blocks[:-1][:DEEPEST], start=1)
    return next(
        (at for at, each in lines if notices.CORRECTED_BELOW.search(each.of(text).strip()[-_LONGEST_LINE:])),
        0,
    )


@dataclass(slots=True)
class _Below:
    """What stands below the head of a story, taken block by block.

    From the block `ended` on there is little but what stands under a story.
    From `released` on a press office speaks of itself. `marked` are its subheadings by the file, `speakers` names that return on lines alone, `under` is the kind of a list that goes on, `points` the first block below
    the list of what the story says.
    """

    text: str
    blocks: tuple[Span, ...]
    ended: int
    head: Span | None
    dateline: Found | None
    furniture: list[Furniture]
    body: list[Span] = field(default_factory=list)
    released: int = 0
    marked: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    under: str = ""
    points: int = 0

    def take(self, index: int) -> None:
        """Take a block as furniture, as the headline, or as a paragraph of the body."""
        block = self.blocks[index]
        if self._is_place_alone(index, block):
            self.dateline = told_dateline(self.text, block)
            self.furniture.append(self.dateline.item)
            return
        kind = self._kind(index, block)
        going_on = kind and (self.under == kind or _leads_a_list(block.of(self.text), kind))
        self.under = kind if going_on else ""
        if kind:
            self.furniture.append(set_aside(self.text, block, kind))
        elif self._is_untitled() and is_headline(self.text, block, self.blocks[index + 1 :]):
            slug, self.head = slugged(self.text, block)
            self.furniture += slug
        else:
            self._take_prose(index, block)

    def _is_untitled(self) -> bool:
        """Whether a headline may still come: there is none, and nothing was said yet."""
        return not (self.head or self.body or any(item.kind == SPEAKER for item in self.furniture))

    def leave_no_notice(self) -> None:
        """Set aside what is left of a notice that is no story: open lines, and what a desk says of itself."""
        notes = [item.text for item in self.furniture if item.kind == UPDATE_NOTE]
        killed = status_of(*notes) == WITHDRAWN
        notice = self.dateline is None and (killed or notices.ADVISED.match(self.text))
        if notice and self._is_of_the_desk(killed=killed):
            self.furniture += [set_aside(self.text, each, UPDATE_NOTE) for each in self.body]
            self.body = []

    def _is_of_the_desk(self, *, killed: bool) -> bool:
        """Whether the body is short, and nothing but open lines and, of what was killed, a desk's own words."""
        left = [each.of(self.text).strip() for each in self.body]
        own = all(
            not is_final(each.rstrip(":")) or (killed and notices.OF_THE_DESK.match(each)) for each in left
        )
        return own and len(" ".join(left).split()) <= _MOST_OF_A_DESK

    def _is_place_alone(self, index: int, block: Span) -> bool:
        """``ANKARA`` right under the headline, ``New Delhi:``, ``Geneva, 22 August 2024``: a dateline on a line of its own, over prose."""
        below = self.blocks[index + 1 : index + 2]
        if self.dateline is not None or self.head is None or index >= DEEPEST or not below:
            return False
        written = block.of(self.text).strip()
        opened = (self._is_apart(index, block) and not self.body) or written.endswith(":")
        return opened and _is_place(self.text, block) and ends_closed(self.text, below[0])

    def _is_apart(self, index: int, block: Span) -> bool:
        """Whether a line stands out: in capitals, right under furniture, or under an empty line."""
        under_furniture = any(item.end == self.blocks[index - 1].end for item in self.furniture)
        gap = self.text[max(0, block.start - 4) : block.start]
        return block.of(self.text).strip().isupper() or under_furniture or gap.count("\n") > 1

    def _kind(self, index: int, block: Span) -> str:
        """What furniture a block is, or the empty string."""
        if self.speakers and block.of(self.text) in self.speakers:
            return SPEAKER
        if self._is_point(index):
            return "key point"
        if index == 0 and self.head is None and wirecopy.LABELLED_HEADLINE.match(block.of(self.text)):
            return ""
        kind = furniture_kind(self.text, block)
        kind = "" if kind == UPDATE_NOTE and self._is_told(index, block) else kind
        kind = kind or self._under_headline(index, block) or self._listed_or_ending(index, block)
        over = self.body or self.head
        if not kind and over and is_marked(self.text, block, self.marked) and self.blocks[index + 1 :]:
            return "subheading"
        return kind or heading_kind(self.text, self.head, self.body, self.blocks[index:])

    def _is_point(self, index: int) -> bool:
        """Whether a block is one of what the story says in short, above its body."""
        if not self.body and index >= self.points:
            self.points = index + key_points(self.text, self.blocks[index:])
        return index < self.points

    def _is_told(self, index: int, block: Span) -> bool:
        """Whether what looks like a notice is told in the story: within it, or of an agency that its headline names."""
        written = " ".join(block.of(self.text).split())
        within = bool(self.body) or self.dateline is not None
        if notices.TOLD_OF_GOODS.match(written):
            return within or opened(self.text, block, signed=False)[0] is not None
        if within and notices.TOLD_OF_ANOTHER.match(written):
            return True
        told = notices.MAY_BE_TOLD.match(written)
        if told is None or not notices.WITHDRAWAL.fullmatch(written):
            return False
        title = re.split(r"\W+", self.head.of(self.text)) if self.head is not None else []
        below = self.blocks[index + 1 : index + 2] if self.body or told["other"] else ()
        named = re.split(r"\W+", told["agency"] or told["other"] or "")
        return bool({*named} & {*title} - {""}) or any(ends_closed(self.text, each) for each in below)

    def _under_headline(self, index: int, block: Span) -> str:
        """A line of names right under the headline credits somebody, whoever they are, but for a place."""
        below = self.blocks[index + 1 : index + 2]
        if self.head is None or self.body or not below:
            return ""
        if not ends_closed(self.text, block) and ending_kind(self.text, block) == "promo line":
            return "promo line"
        if self.furniture:
            written = block.of(self.text).strip()
            beside = wirecopy.A_TITLE.fullmatch(written) or wirecopy.ADDRESS.fullmatch(written)
            return "credit" if beside and self.furniture[-1].kind in ("byline", "credit") else ""
        return "credit" if names_alone(self.text, self.head, block, below[0]) else ""

    def _listed_or_ending(self, index: int, block: Span) -> str:
        if _is_listed(self.text, block, self.under):
            return self.under
        if index < self.ended or not self.body:
            return ""
        kind = ending_kind(self.text, block) or ("promo line" if index >= self.released else "")
        return kind or self._below(index, block)

    def _below(self, index: int, block: Span) -> str:
        """Whether a line under a story credits somebody, or says what was wrong in it."""
        bylines = self._bylines()
        whole = is_final(self.body[-1].of(self.text).strip())
        last = all(last_kind(self.text, each) for each in self.blocks[index + 1 : self.released])
        signed = last and signs_below(self.text, block, self.body[-1], bylines)
        credited = whole and (signed or is_credit_line(self.text, block))
        if credited or is_about_author(self.text, block, bylines):
            return "credit"
        noted = last and endings.NOTED_BELOW.fullmatch(" ".join(block.of(self.text).split()))
        return EDITORS_NOTE if noted else ""

    def _bylines(self) -> list[str]:
        """Who is credited so far, as the names of a byline or its whole line."""
        said = ((each.kind, " ".join(each.text.split())) for each in self.furniture)
        return [*filter(None, (bylined(line) or line * (kind == "byline") for kind, line in said))]

    def _is_under_a_deck(self, index: int, block: Span) -> bool:
        """Whether capitals open the second paragraph, and no other dateline stands below: the first is a summary or a caption."""
        if len(self.body) != 1 or not self.text[block.start : block.start + 3].isupper():
            return False
        below = self.blocks[index + 1 : index + DEEPEST]
        return not any(opened(self.text, each, signed=False)[0] for each in below)

    def _take_prose(self, index: int, block: Span) -> None:
        """Take a paragraph without the dateline over it and the credits under it."""
        if self.dateline is None and index < DEEPEST:
            signed = bool(self.body) and not self._is_under_a_deck(index, block)
            self.dateline, over, block = opened(self.text, block, signed=signed)
            self.furniture += over
            if over and furniture_kind(self.text, block) == UPDATE_NOTE and not self._is_told(index, block):
                self.dateline = None
                self.furniture.append(set_aside(self.text, block, UPDATE_NOTE))
                return
        tail = _tail(self.text, block, last=index >= self.ended)
        self.furniture += tail
        block = trim(self.text, Span(block.start, tail[0].start)) if tail else block
        if block.end > block.start:
            self.body.append(block)


def _is_place(text: str, block: Span) -> bool:
    written = block.of(text).strip().rstrip(" :")
    may_be = len(written) <= _LONGEST_LINE and not furniture_kind(text, block)
    said = told_dateline(text, block).said if may_be else Said()
    if said.dated:
        return said.place != "" and (said.placed or said.agency != "") and said.length >= len(written)
    return said.place == written and is_known(written)


def _leads_a_list(written: str, kind: str) -> bool:
    """``To contact the reporter:``, ``READ MORE:``, ``Best regards,``, ``CORRECTION``: what stands under it is furniture like it."""
    leading = {
        "credit": written.startswith("To contact"),
        "sign-off": webcopy.CLOSING.fullmatch(written) is not None,
        "promo line": written[-1] == ":"
        or any(form.fullmatch(written) for form in (endings.CONTACTS, wirecopy.LEADS_TO_TITLES)),
        UPDATE_NOTE: written.isupper(),
    }
    return leading.get(kind, False)


def _is_listed(text: str, block: Span, under: str) -> bool:
    """Whether a block goes on with such a list: names and addresses, titles of other stories, what was wrong."""
    if under == "promo line":
        return is_short(text, block) and not CLOSED.search(block.of(text))
    if under == UPDATE_NOTE:
        return notices.UNDER_A_NOTICE.match(block.of(text)) is not None
    return under in ("credit", "sign-off") and is_contact(text, block)


def _tail(text: str, block: Span, *, last: bool) -> list[Furniture]:
    """Credits at the end of a paragraph: ``They left. (Reporting by …)``; of the last ones more."""
    start = max(block.start, block.end - LONGEST_TAIL)
    for mark in list(wirecopy.SENTENCE_BREAK.finditer(text, start, block.end))[-_MOST_TAILS:]:
        tail = Span(mark.end(), block.end)
        kind = furniture_kind(text, tail) or (last_kind(text, tail) if last else "")
        if kind in ("credit", "copyright", "sign-off", EXCHANGE_RATE) or (
            kind in ("update note", "promo line") and tail.of(text).startswith("(")
        ):
            return [set_aside(text, tail, kind)]
    return []


def _with_what_it_says(item: Furniture) -> Furniture:
    """An update note with the paragraphs it points at, a byline or a name alone with whom it names."""
    written = " ".join(item.text.split())
    if item.kind == "update note":
        pointed = pointed_at(written)
        says = f"points at body paragraph {', '.join(map(str, pointed))}" if pointed else ""
        return replace(item, says=says, paragraphs=pointed)
    if item.kind in ("byline", SPEAKER):
        return replace(item, says=item.says or bylined(written) or written)
    return item
