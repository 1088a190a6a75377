"""What a file said of one article, before it is taken apart.

Every reader of a format fills in a `Received` with what its format says, and
with nothing else: a field that the file does not give stays empty. Whatever a
reader is not sure of is a sentence in `doubts`.
"""

from dataclasses import dataclass

UPDATE, CORRECTION, WITHDRAWN = "update", "correction", "withdrawn"
"""What `Received.status` may say besides nothing."""

MEDIA_TOPICS = "medtop"
"""The scheme of IPTC's Media Topics in `Subject.scheme`, however a file names it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What the sender says a story is about: a code of a scheme, such as Media Topics, and its name.

    Any of the three may be empty; a plain keyword has a name alone.
    """

    code: str
    name: str
    scheme: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Told:
    """What is told of an article beside its text; as the file gives it, and what it does not say is empty.

    `byline` is as written (``By Ann Lee``). `published` and `updated` are ISO
    8601 as given, with their zone, or a date alone. `note` is an update note, a
    correction or an editor's note. `status` is empty, or one of `UPDATE`,
    `CORRECTION` and `WITHDRAWN`. `embargo` says until when the story is held,
    as given. `doubts` are sentences for the reader.
    """

    format: str = "plain text"
    byline: str = ""
    source: str = ""
    published: str = ""
    updated: str = ""
    version: str = ""
    language: str = ""
    note: str = ""
    status: str = ""
    embargo: str = ""
    usage_terms: str = ""
    copyright: str = ""
    identifier: str = ""
    subjects: tuple[Subject, ...] = ()
    doubts: tuple[str, ...] = ()
    encoding: str = ""


@dataclass(frozen=True)
class Received(Told):
    """One article as its file gives it, in plain text: no markup, no control characters.

    `paragraphs` are the body's, in order, each without line breaks at its ends.
    `subheadings` are those among them that the file marks as headings.
    `dateline` is as written (``LONDON, Jan 12 (Reuters) -``). `text` is the
    untouched text of a plain text format; it is None where the text is put
    together of the parts.
    """

    format: str
    headline: str = ""
    dateline: str = ""
    paragraphs: tuple[str, ...] = ()
    subheadings: tuple[str, ...] = ()
    text: str | None = None
