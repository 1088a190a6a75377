"""The answer on one page, to be printed or to be the body of a mail: no script, every style on its own element.

Mail programs drop style sheets and turn colours for the dark, so no colour is set on text: severity is
told by mark and word.
"""

from __future__ import annotations

from helpers.answering import wording
from helpers.answering.answer import Answer, Line, Numbered
from helpers.answering.screen import reason
from helpers.findings.finding import LIKELY, Finding
from helpers.showing.finding import expected
from helpers.showing.policy import policy
from helpers.showing.style import shortened, when
from helpers.showing.tables import shown

MOST_LINES, MOST_LEFT_OUT = 12, 4
"""What fits on the page; the report has the rest."""

_BODY = (
    "margin:0 auto;padding:20px;max-width:680px;"
    "font:15px/1.45 -apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif"
)
_HEAD = "font-size:21px;line-height:1.25;margin:0 0 4px"
_SMALL = "font-size:13px;line-height:1.4;margin:0 0 8px"
_LABEL = "font-size:17px;margin:14px 0 2px"
_PART = "font-size:15px;margin:16px 0 4px;padding-top:10px;border-top:1px solid #8a939c"
_TEXT = "margin:0 0 6px"
_LIST = "list-style:none;margin:0;padding:0"
_ITEM = "margin:0 0 7px;padding-left:20px;text-indent:-20px"
_MARK = "display:inline-block;width:20px;text-indent:0"
_LONGEST = 140
_NEW_LINE = "\n"


def page(answer: Answer) -> str:
    """The whole page."""
    title = shown(shortened(answer.pair.derivative.title, 200))
    parts = (_head(answer), _verdict(answer), _to_check(answer), _left_out(answer), _sure())
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="supported-color-schemes" content="light dark">\n'
        f'<title>{title}</title>\n</head>\n<body style="margin:0">\n<main style="{_BODY}">\n{"".join(parts)}</main>\n</body>\n</html>\n'
    )


def _head(answer: Answer) -> str:
    wire, derivative = answer.pair
    told = wording.derivative(derivative.source, when(derivative.published), len(derivative.words))
    held = wording.held(wire.source, when(wire.published), len(wire.words))
    standing = "".join(
        f'<p style="{_TEXT}"><strong><bdi>{shown(each)}</bdi></strong></p>\n' for each in answer.standing
    )
    return (
        f'<h1 style="{_HEAD}"><bdi>{shown(shortened(derivative.title, 200))}</bdi></h1>\n'
        f'<p style="{_SMALL}"><bdi>{shown(told)}</bdi>; held against <em><bdi>{shown(shortened(wire.title, 160))}</bdi></em> '
        f"(<bdi>{shown(held)}</bdi>)</p>\n{standing}"
    )


def _verdict(answer: Answer) -> str:
    judged = answer.judged
    strength = wording.strength(judged)
    told = (
        reason(answer),
        wording.not_excluded(judged.label, judged.cannot_be_excluded),
        *(f"{each.brief}." for each in answer.bearing),
    )
    return (
        f'<h2 style="{_LABEL}">{shown(wording.verdict(judged, answer.credit))}'
        f"{f' ({shown(strength)})' if strength else ''}</h2>\n"
        f'<p style="{_TEXT}"><bdi>{shown(" ".join(filter(None, told)))}</bdi></p>\n'
    )


def _to_check(answer: Answer) -> str:
    heading = f'<h2 style="{_PART}">Check before publishing</h2>\n'
    if not answer.to_check:
        return f'{heading}<p style="{_TEXT}">{shown(answer.check.finding.text)}</p>\n'
    rest = sum(len(each.members) for each in answer.to_check[MOST_LINES:])
    items = [_item(answer, each) for each in answer.to_check[:MOST_LINES]]
    items += [f'<li style="{_ITEM}">{wording.more(rest)} in the report.</li>'] * bool(rest)
    return f'{heading}<ul style="{_LIST}">{_NEW_LINE.join(items)}</ul>\n'


def _item(answer: Answer, each: Line) -> str:
    first = each.first
    several = [member.finding for member in each.members]
    told = _one(answer, each.members[0]) if len(several) == 1 else shown(wording.together(several))
    return (
        f'<li style="{_ITEM}">{_mark(first)}<strong>{shown(wording.kind(first))}</strong> '
        f"({wording.severity(first)}): {told}</li>"
    )


def _mark(each: Finding) -> str:
    return f'<span style="{_MARK}">{wording.mark(each)}</span>'


def _one(answer: Answer, each: Numbered) -> str:
    finding = each.finding
    place = wording.where(finding).replace(" ", "\u00a0")
    wire, derivative = (each and f"“{each.strip('“”')}”" for each in wording.words(finding, longest=_LONGEST))
    told = (
        f"the wire report has <bdi>{shown(wire)}</bdi>, the derivative <strong><bdi>{shown(derivative)}</bdi></strong>"
        if derivative
        else f"<bdi>{shown(shortened(wording.message(finding), 2 * _LONGEST))}</bdi>"
    )
    sure = "likely" if finding.certainty == LIKELY else ""
    note = ", ".join(filter(None, (place, sure, wording.ruled(answer.ruling(finding)))))
    return f"{told} <small>({shown(note)})</small>" if note else told


def _left_out(answer: Answer) -> str:
    much = wording.left_out(*answer.dropped)
    if not much:
        return ""
    items = [
        f'<li style="{_ITEM}">{_mark(each.finding)}<bdi>{shown(shortened(wording.omission(each.finding), 2 * _LONGEST))}</bdi></li>'
        for each in answer.left_out[:MOST_LEFT_OUT]
    ]
    return (
        f'<h2 style="{_PART}">Left out</h2>\n<p style="{_TEXT}">{shown(much)}.</p>\n'
        f'<ul style="{_LIST}">{_NEW_LINE.join(items)}</ul>\n'
    )


def _sure() -> str:
    return (
        f'<h2 style="{_PART}">How sure is this?</h2>\n<p style="{_SMALL}">{shown(expected("findings").text)} '
        "● serious: contradicts the wire report, or puts words into somebody’s mouth. "
        "○ to check: not borne out by the wire report, or lost from it. s8 stands for the derivative’s eighth sentence.</p>\n"
    )
