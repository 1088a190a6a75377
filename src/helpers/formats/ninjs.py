"""ninjs, IPTC's News in JSON, of the families 1.x, 2.x and 3.x.

Where each field stands is taken from IPTC's schemas (iptc.org/std/ninjs). Family 1
has ``body_html``, ``body_xhtml`` or ``body_text``, ``headline`` and ``byline``; family
2 has lists, ``bodies`` and ``headlines``, and ``by``; family 3 is family 2 with names
in camel case. Names are read without regard to case, so all three by one map.
``associations`` with texts of their own are read as further articles.
"""

import re
from collections.abc import Iterator
from typing import Any

from helpers.formats import fields, markup
from helpers.formats.fields import named
from helpers.formats.jsons import Item, folded, listed, loaded, opens, raw, text
from helpers.formats.markup import line
from helpers.ground.outside import shortened
from helpers.received import WITHDRAWN, Received, Subject

NAME = "ninjs"
SUFFIXES: tuple[str, ...] = (".json", ".ninjs")
MOST_BYTES = markup.MOST_BYTES
SEVERAL = True
MOST_DEPTH = 20
_MOST_WRAPS = 4
_FAR_LONGER = 1.5

_SIGNS = re.compile(
    rb'"(?:uri|guid|versioncreated|pubstatus|body_x?html|body_text|bodies|headlines?)"\s*:', re.IGNORECASE
)
_OPEN = re.compile(r"(?:body|headline|description)_\w")
"""Names that family 1 leaves to the sender."""
_PARTS = re.compile(
    r"summar|abstract|teaser|lead|lede|intro|caption|descri|extract|excerpt|short|subhead|headline|note|byline|fact"
)
"""What the role of a body says that is only a part of the text, or stands beside it."""

_TEXTS = re.compile(r"^$|^text|html|nitf|plain|markdown")
"""Types of content that are read: no other mark-up, no program's own format."""


def recognises(data: bytes, name: str) -> bool:
    """Whether it is a JSON object with at least two of the names that ninjs has."""
    return len({sign.group().lower() for sign in _SIGNS.finditer(opens(data))}) >= 2


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """Every article of a ninjs object, of a list of them, or of an object whose ``items`` they are."""
    given, encoding = loaded(data, name)
    items = list(_items(given))
    markup.refuse_many(len(items), "items", name)
    texts = [item for item in items if text(item, "type") not in named("ninjs no text")]
    found = [_received(item, encoding, name) for item in texts]
    found = found[:1] + [each for each in found[1:] if each.paragraphs or each.status == WITHDRAWN]
    return fields.with_words(found, (text(item, "type") for item in items), name)


def _items(given: Any) -> Iterator[Item]:
    """Every item, with those that it is associated with."""
    top = _listed_in(given, 0) or (given if isinstance(given, list) else [given])
    for each in top:
        if isinstance(each, dict):
            yield from _with_associated(folded(each), 0)


def _has_body(value: Any) -> bool:
    names = folded(value) if isinstance(value, dict) else ()
    return any(name.startswith("body_") or name == "bodies" for name in names)


def _listed_in(given: Any, depth: int) -> list[Any]:
    """The items of a list, however senders wrap it: ``{"_items": […]}``, ``{"data": {"item": […]}}``."""
    if depth > _MOST_WRAPS or _has_body(given):
        return []
    if isinstance(given, list):
        unwrapped = [_unwrapped(each) for each in given]
        return unwrapped if any(map(_has_body, unwrapped)) else []
    inside = given.values() if isinstance(given, dict) else ()
    wrapped = [each for each in inside if isinstance(each, dict | list)]
    return next(filter(None, (_listed_in(each, depth + 1) for each in wrapped)), [])


def _unwrapped(item: Any) -> Any:
    """An item, where it stands alone under a name such as ``item``."""
    inside = [each for each in item.values() if isinstance(each, dict)] if isinstance(item, dict) else []
    return inside[0] if not _has_body(item) and len(inside) == 1 and _has_body(inside[0]) else item


def _with_associated(item: Item, depth: int) -> Iterator[Item]:
    """An item, and the text items that it is associated with, which family 1 gives by name and 2 as a list."""
    yield item
    if depth >= MOST_DEPTH:
        return
    given = item.get("associations")
    inside = {"": list(given.values()) if isinstance(given, dict) else given}
    for each in listed(inside, ""):
        if text(each, "type") == "text":
            yield from _with_associated(each, depth + 1)


def _received(item: Item, encoding: str, name: str) -> Received:
    paragraphs, doubts = _paragraphs(item, name)
    first, current = fields.iso(text(item, "firstcreated")), fields.iso(text(item, "versioncreated"))
    corrections = (text(each, "value", "description", "note") for each in listed(item, "corrections"))
    note = fields.joined([text(item, "ednote"), *(f"Correction: {each}" for each in corrections)])
    published = first or current or fields.iso(text(item, "contentcreated"))
    status = text(item, "pubstatus").casefold()
    withheld = (fields.WITHHELD,) * (status == "withheld")
    embargo, holder = text(item, "embargoeduntil", "embargoed"), text(item, "copyrightholder")
    return Received(
        NAME,
        headline=_headline(item),
        byline=text(item, "byline", "by"),
        paragraphs=paragraphs,
        subheadings=_subheadings(item, name),
        source=_source(item),
        published=published,
        updated=current if current != published else "",
        version=text(item, "version")[:100],
        language=text(item, "language")[:40],
        note=note,
        status=WITHDRAWN if status in ("canceled", "cancelled") else fields.status_of(note),
        embargo=fields.iso(embargo) or embargo[:100],
        usage_terms=shortened(text(item, "usageterms"), fields.LONGEST),
        copyright=shortened(
            text(item, "copyrightnotice") or (f"© {holder}" if holder else ""), fields.LONGEST
        ),
        identifier=text(item, "uri", "guid", "_id")[:500],
        subjects=fields.subjects(_subjects(item)),
        doubts=(*doubts, *withheld, *fields.differing(NAME, _differences(item))),
        encoding=encoding,
    )


def _differences(item: Item) -> Iterator[str]:
    """Where an item differs from IPTC's schemas, 1.0 to 3.x: what is required, of which kind, of which values."""
    if not text(item, "uri", "guid", "_id"):
        yield "it has no uri"
    for name, values in named("ninjs choice").items():
        written = item.get(name)
        if written is not None and (not isinstance(written, str) or written.casefold() not in values.split()):
            yield f"{name} is “{shortened(line(str(written)), 40)}”"
    yield from _wrong_kinds(item)
    for name, required in named("ninjs required").items():
        if any(not set(required.split()) <= set(each) for each in listed(item, name)):
            yield f"one of the {name} has no {' or no '.join(required.split())}"
    yield from _strange(item)


def _strange(item: Item) -> Iterator[str]:
    """A name in an item, or in what it is associated with, that neither IPTC nor Superdesk has."""
    given = item.get("associations")
    inside = {"associations": list(given.values())} if isinstance(given, dict) else item
    for each in (item, *listed(inside, "associations")):
        strange = [key for key in each if key not in named("ninjs property") and not _OPEN.match(key)]
        yield from (f"it has {shortened(line(key), 40)}, which ninjs has not" for key in strange[:1])


def _wrong_kinds(item: Item) -> Iterator[str]:
    """What is no list, no text, no time or no number and should be one."""
    for kind, word, of in (("list", "list", list), ("line", "text", str)):
        wrong = (name for name in named(f"ninjs {kind}") if not isinstance(item.get(name, of()), of))
        yield from (f"{name} is no {word}" for name in wrong)
    for name in named("ninjs time"):
        if (written := text(item, name)) and (told := fields.no_time(written)):
            yield f"{name} is {told}"
    for name in named("ninjs number"):
        if not re.fullmatch(r"\d*(?:\.0)?", written := line(str(item.get(name, "")))):
            yield f"{name} is no number, “{shortened(written, 40)}”"


def _headline(item: Item) -> str:
    """The main headline of any family; mark-up in it is taken out."""
    given = [*listed(item, "headlines"), *listed(item, "headline")]
    main = [each for each in given if text(each, "role", "name").casefold() in ("", "main")]
    written = next((text(each, "value") for each in main or given if text(each, "value")), "")
    return markup.unmarked(written or text(item, "headline", "title"))


def _source(item: Item) -> str:
    """Who sends it: ``source``, ``provider`` or the first info source; else who holds the rights."""
    sources = (*listed(item, "infosources"), *listed(item, "infosource"))
    told = next(filter(None, (text(each, "name", "literal") for each in sources)), "")
    return (told or text(item, "source", "provider", "creditline", "copyrightholder"))[:200]


def _paragraphs(item: Item, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paragraphs of the main body, marked up before plain, and a doubt where another is far longer."""
    given = [
        (text(each, "role").casefold(), text(each, "contenttype", "role").casefold(), raw(each, "value"))
        for each in listed(item, "bodies")
        if _TEXTS.search(text(each, "contenttype").casefold())
    ]
    given += [("", key.removeprefix("body_"), raw(item, key)) for key in item if key.startswith("body_")]
    given.sort(key=lambda body: (body[0] != "main", bool(_PARTS.search(body[0])), "html" not in body[1]))
    parted = (_parted(kind, written, name) for _, kind, written in given)
    found, *others = list(filter(None, parted)) or [()]
    if any(_words(other) > _FAR_LONGER * _words(found) for other in others):
        return found, ("Another of its bodies has far more words than the one that is read as its text.",)
    return found, ()


def _parted(kind: str, written: str, name: str) -> tuple[str, ...]:
    marked = "html" in kind or "nitf" in kind or re.search(r"<(?:p|br|div)\b[^>]*>", written) is not None
    return markup.html_paragraphs(written, name) if marked else markup.plain_paragraphs(written)


def _subheadings(item: Item, name: str) -> tuple[str, ...]:
    """What any of the bodies marks as a heading."""
    bodies = [raw(each, "value") for each in listed(item, "bodies")]
    bodies += [raw(item, key) for key in item if key.startswith("body_")]
    marked = (markup.html_root(each, name) for each in bodies if "</h" in each)
    return tuple(heading for root in marked for heading in markup.headings(root))


def _words(paragraphs: tuple[str, ...]) -> int:
    return sum(len(each.split()) for each in paragraphs)


def _subjects(item: Item) -> Iterator[Subject]:
    for each in (*listed(item, "subject"), *listed(item, "subjects")):
        code = text(each, "code", "uri", "literal", "qcode")
        yield fields.subject(code, text(each, "name"), text(each, "scheme"))
    given = item.get("keywords")
    for keyword in given if isinstance(given, list) else ():
        yield fields.subject("", line(str(keyword)) if isinstance(keyword, str) else "", "")
