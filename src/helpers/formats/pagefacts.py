"""What a web page says of itself: schema.org JSON-LD first, then its meta tags.

Only what stands in the page is taken. Where two of its statements disagree, the
first stands and the disagreement is a doubt.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from helpers.formats import fields, pageheadline
from helpers.formats.fields import first, named
from helpers.formats.pagetext import LONGEST, fold, long_text, text
from helpers.ground.outside import shortened
from helpers.received import CORRECTION, Received, Subject

FORMAT = "web page"
ARTICLES = frozenset(named("schema.org article"))
"""The types of schema.org that are one article."""

LIVE_BLOG = "LiveBlogPosting"
GALLERIES = frozenset("ImageGallery MediaGallery".split())
VIDEO = "VideoObject"

_LONGEST_SCRIPT = 2_000_000
_MOST_NODES = 500
_DEEPEST = 20
_MOST_SUBJECTS = 12
_SAME_DAY = timedelta(hours=24)
_SIGNED = re.compile(r"(?:^|[\s_-])(?:byline|author)(?:$|[\s_-])", re.IGNORECASE)
_OWN_TIME = "//time[count(//time) = 1][ancestor::article or ancestor::main]"
"""The one time on a page, where it stands with its story."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of its article: `said` as any format says it, and what the story is found and checked by.

    `types` are the schema.org types of the page's own nodes, `kind` that of its
    meta tags, `body` the text that JSON-LD gives, `free` whether all may read it
    (None where that is not said), `others` how many further articles the page
    describes whole.
    """

    said: Received
    titles: tuple[str, ...]
    body: str
    free: bool | None
    types: frozenset[str]
    kind: str
    others: int


def facts(tree: HtmlElement) -> Facts:
    """What the page's JSON-LD and meta tags say."""
    nodes, broken = _nodes(tree)
    meta = _meta(tree)
    canonical = _canonical(tree, meta)
    headings = [text(heading.text_content()) for heading in tree.iter("h1")]
    titles = tuple(dict.fromkeys(filter(None, (*headings[:5], *_names_of_page(tree, meta)))))
    articles = [node for node in nodes if types_of(node) & ARTICLES]
    node = _own(articles, canonical, titles)
    said = described(node, tree, meta)
    called = {fold(text(each.get("headline"))) for each in articles if text(each.get("articleBody"))}
    return Facts(
        replace(said, doubts=(*broken, *said.doubts)),
        titles=titles,
        body=long_text(node.get("articleBody")),
        free=is_free(node),
        types=frozenset().union(*map(types_of, nodes)),
        kind=meta.get("og:type", "").lower(),
        others=len(called - {fold(text(node.get("headline"))), ""}),
    )


def described(node: dict[str, Any], tree: HtmlElement, meta: dict[str, str]) -> Received:
    """What a node says of its article, and, where it says nothing, the page that it stands on."""
    canonical = _canonical(tree, meta)
    source = first(
        _named(node.get("publisher")), meta.get("og:site_name", ""), meta.get("application-name", "")
    )
    headline, untitled = pageheadline.headline(
        node, tree, _names_of_page(tree, meta), first(source, _host(canonical))
    )
    published, updated, undated = _dates(node, meta, tree)
    correction = _names(node.get("correction"))
    return Received(
        FORMAT,
        headline=headline,
        byline=_byline(node, meta, tree),
        source=first(source, _names(node.get("sourceOrganization")), _host(canonical)),
        published=published,
        updated=updated if updated != published else "",
        language=first(text(node.get("inLanguage")), tree.get("lang", ""), meta.get("og:locale", "")),
        note=correction,
        status=CORRECTION if correction else "",
        identifier=first(canonical, _address(node)),
        copyright=first(text(node.get("copyrightNotice")), _names(node.get("copyrightHolder"))),
        subjects=_subjects(node, meta),
        doubts=(*untitled, *undated),
    )


def _nodes(tree: HtmlElement) -> tuple[list[dict[str, Any]], list[str]]:
    """Every top node of the page's JSON-LD, and a doubt where some of it is broken."""
    nodes: list[dict[str, Any]] = []
    broken = False
    scripts = (each for each in tree.iterfind(".//script") if "ld+json" in (each.get("type") or "").lower())
    for written in filter(None, ((each.text or "").strip() for each in scripts)):
        try:
            nodes.extend(flat(_loaded(written)))
        except (ValueError, RecursionError):
            broken = True
    doubt = "Some of the page's own description (JSON-LD) is broken and was not read."
    return nodes[:_MOST_NODES], [doubt] * broken


def _loaded(written: str) -> Any:
    """JSON as pages have it: within comments, with line breaks in strings, or a semicolon at its end."""
    if len(written) > _LONGEST_SCRIPT:
        raise ValueError("too long")
    bare = re.sub(r"^(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)$", "", written).strip()
    return json.loads(bare, strict=False)


def flat(value: Any, deep: int = 0) -> Iterator[dict[str, Any]]:
    """The nodes that are about the page itself, not those it merely lists."""
    if deep > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value[:_MOST_NODES]:
            yield from flat(each, deep + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for key in ("@graph", "mainEntity"):
            yield from flat(value.get(key), deep + 1)


def types_of(node: dict[str, Any]) -> frozenset[str]:
    """What a node is, by the names of schema.org."""
    found = node.get("@type")
    listed = found if isinstance(found, list) else [found]
    return frozenset(re.split(r"[/#:]", each)[-1] for each in listed if isinstance(each, str))


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first content of every meta tag, by its name or property in small letters."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        content = text(tag.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = str(tag.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _canonical(tree: HtmlElement, meta: dict[str, str]) -> str:
    for link in tree.iter("link"):
        if str(link.get("rel") or "").lower() == "canonical" and _is_address(link.get("href")):
            return text(link.get("href"))
    return meta.get("og:url", "") if _is_address(meta.get("og:url")) else ""


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and re.match(r"https?://[^\s/]", value.strip()) is not None


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _names_of_page(tree: HtmlElement, meta: dict[str, str]) -> list[str]:
    told = [meta.get(name, "") for name in named("page title")]
    title = [text(each.text_content()) for each in tree.iter("title")]
    return [each for each in dict.fromkeys((*told, *title[:1])) if each]


def _own(articles: list[dict[str, Any]], canonical: str, titles: tuple[str, ...]) -> dict[str, Any]:
    """The node of the page's own article among those it describes."""
    folded = [fold(title) for title in titles]
    here = (node for node in articles if canonical and _path(_address(node)) == _path(canonical))
    headlines = ((node, fold(text(node.get("headline")))) for node in articles)
    called = (node for node, name in headlines if name and any(name in title for title in folded))
    return next(chain(here, called, articles), {})


def _path(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|[?#].*$|/$", "", address)


def _address(node: dict[str, Any]) -> str:
    given = (node.get(name) for name in ("url", "mainEntityOfPage", "@id"))
    values = (value.get("@id") if isinstance(value, dict) else value for value in given)
    return text(next(filter(_is_address, values), ""))


def _byline(node: dict[str, Any], meta: dict[str, str], tree: HtmlElement) -> str:
    if told := first(_names(node.get("author")), _names(node.get("creator"))):
        return told
    for name in named("page author"):
        if meta.get(name) and not _is_address(meta[name]):
            return _without_by(meta[name])
    places = list(tree.iter("a", "span", "div", "p"))
    marked = list(filter(_marks_author, places)) or list(filter(_is_signed, places))
    return _names([name for name in map(_signature, marked[:10]) if 1 < len(name.split()) <= 6])


def _marks_author(element: HtmlElement) -> bool:
    """Whether it is marked as an author's name."""
    told = f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split()
    return "author" in told or {"author", "vcard"} <= set((element.get("class") or "").lower().split())


def _is_signed(element: HtmlElement) -> bool:
    """Whether it is of a class for authors and says *By* and a name of two words or more."""
    signed = _SIGNED.search(element.get("class") or "")
    return bool(signed and re.match(r"(?i:by)\s[A-ZÀ-Þ]\S*\s\D+$", _signature(element)))


def _signature(element: HtmlElement) -> str:
    """What an element says, without a date at its end: ``By Ann Lee, 12 June 2024``."""
    return re.sub(r"[\s,|·•–—-]++(?:[A-Z][a-z]+\s)?\d.*$", "", text(element.text_content()[:LONGEST]))


def _names(value: Any) -> str:
    """The names of persons or bodies, however they are given, each once."""
    found = [_without_by(_named(each)) for each in (value if isinstance(value, list) else [value])[:30]]
    return ", ".join(dict.fromkeys(name for name in found if name and not _is_address(name)))


def _named(value: Any) -> str:
    if isinstance(value, list):
        return _named(value[0]) if value else ""
    if isinstance(value, dict):
        name = value.get("name")
        return _names(name) if isinstance(name, list) else text(name) or text(value.get("text"))
    return text(value)


def _without_by(name: str) -> str:
    return re.sub(r"^(?:by|written by)[:\s]+", "", name, flags=re.IGNORECASE)


def _published(node: dict[str, Any], meta: dict[str, str], tree: HtmlElement) -> list[str]:
    """When it was published as each part of the page tells it, the surest first."""
    told = [first(text(node.get("datePublished")), text(node.get("dateCreated")))]
    told += [meta.get(name, "") for name in named("page published")]
    times = [each for each in tree.iter("time") if _marks_date(each)] or tree.xpath(_OWN_TIME)
    return told + [text(each.get("datetime")) for each in times[:1]]


def _dates(node: dict[str, Any], meta: dict[str, str], tree: HtmlElement) -> tuple[str, str, list[str]]:
    """When it was published and updated, in ISO 8601, and what is doubtful about that."""
    given = list(filter(None, _published(node, meta, tree)))
    readable = list(filter(None, map(fields.iso, given)))
    modified = (text(node.get("dateModified")), *(meta.get(name, "") for name in named("page updated")))
    updated = first(*map(fields.iso, modified))
    if not readable:
        unread = [f"When it was published could not be read: “{shortened(each, 60)}”." for each in given[:1]]
        return "", updated, unread
    published = readable[0]
    other = next((each for each in readable[1:] if _apart(published, each)), "")
    doubt = f"The page gives two dates of publication: {published} and {other}; the first is taken."
    return published, updated, [doubt] * bool(other)


def _marks_date(element: HtmlElement) -> bool:
    classes = (element.get("class") or "").split()
    return element.get("itemprop") == "datePublished" or "published" in classes


def _apart(one: str, other: str) -> bool:
    """Whether two times are certainly more than a day apart."""
    first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if first.tzinfo is None or second.tzinfo is None:
        first, second = datetime.fromisoformat(one[:10]), datetime.fromisoformat(other[:10])
    return abs(first - second) > _SAME_DAY


def is_free(node: dict[str, Any]) -> bool | None:
    """Whether all may read it; None where that is not said."""
    told = node.get("isAccessibleForFree")
    return told if isinstance(told, bool) else {"true": True, "false": False}.get(text(told).lower())


def _subjects(node: dict[str, Any], meta: dict[str, str]) -> tuple[Subject, ...]:
    """Section and keywords, as the page's own words; they are of no scheme."""
    keywords = node.get("keywords") or meta.get("news_keywords") or meta.get("keywords") or ""
    listed = keywords if isinstance(keywords, list) else text(keywords).split(",")
    given = node.get("articleSection")
    sections = given if isinstance(given, list) else [given or meta.get("article:section", "")]
    names = dict.fromkeys(filter(None, map(_named, (*sections, *listed))))
    return tuple(Subject("", name[:100], "") for name in list(names)[:_MOST_SUBJECTS])
