"""Who speaks in a transcript: labels before what is said, and asides in brackets.

``THE COURT: Be seated.``, ``Q. Where were you?``, ``(Laughter)``. They are looked for
only where labels return, as a story's own ``Results: …`` does not.
"""

import re
from collections import Counter
from collections.abc import Sequence

from helpers.article import Furniture, Span
from helpers.formats.paragraphs import is_final, trim
from helpers.languages.english import lists, transcripts

SPEAKER, ASIDE = "speaker", "aside"
NOBODY = frozenset(transcripts.MEANT.values())
"""What a label says that names nobody: question and answer."""
_FEWEST_LABELS, _FEWEST_RETURNING, _FEWEST_TIMES, _LONGEST_NAME = 4, 2, 3, 90
_LONGEST_PARTICLE = 3


def labelled(text: str, paragraphs: Sequence[Span]) -> tuple[list[Span], list[Furniture]]:
    """The paragraphs without the labels of speakers and the asides in them, and these; as given where it is no transcript.

    Where some labels are those of a check of facts, none says whose the sentences are.
    """
    labels = [transcripts.LABEL.match(span.of(text)) for span in paragraphs]
    checked = any(label and label["who"] in transcripts.OF_CHECKS for label in labels)
    if not checked and not _is_transcript(text, paragraphs, labels):
        return list(paragraphs), []
    said: list[Span] = []
    furniture: list[Furniture] = []
    for span, label in zip(paragraphs, labels, strict=True):
        if transcripts.ASIDE.fullmatch(span.of(text)):
            furniture.append(Furniture(ASIDE, span.start, span.end, span.of(text)))
            continue
        if label is not None:
            furniture.append(_label(span, label, checked=checked))
            span = trim(text, Span(furniture[-1].end, span.end))
        if span.end > span.start:
            said.append(span)
    return said, furniture


def named_alone(text: str, blocks: Sequence[Span]) -> frozenset[str]:
    """The names on lines of their own, ``ann lee``, that return over what each says; none where they are less than a quarter of the blocks."""
    short = [text[start:end] for start, end in blocks if end - start <= _LONGEST_NAME]
    if len(short) < _FEWEST_RETURNING * _FEWEST_TIMES:
        return frozenset()
    lines = Counter(filter(transcripts.NAME_ALONE.fullmatch, short))
    names = {line for line, times in lines.items() if times >= _FEWEST_TIMES and _may_be_a_name(line)}
    enough = sum(lines[name] for name in names) >= len(blocks) / 4
    return frozenset(names) if enough and len(names) >= _FEWEST_RETURNING else frozenset()


def _may_be_a_name(line: str) -> bool:
    """Whether a line is all in small letters, or has only particles in them: ``ann lee``, ``Simon de Beer``, not ``Why it matters``."""
    small = [word for word in line.split() if word.islower()]
    short = line.islower() or all(len(word) <= _LONGEST_PARTICLE for word in small)
    return short and lists.function_words().isdisjoint(small)


def _label(span: Span, label: re.Match[str], *, checked: bool) -> Furniture:
    """The label at the start of a paragraph, and whom it names, unless it is that of a check of facts."""
    who = " ".join(label["who"].split()).rstrip(".")
    kind, says = ("section label", "") if checked else (SPEAKER, transcripts.MEANT.get(who, who))
    return Furniture(kind, span.start, span.start + label.end("label"), label["label"], says)


def _is_transcript(text: str, paragraphs: Sequence[Span], labels: Sequence[re.Match[str] | None]) -> bool:
    """Whether labels stand over a quarter of the paragraphs, two of them return, and sentences follow them."""
    under = [(span.of(text), label) for span, label in zip(paragraphs, labels, strict=True) if label]
    told = Counter(re.split(r"\s*[,(]", label["who"])[0].split()[-1] for _, label in under)
    returning = sum(count > 1 for count in told.values())
    closed = sum(_says_something(written, label) for written, label in under)
    enough = len(under) >= max(_FEWEST_LABELS, len(paragraphs) / 4)
    return enough and returning >= _FEWEST_RETURNING and 2 * closed > len(under)


def _says_something(written: str, label: re.Match[str]) -> bool:
    """Whether a label stands alone, or words and a full stop follow it: no result, ``Ann Lee: 1,769``."""
    after = written[label.end("label") :]
    return not after.strip() or (is_final(after) and re.search(r"[^\W\d]", after) is not None)
