"""JSON Feed 1.0 and 1.1 (jsonfeed.org), with the full text of its articles.

The text stands in ``content_html`` or ``content_text``; where there is neither, in
``summary``, which is told as a doubt. Times are RFC 3339.
"""

import re

from helpers.formats import fields, markup
from helpers.formats.fields import first
from helpers.formats.jsons import Item, folded, listed, loaded, opens, raw, text
from helpers.received import Received

NAME = "JSON Feed"
SUFFIXES: tuple[str, ...] = (".json",)
MOST_BYTES = markup.MOST_BYTES
SEVERAL = True

_VERSION = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version')


def recognises(data: bytes, name: str) -> bool:
    """Whether it is a JSON object that says which version of JSON Feed it is."""
    return _VERSION.search(opens(data)) is not None


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """Every article of a feed, in its order."""
    given, encoding = loaded(data, name)
    feed = folded(given) if isinstance(given, dict) else {}
    items = list(listed(feed, "items"))
    markup.refuse_many(len(items), "articles", name)
    return fields.with_texts(tuple(_received(item, feed, encoding, name) for item in items), name)


def _tags(item: Item) -> list[str]:
    tags = item.get("tags")
    return [each for each in (tags if isinstance(tags, list) else ()) if isinstance(each, str)]


def _received(item: Item, feed: Item, encoding: str, name: str) -> Received:
    paragraphs = fields.without_footer(markup.html_paragraphs(raw(item, "content_html"), name))
    paragraphs = paragraphs or markup.plain_paragraphs(raw(item, "content_text"))
    summary = () if paragraphs else markup.plain_paragraphs(raw(item, "summary"))
    doubt = "The feed gives no full text; its summary is taken for the article."
    published, updated = (fields.iso(text(item, each)) for each in ("date_published", "date_modified"))
    return Received(
        NAME,
        headline=markup.unmarked(text(item, "title")),
        byline=first(_authors(item), _authors(feed)),
        paragraphs=paragraphs or summary,
        source=text(feed, "title")[:200],
        published=first(published, updated),
        updated=updated if published and updated != published else "",
        language=first(text(item, "language"), text(feed, "language"))[:40],
        identifier=text(item, "id", "url")[:500],
        subjects=fields.subjects(fields.subject("", markup.line(each), "") for each in _tags(item)),
        doubts=(doubt,) * bool(summary),
        encoding=encoding,
    )


def _authors(item: Item) -> str:
    """The names of its authors, a list in 1.1 and one object in 1.0."""
    one = {"": [item.get("author")]}
    names = (text(each, "name") for each in (*listed(item, "authors"), *listed(one, "")))
    return ", ".join(dict.fromkeys(filter(None, names)))[:300]
