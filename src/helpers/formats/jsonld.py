"""Articles as schema.org describes them, in a JSON file of their own instead of a page.

``articleBody`` is the text; what else is said is read as it is from a page (`pagefacts`).
"""

from dataclasses import replace
from typing import Any

from lxml.html import Element

from helpers.errors import ArticleError
from helpers.formats import markup, pagefacts
from helpers.formats.jsons import loaded, opens
from helpers.received import Received

NAME = "JSON-LD"
KEYS = ("schema.org", "NewsArticle")
SUFFIXES: tuple[str, ...] = (".json", ".jsonld")
MOST_BYTES = markup.MOST_BYTES
SEVERAL = True

_LOCKED = "It says that it is not free to read: its text may be the start alone."


def recognises(data: bytes, name: str) -> bool:
    """Whether it is JSON with a typed node, and an article's text in one."""
    return bool(opens(data)) and b'"@type"' in data and b'"articleBody"' in data


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """Every article that is described with its text, and is no live blog."""
    given, encoding = loaded(data, name)
    typed = ((node, pagefacts.types_of(node)) for node in pagefacts.flat(given))
    nodes = [node for node, types in typed if types & pagefacts.ARTICLES and pagefacts.LIVE_BLOG not in types]
    markup.refuse_many(len(nodes), "articles", name)
    found = tuple(filter(lambda each: each.paragraphs, (_received(node, encoding, name) for node in nodes)))
    if not found:
        raise ArticleError(
            f"{name} describes no article with its text (articleBody). Give the article's own page."
        )
    return found


def _received(node: dict[str, Any], encoding: str, name: str) -> Received:
    said = pagefacts.described(node, Element("html"), {})
    locked = (_LOCKED,) * (pagefacts.is_free(node) is False)
    given = node.get("articleBody")
    parts = [each for each in (given if isinstance(given, list) else [given]) if isinstance(each, str)]
    paragraphs = markup.html_paragraphs("\n\n".join(parts), name)
    return replace(
        said, format=NAME, paragraphs=paragraphs, doubts=(*said.doubts, *locked), encoding=encoding
    )
