"""The first screen of a report, as HTML."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.answering import wording
from helpers.answering.answer import Answer, Line, Numbered, left_out
from helpers.answering.quoted import names, quoted
from helpers.findings import rulings
from helpers.findings.finding import LIKELY, Finding
from helpers.measures.lines import line
from helpers.measures.reuse.measure import LEAD
from helpers.showing.style import escaped, shortened, when
from helpers.showing.tables import shown

MOST_LINES = 8
"""So many lines of the list stand open; the rest is one step away."""

_LONGEST_HEADLINE = 200


def shown_answer(answer: Answer) -> str:
    """Headline, verdict, what to check, the sentences, what was left out, style."""
    parts = (_head(answer), _standing(answer), _verdict(answer), _to_check(answer))
    foot = f'<div class="foot">{_bar(answer)}{_missing(answer)}{_style(answer)}</div>'
    wire, derivative = answer.pair
    return (
        f'<section class="answer" aria-label="Answer" data-wire="{wire.sha256}" data-derivative="{derivative.sha256}">'
        f"{''.join(parts)}{foot}</section>"
    )


def _head(answer: Answer) -> str:
    wire, derivative = answer.pair
    told = wording.derivative(derivative.source, when(derivative.published), len(derivative.words))
    held = wording.held(wire.source, when(wire.published), len(wire.words))
    return (
        f"<h1><bdi>{shown(shortened(derivative.title, _LONGEST_HEADLINE))}</bdi></h1>"
        f'<p class="facts">Derivative: <bdi>{shown(told)}</bdi></p>'
        f'<p class="facts held">Held against <bdi class="of-wire">{shown(shortened(wire.title, _LONGEST_HEADLINE))}</bdi> '
        f"<bdi>{shown(held)}</bdi></p>"
    )


def _standing(answer: Answer) -> str:
    items = "".join(f"<li><bdi>{shown(each)}</bdi></li>" for each in answer.standing)
    return f'<ul class="standing">{items}</ul>' if items else ""


def _verdict(answer: Answer) -> str:
    judged = answer.judged
    strength = wording.strength(judged)
    told = [reason(answer), wording.not_excluded(judged.label, judged.cannot_be_excluded)]
    bearing = "".join(f'<p class="bearing"><bdi>{shown(each.brief)}.</bdi></p>' for each in answer.bearing)
    return (
        f'<div class="verdict"><p class="label"><strong>{shown(wording.verdict(judged, answer.credit))}</strong> '
        f"{f'<span>{shown(strength)}</span> ' if strength else ''}"
        f'<a href="#why-this-verdict">why this verdict</a></p>'
        f"<p><bdi>{shown(' '.join(filter(None, told)))}</bdi></p>{bearing}</div>"
    )


def reason(answer: Answer) -> str:
    """Why this verdict, in a sentence."""
    judged = answer.judged
    return wording.reason(
        judged.label,
        float(line(answer.found["reuse"].lines, LEAD)["derivative"]),
        answer.resting,
        len(answer.pair.derivative.sentences),
        judged.speaks_against,
        judged.cannot_be_excluded,
    )


def _to_check(answer: Answer) -> str:
    lines = answer.to_check
    if not lines and not answer.left_out:
        return f'<div class="to-check none"><h2>Check before publishing</h2><p>{shown(answer.check.finding.text)}</p></div>'
    first, rest = lines[:MOST_LINES], lines[MOST_LINES:]
    if len(rest) == 1:
        first, rest = lines, ()
    more = (
        f'<details class="more"><summary>{wording.more(sum(len(each.members) for each in rest))}</summary>'
        f"{_list(answer, rest)}</details>"
        if rest
        else ""
    )
    return (
        '<div class="to-check"><div class="head"><h2>Check before publishing</h2>'
        f'<p class="count">{_counts(answer)}</p>'
        '<p class="tools"><button type="button" class="save" hidden>Save marks</button> '
        '<button type="button" class="copy" hidden>Copy the list</button> '
        '<a href="brief.html">Brief to print or mail</a></p></div>'
        f"{_list(answer, first)}{more}"
        f'<details class="limits"><summary>How sure is this list?</summary>{_limits(answer)}</details></div>'
    )


def _limits(answer: Answer) -> str:
    """How often such findings were right where they were tried, and how often editors called them false alarms."""
    told = (answer.check.caveat.text, " ".join(answer.rulings.sentences))
    return "".join(f'<p class="note"><bdi>{escaped(each)}</bdi></p>' for each in told if each)


def _counts(answer: Answer) -> str:
    weighed = [
        each.finding
        for each in (*(each for line in answer.to_check for each in line.members), *answer.left_out)
    ]
    told = []
    for severity in dict.fromkeys(each.severity for each in weighed):
        own = [each for each in weighed if each.severity == severity]
        told.append(
            f'<span class="{severity}"><span aria-hidden="true">{wording.mark(own[0])}</span> '
            f"{len(own):,} {wording.severity(own[0])}</span>"
        )
    return " ".join(told)


def _list(answer: Answer, lines: Iterable[Line]) -> str:
    items = "".join(f"<li>{_line(answer, each)}</li>" for each in lines)
    return f'<ul class="checks">{items}</ul>' if items else ""


def _line(answer: Answer, each: Line) -> str:
    if len(each.members) == 1:
        return _one(answer, each.members[0])
    inner = "".join(f"<li>{_one(answer, member)}</li>" for member in each.members)
    words = wording.together([member.finding for member in each.members])
    return (
        f'<details class="check {each.first.severity}"><summary>{_begun(each.members[0])}'
        f'<span class="words"><bdi>{shown(words)}</bdi></span></summary><ul class="checks">{inner}</ul></details>'
    )


def _begun(each: Numbered) -> str:
    """Severity and kind; of what was left out the severity alone, since it stands under that heading."""
    finding = each.finding
    if left_out(finding):
        return f'<span class="mark" aria-hidden="true">{wording.mark(finding)}</span>'
    return (
        f'<span class="mark" aria-hidden="true">{wording.mark(finding)}</span>'
        f'<span class="kind">{shown(wording.kind(finding))}<span class="hidden">, {wording.severity(finding)}: </span></span>'
    )


def _one(answer: Answer, each: Numbered) -> str:
    """A finding in a line; it opens its two sentences, and has an address."""
    finding, sentences = each.finding, quoted(answer.pair, each.finding)
    wire, derivative = wording.words(finding)
    words = (
        f'<bdi class="of-wire">{shown(wire)}</bdi> <span aria-hidden="true">→</span><span class="hidden">in the derivative</span> '
        f'<bdi class="of-derivative">{shown(derivative)}</bdi>'
        if derivative
        else f"<bdi>{shown((wording.omission if left_out(finding) else wording.message)(finding))}</bdi>"
    )
    texts = "".join(
        f'<p class="side {"derivative" if own.side == "derivative" else "wire"}"><b>{own.name}</b> <q><bdi>{own.words}</bdi></q></p>'
        for own in sentences
    )
    told = [wording.message(finding)] if derivative else []
    told += ["Likely, not sure: read both."] if finding.certainty == LIKELY else []
    both = names(sentences)
    link = (
        f' <a href="#side-by-side" data-show="{both}" data-title="{escaped(finding.message)}">See them in both texts</a>'
        if both
        else ""
    )
    return (
        f'<details class="check {finding.severity}" id="finding-{each.number}"{_ruled(answer, finding)} '
        f'data-copy="{escaped(wording.in_a_line(finding))}"><summary>{_begun(each)}'
        f'<span class="words">{words}</span><span class="where">{shown(wording.where(finding))}</span></summary>'
        f'{texts}<p class="note"><bdi>{shown(" ".join(told))}</bdi>{link} '
        f'<a href="#finding-{each.number}">Link to this finding</a></p></details>'
    )


def _ruled(answer: Answer, each: Finding) -> str:
    """What a page needs to keep a ruling on a finding, and the one that is known."""
    known = answer.ruling(each)
    told = {"finding": rulings.name(each), "kind": each.kind, "severity": each.severity}
    told |= {"ruling": known.ruling, "note": known.note} if known else {}
    return "".join(f' data-{name}="{escaped(value)}"' for name, value in told.items())


def _bar(answer: Answer) -> str:
    """The derivative's sentences by what became of them, each part as wide as it has sentences."""
    parts = "".join(
        f'<li class="s of-derivative {label}" style="flex-grow:{number}"><span aria-hidden="true">{label} {number:,}</span>'
        f'<span class="hidden">{wording.labelled(label, number)}</span></li>'
        for label, number in answer.sentences.items()
    )
    return f'<ul class="bar" aria-label="The derivative’s sentences">{parts}</ul>' if parts else ""


def _missing(answer: Answer) -> str:
    much = wording.left_out(*answer.dropped)
    if not much:
        return ""
    items = _list(answer, (Line((each,)) for each in answer.left_out))
    return (
        f'<div class="left-out"><p><b>Left out</b> <a href="#side-by-side">{shown(much)}</a></p>{items}</div>'
    )


def _style(answer: Answer) -> str:
    told = wording.style(*answer.style)
    return f'<p class="style"><b>Style</b> <a href="#style">{shown(told)}</a></p>' if told else ""
