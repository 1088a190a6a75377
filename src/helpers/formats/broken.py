"""Characters that were broken before a file was made: read in a wrong encoding, escaped twice, or never to be seen."""

import html
import quopri
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from helpers.received import Received

BEGIN_MOJIBAKE = "âÃÂ‚Õ?=вΓÔβā"
MOJIBAKE = re.compile(
    f"[{BEGIN_MOJIBAKE}](?:"
    "(?<=â)(?:€[œ\ufffd\u009d\u009c\u0098\u0099\u0093\u0094™˜”“¦¢šžº\u0153\u2122]|\u0080[\u0090-\u00a6])"
    "|(?<=Ã)[\u0080-\u00bf\u0192\u201a\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u0152\u0160\u0161\u0178\u017d\u017e]"
    "|(?:(?<=в)Ђ|(?<=[ΓÔ])Ç|(?<=[βā])€)[^\\s\\d]?|(?<=‚)Ä[ôúùìîòû¶]"
    "|(?<=[a-z][Õ?])(?=(?:s|t|re|ve|ll|d|m)\\b(?![=&]))|(?<=\\s[?])(?=[A-Za-z][^?\\n]{1,300}(?:(?<=[,.!])[?]|[?](?=[?.,;:]|\\s[a-z])))"
    "|(?<==)E2=80=[89AB][0-9A-F]|(?<=Â)(?=[\u00a0\u00a3\u00a9\u00ab\u00ae\u00b0\u00b4\u00b7\u00bb\u00bd]))"
)
"""Letters of UTF-8 that were read as Latin-1, Mac Roman or a code page of Windows or DOS, ``â€™`` for an apostrophe, or that mail wrote by their bytes, or lost.

A question mark in front of a word is a lost quotation mark only where its partner follows: ``now ?The board`` is a slip in typing."""

_LOST = {"Õ": "’", "?": "’", "Â": " ", "â€\ufffd": "”"}
_AS_BYTES = {byte: 0xDC00 + byte for byte in range(0x80, 0xA0)}
"""Bytes that are no letter of Windows-1252, or of Latin-1, as `surrogateescape` has them."""

ESCAPE = re.compile(
    r"[&\\](?:(?<=&)(?:amp;)?(?:#\d{2,7}|#[xX][\da-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,30});|(?<=\\)u(?:00[a-fA-F]|20[0-3])[\da-fA-F])"
)
_INVISIBLE = re.compile(
    "\u00ad+(?:[ \\t]*\r?\n[ \\t]*)?|[\u034f\u200b\u200e\u200f\u2060\ufeff]+|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])"
)

_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|span|a|em|strong|b|i|ul|li)(?:\s[^<>\n]{0,200})?/?>", re.IGNORECASE)
_SCRIPT = re.compile(r"(?i)<(?:(script)|style)\b[^<>]{0,500}>")
_SCRIPT_ENDS, _STYLE_ENDS = re.compile(r"(?i)</script\s{0,9}>"), re.compile(r"(?i)</style\s{0,9}>")

_OF_WINDOWS = re.compile("[\x80\x82-\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f\uf001\uf002]")
_OF_FONTS = {"\uf001": "ﬁ", "\uf002": "ﬂ"}


def typographic(text: str) -> str:
    """A text with the marks of Windows-1252 that stand in it as control characters, and ligatures by a font's own numbers, one for one."""
    return _OF_WINDOWS.sub(
        lambda mark: _OF_FONTS.get(mark[0]) or mark[0].encode("latin-1").decode("cp1252"), text
    )


def unescaped(text: str) -> str:
    """A text without escapes that were escaped once more, so that they stand in the words."""
    return ESCAPE.sub(lambda mark: meant(mark[0]), text) if "&" in text or "\\u" in text else text


def meant(escape: str) -> str:
    """The sign that an escape of HTML or JSON stands for: ``&rsquo;`` and its kin."""
    return chr(int(escape[2:], 16)) if escape.startswith("\\") else html.unescape(html.unescape(escape))


def visible(text: str) -> str:
    """A text without soft hyphens and characters of no width, which would part words."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def without_scripts(text: str) -> str:
    """The text with scripts and styles blanked, lines kept."""
    pieces, end = [], 0
    while opened := _SCRIPT.search(text, end):
        closed = (_SCRIPT_ENDS if opened[1] else _STYLE_ENDS).search(text, opened.end())
        if closed is None:
            break
        pieces += [text[end : opened.start()], re.sub(r"[^\n]", " ", text[opened.start() : closed.end()])]
        end = closed.end()
    return "".join([*pieces, text[end:]])


def mojibake(texts: Iterable[str]) -> list[str]:
    """Characters that were read in a wrong encoding, and those that stand for lost ones, each as often as it stands."""
    text = "\n".join(texts)
    return [each.group() for each in MOJIBAKE.finditer(text)] + ["\ufffd"] * text.count("\ufffd")


def read_anew(letters: str) -> str:
    """What letters stand for that were read in a wrong encoding, or lost; they themselves where nothing tells."""
    if letters in _LOST:
        return _LOST[letters]
    if letters.startswith("="):
        return quopri.decodestring(letters).decode()
    for wrong in ("cp1252", "cp1251", "cp437", "cp850", "cp1253", "cp1257", "mac_roman"):
        with suppress(UnicodeError):
            return letters.translate(_AS_BYTES).encode(wrong, "surrogateescape").decode()
    return letters


def doubts(received: Received) -> Iterator[str]:
    """What is broken in an article's characters, told."""
    texts = (received.headline, received.byline, received.note, *received.paragraphs, received.text or "")
    if found := mojibake(texts):
        yield (
            f"It holds characters that were read in a wrong encoding before it was sent, such as “{found[0]}” "
            f"({_often(found)}); words with them are not what was written."
        )
    text = received.text or ""
    marks = (mark.group() for mark in ESCAPE.finditer(text))
    if escapes := [mark for mark in marks if meant(mark) != mark]:
        yield f"It holds escapes as text, such as “{escapes[0]}” ({_often(escapes)})."
    if len(tags := [mark.group() for mark in _TAG.finditer(text)]) > 1:
        yield f"It holds tags of HTML as text, such as “{tags[0]}” ({_often(tags)}): if it is a page, name it .html."


def _often(found: Sequence[str]) -> str:
    return f"{len(found):,} time{'s' * (len(found) > 1)}"
