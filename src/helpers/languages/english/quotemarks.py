"""Which characters stand inside quotation marks.

Curly and straight double marks, guillemets, British single marks, and
quotations that run over several paragraphs, each of which opens anew and only
the last of which closes. A mark that is never closed quotes nothing and is
told as a note: a guess would move words from the writer to a speaker.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest

from helpers.article import Span

_Marks = Sequence[re.Match[str]]
_DOUBLE = {"“": "”", "«": "»", "„": "“”", '"': '"', "``": "''", "''": "''"}
_BOTH_WAYS = ('"', "''")
_ENDS = re.compile(r"[^\W_]|[.,!?…;:%)\]]")
_STOPS = (".", "!", "?")
_PARTS = re.compile(r"[\s.,!?…;:)\]—–-]")
_OPEN_OR_CLOSE = re.compile(r"``|''|[“”„«»\"]")
_SINGLE_OPEN = re.compile(r"[‘'](?:(?<=[\s(\[—–“\"-].)|(?<=^.))(?=[^\W_])")
_SINGLE_CLOSE = re.compile(r"[’'](?<=[^\s‘'].)(?![^\W_])")
_LOOKED_AHEAD = 50
"""Marks after one that are looked at for the end of its quotation."""
_INNER, _BEGINS, _END, _NOTHING = "begins one inside", "begins one inside or anew", "ends one", "nothing"
"""What a mark does inside a quotation."""
_CURLY = {"“": _INNER, "”": _END}
_DEEPER = {_INNER: 1, _BEGINS: 1, _END: -1, _NOTHING: 0}
_OPENS_SPEECH = re.compile(r"(?:^|[.!?,:;—–\-]\s*|\n\s*)$")


def quoted_spans(text: str, paragraphs: Iterable[Span]) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """The stretches between quotation marks, marks left out, and notes on marks that do not pair.

    `paragraphs` are the stretches of `text` to look at, in reading order. A
    quotation inside a quotation belongs to the outer one.
    """
    spans: list[Span] = []
    notes: list[str] = []
    paragraphs = list(paragraphs)
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        found, lost, unclosed = _within(text, paragraph)
        spans += [span for span in found if span.end > span.start]
        if unclosed is not None:
            if following is not None and following.of(text).lstrip().startswith(tuple(_DOUBLE)):
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


def _double(text: str, paragraph: Span) -> tuple[list[Span], list[int], int | None]:
    """Spans between double marks, starts of marks given up for a second opening one, and where one left open at the end starts."""
    marks = list(_OPEN_OR_CLOSE.finditer(text, paragraph.start, paragraph.end))
    if not marks:
        return [], [], None
    nested = _all_close(text, marks)
    spans: list[Span] = []
    lost: list[int] = []
    start: int | None = None
    closing, depth = "", 0
    for index, mark in enumerate(marks):
        if start is None:
            if _may_open(text, mark):
                start, closing, depth = mark.end(), _DOUBLE.get(mark.group(), "”"), 0
            continue
        role = _role(text, mark, closing, depth, _ahead(text, marks[index - 1 : index + 1 + _LOOKED_AHEAD]))
        if role == _END and not depth:
            spans.append(Span(start, mark.start()))
            start = None
        elif role == _BEGINS and not nested:
            lost.append(start)
            start = mark.end()
        else:
            depth += _DEEPER[role]
    return spans, lost, start


def _role(text: str, mark: re.Match[str], closing: str, depth: int, following: Sequence[str]) -> str:
    """What a mark does inside a quotation that one of the marks in `closing` ends."""
    sign = mark.group()
    if closing == '"' and sign in _CURLY:
        return _CURLY[sign]
    if sign in closing or _only_closes(text, mark):
        return _BEGINS if _only_opens(text, mark) else _END
    if sign in _BOTH_WAYS:
        ends = closing in ("”", "''") and not depth and _ends_curly(text, mark, following)
        return _END if ends else _NOTHING
    return _BEGINS if _DOUBLE.get(sign) == closing else _NOTHING


def _ahead(text: str, near: _Marks) -> list[str]:
    """The signs after the second of these marks; where the first is a curly one, a straight one that opens is one too."""
    curly = near[0].group() == "“"
    return ["“" if curly and _only_opens(text, mark) else mark.group() for mark in near[2:]]


def _ends_curly(text: str, mark: re.Match[str], following: Sequence[str]) -> bool:
    """Whether a straight mark closes what a curly one opened: ``“I will go," he said.``"""
    curly = next((sign for sign in following if sign in "“”"), "")
    before, after = _beside(text, mark)
    straight = mark.group() == '"' and curly != "”"
    return straight and bool(_ENDS.match(before)) and (not after or bool(_PARTS.match(after)))


def _may_open(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark can open a quotation.

    One that is the same at both ends: ``6'2"``, right after a digit it is a measure;
    between a word and a space it closes what was never opened. A closing mark opens
    between a sentence's end and a capital: ``he said.”We go,” …``.
    """
    before, after = _beside(text, mark)
    if mark.group() not in _BOTH_WAYS:
        return mark.group() in _DOUBLE or (before in _STOPS and after.isupper())
    return not before.isdigit() and not (_ENDS.match(before) and (not after or _PARTS.match(after)))


def _beside(text: str, mark: re.Match[str]) -> tuple[str, str]:
    """The characters right before and after a mark; empty where the text begins or ends."""
    return text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]


def _only_opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark that is the same at both ends stands between a space and a word."""
    before, after = _beside(text, mark)
    return mark.group() in _BOTH_WAYS and before.isspace() and after.isalnum()


def _only_closes(text: str, mark: re.Match[str]) -> bool:
    """Whether an opening mark stands between a comma or stop and a space: ``“We go,“ he said``."""
    before, after = _beside(text, mark)
    return mark.group() == "“" and before in (",", *_STOPS) and (not after or after.isspace())


def _all_close(text: str, marks: _Marks) -> bool:
    """Whether as many marks plainly open as close, also of those that are the same at both ends."""
    signs = [mark.group() for mark in marks]
    straight = [mark for mark in marks if mark.group() in _BOTH_WAYS]
    opening = sum(_only_opens(text, mark) or mark.start() == marks[0].start() for mark in straight)
    return signs.count("“") + 2 * opening == signs.count("”") + len(straight)


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
        if opening.start() >= reached:
            end = _single_end(text, openings[index:], closings, paragraph.end, certain=certain)
            if end is not None:
                spans.append(Span(opening.end(), end))
                reached = end
    return spans


def _single_end(
    text: str, openings: _Marks, closings: _Marks, paragraph_end: int, *, certain: bool
) -> int | None:
    """Where the quotation ends that the first of `openings` begins; None if nothing closes it."""
    opening, *following = openings
    limit = following[0].start() if following else paragraph_end
    own = [mark for mark in closings if opening.end() < mark.start() < limit]
    if sure := next((mark for mark in own if _is_certain(text, mark)), None):
        return sure.start()
    end = _around(text, openings, closings)
    return own[0].start() if end is None and own and not certain else end


def _is_certain(text: str, closing: re.Match[str]) -> bool:
    return text[closing.start() - 1] in ".,?!…;"


def _around(text: str, openings: _Marks, closings: _Marks) -> int | None:
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
    return _end_of_all(text, inner, [mark for mark in closings if mark.start() > inner[0].start()])


def _end_of_all(text: str, inner: _Marks, closings: _Marks) -> int | None:
    """Where the certain mark stands that is left when each inner quotation has had its own."""
    open_ones = 0
    for mark in sorted([*inner, *closings], key=re.Match.start):
        if mark in inner:
            open_ones += 1
        elif open_ones:
            open_ones -= 1
        elif text[mark.start() - 1] != "s":
            return mark.start() if _is_certain(text, mark) else None
    return None
