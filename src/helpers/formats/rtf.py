"""RTF: the text of a document without its marks.

Read here and not by a library, because those there are keep tracked deletions
and hidden text in, put the addresses of links between the words, or take time
that grows with the square of the length. After Microsoft's specification 1.9.1.
"""

import codecs
import re
from dataclasses import dataclass, field, replace

from helpers.errors import ArticleError
from helpers.formats import markup
from helpers.formats.fields import named
from helpers.received import Received

NAME = "RTF"
SUFFIXES = (".rtf",)
MOST_BYTES = 20_000_000

_DEEPEST = 200
_MOST_MARKS = 1_000_000
_LONGEST = 1_000_000
_TOKEN = re.compile(
    r"\\(?P<word>([a-zA-Z]{1,32})(-?\d{1,10})?) ?|\\'(?P<code>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])|(?P<brace>[{}])"
    r"|(?P<plain>[^\\{}\r\n]+)|[\r\n]+",
    re.DOTALL,
)
_ASIDE = frozenset(named("rtf aside"))
"""Groups whose text is not the document's own."""

_CHARACTERS = {
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "column": "\n\n", "row": "\n\n", "line": "\n", "tab": "\t",
    "cell": "\t", "nestcell": "\t", "nestrow": "\n\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SYMBOLS = {"~": " ", "_": "-", "-": "", "\n": "\n\n", "\r": "\n\n", "{": "{", "}": "}", "\\": "\\"}


def recognises(data: bytes, name: str) -> bool:
    """Whether the content begins as RTF does."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """The one article in an RTF file; raises `ArticleError` for what is broken off, too deep or not text."""
    reader = _Reader(name)
    reader.take(data.lstrip(b"\xef\xbb\xbf \t\r\n").decode("latin-1"))
    if sum(map(len, reader.text)) > _LONGEST:
        raise ArticleError(f"{name} holds more than {_LONGEST:,} characters of text. Save the article alone.")
    paragraphs = markup.plain_paragraphs(re.sub(r"\n{3,}", "\n\n", _paired(reader.text)))
    title = markup.line(_paired(reader.title))
    headline = title if title and title.casefold() in (each.casefold() for each in paragraphs[:4]) else ""
    body = [each for each in paragraphs if not headline or each.casefold() != headline.casefold()]
    doubts = tuple(reader.doubts())
    return (
        Received(NAME, headline=headline, paragraphs=tuple(body), doubts=doubts, encoding=reader.codepage),
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside the present braces: where text goes, and how it is written."""

    goes: str = "text"
    codec: str = ""
    skipped: int = 1
    hidden: str = ""


@dataclass(slots=True)
class _Reader:
    """Reads RTF from start to end once.

    `pending` are the bytes of a character not yet whole, `skip` the stand-ins
    still to pass over, and `optional` says that a reader may leave out the
    group whose word comes next.
    """

    name: str
    text: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    codepage: str = "cp1252"
    fonts: dict[str, str] = field(default_factory=dict)
    font: str = ""
    left_out: set[str] = field(default_factory=set)
    whole: bool = False

    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    pending: bytearray = field(default_factory=bytearray)
    skip: int = 0
    optional: bool = False

    def take(self, written: str) -> None:
        """Read a whole file."""
        takes = {"brace": self._brace, "symbol": self._symbol, "code": self._code, "plain": self._plain}
        position = marks = 0
        while not self.whole and (match := _TOKEN.match(written, position)):
            position = match.end()
            marks += 1
            if marks > _MOST_MARKS:
                raise ArticleError(f"{self.name} has more than {_MOST_MARKS:,} marks. Save it as plain text.")
            kind = match.lastgroup
            if self.pending and kind != "code":
                self._put(self._decoded(bytes(self.pending)))
                self.pending.clear()
            if match[2] == "bin":
                position += min(max(int(match[3] or 0), 0), len(written) - position)
            elif kind == "word":
                self._word(match[2], match[3])
            elif kind is not None:
                takes[kind](match[kind])

    def _brace(self, brace: str) -> None:
        """A group begins or ends; the file ends with its outermost group."""
        if brace == "{" and len(self.groups) > _DEEPEST:
            raise ArticleError(f"{self.name} nests more than {_DEEPEST} groups. Save it as plain text.")
        self.skip, self.optional = 0, False
        if brace == "{":
            self.groups.append(self.groups[-1])
        else:
            self.groups.pop()
            self.whole = len(self.groups) <= 1

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.optional = True
        else:
            self._put(_SYMBOLS.get(symbol, ""))

    def _word(self, word: str, number: str | None) -> None:
        """A control word; a character told by its number is followed by stand-ins to skip."""
        if word == "u" and number is not None:
            self._put(chr(int(number) % 0x10000))  # halves of a pair are put together later
            self.skip = self.groups[-1].skipped
        else:
            self._told(self.groups[-1], word, number or "")
            self.optional = False

    def _code(self, code: str) -> None:
        """A byte of a character that may take several."""
        if self.skip:
            self.skip -= 1
        else:
            self.pending.append(int(code, 16))

    def _plain(self, plain: str) -> None:
        """Text that stands as it is; bytes above 127 are in the document's encoding, which RTF forbids and some write."""
        written = plain[self.skip :]
        self._put(written if written.isascii() else self._decoded(written.encode("latin-1")))
        self.skip = max(0, self.skip - len(plain))

    def _decoded(self, data: bytes) -> str:
        codec = self.groups[-1].codec or self.codepage
        try:
            return data.decode(codec)
        except UnicodeDecodeError as error:
            raise ArticleError(
                f"{self.name} holds characters that are not in its encoding ({codec}). "
                "Save it again, or as plain text in UTF-8."
            ) from error

    def _told(self, group: _Group, word: str, number: str) -> None:
        """Take what a control word says."""
        if word in ("footnote", "annotation"):
            self.left_out.add(word)
        if group.goes == "fonttbl" and word == "f":
            self.font = number
        elif group.goes == "fonttbl" and word == "fcharset":
            self.fonts[self.font] = named("rtf charset").get(str(int(number or 0)), "")
        elif (goes := self._destination(group, word)) is not None:
            self.groups[-1] = replace(group, goes=goes)
        elif group.goes == "text" and word in _CHARACTERS:
            self._put(_CHARACTERS[word])
        elif word == "ansicpg" and number:
            self.codepage = _known(f"cp{number}", self.codepage)
        elif word in named("rtf codepage"):
            self.codepage = named("rtf codepage")[word]
        else:
            self.groups[-1] = self._written(group, word, number)

    def _destination(self, group: _Group, word: str) -> str | None:
        """Where the text of the group goes from this word on; None if the word does not say."""
        if word == "title" and group.goes == "info":
            return "title"
        if word in ("fonttbl", "info"):
            return word
        return "" if word in _ASIDE or (self.optional and word != "shppict") else None

    def _written(self, group: _Group, word: str, number: str) -> _Group:
        """How the text of the group is written after a word that tells its encoding or hides it."""
        if word == "f":
            return replace(group, codec=self.fonts.get(number, ""))
        if word == "uc":
            return replace(group, skipped=min(max(int(number or 1), 0), 10))
        if word in ("v", "deleted"):
            return replace(group, hidden="" if number == "0" else word)
        if word == "plain":
            return replace(group, hidden="", codec="")
        return group

    def _put(self, text: str) -> None:
        group = self.groups[-1]
        if group.goes == "title":
            self.title.append(text)
        elif group.goes == "text" and group.hidden:
            self.left_out.add(group.hidden)
        elif group.goes == "text":
            self.text.append(text)

    def doubts(self) -> list[str]:
        """What was left out, and whether the end is missing."""
        told = [name for kind, name in named("rtf left out").items() if kind in self.left_out]
        found = [f"Left out of the text: {', '.join(told)}."] if told else []
        return found if self.whole else [*found, "The file breaks off: its end is missing."]


def _paired(parts: list[str]) -> str:
    """The text with the two halves of each character beyond 16 bits put together."""
    return "".join(parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _known(codec: str, default: str) -> str:
    if codec == "cp65001":
        return "utf-8"
    if not re.fullmatch(r"cp(?:125\d|437|85\d|86\d|874|932|936|949|950|10000)", codec):
        return default
    return "mac_roman" if codec == "cp10000" else codecs.lookup(codec).name
