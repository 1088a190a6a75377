"""ANPA 1312, the wire format of North American newspapers, as AP sent it until 2023.

The layout is that of ANPA Bulletin 1312 with its amendments 84-2 and 89-3: two SYN and SOH,
a service level and story number, US and selectors; then priority, category, DC3 or DC4 for
the copy's form, DC1 or DC2 for running text or tables, and a line of cycle, slug, take key,
date and word count; STX, the text, ETX and the time. In the text a caret begins a line of
its own, ``<`` ends it at the left, ``=`` in the middle; a tab begins a paragraph.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from helpers.formats import fields, iptc7901, markup
from helpers.formats.fields import named
from helpers.ground.outside import shortened
from helpers.received import Received

NAME = "ANPA 1312"
KEYS = ("ANPA",)
SUFFIXES: tuple[str, ...] = (".anpa", ".tst")
MOST_BYTES = markup.MOST_BYTES
SEVERAL = True

_RECOGNISED = re.compile(rb"\A[\s\x00\x7f]*\x16*\x01[A-Za-z]\d{3,4}[A-Z]{0,8}[\x1f\r\n]")
_MESSAGE = re.compile(r"\x01([^\x01\x02\x03]{1,2000})\x02([^\x01\x03]*)(\x03?)([^\x01\x04]*)")
_HEADER = re.compile(
    r"(?P<number>[A-Za-z]\d{3,4})[\x1f\r\n]*(?P<selectors>[^\r\n]*)[\r\n]+"
    r"(?P<priority>[A-Za-z])[ ](?P<category>[A-Za-z])[\x13\x14]?(?P<form>[\x11\x12]?)[ ]?(?P<rest>[^\r\n]*)"
)
_REST = re.compile(
    r"(?P<slug>\S+)\s*(?P<take>.*?)\s+(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:\s+(?P<words>\d{1,5}))?\s*"
)
_SENDER = re.compile(r"\s*([A-Z]{2,6})-(?!\d\d:)")
"""AP closes its stories with its name: ``AP-WF-11-13-13 1509GMT``."""
_SENT = re.compile(r"-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)GMT")
_NOTE = re.compile(
    r"\(?\s*(?:Eds?\s*:|EDS?\s*:|EDITORS?\s*:|EDITORS?['’]?S?\s+NOTE|Editors?['’]?s?\s+[Nn]ote|ADVISORY|With AP )"
)
_PICTURES = re.compile(r"(?:AP|Graphic|With)\s*(?:Photos?|Video|Graphics?|Audio)\b[\w ,]*")
_TITLE = re.compile(r"\b(?:AP|Associated Press|Writers?|Staff|Correspondents?|Editors?|News|Press)\b")
_PART = re.compile(r"(?:\d+(?:st|nd|rd|th)\s*)?(?:Add|Take)\b(?:\s*\d+)?", re.IGNORECASE)

_BARE = re.compile(r"(?s)(?!\^|.*\n\^).*\n[ \t]+\S")
"""A text without carets, whose paragraphs indents begin."""
_STANDS_OVER = (re.compile(r"\^"), re.compile(r"\S"))
"""How a line over the story begins, in other texts and in such a one."""


class _Over(NamedTuple):
    headline: str
    byline: str
    notes: list[str]
    left_out: list[str]


def recognises(data: bytes, name: str) -> bool:
    """Whether it begins with SOH, a letter and a story number."""
    return _RECOGNISED.match(data[:200]) is not None


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """Every story in a file, in order."""
    messages, encoding = iptc7901.messages(_MESSAGE, data, name, one="ANPA 1312 story", many="stories")
    return tuple(_received(each, encoding) for each in messages)


def _received(message: re.Match[str], encoding: str) -> Received:
    head, text, closed, trailer = message.groups()
    header, sender = _HEADER.search(head), _SENDER.match(trailer)
    rest = _REST.match(header["rest"]) if header else None
    take = markup.line(rest["take"]) if rest else ""
    marked, body = _lines(text)
    slug, over = (marked[0] if marked else ""), _over(marked[1:])
    category = header["category"].casefold() if header else ""
    return Received(
        NAME,
        headline=over.headline,
        byline=over.byline,
        paragraphs=body or tuple(over.left_out),
        source=sender[1] if sender else "",
        published=_sent(trailer),
        version=take,
        note=fields.joined([take, *over.notes]),
        status=fields.status_of(take, slug.partition(",")[2].strip(), *over.notes),
        identifier=header["number"] if header else "",
        subjects=fields.subjects(
            [fields.subject(category, named("anpa category").get(category, ""), "ANPA category")]
        ),
        doubts=tuple(_doubts(header, take, slug, over if body else None, whole=bool(closed))),
        encoding=encoding,
    )


def _doubts(
    header: re.Match[str] | None, take: str, slug: str, over: _Over | None, *, whole: bool
) -> Iterator[str]:
    if not whole:
        yield "The story breaks off: the mark of its end, ETX, is missing."
    if header is None:
        yield "Its header is not in the usual form; number and category are not known."
    elif header["form"] == "\x12":
        yield "Its header calls it a table: lines of figures are no sentences."
    if _PART.search(take) or re.search(r",\s*\d+(?:st|nd|rd|th)\s+Add\b", slug):
        yield "It is a later part of a story, not the whole of it."
    for line in over.left_out if over else ():
        yield f"A line over the story was left out: “{shortened(line, 200)}”."


def _lines(text: str) -> tuple[list[str], tuple[str, ...]]:
    """The lines that a caret begins, or that no indent does, and the paragraphs that a tab or an indent begins."""
    marked: list[str] = []
    body: list[str] = []
    over = _STANDS_OVER[_BARE.match(text) is not None]
    for written in re.split(r"\r?\n", re.sub(r"<[ \t]*\^", "<\n^", text)):
        line = _typographic(written)
        if not line:
            continue
        if not body and over.match(written):
            marked.append(line)
        elif body and written[:1] not in ("^", "\t", " ", "\b"):
            body[-1] = f"{body[-1]} {line}"
        else:
            body.append(line)
    kept = (line for line in body if line.strip("_ ") and line != "END")
    return marked, tuple(kept)


def _typographic(written: str) -> str:
    """A line without the wire's codes, its quotation marks and dashes as they are printed."""
    line = re.sub(r"\x08|\x10|\^{2,}|\^_", " ", written.strip().lstrip("^").rstrip("<=+ \t"))
    line = line.replace("``", "“").replace("''", "”")
    return markup.line(re.sub(r"(?<=[\s)])_(?=\s)", "—", line))


def _over(lines: list[str]) -> _Over:
    """Headline, byline with its title, notes, and lines that are none of these."""
    notes = [line for line in lines if _NOTE.match(line)]
    rest = [line for line in lines if line not in notes and not _PICTURES.fullmatch(line)]
    at = next((index for index, line in enumerate(rest) if re.match(r"(?:By|BY)\s", line)), len(rest))
    after = at + 2 if at + 1 < len(rest) and _TITLE.search(rest[at + 1]) else at + 1
    byline = ", ".join(rest[at:after])
    rest = rest[:at] + rest[after:]
    return _Over(next(iter(rest), ""), byline, notes, rest[1:])


def _sent(trailer: str) -> str:
    found = _SENT.search(trailer[:200])
    if found is None:
        return ""
    month, day, year, hour, minute = found.groups()
    return fields.iso(f"{'19' if year >= '70' else '20'}{year}-{month}-{day} {hour}:{minute} GMT")
