"""The story's text out of the tree of a page, and what stands beside it there.

trafilatura finds the text; it is given a tree and fetches nothing.
"""

import copy
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Self

from lxml import etree
from lxml.html import HtmlElement

from helpers.errors import ArticleError
from helpers.formats import broken, markup
from helpers.formats.fields import first
from helpers.formats.pagefacts import Facts
from helpers.formats.pagetext import fold
from helpers.formats.streams import leads_elsewhere
from helpers.languages.english import webcopy, wirecopy

_LONGEST_PIECE = 2_000
_FEWEST_WORDS_OF_PROSE = 12
_FEWEST_WORDS_OF_A_STORY = 150
_LONGEST_CAPTION = 100
_FEWEST_LINKS = 3
_FEWEST_WORDS_REPEATED = 8
_LONGEST_LABEL = 5
"""A section's name over the headline has at most this many words."""
_LONGEST_SITE_LINE = 60
_FEWEST_RUNS, _FEWEST_PARAGRAPHS = 3, 2
_FEWEST_OTHERS, _FEWEST_OVER_OTHERS, _LONGEST_TEASER, _LONG_WORD = 3, 4, 60, 5
"""Other stories under a story: how many at least, under how many blocks, words of each, letters of a word they share."""

_Block = tuple[bool, str, str]
"""Whether it is a heading, its text, and that folded."""
_CAPTION = etree.XPath(
    "//figcaption | //*[contains(@class, 'caption') or contains(@class, 'credit')]"
    " | //div[contains(@class, 'image') or contains(@class, 'photo')][.//img]"
)
_BELOW = etree.XPath(
    "((//h1)[last()]/following::*[self::p or self::h2 or self::div[not(.//div or .//p)]])[position() <= 8]"
)
_SUMMARY = "summary between headline and story"
_SUBHEADING, CAPTIONED, _REPEATED = "subheading", "picture caption", "repeated passage"
LINK, _SITE, _TABLE = "link to other stories", "line of the site", "table"
_OPENING = 6
_SENTENCE = re.compile(r"\w{3}[.!?]$")
_MOST_BLOCKS = 3_000
_LONGEST_BODY = 600_000
_PLAIN = frozenset("a abbr acronym b big cite code em font i q s small span strong sub sup u".split())
_HOLDERS = frozenset("article div main section td".split())
_INLINE = frozenset(("hi", "ref", "del", "code", "graphic", "span", "a"))


@dataclass(frozen=True, slots=True)
class Page:
    """What the page's tree shows, to clean and to check the body by; texts are folded.

    `prose` are the page's paragraphs that read as prose, `linked` texts that are
    links and nothing else, `captions` what stands under pictures, `stories`
    how many articles of some length it marks as such, `below` its blocks under
    its last heading of the first rank, `tables` those between paragraphs.
    """

    prose: tuple[str, ...]
    linked: frozenset[str]
    captions: frozenset[str]
    stories: int
    below: tuple[str, ...]
    tables: tuple[str, ...]

    @classmethod
    def of(cls, tree: HtmlElement) -> Self:
        """Look through a page once."""
        blocks = [
            (str(block.tag), fold(_start(block)), fold(" ".join(map(_start, block.iter("a")))))
            for block in tree.iter("p", "li", "h2", "h3", "h4")
        ]
        prose = dict.fromkeys(
            text
            for tag, text, links in blocks
            if tag == "p" and _is_prose(text) and len(links) < len(text) / 2
        )
        stories = sum(map(_is_story, tree.iter("article")))
        linked = frozenset(_all_linked(tree, blocks))
        below = tuple(_start(each).strip() for each in _BELOW(tree))
        tables = tuple(filter(None, (markup.line(" ".join(each.itertext())) for each in _tables(tree))))
        return cls(tuple(prose)[:_MOST_BLOCKS], linked, frozenset(_captions(tree)), stories, below, tables)


def _tables(tree: HtmlElement) -> list[HtmlElement]:
    """The tables that stand among paragraphs of prose; one of a single cell with prose in it is no table but the story, and parted."""
    found = []
    for table in tree.iter("table"):
        cells = list(table.iter("td", "th"))
        if all(_paragraphs(over) < _FEWEST_PARAGRAPHS for over in islice(table.iterancestors(), 2)):
            continue
        if len(cells) != 1 or not _paragraphs(cells[0]):
            found.append(table)
            continue
        for part in table.iter("table", "tbody", "tr", "td"):
            part.tag = "div"
    return found


def _all_linked(tree: HtmlElement, blocks: list[tuple[str, str, str]]) -> Iterator[str]:
    """The texts that are links: alone, as most of a block, and the items of lists of them."""
    yield from (text for _, text, links in blocks if text and len(links) >= 0.9 * len(text))
    yield from (fold(_start(link)) for link in tree.iter("a"))
    for listed in filter(_is_of_links, tree.iter("ul", "ol")):
        yield from (fold(_start(each)) for each in listed)


def _is_prose(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS_OF_PROSE


def _is_of_links(listed: HtmlElement) -> bool:
    """Whether every item of a list has a link in it that leads elsewhere, and none is a sentence."""
    items = [(_start(each).strip(), map(_start, filter(leads_elsewhere, each.iter("a")))) for each in listed]
    return len(items) >= _FEWEST_LINKS and all(
        not text.endswith(".") and any(len(link.split()) > 1 for link in links) for text, links in items
    )


def _captions(tree: HtmlElement) -> set[str]:
    """The texts under pictures, whole and block by block, but for those that a paragraph elsewhere repeats."""
    found: set[HtmlElement] = set()
    for element in _CAPTION(tree):
        if len(_start(element).split()) <= _LONGEST_CAPTION:
            found.update((element, *element.iter("p", "span", "div", "figcaption")))
    elsewhere = {
        fold(_start(each)) for each in tree.iter("p") if each not in found and _is_lead(_start(each).strip())
    }
    return {fold(_start(each)) for each in found} - elsewhere


def _is_story(element: HtmlElement) -> bool:
    words = sum(len(_start(each).split()) for each in element.iter("p"))
    return _story_of(element) is None and words >= _FEWEST_WORDS_OF_A_STORY


def _start(element: HtmlElement) -> str:
    """The text of an element, as much as a paragraph may have."""
    return broken.visible(str(element.text_content()[:_LONGEST_PIECE]))


@dataclass(slots=True)
class Body:
    """The story's paragraphs, and what was left out of them, by its kind."""

    paragraphs: list[str] = field(default_factory=list)
    left_out: dict[str, list[str]] = field(default_factory=dict)

    @property
    def words(self) -> int:
        return sum(len(each.split()) for each in self.paragraphs)


def _body(tree: HtmlElement, page: Page, facts: Facts, name: str) -> Body:
    """The story's paragraphs as trafilatura finds them, without what is no part of the story."""
    body = Body()
    found = _found(tree, name)
    headlines = {"", *map(fold, (facts.said.headline, *facts.titles))}
    others = _other_stories(found, page.linked - headlines)
    found, below = found[:others], [text for _, text, _ in found[others::2]]
    body.left_out |= {LINK: below} if below else {}
    long = [folded for _, _, folded in found if len(folded.split()) > _FEWEST_WORDS_OF_PROSE]
    over = next((place for place, each in enumerate(found[:_OPENING]) if each[2] in headlines), 0)
    seen: set[str] = set()
    for position, (heading, text, folded) in enumerate(found):
        words = len(folded.split())
        label = position < over and words <= _LONGEST_LABEL
        if folded in headlines or label or (position < _OPENING and _is_opening(text, facts)):
            continue
        subheading = _SUBHEADING * (heading and not _is_lead(text))
        again = folded in seen and words >= _FEWEST_WORDS_REPEATED
        kind = first(
            _no_story(text, folded, page), subheading, _REPEATED * (again or _is_pulled(folded, long))
        )
        (body.left_out.setdefault(kind, []) if kind else body.paragraphs).append(text)
        seen.add(folded)
    body.left_out |= _summary(body, page) | ({_TABLE: [*page.tables]} if page.tables else {})
    return body


def _found(tree: HtmlElement, name: str) -> list[_Block]:
    """What trafilatura finds; refused where it is too much. The line over a list of points stays, so that they are told by it."""
    _set_in_paragraphs(tree)
    for link in filter(_is_a_sentence, list(tree.iter("a"))):
        link.drop_tag()
    points = wirecopy.KEY_POINTS.fullmatch
    found = [(heading and not points(text), text, fold(text)) for heading, text in _extracted(tree)]
    if len(found) > _MOST_BLOCKS or sum(len(text) for _, text, _ in found) > _LONGEST_BODY:
        raise ArticleError(
            f"{name} holds more text than one article has: {len(found):,} paragraphs. Save the article alone, or its text."
        )
    return found


def _is_a_sentence(link: HtmlElement) -> bool:
    """Whether a link is all of a paragraph of the story, between others of prose: it would be lost as one to other stories."""
    holder, text = link.getparent(), _start(link).strip()
    if holder is None or holder.tag != "p" or not _is_lead(text) or _start(holder).strip() != text:
        return False
    beside = (holder.getprevious(), holder.getnext())
    return all(each is not None and each.tag == "p" and _is_prose(_start(each)) for each in beside)


def _other_stories(found: Sequence[_Block], linked: frozenset[str]) -> int:
    """From which block on there are headings that are links, each over one paragraph on the same matter."""
    start = len(found)
    for over, under in zip(found[-2::-2], found[::-2], strict=False):
        words = under[2].split()
        related = any(len(word) >= _LONG_WORD for word in set(words) & set(over[2].split()))
        if under[0] or not over[0] or over[2] not in linked or not related or len(words) > _LONGEST_TEASER:
            break
        start -= 2
    enough = len(found) - start >= 2 * _FEWEST_OTHERS and start >= _FEWEST_OVER_OTHERS
    return start if enough else len(found)


def story(tree: HtmlElement, page: Page, facts: Facts, name: str) -> tuple[Body, int]:
    """The body, and of how many parts of the page; where much is missing, like parts are put together first."""
    body = _body(tree, page, facts, name)
    if lost(body, page) < body.words / 4:
        return body, 1
    joined, parts = _joined(tree, body)
    other = _body(joined, page, facts, name) if parts > 1 else body
    return (other, parts) if other.words > body.words else (body, 1)


def _summary(body: Body, page: Page) -> dict[str, list[str]]:
    """The one sentence or more between headline and story that stands apart from it: people who mark stories leave it out."""
    folded = [*map(fold, page.below)]
    first, own = fold("".join(body.paragraphs[:1])), fold(" ".join(body.paragraphs))
    over = zip(page.below, folded[: folded.index(first)], strict=False) if first in folded else ()
    found = {key: text for text, key in over if _is_lead(text) and not _no_story(text, key, page)}
    apart = len(found) == 1 and not any(key in own for key in found)
    return {_SUMMARY: [*map(markup.line, found.values())]} if apart else {}


def lost(body: Body, page: Page) -> int:
    """How many words of the page's prose are not in the body."""
    own = fold(" ".join(body.paragraphs))
    return sum(len(each.split()) for each in page.prose if each not in own)


def _joined(tree: HtmlElement, body: Body) -> tuple[HtmlElement, int]:
    """A copy of the page in which the parts of an article that are marked like the body's own, cut by advertisements, stand in the first of them."""
    joined = copy.deepcopy(tree)
    own = {fold(each) for each in body.paragraphs}
    holders = Counter(each.getparent() for each in joined.iter("p") if fold(_start(each)) in own)
    if not holders:
        return joined, 1
    model = max(holders, key=lambda each: holders[each])
    alike = [each for each in joined.iter(model.tag) if _is_like(each, model)]
    for part in alike[1:]:
        alike[0].extend(list(part))
    return joined, len(alike)


def _is_like(part: HtmlElement, model: HtmlElement) -> bool:
    """Whether a part is marked like another, in the same article, and holds prose."""
    marked = part.get("class") and part.get("class") == model.get("class")
    return bool(marked) and _paragraphs(part) >= _FEWEST_PARAGRAPHS and _story_of(part) is _story_of(model)


def _story_of(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors("article"), None)


def _no_story(text: str, folded: str, page: Page) -> str:
    """What a paragraph is where the page's markup says that it is no part of the story."""
    if folded in page.captions:
        return CAPTIONED
    leads_away = webcopy.LEADS_AWAY.match(folded) and len(folded.split()) <= 40
    if (folded in page.linked and not _is_lead(text)) or (leads_away and folded.endswith(tuple(page.linked))):
        return LINK
    if len(text.split()) <= _LONGEST_SITE_LINE and webcopy.SITE_LINE.match(text):
        return _SITE
    return ""


def _is_lead(heading: str) -> bool:
    """Whether what is marked as a heading is a paragraph of the story."""
    return _is_prose(heading) and heading.rstrip("”\"’'").endswith((".", "?", "!"))


def _is_pulled(folded: str, long: list[str]) -> bool:
    """Whether a short passage stands word for word in a longer paragraph, as a pull quote does."""
    if not 5 <= len(folded.split()) <= 60:
        return False
    return any(folded != each and f" {folded} " in f" {each} " for each in long)


def _is_opening(text: str, facts: Facts) -> bool:
    """Whether a line over the story only says who wrote it, or when."""
    if len(text) > 160:
        return False
    if webcopy.STAMP.fullmatch(text) and not _SENTENCE.search(text):
        return True
    bare = fold(re.sub(r"^by\b[:\s]*", "", text, flags=re.IGNORECASE))
    return bool(bare) and bare in (fold(facts.said.byline), fold(facts.said.source))


def _extracted(tree: HtmlElement) -> Iterator[tuple[bool, str]]:
    """The blocks of the story's text, each with whether it is a heading."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = bare_extraction(
        tree, output_format="python", include_comments=False, include_tables=False, with_metadata=False
    )
    if found is None or isinstance(found, dict):
        return
    yield from _blocks(found.body, heading=False)


def _set_in_paragraphs(tree: HtmlElement) -> None:
    """Put prose that stands bare beside paragraphs into paragraphs of its own: it is lost without one."""
    bare = [(holder, list(_bare_runs(holder))) for holder in tree.iter(*_HOLDERS)]
    counts = [sum(_is_prose(text) for text, _, _ in runs) for _, runs in bare]
    most = max(_FEWEST_RUNS, *counts, 0)
    for (holder, runs), count in zip(bare, counts, strict=True):
        if count == most or (count and _paragraphs(holder) >= _FEWEST_PARAGRAPHS):
            for _, after, run in runs:
                _set_in_paragraph(holder, after, run)


def _paragraphs(holder: HtmlElement) -> int:
    return sum(_is_prose(_start(each)) for each in holder.iterchildren("p"))


def _bare_runs(holder: HtmlElement) -> Iterator[tuple[str, HtmlElement | None, list[HtmlElement]]]:
    """What stands bare between blocks: its text, the block before it, None at the start, and its own elements."""
    after: HtmlElement | None = None
    run: list[HtmlElement] = []
    for child in [*holder, None]:
        if child is not None and child.tag in _PLAIN and "br" not in child.get("class", "").split():
            run.append(child)
            continue
        own = holder.text if after is None else after.tail
        written = (own or "") + "".join(str(each.text_content()) + (each.tail or "") for each in run)
        if written.strip():
            yield written, after, run
        after, run = child, []


def _set_in_paragraph(holder: HtmlElement, after: HtmlElement | None, run: list[HtmlElement]) -> None:
    paragraph = holder.makeelement("p")
    if after is None:
        paragraph.text, holder.text = holder.text, None
        holder.insert(0, paragraph)
    else:
        paragraph.text, after.tail = after.tail, None
        after.addnext(paragraph)
    paragraph.extend(run)


def _blocks(element: Any, *, heading: bool) -> Iterator[tuple[bool, str]]:
    """The text of an element, cut at the blocks in it and at line breaks."""
    heading = heading or element.tag == "head"
    parts = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            parts.append("\n\n")
        elif child.tag in _INLINE:
            parts.append("".join(child.itertext()))
        else:
            yield from _lines(parts, heading)
            parts = []
            yield from _blocks(child, heading=heading)
        parts.append(child.tail or "")
    yield from _lines(parts, heading)


def _lines(parts: list[str], heading: bool) -> Iterator[tuple[bool, str]]:
    lines = map(markup.line, "".join(parts).split("\n\n"))
    return ((heading, text) for text in lines if text)
