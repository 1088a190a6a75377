"""NITF, the News Industry Text Format, versions 2.5 to 3.6, alone or inside NewsML-G2.

Where each field stands is taken from IPTC's NITF 3.6 schema and its
documentation (iptc.org/standards/nitf): ``docdata`` for identifier, dates, note,
rights and keywords, ``tobject.subject`` for subjects, ``body.head`` for headline,
byline and dateline, ``body.content`` for the text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from helpers.errors import ArticleError
from helpers.formats import fields, markup
from helpers.formats.markup import Element, attribute, child, children, descendants, line, text_of
from helpers.ground.outside import shortened
from helpers.languages.english import wirecopy
from helpers.received import CORRECTION, WITHDRAWN, Received, Subject

NAME = "NITF"
SUFFIXES: tuple[str, ...] = (".nitf", ".xml")
MOST_BYTES = markup.MOST_BYTES


def recognises(data: bytes, name: str) -> bool:
    """Whether the root is ``nitf``."""
    return markup.first_element(data).casefold() == "nitf"


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """The one article of an NITF file."""
    document = markup.parsed(data, name)
    root = document.root
    if markup.name_of(root) != "nitf":
        raise ArticleError(
            f"{name} is no NITF: its root is “{shortened(markup.name_of(root), 60)}”, not nitf."
        )
    found = body(root)
    head = child(root, "head")
    data_of = child(head, "docdata")
    correction = child(data_of, "correction")
    notes = [attribute(each, "info") for each in (*children(data_of, "ed-msg"), correction)]
    note = fields.joined([*notes, _revision(root)])
    dates = (
        attribute(child(data_of, "date.issue"), "norm"),
        attribute(child(head, "pubdata"), "date.publication"),
        attribute(next(descendants(root, "story.date"), None), "norm"),
    )
    published = fields.first(*map(fields.iso, dates))
    held = child(data_of, "doc.copyright")
    owned = "" if held is None else line(f"© {held.get('year', '')} {held.get('holder', '')}")
    status = attribute(data_of, "management-status").casefold()
    withdrawn = status in ("canceled", "cancelled", "killed", "withdrawn")
    if not found.paragraphs and not withdrawn:
        raise ArticleError(f"{name} holds no text: its body.content is empty. Ask for the full article.")
    told = fields.status_of(note) or (CORRECTION if correction is not None else "")
    found = replace(
        found,
        source=_source(root, data_of, found),
        published=published,
        updated=_revised(root, published),
        version=attribute(child(data_of, "du-key"), "version"),
        language=attribute(root, "baselang", markup.LANGUAGE, "lang"),
        note=note,
        status=WITHDRAWN if withdrawn else told,
        embargo=_embargo(data_of, status, published),
        usage_terms=_terms(data_of),
        copyright=owned or found.copyright,
        identifier=attribute(child(data_of, "doc-id"), "id-string"),
        subjects=fields.subjects(_subjects(head, data_of)),
        doubts=(*document.doubts, *_doubts(data_of, status)),
        encoding=document.encoding,
    )
    return (found,)


def body(root: Element) -> Received:
    """What the body of an ``nitf`` element gives, in any namespace: headline, byline, dateline, paragraphs, rights."""
    top = child(root, "body", "body.head")
    hedline = next(children(top, "hedline"), child(top, "headline"))
    title = text_of(child(root, "head", "title"))
    headline = _heading(hedline) or text_of(hedline) or fields.unless_slug(title)
    whole = child(root, "body")
    found = [text for content in children(whole, "body.content") for text in markup.story(content)]
    ends = (each for end in children(whole, "body.end") for each in children(end, "tagline"))
    return Received(
        NAME,
        headline=headline,
        byline=", ".join(dict.fromkeys(filter(None, map(_byline, children(top, "byline"))))),
        dateline=_dateline(child(top, "dateline")),
        paragraphs=(*found, *filter(None, map(_spaced, ends))),
        subheadings=markup.headings(child(whole, "body.content")),
        copyright=_spaced(child(top, "rights")),
        source=text_of(child(top, "distributor")),
    )


def _heading(hedline: Element | None) -> str:
    """The first headline that is no byline; a break of its lines parts words."""
    heads = children(hedline, "hl1")
    told = [_spaced(each) if child(each, "br") is not None else text_of(each) for each in heads]
    return next((each for each in told if each and not wirecopy.BY.fullmatch(each)), fields.first(*told))


def _spaced(element: Element | None) -> str:
    """Text of an element whose parts may be written without a space between them."""
    return "" if element is None else line(" ".join(element.itertext()))


def _byline(element: Element) -> str:
    """Who wrote it, and their title after a comma."""
    titles = [text for each in descendants(element, "byttl") if (text := _spaced(each))]
    persons = [_spaced(each) for each in descendants(element, "person")]
    names = _spaced(element).replace(" ".join(persons), ", ".join(persons))
    for title in titles:
        names = names.replace(title, "", 1)
    return ", ".join(each.strip(" ,") for each in (line(names), *titles) if each.strip(" ,"))


def _dateline(element: Element | None) -> str:
    """A dateline with a place in it; a bare date is none."""
    if element is None:
        return ""
    written = re.sub(r"\s+,", ",", _spaced(element))
    dates = [text_of(each) for each in descendants(element, "story.date")]
    rest = written
    for date in dates:
        rest = rest.replace(date, "")
    code = any(date[:8].isdigit() for date in dates)
    return written if any(map(str.isalpha, rest)) and not code else line(rest)


def _source(root: Element, data_of: Element | None, found: Received) -> str:
    senders = [each for each in descendants(root, "from-src") if each.get("src-name")]
    senders.sort(key=lambda each: attribute(each, "level-number").zfill(9))
    return (
        found.source
        or attribute(child(data_of, "doc-id"), "regsrc")
        or attribute(next(iter(senders), None), "src-name")
        or text_of(next(descendants(root, "copyrite.holder"), None))
        or attribute(child(data_of, "doc.copyright"), "holder")
        or attribute(child(root, "head", "pubdata"), "name")
    )


def _revision(root: Element) -> str:
    """What the latest revision says that it changed; one word, such as *new*, says nothing of it."""
    told = [
        (attribute(each, "norm"), place, attribute(each, "comment"))
        for place, each in enumerate(descendants(root, "revision-history"))
    ]
    _, _, comment = max(told, default=("", 0, ""))
    return comment if len(comment.split()) > 1 or fields.status_of(comment) else ""


def _revised(root: Element, published: str) -> str:
    """When the latest revision was made; empty where that is not after it was published."""
    made = (fields.iso(attribute(each, "norm")) for each in descendants(root, "revision-history"))
    told = {time: each for each in made if (time := fields.moment(each)) is not None}
    latest = told[max(told)] if told else ""
    return latest if not published or fields.is_later(latest, published) else ""


def _doubts(data_of: Element | None, status: str) -> Iterator[str]:
    if status == "withheld":
        yield fields.WITHHELD
    times = [attribute(each, "norm") for each in children(data_of, "date.issue", "date.release")]
    wrong = (f"“{shortened(each, 40)}” is no time" for each in times if each and fields.no_time(each))
    yield from fields.differing(NAME, wrong)


def _embargo(data_of: Element | None, status: str, published: str) -> str:
    """When it may be published, where it is held or that is later than when it was sent."""
    held = fields.iso(attribute(child(data_of, "date.release"), "norm"))
    if status == "embargoed":
        return held or "until further notice"
    return held if published and fields.is_later(held, published) else ""


def _terms(data_of: Element | None) -> str:
    rights = child(data_of, "doc.rights")
    told = [f"{key} {said}" for key in ("limitations", "geography") if (said := attribute(rights, key))]
    return shortened("; ".join(told) or text_of(rights), fields.LONGEST)


def _subjects(head: Element | None, data_of: Element | None) -> Iterator[Subject]:
    for each in descendants(head, "tobject.subject"):
        code, name, owner = (
            attribute(each, *(f"tobject.subject.{part}" for part in parts))
            for parts in (("refnum", "code"), ("detail", "matter", "type"), ("ipr",))
        )
        yield fields.subject(code, name, "subj" if owner.upper() in ("", "IPTC") else owner)
    for keyword in descendants(data_of, "keyword"):
        yield fields.subject("", keyword.get("key", ""), "")
