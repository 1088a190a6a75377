"""XML and HTML, read without entities, network or scripts: the one place where either is parsed.

A document type with entities of its own is refused before anything is parsed,
so that no entity is ever expanded or fetched. libxml2 refuses elements that are
nested more than 256 deep. What is read is bounded by `MOST_BYTES`.
"""

import codecs
import html
import html.entities
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from helpers.errors import ArticleError
from helpers.formats import broken
from helpers.formats import paragraphs as formats_paragraphs
from helpers.formats.decoding import decode
from helpers.formats.fields import named
from helpers.formats.paragraphs import BETWEEN_CELLS, is_row
from helpers.ground.outside import shortened

MOST_BYTES = 5_000_000
"""The largest XML file taken: a package or feed of several hundred articles."""
MOST_ARTICLES = 1_000
"""Articles taken from one package or feed."""

MOST_TAGS = 150_000
"""Tags taken in one file; more make no article, and a long wait."""

Element = Any
"""An element of a parsed tree; lxml carries no types."""

_HEAD, _LONG_HEAD = 16_384, 262_144
_DECLARED = re.compile(r"^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_BEFORE_DECLARATION = re.compile(r"\A(?:\s|<!--.*?-->)+(?=<\?xml\s)", re.DOTALL)
"""White space and comments where XML wants its declaration first."""
_OWN_ENTITIES = frozenset("<>&\"'")
_TRUSTED = re.compile(
    r"utf-?8|utf-?16(?:[bl]e)?|us-?ascii|ascii|latin-?1|iso-?8859-\d+|windows-\d+|cp\d+|macintosh|koi8-[ru]|"
    r"gb2312|gbk|gb18030|big5|shift[-_]jis|euc-(?:jp|kr)",
    re.IGNORECASE,
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_PARTING = frozenset(named("html blocks")) | {"pre"}
_CELLS = frozenset(("td", "th"))
_DROPPED = frozenset(named("html dropped"))
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute of XML that says what language an element is in."""
_SUBSET = re.compile(r"<!DOCTYPE(?:[^\"'\[<>]|\"[^\"<]*\"|'[^'<]*')*+\[")
_VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{30000}")
_TAG = re.compile(r"</?(?:p|br|div|b|i|em|strong|span|a|li|ul)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")


@dataclass(frozen=True)
class Parsed:
    """The root of a document, the encoding it was in, and what is doubtful about that."""

    root: Element
    encoding: str
    doubts: tuple[str, ...] = ()


def refuse_many(count: int, what: str, name: str) -> None:
    """Refuse a file with more articles than are taken; `what` is what its format calls them."""
    if count > MOST_ARTICLES:
        raise ArticleError(f"{name} holds {count:,} {what}; {MOST_ARTICLES:,} are taken. Split the file.")


def first_element(data: bytes) -> str:
    """The local name of the root element, as far as the beginning of the file shows it; else nothing."""
    head = re.sub(r"<!--.*?(?:-->|\Z)", "", _head(data), flags=re.DOTALL).lstrip("\ufeff \t\r\n")
    if not head.startswith("<"):
        return ""
    found = re.search(r"<(?:[\w.-]{1,40}:)?([A-Za-z_][\w.-]{0,60})(?=[\s>/])", head)
    return found[1] if found else ""


def _head(data: bytes) -> str:
    start = data[: _HEAD if data[:_HEAD].count(b"-->") >= data[:_HEAD].count(b"<!--") else _LONG_HEAD]
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return start.decode("utf-16", errors="ignore")
    if b"\0" in start[:4]:
        return start.decode("utf-16-be" if start[:1] == b"\0" else "utf-16-le", errors="ignore")
    return start.decode("utf-8", errors="ignore")


def parsed(data: bytes, name: str) -> Parsed:
    """An XML file as a tree; raises `ArticleError` for what is not well-formed or defines entities."""
    declared = _DECLARED.match(_head(data).lstrip("\ufeff"))
    text, encoding, doubts = declared_text(data, declared[1] if declared else "", name)
    _refuse_entities(text, name)
    _refuse_tags(text, name)
    text = _BEFORE_DECLARATION.sub("", _ENTITY.sub(_character, text))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=False,
        remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise ArticleError(
            f"{name} is not well-formed XML: {_reason(error)}. Ask for the file again, or check that it is whole."
        ) from error
    subset = root.getroottree().docinfo.internalDTD
    if subset is not None and any(True for _ in subset.iterentities()):
        raise _own_entities(name)
    unknown = next(root.iter(etree.Entity), None)
    if unknown is not None:
        doubts += (f"It uses {unknown.text}, a character that is defined elsewhere; it is left as written.",)
    return Parsed(root, encoding, doubts)


def _reason(error: Exception) -> str:
    told = " ".join(str(error).removesuffix(f" (<string>, line {getattr(error, 'lineno', 0)})").split())
    told = told or type(error).__name__
    return shortened(told, 200).rstrip(".")


def _character(mark: re.Match[str]) -> str:
    """The character of HTML that an entity names; those that XML itself knows stay."""
    character = html.entities.html5.get(f"{mark[1]};", "")
    return mark[0] if not character or character in _OWN_ENTITIES else character


def _refuse_entities(text: str, name: str) -> None:
    """Refuse a document type with entities, wherever it stands and whatever stands before it."""
    last = text.rfind("<!ENTITY")
    if any(subset.end() <= last for subset in _SUBSET.finditer(text)):
        raise _own_entities(name)


def _own_entities(name: str) -> ArticleError:
    return ArticleError(
        f"{name} defines entities of its own in its document type, which can hide files or huge texts and is not read. "
        "Ask for the file without them."
    )


def _refuse_tags(text: str, name: str) -> None:
    if text.count("<") > MOST_TAGS:
        raise ArticleError(f"{name} has more than {MOST_TAGS:,} tags. Give one article, not a collection.")


def _refuse_attributes(text: str, name: str) -> None:
    """libxml2 takes time that grows with the square of a tag's attributes; long values are no harm."""
    if _LONG_TAG.search(text) and _LONG_TAG.search(_VALUE.sub("", broken.without_scripts(text))):
        raise ArticleError(
            f"{name} has a tag with thousands of attributes, which no article has. Save it again."
        )


def declared_text(data: bytes, declared: str, name: str) -> tuple[str, str, tuple[str, ...]]:
    """The text of a file that may declare its encoding; what the bytes plainly show overrules a wrong declaration.

    Valid UTF-8 with letters beyond ASCII is UTF-8, whatever it is called.
    ISO-8859-1 is read as Windows-1252, which has all of it.
    """
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    plain = declared.casefold().replace("_", "-")
    if marked or b"\0" in data or re.fullmatch(r"(?:utf-?8|utf-16.*)?", plain):
        text, encoding = decode(data, name=name)
        wrong = bool(declared) and plain.replace("-", "")[:5] != encoding.replace("-", "")[:5]
        return text, encoding, _other_encoding(declared, encoding) if wrong else ()
    if not _TRUSTED.fullmatch(declared):
        raise ArticleError(
            f"{name} says that it is in the encoding {declared}, which is not read. Save it as UTF-8."
        )
    if not data.isascii():
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8"), "utf-8", _other_encoding(declared, "utf-8")
    latin = re.fullmatch(r"latin-?1|iso-?8859-1|us-?ascii|ascii", plain) is not None
    try:
        return data.decode("cp1252" if latin else declared), plain, ()
    except (UnicodeDecodeError, LookupError) as error:
        raise ArticleError(
            f"{name} says that it is in the encoding {declared}, and is not: {_reason(error)}. Save it as UTF-8."
        ) from error


def _other_encoding(declared: str, encoding: str) -> tuple[str, ...]:
    return (f"The file says that it is in {declared}; its bytes are {encoding}, and were read so.",)


def name_of(element: Element) -> str:
    """An element's name without its namespace, in lower case; nothing for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].casefold() if isinstance(tag, str) else ""


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """An element's children of these names, in any namespace; None has none."""
    wanted = {name.casefold() for name in names}
    return (child for child in (() if element is None else element) if name_of(child) in wanted)


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of the first name, its first child of the second, and so on; None if there is none."""
    for name in path:
        element = next(children(element, name), None)
    return element


def descendants(element: Element | None, *names: str) -> Iterator[Element]:
    """All elements below of these names, in any namespace, in document order; None has none."""
    wanted = {name.casefold() for name in names}
    return (each for each in (() if element is None else element.iter()) if name_of(each) in wanted)


def attribute(element: Element | None, *names: str) -> str:
    """The first of these attributes that says something, as one line; empty for None and where none does."""
    return "" if element is None else next(filter(None, (line(element.get(name, "")) for name in names)), "")


def attribute_of_any(element: Element | None, name: str) -> str:
    """An attribute of this name in any namespace; empty for None and where there is none."""
    attributes = () if element is None else element.items()
    return next((str(value) for key, value in attributes if key.endswith(f"}}{name}")), "")


def text_of(element: Element | None) -> str:
    """All text of an element as one line; empty for None."""
    return line("" if element is None else "".join(element.itertext()))


def line(text: str) -> str:
    """A text as one line, its white space made single; control and invisible characters, and second escapes, undone."""
    return " ".join(broken.visible(broken.unescaped(_CONTROL.sub("", broken.typographic(text)))).split())


def _row(text: str) -> str:
    """A text as one line, with the tabs between the cells of a table."""
    return "\t".join(filter(None, map(line, text.split("\t"))))


def unmarked(title: str) -> str:
    """A title as one line without the mark-up that some senders put into it, were it escaped."""
    return line(re.sub(r"</?[A-Za-z][^<>]{0,200}>", "", line(title)))


def paragraphs(element: Element) -> tuple[str, ...]:
    """The paragraphs of text inside an element of XHTML, HTML or NITF.

    Blocks, list items, rows of a table and double line breaks part them, tabs the cells of a row.
    Scripts, styles, forms, navigation, pictures with their captions and the
    like are left out. Preformatted text is taken apart as plain text is.
    """
    found: list[str] = []
    running: list[str] = []

    def close() -> None:
        found.extend(filter(None, map(_row, re.split(r"\n *\n", "".join(running)))))
        running.clear()

    walker = etree.iterwalk(element, events=("start", "end"))
    for event, each in walker:
        kind = name_of(each)
        if kind in _PARTING:
            close()
        if event == "start":
            if kind in _DROPPED:
                walker.skip_subtree()
            elif kind == "pre":
                found.extend(plain_paragraphs(_preformatted(each)))
                walker.skip_subtree()
            else:
                running.append("\n" if kind == "br" else "\t" if kind in _CELLS else "")
                running.append(_spaced(each.text))
        else:
            running.append("\t" if kind in _CELLS else "")
            if each is not element:
                running.append(_spaced(each.tail))
    close()
    return tuple(found)


def story(element: Element) -> tuple[str, ...]:
    """The paragraphs of an article's text, also where all of it is plain text inside one element.

    Some senders put a whole story into one paragraph, with blank lines or
    indents between its own; what is merely broken into lines, within
    sentences too, stays one.
    """
    found = tuple(part for each in paragraphs(element) for part in _marked_up(each))
    return found if len(found) != 1 else _parted(_preformatted(element).strip("\r\n")) or found


def _parted(raw: str) -> tuple[str, ...]:
    """The paragraphs of plain text by its blank lines, else by its indents; none where these part nothing."""
    if re.search(r"\n[ \t\r]*\n", raw.strip()):
        return plain_paragraphs(raw)
    indents = {len(text) - len(text.lstrip()) for text in raw.splitlines()[1:] if text.strip()}
    indented = plain_paragraphs(raw) if len(indents) > 1 else ()
    return indented if all(_SENTENCE_END.search(each) for each in indented[:-1]) else ()


def _marked_up(text: str) -> tuple[str, ...]:
    """A paragraph, or those in it where its mark-up was escaped once more than it should be."""
    if "<" not in text or _TAG.search(text) is None:
        return (text,)
    root = html_root(text, "text")
    return (text,) if root is None else paragraphs(root)


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _preformatted(element: Element) -> str:
    parts = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, each in walker:
        if event == "start" and name_of(each) in _DROPPED:
            walker.skip_subtree()
        elif event == "start":
            parts.append("\n" if name_of(each) == "br" else "")
            parts.append(each.text or "")
        elif each is not element:
            parts.append(each.tail or "")
    return "".join(parts)


def plain_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of plain text, told by blank lines, indents and line widths as in any text file."""
    clean = _CONTROL.sub("", broken.typographic(text))
    parts = (span.of(clean) for span in formats_paragraphs.paragraphs(clean))
    rows = (
        BETWEEN_CELLS.sub("\t", part.strip()) if is_row(part) else part.replace("\t", " ") for part in parts
    )
    return tuple(filter(None, map(_row, rows)))


def html_root(source: str, name: str) -> Element | None:
    """A page or piece of HTML as a tree; None if there is nothing in it. Raises `ArticleError` if it is too deep."""
    clean = _CONTROL.sub("", broken.typographic(source))
    if not clean.strip():
        return None
    _refuse_tags(clean, name)
    _refuse_attributes(clean, name)
    parser = lxml_html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = lxml_html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    if any("depth" in entry.message.casefold() for entry in parser.error_log):
        raise ArticleError(
            f"{name} holds HTML that is nested too deep to be an article. Save it as plain text."
        )
    return root


def headings(root: Element | None) -> tuple[str, ...]:
    """What is marked as a heading within a text."""
    return tuple(map(text_of, descendants(root, "hl2", "h1", "h2", "h3", "h4", "h5", "h6")))


def html_paragraphs(source: str, name: str) -> tuple[str, ...]:
    """The paragraphs of a piece of HTML; text without any mark-up is taken apart as plain text."""
    if re.search(r"<[a-zA-Z/!]", source) is None:
        source = html.unescape(source)
        if _TAG.search(source) is None:
            return plain_paragraphs(source)
    root = html_root(source, name)
    return story(root) if root is not None else ()
