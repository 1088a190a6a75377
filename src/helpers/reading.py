"""A file or a text -> an `Article`.

Bytes are decoded only where the encoding is certain, and a text is taken only
where it is English or the reader insists. Whatever is refused is refused in one
sentence that says what was found, where, and what to do.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from helpers import anatomy, lexicons, paths
from helpers.article import Article, Pair, Preparation
from helpers.errors import ArticleError, LanguageError
from helpers.preparation import prepare

MOST_BYTES = 2_000_000
"""The largest file taken: 2 MB, some 350,000 words of plain text."""

FORMATS = {".txt": "plain text", ".text": "plain text", ".md": "Markdown", ".markdown": "Markdown"}

_DEFAULT = Preparation()
_FEWEST_WORDS_TO_JUDGE = 30
_FEWEST_LETTERS_TO_JUDGE = 20
_FUNCTION_WORDS_OF_ENGLISH = 0.18
_LANGUAGES = {
    "af": "Afrikaans", "ar": "Arabic", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "la": "Latin", "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "sw": "Swahili",
    "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def load_pair(
    wire: str | Path,
    derivative: str | Path,
    *,
    furniture: bool = False,
    headline: bool = False,
    any_language: bool = False,
) -> Pair:
    """Wire report and derivative from two files.

    Only the bodies are measured unless `furniture` or `headline` keep those in.
    The same file twice is a legitimate check and gives a note, not an error.
    """
    preparation = Preparation(furniture=furniture, headline=headline)
    return paired(
        read_article(wire, preparation=preparation, any_language=any_language),
        read_article(derivative, preparation=preparation, any_language=any_language),
    )


def paired(wire: Article, derivative: Article) -> Pair:
    """The two as a pair; that they are the same text is noted."""
    pair = Pair(wire, derivative)
    if pair.wire.sha256 == pair.derivative.sha256:
        note = "Wire report and derivative are the same text, byte for byte."
        pair = Pair(pair.wire, replace(pair.derivative, notes=(*pair.derivative.notes, note)))
    return pair


def read_article(
    path: str | Path, *, preparation: Preparation = _DEFAULT, any_language: bool = False
) -> Article:
    """The article in one file, told apart into headline, furniture and body.

    Raises `ArticleError` for what cannot be taken as an article, and
    `LanguageError` for what is not in English, unless `any_language`.
    """
    located = paths.locate(str(path))
    return article_of(content(located), located, preparation=preparation, any_language=any_language)


def article_of(
    data: bytes, path: Path, *, preparation: Preparation = _DEFAULT, any_language: bool = False
) -> Article:
    """The article in the content of a file; `path` says what it is called and of what format it is."""
    text, encoding = decode(data, name=str(path))
    article = as_article(
        text,
        name=path.name,
        markdown=FORMATS.get(path.suffix.lower()) == "Markdown",
        preparation=preparation,
        any_language=any_language,
    )
    digest = hashlib.sha256(data).hexdigest()
    return replace(article, path=str(path), sha256=digest, encoding=encoding)


def read_text(path: Path) -> str:
    """The text of an article's file, not taken apart; refused as `read_article` refuses it."""
    return decode(content(path), name=str(path))[0]


def as_article(
    text: str,
    *,
    name: str = "text",
    markdown: bool = False,
    preparation: Preparation = _DEFAULT,
    any_language: bool = False,
) -> Article:
    """A text as an `Article`; `name` is what messages and tables call it."""
    if not text.strip():
        raise ArticleError(f"{name} is empty. Give a file that holds an article.")
    plain = _without_markup(text) if markdown else text
    parts = anatomy.dissect(plain)
    article = prepare(
        Article(
            text=text,
            name=name,
            sentences=(),
            headline=parts.headline,
            paragraphs=parts.paragraphs,
            furniture=parts.furniture,
            source=parts.source,
            place=parts.place,
            published=parts.date,
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            encoding="text",
            plain=plain,
        ),
        preparation,
    )
    if not article.paragraphs:
        kinds = ", ".join(sorted({item.kind for item in parts.furniture}) or ["a headline"])
        raise ArticleError(
            f"{name} has no body: all that was found in it is {kinds}. "
            "Give a file that holds the story itself."
        )
    if not article.words:
        raise ArticleError(f"{name} holds no words. Give a file that holds an article.")
    if not any_language:
        _require_english(article)
    return article


def content(path: Path) -> bytes:
    """The content of a file, refused where it cannot be an article."""
    if path.is_dir():
        raise ArticleError(f"{path} is a folder. Give the article's file inside it.")
    if not path.exists():
        raise ArticleError(f"There is no file {path}. Check the path; it is taken from here and then from the project's folder.")  # fmt: skip
    if not path.is_file():
        raise ArticleError(f"{path} is not a plain file. Give a .txt or .md file.")
    if path.suffix.lower() not in FORMATS:
        raise ArticleError(
            f"{path} has {f'the suffix {path.suffix}' if path.suffix else 'no suffix'}; {', '.join(FORMATS)} are taken. "
            "Save the article as plain text."
        )
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise ArticleError(
            f"{path} has {size:,} bytes; an article may have {MOST_BYTES:,}. Give one article, not a collection."
        )
    try:
        data = path.read_bytes()
    except PermissionError as error:
        raise ArticleError(f"{path} may not be read. Change its permissions.") from error
    if not data.strip():
        raise ArticleError(f"{path} is empty. Give a file that holds an article.")
    return data


def decode(data: bytes, *, name: str = "text") -> tuple[str, str]:
    """Text and the encoding it was in: UTF-8, UTF-16 or Windows-1252, never a guess.

    A byte order mark settles it. Without one, bytes that are valid UTF-8 are
    UTF-8. Bytes that are not can only be Windows-1252 if every one above 127
    stands where English copy has such a character: a curly quote, a dash, a
    currency sign, an accented letter inside a word. Anything else is refused.
    """
    for mark, encoding in ((b"\xff\xfe\0\0", ""), (b"\0\0\xfe\xff", ""), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):  # fmt: skip
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
        if encoding and (text := data.decode(encoding)).count("\0") == 0:
            return text
    except UnicodeDecodeError:
        pass
    raise ArticleError(f"{name} is not text: it holds binary data. Give a plain text file.")


def _utf16_by_zeros(data: bytes) -> str:
    """UTF-16 without a mark shows as zeros in every other place; else the file is binary."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if len(data) % 2 == 0 and max(even, odd) > 0.4 * len(data) / 2 and min(even, odd) == 0:
        return "utf-16-be" if even else "utf-16-le"
    return ""


_TYPOGRAPHY = frozenset("‘’“”–—…•€£©®™§°·«»\u00a0½¼¾×²³¿¡¢¥´")
_LATIN_MOJIBAKE = re.compile("[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


def _is_plainly_windows_1252(text: str) -> bool:
    if "\ufffd" in text or _LATIN_MOJIBAKE.search(text):
        return False
    for match in re.finditer(r"[^\x00-\x7f]", text):
        character, position = match.group(), match.start()
        before, after = text[position - 1 : position], text[position + 1 : position + 2]
        if character in _TYPOGRAPHY:
            continue
        beside = [side for side in (before, after) if side.isalpha()]
        if not character.isalpha() or not any(side.isascii() for side in beside):
            return False
        if character.isupper() and before.islower():
            return False
    return True


_MARKUP = (
    re.compile(r"^[ \t]*#{1,6}[ \t]+", re.MULTILINE),
    re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE),
    re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE),
    re.compile(r"!\[[^\]\n]{0,500}\]\([^)\s]{0,1000}\)"),
    re.compile(r"\[(?=[^\]\n]{1,500}\]\()|(?<=\])\([^)\s]{0,1000}\)"),
    re.compile(r"\](?= )|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|`+"),
)


def _without_markup(text: str) -> str:
    """Markdown with its marks blanked out; every other character stays in its place."""
    for pattern in _MARKUP:
        text = pattern.sub(lambda mark: " " * len(mark.group()), text)
    return text


def _require_english(article: Article) -> None:
    """Refuse a text that is plainly not English, because every measure here is for English."""
    written = [word.text.lower().replace("’", "'") for word in article.words]
    letters = [character for word in written for character in word if character.isalpha()]
    if len(letters) >= _FEWEST_LETTERS_TO_JUDGE:
        foreign_script = sum(ord(character) > 0x24F for character in letters) > 0.5 * len(letters)
    else:
        foreign_script = False
    if not foreign_script:
        if len(written) < _FEWEST_WORDS_TO_JUDGE:
            return
        known = sum(word in lexicons.function_words() for word in written)
        if known >= _FUNCTION_WORDS_OF_ENGLISH * len(written):
            return
    code = _language_code(" ".join(written[:2_000]))
    if code == "en" and not foreign_script:
        return
    language = _LANGUAGES.get(code, "another language")
    raise LanguageError(
        f"{article.name} looks like {language}, and the measures are for English. "
        "Give an English text, or set any_language to true (-p any_language true) to go on all the same."
    )


def _language_code(text: str) -> str:
    import py3langid

    return str(py3langid.classify(text)[0])
