"""Plain text and Markdown: the text is left untouched, and its parts are told by their form (`anatomy`)."""

import re
from pathlib import PurePath

from helpers.errors import ArticleError
from helpers.formats import fields
from helpers.formats.decoding import UTF_16, decode
from helpers.received import Received

NAME = "plain text"
MARKDOWN = "Markdown"
SUFFIXES = (".txt", ".text", ".md", ".markdown")
MOST_BYTES = 2_000_000
"""2 MB are some 350,000 words."""
_MARKDOWN_SUFFIXES = (".md", ".markdown")
FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?:[^\n]{0,500}\n){1,60}?---[ \t]*\r?\n")
"""What many editing systems write over a text: ``title: …`` between two lines of hyphens."""
_FIELD = re.compile(r"^(author|date):[ \t]*[\"']?([^\n\"']*?)[\"']?[ \t]*\r?$", re.MULTILINE)
_BY_ZEROS = "It has no mark of its encoding and a zero in every other byte, so it was read as UTF-16; if words look wrong, save it as UTF-8."


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
    matter = FRONT_MATTER.match(text) if markdown else None
    said = {each[1]: each[2] for each in _FIELD.finditer(matter[0])} if matter else {}
    return (
        Received(
            MARKDOWN if markdown else NAME,
            text=text,
            byline=said.get("author", ""),
            published=fields.iso(said.get("date", "")),
            encoding=encoding,
            doubts=doubts,
        ),
    )
