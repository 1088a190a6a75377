"""JSON as senders have it, and the values of its objects."""

import codecs
import json
from collections.abc import Iterator, Mapping
from typing import Any

from helpers.errors import ArticleError
from helpers.formats import markup
from helpers.ground.outside import shortened

Item = Mapping[str, Any]
HEAD = 65_536
"""Bytes at its start that a file is recognised by."""


def opens(data: bytes) -> bytes:
    """The start of a file that may be a JSON object or a list; nothing of any other."""
    start = data[:HEAD]
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        start = start.decode("utf-16", "ignore").encode("utf-8", "ignore")
    start = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start if start[:1] in (b"{", b"[") else b""


def loaded(data: bytes, name: str) -> tuple[Any, str]:
    """What a file of JSON holds, and its encoding; raises `ArticleError` where it is none."""
    text, encoding, _ = markup.declared_text(data, "", name)
    try:
        return json.loads(text.lstrip("\ufeff")), encoding
    except (ValueError, RecursionError) as error:
        why = shortened(str(error), 120).rstrip(".")
        raise ArticleError(f"{name} is no JSON: {why}. Ask for the file again.") from error


def folded(item: Item) -> Item:
    """An object with its names in small letters."""
    return {str(key).casefold(): value for key, value in item.items()}


def text(item: Item, *names: str) -> str:
    """The first of the names that holds a text or a number, as one line."""
    for name in names:
        value = item.get(name)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and markup.line(str(value)):
            return markup.line(str(value))
    return ""


def raw(item: Item, name: str) -> str:
    """A text as it is given, its lines kept; nothing for any other value."""
    value = item.get(name)
    return value if isinstance(value, str) else ""


def listed(item: Item, name: str) -> Iterator[Item]:
    """The objects of a list."""
    value = item.get(name)
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict):
            yield folded(each)
