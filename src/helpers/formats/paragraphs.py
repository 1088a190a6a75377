"""Where paragraphs begin and end."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from helpers.article import Span
from helpers.languages.english import webcopy

_BREAK = re.compile(r"[\n\r\v\f\u0085\u2028\u2029](?:(?<=\r)\n)?")
_WIDEST_WRAP = 120
_FEWEST_LINES_OF_PROSE = 3
_WRAPPED, _WIDEST_MAIL = 50, 80
_LONG = 60

_STOPS, _CLOSING = (".", "!", "?", "…"), "\"'”’″)]"
CLOSED = re.compile(r"[.!?:…][\"'”’)\]]*$")
_FEWEST_BROKEN, _MOST_FINAL = 6, 0.3
"""So many lines break off within paragraphs at least where blank lines alone part these, and of them so few end a sentence."""
_HEADING = 0.55
"""An open line is a heading where it is shorter than such a part of the widest beside it."""
_ITEM = re.compile(r"\s*(?:[-*•·–—]|\d{1,3}[.)])\s")
BETWEEN_CELLS = re.compile(r"[ \t]{2,}|\t|(?<=\w) \| ")
_FIGURE_APART, _MOST_WORDS_OF_A_CELL = re.compile(r"\w {2}[-+]?\d[\d.,]*$"), 3
_GOES_ON_WITH_A_FIGURE = re.compile(r"\d[\d.,]*(?:,|\s[a-z])")
"""``2019, said``, ``12 tonnes``; not ``1. Harbour``."""


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text: by blank line, by indent, or one to a line.

    Lines are taken for hard-wrapped, and joined, only where most of them break
    off in mid-sentence and none is wider than 120 characters. A line then ends
    its paragraph if the next one is indented further, or if the next line's
    first word would have fitted on it; but not where it breaks off with a comma
    or a small word, nor, where indents begin paragraphs, without a full stop.
    A paragraph that breaks off so, and goes on in small letters, is one whatever parts it.
    """
    lines = _lines(text)
    written = list(filter(None, lines))
    wrapped, width = _wrapping(written, text)
    indented = _is_indented(written, text)
    found: list[Span] = []
    blocks = [list(filter(None, block)) for filled, block in groupby(lines, key=bool) if filled]
    parted = _are_parted(text, blocks[1:])
    for together in blocks:
        own, flush = min(width, _width(text, together)), wrapped and _is_flush(text, together)
        within = _within(text, together) if parted and found else [False] * len(together)
        for before, line, inside in zip([None, *together], together, within, strict=False):
            goes_on = before is not None and wrapped and _continues(text, before, line, own, indented, flush)
            joined = goes_on or inside or _is_broken(text, found, line)
            if joined and not any(is_row(each.of(text)) for each in (before, line) if each):
                found[-1] = Span(found[-1].start, line.end)
            else:
                found.append(line)
    return tuple(trim(text, span) for span in found)


def _are_parted(text: str, blocks: Sequence[Sequence[Span]]) -> bool:
    """Whether blank lines part the paragraphs, whose lines break off anywhere: most lines within blocks of prose are open."""
    within = [line.of(text) for block in blocks if _is_prose(text, block) for line in block[:-1]]
    return len(within) >= _FEWEST_BROKEN and sum(map(is_final, map(str.rstrip, within))) <= _MOST_FINAL * len(
        within
    )


def _is_prose(text: str, block: Sequence[Span]) -> bool:
    """Whether lines between two blank ones end like a sentence, and are no list."""
    listed = any(_ITEM.match(line.of(text)) for line in block)
    return len(block) > 1 and is_final(block[-1].of(text).rstrip()) and not listed


def _within(text: str, block: Sequence[Span]) -> list[bool]:
    """Whether each line of a block of prose goes on with the one before: that is open, and no heading by its length."""
    written = [line.of(text).strip() for line in block]
    open_ = [not is_final(each) for each in written]
    widest = max(map(len, written), default=0)
    long = [len(each) >= _HEADING * widest for each in written]
    if not _is_prose(text, block):
        return [False] * len(block)
    return [
        at > 0 and open_[at - 1] and (long[at - 1] or (at > 1 and open_[at - 2])) for at in range(len(block))
    ]


def is_final(written: str) -> bool:
    """Whether a line, trimmed, ends like a sentence: in a stop, or in marks that close after one."""
    return written.rstrip(_CLOSING).endswith(_STOPS)


def is_row(line: str) -> bool:
    """Whether a line is in columns: tabs, bars or wide gaps in it, and few words between them, not most in small letters."""
    bare = line.strip()
    if "   " not in bare and "\t" not in bare and " | " not in bare and not _FIGURE_APART.search(bare[-12:]):
        return False
    words = bare.split()
    in_small_letters = sum(each[0].islower() for each in words)
    return 2 * in_small_letters <= len(words) <= _MOST_WORDS_OF_A_CELL * len(BETWEEN_CELLS.split(bare))


def _width(text: str, block: Sequence[Span]) -> int:
    """How wide the lines between two blank ones are set, where they are prose; no limit where they are few, or none."""
    if len(block) < _FEWEST_LINES_OF_PROSE or not is_final(block[-1].of(text).rstrip()):
        return _WIDEST_WRAP
    return max(len(line.of(text).rstrip()) for line in block)


def _lines(text: str) -> list[Span | None]:
    """Every line with its indent; None for a blank one."""
    lines: list[Span | None] = []
    start = 0
    for mark in [*_BREAK.finditer(text), None]:
        end = mark.start() if mark else len(text)
        lines.append(Span(start, end) if text[start:end].strip() else None)
        start = mark.end() if mark else end
    return lines


def _indent(text: str, line: Span) -> int:
    written = line.of(text)
    return len(written) - len(written.lstrip())


def _wrapping(lines: Sequence[Span], text: str) -> tuple[bool, int]:
    """Whether the text is hard-wrapped, and at what width."""
    widths = [len(line.of(text).rstrip()) for line in lines]
    if len(lines) == 2:
        return _is_one_sentence(*(line.of(text) for line in lines)), max(widths)
    if len(lines) < 3 or max(widths) > _WIDEST_WRAP:
        return False, 0
    near = list(_neighbours(lines, text))
    prose = [pair for pair in near if pair[-1]]
    set_at = max((len(line.of(text).rstrip()) for one, two, _ in prose for line in (one, two)), default=0)
    if len(prose) > 1 and all(_is_open(text, *pair, set_at) for pair in prose):
        return True, set_at
    width = sorted(widths)[int(0.95 * (len(widths) - 1))]
    open_ended = sum(_is_open(text, *each, max(widths)) for each in near)
    return open_ended >= max(1, 0.3 * (len(lines) - 1)), width


def _neighbours(lines: Sequence[Span], text: str) -> Iterator[tuple[Span, Span, bool]]:
    """Each two lines, and whether they stand in one block of lines that ends like a sentence."""
    closed = False
    for one, two in reversed(list(pairwise(lines))):
        apart = text[one.end : two.start].count("\n") != 1
        after = is_final(two.of(text).strip()) or closed
        yield one, two, after and not apart
        closed = after and not apart


def _is_open(text: str, one: Span, two: Span, together: bool, width: int) -> bool:
    """Whether a line breaks off within a sentence: it goes on in small letters, or the next word had no room."""
    before, after = one.of(text).strip(), two.of(text).strip()
    full = together and _WRAPPED <= width <= _WIDEST_MAIL and len(before) + 1 + len(after.split()[0]) > width
    return not is_final(before) and (after[0].islower() or full)


def _is_one_sentence(first: str, second: str) -> bool:
    """Whether two lines are one sentence of a mail, broken where lines are."""
    before = first.rstrip()
    open_ended = second.strip()[0].islower() or webcopy.BREAKS_OFF.search(before) is not None
    wrapped = open_ended and _WRAPPED <= len(before) <= _WIDEST_MAIL
    return wrapped and not is_final(before) and is_final(second.rstrip())


def _is_indented(lines: Sequence[Span], text: str) -> bool:
    """Whether an indent begins a paragraph: the first line has one, and most of the others have none."""
    indents = [_indent(text, line) for line in lines]
    return len(lines) > 3 and indents[0] > 1 and 2 * sum(indent > 1 for indent in indents) <= len(lines)


def _is_flush(text: str, block: Sequence[Span]) -> bool:
    """Whether the lines between two blank ones are prose that is indented as a whole."""
    same = len({_indent(text, line) for line in block}) == 1
    return same and is_final(block[-1].of(text).rstrip())


def _continues(text: str, previous: Span, line: Span, width: int, indented: bool, flush: bool) -> bool:
    before = previous.of(text).rstrip()
    if is_final(before) and line.of(text).strip().isupper() and len(line.of(text).split()) == 1:
        return False
    alike = flush and not is_final(before)
    if _indent(text, line) > min(1, _indent(text, previous)) and not alike:
        return False
    if webcopy.BREAKS_OFF.search(before) or (indented and not is_final(before)):
        return True
    if alike and _GOES_ON_WITH_A_FIGURE.match(line.of(text).strip()):
        return True
    first_word = line.of(text).split()[0]
    room = width - len(previous.of(text).rstrip())
    return len(first_word) + 1 > room or line.of(text).strip()[0].islower()


def _is_broken(text: str, found: Sequence[Span], line: Span) -> bool:
    """Whether the last paragraph is prose that breaks off within a sentence, which a line goes on with."""
    after = line.of(text).strip()
    if not found or not after[0].islower() or not is_final(after):
        return False
    before = found[-1].of(text).rstrip()
    return len(before) >= _LONG and webcopy.BREAKS_OFF.search(before) is not None


def trim(text: str, span: Span) -> Span:
    """A span without the white space at its ends."""
    written = span.of(text)
    left = len(written) - len(written.lstrip())
    return Span(span.start + left, span.start + max(left, len(written.rstrip())))
