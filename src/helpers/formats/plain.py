"""Plain text and Markdown: the text is left untouched, and its parts are told by their form (`anatomy`)."""

from __future__ import annotations

from pathlib import PurePath

from helpers.errors import ArticleError
from helpers.formats.decoding import UTF_16, decode
from helpers.received import Received

NAME = "plain text"
MARKDOWN = "Markdown"
SUFFIXES = (".txt", ".text", ".md", ".markdown")
_MARKDOWN_SUFFIXES = (".md", ".markdown")


def recognises(data: bytes, name: str) -> bool:
    """Whether the name says so; any bytes may be meant as plain text."""
    return PurePath(name).suffix.lower() in SUFFIXES


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """The text as it is, in UTF-8, UTF-16 or Windows-1252; raises `ArticleError` for anything else."""
    text, encoding = decode(data, name=name)
    if not text.strip():
        raise ArticleError(f"{name} is empty. Give a file that holds an article.")
    markdown = PurePath(name).suffix.lower() in _MARKDOWN_SUFFIXES
    doubts = (_BY_ZEROS,) * (encoding in UTF_16)
    return (Received(MARKDOWN if markdown else NAME, text=text, encoding=encoding, doubts=doubts),)


_BY_ZEROS = "It has no mark of its encoding and a zero in every other byte, so it was read as UTF-16; if words look wrong, save it as UTF-8."
