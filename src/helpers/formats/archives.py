"""Stories as archives of the press give them in plain text: Factiva, ProQuest and LexisNexis.

Each writes a label before what it says of a story, ``HD``, ``Publication title:``, ``LENGTH:``, and one over
the text itself: ``LP`` and ``TD``, ``Full text:``, ``BODY:``. The labels, and what each means, are in `archives.csv`.
LexisNexis sets paper, day and headline without labels over its own.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from helpers import paths
from helpers.errors import ArticleError
from helpers.formats import fields, markup
from helpers.formats.decoding import decode
from helpers.formats.paragraphs import is_final, paragraphs
from helpers.received import Received

NAME = "archive"
KEYS = ("Factiva", "ProQuest", "LexisNexis")
SUFFIXES: tuple[str, ...] = (".txt",)
MOST_BYTES = markup.MOST_BYTES
SEVERAL = True

_LONGEST_LABEL = 40
_MOST_SAID, _PROSE = 5, 8
"""Paragraphs that a label under a text says at most, and words of a sentence."""
_IN_SENTENCES = ("copyright", "caption")
_DAY = re.compile(r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})")
_EDITION = re.compile(
    r"(?i).{0,40}\bedition\b.{0,20}|(?:copyright|©).*|all rights reserved|\d+ of \d+ documents?|_{3,}|document \d+ of \d+"
)


class _Archive(NamedTuple):
    """How an archive is recognised by a line over the text and others, parts its stories, and writes its labels."""

    name: str
    text: re.Pattern[bytes]
    beside: re.Pattern[bytes]
    parts: re.Pattern[str]
    label: re.Pattern[str]


_CODE = r"(?P<label>[A-Z]{2,3})(?:[ \t]*$|[ \t]+(?=\S))"
_CODED = r"(?!(?:CO|IN|NS|RE)[ \t]+(?=\S)(?![\w|]{1,12} ?[:|]))"
"""``IN`` opens a line of codes, ``i75 : Construction``, and may open one of the story."""

_ALL = (
    _Archive(
        "Factiva",
        re.compile(rb"(?m)^(?:LP|TD)(?:[ \t]*\r?$|[ \t]+\S)"),
        re.compile(rb"(?m)^HD(?:[ \t]*\r?$|[ \t]+\S)(?s:.{0,3000}?)^WC[ \t]*\r?\n?[ \t]*\d[\d,]* words"),
        re.compile(r"(?m)^Document [A-Z]{4,6}\d{10,14}\w{5,12}[ \t]*$"),
        re.compile(rf"(?m)^{_CODED}{_CODE}"),
    ),
    _Archive(
        "ProQuest",
        re.compile(rb"(?m)^(?:Full [Tt]ext|FULL TEXT):"),
        re.compile(rb"(?m)^(?:Publication title|ProQuest document ID|Publication info):"),
        re.compile(r"(?m)^_{10,}[ \t]*$"),
        re.compile(r"(?m)^(?P<label>[A-Z][\w /-]{2,40}|e-ISSN)(?::[ \t]*|(?<=DETAILS)[ \t]*$)"),
    ),
    _Archive(
        "LexisNexis",
        re.compile(rb"(?m)^(?:BODY:|Body:?)[ \t]*\r?$"),
        re.compile(rb"(?m)^(?:LENGTH|Length): ?\d[\d,]*[ \t]+words"),
        re.compile(r"(?m)^End of Document[ \t]*$|^(?=[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$)"),
        re.compile(r"(?m)^(?P<label>[A-Z][A-Za-z-]{2,20})(?::[ \t]*|[ \t]*$)"),
    ),
)


def recognises(data: bytes, name: str) -> bool:
    """Whether an archive's label stands over a text, and others of it beside."""
    return _archive(data) is not None


def _archive(data: bytes) -> _Archive | None:
    return next((each for each in _ALL if each.text.search(data) and each.beside.search(data)), None)


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """Every story in a file, in order; raises `ArticleError` where there is none."""
    text, encoding = decode(data, name=name)
    text = (
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\N{NO-BREAK SPACE}", " ").replace("\f", "\n")
    )
    archive = _archive(text.encode("utf-8", "replace"))
    found: tuple[Received, ...] = ()
    if archive is not None:
        # What the archive sets between two stories stays with the one that it ends.
        ends = [0, *(each.end() for each in archive.parts.finditer(text)), len(text)]
        parts = [text[start:end] for start, end in pairwise(ends) if text[start:end].strip()]
        markup.refuse_many(len(parts), "stories", name)
        found = tuple(filter(None, (_received(each, archive, encoding) for each in parts)))
    if not found:
        raise ArticleError(
            f"{name} has no text under the labels of Factiva, ProQuest or LexisNexis. Give a story as the archive saves it."
        )
    return found


@cache
def _fields(archive: str) -> dict[str, str]:
    rows = paths.beside(__file__, "archives")
    return {row["label"].upper(): row["field"] for row in rows if row["archive"] == archive}


class _Said(NamedTuple):
    """What stands after one label: where that begins, what field it is, and the text."""

    start: int
    field: str
    text: str


def _lines(said: list[_Said]) -> dict[str, str]:
    """What stands on one line under each label, the first of several."""
    labelled = {each.field: markup.line(each.text) for each in reversed(said)}
    return {name: line for name, line in labelled.items() if line}


def _received(text: str, archive: _Archive, encoding: str) -> Received | None:
    """One story; None where no label of the archive stands over a text."""
    known = _fields(archive.name)
    marks = [each for each in archive.label.finditer(text) if each["label"].upper() in known]
    said = _labelled(text, marks, known)
    body = tuple(paragraph for each in said if each.field == "text" for paragraph in _paragraphs(each.text))
    if not body:
        return None
    told = _headed(text[: said[0].start]) | _lines(said)
    day = _DAY.search(told.get("published", ""))
    return Received(
        NAME,
        headline=told.get("headline", ""),
        byline=told.get("byline", ""),
        dateline=told.get("dateline", ""),
        paragraphs=body,
        source=told.get("source", ""),
        published=fields.iso(day[0]) if day else "",
        language=told.get("language", "").capitalize()[:_LONGEST_LABEL],
        copyright=told.get("copyright", ""),
        identifier=told.get("identifier", "").removeprefix("Document "),
        encoding=encoding,
    )


def _labelled(text: str, marks: Sequence[re.Match[str]], known: Mapping[str, str]) -> list[_Said]:
    """What each label says, down to the text and together under it; what looks like a label within the story is none."""
    told = [(each, known[each["label"].upper()]) for each in marks]
    first = [*(field for _, field in told), "text"].index("text")
    below = len(told)
    while below > first + 1 and _is_said(text, told[below - 1 : below + 1]):
        below -= 1
    kept = [each for place, each in enumerate(told) if not first < place < below or each[1] == "text"]
    ends = [*(mark.start() for mark, _ in kept), len(text)][1:]
    return [
        _Said(mark.start(), field, text[mark.end() : end])
        for (mark, field), end in zip(kept, ends, strict=True)
    ]


def _is_said(text: str, told: Sequence[tuple[re.Match[str], str]]) -> bool:
    """Whether what stands after a label, and before the next one, is what an archive says of a story and no part of it."""
    (mark, field), *after = told
    end = after[0][0].start() if after else len(text)
    said = _paragraphs(text[mark.end() : end])
    prose = [each for each in said if is_final(each) and len(each.split()) >= _PROSE]
    short = field != "text" and len(said) <= _MOST_SAID
    return short and (not prose or (field in _IN_SENTENCES and prose == said[:1]))


def _paragraphs(text: str) -> list[str]:
    return list(filter(None, (markup.line(each.of(text)) for each in paragraphs(text))))


def _headed(over: str) -> dict[str, str]:
    """Headline, paper and day, without labels: the headline stands below the day, or, where nothing does, first."""
    lines = [each for each in _paragraphs(over) if not _EDITION.fullmatch(each)]
    day, told = next(
        ((place, _DAY.match(each)) for place, each in enumerate(lines) if _DAY.match(each)), (0, None)
    )
    if told is None:
        return {"headline": "".join(lines[:1])}
    below = lines[day + 1 :]
    headline = " ".join(below) if below else lines[0] if day > 1 else ""
    return {"headline": headline, "source": lines[day - 1] if day else "", "published": told[0]}
