"""DOCX: the paragraphs of a Word document, read from its XML; nothing outside the file is followed.

What Word shows as the text is taken: insertions that are tracked are in it,
deletions, hidden text, notes, comments and text boxes are not, and are told.
"""

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator

from helpers.errors import ArticleError
from helpers.formats import markup
from helpers.formats.fields import named
from helpers.formats.markup import Element, attribute_of_any, child, children, name_of
from helpers.ground.outside import shortened
from helpers.received import Received

NAME = "DOCX"
SUFFIXES = (".docx", ".docm")
MOST_BYTES = 20_000_000

_DOCUMENT = "word/document.xml"
_MOST_MEMBERS = 2_000
_LARGEST_PART = 20_000_000
"""The largest part taken, once unpacked; an article's text is under a tenth of it."""
_MARKS = {"tab": " ", "nobreakhyphen": "-", "cr": "\n", "br": "\n", "ptab": " "}


def recognises(data: bytes, name: str) -> bool:
    """Whether it is a ZIP archive that holds a Word document."""
    return data.startswith(b"PK\x03\x04") and (_DOCUMENT.encode() in data or name.lower().endswith(SUFFIXES))


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """The one article in a document; raises `ArticleError` for archives that are broken, locked or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _part(archive, _DOCUMENT, name)
            styles = _part(archive, "word/styles.xml", name)
            core = _part(archive, "docProps/core.xml", name)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError, OSError) as error:
        why = shortened(markup.line(str(error)), 150)
        raise ArticleError(f"{name} is no DOCX that can be read ({why}). Save it again in Word.") from error
    if document is None:
        raise ArticleError(f"{name} holds no Word document. Save it again as .docx, or as plain text.")
    return (_article(document, styles, core),)


def _part(archive: zipfile.ZipFile, part: str, name: str) -> Element | None:
    """The XML of one part of the archive; None if there is none. Never unpacks more than an article may have."""
    if len(archive.infolist()) > _MOST_MEMBERS:
        raise ArticleError(f"{name} has more than {_MOST_MEMBERS:,} parts. Save the article alone.")
    try:
        with archive.open(part) as file:
            data = file.read(_LARGEST_PART + 1)
    except KeyError:
        return None
    if len(data) > _LARGEST_PART:
        raise ArticleError(f"{name} unpacks to more than {_LARGEST_PART:,} bytes. Save the article alone.")
    return markup.parsed(data, f"{name} ({part})").root


def _article(document: Element, styles: Element | None, core: Element | None) -> Received:
    names = {
        attribute_of_any(style, "styleId"): attribute_of_any(child(style, "name"), "val").lower()
        for style in children(styles, "style")
    }
    found: list[tuple[str, str]] = []
    beside = Counter[str]()
    body = child(document, "body")
    for paragraph in _paragraphs(body if body is not None else document, beside):
        style = names.get(attribute_of_any(child(paragraph, "pPr", "pStyle"), "val"), "")
        lines = map(markup.line, re.split(r"\n\s*\n", "".join(_text(paragraph, beside))))
        found += ((style, line) for line in lines if line)
    headline, kept = _headline(found, markup.text_of(child(core, "title")))
    beside["subheading"] = sum(style.startswith("heading") for style, _ in kept)
    beside["caption"] = sum(style == "caption" for style, _ in kept)
    return Received(
        NAME,
        headline=headline,
        paragraphs=tuple(text for style, text in kept if not style.startswith(("heading", "caption"))),
        doubts=tuple(_doubts(beside)),
        encoding="utf-8",
    )


def _paragraphs(element: Element, beside: Counter[str]) -> Iterator[Element]:
    """All paragraphs in their order, those of tables cell by cell; what is not in the text is counted as `beside`."""
    for each in element:
        kind = name_of(each)
        if kind == "p":
            yield each
        elif kind in named("docx container"):
            if kind == "tbl":
                beside["table"] += 1
            yield from _paragraphs(each, beside)


def _text(element: Element, beside: Counter[str]) -> Iterator[str]:
    for each in element:
        kind = name_of(each)
        if name := named("docx beside").get(kind):
            beside[name] += 1
        elif kind == "r" and _is_hidden(each):
            beside["hidden passage"] += 1
        elif kind == "t":
            yield each.text or ""
        elif kind in _MARKS:
            yield _MARKS[kind]
        elif kind not in ("ppr", "rpr", "instrtext", "deltext", "p", "fallback"):
            beside["tracked insertion"] += kind == "ins"
            yield from _text(each, beside)


def _is_hidden(run: Element) -> bool:
    mark = child(run, "rPr", "vanish")
    return mark is not None and attribute_of_any(mark, "val") not in ("0", "false", "off")


def _headline(paragraphs: list[tuple[str, str]], title: str) -> tuple[str, list[tuple[str, str]]]:
    """The headline by its style, or by the document's own title if the text begins with it; and the rest."""
    for index, (style, text) in enumerate(paragraphs[:8]):
        named = style in ("title", "headline", "heading 1") or (title and text.casefold() == title.casefold())
        if named and len(text.split()) <= 40:
            return text, paragraphs[:index] + paragraphs[index + 1 :]
    return "", paragraphs


def _doubts(beside: Counter[str]) -> Iterator[str]:
    """What is in the document and not in the text, or only by a guess."""
    if inserted := beside.pop("tracked insertion", 0):
        yield f"Changes are tracked: {inserted:,} insertion{'s' * (inserted > 1)} that nobody has accepted yet {'are' if inserted > 1 else 'is'} in the text."  # fmt: skip
    if tables := beside.pop("table", 0):
        yield f"The text of {tables:,} table{'s' * (tables > 1)} is taken cell by cell."
    if left_out := sorted((kind, count) for kind, count in beside.items() if count):
        told = (
            f"{count:,} {kind}{('s' if kind[-1] != 'x' else 'es') * (count > 1)}" for kind, count in left_out
        )
        yield f"Left out of the text: {', '.join(told)}."
