"""What a text lays on somebody's lips, sentence by sentence: its sourced statements, and its quotations as they run on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from helpers.article import Span
from helpers.document import statements
from helpers.document.cues import AGENTLESS
from helpers.document.statements import Statement

if TYPE_CHECKING:
    from helpers.document.document import Document


@dataclass(frozen=True, slots=True)
class Voice:
    """Part of one sentence (by index) that somebody is named for, or that an agentless form keeps at a distance.

    `frame` are the words that tell so, from the source to the cue, where they
    stand in the same sentence; a quotation that runs on has none.
    """

    sentence: int
    name: str
    kind: str
    frame: Span | None
    content: tuple[Span, ...]
    direct: bool


def voices(article: Document) -> tuple[Voice, ...]:
    """Every voice in reading order."""
    found = [_of_statement(article, each) for each in article.statements]
    covered = [span for each in found for span in each.content]
    found += _running_on(article, covered)
    return tuple(sorted(found, key=lambda each: (each.sentence, each.content[0].start)))


def _of_statement(article: Document, each: Statement) -> Voice:
    framing = [span for span in (each.source, each.cue) if span is not None]
    frame = Span(min(span.start for span in framing), max(span.end for span in framing))
    index = _sentence_at(article, each.content[0].start if each.content else frame.start)
    inside = article.sentences[index]
    held = inside.start <= frame.start and frame.end <= inside.end + 1
    return Voice(index, each.name, each.kind, frame if held else None, each.content or (frame,), each.direct)


def _running_on(article: Document, covered: list[Span]) -> Iterator[Voice]:
    """The sentences of quotations that no statement covers, with the speaker that was found for them."""
    for each in article.quotations:
        if not each.spoken or each.source is None or each.confidence < statements.SURE_ENOUGH:
            continue
        for index in range(_sentence_at(article, each.start), _sentence_at(article, each.end - 1) + 1):
            sentence = article.sentences[index]
            part = Span(max(each.start, sentence.start), min(each.end, sentence.end))
            if any(span.start < part.end and part.start < span.end for span in covered):
                continue
            yield Voice(index, each.speaker, _kind(each.speaker), None, (part,), True)


def _kind(name: str) -> str:
    return statements.PERSON if name[:1].isupper() else statements.UNNAMED


def _sentence_at(article: Document, offset: int) -> int:
    """The index of the sentence in which a character stands."""
    return max(0, bisect_left(article.sentences, offset + 1, key=lambda each: each.start) - 1)


def is_named(each: Voice) -> bool:
    """Whether somebody is named, and the words are not merely kept at a distance."""
    return each.kind != AGENTLESS
