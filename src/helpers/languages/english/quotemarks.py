"""Which characters stand inside quotation marks.

Curly and straight double marks, guillemets, British single marks, and
quotations that run over several paragraphs, each of which opens anew and only
the last of which closes. A mark that is never closed quotes nothing and is
told as a note: a guess would move words from the writer to a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from helpers.article import Span

_DOUBLE = {"“": "”", "«": "»", "„": "“”", '"': '"', "``": "''", "''": "''"}
_BOTH_WAYS = ('"', "''")
_ENDS = re.compile(r"[^\W_]|[.,!?…;:%)\]]")
_PARTS = re.compile(r"[\s.,!?…;:)\]—–-]")
_OPEN_OR_CLOSE = re.compile(r"``|''|[“”„«»\"]")
_SINGLE_OPEN = re.compile(r"[‘'](?:(?<=[\s(\[—–“\"-].)|(?<=^.))(?=[^\W_])")
_SINGLE_CLOSE = re.compile(r"[’'](?<=[^\s‘'].)(?![^\W_])")


def quoted_spans(text: str, paragraphs: Iterable[Span]) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """The stretches between quotation marks, marks left out, and notes on marks that do not pair.

    `paragraphs` are the stretches of `text` to look at, in reading order. A
    quotation inside a quotation belongs to the outer one.
    """
    spans: list[Span] = []
    notes: list[str] = []
    paragraphs = list(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        found, lost, unclosed = _within(text, paragraph)
        spans += [span for span in found if span.end > span.start]
        if unclosed is not None:
            if following is not None and _opens(text, following):
                spans += [Span(unclosed, paragraph.end)] * (paragraph.end > unclosed)
            else:
                lost = (*lost, unclosed)
        for start in lost:
            shown = " ".join(text[start : start + 40].split())
            notes.append(f"A quotation mark before “{shown}…” is never closed.")
    return tuple(spans), tuple(notes)


@lru_cache(maxsize=4_096)
def _within(text: str, paragraph: Span) -> tuple[Sequence[Span], Sequence[int], int | None]:
    """The spans of a paragraph, starts of marks given up, and where one left open at the end starts; read once."""
    found, lost, unclosed = _double(text, paragraph)
    if not lost and unclosed is None:
        found = _outermost([*found, *_single(text, paragraph, certain=bool(found))])
    return tuple(found), tuple(lost), unclosed


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """The spans that stand in no other, in reading order."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _opens(text: str, paragraph: Span) -> bool:
    return paragraph.of(text).lstrip().startswith(tuple(_DOUBLE))


def _double(text: str, paragraph: Span) -> tuple[list[Span], list[int], int | None]:
    """Spans between double marks, starts of marks given up, and where one left open at the end starts.

    A second opening mark before the first is closed gives the first up, unless
    as many marks close as open: then one quotation stands inside another.
    """
    marks = list(_OPEN_OR_CLOSE.finditer(text, paragraph.start, paragraph.end))
    signs = [mark.group() for mark in marks]
    nested = signs.count("“") == signs.count("”") and _straight_pair(text, marks)
    spans: list[Span] = []
    lost: list[int] = []
    start: int | None = None
    closing, depth = "", 0
    for index, (mark, sign) in enumerate(zip(marks, signs, strict=True)):
        if start is None:
            if sign in _DOUBLE and _may_open(text, mark):
                start, closing, depth = mark.end(), _DOUBLE[sign], 0
            continue
        role = _role(text, mark, closing, depth, signs[index + 1 : index + 1 + _LOOKED_AHEAD], nested=nested)
        if role == _INNER:
            depth += 1
        elif role == _AGAIN:
            lost.append(start)
            start = mark.end()
        elif role == _END and depth:
            depth -= 1
        elif role == _END:
            spans.append(Span(start, mark.start()))
            start = None
    return spans, lost, start


_LOOKED_AHEAD = 50
"""Marks after one that are looked at for the end of its quotation."""
_INNER, _AGAIN, _END = "begins one inside", "begins it again", "ends one"
"""What a mark does inside a quotation."""


def _role(
    text: str, mark: re.Match[str], closing: str, depth: int, following: Sequence[str], *, nested: bool
) -> str:
    """What a mark does inside a quotation that one of the marks in `closing` ends; empty if nothing."""
    sign = mark.group()
    if closing == '"' and sign in ("“", "”"):
        return _INNER if sign == "“" else _END
    if sign in _BOTH_WAYS and sign in closing:
        if not _only_opens(text, mark):
            return _END
        return _INNER if nested else _AGAIN
    if sign in closing:
        return _END
    if sign == '"' and closing == "”" and not depth and _ends_curly(text, mark, following):
        return _END
    if sign not in _BOTH_WAYS and _DOUBLE.get(sign) == closing:
        return _INNER if nested else _AGAIN
    return ""


def _ends_curly(text: str, mark: re.Match[str], following: Sequence[str]) -> bool:
    """Whether a straight mark closes what a curly one opened: ``“I will go," he said.``"""
    curly = next((sign for sign in following if sign in "“”"), "")
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return curly != "”" and bool(_ENDS.match(before)) and (not after or bool(_PARTS.match(after)))


def _may_open(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark that is the same at both ends can open a quotation.

    ``6'2"``: right after a digit it is a measure; between a word and a space it
    closes what was never opened.
    """
    if mark.group() not in _BOTH_WAYS:
        return True
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return not before[:1].isdigit() and not (_ENDS.match(before) and (not after or _PARTS.match(after)))


def _only_opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark that is the same at both ends stands between a space and a word."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return before.isspace() and after.isalnum()


def _straight_pair(text: str, marks: Sequence[re.Match[str]]) -> bool:
    """Whether of the marks that are the same at both ends as many plainly open as close, and the rest is none."""
    straight = [mark for mark in marks if mark.group() in _BOTH_WAYS]
    opening = sum(_only_opens(text, mark) or mark.start() == marks[0].start() for mark in straight)
    return 2 * opening == len(straight)


def _single(text: str, paragraph: Span, *, certain: bool) -> list[Span]:
    """Spans between single marks, as British papers set them.

    An apostrophe looks like a closing mark. A closing mark after punctuation
    is certain; one after a letter is taken only if no certain one follows
    before the next opening mark, and beside double marks, in `certain`, not at all.
    Where a sentence that opens so holds others in marks of the same kind, it
    ends at the certain mark after them.
    """
    spans: list[Span] = []
    openings = list(_SINGLE_OPEN.finditer(text, paragraph.start, paragraph.end))
    if not openings:
        return []
    closings = list(_SINGLE_CLOSE.finditer(text, paragraph.start, paragraph.end))
    reached = paragraph.start
    for index, opening in enumerate(openings):
        if opening.start() < reached:
            continue
        limit = openings[index + 1].start() if index + 1 < len(openings) else paragraph.end
        own = [mark for mark in closings if opening.end() < mark.start() < limit]
        sure = [mark for mark in own if _is_certain(text, mark)]
        end = sure[0].start() if sure else _around(text, openings[index:], closings)
        if end is None and own and not certain:
            end = own[0].start()
        if end is not None:
            spans.append(Span(opening.end(), end))
            reached = end
    return spans


def _is_certain(text: str, closing: re.Match[str]) -> bool:
    return text[closing.start() - 1] in ".,?!…;"


_OPENS_SPEECH = re.compile(r"(?:^|[.!?,:;—–\-]\s*|\n\s*)$")


def _around(text: str, openings: Sequence[re.Match[str]], closings: Sequence[re.Match[str]]) -> int | None:
    """Where a quotation ends that begins a sentence and holds others in single marks; None if none does.

    Each inner one needs a mark of its own that may close it, before the certain
    one that ends the whole. Only words that own something (``the voters' mood``)
    may stand before the first of them with what looks like a closing mark.
    """
    outer, *inner = openings
    before = text[max(0, outer.start() - 3) : outer.start()]
    if not inner or not text[outer.end()].isupper() or not _OPENS_SPEECH.search(before):
        return None
    own = [mark for mark in closings if outer.end() < mark.start() < inner[0].start()]
    if any(text[mark.start() - 1] != "s" for mark in own):
        return None
    open_ones = 0
    marks = sorted(
        [*inner, *(mark for mark in closings if mark.start() > inner[0].start())], key=re.Match.start
    )
    for mark in marks:
        if mark in inner:
            open_ones += 1
        elif open_ones:
            open_ones -= 1
        elif _is_certain(text, mark):
            return mark.start()
        elif text[mark.start() - 1] != "s":
            return None
    return None
