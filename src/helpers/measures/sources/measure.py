"""What became of the sources: who is named for a statement in the wire report, and in the derivative.

A wire statement is looked for in the derivative by `pairing/sourcing.py`. Only a
sentence that rests on it, or plainly states the same, is held against it, so
*lost* is said of few statements and *gone with the claim* of many: a free
paraphrase of a claim is taken for its absence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from helpers.article import Span
from helpers.document import crediting, cues, voices
from helpers.document.cues import OUTLET
from helpers.document.document import Document
from helpers.document.statements import Statement
from helpers.document.voices import Voice
from helpers.keeping import kept
from helpers.languages.english.words import fold
from helpers.measures.lines import UNKNOWN, measure
from helpers.measures.schema import Rows, Table
from helpers.pairing.compared import Compared
from helpers.pairing.redline import touched
from helpers.pairing.samesource import same_source
from helpers.pairing.sourcing import GONE, KEPT, LOST, WEAKENED
from helpers.showing.style import NAMES

FAMILY = "attribution"

GAINED = "gained"
AGENTLESS = cues.AGENTLESS

ATTRIBUTIONS = Table.beside(__file__, "attributions")


class _Fate(NamedTuple):
    """What became of one statement, and the sentence of the other text that it was held against."""

    outcome: str
    sentence: int = -1
    source: str = ""
    voices: tuple[Voice, ...] = ()


@kept
def table(pair: Compared) -> Rows:
    """Every sourced statement and agentless form of both texts, wire first, with what became of it.

    *Lost* is one whose claim stands without a source. `counterpart_source` of one that is kept may be somebody else.
    """
    wire, derivative = (article.statements for article in pair)
    fates = [_fate(pair, each) for each in wire]
    rows = [_row(NAMES[0], pair, each, fate, pair.derivative) for each, fate in zip(wire, fates, strict=True)]
    backward = _backward(pair, fates)
    for each in derivative:
        fate = backward.get(each, _Fate(AGENTLESS if each.kind == AGENTLESS else GAINED))
        rows.append(_row("derivative", pair, each, fate, pair.wire))
    rows += _credits(pair, derivative)
    return tuple(sorted(rows, key=lambda row: (row[_SIDE] != NAMES[0], row[_START])))


_SIDE, _KIND, _OUTCOME, _START = map(ATTRIBUTIONS.names.index, ("side", "kind", "outcome", "start"))


def compare(pair: Compared) -> Rows:
    """How many statements have a source in each text, and what became of them; exact counts."""
    kinds, (wire, derivative) = (
        [Counter(row[column] for row in table(pair) if row[_SIDE] == side) for side in NAMES]
        for column in (_KIND, _OUTCOME)
    )
    naming, beside = (len(_named(pair)), _beside(pair)) if pair.wire.source else (UNKNOWN, UNKNOWN)
    counts: dict[str, Sequence[float]] = {
        "sourced statements": [side.total() - side[AGENTLESS] for side in kinds],
        **{f"sourced to {what}": [side[kind] for side in kinds] for kind, what in _KINDS.items()},
        "agentless forms": [side[AGENTLESS] for side in kinds],
        "sources kept": (wire[KEPT], derivative[KEPT]),
        "sources lost from a claim that stands": (wire[LOST], UNKNOWN),
        "sources weakened to an agentless form": (wire[WEAKENED], UNKNOWN),
        "sources gone with their claim": (wire[GONE], UNKNOWN),
        "sources gained": (UNKNOWN, derivative[GAINED]),
        "sentences that name the wire service": (UNKNOWN, naming),
        "credit lines that name the wire service": (UNKNOWN, beside),
    }
    return [measure(FAMILY, name, sides, "statements") for name, sides in counts.items()]


_KINDS = {
    cues.PERSON: "a person",
    cues.ORGANISATION: "an organisation",
    cues.DOCUMENT: "a document",
    cues.OUTLET: "an outlet",
    cues.UNNAMED: "somebody unnamed",
}


def _row(side: str, pair: Compared, each: Statement, fate: _Fate, other: Document) -> tuple[object, ...]:
    article = pair.wire if side == NAMES[0] else pair.derivative
    sentence = other.sentences[fate.sentence] if fate.sentence >= 0 else None
    cue = " ".join(each.cue.of(article.plain).split()) if each.cue else ""
    said = " … ".join(" ".join(span.of(article.plain).split()) for span in each.content)
    there = (_shown(sentence.text), sentence.number) if sentence else ("", None)
    # The wire service is an outlet, whatever its name looks like.
    service = each.kind != AGENTLESS and fold(each.name) in map(fold, crediting.names(pair.wire.source))
    own = (side, each.sentence, each.name, cue, OUTLET if service else each.kind, fate.outcome, said)
    return (*own, *there, fate.source, each.start, each.end)


def _shown(text: str) -> str:
    """A sentence on one line; one that is no sentence any more is cut short."""
    line = " ".join(text[: 2 * LONGEST_SHOWN].split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]} …"


LONGEST_SHOWN = 1_500


def _named(pair: Compared) -> dict[int, Span]:
    """The derivative's sentences, by index, that name the wire service, and where they first do."""
    spans = crediting.named(pair.derivative, pair.wire.source)[::-1]
    sentences = enumerate(pair.derivative.sentences)
    return {index: span for index, each in sentences for span in spans if each.start <= span.start < each.end}


def _beside(pair: Compared) -> int:
    """How many lines beside the derivative's text name the wire service, but for captions."""
    return sum(each.kind != "caption" for each in crediting.beside(pair.derivative, pair.wire.source))


def _credits(pair: Compared, derivative: Sequence[Statement]) -> Iterator[tuple[object, ...]]:
    """The wire service named beside no verb of saying: ``in remarks carried by Meridian``."""
    taken = [each.source for each in derivative if each.source is not None]
    for index, span in _named(pair).items():
        if touched([span], taken):
            continue
        sentence = pair.derivative.sentences[index]
        own = ("derivative", sentence.number, span.of(pair.derivative.plain), "", OUTLET, GAINED)
        yield (*own, _shown(sentence.text), "", None, "", span.start, span.end)


def _fate(pair: Compared, each: Statement) -> _Fate:
    if each.kind == AGENTLESS:
        return _Fate(AGENTLESS)
    found = pair.sourcing.fate(voices.of_statement(pair.wire, each))
    if found.claim is None:
        return _Fate(found.outcome)
    named = [voice.name for voice in found.voices if voice.kind != AGENTLESS]
    same = next((name for name in named if same_source(name, each.name)), "")
    return _Fate(found.outcome, found.claim.sentence, same or next(iter(named), ""), found.voices)


def _backward(pair: Compared, fates: Sequence[_Fate]) -> dict[Statement, _Fate]:
    """Derivative statements that the wire report's statements were found kept in."""
    last_first = list(zip(pair.wire.statements, fates, strict=True))[::-1]
    kept = {voice: each for each, fate in last_first if fate.outcome == KEPT for voice in fate.voices}
    told = {}
    for other in pair.derivative.statements:
        found = kept.get(voices.of_statement(pair.derivative, other)) if other.kind != AGENTLESS else None
        if found is not None:
            index = bisect_left(pair.wire.sentences, found.sentence, key=lambda sentence: sentence.number)
            told[other] = _Fate(KEPT, index, found.name)
    return told
