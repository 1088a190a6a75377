"""NewsML-G2 news items, alone or in a news message, with their text as NITF, XHTML or plain text.

Where each field stands is taken from IPTC's NewsML-G2 2.35 specification and
guidelines (iptc.org/std/NewsML-G2): rights from ``rightsInfo``, times, status and
notes from ``itemMeta``, headline, byline and subjects from ``contentMeta``, text
from ``contentSet``. IPTC's own Python package, newsmlg2, parses with entities
and without bounds, so the tree is read here. A package item only refers to its
items; of a message, the news items of text in it are read.
"""

import re
from collections.abc import Iterator

from helpers.errors import ArticleError
from helpers.formats import fields, markup, nitf
from helpers.formats.fields import first, named, status_of
from helpers.formats.markup import Element, attribute, child, children, descendants, text_of
from helpers.ground.outside import shortened
from helpers.received import CORRECTION, UPDATE, WITHDRAWN, Received, Subject

NAME = "NewsML-G2"
SUFFIXES: tuple[str, ...] = (".xml",)
MOST_BYTES = markup.MOST_BYTES
SEVERAL = True

_ROOTS = ("newsmessage", "newsitem", "packageitem")
_OTHER_ITEMS = ("conceptitem", "knowledgeitem", "planningitem", "catalogitem", "newsml")
_REQUIRED = ("itemClass", "provider", "versionCreated")
_STATUSES = ("", "usable", "withheld", "canceled")


def recognises(data: bytes, name: str) -> bool:
    """Whether the root is one of NewsML-G2's, or NewsML 1's; those without articles are refused in `read`."""
    return markup.first_element(data).casefold() in (*_ROOTS, *_OTHER_ITEMS)


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """Every text item in the file, in order."""
    document = markup.parsed(data, name)
    root, kind = document.root, markup.name_of(document.root)
    if kind == "newsml":
        raise ArticleError(
            f"{name} is NewsML 1, which NewsML-G2 replaced in 2008 and which is not read. Ask for NewsML-G2 or NITF."
        )
    if kind not in _ROOTS:
        raise ArticleError(
            f"{name} holds no article: its root is “{shortened(kind, 60)}”. Give a news item, or a news message with items."
        )
    items = [root] if kind == "newsitem" else list(descendants(root, "newsitem"))
    if not items:
        raise ArticleError(
            f"{name} holds no news item: a package only refers to its items. Give the items' own files, or a news "
            "message that carries them."
        )
    texts = [item for item in items if _kind(item) in ("", "text", "composite")]
    markup.refuse_many(len(texts), "items", name)
    found = [_received(item, document, name) for item in texts]
    return fields.with_words(found, map(_kind, items), name)


def _kind(item: Element) -> str:
    """The item's class without its scheme: text, picture …"""
    return _code(child(item, "itemMeta", "itemClass")).casefold()


def _received(item: Element, document: markup.Parsed, name: str) -> Received:
    about, meta, rights = (child(item, part) for part in ("contentMeta", "itemMeta", "rightsInfo"))
    text = _text(item, name)
    begun, current = (fields.iso(text_of(child(meta, part))) for part in ("firstCreated", "versionCreated"))
    note = fields.joined(text_of(each) for each in children(meta, "edNote"))
    language = first(attribute(child(about, "language"), "tag"), attribute(item, markup.LANGUAGE))
    published = first(begun, current)
    dateline = text_of(child(about, "dateline"))
    place = "" if re.match(r"\d{4}-?\d\d-?\d\d", dateline) else dateline  # some senders write a time there
    embargo = text_of(child(meta, "embargoed"))
    holder = _label(child(rights, "copyrightHolder"))
    copyright_ = fields.joined(_english(children(rights, "copyrightNotice")))
    credited = (*map(_label, children(about, "infoSource")), *map(text_of, children(about, "creditline")))
    sent_by = first(*credited, *map(_label, children(meta, "provider")))
    return Received(
        NAME,
        headline=first(_headline(about), text.headline, fields.unless_slug(text_of(child(meta, "title")))),
        byline=first(text_of(child(about, "by")), text.byline),
        dateline=first(place, text.dateline),
        paragraphs=text.paragraphs,
        subheadings=text.subheadings,
        source=first(sent_by[:200].strip(" –—-"), text.source),
        published=published,
        updated=current if current != published else "",
        version=attribute(item, "version")[:100],
        language=language[:40],
        note=note,
        status=first(_status(meta), status_of(note)),
        embargo=first(fields.iso(embargo), embargo[:100]),
        usage_terms=fields.joined(_english(children(rights, "usageTerms"))),
        copyright=first(copyright_, f"© {holder}" if holder else ""),
        identifier=attribute(item, "guid")[:500],
        subjects=fields.subjects(_subjects(item, about)),
        doubts=(*document.doubts, *_doubts(meta), *fields.differing(NAME, _differences(item))),
        encoding=document.encoding,
    )


def _code(element: Element | None) -> str:
    return re.split(r"[:/#]", attribute(element, "qcode", "uri"))[-1]


def _label(element: Element | None) -> str:
    """What a party is called: its English name, its literal, or a code that reads as a name."""
    named = next(_english(children(element, "name")), "") or attribute(element, "literal")
    code = re.split(r"[:/#]", attribute(element, "qcode"))[-1]
    return named or (code if code.isalpha() else "")


def _english(elements: Iterator[Element]) -> Iterator[str]:
    """The texts in English, or all if none says that it is."""
    found = [(attribute(each, markup.LANGUAGE).casefold(), text_of(each)) for each in elements]
    english = [text for language, text in found if language.startswith("en") and text]
    return iter(english or [text for _, text in found if text])


def _headline(about: Element | None) -> str:
    """The main headline; one with a role, such as a sub-headline, only where no other is given."""
    given = list(children(about, "headline"))
    plain = [each for each in given if not each.get("role") or "main" in each.get("role").casefold()]
    return text_of(plain[0]) if plain else ""


def _status(meta: Element | None) -> str:
    """What the item's status and signals say; a correction outweighs an update."""
    signals = {_code(each).casefold() for each in children(meta, "signal")}
    killed = any(signal.startswith(("withdraw", "kill", "retract")) for signal in signals)
    if killed or _code(child(meta, "pubStatus")) == "canceled":
        return WITHDRAWN
    if any(signal.startswith("correct") for signal in signals):
        return CORRECTION
    return UPDATE if signals & {"update", "updated"} else ""


def _doubts(meta: Element | None) -> Iterator[str]:
    if _code(child(meta, "pubStatus")) == "withheld":
        yield fields.WITHHELD
    embargo = child(meta, "embargoed")
    if embargo is not None and not text_of(embargo):
        yield "Its field for an embargo is empty; by the standard that holds the story until further notice."


def _differences(item: Element) -> Iterator[str]:
    """Where an item differs from the standard's main structures."""
    for name, form in named("newsml attribute").items():
        written = attribute(item, name)
        if not re.fullmatch(form, written):
            yield f"its {name} is “{shortened(written, 40)}”" if written else f"it has no {name}"
    meta = child(item, "itemMeta")
    there = set(map(markup.name_of, meta if meta is not None else ()))
    yield from (f"it has no {name}" for name in _REQUIRED if name.casefold() not in there)
    for time in children(meta, "firstCreated", "versionCreated"):
        if wrong := fields.no_time(text_of(time)):
            yield f"its {time.tag.rpartition('}')[2]} is {wrong}"
    status = _code(child(meta, "pubStatus"))
    if status not in _STATUSES:
        yield f"its pubStatus is “{shortened(status, 40)}”"
    if status != "canceled" and child(item, "contentSet") is None:
        yield "it has no contentSet"


def _subjects(item: Element, about: Element | None) -> Iterator[Subject]:
    listed = (each for each in descendants(item, "scheme") if each.get("alias"))
    schemes = {each.get("alias"): each.get("uri", "") for each in listed}
    for each in children(about, "subject"):
        name = next(_english(children(each, "name")), "")
        code, address = attribute(each, "qcode"), attribute(each, "uri")
        alias, _, tail = code.partition(":")
        if tail:
            yield fields.subject(tail, name, schemes.get(alias, alias))
        else:
            yield fields.subject(address or code, name or attribute(each, "literal"), "")


def _text(item: Element, name: str) -> Received:
    """The item's words: the first of its renditions that has any, marked up before plain."""
    contents = child(item, "contentSet")
    for inline in children(contents, "inlineXML"):
        story = next(descendants(inline, "nitf"), None)
        if story is not None:
            found = nitf.body(story)
        elif any(True for _ in descendants(inline, "body", "p", "div", "section", "article")):
            main = _main(next(descendants(inline, "body"), inline))
            found = Received(NAME, paragraphs=markup.story(main), subheadings=markup.headings(main))
        else:
            continue
        if found.paragraphs:
            return found
    for inline in children(contents, "inlineData"):
        written = "".join(inline.itertext())
        if "base64" not in inline.get("encoding", "") and written.strip():
            return Received(NAME, paragraphs=_plain_or_html(written, name))
    return Received(NAME)


def _main(body: Element) -> Element:
    """The part of a text that is the story, where it says which: dpa's have a header and a notepad beside it."""
    parts = descendants(body, "section")
    return next((each for each in parts if "main" in each.get("class", "").split()), body)


def _plain_or_html(written: str, name: str) -> tuple[str, ...]:
    """Paragraphs of inline data, which some senders mark up though they call it plain."""
    if re.search(r"<(?:p|br|div|body|html)\b[^>]*>", written) is None:
        return markup.plain_paragraphs(written)
    single = re.fullmatch(r"\s*<p>([^<]*)</p>\s*", written)
    return markup.plain_paragraphs(single[1]) if single else markup.html_paragraphs(written, name)
