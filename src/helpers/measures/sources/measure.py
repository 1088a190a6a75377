"""What became of the sources: who is named for a statement in the wire report, and in the derivative.

A wire statement is looked for in the derivative by `pairing/sourcing.py`. Only a
sentence that rests on it, or plainly states the same, is held against it. *Lost* is
said where an editor is told so too, and *gone with the claim* where no sentence that
rests on the wire report's names the source either: a free paraphrase that names nobody
is taken for its absence.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from helpers.article import Span
from helpers.document import crediting, cues, voices
from helpers.document.cues import OUTLET
from helpers.document.document import Document
from helpers.document.statements import Statement
from helpers.document.voices import Voice
from helpers.findings.sourced import sourced
from helpers.ground.keeping import kept
from helpers.languages.english.words import fold
from helpers.measures.lines import UNKNOWN, measure
from helpers.measures.schema import Rows, Table
from helpers.pairing.compared import Compared
from helpers.pairing.links import COPIED
from helpers.pairing.redline import touched
from helpers.pairing.sourcing import GONE, KEPT, LOST, WEAKENED
from helpers.pairing.spelled import same_source
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
    return ATTRIBUTIONS.wire_first(rows)


def compare(pair: Compared) -> Rows:
    """How many statements have a source in each text, and what became of them; exact counts."""
    kinds, (wire, derivative) = (ATTRIBUTIONS.counted(table(pair), each) for each in ("kind", "outcome"))
    naming = beside = UNKNOWN
    if pair.wire.service:
        lines = crediting.beside(pair.derivative, pair.wire.service)
        naming, beside = len(_named(pair)), sum(each.kind != "caption" for each in lines)
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
    name = fate.source if _stands_beside(article, each, fate.source) else each.name
    said = " … ".join(" ".join(span.of(article.plain).split()) for span in each.content)
    there = (_shown(sentence.text), sentence.number) if sentence else ("", None)
    # The wire service is an outlet, whatever its name looks like.
    known = map(fold, crediting.names(pair.wire.service))
    kind = OUTLET if each.kind != AGENTLESS and fold(each.name) in known else each.kind
    own = (side, each.sentence, name, cue, kind, fate.outcome, said)
    return (*own, *there, fate.source, each.start, each.end)


def _stands_beside(article: Document, each: Statement, name: str) -> bool:
    """Whether a noun and its verb of saying have a name between them: *a toxicologist, Alan Burge,* testified."""
    if not (name and each.source) or each.name.split()[-1][:1].isupper():
        return False
    between = article.plain[each.source.end : each.cue.start]
    return name[:1].isupper() and f"{name.split()[-1]}," in between


def _is_one(wire: Document, each: Statement, name: str) -> bool:
    """Whether a name of the derivative's is that of a wire statement's source."""
    return same_source(name, each.name) or _stands_beside(wire, each, name)


def _shown(text: str) -> str:
    """A sentence on one line; one that is no sentence any more is cut short."""
    line = " ".join(text[: 2 * LONGEST_SHOWN].split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]} …"


LONGEST_SHOWN = 1_500


def _named(pair: Compared) -> dict[int, Span]:
    """The derivative's sentences, by index, that name the wire service, and where they first do."""
    spans = crediting.named(pair.derivative, pair.wire.service)[::-1]
    sentences = enumerate(pair.derivative.sentences)
    return {index: span for index, each in sentences for span in spans if each.start <= span.start < each.end}


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
    voice = voices.of_statement(pair.wire, each)
    found = pair.sourcing.fate(voice)
    if found.claim is None:
        return _resting(pair, each, voice) or _Fate(found.outcome)
    here = found.claim.sentence
    if found.outcome == LOST and pair.derivative.sentences[here].number not in _without_source(pair):
        return _Fate(KEPT, here)
    named = [voice.name for voice in found.voices if voice.kind != AGENTLESS]
    source = max(named, key=lambda name: _is_one(pair.wire, each, name), default="")
    return _Fate(found.outcome, here, source, found.voices)


def _resting(pair: Compared, each: Statement, voice: Voice) -> _Fate | None:
    """A statement told so freely that few words are left: its sentence is rested on by one that has the same source."""
    for index in pair.links.feeds[voice.sentence]:
        here = _retold_by(pair, index)
        if here is None:
            continue
        same = tuple(other for other in here if _is_one(pair.wire, each, other.name))
        if same or pair.sourcing.has_named(index, voice):
            return _Fate(KEPT, index, same[0].name if same else "", same)
    return None


def _retold_by(pair: Compared, index: int) -> list[Voice] | None:
    """Who is named in a sentence of the derivative; None if it is no retelling: it quotes them, or is copied, or rests on little."""
    own = (each for each in pair.derivative.voices if each.sentence == index)
    here = [each for each in own if each.kind != AGENTLESS]
    link = pair.links.derivative[index]
    return None if link.weak or link.label == COPIED or any(each.direct for each in here) else here


@kept
def _without_source(pair: Compared) -> frozenset[int]:
    """The numbers of the derivative's sentences of which an editor is told that a source is gone or is another."""
    return frozenset(each.derivative.sentence for each in sourced(pair) if each.derivative)


def _backward(pair: Compared, fates: Sequence[_Fate]) -> dict[Statement, _Fate]:
    """Derivative statements that the wire report's statements were found kept in."""
    last_first = list(zip(pair.wire.statements, fates, strict=True))[::-1]
    kept = {voice: each for each, fate in last_first if fate.outcome == KEPT for voice in fate.voices}
    told = {}
    for other in pair.derivative.statements:
        found = kept.get(voices.of_statement(pair.derivative, other)) if other.kind != AGENTLESS else None
        if found is not None:
            index = bisect_left(pair.wire.sentences, found.sentence, key=lambda sentence: sentence.number)
            beside = _stands_beside(pair.wire, found, other.name)
            told[other] = _Fate(KEPT, index, other.name if beside else found.name)
    return told
