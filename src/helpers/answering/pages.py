"""The answer as HTML: the first screen of a report, and the brief, which is one page to be printed or mailed.

The brief has no script, and every style on its own element: mail programs drop style sheets and turn colours for
the dark, so no colour is set on text, and severity is told by mark and word.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

from helpers.answering import wording
from helpers.answering.answer import Answer, left_out
from helpers.answering.quoted import names, quoted
from helpers.findings import rulings
from helpers.findings.finding import LIKELY, SERIOUS, Finding
from helpers.measures.lines import line
from helpers.measures.reuse.measure import LEAD
from helpers.measures.verdict.wording import not_excluded
from helpers.showing import template
from helpers.showing.finding import expected

MOST_LINES = 8
"""So many lines of the list stand open on the screen; the rest is one step away."""

MOST_IN_BRIEF, MOST_LEFT_OUT = 12, 4
"""What fits on the page; the report has the rest."""

_LONGEST = 140


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
        bearing=[f"{each.brief}." for each in answer.bearing],
        sure=str(expected("findings")),
        quoted=partial(quoted, answer.pair),
        words=_words,
        noted=partial(_noted, answer),
        longest=2 * _LONGEST,
    )


def _known(answer: Answer, listed: int) -> dict[str, Any]:
    """What both pages tell, where so many lines of the list stand on one."""
    judged, (wire, derivative) = answer.judged, answer.pair
    rest = [each.finding for each in answer.to_check[listed:]]
    return {
        "answer": answer,
        "wire": wire,
        "derivative": derivative,
        "wording": wording,
        "strength": wording.strength(judged),
        "reason": wording.reason(
            judged,
            float(line(answer.found["reuse"].lines, LEAD)["derivative"]),
            answer.check.resting,
            len(derivative.sentences),
        ),
        "not_excluded": not_excluded(judged),
        "more": wording.more(len(rest), sum(each.severity == SERIOUS for each in rest)),
        "much_left_out": wording.left_out(*answer.dropped),
    }


def _ruled(answer: Answer, each: Finding) -> dict[str, str]:
    """What a page needs to keep a ruling on a finding, and the one that is known."""
    known = answer.ruling(each)
    told = {"finding": rulings.name(each), "kind": each.kind, "severity": each.severity}
    return told | ({"ruling": known.ruling, "note": known.note} if known else {})


def _words(each: Finding) -> list[str]:
    """The words on both sides in quotation marks; empty where the message tells."""
    return [side and f"“{side.strip('“”')}”" for side in wording.words(each, longest=_LONGEST)]


def _noted(answer: Answer, each: Finding) -> str:
    """Where it stands, whether it is sure, and what an editor said of it."""
    place = wording.where(each).replace(" ", "\u00a0")
    sure = "likely" if each.certainty == LIKELY else ""
    return ", ".join(filter(None, (place, sure, wording.ruled(answer.ruling(each)))))
