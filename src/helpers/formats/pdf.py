"""PDF with a text layer: lines are put together to paragraphs by where they stand.

A PDF knows no paragraphs, headlines or columns, only pieces of text at places;
all of these are told by the form, and the doubts say so. The text layer is read
in a process of its own (`pdftext`), which is stopped if it takes too long.
"""

import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, filterfalse, pairwise, takewhile
from pathlib import Path
from typing import Any
from unicodedata import normalize

from helpers.errors import ArticleError
from helpers.formats import markup
from helpers.formats.paragraphs import CLOSED
from helpers.ground.outside import shortened
from helpers.languages.english import listed, lists
from helpers.received import Received

NAME = "PDF"
SUFFIXES = (".pdf",)
MOST_BYTES = 20_000_000
_MOST_SECONDS = 40
_FEWEST_WORDS = 20
_UNKNOWN = re.compile("[\ufffd\ue000-\uf000\uf003-\uf8ff]")
_WHAT_WAS_RAISED = re.compile(r"^[\w.]+: ")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—|]?", re.IGNORECASE
)
_PRINTED = re.compile(
    r"(?:https?://|file://)\S+(?:\s+\d+/\d+)?|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?.{0,200}"
)
"""What a browser prints at the edges: address and time, the page's title beside it."""
_HYPHENED = listed.words("spelling", "before a hyphen")
_CUT = re.compile(r"([^\W\d_]{2,})-$")


def recognises(data: bytes, name: str) -> bool:
    """Whether the content begins as a PDF does; some have a little before it."""
    return b"%PDF-" in data[:1_024]


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """The one article in a PDF; raises `ArticleError` for scans and encrypted, long or broken ones."""
    answer = _answer(data, name)
    pages = [_page(each) for each in answer["pages"]]
    _refuse_wordless(" ".join(line.text for page in pages for line in page), answer["pictures"], name)
    story, dropped = _without_running(pages, markup.line(answer["title"]), name)
    doubts = ["Paragraphs and their order are taken from where the lines stand; a PDF does not state them."]
    if dropped:
        doubts.append(f"Running lines and page numbers are left out: {len(dropped):,} lines, such as “{shortened(dropped[0], 60)}”.")  # fmt: skip
    if any(map(_in_columns, story)):
        doubts.append("The text is set in columns; its order may be wrong.")
    headline, lines = _headline([line for page in story for line in page])
    paragraphs, joined = _paragraphs(lines)
    if joined:
        doubts.append(f"{joined:,} word{'s' * (joined > 1)} cut at the end of a line {'were' if joined > 1 else 'was'} joined.")  # fmt: skip
    return (Received(NAME, headline=headline, paragraphs=tuple(paragraphs), doubts=tuple(doubts)),)


def _refuse_wordless(text: str, pictures: int, name: str) -> None:
    """Refuse a PDF with too few words, or with signs of which nobody knows the letters."""
    words = len(text.split())
    if words < _FEWEST_WORDS:
        what = "a scan without a text layer" if pictures else f"all but empty: {words} words"
        raise ArticleError(f"{name} is {what}. Give a PDF whose text can be selected, or the text itself.")
    if len(_UNKNOWN.sub("", text)) < 0.98 * len(text):
        raise ArticleError(
            f"{name} does not say which letters its signs stand for, so that its text cannot be read. "
            "Give the text itself."
        )


def _answer(data: bytes, name: str) -> dict[str, Any]:
    reader = Path(__file__).with_name("pdftext.py")
    try:
        done = subprocess.run(  # noqa: S603  this very Python and the project's own file
            [sys.executable, "-I", str(reader)],
            input=data,
            capture_output=True,
            timeout=_MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ArticleError(
            f"{name} could not be read within {_MOST_SECONDS} seconds. Give the text itself."
        ) from error
    if done.returncode < 0:
        raise ArticleError(f"{name} takes more time or memory than an article may. Give the text itself.")
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason is given"]
        why = _WHAT_WAS_RAISED.sub("", markup.line(told[-1]))
        raise ArticleError(
            f"{name} is not a PDF that can be read ({shortened(why, 150)}). Ask for the file again."
        )
    answer: dict[str, Any] = json.loads(done.stdout)
    if "refused" in answer:
        raise ArticleError(f"{name} {answer['refused']}. Save the article's pages alone, without a password.")
    return answer


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text; `x` and `y` say where it starts, in points from the lower left; `top` if near an edge."""

    x: float
    y: float
    size: float
    text: str
    edge: bool


def _page(given: dict[str, Any]) -> list[_Line]:
    """The lines of a page: pieces that stand side by side are one."""
    height = given["height"] or 1.0
    lines: list[_Line] = []
    for x, y, size, written in given["lines"]:
        for part in str(written).split("\n"):
            text = _LIGATURE.sub(lambda found: normalize("NFKC", found[0]), markup.line(part))
            if not text:
                continue
            last = lines[-1] if lines else None
            edge = not 0.09 * height < y < 0.91 * height
            if last is not None and _side_by_side(last, x, y, size):
                spaced = part[:1].isspace() or x - _end(last) > 0.15 * size
                joined = last.text + " " * spaced + text
                lines[-1] = replace(last, size=max(last.size, size), text=joined)
            else:
                lines.append(_Line(x, y, size, text, edge))
    return lines


def _side_by_side(last: _Line, x: float, y: float, size: float) -> bool:
    """Whether a piece goes on the line before it and not a column beside it."""
    return abs(last.y - y) < 0.4 * max(size, 1) and x >= last.x and x - _end(last) < 3 * max(size, 1)


def _end(line: _Line) -> float:
    """About where a line ends; a letter is half as wide as high."""
    return line.x + 0.48 * line.size * len(line.text)


def _without_running(pages: list[list[_Line]], title: str, name: str) -> tuple[list[list[_Line]], list[str]]:
    """The pages without what stands on every one of them at the edge, and without page numbers; and these."""
    repeated = Counter(key for page in pages for key in {_running(line) for line in page if line.edge})

    def runs(line: _Line) -> bool:
        printed = _PAGE_NUMBER.fullmatch(line.text) or _PRINTED.fullmatch(line.text) or line.text == title
        return line.edge and bool(printed or repeated[_running(line)] > max(1, len(pages) / 3))

    dropped = [line.text for line in filter(runs, chain(*pages))]
    if len(dropped) == sum(map(len, pages)):
        raise ArticleError(f"{name} holds nothing but running lines and page numbers. Give the text itself.")
    return [list(filterfalse(runs, page)) for page in pages], dropped


def _running(line: _Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.y / 10)


def _in_columns(page: list[_Line]) -> bool:
    """Whether several lines have another beside them that starts well after their end."""
    heights = defaultdict[int, list[float]](list)
    for line in page:
        heights[round(line.y / 3)].append(line.x)
    return sum(max(each) - min(each) > 120 for each in heights.values()) >= 5


def _headline(lines: list[_Line]) -> tuple[str, list[_Line]]:
    """The biggest lines near the top, if they are plainly bigger than the rest, and the other lines."""
    sizes = Counter[float]()
    for line in lines:
        sizes[line.size] += len(line.text)
    usual = sizes.most_common(1)[0][0]
    top = lines[:12]
    biggest = max(line.size for line in top)
    at = next(index for index, line in enumerate(top) if line.size == biggest)
    big = list(takewhile(lambda line: line.size == biggest, lines[at : at + 5]))
    headline = " ".join(line.text for line in big)
    if biggest < 1.2 * usual or not 2 <= len(headline.split()) <= 40:
        return "", lines
    return headline, lines[:at] + lines[at + len(big) :]


def _paragraphs(lines: Sequence[_Line]) -> tuple[list[str], int]:
    """The lines put together to paragraphs, and how many cut words were joined."""
    gaps = [one.y - other.y for one, other in pairwise(lines) if 0 < one.y - other.y < 3 * one.size]
    usual = sorted(gaps)[len(gaps) // 3] if gaps else 12.0
    texts = [line.text for line in lines]
    longest = sorted(map(len, texts))[int(0.8 * len(lines))]
    known = set(re.split(r"[^\w’'-]+", "\n".join(texts).lower()))
    found: list[str] = []
    joined = 0
    for index, line in enumerate(lines):
        if not found or _begins(lines[index - 1], line, usual, longest):
            found.append(line.text)
            continue
        found[-1], was_cut = _together(found[-1], line.text, known)
        joined += was_cut
    return [markup.line(each.replace("\xad", "")) for each in found], joined


def _begins(last: _Line, line: _Line, usual: float, longest: int) -> bool:
    down = last.y - line.y
    closed = CLOSED.search(last.text) is not None
    if abs(line.size - last.size) > 1.5:
        return True
    if down <= 0 or down > 4 * usual:
        return closed and not line.text[:1].islower()
    if down > 1.3 * usual:
        return True
    indented = 0.7 * line.size < line.x - last.x < 6 * line.size
    return closed and (indented or len(last.text) < 0.75 * longest)


def _together(text: str, more: str, known: set[str]) -> tuple[str, bool]:
    """A line put behind another; a hyphen at the end stays where the word is known to have one."""
    if text.endswith("\xad"):
        return text[:-1] + more, True
    tail = text[-80:]
    cut, rest = _CUT.search(tail), re.match(r"[^\W\d_]+", more)
    if cut is None or rest is None or not more[:1].islower():
        return text + ("" if re.search(r"\w-$", tail) else " ") + more, False
    hyphened = tail.endswith(f"-{cut[1]}-") or _is_hyphened(cut[1].lower(), rest[0].lower(), known)
    return (text + more, False) if hyphened else (text[:-1] + more, True)


def _is_hyphened(first: str, second: str, known: set[str]) -> bool:
    """Whether two parts are a word with a hyphen, or two words, by the text's other words and the dictionary."""
    words = lists.syllable_counts()
    whole = first + second in known or (first not in _HYPHENED and first + second in words)
    return f"{first}-{second}" in known or (not whole and {first, second} <= words.keys())
