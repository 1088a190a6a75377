"""The wire report's own headline with words put in, or without the word by which it keeps its distance."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import islice

from rapidfuzz.distance import LCSseq

from helpers.article import Span
from helpers.document.document import Document
from helpers.document.values.agreement import agreement
from helpers.document.values.value import NUMBER, SCORE, Value
from helpers.findings.claims import standing_of
from helpers.findings.clauses import inflected_phrase
from helpers.findings.finding import Finding, Place, difference
from helpers.languages.english import listed
from helpers.languages.english.inflection import bases, family
from helpers.languages.english.kindred import Kin
from helpers.pairing.compared import Compared, Headlined, headline_of
from helpers.pairing.redline import Piece, Standing, pieces_of, touched

KIND = "headline"

NEARLY = 0.6
"""From this share of its words in the order of the wire report's own headline on it is that one."""

BESIDE = 2
"""A word stands with so many others of the headline in a sentence that bears it out."""

OF_THE_MATTER = 3
"""What so many sentences tell of is the matter of a text."""

_SHORT = 2
_ASIDE = re.compile(
    r"^[A-Z]{4,}: |\([^()\n]*\)$|,? according to [^,\n]*$|(?:, | - |: )[^,:\n]{1,30} (?:says?|said|decides?|rules?|finds?|hears?|reports?)$",
    re.MULTILINE,
)
"""A label, a remark in brackets, or who says so."""
_DISTANT = (
    listed.phrases("certainty", "hedge", "charge", "bound"),
    listed.phrases("headlines", "at a distance"),
)


def retitled(over: Headlined, pair: Compared) -> Iterator[Finding]:
    """The first words put into the wire report's own headline that nothing bears out, or the distance that it has lost."""
    own, there = over.derivative, headline_of(pair.wire)
    ours, theirs = ([each.family for each in content_of(text)] for text in (own, there))
    if asks(own) or LCSseq.similarity(ours, theirs) < NEARLY * max(1, len(ours)):
        return
    if words := _put_in(over, pair, theirs):
        yield found_at(own, words, "neither text bears out “{}”, put into the wire report’s own headline")
    else:
        yield from islice(_nearer(own, there), 1)


def _nearer(own: Document, there: Document) -> Iterator[Finding]:
    """The words by which the wire report's own headline keeps its distance, where the derivative's keeps none."""
    if any(_distant(own)) or ":" in own.title or any(word.quoted for word in own.words):
        return
    for cue in _distant(there):
        wire = standing_at(there, Span(cue[0].start, cue[-1].end))
        says = f"the wire report’s own headline says “{wire.text}”, which the derivative’s has lost"
        kept = {base for key in own.keys for base in bases(key)}
        still_to_come = cue[-1].form == "to" and bool({"to", *bases(cue[0].form)} & kept)
        if not (still_to_come or touched(there.values, cue)):
            whole = standing_at(own, Span(own.words[0].start, own.words[-1].end))
            yield difference(KIND, wire, whole, says)


def _put_in(over: Headlined, pair: Compared, theirs: Sequence[str]) -> list[Piece]:
    """The first words that the wire report's headline has not, and no sentence of either text has beside others of the headline or beside each other."""
    own, pieces, kept = over.derivative, content_of(over.derivative), Kin(theirs)
    new = [each for each in _told(own, pieces) if not (each.quoted or kept.replaces(each.family))]
    others = {each.family for each in pieces}.difference(each.family for each in new)
    texts = (over.wire, pair.derivative)
    unborne = (each for each in new if not any(_stands(text, own, each, others) for text in texts))
    lacking = [each for each in unborne if not tells_of_a_victory(over, pair, each.form)]
    if len(lacking) > 1 and any(
        set.intersection(*(_bearing(text, own, each) for each in lacking)) for text in texts
    ):
        return []
    first = pieces.index(lacking[0]) if lacking else 0
    return [each for at, each in enumerate(lacking, start=first) if pieces[at] == each]


def tells_of_a_victory(over: Headlined, pair: Compared, form: str) -> bool:
    """Whether a word of the headline is a verb for a victory that a sentence of either text on its matter tells: *stuns* of ``beat``."""
    victories = listed.table("headlines", "victories")
    borne = {family(each) for base in bases(form) for each in victories.get(base, "").split()}
    about = {each.family for each in content_of(over.derivative)} - borne
    texts = (over.wire, pair.derivative) if borne else ()
    return any(True in standing_of(text, frozenset(borne), frozenset(about), BESIDE) for text in texts)


def _told(own: Document, pieces: Iterable[Piece]) -> list[Piece]:
    """The words of a headline that tell something of its matter: no label, and not who says so."""
    asides = [found.span() for found in _ASIDE.finditer(own.plain)]
    long = (each for each in pieces if len(each.form) > _SHORT or each.form.isdigit())
    return [each for each in long if not any(start <= each.start < end for start, end in asides)]


def _stands(text: Document, own: Document, piece: Piece, others: Set[str]) -> bool:
    """Whether a sentence of a text has a word of the headline with two of the others, a name with one of them or a figure; or many sentences have the word."""
    there = _bearing(text, own, piece)
    if len(there) >= OF_THE_MATTER:
        return True
    if piece.start in own.name_words and any(
        agreement(each, figure) for each in text.values_of(*there) for figure in own.values
    ):
        return True
    beside = (others & text.content[index].keys() for index in there)
    return any(len(each) >= min(BESIDE, len(others)) for each in beside)


def _bearing(text: Document, own: Document, piece: Piece) -> set[int]:
    """The sentences (by index) of a text that have a word or figure of the headline, or a kindred word."""
    figures = touched(own.values, [piece])
    told = {
        each.sentence
        for each in text.values
        if any(agreement(each, figure) or is_margin(each, figure) for figure in figures)
    }
    return told.union(at for at, content in enumerate(text.content) if Kin(content).of(piece.family))


def is_margin(score: Value, value: Value) -> bool:
    """Whether a score was won by so many: *by seven votes* of ``71 votes to 64``."""
    return score.kind == SCORE and value.kind == NUMBER and value.low == abs(score.low - score.high)


def _distant(own: Document) -> Iterator[Sequence[Piece]]:
    """Where a headline keeps its distance: *may*, *alleged*, *cleared to*."""
    for number in range(len(own.sentences)):
        pieces = pieces_of(own, number)
        begun = (inflected_phrase(some, pieces, at) for at in range(len(pieces)) for some in _DISTANT)
        yield from (pieces[cue.start : cue.stop] for _, cue in filter(None, begun))


def asks(own: Document) -> bool:
    """Whether a headline asks."""
    return any(sentence.text.endswith("?") for sentence in own.sentences)


def content_of(own: Document) -> list[Piece]:
    """A headline's words of content."""
    lines = (pieces_of(own, number) for number in range(len(own.sentences)))
    return [piece for line in lines for piece in line if piece.content]


def found_at(own: Document, words: Sequence[Standing], says: str, *, sure: bool = False) -> Finding:
    """A finding on some words of the headline that no wire words answer."""
    here = standing_at(own, Span(words[0].start, words[-1].end))
    return difference(KIND, None, here, says.format(here.text), sure=sure, grave=sure)


def standing_at(own: Document, each: Standing) -> Place:
    """A name, a value or some words of a headline as they stand there."""
    return Place(each.start, each.end, 0, own.text[each.start : each.end])


def of_headline(pair: Compared, found: Finding) -> Finding:
    """What a detector found of the headline as a sentence, as a finding on the headline."""
    wire = found.wire and _renumbered(pair.wire, found.wire)
    own = found.derivative and replace(found.derivative, sentence=0)
    return difference(KIND, wire, own, found.message.partition(": ")[2].removesuffix("."))


def wire_place(pair: Compared, start: int, end: int) -> Place:
    """Characters of the wire report, in its headline or its body."""
    return _renumbered(pair.wire, Place(start, end, 0, pair.wire.text[start:end]))


def _renumbered(wire: Document, place: Place) -> Place:
    """The place with its sentence's number in the body, 0 in the headline."""
    number = next((each.number for each in wire.sentences if each.start <= place.start < each.end), 0)
    return replace(place, sentence=number)
