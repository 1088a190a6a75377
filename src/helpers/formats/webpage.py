"""Saved web pages: what the page says of itself, and the story's text out of the page.

The page's own description (`pagefacts`) gives headline, byline, dates and
source, its tree the story (`pagebody`). What is no story of its own is refused:
a live blog, a gallery, an index, a page that asks for consent or payment.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import starmap

from lxml.html import HtmlElement

from helpers.errors import ArticleError
from helpers.formats import broken, markup, pagebody, pagefacts, streams
from helpers.formats.pagebody import Body, Page
from helpers.formats.pagefacts import Facts
from helpers.formats.pagetext import fold
from helpers.ground.outside import shortened
from helpers.languages.english import webcopy
from helpers.received import Received

NAME = pagefacts.FORMAT
KEYS = ("html",)
SUFFIXES = (".html", ".htm", ".xhtml")
MOST_BYTES = 20_000_000
"""The largest page taken: 20 MB, most of it pictures that a browser saved into it."""

_MOST_CHARACTERS = 5_000_000
_MOST_ELEMENTS = 30_000
_LOOKED_AT = 4_096
_TAG = re.compile(r"<(?:html|head|meta|body|div|p|article)\b", re.IGNORECASE)
_BEGINS = re.compile(
    r"(?:\s|<\?[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.IGNORECASE
)
_PICTURES = re.compile(r"data:[\w/+.;=-]{0,200},[A-Za-z0-9+/=%\s]{100,}")

_DECLARED = re.compile(
    r"<meta\s[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:-]{2,40})|^\s*<\?xml[^>]{0,100}encoding=[\"']([\w:-]{2,40})",
    re.IGNORECASE,
)
_TWO_SCRIPTS = re.compile(
    r"[A-Za-z][\u0370-\u05ff\u0600-\u06ff\u3040-\u9fff\uac00-\ud7af]|[\u0370-\u06ff][A-Za-z]"
)
_STUB = 150
_FEWEST_LETTERS = 100
_INDEXES = frozenset("CollectionPage ItemList SearchResultsPage".split())
_SHORT = 100
_GALLERY = "is a gallery: captions of pictures, not an article. Save the article's own page."


def recognises(data: bytes, name: str) -> bool:
    """Whether the content begins as a page of HTML does."""
    start = _ascii(data[:_LOOKED_AT])
    if start.startswith("<?xml") and "<html" not in start:
        return False
    if name.lower().endswith(SUFFIXES) and _TAG.search(start):
        return True
    return _BEGINS.match(start) is not None


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """The one article on a page; raises `ArticleError` where it holds none, several or not enough of one."""
    written, encoding, doubts = _decoded(data, name)
    return (article(written, name, encoding=encoding, doubts=doubts),)


def article(written: str, name: str, *, encoding: str = "", doubts: tuple[str, ...] = ()) -> Received:
    """The article in the HTML of a page."""
    tree = parsed(written, name)
    facts = pagefacts.facts(tree)
    if pagefacts.LIVE_BLOG in facts.types:
        raise ArticleError(f"{name} is a live blog: many entries, not one article. Save one entry's text.")
    others = streams.left_out(tree)
    page = Page.of(tree)
    body, parts = pagebody.story(tree, page, facts, name)
    instead = _in_place_of_it(body, facts) if body.words < _STUB else ""
    if refused := instead or _no_article(body, facts, page):
        raise ArticleError(f"{name} {refused}")
    _refuse_mojibake((facts.said.headline, *body.paragraphs), name, encoding)
    pieces = f"{len(others):,} piece{'s' * (len(others) > 1)} beside the story, such as"
    beside = [f"Left out of the page: {pieces} “{shortened(each, 60)}”." for each in others[:1]]
    told = (*doubts, *facts.said.doubts, *beside, *_doubts(body, facts, page, written, parts))
    return replace(facts.said, paragraphs=tuple(body.paragraphs), doubts=told, encoding=encoding)


def parsed(written: str, name: str) -> HtmlElement:
    """The tree of a page without what is not shown of it, and the pictures that a browser saved into it."""
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
    for each in list(tree.iter("script", "style", "template")):
        if "ld+json" not in (each.get("type") or "").lower() and each.get("shadowrootmode") is None:
            each.drop_tree()
    return tree


def _decoded(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    """The page's text, its encoding, and a doubt where that is not what it declares: plainly another, or UTF-8 with its few broken characters marked."""
    found = _DECLARED.search(_ascii(data[:_LOOKED_AT]))
    declared = (found.group(1) or found.group(2)).lower() if found else ""
    for said in (declared, ""):
        try:
            text, encoding, doubts = markup.declared_text(data, said, name)
        except ArticleError:
            continue
        wrong = f"The page says that it is in {declared}; it was read as {encoding}."
        return text, encoding, doubts or (wrong,) * (said != declared)
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


def _in_place_of_it(body: Body, facts: Facts) -> str:
    """What a page with few words holds in place of an article; empty where that is not to be seen."""
    if facts.free is False:
        return (
            f"holds only the start of an article that is not free to read ({body.words:,} words). "
            "Save the page where the whole article is shown."
        )
    if webcopy.CONSENT.search(" ".join([*facts.titles, *body.paragraphs])[:2_000]):
        return "holds a notice in place of the article (on consent, or a check of the browser). Save the page after it is answered."  # fmt: skip
    if facts.types & pagefacts.GALLERIES:
        return _GALLERY
    if pagefacts.VIDEO in facts.types or facts.kind.startswith("video"):
        return f"is the page of a video with {body.words:,} words of text. Save the article's own page."
    return ""


def _is_gallery(body: Body, page: Page) -> bool:
    """Whether a page holds little but captions."""
    captions = len(body.left_out.get(pagebody.CAPTIONED, ()))
    own = fold(" ".join(body.paragraphs))
    inside = sum(len(each.split()) for each in page.captions if f" {each} " in f" {own} ")
    return (captions >= 5 and body.words < max(_STUB, 20 * captions)) or 2 * inside > body.words


def _no_article(body: Body, facts: Facts, page: Page) -> str:
    """Why a page's text is none of an article; empty where it is one."""
    if _is_gallery(body, page):
        return _GALLERY
    linked = len(body.left_out.get(pagebody.LINK, ()))
    described = facts.types & pagefacts.ARTICLES or facts.kind == "article"
    listing = not described and (facts.types & _INDEXES or not facts.said.published)
    if listing and linked >= 5 and 2 * linked >= len(body.paragraphs):
        return "looks like an index of stories, not one article. Save the article's own page."
    if sum(map(len, body.paragraphs)) < _FEWEST_LETTERS:
        return "holds no text of an article. Save the page where the article is shown."
    return ""


def _doubts(body: Body, facts: Facts, page: Page, written: str, parts: int) -> Iterator[str]:
    """What about a page's article is uncertain, or was left out of it."""
    if told := "; ".join(starmap(_counted, body.left_out.items())):
        yield f"Left out of the body: {told}."
    if body.words < _SHORT:
        yield "The body is very short."
    if parts > 1:
        yield f"The story stands in {parts} parts of the page, which were put together."
    lost = pagebody.lost(body, page)
    if lost > body.words:
        yield f"Most of the page's text is not in the body: {lost:,} words beside its {body.words:,}."
    yield from _against_own_text(fold(" ".join(body.paragraphs)), facts)
    if page.stories > 1 or facts.others:
        yield f"The page holds {max(page.stories, facts.others + 1)} articles; the first is taken."
    ended = re.search(r"</(?:html|body)\s*>", written[-200_000:], re.IGNORECASE)
    if not ended and re.search(r"<(?:html|body)\b", written, re.IGNORECASE):
        yield "The page breaks off: its end is missing."
    if facts.free is False:
        yield "The page says that its article is not free to read; part of it may be missing."


def _against_own_text(own: str, facts: Facts) -> Iterator[str]:
    """How the body differs from the text that the page itself gives as its article's."""
    given, taken = Counter(fold(facts.body).split()), Counter(own.split())
    if given.total() < _SHORT:
        return
    shared = (given & taken).total()
    if shared < 0.8 * given.total():
        yield f"The page describes an article of {given.total():,} words; {shared / given.total():.0%} of them are in the body."  # fmt: skip
    elif shared < 0.8 * taken.total():
        yield f"The page describes an article of {given.total():,} words; the body has {taken.total():,}."


def _counted(kind: str, texts: list[str]) -> str:
    noun, more, rest = kind.partition(" to " if kind == pagebody.LINK else " of ")
    return f"{len(texts):,} {noun}{'s' * (len(texts) != 1)}{more}{rest}, such as “{shortened(texts[0], 60)}”"
