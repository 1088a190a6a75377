"""Bytes -> text, where the encoding is certain."""

import re

from helpers.errors import ArticleError

_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
"""Byte order marks; a text in UTF-32 is full of zeros, with its mark or without."""
UTF_16 = ("utf-16-le", "utf-16-be")
"""What zeros alone show, without a mark."""
_TYPOGRAPHY = frozenset("‘’“”–—…•€£©®™§°·«»\u00a0½¼¾×²³¿¡¢¥´")
_LATIN_MOJIBAKE = re.compile("[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


def decode(data: bytes, *, name: str = "text") -> tuple[str, str]:
    """Text and the encoding it was in: UTF-8, UTF-16 or Windows-1252, never a guess.

    A byte order mark settles it. Without one, bytes that are valid UTF-8 are
    UTF-8. Bytes that are not can only be Windows-1252 if every one above 127
    stands where English copy has such a character: a curly quote, a dash, a
    currency sign, an accented letter inside a word. Anything else is refused.
    """
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, name), f"{encoding} with byte order mark"
    if b"\0" in data:
        encoding = _utf16_by_zeros(data)
        return _decoded(data, encoding, name), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        text = data.decode("cp1252", errors="replace")
        if not _is_plainly_windows_1252(text):
            raise ArticleError(
                f"{name} is in no encoding that can be told with certainty: it is not UTF-8 (byte {error.start}, "
                f"0x{data[error.start]:02x}), and not plainly Windows-1252. Save the file as UTF-8."
            ) from error
        return text, "windows-1252"


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding) if encoding else "\0"
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise ArticleError(
            f"{name} is not text: it holds binary data. Give the article as text, or in another format that can be read, such as PDF or DOCX."
        )
    return text


def _utf16_by_zeros(data: bytes) -> str:
    """UTF-16 without a mark shows as zeros in nearly every other place; else the file is binary."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if len(data) % 2 == 0 and max(even, odd) > 0.9 * len(data) / 2 and min(even, odd) == 0:
        return "utf-16-be" if even else "utf-16-le"
    return ""


def _is_plainly_windows_1252(text: str) -> bool:
    if "\ufffd" in text or _LATIN_MOJIBAKE.search(text):
        return False
    for match in re.finditer(r"[^\x00-\x7f]", text):
        character, position = match.group(), match.start()
        before, after = text[position - 1 : position], text[position + 1 : position + 2]
        in_a_word = re.search("[A-Za-z]", before + after) and not (character.isupper() and before.islower())
        if character not in _TYPOGRAPHY and not (character.isalpha() and in_a_word):
            return False
    return True
