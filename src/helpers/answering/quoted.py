"""The sentences that a finding is about, as HTML, with the words that differ marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helpers.article import Span
from helpers.document.document import Document
from helpers.findings.finding import Finding, Place
from helpers.pairing.compared import Compared
from helpers.showing.style import NAMES, sentence_name, stretch

_LONGEST = 600
_MOST_RESTED_ON = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """One sentence of one side: which, and its words as HTML."""

    side: str
    number: int
    words: str

    @property
    def name(self) -> str:
        """What it is called: *Wire report, sentence 11*."""
        what = f"sentence {self.number}" if self.number else "headline"
        return f"{self.side.capitalize()}, {what}"


def quoted(pair: Compared, each: Finding) -> tuple[Quoted, ...]:
    """The sentences of a finding, the wire report's first; where it names none of those, what the derivative's rests on."""
    told = [
        Quoted(name, place.sentence, _marked(text, place))
        for name, text, place in zip(NAMES, pair, (each.wire, each.derivative), strict=True)
        if place is not None
    ]
    if each.wire is None and each.derivative is not None:
        told[:0] = _rested_on(pair, each.derivative)
    return tuple(told)


def names(sentences: tuple[Quoted, ...]) -> str:
    """The sentences' names in the view of both texts, parted by spaces; a headline has none."""
    return " ".join(sentence_name(each.side, each.number) for each in sentences if each.number)


def _rested_on(pair: Compared, place: Place) -> Iterator[Quoted]:
    index = next(
        (index for index, each in enumerate(pair.derivative.sentences) if each.number == place.sentence), None
    )
    for source in () if index is None else pair.links.derivative[index].sources[:_MOST_RESTED_ON]:
        sentence = pair.wire.sentences[source]
        yield Quoted(NAMES[0], sentence.number, stretch(pair.wire.plain, sentence.start, sentence.end))


def _marked(text: Document, place: Place) -> str:
    """The sentence, or the headline, with the words of the finding marked; those alone if they stand in neither."""
    spans = [Span(each.start, each.end) for each in text.sentences]
    spans += [text.headline] if text.headline is not None else []
    whole = (each for each in spans if each.start <= place.start and place.end <= each.end)
    start, end = next(((each.start, each.end) for each in whole), (place.start, place.end))
    end = min(end, max(start + _LONGEST, place.end))
    if not place.text:
        return stretch(text.plain, start, end)
    return (
        f"{stretch(text.plain, start, place.start)}<mark>{stretch(text.plain, place.start, place.end)}</mark>"
        f"{stretch(text.plain, place.end, end)}"
    )
