"""Saved web pages: what the page says of itself, and the story's text out of the page.

The page's own description (`pagefacts`) gives headline, byline, dates and
source. trafilatura finds the story's text; it is given a tree and fetches
nothing. What is no story of its own is refused: a live blog, a gallery, an
index, a page that asks for consent or payment.
"""

from __future__ import annotations

import copy
import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from helpers.errors import ArticleError
from helpers.formats import broken, markup, pagefacts, streams
from helpers.formats.pagefacts import Facts
from helpers.languages.english import webcopy
from helpers.received import CORRECTION, Received

NAME = "web page"
KEYS = ("html",)
SUFFIXES = (".html", ".htm", ".xhtml")
MOST_BYTES = 20_000_000
"""The largest page taken: 20 MB, most of it pictures that a browser saved into it."""

_MOST_CHARACTERS = 5_000_000
_MOST_ELEMENTS = 30_000
_LOOKED_AT = 4_096


def recognises(data: bytes, name: str) -> bool:
    """Whether the content begins as a page of HTML does."""
    start = _ascii(data[:_LOOKED_AT])
    if start.startswith("<?xml") and "<html" not in start:
        return False
    return re.match(r"(?:\s|<\?[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body)\b", start, re.DOTALL | re.IGNORECASE) is not None or (
        name.lower().endswith(SUFFIXES) and re.search(r"<(?:html|head|meta|body|div|p|article)\b", start, re.IGNORECASE) is not None
    )  # fmt: skip


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """The one article on a page; raises `ArticleError` where it holds none, several or not enough of one."""
    written, encoding, doubts = _decoded(data, name)
    return (article(written, name, encoding=encoding, doubts=doubts),)


def article(written: str, name: str, *, encoding: str = "", doubts: tuple[str, ...] = ()) -> Received:
    """The article in the HTML of a page."""
    tree = parsed(written, name)
    facts = pagefacts.facts(tree)
    _refuse_by_kind(facts, name)
    others = streams.left_out(tree)
    page = _Page.of(tree)
    body, parts = _whole_body(tree, page, facts, name)
    _refuse_by_body(body, facts, page, name)
    _refuse_mojibake((facts.headline, *body.paragraphs), name, encoding)
    return Received(
        NAME,
        headline=facts.headline,
        byline=facts.byline,
        paragraphs=tuple(body.paragraphs),
        source=facts.source,
        published=facts.published,
        updated=facts.updated if facts.updated != facts.published else "",
        language=facts.language,
        note=facts.correction,
        status=CORRECTION if facts.correction else "",
        copyright=facts.copyright,
        identifier=facts.identifier,
        subjects=facts.subjects,
        doubts=(*doubts, *facts.doubts, *_of_others(others), *_doubts(body, facts, page, written, parts)),
        encoding=encoding,
    )


def parsed(written: str, name: str) -> HtmlElement:
    """The tree of a page without the pictures that a browser saved into it."""
    bare = _PICTURES.sub("data:,", written)
    if len(bare) > _MOST_CHARACTERS:
        raise ArticleError(
            f"{name} has {len(bare):,} characters; a page may have {_MOST_CHARACTERS:,}, pictures not counted. "
            "Save the article alone, or its text."
        )
    tree = markup.html_root(bare, name)
    if tree is None:
        raise ArticleError(f"{name} holds no page of HTML that can be read. Save the page again.")
    elements = sum(1 for _ in tree.iter())
    if elements > _MOST_ELEMENTS:
        raise ArticleError(
            f"{name} has {elements:,} elements; a page may have {_MOST_ELEMENTS:,}. "
            "Save the article alone, or its text."
        )
    return tree


_PICTURES = re.compile(r"data:[\w/+.;=-]{0,200},[A-Za-z0-9+/=%\s]{100,}")


# Encoding.

_DECLARED = re.compile(
    r"<meta\s[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:-]{2,40})|^\s*<\?xml[^>]{0,100}encoding=[\"']([\w:-]{2,40})",
    re.IGNORECASE,
)


def _decoded(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    """The page's text, its encoding, and a doubt where that is not what the page declares.

    A page that is not in the encoding it declares is taken as Windows-1252
    where it plainly is; else as UTF-8 with its few broken characters marked,
    and an article that holds one is refused.
    """
    found = _DECLARED.search(_ascii(data[:_LOOKED_AT]))
    declared = (found.group(1) or found.group(2)).lower() if found else ""
    for said in (declared, ""):
        try:
            text, encoding, doubts = markup.declared_text(data, said, name)
        except ArticleError:
            continue
        wrong = (
            (f"The page says that it is in {declared}; it was read as {encoding}.",)
            if said != declared
            else ()
        )
        return text, encoding, doubts or wrong
    text = data.decode("utf-8", "replace")
    if "\0" in text or text.count("\ufffd") > max(20, len(text) // 5_000):
        raise ArticleError(
            f"{name} is in no encoding that can be told with certainty: it is not in UTF-8"
            + (f", nor in {declared}, as it says" if declared not in ("", "utf-8", "utf8") else "")
            + ". Save the page again, as UTF-8."
        )
    return text, "utf-8", ("The page is not wholly in UTF-8; characters outside the article are lost.",)


def _ascii(data: bytes) -> str:
    """The start of a page as far as it can be read in any encoding."""
    return data.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").decode("latin-1").lstrip("þÿ")


_TWO_SCRIPTS = re.compile(
    r"[A-Za-z][\u0370-\u05ff\u0600-\u06ff\u3040-\u9fff\uac00-\ud7af]|[\u0370-\u06ff][A-Za-z]"
)


def _refuse_mojibake(paragraphs: tuple[str, ...], name: str, encoding: str) -> None:
    """Refuse an article with characters that were read in the wrong encoding, here or before it was saved."""
    found = broken.mojibake(paragraphs)
    if not encoding.startswith("utf") and encoding not in ("windows-1252", "cp1252"):
        found += [each.group() for each in _TWO_SCRIPTS.finditer("\n".join(paragraphs))]
    if len(found) > 1 or "\ufffd" in found:
        raise ArticleError(
            f"{name} holds characters that were read in a wrong encoding, such as “{found[0]}” "
            f"({len(found):,} times). Save the page again from the browser, as UTF-8."
        )


# Body.

_LONGEST_PIECE = 2_000
_FEWEST_WORDS_OF_PROSE = 12
_FEWEST_WORDS_OF_A_STORY = 150
_LONGEST_CAPTION = 100


@dataclass(frozen=True, slots=True)
class _Page:
    """What the page's tree shows, to clean and to check the body by; texts are folded.

    `prose` are the page's paragraphs that read as prose, `linked` texts that are
    links and nothing else, `captions` what stands under pictures, `stories`
    how many articles of some length it marks as such.
    """

    prose: tuple[str, ...]
    linked: frozenset[str]
    captions: frozenset[str]
    stories: int

    @staticmethod
    def of(tree: HtmlElement) -> _Page:
        """Look through a page once."""
        prose: dict[str, None] = {}
        linked: set[str] = set()
        for element in tree.iter("p", "li", "h2", "h3", "h4"):
            folded = _folded(_start(element))
            links = _folded(" ".join(_start(link) for link in element.iter("a")))
            if folded and len(links) >= 0.9 * len(folded):
                linked.add(folded)
            elif (
                element.tag == "p"
                and len(folded.split()) >= _FEWEST_WORDS_OF_PROSE
                and len(links) < len(folded) / 2
            ):
                prose[folded] = None
        return _Page(
            tuple(prose)[:_MOST_BLOCKS],
            frozenset(linked),
            frozenset(_captions(tree)),
            sum(map(_is_story, tree.iter("article"))),
        )


_CAPTION = etree.XPath("//figcaption | //*[contains(@class, 'caption') or contains(@class, 'credit')]")


def _captions(tree: HtmlElement) -> Iterator[str]:
    """The texts under pictures, whole and block by block."""
    matched = set()
    for element in _CAPTION(tree):
        if any(above in matched for above in element.iterancestors()):
            continue
        whole = _start(element)
        if len(whole.split()) > _LONGEST_CAPTION:
            continue
        matched.add(element)
        yield _folded(whole)
        for block in element.iter("p", "span", "div", "figcaption"):
            yield _folded(_start(block))


def _is_story(element: HtmlElement) -> bool:
    if any(above.tag == "article" for above in element.iterancestors()):
        return False
    return sum(len(_start(each).split()) for each in element.iter("p")) >= _FEWEST_WORDS_OF_A_STORY


def _start(element: HtmlElement) -> str:
    """The text of an element, as much as a paragraph may have."""
    return broken.visible(str(element.text_content()[:_LONGEST_PIECE]))


@dataclass(slots=True)
class _Body:
    """The story's paragraphs, and what was left out of them, by its kind."""

    paragraphs: list[str] = field(default_factory=list)
    left_out: dict[str, list[str]] = field(default_factory=dict)

    @property
    def words(self) -> int:
        return sum(len(each.split()) for each in self.paragraphs)


_SUBHEADING, _CAPTIONED, _REPEATED = "subheading", "picture caption", "repeated passage"
_LINK, _SITE = "link to other stories", "line of the site"
_OPENING = 6
_MOST_BLOCKS = 3_000
_LONGEST_BODY = 600_000


def _body(tree: HtmlElement, page: _Page, facts: Facts, name: str) -> _Body:
    """The story's paragraphs as trafilatura finds them, without what is no part of the story."""
    body = _Body()
    found = [(heading, text, _folded(text)) for heading, text in _extracted(tree)]
    if len(found) > _MOST_BLOCKS or sum(len(text) for _, text, _ in found) > _LONGEST_BODY:
        raise ArticleError(
            f"{name} holds more text than one article has: {len(found):,} paragraphs. Save the article alone, or its text."
        )
    headlines = {_folded(title) for title in (facts.headline, *facts.titles)}
    long = [folded for _, _, folded in found if len(folded.split()) > _FEWEST_WORDS_OF_PROSE]
    seen: set[str] = set()
    for position, (heading, text, folded) in enumerate(found):
        if not folded or folded in headlines or (position < _OPENING and _is_opening(text, facts)):
            continue
        kind = _no_story(text, folded, page) or (_SUBHEADING if heading else "")
        if not kind and ((folded in seen and len(folded.split()) >= 8) or _is_pulled(folded, long)):
            kind = _REPEATED
        seen.add(folded)
        if kind:
            body.left_out.setdefault(kind, []).append(text)
        else:
            body.paragraphs.append(text)
    return body


def _whole_body(tree: HtmlElement, page: _Page, facts: Facts, name: str) -> tuple[_Body, int]:
    """The body, and of how many parts of the page; where much is missing, like parts are put together first."""
    body = _body(tree, page, facts, name)
    if _lost(body, page) < body.words / 4:
        return body, 1
    joined, parts = _joined(tree, body)
    other = _body(joined, page, facts, name) if parts > 1 else body
    return (other, parts) if other.words > body.words else (body, 1)


def _lost(body: _Body, page: _Page) -> int:
    """How many words of the page's prose are not in the body."""
    own = _folded(" ".join(body.paragraphs))
    return sum(len(each.split()) for each in page.prose if each not in own)


def _joined(tree: HtmlElement, body: _Body) -> tuple[HtmlElement, int]:
    """A copy of the page in which the parts that are marked like the body's own stand in the first of them.

    Some sites cut one story into several parts, with advertisements between,
    and only one of them would be taken. Parts in different articles stay apart.
    """
    joined = copy.deepcopy(tree)
    own = {_folded(each) for each in body.paragraphs}
    holders = Counter(each.getparent() for each in joined.iter("p") if _folded(_start(each)) in own)
    if not holders:
        return joined, 1
    first = max(holders, key=lambda each: holders[each])
    alike = [
        each
        for each in joined.iter(first.tag)
        if each.get("class") and each.get("class") == first.get("class") and _story_of(each) is _story_of(first)
        and sum(len(_start(p).split()) >= _FEWEST_WORDS_OF_PROSE for p in each.iterchildren("p")) >= 2
    ]  # fmt: skip
    for part in alike[1:]:
        alike[0].extend(list(part))
    return joined, len(alike)


def _story_of(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors("article"), None)


def _no_story(text: str, folded: str, page: _Page) -> str:
    """What a paragraph is where the page's markup says that it is no part of the story."""
    if folded in page.captions:
        return _CAPTIONED
    if folded in page.linked or (webcopy.LEADS_AWAY.match(folded) and len(folded.split()) <= 40 and any(folded.endswith(each) for each in page.linked)):  # fmt: skip
        return _LINK
    if len(text.split()) <= _LONGEST_SITE_LINE and webcopy.SITE_LINE.match(text):
        return _SITE
    return ""


_LONGEST_SITE_LINE = 60


def _is_pulled(folded: str, long: list[str]) -> bool:
    """Whether a short passage stands word for word in a longer paragraph, as a pull quote does."""
    if not 5 <= len(folded.split()) <= 60:
        return False
    return any(folded != each and f" {folded} " in f" {each} " for each in long)


def _is_opening(text: str, facts: Facts) -> bool:
    """Whether a line over the story only says who wrote it, or when."""
    if len(text) > 160:
        return False
    if webcopy.STAMP.fullmatch(text):
        return True
    bare = _folded(re.sub(r"^by\b[:\s]*", "", text, flags=re.IGNORECASE))
    return bool(bare) and bare in (_folded(facts.byline), _folded(facts.source))


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


_INLINE = frozenset(("hi", "ref", "lb", "del", "code", "graphic", "span", "a"))


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
            yield from _lines("".join(parts), heading)
            parts = []
            yield from _blocks(child, heading=heading)
        parts.append(child.tail or "")
    yield from _lines("".join(parts), heading)


def _lines(written: str, heading: bool) -> Iterator[tuple[bool, str]]:
    for line in written.split("\n\n"):
        if text := markup.line(line):
            yield heading, text


# What is refused, and what is doubtful.

_STUB = 150
_FEWEST_LETTERS = 100
_INDEXES = frozenset("CollectionPage ItemList SearchResultsPage".split())
_SHORT = 100


def _refuse_by_kind(facts: Facts, name: str) -> None:
    if pagefacts.LIVE_BLOG in facts.types:
        raise ArticleError(f"{name} is a live blog: many entries, not one article. Save one entry's text.")


def _refuse_by_body(body: _Body, facts: Facts, page: _Page, name: str) -> None:
    """Refuse a page that holds no whole article of its own."""
    short = body.words < _STUB
    captions = len(body.left_out.get(_CAPTIONED, []))
    described = facts.types & pagefacts.ARTICLES or facts.kind == "article"
    start = " ".join([*facts.titles, *body.paragraphs])[:2_000]
    if facts.free is False and short:
        raise ArticleError(
            f"{name} holds only the start of an article that is not free to read ({body.words:,} words). "
            "Save the page where the whole article is shown."
        )
    if short and webcopy.CONSENT.search(start):
        raise ArticleError(f"{name} holds a notice in place of the article (on consent, or a check of the browser). Save the page after it is answered.")  # fmt: skip
    own = _folded(" ".join(body.paragraphs))
    inside = sum(len(each.split()) for each in page.captions if f" {each} " in f" {own} ")
    gallery = captions >= 5 and body.words < max(_STUB, 20 * captions)
    if gallery or 2 * inside > body.words or (facts.types & pagefacts.GALLERIES and short):
        raise ArticleError(
            f"{name} is a gallery: captions of pictures, not an article. Save the article's own page."
        )
    if short and (pagefacts.VIDEO in facts.types or facts.kind.startswith("video")):
        raise ArticleError(f"{name} is the page of a video with {body.words:,} words of text. Save the article's own page.")  # fmt: skip
    linked = len(body.left_out.get(_LINK, []))
    listing = not described and (facts.types & _INDEXES or not facts.published)
    if listing and linked >= 5 and 2 * linked >= len(body.paragraphs):
        raise ArticleError(
            f"{name} looks like an index of stories, not one article. Save the article's own page."
        )
    if sum(map(len, body.paragraphs)) < _FEWEST_LETTERS:
        raise ArticleError(f"{name} holds no text of an article. Save the page where the article is shown.")


def _of_others(others: list[str]) -> Iterator[str]:
    if others:
        yield f"Left out of the page: {len(others):,} other stories in lists, such as “{others[0][:60]}”."


def _doubts(body: _Body, facts: Facts, page: _Page, written: str, parts: int) -> Iterator[str]:
    """What about a page's article is uncertain, or was left out of it."""
    told = [_counted(kind, texts) for kind, texts in body.left_out.items()]
    if told:
        yield f"Left out of the body: {'; '.join(told)}."
    if body.words < _SHORT:
        yield f"The body is very short: {body.words:,} words."
    if parts > 1:
        yield f"The story stands in {parts} parts of the page, which were put together."
    lost = _lost(body, page)
    if lost > body.words:
        yield f"Most of the page's text is not in the body: {lost:,} words beside its {body.words:,}."
    yield from _against_own_text(_folded(" ".join(body.paragraphs)), facts)
    if page.stories > 1 or facts.others:
        yield f"The page holds {max(page.stories, facts.others + 1)} articles; the first is taken."
    if re.search(r"<(?:html|body)\b", written, re.IGNORECASE) and not re.search(r"</(?:html|body)\s*>", written[-200_000:], re.IGNORECASE):  # fmt: skip
        yield "The page breaks off: its end is missing."
    if facts.free is False:
        yield "The page says that its article is not free to read; part of it may be missing."


def _against_own_text(own: str, facts: Facts) -> Iterator[str]:
    """How the body differs from the text that the page itself gives as its article's."""
    given, taken = Counter(_folded(facts.body).split()), Counter(own.split())
    if given.total() < _SHORT:
        return
    shared = (given & taken).total()
    if shared < 0.8 * given.total():
        yield f"The page describes an article of {given.total():,} words; {shared / given.total():.0%} of them are in the body."  # fmt: skip
    elif shared < 0.8 * taken.total():
        yield f"The page describes an article of {given.total():,} words; the body has {taken.total():,}."


def _counted(kind: str, texts: list[str]) -> str:
    example = texts[0] if len(texts[0]) <= 60 else texts[0][:59] + "…"
    return f"{len(texts):,} {kind}{'s' * (len(texts) != 1)}, such as “{example}”".replace("link to other storiess", "links to other stories").replace("line of the sites", "lines of the site")  # fmt: skip


def _folded(written: str) -> str:
    """A text to compare by: letters and digits alone, in small letters."""
    return re.sub(r"\W+", " ", written.casefold()).strip()
