"""IPTC 7901, the text transmission format of 1979, as European agencies still send it.

The layout is that of IPTC Recommendation 7901, revision 5 of 1995 (iptc.org/standards/iptc-7901):
SOH, source and message number, priority, category, word count and optional information;
a line of keywords parted by slashes; STX, the text, ETX; then day, time and zone, month and
year. What dpa does within it is known too: headline and byline end with an equals sign, and
a notebook that is not for publication follows the story.
"""

import re
from collections.abc import Sequence

from helpers.errors import ArticleError
from helpers.formats import fields, markup
from helpers.formats.decoding import decode
from helpers.received import Received

NAME = "IPTC 7901"
SUFFIXES: tuple[str, ...] = (".iptc", ".7901")
MOST_BYTES = markup.MOST_BYTES
SEVERAL = True

_MESSAGE = re.compile(r"(?:\A|\x01)([^\x01\x02\x03]{1,2000})\x02([^\x01\x03]*)(\x03?)([^\x01]*)")
_HEADER = re.compile(
    r"(?P<source>[A-Za-z]{2,8})(?P<number>\d{1,6})\s+(?P<priority>\d)\s+(?P<category>[A-Za-z]{1,5})\s+"
    r"(?P<words>\d{1,6})?[ \t]*(?P<more>[^\r\n]*)"
)
_RECOGNISED = re.compile(
    rb"\A[\s\x00\x7f\x04\x16]*(?:\x01\s*|(?=[^\x02]{1,180}\x02))[A-Za-z]{2,8}\d{1,6}\s+\d\s+[A-Za-z]{1,5}\s"
)
_SENT = re.compile(
    r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)\s*(?P<zone>[A-Z]{1,5})?\s+(?P<month>[A-Za-z]{3})[a-z]*\.?\s+(?P<year>\d{2,4})"
)
_GERMAN_MONTHS = {"mai": "May", "okt": "Oct", "dez": "Dec"}
_TAKE = re.compile(
    r"\(?(?:\d{1,2}(?:ST|ND|RD|TH)\s+(?:LEAD|LD|ADD|UPDATE)|LEAD|REFILE|CORRECTION|CORRECTED|URGENT|FLASH|ALERT|UPDATE"
    r"|REPEAT|RPT|ADVISORY|ATTENTION|ACHTUNG|WITHDRAWN|KILL|BULLETIN|EXTRA|SPECIAL|EMBARGO\w*)\b.{0,60}",
    re.IGNORECASE,
)
_NOTEBOOK = re.compile(
    r"^(?:#\s*(?:\w+\s+)?notebook\b.*|\*(?:\s*\*){3,}|The following information is not (?:intended )?for publication.*)$",
    re.MULTILINE | re.IGNORECASE,
)
_EDITORS = re.compile(
    r"(?:EDS|Eds|(?:NOTE|Note|ATTN|Attn)\s+(?:TO\s+|to\s+)?(?:EDITORS|editors|Editors)|EDITORS?['’]?S?\s+NOTES?)\b"
)


def recognises(data: bytes, name: str) -> bool:
    """Whether it begins with SOH, a source with a number, a priority and a category; or without SOH, and STX follows."""
    return _RECOGNISED.match(data[:200]) is not None


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """Every message in a file, in order."""
    found, encoding = messages(_MESSAGE, data, name, one="IPTC 7901 message", many="messages")
    return tuple(_received(each, encoding) for each in found)


def _received(message: re.Match[str], encoding: str) -> Received:
    head, text, closed, trailer = message.groups()
    header = _HEADER.match(head.strip())
    told = header.groupdict() if header else dict.fromkeys(_HEADER.groupindex, "")
    keywords = _keywords(head)
    over, story = _parted(text)
    takes = list(filter(_TAKE.fullmatch, over))
    byline = next(filter(re.compile(r"By\s").match, over), "")
    headline = " ".join(each for each in over if each not in takes and each != byline)
    story, notebook = _without_notebook(story)
    paragraphs, editors = _without_editors_notes(markup.plain_paragraphs(story))
    named = re.search(r"([A-Za-z]{2,8})(?:-\w+)?\s+\d{2,5}\s*$", told["more"])
    doubts = ["The message breaks off: the mark of its end, ETX, is missing."] * (not closed)
    if not header:
        doubts.append("Its header is not in the usual form; source and number are not known.")
    return Received(
        NAME,
        headline=headline,
        byline=byline,
        paragraphs=paragraphs,
        source=named[1] if named else "",
        published=_sent(trailer),
        version=", ".join(takes),
        note=fields.joined([*takes, *editors, *notebook]),
        status=fields.status_of(*takes, *editors, *notebook, *keywords),
        embargo=next((take for take in takes if take.upper().startswith("EMBARGO")), ""),
        identifier=told["source"] + told["number"],
        subjects=fields.subjects(
            [
                fields.subject(told["category"], "", "IPTC 7901 category"),
                *(fields.subject("", each, "") for each in keywords),
            ]
        ),
        doubts=tuple(doubts),
        encoding=encoding,
    )


def _keywords(head: str) -> list[str]:
    """The keywords between the header line and STX, which slashes part."""
    lines = [line for line in re.split(r"[\r\n]+", head) if line.strip()][1:]
    return [word for line in lines for part in line.split("/") if (word := markup.line(part))][:50]


def _parted(text: str) -> tuple[list[str], str]:
    """The lines over a story, which an equals sign closes, and the story; without the sign all is story."""
    found = re.match(r"(?P<over>(?:[^\n]{0,300}\n){0,8}?[^\n]{0,300}?)[ \t]{0,9}=[ \t]{0,9}\r?(?:\n|$)", text)
    if found is None:
        return [], text
    return list(filter(None, map(markup.line, found["over"].split("\n")))), text[found.end() :]


def _without_notebook(story: str) -> tuple[str, list[str]]:
    found = _NOTEBOOK.search(story)
    if found is None:
        return story, []
    lines = (markup.line(line).strip("#*- ") for line in story[found.start() :].splitlines())
    return story[: found.start()], [line for line in lines if line]


def _without_editors_notes(paragraphs: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    notes = [each for each in paragraphs if _EDITORS.match(each.lstrip("(*[ "))]
    return tuple(each for each in paragraphs if each not in notes), notes


def _sent(trailer: str) -> str:
    """When a message was sent, in ISO 8601; without a zone where the trailer names none that is known."""
    found = _SENT.search(trailer[:200])
    if found is None:
        return ""
    month = _GERMAN_MONTHS.get(found["month"].casefold(), found["month"])
    time = f"{found['hour']}:{found['minute']} {found['zone'] or ''}"
    return fields.iso(f"{found['day']} {month} {found['year']} {time}")


def messages(
    pattern: re.Pattern[str], data: bytes, name: str, *, one: str, many: str
) -> tuple[list[re.Match[str]], str]:
    """Every message in a file, in order, and the encoding; `one` and `many` are what the format calls them."""
    text, encoding = decode(data, name=name)
    found = list(pattern.finditer(text))
    if not found:
        raise ArticleError(
            f"{name} is no whole {one}: the text between STX and ETX is missing. Ask for the file again."
        )
    markup.refuse_many(len(found), many, name)
    return found, encoding
