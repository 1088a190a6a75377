"""The answer as HTML: the first screen of a report, and the brief, which is one page to be printed or mailed.

The brief has no script, and every style on its own element: mail programs drop style sheets and turn colours for
the dark, so no colour is set on text, and severity is told by mark and word.
"""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from helpers.answering import wording
from helpers.answering.answer import Answer, left_out
from helpers.article import Span
from helpers.document.document import Document
from helpers.findings import rulings
from helpers.findings.finding import LIKELY, SERIOUS, Finding, Place
from helpers.measures.check.measure import counts
from helpers.measures.check.wording import in_short
from helpers.measures.lines import line
from helpers.measures.reuse.measure import LEAD
from helpers.measures.verdict.wording import not_excluded
from helpers.pairing.compared import Compared
from helpers.showing import template
from helpers.showing.style import NAMES, sentence_name, stretch

MOST_LINES = 8
"""So many lines of the list stand open on the screen; the rest is one step away."""

MOST_IN_BRIEF, MOST_LEFT_OUT, MOST_LOST = 12, 4, 3
"""What fits on the page; the report has the rest."""

_LONGEST, _LONGEST_LINE = 140, 90
_LONGEST_SENTENCE = 600
_MOST_RESTED_ON = 3


def screen(answer: Answer) -> str:
    """Headline, verdict, what to check, the sentences, what was left out, style."""
    lines = answer.to_check
    first = lines if len(lines) == MOST_LINES + 1 else lines[:MOST_LINES]
    return template.filled(
        "report/answer.html.j2",
        **_known(answer, len(first)),
        first=first,
        rest=lines[len(first) :],
        omissions=answer.left_out,
        elsewhere=wording.elsewhere(len(lines), len(answer.left_out)),
        counts=Counter(each.finding.severity for each in (*lines, *answer.left_out)),
        limits=list(filter(None, (*answer.check.caveat.texts, " ".join(answer.rulings.sentences)))),
        style=wording.style(*answer.style),
        quoted=partial(quoted, answer.pair),
        names=names,
        ruled=partial(_ruled, answer),
        left_out=left_out,
        likely=LIKELY,
    )


def brief(answer: Answer) -> str:
    """The whole page."""
    return template.filled(
        "report/brief.html.j2",
        **_known(answer, MOST_IN_BRIEF),
        policy=template.policy(),
        first=answer.to_check[:MOST_IN_BRIEF],
        omissions=answer.left_out[:MOST_LEFT_OUT],
        counts=in_short(counts(answer.check.found)),
        elsewhere=wording.elsewhere(len(answer.to_check), len(answer.left_out)),
        lost=answer.lost[: max(0, MOST_LOST - len(answer.left_out))],
        bearing=[f"{each.brief}." for each in answer.bearing],
        sure=" ".join(answer.check.caveat.texts[bool(answer.to_check) :]),
        quoted=partial(quoted, answer.pair),
        words=lambda each: [
            side and f"“{side.strip('“”')}”" for side in wording.words(each, longest=_LONGEST)
        ],
        noted=partial(_noted, answer),
        longest=2 * _LONGEST,
        longest_line=_LONGEST_LINE,
    )


def _known(answer: Answer, listed: int) -> dict[str, Any]:
    """What both pages tell, where so many lines of the list stand on one."""
    judged, (wire, derivative) = answer.judged, answer.pair
    shared = float(line(answer.found["reuse"].lines, LEAD)["derivative"])
    rest = [each.finding for each in answer.to_check[listed:]]
    return {
        "answer": answer,
        "wire": wire,
        "derivative": derivative,
        "wording": wording,
        "strength": wording.strength(judged),
        "reason": wording.reason(judged, shared, answer.check.resting, len(derivative.sentences)),
        "not_excluded": not_excluded(judged),
        "more": wording.more(len(rest), sum(each.severity == SERIOUS for each in rest)),
        "much_left_out": wording.left_out(*answer.dropped) if answer.compared else "",
    }


def _ruled(answer: Answer, each: Finding) -> dict[str, str]:
    """What a page needs to keep a ruling on a finding, and the one that is known."""
    known = answer.ruling(each)
    told = {"finding": rulings.name(each), "kind": each.kind, "severity": each.severity}
    return told | ({"ruling": known.ruling, "note": known.note} if known else {})


def _noted(answer: Answer, each: Finding) -> str:
    """Where it stands, whether it is sure, and what an editor said of it."""
    place = wording.where(each).replace(" ", "\u00a0")
    sure = "likely" if each.certainty == LIKELY else ""
    return ", ".join(filter(None, (place, sure, wording.ruled(answer.ruling(each)))))


class Quoted(NamedTuple):
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
    both = zip(pair.derivative.sentences, pair.links.derivative, strict=True)
    sources = next((link.sources for each, link in both if each.number == place.sentence), ())
    for source in sources[:_MOST_RESTED_ON]:
        sentence = pair.wire.sentences[source]
        yield Quoted(NAMES[0], sentence.number, stretch(pair.wire.plain, sentence.start, sentence.end))


def _marked(text: Document, place: Place) -> str:
    """The sentence, or the headline, with the words of the finding marked; those alone if they stand in neither."""
    spans = [Span(each.start, each.end) for each in text.sentences]
    spans += [text.headline] if text.headline is not None else []
    whole = (each for each in spans if each.start <= place.start and place.end <= each.end)
    start, end = next(((each.start, each.end) for each in whole), (place.start, place.end))
    end = min(end, max(start + _LONGEST_SENTENCE, place.end))
    if not place.text:
        return stretch(text.plain, start, end)
    return (
        f"{stretch(text.plain, start, place.start)}<mark>{stretch(text.plain, place.start, place.end)}</mark>"
        f"{stretch(text.plain, place.end, end)}"
    )
