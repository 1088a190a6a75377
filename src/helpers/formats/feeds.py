"""RSS 0.9x to 2.0, RDF Site Summary 1.0 and Atom, with the full text of their articles.

RSS carries the text in ``content:encoded`` (the content module of RSS 1.0), or in
``description``, which is as often a summary; that is told as a doubt. Atom
carries it in ``content`` (RFC 4287, section 4.1.3), as text, HTML or XHTML.
Times are RFC 822 in RSS and RFC 3339 in Atom.
"""

import re
from collections.abc import Callable, Iterator

from helpers.errors import ArticleError
from helpers.formats import fields, markup
from helpers.formats.fields import first
from helpers.formats.markup import Element, child, children, descendants, text_of, unmarked
from helpers.ground.outside import shortened
from helpers.received import Received

NAME = "RSS or Atom"
KEYS = ("RSS", "Atom", "feed")
SUFFIXES: tuple[str, ...] = (".rss", ".atom", ".rdf", ".xml")
MOST_BYTES = markup.MOST_BYTES
SEVERAL = True

_ROOTS = ("rss", "feed", "rdf", "entry")
_SHORT = 120
_Take = Callable[[Element | None, str], tuple[str, ...]]


def recognises(data: bytes, name: str) -> bool:
    """Whether the root is that of a feed."""
    return markup.first_element(data).casefold() in _ROOTS


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """Every article of a feed, in its order."""
    document = markup.parsed(data, name)
    root = document.root
    kind = markup.name_of(root)
    if kind not in _ROOTS:
        raise ArticleError(
            f"{name} is not a feed: its root is “{shortened(kind, 60)}”, not rss, feed or RDF."
        )
    atom = kind in ("feed", "entry")
    entries = [root] if kind == "entry" else list(descendants(root, "entry" if atom else "item"))
    if not entries:
        raise ArticleError(f"{name} is a feed without articles. Give one that holds some.")
    markup.refuse_many(len(entries), "articles", name)
    feed = root if atom else child(root, "channel")
    take = _of_atom if atom else _of_rss
    return fields.with_texts(tuple(take(entry, feed, document, name) for entry in entries), name)


def _first(element: Element | None, *names: str) -> str:
    """The text of the first child that has one of the names, in the order of the names."""
    return first(*(text_of(child(element, wanted)) for wanted in names))


def _html(element: Element | None, name: str) -> tuple[str, ...]:
    if element is None:
        return ()
    return fields.without_footer(markup.html_paragraphs("".join(element.itertext()), name))


def _full_or_summary(
    take: _Take, full: Element | None, summary: Element | None, name: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paragraphs of the full text; without one those of the summary, and a doubt."""
    paragraphs = take(full, name)
    if paragraphs or summary is None:
        return paragraphs, ()
    paragraphs = take(summary, name)
    words = sum(len(paragraph.split()) for paragraph in paragraphs)
    short = "is" if words < _SHORT or len(paragraphs) == 1 else "may be"
    field = markup.name_of(summary)
    doubt = f"The feed gives no full text; its {field}, of {words:,} words, {short} a summary rather than the article."
    return paragraphs, (doubt,) * bool(paragraphs)


def _of_rss(item: Element, channel: Element | None, document: markup.Parsed, name: str) -> Received:
    full = next((each for each in children(item, "encoded") if "excerpt" not in str(each.tag)), None)
    paragraphs, doubts = _full_or_summary(_html, full, child(item, "description"), name)
    about = markup.attribute_of_any(item, "about")
    written = _first(item, "pubDate", "date", "published", "issued")
    author = _first(item, "creator", "author")
    named = re.fullmatch(r"\S+@\S+\s*\((.{1,200})\)", author)  # ``address (name)``
    return Received(
        "RSS",
        headline=unmarked(_first(item, "title")),
        byline=unmarked(named[1] if named else "" if "@" in author else author)[:300],
        paragraphs=paragraphs,
        source=unmarked(first(_first(item, "source"), _first(channel, "title")))[:200],
        published=fields.iso(written),
        updated=fields.iso(_first(item, "updated", "modified")),
        language=first(_first(item, "language"), _first(channel, "language"))[:40],
        copyright=shortened(
            first(_first(item, "rights", "copyright"), _first(channel, "copyright", "rights")), fields.LONGEST
        ),
        identifier=first(_first(item, "guid", "identifier", "link"), about)[:500],
        subjects=fields.subjects(
            fields.subject("", unmarked(text_of(each)), each.get("domain", ""))
            for name in ("category", "subject", "keywords")
            for each in children(item, name)
        ),
        doubts=(*document.doubts, *doubts, *_undated(written)),
        encoding=document.encoding,
    )


def _of_atom(entry: Element, feed: Element | None, document: markup.Parsed, name: str) -> Received:
    content = child(entry, "content")
    paragraphs, doubts = _full_or_summary(_atom_text, content, child(entry, "summary"), name)
    written, updated = _first(entry, "published", "issued"), _first(entry, "updated", "modified")
    published = first(fields.iso(written), fields.iso(updated))
    source = child(entry, "source")
    languages = (markup.attribute(each, markup.LANGUAGE) for each in (content, entry, feed))
    return Received(
        "Atom",
        headline=_atom_title(child(entry, "title"), name),
        byline=_authors(entry) or _authors(source) or ("" if entry is feed else _authors(feed)),
        paragraphs=paragraphs,
        source=(_first(source, "title") or ("" if entry is feed else _first(feed, "title")))[:200],
        published=published,
        updated=fields.iso(updated) if fields.iso(updated) != published else "",
        language=first(*languages)[:40],
        copyright=shortened(first(_first(entry, "rights"), _first(feed, "rights")), fields.LONGEST),
        identifier=_first(entry, "id")[:500],
        subjects=fields.subjects(
            fields.subject(each.get("term", ""), each.get("label", ""), each.get("scheme", ""))
            for each in children(entry, "category")
        ),
        doubts=(*document.doubts, *doubts, *_undated(first(written, updated))),
        encoding=document.encoding,
    )


def _undated(written: str) -> Iterator[str]:
    if written and not fields.iso(written):
        yield f"Its date is written as “{shortened(written, 60)}”, which is none."
    yield from fields.zone_doubts(written)


def _authors(element: Element | None) -> str:
    names = [text_of(child(each, "name")) or text_of(each) for each in children(element, "author")]
    return ", ".join(dict.fromkeys(name for name in names if name))[:300]


def _atom_title(element: Element | None, name: str) -> str:
    if element is not None and element.get("type") == "html":
        return unmarked(" ".join(markup.html_paragraphs("".join(element.itertext()), name)))
    return text_of(element)


def _atom_text(element: Element | None, name: str) -> tuple[str, ...]:
    """The paragraphs of Atom's text construct; a text elsewhere or of another kind is none."""
    if element is None or element.get("src"):
        return ()
    kind = element.get("type", "text").casefold()
    if kind == "xhtml" or kind.endswith(("/xml", "+xml")):
        return markup.story(element)
    if kind in ("html", "text/html"):
        return _html(element, name)
    return markup.plain_paragraphs("".join(element.itertext())) if kind.startswith("text") else ()
