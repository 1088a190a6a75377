"""What a text lays on somebody's lips, sentence by sentence: its sourced statements, and its quotations as they run on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from helpers.article import Span
from helpers.document import statements
from helpers.document.cues import PERSON, UNNAMED, after_preposition
from helpers.document.statements import Statement

if TYPE_CHECKING:
    from helpers.document.document import Document


class Voice(NamedTuple):
    """Part of one sentence (by index) that somebody is named for, or that an agentless form keeps at a distance.

    `frame` are the words that tell so, from the source to the cue, where they
    stand close together in the same sentence, or else the cue alone; a quotation
    that runs on has none. `source` is the source as
    written there, `beside` are those named together with it.
    """

    sentence: int
    name: str
    kind: str
    frame: Span | None
    content: tuple[Span, ...]
    direct: bool
    cue: Span | None = None
    source: str = ""
    beside: tuple[str, ...] = ()


def voices(article: Document) -> tuple[Voice, ...]:
    """Every voice in reading order."""
    found = [of_statement(article, each) for each in article.statements]
    covered = [span for each in found for span in each.content]
    found += _running_on(article, covered)
    return tuple(sorted(found, key=lambda each: (each.sentence, each.content[0].start)))


def of_statement(article: Document, each: Statement) -> Voice:
    """A statement as a voice of the sentence in which its content begins."""
    source = each.source or each.cue
    whole = Span(min(source.start, each.cue.start), max(source.end, each.cue.end))
    frame = each.cue if whole.end - whole.start > LONGEST_FRAME else whole
    index = article.sentence_at(each.content[0].start if each.content else frame.start)
    inside = article.sentences[index]
    held = inside.start <= frame.start and frame.end <= inside.end + 1
    return Voice(
        index,
        each.name,
        each.kind,
        frame if held else None,
        each.content or (frame,),
        each.direct,
        each.cue,
        " ".join(each.source.of(article.plain).split()) if each.source else "",
        _beside(article, each),
    )


LONGEST_FRAME = 120
"""Characters from source to cue that are shown as one."""


def _beside(article: Document, each: Statement) -> tuple[str, ...]:
    """Who is named together with the source: *the ministry* in ``the ministry and aid groups said``."""
    copy = article.copy
    if each.source is None:
        return ()
    at = bisect_left(copy.speakers, each.source.start, key=lambda one: copy.words[one.first].start)
    if not 0 < at < len(copy.speakers):
        return ()
    before, own = copy.speakers[at - 1], copy.speakers[at]
    joined = copy.keys[before.last + 1 : own.first] == ("and",) and before.sentence == own.sentence
    if not joined or "," in copy.gaps[own.first] or after_preposition(copy, before):
        return ()
    return (copy.span(before).of(article.plain),)


def _running_on(article: Document, covered: list[Span]) -> Iterator[Voice]:
    """The sentences of quotations that no statement covers, with the speaker that was found for them."""
    for each, _ in statements.sourced(article):
        for index in range(article.sentence_at(each.start), article.sentence_at(each.end - 1) + 1):
            sentence = article.sentences[index]
            part = Span(max(each.start, sentence.start), min(each.end, sentence.end))
            if any(span.start < part.end and part.start < span.end for span in covered):
                continue
            kind = PERSON if each.speaker[:1].isupper() else UNNAMED
            yield Voice(index, each.speaker, kind, None, (part,), True)
